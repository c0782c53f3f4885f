"""Cards: the article's name, hash and length, and where it comes from."""

import datetime
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from helpers import article
from helpers.article import Article
from helpers.display import card, source
from helpers.display.html import stylesheet

TEXT = "خفض البنك المركزي الفائدة.\n\nوتراجع الدولار أمام اليورو.\n"


def noted(title: str = "خفض البنك", **meta: Any) -> Article:
    return Article("note", TEXT, title, meta)


def parsed(markup: str) -> Element:
    """Read markup as strictly as XML; style sheets stand first."""
    return ElementTree.fromstring(f"<body>{markup}</body>")


def rows(of: Article) -> dict[str, Element]:
    """Return the rows of a source card by their English heading."""
    found = {}
    for row in parsed(source(of).content).iter("tr"):
        head, cell = row
        found[(head.text or "").strip()] = cell
    return found


def shown(cell: Element) -> str:
    return "".join(cell.itertext())


# The card that opens a notebook -----------------------------------------------------------------


def test_the_card_names_the_article() -> None:
    note = noted()
    title, facts = parsed(card(note).content).iter("p")
    assert {"lang": "ar", "dir": "rtl"}.items() <= {**title.attrib, **title[0].attrib}.items()
    assert shown(title) == "خفض البنك"
    assert shown(facts) == f"note · SHA-256 {note.hash[:12]} · {len(TEXT)} characters"
    assert card(note).summary == f"note · {note.hash[:12]} · {len(TEXT)} characters"


def test_an_article_without_a_title_goes_by_its_slug() -> None:
    title, _ = parsed(card(noted(title="")).content).iter("p")
    assert shown(title) == "note"


def test_the_length_counts_code_points_in_groups_of_three() -> None:
    long = Article("long", "نص 🙂 " * 500, "", {})
    assert "2,500 characters" in card(long).content


def test_the_card_brings_the_style_sheets() -> None:
    (style,) = parsed(card(noted()).content).iter("style")
    assert stylesheet("components") in (style.text or "")
    assert stylesheet("notebook") in (style.text or "")


def test_title_and_slug_are_escaped() -> None:
    title, slug = 'وعد "R&D" <script>', "a <b> & c"
    note = Article(slug, TEXT, title, {})
    heading, facts = parsed(card(note).content).iter("p")
    assert shown(heading) == title
    assert shown(facts).startswith(f"{slug} · ")


# The source card --------------------------------------------------------------------------------


def test_what_is_known_is_shown() -> None:
    found = rows(
        noted(
            title_en="The bank cuts rates",
            outlet="وكالة الأنباء",
            url="https://news.example/%D8%AE%D8%A8%D8%B1",
            date="2025-08-30",
            language="ar",
            licence="CC BY 4.0",
            provenance="Read off the page.",
        )
    )
    assert {head: shown(cell) for head, cell in found.items()} == {
        "Title in English": "The bank cuts rates",
        "Outlet": "وكالة الأنباء",
        "Address": "news.example/خبر",
        "Date": "2025-08-30",
        "Language": "ar",
        "Licence": "CC BY 4.0",
        "Where the text comes from": "Read off the page.",
        "SHA-256": noted().hash,
    }


def test_what_is_not_known_is_said() -> None:
    found = rows(noted(date=""))
    assert shown(found.pop("SHA-256")) == noted().hash
    assert {shown(cell) for cell in found.values()} == {"not known"}


def test_every_row_has_a_heading_in_both_languages() -> None:
    table = parsed(source(noted()).content)
    for head in [*table.iter("th"), *table.iter("caption")]:
        assert (head.text or "").strip()
        (arabic,) = head.iter("bdi")
        assert arabic.attrib == {"lang": "ar", "dir": "rtl"}
    assert {head.get("scope") for head in table.iter("th")} == {"row"}


def test_a_date_may_be_a_date_of_toml() -> None:
    assert shown(rows(noted(date=datetime.date(2025, 8, 30)))["Date"]) == "2025-08-30"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://news.example/a?b=1&c=2", "news.example/a?b=1&c=2"),
        ("http://news.example/", "news.example/"),
        ("news.example/a", "news.example/a"),
        ("https://news.example/%3Cscript%3E", "news.example/<script>"),
        ("https://news.example/100%25", "news.example/100%"),
    ],
)
def test_an_address_is_text_without_its_scheme(url: str, address: str) -> None:
    cell = rows(noted(url=url))["Address"]
    assert shown(cell) == address
    assert list(cell.iter("a")) == []


@pytest.mark.parametrize("field", ["title_en", "outlet", "date", "licence", "provenance"])
def test_fields_are_escaped(field: str) -> None:
    value = "<script>\"R&D\" 'x'</script>"
    assert value in map(shown, rows(noted(**{field: value})).values())


def test_the_shipped_article_links_to_nothing() -> None:
    shipped = article.load("chinese-chips")
    content = source(shipped).content
    assert "menatech" in content
    assert "://" not in content
    assert "<a" not in content
