"""Clitics: what may be attached to a word.

Arabic writes conjunctions, one-letter prepositions, the future marker, the article and object
or possessive pronouns together with the word.  Spelling alone does not decide whether a first
letter is a clitic (وعد may be «and he counted» or «a promise»), so the answer is a list of
candidates.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from helpers import collection
from helpers.arabic.folding import fold

_SHORTEST_STEM = 2
_IMPERFECT_PREFIXES = "اتني"
# How ta marbuta and alif maqsura are written before a pronoun, and their folded forms.
_BEFORE_PRONOUN = {"ت": "ه", "ا": "ي"}


@dataclass(frozen=True, slots=True)
class Analysis:
    """One way to cut a word into clitics and a stem.

    Attributes:
        proclitics: the clitics before the stem, in order (("و", "ال") for والشركة).
        start: offset of the stem's first character in the word.
        end: offset after its last character in the word.
        stem: the stem as it would be written alone, folded (ه for ة); for للشركة cut after the
            preposition that is الشركه, although its alif is not written.
        enclitic: the pronoun at the end, or "".
    """

    proclitics: tuple[str, ...]
    start: int
    end: int
    stem: str
    enclitic: str


@lru_cache(maxsize=1)
def _clitics() -> dict[str, tuple[str, ...]]:
    """Return the forms of each class of clitics."""
    forms: dict[str, list[str]] = {}
    for row in collection.read_table(collection.root() / "data" / "reading" / "clitics.csv"):
        forms.setdefault(row["slot"], []).append(row["form"])
    return {slot: tuple(found) for slot, found in forms.items()}


def analyses(word: str) -> list[Analysis]:
    """Return every way to cut a word into clitics and stem, the uncut word first.

    Proclitics are و ف, then ب ك ل or the future س (before an imperfect verb only), then ال; after
    ل the article loses its alif (للشركة).  A pronoun may follow a stem without article; before it
    a ta marbuta is written ت and an alif maqsura ا.  A stem keeps at least two letters.  Rules
    after Ryding, A Reference Grammar of Modern Standard Arabic (2005).

    Args:
        word: one word, with or without vowel signs.

    >>> [(a.proclitics, a.stem) for a in analyses("والشركة")]
    [((), 'والشركه'), (('و',), 'الشركه'), (('و', 'ال'), 'شركه')]
    >>> [(a.proclitics, a.start, a.stem) for a in analyses("للصين")][1:3]
    [(('ل', 'ال'), 2, 'صين'), (('ل',), 1, 'الصين')]
    >>> [(a.stem, a.enclitic) for a in analyses("شريحتها")][1:]
    [('شريحت', 'ها'), ('شريحه', 'ها')]
    """
    folded = fold(word)
    if not folded.text:
        return [Analysis((), 0, len(word), "", "")]
    # Folding writes ة like the pronoun ه and ى like ي; the word itself tells them apart.
    takes_pronoun = _composed(word, folded.origin(len(folded.text) - 1)) not in "ةىۃ"
    found: dict[tuple[tuple[str, ...], str, str], Analysis] = {}
    for proclitics, start, stem in _front(folded.text):
        article = folded.text[start - 2 : start] == "ال" and "ال" in proclitics
        if article and _composed(word, folded.origin(start - 2)) in "أإآ":
            continue  # the article's alif never carries a hamza (ألمانيا)
        for tail, enclitic in _back(stem, takes_pronoun and "ال" not in proclitics):
            kept = len(folded.text) - len(enclitic)
            first, last = folded.source_span(start, kept)
            key = (proclitics, tail, enclitic)
            found.setdefault(key, Analysis(proclitics, first, last, tail, enclitic))
    return list(found.values())


def _composed(word: str, at: int) -> str:
    """Return the letter at an offset, with a mark behind it, composed and in its plain form."""
    return unicodedata.normalize("NFKC", word[at : at + 2])[0]


def _front(text: str) -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Yield proclitics, the offset behind them, and the rest as it would be written alone."""
    clitics = _clitics()
    for conjunction in ("", *clitics["conjunction"]):
        if not text.startswith(conjunction):
            continue
        at = len(conjunction)
        before = (conjunction,) if conjunction else ()
        if conjunction == "" or len(text) - at >= _SHORTEST_STEM:
            yield before, at, text[at:]
        yield from _article(text, before, at)
        for preposition in clitics["preposition"]:
            if text.startswith(preposition, at):
                behind = at + len(preposition)
                taken = (*before, preposition)
                if preposition == "ل" and text.startswith("ل", behind):
                    yield from _bare_article(text, taken, behind)
                if len(text) - behind >= _SHORTEST_STEM:
                    yield taken, behind, text[behind:]
                yield from _article(text, taken, behind)
        for future in clitics["future"]:
            behind = at + len(future)
            rest = text[behind:]
            if (
                text.startswith(future, at)
                and len(rest) > _SHORTEST_STEM
                and rest[0] in _IMPERFECT_PREFIXES
            ):
                yield (*before, future), behind, rest


def _article(
    text: str, before: tuple[str, ...], at: int
) -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Yield the cut behind an article that stands at ``at``."""
    for article in _clitics()["article"]:
        behind = at + len(article)
        if text.startswith(article, at) and len(text) - behind >= _SHORTEST_STEM:
            yield (*before, article), behind, text[behind:]


def _bare_article(
    text: str, before: tuple[str, ...], at: int
) -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Yield the cuts at an article that has lost its alif to a ل before it.

    The ل at ``at`` is the article's (للصين), or also the stem's own: لل before a stem in ل
    stands for three (للغة is for اللغة, لله for الله).
    """
    rest = text[at + 1 :]
    if len(rest) >= _SHORTEST_STEM:
        yield (*before, "ال"), at + 1, rest
        yield before, at, "ال" + rest
    if len(rest) + 1 >= _SHORTEST_STEM:
        yield (*before, "ال"), at, "ل" + rest
        yield before, at, "الل" + rest


def _back(stem: str, takes_pronoun: bool) -> Iterator[tuple[str, str]]:
    """Yield the stem alone, and the stem without each pronoun it may end in."""
    yield stem, ""
    if not takes_pronoun:
        return
    for pronoun in _clitics()["pronoun"]:
        short = stem.removesuffix(pronoun)
        if short != stem and len(short) >= _SHORTEST_STEM:
            yield short, pronoun
            if len(short) > _SHORTEST_STEM and short[-1] in _BEFORE_PRONOUN:
                yield short[:-1] + _BEFORE_PRONOUN[short[-1]], pronoun
