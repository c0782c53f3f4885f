"""Sentences by phenomenon: every figure of each, and no more.

Each file in ``sentences`` holds one phenomenon; its first comment says which.  A row is an expected
figure; a sentence without figures has one row with nothing behind it.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from helpers.collection import read_table
from helpers.figures import extraction

FOLDER = Path(__file__).parent / "sentences"
FILES = sorted(FOLDER.glob("*.csv"))
COLUMNS = ("sentence", "text", "value", "upper", "unit", "kind", "bound", "date")
KINDS = {"money", "percent", "count", "measure", "duration", "ordinal", "date"}
BOUNDS = {"", "more_than", "less_than", "about", "up_to", "at_least"}
FEWEST = 400

Row = dict[str, str]


@dataclass(frozen=True)
class Case:
    """A sentence with the rows of the figures that it gives."""

    phenomenon: str
    number: int
    sentence: str
    rows: list[Row]


def cases() -> Iterator[Case]:
    for path in FILES:
        grouped = groupby(read_table(path, COLUMNS), key=lambda row: row["sentence"])
        for number, (sentence, rows) in enumerate(grouped, 1):
            yield Case(path.stem, number, sentence, [row for row in rows if row["text"]])


CASES = list(cases())
EVERY_CASE = pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{case.phenomenon}-{case.number:03}") for case in CASES]
)
KNOWN = "known_failures"


def number(cell: str) -> float | None:
    return float(cell) if cell else None


def near(found: float | None, expected: float | None) -> bool:
    """Tell whether two numbers are one; the tables give ten digits of what does not end."""
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12)


def rows_of(sentence: str) -> list[Row]:
    """Return the figures found in a sentence as rows of the table."""
    return [
        {
            "text": figure.text,
            "value": repr(figure.value),
            "upper": "" if figure.upper is None else repr(figure.upper),
            "unit": figure.unit,
            "kind": figure.kind,
            "bound": figure.bound,
            "date": figure.date,
        }
        for figure in extraction.extract(sentence)
    ]


def settled(found: Row, expected: Row) -> Row:
    """Return an expected row with the numbers found where these are close enough.

    A day that names no year has an empty value in the table, and the value 0 when found.
    """
    row = {column: expected[column] for column in COLUMNS if column != "sentence"}
    if row["date"].startswith("--") and not row["value"]:
        row["value"] = "0"
    for column in ("value", "upper"):
        if near(number(found[column]), number(row[column])):
            row[column] = found[column]
    return row


@EVERY_CASE
def test_a_sentence_gives_its_figures_and_no_more(
    case: Case, request: pytest.FixtureRequest
) -> None:
    if case.phenomenon == KNOWN:
        request.applymarker(pytest.mark.xfail(strict=True, reason="not read right yet"))
    found = rows_of(case.sentence)
    texts = [row["text"] for row in found]
    assert texts == [row["text"] for row in case.rows], case.sentence
    expected = [settled(one, two) for one, two in zip(found, case.rows, strict=True)]
    assert found == expected, case.sentence


@EVERY_CASE
def test_the_texts_of_a_sentence_stand_in_it_in_order(case: Case) -> None:
    at = 0
    for row in case.rows:
        place = case.sentence.find(row["text"], at)
        assert place >= 0, row["text"]
        at = place + len(row["text"])


@EVERY_CASE
def test_the_rows_of_a_sentence_are_well_formed(case: Case) -> None:
    for row in case.rows:
        assert row["kind"] in KINDS
        assert row["bound"] in BOUNDS
        assert bool(row["date"]) == (row["kind"] == "date")
        assert row["value"] or row["date"].startswith("--")
        assert all(math.isfinite(number(row[name]) or 0) for name in ("value", "upper"))
        assert row["kind"] != "percent" or row["unit"]


def test_there_are_enough_sentences_and_none_stands_twice() -> None:
    counts = Counter(case.sentence for case in CASES)
    assert len(counts) >= FEWEST
    assert [sentence for sentence, count in counts.items() if count > 1] == []


def test_the_sentences_show_every_kind_and_every_bound() -> None:
    rows = [row for case in CASES for row in case.rows]
    assert {row["kind"] for row in rows} == KINDS
    assert {row["bound"] for row in rows} == BOUNDS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_which_phenomenon_it_holds(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines.index(",".join(COLUMNS))
    assert header > 0
    assert [line[:2] for line in lines if line.startswith("#")] == ["# "] * header
    sentences = {case.sentence for case in CASES if case.phenomenon == path.stem}
    assert len(sentences) >= 10 or path.stem == KNOWN
