"""Figures: every number of a text, what it measures, and what was left out.

``extract`` takes any text and needs no pandas; ``table``, ``audit`` and ``checks`` take an article
and return DataFrames.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers import reading
from helpers.article import Article
from helpers.figures import arithmetic, context, standards
from helpers.figures.draft import Draft
from helpers.figures.extraction import Figure, Omission, Reading, extract, read
from helpers.figures.scan import Scan

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Figure", "Omission", "audit", "checks", "extract", "read", "table"]


def table(article: Article) -> DataFrame:
    """Return the figures of an article with what they measure: ``tables.Figures``.

    Another table of spans, such as one of entities, can be joined by ``start`` and ``sentence``.

    >>> from helpers import article
    >>> found = table(article.load("chinese-chips"))
    >>> list(zip(found["measures"], found["value"]))[0]
    ('إيرادات', 247000000.0)
    """
    from helpers import tables

    found = _read(article)
    day = str(article.meta.get("date", ""))
    given = [standards.of(f.kind, f.unit, f.value, day) for f in found.figures]
    return tables.frame(
        tables.Figures,
        found.figures,
        upper=[float("nan") if f.upper is None else f.upper for f in found.figures],
        number=[_number(figure) for figure in found.figures],
        measures=_measures(found),
        direction=[context.direction(found.scan, draft) for draft in found.drafts],
        change=[draft.role for draft in found.drafts],
        standard=[float("nan") if s is None else s.value for s in given],
        standard_unit=["" if s is None else s.unit for s in given],
        rate=["" if s is None else s.source for s in given],
        sentence=reading.sentence_of(article, found.figures),
    )


def audit(article: Article) -> DataFrame:
    """Return every digit run and number word that is no figure: ``tables.FigureAudit``.

    >>> from helpers import article
    >>> found = audit(article.load("chinese-chips"))
    >>> list(zip(found["text"], found["reason"]))
    [('20', 'part of a name'), ('590', 'part of a name')]
    """
    from helpers import tables

    found = _read(article).omissions
    numbers = reading.sentence_of(article, found)
    return tables.frame(tables.FigureAudit, found, sentence=numbers)


def checks(article: Article) -> DataFrame:
    """Return what the article's own figures allow to compute again: ``tables.FigureChecks``.

    >>> from helpers import article
    >>> len(checks(article.load("chinese-chips")))
    0
    """
    from helpers import tables

    found = arithmetic.run(_read(article))
    numbers = reading.sentence_of(article, found)
    return tables.frame(tables.FigureChecks, found, sentence=numbers)


def _read(article: Article) -> Reading:
    return read(article.text, str(article.meta.get("date", "")))


def _number(figure: Figure) -> str:
    """Return a figure's number in English: more than 87 billion, 20 to 30, 2018-06-05."""
    from helpers.display import scaled

    bound = f"{figure.bound.replace('_', ' ')} " if figure.bound else ""
    if figure.kind == "date":
        return bound + figure.date.replace("/", " to ")
    upper = "" if figure.upper is None else f" to {scaled(figure.upper)}"
    return f"{bound}{scaled(figure.value)}{upper}"


def _measures(found: Reading) -> list[str]:
    """Return what each figure measures; one in brackets, or after مقابل, measures the same."""
    named: list[str] = []
    for index, draft in enumerate(found.drafts):
        stretch = context.measured(found.scan, draft)
        text = found.scan.source(*stretch) if stretch else ""
        before = found.drafts[index - 1] if index else None
        if not text and before is not None and _goes_on(found.scan, before, draft):
            text = named[-1]
        named.append(text)
    return named


def _goes_on(scan: Scan, before: Draft, draft: Draft) -> bool:
    """Tell whether a figure says again, or compares, what the one before it says."""
    if draft.kind != before.kind:
        return False
    between = [token.form for token in scan.tokens[before.last : draft.first]]
    return draft.role == "to" or bool(between and set(between) <= {"(", ")", "مقابل", "او", "اي"})
