"""Laws that hold for the figures of any text, tried on hostile strings.

The span law, no exception, finite values, and that nothing vanishes: every digit and every number
word is in a figure or among what was left out, with the reason.
"""

import itertools
import math
import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from helpers import collection
from helpers.arabic import fold
from helpers.article import Span
from helpers.figures import extraction
from helpers.figures.extraction import Figure, Reading

FOLDER = collection.root() / "data" / "figures"
KINDS = {"money", "percent", "count", "measure", "duration", "ordinal", "date"}
BOUNDS = {"", "more_than", "less_than", "about", "up_to", "at_least"}


def column(table: str, name: str) -> list[str]:
    """Return the cells of a column, each once, in order."""
    return list(dict.fromkeys(row[name] for row in collection.read_table(FOLDER / table)))


# Strings ----------------------------------------------------------------------------------------

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱکیہۃ"
CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(LETTERS),
    st.sampled_from("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"),
    st.sampled_from(".,،٫٬:/-–−+~^%٪$€£()«»\"'’؟!؛&@_*"),
    st.sampled_from(" \t\u00a0\u2009\u202f\n\r\u2028\x1f"),
    st.sampled_from("\u061c\u200b\u200e\u200f\u202b\u202c\u2066\u2069\ufeff\u00ad"),
    st.sampled_from("\u064b\u064c\u064d\u064e\u0651\u0652\u0654\u0670\u0640\u0301"),
    st.sampled_from("½¼⅓²³⁶⁻Ⅳ१๒𝟘𝟗🙂𞸀𐎀ﷺﻻﺔﺧﻤﺲaZxeEه"),
)
NUMBER_WORDS = column("numerals.csv", "form")
WORDS = st.one_of(
    st.sampled_from(NUMBER_WORDS),
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "ولل", "وب"]),
            st.sampled_from(NUMBER_WORDS),
        ),
    ),
)
DIGITS = st.one_of(
    st.integers(0, 10**13).map(str),
    st.integers(0, 9_999_999).map(lambda n: f"{n:,}"),
    st.decimals(0, 10_000, places=2).map(str),
    st.sampled_from(
        [
            *("٨٫٤", "١٬٢٣٤٫٥", "۱۲۳", "84ر3", ".5", "2018", "1439", "12/5/2018", "3/4", "2 1/4"),
            *("15:30", "2018-06-05", "3-1", "1.2.3", "10^6", "1e9", "10⁻³", "3½", "H20", "G7"),
            *("20\u202f000", "1 000 000", "+966 50 123 4567", "2016/17", "9" * 30, "10^400"),
            *("1e-400", "0^5", "0/0", "5/0", "٢.١٤", "00", "1..2", "1,,2", "1.000.000,5"),
        ]
    ),
)
AROUND = st.one_of(
    *(
        st.sampled_from(column(table, name))
        for table, name in (
            ("units.csv", "form"),
            ("currencies.csv", "form"),
            ("subunits.csv", "form"),
            ("currency_adjectives.csv", "adjective"),
            ("months.csv", "form"),
            ("bounds.csv", "expression"),
            ("cues.csv", "form"),
            ("names.csv", "form"),
            ("verbs.csv", "form"),
            ("nouns.csv", "singular"),
            ("not_counted.csv", "form"),
        )
    )
)
LINKS = st.sampled_from(
    [
        *("و", "من", "إلى", "بين", "حتى", "أو", "إلا", "في", "ال", "لـ", "عام", "الساعة", "هـ"),
        *("فاصلة", "سالب", "تحت الصفر", "بعد", "-", "–", "~", "/", ":", "،", ",", ".", "%", "$"),
        *("(", ")", "«", "»", '"', "\n", "USD", "US$", "km", "Siyuan", "@", "http://"),
    ]
)
GAPS = st.sampled_from([" ", " ", " ", "", "\u00a0", "\n", "\u200f", "ـ", "  "])
FRAGMENT = st.one_of(WORDS, DIGITS, AROUND, LINKS, st.text(CHARACTERS, max_size=4))
SENTENCES = st.lists(st.tuples(FRAGMENT, GAPS), max_size=20).map(
    lambda pairs: "".join(itertools.chain.from_iterable(pairs))
)
NUMERALS = st.lists(st.one_of(WORDS, DIGITS, LINKS), max_size=12).map(" ".join)
HOSTILE = st.one_of(
    SENTENCES,
    NUMERALS,
    st.text(CHARACTERS, max_size=50),
    st.text("0123456789٠١٢٣ .,،٫٬/:-+^e½\n", max_size=40),
    st.text("وفبلكاعشرةمئتينخسأ ", max_size=40),
    st.tuples(FRAGMENT, st.integers(1, 60)).map(lambda pair: (pair[0] + " ") * pair[1]),
)


