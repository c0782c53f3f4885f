"""The audit: every digit run and number word that is no figure, with the reason."""

import re

from helpers.figures.draft import Draft
from helpers.figures.figure import Omission
from helpers.figures.lexicon import term
from helpers.figures.scan import Scan, Token

Stretch = tuple[int, int, str]
_DIGITS = re.compile(r"\d+")


def holds_digit(token: Token) -> bool:
    """Tell whether a name in Latin letters holds digits.

    >>> holds_digit(Scan("H20").tokens[0])
    True
    """
    return (
        token.kind == "latin" and not token.form.isalpha() and any(map(str.isdecimal, token.form))
    )


def unread(scan: Scan, index: int) -> str:
    """Return why a number word, or digits, have no value.

    >>> unread(Scan("آلاف"), 0)
    'an unnamed number of them'
    """
    token = scan.tokens[index]
    if token.kind == "number":
        return "more digits than a quantity has"
    found = term(token.form)
    classes = found.classes if found else {}
    if "plural" in classes:
        return "an unnamed number of them"
    if "one" in classes and found and found.article:
        return "a weekday"
    if "one" in classes:
        return "a pronoun, not a number"
    if "parts" in classes:
        return "a fraction without its numerator"
    return "a number word without a number's grammar"


def numbers_between(scan: Scan, first: int, last: int, reason: str) -> list[Stretch]:
    """Return the stretches of the digit runs and number words between two tokens.

    Args:
        scan: the tokens.
        first: index of the first token.
        last: index after the last; the first is taken in any case.
        reason: why they are no figures.

    >>> numbers_between(Scan("شريحة H20"), 1, 2, "part of a name")
    [(7, 9, 'part of a name')]
    """
    found = []
    for index in range(first, max(last, first + 1)):
        token = scan.at(index)
        if token.kind == "latin":
            for run in _DIGITS.finditer(token.form):
                found.append((token.start + run.start(), token.start + run.end(), reason))
        elif token.kind in ("number", "compound") or (
            token.kind == "word" and term(token.form) is not None
        ):
            found.append((token.start, token.end, reason))
    return found


def omissions(scan: Scan, drafts: list[Draft], left: list[Stretch]) -> list[Omission]:
    """Return what was left out and is in no figure.

    Args:
        scan: the tokens.
        drafts: the figures.
        left: stretches of the folded text, each with its reason.

    >>> scan = Scan("شريحة H20")
    >>> [one.text for one in omissions(scan, [], [(7, 9, "part of a name")])]
    ['20']
    """
    found = []
    spans = iter(sorted((d.start, d.end or scan.at(d.last - 1).end) for d in drafts))
    current = next(spans, None)
    for start, end, reason in sorted(left):
        while current is not None and current[1] <= start:
            current = next(spans, None)
        if current is None or end <= current[0]:
            first, last = scan.folded.source_span(start, end)
            found.append(Omission(first, last, scan.folded.source[first:last], reason))
    return found
