"""Counted nouns: what a number counts, by the lexicon and by agreement.

The agreement of numerals and nouns after Ryding (2005), chapter 15.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from helpers.arabic import fold
from helpers.figures import measures
from helpers.figures.digits import Number
from helpers.figures.lexicon import cues, cuts, rows
from helpers.figures.measures import Unit
from helpers.figures.parts import word
from helpers.figures.scan import Scan

_SHORTEST_UNKNOWN = 4


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun.

    Attributes:
        english: the English singular.
        rank: what it means with an ordinal.
        number: singular, dual or plural.
        spelling: the form with its hamzas.
    """

    english: str
    rank: str
    number: str
    spelling: str


@lru_cache(maxsize=1)
def _nouns() -> dict[str, tuple[Noun, ...]]:
    """Return the counted nouns by folded form; dictionary forms stand before inflected ones."""
    found: dict[str, list[Noun]] = {}
    inflected: list[Noun] = []
    for row in rows("nouns.csv"):
        english, rank = row["english"], row["rank"] or row["english"]
        base = Noun(english, rank, "singular", row["singular"])
        found.setdefault(fold(row["singular"]).text, []).append(base)
        for form, number in _inflections(row["singular"], row["plurals"].split()):
            inflected.append(Noun(english, rank, number, form))
    for noun_form in inflected:
        found.setdefault(fold(noun_form.spelling).text, []).append(noun_form)
    return {form: tuple(nouns) for form, nouns in found.items()}


def _inflections(singular: str, plurals: Iterable[str]) -> Iterable[tuple[str, str]]:
    for form in plurals:
        yield form, "plural"
        if form.endswith("ون"):
            yield form[:-2] + "ين", "plural"
        elif not form.endswith(("ات", "ة", "ي", "ى", "ا", "ين", "اء")):
            yield form + "ا", "plural"
    if not singular.endswith(("ة", "ا", "ى", "اء")):
        yield singular + "ا", "singular"
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    yield stem + "ان", "dual"
    yield stem + "ين", "dual"


@lru_cache(maxsize=1)
def _not_counted() -> frozenset[str]:
    return frozenset(fold(row["form"]).text for row in rows("not_counted.csv"))


def noun(form: str) -> Noun | None:
    """Return the counted noun that a folded form is, without clitics, or None.

    >>> noun("شريحه").english, noun("هدفا").english, noun("قال")
    ('chip', 'goal', None)
    """
    found = _nouns().get(form)
    return found[0] if found else None


def is_function_word(form: str) -> bool:
    """Tell whether a folded form is a word that numbers do not count.

    >>> is_function_word("في"), is_function_word("شريحه")
    (True, False)
    """
    return form in _not_counted()


def _fitting(scan: Scan, index: int, value: Number) -> Noun | None:
    """Return the noun at a token that fits its number and its spelling best.

    3 to 10 take the plural, the rest the singular: كتاب is writers after three, a book after 11.
    """
    token = scan.at(index)
    known = _nouns().get(token.form)
    if not known:
        return None
    if len(known) == 1:
        return known[0]
    written = scan.source(token.start, token.end).rstrip("\u064b\u064c\u064d")
    plural = isinstance(value, int) and 3 <= value % 100 <= 10
    return max(
        known,
        key=lambda noun: (
            noun.spelling == written, (noun.number == "plural") == plural, noun.number != "dual",
        ),
    )  # fmt: skip


def counted(scan: Scan, index: int, value: Number, definite: bool = False) -> Unit | None:
    """Return the counted noun at a token, or None.

    Args:
        scan: the tokens.
        index: the token.
        value: the number before it.
        definite: whether that number has the article.

    >>> counted(Scan("2629 تجاوزا"), 1, 2629).last
    2
    """
    token = scan.at(index)
    if token.kind != "word" or len(token.form) < 2 or word(scan, index) is not None:
        return None
    if is_function_word(token.form):
        return None
    known = _fitting(scan, index, value)
    if known is None and scan.definite(index):
        return None
    if definite and known is not None and known.number == "singular" and value <= 10:
        return None  # حسن العشرة أساس: no number with the article counts a singular so
    if known is not None and _agrees(known, value):
        return Unit("count", known.english, _compound(scan, index), rank=known.rank)
    if known is None and _looks_counted(scan, index, value):
        return Unit("count", _lemma(scan, index), index + 1)
    return None


