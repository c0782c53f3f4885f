"""The reading view: every character shown, every mark an anchor, every link landing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import article, reading
from helpers.article import Article
from helpers.display import reading_view

#        0123456789
TEXT = "abcdefghij\n\nklmno pqrs. tuv wxyz.\n"
# Two sentences in one paragraph: 12-23 «klmno pqrs.» and 24-33 «tuv wxyz.»; the title is 0-10.
PLAIN = Article("plain", TEXT, "abcdefghij", {})
HOSTILE = "<script>alert(\"x\")</script> & 'نص' &amp; خبر"


def frame(spans: Iterable[tuple[int, int]]) -> pd.DataFrame:
    return pd.DataFrame(list(spans), columns=["start", "end"])


def sentences(*rows: tuple[int, int, int, int]) -> pd.DataFrame:
    """Make a table of sentences from start, end, number and paragraph."""
    return pd.DataFrame(rows, columns=["start", "end", "sentence", "paragraph"])


SENTENCES = sentences((0, 10, 0, 0), (12, 23, 1, 1), (24, 33, 2, 1))


def view(
    marks: Mapping[str, Iterable[tuple[int, int]]] | None = None,
    translation: Mapping[int, str] | None = None,
    of: Article = PLAIN,
    held: pd.DataFrame = SENTENCES,
) -> Element:
    """Return the view of an article, read as strictly as XML."""
    frames = {prefix: frame(spans) for prefix, spans in (marks or {}).items()}
    return ElementTree.fromstring(reading_view(of, held, frames, translation).content)


def arabic(shown: Element) -> list[Element]:
    """Return the elements that hold the sentences' text."""
    return [part for part in shown.iter("span") if part.get("class") == "arabic"]


def said(element: Element, stars: bool = False) -> str:
    """Return the text of a sentence as it stands in the article."""
    pieces = [element.text or ""]
    for child in element:
        if stars or child.get("class") != "also":
            pieces.append(child.text or "")
        pieces.append(child.tail or "")
    return "".join(pieces)


def pieces(shown: Element) -> list[tuple[str, str, str, str]]:
    """Return class, target, text and id of each evidence link, in order."""
    return [
        (
            str(link.get("class")),
            str(link.get("href")).removeprefix("#"),
            link.text or "",
            link.get("id", "").removesuffix("-text"),
        )
        for part in arabic(shown)
        for link in part.iter("a")
    ]


def ids(shown: Element) -> Counter[str]:
    return Counter(str(part.get("id")) for part in shown.iter() if part.get("id"))


# Sentences --------------------------------------------------------------------------------------


def test_every_sentence_is_numbered_an_anchor_and_whole() -> None:
    shown = view()
    assert [said(part) for part in arabic(shown)] == ["abcdefghij", "klmno pqrs.", "tuv wxyz."]
    assert ids(shown) == {"s0": 1, "s1": 1, "s2": 1}
    numbers = [link for link in shown.iter("a") if link.get("class") == "where"]
    assert [(link.get("href"), link.text) for link in numbers] == [
        ("#s0", "0"),
        ("#s1", "1"),
        ("#s2", "2"),
    ]
    assert [link.get("aria-label") for link in numbers] == [f"sentence {n}" for n in range(3)]


def test_paragraphs_hold_their_sentences() -> None:
    groups = [
        [part.get("id") for part in group if part.get("id")]
        for group in view()
        if group.get("class") == "paragraph"
    ]
    assert groups == [["s0"], ["s1", "s2"]]


def test_the_text_runs_from_the_right_and_numbers_from_the_left() -> None:
    shown = view(translation={1: "One"})
    assert (shown.get("lang"), shown.get("dir")) == ("ar", "rtl")
    english = [*shown.iter("details"), *(a for a in shown.iter("a") if a.get("class") == "where")]
    assert {(part.get("lang"), part.get("dir")) for part in english} == {("en", "ltr")}


def test_only_the_title_is_a_heading() -> None:
    assert [part.get("role") for part in arabic(view())] == ["heading", None, None]
    classes = {part.get("id"): part.get("class") for part in view().iter() if part.get("id")}
    assert classes == {"s0": "sentence headline", "s1": "sentence", "s2": "sentence"}
    without = view(held=SENTENCES.iloc[1:])
    assert [part.get("role") for part in arabic(without)] == [None, None]


def test_the_summary_counts_the_sentences() -> None:
    assert reading_view(PLAIN, SENTENCES).summary == "plain: 3 sentences"


