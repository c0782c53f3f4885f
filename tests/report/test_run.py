"""Running notebooks: parameters in, outputs back in order, the first failure named."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from papermill.exceptions import PapermillExecutionError

from helpers.errors import QiraaError
from helpers.report import run as running
from helpers.report.run import NotebookError, run

ARTICLE = "a \"quoted\" 'slug' \\n in نص"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def write(folder: Path, name: str, *sources: str) -> Path:
    """Write a notebook: a title, its parameters, then the cells asked for."""
    cells = [
        new_markdown_cell("# A notebook", id="title"),
        new_code_cell('ARTICLE = "default"', id="parameters", metadata={"tags": ["parameters"]}),
        *(new_code_cell(source, id=f"c{n}") for n, source in enumerate(sources)),
    ]
    path = folder / f"{name}.ipynb"
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)
    return path


def itself(path: Path, notebook: NotebookNode) -> tuple[str, NotebookNode]:
    return path.name, notebook


def printed(notebook: NotebookNode) -> list[str]:
    """Return what the notebook's cells printed, line by line."""
    outputs = [one for cell in notebook.cells for one in cell.get("outputs", [])]
    assert {one.output_type for one in outputs} == {"stream"}
    return "".join(one.text for one in outputs).splitlines()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of notebooks, and a folder for temporary files that must be empty at the end."""
    temporary = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(Path.cwd())
        patch.setattr("tempfile.tempdir", str(temporary))
        yield tmp_path_factory.mktemp("notebooks")
    gc.collect()
    assert list(temporary.iterdir()) == []


# Notebooks that run -----------------------------------------------------------------------------


@dataclass
class Ran:
    """Three notebooks after their run, two at a time."""

    folder: Path
    before: dict[str, bytes]
    results: list[tuple[str, NotebookNode]]
    progress: dict[str, list[tuple[int, int]]]
    working_folders: set[Path]


@pytest.fixture(scope="module")
def ran(folder: Path) -> Ran:
    show = "import os\nprint(ARTICLE)\nprint(os.getcwd())"
    paths = [
        write(folder, "00-slow", "import time\ntime.sleep(1)", show),
        write(folder, "01-fast", show),
        write(folder, "02-last", show),
    ]
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    progress: dict[str, list[tuple[int, int]]] = {path.name: [] for path in paths}
    seen: set[Path] = set()

    def note(path: Path, finished: int, total: int) -> None:
        progress[path.name].append((finished, total))
        seen.add(Path.cwd())

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder.parent)
        patch.setattr(running.os, "cpu_count", lambda: 2)
        results = run(paths, {"ARTICLE": ARTICLE}, itself, note)
        seen.add(Path.cwd())
    return Ran(folder, before, results, progress, seen)


def test_results_come_in_the_order_of_the_notebooks(ran: Ran) -> None:
    assert [name for name, _ in ran.results] == ["00-slow.ipynb", "01-fast.ipynb", "02-last.ipynb"]


def test_parameters_are_passed_whatever_they_hold(ran: Ran) -> None:
    for _, notebook in ran.results:
        assert printed(notebook)[0] == ARTICLE


def test_notebooks_run_in_their_folder(ran: Ran) -> None:
    for _, notebook in ran.results:
        assert printed(notebook)[1] == str(ran.folder.resolve())


def test_the_working_folder_of_the_caller_stays(ran: Ran) -> None:
    assert ran.working_folders == {ran.folder.parent}


def test_progress_counts_every_cell_to_the_last(ran: Ran) -> None:
    for name, notebook in ran.results:
        total = len(notebook.cells)
        assert ran.progress[name] == [(done, total) for done in range(1, total + 1)]


def test_the_files_are_left_as_they_are(ran: Ran) -> None:
    assert {path.name: path.read_bytes() for path in ran.folder.iterdir()} == ran.before


# Failures ---------------------------------------------------------------------------------------


@dataclass
class Failed:
    """A notebook that failed while another was running."""

    message: str
    went_on: bool


@pytest.fixture(scope="module")
def failed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Failed:
    signs = tmp_path_factory.mktemp("signs")
    broken = write(
        folder,
        "02-broken",
        "before = 1",
        f"# see which\nopen(r'{signs / 'broken'}', 'w').close()\nraise ValueError('no such row')",
        "after = 1",
    )
    patient = write(
        folder,
        "03-patient",
        "import pathlib, time\n"
        f"while not pathlib.Path(r'{signs / 'broken'}').exists():\n    time.sleep(0.05)",
        *["time.sleep(0.2)"] * 150,
        f"open(r'{signs / 'went-on'}', 'w').close()",
    )
    finished: list[Path] = []
    with pytest.raises(NotebookError) as caught:
        run([broken, patient], {"ARTICLE": "x"}, lambda path, _: finished.append(path))
    assert finished == []
    return Failed(str(caught.value), (signs / "went-on").exists())


def test_a_failing_cell_is_named(failed: Failed) -> None:
    assert "02-broken.ipynb" in failed.message
    assert "ValueError: no such row" in failed.message
    assert "«# see which»" in failed.message
    assert failed.message.endswith("open the notebook with 'make lab' to see more.")
    assert "\n" not in failed.message


def test_a_failing_cell_has_the_number_that_jupyter_shows(failed: Failed) -> None:
    assert "Cell [3] " in failed.message, "the parameters are cell [1]"


def test_the_other_notebooks_stop_between_two_cells(failed: Failed) -> None:
    assert not failed.went_on


def test_a_kernel_that_dies(folder: Path) -> None:
    path = write(folder, "04-dying", "import os\nos._exit(1)")
    with pytest.raises(NotebookError) as caught:
        run([path], {"ARTICLE": "x"}, itself)
    message = str(caught.value)
    assert message.startswith("The kernel of 04-dying.ipynb died")
    assert "free some memory" in message
    assert "\n" not in message


@pytest.mark.parametrize("content", ["", '{"cells": [', "[]", '{"a": 1}', "<html></html>"])
def test_a_file_that_is_no_notebook(tmp_path: Path, content: str) -> None:
    path = tmp_path / "05-torn.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(QiraaError, match="05-torn"):
        run([path], {"ARTICLE": "x"}, itself)


# Without kernels --------------------------------------------------------------------------------

Execute = Callable[[Path], NotebookNode]


@pytest.fixture
def execute_with(monkeypatch: pytest.MonkeyPatch) -> Callable[[Execute], None]:
    """Put a function of the notebook's path in the place of papermill."""

    def put(execute: Execute) -> None:
        def execute_notebook(path: Any, *args: Any, **options: Any) -> NotebookNode:
            return execute(Path(path))

        monkeypatch.setattr(running, "execute_notebook", execute_notebook)

    return put


