"""Ordinals and other numerals that lean on a noun before them.

الربع الثاني and ولاية رابعة agree with their noun in definiteness; أول سنة stands before it.  A
definite cardinal behind a plural counts it (الأشهر الستة), behind a singular it ranks it
(القرن العشرين).
"""

from helpers.figures import nouns, units
from helpers.figures.agreement import definite_noun, indefinite_noun, is_definite, is_nisba
from helpers.figures.draft import Draft
from helpers.figures.lexicon import cues, cuts, term
from helpers.figures.measures import Unit
from helpers.figures.numerals import Numeral, joined
from helpers.figures.scan import Scan

UNNAMED = "an ordinal that ranks nothing named"
EARLY = "says early, not first in rank"
_HIGHEST_RANK = 200


def read(scan: Scan, numeral: Numeral, drafts: list[Draft]) -> Draft | tuple[int, str]:
    """Return the figure of an ordinal, or the index behind it and why it is none.

    >>> from helpers.figures.numerals import read as numeral
    >>> scan = Scan("في الربع الثاني")
    >>> draft = read(scan, numeral(scan, 2), [])
    >>> draft.value, draft.unit
    (2, 'quarter')
    """
    written = scan.source(numeral.start, scan.at(numeral.first).end)
    if numeral.value == 1 and written.endswith("ي") and scan.at(numeral.first - 1).form[-1:] != "ه":
        return numeral.last, "an adjective, not an ordinal"  # أولي: preliminary
    found = _behind_noun(scan, numeral)
    if isinstance(found, str):
        return numeral.last, found
    found = found or _before_noun(scan, numeral) or _listed(scan, numeral, drafts)
    if found is not None:
        return found
    if scan.alone(numeral.first, numeral.last):
        return _alone(scan, numeral, "")
    if found := _pronominal(scan, numeral, drafts):
        return found
    if (
        numeral.article
        and scan.at(numeral.last).form == "من"
        and scan.at(numeral.last + 1).form.startswith("نوع")
    ):
        return _alone(scan, numeral, "")
    return numeral.last, UNNAMED


def definite(scan: Scan, numeral: Numeral) -> Draft | tuple[int, str] | None:
    """Return the figure of a cardinal whose noun stands before it, or None if none does.

    >>> from helpers.figures.numerals import read as numeral
    >>> scan = Scan("خلال الأشهر الستة")
    >>> draft = definite(scan, numeral(scan, 2))
    >>> draft.value, draft.unit, draft.kind
    (6, 'month', 'duration')
    """
    if numeral.kind != "cardinal":
        return None
    if numeral.article and scan.alone(numeral.first, numeral.last):
        return _alone(scan, numeral, "") if numeral.value % 10 == 0 else None  # العشرون
    at = numeral.first - 1
    article = numeral.article
    if (scan.at(at).form in cues("article") and scan.glued(numeral.first)) or (
        scan.at(at).form == "ال"
    ):
        article, at = True, at - 1
    if not article:
        return _indefinite(scan, numeral)
    if at < scan.taken:
        return None
    noun = definite_noun(scan, at)
    if scan.definite(at) and is_nisba(scan, at) and (further := definite_noun(scan, at - 1)):
        noun, at = further, at - 1  # القمة العربية الـ29
    if noun is None and is_definite(scan, at) and (construct := indefinite_noun(scan, at - 1)):
        # عيد الميلاد الـ11: the noun is the first of two.
        return _draft(numeral, at - 1, construct[0], nouns.ranked(construct[1]).name)
    if noun is None:
        return None
    start, unit, plural = noun
    first = at
    if plural:
        return Draft(
            first, numeral.last, start, numeral.end, numeral.value, unit.kind, unit.name,
            scale=numeral.scale, outer=first,
        )  # fmt: skip
    if numeral.written == "digits" and units.behind(scan, numeral.last, numeral.value):
        return None
    return _draft(numeral, first, start, unit.name)


