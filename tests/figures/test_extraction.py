"""Reading a text: figures and omissions together, their offsets, and the article's date."""

import json
import os
import re
import subprocess
import sys

import pytest

from helpers import article, collection
from helpers.figures import extraction
from helpers.figures.extraction import Figure, Omission

NEWS = (
    "أعلنت شركة Nvidia أنها باعت ٣٨٤ شريحة من طراز Siyuan 590 في 5 يونيو 2018، "
    "بقيمة أكثر من 20 مليون دولار (نحو 17 مليون يورو)،\nوارتفعت أسهمها من 5 إلى 10 دولارات، "
    "وقال واحد منهم إن آلاف الشرائح بيعت في الربع الثاني بنسبة ٢٠٪ للمرة الأولى."
)


def test_a_text_is_read_as_figures_and_omissions() -> None:
    reading = extraction.read(NEWS)
    assert [(f.text, f.value, f.kind, f.unit, f.bound, f.date) for f in reading.figures] == [
        ("٣٨٤ شريحة", 384, "count", "chip", "", ""),
        ("5 يونيو 2018", 2018, "date", "date", "", "2018-06-05"),
        ("20 مليون دولار", 20_000_000, "money", "USD", "more_than", ""),
        ("17 مليون يورو", 17_000_000, "money", "EUR", "about", ""),
        ("5", 5, "money", "USD", "", ""),
        ("10 دولارات", 10, "money", "USD", "", ""),
        ("الربع الثاني", 2, "ordinal", "quarter", "", ""),
        ("٢٠٪", 20, "percent", "percent", "", ""),
        ("لمرة الأولى", 1, "ordinal", "time", "", ""),
    ]
    assert [(left.text, left.reason) for left in reading.omissions] == [
        ("590", "part of a name"),
        ("واحد", "a pronoun, not a number"),
        ("آلاف", "an unnamed number of them"),
    ]
    assert extraction.extract(NEWS) == reading.figures


def test_drafts_and_figures_stand_side_by_side() -> None:
    reading = extraction.read(NEWS)
    assert len(reading.drafts) == len(reading.figures)
    for draft, figure in zip(reading.drafts, reading.figures, strict=True):
        assert (draft.kind, draft.unit, draft.bound) == (figure.kind, figure.unit, figure.bound)
        assert float(draft.value) == pytest.approx(figure.value)
        assert reading.scan.at(draft.first).start <= draft.start < len(reading.scan.folded.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("بلـــغ ٢٤٧ مليونـــاً", "٢٤٧ مليونـــاً"),
        ("بلغ \u200f٢٤٧\u200f مليون\u200e.", "٢٤٧\u200f مليون"),
        ("بلغ (٢٤٧ مَلْيُونَ) أمس", "٢٤٧ مَلْيُونَ"),
        ("بلغ 1\u200f234 كتابا", "1\u200f234 كتابا"),
        ("🙂 بلغ 247 🙂", "247"),
        ("بلغ ﺧﻤﺴﺔ ﻛﺘﺐ", "ﺧﻤﺴﺔ ﻛﺘﺐ"),
        ("بلغ ۲۴۷ کتاب", "۲۴۷ کتاب"),
        ("بلغ وخمسة كتب", "خمسة كتب"),
        ("بلغ لخمسة كتب", "خمسة كتب"),
        ("بلغ ال192 كتابا", "192 كتابا"),
        ("بلغ و12٫5 كتابا", "12٫5 كتابا"),
    ],
)
def test_the_offsets_are_those_of_the_text_as_it_is_written(text: str, words: str) -> None:
    found = extraction.extract(text)
    assert [(f.start, f.end, f.text) for f in found] == [
        (text.index(words), text.index(words) + len(words), words)
    ]


@pytest.mark.parametrize("text", ["", " ", "\n", "كتاب", "...", "\u200f", "و", "🙂"])
def test_a_text_without_numbers_has_no_figures_and_no_omissions(text: str) -> None:
    reading = extraction.read(text)
    assert (reading.figures, reading.omissions) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "5-",
        "5 إلى",
        "بين 5 و",
        "من 5 حتى",
        "5 ~",
        "5 /",
        "5 و",
        "$",
        "%",
        "عام",
        "الساعة",
        "5 فاصلة",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    reading = extraction.read(text)
    assert [figure.text for figure in reading.figures] == (["5"] if "5" in text else [])


@pytest.mark.parametrize("end", range(1, len(NEWS)))
def test_a_text_may_be_cut_anywhere(end: int) -> None:
    for text in (NEWS[:end], NEWS[end:]):
        reading = extraction.read(text)
        spans = sorted((s.start, s.end) for s in [*reading.figures, *reading.omissions])
        for run in re.finditer(r"\d+", text):
            assert any(start <= run.start() and run.end() <= last for start, last in spans)


