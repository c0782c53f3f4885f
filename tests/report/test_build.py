"""Building: a whole page or none, the older one kept, and clear words when it cannot be."""

import importlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from helpers import article, collection
from helpers.article import ArticleError
from helpers.errors import QiraaError
from helpers.report import Built, build, page
from helpers.report.page import Part
from helpers.report.run import NotebookError

TEXT = "خفض البنك المركزي الفائدة.\n\nوتراجع الدولار أمام اليورو.\n"
PART = Part("00-start-here", "Start here", "<h2 id='00-a'>Start here</h2>", ())
building = importlib.import_module("helpers.report.build")
Runs = list[tuple[list[str], dict[str, Any]]]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """Put a list of what would run in the place of running."""
    asked: Runs = []

    def run(paths: Sequence[Path], parameters: Mapping[str, Any], *rest: Any) -> list[Part]:
        asked.append(([path.name for path in paths], dict(parameters)))
        return [PART]

    monkeypatch.setattr(building, "run", run)
    return asked


def fail(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException) -> None:
    """Make one step of building fail."""

    def failing(*args: Any, **options: Any) -> Any:
        raise error

    monkeypatch.setattr(building, name, failing)


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(name: str, folder: Path) -> str:
    with pytest.raises(QiraaError) as caught:
        build(name, folder)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith(".")
    return message


# What is built ----------------------------------------------------------------------------------


def test_report_and_list_are_written(runs: Runs, tmp_path: Path) -> None:
    built = build("chinese-chips", tmp_path)
    assert built == Built(tmp_path / "chinese-chips.html", tmp_path / "index.html")
    assert names(tmp_path) == ["chinese-chips.html", "index.html"]
    shipped = article.load("chinese-chips")
    assert built.report.read_text(encoding="utf-8") == page.report(shipped, [PART])
    assert 'chinese-chips.html"' in built.index.read_text(encoding="utf-8")


def test_all_notebooks_run_in_order_on_the_article(runs: Runs, tmp_path: Path) -> None:
    build("chinese-chips", tmp_path)
    ((notebooks, parameters),) = runs
    assert notebooks == [path.name for path in collection.notebooks()] == sorted(notebooks)
    assert parameters == {"ARTICLE": str(article.locate("chinese-chips"))}


