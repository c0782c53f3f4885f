"""The span law: whatever is extracted leads back to the very characters it was read from.

Each law is held against hostile strings: characters of all planes, direction marks, runs of
combining signs, digits and signs only, no Arabic at all, and single words as long as a book's
chapter.
"""

import itertools
import unicodedata
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from helpers import reading
from helpers.arabic import analyses, changes, fold, orthography
from helpers.arabic.folding import fold_character
from helpers.article import Article, Span
from helpers.figures import extraction
from helpers.reading import kwic, lexis, segmentation, tokenization

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
PRONOUNS = {"ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ني", "ي"}

# Strings ----------------------------------------------------------------------------------------

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱکیہۃ"
CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(LETTERS),
    st.sampled_from(".؟!…۔?،؛:-–_/'’«»()[]{}\"“”„%٪@+#&*~^$"),
    st.sampled_from(" \t\u00a0\u2009\u202f\u3000\x1f" + LINE_ENDS),
    st.sampled_from(
        "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\ufeff"
    ),
    st.sampled_from(
        "\u064b\u064e\u0651\u0652\u0653\u0654\u0655\u0670\u06dd\u0301\u0308\u20dd\u0640\ufe0f"
    ),
    st.sampled_from("0123456789٠١٢٩۰۹½²Ⅳ१"),
    st.sampled_from("aZNxéßİſçЖжΣς北ｱﷺﻻﺔﭐ🙂𝟘𞸀𐎀"),
)
FRAGMENTS = st.sampled_from(
    [
        *("شريحة", "والشركات", "للصين", "سابقاً", "د.", "ج.م.", "إلخ.", "هـ.", "2024م.", "ص. 4"),
        *("8.4", "٨٫٤", "1,234.5", "12/5/2024", "-5", "+20%", "20\u202f000", "1.", "3½", "H20"),
        *("www.un.org/ar", "https://x.org/?بحث=1", "http://موقع.مصر", "a.b@c.org", "@", "http://"),
        *(
            "Nvidia",
            "GPT-4.5",
            "U.S.",
            "AT&T",
            "C++",
            "O'Neill",
            "5G",
            "Yahoo!",
            "Inc.",
            "Б.",
            "A.",
        ),
        *(
            "...",
            "؟!",
            "…",
            ".»",
            "«",
            "»",
            "(",
            ")",
            '"',
            "“",
            "”",
            "„",
            "،",
            "؛",
            " – ",
            ".\u200f",
        ),
        *(" ", "\n", "\r\n", "\u2028", "\t", "\u00a0", "\u200f", "\ufeff", "ـ", "ًٌ", "\u0301\u0301"),
    ]
)
HOSTILE = st.one_of(
    st.text(CHARACTERS, max_size=60),
    st.lists(st.one_of(FRAGMENTS, st.text(CHARACTERS, max_size=4)), max_size=30).map("".join),
    st.text(st.characters(codec="utf-8", min_codepoint=0x10000), max_size=30),
    st.text("0123456789٠١٢٣ .,،٫٬/:-+\n", max_size=60),
    st.tuples(st.text(CHARACTERS, min_size=1, max_size=3), st.integers(1, 400)).map(
        lambda pair: pair[0] * pair[1]
    ),
)
WORDS = st.one_of(
    st.text(LETTERS + "ًّـ\u200f", min_size=1, max_size=9),
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["", "و", "ف"]),
            st.sampled_from(["", "ب", "ك", "ل", "س", "لل"]),
            st.sampled_from(["", "ال", "أل", "ٱل", "ﺍﻟ"]),
            st.text(LETTERS + "ـَّ", max_size=5),
            st.sampled_from(["", *sorted(PRONOUNS), "ة", "ى", "تها"]),
        ),
    ),
    st.text(CHARACTERS, max_size=8),
)

