"""The pieces that all displays are made of."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_STYLES = Path(__file__).parent / "styles"
# A slug that can stand in an id and in an address behind #.
_PREFIX = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of HTML that Jupyter shows.

    Attributes:
        content: the markup.
        summary: what it shows, in a line of plain text, for programs that show no HTML.
    """

    content: str
    summary: str

    def _repr_html_(self) -> str:
        return self.content

    def __repr__(self) -> str:
        return self.summary


def text(value: str) -> str:
    """Escape a text; Arabic is marked as Arabic and set apart from what surrounds it.

    >>> text("H20 & co")
    'H20 &amp; co'
    >>> text("شريحة")
    '<bdi lang="ar" dir="rtl">شريحة</bdi>'
    """
    if _ARABIC.search(value):
        return f'<bdi lang="ar" dir="rtl">{escape(value)}</bdi>'
    return escape(value)


def row_id(prefix: str, index: int) -> str:
    """Return the id of a table's row; its place in the text has ``-text`` behind it.

    Raises:
        ValueError: the prefix is not made of small letters, digits and hyphens.

    >>> row_id("kwic", 0)
    'kwic-1'
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"{prefix!r} cannot stand in an id: use small letters, digits, hyphens")
    return f"{prefix}-{index + 1}"


@lru_cache(maxsize=4)
def stylesheet(name: str) -> str:
    """Return one of the style sheets of the displays: ``components`` or ``notebook``."""
    return (_STYLES / f"{name}.css").read_text(encoding="utf-8")
