"""Concordance: every occurrence of a word with the text around it (keyword in context)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from helpers.arabic import analyses
from helpers.article import Span
from helpers.errors import QiraaError
from helpers.reading.segmentation import LINE_ENDS
from helpers.reading.tokenization import Word, tokenize

_SHORTEST_BARE = 3
_LINE_END = re.compile(f"[{LINE_ENDS}]")
# What a phrase does not run over.
_BETWEEN_SENTENCES = re.compile(f"[{LINE_ENDS}.،؛:؟?!…۔;,]")


@dataclass(frozen=True, slots=True)
class Hit(Span):
    """An occurrence of the query; the span is the word or words as written, clitics included.

    Attributes:
        left_start: offset where the context before it begins.
        right_end: offset where the context behind it ends.
        left: the text before it, which an Arabic reader sees on the right.
        right: the text behind it.
        clitics: what is attached to it, in order ("و+ال+" before, "+ها" behind).
    """

    left_start: int
    right_end: int
    left: str
    right: str
    clitics: str


def find(text: str, query: str | Sequence[str], width: int = 40) -> Iterator[Hit]:
    """Yield the occurrences of a word or a phrase, in order.

    Spellings that fold to one form are one word, and clitics are taken in: شريحة finds شريحه,
    الشريحة, بشريحة and شريحتها.  Plurals, duals and verb forms are words of their own.  Spelling
    alone cannot tell وعد «promise» from و+عد «and count», nor folded على from علي, so a short query
    finds some words too many.  A phrase may stand around quotation marks, not around a comma.

    Args:
        text: any string.
        query: a word, a phrase (words separated by spaces), or several of either.
        width: how many characters of context to show on each side at most, cut at a word's edge
            and at the line's end.

    Raises:
        QiraaError: the query holds no word, or the width is negative.

    >>> [(hit.text, hit.clitics) for hit in find("شريحة جديدة، وشريحتها قديمة.", "شريحة")]
    [('شريحة', ''), ('وشريحتها', 'و+ +ها')]
    """
    if width < 0:
        raise QiraaError(f"A concordance cannot be {width} characters wide: give 0 or more.")
    phrases = [_stems(phrase) for phrase in ([query] if isinstance(query, str) else query)]
    if not phrases or not all(phrases):
        raise QiraaError(f"The query {query!r} holds no word: give a word to look for.")
    words = [word for word in tokenize(text) if word.kind != "punct"]
    for place, word in enumerate(words):
        for phrase in phrases:
            match = _match(text, words[place : place + len(phrase)], phrase)
            if match is not None:
                yield _hit(text, word.start, words[place + len(phrase) - 1].end, width, match)
                break


def _stems(phrase: str) -> list[tuple[str, ...]]:
    """Return for each word of a phrase the stems that are taken for it."""
    stems = [_wanted(word.text) for word in tokenize(phrase) if word.kind != "punct"]
    return stems if all(all(wanted) for wanted in stems) else []


def _wanted(word: str) -> tuple[str, ...]:
    """Return a word without its article, unless too little is left (الآن, الذي), and as it is."""
    cuts = _cuts(word)
    bare = (stem for stem, clitics in cuts if clitics == "ال+" and len(stem) >= _SHORTEST_BARE)
    return (*bare, cuts[0][0])


@lru_cache(maxsize=65536)
def _cuts(word: str) -> tuple[tuple[str, str], ...]:
    """Return each stem that a word may have, with the clitics around it, written out."""
    found: dict[str, str] = {}
    for analysis in analyses(word):
        before = "".join(f"{clitic}+" for clitic in analysis.proclitics)
        behind = f"+{analysis.enclitic}" if analysis.enclitic else ""
        found.setdefault(analysis.stem, " ".join(filter(None, (before, behind))))
    return tuple(found.items())


def _match(text: str, words: Sequence[Word], phrase: Sequence[tuple[str, ...]]) -> str | None:
    """Return the clitics of the first word if the words are the phrase, else None."""
    if len(words) < len(phrase):
        return None
    for before, behind in pairwise(words):
        if _BETWEEN_SENTENCES.search(text, before.end, behind.start):
            return None
    clitics = [_attached(word.text, wanted) for word, wanted in zip(words, phrase, strict=True)]
    return None if None in clitics else clitics[0]


def _attached(word: str, wanted: Sequence[str]) -> str | None:
    """Return the clitics around the stem if the word has one that is wanted, else None."""
    cuts = dict(_cuts(word))
    return next((cuts[stem] for stem in wanted if stem in cuts), None)


def _hit(text: str, start: int, end: int, width: int, clitics: str) -> Hit:
    left, right = _left_edge(text, start, width), _right_edge(text, end, width)
    return Hit(start, end, text[start:end], left, right, text[left:start], text[end:right], clitics)


def _left_edge(text: str, start: int, width: int) -> int:
    """Return where the context before ``start`` begins: on its line, at a word's edge."""
    edge = max(0, start - width)
    for line_end in _LINE_END.finditer(text, edge, start):
        edge = line_end.end()
    if edge and not text[edge - 1].isspace():
        while edge < start and not text[edge].isspace():
            edge += 1
    while edge < start and text[edge].isspace():
        edge += 1
    return edge


def _right_edge(text: str, end: int, width: int) -> int:
    """Return where the context behind ``end`` ends: on its line, at a word's edge."""
    edge = min(len(text), end + width)
    if line_end := _LINE_END.search(text, end, edge):
        edge = line_end.start()
    if edge < len(text) and not text[edge].isspace():
        while edge > end and not text[edge - 1].isspace():
            edge -= 1
    while edge > end and text[edge - 1].isspace():
        edge -= 1
    return edge