def hostile(count: int = 300):  # type: ignore[no-untyped-def]
    """Run a law over so many hostile strings, the same ones on every run."""
    return settings(
        deadline=None,
        max_examples=count,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


# Laws -------------------------------------------------------------------------------------------

_WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]+")
_CLITICS = [
    conjunction + rest
    for conjunction in ("", "و", "ف")
    for rest in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل")
]
_SILENT = {"point", "negative"}


def number_words() -> set[str]:
    """Return the folded number words that must not vanish: those with a meaning of their own."""
    rows = collection.read_table(FOLDER / "numerals.csv")
    cues = collection.read_table(FOLDER / "cues.csv")
    weak = {fold(row["form"]).text for row in cues if row["class"] == "weak"}
    forms = {fold(row["form"]).text for row in rows if row["class"] not in _SILENT}
    return {form for form in forms - weak if not form.isascii()}


def not_cut() -> set[str]:
    cues = collection.read_table(FOLDER / "cues.csv")
    return {fold(row["form"]).text for row in cues if row["class"] == "not cut"}


_NUMBER_WORDS, _NOT_CUT = number_words(), not_cut()


def must_stay(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the digits and the number words of a text stand."""
    for at, char in enumerate(text):
        if char.isdecimal():
            yield at, at + 1, char
    folded = fold(text)
    for match in _WORD.finditer(folded.text):
        form = match.group()
        if form in _NUMBER_WORDS or (
            form not in _NOT_CUT
            and any(
                form.startswith(clitics) and form[len(clitics) :] in _NUMBER_WORDS
                for clitics in _CLITICS
            )
        ):
            start, end = folded.source_span(match.start(), match.end())
            yield start, end, form


def holds(text: str, spans: Sequence[Span]) -> None:
    """Every span is what stands in the text, none is empty, they are in order and apart."""
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start


def is_number(value: float | None) -> bool:
    return type(value) is int or (type(value) is float and math.isfinite(value))


def check(text: str) -> Reading:
    """Hold a text to the span law, to finite values and to completeness."""
    reading = extraction.read(text)
    holds(text, reading.figures)
    holds(text, reading.omissions)
    holds(text, sorted([*reading.figures, *reading.omissions], key=lambda span: span.start))
    for figure in reading.figures:
        assert is_number(figure.value)
        assert figure.upper is None or is_number(figure.upper)
        assert figure.kind in KINDS
        assert figure.bound in BOUNDS
        assert not figure.date or figure.kind == "date"
    for omission in reading.omissions:
        assert omission.reason
    spans = [(span.start, span.end) for span in (*reading.figures, *reading.omissions)]
    for start, end, form in must_stay(text):
        assert any(first < end and start < last for first, last in spans), (form, start)
    return reading


def moved(figures: Sequence[Figure], by: int) -> list[tuple[object, ...]]:
    """Return figures as tuples, their offsets moved."""
    return [
        (f.start + by, f.end + by, f.text, f.kind, f.value, f.upper, f.unit, f.bound, f.date)
        for f in figures
    ]


@hostile(600)
@given(HOSTILE)
@example("5-")
@example("5 إلى")
@example("بين 5 و")
@example("بلغ 10$ 5 قطع")
@example("50 USD 60")
@example("الثاني والعشرون الثاني والعشرون")
@example("خلال صفر 1439 هـ")
def test_spans_are_true_values_finite_and_nothing_vanishes(text: str) -> None:
    check(text)


@hostile()
@given(HOSTILE)
def test_reading_is_the_same_each_time(text: str) -> None:
    first, second = extraction.read(text), extraction.read(text)
    assert first.figures == second.figures == extraction.extract(text)
    assert first.omissions == second.omissions


@hostile(400)
@given(HOSTILE)
@example("-5:")
def test_a_sentence_before_changes_no_figure(text: str) -> None:
    before = "قال المسؤول.\n"
    found = extraction.extract(f"{before}{text}\n")
    assert moved(extraction.extract(text), len(before)) == moved(found, 0)


@hostile(400)
@given(HOSTILE)
def test_a_sentence_behind_changes_no_figure(text: str) -> None:
    found = extraction.extract(f"{text}\nقال المسؤول.")
    assert moved(extraction.extract(text), 0) == moved(found, 0)


def values(figures: Sequence[Figure], by: int = 0) -> list[tuple[int, int, float, float | None]]:
    return [(f.start + by, f.end + by, f.value, f.upper) for f in figures]


@hostile(400)
@given(HOSTILE, HOSTILE)
def test_two_paragraphs_give_the_values_of_each(one: str, two: str) -> None:
    # What a paragraph shows to be a title is one in the whole text.
    assume(not (extraction.read(one).scan.titles or extraction.read(two).scan.titles))
    whole = extraction.extract(f"{one}\n\n{two}")
    apart = values(extraction.extract(one)) + values(extraction.extract(two), len(one) + 2)
    assert values(whole) == apart


_TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_TO_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_DOTTED_YEAR = re.compile(r"\d\.\d\d")


@hostile()
@given(HOSTILE)
@pytest.mark.parametrize("digits", [_TO_ARABIC, _TO_PERSIAN], ids=["Arabic-Indic", "Persian"])
def test_the_script_of_the_digits_changes_no_value(digits: dict[int, int], text: str) -> None:
    # The Arabic zero looks like a full stop: ٢.١٤ may be a year, 2.14 may not.
    assume(not _DOTTED_YEAR.search(fold(text).text))
    translated = text.translate(digits)
    one = [(f.start, f.end, f.kind, f.value, f.upper) for f in extraction.extract(text)]
    other = [(f.start, f.end, f.kind, f.value, f.upper) for f in extraction.extract(translated)]
    assert one == other


@hostile()
@given(HOSTILE, st.sampled_from(["\u200f", "\u200e", "\ufeff", "\u061c"]))
def test_invisible_marks_at_the_edges_of_words_and_digits_change_no_value(
    text: str, mark: str
) -> None:
    marked = re.sub(r"(?=\s|\d)|(?<=\s|\d)", mark, text)
    one = [(f.kind, f.value, f.upper, f.unit, f.bound, f.date) for f in extraction.extract(text)]
    other = [
        (f.kind, f.value, f.upper, f.unit, f.bound, f.date) for f in extraction.extract(marked)
    ]
    assert one == other


@hostile(150)
@given(HOSTILE)
@example("20" * 30)
def test_a_date_given_beside_the_text_moves_no_span(text: str) -> None:
    undated, dated = extraction.read(text), extraction.read(text, "2018-06-05")
    holds(text, dated.figures)
    assert [(f.start, f.end) for f in undated.figures] == [(f.start, f.end) for f in dated.figures]
    assert undated.omissions == dated.omissions
    assert not any(figure.date.startswith("--") for figure in dated.figures)


# Long strings -----------------------------------------------------------------------------------

LONG = {
    "digits": "1" * 100_000,
    "digits and spaces": "1 " * 20_000,
    "groups of digits": "100 " * 20_000,
    "digits and commas": "1," * 20_000,
    "digits and strokes": "1/" * 20_000,
    "digits and colons": "1:" * 20_000,
    "digits and full stops": "1." * 20_000,
    "digits and hyphens": "1-" * 20_000,
    "digits and the letter of decimals": "1ر" * 20_000,
    "powers": "9^9" * 10_000,
    "signs": "+-" * 20_000,
    "and": "و" * 100_000,
    "and apart": "و " * 20_000,
    "one number word": "خمسة " * 10_000,
    "one number word without spaces": "خمسة" * 10_000,
    "a chain of units": "وخمسة " * 10_000,
    "a chain of hundreds": "ومئة " * 10_000,
    "a chain of thousands": "وألف " * 10_000,
    "thousands of thousands": "ألف " * 10_000,
    "millions of millions": "مليون " * 10_000,
    "decimals": "فاصلة خمسة " * 10_000,
    "from": "من 5 " * 10_000,
    "between": "بين 5 و" * 10_000,
    "ranges": "5-" * 10_000 + "6",
    "fractions": "ونصف " * 10_000,
    "ordinals": "الثاني والعشرون " * 5_000,
    "ordinals behind a noun": "المركز الثالث " * 5_000,
    "years": "عام 2018 " * 5_000,
    "months": "5 يونيو 2018 " * 5_000,
    "clock times": "الساعة الثالثة والنصف " * 3_000,
    "decades": "تسعينيات " * 10_000,
    "money": "5 ملايين ريال " * 5_000,
    "telephone numbers": "+966 50 123 4567 " * 3_000,
    "quotations": "«5" * 10_000,
    "closed quotations": "«5» " * 10_000,
    "titles": "فيلم «5» " * 5_000,
    "bounds": "أكثر من " * 10_000 + "5",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_long_string_is_read(text: str) -> None:
    reading = extraction.read(text)
    holds(text, reading.figures)
    holds(text, reading.omissions)
    assert all(is_number(figure.value) for figure in reading.figures)
