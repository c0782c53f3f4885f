"""Quantities: a cardinal or a fraction with its signs, its unit and what is added to it."""

from fractions import Fraction

from helpers.figures import bounds, digits, measures, money, names, nouns, numerals, titles, units
from helpers.figures.agreement import indefinite_noun
from helpers.figures.digits import Number
from helpers.figures.draft import Draft
from helpers.figures.lexicon import cues
from helpers.figures.measures import Unit
from helpers.figures.numerals import Numeral
from helpers.figures.scan import LINE_ENDS, Scan

_OPENERS = LINE_ENDS | frozenset('([«"“')


def read(scan: Scan, numeral: Numeral) -> Draft | tuple[int, str]:
    """Return the figure of a cardinal or fraction, or the index behind it and why it is none.

    >>> scan = Scan("384 شريحة")
    >>> read(scan, numerals.read(scan, 0)).unit
    'chip'
    """
    value = numeral.value
    unit = units.behind(scan, numeral.last, value, numeral.article)
    draft = Draft(
        numeral.first, numeral.last, numeral.start, numeral.end, value, "count", "",
        scale=numeral.scale, plain=numeral.written == "digits",
    )  # fmt: skip
    if unit is not None:
        draft.take(scan, unit)
    draft.value = _thousands(scan, numeral, unit)
    if unit is not None and unit.parts > 1:
        draft.value = Fraction(draft.value, unit.parts)
    if reason := names.reason(scan, numeral, unit is not None):
        return numeral.last, reason
    if reason := _uncounted(scan, numeral, draft):
        return numeral.last, reason
    if numeral.kind == "fraction" and not _fraction_counts(scan, numeral, draft):
        return numeral.last, "a fraction of something"
    _signs(scan, draft)
    _additions(scan, draft)
    return draft


def _thousands(scan: Scan, numeral: Numeral, unit: Unit | None) -> Number:
    """Read 74.500 as thousands where decimals cannot be meant."""
    form = scan.at(numeral.first).form
    if numeral.written == "digits" and (whole := digits.thousands(form)) is not None:
        if form.endswith("0") or (unit is not None and unit.kind == "count"):
            return whole
    return numeral.value


def refusal(scan: Scan, numeral: Numeral) -> str:
    """Return why a number word is no number here (واحد منهم, الاثنين), or "".

    >>> scan = Scan("واحد منهم")
    >>> refusal(scan, numerals.read(scan, 0))
    'a pronoun, not a number'
    """
    token = scan.at(numeral.first)
    if numeral.last > numeral.first + 1 or token.kind != "word":
        return ""
    form = token.form[numeral.start - token.start :]
    behind = scan.at(numeral.last)
    if form == "اثنين" and numeral.article:
        return "a weekday"
    if numeral.value == 0 and numeral.article:
        return "the zero of a scale"
    if form in ("واحد", "واحده", "واحدا"):
        if numeral.article:
            return "one of a kind, not a count"
        if behind.form in cues("of a whole"):
            return "a pronoun, not a number"
        listed = behind.form in ("،", ",", "-") and numerals.word(scan, numeral.last + 1)
        stands = (
            indefinite_noun(scan, numeral.first - 1)
            or listed
            or scan.alone(numeral.first, numeral.last)
        )
        if not stands:
            return "a pronoun, not a number"
    return ""


def _uncounted(scan: Scan, numeral: Numeral, draft: Draft) -> str:
    """Say why a numeral in words without a unit counts nothing, or return ""."""
    if draft.unit or numeral.written == "digits" or numeral.kind != "cardinal":
        return ""
    if names.headed_by_place(scan, numeral.first):
        return titles.NAME
    alone = scan.alone(numeral.first, numeral.last)
    bounded = bounds.start(scan, numeral.first) != numeral.first
    if numeral.article and not alone and not bounded:
        return "a definite number without its noun"
    behind = scan.at(numeral.last).form
    bare_scale = numeral.last == numeral.first + 1 and numeral.scale == numeral.value > 1
    if bare_scale and behind.startswith("ال") and len(behind) > 3:
        return "a number word without a number's grammar"  # ألف الكاتب: wrote
    return ""


def _fraction_counts(scan: Scan, numeral: Numeral, draft: Draft) -> bool:
    """Tell whether a fraction is a figure: it has a unit, a numerator, or stands alone."""
    if (draft.unit and draft.kind != "count") or numeral.written == "parts":
        return True
    alone = scan.alone(numeral.first, numeral.last)
    explicit = numeral.last > numeral.first + 1 or numeral.value.numerator > 1
    if scan.at(numeral.last).form.startswith("ال") and explicit:
        whole = measures.at(scan, numeral.last)
        bare = nouns.definite_unit(scan, numeral.last) if whole is None else None
        if bare is not None:
            draft.take(scan, bare)
    return alone or explicit


def _additions(scan: Scan, draft: Draft) -> None:
    """Take in what follows the unit: ونصف, و43 سنتا, تحت الصفر."""
    if draft.unit and draft.last > draft.number_last and draft.kind != "percent":
        found = numerals.fraction_behind(scan, draft.last)
        if found is None and scan.at(draft.last).form == "الا":
            found = numerals.fraction_less(scan, draft.last)
        whole = nouns.definite_unit(scan, found[1]) if found else None
        if whole and whole.name == draft.unit and found:
            found = found[0], whole.last  # ثلاثة أمتار ونصف المتر
        if found and (whole or not scan.at(found[1]).form.startswith("ال")):
            draft.value, draft.last = draft.value + found[0] * draft.scale, found[1]
            draft.end = scan.at(draft.last - 1).end
    if draft.kind == "money" and draft.parts == 1:
        at = numerals.joined(scan, draft.last)
        more = numerals.read(scan, at) if at is not None else None
        unit = units.behind(scan, more.last, more.value) if more else None
        if more and unit and unit.kind == "money" and unit.parts > 1:
            draft.value = draft.value + Fraction(more.value, unit.parts)
            draft.last = unit.last
            draft.end = scan.at(unit.last - 1).end


def _signs(scan: Scan, draft: Draft) -> None:
    """Take in the signs before a number: minus, a currency sign, a percent sign."""
    first = draft.first
    before = scan.at(first - 1)
    lone = not scan.glued(first - 1) or scan.at(first - 2).form in _OPENERS or first == 1
    if before.form in "-\u2212\u2013" and scan.glued(first) and lone and draft.plain:
        draft.value, draft.start, first = -draft.value, before.start, first - 1
    elif before.form in cues("minus"):
        cut = 1 if before.form[0] in "بوفل" else 0
        draft.value, draft.start, first = -draft.value, before.start + cut, first - 1
    before = scan.at(first - 1)
    found = money.before(scan, first) if draft.kind == "count" else None
    if found and found[0] >= scan.taken:
        begin, currency = found
        draft.kind, draft.unit, first = "money", money.code(scan, currency), begin
        draft.last, draft.end = draft.number_last, scan.at(draft.number_last - 1).end
        draft.start = scan.at(begin).start
    elif not draft.unit and before.form in ("%", "٪") and scan.glued(first):
        draft.kind, draft.unit, draft.start, first = "percent", "percent", before.start, first - 1
    behind = (scan.at(draft.last).form, scan.at(draft.last + 1).form)
    if behind == ("تحت", "الصفر") and draft.value > 0:
        draft.value, draft.last = -draft.value, draft.last + 2
        draft.end = scan.at(draft.last - 1).end
    draft.first = draft.outer = first
