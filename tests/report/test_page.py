"""Pages: the report from its parts, and the list of all reports."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

import helpers
from helpers.article import Article
from helpers.report import page
from helpers.report.page import Part

TEXT = "خفض البنك المركزي الفائدة.\n\nوتراجع الدولار أمام اليورو.\n"
META = {"title_en": "The bank cuts rates", "outlet": "وكالة الأنباء", "date": "2025-08-30"}
NASTY = "<script>alert(\"R&D\")</script> 'x' {{ 7 * 7 }}"
PARTS = (
    Part(
        "00-start-here",
        'Start here · <bdi lang="ar" dir="rtl">ابدأ من هنا</bdi>',
        '<h2 id="00-start-here-top">Start here</h2><p><a href="#01-reading">on</a></p>',
        (),
    ),
    Part(
        "01-reading",
        "Reading",
        '<h2 id="01-reading-top">Reading</h2><h3 id="01-reading-a">A</h3><p id="s0">نص</p>',
        (("01-reading-a", "A"),),
    ),
)


def noted(slug: str = "note", title: str = "خفض البنك", **meta: Any) -> Article:
    return Article(slug, TEXT, title, meta)


def soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html.parser")


def only(found: BeautifulSoup, selector: str) -> Tag:
    (tag,) = found.select(selector)
    return tag


def policy(found: BeautifulSoup) -> dict[str, str]:
    content = str(only(found, 'meta[http-equiv="Content-Security-Policy"]')["content"])
    rules = [rule.strip().partition(" ") for rule in content.split(";")]
    return {name: sources for name, _, sources in rules}


def write(folder: Path, *articles: Article) -> None:
    for article in articles:
        text = page.report(article, PARTS)
        (folder / f"{article.slug}.html").write_text(text, encoding="utf-8")


def listed(folder: Path) -> list[tuple[str, str]]:
    """Return the file that each link of the list leads to, and the link's text."""
    links = soup(page.index(folder)).select("li a")
    return [(reached(str(link["href"])), link.get_text()) for link in links]


def reached(address: str) -> str:
    """Return the name of the file that an address leads to from its own folder."""
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("",) * 4, address
    return unquote(parts.path).removeprefix("./")


def the_report(folder: Path) -> str:
    return page.report(noted(**META), PARTS)


def the_index(folder: Path) -> str:
    write(folder, noted(**META), noted("other"))
    return page.index(folder)


BOTH = pytest.mark.parametrize("make", [the_report, the_index], ids=["report", "index"])
Make = Callable[[Path], str]

# Both pages -------------------------------------------------------------------------------------


@BOTH
def test_a_policy_forbids_scripts_and_outside_addresses(make: Make, tmp_path: Path) -> None:
    found = soup(make(tmp_path))
    rules = policy(found)
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules.keys() <= {"default-src", "img-src", "style-src", "base-uri", "form-action"}
    assert rules.get("img-src", "data:") == "data:"
    assert rules["style-src"] == "'unsafe-inline'"
    before = [tag.name for tag in found.select("head > *")]
    assert before.index("style") > 1, "the policy stands before what it governs"
    assert before[:2] == ["meta", "meta"]


@BOTH
def test_no_script_and_no_outside_address(make: Make, tmp_path: Path) -> None:
    markup = make(tmp_path)
    assert "<script" not in markup.lower()
    assert not re.search(r"(https?:)?//", re.sub(r"/\*.*?\*/", "", markup, flags=re.DOTALL))
    found = soup(markup)
    assert found.select("link, iframe, object, embed, base, form") == []
    assert [tag for tag in found.find_all() if any(key.startswith("on") for key in tag.attrs)] == []
    assert not re.search(r"url\(|@import", markup)


@BOTH
def test_language_direction_and_screen_are_set(make: Make, tmp_path: Path) -> None:
    found = soup(make(tmp_path))
    assert only(found, "html").attrs == {"lang": "en", "dir": "ltr"}
    assert only(found, "meta[charset]")["charset"] == "utf-8"
    assert only(found, 'meta[name="viewport"]')["content"] == "width=device-width, initial-scale=1"
    assert only(found, 'meta[name="color-scheme"]')["content"] == "light dark"
    for tag in found.select('[lang="ar"]'):
        assert tag["dir"] == "rtl"
        assert re.search("[\u0620-\u064a]", tag.get_text())


