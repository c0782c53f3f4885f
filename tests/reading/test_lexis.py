"""Vocabulary and keyness: counts, dispersion and frequencies, each computed here a second way."""

import math
from fractions import Fraction

import pytest
from wordfreq import word_frequency

from helpers.reading.lexis import Entry, Key, entries, keys
from helpers.reading.segmentation import split
from helpers.reading.tokenization import tokenize

RAREST = 1e-8

STORY = (
    "رفع البنك المركزي أسعار الفائدة أمس. وقال البنك إن الفائدة سترتفع مجدداً.\n"
    "ويتوقع محللون في Reuters أن يرفع البنك الفائدة 0.25 نقطة. وتراجعت البورصة وتراجعت العملة، "
    "وفق reuters وبيانات البنك!"
)

# The words of the story that it spells in two ways.
VARIANTS = {"Reuters": {"Reuters", "reuters"}, "إن": {"إن", "أن"}}


def vocabulary(text: str) -> list[Entry]:
    return entries(tokenize(text), split(text))


def entry(text: str, word: str) -> Entry:
    (found,) = [entry for entry in vocabulary(text) if entry.word == word]
    return found


def even(*sizes: int) -> str:
    """Return sentences of so many filler words each, all different."""
    numbers = iter(range(10**6))
    letters = "بتثجحخدذرزسش"
    filler = ("".join(letters[int(digit)] for digit in f"{n:04d}") + "ع" for n in numbers)
    return " ".join(" ".join(next(filler) for _ in range(size)) + "." for size in sizes)


# Counts -----------------------------------------------------------------------------------------


def test_words_are_counted_by_folded_form_the_commonest_first() -> None:
    found = [(entry.word, entry.count, entry.sentences) for entry in vocabulary(STORY)]
    assert found[:5] == [
        ("البنك", 4, 4),
        ("الفائدة", 3, 3),
        ("إن", 2, 2),
        ("Reuters", 2, 2),
        ("وتراجعت", 2, 1),
    ]
    assert all(count == 1 for _, count, _ in found[5:])


def test_numbers_and_signs_are_no_words() -> None:
    assert "0.25" not in {entry.word for entry in vocabulary(STORY)}
    assert vocabulary("8.4، 247% (٢٥)؟") == []
    assert vocabulary("") == []


@pytest.mark.parametrize(
    ("text", "form", "word", "count"),
    [
        ("إدارة الاداره الإدارة الإدارة", "الاداره", "الإدارة", 3),
        ("مسئول ثم مسؤول", "مسءول", "مسئول", 2),
        ("NVIDIA وNvidia ثم Nvidia", "nvidia", "Nvidia", 3),
        ("على علي علی", "علي", "على", 3),
        ("كتـاب كتاب کتاب كتاب", "كتاب", "كتاب", 4),
    ],
)
def test_spellings_are_one_word_that_is_shown_in_the_commonest(
    text: str, form: str, word: str, count: int
) -> None:
    (found,) = [entry for entry in vocabulary(text) if entry.form == form]
    assert (found.word, found.count) == (word, count)


def test_the_span_is_the_first_occurrence_as_written() -> None:
    text = "انتهت اداره الأزمة. وبدأت إدارة جديدة، إدارة قوية."
    found = entry(text, "إدارة")
    assert (found.start, found.end, found.text) == (6, 11, "اداره")
    assert text[found.start : found.end] == found.text


def test_words_of_equal_count_stand_in_the_order_of_the_text() -> None:
    found = [entry.start for entry in vocabulary(STORY) if entry.count == 1]
    assert found == sorted(found)


def test_nothing_is_lost_in_the_count() -> None:
    words = [word for word in tokenize(STORY) if word.kind in ("word", "latin")]
    assert sum(entry.count for entry in vocabulary(STORY)) == len(words)


def test_marks_and_stretching_lines_alone_are_no_words() -> None:
    assert [(entry.word, entry.count) for entry in vocabulary("خبر ً ـ خبر")] == [("خبر", 2)]


