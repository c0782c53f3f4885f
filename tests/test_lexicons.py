"""The hand-edited language data: every row is well formed and does what it says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import collection
from helpers.arabic import analyses, fold
from helpers.reading import segmentation

FOLDER = collection.root() / "data" / "reading"
FILES = sorted(FOLDER.glob("*.csv"))
ABBREVIATIONS = collection.read_table(FOLDER / "abbreviations.csv")
CLITICS = collection.read_table(FOLDER / "clitics.csv")
SLOTS = ["conjunction", "preposition", "future", "article", "pronoun"]


def groups(rows: list[dict[str, str]], column: str) -> Iterator[list[dict[str, str]]]:
    for value in dict.fromkeys(row[column] for row in rows):
        yield [row for row in rows if row[column] == value]


def by_slot(slot: str) -> list[str]:
    return [row["form"] for row in CLITICS if row["slot"] == slot]


# Every file -------------------------------------------------------------------------------------


def test_the_files_are_the_ones_that_are_tested_here() -> None:
    assert [path.name for path in FILES] == ["abbreviations.csv", "clitics.csv"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_says_what_its_columns_mean_and_where_it_comes_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    comments = " ".join(line for line in text.splitlines() if line.startswith("#"))
    for column in collection.read_table(path)[0]:
        assert f"{column}:" in comments
    assert re.search(r"Sources?:", comments)
    assert "\r" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_cell_is_empty_or_padded(path: Path) -> None:
    rows = collection.read_table(path)
    assert rows
    for row in rows:
        for cell in row.values():
            assert cell
            assert cell == cell.strip()
            assert not re.search(r"\s{2}|[\u200e\u200f\ufeff]", cell)


@pytest.mark.parametrize(
    ("rows", "class_column", "meaning"),
    [(ABBREVIATIONS, "language", "meaning"), (CLITICS, "slot", "gloss")],
    ids=["abbreviations", "clitics"],
)
def test_rows_are_grouped_sorted_and_without_repetition(
    rows: list[dict[str, str]], class_column: str, meaning: str
) -> None:
    grouped = list(groups(rows, class_column))
    assert [row for group in grouped for row in group] == rows
    for group in grouped:
        forms = [row["form"] for row in group]
        assert forms == sorted(set(forms))


def test_each_meaning_stands_once() -> None:
    for group in groups(CLITICS, "slot"):
        glosses = [row["gloss"] for row in group]
        assert len(set(glosses)) == len(glosses)
    for group in groups([row for row in ABBREVIATIONS if row["language"] == "en"], "language"):
        meanings = [row["meaning"] for row in group]
        assert len(set(meanings)) == len(meanings)


# Abbreviations ----------------------------------------------------------------------------------


def test_languages_and_scripts_agree() -> None:
    scripts = {"ar": r"[\u0621-\u064a]+", "en": r"[A-Za-z]+"}
    for row in ABBREVIATIONS:
        assert re.fullmatch(scripts[row["language"]], row["form"])
    assert [row["language"] for row in ABBREVIATIONS] == sorted(
        row["language"] for row in ABBREVIATIONS
    )


@pytest.mark.parametrize("form", [row["form"] for row in ABBREVIATIONS])
@pytest.mark.parametrize(
    "frame",
    [
        "اجتمع الوفد أمس مع {}. صباحاً في الدوحة.",
        "حضر اللقاء (كما ذكرت {}.) عدد من الوزراء.",
        "زار المدينة {}. ",
        "قال المتحدث: {}. ثم صمت",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(form: str, frame: str) -> None:
    text = frame.format(form)
    assert [sentence.text for sentence in segmentation.split(text)] == [text.strip()]


@pytest.mark.parametrize("form", [row["form"] for row in ABBREVIATIONS])
def test_a_longer_word_that_ends_like_an_abbreviation_does(form: str) -> None:
    first, second = f"هكذا وردت كلمة {form[0]}xx{form}.", "ثم انتهى النص."
    found = [sentence.text for sentence in segmentation.split(f"{first} {second}")]
    assert found == [first, second]


@pytest.mark.parametrize("form", [row["form"] for row in ABBREVIATIONS if row["language"] == "ar"])
def test_an_arabic_abbreviation_may_follow_wa(form: str) -> None:
    assert len(segmentation.split(f"ذكر الكتاب كذا و{form}. ثم انتقل إلى غيره.")) == 1


# Clitics ----------------------------------------------------------------------------------------


def test_the_slots_are_those_of_the_grammar_in_the_order_of_a_word() -> None:
    assert list(dict.fromkeys(row["slot"] for row in CLITICS)) == SLOTS


def test_the_clitics_are_written_as_folding_leaves_them() -> None:
    for row in CLITICS:
        assert fold(row["form"]).text == row["form"]


@pytest.mark.parametrize(
    "row",
    [row for row in CLITICS if row["slot"] in ("conjunction", "preposition", "article")],
    ids=lambda row: row["form"],
)
def test_a_clitic_before_a_word_is_found(row: dict[str, str]) -> None:
    found = analyses(row["form"] + "مهندس")
    assert ((row["form"],), "مهندس", "") in [(a.proclitics, a.stem, a.enclitic) for a in found]


@pytest.mark.parametrize("form", by_slot("future"))
@pytest.mark.parametrize("verb", ["أعلن", "تعلن", "نعلن", "يعلن"])
def test_a_future_marker_is_found_before_a_verb(form: str, verb: str) -> None:
    found = [(a.proclitics, a.stem) for a in analyses(form + verb)]
    assert ((form,), fold(verb).text) in found


@pytest.mark.parametrize("form", by_slot("pronoun"))
def test_a_pronoun_behind_a_word_is_found(form: str) -> None:
    found = [(a.proclitics, a.stem, a.enclitic) for a in analyses("مهندس" + form)]
    assert ((), "مهندس", form) in found
