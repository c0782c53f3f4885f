"""Arabic orthography: folding with a way back, clitics, transliteration, an inventory."""

from helpers.arabic.clitics import Analysis, analyses
from helpers.arabic.folding import RULES, Folded, Rule, fold
from helpers.arabic.inventory import Change, CharacterUse, changes, orthography
from helpers.arabic.transliteration import SCHEMES, transliterate

__all__ = [
    "RULES",
    "SCHEMES",
    "Analysis",
    "Change",
    "CharacterUse",
    "Folded",
    "Rule",
    "analyses",
    "changes",
    "fold",
    "orthography",
    "transliterate",
]
