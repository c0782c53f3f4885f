"""The data dictionary: every table and column, written into ``data/README.md``."""

import sys
from pathlib import Path

from helpers import collection, tables

MARK = "<!-- Written by make dictionary from src/helpers/tables.py; edit the schemas instead. -->"


def dictionary() -> str:
    """Return the data dictionary in Markdown.

    >>> "### Keyness" in dictionary()
    True
    """
    lines = []
    for table in tables.TABLES:
        lines += [f"### {table.__name__}", "", (table.__doc__ or "").strip(), ""]
        lines += ["| column | type | heading | meaning |", "| --- | --- | --- | --- |"]
        types = tables.types(table)
        for name, (english, arabic, meaning) in tables.headings(table).items():
            heading = f"{english} · {arabic}"
            lines.append(f"| `{name}` | {types[name].__name__} | {heading} | {meaning} |")
        lines.append("")
    return "\n".join(lines)


def renewed(text: str) -> str:
    """Return a text whose part behind ``MARK`` is the dictionary of today.

    Raises:
        ValueError: the text has no ``MARK``.
    """
    head, mark, _ = text.partition(MARK)
    if not mark:
        raise ValueError(f"the text lacks the line that the dictionary stands behind: {MARK}")
    return f"{head}{MARK}\n\n{dictionary()}"


def main() -> None:
    """Write the dictionary into ``data/README.md``."""
    path: Path = collection.root() / "data" / "README.md"
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