def test_the_same_article_gives_the_same_bytes() -> None:
    marks = {"key": frame([(0, 4), (2, 6), (2, 6)]), "fold": frame([(0, 10)])}
    assert reading_view(PLAIN, SENTENCES, marks) == reading_view(PLAIN, SENTENCES, marks)


# Marks ------------------------------------------------------------------------------------------
# Each piece is: class, the row it leads to, its text, the row whose place it is.

MARKS = [
    pytest.param([(2, 5)], [("mark", "k-1", "cde", "k-1")], id="alone"),
    pytest.param([(0, 10)], [("mark", "k-1", "abcdefghij", "k-1")], id="the whole sentence"),
    pytest.param(
        [(0, 3), (3, 5)],
        [("mark", "k-1", "abc", "k-1"), ("mark", "k-2", "de", "k-2")],
        id="side by side",
    ),
    pytest.param(
        [(1, 9), (3, 5)],
        [
            ("mark", "k-1", "bc", "k-1"),
            ("mark", "k-2", "de", "k-2"),
            ("mark", "k-1", "fghi", ""),
        ],
        id="nested",
    ),
    pytest.param(
        [(1, 9), (1, 4)],
        [("mark", "k-2", "bcd", "k-2"), ("mark", "k-1", "efghi", "k-1")],
        id="the same start",
    ),
    pytest.param(
        [(1, 9), (6, 9)],
        [("mark", "k-1", "bcdef", "k-1"), ("mark", "k-2", "ghi", "k-2")],
        id="the same end",
    ),
    pytest.param(
        [(1, 5), (3, 8)],
        [
            ("mark", "k-1", "bc", "k-1"),
            ("mark", "k-1", "de", ""),
            ("mark", "k-2", "fgh", "k-2"),
        ],
        id="overlapping, the shorter first",
    ),
    pytest.param(
        [(2, 4), (2, 4)],
        [("mark", "k-1", "cd", "k-1"), ("also", "k-2", "*", "k-2")],
        id="identical",
    ),
    pytest.param(
        [(2, 4), (2, 4), (2, 4)],
        [
            ("mark", "k-1", "cd", "k-1"),
            ("also", "k-2", "*", "k-2"),
            ("also", "k-3", "*", "k-3"),
        ],
        id="three identical",
    ),
    pytest.param(
        [(2, 6), (2, 4), (4, 6)],
        [
            ("mark", "k-2", "cd", "k-2"),
            ("mark", "k-3", "ef", "k-3"),
            ("also", "k-1", "*", "k-1"),
        ],
        id="covered by two others",
    ),
    pytest.param(
        [(0, 10), (2, 8), (4, 6)],
        [
            ("mark", "k-1", "ab", "k-1"),
            ("mark", "k-2", "cd", "k-2"),
            ("mark", "k-3", "ef", "k-3"),
            ("mark", "k-2", "gh", ""),
            ("mark", "k-1", "ij", ""),
        ],
        id="nested twice",
    ),
]


@pytest.mark.parametrize(("spans", "shown"), MARKS)
def test_marks(spans: list[tuple[int, int]], shown: list[tuple[str, str, str, str]]) -> None:
    assert pieces(view({"k": spans})) == shown


def test_a_star_says_where_it_leads() -> None:
    (star,) = (a for a in view({"k": [(2, 4), (2, 4)]}).iter("a") if a.get("class") == "also")
    assert star.get("aria-label") == "k-2"


def test_the_rows_of_each_table_have_ids_of_their_own() -> None:
    shown = view({"kwic": [(0, 3)], "key": [(0, 3), (12, 17)]})
    assert pieces(shown) == [
        ("mark", "kwic-1", "abc", "kwic-1"),
        ("also", "key-1", "*", "key-1"),
        ("mark", "key-2", "klmno", "key-2"),
    ]


def test_a_mark_over_two_sentences_has_its_id_in_the_first() -> None:
    assert pieces(view({"k": [(18, 27)]})) == [
        ("mark", "k-1", "pqrs.", "k-1"),
        ("mark", "k-1", "tuv", ""),
    ]


def test_a_mark_over_two_sentences_that_is_covered_in_the_first() -> None:
    shown = view({"k": [(18, 27), (18, 23)]})
    assert ids(shown)["k-1-text"] == ids(shown)["k-2-text"] == 1


def test_a_mark_that_begins_in_the_space_before_a_sentence() -> None:
    assert ids(view({"k": [(23, 27)]}))["k-1-text"] == 1


