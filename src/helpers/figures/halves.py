"""Units that are their own number: ساعة ونصف, ساعتان إلا ربعا, and a dual that stands alone.

They are figures where a sentence is nothing else.  In running text a dual or a unit and a half,
without a numeral, is none; the audit lists its fraction.
"""

from helpers.figures import measures, money, nouns
from helpers.figures.draft import Draft
from helpers.figures.measures import Unit
from helpers.figures.numerals import word
from helpers.figures.scan import Scan, Token
from helpers.figures.shares import of_one

_DUALS = ("ان", "ين")


def with_fraction(scan: Scan, index: int) -> Draft | None:
    """Return the figure of a sentence that is a unit with a fraction joined or taken off, or None.

    Args:
        scan: the tokens.
        index: the token of the fraction.

    >>> draft = with_fraction(Scan("ساعة ونصف"), 1)
    >>> float(draft.value), draft.unit
    (1.5, 'hour')
    """
    found = word(scan, index)
    before = scan.at(index - 1).form
    if found is None or "fraction" not in found.classes or found.article:
        return None
    if before in ("الا", "و") and not found.conjunction:
        at, sign = index - 2, -1 if before == "الا" else 1
    elif found.conjunction == "و":
        at, sign = index - 1, 1
    else:
        return None
    draft = _own_number(scan, at)
    share = of_one(scan, index, weak=True)
    if draft is None or share is None:
        return None
    whole = nouns.definite_unit(scan, share[1])
    if whole is None and scan.at(share[1]).form.startswith("ال"):
        return None
    draft.value = draft.value + sign * share[0]
    draft.last = whole.last if whole else share[1]
    draft.end = scan.at(draft.last - 1).end
    return draft if scan.alone(draft.first, draft.last) else None


def joins_unit(scan: Scan, index: int) -> bool:
    """Tell whether a fraction is joined to a unit without a numeral (استغرقت ساعة ونصف).

    >>> joins_unit(Scan("استغرقت ساعة ونصف"), 2)
    True
    """
    before = scan.at(index - 1)
    at = index - 2 if before.form in ("الا", "و") else index - 1
    return _own_number(scan, at) is not None


def dual(scan: Scan, index: int) -> Draft | None:
    """Return the figure of a sentence that is nothing but a unit in the dual, or None.

    >>> dual(Scan("ساعتان"), 0).value, dual(Scan("مضت ساعتان"), 1)
    (2, None)
    """
    draft = _own_number(scan, index)
    if draft is None or draft.value != 2:
        return None
    behind = (scan.at(draft.last).form, scan.at(draft.last + 1).form)
    if behind == ("تحت", "الصفر"):
        draft.value, draft.last = -draft.value, draft.last + 2
        draft.end = scan.at(draft.last - 1).end
    return draft if scan.alone(index, draft.last) else None


def _own_number(scan: Scan, at: int) -> Draft | None:
    """Return the figure of an indefinite unit: one, or two in the dual."""
    token = scan.at(at)
    if token.kind != "word" or token.form.startswith("ال"):
        return None
    unit = measures.at(scan, at) or _amount(scan, at)
    if unit is None or unit.kind == "percent":
        return None
    value = 2 if _is_dual(scan, token) else 1
    end = scan.at(unit.last - 1).end
    return Draft(at, unit.last, token.start, end, value, unit.kind, unit.name)


def _amount(scan: Scan, at: int) -> Unit | None:
    found = money.behind(scan, at)
    return Unit("money", money.code(scan, found[1]), found[0]) if found else None


def _is_dual(scan: Scan, token: Token) -> bool:
    """Tell whether a unit's name is a dual: what is left without the ending is a unit too."""
    for ending in _DUALS:
        stem = token.form.removesuffix(ending)
        if stem == token.form:
            continue
        for singular in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
            single = [token._replace(form=singular)]
            if measures.names().at(single, 0) or money.nouns().at(single, 0):
                return True
    return False
