"""Transliteration: the letters of the schemes, and what stays as it is."""

import pytest

from helpers.arabic import SCHEMES, transliterate

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
SIGNS = "ًٌٍَُِّْ"

# Habash, Soudi and Buckwalter (2007); إ has a breve in camel-tools where the paper has a caron.
HSB = "'ĀÂŵĂŷAbħtθjHxdðrzsšSDTĎςγfqklmnhwýy"
BUCKWALTER = "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy"
BUCKWALTER_SIGNS = "FNKaui~o"


@pytest.mark.parametrize(("letter", "latin"), list(zip(LETTERS, HSB, strict=True)))
def test_each_letter_in_habash_soudi_buckwalter(letter: str, latin: str) -> None:
    assert transliterate(letter) == transliterate(letter, "hsb") == latin


@pytest.mark.parametrize(
    ("letter", "latin"),
    list(zip(LETTERS + SIGNS, BUCKWALTER + BUCKWALTER_SIGNS, strict=True)),
)
def test_each_letter_and_sign_in_buckwalter(letter: str, latin: str) -> None:
    assert transliterate(letter, "bw") == latin


@pytest.mark.parametrize(
    ("text", "hsb", "buckwalter"),
    [
        ("الذكاء الاصطناعي", "AlðkA' AlASTnAςy", "Al*kA' AlASTnAEy"),
        ("شريحة هواوي", "šryHħ hwAwy", "$ryHp hwAwy"),
        ("بدلاً من Nvidia", "bdlAã mn Nvidia", "bdlAF mn Nvidia"),
        ("8.4 مليار؟ «نعم»", "8.4 mlyAr؟ «nςm»", "8.4 mlyAr؟ «nEm»"),
    ],
)
def test_words_of_the_news(text: str, hsb: str, buckwalter: str) -> None:
    assert transliterate(text) == hsb
    assert transliterate(text, "bw") == buckwalter


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["", "Nvidia H20: 247", "٢٠٢٥", "،؛؟ «»…", "中国 🙂", "\n\u200f"])
def test_what_is_not_an_arabic_letter_stays(scheme: str, text: str) -> None:
    assert transliterate(text, scheme) == text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_writes_each_letter_its_own_way(scheme: str) -> None:
    images = [transliterate(letter, scheme) for letter in LETTERS + SIGNS]
    assert len(set(images)) == len(images)
    assert all(len(image) == 1 for image in images)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_text_goes_letter_by_letter(scheme: str) -> None:
    text = "قال المُتحدّث إنّ «الشركة» سجّلت ٨٫٤ مليار، وفق Reuters."
    assert transliterate(text, scheme) == "".join(transliterate(c, scheme) for c in text)


def test_the_safe_and_the_xml_scheme_avoid_signs_with_a_meaning_elsewhere() -> None:
    assert transliterate(LETTERS, "safebw").isalpha()
    assert not set(transliterate(LETTERS, "xmlbw")) & set("<>&")


@pytest.mark.parametrize("scheme", ["", "HSB", "iso233", "ar2bw"])
def test_an_unknown_scheme_is_answered_with_the_known_ones(scheme: str) -> None:
    with pytest.raises(ValueError, match="no transliteration scheme") as caught:
        transliterate("خبر", scheme)
    for known in SCHEMES:
        assert known in str(caught.value)
