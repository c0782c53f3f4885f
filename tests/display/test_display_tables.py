"""Tables and concordances: headings in both languages, escaped cells, links to the text."""

from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pandas as pd
import pytest

from helpers import article, display, figures, reading, tables
from helpers.article import Article

TEXT = (
    "أسعار القمح ترتفع\n\n"
    'ارتفع القمح <script>alert(1)</script> في شركة "R&D". ثم عاد القمح إلى الهبوط.\n'
)
NOTE = Article("note", TEXT, "أسعار القمح ترتفع", {})
COLUMNS = ["word", "count", "dispersion", "sentence"]


def vocabulary(**changes: Any) -> pd.DataFrame:
    """Return a small vocabulary; columns are changed as asked."""
    frame = pd.DataFrame(
        {
            "word": ["القمح", "R&D"],
            "count": [1234, 1],
            "dispersion": [0.256, 0.0],
            "sentence": [0, 1200],
        }
    )
    return frame.assign(**changes)


def table(frame: pd.DataFrame, **options: Any) -> Element:
    caption = options.pop("caption", "Words")
    columns = options.pop("columns", COLUMNS)
    shown = display.table(frame, tables.Vocabulary, caption, columns, **options)
    return ElementTree.fromstring(shown.content)


def said(element: Element) -> str:
    return "".join(element.itertext())


def cells(of: Element) -> list[list[str]]:
    return [[said(cell) for cell in row] for row in of.findall(".//tbody/tr")]


def links(of: Element) -> list[tuple[str | None, str]]:
    return [(link.get("href"), said(link)) for link in of.iter("a")]


# Tables -----------------------------------------------------------------------------------------


def test_the_columns_asked_for_stand_in_their_order_with_both_headings() -> None:
    shown = table(vocabulary(), columns=["count", "word"])
    english_and_arabic = [
        ((head.text or "").strip(), said(head[0])) for head in shown.findall(".//thead/tr/th")
    ]
    assert english_and_arabic == [("Count", "العدد"), ("Word", "الكلمة")]
    assert cells(shown) == [["1,234", "القمح"], ["1", "R&D"]]


def test_numbers_are_grouped_and_rounded() -> None:
    assert cells(table(vocabulary())) == [
        ["القمح", "1,234", "0.26", "0"],
        ["R&D", "1", "0.00", "1200"],
    ]


@pytest.mark.parametrize(
    ("decimals", "value", "shown"),
    [(0, 0.6, "1"), (1, 12345.67, "12,345.7"), (3, 0.25, "0.250"), (2, -1.005, "-1.00")],
)
def test_decimals(decimals: int, value: float, shown: str) -> None:
    frame = vocabulary(dispersion=[value, value])
    assert cells(table(frame, columns=["word", "dispersion"], decimals=decimals))[0][1] == shown


def test_every_heading_has_its_scope() -> None:
    shown = table(vocabulary())
    assert {head.get("scope") for head in shown.findall(".//thead//th")} == {"col"}
    for row in shown.findall(".//tbody/tr"):
        assert [cell.tag for cell in row] == ["th", "td", "td", "td"]
        assert row[0].get("scope") == "row"


def test_arabic_is_marked_in_headings_cells_and_caption() -> None:
    shown = table(vocabulary(), caption="Words of القمح")
    marked = [said(part) for part in shown.iter("bdi")]
    assert marked == ["القمح", "الكلمة", "العدد", "التشتت", "أول ورود", "القمح"]
    assert {(part.get("lang"), part.get("dir")) for part in shown.iter("bdi")} == {("ar", "rtl")}


def test_a_wide_table_can_be_scrolled_by_keyboard_and_has_a_name() -> None:
    shown = table(vocabulary(), caption='The "key" <words>')
    assert (shown.get("role"), shown.get("tabindex")) == ("region", "0")
    assert shown.get("aria-label") == 'The "key" <words>'
    (caption,) = shown.iter("caption")
    assert said(caption) == 'The "key" <words>'


def test_cells_are_escaped() -> None:
    value = '<script>alert("R&D")</script> \''
    shown = table(vocabulary(word=[value, "&amp;"]))
    assert [row[0] for row in cells(shown)] == [value, "&amp;"]


def test_a_sentence_number_leads_to_its_sentence() -> None:
    assert links(table(vocabulary())) == [("#s0", "0"), ("#s1200", "1200")]


def test_rows_with_evidence_lead_to_the_text() -> None:
    shown = table(vocabulary(), prefix="key", evidence="word")
    assert [row.get("id") for row in shown.findall(".//tbody/tr")] == ["key-1", "key-2"]
    assert links(shown) == [
        ("#key-1-text", "القمح"),
        ("#s0", "0"),
        ("#key-2-text", "R&D"),
        ("#s1200", "1200"),
    ]


def test_rows_without_a_prefix_have_no_id() -> None:
    shown = table(vocabulary(), columns=["word", "count"])
    assert [row.attrib for row in shown.findall(".//tbody/tr")] == [{}, {}]
    assert links(shown) == []


