"""A figure while it is being read: places among the tokens, exact values."""

from dataclasses import dataclass

from helpers.figures.digits import Number
from helpers.figures.scan import Scan
from helpers.figures.units import Unit


@dataclass(slots=True)
class Draft:
    """A figure in the making.

    Attributes:
        first: index of its first token.
        last: index after its last token.
        start: offset in the folded text of its first character.
        end: offset after its last character; None for the end of its last token.
        value: the number, exact.
        kind: as in ``Figure``.
        unit: as in ``Figure``.
        upper: as in ``Figure``.
        date: as in ``Figure``.
        bound: as in ``Figure``.
        scale: the numeral's last scale, 1 without one.
        plain: whether the numeral is one number in digits and nothing more.
        parts: how many of the unit named make one (100 for سنت).
        outer: index of the first token of what belongs to it, for bounds before it.
        number_last: index after the numeral's last token.
        role: "from" or "to" in a change, else "".
    """

    first: int
    last: int
    start: int
    end: int | None
    value: Number | float
    kind: str
    unit: str
    upper: Number | float | None = None
    date: str = ""
    bound: str = ""
    scale: int = 1
    plain: bool = False
    parts: int = 1
    outer: int = -1
    number_last: int = -1
    role: str = ""

    def __post_init__(self) -> None:
        self.outer = self.first if self.outer < 0 else self.outer
        self.number_last = self.last if self.number_last < 0 else self.number_last

    def take(self, scan: Scan, unit: Unit) -> None:
        """Take in the unit behind the number."""
        self.kind, self.unit, self.parts = unit.kind, unit.name, unit.parts
        self.last, self.end = unit.last, scan.at(unit.last - 1).end
