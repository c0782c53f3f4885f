"""The pages: a report of one article, and the list of all reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from helpers import __version__
from helpers.article import Article
from helpers.display.html import stylesheet

TEMPLATES = Path(__file__).parent / "templates"
INDEX = "index.html"
_FIELDS = ("slug", "title", "title-en", "outlet", "hash")


@dataclass(frozen=True, slots=True)
class Part:
    """One notebook as a part of the page.

    Attributes:
        identity: the id of its section, the notebook's name.
        title: the notebook's title, in HTML.
        body: its cells, in HTML.
        sections: id and heading of each of its sections.
    """

    identity: str
    title: str
    body: str
    sections: tuple[tuple[str, str], ...]


def report(article: Article, parts: Sequence[Part]) -> str:
    """Return the page of an article: cover, navigation and all parts, in one file.

    >>> from helpers.article import Article
    >>> part = Part("01-reading", "Reading", "<h2>Reading</h2>", ())
    >>> '<section class="part" id="01-reading"' in report(Article("a", "نص", "", {}), [part])
    True
    """
    page = _environment().get_template("page.html.j2")
    known = {name: str(article.meta.get(name, "")) for name in ("title_en", "outlet", "date")}
    return page.render(
        article=article, meta=known, parts=parts, style=_style(), version=__version__
    )


def index(folder: Path) -> str:
    """Return the page that lists the reports in a folder, by slug.

    >>> "Reports" in index(Path("a folder without reports"))
    True
    """
    found = []
    for path in sorted(folder.glob("*.html"), key=lambda path: path.stem):
        fields = _fields(path) if path.is_file() and path.name != INDEX else {}
        if fields.get("slug"):
            known = {name.replace("-", "_"): "" for name in _FIELDS} | fields
            found.append({"file": f"./{quote(path.name)}", **known})
    return _environment().get_template("index.html.j2").render(reports=found, style=_style())


class _Head(HTMLParser):
    """Collects the qiraa fields in the head of a report."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the content of a ``meta`` element."""
        given = dict(attrs)
        name = (given.get("name") or "").removeprefix("qiraa-")
        if tag == "meta" and name in _FIELDS:
            self.fields[name.replace("-", "_")] = given.get("content") or ""


def _fields(path: Path) -> dict[str, str]:
    head = _Head()
    head.feed(path.read_text(encoding="utf-8", errors="replace").partition("</head>")[0])
    return head.fields


def _style() -> str:
    return (TEMPLATES / "page.css").read_text(encoding="utf-8") + stylesheet("components")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
