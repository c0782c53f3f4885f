"""Months: the names of the Gregorian calendar's three regional sets, and the Hijri months."""

from dataclasses import dataclass
from functools import lru_cache

from helpers.figures.lexicon import Phrases, rows
from helpers.figures.scan import Scan

_PAIR_SIGNS = ("/", "-", "\\", "(")
# The locales whose month names differ.
_LOCALES = ("ar", "ar_DZ", "ar_IQ", "ar_LB", "ar_MA", "ar_MR", "ar_SY", "ar_TN")


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name.

    Attributes:
        number: 1 to 12.
        hijri: whether it is a month of the Hijri calendar.
    """

    number: int
    hijri: bool


@lru_cache(maxsize=1)
def names() -> Phrases[Month]:
    """Return the names of all months, those of CLDR and those of the lexicon.

    >>> names().at(Scan("تشرين الثاني").tokens, 0)
    (2, Month(number=11, hijri=False))
    """
    from babel import Locale

    entries = [
        (row["form"], Month(int(row["month"]), row["calendar"] == "hijri"))
        for row in rows("months.csv")
    ]
    for locale in _LOCALES:
        for number, name in Locale.parse(locale).months["format"]["wide"].items():
            entries.append((name, Month(number, False)))
    return Phrases(entries, clitics=True)


def month_at(scan: Scan, index: int) -> tuple[int, Month] | None:
    """Return the index behind the month named at a token (both names of نوفمبر/تشرين الثاني).

    >>> month_at(Scan("نوفمبر/تشرين الثاني 2012"), 0)
    (4, Month(number=11, hijri=False))
    """
    found = names().at(scan.tokens, index)
    if found is None:
        return None
    last, month = found
    sign = scan.at(last).form
    other = last + 1 if sign in _PAIR_SIGNS else last
    again = names().at(scan.tokens, other)
    if again and again[1] == month:
        last = again[0]
        if sign == "(" and scan.at(last).form == ")":
            last += 1
    return last, month


def month_before(scan: Scan, index: int) -> tuple[int, Month] | None:
    """Return where the month named before a token begins, and the month.

    >>> month_before(Scan("في نوفمبر/تشرين الثاني 2012"), 5)
    (1, Month(number=11, hijri=False))
    """
    if scan.at(index - 1).form == ")":
        index -= 1
    found = names().before(scan.tokens, index)
    if found is None:
        return None
    first, month = found
    other = first - 1 if scan.at(first - 1).form in _PAIR_SIGNS else first
    again = names().before(scan.tokens, other)
    return (again[0], month) if again and again[1] == month else found


def in_month(scan: Scan, index: int) -> bool:
    """Tell whether a number word is part of a month's name (تشرين الثاني, ربيع الأول)."""
    for first in (index - 1, index):
        found = names().at(scan.tokens, first)
        if found and first < index < found[0]:
            return True
        before = names().before(scan.tokens, index + 1)
        if before and before[0] < index:
            return True
    return False
