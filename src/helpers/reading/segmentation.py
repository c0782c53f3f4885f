"""Sentences: a text cut at the ends of its sentences, each with its place.

What ends a sentence: a full stop, ``؟ ? ! …``, or the end of a line.  What does not: a full stop in
a number, an abbreviation, an initial, an address, a list number or an ellipsis of full stops;
anything inside quotation marks (« » ‹ › “ ” ") or brackets that are closed on the same line.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from helpers import collection
from helpers.article import Span

# The characters that end a line, those of str.splitlines.
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{LINE_ENDS}]+")
_SIGN = re.compile(r'[.۔]+|[؟?!…⁇⁈⁉‼]+[.؟?!…]*|[«»"“”„‹›()\[\]{}]')
_CLOSERS = {"»": "«", "›": "‹", "”": "“", ")": "(", "]": "[", "}": "{"}
_OPENERS = {"«", "‹", "“", "„", "(", "[", "{"}
# What may stand between the sign that ends a sentence and the next sentence.
_TAIL = re.compile("[»”\"')\\]}’\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*")
_CHUNK = re.compile(r"[^\s«»\"“”„()\[\]{}،؛:/\-–—]*$")
_LONGEST_CHUNK = 24
# The stretch without a space before a sign, and what makes it an address.
_UNSPACED = re.compile(r"\S*$")
_ADDRESS = re.compile(r"://|www\.|@")
_LONGEST_ADDRESS = 200
# Single letters, each but the last with its full stop; و and ف may lean on several, or on a title.
_LETTERS = re.compile(r"و[دأم]|(?:[وف](?=[^\W\d_]\.))?(?:[^\W\d_]\u0640?\.)*[^\W\d_]\u0640?")
_ARABIC_WORD_END = re.compile(r"[\u0621-\u064a][\u064b-\u0652]*$")
_ERA_AFTER_YEAR = re.compile(r"(?:(?:عام|سنة) ?[0-9٠-٩]{1,4} ?م|[0-9٠-٩]{1,4} ?هـ?)$")
_ARABIC_LETTER = re.compile(r"[\u0621-\u063a\u0641-\u064a]")


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence.

    Attributes:
        number: 0 for the title, then 1, 2, 3 ... through the text.
        paragraph: 0 for the title, then the number of the line among those that are not blank.
    """

    number: int
    paragraph: int


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    rows = collection.read_table(collection.root() / "data" / "reading" / "abbreviations.csv")
    return frozenset(row["form"] for row in rows)


def split(text: str, title: str = "") -> list[Sentence]:
    """Return the sentences of a text in order.

    Every character that is not white space is in exactly one sentence.

    Args:
        text: any string.
        title: its title; if the first line is this title it is sentence 0, whole.

    >>> [s.text for s in split("بلغت 8.4 مليار. هل تكفي؟ قال د. سامي: «لا. أبداً.»")]
    ['بلغت 8.4 مليار.', 'هل تكفي؟', 'قال د. سامي: «لا. أبداً.»']
    """
    found: list[Sentence] = []
    paragraph = 0
    number = 1
    for line in _LINE.finditer(text):
        start, end = _trim(text, line.start(), line.end())
        if start == end:
            continue
        if title and not found and text[start:end].strip("\ufeff") == title.strip():
            found.append(Sentence(start, end, text[start:end], 0, 0))
            continue
        paragraph += 1
        for first, last in _sentences_of_line(text, start, end):
            found.append(Sentence(first, last, text[first:last], number, paragraph))
            number += 1
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _sentences_of_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of each sentence between ``start`` and ``end``, within one line."""
    signs = list(_SIGN.finditer(text, start, end))
    closed = _closed_stretches(signs)
    found = []
    first, stretch = start, 0
    for sign in signs:
        if sign.group()[0] in _CLOSERS or sign.group()[0] in _OPENERS or sign.group() == '"':
            continue
        while stretch < len(closed) and closed[stretch][1] <= sign.start():
            stretch += 1
        if stretch < len(closed) and closed[stretch][0] < sign.start():
            continue
        last = min(_TAIL.match(text, sign.end()).end(), end)  # type: ignore[union-attr]
        if last < end and _ends_sentence(text, first, sign, last):
            found.append((first, last))
            first = last
            while text[first].isspace():
                first += 1
    found.append((first, end))
    return found


def _closed_stretches(signs: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return the outermost stretches between marks that open and the marks that close them."""
    open_marks: list[tuple[str, int]] = []
    standing: dict[str, int] = {}
    closed: list[tuple[int, int]] = []
    straight = [sign.start() for sign in signs if sign.group() == '"']
    partner = dict(zip(straight[::2], straight[1::2], strict=False))
    for sign in signs:
        mark, at = sign.group(), sign.start()
        if at in partner:
            closed.append((at, partner[at]))
        elif mark in _OPENERS:
            mark = "“" if mark == "„" else mark
            open_marks.append((mark, at))
            standing[mark] = standing.get(mark, 0) + 1
        elif standing.get(_CLOSERS.get(mark, ""), 0):
            while True:
                opener, opened = open_marks.pop()
                standing[opener] -= 1
                if opener == _CLOSERS[mark]:
                    break
            closed.append((opened, at))
    return _outermost(closed)


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches that lie in no other; those that overlap are joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _ends_sentence(text: str, first: int, sign: re.Match[str], last: int) -> bool:
    """Tell whether a sign that is not the last of its line ends a sentence.

    Args:
        text: the whole text.
        first: where the sentence began.
        sign: the run of full stops or other signs.
        last: the offset behind the sign and the closing marks that follow it.
    """
    spaced = text[last].isspace()
    before = text[max(first, sign.start() - _LONGEST_CHUNK) : sign.start()]
    if not spaced and (not _ARABIC_LETTER.match(text, last) or _in_address(text, sign.start())):
        return False
    if sign.group()[0] not in ".۔":
        return True
    if len(sign.group()) > 1:
        return False
    chunk = _CHUNK.search(before).group()  # type: ignore[union-attr]
    if not spaced:
        # A space forgotten after the full stop, between two Arabic words.
        return bool(_ARABIC_WORD_END.search(before) and len(chunk) > 2 and "." not in chunk)
    if _ERA_AFTER_YEAR.search(before):
        return True
    if chunk.isdigit() and not text[first : sign.start() - len(chunk)].strip():
        return False
    return not (_LETTERS.fullmatch(chunk) or _is_abbreviation(chunk))


def _in_address(text: str, at: int) -> bool:
    """Tell whether an address began in the stretch without a space that ends at ``at``."""
    stretch = _UNSPACED.search(text[max(0, at - _LONGEST_ADDRESS) : at]).group()  # type: ignore[union-attr]
    return bool(_ADDRESS.search(stretch))


def _is_abbreviation(chunk: str) -> bool:
    """Tell whether the letters before a full stop are an abbreviation, with or without و."""
    return chunk in _abbreviations() or chunk.removeprefix("و") in _abbreviations()
