"""Numerals in words, digits and both, by the rules of the grammar: where و adds, where it lists."""

from fractions import Fraction

import pytest

from helpers.figures import numerals, parts, shares
from helpers.figures.digits import Number
from helpers.figures.scan import Scan


def value(words: str) -> Number | None:
    found = numerals.read(Scan(words), 0)
    return found.value if found else None


def covered(words: str) -> str:
    """Return the words that the numeral at the beginning takes in."""
    scan = Scan(words)
    found = numerals.read(scan, 0)
    return scan.source(found.start, found.end) if found else ""


@pytest.mark.parametrize(
    ("words", "number"),
    [
        # Cases and genders.
        ("صفر", 0),
        ("اثنتان وعشرون", 22),
        ("اثنتي عشرة", 12),
        ("إحدى وثلاثين", 31),
        ("واحدة وثلاثين", 31),
        ("ثماني عشرة", 18),
        ("ثمانية عشر", 18),
        ("ثمانٍ وأربعين", 48),
        ("مئتا", 200),
        ("مئتي", 200),
        # Hamza, ta marbuta, vowel signs, tatweel.
        ("ماية وخمسه وعشرين", 125),
        ("مائه", 100),
        ("ميه", 100),
        ("اربعماية", 400),
        ("خَمْسَةٌ وَعِشْرُونَ", 25),
        ("ثلاثـــة آلاف", 3000),
        ("احد عشر", 11),
        # Joined and apart.
        ("ثلاث مئة", 300),
        ("ثلاثمائة", 300),
        ("ثماني مئة", 800),
        ("ثمانمائة", 800),
        ("خمسةعشر", 15),
        ("ثلاثة مئة", 300),
        # Scales.
        ("ألف", 1000),
        ("ألفان", 2000),
        ("ألفين وثمانية عشر", 2018),
        ("مليونا", 1_000_000),
        ("مليونين ونصف المليون", 2_500_000),
        ("ثلاثة آلاف وخمسمئة واثنان وأربعون مليوناً", 3_542_000_000),
        ("ثلاثة آلاف مليار", 3 * 10**12),
        ("ألف مليون", 10**9),
        ("خمسة ملايين مليون", 5 * 10**12),
        ("مئة ألف مليون", 10**11),
        ("بليونان", 2 * 10**9),
        ("خمسة ترليونات", 5 * 10**12),
        ("خمسة عشر ألفاً ومئتان وثلاثة", 15_203),
        ("دزينتان", 24),
        ("ثلاث دزينات", 36),
        # Spoken forms.
        ("تلتمية", 300),
        ("اتنين وعشرين", 22),
        ("حداشر", 11),
        ("تلاتاشر", 13),
        ("خمستعش", 15),
        ("تلات تلاف", 3000),
        ("تلات آلاف وميتين", 3200),
        ("تسعطعشر", None),
        # The classical order.
        ("سبعة وتسعين وتسعمائة وألف", 1997),
        ("ثمان وعشرين ومئتين", 228),
        ("خمسة وعشرين وثلاثمائة وألفين", 2325),
        ("ستة وثلاثين وأربعمائة وثلاثة آلاف", 3436),
        ("خمسة ومئة", 105),
        # Digits and words.
        ("247 مليون", 247_000_000),
        ("1.5 مليون", 1_500_000),
        ("٨٫٤ مليار", 8_400_000_000),
        ("3 آلاف و500", 3500),
        ("3 آلاف و 500", 3500),
        ("مليون و200 ألف", 1_200_000),
        ("5 ملايين و200 ألف و30", 5_200_030),
        ("2 1/4", Fraction(9, 4)),
        ("2 1/4 مليون", 2_250_000),
        ("100 ألف مليون", 10**11),
        # Decimals said aloud.
        ("ثمانية فاصلة أربعة", Fraction(42, 5)),
        ("ثمانية فاصل أربعة", Fraction(42, 5)),
        ("ثلاثة فاصلة أربعة عشر", Fraction(157, 50)),
        ("صفر فاصلة خمسة", Fraction(1, 2)),
        ("ثلاثة فاصلة صفر خمسة", Fraction(61, 20)),
        ("8 فاصلة 4", Fraction(42, 5)),
        ("خمسة فاصلة اثنين مليون", 5_200_000),
        ("تسعة نقطة خمسة", Fraction(19, 2)),
    ],
)
def test_the_value_of_a_numeral(words: str, number: Number | None) -> None:
    assert value(words) == number
    if number is not None:
        assert covered(words) == words


