"""The command line: what it says, where it says it, and with which status it ends."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import helpers
import helpers.report
from helpers import cli
from helpers.errors import QiraaError
from helpers.report import Built

ROOT = Path(__file__).resolve().parents[1]
TEXT = "خفض البنك المركزي الفائدة\n\nوتراجع الدولار أمام اليورو. وقال المحافظ إن القرار مؤقت.\n"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def qiraa(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line; return its status and what it wrote to stdout and stderr."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TERM", "dumb")

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["qiraa", *arguments])
        with pytest.raises(SystemExit) as stop:
            cli.main()
        assert stop.value.code is None or isinstance(stop.value.code, int)
        status = stop.value.code or 0
        out, err = capsys.readouterr()
        return status, out, err

    return call


def from_outside(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call the command line in a folder as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "helpers.cli", *arguments],
        cwd=folder,
        env={**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def collect(folder: Path, *sources: str) -> Path:
    """Make a small collection: one article and one notebook with the cells asked for."""
    text = folder / "data" / "articles" / "bank" / "article.txt"
    text.parent.mkdir(parents=True)
    text.write_text(TEXT, encoding="utf-8")
    shutil.copytree(ROOT / "data" / "reading", folder / "data" / "reading")
    cells = [
        new_markdown_cell("# Start here", id="a"),
        new_code_cell('ARTICLE = "none"', id="b", metadata={"tags": ["parameters"]}),
        *(new_code_cell(source, id=f"c{n}") for n, source in enumerate(sources)),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / "notebooks" / "00-start-here.ipynb"
    path.parent.mkdir()
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    return folder


def assert_one_sentence(err: str, *parts: str) -> None:
    """Errors are a line on stderr that begins with the program's name."""
    assert re.fullmatch(r"qiraa: [^\n]+[.\"]\n", err), err
    for part in parts:
        assert part in err


# Help and version -------------------------------------------------------------------------------


def test_the_console_script_is_this_one() -> None:
    (script,) = entry_points(group="console_scripts", name="qiraa")
    assert script.value == "helpers.cli:main"


def test_help_names_the_commands(qiraa: Call) -> None:
    status, out, err = qiraa("--help")
    assert (status, err) == (0, "")
    assert "Usage: qiraa " in out
    assert re.search(r"\breport +Run the notebooks", out)
    assert "--version" in out


def test_help_on_a_command_gives_an_example(qiraa: Call) -> None:
    status, out, err = qiraa("report", "--help")
    assert (status, err) == (0, "")
    assert "Usage: qiraa report " in out
    assert "Example: qiraa report chinese-chips" in out
    assert "reports/index.html" in out


def test_without_a_command_there_is_help(qiraa: Call) -> None:
    status, out, err = qiraa()
    assert status == 2
    assert "Usage: qiraa " in out + err