# Days that name no year -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "date", "expected", "value", "upper"),
    [
        ("في 5 يونيو المقبل", "2018-03-01", "2018-06-05", 2018, None),
        ("في 5 يونيو المقبل", "2018-03", "2018-06-05", 2018, None),
        ("في 5 يونيو المقبل", "2018", "2018-06-05", 2018, None),
        ("في 5 يونيو المقبل", "", "--06-05", 0, None),
        ("في 5 يونيو المقبل", "غير معروف", "--06-05", 0, None),
        ("في 5 يونيو 2017", "2018-03-01", "2017-06-05", 2017, None),
        ("من 11 إلى 17 سبتمبر", "2018-03-01", "2018-09-11/2018-09-17", 2018, None),
        ("في يونيو 2017", "2018-03-01", "2017-06", 2017, None),
        ("الساعة 15:30", "2018-03-01", "15:30", 15.5, None),
        ("في 2015-2018", "2018-03-01", "2015/2018", 2015, 2018),
    ],
)
def test_the_year_of_the_article_fills_a_day_without_one(
    text: str, date: str, expected: str, value: float, upper: float | None
) -> None:
    found = extraction.extract(text, date)
    assert [(f.date, f.value) for f in found] == [(expected, value)]
    assert found[0].upper in (upper, value)


# Values -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغ 247 مليون", 247_000_000),
        ("بلغ 2.5 مليون", 2_500_000),
        ("بلغ 8.4", 8.4),
        ("بلغ ثلاثة أرباع المليون", 750_000),
        ("بلغ 74.500 كتاب", 74_500),
        ("بلغ 74.5 كتاب", 74.5),
        ("بلغت الحرارة -5 درجات", -5),
        ("بلغت الحرارة \u22125 درجات", -5),
        ("بلغت الحرارة سالب 5 درجات", -5),
        ("بلغت الحرارة 5 درجات تحت الصفر", -5),
        ("بلغ 10⁶ كتاب", 1_000_000),
    ],
)
def test_a_value_is_an_int_where_it_is_whole(text: str, value: float) -> None:
    found = extraction.extract(text)
    assert [figure.value for figure in found] == [value]
    assert type(found[0].value) is type(value)


def test_a_minus_may_open_a_line() -> None:
    for text in ("-5 درجات أمس", "الحرارة:\n-5 درجات أمس", "الحرارة: -5 درجات أمس"):
        assert [figure.value for figure in extraction.extract(text)] == [-5]


@pytest.mark.parametrize(
    "text", ["9" * 24, "9" * 25, "9" * 400, "10^300", "10^301", "1e308", "1e-400"]
)
def test_numbers_of_any_size_are_given_out_or_left_out(text: str) -> None:
    reading = extraction.read(f"بلغ {text} كتاب")
    assert len(reading.figures) + bool(reading.omissions) >= 1
    for figure in reading.figures:
        float(figure.value)


# Records ----------------------------------------------------------------------------------------


def test_figures_and_omissions_cannot_be_changed() -> None:
    reading = extraction.read(NEWS)
    for record in (reading.figures[0], reading.omissions[0], reading):
        with pytest.raises(AttributeError):
            record.text = "anything"  # type: ignore[union-attr, misc]
    assert isinstance(reading.figures[0], Figure)
    assert isinstance(reading.omissions[0], Omission)


SCRIPT = """
import json, sys
from helpers.figures import extraction
reading = extraction.read(sys.stdin.read())
print(json.dumps([[repr(f) for f in reading.figures], [repr(o) for o in reading.omissions]]))
"""


def test_the_same_is_read_on_every_run() -> None:
    text = "\n".join(article.load(slug).text for slug in ("chinese-chips",)) + "\n" + NEWS
    here = extraction.read(text)
    expected = [[repr(f) for f in here.figures], [repr(o) for o in here.omissions]]
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            cwd=collection.root(),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        )
        assert json.loads(found.stdout) == expected


def test_the_figures_of_the_article() -> None:
    loaded = article.load("chinese-chips")
    found = extraction.extract(loaded.text, str(loaded.meta.get("date", "")))
    assert [(f.value, f.kind, f.unit, f.bound) for f in found] == [
        (247_000_000, "money", "USD", ""),
        (87_000_000_000, "money", "USD", "more_than"),
        (8_400_000_000, "money", "USD", ""),
        (384, "count", "chip", ""),
    ]
    assert [left.text for left in extraction.read(loaded.text).omissions] == ["20", "590"]
