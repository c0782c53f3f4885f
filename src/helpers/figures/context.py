"""What a figure measures, and which way it goes: the words of its sentence that it is said of.

A figure is predicated of a noun phrase: of the one before بلغت and البالغ or behind بلغ, of the
subject or object of a verb of movement (رفع قيمتها السوقية إلى ...), of the noun that بقيمة
follows, or of the noun that it counts.
"""

from helpers.figures import agreement, bounds, nouns, verbs
from helpers.figures.draft import Draft
from helpers.figures.lexicon import cues
from helpers.figures.scan import LINE_ENDS, Scan

_STOPS = LINE_ENDS | frozenset(".،؛؟!:()«»\"'")
_LONGEST = 5
_FAR = 9
_FARTHEST = 25
_ENDS = LINE_ENDS | frozenset(".؟!")
Stretch = tuple[int, int]


def measured(scan: Scan, draft: Draft) -> Stretch | None:
    """Return the stretch of the folded text that says what a figure measures, or None.

    >>> from helpers.figures import extraction
    >>> scan = Scan("أعلنت عن إيرادات بلغت 247 مليون دولار")
    >>> start, end = measured(scan, extraction.read(scan.folded.source).drafts[0])
    >>> scan.source(start, end)
    'إيرادات'
    """
    if draft.kind in ("date", "ordinal", "duration"):
        return None
    left = bounds.start(scan, draft.outer)
    if draft.kind == "measure" and scan.at(left - 1).form in cues("dimension"):
        return _edge(scan, left - 1), scan.at(left - 1).end
    whole = _of_whole(scan, draft.last) if draft.kind == "percent" else None
    found = whole or _by_amount(scan, left) or _by_verb(scan, left)
    if found is None and (draft.kind != "count" or scan.at(left - 1).form[-1:] in "ها"):
        found = _directly(scan, left)
    found = _trimmed(scan, found or _from_afar(scan, left))
    if found is not None and draft.kind == "count" and not _names_amount(scan, found[0]):
        found = None
    if found is not None:
        first, last = found
        return _edge(scan, first), scan.at(last - 1).end
    if draft.kind == "count" and draft.last > draft.number_last:
        return scan.at(draft.number_last).start, scan.at(draft.last - 1).end
    return None


def direction(scan: Scan, draft: Draft) -> str:
    """Return rise, fall, reach or change: the movement that the clause tells of; "" if none.

    >>> from helpers.figures import extraction
    >>> scan = Scan("ارتفع السعر إلى 5 دولارات")
    >>> direction(scan, extraction.read(scan.folded.source).drafts[0])
    'rise'
    """
    if draft.kind in ("date", "ordinal"):
        return ""
    named = ""
    for at in range(draft.outer - 1, max(-1, draft.outer - 1 - _FAR), -1):
        token = scan.at(at)
        if token.form in _STOPS or token.kind in ("number", "compound"):
            break
        if token.kind != "word":
            continue
        verb = verbs.direction(token.form, nouns=False)
        if verb and verb != "casualty":
            return verb
        noun = verbs.direction(token.form)
        named = named or (noun if noun != "casualty" else "")
    return named


def _by_amount(scan: Scan, left: int) -> Stretch | None:
    """Read صندوق بقيمة: the noun before an amount, or the amount itself."""
    form = scan.at(left - 1).form
    if form in cues("amount"):
        found = _phrase_before(scan, left - 1) or _by_verb(scan, left - 1)
        return found or (None if form in cues("rate") else (left - 1, left))
    return None


def _by_verb(scan: Scan, left: int) -> Stretch | None:
    """Read the phrase between a verb and its number, or before a verb that the number follows."""
    at = left
    while scan.at(at - 1).form in ("الي", "عند", "من", "علي", "عن"):
        at -= 1
    verb = next((i for i in range(at - 1, max(-1, at - 1 - _FAR), -1) if _is_verb(scan, i)), None)
    if verb is None or any(token.form in _STOPS for token in scan.tokens[verb:at]):
        return None
    if verb == at - 1:
        return _phrase_before(scan, verb) or _behind_that(scan, verb)
    return _head(scan, verb + 1, at)


