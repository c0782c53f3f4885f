"""The reading room's public face: tables of an article, each row leading back to its text."""

import dataclasses
import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers import article, reading, tables
from helpers.article import Article
from helpers.errors import QiraaError

CHIPS = article.load("chinese-chips")
NOTE = Article(
    "note",
    "البنك المركزي يرفع الفائدة\n\n"
    "رفع البنك المركزي الفائدة إلى ٤٫٧٥٪ أمس. وقال البنك، في بيان، إن التضخم بلغ 9.2%!\n"
    "وتوقعت Reuters رفعاً آخر؟ انتهى",
    "البنك المركزي يرفع الفائدة",
    {},
)
ENGLISH = Article("english", "No Arabic here, 25 words or fewer. Really?", "", {})
EMPTY = Article("empty", "", "", {})
ARTICLES = [CHIPS, NOTE, ENGLISH, EMPTY]

FACES: dict[str, tuple[Callable[[Article], pd.DataFrame], type[tables.Table]]] = {
    "orthography": (reading.orthography, tables.Orthography),
    "folding": (reading.folding, tables.Folding),
    "sentences": (reading.sentences, tables.Sentences),
    "length": (reading.length, tables.Length),
    "words": (reading.words, tables.Words),
    "vocabulary": (reading.vocabulary, tables.Vocabulary),
    "keyness": (reading.keyness, tables.Keyness),
    "concordance": (lambda a: reading.concordance(a, ["شريحة", "البنك"]), tables.Concordance),
}

EVERY_FACE = pytest.mark.parametrize(("face", "table"), list(FACES.values()), ids=list(FACES))
EVERY_ARTICLE = pytest.mark.parametrize("text", ARTICLES, ids=lambda text: text.slug)

Face = Callable[[Article], pd.DataFrame]


# Every table ------------------------------------------------------------------------------------


def test_every_table_has_its_face_and_every_face_its_table() -> None:
    elsewhere = {tables.Figures, tables.FigureAudit, tables.FigureChecks, tables.Accuracy}
    assert {table for _, table in FACES.values()} == set(tables.TABLES) - elsewhere
    assert {*FACES, "translation", "sentence_of"} == set(reading.__all__)


@EVERY_ARTICLE
@EVERY_FACE
def test_a_table_has_the_columns_of_its_schema(
    text: Article, face: Face, table: type[tables.Table]
) -> None:
    frame = face(text)
    assert list(frame.columns) == list(tables.headings(table))
    assert list(frame.index) == list(range(len(frame)))
    table.validate(frame)
    assert not frame.isna().any().any()


@EVERY_ARTICLE
@EVERY_FACE
def test_every_row_leads_back_to_the_text(
    text: Article, face: Face, table: type[tables.Table]
) -> None:
    if not issubclass(table, tables.SpanTable):
        return
    frame = face(text)
    assert list(frame["text"]) == [
        text.text[start:end] for start, end in zip(frame["start"], frame["end"], strict=True)
    ]
    places = reading.sentences(text)
    by_number = dict(
        zip(places["sentence"], zip(places["start"], places["end"], strict=True), strict=True)
    )
    for row in frame.itertuples():
        start, end = by_number[row.sentence]
        assert start <= row.start < end


@EVERY_FACE
def test_a_table_is_the_same_each_time_and_changes_nothing(
    face: Face, table: type[tables.Table]
) -> None:
    copy = dataclasses.replace(CHIPS, meta=dict(CHIPS.meta))
    first = face(copy)
    first.loc[:, first.columns[0]] = first.iloc[0, 0]
    assert_frame_equal(face(copy), face(CHIPS))
    assert copy == CHIPS


# The shipped article ----------------------------------------------------------------------------


def test_the_sentences_of_the_shipped_article() -> None:
    found = reading.sentences(CHIPS)
    assert list(found["sentence"]) == list(range(15))
    assert found.groupby("paragraph").size().to_dict() == {0: 1, 1: 3, 2: 2, 3: 2, 4: 4, 5: 3}
    assert found.loc[0, "text"] == CHIPS.title
    assert all(text.endswith(".") for text in found["text"][1:])


def test_words_per_sentence_add_up() -> None:
    for text in ARTICLES:
        words = reading.words(text)
        counted = words[words["kind"] != "punct"].groupby("sentence").size()
        sentences = reading.sentences(text)
        assert sentences["words"].sum() == len(words[words["kind"] != "punct"])
        for row in sentences.itertuples():
            assert row.words == counted.get(row.sentence, 0)


