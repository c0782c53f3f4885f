"""Hijri dates: converted to the Gregorian calendar by Umm al-Qura (hijridate)."""


def day(year: int | None, month: int, day: int) -> str:
    """Return the Gregorian day of a Hijri one, ISO 8601; "" outside the calendar's tables.

    >>> day(1439, 9, 5), day(900, 1, 1)
    ('2018-05-20', '')
    """
    from hijridate import Hijri

    try:
        return Hijri(year or 0, month, day).to_gregorian().isoformat()
    except (OverflowError, ValueError):
        return ""


def month_or_year(year: int, month: int | None = None) -> str:
    """Return the Gregorian days of a Hijri month or year as an ISO interval; "" if unknown.

    >>> month_or_year(1439)
    '2017-09-21/2018-09-10'
    """
    if month is None:
        return _interval(day(year, 1, 1), day(year + 1, 1, 1))
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return _interval(day(year, month, 1), day(*following, 1))


def _interval(first: str, after: str) -> str:
    """Return the interval from a day to the day before another."""
    from datetime import date, timedelta

    if not (first and after):
        return ""
    return f"{first}/{(date.fromisoformat(after) - timedelta(days=1)).isoformat()}"
