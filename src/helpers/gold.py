"""Gold: the figures that people marked in a text, to measure what is extracted."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from helpers import collection
from helpers.errors import QiraaError
from helpers.figures.extraction import Figure

COLUMNS = ("start", "end", "text", "kind", "value", "upper", "unit", "bound", "date")


def read(path: Path, text: str) -> list[Figure]:
    """Read gold figures: a CSV as ``gold/figures.csv``, or JSON Lines with ``modifier``.

    Args:
        path: a file ending in ``.csv`` or ``.jsonl``.
        text: the text that the offsets belong to.

    Raises:
        QiraaError: the file cannot be read, or a row's text is not what stands at its offsets.

    >>> from helpers import article
    >>> marked = article.load("chinese-chips")
    >>> len(read(marked.folder / "gold" / "figures.csv", marked.text))
    4
    """
    try:
        found = list(_rows(path))
    except (OSError, ValueError, KeyError) as error:
        raise QiraaError(
            f"{path} cannot be read as gold figures: {error!r}; mend that row."
        ) from error
    for figure in found:
        if text[figure.start : figure.end] != figure.text:
            raise QiraaError(
                f"{path} marks {figure.text!r} at {figure.start}, where the text has "
                f"{text[figure.start : figure.end]!r}: mend the offsets."
            )
    return found


def _rows(path: Path) -> Iterable[Figure]:
    if path.suffix == ".csv":
        for row in collection.read_table(path, COLUMNS):
            yield from_row(row, int(row["start"]), int(row["end"]))
    else:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _from_json(json.loads(line))


def from_row(row: dict[str, str], start: int, end: int) -> Figure:
    """Return the gold figure of a table's row that stands between two offsets.

    >>> row = dict.fromkeys(COLUMNS, "") | {"text": "5", "kind": "count", "value": "5"}
    >>> from_row(row, 0, 1).value
    5.0
    """
    upper = float(row["upper"]) if row["upper"] else None
    value = float(row["value"]) if row["value"] else 0.0
    named = row["unit"], row["bound"], row["date"]
    return Figure(start, end, row["text"], row["kind"], value, upper, *named)


def _from_json(row: dict[str, Any]) -> Figure:
    """Return the figure of a row whose dates stand in ``value``."""
    ends = [str(row["value"])] + ([str(row["max_value"])] if row.get("max_value") else [])
    dated = row["kind"] == "date"
    return Figure(
        row["start"],
        row["end"],
        row["text"],
        row["kind"],
        0.0 if dated else float(ends[0]),
        None if dated or len(ends) == 1 else float(ends[1]),
        row["unit"],
        row["modifier"],
        "/".join(ends) if dated else "",
    )


def files(place: Path) -> list[tuple[Path, Path]]:
    """Return the texts in a folder that have gold figures, each with its gold file.

    >>> [marked.name for text, marked in files(collection.root() / "data" / "articles")]
    ['figures.csv']
    """
    own = [(path.parents[1] / "article.txt", path) for path in place.glob("**/gold/figures.csv")]
    lines = [
        (path.with_name(path.name.replace(".figures.jsonl", ".txt")), path)
        for path in place.glob("**/*.figures.jsonl")
    ]
    return sorted(own + lines)
