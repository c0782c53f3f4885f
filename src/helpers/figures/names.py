"""Numbers that are no figures: in names, identifiers, telephone numbers, scores, set phrases."""

from functools import lru_cache

from helpers.figures import measures, money, nouns
from helpers.figures.lexicon import Phrases, cues, rows
from helpers.figures.numerals import Numeral, word
from helpers.figures.scan import LINE_ENDS, Scan
from helpers.figures.titles import NAME

ADDRESS = "part of an address"
IDENTIFIER = "an identifier, not a quantity"
TELEPHONE = "a telephone number"
SCORE = "a score"
PHRASE = "a set phrase"
LISTED = "the number of an item in a list"

_FAR = 25
_OPENERS = LINE_ENDS | frozenset(".:؛؟!")
_GROUPS = 6
# A bare number of so many digits without marks names something.
_LONGEST_COUNT = 9
_HIGHEST_SCORE = 200


@lru_cache(maxsize=1)
def _phrases() -> Phrases[int]:
    forms = [row["form"] for row in rows("names.csv") if row["class"] == "phrase"]
    entries = []
    for form in forms:
        entries += [(prefix + form, len(form)) for prefix in ("", "و", "ل", "ب", "ف")]
        if form.startswith("ال"):
            entries.append(("لل" + form[2:], len(form)))
    return Phrases(entries)


@lru_cache(maxsize=1)
def _series() -> Phrases[None]:
    named = [row["form"] for row in rows("names.csv") if row["class"] == "series"]
    articled = ["ال" + form for form in named if not form.startswith("ال")]
    return Phrases([(form, None) for form in named + articled], clitics=True)


def _class(name: str) -> frozenset[str]:
    return cues(name, "names.csv")


def phrase(scan: Scan, index: int) -> int | None:
    """Return the index after the set phrase that a token is in, or None.

    >>> phrase(Scan("قال أمس الأول"), 2)
    3
    """
    for first in range(max(0, index - 3), index + 1):
        found = _phrases().at(scan.tokens, first)
        if found and found[0] > index:
            return found[0]
    return None


def reason(scan: Scan, numeral: Numeral, measured: bool) -> str:
    """Return why a numeral in digits is no figure, or "" if it may be one.

    Args:
        scan: the tokens.
        numeral: the numeral.
        measured: whether a unit or a counted noun belongs to it.

    >>> from helpers.figures.numerals import read
    >>> scan = Scan("شريحة Siyuan 590")
    >>> reason(scan, read(scan, 2), False)
    'part of a name'
    """
    if scan.at(numeral.first).kind != "number":
        return ""
    return (
        _telephone(scan, numeral)
        or _glued(scan, numeral)
        or (IDENTIFIER if scan.at(numeral.first - 1).form in cues("number sign") else "")
        or ("" if measured or numeral.scale > 1 else _announced(scan, numeral))
    )


def is_identifier(scan: Scan, index: int) -> bool:
    """Tell whether the word before a token announces an identifier (رقم).

    >>> is_identifier(Scan("القرار رقم 45/2021"), 2)
    True
    """
    return scan.at(index - 1).form in _class("identifier")


def headed_by_place(scan: Scan, index: int) -> bool:
    """Tell whether the word before a token is the noun of a place (حي السبعين).

    >>> headed_by_place(Scan("حي السبعين"), 1)
    True
    """
    return scan.at(index - 1).form in _class("place")


def placed(scan: Scan, index: int, unit: str) -> str:
    """Return why a date is none: a place or an event is called after it; "" if it is one.

    >>> placed(Scan("مدينة 6 أكتوبر"), 1, "date"), placed(Scan("في 6 أكتوبر"), 1, "date")
    ('part of a name', '')
    """
    if unit in ("date", "hijri date") and headed_by_place(scan, index):
        return NAME
    if unit == "year":
        for at in range(index - 1, max(-1, index - 5), -1):
            form = scan.at(at).form
            if form in _class("event"):
                return NAME
            if nouns.is_function_word(form) or not form.isalpha():
                return ""
    return ""


def enumerates(scan: Scan, numeral: Numeral) -> str:
    """Return why a number that leads an item of a list is no figure; "" if it is none.

    >>> from helpers.figures.numerals import read
    >>> scan = Scan("1- المجلس التنفيذي")
    >>> enumerates(scan, read(scan, 0))
    'the number of an item in a list'
    """
    first, last = numeral.first, numeral.last
    if numeral.written != "digits" or numeral.value not in range(1, 100):
        return ""
    opens = first == 0 or scan.at(first - 1).form in _OPENERS
    closes = scan.at(last).form in "-)–—." and scan.at(last + 1).kind == "word"
    # 30 ن  2- النجم الساحلي: a hyphen with the number on its one side and a space on its other.
    hyphen = scan.at(last).form == "-" and not scan.glued(last + 1) and not scan.glued(first)
    return LISTED if closes and scan.glued(last) and (opens or hyphen) else ""


