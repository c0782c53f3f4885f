"""The value of an Arabic numeral: digits, words, and both together.

The grammar after K. C. Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15.
A numeral is a chain of parts joined by و, each part a coefficient below a thousand (or a number in
digits) with the scales that multiply it.  و adds only where the sum can be said so: a smaller part
behind a scale or a hundred; a ten behind a unit; the hundred and the thousand behind those in the
classical order.  Otherwise it lists, and the numeral ends before it.
"""

from dataclasses import dataclass

from helpers.figures.digits import Number
from helpers.figures.lexicon import Term
from helpers.figures.parts import HIGHEST, Part, joined, part, scales, whole, word
from helpers.figures.scan import Scan
from helpers.figures.shares import fraction_behind, fraction_less, is_weak, of_one, tail

__all__ = [
    "Numeral",
    "fraction_behind",
    "fraction_less",
    "is_weak",
    "joined",
    "read",
    "word",
]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral.

    Attributes:
        first: index of its first token.
        last: index after its last token.
        start: offset of its first character in the folded text, clitics and article left out.
        end: offset after its last character in the folded text.
        value: what it is worth.
        kind: ``cardinal``, ``ordinal`` or ``fraction``.
        scale: its last scale (1000 for ثلاثة آلاف), 1 without one.
        article: whether its first word has the article.
        written: ``digits`` for one number in digits and nothing more, else ``words``.
    """

    first: int
    last: int
    start: int
    end: int
    value: Number
    kind: str = "cardinal"
    scale: int = 1
    article: bool = False
    written: str = "words"


def read(scan: Scan, index: int, lists: bool = False) -> Numeral | None:
    """Return the numeral that begins at a token, or None if no value can be read there.

    Args:
        scan: the tokens.
        index: the token.
        lists: read و as between two numbers, not as a sum (behind بين) where both are possible.

    >>> [read(Scan(words), 0).value for words in ("ثلاثة آلاف وخمسمئة", "3 آلاف و500", "العاشر")]
    [3500, 3500, 10]
    """
    head = word(scan, index)
    if head is None and (share := of_one(scan, index)):
        first, last = scan.at(index), share[1]
        end = scan.at(last - 1).end  # 3 أرباع
        return Numeral(index, last, first.start, end, share[0], "fraction", 1, False, "parts")
    if head is not None:
        found = _ordinal(scan, index, head) or _fraction(scan, index, head)
        if found is not None:
            return found
    return _cardinal(scan, index, head, lists)


def _cardinal(scan: Scan, index: int, head: Term | None, lists: bool) -> Numeral | None:
    leading = part(scan, index)
    if leading is None:
        return None
    first = scan.at(index)
    total, low = leading.value, _low(leading)
    last, scale = leading.last, leading.scale
    while (at := joined(scan, last)) is not None and isinstance(total, int):
        behind = part(scan, at)
        if behind is None or not isinstance(behind.value, int):
            break
        again = _says_scale_again(behind, total, low)
        if behind.value < low or again:
            if lists and joined(scan, behind.last) is None:
                break  # بين عشرة وعشرين: the second number of two, not a sum
            total, low = total + behind.value, _low(behind)
        elif _multiplies_all(behind, low, scale) and not lists:
            total = (total + behind.coefficient) * behind.scale
            low = behind.scale
        else:
            break
        last, scale = behind.last, behind.scale
        if total > HIGHEST:
            break
    if found := tail(scan, last, low if scale > 1 else 1):
        change, last = found
        total = total + change
    end = scan.at(last - 1).end
    article = head is not None and head.article
    cut = head.cut if head else 0
    if (
        first.form == "واحد"
        and scan.at(index + 1).form in ("عشر", "عشره")
        and scan.at(index).kind == "word"
    ):
        cut += 1  # وأحد عشر, which folds to the letters of واحد
    digits_only = first.kind == "number" and last == index + 1
    return Numeral(
        index, last, first.start + cut, end, whole(total), "cardinal",
        scale, article, "digits" if digits_only else "words",
    )  # fmt: skip


def _low(part: Part) -> int:
    """Return what a part joined behind this one must stay below."""
    if part.scale > 1:
        return part.scale
    hundreds = part.spelled and isinstance(part.value, int) and part.value % 100 == 0
    return 100 if hundreds and part.value else 1


def _says_scale_again(part: Part, total: int, low: int) -> bool:
    """Tell whether a part goes on with the scale before it (مئة ألف وألفان is 102,000)."""
    hundreds = low > 1 and total % (100 * low) == 0
    return part.spelled and part.scale == low and part.coefficient in (1, 2) and hundreds


def _multiplies_all(part: Part, low: int, scale: int) -> bool:
    """Tell whether a part's scale multiplies the parts before it too (ثلاثة آلاف ومئتان مليون)."""
    return (
        part.scale > scale > 1
        and part.coefficient > 1
        and isinstance(part.coefficient, int)
        and part.coefficient < low
        and (part.spelled or part.coefficient >= 100)
    )


