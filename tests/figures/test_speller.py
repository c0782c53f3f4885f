"""The speller of the round trips, beside numbers spelled by hand."""

import pytest
from speller import GENDERS, USUAL, Noun, Spelling, spell, spell_with

BARE = Spelling(tanwin=False)
OLD = Spelling(hundred="مائة", apart=True, billion="بليون", trillion="ترليون")


def case_of(number: int, words: str, *, case: str = "nominative", gender: str = "masculine"):  # type: ignore[no-untyped-def]
    return pytest.param(number, words, case, gender, id=f"{number}-{case}-{gender}")


@pytest.mark.parametrize(
    ("number", "words", "case", "gender"),
    [
        case_of(0, "صفر"),
        case_of(0, "صفراً", case="accusative"),
        case_of(1, "واحد"),
        case_of(1, "واحداً", case="accusative"),
        case_of(1, "واحدة", case="accusative", gender="feminine"),
        case_of(2, "اثنان"),
        case_of(2, "اثنين", case="genitive"),
        case_of(2, "اثنتين", case="accusative", gender="feminine"),
        case_of(3, "ثلاثة"),
        case_of(3, "ثلاث", gender="feminine"),
        case_of(3, "ثلاثاً", case="accusative", gender="feminine"),
        case_of(8, "ثمانية", case="accusative"),
        case_of(8, "ثمانٍ", gender="feminine"),
        case_of(8, "ثمانياً", case="accusative", gender="feminine"),
        case_of(10, "عشرة"),
        case_of(10, "عشر", case="genitive", gender="feminine"),
        case_of(11, "أحد عشر"),
        case_of(11, "إحدى عشرة", gender="feminine"),
        case_of(12, "اثنا عشر"),
        case_of(12, "اثنتي عشرة", case="genitive", gender="feminine"),
        case_of(13, "ثلاثة عشر", case="accusative"),
        case_of(18, "ثماني عشرة", gender="feminine"),
        case_of(20, "عشرون", gender="feminine"),
        case_of(21, "واحداً وعشرين", case="accusative"),
        case_of(21, "إحدى وعشرون", gender="feminine"),
        case_of(28, "ثمانٍ وعشرين", case="genitive", gender="feminine"),
        case_of(32, "اثنتان وثلاثون", gender="feminine"),
        case_of(45, "خمساً وأربعين", case="accusative", gender="feminine"),
        case_of(99, "تسعة وتسعون"),
        case_of(100, "مئة", case="accusative"),
        case_of(101, "مئة وواحدة", gender="feminine"),
        case_of(200, "مئتين", case="genitive"),
        case_of(310, "ثلاثمئة وعشر", gender="feminine"),
        case_of(812, "ثمانمئة واثنا عشر"),
        case_of(1000, "ألفاً", case="accusative"),
        case_of(1001, "ألف وواحد"),
        case_of(2000, "ألفين", case="accusative", gender="feminine"),
        case_of(2018, "ألفان وثماني عشرة", gender="feminine"),
        case_of(3542, "ثلاثة آلاف وخمسمئة واثنان وأربعون"),
        case_of(11_000, "أحد عشر ألفاً", gender="feminine"),
        case_of(25_003, "خمسة وعشرين ألفاً وثلاث", case="genitive", gender="feminine"),
        case_of(100_000, "مئة ألف", case="accusative"),
        case_of(200_000, "مئتا ألف"),
        case_of(208_000, "مئتان وثمانية آلاف"),
        case_of(102_000, "مئة واثنين ألف", case="genitive"),
        case_of(1_000_000, "مليوناً", case="accusative"),
        case_of(2_200_000, "مليونين ومئتي ألف", case="genitive"),
        case_of(7_012_345, "سبعة ملايين واثنا عشر ألفاً وثلاثمئة وخمسة وأربعون"),
        case_of(
            3_542_000_006,
            "ثلاثة مليارات وخمسمئة واثنان وأربعون مليوناً وست",
            gender="feminine",
        ),
        case_of(200_000_000_000, "مئتي مليار", case="accusative"),
        case_of(10**12, "تريليون"),
    ],
)  # fmt: skip
def test_a_number_is_spelled_as_by_hand(number: int, words: str, case: str, gender: str) -> None:
    assert spell(number, case, gender) == words


@pytest.mark.parametrize(
    ("number", "spelling", "words"),
    [
        (25_008, BARE, "خمسة وعشرين ألفا وثمانيا"),
        (300, OLD, "ثلاث مائة"),
        (800, OLD, "ثماني مائة"),
        (200, OLD, "مائتين"),
        (5 * 10**9, OLD, "خمسة بلايين"),
        (10**12, OLD, "ترليوناً"),
        (302_101, Spelling(again=True), "ثلاثمئة ألف وألفين ومئة وواحدة"),
        (201 * 10**6, Spelling(again=True), "مئتي مليون ومليوناً"),
        (1106, Spelling(conjunction="و "), "ألفاً و مئة و ستاً"),
    ],
)
def test_the_spellings(number: int, spelling: Spelling, words: str) -> None:
    assert spell(number, "accusative", "feminine", spelling) == words


CAR = Noun("سيارة", "سيارة", "سيارات", "feminine")
BOOK = Noun("كتاب", "كتاباً", "كتب", "masculine")


@pytest.mark.parametrize(
    ("number", "noun", "case", "words"),
    [
        (3, BOOK, "nominative", "ثلاثة كتب"),
        (8, CAR, "accusative", "ثماني سيارات"),
        (12, BOOK, "genitive", "اثني عشر كتاباً"),
        (25, CAR, "accusative", "خمساً وعشرين سيارة"),
        (100, CAR, "nominative", "مئة سيارة"),
        (103, CAR, "accusative", "مئة وثلاث سيارات"),
        (200, BOOK, "nominative", "مئتا كتاب"),
        (1000, BOOK, "accusative", "ألف كتاب"),
        (2000, CAR, "genitive", "ألفي سيارة"),
        (11_000, BOOK, "nominative", "أحد عشر ألف كتاب"),
        (2_000_000, BOOK, "nominative", "مليونا كتاب"),
        (2_000_011, BOOK, "nominative", "مليونان وأحد عشر كتاباً"),
    ],
)
def test_what_is_counted_agrees(number: int, noun: Noun, case: str, words: str) -> None:
    assert spell_with(number, noun, case) == words


@pytest.mark.parametrize("number", [-1, 10**12 + 1])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=r"not between"):
        spell(number)


@pytest.mark.parametrize("number", [0, 1, 2, 101, 1002])
def test_one_and_two_are_not_put_before_their_noun(number: int) -> None:
    with pytest.raises(ValueError, match=r"follow their noun"):
        spell_with(number, BOOK, "nominative")


def test_no_two_numbers_are_spelled_alike() -> None:
    for gender in GENDERS:
        words = {spell(number, "genitive", gender, USUAL) for number in range(20_001)}
        assert len(words) == 20_001
