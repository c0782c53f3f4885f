"""Bounds and ranges: what stands around a figure and says how exact it is."""

from functools import lru_cache

from helpers.arabic import fold
from helpers.figures.lexicon import Phrases, cues, rows
from helpers.figures.scan import LINE_ENDS, Scan

_GAP = 4
_STOPS = LINE_ENDS | frozenset('.،؛؟!:()«»"')


@lru_cache(maxsize=2)
def _phrases(position: str) -> Phrases[str]:
    entries = [
        (r["expression"], r["bound"]) for r in rows("bounds.csv") if r["position"] == position
    ]
    return Phrases(entries, clitics=position == "before")


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[str, str]]:
    """Return the verbs whose subject may stand before the number: preposition and bound of each."""
    found: dict[str, tuple[str, str]] = {}
    for row in rows("bounds.csv"):
        if row["position"] == "verb":
            verb, _, preposition = fold(row["expression"]).text.partition(" ")
            found.setdefault(verb + preposition, (preposition, row["bound"]))
            found.setdefault(verb, (preposition, row["bound"]))
    return found


def of(scan: Scan, first: int, last: int) -> str:
    """Return the bound of the figure between two tokens: "", more_than, less_than, about ...

    Args:
        scan: the tokens.
        first: index of the figure's first token.
        last: index after its last token.

    >>> of(Scan("أكثر من 20 شخصا"), 2, 4), of(Scan("20 شخصا على الأقل"), 0, 2)
    ('more_than', 'at_least')
    """
    at = first
    for _ in range(3):
        if found := _phrases("before").before(scan.tokens, at):
            return _negated(scan, found)
        if scan.at(at - 1).form not in cues("bound gap"):
            break
        at -= 1
    if found := _phrases("after").at(scan.tokens, last):
        return found[1]
    for at in range(last + 1, last + 4):
        # 16 قتيلا مدنيا على الأقل; خمسة غرامات من الملح كحد أقصى
        if (
            scan.at(at).form in _STOPS
            or scan.at(at - 1).form in _STOPS
            or (scan.at(at - 1).kind == "number")
        ):
            break
        found = _phrases("after").at(scan.tokens, at)
        if found and found[0] > at + 1:
            return found[1]
    return _by_verb(scan, first)


def start(scan: Scan, first: int) -> int:
    """Return the index where the bound before a figure begins; the figure's own without one.

    >>> start(Scan("إلى أكثر من 87"), 3)
    1
    """
    at = first
    for _ in range(3):
        if found := _phrases("before").before(scan.tokens, at):
            return found[0]
        if scan.at(at - 1).form not in cues("bound gap"):
            break
        at -= 1
    return first


def _negated(scan: Scan, found: tuple[int, str]) -> str:
    """Return a bound, turned round if a negation stands before it (ليس أكثر من)."""
    start, bound = found
    if scan.at(start - 1).form == "او":
        return ""  # أكثر أو أقل من
    around = {scan.at(start - 1).form, scan.at(start - 2).form}
    if scan.at(start - 2).form in cues("be"):
        around.add(scan.at(start - 3).form)  # لم يكن طوله يتجاوز
    if around & cues("negation") or scan.at(start - 1).form in ("ليس", "ليست"):
        return {"more_than": "up_to", "less_than": "at_least"}.get(bound, bound)
    return bound


def _by_verb(scan: Scan, first: int) -> str:
    """Return the bound that a verb sets over its subject (تجاوزت مبيعات الشركة 5 ملايين)."""
    if scan.at(first - 1).form in cues("time before"):
        return ""
    preposition = scan.at(first - 1).form if scan.at(first - 1).form in ("علي", "عن") else ""
    nearest = first - 2 if preposition else first - 1
    for at in range(nearest, nearest - 1 - _GAP, -1):
        token = scan.at(at)
        if token.form in _STOPS or token.kind == "number":
            return ""
        for stem in (token.form, token.form[1:] if token.form[:1] in "وفس" else token.form):
            found = _verbs().get(stem + preposition) or _verbs().get(stem)
            if found and found[0] == preposition:
                return _negated(scan, (at, found[1]))
    return ""
