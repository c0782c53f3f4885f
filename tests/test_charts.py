"""Charts: the data they plot, what their alternative text says, and the picture itself."""

import base64
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import font_manager

from helpers import article, charts, figures, reading
from helpers.article import Article
from helpers.charts import Chart
from helpers.charts.picture import ACCENT, BAR, INK

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")


def sentences(*words: int, first: int = 0) -> pd.DataFrame:
    """Return a table of sentences with so many words."""
    return pd.DataFrame({"sentence": range(first, first + len(words)), "words": words})


def keys(*rows: tuple[str, int, float]) -> pd.DataFrame:
    """Return a table of key words from word, count and log ratio."""
    return pd.DataFrame(rows, columns=["word", "count", "log_ratio"])


KEYS = keys(("شرائح", 4, 9.5), ("بابا", 7, 11.25), ("Nvidia", 5, 10.0))
BOTH = pytest.mark.parametrize(
    ("draw", "rows"),
    [
        pytest.param(charts.sentence_lengths, sentences(7, 21, 14), id="sentence_lengths"),
        pytest.param(charts.keyness, KEYS, id="keyness"),
    ],
)
Draw = Callable[[pd.DataFrame], Chart]


def picture(chart: Chart) -> Element:
    return ElementTree.fromstring(chart.svg)


def labels(chart: Chart) -> list[str]:
    """Return the texts that are drawn, from the comments that stand before their outlines."""
    parser = ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True))
    parser.feed(chart.svg)
    comments = parser.close().iter(ElementTree.Comment)
    texts = [(comment.text or "").strip() for comment in comments]
    return [text.replace("&amp;", "&").replace("&lt;", "<") for text in texts]


def bars(chart: Chart) -> list[tuple[float, float]]:
    """Return width and height of each bar, in the order of drawing."""
    found = []
    for path in picture(chart).iter(f"{SVG}path"):
        if "fill: var(--bar)" in path.get("style", ""):
            numbers = list(map(float, re.findall(r"-?\d+(?:\.\d+)?", path.get("d", ""))))
            across, down = numbers[::2], numbers[1::2]
            found.append((max(across) - min(across), max(down) - min(down)))
    return found


def glyphs(chart: Chart, label: str) -> list[int]:
    """Return the glyphs of a label, from left to right, by their numbers in the font."""
    before = chart.svg.index(f"<!-- {label} -->")
    drawn = chart.svg[before : chart.svg.index("</g>\n    </g>", before)]
    placed = []
    for use in re.findall(r"<use [^>]*>", drawn):
        number = int(re.search(r"-([0-9a-f]+)\"", use)[1], 16)  # type: ignore[index]
        shift = re.search(r"translate\((-?[\d.]+)", use)
        placed.append((float(shift[1]) if shift else 0.0, number))
    return [number for _, number in sorted(placed)]


# What is plotted --------------------------------------------------------------------------------


def test_the_length_of_every_sentence_is_plotted() -> None:
    chart = charts.sentence_lengths(sentences(7, 21, 14))
    assert chart.data.to_dict("list") == {"sentence": [0, 1, 2], "words": [7, 21, 14]}
    heights = [height for _, height in bars(chart)]
    assert heights == pytest.approx([heights[0], 3 * heights[0], 2 * heights[0]], rel=1e-3)
    assert {"0", "1", "2", "sentence · الجملة", "words · كلمات"} <= set(labels(chart))


def test_the_median_is_drawn() -> None:
    assert "14.5" in labels(charts.sentence_lengths(sentences(7, 21, 14, 15)))
    assert "14" in labels(charts.sentence_lengths(sentences(7, 21, 14)))


def test_a_part_of_the_sentences_keeps_its_numbers() -> None:
    chart = charts.sentence_lengths(sentences(9, 5, 30, 12).iloc[2:])
    assert chart.data.to_dict("list") == {"sentence": [2, 3], "words": [30, 12]}
    assert list(chart.data.index) == [0, 1]
    assert "longest is sentence 2 with 30" in chart.alt


def test_key_words_are_plotted_by_log_ratio() -> None:
    chart = charts.keyness(KEYS)
    assert list(chart.data["word"]) == ["بابا", "Nvidia", "شرائح"]
    assert list(chart.data["log_ratio"]) == [11.25, 10.0, 9.5]
    assert list(chart.data["count"]) == [7, 5, 4]
    widths = [width for width, _ in bars(chart)]
    assert widths == pytest.approx([w * widths[0] / 11.25 for w in (11.25, 10, 9.5)], rel=1e-3)
    drawn = labels(chart)
    assert [text for text in drawn if text in set(KEYS["word"])] == ["بابا", "Nvidia", "شرائح"]
    assert [text for text in drawn if text.endswith("×")] == ["7×", "5×", "4×"]


@pytest.mark.parametrize(("most", "shown"), [(1, ["شرائح"]), (2, ["بابا", "شرائح"])])
def test_only_the_first_key_words_are_plotted(most: int, shown: list[str]) -> None:
    assert list(charts.keyness(KEYS, most).data["word"]) == shown


