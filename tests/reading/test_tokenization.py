"""Words: which characters belong together, and of what kind they are."""

import pytest

from helpers.reading.tokenization import Word, tokenize


def tokens(text: str) -> list[tuple[str, str]]:
    return [(word.text, word.kind) for word in tokenize(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [word.text for word in tokenize(text) if word.kind == kind]


# Words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    [
        "شريحة",
        "والشركات",
        "سابقاً",
        "مُدَرِّسٌ",
        "شـــريحة",
        "بـ",
        "هٰذا",
        "ٱلكتاب",
        "ﺷﺮﻳﺤﺔ",
        "می\u200cشود",
        "هوا\u200dوي",
        "کتابی",
        "ﷺ",
        "Москва",
        "北京",
        "θεός",
        "हिन्दी",
    ],
)
def test_a_word_of_arabic_or_another_script_is_whole(word: str) -> None:
    assert tokens(word) == [(word, "word")]
    assert tokens(f"«{word}»، ({word}).") == [
        ("«", "punct"),
        (word, "word"),
        ("»", "punct"),
        ("،", "punct"),
        ("(", "punct"),
        (word, "word"),
        (")", "punct"),
        (".", "punct"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("من-إلى", ["من", "إلى"]),
        ("الصين/روسيا", ["الصين", "روسيا"]),
        ("قال:نعم", ["قال", "نعم"]),
        ("أحمد،محمد؛علي", ["أحمد", "محمد", "علي"]),
        ("انتهى.وغادر", ["انتهى", "وغادر"]),
        ("أ.د.", ["أ", "د"]),
        ("ج.م", ["ج", "م"]),
        ("#الصين_اليوم", ["الصين", "اليوم"]),
        ("خبر\u00a0عاجل\tآخر\nثالث", ["خبر", "عاجل", "آخر", "ثالث"]),
        ("\u200fخبر\u200e \u202bعاجل\u202c", ["خبر", "عاجل"]),
    ],
)
def test_signs_and_white_space_part_words(text: str, words: list[str]) -> None:
    assert of_kind(text, "word") == words


# Latin names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "Nvidia",
        "TSMC",
        "H20",
        "GPT-4.5",
        "F-16",
        "COVID-19",
        "Al-Jazeera",
        "AT&T",
        "Booking.com",
        "O'Neill",
        "McDonald’s",
        "iPhone",
        "5G",
        "4K",
        "3D",
        "C++",
        "C#",
        "U.S.",
        "F.B.I.",
        "U.S.A",
        "Node.js",
        "hash_tag",
        "Électricité",
        "e\u0301lite",
        "São",
        "Wi\u2011Fi",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "شركة {} الأمريكية", "«{}»", "({})،", "و{} أيضاً", "الـ{}"])
def test_a_latin_name_is_whole(name: str, frame: str) -> None:
    assert of_kind(frame.format(name), "latin") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تراجعت أسهم Nvidia.", ["Nvidia"]),
        ("Apple/Google", ["Apple", "Google"]),
        ("Nvidia-هواوي", ["Nvidia"]),
        ("‘Nvidia’", ["Nvidia"]),
        ("Windows 11", ["Windows"]),
        ("10nm", ["nm"]),
        ("100M", ["M"]),
        ("J. K. Rowling", ["J", "K", "Rowling"]),
        ("J.K. Rowling", ["J.K.", "Rowling"]),
        ("نسخة B.", ["B"]),
        ("Siyuan 590", ["Siyuan"]),
    ],
)
def test_where_a_latin_name_ends(text: str, found: list[str]) -> None:
    assert of_kind(text, "latin") == found


@pytest.mark.parametrize(
    "address",
    [
        "www.menatech.net",
        "https://www.bbc.com/arabic/articles/c4g-2?x=1&y=2#top",
        "http://localhost:8888/tree",
        "ftp://ftp.example.org/a.txt",
        "https://ar.wikipedia.org/wiki/ذكاء_اصطناعي",
        "http://موقع.وزارة-الاتصالات.مصر",
        "info@bbc.co.uk",
        "ahmad.ali+news@mail.example.org",
        "ministry.of.foreign.affairs_press-office@mail.example.org",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "زوروا {}.", "زوروا {}، ثم", "«{}»", "({}!", "{}؟ نعم"])
def test_an_address_is_whole_and_ends_before_the_sign(address: str, frame: str) -> None:
    assert of_kind(frame.format(address), "latin") == [address]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("-info@bbc.co.uk", ["-"]),
        ("...info@bbc.co.uk", ["..."]),
        ("+info@bbc.co.uk", ["+"]),
        ("(info@bbc.co.uk)", ["(", ")"]),
        ("البريد:info@bbc.co.uk", [":"]),
        ("انتهى الخبر.info@bbc.co.uk", ["."]),
        ("وinfo@bbc.co.uk", []),
    ],
    ids=["hyphen", "ellipsis", "plus", "brackets", "colon", "full stop", "wa"],
)
def test_what_stands_before_an_address_is_not_of_it(text: str, signs: list[str]) -> None:
    assert of_kind(text, "latin") == ["info@bbc.co.uk"]
    assert of_kind(text, "punct") == signs