def _behind_that(scan: Scan, verb: int) -> Stretch | None:
    """Read the subject behind أن where more stands before the verb (أن أرباحها في العام بلغت)."""
    for at in range(verb - 1, max(-1, verb - 1 - _FARTHEST), -1):
        form = scan.at(at).form
        if form in ("ان", "وان", "بان"):
            return _head(scan, at + 1, verb)
        if form in _ENDS or scan.at(at).kind == "number":
            return None
    return None


def _from_afar(scan: Scan, left: int) -> Stretch | None:
    """Read the subject of بلغ where an apposition parts it from its number."""
    for at in range(left - 1, max(-1, left - 1 - _FARTHEST), -1):
        token = scan.at(at)
        if token.form in _ENDS or token.kind == "number":
            return None
        if token.form in cues("amounting") and at < left - 1:
            return _head(scan, at + 1, left)
    return None


def _directly(scan: Scan, left: int) -> Stretch | None:
    """Read a definite phrase right before a number (عدد سكانها 750 ألف)."""
    token = scan.at(left - 1)
    if token.kind != "word" or nouns.is_function_word(token.form):
        return None
    known = agreement.is_definite(scan, left - 1) or agreement.definite_noun(scan, left - 1)
    return _phrase_before(scan, left) if known else None


def _trimmed(scan: Scan, found: Stretch | None) -> Stretch | None:
    """Return a phrase from the noun on that names an amount, else from its first noun on."""
    if found is None:
        return None
    first, last = found
    for at in range(first, last):
        if _names_amount(scan, at):
            return at, last
    for at in range(first, last):
        if scan.at(at).form.startswith("لل"):
            return None
        if _is_noun(scan, at):
            return at, last
    return None


def _names_amount(scan: Scan, index: int) -> bool:
    """Tell whether a word is one that figures are said of (إيرادات, قيمتها, السعر)."""
    form = scan.at(index).form
    stems = {form, nouns.bare(form, definite=True), form.removesuffix("ها"), form.removesuffix("ه")}
    stems |= {stem[:-1] + "ه" for stem in stems if stem.endswith("ت")}
    return bool(stems & cues("amounting noun"))


def _is_noun(scan: Scan, index: int) -> bool:
    """Tell whether a word is a noun by its article, its pronoun or the lexicon."""
    return (
        agreement.is_definite(scan, index)
        or agreement.definite_noun(scan, index) is not None
        or bool(nouns.bare(scan.at(index).form))
        or _names_amount(scan, index)
    )


def _of_whole(scan: Scan, last: int) -> Stretch | None:
    """Read what a share is of (70 في المئة من الأصوات)."""
    if scan.at(last).form != "من" or scan.at(last + 1).kind != "word":
        return None
    return _head(scan, last + 1, last + 1 + _LONGEST)


def _is_verb(scan: Scan, index: int) -> bool:
    token = scan.at(index)
    if token.kind != "word":
        return False
    if token.form in cues("amounting"):
        return True
    return verbs.direction(token.form, nouns=False) in ("rise", "fall", "reach", "change")


def _is_stop(scan: Scan, index: int) -> bool:
    """Tell whether a noun phrase can't run over a token."""
    token = scan.at(index)
    return (
        token.kind in ("number", "compound", "sign")
        or nouns.is_function_word(token.form)
        or (token.kind == "word" and bool(verbs.direction(token.form, nouns=False)))
    )


def _phrase_before(scan: Scan, index: int) -> Stretch | None:
    """Return the noun phrase that ends before a token."""
    first = index
    while index - first < _LONGEST and not _is_stop(scan, first - 1):
        first -= 1
        if scan.at(first).form[:1] == "و" and not nouns.noun(scan.at(first).form):
            break
    return (first, index) if first < index else None


def _head(scan: Scan, first: int, last: int) -> Stretch | None:
    """Return the first noun phrase between two tokens."""
    while first < last and _is_stop(scan, first):
        first += 1
    end = first
    while end < last and end - first < _LONGEST and not _is_stop(scan, end):
        end += 1
        if scan.at(end).form[:1] == "و" and scan.definite(end) is False:
            break
    return (first, end) if first < end else None


def _edge(scan: Scan, index: int) -> int:
    """Return where a phrase begins: behind the conjunction or preposition on its first word."""
    token = scan.at(index)
    for clitic in ("و", "ب", "ل", "ف"):
        if token.form.startswith(clitic) and (
            nouns.noun(token.form[1:]) or token.form[1:3] == "ال"
        ):
            if not nouns.noun(token.form):
                return token.start + 1
    return token.start
