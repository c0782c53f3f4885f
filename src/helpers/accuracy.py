"""Accuracy: what an extractor finds beside what people marked (gold spans).

A found figure is a hit if it overlaps a gold one and has its value, its other end and, for dates,
its date.  Precision is the share of hits among what was found, recall their share of the gold, F1
the harmonic mean of both (van Rijsbergen, Information Retrieval, 1979).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from helpers import article, collection, gold
from helpers.errors import QiraaError
from helpers.figures.extraction import Figure

if TYPE_CHECKING:
    from pandas import DataFrame

_CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Score:
    """How well an extractor did on one or more texts.

    Attributes:
        texts: how many texts.
        gold: how many gold figures.
        found: how many were found.
        hits: how many of these are right.
        kinds: how many hits have the gold kind.
        units: how many hits have the gold unit.
        bounds: how many hits have the gold bound.
        spans: how many hits have exactly the gold span.
    """

    texts: int = 0
    gold: int = 0
    found: int = 0
    hits: int = 0
    kinds: int = 0
    units: int = 0
    bounds: int = 0
    spans: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    @property
    def precision(self) -> float:
        """The share of hits among what was found; 1 if nothing was."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was hit; 1 if there is none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.gold
        return 2 * self.hits / total if total else 1.0

    def share(self, name: str) -> float:
        """Return the share of hits that are right in ``kinds``, ``units``, ``bounds`` or ``spans``.

        >>> Score(hits=4, units=3).share("units")
        0.75
        """
        return float(getattr(self, name)) / self.hits if self.hits else 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A text's figures beside its gold.

    Attributes:
        score: the numbers.
        pairs: each hit with its gold figure.
        missed: gold figures without a hit.
        wrong: found figures that are no hit.
    """

    score: Score
    pairs: list[tuple[Figure, Figure]]
    missed: list[Figure]
    wrong: list[Figure]


def compare(found: Sequence[Figure], gold: Sequence[Figure]) -> Comparison:
    """Compare figures with gold figures.

    >>> one = Figure(0, 7, "20 شخصا", "count", 20, None, "person", "", "")
    >>> compare([one], [one]).score.f1
    1.0
    """
    pairs, free = [], list(found)
    missed = []
    for marked in gold:
        same = [f for f in free if _overlap(f, marked) and _same_value(f, marked)]
        if same:
            best = max(same, key=lambda f: min(f.end, marked.end) - max(f.start, marked.start))
            free.remove(best)
            pairs.append((best, marked))
        else:
            missed.append(marked)
    score = Score(
        1, len(gold), len(found), len(pairs),
        sum(f.kind == g.kind for f, g in pairs),
        sum(f.unit.casefold() == g.unit.casefold() for f, g in pairs),
        sum(f.bound == g.bound for f, g in pairs),
        sum((f.start, f.end) == (g.start, g.end) for f, g in pairs),
    )  # fmt: skip
    return Comparison(score, pairs, missed, free)


def _overlap(one: Figure, two: Figure) -> bool:
    return one.start < two.end and two.start < one.end


def _same_value(found: Figure, gold: Figure) -> bool:
    if gold.kind == "date" and gold.date:
        return found.date == gold.date
    return _close(found.value, gold.value) and _close(found.upper, gold.upper)


def _close(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return abs(one - two) <= _CLOSE * max(1, abs(two))


def of_text(text: Path, gold_file: Path) -> Comparison:
    """Extract the figures of a text file and compare them with its gold.

    Raises:
        QiraaError: a file cannot be read or does not fit the other.

    >>> folder = collection.root() / "data" / "articles" / "chinese-chips"
    >>> of_text(folder / "article.txt", folder / "gold" / "figures.csv").score.f1
    1.0
    """
    from helpers.figures import extraction

    loaded = article.load(text)
    date = str(loaded.meta.get("date", ""))
    return compare(extraction.extract(loaded.text, date), gold.read(gold_file, loaded.text))


def of_sentences(path: Path) -> Score:
    """Return the accuracy on a table of sentences: one row a figure, a sentence may fill several.

    Args:
        path: a CSV with the columns sentence, text, value, upper, unit, kind, bound, date; the
            text is empty for a sentence without figures.

    Raises:
        QiraaError: the table lacks a column, or a text does not stand in its sentence.
    """
    from helpers.figures import extraction

    columns = ("sentence", *gold.COLUMNS[2:])
    total = Score()
    for sentence, rows in groupby(collection.read_table(path, columns), itemgetter("sentence")):
        marked, behind = [], 0
        for row in rows:
            start = sentence.find(row["text"], behind)
            if start < 0:
                raise QiraaError(f"{path} marks {row['text']!r}, which is not in {sentence!r}.")
            behind = start + len(row["text"])
            if row["text"]:
                marked.append(gold.from_row(row, start, behind))
        total += compare(extraction.extract(sentence), marked).score
    return total


def table(place: Path) -> DataFrame:
    """Return the accuracy on each text in a folder that has gold, then on all: ``tables.Accuracy``.

    Args:
        place: a folder of articles with ``gold/figures.csv``, of texts with a
            ``.figures.jsonl`` beside each, or of tables of sentences.

    Raises:
        QiraaError: no text there has gold, or a file is malformed.

    >>> list(table(collection.root() / "data" / "articles")["f1"])
    [1.0]
    """
    from helpers import tables

    scores = [(_name(text), of_text(text, marked).score) for text, marked in gold.files(place)]
    tabled = [path for path in sorted(place.glob("*.csv")) if _holds_sentences(path)]
    scores += [(path.stem, of_sentences(path)) for path in tabled]
    if not scores:
        raise QiraaError(
            f"No text in {place} has gold figures: put gold/figures.csv into an article's folder."
        )
    if len(scores) > 1:
        scores.append(("all", sum((score for _, score in scores), Score())))
    rows = [score for _, score in scores]
    shares = {"kind": "kinds", "unit": "units", "bound": "bounds", "span": "spans"}
    return tables.frame(
        tables.Accuracy,
        rows,
        text=[name for name, _ in scores],
        **{name: [row.share(counted) for row in rows] for name, counted in shares.items()},
    )


def _holds_sentences(path: Path) -> bool:
    rows = collection.read_table(path)
    return bool(rows) and {"sentence", *gold.COLUMNS[2:]} <= set(rows[0])


def _name(text: Path) -> str:
    return text.parent.name if text.name == "article.txt" else text.stem
