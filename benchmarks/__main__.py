"""Run all benchmarks and print one table: ``python -m benchmarks [--quick]``."""

import argparse
import warnings
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.table import Table

from benchmarks import figures, growth, imports, machine, report, speed
from benchmarks.measure import Measure

_PLAIN_WIDTH = 130


def main() -> None:
    """Read the options, run, print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Time the helpers and the report beside their peers.",
    )
    parser.add_argument(
        "--quick", action="store_true", help="leave out the report, pySBD and Maha's dates"
    )
    quick = parser.parse_args().quick
    # The peers write some regular expressions with escapes that newer Pythons warn of.
    for kind in (SyntaxWarning, DeprecationWarning):
        warnings.simplefilter("ignore", kind)
    console = Console()
    if not console.is_terminal:
        console = Console(width=_PLAIN_WIDTH)
    console.print(machine.line(), highlight=False)
    table = Table(title="Cost", title_justify="left")
    table.add_column("Measure")
    table.add_column("Figure", justify="right", no_wrap=True)
    table.add_column("Aim", no_wrap=True)
    table.add_column("Beside")
    try:
        for title, run in _subjects(quick):
            with Console(stderr=True).status(f"{title} ..."):
                found = list(run())
            table.add_section()
            table.add_row(f"[bold]{title}[/bold]")
            for measure in found:
                table.add_row(f"  {measure.name}", measure.figure, measure.aim, measure.beside)
    finally:
        console.print(table)


def _subjects(quick: bool) -> Iterator[tuple[str, Callable[[], Iterator[Measure]]]]:
    """Yield the title of each subject and the function that measures it."""
    yield "Import", imports.measures
    yield "Speed on 1 MB of Arabic, processor time", lambda: speed.measures(with_pysbd=not quick)
    yield "Growth of processor time, text doubled", growth.measures
    yield "Figures, processor time", lambda: figures.speeds(quick)
    yield "Figures: growth of processor time, text doubled", lambda: figures.growths(quick)
    yield "Figures: memory", lambda: figures.memory(quick)
    if not quick:
        yield "Report", report.measures


if __name__ == "__main__":
    main()