def age(scan: Scan, numeral: Numeral) -> Draft | None:
    """Return the age that a number behind سن gives (في سن الثالثة), or None.

    >>> from helpers.figures.numerals import read as numeral
    >>> scan = Scan("في سن الثالثة")
    >>> age(scan, numeral(scan, 2)).unit
    'year'
    """
    at = numeral.first - 1
    if scan.at(at).form == "ال" and scan.glued(numeral.first):
        at -= 1
    behind = (scan.at(numeral.last).form, scan.at(numeral.last + 1).form.removeprefix("ال")[:3])
    if scan.at(at).form not in cues("age") and behind != ("من", "عمر"):
        return None
    if numeral.scale > 1 or units.behind(scan, numeral.last, numeral.value) is not None:
        return None
    start = numeral.start - (2 if numeral.article else 0)
    return Draft(numeral.first, numeral.last, start, numeral.end, numeral.value, "duration", "year")


def _indefinite(scan: Scan, numeral: Numeral) -> Draft | None:
    """Read يوم واحد and شخصين اثنين, and a number that ranks: الدقيقة 23."""
    token = scan.at(numeral.first)
    form = token.form[numeral.start - token.start :]
    dual = scan.at(numeral.first - 1).form.endswith(("ان", "ين"))
    two = dual and form.startswith(("اثنا", "اثني", "اثنت"))
    if form in ("واحد", "واحده", "واحدا") or two:
        found = indefinite_noun(scan, numeral.first - 1)
        measured = units.behind(scan, numeral.last, numeral.value)
        if found is None or found[1].kind == "percent":
            return None
        if measured and measured.kind != "count":
            return None
        start, unit = found
        value = numeral.value
        return Draft(
            numeral.first - 1, numeral.last, start, numeral.end, value, unit.kind, unit.name
        )
    if (
        numeral.written == "digits"
        and isinstance(numeral.value, int)
        and numeral.value < _HIGHEST_RANK
    ):
        noun = definite_noun(scan, numeral.first - 1)
        if (
            noun
            and not noun[2]
            and nouns.bare(scan.at(numeral.first - 1).form, True) in cues("numbered")
        ) and units.behind(scan, numeral.last, numeral.value) is None:
            return _draft(numeral, numeral.first - 1, noun[0], noun[1].name)
    return None


def _draft(numeral: Numeral, first: int, start: int, unit: str) -> Draft:
    return Draft(
        first, numeral.last, start, numeral.end, numeral.value, "ordinal", unit, outer=first
    )


def _alone(scan: Scan, numeral: Numeral, unit: str) -> Draft:
    """Return an ordinal without its noun; its article belongs to it."""
    lam = scan.at(numeral.first).form.startswith("لل")
    article = (1 if lam else 2) if numeral.article else 0
    return _draft(numeral, numeral.first, numeral.start - article, unit)


def _behind_noun(scan: Scan, numeral: Numeral) -> Draft | str | None:
    """Read an ordinal behind its noun; a string says why it is no figure."""
    at = numeral.first - 1
    if at < scan.taken:
        return None
    token = scan.at(at)
    head = term(scan.at(numeral.first).form)
    if token.kind != "word" or (head and (head.preposition or head.conjunction)):
        return None
    if numeral.article:
        noun = definite_noun(scan, at)
        if noun is None and is_definite(scan, at):
            # An adjective may stand between (الربع المالي الثاني).
            noun = definite_noun(scan, at - 1) if scan.at(at - 1).kind == "word" else None
            at = at - 1 if noun else at
        elif noun is not None and scan.definite(at) and is_nisba(scan, at):
            # A nationality may be the adjective between (الربع المالي الثاني).
            further = definite_noun(scan, at - 1) if scan.definite(at - 1) else None
            noun, at = (further, at - 1) if further else (noun, at)
        if noun is not None:
            start, unit, plural = noun
            article = is_definite(scan, at)  # مبارياتها الأولى: the first of each
            early = nouns.bare(scan.at(at).form, True) in cues("early") or (plural and article)
            if early and numeral.value == 1:
                return EARLY
            return _draft(numeral, at, start, unit.name)
        return _name_or_noun(scan, numeral, at)
    feminine = scan.at(numeral.first).form.endswith("ه")
    if nouns.is_function_word(token.form) or (not feminine and _before_noun(scan, numeral)):
        return None
    for cut, _, _, article in cuts(token.form):
        if not article and (found := nouns.named(scan, at, token.form[cut:])):
            if numeral.value == 1 and not scan.at(numeral.first).form.endswith(("ي", "ا")):
                return None
            return _draft(numeral, at, token.start + cut, found.rank)
    return None


