"""Verbs of movement: which way a figure goes, and whether two figures are a change or a range."""

from functools import lru_cache

from helpers.arabic import fold
from helpers.figures.lexicon import cuts, rows
from helpers.figures.scan import LINE_ENDS, Scan

_FAR = 12
_ENDINGS = ("ت", "وا", "تا", "ا", "ون", "ان", "ه", "ها", "هم")
_STOPS = LINE_ENDS | frozenset(".؟!؛")


@lru_cache(maxsize=2)
def _directions(noun: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("verbs.csv"):
        if noun != (row["class"] == "noun"):
            continue
        form = fold(row["form"]).text
        stems = [form, "ت" + form[1:], "ن" + form[1:]] if form.startswith("ي") else [form]
        for stem in stems:
            found.setdefault(stem, row["direction"])
            for ending in _ENDINGS:
                found.setdefault(stem + ending, row["direction"])
    return found


@lru_cache(maxsize=16384)
def direction(form: str, nouns: bool = True) -> str:
    """Return rise, fall, reach, change or casualty if a folded form tells of it, else "".

    Args:
        form: a folded form.
        nouns: take verbal nouns too.

    >>> direction("وارتفعت"), direction("سيتراجع"), direction("شريحه")
    ('rise', 'fall', '')
    >>> direction("زياده"), direction("زياده", nouns=False)
    ('rise', '')
    """
    stems = [form[cut:] for cut, *_ in cuts(form)]
    stems += [stem[1:] for stem in stems if stem.startswith("س") and stem[1:2] in "يتنا"]
    for known in (_directions(False), _directions(True)) if nouns else (_directions(False),):
        for stem in stems:
            if stem in known:
                return known[stem]
    return ""


def moves(scan: Scan, index: int) -> bool:
    """Tell whether a verb of rising, falling or changing stands before a token in its sentence.

    >>> moves(Scan("ارتفع السعر من 5"), 3), moves(Scan("أعمارهم من 5"), 2)
    (True, False)
    """
    for at in range(index - 1, max(-1, index - 1 - 3 * _FAR), -1):
        token = scan.at(at)
        if token.form in _STOPS:
            return False
        if token.kind == "word" and direction(token.form) in ("rise", "fall", "change"):
            return True
    return False
