"""The reading view: an article with numbered sentences, marked evidence and a translation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from helpers.article import Article
from helpers.display.html import Html, row_id

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the text that a row of a table was read from."""

    start: int
    end: int
    identity: str


def reading_view(
    article: Article,
    sentences: DataFrame,
    marks: Mapping[str, DataFrame] | None = None,
    translation: Mapping[int, str] | None = None,
    anchors: str = "s",
) -> Html:
    """Return the article for reading: right to left, each sentence numbered and an anchor.

    Each marked stretch links to the row that cites it, as that row links here.  Where marks
    overlap, a stretch links to the row of the shortest; a mark that is covered altogether by
    others has its link in a small sign behind it.

    Args:
        article: the article.
        sentences: its ``tables.Sentences``.
        marks: for each prefix of row ids the table (with ``start`` and ``end``) whose rows carry
            these ids.
        translation: the English of each sentence, by number; unfolded on demand.
        anchors: begins the ids of the sentences; a view that shows only some of them, for the
            tables beside it, has its own.

    >>> from helpers import article, reading
    >>> shipped = article.load("chinese-chips")
    >>> hits = reading.concordance(shipped, "هواوي")
    >>> view = reading_view(shipped, reading.sentences(shipped), {"kwic": hits})
    >>> 'id="kwic-2-text" href="#kwic-2">هواوي</a>' in view.content
    True
    """
    placed = [
        _Mark(int(row["start"]), int(row["end"]), row_id(prefix, index))
        for prefix, frame in (marks or {}).items()
        for index, row in enumerate(frame.to_dict("records"))
    ]
    waiting = {mark.identity for mark in placed}
    english = translation or {}
    paragraphs = []
    rows = sentences.to_dict("records")
    for _, group in groupby(rows, key=lambda row: row["paragraph"]):
        held = []
        for row in group:
            inside = [
                mark for mark in placed if mark.start < row["end"] and mark.end > row["start"]
            ]
            shown = _marked(article.text, row["start"], row["end"], inside, waiting)
            number = row["sentence"]
            held.append(_sentence(number, shown, english.get(number, ""), f"{anchors}{number}"))
        paragraphs.append(f'<div class="paragraph">{"".join(held)}</div>')
    markup = f'<div class="qiraa reading" lang="ar" dir="rtl">{"".join(paragraphs)}</div>'
    return Html(markup, f"{article.slug}: {len(rows)} sentences")


def _sentence(number: int, shown: str, english: str, anchor: str) -> str:
    details = (
        f'<details lang="en" dir="ltr"><summary aria-label="Sentence {number} in English">English'
        f"</summary><p>{escape(english)}</p></details>"
        if english
        else ""
    )
    role = ' role="heading" aria-level="4"' if number == 0 else ""
    return (
        f'<div class="sentence{" headline" if number == 0 else ""}" id="{anchor}">'
        f'<a class="where" href="#{anchor}" lang="en" dir="ltr" '
        f'aria-label="sentence {number}">{number}</a>'
        f'<div><span class="arabic"{role}>{shown}</span>{details}</div></div>'
    )


def _marked(source: str, start: int, end: int, marks: list[_Mark], waiting: set[str]) -> str:
    """Return the text from ``start`` to ``end`` with its marks as links.

    Args:
        source: the whole text.
        start: where to begin.
        end: where to stop.
        marks: those that reach into this stretch.
        waiting: the marks whose id has not been given to a link yet; those that get theirs here
            are taken out.
    """
    cuts = sorted(
        {start, end}
        | {mark.start for mark in marks if mark.start > start}
        | {mark.end for mark in marks if mark.end < end}
    )
    shortest = sorted(marks, key=lambda mark: mark.end - mark.start)
    pieces = []
    for first, last in pairwise(cuts):
        covering = [mark for mark in shortest if mark.start <= first and mark.end >= last]
        piece = escape(source[first:last])
        if not covering:
            pieces.append(piece)
            continue
        pieces.append(_link(covering[0].identity, piece, waiting, "mark"))
        pieces.extend(
            _link(mark.identity, "*", waiting, "also")
            for mark in covering[1:]
            if mark.identity in waiting and min(mark.end, end) == last
        )
    return "".join(pieces)


def _link(identity: str, piece: str, waiting: set[str], kind: str) -> str:
    """Return a link to a row; the first of its links carries the id that the row points to."""
    anchor = f' id="{identity}-text"' if identity in waiting else ""
    waiting.discard(identity)
    label = f' aria-label="{identity}"' if kind == "also" else ""
    return f'<a class="{kind}"{anchor} href="#{identity}"{label}>{piece}</a>'
