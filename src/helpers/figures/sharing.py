"""Units that a number takes from the words around it, when none stands behind it."""

from itertools import pairwise

from helpers.figures import nouns, verbs
from helpers.figures.draft import Draft
from helpers.figures.lexicon import cues, term
from helpers.figures.scan import LINE_ENDS, Scan

_LIST_SIGNS = frozenset(("و", "او", "،", ",", "ثم", "/", "الي", "ال", "ف", "بل", "و/او"))
_ENDS = LINE_ENDS | frozenset(".؟!")
_NEAR = 4
_FAR = 40
_FAR_NUMBER = 12


def share_units(scan: Scan, drafts: list[Draft]) -> None:
    """Give the drafts without a unit the one that their sentence gives them.

    In this order: the unit behind a list (300 و212 دولارا), the noun behind من (10 آلاف من الجنود),
    the unit of the figure before in the sentence, people where the verb says so (قتل 20).
    """
    for first, second in reversed(list(pairwise(drafts))):
        if _bare(first) and _listed(scan, first, second):
            _take_over(first, second)
    earlier: list[Draft] = []
    for draft in drafts:
        earlier = [one for one in earlier if not _apart(scan, one, draft)]
        if _bare(draft):
            _from_noun(scan, draft)
        if _bare(draft):
            source = next((one for one in reversed(earlier) if _follows(scan, one, draft)), None)
            if source is not None:
                draft.kind, draft.unit = source.kind, source.unit
        if _bare(draft):
            draft.unit = _numbered(scan, draft)
        if _bare(draft) and _harmed(scan, draft):
            draft.unit = "person"
        if draft.unit and draft.kind in ("money", "count"):
            earlier = [*earlier[-3:], draft]


def _bare(draft: Draft) -> bool:
    return draft.kind == "count" and not draft.unit


def _listed(scan: Scan, first: Draft, second: Draft) -> bool:
    """Tell whether only the signs of a list stand between two figures."""
    if second.kind == "ordinal" or not second.unit or second.role == "to" != first.role == "":
        return False
    between = scan.tokens[first.last : second.first]
    if len(between) > 3 or not all(token.form in _LIST_SIGNS for token in between):
        return False
    head = term(scan.at(second.first).form) if scan.at(second.first).kind == "word" else None
    return bool(between) or bool(head and head.conjunction)


def _take_over(first: Draft, second: Draft) -> None:
    if second.kind != "date":
        first.kind, first.unit = second.kind, second.unit
    elif second.unit == "date" and first.plain and 1 <= first.value <= 31:
        day = f"{int(first.value):02}"
        start = second.date.partition("/")[0]
        first.kind, first.unit, first.date = "date", "date", start[:-2] + day
        first.value = second.value


def _from_noun(scan: Scan, draft: Draft) -> None:
    """Take the noun of 10 آلاف من الجنود."""
    at = next((at for at in range(draft.last, draft.last + 3) if scan.at(at).form == "من"), None)
    if at is None or any(token.kind != "word" for token in scan.tokens[draft.last : at]):
        return
    at = at + 2 if scan.at(at + 1).form in cues("pointing") else at + 1
    behind = scan.at(at)
    if behind.kind != "word":
        return
    form = behind.form.removeprefix("ال")
    found = nouns.noun(form) or nouns.noun(nouns.bare(behind.form, True))
    if found is not None and found.number == "plural":
        draft.unit = found.english


def _apart(scan: Scan, first: Draft, second: Draft) -> bool:
    """Tell whether two figures stand in different sentences; large ones may be one apart."""
    if second.first - first.last > _FAR:
        return True
    ends = [token.form for token in scan.tokens[first.last : second.first] if token.form in _ENDS]
    large = first.kind == "money" and min(first.scale, second.scale) >= 10**6
    return bool(ends) and not (large and ends == ["."])


def _follows(scan: Scan, previous: Draft, draft: Draft) -> bool:
    """Tell whether a bare number goes on counting what the figure before counted."""
    if draft.scale > 1:
        return previous.scale > 1
    between = [token.form for token in scan.tokens[previous.last : draft.first]]
    if scan.at(draft.last).form in cues("others"):
        return previous.kind == "count"
    return len(between) < 12 and any(form in cues("going on") for form in between)


def _numbered(scan: Scan, draft: Draft) -> str:
    """Return what عدد says is numbered (ارتفع عدد المصابين من 12 إلى 19), or ""."""
    for at in range(draft.outer - 1, max(-1, draft.outer - 1 - _FAR_NUMBER), -1):
        token = scan.at(at)
        if token.form in _ENDS:
            return ""
        if token.form in cues("their number"):
            return "person"
        if token.form in cues("number of") and scan.definite(at + 1):
            found = nouns.named(scan, at + 1, scan.at(at + 1).form[2:])
            return found.name if found and found.kind == "count" else ""
    return ""


def _harmed(scan: Scan, draft: Draft) -> bool:
    """Tell whether a verb just before a number is said of people (قتل 20)."""
    for at in range(draft.outer - 1, max(-1, draft.outer - 1 - _NEAR), -1):
        token = scan.at(at)
        if token.form in _ENDS or token.kind == "number":
            return False
        if token.kind == "word" and verbs.direction(token.form) == "casualty":
            return True
    return False
