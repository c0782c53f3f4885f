"""Clitics: every cut that the grammar allows, and none that it forbids."""

import itertools

import pytest

from helpers.arabic import Analysis, analyses, fold

CONJUNCTIONS = ["", "و", "ف"]
PREPOSITIONS = ["", "ب", "ك", "ل"]
PRONOUNS = ["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ني", "ي"]
# Nouns as a newspaper writes them: with and without ta marbuta, hamza, a first lam, marks.
NOUNS = ["شريحة", "دولة", "لغة", "مهندس", "اقتصاد", "أمن", "إدارة", "ليل", "مسؤول", "شَرِكة", "تعاون"]

Cut = tuple[tuple[str, ...], str, str]


def cuts(word: str) -> list[Cut]:
    return [(found.proclitics, found.stem, found.enclitic) for found in analyses(word)]


def stems(word: str) -> set[str]:
    return {found.stem for found in analyses(word)}


def folded(word: str) -> str:
    return fold(word).text


# What the grammar allows ------------------------------------------------------------------------


@pytest.mark.parametrize("noun", NOUNS)
def test_every_combination_before_a_noun_is_found(noun: str) -> None:
    for conjunction, preposition, article in itertools.product(
        CONJUNCTIONS, PREPOSITIONS, ["", "ال"]
    ):
        body = article + noun
        if preposition == "ل" and article:
            # After ل the article loses its alif, and its lam too before another lam.
            body = noun if noun.startswith("ل") else "ل" + noun
        word = conjunction + preposition + body
        proclitics = tuple(filter(None, (conjunction, preposition, article)))
        assert (proclitics, folded(noun), "") in cuts(word), word


@pytest.mark.parametrize("noun", NOUNS)
def test_every_pronoun_behind_a_noun_is_found(noun: str) -> None:
    for conjunction, preposition, pronoun in itertools.product(
        CONJUNCTIONS, PREPOSITIONS, PRONOUNS
    ):
        joined = noun.removesuffix("ة") + "ت" if noun.endswith("ة") else noun
        word = conjunction + preposition + joined + pronoun
        proclitics = tuple(filter(None, (conjunction, preposition)))
        assert (proclitics, folded(noun), pronoun) in cuts(word), word


@pytest.mark.parametrize("conjunction", CONJUNCTIONS)
@pytest.mark.parametrize("verb", ["يعلن", "تعلن", "نعلن", "أعلن", "يُعلِنون", "تستثمر"])
def test_the_future_marker_before_a_verb_is_found(conjunction: str, verb: str) -> None:
    proclitics = tuple(filter(None, (conjunction, "س")))
    assert (proclitics, folded(verb), "") in cuts(f"{conjunction}س{verb}")


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("وبالشركات", (("و", "ب", "ال"), "شركات", "")),
        ("فللحكومة", (("ف", "ل", "ال"), "حكومه", "")),
        ("وسيستخدمونها", (("و", "س"), "يستخدمون", "ها")),
        ("لشريحتها", (("ل",), "شريحه", "ها")),
        ("بسيارتهما", (("ب",), "سياره", "هما")),
        ("كالأسعار", (("ك", "ال"), "اسعار", "")),
        ("للذين", (("ل",), "الذين", "")),
        ("للغة", (("ل",), "اللغه", "")),
        ("لله", (("ل",), "الله", "")),
        ("عليها", ((), "علي", "ها")),
        ("لديهم", ((), "لدي", "هم")),
        ("أبناؤها", ((), "ابناء", "ها")),
        ("أبنائهم", ((), "ابناء", "هم")),
        ("وNvidia", (("و",), "nvidia", "")),
        ("لـNvidia", (("ل",), "nvidia", "")),
        ("الـAI", (("ال",), "ai", "")),
        ("بـ300", (("ب",), "300", "")),
        ("والْكِتَابُ", (("و", "ال"), "كتاب", "")),
        ("ٱلكتاب", (("ال",), "كتاب", "")),
        # Stems in ال- that is no article take pronouns as all others do.
        ("التزامها", ((), "التزام", "ها")),
        ("التقاهم", ((), "التقا", "هم")),
        ("إليها", ((), "الي", "ها")),
        ("وإليهم", (("و",), "الي", "هم")),
        ("آلاتهم", ((), "الات", "هم")),
        ("ألعابنا", ((), "العاب", "نا")),
        ("إلغائه", ((), "الغاء", "ه")),
        ("بإلغائها", (("ب",), "الغاء", "ها")),
        # A noun in لـ whose last letter carries a hamza: only the article's own alif may not.
        ("للجأ", (("ل", "ال"), "لجا", "")),
    ],
)
def test_a_cut_is_found(word: str, cut: Cut) -> None:
    assert cut in cuts(word)


@pytest.mark.parametrize(
    ("word", "stem"), [("مستواها", "مستوي"), ("إحداهما", "احدي"), ("مبناه", "مبني")]
)
def test_a_pronoun_behind_alif_maqsura(word: str, stem: str) -> None:
    assert stem in stems(word)