def is_score(scan: Scan, first: Numeral, second: Numeral) -> bool:
    """Tell whether two bare numbers around a hyphen are a score, not a range.

    >>> from helpers.figures.numerals import read
    >>> scan = Scan("فاز الفريق 3-1")
    >>> is_score(scan, read(scan, 2), read(scan, 4))
    True
    """
    if first.value >= second.value and second.value < _HIGHEST_SCORE:
        return True
    near = scan.tokens[max(0, first.first - _FAR) : second.last + _FAR]
    return second.value < _HIGHEST_SCORE and any(token.form in cues("sport") for token in near)


def _telephone(scan: Scan, numeral: Numeral) -> str:
    """Judge by the run of digit groups that a number stands in: +966 50 123 4567, 800-123-456."""
    first = numeral.first
    for _ in range(_GROUPS):
        step = 2 if scan.at(first - 1).form == "-" else 1
        if scan.at(first - step).kind != "number" or not scan.at(first - step).form.isdecimal():
            break
        first -= step
    groups, hyphens, at = [scan.at(first).form], 0, first
    while len(groups) <= _GROUPS:
        step = 2 if scan.at(at + 1).form == "-" and scan.glued(at + 2) else 1
        if scan.at(at + step).kind != "number" or not scan.at(at + step).form.isdecimal():
            break
        at, hyphens = at + step, hyphens + (step == 2)
        groups.append(scan.at(at).form)
    size = sum(map(len, groups))
    called = groups[0].startswith("0") or (scan.at(first - 1).form == "+" and scan.glued(first))
    if not all(map(str.isdecimal, groups)) or size < 7:
        return ""
    return TELEPHONE if called or (hyphens > 1 and hyphens == len(groups) - 1) else ""


def _glued(scan: Scan, numeral: Numeral) -> str:
    first = numeral.first
    before, behind = scan.at(first - 1), scan.at(numeral.last)
    if before.kind == "latin" and scan.glued(first):
        return NAME
    if behind.kind == "latin" and scan.glued(numeral.last):
        return "" if measures.at(scan, numeral.last) else NAME
    if behind.form in _class("suffix"):
        return NAME
    hyphen = before.form in "-\u2010\u2011" and scan.glued(first) and scan.glued(first - 1)
    named = scan.at(first - 2)
    if hyphen and named.kind in ("word", "latin") and word(scan, first - 2) is None:
        return "" if len(named.form) == 1 or nouns.is_function_word(named.form) else NAME
    return ""


def _announced(scan: Scan, numeral: Numeral) -> str:
    """Judge a bare number by the words beside it."""
    first = numeral.first
    for _ in range(_GROUPS):
        if scan.at(first - 1).form not in ("و", "او") or scan.at(first - 2).kind != "number":
            break
        first -= 2  # ويندوز 8 و8.1
    before, behind = scan.at(first - 1), scan.at(numeral.last)
    if before.form in ('"', "(", ":", "/") and scan.at(first - 2).kind == "word":
        before = scan.at(first - 2) if before.form in (":", "/") else before
    if money.before(scan, first):
        return ""
    if before.kind == "latin" and before.form != "x":
        return NAME
    if is_identifier(scan, first):
        return IDENTIFIER
    if _series().before(scan.tokens, first):
        return NAME
    if _series().before(scan.tokens, first - 1) and _is_foreign(before.form):
        return NAME
    if scan.at(first).form.isdecimal() and len(scan.at(first).form) >= _LONGEST_COUNT:
        return IDENTIFIER
    if before.form in _class("letter"):
        return NAME
    if behind.form in _class("letter") and len(behind.form) > 1:
        return NAME  # 3 جي إس
    named = (before.form, scan.at(first).form)
    if _headed(scan, first):
        scan.titles.add(named)
    return NAME if named in scan.titles else ""


def _headed(scan: Scan, first: int) -> bool:
    """Tell whether a number ends a name that a head noun announces (لعبة سبلاتون 2)."""
    heads = _class("head")
    for distance in (2, 3):
        head = scan.at(first - distance)
        inner = scan.tokens[max(0, first - distance + 1) : first]
        bare = head.form.removeprefix("و").removeprefix("ال")
        if (head.form in heads or bare in heads) and all(_is_foreign(t.form) for t in inner):
            return True
        if any(not t.form.isalpha() for t in inner):
            return False
    return False


def _is_foreign(form: str) -> bool:
    """Tell whether a form looks like a name in Arabic letters: no clitic, no known noun."""
    return (
        form.isalpha()
        and not form.startswith(("ال", "وال", "بال", "لل"))
        and not nouns.noun(form)
        and not nouns.is_function_word(form)
        and not form.startswith(("ي", "ت"))
        and form[-1] not in "ه"
    )
