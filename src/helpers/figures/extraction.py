"""From tokens to figures: each numeral with its unit, its bound and its other end.

``read`` returns the figures of a text and, beside them, every digit run and number word that is no
figure, with the reason; together they leave none out.
"""

from collections.abc import Iterator
from fractions import Fraction

from helpers.figures import (
    audit,
    bounds,
    clock,
    dates,
    digits,
    halves,
    names,
    numerals,
    ordinals,
    quantities,
    ranges,
    sharing,
    titles,
    units,
    years,
)
from helpers.figures.draft import Draft
from helpers.figures.figure import Figure, Omission, Reading
from helpers.figures.lexicon import cues, term
from helpers.figures.months import in_month
from helpers.figures.numerals import Numeral
from helpers.figures.scan import SENTENCE_ENDS, Scan

__all__ = ["Figure", "Omission", "Reading", "extract", "read"]

_LONGEST_COMPOUND = 12
_TIMES = ("x", "×", "*")
_LARGEST_DENOMINATOR = 1000


def read(text: str, date: str = "") -> Reading:
    """Return the figures of a text and what is none.

    Args:
        text: any string.
        date: the day the text is from (ISO 8601), for days that name no year; "" if unknown.

    >>> [figure.value for figure in read("باعت 384 شريحة Siyuan 590").figures]
    [384]
    >>> [left.reason for left in read("باعت 384 شريحة Siyuan 590").omissions]
    ['part of a name']
    """
    scan = Scan(text)
    drafts: list[Draft] = []
    left: list[tuple[int, int, str]] = []
    at = 0
    for index in _candidates(scan):
        if index < at:
            continue
        found = _figure(scan, index, drafts)
        if isinstance(found, Draft) and (end := ranges.score(scan, found, _figure_at)):
            left += audit.numbers_between(scan, index, end, names.SCORE)
            at = end
        elif isinstance(found, Draft):
            _clear(scan, found)
            further = ranges.other_end(scan, found, _figure_at)
            drafts.extend(further)
            at = scan.taken = further[-1].last
        elif found is not None:
            end, reason = found
            left += audit.numbers_between(scan, index, end, reason)
            at = max(end, index + 1)
    drafts = ranges.join_months(scan, drafts)
    sharing.share_units(scan, drafts)
    for draft in drafts:
        draft.bound = draft.bound or bounds.of(scan, draft.outer, draft.last)
        if draft.kind == "ordinal" or (draft.kind == "date" and draft.bound != "about"):
            draft.bound = ""  # حتى 2024 is an end in time, not a bound
    figures = [_given_out(scan, draft, date) for draft in drafts]
    omissions = audit.omissions(scan, drafts, left)
    return Reading(scan, drafts, figures, omissions)


def extract(text: str, date: str = "") -> list[Figure]:
    """Return the figures of a text, in order.

    Args:
        text: any string.
        date: the day the text is from (ISO 8601), for days that name no year; "" if unknown.

    >>> [(f.text, f.value, f.unit) for f in extract("بلغت 247 مليون دولار")]
    [('247 مليون دولار', 247000000, 'USD')]
    """
    return read(text, date).figures


def _candidates(scan: Scan) -> Iterator[int]:
    """Yield the tokens that a figure may begin at."""
    for index, token in enumerate(scan.tokens):
        if token.kind == "word":
            if term(token.form) is not None or _may_be_dual(scan, index):
                yield index
        elif token.kind in ("number", "compound") or audit.holds_digit(token):
            yield index


def _may_be_dual(scan: Scan, index: int) -> bool:
    """Tell whether a word that begins a sentence ends like a dual."""
    form = scan.tokens[index].form
    return form.endswith(("ان", "ين")) and scan.at(index - 1).form in SENTENCE_ENDS


def _clear(scan: Scan, draft: Draft) -> None:
    """Let a figure begin behind the one before: what that took is not taken twice."""
    if draft.first < scan.taken:
        draft.first = draft.outer = scan.taken
        draft.start = max(draft.start, scan.at(scan.taken).start)


def _figure_at(scan: Scan, index: int) -> Draft | None:
    """Return the figure at a token, for the other end of a range; None if there is none."""
    if index >= len(scan.tokens):
        return None
    found = _figure(scan, index, [])
    return found if isinstance(found, Draft) else None


