"""Folding: one spelling for comparison, with the way back to the characters of the text.

Arabic news spells one word in several ways (أحمد and احمد, مسؤول and مسئول, على and علي in
Egypt, ٢٥ and 25).  Folding maps these to one form.  It works code point by code point, so every
character of the folded text has one origin in the text.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

_MARK_RANGES = ((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED))
_HAMZA_SEATS = {"ؤ": "ء", "ئ": "ء"}
# The same in decomposed text: the seat, then the hamza as a mark.
_SEATS_APART = "ويىی"
_HAMZA_ABOVE = "\u0654"
# Letters of the Persian and Urdu keyboards that stand for an Arabic one in Arabic words.
_PERSIAN = {"ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ة"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that folding does.

    Attributes:
        name: the name of the rule in tables.
        meaning: what it does, in one line.
        apply: maps a short string, the image of one code point so far, to its folded form.
    """

    name: str
    meaning: str
    apply: Callable[[str], str]


def _presentation(text: str) -> str:
    from camel_tools.utils.normalize import normalize_unicode

    if any("\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc" for c in text):
        return str(normalize_unicode(text))
    return text


def _invisible(text: str) -> str:
    return "".join(c for c in text if not is_invisible(c))


def _tatweel(text: str) -> str:
    return text.replace("\u0640", "")


def _diacritic(text: str) -> str:
    from camel_tools.utils.dediac import dediac_ar

    marks = dediac_ar(text)
    return "".join(c for c in marks if not is_mark(c))


def _hamza_seat(text: str) -> str:
    return "".join(_HAMZA_SEATS.get(c, c) for c in text)


def _alif(text: str) -> str:
    from camel_tools.utils.normalize import normalize_alef_ar

    return str(normalize_alef_ar(text))


def _persian(text: str) -> str:
    return "".join(_PERSIAN.get(c, c) for c in text)


def _alif_maqsura(text: str) -> str:
    from camel_tools.utils.normalize import normalize_alef_maksura_ar

    return str(normalize_alef_maksura_ar(text))


def _ta_marbuta(text: str) -> str:
    from camel_tools.utils.normalize import normalize_teh_marbuta_ar

    return str(normalize_teh_marbuta_ar(text))


def _digit(text: str) -> str:
    return "".join(str(unicodedata.decimal(c, c)) for c in text)


RULES: tuple[Rule, ...] = (
    Rule("presentation form", "a letter's joined shape becomes the letter (ﺵ to ش)", _presentation),
    Rule("invisible", "direction marks, joiners and soft hyphens go", _invisible),
    Rule("tatweel", "the stretching line goes (شـريحة to شريحة)", _tatweel),
    Rule("diacritic", "vowel signs, tanwin and shadda go (سابقاً to سابقا)", _diacritic),
    Rule("hamza seat", "the seats of hamza go (ؤ and ئ to ء)", _hamza_seat),
    Rule("alif", "alif loses what it carries (أ إ آ ٱ to ا)", _alif),
    Rule("Persian letter", "letters of Persian keyboards (ک ی ہ to ك ي ه)", _persian),
    Rule("alif maqsura", "alif maqsura gets its dots (ى to ي)", _alif_maqsura),
    Rule("ta marbuta", "ta marbuta loses its dots (ة to ه)", _ta_marbuta),
    Rule("digit", "every script's digits become 0 to 9", _digit),
    Rule("letter case", "capitals become small letters", str.casefold),
)


def is_mark(char: str) -> bool:
    """Tell whether a character is a sign written above or below an Arabic letter.

    >>> is_mark("ً"), is_mark("ش")
    (True, False)
    """
    return any(first <= ord(char) <= last for first, last in _MARK_RANGES) and (
        unicodedata.category(char) == "Mn"
    )


