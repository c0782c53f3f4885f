"""Folding: one spelling for comparison, and the way back to the characters of the text."""

import pytest

from helpers.arabic import RULES, Folded, fold
from helpers.arabic.folding import fold_character, is_invisible, is_mark

# Rule, text, folded text, origins: what each rule does and where each character comes from.
CASES = [
    ("presentation form", "ﺷﺮﻳﺤﺔ", "شريحه", (0, 1, 2, 3, 4)),
    ("presentation form", "ﻻ", "لا", (0, 0)),
    ("presentation form", "ﻷن", "لان", (0, 0, 1)),
    ("invisible", "\u200fهواوي\u200e", "هواوي", (1, 2, 3, 4, 5)),
    ("invisible", "می\u200cشود", "ميشود", (0, 1, 3, 4, 5)),
    ("invisible", "\ufeffخبر\u00ad", "خبر", (1, 2, 3)),
    ("invisible", "\u2067صين\u2069", "صين", (1, 2, 3)),
    ("tatweel", "شـــريحة", "شريحه", (0, 4, 5, 6, 7)),
    ("diacritic", "سابقاً", "سابقا", (0, 1, 2, 3, 4)),
    ("diacritic", "مُدَرِّسٌ", "مدرس", (0, 2, 4, 7)),
    ("diacritic", "هٰذا", "هذا", (0, 2, 3)),
    ("hamza seat", "مسؤولون", "مسءولون", (0, 1, 2, 3, 4, 5, 6)),
    ("hamza seat", "مسئولون", "مسءولون", (0, 1, 2, 3, 4, 5, 6)),
    ("alif", "أإآٱا", "ااااا", (0, 1, 2, 3, 4)),
    ("Persian letter", "کتابی", "كتابي", (0, 1, 2, 3, 4)),
    ("Persian letter", "ہونے", "هونے", (0, 1, 2, 3)),
    ("alif maqsura", "على", "علي", (0, 1, 2)),
    ("ta marbuta", "الحكومة", "الحكومه", (0, 1, 2, 3, 4, 5, 6)),
    ("digit", "٢٠٢٥", "2025", (0, 1, 2, 3)),
    ("digit", "۴۵۶", "456", (0, 1, 2)),
    ("digit", "२५", "25", (0, 1)),
    ("letter case", "NVIDIA", "nvidia", (0, 1, 2, 3, 4, 5)),
    ("letter case", "Straße", "strasse", (0, 1, 2, 3, 4, 4, 5)),
]


def origins_of(folded: Folded) -> tuple[int, ...]:
    return tuple(folded.origin(place) for place in range(len(folded.text)))


@pytest.mark.parametrize(("rule", "text", "folded", "origins"), CASES)
def test_a_rule_and_the_way_back(
    rule: str, text: str, folded: str, origins: tuple[int, ...]
) -> None:
    found = fold(text)
    assert (found.text, origins_of(found)) == (folded, origins)
    assert any(rule in fold_character(char)[1] for char in text)


def test_every_rule_has_a_case_and_a_meaning() -> None:
    names = [rule.name for rule in RULES]
    assert sorted({case[0] for case in CASES}) == sorted(names)
    assert len(set(names)) == len(names)
    assert all(rule.meaning for rule in RULES)


@pytest.mark.parametrize(
    ("char", "image", "rules"),
    [
        ("ش", "ش", ()),
        ("ة", "ه", ("ta marbuta",)),
        ("أ", "ا", ("alif",)),
        ("ﺃ", "ا", ("presentation form", "alif")),
        ("ﻰ", "ي", ("presentation form", "alif maqsura")),
        ("ۃ", "ه", ("Persian letter", "ta marbuta")),
        ("ی", "ي", ("Persian letter",)),
        ("ې", "ي", ("Persian letter",)),
        ("ک", "ك", ("Persian letter",)),
        ("ڪ", "ك", ("Persian letter",)),
        ("ہ", "ه", ("Persian letter",)),
        ("ھ", "ه", ("Persian letter",)),
        ("ە", "ه", ("Persian letter",)),
        ("ﺆ", "ء", ("presentation form", "hamza seat")),
        ("ً", "", ("diacritic",)),
        ("ـ", "", ("tatweel",)),
        ("\u200f", "", ("invisible",)),
        ("٤", "4", ("digit",)),
        ("N", "n", ("letter case",)),
        ("،", "،", ()),
        (" ", " ", ()),
        ("\n", "\n", ()),
    ],
)
def test_the_rules_that_change_a_character_are_named(
    char: str, image: str, rules: tuple[str, ...]
) -> None:
    assert fold_character(char) == (image, rules)