def _fraction(scan: Scan, index: int, head: Term) -> Numeral | None:
    """Read a fraction, alone or of a scale (نصف مليون, ثلاثة أرباع المليون)."""
    share = of_one(scan, index)
    unit = head.classes.get("unit", head.classes.get("ten"))
    token = scan.at(index)
    if share is None and unit is not None and "fraction" in head.classes and not head.article:
        # خمس السكان is a fifth; خمس سنوات is five.
        behind = scan.at(index + 1)
        masked = word(scan, index + 1)
        if behind.kind == "word" and behind.form.startswith("ال") and masked is None:
            share = head.classes["fraction"], index + 1
    if share is None:
        return None
    value, last = share
    scale_word = word(scan, last)
    kind, scale = "fraction", 1
    if scale_word and not scale_word.conjunction and "plural" not in scale_word.classes:
        step = scale_word.classes.get("scale", scale_word.classes.get("dozen"))
        if step is not None:
            scale, last, kind = int(step), last + 1, "cardinal"
            further, last = scales(scan, last, -1)
            scale *= further
    return Numeral(
        index, last, token.start + head.cut, scan.at(last - 1).end, whole(value * scale), kind,
        scale, head.article,
    )  # fmt: skip


def _ordinal(scan: Scan, index: int, head: Term) -> Numeral | None:
    token = scan.at(index)
    if "ordinal" not in head.classes:
        return _ordinal_above_hundred(scan, index, head)
    value, last = head.classes["ordinal"], index + 1
    behind = word(scan, last)
    if behind and not behind.cut and "ten" in behind.classes:
        value, last = value + 10, last + 1
    elif (at := joined(scan, last)) is not None:
        tens = word(scan, at)
        if tens and "tens" in tens.classes and tens.article == head.article:
            value, last = value + tens.classes["tens"], at + 1
    alone = scan.at(index).form[head.cut :].startswith("حادي")
    if alone and value == 1:
        return None
    after = word(scan, last + 1)
    if scan.at(last).form == "بعد" and after and after.article:
        base = after.classes.get("hundred", after.classes.get("scale"))
        if base is not None:
            value, last = value + base, last + 2
    return Numeral(
        index, last, token.start + head.cut, scan.at(last - 1).end, value, "ordinal", 1,
        head.article,
    )  # fmt: skip


def _ordinal_above_hundred(scan: Scan, index: int, head: Term) -> Numeral | None:
    """Read المئة والخامسة والعشرون: a definite hundred or thousand with an ordinal behind it."""
    base = head.classes.get("hundred", head.classes.get("scale"))
    at = joined(scan, index + 1)
    behind = word(scan, at) if at is not None else None
    if base is None or at is None or not (head.article and behind and behind.article):
        return None
    rest = _ordinal(scan, at, behind) if "ordinal" in behind.classes else None
    if rest is None:
        return None
    start = scan.at(index).start + head.cut
    return Numeral(index, rest.last, start, rest.end, base + rest.value, "ordinal", 1, True)
