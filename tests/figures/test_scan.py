"""Tokens: what is one number, one word, one sign, and the way back to the text."""

import pytest

from helpers.figures.scan import LINE_ENDS, Scan, words_of


def cut(text: str) -> list[tuple[str, str]]:
    return [(token.form, token.kind) for token in Scan(text).tokens]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("٢٤٧ مليون", [("247", "number"), ("مليون", "word")]),
        ("۲۴۷", [("247", "number")]),
        ("1,234.5", [("1,234.5", "number")]),
        ("١٬٢٣٤٫٥", [("1٬234٫5", "number")]),
        ("8.4.", [("8.4", "number"), (".", "sign")]),
        ("5, 6", [("5", "number"), (",", "sign"), ("6", "number")]),
        (".5", [(".5", "number")]),
        ("1 000 000", [("1 000 000", "number")]),
        ("25 000", [("25 000", "number")]),
        ("25 384", [("25", "number"), ("384", "number")]),
        ("2018 5000", [("2018", "number"), ("5000", "number")]),
        ("12/5/2018", [("12/5/2018", "compound")]),
        ("15:30", [("15:30", "compound")]),
        ("3/4", [("3/4", "compound")]),
        ("1.2.3.4", [("1.2.3.4", "compound")]),
        ("1,,2", [("1", "number"), (",", "sign"), (",", "sign"), ("2", "number")]),
        ("10^6", [("10^6", "number")]),
        ("84ر3", [("84ر3", "number")]),
        ("3½", [("3½", "number")]),
        ("ال192", [("ال", "word"), ("192", "number")]),
        ("و12٫5", [("و", "word"), ("12٫5", "number")]),
        ("250مل", [("250", "number"), ("مل", "word")]),
        ("20$", [("20", "number"), ("$", "sign")]),
        ("H20", [("h20", "latin")]),
        ("GPT-4.5", [("gpt-4.5", "latin")]),
        ("km/h", [("km/h", "latin")]),
        ("x.org/a-20", [("x.org/a-20", "latin")]),
        ("a@b.c", [("a@b.c", "latin")]),
        ("خمسة\nستة", [("خمسه", "word"), ("\n", "sign"), ("سته", "word")]),
        ("خَمْسَةٌ", [("خمسه", "word")]),
        ("خمـــسة", [("خمسه", "word")]),
        ("ﺧﻤﺴﺔ", [("خمسه", "word")]),
        ("1\u200f23", [("123", "number")]),
        ("🙂5🙂", [("🙂", "sign"), ("5", "number"), ("🙂", "sign")]),
        ("", []),
        (" \t\u00a0", []),
    ],
)
def test_the_tokens_of_a_text(text: str, tokens: list[tuple[str, str]]) -> None:
    assert cut(text) == tokens


@pytest.mark.parametrize("end", sorted(LINE_ENDS))
def test_a_line_end_is_a_token(end: str) -> None:
    assert cut(f"5{end}6") == [("5", "number"), (end, "sign"), ("6", "number")]


def test_the_offsets_of_the_tokens_lead_back_to_the_text() -> None:
    text = "بلـــغَ \u200f٢٤٧ مليون (ﺩﻭﻻﺭ)"
    scan = Scan(text)
    found = [scan.source(token.start, token.end) for token in scan.tokens]
    assert found == ["بلـــغَ", "٢٤٧", "مليون", "(", "ﺩﻭﻻﺭ", ")"]
    for token in scan.tokens:
        assert scan.folded.text[token.start : token.end] == token.form


@pytest.mark.parametrize("index", [-1, -100, 2, 100])
def test_outside_of_the_text_there_is_a_line_end(index: int) -> None:
    assert Scan("خمسة كتب").at(index).form == "\n"


def test_what_is_glued() -> None:
    scan = Scan("ال192 كتابا")
    assert [scan.glued(index) for index in range(-1, 4)] == [False, False, True, False, False]


@pytest.mark.parametrize(
    ("word", "definite"),
    [
        ("الكتاب", True),
        ("ألقاب", False),
        ("إلهام", False),
        ("كتاب", False),
        ("ٱلكتاب", True),
        ("ﺍﻟﻜﺘﺎﺏ", True),
    ],
)
def test_the_article_has_no_hamza(word: str, definite: bool) -> None:
    assert Scan(word).definite(0) is definite


def test_the_words_of_an_expression_are_folded() -> None:
    assert words_of("في المئة") == ("في", "المءه")
    assert words_of("كم/ساعة") == ("كم", "/", "ساعه")