def test_spellings_that_fold_together_are_told_apart() -> None:
    (found,) = vocabulary("على علي على")
    assert found.spellings == (("على", 2), ("علي", 1))


# Dispersion: Gries's deviation of proportions ---------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("النفط غالٍ.", Fraction(0), id="one sentence"),
        pytest.param(
            "النفط غالٍ. النفط رخيص. النفط كثير.", Fraction(0), id="once in each of equal sentences"
        ),
        pytest.param(
            "النفط غالٍ. الذهب رخيص. القمح كثير. الماء شحيح.", Fraction(3, 4), id="in one of four"
        ),
        pytest.param("النفط النفط. الذهب رخيص.", Fraction(1, 2), id="twice in one of two"),
        pytest.param(
            "النفط غالٍ جداً هنا. الذهب رخيص.", Fraction(1, 3), id="once in the longer sentence"
        ),
        pytest.param(
            "النفط غالٍ. الذهب رخيص هنا جداً.", Fraction(2, 3), id="once in the shorter sentence"
        ),
        # Shares of the word 2/3 and 1/3, of the sentences 3/8 and 5/8: (7/24 + 7/24) / 2.
        pytest.param("النفط ثم النفط. وهنا ظل النفط رخيصاً جداً.", Fraction(7, 24), id="uneven"),
    ],
)
def test_dispersion_by_hand(text: str, expected: Fraction) -> None:
    assert entry(text, "النفط").dispersion == pytest.approx(float(expected), abs=1e-12)


def test_dispersion_nears_1_for_one_place_in_a_long_text() -> None:
    text = f"النفط. {even(*[9] * 111)}"
    assert entry(text, "النفط").dispersion == pytest.approx(1 - 1 / 1000, abs=1e-12)


def test_dispersion_of_every_word_from_its_definition() -> None:
    sentences = split(STORY)
    words = [word for word in tokenize(STORY) if word.kind in ("word", "latin")]
    inside = [[w for w in words if s.start <= w.start < s.end] for s in sentences]
    for found in vocabulary(STORY):
        spellings = VARIANTS.get(found.word, {found.word})
        shares = [
            (
                Fraction(len([w for w in part if w.text in spellings]), found.count),
                Fraction(len(part), len(words)),
            )
            for part in inside
        ]
        expected = sum(abs(seen - expected) for seen, expected in shares) / 2
        assert found.dispersion == pytest.approx(float(expected), abs=1e-12)
        assert found.sentences == len([seen for seen, _ in shares if seen])
        assert 0 <= found.dispersion <= 1


def test_sentences_without_words_weigh_nothing() -> None:
    plain, signs = "النفط غالٍ. الذهب رخيص.", "النفط غالٍ. 247! … ؟ الذهب رخيص."
    assert entry(signs, "النفط").dispersion == entry(plain, "النفط").dispersion


# Frequencies ------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["من", "النفط", "شريحة", "Nvidia", "لطالما"])
def test_the_frequency_is_that_of_wordfreq(word: str) -> None:
    found = entry(f"خبر عن {word}.", word)
    assert found.frequency == word_frequency(word, "ar") > 0
    assert found.zipf == pytest.approx(math.log10(found.frequency) + 9, abs=0.005)


def test_an_unlisted_word_has_no_frequency() -> None:
    found = entry("اسمه ظغضثخق.", "ظغضثخق")
    assert word_frequency("ظغضثخق", "ar") == 0
    assert (found.frequency, found.zipf) == (0, 0)


def test_the_frequencies_of_listed_spellings_add_up() -> None:
    found = entry("أحمد أحمد ثم احمد", "أحمد")
    assert found.frequency == word_frequency("أحمد", "ar") + word_frequency("احمد", "ar")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("سابقاً سابقاً ثم سابقا", "سابقاً"),
        ("Nvidia Nvidia NVIDIA nvidia", "Nvidia"),
        ("الشركة الشـركة الشَركة الشركة", "الشركة"),
    ],
)
def test_spellings_that_wordfreq_holds_for_one_are_counted_once(text: str, word: str) -> None:
    assert entry(text, word).frequency == word_frequency(word, "ar")


