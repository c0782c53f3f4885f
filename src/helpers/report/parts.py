"""The parts of a report: notebooks turned into HTML through nbconvert."""

import re
from functools import lru_cache
from urllib.parse import unquote

from nbconvert import HTMLExporter
from nbformat import NotebookNode
from traitlets.config import Config

from helpers.report.page import TEMPLATES, Part

_ANCHOR = re.compile(r'<a class="anchor-link"[^>]*>.*?</a>', re.DOTALL)
_HEADING = re.compile(r'<h([1-5])(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_NOTEBOOK_LINK = re.compile(r'href="([0-9]{2}-[a-z-]+)\.ipynb(?:#[^"]*)?"')
_LINK = re.compile(r'href="#([^"]*)"')
_NOT_A_SLUG = re.compile(r"<[^>]*>|&\w+;|[^a-z0-9<&]+|[<&]")


def convert(name: str, notebook: NotebookNode) -> Part:
    """Turn a notebook that has run into a part of a report.

    Headings go down one level under the page's title; their ids are made of the notebook's name and
    their Latin words, so that they are unique on the page; links to them follow, and links to other
    notebooks lead to their parts.

    Args:
        name: the notebook's name without extension.
        notebook: the notebook with its outputs.

    >>> from nbformat.v4 import new_markdown_cell, new_notebook
    >>> cells = [new_markdown_cell("# Reading"), new_markdown_cell("## The source")]
    >>> convert("01-reading", new_notebook(cells=cells)).sections
    (('01-reading-the-source', 'The source'),)
    """
    body, _ = _exporter().from_notebook_node(notebook)
    headings: list[tuple[int, str, str]] = []
    moved: dict[str, str] = {}

    def lower(match: re.Match[str]) -> str:
        level, old, heading = int(match[1]), match[2] or "", match[3].strip()
        identity = _identity(name, heading, {known for _, known, _ in headings})
        headings.append((level, identity, heading))
        moved.setdefault(unquote(old), identity)
        return f'<h{level + 1} id="{identity}">{heading}</h{level + 1}>'

    body = _HEADING.sub(lower, _ANCHOR.sub("", body))
    body = _LINK.sub(lambda match: f'href="#{moved.get(unquote(match[1]), match[1])}"', body)
    body = _NOTEBOOK_LINK.sub(lambda match: f'href="#{match[1]}"', body)
    title = next((heading for level, _, heading in headings if level == 1), name)
    sections = tuple((identity, heading) for level, identity, heading in headings if level == 2)
    return Part(name, title, body, sections)


def _identity(name: str, heading: str, taken: set[str]) -> str:
    """Return an id for a heading, made of the notebook's name and its Latin letters."""
    words = _NOT_A_SLUG.sub("-", heading.lower()).strip("-")
    slug = f"{name}-{re.sub('-+', '-', words)}" if words else f"{name}-section"
    number = 1
    identity = slug
    while identity in taken:
        number += 1
        identity = f"{slug}-{number}"
    return identity


@lru_cache(maxsize=1)
def _exporter() -> HTMLExporter:
    config = Config()
    config.HTMLExporter.extra_template_basedirs = [str(TEMPLATES)]
    config.HTMLExporter.template_name = "part"
    return HTMLExporter(config=config)
