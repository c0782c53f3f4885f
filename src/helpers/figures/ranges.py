"""Ranges and changes: two numbers that belong together.

«من X إلى Y», «بين X وY», «X-Y» are one figure with an upper end; behind a verb of change
«من X إلى Y» are two, what it was and what it became.
"""

from collections.abc import Callable

from helpers.figures import bounds, months, names, verbs
from helpers.figures.draft import Draft
from helpers.figures.lexicon import cues, term
from helpers.figures.numerals import joined, read
from helpers.figures.scan import Scan

_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212~\u301c\u223c")
_HIGHEST_GOALS = 20
FigureAt = Callable[[Scan, int], Draft | None]


def opens_between(scan: Scan, index: int) -> bool:
    """Tell whether بين stands before a numeral, so that و joins two numbers.

    >>> opens_between(Scan("بين عشرة وعشرين"), 1)
    True
    """
    at = index - 1
    if scan.at(at).form in cues("between and"):
        at -= 1
    return scan.at(at).form in cues("between")


def score(scan: Scan, draft: Draft, figure_at: FigureAt) -> int | None:
    """Return the index behind a score (3-1), or None if the draft begins none.

    >>> from helpers.figures import extraction
    >>> [left.reason for left in extraction.read("فاز الفريق 3-1").omissions]
    ['a score', 'a score']
    """
    if draft.kind != "count" or draft.unit:
        return None
    if scan.at(draft.last).form == "مقابل":
        return _score_in_words(scan, draft)
    if scan.at(draft.last).form not in _DASHES:
        return None
    if draft.first and scan.at(draft.first - 1).form in ("من", "بين"):
        return None
    first, second = read(scan, draft.first), read(scan, draft.last + 1)
    if first is None or second is None or second.scale > 1 or first.scale > 1:
        return None
    other = figure_at(scan, draft.last + 1)
    backwards = first.value > second.value and first.value < _HIGHEST_GOALS
    if (
        other is not None
        and not (backwards and other.kind == "count")
        and (other.unit or other.kind != "count")
    ):
        return None
    return second.last if names.is_score(scan, first, second) else None


def _score_in_words(scan: Scan, draft: Draft) -> int | None:
    """Return the index behind ثلاثة مقابل صفر, or None."""
    second = read(scan, draft.last + 1)
    told = any(token.form in cues("result") for token in scan.tokens[draft.first - 2 : draft.first])
    return second.last if second and (second.value == 0 or told) else None


def other_end(scan: Scan, draft: Draft, figure_at: FigureAt) -> list[Draft]:
    """Return the draft with its other end, or the two figures of a change, or the draft alone.

    Args:
        scan: the tokens.
        draft: the first figure.
        figure_at: reads the figure at a token.

    >>> from helpers.figures import extraction
    >>> [(f.value, f.upper) for f in extraction.extract("من 5 إلى 10 أشخاص")]
    [(5, 10)]
    """
    if draft.kind == "ordinal":
        return [draft]
    found = _connected(scan, draft)
    if found is None:
        return [draft]
    index, sign = found
    second = figure_at(scan, index)
    if second is None or second.first > index + 1 or second.kind == "ordinal":
        return [draft]
    second.outer = min(second.outer, index)
    if _counts_after_all(scan, draft, second, sign):
        draft.kind, draft.unit, draft.date, draft.plain = "count", "", "", True
    if draft.kind == "date" or second.kind == "date":
        return _dates(scan, draft, second, sign)
    if draft.unit and second.unit and draft.unit != second.unit:
        return [draft]
    if (
        sign == "to"
        and draft.unit
        and not _has_from(scan, draft)
        and verbs.moves(scan, draft.outer)
    ):
        return [draft]  # صعد 84 سنتا إلى 82 دولارا: by so much, to so much
    if sign == "to" and _changes(scan, draft):
        draft.role, second.role = "from", "to"
        _share(draft, second)
        return [draft, second]
    _share_scale(draft, second)
    _share(draft, second)
    draft.upper, draft.last = second.value, second.last
    draft.end = second.end or scan.at(second.last - 1).end
    draft.bound = bounds.of(scan, draft.outer, draft.last)
    if draft.bound == "about" and scan.at(draft.first - 1).form == "بين":
        draft.bound = ""
    return [draft]


