"""Bounds: how exact a figure is, by the words before it, behind it, and the verb above it."""

import pytest

from helpers.figures import bounds, extraction
from helpers.figures.scan import Scan


def bound(text: str) -> list[tuple[float, str]]:
    return [(f.value, f.bound) for f in extraction.extract(text)]


def one(text: str, bound: str) -> object:
    return pytest.param(text, bound, id=text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Before the figure.
        one("باع أكثر من 20 كتابا", "more_than"),
        one("باع أكثر من عشرين كتابا", "more_than"),
        one("وأكثر من 20 كتابا", "more_than"),
        one("لأكثر من 20 كتابا", "more_than"),
        one("باع ما يزيد على 20 كتابا", "more_than"),
        one("باع أقل من 20 كتابا", "less_than"),
        one("باع دون 20 كتابا", "less_than"),
        one("باع نحو 20 كتابا", "about"),
        one("بنحو 20 كتابا", "about"),
        one("باع قرابة 20 كتابا", "about"),
        one("باع زهاء 20 كتابا", "about"),
        one("باع حوالي 20 كتابا", "about"),
        one("باع ما يصل إلى 20 كتابا", "up_to"),
        one("باع ما لا يقل عن 20 كتابا", "at_least"),
        one("باع على الأقل 20 كتابا", "at_least"),
        one("باع بحد أقصى 20 كتابا", "up_to"),
        one("بقيمة تتجاوز 20 دولارا", "more_than"),
        # With a word between.
        one("باع أكثر من $20", "more_than"),
        one("باع أكثر من الـ20 كتابا", "more_than"),
        # Behind the figure.
        one("باع 20 كتابا على الأقل", "at_least"),
        one("باع 20 كتابا تقريبا", "about"),
        one("باع 20 كتابا فأكثر", "at_least"),
        one("باع 20 كتابا أو أكثر", "at_least"),
        one("باع 20 كتابا كحد أقصى", "up_to"),
        one("باع 20 كتابا جديدا على الأكثر", "up_to"),
        one("باع 20 كتابا من الكتب الجديدة على الأقل", "at_least"),
        # By the verb.
        one("تجاوزت مبيعات الشركة 20 مليون دولار", "more_than"),
        one("وتجاوزت المبيعات 20 مليون دولار", "more_than"),
        one("ستتجاوز المبيعات 20 مليون دولار", "more_than"),
        # Turned round.
        one("باع ليس أكثر من 20 كتابا", "up_to"),
        one("باع ما ليس أقل من 20 كتابا", "at_least"),
        one("لم تتجاوز المبيعات 20 مليون دولار", "up_to"),
        one("لا تتجاوز المبيعات 20 مليون دولار", "up_to"),
        # None.
        one("باع 20 كتابا", ""),
        one("اتجه نحو السوق وباع 20 كتابا", ""),
        one("بلغت المبيعات 20 مليون دولار", ""),
        one("باع أكثر أو أقل من 20 كتابا", ""),
        one("باع 20 كتابا. على الأقل هذا ما قاله", ""),
        one("تجاوزت الشركة منافستها. وباعت 20 كتابا", ""),
    ],
)
def test_the_bound_of_a_figure(text: str, expected: str) -> None:
    assert [found[1] for found in bound(text)] == [expected]


def test_each_figure_has_its_own_bound() -> None:
    assert bound("باع أكثر من 20 كتابا و30 قلما ونحو 40 دفترا") == [
        (20, "more_than"),
        (30, ""),
        (40, "about"),
    ]
    assert bound("باع 20 كتابا على الأقل و30 قلما تقريبا") == [(20, "at_least"), (30, "about")]


@pytest.mark.parametrize(
    "text",
    [
        "احتل المركز الثاني على الأقل",
        "استمر حتى 2024",
        "أكثر من الثالثة مساء",
        "قبل أكثر من عام 2018",
    ],
)
def test_ranks_and_dates_have_no_bound(text: str) -> None:
    assert [f.bound for f in extraction.extract(text)] in ([""], [])


def test_about_a_date_is_kept() -> None:
    assert [(f.date, f.bound) for f in extraction.extract("نحو الساعة 15:30")] == [
        ("15:30", "about")
    ]


def test_a_bound_is_of_the_tokens_given() -> None:
    scan = Scan("أكثر من 20 شخصا على الأقل")
    assert bounds.of(scan, 2, 4) == "more_than"
    assert bounds.of(scan, 3, 4) == "at_least"
