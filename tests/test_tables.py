"""The schemas of the tables: what they hold, and what they refuse."""

import inspect
import re

import pandas as pd
import pytest
from pandera.errors import SchemaError, SchemaErrors

from helpers import reading, tables
from helpers.article import Article
from helpers.reading import tokenization
from helpers.reading.tokenization import Word

TEXT = "خفض البنك المركزي الفائدة إلى 4.75%. وتراجع الدولار أمام اليورو، وفق Reuters."
NOTE = Article("note", TEXT, "", {})
REFUSED = (SchemaError, SchemaErrors)

ALL = pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.__name__)


def words_frame(**changes: object) -> pd.DataFrame:
    """A valid table of words, with some columns put in the place of its own."""
    whole = tables.frame(tables.Words, [Word(0, 3, "خفض", "word")], sentence=[0])
    return whole.assign(**{name: [value] for name, value in changes.items()})


# What the schemas say ---------------------------------------------------------------------------


def test_every_table_is_listed_once() -> None:
    bases = {tables.Table, tables.SpanTable}
    defined = [
        table
        for _, table in inspect.getmembers(tables, inspect.isclass)
        if issubclass(table, tables.Table) and table not in bases
    ]
    assert set(tables.TABLES) == set(defined)
    assert len(tables.TABLES) == len(set(tables.TABLES))


@ALL
def test_a_table_of_spans_begins_with_the_span(table: type[tables.Table]) -> None:
    columns = list(tables.headings(table))
    assert issubclass(table, tables.SpanTable) == (columns[:3] == ["start", "end", "text"])
    assert not issubclass(table, tables.SpanTable) or "sentence" in columns


def test_keyness_adds_to_vocabulary() -> None:
    vocabulary, keyness = (
        list(tables.headings(tables.Vocabulary)),
        list(tables.headings(tables.Keyness)),
    )
    assert keyness == [*vocabulary, "expected", "log_likelihood", "log_ratio"]


@ALL
def test_every_column_has_headings_in_both_languages_and_a_meaning(
    table: type[tables.Table],
) -> None:
    headings = tables.headings(table)
    for english, arabic, meaning in headings.values():
        assert re.fullmatch(r"[A-Z][A-Za-z0-9 -]*", english)
        assert re.fullmatch(r"[\u0621-\u0652 ]+", arabic)
        assert meaning.endswith(".")
    assert len({english for english, _, _ in headings.values()}) == len(headings)
    assert len({arabic for _, arabic, _ in headings.values()}) == len(headings)


@ALL
def test_every_column_has_a_type(table: type[tables.Table]) -> None:
    types = tables.types(table)
    assert list(types) == list(tables.headings(table))
    assert set(types.values()) <= {int, float, str}
    assert table.__doc__


def test_offsets_are_whole_numbers_shares_are_not_and_words_are_text() -> None:
    types = tables.types(tables.Vocabulary)
    assert (types["start"], types["count"], types["dispersion"], types["word"]) == (
        int,
        int,
        float,
        str,
    )


# What a frame holds -----------------------------------------------------------------------------


def test_fields_and_further_columns_make_a_frame() -> None:
    found = tokenization.tokenize(TEXT)
    frame = tables.frame(tables.Words, found, sentence=range(len(found)))
    assert list(frame.columns) == ["start", "end", "text", "kind", "sentence"]
    assert list(frame["text"]) == [word.text for word in found]
    assert list(frame["sentence"]) == list(range(len(found)))
    assert list(frame.index) == list(range(len(found)))


def test_a_column_given_comes_before_a_field_of_the_same_name() -> None:
    (word,) = tokenization.tokenize("خبر")
    frame = tables.frame(tables.Words, [word], kind=["punct"], sentence=[1])
    assert list(frame["kind"]) == ["punct"]


@ALL
def test_a_table_may_be_empty_and_keeps_its_types(table: type[tables.Table]) -> None:
    columns = list(tables.headings(table))
    empty = tables.frame(table, [], **{name: [] for name in columns})
    assert list(empty.columns) == columns
    assert len(empty) == 0
    assert {str(dtype) for dtype in empty.dtypes} <= {"int64", "float64", "str"}


def test_whole_numbers_shares_and_text_have_their_own_types() -> None:
    frame = reading.vocabulary(NOTE)
    assert frame["count"].dtype == "int64"
    assert frame["dispersion"].dtype == "float64"
    assert str(frame["word"].dtype) == "str"


# What the schemas refuse ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"kind": "verb"}, id="a kind that is none"),
        pytest.param({"start": -1}, id="an offset below 0"),
        pytest.param({"start": 4}, id="a span that ends before it begins"),
        pytest.param({"sentence": -1}, id="a sentence below 0"),
        pytest.param({"sentence": 1.0}, id="a fraction for a number"),
        pytest.param({"text": None}, id="a missing text"),
        pytest.param({"text": 5}, id="a number for a text"),
        pytest.param({"lemma": "خفض"}, id="a column too many"),
    ],
)
def test_a_wrong_row_is_refused(changes: dict[str, object]) -> None:
    tables.Words.validate(words_frame())
    with pytest.raises(REFUSED):
        tables.Words.validate(words_frame(**changes))


def test_a_missing_or_misplaced_column_is_refused() -> None:
    whole = words_frame()
    with pytest.raises(REFUSED):
        tables.Words.validate(whole.drop(columns="kind"))
    with pytest.raises(REFUSED):
        tables.Words.validate(whole[list(reversed(whole.columns))])


@pytest.mark.parametrize(
    ("column", "value"),
    [("dispersion", 1.5), ("dispersion", -0.1), ("dispersion", None), ("count", 0), ("zipf", None)],
)
def test_a_measure_out_of_its_range_is_refused(column: str, value: float | None) -> None:
    whole = reading.vocabulary(NOTE)
    tables.Vocabulary.validate(whole)
    with pytest.raises(REFUSED):
        tables.Vocabulary.validate(whole.assign(**{column: value}))


def test_a_column_that_no_row_has_is_an_error() -> None:
    with pytest.raises(AttributeError, match="sentence"):
        tables.frame(tables.Words, tokenization.tokenize(TEXT))


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises((*REFUSED, ValueError)):
        tables.frame(tables.Words, tokenization.tokenize(TEXT), sentence=[1])
