"""Running the notebooks on an article, side by side, each in a kernel of its own."""

import logging
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any, TypeVar

import nbformat
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_event_loop
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook

from helpers.errors import QiraaError

Progress = Callable[[Path, int, int], None]
Result = TypeVar("Result")


class NotebookError(QiraaError):
    """A cell of a notebook failed; the message names the notebook, the cell and the error."""


class _StoppedError(Exception):
    """Another notebook failed, or the user interrupted; this one stopped between two cells."""


class _Engine(NBClientEngine):
    """Papermill's own engine, which calls ``after_cell`` with its progress."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, *names: Any, **options: Any) -> Any:
        after_cell: Callable[[int, int], None] = options.pop("after_cell")
        complete = nb_man.cell_complete
        finished = 0

        def cell_complete(*args: Any, **kwargs: Any) -> None:
            nonlocal finished
            complete(*args, **kwargs)
            finished += 1
            after_cell(finished, len(nb_man.nb.cells))

        nb_man.cell_complete = cell_complete
        return super().execute_managed_notebook(  # type: ignore[no-untyped-call]
            nb_man, *names, **options
        )


class _QuietManager(AsyncKernelManager):
    """Starts kernels whose own log goes nowhere; what cells write there still comes back."""

    async def start_kernel(self, **options: Any) -> None:  # type: ignore[override]
        """Start a kernel with nothing behind its standard error."""
        await super().start_kernel(stderr=subprocess.DEVNULL, **options)


papermill_engines.register("qiraa", _Engine)
# What goes wrong is said once, by the exceptions.
logging.getLogger("papermill").setLevel(logging.CRITICAL)


def run(
    notebooks: Sequence[Path],
    parameters: Mapping[str, Any],
    finish: Callable[[Path, NotebookNode], Result],
    progress: Progress | None = None,
) -> list[Result]:
    """Run notebooks with papermill in a temporary folder and return what ``finish`` makes of each.

    The notebooks do not depend on each other, so as many run at once as there are cores; each
    works in its own folder, as in Jupyter, and its file is left as it is.  The first error stops
    all of them.

    Args:
        notebooks: their paths, in the order of the result.
        parameters: values for the cell tagged ``parameters``.
        finish: called with a notebook's path and the notebook with its outputs, as soon as it has
            run, while others may still be running.
        progress: called with a notebook, its finished cells and all its cells, after each cell.

    Raises:
        NotebookError: a file is not a notebook, a cell failed or a kernel died.
    """
    stopped = Event()
    workers = max(1, min(len(notebooks), os.cpu_count() or 1))

    def one(path: Path) -> Result:
        def after_cell(finished: int, total: int) -> None:
            if progress:
                progress(path, finished, total)
            if stopped.is_set():
                raise _StoppedError

        try:
            return finish(path, _execute(path, Path(folder), parameters, after_cell))
        finally:
            ensure_event_loop().close()  # nbclient made it for this thread and leaves it open

    with TemporaryDirectory(prefix="qiraa-") as folder, ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(one, path) for path in notebooks]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
            for future in done:
                future.result()
        finally:
            stopped.set()
            for future in futures:
                future.cancel()
        return [future.result() for future in futures]


def _execute(
    path: Path,
    folder: Path,
    parameters: Mapping[str, Any],
    after_cell: Callable[[int, int], None],
) -> NotebookNode:
    try:
        ran: NotebookNode = execute_notebook(
            _literal(path),
            _literal(folder / path.name),
            parameters=dict(parameters),
            engine_name="qiraa",
            kernel_name="python3",
            # papermill's own cwd changes the folder of the whole process, all threads included.
            resources={"metadata": {"path": str(path.parent)}},
            progress_bar=False,
            kernel_manager_class=_QuietManager,
            after_cell=after_cell,
        )
        return ran
    except PapermillExecutionError as error:
        raise NotebookError(
            f"Cell [{_number(error.exec_count)}] of {path.name} failed with "
            f"{_one_line(': '.join(filter(None, (error.ename, error.evalue))))} (the cell begins "
            f"«{next(iter(error.source.strip().splitlines()), '')}»). No report was written; open "
            "the notebook with 'make lab' to see more."
        ) from error
    except DeadKernelError as error:
        raise NotebookError(
            f"The kernel of {path.name} died, most likely for lack of memory. No report was "
            "written; free some memory and try again."
        ) from error
    except _StoppedError:
        raise
    except Exception:
        _check(path)
        raise


def _literal(path: Path) -> str:
    """Return a path in which papermill finds no parameters to fill in."""
    return str(path).replace("{", "{{").replace("}", "}}")


def _number(count: int) -> int:
    """Return the number that Jupyter shows for a cell that papermill counted as ``count``.

    Papermill adds a cell behind the first one, the parameters, or before all where none is.
    """
    return count - (count > 1)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _check(path: Path) -> None:
    """Raise an error if a file is not a notebook."""
    try:
        nbformat.validate(nbformat.read(path, as_version=4))
    except Exception as error:  # nbformat passes on whatever its many versions raise
        raise NotebookError(
            f"{path.name} is not a notebook that can be read ({_one_line(str(error))[:80]}): "
            "restore it from the repository."
        ) from error
