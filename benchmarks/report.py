"""How long a whole report takes, and how much memory."""

import os
import shutil
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import psutil

from benchmarks.measure import Measure, aim
from benchmarks.texts import SLUG
from helpers import collection

_AIM = 25
_PAUSE = 0.05


def measures() -> Iterator[Measure]:
    """Build the report of the shipped article in a copy of the collection, and time it."""
    with tempfile.TemporaryDirectory(prefix="qiraa-bench-") as name:
        copy = Path(name)
        _copy_collection(copy)
        before = _processor()
        spent, peak, processes = _run([_script(), "report", SLUG], copy)
        busy = _processor() - before
        size = (copy / "reports" / f"{SLUG}.html").stat().st_size
    yield Measure(
        f"qiraa report {SLUG}",
        f"{spent:.1f} s",
        aim(f"under {_AIM} s", spent < _AIM),
        f"{busy:.1f} s of processor time; a page of {size / 1000:.0f} kB",
    )
    yield Measure(
        "its memory at most",
        f"{peak / 2**20:.0f} MiB",
        "",
        f"resident sets of {processes} processes, summed",
    )


def _copy_collection(folder: Path) -> None:
    """Copy what a report is made from, so that the collection keeps the reports it has."""
    for name in ("data", "notebooks"):
        shutil.copytree(
            collection.root() / name, folder / name, ignore=shutil.ignore_patterns(".*")
        )


def _script() -> str:
    """Return the path of the console script beside this interpreter."""
    found = shutil.which("qiraa", path=sysconfig.get_path("scripts"))
    if found is None:
        raise SystemExit("There is no console script qiraa beside this Python: run make first.")
    return found


def _run(command: list[str], folder: Path) -> tuple[float, int, int]:
    """Run a command; return its seconds, and the most memory and number of its processes."""
    most, processes = 0, 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        begin = perf_counter()
        process = psutil.Popen(command, cwd=folder, stdout=said, stderr=said)
        try:
            while process.poll() is None:
                found = _resident_sets(process)
                most, processes = max(most, sum(found)), max(processes, len(found))
                with suppress(psutil.TimeoutExpired):
                    process.wait(_PAUSE)
            spent = perf_counter() - begin
        finally:
            if process.poll() is None:
                process.terminate()
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"The report failed: {said.read().strip()}")
    return spent, most, processes


def _processor() -> float:
    """Return the processor's time of all processes started and ended so far."""
    times = os.times()
    return times.children_user + times.children_system


def _resident_sets(process: psutil.Process) -> list[int]:
    """Return the resident set of a process and of each that it started, in bytes."""
    found: list[int] = []
    with suppress(psutil.NoSuchProcess):
        found.extend(one.memory_info().rss for one in (process, *process.children(recursive=True)))
    return found