def _agrees(known: Noun, value: Number) -> bool:
    """Tell whether a noun's number may follow a numeral's; decimals and spoken forms take any."""
    return known.number != "dual" or value in (1, 2)


def _compound(scan: Scan, index: int) -> int:
    """Return the index after a counted noun; علامة تجارية and its like are one noun."""
    return index + 2 if scan.at(index + 1).form in cues("thing") else index + 1


def _looks_counted(scan: Scan, index: int, value: Number) -> bool:
    """Tell whether an unknown word has the shape that agreement with the number asks for.

    11 to 99 take a singular in the accusative, 3 to 10 a plural, the rest a singular in the
    genitive; only endings show this, so the test leaves out what could be a verb or an adverb.
    """
    form = scan.at(index).form
    if len(form) < _SHORTEST_UNKNOWN or not isinstance(value, int):
        return False
    if form.startswith(("لل", "بال", "وال", "كال", "فال")):
        return False
    last_two = value % 100
    if 3 <= last_two <= 10 and form.endswith(("ات", "ون")) and form[0] not in "وف":
        return True
    if form[0] in "وفسي" or (form[0] in "بلك" and not form.endswith("ا")):
        return False
    if 11 <= last_two <= 99:
        return form.endswith(("ا", "ه")) and not form.endswith(("وا", "ها", "نا"))
    if 3 <= last_two <= 10:
        return form.endswith("ين")
    return form.endswith("ه")


def _lemma(scan: Scan, index: int) -> str:
    """Return an unknown noun as it would be listed: without its accusative ending."""
    token = scan.at(index)
    written = scan.source(token.start, token.end).strip("\u064b\u064c\u064d\u0640")
    return written[:-1] if written.endswith("ا") and len(written) > 3 else written


def named(scan: Scan, index: int, form: str) -> Unit | None:
    """Return the noun or unit that a form without clitics is, at a token; None for other words.

    >>> named(Scan("الشهر"), 0, "شهر").name, named(Scan("الشوط"), 0, "شوط").rank
    ('month', 'half')
    """
    if known := noun(form):
        return Unit("count", known.english, index + 1, rank=known.rank)
    token = scan.at(index)._replace(form=form)
    if len(form) > 1 and (found := measures.names().at([token], 0)):
        name = found[1]
        return Unit(measures.kinds()[name], name, index + 1, rank=name)
    return None


def ranked(unit: Unit) -> Unit:
    """Return a unit under the name that it has with an ordinal.

    >>> ranked(Unit("count", "center", 1, rank="rank")).name
    'rank'
    """
    return replace(unit, name=unit.rank or unit.name)


def is_plural(form: str, unit: Unit) -> bool:
    """Tell whether a form that is a noun or unit is its plural.

    >>> scan = Scan("أشهر")
    >>> is_plural("اشهر", named(scan, 0, "اشهر"))
    True
    """
    known = noun(form)
    if known is not None:
        return known.number == "plural"
    return unit.kind in ("duration", "measure") and form not in cues("one time")


def definite_unit(scan: Scan, index: int) -> Unit | None:
    """Return the unit with the article at a token (ثلاثة أرباع الساعة), or None.

    >>> definite_unit(Scan("الساعة"), 0).name
    'hour'
    """
    token = scan.at(index)
    if token.kind != "word" or not token.form.startswith("ال"):
        return None
    found = named(scan, index, token.form[2:])
    return found if found and found.kind != "count" else None


def bare(form: str, definite: bool = False) -> str:
    """Return a folded form without clitics and article, its pronoun cut off if that is known.

    >>> bare("للمره"), bare("والربع"), bare("دورته", True)
    ('مره', 'ربع', 'دوره')
    """
    for cut, _, _, article in cuts(form):
        stem = form[cut:]
        if stem in _nouns() or stem in cues("one time"):
            return stem
        for pronoun in ("ته", "ها", "هم") if definite and not article else ():
            short = stem.removesuffix(pronoun)
            if short == stem:
                continue
            for known in (short + "ه",) if pronoun == "ته" else (short, short[:-1] + "ه"):
                if known in _nouns():
                    return known
    return form[2:] if definite and form.startswith("ال") else ""