def test_the_version_is_that_of_the_project(qiraa: Call) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert qiraa("--version") == (0, f"qiraa {project['version']}\n", "")
    assert helpers.__version__ == project["version"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report"], "Missing argument"),
        (["repotr", "chinese-chips"], "No such command"),
        (["report", "--fast", "chinese-chips"], "No such option"),
    ],
)
def test_a_wrong_call_is_explained(qiraa: Call, arguments: list[str], said: str) -> None:
    status, out, err = qiraa(*arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_help_comes_without_loading_what_the_report_needs() -> None:
    heavy = ("pandas", "matplotlib", "nbconvert", "papermill", "seaborn", "camel_tools", "torch")
    code = (
        "import sys\nfrom helpers import cli\nsys.argv = ['qiraa', '--help']\n"
        "try:\n    cli.main()\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', [name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == "LOADED []"


# Errors -----------------------------------------------------------------------------------------

NO_ARTICLES = {
    "no such slug": ("no-such-article", None, "There is no article named 'no-such-article'"),
    "no such file": ("missing.txt", None, "There is no file missing.txt"),
    "an empty file": ("empty.txt", b"", "is empty"),
    "not UTF-8": ("old.txt", "خبر".encode("cp1256"), "is not UTF-8"),
    "not text": ("picture.txt", b"\x00\x01", "is not plain text"),
    "no Arabic": ("english.txt", b"news", "holds no Arabic letter"),
    "a folder": ("folder", None, "folder/article.txt"),
}


@pytest.mark.parametrize(("name", "content", "said"), NO_ARTICLES.values(), ids=NO_ARTICLES)
def test_an_article_that_cannot_be_read_is_one_sentence(
    qiraa: Call,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: bytes | None,
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    status, out, err = qiraa("report", f"./{name}" if name == "folder" else name)
    assert (status, out) == (1, "")
    assert_one_sentence(err.lstrip("\n"), said)


def test_nothing_but_the_sentence_stands_on_stderr(tmp_path: Path) -> None:
    done = from_outside(tmp_path, "report", "no-such-article")
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_sentence(done.stderr, "no-such-article")


@pytest.mark.parametrize(
    "error",
    [
        QiraaError("The kernel of 01-reading.ipynb died."),
        QiraaError("Cell [3] of 01-reading.ipynb failed with KeyError: '[red]word[/red]'."),
        QiraaError("«خبر» لا يُقرأ."),
    ],
)
def test_errors_are_said_as_they_are(
    qiraa: Call, monkeypatch: pytest.MonkeyPatch, error: QiraaError
) -> None:
    def build(*args: Any, **options: Any) -> Built:
        raise error

    monkeypatch.setattr(helpers.report, "build", build)
    status, out, err = qiraa("report", "chinese-chips")
    assert (status, out) == (1, "")
    assert err.lstrip("\n") == f"qiraa: {error}\n"


def test_the_first_article_that_fails_ends_the_run(
    qiraa: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []

    def build(name: str, **options: Any) -> Built:
        built.append(name)
        if name == "second":
            raise QiraaError("The second failed.")
        return Built(Path(f"reports/{name}.html"), Path("reports/index.html"))

    monkeypatch.setattr(helpers.report, "build", build)
    status, out, err = qiraa("report", "first", "second", "third")
    assert status == 1
    assert built == ["first", "second"]
    assert out.splitlines()[0] == str(Path("reports/first.html"))
    assert_one_sentence(err.strip("\n") + "\n", "The second failed.")


# Reports ----------------------------------------------------------------------------------------


def test_the_paths_of_what_was_written_stand_on_stdout(
    qiraa: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(name: str, progress: Callable[[Path, int, int], None]) -> Built:
        for done in range(1, 4):
            progress(Path("notebooks/00-start-here.ipynb"), done, 3)
            progress(Path("notebooks/01-reading.ipynb"), done, 5)
        return Built(Path(f"reports/{name}.html"), Path("reports/index.html"))

    monkeypatch.setattr(helpers.report, "build", build)
    status, out, err = qiraa("report", "oil", "banks")
    assert status == 0
    assert out.splitlines() == [
        str(Path(path))
        for path in (
            "reports/oil.html",
            "reports/index.html",
            "reports/banks.html",
            "reports/index.html",
        )
    ]
    assert "Traceback" not in err


def test_a_bar_on_the_terminal_names_the_notebooks(
    qiraa: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(name: str, progress: Callable[[Path, int, int], None]) -> Built:
        progress(Path("notebooks/01-reading.ipynb"), 3, 5)
        return Built(Path(f"reports/{name}.html"), Path("reports/index.html"))

    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(helpers.report, "build", build)
    status, out, err = qiraa("report", "oil")
    assert status == 0
    assert out.splitlines() == [str(Path("reports/oil.html")), str(Path("reports/index.html"))]
    assert "01-reading" in err
    assert "3/5" in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", err)


def test_a_bare_text_becomes_a_report(tmp_path: Path) -> None:
    collect(
        tmp_path,
        "from helpers import article, display, reading\na = article.load(ARTICLE)\n"
        "display.reading_view(a, reading.sentences(a))",
        "display.source(a)",
    )
    done = from_outside(tmp_path, "report", "bank")
    assert done.returncode == 0, done.stderr
    reports = tmp_path / "reports"
    assert done.stdout.splitlines() == [str(reports / "bank.html"), str(reports / "index.html")]
    assert "Traceback" not in done.stderr
    written = (reports / "bank.html").read_text(encoding="utf-8")
    for sentence in ("وتراجع الدولار أمام اليورو.", "وقال المحافظ إن القرار مؤقت."):
        assert sentence in written
    assert "خفض البنك المركزي الفائدة" in (reports / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in reports.iterdir()) == ["bank.html", "index.html"]


def test_a_kernel_that_dies_is_one_sentence_and_no_report(tmp_path: Path) -> None:
    collect(tmp_path, "import os\nos._exit(1)")
    done = from_outside(tmp_path, "report", "bank")
    assert (done.returncode, done.stdout) == (1, "")
    assert list((tmp_path / "reports").iterdir()) == []
    assert_one_sentence(done.stderr, "The kernel of 00-start-here.ipynb died")
