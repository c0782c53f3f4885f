"""The parts of a numeral: a number below a thousand, or in digits, with its scales."""

from dataclasses import dataclass
from fractions import Fraction

from helpers.figures import digits
from helpers.figures.digits import Number
from helpers.figures.lexicon import Term, cues, term
from helpers.figures.scan import Scan

HIGHEST = 10**24
_POINTS = frozenset(("فاصله", "فاصل", "نقطه"))
_MOST_DECIMALS = 12
_LONGEST_FRACTION = 8


@dataclass(slots=True)
class Part:
    """A part of a numeral.

    Attributes:
        value: what it is worth.
        coefficient: the number before its scales.
        scale: the product of its scales, 1 without one.
        last: index after its last token.
        spelled: whether its coefficient is in words.
    """

    value: Number
    coefficient: Number
    scale: int
    last: int
    spelled: bool


def word(scan: Scan, index: int) -> Term | None:
    """Return the number word at a token, or None.

    >>> word(Scan("وعشرون"), 0).classes
    {'tens': 20}
    """
    token = scan.at(index)
    return term(token.form) if token.kind in ("word", "latin") else None


def joined(scan: Scan, index: int) -> int | None:
    """Return the index of the numeral's token that و joins at a token, or None.

    >>> joined(Scan("مئة وستة"), 1), joined(Scan("3 آلاف و500"), 2), joined(Scan("مئة ستة"), 1)
    (1, 3, None)
    """
    token = scan.at(index)
    if token.form == "و":
        behind = scan.at(index + 1)
        if behind.kind == "number" or word(scan, index + 1) is not None:
            return index + 1
        return None
    found = word(scan, index)
    if token.form == "واحد" and found and _is_ten(scan, index + 1):
        return index  # وأحد عشر, which folds to the letters of واحد
    return index if found and found.conjunction == "و" and not found.preposition else None


def _is_ten(scan: Scan, index: int) -> bool:
    found = word(scan, index)
    return found is not None and not found.cut and "ten" in found.classes


