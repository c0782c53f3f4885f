"""Nouns before a numeral, with and without the article."""

from helpers.figures import nouns
from helpers.figures.lexicon import cuts
from helpers.figures.measures import Unit
from helpers.figures.scan import Scan

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ي", "كم")


def indefinite_noun(scan: Scan, index: int) -> tuple[int, Unit] | None:
    """Return where the indefinite noun at a token begins behind its clitics, and what it is.

    >>> indefinite_noun(Scan("لشخص واحد"), 0)[1].name
    'person'
    """
    token = scan.at(index)
    for cut, _, _, article in cuts(token.form):
        if article:
            continue
        form = token.form[cut:]
        if form and (found := nouns.named(scan, index, form)):
            return token.start + cut, found
    return None


def is_definite(scan: Scan, at: int) -> bool:
    """Tell whether a word has the article, whose alif never carries a hamza (إليزابيث has none).

    >>> is_definite(Scan("والشركة"), 0), is_definite(Scan("إليزابيث"), 0)
    (True, False)
    """
    token = scan.at(at)
    for cut, _, _, article in cuts(token.form):
        if article:
            alif = scan.source(token.start, token.start + cut)
            return not any(letter in alif for letter in "أإآ")
    return False


def definite_noun(scan: Scan, at: int) -> tuple[int, Unit, bool] | None:
    """Return start, unit and number of the definite noun at a token, or None.

    It has the article, or a pronoun behind it (دورته).

    >>> definite_noun(Scan("دورته"), 0)[1].name
    'edition'
    """
    token = scan.at(at)
    if token.kind != "word":
        return None
    for cut, _, preposition, article in cuts(token.form):
        form = token.form[cut:]
        if article and is_definite(scan, at) and (found := nouns.named(scan, at, form)):
            # The article belongs to the span; of لل its second letter does.
            back = 1 if token.form[cut - 2 : cut] == "لل" and preposition else 2
            return token.start + cut - back, nouns.ranked(found), nouns.is_plural(form, found)
        if not article:
            for pronoun in _PRONOUNS:
                stem = form.removesuffix(pronoun)
                if stem == form or len(stem) < 2 or is_definite(scan, at):
                    continue
                if pronoun == "ه" and scan.source(token.start, token.end).endswith("ة"):
                    continue
                bare = stem[:-1] + "ه" if stem.endswith("ت") else stem
                for candidate in (stem, bare):
                    if found := nouns.named(scan, at, candidate):
                        plural = nouns.is_plural(candidate, found)
                        return token.start + cut, nouns.ranked(found), plural
    return None


def is_nisba(scan: Scan, at: int) -> bool:
    """Tell whether a word ends like an adjective of origin, in ي or ية.

    >>> is_nisba(Scan("المالي"), 0), is_nisba(Scan("الذكرى"), 0)
    (True, False)
    """
    token = scan.at(at)
    return scan.source(token.start, token.end).endswith(("ي", "ية"))
