"""Numbers in digits: decimal and thousands marks told apart, powers, fractions."""

import random
from fractions import Fraction

import pytest

from helpers.figures import digits
from helpers.figures.digits import Number


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("0", 0),
        ("007", 7),
        ("384", 384),
        ("1,234", 1234),
        ("12,345", 12_345),
        ("123,456", 123_456),
        ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("1٬234٬567", 1_234_567),
        ("1،234،567", 1_234_567),
        ("1'234'567", 1_234_567),
        ("1’234", 1234),
        ("20\u202f000", 20_000),
        ("20\u00a0000", 20_000),
        ("1\u20092345", None),
        ("1 000 000", 1_000_000),
        ("1,234.5", Fraction(2469, 2)),
        ("1.234,5", Fraction(2469, 2)),
        ("1٬234٫5", Fraction(2469, 2)),
        ("1,234,567.89", Fraction(123_456_789, 100)),
        ("4.8", Fraction(24, 5)),
        ("4٫8", Fraction(24, 5)),
        ("15,8", Fraction(79, 5)),
        ("15،8", Fraction(79, 5)),
        ("73,90", Fraction(739, 10)),
        ("0.5", Fraction(1, 2)),
        (".5", Fraction(1, 2)),
        ("٫5", Fraction(1, 2)),
        ("0,125", Fraction(1, 8)),
        ("3.0", 3),
        ("1.234", Fraction(617, 500)),
        ("1234,567", Fraction(1_234_567, 1000)),
        ("84ر3", Fraction(96, 25)),
        ("5ر12", Fraction(25, 2)),
        ("½", Fraction(1, 2)),
        ("3½", Fraction(7, 2)),
        ("2⅔", Fraction(8, 3)),
        ("10^6", 1_000_000),
        ("10⁶", 1_000_000),
        ("10^-3", Fraction(1, 1000)),
        ("10⁻³", Fraction(1, 1000)),
        ("10^−3", Fraction(1, 1000)),
        ("2^10", 1024),
        ("1.5^2", Fraction(9, 4)),
        ("1e9", 10**9),
        ("1.5e3", 1500),
        ("2e-3", Fraction(1, 500)),
    ],
)
def test_the_value_of_digits_and_marks(form: str, value: Number | None) -> None:
    assert digits.value(form) == value


@pytest.mark.parametrize(
    "form",
    [
        *("1,,2", "1.", ",5,", "12/5", "15:30", "1.2.3.4", "1,23,456", "1,234.567.8"),
        *("1" * 25, "10^999", "9^9999", "0^5", "0^-1", "1/0", "", "٫", "1.234,567,8"),
    ],
)
def test_what_is_no_number_has_no_value(form: str) -> None:
    if form:
        assert digits.value(form) is None


def test_a_whole_number_is_an_int() -> None:
    for form in ("3.0", "1,234.0", "1e3", "10^2", "2.50e1"):
        assert type(digits.value(form)) is int


@pytest.mark.parametrize("marks", [(",", "."), (".", ","), ("٬", "٫"), ("،", "٫"), ("\u202f", ",")])
def test_grouped_numbers_come_back(marks: tuple[str, str]) -> None:
    group, point = marks
    source = random.Random(5)
    for _ in range(300):
        whole, part = int(10 ** source.uniform(3, 15)), source.randrange(1, 100)
        form = f"{whole:,}".replace(",", group)
        assert digits.value(f"{form}{point}{part:02}") == whole + Fraction(part, 100)
        if whole > 999_999 or group not in ".٫":
            assert digits.value(form) == whole


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("74.500", 74_500),
        ("1.234", 1234),
        ("999٫000", 999_000),
        ("0.500", None),
        ("074.500", None),
        ("74.50", None),
        ("74.5000", None),
        ("1234.500", None),
        ("74,500", None),
    ],
)
def test_a_full_stop_may_stand_before_thousands(form: str, value: int | None) -> None:
    assert digits.thousands(form) == value


@pytest.mark.parametrize(
    ("number", "plain"),
    [(5, 5), (Fraction(6, 2), 3), (Fraction(1, 4), 0.25), (2.0, 2), (0.1, 0.1), (10**30, 10**30)],
)
def test_a_number_is_given_out_plain(number: Number | float, plain: float) -> None:
    found = digits.plain(number)
    assert found == plain
    assert type(found) is type(plain)
