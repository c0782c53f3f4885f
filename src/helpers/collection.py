"""Where the collection stands on the disk, and how its hand-edited tables are read."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from helpers.errors import QiraaError


def root() -> Path:
    """Return the folder of the collection: the one that holds ``data/articles``.

    The working folder and the folders above it are tried first, so that notebooks and tests
    read the copy they stand in; then the checkout that this package was installed from.

    Raises:
        QiraaError: none of these folders holds ``data/articles``.

    >>> (root() / "data" / "articles").is_dir()
    True
    """
    here = Path.cwd()
    checkout = Path(__file__).resolve().parents[2]
    for folder in (here, *here.parents, checkout):
        if (folder / "data" / "articles").is_dir():
            return folder
    raise QiraaError(
        f"No collection was found in {here} or above it: "
        "change to the folder that holds data/articles and try again."
    )


def notebooks() -> list[Path]:
    """Return the notebooks of the collection, in order.

    Raises:
        QiraaError: there are none.

    >>> [path.stem for path in notebooks()][0]
    '00-start-here'
    """
    folder = root() / "notebooks"
    found = sorted(folder.glob("[0-9][0-9]-*.ipynb"))
    if not found:
        raise QiraaError(f"There are no notebooks in {folder}: restore them from the repository.")
    return found


def read_table(path: Path, needed: Sequence[str] = ()) -> list[dict[str, str]]:
    """Read a CSV file whose comment lines start with ``#``; return one dict a row.

    Args:
        path: a UTF-8 file; the first line that is not a comment names the columns.
        needed: columns that it must have.

    Raises:
        QiraaError: the file cannot be read, it lacks a needed column, or a row has more or fewer
            cells than columns.

    >>> rows = read_table(root() / "data" / "reading" / "clitics.csv")
    >>> rows[0]["slot"]
    'conjunction'
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QiraaError(f"{path} cannot be read as a UTF-8 table: {error}.") from error
    reader = csv.reader(_without_comments(text), strict=True)
    try:
        lines = list(reader)
    except csv.Error as error:
        raise QiraaError(f"{path} is not well-formed CSV: {error}; mend the quotes.") from error
    if not lines:
        raise QiraaError(f"{path} holds no column names: its first line must name the columns.")
    columns = lines[0]
    if lacking := set(needed) - set(columns):
        raise QiraaError(
            f"{path} lacks the column {', '.join(sorted(lacking))}: its first line must name "
            f"{', '.join(needed)}."
        )
    for cells in lines[1:]:
        if len(cells) != len(columns):
            raise QiraaError(
                f"{path} has a row of {len(cells)} cells under {len(columns)} columns: "
                f"mend the row that starts with {cells[0]!r}."
            )
    return [dict(zip(columns, cells, strict=True)) for cells in lines[1:]]


def _without_comments(text: str) -> Iterator[str]:
    """Yield the lines that are neither empty nor comments."""
    for line in StringIO(text, newline=""):
        if line.strip() and not line.startswith("#"):
            yield line
