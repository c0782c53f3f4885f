"""Tables: captions, headings in both languages, evidence links from each row to the text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from helpers.display import numbers
from helpers.display.html import Html, note, row_id, text

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from helpers.tables import Table

_POSITIONS_SHOWN = 5
_SHORT = 24


def table(
    frame: DataFrame,
    schema: type[Table],
    caption: str,
    columns: Sequence[str],
    *,
    prefix: str = "",
    evidence: str = "",
    decimals: int = 2,
    anchors: str = "s",
    exact: Sequence[str] = (),
) -> Html:
    """Return a table with its headings in English and Arabic.

    Args:
        frame: the rows to show.
        schema: the schema that describes its columns.
        caption: what the table shows.
        columns: the columns to show, in order; the first is each row's heading.
        prefix: begins the ids of the rows; needed for evidence links.
        evidence: the column whose cells link to the text; the reading view must mark the rows'
            spans under the same prefix.
        decimals: digits behind the decimal point.
        exact: columns of numbers to show with all their digits and no more.
        anchors: begins the ids of the sentences in the reading view that numbers of sentences
            lead to.

    Returns:
        The table; for a frame without rows a sentence that says so.

    Raises:
        KeyError: the schema has no such column.
        ValueError: evidence without a prefix.

    >>> from helpers import article, reading, tables
    >>> sentences = reading.sentences(article.load("chinese-chips"))
    >>> table(sentences, tables.Sentences, "The sentences", ["sentence", "text"])
    The sentences: 15 rows
    """
    from helpers.tables import headings as describe

    if evidence and not prefix:
        raise ValueError("evidence links need the prefix under which the reading view marks them")
    if frame.empty:
        return note(f"{caption}: none.")
    headings = describe(schema)
    kinds = {name: _kind(frame[name]) for name in columns}
    head = "".join(
        f'<th scope="col" class="{kind}">{escape(headings[name][0])} {text(headings[name][1])}</th>'
        for name, kind in kinds.items()
    )
    body = []
    for index, row in enumerate(frame.to_dict("records")):
        values = {name: _value(row[name], name, decimals) for name in columns}
        for name in exact:
            values[name] = "" if math.isnan(row[name]) else numbers.exact(row[name])
        if "sentence" in values:
            number = row["sentence"]
            values["sentence"] = f'<a href="#{anchors}{number}">{number}</a>'
        identity = row_id(prefix, index) if prefix else ""
        if identity and evidence:
            values[evidence] = f'<a href="#{identity}-text">{values[evidence]}</a>'
        body.append(_row(values, kinds, identity))
    markup = (
        f'<div class="qiraa scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f"<table><caption><span>{text(caption)}</span></caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )
    return Html(markup, f"{caption}: {len(frame)} rows")


def _kind(column: Series[Any]) -> str:
    """Return the class of a column's cells: number, words, or short for words on one line."""
    if column.dtype.kind in "if":
        return "number"
    return "short" if column.astype(str).str.len().max() <= _SHORT else "words"


def _row(values: Mapping[str, str], kinds: Mapping[str, str], identity: str) -> str:
    """Return a row from its cells' markup; the first cell is its heading."""
    (first, heading), *others = values.items()
    cells = [f'<th scope="row" class="{kinds[first]}">{heading}</th>']
    cells += [f'<td class="{kinds[name]}">{value}</td>' for name, value in others]
    opening = f'<tr id="{identity}">' if identity else "<tr>"
    return f"{opening}{''.join(cells)}</tr>"


def _value(value: Any, name: str, decimals: int) -> str:
    if name == "positions":
        offsets = str(value).split()
        more = " …" if len(offsets) > _POSITIONS_SHOWN else ""
        return " ".join(offsets[:_POSITIONS_SHOWN]) + more
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:,.{decimals}f}"
    return f"{value:,}" if isinstance(value, int) else text(str(value))


def concordance(frame: DataFrame, caption: str, prefix: str) -> Html:
    """Return the lines of a concordance, keyword in the middle, each linked to the text.

    Args:
        frame: a ``tables.Concordance``.
        caption: what was looked for.
        prefix: begins the ids of the lines; the reading view must mark the hits under it.

    >>> from helpers import article, reading
    >>> hits = reading.concordance(article.load("chinese-chips"), "هواوي")
    >>> concordance(hits, "Huawei", "kwic")
    Huawei: 2 lines
    """
    if frame.empty:
        return note(f"{caption}: none.")
    lines = []
    for index, row in enumerate(frame.to_dict("records")):
        identity = row_id(prefix, index)
        lines.append(
            f'<li id="{identity}"><span class="before">{escape(row["left"])}</span>'
            f'<a class="keyword" href="#{identity}-text">{escape(row["text"])}</a>'
            f'<span class="after">{escape(row["right"])}</span>'
            f'<a class="where" href="#s{row["sentence"]}" lang="en" dir="ltr" '
            f'aria-label="sentence {row["sentence"]}">{row["sentence"]}</a></li>'
        )
    markup = (
        f'<figure class="qiraa kwic"><figcaption>{text(caption)}</figcaption>'
        f'<ol lang="ar" dir="rtl">{"".join(lines)}</ol></figure>'
    )
    return Html(markup, f"{caption}: {len(frame)} lines")
