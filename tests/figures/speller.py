"""Integers from 0 to a million millions in Arabic words, for round trips.

The grammar of K. C. Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15: one
and two agree with what is counted, three to ten take the other gender and the plural, eleven to
ninety-nine the accusative singular, hundreds and thousands the genitive singular.
"""

from dataclasses import dataclass

CASES = ("nominative", "accusative", "genitive")
GENDERS = ("masculine", "feminine")

# The form that counts masculines; the form that counts feminines.
_UNITS = {
    1: ("واحد", "واحدة"),
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
    10: ("عشرة", "عشر"),
}
_TENS = ("عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
# Before مئة written as one word with it.
_HUNDREDS = ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


@dataclass(frozen=True)
class Spelling:
    """One of the ways in which news spells number words.

    Attributes:
        hundred: مئة or مائة.
        apart: ثلاث مئة in two words.
        tanwin: the sign of the accusative is written on its alif (ألفاً).
        conjunction: و, or with a space behind it.
        billion: مليار or بليون.
        trillion: تريليون or ترليون.
        again: a scale is said again behind hundreds and one or two of it (مئة ألف وألفان, not مئة
            واثنان ألف).
    """

    hundred: str = "مئة"
    apart: bool = False
    tanwin: bool = True
    conjunction: str = "و"
    billion: str = "مليار"
    trillion: str = "تريليون"
    again: bool = False


@dataclass(frozen=True)
class Noun:
    """What is counted."""

    singular: str
    accusative: str
    plural: str
    gender: str


USUAL = Spelling()


def spell(
    number: int,
    case: str = "nominative",
    gender: str = "masculine",
    spelling: Spelling = USUAL,
    construct: bool = False,
) -> str:
    """Return a number in words.

    Args:
        number: 0 to 10**12.
        case: the numeral's case.
        gender: the gender of what is counted.
        spelling: how the words are written.
        construct: whether what is counted follows: duals lose their nun, the rest their tanwin.
    """
    if not 0 <= number <= 10**12:
        raise ValueError(f"{number} is not between 0 and 10**12")
    if number == 0:
        return "صفر" if case != "accusative" else _accusative("صفر", spelling)
    return f" {spelling.conjunction}".join(_parts(number, case, gender, spelling, construct))


def spell_with(number: int, noun: Noun, case: str, spelling: Spelling = USUAL) -> str:
    """Return a number in words and behind it the noun that it counts, as agreement asks for."""
    last = number % 100
    if number < 3 or last in (1, 2):
        raise ValueError("one and two follow their noun")
    words = spell(number, case, noun.gender, spelling, construct=True)
    if 3 <= last <= 10:
        return f"{words} {noun.plural}"
    if last > 10:
        return f"{words} {noun.accusative}"
    return f"{words} {noun.singular}"


def _parts(number: int, case: str, gender: str, spelling: Spelling, construct: bool) -> list[str]:
    scales = (
        (10**12, spelling.trillion, spelling.trillion + "ات"),
        (10**9, spelling.billion, "بلايين" if spelling.billion == "بليون" else "مليارات"),
        (10**6, "مليون", "ملايين"),
        (10**3, "ألف", "آلاف"),
    )
    parts = []
    rest = number
    for scale, singular, plural in scales:
        times, rest = divmod(rest, scale)
        if times:
            leans = construct and not rest
            parts.append(_scaled(times, singular, plural, case, spelling, leans))
    if rest:
        parts.append(_below_thousand(rest, case, gender, spelling, construct))
    return parts


def _scaled(
    times: int, singular: str, plural: str, case: str, spelling: Spelling, construct: bool
) -> str:
    """Return so many thousands, millions ...; these words are counted as masculines."""
    accusative = singular if construct else _accusative(singular, spelling)
    if times == 1:
        return accusative if case == "accusative" else singular
    if times == 2:
        return _dual(singular, case, construct)
    last = times % 100
    if spelling.again and last in (1, 2):
        hundreds = _below_thousand(times - last, case, "masculine", spelling, True)
        few = _scaled(last, singular, plural, case, spelling, construct)
        return f"{hundreds} {singular} {spelling.conjunction}{few}"
    # Two in front of what it counts is no grammar's, and keeps its nun where news writes it.
    words = _below_thousand(times, case, "masculine", spelling, construct=last > 2 or not last)
    if 3 <= last <= 10:
        return f"{words} {plural}"
    return f"{words} {accusative if last > 10 else singular}"


def _below_thousand(
    number: int, case: str, gender: str, spelling: Spelling, construct: bool
) -> str:
    hundreds, rest = divmod(number, 100)
    words = []
    if hundreds == 1:
        words.append(spelling.hundred)
    elif hundreds == 2:
        words.append(_dual(spelling.hundred[:-1] + "ت", case, construct and not rest))
    elif spelling.apart:
        words += [f"{_UNITS[hundreds][1]} {spelling.hundred}"] if hundreds else []
    elif hundreds:
        words.append(_HUNDREDS[hundreds - 3] + spelling.hundred)
    if rest:
        words.append(_below_hundred(rest, case, gender, spelling, construct))
    return f" {spelling.conjunction}".join(words)


def _below_hundred(number: int, case: str, gender: str, spelling: Spelling, construct: bool) -> str:
    if number <= 10:
        return _unit(number, case, gender, spelling, construct)
    if number < 20:
        return _teen(number, case, gender)
    tens, unit = divmod(number, 10)
    ten = _TENS[tens - 2] + ("ون" if case == "nominative" else "ين")
    if not unit:
        return ten
    if unit == 1 and gender == "feminine":
        return f"إحدى {spelling.conjunction}{ten}"
    # Before tens a unit is no construct: it has its tanwin (خمساً وعشرين).
    return f"{_unit(unit, case, gender, spelling, False)} {spelling.conjunction}{ten}"


def _unit(number: int, case: str, gender: str, spelling: Spelling, construct: bool) -> str:
    if number == 2:
        return _dual("اثن" if gender == "masculine" else "اثنت", case, construct)
    form = _UNITS[number][GENDERS.index(gender)]
    if form == "ثماني" and not construct:
        if case == "accusative":
            return _accusative(form, spelling)
        return "ثمانٍ" if spelling.tanwin else "ثمان"
    if case == "accusative" and not construct and not form.endswith("ة"):
        return _accusative(form, spelling)
    return form


def _teen(number: int, case: str, gender: str) -> str:
    """Return 11 to 19: the ten agrees with what is counted, and only اثنا has cases."""
    ten = "عشر" if gender == "masculine" else "عشرة"
    if number == 11:
        return f"{'أحد' if gender == 'masculine' else 'إحدى'} {ten}"
    if number == 12:
        return f"{_dual('اثن' if gender == 'masculine' else 'اثنت', case, True)} {ten}"
    return f"{_UNITS[number - 10][GENDERS.index(gender)]} {ten}"


def _dual(stem: str, case: str, construct: bool) -> str:
    ending = "ا" if case == "nominative" else "ي"
    return stem + ending + ("" if construct else "ن")


def _accusative(form: str, spelling: Spelling) -> str:
    return form + ("اً" if spelling.tanwin else "ا")