@BOTH
def test_every_colour_is_defined_in_light_and_in_dark(make: Make, tmp_path: Path) -> None:
    style = only(soup(make(tmp_path)), "style").get_text()
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    names = [set(re.findall(r"(--[a-z]+):", side)) for side in (light, dark)]
    assert names[0] == names[1] >= set(re.findall(r"var\((--[a-z]+)\)", style))


@BOTH
def test_the_same_input_gives_the_same_bytes(make: Make, tmp_path: Path) -> None:
    assert make(tmp_path) == make(tmp_path)


# The report -------------------------------------------------------------------------------------


def test_the_cover_says_which_article_it_is() -> None:
    article = noted(**META)
    found = soup(page.report(article, PARTS))
    heading = only(found, "h1")
    assert (heading.get_text(), heading["lang"], heading["dir"]) == ("خفض البنك", "ar", "rtl")
    assert only(found, "title").get_text() == "The bank cuts rates · Qiraa"
    cover = only(found, ".cover").get_text(" ", strip=True)
    for fact in (*META.values(), f"{len(TEXT)} characters", article.hash[:12]):
        assert fact in cover
    assert helpers.__version__ in only(found, "footer").get_text()


def test_what_is_not_known_is_said() -> None:
    found = soup(page.report(noted(), PARTS))
    cells = [tag.get_text() for tag in found.select(".cover dd")]
    assert cells[:2] == ["not known", "not known"]
    assert only(found, "title").get_text() == "note · Qiraa"
    assert found.select(".english") == []


def test_a_text_without_a_title_goes_by_its_slug() -> None:
    heading = only(soup(page.report(noted(title=""), PARTS)), "h1")
    assert heading.get_text() == "note"
    assert heading.get("lang") != "ar"


@pytest.mark.parametrize("field", ["title", "slug", "title_en", "outlet", "date"])
def test_what_is_known_of_the_article_is_escaped(field: str) -> None:
    found = soup(page.report(noted(**{**META, field: NASTY}), PARTS))
    assert found.find_all("script") == []
    shown = found.get_text() + "".join(str(tag["content"]) for tag in found.select("meta[name]"))
    assert NASTY in shown


def test_all_parts_stand_in_order_and_can_be_reached() -> None:
    found = soup(page.report(noted(**META), PARTS))
    names = [part.identity for part in PARTS]
    assert [tag["id"] for tag in found.select("main > section")] == names
    links = found.select("nav a")
    assert [tag["href"] for tag in links] == [f"#{name}" for name in names]
    for part, link, section in zip(PARTS, links, found.select("main > section"), strict=True):
        assert link.decode_contents() == soup(part.title).decode_contents()
        assert soup(part.body).decode_contents() in section.decode_contents()
        assert section["aria-label"] == soup(part.title).get_text()


