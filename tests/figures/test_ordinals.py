"""Ordinals and definite numbers: what they rank, with the noun before them or behind."""

import itertools

import pytest

from helpers.figures import extraction, ordinals
from helpers.figures.numerals import read as number
from helpers.figures.scan import Scan

Found = tuple[str, float, str, str]


def figures(text: str) -> list[Found]:
    return [(f.text, f.value, f.kind, f.unit) for f in extraction.extract(text)]


def reasons(text: str) -> list[tuple[str, str]]:
    return [(left.text, left.reason) for left in extraction.read(text).omissions]


def of(text: str, words: str, value: float, unit: str) -> object:
    return pytest.param(text, words, value, unit, id=text)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        # Behind a noun: both with the article, or neither.
        of("في الربع الثاني", "الربع الثاني", 2, "quarter"),
        of("في المركز الثالث", "المركز الثالث", 3, "rank"),
        of("للمركز الثالث", "لمركز الثالث", 3, "rank"),
        of("للمرة الخامسة والعشرين", "لمرة الخامسة والعشرين", 25, "time"),
        of("في القرن الحادي والعشرين", "القرن الحادي والعشرين", 21, "century"),
        of("في الدورة الثانية عشرة", "الدورة الثانية عشرة", 12, "edition"),
        of("في ولاية رابعة", "ولاية رابعة", 4, "term"),
        of("لولاية رابعة", "ولاية رابعة", 4, "term"),
        of("في دورته الخامسة", "دورته الخامسة", 5, "edition"),
        of("في الربع المالي الثاني", "الربع المالي الثاني", 2, "quarter"),
        of("في الدورة المئة والخامسة والعشرين", "الدورة المئة والخامسة والعشرين", 125, "edition"),
        of("في الأسبوع الثالث", "الأسبوع الثالث", 3, "week"),
        # Digits and cardinals with the article behind a singular.
        of("في الدقيقة 23", "الدقيقة 23", 23, "minute"),
        of("في المرتبة الـ25", "المرتبة الـ25", 25, "rank"),
        of("في القرن العشرين", "القرن العشرين", 20, "century"),
        of("في الذكرى الخمسين", "الذكرى الخمسين", 50, "anniversary"),
        # Before a noun.
        of("في أول سنة", "أول سنة", 1, "year"),
        of("هو ثاني أكبر بلد", "ثاني أكبر بلد", 2, "country"),
        of("هو ثالث مرشح", "ثالث مرشح", 3, "candidate"),
        of("هو أول المرشحين", "أول المرشحين", 1, "candidate"),
    ],
)  # fmt: skip
def test_what_an_ordinal_ranks(text: str, words: str, value: float, unit: str) -> None:
    assert figures(text) == [(words, value, "ordinal", unit)]


def test_two_ordinals_share_their_noun() -> None:
    assert figures("في القرنين السابع والثامن") == [
        ("القرنين السابع", 7, "ordinal", "century"),
        ("الثامن", 8, "ordinal", "century"),
    ]


def test_ordinals_in_a_row_do_not_overlap() -> None:
    found = extraction.extract("الثاني والعشرون الثاني والعشرون")
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "unit"),
    [
        ("خلال الأشهر الستة الماضية", "الأشهر الستة", 6, "duration", "month"),
        ("خلال الأيام العشرة الأخيرة", "الأيام العشرة", 10, "duration", "day"),
        ("مقتل الجنود الخمسة", "الجنود الخمسة", 5, "count", "soldier"),
        ("الدول ال5 الكبرى", "الدول ال5", 5, "count", "country"),
        ("كتاب واحد فقط", "كتاب واحد", 1, "count", "book"),
        ("لكتاب واحد فقط", "كتاب واحد", 1, "count", "book"),
        ("يوم واحد فقط", "يوم واحد", 1, "duration", "day"),
        ("في سن الثالثة", "الثالثة", 3, "duration", "year"),
        ("في سن 35", "35", 35, "duration", "year"),
        ("في سن ال35", "35", 35, "duration", "year"),
    ],
)
def test_a_definite_number_counts_the_plural_before_it(
    text: str, words: str, value: float, kind: str, unit: str
) -> None:
    found = figures(text)
    assert [one[1:] for one in found] == [(value, kind, unit)]
    assert words.endswith(found[0][0])


@pytest.mark.parametrize(
    ("text", "left", "reason"),
    [
        ("للمرة الأولى", None, None),
        ("في السنوات الأولى", "الأولى", ordinals.EARLY),
        ("في الأيام الأولى", "الأولى", ordinals.EARLY),
        ("هذا هو الثاني", "الثاني", ordinals.UNNAMED),
        ("نتائج أولية", None, None),
        ("الملك سلمان الثاني", "الثاني", ordinals.UNNAMED),
        ("تشرين الثاني", "الثاني", "part of a month's name"),
        ("الواحدة منهن", "الواحدة", "one of a kind, not a count"),
    ],
)
def test_an_ordinal_that_ranks_nothing_is_left_out(
    text: str, left: str | None, reason: str | None
) -> None:
    if left is None:
        assert [f[1] for f in figures(text)] in ([1], [])
    else:
        assert figures(text) == []
        assert reasons(text) == [(left, reason)]


def test_an_ordinal_alone_is_a_figure() -> None:
    assert figures("الخامسة والعشرون") == [("الخامسة والعشرون", 25, "ordinal", "")]
    assert figures("هذه الخامسة والعشرون") == []


def test_early_and_first() -> None:
    assert figures("في الربع الأول") == [("الربع الأول", 1, "ordinal", "quarter")]
    assert figures("المراحل الأولى") == []


@pytest.mark.parametrize(
    ("text", "at", "unit"),
    [("في سن الثالثة", 2, "year"), ("في سن 35", 2, "year"), ("في المركز 3", 2, None)],
)
def test_an_age(text: str, at: int, unit: str | None) -> None:
    scan = Scan(text)
    numeral = number(scan, at)
    assert numeral is not None
    found = ordinals.age(scan, numeral)
    assert (found and found.unit) == unit


@pytest.mark.parametrize(
    "text", ["في سن 35 كيلومترا", "في سن مليون", "بلغ الحد 35", "كتاب 35", "الأشهر ستة", "ستة أشهر"]
)
def test_what_is_no_age_and_no_definite_number(text: str) -> None:
    scan = Scan(text)
    numeral = next(found for at in range(len(scan.tokens)) if (found := number(scan, at)))
    assert ordinals.age(scan, numeral) is None
    if "سن" not in text:
        assert ordinals.definite(scan, numeral) is None
