"""Units: what stands behind a number - percent, a measure, a currency, a counted noun."""

from helpers.figures import measures, money, nouns
from helpers.figures.digits import Number
from helpers.figures.measures import Unit
from helpers.figures.scan import Scan

__all__ = ["Unit", "behind"]


def behind(scan: Scan, index: int, value: Number, definite: bool = False) -> Unit | None:
    """Return the unit that a number ending before a token has, or None.

    Args:
        scan: the tokens.
        index: the token behind the number.
        value: the number: how a noun is counted depends on it (Ryding 2005, chapter 15).
        definite: whether the number has the article.

    >>> behind(Scan("384 شريحة"), 1, 384)
    Unit(kind='count', name='chip', last=2, parts=1, rank='tranche')
    """
    measure, amount = measures.at(scan, index), money.behind(scan, index)
    if amount and (measure is None or amount[0] > measure.last):
        last, currency = amount
        return Unit("money", money.code(scan, currency), last, currency.parts)
    return measure or nouns.counted(scan, index, value, definite)