SPELLINGS = [
    ["أحمد", "احمد", "أَحْمَد", "أحـمد", "\u200fأحمد\u200f"],
    ["مسؤول", "مسئول", "مسؤولٌ"],
    ["الإدارة", "الاداره", "الإدارةُ", "ﺍﻹﺩﺍﺭﺓ"],
    ["على", "علي", "علی", "ﻋﻠﻰ"],
    ["هيئة", "هيءة"],
    ["٢٥٫٥", "۲۵٫۵", "25٫5"],
    ["NVIDIA", "Nvidia", "nvidia"],
    ["كتاب", "کتاب", "ڪتاب"],
    ["ٱلقرآن", "القران"],
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_the_spellings_of_one_word_fold_to_one_form(spellings: list[str]) -> None:
    assert len({fold(spelling).text for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علم", "قلم"),
        ("سأل", "سال جدا"),
        ("شرق", "شرف"),
        ("ماء", "ما"),
        ("25", "52"),
        ("مدرسة", "مدرس"),
        ("8.4", "84"),
        ("8.4", "8,4"),
        ("قال،", "قال"),
        ("résumé", "resume"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_a_sentence_is_folded_character_by_character() -> None:
    text = "أكّد المسؤولون في «الإدارة» أنّ ٢٥٪ مِن الشـرائح لشركة Nvidia."
    folded = fold(text)
    assert folded.source == text
    assert folded.text == "اكد المسءولون في «الاداره» ان 25٪ من الشراءح لشركه nvidia."
    for char, origin in zip(folded.text, origins_of(folded), strict=True):
        assert fold(text[origin]).text == char


# The way back -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "query", "written"),
    [
        ("أعلنت شـركةُ «هواوي» أمس", "شركه", "شـركةُ"),
        ("قال إنّ الأسعارَ سابقاً كانت أقلّ", "سابقا", "سابقاً"),
        ("قال إنّ الأسعارَ سابقاً كانت أقلّ", "اقل", "أقلّ"),
        ("بلغت ٢٫٥ مليار", "2٫5", "٢٫٥"),
        ("تقرير ﺍﻷمن الغذائي", "الامن", "ﺍﻷمن"),
        ("سعر NVIDIA\u200f اليوم", "nvidia", "NVIDIA"),
        ("\u200fالصيـــن", "الصين", "الصيـــن"),
        ("كتـــابـــٌ جديد", "كتاب", "كتـــابـــٌ"),
    ],
)
def test_what_is_found_folded_is_shown_as_written(text: str, query: str, written: str) -> None:
    folded = fold(text)
    at = folded.text.index(query)
    start, end = folded.source_span(at, at + len(query))
    assert text[start:end] == written


def test_the_marks_in_front_of_a_stretch_do_not_belong_to_it() -> None:
    folded = fold("مُدَرِّس")
    assert folded.source_span(1, 2) == (2, 4)
    assert folded.source_span(0, 1) == (0, 2)


def test_half_of_a_ligature_is_the_whole_ligature() -> None:
    folded = fold("ﻻ")
    assert (
        folded.source_span(0, 1) == folded.source_span(1, 2) == folded.source_span(0, 2) == (0, 1)
    )


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (1, 1), (2, 1), (-1, 1), (0, 4), (3, 4), (4, 5)]
)
def test_there_is_no_way_back_from_nowhere(start: int, end: int) -> None:
    with pytest.raises(IndexError):
        fold("خَبَر").source_span(start, end)


@pytest.mark.parametrize("text", ["", "ً", "ـــ", "\u200f\u200e", "\ufeff"])
def test_what_folds_to_nothing(text: str) -> None:
    folded = fold(text)
    assert (folded.text, origins_of(folded)) == ("", ())
    with pytest.raises(IndexError):
        folded.source_span(0, 0)


@pytest.mark.parametrize(
    ("composed", "decomposed", "origins"),
    [
        ("مسؤول", "مسو\u0654ول", (0, 1, 2, 4, 5)),
        ("هيئة", "هيي\u0654ة", (0, 1, 2, 4)),
        ("أمن", "ا\u0654من", (0, 2, 3)),
        ("إلى", "ا\u0655لى", (0, 2, 3)),
        ("آلة", "ا\u0653لة", (0, 2, 3)),
    ],
)
def test_decomposed_letters_fold_as_composed_ones(
    composed: str, decomposed: str, origins: tuple[int, ...]
) -> None:
    folded = fold(decomposed)
    assert (folded.text, origins_of(folded)) == (fold(composed).text, origins)
    assert folded.source_span(0, len(folded.text)) == (0, len(decomposed))


# Marks and invisible characters -----------------------------------------------------------------


@pytest.mark.parametrize("char", [*"ًٌٍَُِّْٰٕٓٔ", "\u0610", "\u06d6", "\u06ed"])
def test_signs_above_and_below_are_marks(char: str) -> None:
    assert is_mark(char)
    assert fold(f"ب{char}ب").text == "بب"


@pytest.mark.parametrize(
    "char", ["ش", "ء", "ـ", "\u0301", "\u06dd", "\u06de", "۔", "٪", " ", "\u200f"]
)
def test_other_characters_are_no_marks(char: str) -> None:
    assert not is_mark(char)


@pytest.mark.parametrize(
    "char",
    list("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"),
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_format_characters_are_invisible(char: str) -> None:
    assert is_invisible(char)
    assert fold(char).text == ""


@pytest.mark.parametrize(
    "char",
    ["\u0600", "\u0601", "\u0605", "\u06dd", "\u070f", "\u08e2", " ", "\u00a0", "ـ", "ش"],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_characters_that_show_are_not(char: str) -> None:
    assert not is_invisible(char)


# Every character --------------------------------------------------------------------------------

BLOCKS = [
    range(0x0000, 0x0250),  # Latin
    range(0x0370, 0x0600),  # Greek, Cyrillic, Armenian, Hebrew
    range(0x0600, 0x0780),  # Arabic, Syriac, Arabic Supplement
    range(0x0870, 0x0980),  # Arabic Extended, Devanagari
    range(0x2000, 0x2200),  # punctuation, superscripts, letterlike symbols, number forms
    range(0xFB00, 0xFE10),  # presentation forms A
    range(0xFE70, 0xFF66),  # presentation forms B, full-width forms
    range(0x1D400, 0x1D800),  # mathematical letters and digits
    range(0x1EE00, 0x1EF00),  # Arabic mathematical letters
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"U+{block.start:04X}")
def test_folding_twice_changes_nothing_more(block: range) -> None:
    for code in block:
        image, rules = fold_character(chr(code))
        assert fold(image).text == image
        assert (image != chr(code)) == bool(rules)
