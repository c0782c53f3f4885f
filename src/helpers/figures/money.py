"""Money: which currency the words or signs beside a number name.

Names come from CLDR (through Babel) and from the lexicons in ``data/figures``.  A noun that
several countries share takes its country from its adjective, else from the one that the text names
most.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from helpers.arabic import fold
from helpers.figures.lexicon import Phrases, rows
from helpers.figures.scan import Scan, words_of

# What may lean on the name of a country.
_CLITICS = (
    "ال",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "وال",
    "بال",
    "لل",
    "فال",
    "كال",
    "وب",
    "ول",
    "ولل",
    "وبال",
)


# How much more a country counts where it stands beside the currency.
_NAMED_OUTRIGHT = 10


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as the text names it.

    Attributes:
        noun: the English noun (dollar).
        code: its ISO 4217 code, "" where the words do not tell the country.
        parts: 1, or for a subunit how many make one (100 for سنت).
    """

    noun: str
    code: str
    parts: int = 1


@lru_cache(maxsize=1)
def nouns() -> Phrases[Currency]:
    """Return the currencies and their parts by noun, sign or abbreviation.

    >>> nouns().at(Scan("دولارات").tokens, 0)[1].code
    'USD'
    """
    entries = [
        (row["form"], Currency(row["currency"], row["code"])) for row in rows("currencies.csv")
    ]
    codes = {row["currency"]: row["code"] for row in rows("currencies.csv") if row["code"]}
    for row in rows("subunits.csv"):
        code = codes.get(row["currency"], "")
        if row["currency"] in ("pound", "dinar", "riyal"):
            code = ""
        entries.append((row["form"], Currency(row["currency"], code, int(row["parts"]))))
    return Phrases(entries)


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("ar").currencies)


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, Phrases[str]]:
    """Return for each currency noun the adjectives that tell its country, with the ISO codes."""
    from babel import Locale

    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows("currency_adjectives.csv"):
        found.setdefault(row["currency"], []).append((row["adjective"], row["code"]))
    for code, name in Locale("ar").currencies.items():
        words = words_of(name)
        noun = nouns().at(Scan(name).tokens, 0)
        if noun is None or noun[0] != 1 or len(words) < 2 or any(w in "-()" for w in words):
            continue
        known = found.setdefault(noun[1].noun, [])
        adjective = " ".join(words[1:])
        known.append((adjective.removesuffix("ه") if len(words) == 2 else adjective, code))
    return {noun: Phrases(list(_inflected(pairs))) for noun, pairs in found.items()}


def _inflected(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return adjectives with their feminine and accusative forms."""
    forms = []
    for adjective, code in pairs:
        base = fold(adjective).text
        forms += [(base, code), (base + "ه", code), (base + "ا", code)]
        if base.endswith("ه"):
            forms.append((base[:-1], code))
    return forms


def behind(scan: Scan, index: int) -> tuple[int, Currency] | None:
    """Return the index after the currency named at a token, and the currency, or None.

    >>> behind(Scan("دينار كويتي"), 0)
    (2, Currency(noun='dinar', code='KWD', parts=1))
    """
    if found := nouns().at(scan.tokens, index):
        last, currency = found
        adjectives = _adjectives().get(currency.noun)
        country = adjectives.at(scan.tokens, last) if adjectives else None
        if country:
            return country[0], Currency(currency.noun, country[1], currency.parts)
        return last, currency
    code = _code(scan, index)
    return (index + 1, Currency(code, code)) if code else None


def before(scan: Scan, index: int) -> tuple[int, Currency] | None:
    """Return where a currency sign or code before a token begins, and the currency, or None.

    >>> before(Scan("$20"), 1)
    (0, Currency(noun='dollar', code='USD', parts=1))
    """
    token = scan.at(index - 1)
    if token.kind == "sign" and (found := nouns().before(scan.tokens, index)):
        start, currency = found
        if scan.at(start - 1).form in ("us", "a", "c") and scan.glued(start):
            code = {"us": "USD", "a": "AUD", "c": "CAD"}[scan.at(start - 1).form]
            return start - 1, Currency("dollar", code)
        return start, currency
    code = _code(scan, index - 1)
    return (index - 1, Currency(code, code)) if code else None


def _code(scan: Scan, index: int) -> str:
    """Return the ISO code that a token is, or ""."""
    token = scan.at(index)
    if token.kind != "latin" or len(token.form) != 3:
        return ""
    written = scan.source(token.start, token.end)
    return written if written in _codes() else ""


def code(scan: Scan, currency: Currency) -> str:
    """Return the unit of an amount: its ISO code, else the noun without a country.

    >>> code(Scan("قالت السعودية إن الكلفة 5 ملايين ريال"), Currency("riyal", ""))
    'SAR'
    """
    if currency.code:
        return currency.code
    if currency.noun not in scan.countries:
        scan.countries[currency.noun] = _most_named(scan, currency.noun)
    return scan.countries[currency.noun]


def _most_named(scan: Scan, noun: str) -> str:
    """Return the code of the country with such a currency that a text names most, or the noun."""
    words = _country_words(noun)
    counts: Counter[str] = Counter()
    for form, code in words.items():
        if form in scan.counts:
            counts[code] += scan.counts[form]
    nouns_of = _forms(noun)
    for token, behind in pairwise(scan.tokens):
        if token.form in nouns_of and behind.form in words:
            counts[words[behind.form]] += _NAMED_OUTRIGHT  # الريال اليمني
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return noun
    return ranked[0][0]


@lru_cache(maxsize=64)
def _forms(noun: str) -> frozenset[str]:
    """Return the forms of a currency's noun, with and without clitics."""
    forms = [fold(row["form"]).text for row in rows("currencies.csv") if row["currency"] == noun]
    return frozenset(clitics + form for form in forms for clitics in ("", *_CLITICS))


@lru_cache(maxsize=64)
def _country_words(noun: str) -> dict[str, str]:
    """Return the words that tell of a country whose currency has this noun, with the code."""
    from babel import Locale

    territories = Locale("ar").territories
    marks: dict[str, str] = {}
    known = [(row["adjective"], row["code"]) for row in rows("currency_adjectives.csv")
             if row["currency"] == noun]  # fmt: skip
    for adjective, iso in known:
        if " " in adjective:
            continue
        for form, _ in _inflected([(adjective, iso)]):
            marks.setdefault(form, iso)
        name = words_of(territories.get(iso[:2], ""))
        if len(name) == 1:
            marks.setdefault(name[0].removeprefix("ال"), iso)
    codes = set(marks.values())
    for row in rows("currency_places.csv"):
        if row["code"] in codes:
            marks.setdefault(fold(row["place"]).text.removeprefix("ال"), row["code"])
    return {clitics + form: code for form, code in marks.items() for clitics in ("", *_CLITICS)}
