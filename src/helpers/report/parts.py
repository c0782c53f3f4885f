"""The parts of a report: notebooks turned into HTML through nbconvert."""

import re
from functools import lru_cache

from nbconvert import HTMLExporter
from nbformat import NotebookNode
from traitlets.config import Config

from helpers.report.page import TEMPLATES, Part

_HEADING = re.compile(r"<(/?)h([1-5])")
_ANCHOR = re.compile(r'<a class="anchor-link"[^>]*>.*?</a>', re.DOTALL)
_ID = re.compile(r'(<h[1-6][^>]*?) id="([^"]*)"')
_NOTEBOOK_LINK = re.compile(r'href="([0-9]{2}-[a-z-]+)\.ipynb(?:#[^"]*)?"')
_SECTION = re.compile(r'<h3[^>]* id="([^"]*)"[^>]*>(.*?)</h3>', re.DOTALL)
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)


def convert(name: str, notebook: NotebookNode) -> Part:
    """Turn a notebook that has run into a part of a report.

    Headings go down one level under the page's title; their ids carry the notebook's name, so that
    they stay unique on the page; links to other notebooks lead to their parts.

    Args:
        name: the notebook's name without extension.
        notebook: the notebook with its outputs.

    >>> from nbformat.v4 import new_markdown_cell, new_notebook
    >>> cells = [new_markdown_cell("# Reading"), new_markdown_cell("## The source")]
    >>> convert("01-reading", new_notebook(cells=cells)).sections
    (('01-reading-The-source', 'The source'),)
    """
    body, _ = _exporter().from_notebook_node(notebook)
    body = _ANCHOR.sub("", body)
    body = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}", body)
    body = _ID.sub(lambda match: f'{match[1]} id="{name}-{match[2]}"', body)
    body = _NOTEBOOK_LINK.sub(lambda match: f'href="#{match[1]}"', body)
    sections = tuple(_SECTION.findall(body))
    return Part(name, _title(name, notebook), body, sections)


def _title(name: str, notebook: NotebookNode) -> str:
    """Return the first heading of the first Markdown cell that has one."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (match := _TITLE.search(cell.source)):
            return match[1]
    return name


@lru_cache(maxsize=1)
def _exporter() -> HTMLExporter:
    config = Config()
    config.HTMLExporter.extra_template_basedirs = [str(TEMPLATES)]
    config.HTMLExporter.template_name = "part"
    return HTMLExporter(config=config)
