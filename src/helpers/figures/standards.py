"""Standard values: measures in SI units (pint), money in US dollars where a rate is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from helpers import collection
from helpers.figures.lexicon import rows

if TYPE_CHECKING:
    from pint import UnitRegistry

_DAYS = 31
_DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Standard:
    """A value in the unit that figures of its kind are compared in.

    Attributes:
        value: the number.
        unit: the unit: USD, or an SI unit's name.
        source: where the exchange rate comes from; "" if none was needed.
    """

    value: float
    unit: str
    source: str = ""


def of(kind: str, unit: str, value: float, day: str = "") -> Standard | None:
    """Return a figure's value in its standard unit, or None if there is none for it.

    Args:
        kind: the figure's kind.
        unit: its unit.
        value: its value.
        day: the day of the text (ISO 8601): a rate at most 31 days from it is taken.

    >>> of("measure", "kilometer", 40), of("money", "CNY", 71.063, "2025-08-29").value
    (Standard(value=40000.0, unit='meter', source=''), 10.0)
    >>> of("money", "CNY", 1) is None
    True
    """
    if kind == "money":
        return _in_dollars(unit, value, day)
    if kind not in ("measure", "duration"):
        return None
    row = _units().get(unit)
    if row is None or not row["standard"]:
        return None
    quantity: Any = _registry().Quantity(value, row["pint"])
    return Standard(float(quantity.to(row["standard"]).magnitude), row["standard"])


@lru_cache(maxsize=1)
def _units() -> dict[str, dict[str, str]]:
    return {row["unit"]: row for row in rows("measures.csv")}


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry

    return UnitRegistry(cache_folder=None)


@lru_cache(maxsize=1)
def _rates() -> list[dict[str, str]]:
    path = collection.root() / "data" / "commentary" / "rates.csv"
    return collection.read_table(path, ("currency", "date", "per_usd", "source_title"))


def _in_dollars(unit: str, value: float, day: str) -> Standard | None:
    if unit == _DOLLAR:
        return Standard(value, _DOLLAR)
    try:
        at = date.fromisoformat(day)
    except ValueError:
        return None
    near = {
        abs((date.fromisoformat(row["date"]) - at).days): row
        for row in _rates()
        if row["currency"] == unit
    }
    if not near or min(near) > _DAYS:
        return None
    rate = near[min(near)]
    return Standard(
        round(value / float(rate["per_usd"]), 6),
        _DOLLAR,
        f"{rate['source_title']}, {rate['date']}",
    )