# Keyness ----------------------------------------------------------------------------------------


def g2(count: int, total: int, share: float) -> float:
    """Dunning's log-likelihood ratio of a binomial against a known share."""

    def likelihood(probability: float) -> float:
        inside = count * math.log(probability)
        return inside + ((total - count) * math.log1p(-probability) if total > count else 0)

    return 2 * (likelihood(count / total) - likelihood(share))


def test_keyness_by_hand() -> None:
    """Three unlisted words in ten, against one in 100 million."""
    text = f"ظغضثخق ظغضثخق ظغضثخق {even(7)}"
    (found,) = [key for key in keys(vocabulary(text)) if key.word == "ظغضثخق"]
    assert found.expected == pytest.approx(1e-7)
    # 2 × (3 ln(3 / 1e-7) + 7 ln(7 / 9.9999999)) = 2 × (51.6501239 - 2.4967246)
    assert found.log_likelihood == pytest.approx(98.306799, abs=1e-6)
    # log2(3e7) = log2(3) + 7 log2(10)
    assert found.log_ratio == pytest.approx(24.8384588, abs=1e-6)


@pytest.mark.parametrize("least", [1, 2, 3])
def test_keyness_of_every_word_from_its_definition(least: int) -> None:
    found = vocabulary(STORY)
    total = sum(entry.count for entry in found)
    scored = keys(found, least)
    by_form = {key.form: key for key in scored}
    for entry_ in found:
        share = max(entry_.frequency, RAREST)
        overused = entry_.count / total > share
        assert (entry_.form in by_form) == (entry_.count >= least and overused)
        if entry_.form not in by_form:
            continue
        key = by_form[entry_.form]
        assert key.expected == pytest.approx(total * share)
        assert key.log_likelihood == pytest.approx(g2(entry_.count, total, share), rel=1e-9)
        assert 2**key.log_ratio == pytest.approx(entry_.count / total / share, rel=1e-9)
    assert scored == sorted(scored, key=lambda key: (-key.log_likelihood, key.start))


def test_a_key_keeps_what_its_entry_says() -> None:
    found = {entry.form: entry for entry in vocabulary(STORY)}
    for key in keys(vocabulary(STORY), 1):
        assert isinstance(key, Key)
        whole = found[key.form]
        for name in Entry.__dataclass_fields__:
            assert getattr(key, name) == getattr(whole, name)


def test_a_word_as_common_as_everywhere_is_no_key() -> None:
    text = "من هنا. " + even(*[9] * 10)
    found = vocabulary(text)
    assert word_frequency("من", "ar") > 1 / sum(entry.count for entry in found)
    assert "من" not in {key.word for key in keys(found, 1)}


def test_a_word_a_little_commoner_than_everywhere_is_a_key() -> None:
    share = word_frequency("من", "ar")
    size = int(1 / (1.5 * share))
    (found,) = [key for key in keys(vocabulary(f"من {even(size - 1)}"), 1) if key.word == "من"]
    assert found.log_ratio == pytest.approx(math.log2(1 / (size * share)))
    assert 0 < found.log_ratio < 1


def test_a_text_of_one_word_only() -> None:
    (found,) = keys(vocabulary("النفط النفط النفط"))
    share = word_frequency("النفط", "ar")
    assert found.log_likelihood == pytest.approx(2 * 3 * math.log(1 / share))
    assert found.log_ratio == pytest.approx(-math.log2(share))
    assert found.dispersion == 0


def test_no_words_no_keys() -> None:
    assert keys([]) == []
    assert keys(vocabulary(STORY), 100) == []


def test_nothing_that_is_given_is_changed() -> None:
    words, sentences = tokenize(STORY), split(STORY)
    before = (list(words), list(sentences))
    found = entries(words, sentences)
    again = list(found)
    keys(found)
    assert (words, sentences) == before
    assert found == again
