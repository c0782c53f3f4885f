"""Ranges and changes: one figure with two ends, or what was and what became."""

import pytest

from helpers.figures import extraction, ranges
from helpers.figures.scan import Scan

Ends = tuple[str, float, float | None, str]


def figures(text: str) -> list[Ends]:
    return [(f.text, f.value, f.upper, f.unit) for f in extraction.extract(text)]


def of(text: str, *found: Ends) -> object:
    return pytest.param(text, list(found), id=text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        of("باع من 5 إلى 10 كتب", ("5 إلى 10 كتب", 5, 10, "book")),
        of("باع بين 5 و10 كتب", ("5 و10 كتب", 5, 10, "book")),
        of("باع ما بين خمسة وعشرة كتب", ("خمسة وعشرة كتب", 5, 10, "book")),
        of("باع بين عشرة وعشرين كتابا", ("عشرة وعشرين كتابا", 10, 20, "book")),
        of("باع بين مئة ومئتي كتاب", ("مئة ومئتي كتاب", 100, 200, "book")),
        of("باع 5-10 كتب", ("5-10 كتب", 5, 10, "book")),
        of("باع 5 - 10 كتب", ("5 - 10 كتب", 5, 10, "book")),
        of("باع 5–10 كتب", ("5–10 كتب", 5, 10, "book")),
        of("باع ٢٠~١٠٠ كتاب", ("٢٠~١٠٠ كتاب", 20, 100, "book")),
        of("باع من 5 كتب إلى 10 كتب", ("5 كتب إلى 10 كتب", 5, 10, "book")),
        of("باع من 5 حتى 10 كتب", ("5 حتى 10 كتب", 5, 10, "book")),
        of("باع من 5 لـ10 كتب", ("5 لـ10 كتب", 5, 10, "book")),
        of("باع من خمسة لعشرة كتب", ("خمسة لعشرة كتب", 5, 10, "book")),
        of("باع 5 إلى 10 كتب", ("5 إلى 10 كتب", 5, 10, "book")),
        of("باع بين 3 و5 ملايين كتاب", ("3 و5 ملايين كتاب", 3e6, 5e6, "book")),
        of("نسبة 10-20%", ("10-20%", 10, 20, "percent")),
        of("نسبة 10% إلى 20%", ("10% إلى 20%", 10, 20, "percent")),
        of("بسعر 10 إلى 20 دولارا", ("10 إلى 20 دولارا", 10, 20, "USD")),
        of("تتراوح بين 10 دولارات و20 دولارا", ("10 دولارات و20 دولارا", 10, 20, "USD")),
        of("أعمارهم من 5 إلى 10 سنوات", ("5 إلى 10 سنوات", 5, 10, "year")),
        of("تتراوح أعمارهم من 5 إلى 10 سنوات", ("5 إلى 10 سنوات", 5, 10, "year")),
        of("باع من 5 إلى أكثر من 10 كتب", ("5 إلى أكثر من 10 كتب", 5, 10, "book")),
        # No range.
        of("باع 5 كتب و10 أقلام", ("5 كتب", 5, None, "book"), ("10 أقلام", 10, None, "pen")),
        of("باع بين الكتب 5 و10 أقلام", ("5", 5, None, "pen"), ("10 أقلام", 10, None, "pen")),
        of("من 5 كتب إلى 10 أقلام", ("5 كتب", 5, None, "book"), ("10 أقلام", 10, None, "pen")),
        of("باع 5 كتب من", ("5 كتب", 5, None, "book")),
        of("باع 5 كتب إلى", ("5 كتب", 5, None, "book")),
        of("باع 5-", ("5", 5, None, "")),
        of("باع بين 5 و", ("5", 5, None, "")),
    ],
)
def test_the_two_ends_of_a_range(text: str, found: list[Ends]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("ارتفع السعر من 5 إلى 10 دولارات", [5, 10], "USD"),
        ("تراجع العدد من 20 إلى 10 كتب", [20, 10], "book"),
        ("انخفضت من 20% إلى 10%", [20, 10], "percent"),
        ("رفع السعر من 5 دولارات إلى نحو 10 دولارات", [5, 10], "USD"),
    ],
)
def test_a_change_is_two_figures(text: str, values: list[float], unit: str) -> None:
    reading = extraction.read(text)
    assert [(f.value, f.upper, f.unit) for f in reading.figures] == [
        (values[0], None, unit),
        (values[1], None, unit),
    ]
    assert [draft.role for draft in reading.drafts] == ["from", "to"]


@pytest.mark.parametrize(
    ("text", "date", "value", "upper"),
    [
        ("بين 2015 و2018", "2015/2018", 2015, 2018),
        ("من عام 2015 إلى عام 2018", "2015/2018", 2015, 2018),
        ("في 2015-2018", "2015/2018", 2015, 2018),
        ("في 2015-18", "2015/2018", 2015, 2018),
        ("في 2018-2015", "2015/2018", 2015, 2018),
        ("من 11 إلى 17 سبتمبر 2018", "2018-09-11/2018-09-17", 2018, 2018),
        ("من 11 إلى 17 سبتمبر", "--09-11/--09-17", 0, None),
        ("من 11 سبتمبر إلى 17 أكتوبر 2018", "2018-09-11/2018-10-17", 2018, 2018),
        ("بين أكتوبر 2016 وسبتمبر 2017", "2016-10/2017-09", 2016, 2017),
        ("بين أكتوبر وديسمبر 2016", "2016-10/2016-12", 2016, 2016),
    ],
)
def test_ranges_of_dates(text: str, date: str, value: float, upper: float | None) -> None:
    found = extraction.extract(text)
    assert [(f.date, f.value, f.upper or None) for f in found] == [(date, value, upper)]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("بين عشرة", True),
        ("وبين عشرة", True),
        ("ما بين نحو عشرة", True),
        ("من عشرة", False),
        ("عشرة", False),
    ],
)
def test_between_opens_a_range(text: str, opens: bool) -> None:
    scan = Scan(text)
    assert ranges.opens_between(scan, len(scan.tokens) - 1) is opens