@pytest.mark.xfail(strict=True, reason="the noon of a dual or sound plural falls before a pronoun")
@pytest.mark.parametrize(("word", "stem"), [("مهندسوها", "مهندسون"), ("شركتاها", "شركتان")])
def test_a_pronoun_behind_a_plural_or_dual(word: str, stem: str) -> None:
    assert stem in stems(word)


# What it forbids --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        pytest.param("ألمانيا", "مانيا", id="an alif with hamza is no article"),
        pytest.param("إلغاء", "غاء", id="an alif with hamza below is no article"),
        pytest.param("بألمانيا", "مانيا", id="nor behind a preposition"),
        pytest.param("آلات", "ات", id="nor one with madda"),
        pytest.param("الشركة", "الشرك", id="ta marbuta is no pronoun"),
        pytest.param("شركة", "شرك", id="ta marbuta is no pronoun without article"),
        pytest.param("على", "عل", id="alif maqsura is no pronoun"),
        pytest.param("سوق", "وق", id="no future marker before a noun"),
        pytest.param("سعر", "عر", id="no future marker before a noun in ع"),
        pytest.param("سفارة", "فاره", id="no future marker before a noun in ف"),
        pytest.param("سعودي", "عودي", id="no future marker before a longer noun"),
        pytest.param("سنة", "نه", id="no future marker before two letters"),
        pytest.param("وب", "ب", id="a stem of one letter"),
        pytest.param("الن", "ن", id="a stem of one letter behind the article"),
        pytest.param("بي", "ب", id="a stem of one letter before a pronoun"),
        pytest.param("الكتابها", "كتاب", id="no article and pronoun together"),
        pytest.param("البوليس", "وليس", id="no preposition behind the article"),
        pytest.param("بوصول", "صول", id="no conjunction behind a preposition"),
        pytest.param("سبيان", "يان", id="no preposition behind the future marker"),
    ],
)
def test_a_cut_is_not_made(word: str, stem: str) -> None:
    assert stem not in stems(word)


# How it is told ---------------------------------------------------------------------------------

WORDS = [
    "والشركة",
    "للصين",
    "شريحتها",
    "وعد",
    "فبالقوة",
    "سيكتب",
    "كتابي",
    "ال",
    "و",
    "Nvidia",
    "247",
]


@pytest.mark.parametrize("word", WORDS)
def test_the_whole_word_comes_first_and_nothing_comes_twice(word: str) -> None:
    found = analyses(word)
    assert found[0] == Analysis((), 0, len(word), folded(word), "")
    assert len(set(cuts(word))) == len(found)


@pytest.mark.parametrize(
    ("word", "cut", "written"),
    [
        ("والشركة", (("و", "ال"), "شركه", ""), "شركة"),
        ("وَالشَّرِكَةُ", (("و", "ال"), "شركه", ""), "شَّرِكَةُ"),
        ("للشركة", (("ل", "ال"), "شركه", ""), "شركة"),
        ("للشركة", (("ل",), "الشركه", ""), "لشركة"),
        ("للغة", (("ل", "ال"), "لغه", ""), "لغة"),
        ("شريحتُها", ((), "شريحه", "ها"), "شريحتُ"),
        ("بـشريحتها", (("ب",), "شريحه", "ها"), "شريحت"),
        ("سـيكتب", (("س",), "يكتب", ""), "يكتب"),
        ("ﻟﻸﻣﻦ", (("ل", "ال"), "امن", ""), "ﻸﻣﻦ"),
    ],
)
def test_the_offsets_of_a_stem_lead_to_the_word_as_written(
    word: str, cut: Cut, written: str
) -> None:
    found = next(a for a in analyses(word) if (a.proclitics, a.stem, a.enclitic) == cut)
    assert word[found.start : found.end] == written


@pytest.mark.parametrize(
    ("word", "variant"),
    [
        ("والشركة", "وَالشَّرِكَةُ"),
        ("والشركة", "والشـــركة"),
        ("للأمن", "للامن"),
        ("شريحتها", "\u200fشريحتها"),
        ("كتابي", "کتابی"),
        ("الشركة", "ﺍﻟﺸﺮﻛﺔ"),
        ("شريحة", "ﺷﺮﻳﺤﺔ"),
        ("شريحة", "شريحۃ"),
        ("ألمانيا", "ﺃﻟﻤﺎﻧﻴﺎ"),
    ],
)
def test_spelling_variants_are_cut_alike(word: str, variant: str) -> None:
    assert cuts(variant) == cuts(word)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("", [Analysis((), 0, 0, "", "")]),
        ("ً", [Analysis((), 0, 1, "", "")]),
        ("ــ", [Analysis((), 0, 2, "", "")]),
        ("و", [Analysis((), 0, 1, "و", "")]),
        ("…", [Analysis((), 0, 1, "…", "")]),
    ],
)
def test_words_with_nothing_to_cut(word: str, found: list[Analysis]) -> None:
    assert analyses(word) == found


def test_spelling_does_not_decide() -> None:
    assert {"وعد", "عد"} <= stems("وعد")
    assert {"بنوك", "نوك"} <= stems("بنوك")
