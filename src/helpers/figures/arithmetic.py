"""Arithmetic that a text's own figures allow: weekdays, changes, parts of a total, shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from helpers.article import Span
from helpers.display import scaled
from helpers.figures import context
from helpers.figures.draft import Draft
from helpers.figures.figure import Figure, Reading
from helpers.figures.lexicon import Phrases, cues
from helpers.figures.scan import LINE_ENDS, Scan

_ENDS = LINE_ENDS | frozenset(".؟!")
_DAY = "%A"
# A percentage given without decimals may be rounded by half a point.
_ROUNDING = 0.5
_PEOPLE = ("person", "fatality", "victim", "injured person")


@dataclass(frozen=True, slots=True)
class Check(Span):
    """A sum, a share, a change or a weekday that was computed again.

    Attributes:
        check: weekday, change, total or shares.
        stated: what the text says.
        computed: what its other figures give.
        holds: yes or no.
    """

    check: str
    stated: str
    computed: str
    holds: str


def run(reading: Reading) -> list[Check]:
    """Return what the figures of a text allow to compute again, in order.

    >>> from helpers.figures import extraction
    >>> text = "ارتفعت الأسعار بنسبة 50% من 20 دولارا إلى 30 دولارا يوم الأحد 3 يونيو 2018."
    >>> [(c.check, c.stated, c.computed, c.holds) for c in run(extraction.read(text))]
    [('change', '50 %', '50 %', 'yes'), ('weekday', 'Sunday', 'Sunday', 'yes')]
    """
    found: list[Check] = []
    sentences = list(_sentences(reading))
    for pairs in sentences:
        found += [check for draft, figure in pairs if (check := _weekday(reading, draft, figure))]
        found += _changes(reading, pairs)
        found += _totals(reading, pairs)
        found += _shares(reading, pairs)
    return sorted(found, key=lambda check: (check.start, check.end))


Pair = tuple[Draft, Figure]


def _sentences(reading: Reading) -> Iterator[list[Pair]]:
    """Yield the figures of each sentence."""
    held: list[Pair] = []
    for pair in zip(reading.drafts, reading.figures, strict=True):
        if held and _parted(reading.scan, held[-1][0], pair[0]):
            yield held
            held = []
        held.append(pair)
    if held:
        yield held


def _parted(scan: Scan, first: Draft, second: Draft) -> bool:
    return any(token.form in _ENDS for token in scan.tokens[first.last : second.first])


@lru_cache(maxsize=1)
def _weekdays() -> Phrases[int]:
    """Return the names of the weekdays with their numbers, Monday 0, from CLDR."""
    from babel import Locale

    names = Locale("ar").days["format"]["wide"]
    return Phrases([(name, number) for number, name in names.items()], clitics=True)


def _weekday(reading: Reading, draft: Draft, figure: Figure) -> Check | None:
    """Check a weekday before a full date."""
    if figure.unit != "date" or len(figure.date) != 10 or figure.date.startswith("-"):
        return None
    at = draft.first
    at -= reading.scan.at(at - 1).form in ("،", ",")
    named = _weekdays().before(reading.scan.tokens, at)
    if named is None:
        return None
    try:
        day = date.fromisoformat(figure.date)
    except ValueError:
        return _check(figure, "weekday", figure.date, "no such day", False)
    stated = date(2018, 1, 1 + named[1]).strftime(_DAY)
    return _check(figure, "weekday", stated, day.strftime(_DAY), named[1] == day.weekday())


def _changes(reading: Reading, pairs: list[Pair]) -> list[Check]:
    """Check a percentage against the change that the same sentence gives."""
    found = []
    for (first, before), (second, after) in pairwise(pairs):
        if (first.role, second.role) != ("from", "to") or not before.value:
            continue
        change = 100 * (after.value - before.value) / before.value
        for draft, figure in pairs:
            moved = context.direction(reading.scan, draft) in ("rise", "fall", "change")
            if figure.kind == "percent" and figure.unit == "percent" and moved:
                near = abs(abs(change) - figure.value) <= _tolerance(figure.value)
                found.append(
                    _check(figure, "change", f"{figure.value:g} %", f"{abs(change):.3g} %", near)
                )
    return found


def _tolerance(value: float) -> float:
    """Return how far a stated percentage may be from the exact one: its last digit, rounded."""
    decimals = len(f"{value:g}".partition(".")[2])
    return float(_ROUNDING * 10.0**-decimals + 1e-9)


def _totals(reading: Reading, pairs: list[Pair]) -> list[Check]:
    """Check that the parts behind بينهم are no more than the number that they are parts of."""
    found = []
    for index, (draft, figure) in enumerate(pairs):
        if index == 0 or figure.kind != "count":
            continue
        between = reading.scan.tokens[pairs[index - 1][0].last : draft.first]
        if not any(token.form in cues("parts follow") for token in between):
            continue
        whole = _whole(pairs[:index], figure.unit)
        if whole is None:
            continue
        parts = sum(part.value for _, part in pairs[index:] if part.kind == "count")
        holds = parts <= (whole.upper or whole.value)
        found.append(
            _check(whole, "total", scaled(whole.value), f"{scaled(parts)} in parts", holds)
        )
    return found


def _whole(earlier: list[Pair], unit: str) -> Figure | None:
    """Return the count that a count of some unit is a part of: of the same unit, or of people."""
    for _, figure in reversed(earlier):
        if figure.kind == "count" and figure.unit in (unit, *_PEOPLE):
            return figure
    return None


def _shares(reading: Reading, pairs: list[Pair]) -> list[Check]:
    """Check that the shares of one whole are no more than all of it."""
    shares = [
        (draft, figure)
        for draft, figure in pairs
        if figure.unit == "percent"
        and context.direction(reading.scan, draft) not in ("rise", "fall", "change")
        and not _has_own_whole(reading.scan, draft)
    ]
    of_whole = [f for d, f in shares if reading.scan.at(d.last).form == "من"]
    if len(shares) < 2 or not of_whole:
        return []
    total = sum(figure.value for _, figure in shares)
    stated = " + ".join(f"{figure.value:g}" for _, figure in shares)
    return [_check(shares[0][1], "shares", stated, f"{total:g} %", total <= 100 + len(shares) / 2)]


def _has_own_whole(scan: Scan, draft: Draft) -> bool:
    """Tell whether a share in brackets names what it is of: (15 بالمئة من الأصوات)."""
    return scan.at(draft.first - 1).form == "(" and scan.at(draft.last).form == "من"


def _check(figure: Figure, name: str, stated: str, computed: str, holds: bool) -> Check:
    answer = "yes" if holds else "no"
    return Check(figure.start, figure.end, figure.text, name, stated, computed, answer)