def is_invisible(char: str) -> bool:
    r"""Tell whether a character is a format character that shows nothing.

    The Arabic number signs (U+0600 to U+0605 and their like) are format characters that do show;
    they are not invisible.

    >>> is_invisible("\u200f"), is_invisible("\u0600")
    (True, False)
    """
    return unicodedata.category(char) == "Cf" and not (
        "\u0600" <= char <= "\u0605" or char in "\u06dd\u070f\u08e2"
    )


def fold_character(char: str) -> tuple[str, tuple[str, ...]]:
    """Fold one code point; return its image and the names of the rules that changed it.

    >>> fold_character("ة")
    ('ه', ('ta marbuta',))
    """
    image, names = char, []
    for rule in RULES:
        changed = rule.apply(image)
        if changed != image:
            names.append(rule.name)
            image = changed
    return image, tuple(names)


class _Images(dict[int, str]):
    """The folded image of each code point met so far."""

    def __missing__(self, code: int) -> str:
        image = self[code] = fold_character(chr(code))[0]
        return image


_images = _Images()


@dataclass(frozen=True)
class Folded:
    """A folded text that knows where each of its characters comes from.

    Attributes:
        source: the text before folding.
        text: the text after folding.
    """

    source: str
    text: str

    @cached_property
    def _bends(self) -> tuple[list[int], list[int]]:
        """Return where the offsets bend: positions in ``text``, and the origins from there on.

        Between two bends a character's origin is the bend's origin plus the distance to it, so
        only the characters whose image is not one character long need a place in the lists.
        """
        uneven = "".join(char for char in set(self.source) if len(_images[ord(char)]) != 1)
        places, origins, length = [0], [0], 0
        if uneven:
            for match in re.finditer(f"[{re.escape(uneven)}]", self.source):
                offset = match.start()
                place = offset + length
                image = len(_images[ord(match.group())])
                for extra in range(image):
                    places.append(place + extra)
                    origins.append(offset)
                places.append(place + image)
                origins.append(offset + 1)
                length += image - 1
        return places, origins

    def origin(self, place: int) -> int:
        """Return the offset in ``source`` of the character at ``place`` in ``text``.

        Args:
            place: offset in ``text``, from 0 to its length; its length gives the source's end,
                less what leaves no image there.

        >>> fold("سابِقاً أو").origin(3)
        4
        """
        places, origins = self._bends
        bend = bisect_right(places, place) - 1
        return origins[bend] + place - places[bend]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in ``source`` of the folded stretch from ``start`` to ``end``.

        Vowel signs and tatweel behind the last letter belong to it and are taken in.

        Args:
            start: offset in ``text``, from 0.
            end: offset in ``text`` after the stretch, more than ``start``.

        Raises:
            IndexError: the stretch is empty or lies outside ``text``.

        >>> fold("سابِقاً أو").source_span(0, 5)
        (0, 7)
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no folded characters from {start} to {end} of {len(self.text)}")
        first, last = self.origin(start), self.origin(end - 1) + 1
        while last < len(self.source) and (
            is_mark(self.source[last]) or self.source[last] == "\u0640"
        ):
            last += 1
        return first, last


def fold(text: str) -> Folded:
    """Fold a text for comparison, by the rules in ``RULES``.

    The rules for alif, alif maqsura, ta marbuta, diacritics and presentation forms are those of
    camel_tools.utils (Obeid et al., CAMeL Tools, LREC 2020).

    Args:
        text: any string.

    Returns:
        The folded text with the offset of each character's origin.

    >>> fold("مسؤولٌ في الإدارة").text
    'مسءول في الاداره'
    """
    folded = "".join(_images_of(text)) if _HAMZA_ABOVE in text else text.translate(_images)
    return Folded(text, folded)


def _images_of(text: str) -> Iterator[str]:
    """Yield the image of each character; a seat with a hamza written apart is one with it."""
    for char, behind in zip(text, f"{text[1:]} ", strict=True):
        if behind == _HAMZA_ABOVE and char in _SEATS_APART:
            yield "ء"
        else:
            yield _images[ord(char)]
