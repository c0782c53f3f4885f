"""Parts: a notebook that has run, turned into the HTML of a page."""

import re
from collections import Counter
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from helpers.report.page import Part
from helpers.report.parts import convert

ARABIC = '<bdi lang="ar" dir="rtl">القراءة</bdi>'
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def shown(**data: Any) -> NotebookNode:
    """Make an output from its kinds, written with _ for /."""
    kinds = {
        kind.replace("_", "/").replace("svg", "svg+xml"): value for kind, value in data.items()
    }
    return new_output("display_data", data=kinds)


def ran(source: str, *outputs: NotebookNode, tag: str = "") -> NotebookNode:
    metadata = {"tags": [tag]} if tag else {}
    return new_code_cell(source, outputs=list(outputs), execution_count=1, metadata=metadata)


def part(*cells: NotebookNode | str, name: str = "01-reading") -> Part:
    made = [new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return convert(name, new_notebook(cells=made))


def body(*cells: NotebookNode | str, name: str = "01-reading") -> BeautifulSoup:
    return BeautifulSoup(part(*cells, name=name).body, "html.parser")


def same(markup: str) -> str:
    """Return markup written in one way, whatever the order of its attributes."""
    return BeautifulSoup(markup, "html.parser").decode_contents()


def headings(soup: BeautifulSoup) -> list[tuple[str, str]]:
    return [(tag.name, tag.get_text()) for tag in soup.find_all(re.compile("^h[1-6]$"))]


# Prose ------------------------------------------------------------------------------------------


def test_headings_go_down_one_level() -> None:
    text = "\n\n".join(f"{'#' * level} Level {level}" for level in range(1, 7))
    assert headings(body(text)) == [
        ("h2", "Level 1"),
        ("h3", "Level 2"),
        ("h4", "Level 3"),
        ("h5", "Level 4"),
        ("h6", "Level 5"),
        ("h6", "Level 6"),
    ]


def test_what_only_looks_like_a_heading_stays() -> None:
    soup = body("A `<h1>` in prose\n\n---\n\n```html\n<h2>code</h2>\n```", ran("'<h3>x</h3>'"))
    assert headings(soup) == []
    assert len(soup.find_all("hr")) == 1
    assert all(text in soup.get_text() for text in ("<h1>", "<h2>code</h2>", "<h3>x</h3>"))


def test_headings_lose_the_sign_that_leads_to_them() -> None:
    assert headings(body("# Reading\n\n## Terms")) == [("h2", "Reading"), ("h3", "Terms")]


def test_ids_are_unique_over_parts_with_the_same_headings() -> None:
    text = f"# Reading · {ARABIC}\n\n## Checks\n\n## Limits · {ARABIC}\n\n### Checks of words"
    parts = [part(text, name=name) for name in ("01-reading", "02-entities")]
    soup = BeautifulSoup("".join(one.body for one in parts), "html.parser")
    ids = Counter(str(tag["id"]) for tag in soup.find_all(id=True))
    assert len(ids) == 8
    assert set(ids.values()) == {1}
    assert {identity[:9] for identity in ids} == {"01-readin", "02-entiti"}


def test_a_heading_that_comes_twice_has_two_ids() -> None:
    soup = body(f"# Reading\n\n## Checks\n\n## {ARABIC}", f"## Checks\n\n## {ARABIC}\n\n## A & B")
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert len(set(ids)) == len(ids) == 6
    assert all(re.fullmatch(r"[\w-]+", identity) for identity in ids)


def test_sections_name_their_headings() -> None:
    found = part(f"# Reading\n\n## Terms · {ARABIC}\n\n### Within", "## Checks")
    soup = BeautifulSoup(found.body, "html.parser")
    assert [identity for identity, _ in found.sections] == [
        tag["id"] for tag in soup.find_all("h3")
    ]
    named = [BeautifulSoup(heading, "html.parser").get_text() for _, heading in found.sections]
    assert named == ["Terms · القراءة", "Checks"]


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        (["# Reading"], "Reading"),
        ([f"# Reading · {ARABIC}\n\nText."], f"Reading · {ARABIC}"),
        (["Before.", ran("# a comment"), "## Not this", "# This one", "# Not that"], "This one"),
        (["No heading."], "01-reading"),
        ([], "01-reading"),
    ],
)
def test_the_title_is_the_first_heading(cells: list[Any], title: str) -> None:
    found = part(*cells)
    assert found.identity == "01-reading"
    assert same(found.title) == same(title)


@pytest.mark.parametrize("title", ["Prices & wages", "The *first* reading"])
def test_the_title_is_html_as_its_heading_is(title: str) -> None:
    found = part(f"# {title}")
    heading = BeautifulSoup(found.body, "html.parser").h2
    assert heading is not None
    assert same(found.title) == same(heading.decode_contents())
    assert "&" not in found.title.replace("&amp;", "")


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("01-reading.ipynb", "#01-reading"),
        ("00-start-here.ipynb", "#00-start-here"),
        ("00-start-here.ipynb#Terms", "#00-start-here"),
    ],
)
def test_links_to_notebooks_lead_to_their_parts(link: str, target: str) -> None:
    table = f"| a |\n|---|\n| [b]({link}) |"
    soup = body(f"Back to [the map]({link}), or <a href='{link}'>there</a>.\n\n{table}")
    assert [tag["href"] for tag in soup.find_all("a")] == [target] * 3