EXTREMES = {
    "one Arabic word": "ش" * 100_000,
    "one Latin word": "a" * 100_000,
    "one number": "1" * 100_000,
    "full stops": "." * 100_000,
    "question marks": "؟" * 100_000,
    "opening brackets": "(" * 100_000,
    "closing brackets": ")" * 100_000,
    "guillemets": "«" * 100_000,
    "straight quotes": '"' * 99_999,
    "nested guillemets": "«" * 20_000 + "»" * 20_000,
    "crossed pairs": "«(" * 10_000 + "»)" * 10_000,
    "vowel signs": "\u064b" * 100_000,
    "accents": "\u0301" * 100_000,
    "a letter under accents": "e" + "\u0301" * 100_000,
    "a letter under vowel signs": "ش" + "\u0651" * 100_000,
    "tatweel": "ش" + "\u0640" * 100_000,
    "direction marks": "\u200f" * 100_000,
    "a number and direction marks": "1" + "\u200f" * 100_000,
    "white space": " \u00a0" * 50_000,
    "line ends": "\n" * 100_000,
    "one letter and a full stop": "ا." * 20_000,
    "one letter, a full stop, a space": "ا. " * 10_000,
    "list numbers": "1. " * 10_000,
    "initials": "A." * 20_000 + "b",
    "initials of another script": "Б." * 1_000 + "б",
    "a letter and an at sign": "a@" * 20_000,
    "an address without an end": "http://" + "." * 100_000,
    "mail without an end": "a" * 50_000 + "@" + "b" * 50_000,
    "hyphens": "a-" * 20_000,
    "digits and commas": "1," * 20_000,
    "abbreviations": "د. " * 10_000,
    "words": "شريحة " * 10_000,
}

EVERY_EXTREME = pytest.mark.parametrize("text", EXTREMES.values(), ids=EXTREMES.keys())


def hostile(count: int = 150):  # type: ignore[no-untyped-def]
    """Run a law over so many hostile strings, the same ones on every run."""
    return settings(deadline=None, max_examples=count, derandomize=True)


# Laws -------------------------------------------------------------------------------------------


def holds(text: str, spans: Sequence[Span]) -> None:
    """Every span is what stands in the text, none is empty, they are in order and apart."""
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.text == text[span.start : span.end]
    for before, after in itertools.pairwise(spans):
        assert before.end <= after.start


def covers(text: str, spans: Iterable[Span]) -> None:
    """Between the spans there is nothing but white space."""
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


def check_sentences(text: str, title: str = "") -> None:
    found = segmentation.split(text, title)
    holds(text, found)
    covers(text, found)
    first = 0 if found and found[0].number == 0 else 1
    assert [sentence.number for sentence in found] == list(range(first, first + len(found)))
    for sentence in found:
        assert sentence.text == sentence.text.strip()
        assert not set(sentence.text) & set(LINE_ENDS)
    for before, after in itertools.pairwise(found):
        line_end = bool(set(text[before.end : after.start]) & set(LINE_ENDS))
        assert after.paragraph - before.paragraph == line_end


def check_words(text: str) -> None:
    found = tokenization.tokenize(text)
    holds(text, found)
    covers(text, found)
    for word in found:
        assert word.kind in {"word", "latin", "number", "punct"}
        letters = {char for char in word.text if unicodedata.category(char)[0] == "L"}
        # The pattern's library may know newer digits than Python's own database ("Cn").
        digits = {char for char in word.text if unicodedata.category(char)[0] == "N"}
        unknown = {char for char in word.text if unicodedata.category(char) == "Cn"}
        blanks = {char for char in word.text if char.isspace()}
        assert blanks <= ({"\u2009", "\u202f"} if word.kind == "number" else set())
        if word.kind == "punct":
            assert not letters - {"\u0640"} | digits
        elif word.kind == "number":
            assert digits | unknown
            assert not letters


def check_words_in_sentences(text: str) -> None:
    edges = {sentence.end for sentence in segmentation.split(text)}
    for word in tokenization.tokenize(text):
        assert not edges & set(range(word.start + 1, word.end))


def check_folding(text: str) -> None:
    folded = fold(text)
    assert folded.source == text
    assert fold(folded.text).text == folded.text
    origins = [folded.origin(place) for place in range(len(folded.text))]
    assert origins == [offset for offset, char in enumerate(text) for _ in fold_character(char)[0]]
    for char, origin in zip(folded.text, origins, strict=True):
        # A seat and the hamza written behind it as a mark are one letter.
        apart = char == "ء" and text[origin + 1 : origin + 2] == "\u0654"
        assert apart or char in fold(text[origin]).text


