"""The command line: ``qiraa report``, ``qiraa accuracy``."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from helpers import __version__, collection
from helpers.errors import QiraaError

app = typer.Typer(
    name="qiraa",
    help="Close reading of Arabic news: run the notebooks on an article and keep the report.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"qiraa {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    pass


@app.command(epilog="Example: qiraa report chinese-chips")
def report(
    articles: Annotated[
        list[str], typer.Argument(help="Articles: slugs in data/articles, or text files.")
    ],
) -> None:
    """Run the notebooks on each article and write reports/SLUG.html and reports/index.html."""
    for name in articles:
        _report(name)


def _report(name: str) -> None:
    from helpers.report import build

    console = Console(stderr=True)
    tasks: dict[Path, TaskID] = {}
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:

        def show(notebook: Path, finished: int, total: int) -> None:
            if notebook not in tasks:
                tasks[notebook] = bar.add_task(notebook.stem, total=total)
            bar.update(tasks[notebook], completed=finished)

        built = build(name, progress=show)
    typer.echo(built.report)
    typer.echo(built.index)


@app.command(epilog="Example: qiraa accuracy data/articles")
def accuracy(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Folders with gold figures: articles with gold/figures.csv, texts with a "
            ".figures.jsonl beside each, or tables of sentences.  Default: data/articles."
        ),
    ] = None,
) -> None:
    """Compare the figures that are extracted with those that people marked."""
    from helpers import accuracy as measured
    from helpers import tables

    for folder in folders or [collection.root() / "data" / "articles"]:
        frame = measured.table(folder)
        shown = Table(title=str(folder), title_justify="left")
        for name, (heading, _, _) in tables.headings(tables.Accuracy).items():
            numeric = frame[name].dtype.kind in "if"
            shown.add_column(heading, justify="right" if numeric else "left")
        for row in frame.itertuples(index=False):
            shown.add_row(*(f"{v:.3f}" if isinstance(v, float) else str(v) for v in row))
        Console(width=120).print(shown)


def main() -> None:
    """Run the command line; an error is one sentence on stderr and status 1."""
    try:
        app()
    except QiraaError as error:
        typer.echo(f"qiraa: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
