"""The pieces that all displays are made of."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

_ARABIC_CHAR = "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc\u25cc"
# A stretch of Arabic: words of it and the spaces between them.
_ARABIC = re.compile(f"[{_ARABIC_CHAR}]+(?:[ \u00a0]+[{_ARABIC_CHAR}]+)*")
_LETTER = re.compile(r"[^\W\d_]|\u25cc")
_LONE_MARK = re.compile("(?<!\\S)(?=[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed])")
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

    A text whose first letter or most letters are Arabic runs from right to left as a whole; in any
    other each stretch of Arabic does.  A vowel sign on its own is shown on a dotted circle.

    >>> text("H20 & co")
    'H20 &amp; co'
    >>> text("شريحة H20")
    '<bdi lang="ar" dir="rtl">شريحة H20</bdi>'
    >>> text("Nvidia ترفع أسعارها")
    '<bdi lang="ar" dir="rtl">Nvidia ترفع أسعارها</bdi>'
    >>> text("from ى to ي")
    'from <bdi lang="ar" dir="rtl">ى</bdi> to <bdi lang="ar" dir="rtl">ي</bdi>'
    """
    value = _LONE_MARK.sub("\u25cc", value)
    letters = _LETTER.findall(value)
    arabic = sum(bool(_ARABIC.match(letter)) for letter in letters)
    if arabic and (_ARABIC.match(letters[0]) or arabic > len(letters) / 2):
        return _isolate(value)
    pieces, end = [], 0
    for match in _ARABIC.finditer(value):
        pieces += [escape(value[end : match.start()]), _isolate(match.group())]
        end = match.end()
    return "".join(pieces) + escape(value[end:])


def _isolate(value: str) -> str:
    return f'<bdi lang="ar" dir="rtl">{escape(value)}</bdi>'


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


def note(sentence: str) -> Html:
    """Return a sentence that stands where there is nothing to show.

    >>> note("No word stands out.").summary
    'No word stands out.'
    """
    return Html(f'<p class="qiraa">{text(sentence)}</p>', sentence)