def check_way_back(text: str, start: int, end: int) -> None:
    """A stretch of the folded text comes from the stretch that ``source_span`` names."""
    folded = fold(text)
    first, last = folded.source_span(start, end)
    assert 0 <= first <= folded.origin(start) <= folded.origin(end - 1) < last <= len(text)
    # A ligature folds to several characters; a stretch may begin or end inside of them.
    image = fold(text[first:last]).text
    inside = image.index(folded.text[start:end])
    before, behind = image[:inside], image[inside + end - start :]
    assert fold(text[first]).text.startswith(before)
    assert not behind or fold(text[folded.origin(end - 1)]).text.endswith(behind)
    if last < len(text):
        assert text[last] != "\u0640"
        assert not ("\u064b" <= text[last] <= "\u0652")


def check_figures(text: str) -> None:
    found = extraction.read(text)
    holds(text, found.figures)
    holds(text, found.omissions)
    holds(text, sorted([*found.figures, *found.omissions], key=lambda span: span.start))
    assert found.figures == extraction.extract(text)


def check_concordance(text: str, query: str, width: int) -> list[kwic.Hit]:
    found = list(kwic.find(text, query, width))
    for hit in found:
        assert hit.text == text[hit.start : hit.end] != ""
        assert 0 <= hit.left_start <= hit.start < hit.end <= hit.right_end <= len(text)
        assert hit.left == text[hit.left_start : hit.start]
        assert hit.right == text[hit.end : hit.right_end]
        assert max(len(hit.left), len(hit.right)) <= width
        assert not set(hit.left + hit.text + hit.right) & set(LINE_ENDS)
        assert hit.left == hit.left.lstrip()
        assert hit.right == hit.right.rstrip()
    assert [hit.start for hit in found] == sorted({hit.start for hit in found})
    return found


def check_analyses(word: str) -> None:
    found = analyses(word)
    whole = fold(word)
    assert (found[0].proclitics, found[0].stem, found[0].enclitic) == ((), whole.text, "")
    for cut in found:
        assert 0 <= cut.start <= cut.end <= len(word)
        assert cut.start < cut.end or not whole.text
        assert cut.enclitic in PRONOUNS | {""}
        assert whole.text in spellings(cut.proclitics, cut.stem, cut.enclitic)
        if cut.proclitics or cut.enclitic:
            assert len(cut.stem) >= 2
    assert len({(cut.proclitics, cut.stem, cut.enclitic) for cut in found}) == len(found)


def spellings(proclitics: tuple[str, ...], stem: str, enclitic: str) -> set[str]:
    """Return the ways to write clitics and stem together, after the grammar."""
    stems = {stem}
    if enclitic and stem.endswith("ه"):
        stems.add(stem[:-1] + "ت")
    if enclitic and stem.endswith("ي"):
        stems.add(stem[:-1] + "ا")
    written = {"".join(proclitics) + form + enclitic for form in stems}
    # ل and the article are written لل, and three lams become two.
    for form in set(written):
        written.add(form.replace("لال", "لل", 1))
        written.add(form.replace("لالل", "لل", 1))
    return written


# Hostile strings --------------------------------------------------------------------------------


@hostile()
@given(HOSTILE)
def test_sentences(text: str) -> None:
    check_sentences(text)


@hostile()
@given(HOSTILE, HOSTILE)
def test_sentences_behind_a_title(title: str, text: str) -> None:
    title = " ".join(title.split())
    check_sentences(f"{title}\n{text}", title)


@hostile(250)
@given(HOSTILE)
@example("www.\x1fa")
def test_words(text: str) -> None:
    check_words(text)


@hostile(250)
@given(HOSTILE)
@example("قال https://x.org/?بحث=1 نعم")
@example("زوروا http://موقع.مصر")
@example("راسلوا info@موقع.مصر")
@example("www.\x1ea")
@example("؟.ف@0.0")
@example("00ء.ف@0.0")
@example("نعم!...info@bbc.co.uk")
def test_a_sentence_never_ends_inside_a_word(text: str) -> None:
    check_words_in_sentences(text)


@hostile(250)
@given(HOSTILE)
@example("5-")
@example("5 إلى")
@example("بين 5 و")
def test_figures(text: str) -> None:
    check_figures(text)


