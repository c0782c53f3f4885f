"""Building a report: run the notebooks, make the page, put it in place."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from helpers import article as articles
from helpers import collection
from helpers.errors import QiraaError
from helpers.report import page
from helpers.report.parts import convert
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


def notebooks() -> list[Path]:
    """Return the notebooks of the collection, in order.

    Raises:
        QiraaError: there are none.
    """
    folder = collection.root() / "notebooks"
    found = sorted(folder.glob("[0-9][0-9]-*.ipynb"))
    if not found:
        raise QiraaError(f"There are no notebooks in {folder}: restore them from the repository.")
    return found


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
    article = articles.load(name)
    target = folder or collection.root() / "reports"
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(target, error) from error
    paths = notebooks()
    value = name if name in articles.slugs() else str(Path(name).resolve())
    ran = run(paths, {"ARTICLE": value}, progress)
    parts = [convert(path.stem, notebook) for path, notebook in zip(paths, ran, strict=True)]
    written = _write(target / f"{article.slug}.html", page.report(article, parts))
    return Built(written, _write(target / page.INDEX, page.index(target)))


def _write(path: Path, content: str) -> Path:
    """Write a file whole or not at all."""
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}-", delete=False
        ) as out:
            beside = Path(out.name)
            try:
                out.write(content)
            except BaseException:
                out.close()
                beside.unlink()
                raise
        beside.chmod(0o644)
        beside.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    return path


def _unwritable(path: Path, error: OSError) -> QiraaError:
    reason = error.strerror or str(error)
    return QiraaError(
        f"{path} cannot be written ({reason}): check its folder, your permissions and the disk."
    )
