"""What is read: figures, what is none, and both with the tokens they were read from."""

from dataclasses import dataclass, field

from helpers.article import Span
from helpers.figures.draft import Draft
from helpers.figures.scan import Scan


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A figure: a quantity, amount, share, rank or date that the text gives.

    Attributes:
        kind: money, percent, count, measure, duration, ordinal or date.
        value: the number as meant (247 مليون is 247000000); of a date the year, of a clock time the
            hours, 0 where a date names no year.
        upper: the other end of a range, else None.
        unit: ISO 4217 code, "percent", the unit's English name, or the counted noun; "" if the
            text names none.
        bound: "", more_than, less_than, about, up_to or at_least.
        date: ISO 8601 for dates (a range as START/END, a day without a year as --MM-DD), else "".
    """

    kind: str
    value: float
    upper: float | None
    unit: str
    bound: str
    date: str


@dataclass(frozen=True, slots=True)
class Omission(Span):
    """A digit run or number word that is no figure.

    Attributes:
        reason: why it is none.
    """

    reason: str


@dataclass(frozen=True)
class Reading:
    """What the numbers of a text are.

    Attributes:
        scan: the tokens.
        drafts: the figures with their places among the tokens, in order.
        figures: the same as they are given out.
        omissions: what is no figure, in order.
    """

    scan: Scan
    drafts: list[Draft]
    figures: list[Figure] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