@BOTH
def test_the_table_stays_as_it_was(draw: Draw, rows: pd.DataFrame) -> None:
    before = rows.copy(deep=True)
    draw(rows)
    pd.testing.assert_frame_equal(rows, before)


# Alternative text -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "longest", "shortest", "median"),
    [
        pytest.param((7, 21, 14), (1, 21), (0, 7), "14", id="odd"),
        pytest.param((30, 8, 12, 25), (0, 30), (1, 8), "18.5", id="even"),
        pytest.param((9, 9, 5, 5), (0, 9), (2, 5), "7", id="ties: the first"),
        pytest.param((0, 3), (1, 3), (0, 0), "1.5", id="no words"),
        pytest.param((6,), (0, 6), (0, 6), "6", id="one sentence"),
    ],
)
def test_the_alternative_text_names_the_extremes(
    words: tuple[int, ...], longest: tuple[int, int], shortest: tuple[int, int], median: str
) -> None:
    alt = charts.sentence_lengths(sentences(*words)).alt
    assert alt.startswith("Bar chart of the words in each of ")
    assert f"of {len(words)} sentence" in alt
    assert re.search(r"longest is sentence {} with {}\b".format(*longest), alt)
    assert re.search(r"shortest sentence {} with {}\b".format(*shortest), alt)
    assert alt.endswith(f"the median is {median}.")


def test_the_alternative_text_names_the_first_key_words() -> None:
    alt = charts.keyness(KEYS).alt
    assert "of the 3 words" in alt
    assert alt.endswith("بابا (11.2, 7 times), Nvidia (10.0, 5 times), شرائح (9.5, 4 times).")


def test_the_alternative_text_names_five_key_words_at_most() -> None:
    many = keys(*((f"word{n}", n + 2, 20.0 - n) for n in range(9)))
    alt = charts.keyness(many).alt
    assert "of the 9 words" in alt
    assert [f"word{n} (" in alt for n in range(6)] == [True] * 5 + [False]


# The picture ------------------------------------------------------------------------------------


@BOTH
def test_two_calls_give_the_same_bytes(draw: Draw, rows: pd.DataFrame) -> None:
    first = draw(rows)
    assert draw(rows).svg == first.svg
    with mpl.rc_context({"font.size": 30, "axes.grid": False, "svg.hashsalt": "other"}):
        assert draw(rows).svg == first.svg


@BOTH
def test_drawing_leaves_the_settings_alone(draw: Draw, rows: pd.DataFrame) -> None:
    before = dict(mpl.rcParams)
    draw(rows)
    assert dict(mpl.rcParams) == before


@BOTH
def test_the_picture_loads_and_runs_nothing(draw: Draw, rows: pd.DataFrame) -> None:
    chart = draw(rows)
    for element in picture(chart).iter():
        name = str(element.tag).rpartition("}")[2]
        assert name not in {"script", "image", "foreignObject", "a"}
        for key, value in element.attrib.items():
            assert not key.startswith("on")
            if key in {HREF, "href", "src"}:
                assert value.startswith("#")
            assert all(target.startswith("#") for target in re.findall(r"url\((.*?)\)", value))
    styles = "".join(style.text or "" for style in picture(chart).iter(f"{SVG}style"))
    assert not re.search(r"url\(|@import", styles)


@BOTH
def test_every_colour_has_a_dark_side(draw: Draw, rows: pd.DataFrame) -> None:
    shown = picture(draw(rows))
    style = shown.find(f"{SVG}style")
    assert style is not None
    light, dark = (style.text or "").split("@media (prefers-color-scheme:dark)")
    sides = [dict(re.findall(r"--([a-z]+):(#[0-9a-f]{6})", side)) for side in (light, dark)]
    assert sides[0].keys() == sides[1].keys()
    assert all(sides[0][name] != sides[1][name] for name in sides[0])
    used = set()
    for element in shown.iter():
        drawn = element.get("style", "")
        used |= set(re.findall(r"var\(--([a-z]+)\)", drawn))
        if element.tag != f"{SVG}path" or element.get("d"):
            assert not COLOUR.search(drawn), drawn
    assert {"paper", "ink", "line", "bar"} <= used <= sides[0].keys()


def test_no_colour_of_the_light_side_is_drawn_as_it_is() -> None:
    chart = charts.sentence_lengths(sentences(7, 21, 14))
    drawn = chart.svg.split("</style>", 1)[1]
    assert not any(colour in drawn for colour in (INK, BAR, ACCENT))
    assert "var(--accent)" in drawn


def test_the_figure_describes_itself() -> None:
    chart = charts.keyness(keys(('"R&D" <x>', 3, 8.0)))
    markup = str(chart._repr_html_()).replace('"></figure>', '"/></figure>')
    figure = ElementTree.fromstring(markup)
    assert figure.findtext("figcaption") == chart.caption == "Key words"
    (image,) = figure.iter("img")
    assert image.get("alt") == chart.alt
    assert '"R&D" <x> (8.0, 3 times)' in chart.alt
    kind, _, content = str(image.get("src")).partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert base64.b64decode(content).decode() == chart.svg
    assert repr(chart) == f"Key words: {chart.alt}"