def _name_or_noun(scan: Scan, numeral: Numeral, at: int) -> Draft | str | None:
    """Judge a definite ordinal behind a word that is no known definite noun."""
    token = scan.at(at)
    if nouns.is_function_word(token.form):
        return None
    written = scan.source(token.start, token.end)
    if is_definite(scan, at) and token.form != "الله":
        cut = next((cut for cut, _, _, article in cuts(token.form) if article), 0)
        lemma = scan.source(token.start + cut, token.end) if cut < len(token.form) else written
        start = token.start + max(0, cut - 2 if token.form[cut - 2 : cut] == "ال" else cut - 1)
        return _draft(numeral, at, start, lemma)
    if token.form.endswith(("ها", "هم")) or (token.form.endswith("ه") and written[-1] == "ه"):
        cut = 1 if token.form[0] in "وبلف" and len(token.form) > 4 else 0
        return _draft(numeral, at, token.start + cut, written)
    verb = token.form[:1] in "يتن"
    if nouns.noun(token.form) is None and len(token.form) > 2 and not verb:
        return "part of a name"
    return None


def _before_noun(scan: Scan, numeral: Numeral) -> Draft | None:
    """Read an ordinal before its noun (أول سنة, ثاني أسرع فيلم)."""
    if numeral.article:
        return None
    at = numeral.last
    token = scan.at(at)
    behind = scan.at(at + 1)
    superlative = token.form.startswith("ا") and 3 <= len(token.form) <= 5
    unit = _noun_at(scan, at)
    if unit is None and scan.definite(at):
        members = nouns.named(scan, at, token.form[2:])
        if members and nouns.is_plural(token.form[2:], members):
            unit = nouns.ranked(members)  # أول المرشحين
    if unit is None and superlative and behind.kind == "word":
        unit = _noun_at(scan, at + 1) or _members(scan, at + 1)
    if unit is None:
        return None
    draft = _draft(numeral, numeral.first, numeral.start, unit.rank or unit.name)
    draft.last, draft.end = unit.last, scan.at(unit.last - 1).end
    return draft


def _members(scan: Scan, at: int) -> Unit | None:
    """Return the definite plural at a token, of which an ordinal picks one (أول المرشحين)."""
    token = scan.at(at)
    if not scan.definite(at):
        return None
    found = nouns.named(scan, at, token.form[2:])
    if found is None or not nouns.is_plural(token.form[2:], found):
        return None
    return nouns.ranked(found)


def _noun_at(scan: Scan, at: int) -> Unit | None:
    """Return the noun at a token that an ordinal before it ranks."""
    token = scan.at(at)
    if token.kind != "word" or is_definite(scan, at) or nouns.is_function_word(token.form):
        return None
    found = nouns.named(scan, at, token.form)
    if found is not None:
        return Unit(found.kind, found.name, at + 1, rank=found.rank)
    if token.form[:1] in "وفيتبلس" or len(token.form) < 3:
        return None
    for pronoun in ("ه", "ها", "هم"):
        stem = token.form.removesuffix(pronoun)
        if stem != token.form and (found := nouns.named(scan, at, stem)):
            return Unit(found.kind, found.name, at + 1, rank=found.rank)
    return None


def _pronominal(scan: Scan, numeral: Numeral, drafts: list[Draft]) -> Draft | None:
    """Read أول من, ثاني الذين, and والثاني, والثالث that go on ranking what الأول ranked."""
    if not numeral.article:
        again = scan.at(numeral.first).form == "ثانيه"
        if scan.at(numeral.last).form in cues("relative") and not again:
            return _alone(scan, numeral, "person")
        return None
    head = term(scan.at(numeral.first).form)
    earlier = next((draft for draft in reversed(drafts[-3:]) if draft.kind == "ordinal"), None)
    goes_on = (head and head.conjunction) or scan.at(numeral.first - 1).form in ("اما", "واما")
    if goes_on and earlier and earlier.value == numeral.value - 1:
        return _alone(scan, numeral, earlier.unit)
    return None


def _listed(scan: Scan, numeral: Numeral, drafts: list[Draft]) -> Draft | None:
    """Read an ordinal that و joins to another (السابع والثامن)."""
    if drafts and drafts[-1].kind == "ordinal" and joined(scan, drafts[-1].last) == numeral.first:
        return _alone(scan, numeral, drafts[-1].unit)
    return None
