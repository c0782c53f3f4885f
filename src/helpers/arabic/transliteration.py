"""Transliteration for readers without Arabic."""

from functools import lru_cache
from typing import Any

# Scheme and the name of camel-tools' character map for it.
SCHEMES = {"hsb": "ar2hsb", "bw": "ar2bw", "safebw": "ar2safebw", "xmlbw": "ar2xmlbw"}


def transliterate(text: str, scheme: str = "hsb") -> str:
    """Write Arabic in Latin letters, one for one, through camel-tools' character maps.

    ``hsb`` is the scheme of Habash, Soudi and Buckwalter (On Arabic Transliteration, 2007), made
    to be read; ``bw`` is Buckwalter's, in ASCII; ``safebw`` and ``xmlbw`` are its variants.
    Vowels that the text does not write are not written here either.

    Args:
        text: any string; characters that are not Arabic stay.
        scheme: one of ``SCHEMES``.

    Raises:
        ValueError: no such scheme.

    >>> transliterate("شريحة")
    'šryHħ'
    >>> transliterate("شريحة", "bw")
    '$ryHp'
    """
    if scheme not in SCHEMES:
        raise ValueError(f"no transliteration scheme {scheme!r}: use one of {', '.join(SCHEMES)}")
    return str(_mapper(SCHEMES[scheme])(text))


@lru_cache(maxsize=len(SCHEMES))
def _mapper(name: str) -> Any:
    from camel_tools.utils.charmap import CharMapper

    return CharMapper.builtin_mapper(name)