@BOTH
@pytest.mark.parametrize("count", [1, 300])
def test_few_rows_and_many(draw: Draw, rows: pd.DataFrame, count: int) -> None:
    many = pd.concat([rows] * count, ignore_index=True).iloc[:count]
    if "sentence" in many:
        many = many.assign(sentence=range(count))
    else:
        many = many.assign(word=[f"{word}{n}" for n, word in enumerate(many["word"])])
    chart = draw(many)
    assert len(bars(chart)) == len(chart.data) == min(count, 15 if "word" in many else 300)
    assert all(width > 0 and height > 0 for width, height in bars(chart))
    assert len(labels(chart)) < 60


def test_the_axis_names_some_of_many_sentences() -> None:
    chart = charts.sentence_lengths(sentences(*range(1, 301)))
    numbers = [int(text) for text in labels(chart) if text.isdigit()]
    across = numbers[: numbers.index(0, 1)]
    assert across == list(range(0, 300, 20))


# Arabic -----------------------------------------------------------------------------------------


def test_arabic_is_drawn_joined_and_from_the_right() -> None:
    font = font_manager.get_font(font_manager.findfont("DejaVu Sans"))
    # Behind one another, from the left: final alif, initial ba, final alif, initial ba.
    forms = [font.get_char_index(ord(form)) for form in "\ufe8e\ufe91\ufe8e\ufe91"]
    assert glyphs(charts.keyness(keys(("بابا", 7, 11.25))), "بابا") == forms


@pytest.mark.parametrize(
    "word", ["أثّرت", "سابقاً", "لأن", "پکن", "AT&T", "GPT-4.5", "5G", "$5", "a_b^c", "100%"]
)
def test_any_word_can_be_a_label(word: str) -> None:
    chart = charts.keyness(keys((word, 2, 3.0), ("نص", 2, 1.0)))
    assert word in labels(chart)
    assert word in chart.alt
    assert glyphs(chart, word.replace("&", "&amp;"))


@pytest.mark.parametrize("word", ["华为", "삼성", "ソニー"])
def test_a_word_in_a_script_that_the_font_lacks(word: str, capsys: Any) -> None:
    chart = charts.keyness(keys((word, 2, 3.0), ("نص", 2, 1.0)))
    assert word in chart.alt
    assert capsys.readouterr().err == ""


def test_the_shipped_article() -> None:
    shipped = article.load("chinese-chips")
    held = reading.sentences(shipped)
    chart = charts.sentence_lengths(held)
    assert list(chart.data["words"]) == list(held["words"])
    top = held.loc[held["words"].idxmax()]
    assert f"longest is sentence {top['sentence']} with {top['words']} words" in chart.alt
    found = reading.keyness(shipped)
    shown = charts.keyness(found)
    assert set(shown.data["word"]) == set(found["word"].head(15))
    assert set(shown.data["word"]) <= set(labels(shown))


def figures_of(text: str) -> pd.DataFrame:
    return figures.table(Article("text", text, "", {}))


AMOUNTS = "بلغت الإيرادات 5 ملايين دولار. وبلغت الأرباح بين 2 و3 ملايين دولار. ودفعت نحو 7 دولارات."


def test_amounts_are_drawn_in_dollars_the_largest_first() -> None:
    chart = charts.amounts(figures_of(AMOUNTS))
    assert chart is not None
    assert list(chart.data["amount"]) == [5e6, 2e6, 7]
    assert list(chart.data["upper"]) == [5e6, 3e6, 7]
    assert list(chart.data["sign"]) == ["", "", "≈ "]
    assert "Dot chart of 3 amounts in USD" in chart.alt
    assert "الإيرادات 5 million" in chart.alt


def test_without_dollars_the_commonest_currency_is_drawn() -> None:
    chart = charts.amounts(figures_of("دفع 5 يوروهات ثم 6 يوروهات ثم 7 ينات."))
    assert chart is not None
    assert list(chart.data["amount"]) == [6, 5]
    assert "EUR" in chart.alt


def test_amounts_that_measure_the_same_are_told_apart() -> None:
    chart = charts.amounts(figures_of("بلغ السعر 5 دولارات.\nوبلغ السعر 9 دولارات."))
    assert chart is not None
    assert list(chart.data["label"]) == ["السعر · 2", "السعر · 1"]


def test_a_text_without_figures_has_no_charts() -> None:
    empty = figures_of("لا أرقام هنا.")
    assert charts.amounts(empty) is None
    assert charts.by_sentence(empty, sentences(3)) is None


def test_figures_are_counted_by_kind_and_sentence() -> None:
    text = "باع 5 كتب و6 أقلام.\nودفع 7 دولارات في عام 2018."
    whole = Article("text", text, "", {})
    chart = charts.by_sentence(figures.table(whole), reading.sentences(whole))
    assert chart is not None
    rows = {(row.kind, row.sentence): row.figures for row in chart.data.itertuples()}
    assert rows == {("count", 1): 2, ("money", 2): 1, ("date", 2): 1}
    assert "4 figures by kind over 3 sentences" in chart.alt