# Numbers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    [
        "247",
        "8.4",
        "8,4",
        "1,234,567.89",
        "٢٥",
        "٨٫٤",
        "١٢٬٣٤٥٫٦٧",
        "۱۲٫۵",
        "12،5",
        "10:30",
        "12/5/2024",
        "12.5.2024",
        "+20",
        "-5",
        "−7.5",
        "±2",
        ".5",
        "٫٥",
        "1'000'000",
        "20\u202f000",
        "1\u2009234\u2009567",
        "12\u200f/5\u200f/2024",
        "½",
        "²",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "بلغ {} أمس", "({})", "نحو {}%", "{}.", "«{}»،"])
def test_a_number_is_whole(number: str, frame: str) -> None:
    assert of_kind(frame.format(number), "number") == [number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8.4مليار", [("8.4", "number"), ("مليار", "word")]),
        ("٢٠٢٤م", [("٢٠٢٤", "number"), ("م", "word")]),
        ("بـ300", [("بـ", "word"), ("300", "number")]),
        ("20%", [("20", "number"), ("%", "punct")]),
        ("٪٢٠", [("٪", "punct"), ("٢٠", "number")]),
        ("$400", [("$", "punct"), ("400", "number")]),
        ("2020-2021", [("2020", "number"), ("-", "punct"), ("2021", "number")]),
        ("1.5–2.5", [("1.5", "number"), ("–", "punct"), ("2.5", "number")]),
        (
            "(2)-3",
            [("(", "punct"), ("2", "number"), (")", "punct"), ("-", "punct"), ("3", "number")],
        ),
        (
            "5%-7%",
            [("5", "number"), ("%", "punct"), ("-", "punct"), ("7", "number"), ("%", "punct")],
        ),
        ("12, 5", [("12", "number"), (",", "punct"), ("5", "number")]),
        ("1 000", [("1", "number"), ("000", "number")]),
        ("20\u202f00", [("20", "number"), ("00", "number")]),
        ("20\u202f0000", [("20", "number"), ("0000", "number")]),
        ("247.", [("247", "number"), (".", "punct")]),
        ("8...9", [("8", "number"), ("...", "punct"), ("9", "number")]),
        ("3½", [("3", "number"), ("½", "number")]),
        ("إف-16", [("إف", "word"), ("-", "punct"), ("16", "number")]),
    ],
)
def test_where_a_number_ends(text: str, found: list[tuple[str, str]]) -> None:
    assert tokens(text) == found


# Signs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("قال... نعم", ["..."]),
        ("حقاً؟! نعم!!", ["؟", "!", "!!"]),
        ("(«نعم»)", ["(", "«", "»", ")"]),
        ("نعم…. لا", ["…", "."]),
        ("نعم\u200f، لا", ["\u200f", "،"]),
        ("نعم،\u200f لا", ["،\u200f"]),
        ("\ufeffنعم", ["\ufeff"]),
        ("🙂🙂 نعم ❤\ufe0f", ["🙂🙂", "❤\ufe0f"]),
        ("10€ و20£", ["€", "£"]),
        ("--- نعم ***", ["---", "***"]),
    ],
)
def test_a_sign_or_a_run_of_one_sign(text: str, signs: list[str]) -> None:
    assert of_kind(text, "punct") == signs


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t\r\v\f", "\x1c\x1d\x1e\x1f", "\u00a0\u2003\u3000\x85"]
)
def test_white_space_holds_no_token(text: str) -> None:
    assert tokenize(text) == []


# A sentence -------------------------------------------------------------------------------------


def test_a_sentence_of_the_news_with_offsets() -> None:
    text = "ارتفعت أسهم TSMC بنسبة 3.2% إلى 1,050 دولاراً (نحو ٩٧٥ يورو)، وفق Reuters."
    found = tokenize(text)
    assert [(word.text, word.kind) for word in found] == [
        ("ارتفعت", "word"),
        ("أسهم", "word"),
        ("TSMC", "latin"),
        ("بنسبة", "word"),
        ("3.2", "number"),
        ("%", "punct"),
        ("إلى", "word"),
        ("1,050", "number"),
        ("دولاراً", "word"),
        ("(", "punct"),
        ("نحو", "word"),
        ("٩٧٥", "number"),
        ("يورو", "word"),
        (")", "punct"),
        ("،", "punct"),
        ("وفق", "word"),
        ("Reuters", "latin"),
        (".", "punct"),
    ]
    assert found[2] == Word(12, 16, "TSMC", "latin")
    assert all(text[word.start : word.end] == word.text for word in found)
