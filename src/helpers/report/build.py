"""Building a report: run the notebooks, make the page, put it in place."""

import os
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from helpers import article as articles
from helpers import collection
from helpers.errors import QiraaError
from helpers.report import page
from helpers.report.run import Progress, run


@dataclass(frozen=True, slots=True)
class Built:
    """A report that was written.

    Attributes:
        report: the path of the page.
        index: the path of the list of all reports.
    """

    report: Path
    index: Path


def build(name: str, folder: Path | None = None, progress: Progress | None = None) -> Built:
    """Run all notebooks on an article and write its report and the list of reports.

    A page is written beside its place and then renamed, so that there is never half a report, and
    an older report stays until the new one is whole.

    Args:
        name: the article's slug, or the path of a text file.
        folder: where to write; by default ``reports`` in the collection.
        progress: called with a notebook, its finished cells and all its cells, after each cell.

    Raises:
        QiraaError: the article cannot be loaded, a notebook fails, or the page cannot be written.
    """
    path = articles.locate(name)
    article = articles.load(path)
    if f"{article.slug}.html" == page.INDEX:
        raise QiraaError(f"{path} would take the place of the list of reports: rename the file.")
    target = folder or collection.root() / "reports"
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(target, error) from error
    paths = collection.notebooks()
    parts = run(paths, {"ARTICLE": str(path)}, _part, progress)
    written = _write(target / f"{article.slug}.html", page.report(article, parts))
    return Built(written, _write(target / page.INDEX, page.index(target)))


def _part(path: Path, notebook: NotebookNode) -> page.Part:
    """Turn a notebook into a part of the page; nbconvert loads while other notebooks run."""
    from helpers.report.parts import convert

    return convert(path.stem, notebook)


def _write(path: Path, content: str) -> Path:
    """Write a file whole or not at all."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(content, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        beside.unlink(missing_ok=True)
    return path


def _unwritable(path: Path, error: OSError) -> QiraaError:
    reason = error.strerror or str(error)
    return QiraaError(
        f"{path} cannot be written ({reason}): check its folder, your permissions and the disk."
    )
