"""The inventory of a text's characters, and what folding would change."""

import pytest

from helpers.arabic import RULES, changes, fold, orthography

NEWS = (
    "\ufeffأعلنت شـركة «هواوي» أنّ إيراداتها بلغت ٨٫٤ مليار دولار، أي +20%.\n"
    "\tوقال مسؤولٌ في Nvidia\u200f: «سنرى»!"
)


@pytest.mark.parametrize(
    ("char", "kind", "name"),
    [
        ("ش", "Arabic letter", "ARABIC LETTER SHEEN"),
        ("ء", "Arabic letter", "ARABIC LETTER HAMZA"),
        ("گ", "Arabic letter", "ARABIC LETTER GAF"),
        ("ﻻ", "Arabic letter", "ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"),
        ("N", "other letter", "LATIN CAPITAL LETTER N"),
        ("中", "other letter", "CJK UNIFIED IDEOGRAPH-4E2D"),
        ("ـ", "tatweel", "ARABIC TATWEEL"),
        ("ً", "mark", "ARABIC FATHATAN"),
        ("\u0301", "mark", "COMBINING ACUTE ACCENT"),
        ("٤", "digit", "ARABIC-INDIC DIGIT FOUR"),
        ("۴", "digit", "EXTENDED ARABIC-INDIC DIGIT FOUR"),
        ("4", "digit", "DIGIT FOUR"),
        ("½", "digit", "VULGAR FRACTION ONE HALF"),
        ("؟", "punctuation", "ARABIC QUESTION MARK"),
        ("«", "punctuation", "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"),
        ("٪", "punctuation", "ARABIC PERCENT SIGN"),
        ("+", "symbol", "PLUS SIGN"),
        ("$", "symbol", "DOLLAR SIGN"),
        ("﷼", "symbol", "RIAL SIGN"),
        ("🙂", "symbol", "SLIGHTLY SMILING FACE"),
        (" ", "space", "SPACE"),
        ("\u00a0", "space", "NO-BREAK SPACE"),
        ("\n", "space", "LINE FEED"),
        ("\u200f", "invisible", "RIGHT-TO-LEFT MARK"),
        ("\u200c", "invisible", "ZERO WIDTH NON-JOINER"),
        ("\ufeff", "invisible", "ZERO WIDTH NO-BREAK SPACE"),
        ("\u00ad", "invisible", "SOFT HYPHEN"),
        ("\x07", "invisible", "U+0007"),
    ],
)
def test_the_kind_and_name_of_a_character(char: str, kind: str, name: str) -> None:
    (use,) = orthography(char)
    assert (use.char, use.kind, use.name, use.count, use.positions) == (char, kind, name, 1, (0,))


@pytest.mark.parametrize("char", ["\u0600", "\u06dd"], ids=["number sign", "end of ayah"])
def test_arabic_signs_that_show_are_not_called_invisible(char: str) -> None:
    assert orthography(char)[0].kind != "invisible"


def test_every_character_stands_in_one_row_at_its_place() -> None:
    uses = orthography(NEWS)
    assert [use.char for use in uses] == sorted(set(NEWS))
    rebuilt = dict.fromkeys(range(len(NEWS)), "")
    for use in uses:
        assert use.count == len(use.positions)
        assert list(use.positions) == sorted(use.positions)
        for position in use.positions:
            rebuilt[position] += use.char
    assert "".join(rebuilt.values()) == NEWS


def test_the_inventory_says_what_folding_makes_of_a_character() -> None:
    images = {use.char: use.folded for use in orthography(NEWS)}
    assert "".join(images[char] for char in NEWS) == fold(NEWS).text
    for use in orthography(NEWS):
        assert (use.folded != use.char) == bool(use.rules)


def test_an_empty_text_holds_no_characters() -> None:
    assert orthography("") == []
    assert changes("") == []


# What folding would change ----------------------------------------------------------------------


def test_the_changes_of_a_text_rule_by_rule() -> None:
    found = {
        change.rule: (change.characters, change.count, [NEWS[at] for at in change.positions])
        for change in changes(NEWS)
    }
    assert found == {
        "invisible": (("\u200f", "\ufeff"), 2, ["\ufeff", "\u200f"]),
        "tatweel": (("ـ",), 1, ["ـ"]),
        "diacritic": (("ٌ", "ّ"), 2, ["ّ", "ٌ"]),
        "hamza seat": (("ؤ",), 1, ["ؤ"]),
        "alif": (("أ", "إ"), 4, ["أ", "أ", "إ", "أ"]),
        "alif maqsura": (("ى",), 1, ["ى"]),
        "ta marbuta": (("ة",), 1, ["ة"]),
        "digit": (("٤", "٨"), 2, ["٨", "٤"]),
        "letter case": (("N",), 1, ["N"]),
    }


def test_changes_come_in_the_order_of_the_rules_with_their_first_place() -> None:
    found = changes(NEWS)
    order = [rule.name for rule in RULES]
    assert [change.rule for change in found] == [
        name for name in order if name in {c.rule for c in found}
    ]
    for change in found:
        assert change.first.start == change.positions[0] == min(change.positions)
        assert change.first.text == NEWS[change.first.start : change.first.end] in change.characters


def test_a_folded_text_has_nothing_left_to_change() -> None:
    assert changes(fold(NEWS).text) == []
