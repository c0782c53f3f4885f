"""The tokens that the figures are read from.

The text is folded first (one digit set, no vowel signs, no direction marks inside numbers), cut
into tokens, and every token keeps its offsets in the folded text; ``Scan.span`` leads back.
"""

import re
import unicodedata
from collections import Counter
from functools import cached_property, lru_cache
from typing import NamedTuple

from helpers.arabic import Folded, fold
from helpers.figures import digits

# Only digits and the signs within a number; what they mean is for ``digits``.
_TOKEN = re.compile(
    r"""
    (?P<word> [\u0621-\u063a\u0641-\u064a\u066e-\u06d3]++ )
  | (?P<number> (?<![\w.,]) \d{1,3} (?: (?:\ \d{3}){2,} | (?:\ 000)+ ) (?![\d.,]\d|\d)
              | (?: (?<![\w.,٫]) [.٫] )? \d+ (?: ['’.,٫٬،/:\u00a0\u2009\u202fر] \d+ )*+
                (?: \^ [+\-\u2212]? \d+ | e [+\-]? \d++ (?!\w) | ⁻?[⁰¹²³⁴-⁹]+ )? [½¼¾⅓⅔⅕-⅞]?
              | [½¼¾⅓⅔⅕-⅞] )
  | (?P<latin> [^\W\d_] (?: [^\W_\u0621-\u064a] | [-.@:/'’&+_](?=[^\W_\u0621-\u064a]) )*+ )
  | (?P<sign> [^\s\x1c-\x1f] | [\n\r\v\f\x1c-\x1e\x85\u2028\u2029] )
    """,
    re.VERBOSE,
)
LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
SENTENCE_ENDS = LINE_ENDS | frozenset(".؟?!۔…")


class Token(NamedTuple):
    """A token of the folded text.

    Attributes:
        start: offset of its first character in the folded text.
        end: offset after its last character.
        form: its characters, folded.
        kind: ``word`` (Arabic script), ``number`` (one number in digits), ``compound`` (numbers
            joined by / or :, a date, a clock time, a fraction), ``latin`` or ``sign``.
    """

    start: int
    end: int
    form: str
    kind: str


_END = Token(0, 0, "\n", "sign")


class Scan:
    """A text cut into tokens.

    Attributes:
        folded: the folded text.
        tokens: its tokens in order; white space other than line ends is left out.
        countries: the currencies that the text as a whole has decided, by noun.
        titles: the quotations met so far that are titles.
        taken: index after the last token of the figures read so far.
    """

    def __init__(self, text: str):
        self.folded: Folded = fold(text)
        self.tokens: list[Token] = []
        self.countries: dict[str, str] = {}
        self.titles: set[tuple[str, ...]] = set()
        self.taken = 0
        append = self.tokens.append
        for match in _TOKEN.finditer(self.folded.text):
            kind = match.lastgroup
            if kind == "number":
                start = match.start()
                for offset, form, part in _parts(match.group()):
                    append(Token(start + offset, start + offset + len(form), form, part))
            else:
                append(Token(match.start(), match.end(), match.group(), kind or ""))

    @cached_property
    def counts(self) -> Counter[str]:
        """Return how often each folded form occurs."""
        return Counter(token.form for token in self.tokens)

    def at(self, index: int) -> Token:
        """Return the token at an index; a line end before the first and behind the last."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _END

    def alone(self, first: int, last: int) -> bool:
        """Tell whether the tokens from one index to another are a sentence of their own."""
        return self.at(first - 1).form in SENTENCE_ENDS and self.at(last).form in SENTENCE_ENDS

    def glued(self, index: int) -> bool:
        """Tell whether no white space stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index - 1].end == self.tokens[index].start
        )

    def definite(self, index: int) -> bool:
        """Tell whether a word begins with the article: its alif never carries a hamza (ألقاب)."""
        token = self.at(index)
        if not token.form.startswith("ال"):
            return False
        alif = unicodedata.normalize("NFKC", self.source(token.start, token.start + 1))
        return alif[0] in "اٱ"

    def source(self, start: int, end: int) -> str:
        """Return the characters of the text that a stretch of the folded text comes from."""
        first, last = self.folded.source_span(start, end)
        return self.folded.source[first:last]


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded forms of the tokens of a short text, as a lexicon writes it.

    >>> words_of("كم/ساعة")
    ('كم', '/', 'ساعه')
    """
    return tuple(token.form for token in Scan(text).tokens)


@lru_cache(maxsize=4096)
def _parts(form: str) -> tuple[tuple[int, str, str], ...]:
    """Cut a run of digits and separators into tokens: offset, form and kind of each."""
    if digits.value(form) is not None:
        return ((0, form, "number"),)
    if digits.COMPOUND.fullmatch(form):
        return ((0, form, "compound"),)
    found: list[tuple[int, str, str]] = []
    for match in digits.PIECE.finditer(form):
        piece = match.group()
        kind = "number" if piece[0].isdecimal() else "sign"
        if kind == "number" and digits.COMPOUND.fullmatch(piece):
            kind = "compound"
        found.append((match.start(), piece, kind))
    return tuple(found)
