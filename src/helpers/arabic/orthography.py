"""The orthography of a text: which characters it holds, and what folding would change."""

import unicodedata
from dataclasses import dataclass

from helpers.arabic.folding import fold_character, is_invisible, is_mark

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


def _use(char: str, positions: tuple[int, ...]) -> CharacterUse:
    folded, rules = fold_character(char)
    name = unicodedata.name(char, f"U+{ord(char):04X}")
    return CharacterUse(char, _kind(char, name), name, len(positions), folded, rules, positions)


def _kind(char: str, name: str) -> str:
    if char == "\u0640":
        return "tatweel"
    if is_mark(char):
        return "mark"
    if is_invisible(char) or (unicodedata.category(char)[0] == "C" and not char.isspace()):
        return "invisible"
    kind = "space" if char.isspace() else _KINDS.get(unicodedata.category(char)[0], "symbol")
    if kind == "letter":
        return "Arabic letter" if name.startswith("ARABIC") else "other letter"
    return kind