def test_the_numbers_and_names_of_the_shipped_article() -> None:
    found = reading.words(CHIPS)
    assert list(found[found["kind"] == "number"]["text"]) == ["247", "590", "87", "8.4", "384"]
    assert set(found[found["kind"] == "latin"]["text"]) == {
        *("Nvidia", "TSMC", "MetaX", "H20", "Cambricon", "Siyuan", "Ascend")
    }


def test_the_concordance_of_a_word_in_the_shipped_article() -> None:
    found = reading.concordance(CHIPS, "شريحة")
    written = re.findall(r"(?<!\w)\w{0,3}شريح[ةت]\w*", CHIPS.text)
    assert list(found["text"]) == written
    assert set(found["clitics"]) == {"", "ال+", "+ها"}


def test_the_length_of_the_shipped_article() -> None:
    found = reading.length(CHIPS)
    values = dict(zip(found["measure"], found["value"], strict=True))
    words = reading.words(CHIPS)["kind"]
    assert values == {
        "paragraphs after the title": 5,
        "sentences after the title": 14,
        "Arabic words": (words == "word").sum(),
        "words in Latin letters": (words == "latin").sum(),
        "numbers in digits": 5,
        "characters": len(CHIPS.text),
    }


# A note with a title ----------------------------------------------------------------------------


def test_the_sentences_of_a_note() -> None:
    found = reading.sentences(NOTE)
    assert [tuple(row) for row in found[["sentence", "paragraph", "words", "text"]].to_numpy()] == [
        (0, 0, 4, "البنك المركزي يرفع الفائدة"),
        (1, 1, 7, "رفع البنك المركزي الفائدة إلى ٤٫٧٥٪ أمس."),
        (2, 1, 8, "وقال البنك، في بيان، إن التضخم بلغ 9.2%!"),
        (3, 2, 4, "وتوقعت Reuters رفعاً آخر؟"),
        (4, 2, 1, "انتهى"),
    ]


def test_the_sentence_of_a_word_is_the_one_it_stands_in() -> None:
    found = reading.words(NOTE)
    assert list(found[found["text"] == "البنك"]["sentence"]) == [0, 1, 2]
    assert list(found[found["kind"] == "number"]["sentence"]) == [1, 2]
    assert list(found[found["text"].isin([".", "!", "؟"])]["sentence"]) == [1, 2, 3]


def test_the_vocabulary_tells_where_a_word_comes_first() -> None:
    found = reading.vocabulary(NOTE).set_index("word")
    assert found.loc["البنك", ["count", "sentences", "sentence"]].tolist() == [3, 3, 0]
    assert found.loc["Reuters", ["count", "sentences", "sentence"]].tolist() == [1, 1, 3]
    assert found.loc["الفائدة", "transliteration"] == "AlfAŷdħ"


def test_keyness_leaves_out_what_is_rarer_than_asked() -> None:
    once, twice = reading.keyness(NOTE, least=1), reading.keyness(NOTE)
    assert set(twice["word"]) == {"البنك", "المركزي", "الفائدة"}
    assert set(twice["word"]) < set(once["word"])
    assert (twice["log_likelihood"].diff().dropna() <= 0).all()
    assert len(reading.keyness(NOTE, least=4)) == 0


def test_the_width_of_a_concordance() -> None:
    narrow, wide = (reading.concordance(NOTE, "البنك", width) for width in (0, 400))
    assert list(narrow["left"] + narrow["right"]) == ["", "", ""]
    assert list(wide["left"] + wide["text"] + wide["right"]) == [
        NOTE.text.splitlines()[number] for number in (0, 2, 2)
    ]


def test_a_concordance_may_be_empty_but_not_without_a_query() -> None:
    assert len(reading.concordance(NOTE, "شريحة")) == 0
    with pytest.raises(QiraaError, match="holds no word"):
        reading.concordance(NOTE, "،")
    with pytest.raises(QiraaError, match="give 0 or more"):
        reading.concordance(NOTE, "البنك", -1)


def test_orthography_and_folding_tell_the_same_places() -> None:
    characters = reading.orthography(NOTE)
    for row in reading.folding(NOTE).itertuples():
        touched = characters[[row.rule in rules.split("; ") for rules in characters["rules"]]]
        assert row.count == touched["count"].sum()
        assert row.characters.split() == list(touched["char"])
        places = [int(at) for cell in touched["positions"] for at in cell.split()]
        assert [int(at) for at in row.positions.split()] == sorted(places)
        assert row.start <= min(places) < row.end


