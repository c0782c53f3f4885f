"""The value of a number in digits.

Five characters serve as decimal mark and as thousands mark in Arabic news (``. , ٫ ٬ ،``); which
one is meant shows in the pattern: groups of three digits are thousands, the rest is decimal.
"""

import re
from fractions import Fraction
from functools import lru_cache

# More digits than this are an identifier, not a quantity.
LONGEST = 24
_HIGHEST_POWER = 300

_VULGAR = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")

# Numbers joined by / or :, and versions, addresses or dates with several full stops.
COMPOUND = re.compile(r"\d+(?:[/:]\d+)+(?:[.,]\d+)?|\d{1,4}(?:\.\d{1,4}){2,}")
# What a run that is not one number falls into.
PIECE = re.compile(r"\d+(?:[/:]\d+)+|\d+(?:\.\d+)?|\D")

_PLAIN = re.compile(r"\d+")
# Agencies that write from right to left put the decimals first: 84ر3 is 3.84.
_REVERSED = re.compile(r"(\d+)ر(\d+)")
_GROUPED = re.compile(
    r"(?P<first>\d{1,3})(?P<mark>[,٬،.'’٫\u00a0\u2009\u202f ])\d{3}(?:(?P=mark)\d{3})*"
    r"(?:(?P<point>(?!(?P=mark))[.,٫،])\d+)?"
)
_DECIMAL = re.compile(r"(\d*)[.,٫،٬](\d+)")
_POWER = re.compile(r"([\d.,٫،]+)(?:\^|(e)|(?=[⁰¹²³⁴-⁹⁻]))([+\-\u2212]?\d+|⁻?[⁰¹²³⁴-⁹]+)")
_NOT_DIGIT = re.compile(r"\D")

Number = int | Fraction


@lru_cache(maxsize=4096)
def value(form: str) -> Number | None:
    """Return the value of one number in digits, or None if the form is not one number.

    Patterns of marks after CLDR's number formats for Arabic, and the usage of Arabic agencies.

    Args:
        form: ASCII digits with their marks, as folding leaves them.

    >>> [value(form) for form in ("1,234,567", "1.5", "12/5")]
    [1234567, Fraction(3, 2), None]
    >>> float(value("84ر3"))
    3.84
    """
    if len(form) > 2 * LONGEST or sum(map(str.isdecimal, form)) > LONGEST:
        return None
    if _PLAIN.fullmatch(form):
        return int(form)
    if form[-1] in _VULGAR:
        whole = form[:-1]
        return (int(whole or 0) + _VULGAR[form[-1]]) if not whole or whole.isdecimal() else None
    if match := _REVERSED.fullmatch(form):
        return _decimal(match[2], match[1])
    if (match := _GROUPED.fullmatch(form)) and _is_grouped(match):
        whole, _, rest = form.partition(match["point"]) if match["point"] else (form, "", "")
        return _decimal(_NOT_DIGIT.sub("", whole), rest)
    if match := _DECIMAL.fullmatch(form):
        return _decimal(match[1], match[2])
    if match := _POWER.fullmatch(form):
        return _power(match)
    return None


@lru_cache(maxsize=4096)
def thousands(form: str) -> int | None:
    """Return the value of a form like 74.500 with its full stop as a thousands mark, else None.

    Three digits behind one full stop are decimals in most texts; before a noun that only whole
    numbers count, or where they end in 0 without a need, they are thousands.

    >>> thousands("74.500"), thousands("7.5")
    (74500, None)
    """
    match = re.fullmatch(r"([1-9]\d{0,2})[.٫](\d{3})", form)
    return int(match[1] + match[2]) if match else None


def _is_grouped(match: re.Match[str]) -> bool:
    """Tell whether groups of three digits are thousands rather than one number's decimals."""
    groups = len(re.findall(r"\d+", match.group())) - (1 if match["point"] else 0)
    if groups == 2 and not match["point"]:
        return match["mark"] not in ".٫" and not match["first"].startswith("0")
    return not match["first"].startswith("0")


def _decimal(whole: str, rest: str) -> Number:
    if not rest:
        return int(whole)
    number = Fraction(int((whole or "0") + rest), 10 ** len(rest))
    return int(number) if number.denominator == 1 else number


def _power(match: re.Match[str]) -> Number | None:
    base = value(match[1])
    exponent = int(match[3].translate(_SUPERSCRIPTS).replace("\u2212", "-"))
    if base is None or abs(exponent) > _HIGHEST_POWER or base == 0:
        return None
    if match[2]:
        result = Fraction(base) * Fraction(10) ** exponent
    else:
        size = max(len(str(base.numerator)), len(str(base.denominator))) * abs(exponent)
        if size > _HIGHEST_POWER:
            return None
        result = Fraction(base) ** exponent
    return int(result) if result.denominator == 1 else result


def plain(number: Number | float) -> int | float:
    """Return a number as an int if it is whole, else as a float; no exception on huge ones.

    >>> plain(Fraction(6, 2)), plain(Fraction(1, 2))
    (3, 0.5)
    """
    if isinstance(number, int):
        return number
    return int(number) if number == int(number) else float(number)