def test_a_text_file_is_given_to_the_notebooks_by_its_whole_path(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = write(tmp_path / "oil.txt")
    monkeypatch.chdir(tmp_path)
    built = build("oil.txt", tmp_path / "reports")
    assert built.report.name == "oil.html"
    ((_, parameters),) = runs
    assert parameters == {"ARTICLE": str(text.resolve())}


def test_a_file_named_like_an_article_is_read_by_all(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "chinese-chips")
    notebooks = collection.root() / "notebooks"
    monkeypatch.chdir(tmp_path)
    built = build("chinese-chips", tmp_path / "reports")
    ((_, parameters),) = runs
    monkeypatch.chdir(notebooks)
    assert article.load(parameters["ARTICLE"]).hash in built.report.read_text(encoding="utf-8")


def test_a_text_named_index_does_not_give_way_to_the_list(runs: Runs, tmp_path: Path) -> None:
    text = write(tmp_path / "index.txt")
    try:
        built = build(str(text), tmp_path / "reports")
    except QiraaError:
        return
    assert built.report != built.index
    assert article.load(text).hash in built.report.read_text(encoding="utf-8")


def test_the_folder_is_made(runs: Runs, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    build("chinese-chips", folder)
    assert names(folder) == ["chinese-chips.html", "index.html"]


def test_what_is_in_the_folder_stays(runs: Runs, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    write(folder / "mine.txt")
    write(folder / "other.html", page.report(article.Article("other", TEXT, "", {}), [PART]))
    build("chinese-chips", folder)
    assert names(folder) == ["chinese-chips.html", "index.html", "mine.txt", "other.html"]
    listed = (folder / "index.html").read_text(encoding="utf-8")
    assert listed.index("chinese-chips.html") < listed.index("other.html")


def test_without_a_folder_the_collection_s_is_used(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "data" / "articles" / "oil" / "article.txt")
    write(tmp_path / "notebooks" / "00-start-here.ipynb", "{}")
    monkeypatch.chdir(tmp_path)
    assert build("oil").report == tmp_path / "reports" / "oil.html"


def test_a_report_can_be_read_by_all(runs: Runs, tmp_path: Path) -> None:
    built = build("chinese-chips", tmp_path)
    for path in (built.report, built.index):
        assert path.stat().st_mode & 0o777 == 0o644


def test_a_second_build_gives_the_same_bytes(runs: Runs, tmp_path: Path) -> None:
    first, second = (build("chinese-chips", tmp_path / name) for name in ("first", "second"))
    assert first.report.read_bytes() == second.report.read_bytes()
    assert first.index.read_bytes() == second.index.read_bytes()


# What is refused before anything runs -----------------------------------------------------------


@pytest.mark.parametrize("name", ["no-such-article", "missing.txt", "", "../chinese-chips"])
def test_an_unknown_article_fails_before_running(runs: Runs, tmp_path: Path, name: str) -> None:
    with pytest.raises(ArticleError):
        build(name, tmp_path / "reports")
    assert runs == []
    assert not (tmp_path / "reports").exists()


def test_a_collection_without_notebooks(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "data" / "articles" / "oil" / "article.txt")
    monkeypatch.chdir(tmp_path)
    assert "no notebooks in" in refusal("oil", tmp_path / "reports")
    assert runs == []


@pytest.mark.parametrize("below", ["", "reports"])
def test_a_file_in_the_place_of_the_folder(runs: Runs, tmp_path: Path, below: str) -> None:
    path = write(tmp_path / "taken")
    message = refusal("chinese-chips", path / below)
    assert str(path) in message
    assert "cannot be written" in message
    assert runs == []


# What fails on the way --------------------------------------------------------------------------

STEPS: list[tuple[str, BaseException]] = [
    ("run", NotebookError("Cell [3] of 01-reading.ipynb failed.")),
    ("run", KeyboardInterrupt()),
    ("page.report", RuntimeError("a template is broken")),
]


@pytest.mark.parametrize(("step", "error"), STEPS, ids=["cell", "interrupt", "page"])
def test_the_older_report_stays_when_the_new_one_fails(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    build("chinese-chips", tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    if step == "run":
        fail(monkeypatch, step, error)
    else:
        monkeypatch.setattr(page, "report", lambda *args: (_ for _ in ()).throw(error))
    with pytest.raises(type(error)):
        build("chinese-chips", tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def limit_files(size: int) -> Callable[[], None]:
    """Let no file grow beyond a size, as on a disk that is full; return what lifts the limit."""
    resource = pytest.importorskip("resource", reason="this system sets no limits to files")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 4096])
def test_a_full_disk_leaves_the_older_report_and_no_half_of_the_new(
    runs: Runs, tmp_path: Path, size: int
) -> None:
    build("chinese-chips", tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    lift = limit_files(size)
    try:
        with pytest.raises(QiraaError) as caught:
            build("chinese-chips", tmp_path)
    finally:
        lift()
    assert "chinese-chips.html cannot be written" in str(caught.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_short_page_that_does_not_fit_leaves_nothing(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "report", lambda *args: "<p>short</p>")
    lift = limit_files(0)
    try:
        with pytest.raises(QiraaError):
            build("chinese-chips", tmp_path)
    finally:
        lift()
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["chinese-chips.html", "index.html"])
def test_a_folder_in_the_place_of_a_page(runs: Runs, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    message = refusal("chinese-chips", tmp_path)
    assert f"{name} cannot be written" in message
    assert set(names(tmp_path)) <= {"chinese-chips.html", "index.html"}


def test_no_reader_ever_sees_half_a_page(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool]] = []
    whole = Path.replace

    def replace(beside: Path, target: Path) -> Path:
        content = beside.read_text(encoding="utf-8")
        seen.append((target.name, content.rstrip().endswith("</html>") and not target.exists()))
        assert beside.parent == target.parent, "only within a folder is renaming one step"
        assert beside.suffix != ".html", "a page in the making must not be listed"
        return whole(beside, target)

    monkeypatch.setattr(Path, "replace", replace)
    build("chinese-chips", tmp_path)
    assert seen == [("chinese-chips.html", True), ("index.html", True)]
