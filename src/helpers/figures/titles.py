"""Titles: short quotations behind the noun of a work (فيلم «120 خفقة في الدقيقة»)."""

from helpers.figures.lexicon import cues
from helpers.figures.scan import Scan

NAME = "part of a name"
_MOST = 6
_HEADS = 3
_LONGEST = 14
_FAR = 7
_QUOTES = frozenset('"«»“”„')


def quoted(scan: Scan, index: int) -> str:
    """Return NAME if a token stands in a short quotation that a head noun makes a title, else "".

    >>> quoted(Scan('فيلم "120 خفقة في الدقيقة" يفوز'), 2)
    'part of a name'
    """
    first = opening = _quotation(scan, index)
    heads = cues("work", "names.csv")
    if opening is not None and _title(scan, opening) in scan.titles:
        return NAME
    if opening is None:
        return NAME if _is_title(scan, index) else ""
    for _ in range(_MOST):
        if opening is None:
            return ""
        before = scan.at(opening - 1).form
        near = [scan.at(opening - back).form for back in range(1, _HEADS + 1)]
        if any(form in heads for form in near):
            scan.titles.add(_title(scan, first or opening))
            return NAME
        # One noun may head several titles: فيلمي "..." و"..."
        at = opening - 2 if before in ("و", "،", ",") else opening - 1
        at = at - 1 if scan.at(at).form in ("،", ",") else at
        if scan.at(at).form not in _QUOTES:
            return ""
        opening = _quotation(scan, at - 1)
    return ""


def _is_title(scan: Scan, index: int) -> bool:
    """Tell whether a title met before, of two words or more, begins at a token."""
    forms = tuple(token.form for token in scan.tokens[index : index + _MOST])
    return any(forms[:size] in scan.titles for size in range(2, len(forms) + 1))


def _title(scan: Scan, opening: int) -> tuple[str, ...]:
    """Return the words between an opening mark and the next one."""
    words = []
    for at in range(opening + 1, opening + _LONGEST):
        if scan.at(at).form in _QUOTES:
            break
        words.append(scan.at(at).form)
    return tuple(words)


def _quotation(scan: Scan, index: int) -> int | None:
    """Return the index of the mark that opens the short quotation around a token."""
    before = range(index - 1, max(-1, index - _FAR), -1)
    opening = next((at for at in before if scan.at(at).form in _QUOTES), None)
    if opening is None or "\n" in (scan.at(at).form for at in range(opening, index)):
        return None
    closes = any(scan.at(at).form in _QUOTES for at in range(index + 1, index + _FAR))
    return opening if closes else None
