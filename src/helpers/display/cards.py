"""Cards: which article this is, and where it comes from."""

import re
from html import escape
from urllib.parse import unquote

from helpers.article import Article
from helpers.display.html import Html, stylesheet, text

_HASH_SHOWN = 12
_SCHEME = re.compile(r"^[a-z]+://")
_SOURCE_FIELDS = (
    ("title_en", "Title in English", "العنوان بالإنجليزية"),
    ("outlet", "Outlet", "الجهة الناشرة"),
    ("url", "Address", "العنوان الشبكي"),
    ("date", "Date", "التاريخ"),
    ("language", "Language", "اللغة"),
    ("licence", "Licence", "الترخيص"),
    ("provenance", "Where the text comes from", "أصل النص"),
)


def card(article: Article) -> Html:
    """Return the card that opens a notebook: title, hash prefix, length; and the style sheets.

    The style sheets serve the outputs of the whole notebook.

    >>> from helpers import article
    >>> card(article.load("chinese-chips"))
    chinese-chips · 9f86564403c9 · 2,375 characters
    """
    length = f"{len(article.text):,} characters"
    markup = (
        f"<style>{stylesheet('notebook')}{stylesheet('components')}</style>"
        f'<div class="qiraa card"><p class="title">{text(article.title or article.slug)}</p>'
        f"<p>{escape(article.slug)} · SHA-256 <code>{article.hash[:_HASH_SHOWN]}</code> · "
        f"{length}</p></div>"
    )
    return Html(markup, f"{article.slug} · {article.hash[:_HASH_SHOWN]} · {length}")


def source(article: Article) -> Html:
    """Return the source card: outlet, address, date, licence and provenance, as far as known.

    >>> from helpers.article import Article
    >>> "not known" in source(Article("note", "نص", "", {"outlet": "وكالة"})).content
    True
    """
    rows = []
    for key, english, arabic in _SOURCE_FIELDS:
        value = str(article.meta.get(key, ""))
        shown = _address(value) if key == "url" else text(value)
        rows.append(
            f'<tr><th scope="row">{english} {text(arabic)}</th>'
            f'<td dir="auto">{shown or "not known"}</td></tr>'
        )
    rows.append(
        f'<tr><th scope="row">SHA-256 {text("بصمة النص")}</th>'
        f"<td><code>{article.hash}</code></td></tr>"
    )
    markup = (
        '<div class="qiraa"><table class="source"><caption>The source '
        f"{text('بطاقة المصدر')}</caption><tbody>{''.join(rows)}</tbody></table></div>"
    )
    return Html(markup, f"The source of {article.slug}")


def _address(url: str) -> str:
    """Return an address without its scheme, to be copied: a report links to nothing outside.

    The host runs from the left, an Arabic path from the right.
    """
    host, slash, path = unquote(_SCHEME.sub("", url)).partition("/")
    return text(host) + slash + text(path)