def failure(ename: str, evalue: str, source: str = "check()") -> PapermillExecutionError:
    return PapermillExecutionError(3, 2, source, ename, evalue, ["a traceback"])


@pytest.mark.parametrize(
    ("error", "parts"),
    [
        pytest.param(failure("KeyError", "'word'"), ["KeyError: 'word'", "«check()»"], id="plain"),
        pytest.param(failure("AssertionError", ""), ["AssertionError (the cell"], id="no message"),
        pytest.param(
            failure("SchemaErrors", '{\n  "DATA": {\n    "x": 1\n  }\n}'), ["DATA"], id="many lines"
        ),
        pytest.param(
            failure("NameError", "x", "\n\n  first = 1\nsecond = 2"), ["«first = 1»"], id="indented"
        ),
        pytest.param(failure("ValueError", "x", ""), ["ValueError: x"], id="no source"),
    ],
)
def test_the_message_is_one_line(
    execute_with: Callable[[Execute], None], error: PapermillExecutionError, parts: list[str]
) -> None:
    def execute(path: Path) -> NotebookNode:
        raise error

    execute_with(execute)
    with pytest.raises(NotebookError) as caught:
        run([Path("01-reading.ipynb")], {}, itself)
    message = str(caught.value)
    assert "01-reading.ipynb" in message
    assert "\n" not in message
    assert "  " not in message
    for part in parts:
        assert part in message


def test_notebooks_run_side_by_side(
    execute_with: Callable[[Execute], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.os, "cpu_count", lambda: 3)
    meeting = threading.Barrier(3)

    def execute(path: Path) -> NotebookNode:
        meeting.wait(timeout=5)
        return new_notebook()

    execute_with(execute)
    paths = [Path(f"0{n}-one.ipynb") for n in range(3)]
    assert [name for name, _ in run(paths, {}, itself)] == [path.name for path in paths]


@pytest.mark.parametrize("cores", [1, None])
def test_one_core_runs_one_at_a_time_and_stops_at_the_first_error(
    execute_with: Callable[[Execute], None], monkeypatch: pytest.MonkeyPatch, cores: int | None
) -> None:
    monkeypatch.setattr(running.os, "cpu_count", lambda: cores)
    started: list[str] = []

    def execute(path: Path) -> NotebookNode:
        started.append(path.stem)
        if path.stem == "01":
            raise failure("ValueError", "x")
        time.sleep(0.05)
        return new_notebook()

    execute_with(execute)
    with pytest.raises(NotebookError, match=r"01\.ipynb"):
        run([Path(f"0{n}.ipynb") for n in range(6)], {}, itself)
    assert started[:2] == ["00", "01"]
    assert len(started) < len("012345"), "those that wait are called off"


def test_an_error_of_what_is_made_of_a_notebook_is_passed_on(
    execute_with: Callable[[Execute], None],
) -> None:
    def finish(path: Path, notebook: NotebookNode) -> None:
        raise QiraaError("no part")

    execute_with(lambda path: new_notebook())
    with pytest.raises(QiraaError, match="no part"):
        run([Path("00.ipynb")], {}, finish)


def test_no_notebooks_give_no_results() -> None:
    assert run([], {}, itself) == []
