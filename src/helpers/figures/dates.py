"""Dates: full dates, decades, numbers joined by strokes; years and clock times from their modules.

All values are ISO 8601; a day without a year is --MM-DD, a range is START/END.
"""

import re
from datetime import date as calendar_day

from helpers.figures import clock, hijri, months, years
from helpers.figures.agreement import definite_noun
from helpers.figures.clock import Date, span_start
from helpers.figures.lexicon import cues
from helpers.figures.numerals import Numeral, word
from helpers.figures.numerals import read as number
from helpers.figures.scan import Scan

_DAY = re.compile(
    r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2}(?!\d))"
)
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_YEARS = re.compile(r"(1\d{3}|2[01]\d{2})/(1\d{3}|2[01]\d{2}|\d{2})")
_LONGEST_SPAN = 200
_LEAP_YEAR = 2000
_MOST_DECADES = 4


def read(scan: Scan, numeral: Numeral) -> Date | None:
    """Return the date that a numeral belongs to, or None.

    >>> scan = Scan("في 5 يونيو 2018")
    >>> read(scan, number(scan, 1)).date
    '2018-06-05'
    """
    return (
        _day(scan, numeral)
        or clock.read(scan, numeral)
        or _dashed(scan, numeral)
        or years.read(scan, numeral)
    )


def compound(scan: Scan, index: int) -> Date | None:
    """Return the date, clock time or pair of years that numbers joined by / or : are, or None.

    >>> compound(Scan("12/5/2018"), 0).date, compound(Scan("15:30"), 0).value
    ('2018-05-12', 15.5)
    """
    token = scan.at(index)
    if match := _CLOCK.fullmatch(token.form):
        return clock.at(scan, token.start, index + 1, int(match[1]), int(match[2]))
    if match := _DAY.fullmatch(token.form):
        parts = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
        in_hijri = scan.at(index + 1).form in cues("hijri era")
        year, month, day = map(int, parts)
        return _full(token.start, index + 1 + in_hijri, year, month, day, in_hijri)
    if match := _YEARS.fullmatch(token.form):
        one = int(match[1])
        two = int(match[2]) if len(match[2]) > 2 else one // 100 * 100 + int(match[2])
        low, high = sorted((one, two))
        if high - low < _LONGEST_SPAN:
            start = years.span_start(scan, index, token.start)
            return Date(start, index + 1, f"{low}/{high}", low, "year", high)
    return None


def decade(scan: Scan, index: int) -> Date | None:
    """Return the decade that a word like تسعينيات names, of the century told, else of the 20th.

    >>> decade(Scan("تسعينيات القرن الماضي"), 0).date
    '1990/1999'
    """
    found = word(scan, index)
    if found is None or "decade" not in found.classes or _is_age(scan, index + 1):
        return None
    century, last = _century(scan, index + 1)
    first = century + int(found.classes["decade"])
    start = scan.at(index).start + found.cut - (2 if found.article else 0)
    return Date(start, last, f"{first}/{first + 9}", first, "decade", first + 9)


def _is_age(scan: Scan, at: int) -> bool:
    """Tell whether decades are those of a life (الأربعينيات والخمسينيات من عمره)."""
    for _ in range(_MOST_DECADES):
        more = word(scan, at)
        if more is None or not more.conjunction or "decade" not in more.classes:
            break
        at += 1
    if scan.at(at).form == "من":
        return scan.at(at + 1).form != "القرن"
    return scan.at(at).form.startswith("عمر")


def _century(scan: Scan, last: int) -> tuple[int, int]:
    """Return the first year of the century named behind a decade, and the index after it."""
    at = last + 1 if scan.at(last).form == "من" else last
    if scan.at(at).form != "القرن":
        return 1900, last
    named = scan.at(at + 1).form
    if named in cues("past"):
        return 1900, at + 2
    if named in cues("present"):
        return 2000, at + 2
    counted = number(scan, at + 1)
    if counted and counted.article and isinstance(counted.value, int):
        return (counted.value - 1) * 100, counted.last
    return 1900, at + 1


def _day(scan: Scan, numeral: Numeral) -> Date | None:
    """Read a day before its month (5 يونيو 2018, الخامس من يونيو)."""
    value = numeral.value
    if not (isinstance(value, int) and 1 <= value <= 31) or numeral.scale > 1:
        return None
    if numeral.kind == "ordinal" and scan.at(numeral.first - 1).form in cues("part of a month"):
        return None  # الأسبوع الثالث من أيار
    if numeral.kind == "ordinal" and numeral.article and scan.at(numeral.last).form != "من":
        noun = definite_noun(scan, numeral.first - 1)
        if noun and noun[1].name != "day":
            return None  # للمرة الخامسة شهر يناير
    at = numeral.last
    at += scan.at(at).form == "من"
    at += scan.at(at).form == "شهر"
    named = months.month_at(scan, at)
    if named is None:
        return None
    last, month = named
    year, last, in_hijri = years.behind_month(scan, last, month.hijri)
    return _full(span_start(numeral), last, year, month.number, value, in_hijri)


def _full(
    start: int, last: int, year: int | None, month: int, day: int, in_hijri: bool
) -> Date | None:
    """Return a full date, or None if there is no such month or day."""
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900
    if not in_hijri and not _exists(year or _LEAP_YEAR, month, day):
        return None
    if in_hijri:
        return Date(start, last, hijri.day(year, month, day), year, "hijri date")
    if year is None:
        return Date(start, last, f"--{month:02}-{day:02}", None, "date")
    return Date(start, last, f"{year:04}-{month:02}-{day:02}", year, "date")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        calendar_day(year, month, day)
    except ValueError:
        return False
    return True


def _dashed(scan: Scan, numeral: Numeral) -> Date | None:
    """Read 2018-06-05 and 05-06-2018."""
    first = numeral.first
    tokens = [scan.at(first + step) for step in range(5)]
    if [token.kind for token in tokens] != ["number", "sign", "number", "sign", "number"]:
        return None
    forms = [token.form for token in tokens]
    if not all(map(str.isdecimal, forms[::2])) or set(forms[1::2]) != {"-"}:
        return None
    if max(map(len, forms)) > 4:
        return None
    one, two, three = map(int, forms[::2])
    if len(forms[0]) == 4:
        return _full(numeral.start, first + 5, one, two, three, False)
    if len(forms[4]) == 4:
        return _full(numeral.start, first + 5, three, two, one, False)
    return None