def test_rows_are_numbered_by_place_whatever_their_index() -> None:
    shown = table(vocabulary().iloc[[1]], prefix="key")
    assert [row.get("id") for row in shown.findall(".//tbody/tr")] == ["key-1"]
    assert cells(shown)[0][0] == "R&D"


def test_a_table_without_rows_is_a_sentence() -> None:
    empty = reading.concordance(NOTE, "ذهب")
    shown = display.table(empty, tables.Concordance, "Hits of <ذهب>", ["text", "sentence"])
    parsed = ElementTree.fromstring(shown.content)
    assert parsed.tag == "p"
    assert said(parsed) == shown.summary == "Hits of <ذهب>: none."


def test_the_summary_counts_the_rows() -> None:
    shown = display.table(vocabulary(), tables.Vocabulary, "Words", COLUMNS)
    assert shown.summary == "Words: 2 rows"


@pytest.mark.parametrize("column", ["lemma", "start"])
def test_an_unknown_column_is_an_error(column: str) -> None:
    with pytest.raises(KeyError, match=column):
        display.table(vocabulary(), tables.Vocabulary, "Words", ["word", column])


def test_a_column_that_the_schema_lacks_is_an_error() -> None:
    frame = vocabulary(lemma=["قمح", "R&D"])
    with pytest.raises(KeyError, match="lemma"):
        display.table(frame, tables.Vocabulary, "Words", ["word", "lemma"])


def test_a_prefix_that_breaks_ids_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot stand in an id"):
        display.table(vocabulary(), tables.Vocabulary, "Words", COLUMNS, prefix='key"')


def test_the_same_frame_gives_the_same_bytes_and_stays_as_it_was() -> None:
    frame = vocabulary()
    first = display.table(frame, tables.Vocabulary, "Words", COLUMNS, prefix="key")
    assert display.table(frame, tables.Vocabulary, "Words", COLUMNS, prefix="key") == first
    pd.testing.assert_frame_equal(frame, vocabulary())


# Concordances -----------------------------------------------------------------------------------


def lines(query: str, caption: str = "قمح") -> tuple[pd.DataFrame, Element]:
    hits = reading.concordance(NOTE, query)
    return hits, ElementTree.fromstring(display.concordance(hits, caption, "kwic").content)


def test_every_line_shows_what_stands_around_the_word() -> None:
    hits, shown = lines("قمح")
    assert len(hits) == 3
    found = [tuple(said(part) for part in line)[:3] for line in shown.iter("li")]
    assert found == list(zip(hits["left"], hits["text"], hits["right"], strict=True))
    assert any("<script>" in after for _, _, after in found)


def test_every_line_leads_to_the_text_and_to_its_sentence() -> None:
    hits, shown = lines("قمح")
    for number, (line, sentence) in enumerate(
        zip(shown.iter("li"), hits["sentence"], strict=True), start=1
    ):
        assert line.get("id") == f"kwic-{number}"
        keyword, where = line.iter("a")
        assert keyword.get("href") == f"#kwic-{number}-text"
        assert (where.get("href"), said(where)) == (f"#s{sentence}", str(sentence))
        assert where.get("aria-label") == f"sentence {sentence}"
        assert (where.get("lang"), where.get("dir")) == ("en", "ltr")


def test_the_lines_run_from_the_right() -> None:
    _, shown = lines("قمح")
    (listed,) = shown.iter("ol")
    assert listed.attrib == {"lang": "ar", "dir": "rtl"}


def test_a_caption_is_escaped() -> None:
    _, shown = lines("قمح", caption='<b> "R&D"')
    (caption,) = shown.iter("figcaption")
    assert said(caption) == '<b> "R&D"'


def test_a_concordance_without_lines_is_a_sentence() -> None:
    hits, shown = lines("ذهب", caption="Hits of <ذهب>")
    assert hits.empty
    assert shown.tag == "p"
    assert said(shown) == "Hits of <ذهب>: none."


def test_numbers_of_sentences_lead_to_the_view_that_is_named() -> None:
    shipped = article.load("chinese-chips")
    shown = display.table(
        figures.table(shipped), tables.Figures, "The figures", ["text", "sentence"],
        anchors="figures-s",
    )  # fmt: skip
    assert 'href="#figures-s7"' in shown.content
    view = display.reading_view(shipped, reading.sentences(shipped), anchors="figures-s")
    assert 'id="figures-s7"' in view.content
    assert 'id="s7"' not in view.content


def test_exact_numbers_have_all_their_digits_and_missing_ones_none() -> None:
    frame = figures.table(article.load("chinese-chips"))
    shown = display.table(
        frame, tables.Figures, "Standard", ["text", "standard", "upper"], exact=["standard"]
    )
    assert "247,000,000<" in shown.content
    assert "nan" not in shown.content
    assert "247,000,000.00" not in shown.content


def test_columns_of_short_words_stay_on_one_line() -> None:
    frame = figures.table(article.load("chinese-chips"))
    shown = display.table(frame, tables.Figures, "Kinds", ["text", "kind", "value"])
    assert '<td class="short">money</td>' in shown.content
    assert '<td class="number">' in shown.content