def test_every_link_lands_and_every_id_is_there_once() -> None:
    found = soup(page.report(noted(**META), PARTS))
    ids = [str(tag["id"]) for tag in found.find_all(id=True)]
    assert len(ids) == len(set(ids))
    targets = [str(tag["href"]) for tag in found.select("a[href]")]
    assert {target[0] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(ids)
    assert targets[0] == "#content", "the way past the cover stands first"


def test_one_heading_of_the_first_level() -> None:
    assert len(soup(page.report(noted(**META), PARTS)).find_all("h1")) == 1


def test_a_page_without_parts() -> None:
    found = soup(page.report(noted(**META), ()))
    assert found.select("section") == []
    assert only(found, "h1").get_text() == "خفض البنك"


# The list of reports ----------------------------------------------------------------------------


def test_reports_are_listed_by_slug(tmp_path: Path) -> None:
    write(tmp_path, noted("oil"), noted("banks", title="البنوك"), noted("10-chips"))
    assert [file for file, _ in listed(tmp_path)] == [
        "10-chips.html",
        "banks.html",
        "oil.html",
    ]


def test_a_slug_stands_before_its_continuations(tmp_path: Path) -> None:
    write(tmp_path, noted("oil-2"), noted("oil"))
    assert [file for file, _ in listed(tmp_path)] == ["oil.html", "oil-2.html"]


def test_the_list_says_what_each_report_is_about(tmp_path: Path) -> None:
    article = noted(**META)
    write(tmp_path, article)
    card = only(soup(page.index(tmp_path)), "li")
    for fact in ("خفض البنك", "The bank cuts rates", "وكالة الأنباء", article.hash[:12]):
        assert fact in card.get_text()


def test_a_report_without_title_and_outlet_goes_by_its_slug(tmp_path: Path) -> None:
    write(tmp_path, noted(title=""))
    assert listed(tmp_path) == [("note.html", "note")]
    assert "note" in only(soup(page.index(tmp_path)), "li .small").get_text()


def test_the_list_does_not_list_itself(tmp_path: Path) -> None:
    write(tmp_path, noted())
    for _ in range(2):
        (tmp_path / page.INDEX).write_text(page.index(tmp_path), encoding="utf-8")
    assert listed(tmp_path) == [("note.html", "خفض البنك")]


FOREIGN = {
    "empty": b"",
    "another page": "<html><head><title>صفحة</title></head><body></body></html>".encode(),
    "not UTF-8": "<html><head><title>خبر".encode("cp1256"),
    "not text": bytes(range(256)),
    "half a page": b'<html><head><meta name="qiraa-',
    "an open comment": b"<html><head><!-- <meta name='qiraa-slug' content='x'>",
    "broken markup": b"<html><head><meta name= content><<meta <![CDATA[ <!x &#xffffffff; </head>",
    "an empty slug": b"<head><meta name='qiraa-slug' content=''><meta name='qiraa-slug'></head>",
    "a slug in the body": b"<head></head><meta name='qiraa-slug' content='x'>",
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_page_that_is_no_report_is_not_listed(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, noted())
    (tmp_path / "foreign.html").write_bytes(content)
    assert listed(tmp_path) == [("note.html", "خفض البنك")]


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="qiraa-slug" content="old">',
        '<meta name="qiraa-slug" content="old"><meta name="qiraa-title" content="عنوان">',
        '<meta name="qiraa-slug" content="old"><meta name="qiraa-hash">',
    ],
)
def test_a_report_with_fields_missing_is_listed(tmp_path: Path, head: str) -> None:
    write(tmp_path, noted())
    (tmp_path / "old.html").write_text(f"<html><head>{head}</head></html>", encoding="utf-8")
    assert [file for file, _ in listed(tmp_path)] == ["note.html", "old.html"]


def test_other_files_and_folders_do_not_disturb(tmp_path: Path) -> None:
    write(tmp_path, noted())
    (tmp_path / "note.html.part").write_text("half", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("text", encoding="utf-8")
    (tmp_path / "folder.html").mkdir()
    assert listed(tmp_path) == [("note.html", "خفض البنك")]


@pytest.mark.parametrize(
    "name", ["two words", "خبر", "50%", "a%20b", "a#b", "a?b", 'a"b', "a&b", "a:b"]
)
def test_the_list_leads_to_the_file_whatever_its_name(tmp_path: Path, name: str) -> None:
    write(tmp_path, noted(name))
    assert [file for file, _ in listed(tmp_path)] == [f"{name}.html"]


def test_what_a_report_says_of_itself_is_escaped(tmp_path: Path) -> None:
    nasty = Article("note", TEXT, NASTY, {"title_en": NASTY, "outlet": NASTY})
    write(tmp_path, nasty)
    found = soup(page.index(tmp_path))
    assert found.find_all("script") == []
    assert found.get_text().count(NASTY) == 3


def test_an_empty_folder_and_none_at_all_give_an_empty_list(tmp_path: Path) -> None:
    assert listed(tmp_path) == listed(tmp_path / "missing") == []
