"""The pieces of all displays: escaped text, Arabic set apart, ids of rows, style sheets."""

import re
from xml.etree import ElementTree

import pytest

from helpers.display import Html, note
from helpers.display.html import row_id, stylesheet, text


def bdi(content: str) -> str:
    return f'<bdi lang="ar" dir="rtl">{content}</bdi>'


# Text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "markup"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Nvidia H20", "Nvidia H20", id="Latin"),
        pytest.param("12.5 %", "12.5 %", id="no letter"),
        pytest.param("شريحة", bdi("شريحة"), id="Arabic"),
        pytest.param("شريحة H20 الجديدة", bdi("شريحة H20 الجديدة"), id="Arabic begins"),
        pytest.param("384 شريحة H20", bdi("384 شريحة H20"), id="a number, then Arabic"),
        pytest.param("(شريحة H20)", bdi("(شريحة H20)"), id="a bracket, then Arabic"),
        pytest.param("«شريحة» H20", bdi("«شريحة» H20"), id="a quotation mark, then Arabic"),
        pytest.param("_شريحة_ H20", bdi("_شريحة_ H20"), id="a low line, then Arabic"),
        pytest.param("H20 شريحة جديدة", bdi("H20 شريحة جديدة"), id="Latin begins"),
        pytest.param("Nvidia ترفع أسعارها", bdi("Nvidia ترفع أسعارها"), id="mostly Arabic"),
        pytest.param("a new chip شريحة", f"a new chip {bdi('شريحة')}", id="mostly Latin"),
        pytest.param("ى to ي", bdi("ى to ي"), id="an Arabic letter begins"),
        pytest.param("hamza: أ إ, alif", f"hamza: {bdi('أ إ')}, alif", id="a stretch of letters"),
        pytest.param("from أ to ا", f"from {bdi('أ')} to {bdi('ا')}", id="two stretches"),
        pytest.param("٣ to ٥", f"{bdi('٣')} to {bdi('٥')}", id="Arabic digits"),
        pytest.param("AI، و", f"AI{bdi('، و')}", id="an Arabic comma"),
        pytest.param("\ufefb", bdi("\ufefb"), id="a presentation form"),
    ],
)
def test_arabic_is_set_apart(value: str, markup: str) -> None:
    assert text(value) == markup


@pytest.mark.parametrize(
    ("value", "markup"),
    [
        ("ً", bdi("◌ً")),
        ("َّ", bdi("◌َّ")),
        ("ً ُ ّ", bdi("◌ً ◌ُ ◌ّ")),
        ("tanwin ً", f"tanwin {bdi('◌ً')}"),
        ("سابقاً", bdi("سابقاً")),
    ],
)
def test_a_vowel_sign_on_its_own_stands_on_a_circle(value: str, markup: str) -> None:
    assert text(value) == markup


@pytest.mark.parametrize(
    ("value", "markup"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("R&D", "R&amp;D"),
        ("&amp;", "&amp;amp;"),
        ("say \"no\" or 'yes'", "say &quot;no&quot; or &#x27;yes&#x27;"),
        ("نص <b>", bdi("نص &lt;b&gt;")),
        ("a <ب> b", f"a &lt;{bdi('ب')}&gt; b"),
    ],
)
def test_markup_in_a_text_is_escaped(value: str, markup: str) -> None:
    assert text(value) == markup


@pytest.mark.parametrize("sign", ['"', "'", "&", "<"])
def test_a_sign_that_is_escaped_is_no_letter(sign: str) -> None:
    shown = ElementTree.fromstring(f"<p>{text(f'{sign}شريحة{sign} H20')}</p>")
    (whole,) = shown
    assert whole.text == f"{sign}شريحة{sign} H20"


@pytest.mark.parametrize(
    "value", ["شريحة <H20> & 'co'", "a ب <c> د & e", "  spaced \u00a0 out ", "ـــ — 5G،"]
)
def test_no_character_is_lost(value: str) -> None:
    assert "".join(ElementTree.fromstring(f"<p>{text(value)}</p>").itertext()) == value


def test_a_note_is_a_paragraph() -> None:
    shown = note("No <key> word & كلمة.")
    assert shown.content == f'<p class="qiraa">No &lt;key&gt; word &amp; {bdi("كلمة")}.</p>'
    assert shown.summary == "No <key> word & كلمة."


def test_jupyter_shows_the_markup_and_other_programs_the_summary() -> None:
    shown = Html("<p>نص</p>", "a text")
    assert shown._repr_html_() == "<p>نص</p>"
    assert repr(shown) == "a text"


# Ids --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prefix", "index", "identity"),
    [("kwic", 0, "kwic-1"), ("key", 14, "key-15"), ("top-10", 9, "top-10-10"), ("f", 0, "f-1")],
)
def test_a_row_has_an_id(prefix: str, index: int, identity: str) -> None:
    assert row_id(prefix, index) == identity


@pytest.mark.parametrize(
    "prefix", ["", "Kwic", "1st", "two words", "a_b", "مفتاح", "a.b", '"', "-a", "key\n", "a#b"]
)
def test_a_prefix_that_could_break_an_id_is_refused(prefix: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in an id"):
        row_id(prefix, 0)


# Style sheets -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["components", "notebook"])
def test_a_style_sheet_loads_nothing(name: str) -> None:
    sheet = stylesheet(name)
    assert sheet.count("{") == sheet.count("}") > 0
    assert not re.search(r"@import|url\(|//|<", sheet)


def test_every_colour_that_is_used_is_defined_in_notebooks() -> None:
    used = set(re.findall(r"var\((--[a-z]+)\)", stylesheet("components")))
    defined = set(re.findall(r"^ *(--[a-z]+):", stylesheet("notebook"), re.MULTILINE))
    assert used
    assert used <= defined
