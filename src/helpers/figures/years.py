"""Years: alone, behind عام or سنة, behind a month, of the Hijri era."""

import re

from helpers.figures import hijri, months
from helpers.figures.clock import Date
from helpers.figures.lexicon import cues
from helpers.figures.numerals import Numeral
from helpers.figures.scan import Scan

FIRST, LAST = 1000, 2199
_FIRST_ALONE = 1200
_FIRST_ANNOUNCED = 100
_LAST_HIJRI = 1600
_DIGITS = 4
# The Arabic zero looks like a full stop, and stands as one in years such as ٢.١٤.
_DOTTED = re.compile(r"[٠-٩]\.[٠-٩]{2}")


def read(scan: Scan, numeral: Numeral) -> Date | None:
    """Return the year that a numeral is, with its month or عام before it, or None.

    >>> from helpers.figures.numerals import read as number
    >>> scan = Scan("في نوفمبر/تشرين الثاني 2012")
    >>> read(scan, number(scan, 5)).date
    '2012-11'
    """
    first, value = numeral.first, numeral.value
    if scan.at(first - 1).form == "ال" and scan.glued(first):
        return None
    if dotted := _dotted(scan, numeral):
        return dotted
    if not isinstance(value, int) or numeral.kind != "cardinal":
        return None
    token = scan.at(first)
    plain = numeral.written == "digits" and token.form.isdecimal()
    month = months.month_before(scan, _behind_month(scan, first)) if plain else None
    if plain and scan.at(numeral.last).form in cues("hijri era") and 1 <= value <= _LAST_HIJRI:
        return _hijri(scan, numeral, value, month)
    announced = scan.at(first - 1).form in cues("year")
    if plain and len(token.form) == 2 and scan.at(first - 1).form in cues("short year"):
        year = 1900 + value  # فلسطينيو 48, حرب 73
        return Date(numeral.start, numeral.last, str(year), year, "year")
    if announced and plain and _FIRST_ANNOUNCED <= value < FIRST:
        last = numeral.last + (scan.at(numeral.last).form in ("م", *cues("era")))
        start = span_start(scan, first, numeral.start)
        return Date(start, last, f"{value:04}", value, "year")
    if not FIRST <= value <= LAST or not (plain or announced):
        return None
    if plain and len(token.form) != _DIGITS:
        return None
    if month and not month[1].hijri:
        start = _name_start(scan, month[0])
        return Date(start, numeral.last, f"{value}-{month[1].number:02}", value, "date")
    if value < _FIRST_ALONE and not is_announced(scan, first):
        return None
    last = numeral.last + (scan.at(numeral.last).form in ("ميلادي", "ميلاديه"))
    return Date(span_start(scan, first, numeral.start), last, str(value), value, "year")


def is_announced(scan: Scan, first: int) -> bool:
    """Tell whether a word before a token says that a year or years follow.

    >>> is_announced(Scan("عامي 2016"), 1)
    True
    """
    form = scan.at(first - 1).form
    return form in cues("year") or form in cues("years")


def span_start(scan: Scan, first: int, start: int) -> int:
    """Return where a year's span begins: at عام, سنة or العام where it stands before the number.

    >>> span_start(Scan("في عام 2018"), 2, 7), span_start(Scan("للعام 2018"), 1, 6)
    (3, 1)
    """
    token = scan.at(first - 1)
    if token.form not in cues("year") and token.form not in cues("two years"):
        return start
    # Of لل one letter stays: it is the article's.
    return token.start + (1 if token.form[0] in "ولبف" else 0)


def follows_hijri_month(scan: Scan, index: int) -> bool:
    """Tell whether a token is a Hijri month with its year behind it (صفر 1439 هـ).

    >>> follows_hijri_month(Scan("صفر 1439 هـ"), 0), follows_hijri_month(Scan("صفر نقاط"), 0)
    (True, False)
    """
    found = months.month_at(scan, index)
    return bool(found and found[1].hijri and scan.at(found[0] + 1).form in cues("hijri era"))


def behind_month(scan: Scan, last: int, in_hijri: bool) -> tuple[int | None, int, bool]:
    """Return the year behind a month, the index after it, and whether it is of the Hijri era.

    Args:
        scan: the tokens.
        last: index after the month.
        in_hijri: whether the month is a Hijri one.

    >>> behind_month(Scan("يونيو من عام 2018"), 1, False)
    (2018, 4, False)
    """
    at = last + 1 if scan.at(last).form == "من" else last
    at += scan.at(at).form in cues("year")
    token = scan.at(at)
    if token.kind != "number" or not token.form.isdecimal() or len(token.form) != _DIGITS:
        return None, last, in_hijri
    year = int(token.form)
    if not FIRST <= year <= LAST:
        return None, last, in_hijri
    era = scan.at(at + 1).form
    if era in cues("hijri era"):
        return year, at + 2, True
    return year, at + 1 + (era in cues("era")), in_hijri


def _dotted(scan: Scan, numeral: Numeral) -> Date | None:
    """Read a year whose zero is written as a full stop: عام ٢.١٤."""
    token = scan.at(numeral.first)
    if scan.at(numeral.first - 1).form not in cues("year") or len(token.form) != _DIGITS:
        return None
    if not _DOTTED.fullmatch(scan.source(token.start, token.end)):
        return None
    year = token.form.replace(".", "0")
    start = span_start(scan, numeral.first, numeral.start)
    return Date(start, numeral.last, year, int(year), "year")


def _hijri(
    scan: Scan, numeral: Numeral, year: int, month: tuple[int, months.Month] | None
) -> Date | None:
    last = numeral.last + 1
    if month is None:
        start = span_start(scan, numeral.first, numeral.start)
        return Date(start, last, hijri.month_or_year(year), year, "hijri year")
    if not month[1].hijri:
        return None
    start = _name_start(scan, month[0])
    return Date(start, last, hijri.month_or_year(year, month[1].number), year, "hijri date")


def _behind_month(scan: Scan, first: int) -> int:
    """Return the index behind a month that stands before a year (يونيو من عام 2018)."""
    at = first - (scan.at(first - 1).form in cues("year"))
    return at - (at < first and scan.at(at - 1).form == "من")


def _name_start(scan: Scan, index: int) -> int:
    """Return where a month's name begins behind its clitics."""
    token = scan.at(index)
    rest = scan.tokens[index + 1 : index + 3]
    for cut in range(3):
        bare = token._replace(form=token.form[cut:])
        if months.names().at([bare, *rest], 0):
            return token.start + cut
    return token.start