def test_a_mark_that_ends_in_the_space_behind_a_sentence() -> None:
    assert pieces(view({"k": [(18, 24), (18, 23)]})) == [
        ("mark", "k-2", "pqrs.", "k-2"),
        ("also", "k-1", "*", "k-1"),
    ]


@pytest.mark.parametrize("prefix", ["K", "", 'k"', "two words"])
def test_a_prefix_that_breaks_ids_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in an id"):
        view({prefix: [(0, 3)]})


def assert_linked(shown: Element, rows: Iterable[str]) -> None:
    """Every row has one place in the text, and every link of the text leads to a row or there."""
    found = ids(shown)
    assert set(found.values()) == {1}
    known = set(rows)
    assert known <= {identity.removesuffix("-text") for identity in found if "-text" in identity}
    for link in shown.iter("a"):
        target = str(link.get("href"))
        assert target[0] == "#"
        assert target[1:] in known or target[1:] in found
        assert list(link) == [], "a link within a link"
        assert link.text
    for identity in known:
        (place,) = (part for part in shown.iter("a") if part.get("id") == f"{identity}-text")
        assert place.get("href") == f"#{identity}", "a row's place leads to another row"


INSIDE = [(0, 10), (12, 23), (24, 33)]


@st.composite
def spans_in_sentences(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Spans as extractors give them: inside a sentence, one character or more."""
    found = []
    for _ in range(draw(st.integers(0, 8))):
        first, last = draw(st.sampled_from(INSIDE))
        start = draw(st.integers(first, last - 1))
        found.append((start, draw(st.integers(start + 1, last))))
    return found


@given(keys=spans_in_sentences(), hits=spans_in_sentences())
def test_whatever_is_marked_the_text_is_whole_and_every_link_lands(
    keys: list[tuple[int, int]], hits: list[tuple[int, int]]
) -> None:
    shown = view({"key": keys, "kwic": hits})
    assert [said(part) for part in arabic(shown)] == [TEXT[a:b] for a, b in INSIDE]
    assert_linked(
        shown,
        [f"key-{n + 1}" for n in range(len(keys))] + [f"kwic-{n + 1}" for n in range(len(hits))],
    )
    for number, (start, end) in enumerate(keys):
        cut = {c for c in TEXT[start:end] if c.isalpha()}
        led = {c for kind, _, text, _ in pieces(shown) if kind == "mark" for c in text}
        assert cut <= led, f"key-{number + 1} is not shaded throughout"


def test_the_shipped_article_is_whole_and_linked() -> None:
    shipped = article.load("chinese-chips")
    held = reading.sentences(shipped)
    marks = {
        "kwic": reading.concordance(shipped, ["شريحة", "شرائح"]),
        "key": reading.keyness(shipped),
        "fold": reading.folding(shipped),
        "word": reading.words(shipped),
    }
    shown = ElementTree.fromstring(
        reading_view(shipped, held, marks, reading.translation(shipped)).content
    )
    assert [said(part) for part in arabic(shown)] == list(held["text"])
    assert_linked(
        shown, [f"{prefix}-{n + 1}" for prefix, rows in marks.items() for n in range(len(rows))]
    )
    assert len(list(shown.iter("details"))) == len(held)


# Escaping and translation -----------------------------------------------------------------------


def test_markup_in_the_article_is_text() -> None:
    note = Article("note", HOSTILE, "", {})
    held = sentences((0, len(HOSTILE), 1, 1))
    for spans in ([], [(0, 8)], [(3, 12), (7, 30)], [(n, n + 1) for n in range(len(HOSTILE))]):
        shown = view({"k": spans}, of=note, held=held)
        (part,) = arabic(shown)
        assert said(part) == HOSTILE
        assert list(shown.iter("script")) == []


def test_the_translation_can_be_unfolded() -> None:
    shown = view(translation={0: "A title", 2: HOSTILE})
    folded = list(shown.iter("details"))
    assert [part.findtext("p") for part in folded] == ["A title", HOSTILE]
    assert [part.findtext("summary") for part in folded] == ["English", "English"]
    labels = [summary.get("aria-label") for summary in shown.iter("summary")]
    assert labels == ["Sentence 0 in English", "Sentence 2 in English"]
    assert all(part.get("open") is None for part in folded)


@pytest.mark.parametrize("translation", [None, {}, {1: ""}])
def test_without_a_translation_nothing_is_folded(translation: dict[int, str] | None) -> None:
    assert list(view(translation=translation).iter("details")) == []
