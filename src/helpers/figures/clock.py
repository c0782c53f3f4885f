"""Clock times: الساعة الثالثة والنصف, العاشرة صباحا, 15:30."""

from dataclasses import dataclass
from functools import lru_cache

from helpers.figures.digits import Number
from helpers.figures.lexicon import Phrases, cues
from helpers.figures.numerals import Numeral, fraction_behind, fraction_less, joined
from helpers.figures.numerals import read as number
from helpers.figures.scan import Scan

_NOON = 12


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a clock time as read.

    Attributes:
        start: offset of its first character in the folded text.
        last: index after its last token.
        date: ISO 8601.
        value: the year, the hours with decimals for a clock time, None if a date has no year.
        unit: year, date, time, decade, hijri year or hijri date.
        upper: the last year of a range or decade, else None.
    """

    start: int
    last: int
    date: str
    value: float | None
    unit: str
    upper: float | None = None


def span_start(numeral: Numeral) -> int:
    """Return where a date's span begins: a spelled day's article belongs to it (الخامس من يونيو).

    >>> span_start(number(Scan("الخامس"), 0)), span_start(number(Scan("ال5"), 1))
    (0, 2)
    """
    spelled = numeral.kind == "ordinal" or numeral.written == "words"
    return numeral.start - 2 if spelled and numeral.article else numeral.start


def read(scan: Scan, numeral: Numeral) -> Date | None:
    """Return the clock time that a numeral tells, or None.

    >>> scan = Scan("الساعة الثالثة والنصف مساء")
    >>> read(scan, number(scan, 1)).date
    '15:30'
    """
    hour = int(numeral.value)
    announced = _announced(scan, numeral.first)
    spoken = (numeral.kind == "ordinal" and numeral.article) or _is_hour(scan, numeral)
    if not (announced or spoken) or not 0 <= hour <= 24 or numeral.scale > 1:
        return None
    past, last = _minutes(scan, numeral)
    if past is None:
        return None
    part = scan.at(last + 1).form if scan.at(last).form == "من" else scan.at(last).form
    feminine = scan.at(numeral.first).form[-1] in "هي"
    in_day = part in cues("morning") or part in cues("evening")
    if not announced and not ((feminine or numeral.kind == "cardinal") and in_day):
        return None
    minutes = hour * 60 + past
    return at(scan, span_start(numeral), last, minutes // 60, minutes % 60)


def at(scan: Scan, start: int, last: int, hour: int, minute: int) -> Date:
    """Return a clock time; the part of the day and the time zone behind it are taken in.

    Args:
        scan: the tokens.
        start: offset in the folded text where the time begins.
        last: index after its last token so far.
        hour: 0 to 24.
        minute: 0 to 59.

    >>> at(Scan("3 مساء"), 0, 1, 3, 0).date
    '15:00'
    """
    part = scan.at(last).form
    if part == "بعد" and scan.at(last + 1).form in ("الظهر", "ظهر"):
        part, last = "مساء", last + 2
    elif part in cues("morning") or part in cues("evening"):
        last += 1
    elif part == "من":  # الثانية من صباح الأربعاء
        part = scan.at(last + 1).form
    night, noon = part == "ليلا", part == "ظهرا"
    late = part in cues("evening") and not (night and hour < 6) and not (noon and hour > 9)
    if late and hour < _NOON:
        hour += _NOON
    elif hour == 24 or (hour == _NOON and (night or part in cues("morning"))):
        hour = 0
    if zone := _time_zones().at(scan.tokens, last):
        last = zone[0]
    return Date(start, last, f"{hour:02}:{minute:02}", hour + minute / 60, "time")


@lru_cache(maxsize=1)
def _time_zones() -> Phrases[None]:
    return Phrases([(form, None) for form in ("ت غ", "ت.غ", "GMT")])


def _is_hour(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a number stands right before a part of the day (8 صباحا)."""
    part = scan.at(numeral.last).form
    spelled = len(part) > 2 and (part in cues("morning") or part in cues("evening"))
    return spelled and numeral.kind == "cardinal" and 1 <= numeral.value <= _NOON


def _announced(scan: Scan, first: int) -> bool:
    """Tell whether الساعة stands before a numeral."""
    before = scan.at(first - 1).form
    return before in cues("hour") or (before == "ال" and scan.at(first - 2).form in cues("hour"))


def _minutes(scan: Scan, numeral: Numeral) -> tuple[int | None, int]:
    """Return the minutes past the hour that a numeral and what follows it tell."""
    value, last = numeral.value, numeral.last
    part = value - int(value)
    if part and numeral.written == "digits":
        # 10.30 and 10,30 are clock times too.
        minutes = round(part * 100)
        return (minutes if minutes < 60 else None), last
    if part:
        return round(part * 60), last
    found: tuple[Number, int] | None = fraction_behind(scan, last) or fraction_less(scan, last)
    if found is None and scan.at(last).form == "الا" and scan.definite(last + 1):
        found = _less_definite(scan, last)
    if found:
        return round(found[0] * 60), found[1]
    less = scan.at(last).form == "الا"
    index = last + 1 if less else joined(scan, last)
    more = number(scan, index) if index is not None else None
    if more and isinstance(more.value, int) and more.value < 60:
        if scan.at(more.last).form in cues("minute"):
            return (-more.value if less else more.value), more.last + 1
    return 0, last


def _less_definite(scan: Scan, last: int) -> tuple[Number, int] | None:
    """Return what إلا الربع takes off."""
    share = number(scan, last + 1)
    return (-share.value, share.last) if share and share.kind == "fraction" else None
