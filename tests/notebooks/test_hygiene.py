"""What every committed notebook must be: executed in order, quiet, described, right to left."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LONGEST_CELL = 16
SHORTEST_ALT = 60
ARABIC = re.compile("[\u0620-\u064a]")
VOID = {"img", "br", "hr", "meta", "link", "input"}

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def code_cells(path: Path) -> list[dict[str, Any]]:
    return [cell for cell in read(path)["cells"] if cell["cell_type"] == "code"]


def prose(path: Path) -> list[str]:
    return ["".join(c["source"]) for c in read(path)["cells"] if c["cell_type"] == "markdown"]


def outputs(path: Path) -> list[dict[str, Any]]:
    return [output for cell in code_cells(path) for output in cell["outputs"]]


def markup(path: Path) -> str:
    return "".join(
        "".join(output["data"]["text/html"])
        for output in outputs(path)
        if "text/html" in output.get("data", {})
    )


class Strays(HTMLParser):
    """Collects Arabic text that no element marks as Arabic, and how tables and ids stand."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.strays: list[str] = []
        self.ids: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found.append((tag, given))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag not in VOID:
            inherited = self.open[-1][1] if self.open else None
            self.open.append((tag, given.get("lang") or inherited))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if ARABIC.search(data) and (not self.open or self.open[-1][1] != "ar"):
            self.strays.append(data)


def parsed(text: str) -> Strays:
    parser = Strays()
    parser.feed(text)
    return parser


def test_the_notebooks_are_there_in_order() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["00-start-here", "01-reading", "03-figures"]


@each_notebook
def test_executed_once_in_order(path: Path) -> None:
    counts = [cell["execution_count"] for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))
    assert all("".join(cell["source"]).strip() for cell in code_cells(path))


@each_notebook
def test_no_errors_and_nothing_on_stderr(path: Path) -> None:
    assert [o for o in outputs(path) if o["output_type"] == "error"] == []
    assert [o for o in outputs(path) if o.get("name") == "stderr"] == []


@each_notebook
def test_outputs_hold_nothing_that_changes(path: Path) -> None:
    shown = json.dumps(outputs(path))
    assert not re.search(r"0x[0-9a-f]{6,}", shown), "a memory address"
    assert not re.search(r"/(home|root|tmp)/|[A-Z]:\\\\", shown), "a path of a machine"
    assert not re.search(r"https?://", markup(path)), "an outside address"
    assert "<script" not in markup(path)


@each_notebook
def test_metadata_is_only_the_kernel(path: Path) -> None:
    assert read(path)["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}
    }
    assert all(set(cell["metadata"]) <= {"tags"} for cell in read(path)["cells"])


@each_notebook
def test_opens_as_the_house_does(path: Path) -> None:
    opening = prose(path)[0]
    assert re.match(r'# \w[\w ]* · <bdi lang="ar" dir="rtl">[^<]+</bdi>\n', opening)
    for word in ("Question", "Reads", "Shows"):
        assert len(re.findall(rf"^\*\*{word} · ", opening, re.M)) == 1
    first, second, third = code_cells(path)[0], code_cells(path)[1], code_cells(path)[2:]
    assert first["metadata"] == {"tags": ["parameters"]}
    assert "".join(first["source"]).startswith('ARTICLE = "chinese-chips"')
    assert second["metadata"] == {"tags": ["card"]}
    assert "article.load(ARTICLE)" in "".join(second["source"])
    assert all("parameters" not in cell["metadata"].get("tags", []) for cell in third)


@each_notebook
def test_ends_with_checks_limits_next(path: Path) -> None:
    headings = re.findall(r"^## (\w+)", "\n".join(prose(path)), re.M)
    assert headings[-3:] == ["Checks", "Limits", "Next"]
    last = "".join(code_cells(path)[-1]["source"])
    assert re.search(r"^ *assert ", last, re.M)
    assert code_cells(path)[-1]["outputs"], "the checks say that they ran"


@each_notebook
def test_one_idea_a_cell(path: Path) -> None:
    for cell in code_cells(path):
        source = "".join(cell["source"])
        assert len(source.splitlines()) <= LONGEST_CELL, source
        assert "sys.path" not in source
        assert not re.search(r"^\s*[%!]", source, re.M), "a magic, which nbval may skip"
        assert not source.rstrip().endswith(";")


@each_notebook
def test_arabic_is_marked_as_arabic(path: Path) -> None:
    assert parsed(markup(path)).strays == []
    text = re.sub(r"`[^`]*`", "", "\n".join(prose(path)))
    assert parsed(text).strays == []


@each_notebook
def test_tables_have_captions_and_scopes(path: Path) -> None:
    found = parsed(markup(path)).found
    tables = [tag for tag, _ in found if tag == "table"]
    assert len([tag for tag, _ in found if tag == "caption"]) == len(tables)
    assert all(given.get("scope") in {"col", "row"} for tag, given in found if tag == "th")


@each_notebook
def test_pictures_are_described(path: Path) -> None:
    for tag, given in parsed(markup(path)).found:
        if tag == "img":
            assert len(given.get("alt") or "") >= SHORTEST_ALT
            assert str(given["src"]).startswith("data:")
    assert not any(
        kind.startswith("image/") for output in outputs(path) for kind in output.get("data", {})
    ), "a bare picture has no alternative text: show a Chart"


def test_ids_are_unique_over_all_notebooks() -> None:
    ids = [identity for path in NOTEBOOKS for identity in parsed(markup(path)).ids]
    assert len(ids) == len(set(ids))


def test_the_map_names_every_notebook() -> None:
    named = re.findall(r"\]\(([\w-]+)\.ipynb\)", "\n".join(prose(NOTEBOOKS[0])))
    assert {path.stem for path in NOTEBOOKS} == set(named)
