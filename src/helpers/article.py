"""Articles and spans: the ground floor of the collection.

A span is a stretch of an article given by code-point offsets; everything that the collection
shows is one.  ``load`` is the only way in: it checks that the text is what it was when the
article was added, because every offset depends on that.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helpers import collection
from helpers.errors import QiraaError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]")
# C0 and C1 controls other than tab, line ends and next-line never stand in text.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_LONGEST_TITLE = 200


class ArticleError(QiraaError):
    """An article cannot be loaded; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text.

    Attributes:
        start: offset of the first code point in the article's text.
        end: offset after the last code point.
        text: the characters between the two, ``article.text[start:end]``.

    >>> Span.of("قراءة نص", 6, 8)
    Span(start=6, end=8, text='نص')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> "Span":
        """Return the span of ``source`` from ``start`` to ``end``."""
        return Span(start, end, source[start:end])


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known about it.

    Attributes:
        slug: its short name, also its folder's name in ``data/articles``.
        text: the stored file, decoded and otherwise unchanged.
        title: its first line where that is a title, else the one in ``article.toml`` or "".
        meta: the fields of ``article.toml`` (outlet, url, date, licence, provenance ...).
        folder: where the article stands, for what people add to it; None for a bare text.

    >>> Article("note", "عنوان", "عنوان", {}).hash[:8]
    '74190f4b'
    """

    slug: str
    text: str
    title: str
    meta: Mapping[str, Any]
    folder: Path | None = field(default=None, compare=False)

    @property
    def hash(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def slugs() -> list[str]:
    """Return the names of all articles of the collection, sorted.

    >>> "chinese-chips" in slugs()
    True
    """
    folder = collection.root() / "data" / "articles"
    return sorted(path.parent.name for path in folder.glob("*/article.txt"))


def load(name: str | Path) -> Article:
    """Load an article by its slug or by the path of a UTF-8 text file.

    Args:
        name: a folder name in ``data/articles``, or the path of a text file or of a folder that
            holds ``article.txt``.  An ``article.toml`` beside an ``article.txt`` is read too.

    Raises:
        ArticleError: no such article, a text that is empty, not UTF-8, not text or without
            Arabic letters, or one that differs from the hash in its ``article.toml``.

    >>> load("chinese-chips").title.split()[0]
    'الشركات'
    """
    path = locate(name)
    text = _decode(path)
    slug = path.parent.name if path.name == "article.txt" else path.stem
    card = path.with_name("article.toml")
    meta = _read_card(card) if path.name == "article.txt" and card.exists() else {}
    named = str(meta.get("title", ""))
    title = named if named == _lines(text)[0].strip() else first_line(text) or named
    article = Article(slug, text, title, meta, path.parent if path.name == "article.txt" else None)
    if "sha256" in meta and meta["sha256"] != article.hash:
        raise ArticleError(
            f"{path} has changed since it was added (its SHA-256 is {article.hash}, article.toml "
            f"says {meta['sha256']}): restore the text, or write the new hash into {card} if the "
            "change is meant."
        )
    return article


def locate(name: str | Path) -> Path:
    """Return the absolute path of an article's text.

    Args:
        name: as in ``load``.

    Raises:
        ArticleError: there is no such file.

    >>> locate("chinese-chips").name
    'article.txt'
    """
    try:
        return _find(name).resolve()
    except OSError as error:
        raise ArticleError(
            f"{str(name)[:40]!r} names no file ({error.strerror}): give the path of a text file, "
            "or a slug."
        ) from error


def first_line(text: str) -> str:
    r"""Return the title of a text: its first line, if that looks like one, else "".

    A title has at most 200 characters and no full stop at its end, and stands before a blank
    line or a longer one.

    >>> first_line("عنوان الخبر\n\nقال الرجل إنه سيعود.")
    'عنوان الخبر'
    >>> first_line("قال الرجل إنه سيعود.\nثم ذهب.")
    ''
    """
    lines = _lines(text)
    line = lines[0].strip()
    if len(line) > _LONGEST_TITLE or line.endswith((".", "۔")) or not any(lines[1:]):
        return ""
    alone = not lines[1].strip()
    return line if alone or len(line) < len(lines[1]) else ""


def _lines(text: str) -> list[str]:
    """Return the lines of a text from the first that is not blank; [""] if all are."""
    return text.lstrip("\ufeff \t\r\n").splitlines() or [""]


def _find(name: str | Path) -> Path:
    """Return the path of the text that ``name`` means."""
    path = Path(name)
    if isinstance(name, str) and _SLUG.fullmatch(name) and not path.is_file():
        path = collection.root() / "data" / "articles" / name
        if not (path / "article.txt").exists():
            known = ", ".join(slugs()) or "none yet"
            raise ArticleError(
                f"There is no article named {name!r} in {path.parent} (there are: {known}): "
                "give one of these names, or the path of a text file."
            )
    if path.is_dir():
        path = path / "article.txt"
    if not path.exists():
        raise ArticleError(f"There is no file {path}: give the path of a text file, or a slug.")
    return path


def _decode(path: Path) -> str:
    """Read a file and return its text, or say why it is not one."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArticleError(
            f"{path} cannot be read ({reason}): check that it is a file that you may read."
        ) from error
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{path} is not UTF-8 (byte {error.start} is {content[error.start]:#04x}): save it as "
            "UTF-8; for a Windows text: iconv -f WINDOWS-1256 -t UTF-8 OLD > NEW."
        ) from error
    if control := _CONTROL.search(text):
        raise ArticleError(
            f"{path} is not plain text (character {control.start()} is the control character "
            f"U+{ord(control.group()):04X}): save the article as a text file."
        )
    if not text.strip("\ufeff \t\r\n"):
        raise ArticleError(f"{path} is empty: put the article's text into it.")
    if not _ARABIC_LETTER.search(text):
        raise ArticleError(f"{path} holds no Arabic letter: the collection reads Arabic texts.")
    return text


def _read_card(path: Path) -> dict[str, Any]:
    """Read an ``article.toml``."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArticleError(f"{path} is not a readable TOML file: {error}.") from error