@pytest.mark.parametrize(
    ("words", "number", "rest"),
    [
        # و adds a smaller part behind a scale or a hundred, a ten behind a unit ...
        ("مئة وستة", 106, ""),
        ("ألف ومئة", 1100, ""),
        ("مليون وألف", 1_001_000, ""),
        ("خمسة وعشرون", 25, ""),
        ("مليون وخمسة", 1_000_005, ""),
        # ... and lists everything else.
        ("ستة وسبعة", 6, "وسبعة"),
        ("عشرين وثلاثين", 20, "وثلاثين"),
        ("عشرة وعشرين", 10, "وعشرين"),
        ("عشرون وخمسة", 20, "وخمسة"),
        ("خمسة عشر وعشرين", 15, "وعشرين"),
        ("مئة ومئتين", 100, "ومئتين"),
        ("ألف وألفين", 1000, "وألفين"),
        ("ألف ومليون", 1000, "ومليون"),
        ("300 و212", 300, "و212"),
        ("5 و6", 5, "و6"),
        ("مئة وستة وعشرين وألف", 126, "وألف"),
        ("خمسة ستة", 5, "ستة"),
        ("مئة ستة", 100, "ستة"),
        ("ألف، مئة", 1000, "، مئة"),
        ("خمسة\nوعشرون", 5, "\nوعشرون"),
    ],
)
def test_where_a_numeral_ends(words: str, number: Number, rest: str) -> None:
    assert value(words) == number
    assert words.removeprefix(covered(words)).strip(" ") == rest.strip(" ")


@pytest.mark.parametrize(
    ("words", "alone", "between"),
    [
        ("مئة وخمسين", 150, 150),
        ("ألف ومئة", 1100, 1000),
        ("مئة وخمسة وعشرين", 125, 125),
        ("عشرة وعشرين", 10, 10),
        ("خمسة وعشرين", 25, 25),
    ],
)
def test_behind_between_two_numbers_are_meant(words: str, alone: Number, between: Number) -> None:
    scan = Scan(words)
    one, two = numerals.read(scan, 0), numerals.read(scan, 0, lists=True)
    assert one is not None
    assert two is not None
    assert (one.value, two.value) == (alone, between)


@pytest.mark.parametrize(
    ("words", "number", "kind"),
    [
        ("ثالث", 3, "ordinal"),
        ("الثالثة", 3, "ordinal"),
        ("الحادي عشر", 11, "ordinal"),
        ("الحادية عشرة", 11, "ordinal"),
        ("الثانية عشرة", 12, "ordinal"),
        ("التاسع عشر", 19, "ordinal"),
        ("الخامسة والعشرون", 25, "ordinal"),
        ("الحادي والعشرين", 21, "ordinal"),
        ("الواحد والعشرين", 21, "cardinal"),
        ("المئة والخامسة والعشرون", 125, "ordinal"),
        ("الثاني بعد المئة", 102, "ordinal"),
        ("الأول بعد الألف", 1001, "ordinal"),
        ("العشرون", 20, "cardinal"),
        ("غرة", 1, "ordinal"),
        ("ثلاثة أرباع", Fraction(3, 4), "fraction"),
        ("خمسة أثمان", Fraction(5, 8), "fraction"),
        ("3 أرباع", Fraction(3, 4), "fraction"),
        ("ثلثان", Fraction(2, 3), "fraction"),
        ("نصف", Fraction(1, 2), "fraction"),
        ("نصف مليون", 500_000, "cardinal"),
        ("ثلاثة أرباع المليون", 750_000, "cardinal"),
        ("ربع مليار", 250_000_000, "cardinal"),
        ("نصف ألف مليون", 500_000_000, "cardinal"),
    ],
)
def test_the_kind_of_a_numeral(words: str, number: Number, kind: str) -> None:
    found = numerals.read(Scan(words), 0)
    assert found is not None
    assert (found.value, found.kind) == (number, kind)
    assert found.last == len(Scan(words).tokens)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ثلاثة ونصف", Fraction(7, 2)),
        ("خمسة وربع", Fraction(21, 4)),
        ("خمسة إلا ربعا", Fraction(19, 4)),
        ("خمسة إلا ثلثا", Fraction(14, 3)),
        ("عشرون وثلاثة أخماس", Fraction(103, 5)),
        ("تسعة وثلثان", Fraction(29, 3)),
        ("مليون ونصف", 1_500_000),
        ("مليون ونصف المليون", 1_500_000),
        ("ثلاثة ملايين وربع المليون", 3_250_000),
        ("3 ملايين ونصف", 3_500_000),
        ("مليار إلا ربعا", 750_000_000),
        ("ألفان ونصف الألف", 2500),
        ("مئة ألف ونصف", 100_500),
    ],
)
def test_a_fraction_is_added_or_taken_off(words: str, number: Number) -> None:
    assert value(words) == number
    assert covered(words) == words


@pytest.mark.parametrize(
    "words",
    [
        *("اثنا", "اثني", "أحد", "إحدى", "الأحد", "آلاف", "ملايين", "مئات", "عشرات", "أرباع"),
        *("ألّف", "حادي", "شريحة", "و", "فاصلة", "سالب", "1" * 30, "12/5", "خمسينيات"),
    ],
)
def test_what_is_no_numeral(words: str) -> None:
    assert value(words) is None


