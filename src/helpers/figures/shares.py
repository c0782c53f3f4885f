"""Fractions in words: نصف, ثلثان, ثلاثة أرباع; added to a number by و, taken off by إلا."""

from fractions import Fraction

from helpers.figures.digits import Number
from helpers.figures.lexicon import cues
from helpers.figures.parts import joined, word
from helpers.figures.scan import Scan

_LONGEST_NUMERATOR = 8


def is_weak(scan: Scan, index: int) -> bool:
    """Tell whether a number word is commoner as another word (ثمن «price», نص «text»).

    >>> is_weak(Scan("ثمن السيارة"), 0)
    True
    """
    found = word(scan, index)
    return found is not None and scan.at(index).form[found.cut :] in cues("weak")


def of_one(scan: Scan, index: int, weak: bool = False) -> tuple[Number, int] | None:
    """Return the value of a fraction in words at a token, and the index after it.

    Args:
        scan: the tokens.
        index: the token.
        weak: take forms that are commoner as other words too.

    >>> of_one(Scan("ثلاثة أرباع"), 0)
    (Fraction(3, 4), 2)
    """
    found = word(scan, index)
    if found is None:
        token = scan.at(index)
        behind = word(scan, index + 1)
        short = token.form.isdecimal() and len(token.form) < _LONGEST_NUMERATOR
        if token.kind == "number" and short and behind and "parts" in behind.classes:
            return int(token.form) * Fraction(behind.classes["parts"]), index + 2
        return None
    if not weak and scan.at(index).form[found.cut :] in cues("weak"):
        return None
    unit, behind = found.classes.get("unit", found.classes.get("ten")), word(scan, index + 1)
    if unit is not None and behind and not behind.conjunction and "parts" in behind.classes:
        return unit * Fraction(behind.classes["parts"]), index + 2
    if unit is None:
        # Behind و and إلا an accusative (ثلثاً) is one part; elsewhere the form is two (ثلثا).
        for name in ("fraction", "fractions") if weak else ("fractions", "fraction"):
            if name in found.classes:
                return found.classes[name], index + 1
    return None


def fraction_behind(scan: Scan, index: int) -> tuple[Number, int] | None:
    """Return the fraction that و joins at a token (ونصف, وثلاثة أرباع), and the index after it.

    >>> fraction_behind(Scan("ثلاث ساعات ونصف"), 2)
    (Fraction(1, 2), 3)
    """
    at = joined(scan, index)
    return of_one(scan, at, weak=True) if at is not None else None


def fraction_less(scan: Scan, index: int) -> tuple[Number, int] | None:
    """Return what إلا takes off at a token (إلا ربعا), as a negative, and the index after it.

    >>> fraction_less(Scan("خمس ساعات إلا ربعا"), 2)
    (Fraction(-1, 4), 4)
    """
    if scan.at(index).form != "الا":
        return None
    found = of_one(scan, index + 1, weak=True)
    return (-found[0], found[1]) if found else None


def tail(scan: Scan, last: int, scale: int) -> tuple[Number, int] | None:
    """Return the fraction added or taken off behind a numeral, and the index after it.

    Args:
        scan: the tokens.
        last: index after the numeral.
        scale: its last scale, which the fraction is of (مليون ونصف).

    >>> tail(Scan("مليون ونصف المليون"), 1, 1000000)
    (Fraction(500000, 1), 3)
    """
    if found := fraction_behind(scan, last):
        share, at = found
        repeated = word(scan, at)
        if repeated and not repeated.conjunction and repeated.classes.get("scale", 0) == scale > 1:
            at += 1
        return share * scale, at
    if found := fraction_less(scan, last):
        return found[0] * scale, found[1]
    return None
