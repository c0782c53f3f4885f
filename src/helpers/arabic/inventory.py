"""The orthography of a text: which characters it holds, and what folding would change."""

import unicodedata
from dataclasses import dataclass

from helpers.arabic.folding import RULES, fold_character, is_invisible, is_mark
from helpers.article import Span

# Control characters have no name of their own in the database, only these aliases.
_CONTROLS = {"\t": "CHARACTER TABULATION", "\n": "LINE FEED", "\r": "CARRIAGE RETURN"}
_KINDS = {"L": "letter", "M": "mark", "N": "digit", "P": "punctuation", "S": "symbol", "Z": "space"}


@dataclass(frozen=True, slots=True)
class CharacterUse:
    """One character of a text and where it stands.

    Attributes:
        char: the character.
        kind: Arabic letter, other letter, tatweel, mark, digit, punctuation, symbol, space,
            invisible.
        name: its name in the Unicode Character Database.
        count: how often it occurs.
        folded: what folding makes of it ("" if it goes).
        rules: the names of the folding rules that change it.
        positions: the offsets of all its occurrences.
    """

    char: str
    kind: str
    name: str
    count: int
    folded: str
    rules: tuple[str, ...]
    positions: tuple[int, ...]


def orthography(text: str) -> list[CharacterUse]:
    """Return the inventory of a text's characters in code-point order.

    >>> [(use.char, use.kind, use.rules, use.positions) for use in orthography("أيّ")]
    [('أ', 'Arabic letter', ('alif',), (0,)), ('ي', 'Arabic letter', (), (1,)), ('ّ', 'mark', ('diacritic',), (2,))]
    """  # noqa: E501
    positions: dict[str, list[int]] = {}
    for offset, char in enumerate(text):
        positions.setdefault(char, []).append(offset)
    return [_use(char, tuple(positions[char])) for char in sorted(positions)]


@dataclass(frozen=True, slots=True)
class Change:
    """What one folding rule would change in a text.

    Attributes:
        rule: the rule's name.
        meaning: what it does, in one line.
        characters: the characters that it changes, in code-point order.
        count: how many places it changes.
        positions: their offsets.
        first: the first of them.
    """

    rule: str
    meaning: str
    characters: tuple[str, ...]
    count: int
    positions: tuple[int, ...]
    first: Span


def changes(text: str) -> list[Change]:
    """Return what folding would change in a text, in the order of the rules.

    >>> [(change.rule, change.count, change.first.start) for change in changes("أيّ شركة")]
    [('diacritic', 1, 2), ('alif', 1, 0), ('ta marbuta', 1, 7)]
    """
    uses = orthography(text)
    found = []
    for rule in RULES:
        touched = [use for use in uses if rule.name in use.rules]
        positions = tuple(sorted(at for use in touched for at in use.positions))
        if positions:
            first = Span.of(text, positions[0], positions[0] + 1)
            characters = tuple(use.char for use in touched)
            found.append(
                Change(rule.name, rule.meaning, characters, len(positions), positions, first)
            )
    return found


def _use(char: str, positions: tuple[int, ...]) -> CharacterUse:
    folded, rules = fold_character(char)
    name = _CONTROLS.get(char, unicodedata.name(char, f"U+{ord(char):04X}"))
    return CharacterUse(char, _kind(char, name), name, len(positions), folded, rules, positions)


def _kind(char: str, name: str) -> str:
    if char == "\u0640":
        return "tatweel"
    if is_mark(char):
        return "mark"
    if char.isspace():
        return "space"
    if is_invisible(char) or unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"}:
        return "invisible"
    kind = _KINDS.get(unicodedata.category(char)[0], "symbol")
    if kind == "letter":
        return "Arabic letter" if name.startswith("ARABIC") else "other letter"
    return kind