def part(scan: Scan, index: int) -> Part | None:
    """Return the part of a numeral that begins at a token, or None.

    >>> part(Scan("ثلاثمئة ألف"), 0).value
    300000
    """
    token = scan.at(index)
    value: Number | None
    spelled = token.kind == "word"
    last = index + 1
    if token.kind == "number":
        value = digits.value(token.form)
        if value is None:
            return None
        value, last = _mixed(scan, value, last)
    else:
        found = word(scan, index)
        if found is None:
            return None
        if "\u0651" in scan.source(token.start, token.end) and "scale" in found.classes:
            if found.classes["scale"] == 1000 and not found.cut:
                return None  # ألّف: wrote
        if "dual" in found.classes and _is_construct(scan, index) and not _has_noun(scan, index):
            return None  # the name بالفي
        if "dual" in found.classes and _is_dual(scan, index, found):
            total = found.classes["dual"]
            return Part(total, 2, int(total) // 2, last, True)
        if "scale" in found.classes or "dozen" in found.classes:
            if "plural" in found.classes:
                return None
            value, last = 1, index
        else:
            below = _below_thousand(scan, index, found)
            if below is None:
                return None
            value, last = below
    value, last = _spoken_decimals(scan, value, last, spelled)
    scale, last = scales(scan, last, index) if value < HIGHEST else (1, last)
    return Part(whole(value * scale), value, scale, last, spelled)


def _mixed(scan: Scan, value: Number, last: int) -> tuple[Number, int]:
    """Take in the fraction of a mixed number in digits (2 1/4)."""
    behind = scan.at(last)
    if isinstance(value, int) and value < 1000 and behind.kind == "compound":
        over, _, under = behind.form.partition("/")
        short = over.isdecimal() and under.isdecimal() and len(behind.form) < _LONGEST_FRACTION
        if short and 0 < int(over) < int(under) <= 100:
            return value + Fraction(int(over), int(under)), last + 1
    return value, last


def _is_construct(scan: Scan, index: int) -> bool:
    """Tell whether a dual has lost its nun before a noun (ألفي, مليوني)."""
    return scan.at(index).form.endswith("ي")


def _has_noun(scan: Scan, index: int) -> bool:
    """Tell whether a word that can be counted stands behind a token."""
    behind = scan.at(index + 1)
    return behind.kind in ("word", "latin") and behind.form not in cues("no noun")


def _is_dual(scan: Scan, index: int, found: Term) -> bool:
    """Tell whether a form is two of a scale: ألفا before a noun is, behind a numeral it is not."""
    if "scale" not in found.classes:
        return True
    behind, token = scan.at(index + 1), scan.at(index)
    marked = "\u064b" in scan.source(token.start, token.end)
    noun = behind.kind == "word" and behind.form[:1] not in "وف" and word(scan, index + 1) is None
    return noun and not marked


def scales(scan: Scan, last: int, first: int) -> tuple[int, int]:
    """Return the product of the scales at a token, and the index after them.

    Args:
        scan: the tokens.
        last: the token.
        first: the token that the part begins at; there a scale may carry clitics.

    >>> scales(Scan("ألف مليار"), 0, 0)
    (1000000000000, 2)
    """
    scale = 1
    while (found := word(scan, last)) is not None:
        step = found.classes.get("scale", found.classes.get("dozen"))
        plain = last == first or not (found.conjunction or found.preposition or found.article)
        if step is None or not plain or scale * int(step) > HIGHEST:
            break
        scale, last = scale * int(step), last + 1
    return scale, last


def _below_thousand(scan: Scan, index: int, found: Term) -> tuple[Number, int] | None:
    hundreds = found.classes.get("hundred")
    last = index + 1
    if hundreds is None and found.classes.get("unit", 0) in range(3, 10):
        behind = word(scan, last)
        if behind and not behind.cut:
            if behind.classes.get("hundred") == 100 or behind.classes.get("plural") == 100:
                hundreds, last = found.classes["unit"] * 100, last + 1
    if hundreds is None:
        below = _below_hundred(scan, index, found)
        return _reversed(scan, *below) if below else None
    at = joined(scan, last)
    small = word(scan, at) if at is not None else None
    if at is not None and small is not None and scan.at(at).kind == "word":
        below = _below_hundred(scan, at, small)
        if below is not None and below[0]:
            return hundreds + below[0], below[1]
    return hundreds, last


def _below_hundred(scan: Scan, index: int, found: Term) -> tuple[Number, int] | None:
    classes, last = found.classes, index + 1
    for name in ("teen", "tens", "zero"):
        if name in classes:
            return classes[name], last
    behind = word(scan, last)
    unit = classes.get("unit", classes.get("one"))
    if unit is not None:
        if behind and not behind.cut and "ten" in behind.classes:
            return unit + 10, last + 1
        if behind and not behind.conjunction and "parts" in behind.classes:
            return None
        at = joined(scan, last)
        tens = word(scan, at) if at is not None else None
        if at is not None and tens and "tens" in tens.classes and tens.article == found.article:
            return unit + tens.classes["tens"], at + 1
        construct = scan.at(index).form[found.cut :] in ("اثنا", "اثني", "اثنتا", "اثنتي")
        return (unit, last) if "unit" in classes and not construct else None
    return (classes["ten"], last) if "ten" in classes else None


def _reversed(scan: Scan, value: Number, last: int) -> tuple[Number, int]:
    """Take in the hundred and the thousand of the classical order (سبعة وتسعين وتسعمائة وألف)."""
    at = joined(scan, last)
    found = word(scan, at) if at is not None else None
    if at is None or found is None or "hundred" not in found.classes or not 1 <= value < 100:
        return value, last
    behind = joined(scan, at + 1)
    scale = word(scan, behind) if behind is not None else None
    if scale is not None and ("scale" in scale.classes or "dual" in scale.classes):
        thousands = scale.classes.get("scale", scale.classes.get("dual", 0))
        if thousands in (1000, 2000) and "plural" not in scale.classes and behind is not None:
            return value + found.classes["hundred"] + thousands, behind + 1
    if behind is not None and (ending := _thousands(scan, behind)):
        return value + found.classes["hundred"] + ending[0], ending[1]
    smaller = behind is not None and scan.at(behind).kind == "word"
    scaled = word(scan, at + 1)
    if smaller or (scaled and "scale" in scaled.classes):
        return value, last
    return value + found.classes["hundred"], at + 1


def _thousands(scan: Scan, index: int) -> tuple[Number, int] | None:
    """Return the thousands (أربعة آلاف) that end a numeral in the classical order."""
    found = word(scan, index)
    below = _below_hundred(scan, index, found) if found else None
    scale = word(scan, below[1]) if below else None
    if below is None or scale is None or scale.cut or scale.classes.get("scale") != 1000:
        return None
    return below[0] * 1000, below[1] + 1


def _spoken_decimals(scan: Scan, value: Number, last: int, spelled: bool) -> tuple[Number, int]:
    """Take in decimals said aloud (ثمانية فاصلة أربعة)."""
    if scan.at(last).form not in _POINTS or not (spelled or scan.at(last).form != "نقطه"):
        return value, last
    figures, at = "", last + 1
    while (found := word(scan, at)) is not None and not found.cut and len(figures) < _MOST_DECIMALS:
        below = _below_thousand(scan, at, found)
        if below is None or (figures and int(below[0]) > 9 and not set(figures) <= {"0"}):
            break
        figures += str(int(below[0]))
        at = below[1]
    if not figures:
        token = scan.at(at)
        if not (
            token.kind == "number" and token.form.isdecimal() and len(token.form) < _MOST_DECIMALS
        ):
            return value, last
        figures, at = token.form, at + 1
    return value + Fraction(int(figures), 10 ** len(figures)), at


def whole(value: Number) -> Number:
    """Return a fraction that is whole as an int.

    >>> whole(Fraction(4, 2))
    2
    """
    return int(value) if value.denominator == 1 else value