def test_a_word_of_a_hundred_thousand_letters() -> None:
    text = Article("long", "شريحة " + "ش" * 100_000, "", {})
    assert reading.sentences(text)["words"].sum() == 2
    assert len(reading.vocabulary(text)) == 2


def test_an_address_of_many_rare_words_is_counted_as_any_word() -> None:
    """Its estimated share of Arabic is smaller than that of any single word."""
    address = (
        "https://www.example.com/abare-abboud-afaf-apologies-ayahuasca-bahri-banzai-"
        "benedicta-blois-bregenz-comprise-congressman-crowder-debts"
    )
    found = reading.vocabulary(Article("link", f"اقرأ المزيد على {address} اليوم.", "", {}))
    assert address in set(found["text"])
    assert (found["zipf"] >= 0).all()


# The translation --------------------------------------------------------------------------------


def translated(tmp_path: Path, *rows: str, head: str = "sentence,begins,english") -> Article:
    (tmp_path / "translation.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return dataclasses.replace(NOTE, folder=tmp_path)


def test_the_shipped_translation_fits_sentence_by_sentence() -> None:
    english = reading.translation(CHIPS)
    assert list(english) == list(reading.sentences(CHIPS)["sentence"])
    assert all(re.match("[A-Z]", text) for text in english.values())
    assert not re.search(r"[\u0600-\u06ff]", "".join(english.values()))
    for number in re.findall(r"\d[\d.]*\d", CHIPS.text):
        assert any(number in text for text in english.values())


def test_a_translation_is_read_by_sentence(tmp_path: Path) -> None:
    note = translated(tmp_path, "0,البنك المركزي,The central bank", '2,وقال,"It said, loudly"')
    assert reading.translation(note) == {0: "The central bank", 2: "It said, loudly"}


@pytest.mark.parametrize("text", [NOTE, EMPTY])
def test_an_article_may_have_no_translation(tmp_path: Path, text: Article) -> None:
    assert reading.translation(text) == {}
    assert reading.translation(dataclasses.replace(text, folder=tmp_path)) == {}


@pytest.mark.parametrize(
    ("rows", "needles"),
    [
        (["1,وقال,It said"], ["sentence 1", "«وقال»", "translate it again"]),
        (["9,وقال,It said"], ["sentence 9", "does not fit the article"]),
        (["one,وقال,It said"], ["sentence one", "does not fit the article"]),
        (["1,رفع,It raised", "1,رفع,It lifted"], ["two rows for sentence 1", "keep one"]),
        (["1,رفع"], ["2 cells under 3 columns"]),
    ],
)
def test_a_translation_that_does_not_fit_is_refused(
    tmp_path: Path, rows: list[str], needles: list[str]
) -> None:
    with pytest.raises(QiraaError) as caught:
        reading.translation(translated(tmp_path, *rows))
    for needle in (str(tmp_path / "translation.csv"), *needles):
        assert needle in str(caught.value)


@pytest.mark.parametrize(
    ("head", "rows"),
    [("number,begins,english", ["1,رفع,It raised"]), ("sentence,english", ["1,It raised"])],
)
def test_a_translation_without_its_columns_is_refused(
    tmp_path: Path, head: str, rows: list[str]
) -> None:
    with pytest.raises(QiraaError):
        reading.translation(translated(tmp_path, *rows, head=head))


# What it costs to come in -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "work",
    [
        "from helpers import article, reading",
        "from helpers.reading import segmentation, tokenization\n"
        "segmentation.split('خبر. آخر'); tokenization.tokenize('خبر 8.4')",
        "from helpers import arabic\narabic.analyses('والشركة')",
    ],
    ids=["import", "sentences and words", "clitics"],
)
def test_spans_need_no_heavy_library(work: str) -> None:
    check = (
        "import sys\n"
        "heavy = {'pandas', 'pandera', 'matplotlib', 'torch', 'transformers', 'camel_tools.data'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{work}\n{check}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_every_function_of_the_face_is_explained() -> None:
    for name in reading.__all__:
        documentation = inspect.getdoc(getattr(reading, name))
        assert documentation
        assert ">>> " in documentation