def join_months(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """Join two months with years that بين or من makes a range.

    >>> from helpers.figures import extraction
    >>> [f.date for f in extraction.extract("بين أكتوبر 2016 وسبتمبر 2017")]
    ['2016-10/2017-09']
    """
    joined_up: list[Draft] = []
    for draft in drafts:
        first = joined_up[-1] if joined_up else None
        months = draft.kind == "date" and draft.unit == "date" and len(draft.date) == 7
        if months and first and first.last == draft.first and len(first.date) == 7:
            if scan.at(draft.first).form[0] == "و" and opens_between(scan, first.first):
                first.date, first.upper = f"{first.date}/{draft.date}", draft.value
                first.last, first.end = draft.last, draft.end or scan.at(draft.last - 1).end
                continue
        elif months and (found := _bare_month(scan, draft)):
            start, month = found
            if first is not None and start < first.last:
                joined_up.append(draft)
                continue
            draft.date = f"{draft.date[:4]}-{month:02}/{draft.date}"
            draft.first = draft.outer = start
            draft.start, draft.upper = scan.at(start).start, draft.value
        joined_up.append(draft)
    return joined_up


def _bare_month(scan: Scan, draft: Draft) -> tuple[int, int] | None:
    """Return where a month without a year begins that بين joins to one with a year, and it."""
    if scan.at(draft.first).form[:1] != "و":
        return None
    found = months.month_before(scan, draft.first)
    if found and scan.at(found[0] - 1).form in cues("between") and not found[1].hijri:
        return found[0], found[1].number
    return None


def _connected(scan: Scan, draft: Draft) -> tuple[int, str] | None:
    """Return the index of the second number and the kind of the connection."""
    at = draft.last
    if draft.kind == "date" and scan.at(at).form in cues("past") | cues("present") | cues("next"):
        at += 1  # من 31 آب الماضي إلى 10 أيلول
    sign = scan.at(at).form
    if sign in _DASHES:
        plain = draft.plain or draft.kind == "date" or draft.unit == "percent"
        return (at + 1, "dash") if plain or scan.at(at + 1).kind == "word" else None
    if sign == "الي":
        at += scan.at(at + 1).form == "غايه"
        return _behind_bound(scan, at + 1), "to"
    from_before = _has_from(scan, draft)
    if sign in cues("until") and from_before:
        return at + 1, "to"
    if sign == "ل" and from_before:
        return at + 1, "to"
    head = term(sign)
    if from_before and head and head.preposition == "ل" and not head.conjunction:
        return at, "to"
    if opens_between(scan, draft.outer) and (index := joined(scan, at)) is not None:
        return index, "between"
    if opens_between(scan, draft.outer) and sign == "و":
        return at + 1, "between"
    return None


def _behind_bound(scan: Scan, index: int) -> int:
    """Return the index behind a word of approximation (إلى نحو 10, إلى أكثر من 10)."""
    form = scan.at(index).form
    if form in cues("near"):
        return index + 1
    if form in ("اكثر", "اقل") and scan.at(index + 1).form == "من":
        return index + 2
    if form in cues("year"):
        return index + 1
    return index + 1 if form == "ال" and scan.at(index + 1).kind == "number" else index


def _has_from(scan: Scan, draft: Draft) -> bool:
    at = draft.outer - 1
    for _ in range(3):
        form = scan.at(at).form
        if form == "من":
            return True
        if form not in cues("from gap"):
            return False
        at -= 1
    return False


def _counts_after_all(scan: Scan, draft: Draft, second: Draft, sign: str) -> bool:
    """Tell whether a bare number like a year is none: من 1500 إلى 2200 موظف."""
    if draft.unit != "year" or not second.unit or second.kind in ("date", "percent"):
        return False
    bare = draft.last == draft.first + 1 and scan.at(draft.first).kind == "number"
    period = term(scan.at(draft.first - 2).form)
    if period is not None and "ordinal" in period.classes:
        return False  # الربع الأول من 2015 إلى ...
    placed = scan.at(draft.first - 1).form in cues("in time")
    return bare and not placed and (sign in ("dash", "between") or _has_from(scan, draft))


def _changes(scan: Scan, draft: Draft) -> bool:
    """Tell whether a verb of change rules من X إلى Y."""
    if not _has_from(scan, draft):
        return False
    near = scan.tokens[max(0, draft.outer - 4) : draft.outer]
    ranging = any(token.form in cues("ranging") for token in near)
    return not ranging and verbs.moves(scan, draft.outer)


def _share(draft: Draft, second: Draft) -> None:
    """Give both ends the unit that one of them names."""
    if not draft.unit:
        draft.kind, draft.unit = second.kind, second.unit
    elif not second.unit:
        second.kind, second.unit = draft.kind, draft.unit


def _share_scale(draft: Draft, second: Draft) -> None:
    """Give the first end the scale of the second (بين 3 و5 ملايين)."""
    if draft.scale == 1 and second.scale > 1 and draft.plain and not draft.unit:
        if 0 < draft.value < second.value / second.scale and draft.value < 1000:
            draft.value, draft.scale = draft.value * second.scale, second.scale


def _dates(scan: Scan, draft: Draft, second: Draft, sign: str) -> list[Draft]:
    """Join two dates to a range (11-17 سبتمبر, 2015-2018)."""
    if draft.kind == "date" and second.kind == "date" and draft.unit == second.unit:
        first, last = _whole_dates(draft.date, second.date)
        draft.date, draft.upper = f"{first}/{last}", second.value
        draft.value = draft.value or second.value
        if draft.unit == "year" and not 0 <= second.value - draft.value < 1000:
            if sign != "dash" or second.value > draft.value:
                return [draft]
            draft.value, draft.upper = second.value, draft.value
            draft.date = f"{last}/{first}"
    elif draft.unit == "year" and second.plain and second.value < 100 and not second.unit:
        upper = int(draft.value) // 100 * 100 + int(second.value)
        if sign != "dash" or upper <= draft.value or "/" in draft.date:
            return [draft]
        draft.date, draft.upper = f"{draft.date}/{upper}", upper
    elif draft.kind == "count" and not draft.unit and second.unit == "date" and _is_day(draft):
        day = f"{int(draft.value):02}"
        draft.date = f"{second.date[:-2]}{day}/{second.date}"
        draft.kind, draft.unit, draft.value = "date", "date", second.value
        draft.upper = second.value or None
    else:
        return [draft]
    draft.last, draft.end = second.last, second.end or scan.at(second.last - 1).end
    return [draft]


def _is_day(draft: Draft) -> bool:
    return draft.plain and 1 <= draft.value <= 31


def _whole_dates(first: str, second: str) -> tuple[str, str]:
    """Give a day without a year the year of the other end."""
    if first.startswith("--") and second[:4].isdecimal():
        return second[:4] + first[1:], second
    return first, second
