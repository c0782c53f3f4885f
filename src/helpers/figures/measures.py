"""Measures, durations and percentages: names from CLDR (through Babel) and from the lexicon."""

import re
from dataclasses import dataclass
from functools import lru_cache

from helpers.figures.lexicon import Phrases, rows
from helpers.figures.scan import Scan

# A number of each plural category of Arabic (CLDR: zero, one, two, few, many, other).
_PLURALS = (0, 1, 2, 3, 11, 100)
_NUMBER = re.compile("[0-9‏ ]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        kind: money, percent, count, measure or duration.
        name: the ISO code, "percent", the unit's English name, or the counted noun in English (in
            Arabic where the lexicon lacks it).
        last: index after its last token.
        parts: how many of it make one of ``name`` (100 for سنت), else 1.
        rank: what it is called with an ordinal.
    """

    kind: str
    name: str
    last: int
    parts: int = 1
    rank: str = ""


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Return the kind of each unit: measure, duration or percent.

    >>> kinds()["kilometer"]
    'measure'
    """
    return {row["unit"]: row["kind"] for row in rows("measures.csv")}


@lru_cache(maxsize=1)
def names() -> Phrases[str]:
    """Return the names of units, CLDR's and those in the lexicon.

    >>> names().at(Scan("كيلومتر مربع").tokens, 0)
    (2, 'square kilometer')
    """
    from babel.units import format_unit

    entries = [(row["form"], row["unit"]) for row in rows("units.csv") if _is_arabic(row["form"])]
    for row in rows("measures.csv"):
        for width in ("long", "short") if row["cldr"] else ():
            for number in _PLURALS:
                form = _NUMBER.sub("", format_unit(number, row["cldr"], width, locale="ar")).strip()
                if form and _is_arabic(form):
                    entries.append((form, row["unit"]))
    return Phrases(entries)


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    """Return the units whose symbols are in Latin letters or signs, by their exact spelling."""
    return {row["form"]: row["unit"] for row in rows("units.csv") if not _is_arabic(row["form"])}


def _is_arabic(form: str) -> bool:
    """Tell whether a unit's name stands in Arabic letters or signs, not in Latin or Greek ones."""
    return not (form[0].isascii() or "\u0370" <= form[0] <= "\u03ff")


def at(scan: Scan, index: int) -> Unit | None:
    """Return the measure, duration or percent that begins at a token, or None.

    >>> at(Scan("كيلومتر في الساعة"), 0).name
    'kilometer per hour'
    """
    token = scan.at(index)
    if token.kind == "latin":
        written = scan.source(token.start, token.end)
        name = _symbols().get(written)
        if name is None and scan.glued(index):
            name = _symbols().get(written.lower())
        return Unit(kinds()[name], name, index + 1) if name else None
    found = (index + 1, "percent") if token.form == "%" else names().at(scan.tokens, index)
    if found is None:
        return None
    last, name = found
    if len(token.form) == 1 and token.kind == "word" and not _is_symbol(scan, index, last):
        return None
    return Unit(kinds()[name], name, last)


def _is_symbol(scan: Scan, index: int, last: int) -> bool:
    """Tell whether one letter is a unit's symbol: م and ل are, where nothing hangs on them."""
    behind = scan.at(last)
    return last > index + 1 or not (
        (behind.kind == "word" and scan.glued(last)) or behind.kind == "number"
    )
