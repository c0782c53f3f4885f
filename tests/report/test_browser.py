"""The report in a real browser: still, linked both ways, right to left, readable by all."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from helpers import report

MOST_BYTES = 2_000_000
LANDS = """
() => [...document.querySelectorAll('a[href]')]
  .map(a => a.getAttribute('href'))
  .filter(href => href[0] !== '#' || !document.getElementById(decodeURIComponent(href.slice(1))))
"""
ROWS_WITHOUT_A_WAY_BACK = """
() => [...document.querySelectorAll('tr[id], .kwic li[id]')].map(row => row.id).filter(id => {
  const place = document.getElementById(id + '-text');
  const there = document.querySelector(`[id="${id}"] a[href="#${id}-text"]`);
  const back = document.querySelector(`.reading a[href="#${id}"]`);
  return !place || !there || !back || !place.textContent;
})
"""
STRAY_ARABIC = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const strays = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!/[\\u0620-\\u064a]/.test(node.data) || parent.closest('style, .highlight, pre')) continue;
    const marked = parent.closest('[lang]').lang === 'ar';
    if (!marked || getComputedStyle(parent).direction !== 'rtl') strays.push(node.data);
  }
  return strays;
}
"""
OUT_OF_SIGHT = """
() => [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href'))
  .filter(href => {
    location.hash = '';
    location.hash = href;
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return !box || box.bottom < 0 || box.top > innerHeight;
  })
"""


def chromium() -> str:
    """The system's Chromium; without one the tests are skipped, or fail where it is required."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        reason = "no Chromium was found: install the system's package to run the browser tests"
        if os.environ.get("QIRAA_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def built(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> report.Built:
    return report.build("chinese-chips", tmp_path_factory.mktemp("reports"))


@pytest.fixture
def page(browser: Browser, built: report.Built) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(built.report.as_uri())
    yield opened
    context.close()


def test_it_is_small_enough_to_mail(built: report.Built) -> None:
    assert built.report.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize("which", ["report", "index"])
def test_nothing_leaves_the_page(browser: Browser, built: report.Built, which: str) -> None:
    path: Path = getattr(built, which)
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri(), wait_until="networkidle")
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert said == []
    text = path.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "http://" not in text
    assert "https://" not in text
    context.close()


def test_a_script_in_the_page_would_not_run(
    browser: Browser, built: report.Built, tmp_path: Path
) -> None:
    text = built.report.read_text(encoding="utf-8")
    planted = tmp_path / "planted.html"
    planted.write_text(
        text.replace("</main>", "<script>document.title = 'run'</script></main>"), encoding="utf-8"
    )
    page = browser.new_page()
    page.goto(planted.as_uri())
    assert page.title() != "run"
    page.close()


def test_every_link_lands(page: Page) -> None:
    assert page.evaluate(LANDS) == []
    assert page.evaluate(OUT_OF_SIGHT) == []


def test_every_row_leads_to_the_text_and_back(page: Page) -> None:
    assert page.locator("tr[id], .kwic li[id]").count() > len("some rows")
    assert page.evaluate(ROWS_WITHOUT_A_WAY_BACK) == []


def test_a_click_leads_there_and_back(page: Page) -> None:
    row = page.locator(".kwic li").first
    word = row.locator(".keyword").inner_text()
    row.locator(".keyword").click()
    target = page.locator(":target")
    assert target.inner_text() == word
    target.click()
    assert page.locator(":target").get_attribute("id") == row.get_attribute("id")


def test_ids_are_unique(page: Page) -> None:
    ids: list[str] = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_arabic_is_marked_and_runs_from_the_right(page: Page) -> None:
    assert page.evaluate(STRAY_ARABIC) == []
    assert page.evaluate("() => document.documentElement.lang + document.documentElement.dir") == (
        "enltr"
    )


def test_the_translation_unfolds(page: Page) -> None:
    sentence = page.locator("#s7")
    english = sentence.locator("details p")
    assert not english.is_visible()
    sentence.locator("summary").click()
    assert english.is_visible()
    assert "247 million dollars" in english.inner_text()


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
@pytest.mark.parametrize("which", ["report", "index"])
def test_no_sideways_scrolling(
    browser: Browser, built: report.Built, width: int, which: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(getattr(built, which).as_uri())
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["report", "index"])
def test_axe_finds_no_serious_violation(
    browser: Browser, built: report.Built, which: str, scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(getattr(built, which).as_uri())
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page).response["violations"]
    serious = [
        (violation["id"], [node["html"][:120] for node in violation["nodes"][:3]])
        for violation in found
        if violation["impact"] in {"serious", "critical"}
    ]
    assert serious == []
    context.close()


def test_dark_is_dark(browser: Browser, built: report.Built) -> None:
    shades = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(built.report.as_uri())
        shades[scheme] = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        context.close()
    assert shades == {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 27, 32)"}


def test_print_leaves_out_what_paper_cannot_do(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator("details.code").first.is_hidden()
    assert page.locator(".reading").first.is_visible()
    english = page.locator("#s7 details p")
    assert english.bounding_box() is not None, "the translation is printed without a click"
