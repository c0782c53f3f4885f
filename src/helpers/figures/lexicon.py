"""The lexicons of the figures, ready for look-up by folded form.

``term`` knows the number words with their clitics; ``Phrases`` finds expressions of several words
in the tokens, forwards or backwards, in one look-up a place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Generic, TypeVar

from helpers import collection
from helpers.arabic import fold
from helpers.figures.digits import Number
from helpers.figures.scan import Token, words_of

Value = TypeVar("Value")

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
_SHORTEST_WITH_CLITIC = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A number word and what leans on it.

    Attributes:
        cut: how many letters of the form are clitics, the article included.
        conjunction: whether و or ف leads it.
        preposition: the one-letter preposition before it, or "".
        article: whether it has the article.
        classes: what it may do in a numeral (the classes of ``numerals.csv``), with its value.
    """

    cut: int
    conjunction: str
    preposition: str
    article: bool
    classes: dict[str, Number]


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in ``data/figures``.

    >>> rows("numerals.csv")[0]["class"] != ""
    True
    """
    return collection.read_table(collection.root() / "data" / "figures" / name)


@lru_cache(maxsize=128)
def cues(name: str, table: str = "cues.csv") -> frozenset[str]:
    """Return the folded forms of a class of words, with and without a one-letter clitic before.

    Args:
        name: the class.
        table: the table in ``data/figures`` with the columns form and class.

    >>> {"عام", "للعام"} <= cues("year"), "شريحه" in cues("year")
    (True, False)
    """
    forms = set()
    for row in rows(table):
        if row["class"] == name:
            form = fold(row["form"]).text
            forms.add(form)
            if len(form) >= _SHORTEST_WITH_CLITIC:
                forms.update(clitic + form for clitic in "وفبل")
            if form.startswith("ال"):
                forms.add("لل" + form[2:])
    return frozenset(forms)


@lru_cache(maxsize=1)
def _number_words() -> dict[str, dict[str, Number]]:
    words: dict[str, dict[str, Number]] = {}
    for row in rows("numerals.csv"):
        value = Fraction(row["value"])
        whole = int(value) if value.denominator == 1 else value
        words.setdefault(fold(row["form"]).text, {})[row["class"]] = whole
    return words


@lru_cache(maxsize=65536)
def term(form: str) -> Term | None:
    """Return the number word that a folded form is, with its clitics cut off, or None.

    >>> term("وعشرون").classes, term("والخمسه").article, term("شريحه")
    ({'tens': 20}, True, None)
    """
    words = _number_words()
    for cut, conjunction, preposition, article in cuts(form):
        if classes := words.get(form[cut:]):
            if cut and form in cues("not cut"):
                return None
            return Term(cut, conjunction, preposition, article, classes)
    return None


def cuts(form: str) -> Iterator[tuple[int, str, str, bool]]:
    """Yield the ways to cut clitics from a folded form: letters cut, conjunction, preposition, ال.

    >>> list(cuts("لثلاثه"))
    [(0, '', '', False), (1, '', 'ل', False)]
    """
    for conjunction in ("", form[0]) if form[:1] in CONJUNCTIONS else ("",):
        at = len(conjunction)
        yield at, conjunction, "", False
        if form.startswith("ال", at):
            yield at + 2, conjunction, "", True
        preposition = form[at : at + 1]
        if preposition in PREPOSITIONS and preposition:
            if preposition == "ل" and form.startswith("لل", at):
                yield at + 2, conjunction, preposition, True
            yield at + 1, conjunction, preposition, False
            if form.startswith("ال", at + 1):
                yield at + 3, conjunction, preposition, True


def _stems(form: str) -> list[str]:
    """Return a form as it is and without its clitics; the article is none of them here."""
    stems = [form[cut:] for cut, *_, article in cuts(form) if not article]
    return stems + [stem[1:] for stem in stems if stem[:1] == "س" and stem[1:2] in ("ي", "ت")]


class Phrases(Generic[Value]):
    """Expressions of one or more words, each with what it means.

    The first word of an expression may carry clitics if ``clitics`` is set.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], clitics: bool = False):
        self._heads: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._tails: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._clitics = clitics
        known: dict[tuple[str, ...], Value] = {}
        for text, value in entries:
            known.setdefault(words_of(text), value)
        for words, value in known.items():
            self._heads.setdefault(words[0], []).append((words, value))
            self._tails.setdefault(words[-1], []).append((words, value))
        for found in (*self._heads.values(), *self._tails.values()):
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """Return the index behind the longest expression at a token, and its meaning."""
        if index >= len(tokens):
            return None
        for words, value in self._heads.get(tokens[index].form, ()):
            end = index + len(words)
            if all(
                token.form == word for token, word in zip(tokens[index:end], words, strict=False)
            ) and end <= len(tokens):
                return end, value
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """Return where the longest expression that ends before a token begins, and its meaning."""
        if index <= 0:
            return None
        last = tokens[index - 1].form
        forms = _stems(last) if self._clitics else [last]
        best: tuple[int, Value] | None = None
        for position, form in enumerate(forms):
            for words, value in self._tails.get(form, ()):
                start = index - len(words)
                if (position and len(words) > 1) or start < 0:
                    continue
                if self._fits(tokens[start:index], words) and (best is None or start < best[0]):
                    best = start, value
        return best

    def _fits(self, tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
        first = tokens[0].form
        heads = _stems(first) if self._clitics else [first]
        return words[0] in heads and all(
            token.form == word for token, word in zip(tokens[1:], words[1:], strict=True)
        )