@pytest.mark.parametrize(
    ("words", "start", "article", "scale", "written"),
    [
        ("247", 0, False, 1, "digits"),
        ("247 مليون", 0, False, 10**6, "words"),
        ("بخمسة آلاف", 1, False, 1000, "words"),
        ("والخمسة", 3, True, 1, "words"),
        ("للألف", 2, True, 1000, "words"),
        ("وأحد عشر", 1, False, 1, "words"),
        ("وواحد وعشرون", 1, False, 1, "words"),
        ("ألف مليون", 0, False, 10**9, "words"),
        ("ثلاثة ملايين وخمسة آلاف", 0, False, 1000, "words"),
    ],
)
def test_what_a_numeral_knows_of_itself(
    words: str, start: int, article: bool, scale: int, written: str
) -> None:
    found = numerals.read(Scan(words), 0)
    assert found is not None
    assert (found.start, found.article, found.scale, found.written) == (
        start,
        article,
        scale,
        written,
    )


# Parts and shares -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "part", "coefficient", "scale"),
    [
        ("ثلاثمئة ألف", 300_000, 300, 1000),
        ("خمسة وعشرون مليونا", 25_000_000, 25, 10**6),
        ("1.5 مليون", 1_500_000, Fraction(3, 2), 10**6),
        ("ألفان", 2000, 2, 1000),
        ("مليونا شخص", 2_000_000, 2, 10**6),
        ("مليونا", 1_000_000, 1, 10**6),
        ("ألفا وخمسة", 1000, 1, 1000),
        ("مئة وخمسة", 105, 105, 1),
        ("مليون وخمسة", 10**6, 1, 10**6),
    ],
)
def test_a_part_is_a_coefficient_with_its_scales(
    words: str, part: Number, coefficient: Number, scale: int
) -> None:
    found = parts.part(Scan(words), 0)
    assert found is not None
    assert (found.value, found.coefficient, found.scale) == (part, coefficient, scale)


def test_a_dual_before_a_noun_is_two_and_an_accusative_one() -> None:
    assert value("ألفا كتاب") == 2000
    assert value("ألفاً") == 1000
    assert value("مليوني دولار") == 2_000_000
    assert value("خمسة عشر ألفا") == 15_000
    assert value("ألفاً وخمسمئة") == 1500


def test_scales_do_not_grow_without_end() -> None:
    scale, last = parts.scales(Scan("مليون " * 10), 0, 0)
    assert scale == parts.HIGHEST == 10**24
    assert last == 4


@pytest.mark.parametrize(
    ("words", "index"),
    [("مئة وستة", 1), ("مئة و ستة", 2), ("3 آلاف و500", 3), ("ألف وأحد عشر", 1)],
)
def test_what_and_joins(words: str, index: int) -> None:
    scan = Scan(words)
    at = next(i for i, token in enumerate(scan.tokens) if token.form.startswith("و"))
    assert parts.joined(scan, at) == index


@pytest.mark.parametrize("words", ["مئة ستة", "مئة وكتاب", "مئة و", "مئة فستة عشر كتابا", "وبستة"])
def test_what_and_does_not_join(words: str) -> None:
    scan = Scan(words)
    assert parts.joined(scan, len(scan.tokens) > 1) is None


@pytest.mark.parametrize(
    ("words", "share", "last"),
    [
        ("ونصف", Fraction(1, 2), 1),
        ("وثلاثة أرباع", Fraction(3, 4), 2),
        ("وثلثا", Fraction(1, 3), 1),
        ("وثمنا", Fraction(1, 8), 1),
        ("و3 أرباع", Fraction(3, 4), 3),
    ],
)
def test_a_fraction_behind_and(words: str, share: Fraction, last: int) -> None:
    assert shares.fraction_behind(Scan(words), 0) == (share, last)


def test_words_that_are_commoner_as_others_are_no_fractions_alone() -> None:
    for words in ("ثمن السيارة", "نص القرار", "تمن"):
        assert shares.is_weak(Scan(words), 0)
        assert shares.of_one(Scan(words), 0) is None
    assert not shares.is_weak(Scan("ثلث السكان"), 0)


def test_what_except_takes_off() -> None:
    assert shares.fraction_less(Scan("إلا ربعا"), 0) == (Fraction(-1, 4), 2)
    assert shares.fraction_less(Scan("إلا كتابا"), 0) is None
    assert shares.fraction_less(Scan("ربعا"), 0) is None


@pytest.mark.parametrize(("number", "whole"), [(Fraction(4, 2), 2), (Fraction(1, 2), 0.5), (3, 3)])
def test_a_whole_fraction_is_an_int(number: Number, whole: float) -> None:
    found = parts.whole(number)
    assert found == whole
    assert isinstance(found, int) is (whole == int(whole))