def _figure(scan: Scan, index: int, drafts: list[Draft]) -> Draft | tuple[int, str] | None:
    """Return the figure at a token, or the index behind what is none and the reason."""
    token = scan.tokens[index]
    if token.kind == "latin":
        address = any(sign in token.form for sign in "@/:") or token.form.startswith("www")
        return index + 1, names.ADDRESS if address else titles.NAME
    if token.kind == "compound":
        return _compound(scan, index)
    head = term(token.form) if token.kind == "word" else None
    if token.kind == "word" and (found := halves.dual(scan, index)):
        return found
    if token.kind == "word" and head is None:
        return None
    if head is not None:
        if head.classes.keys() <= {"point", "negative"}:
            return None
        if numerals.is_weak(scan, index) and numerals.read(scan, index) is None:
            return None
        if in_month(scan, index) or years.follows_hijri_month(scan, index):
            return index + 1, "part of a month's name"
        if decade := dates.decade(scan, index):
            return _dated(scan, index, decade)
        if "decade" in head.classes:
            return index + 1, "an age by decades"
    taken = drafts[-1].last if drafts else 0
    if (found := halves.with_fraction(scan, index)) and found.first >= taken:
        return found
    if head is not None and "fraction" in head.classes and halves.joins_unit(scan, index):
        return index + 1, "a unit and a part, without a numeral"
    if end := names.phrase(scan, index):
        return end, names.PHRASE
    if head is not None and head.article and names.headed_by_place(scan, index):
        return index + 1, titles.NAME
    if head is not None and scan.at(index - 1).form in cues("number sign"):
        return index + 1, names.IDENTIFIER
    numeral = numerals.read(scan, index, lists=ranges.opens_between(scan, index))
    if numeral is None:
        return index + 1, audit.unread(scan, index)
    if reason := titles.quoted(scan, index) or names.enumerates(scan, numeral):
        return numeral.last, reason
    if dated := dates.read(scan, numeral):
        announced = years.is_announced(scan, numeral.first)
        if dated.unit != "year" or announced or not _is_count(scan, numeral):
            whole = announced or dated.unit != "year"
            reason = "" if dated.unit == "date" else names.reason(scan, numeral, whole)
            reason = reason or names.placed(scan, numeral.first, dated.unit)
            return (dated.last, reason) if reason else _dated(scan, numeral.first, dated)
    if age := ordinals.age(scan, numeral):
        return age
    if numeral.kind == "ordinal":
        return ordinals.read(scan, numeral, drafts)
    if reason := quantities.refusal(scan, numeral):
        return numeral.last, reason
    return ordinals.definite(scan, numeral) or quantities.read(scan, numeral)


def _compound(scan: Scan, index: int) -> Draft | tuple[int, str]:
    """Read numbers joined by / or : - a date, a clock time, a fraction, or none of these."""
    token = scan.tokens[index]
    if found := dates.compound(scan, index):
        return _dated(scan, index, found)
    over, slash, under = token.form.partition("/")
    if slash and over.isdecimal() and under.isdecimal() and len(token.form) < _LONGEST_COMPOUND:
        if names.is_identifier(scan, index):
            return index + 1, names.IDENTIFIER
        if 0 < int(over) < int(under) <= _LARGEST_DENOMINATOR:
            value = Fraction(int(over), int(under))
            numeral = Numeral(
                index, index + 1, token.start, token.end, value, "fraction", 1, False, "parts"
            )
            return quantities.read(scan, numeral)
        if 1 <= int(under) <= 12 and int(over) <= 31:
            day = clock.Date(
                token.start, index + 1, f"--{int(under):02}-{int(over):02}", None, "date"
            )
            return _dated(scan, index, day)
    return index + 1, names.SCORE if ":" in token.form else "numbers joined by a stroke"


def _dated(scan: Scan, first: int, found: clock.Date) -> Draft:
    while first and scan.at(first - 1).end > found.start:
        first -= 1
    value = 0 if found.value is None else found.value
    return Draft(
        first, found.last, found.start, None, value, "date", found.unit, upper=found.upper,
        date=found.date, outer=first,
    )  # fmt: skip


def _is_count(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a number of four digits counts what stands behind it and is no year."""
    if numeral.written != "digits":
        return numeral.written == "words"
    before = scan.at(numeral.first - 1).form
    if scan.at(numeral.last).form in _TIMES:
        return True  # 2160 x 1080
    if before not in cues("until") and bounds.start(scan, numeral.first) != numeral.first:
        return True  # نحو 1500
    if before == "ب" and scan.glued(numeral.first):
        return True  # years take في, not ب
    unit = units.behind(scan, numeral.last, numeral.value)
    if unit is None:
        return False
    form = scan.at(numeral.last).form
    if unit.kind not in ("count", "duration"):
        return form != "م"  # the year's era
    agrees = form.endswith(("ا", "ه")) or numeral.value % 100 in (0, *range(3, 11))
    return agrees and (unit.kind == "duration" or before not in cues("in time"))


def _given_out(scan: Scan, draft: Draft, date: str) -> Figure:
    start, end = scan.folded.source_span(draft.start, draft.end or scan.at(draft.last - 1).end)
    iso = draft.date
    value = digits.plain(draft.value)
    if iso.startswith("--") and date[:4].isdecimal() and len(date) >= 4:
        iso = date[:4] + iso[1:].replace("/--", f"/{date[:4]}-")
        value = int(date[:4])
    upper = None if draft.upper is None else digits.plain(draft.upper)
    text = scan.folded.source[start:end]
    return Figure(start, end, text, draft.kind, value, upper, draft.unit, draft.bound, iso)