@hostile()
@given(HOSTILE)
def test_folding(text: str) -> None:
    check_folding(text)


@hostile()
@given(HOSTILE, HOSTILE)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assume(not other.startswith("\u0654"))
    assert fold(one + other).text == fold(one).text + fold(other).text


@hostile(250)
@given(HOSTILE, st.integers(0, 10_000), st.integers(0, 10_000))
@example("ﷺ", 3, 9)
@example("ﻻﻻ", 1, 3)
def test_the_way_back(text: str, one: int, other: int) -> None:
    places = len(fold(text).text) + 1
    start, end = sorted((one % places, other % places))
    if start < end:
        check_way_back(text, start, end)


@hostile(250)
@given(WORDS)
@example("للجأ")
@example("ﻟﻸﻣﻦ")
def test_clitics(word: str) -> None:
    check_analyses(word)


@hostile(250)
@given(HOSTILE, st.data(), st.sampled_from([0, 1, 5, 20, 40, 10**6]))
def test_a_concordance_finds_every_word_of_the_text(
    text: str, data: st.DataObject, width: int
) -> None:
    words = [word for word in tokenization.tokenize(text) if word.kind == "word"]
    queries = sorted({word.text for word in words if fold(word.text).text})
    query = data.draw(st.sampled_from(["شريحة", *queries]))
    found = {hit.start for hit in check_concordance(text, query, width)}
    same = {word.start for word in words if fold(word.text).text == fold(query).text}
    assert same <= found


@hostile()
@given(HOSTILE, HOSTILE, st.integers(0, 60))
def test_a_concordance_of_any_phrase(text: str, phrase: str, width: int) -> None:
    words = [word for word in tokenization.tokenize(phrase) if word.kind != "punct"]
    assume(words and all(fold(word.text).text for word in words))
    check_concordance(f"{text} {phrase}", phrase, width)


@hostile(100)
@given(HOSTILE)
def test_the_inventory_holds_every_character(text: str) -> None:
    places = [(at, use.char) for use in orthography(text) for at in use.positions]
    assert "".join(char for _, char in sorted(places)) == text
    for change in changes(text):
        assert change.count == len(change.positions)
        for at in change.positions:
            assert text[at] in change.characters
            assert fold(text[at]).text != text[at]


@hostile(100)
@given(HOSTILE)
def test_the_vocabulary_counts_every_word(text: str) -> None:
    words = tokenization.tokenize(text)
    found = lexis.entries(words, segmentation.split(text))
    for entry in found:
        assert entry.text == text[entry.start : entry.end]
        assert 0 <= entry.dispersion <= 1
        assert 1 <= entry.sentences <= entry.count
    counted = [word for word in words if word.kind in ("word", "latin")]
    assert sum(entry.count for entry in found) == len(counted)
    assert {key.form for key in lexis.keys(found, 1)} <= {entry.form for entry in found}


@hostile(25)
@given(HOSTILE)
def test_the_tables_of_any_article(text: str) -> None:
    article = Article("hostile", text, text.split("\n")[0], {})
    for face in (reading.sentences, reading.words, reading.vocabulary, reading.folding):
        frame = face(article)
        assert list(frame["text"]) == [
            text[start:end] for start, end in zip(frame["start"], frame["end"], strict=True)
        ]


# Long strings -----------------------------------------------------------------------------------


@EVERY_EXTREME
def test_sentences_of_a_long_string(text: str) -> None:
    check_sentences(text)


@EVERY_EXTREME
def test_words_of_a_long_string(text: str) -> None:
    check_words(text)


@EVERY_EXTREME
def test_figures_of_a_long_string(text: str) -> None:
    check_figures(text)


@EVERY_EXTREME
def test_folding_of_a_long_string(text: str) -> None:
    check_folding(text)
    if folded := fold(text).text:
        check_way_back(text, 0, len(folded))


@EVERY_EXTREME
def test_a_concordance_of_a_long_string(text: str) -> None:
    check_concordance(f"قال {text} شريحة", "شريحة", 40)


@pytest.mark.parametrize(
    "word", ["ش" * 100_000, "ل" * 100_000, "وال" + "ه" * 100_000, "\u064b" * 100_000]
)
def test_clitics_of_a_long_word(word: str) -> None:
    check_analyses(word)