def test_a_link_within_a_notebook_lands() -> None:
    soup = body("# Reading\n\nSee [the terms](#Terms).", "## Terms")
    (link,) = soup.find_all("a")
    assert soup.find(id=str(link["href"]).removeprefix("#")) is not None


def test_arabic_in_prose_keeps_its_direction() -> None:
    found = body(f"Text {ARABIC} text.\n\n| a | {ARABIC} |\n|---|---|\n| b | {ARABIC} |").find_all(
        "bdi"
    )
    assert [(tag["lang"], tag["dir"], tag.get_text()) for tag in found] == [
        ("ar", "rtl", "القراءة")
    ] * 3


# Code and outputs -------------------------------------------------------------------------------


def test_code_is_folded_and_escaped() -> None:
    soup = body(ran("print(\"<b>\" + '&amp;')  # شرح"))
    (folded,) = soup.find_all("details")
    assert folded["class"] == ["code"]
    assert not folded.has_attr("open")
    assert folded.summary is not None
    assert folded.summary.get_text() == "Code"
    assert folded.pre is not None
    assert folded.pre.get_text().strip() == "print(\"<b>\" + '&amp;')  # شرح"
    assert soup.find_all("b") == []


def test_outputs_are_not_folded() -> None:
    soup = body(ran("table", shown(text_html='<table id="t"></table>')))
    table = soup.find(id="t")
    assert isinstance(table, Tag)
    assert table.find_parent("details") is None


@pytest.mark.parametrize("tag", ["parameters", "injected-parameters", "card"])
def test_cells_that_set_the_stage_are_hidden(tag: str) -> None:
    found = part("# Reading", ran("SECRET = 1", shown(text_html="<p>secret</p>"), tag=tag))
    assert "secret" not in found.body.lower()


@pytest.mark.parametrize("tag", ["", "other"])
def test_other_cells_are_shown(tag: str) -> None:
    assert "<p>open</p>" in part(ran("OPEN = 1", shown(text_html="<p>open</p>"), tag=tag)).body


@pytest.mark.parametrize(
    "output",
    [
        pytest.param(new_output("stream", text="<i>1 & 2</i>"), id="stdout"),
        pytest.param(new_output("stream", name="stderr", text="<i>1 & 2</i>"), id="stderr"),
        pytest.param(shown(text_plain="<i>1 & 2</i>"), id="text"),
        pytest.param(
            new_output("execute_result", data={"text/plain": "<i>1 & 2</i>"}), id="result"
        ),
    ],
)
def test_printed_text_is_escaped_and_finds_its_direction(output: NotebookNode) -> None:
    soup = body(ran("print(x)", output))
    (printed,) = soup.select(".outputs pre")
    assert printed.get_text() == "<i>1 & 2</i>"
    assert printed["dir"] == "auto"
    assert soup.find_all("i") == []


def test_html_comes_before_plain_text() -> None:
    soup = body(ran("x", shown(text_html="<p>table</p>", text_plain="a table")))
    assert soup.select_one(".outputs p") is not None
    assert "a table" not in soup.get_text()


def test_the_links_of_a_table_stay_as_they_are() -> None:
    row = '<tr id="key-1"><td><a href="#key-1-text">x</a> <a href="#s3">3</a></td></tr>'
    assert row in part(ran("table", shown(text_html=f"<table>{row}</table>"))).body


def test_outputs_stand_in_their_order() -> None:
    outputs = [shown(text_html="<p>1</p>"), new_output("stream", text="2"), shown(text_plain="3")]
    assert body(ran("x", *outputs), "4").get_text(" ").split()[-4:] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ({"image_png": PIXEL}, f"data:image/png;base64,{PIXEL}"),
        ({"image_svg": "<svg></svg>"}, "<svg>"),
        ({"text_markdown": "**bold**"}, "<strong>bold</strong>"),
    ],
    ids=["png", "svg", "markdown"],
)
def test_other_outputs_do_not_vanish(data: dict[str, str], seen: str) -> None:
    found = part(ran("x", shown(**data, text_plain="in plain text"))).body
    assert seen in found or "in plain text" in found


def test_a_part_loads_and_runs_nothing() -> None:
    found = part("# Reading\n\n$x^2$", ran("x", shown(text_html="<p>x</p>"))).body
    assert "<script" not in found
    assert "://" not in found


def test_the_notebook_stays_as_it_was_and_the_part_is_the_same_each_time() -> None:
    notebook = new_notebook(cells=[new_markdown_cell("# Reading", id="a"), ran("x = 1")])
    notebook.cells[1].id = "b"
    before = repr(notebook)
    assert convert("01-reading", notebook) == convert("01-reading", notebook)
    assert repr(notebook) == before
