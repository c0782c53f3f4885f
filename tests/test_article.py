"""Articles: what ``load`` accepts, what it keeps, and what it says when it cannot."""

import dataclasses
import hashlib
import re
import shutil
from pathlib import Path

import pytest

from helpers import article
from helpers.article import Article, ArticleError, Span, first_line
from helpers.errors import QiraaError

NEWS = (
    "وزيرة الطاقة تعلن خطة جديدة\n"
    "\n"
    "أعلنت وزيرة الطاقة يوم الأحد خطة لرفع إنتاج الكهرباء إلى 4.5 غيغاواط. وقالت إن التمويل جاهز.\n"
)


def write(folder: Path, content: str | bytes, card: str | None = None) -> Path:
    """Make an article's folder the way the collection keeps them."""
    folder.mkdir(parents=True)
    path = folder / "article.txt"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if card is not None:
        (folder / "article.toml").write_text(card, encoding="utf-8")
    return path


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def refusal(name: str | Path) -> str:
    """Return what ``load`` says when it refuses."""
    with pytest.raises(ArticleError) as caught:
        article.load(name)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith((".", '"'))
    return message


# Spans ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "start", "end", "text"),
    [
        ("قراءة نص", 0, 5, "قراءة"),
        ("قراءة نص", 6, 8, "نص"),
        ("سابقاً", 4, 6, "اً"),
        ("🙂 خبر", 0, 1, "🙂"),
        ("خبر", 1, 1, ""),
    ],
)
def test_a_span_counts_code_points(source: str, start: int, end: int, text: str) -> None:
    assert Span.of(source, start, end) == Span(start, end, text)


def test_spans_and_articles_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span.of("خبر", 0, 1).end = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article("note", "خبر", "", {}).text = "خبر آخر"  # type: ignore[misc]


def test_articles_are_compared_by_what_they_hold_and_not_by_their_place(tmp_path: Path) -> None:
    here = Article("note", "خبر", "", {}, tmp_path)
    assert here == Article("note", "خبر", "", {}, None)
    assert here != Article("note", "خبر.", "", {}, tmp_path)


def test_the_hash_is_that_of_the_file() -> None:
    loaded = article.load("chinese-chips")
    assert loaded.folder is not None
    content = (loaded.folder / "article.txt").read_bytes()
    assert loaded.hash == hashlib.sha256(content).hexdigest() == loaded.meta["sha256"]


# The shipped collection -------------------------------------------------------------------------


def test_every_article_of_the_collection_loads() -> None:
    names = article.slugs()
    assert names == sorted(names)
    assert "chinese-chips" in names
    for name in names:
        loaded = article.load(name)
        assert loaded.slug == name
        assert loaded.title
        assert loaded.meta["sha256"] == loaded.hash


def test_the_shipped_article_is_read_with_its_card() -> None:
    loaded = article.load("chinese-chips")
    assert loaded.title == loaded.text.splitlines()[0]
    assert loaded.meta["outlet"] == "MENA Tech"
    assert loaded.meta["language"] == "ar"


def test_slug_path_and_folder_give_the_same_article() -> None:
    by_slug = article.load("chinese-chips")
    assert by_slug.folder is not None
    text = by_slug.folder / "article.txt"
    for way in (text, str(text), by_slug.folder, str(by_slug.folder)):
        assert article.load(way) == by_slug


# Texts from anywhere ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        NEWS.replace("\n", "\r\n"),
        "\ufeff" + NEWS,
        "قالت \u200f«الوزيرة»\u200e كلمةً\u00a0واحدة\u2028ثم غادرت.",
        "\t خبر عاجل \n\n\n",
        "ﺧﺒﺮ ﻋﺎﺟﻞ",
        "کتاب فارسی",
        "صفحة\fثانية\vوثالثة\x1cورابعة\x85وخامسة",
    ],
)
def test_the_text_is_kept_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode())
    loaded = article.load(path)
    assert loaded.text == text
    assert loaded.slug == "story"
    assert loaded.folder is None, "what stands beside any text does not belong to it"
    assert loaded.meta == {}


def test_a_folder_without_a_card_has_its_first_line_for_a_title(tmp_path: Path) -> None:
    write(tmp_path / "energy-plan", NEWS)
    loaded = article.load(tmp_path / "energy-plan")
    assert (loaded.slug, loaded.title) == ("energy-plan", "وزيرة الطاقة تعلن خطة جديدة")


def test_a_title_in_the_card_that_is_not_the_first_line_gives_way_to_it(tmp_path: Path) -> None:
    write(tmp_path / "a", NEWS, 'title = "خطة الكهرباء"\noutlet = "النهار"\n')
    loaded = article.load(tmp_path / "a")
    assert (loaded.title, loaded.meta["outlet"]) == ("وزيرة الطاقة تعلن خطة جديدة", "النهار")


def test_a_title_in_the_card_serves_a_text_without_one(tmp_path: Path) -> None:
    write(tmp_path / "a", "قال الوزير نعم. ثم ذهب.", 'title = "خطة الكهرباء"\n')
    assert article.load(tmp_path / "a").title == "خطة الكهرباء"


def test_a_first_line_that_the_card_names_is_a_title_whatever_it_looks_like(tmp_path: Path) -> None:
    write(tmp_path / "a", "خطة للكهرباء.\nنعم.", 'title = "خطة للكهرباء."\n')
    assert article.load(tmp_path / "a").title == "خطة للكهرباء."


def test_an_empty_title_in_the_card_leaves_the_first_line(tmp_path: Path) -> None:
    write(tmp_path / "a", NEWS, 'title = ""\n')
    assert article.load(tmp_path / "a").title == "وزيرة الطاقة تعلن خطة جديدة"


def test_a_card_with_the_right_hash_is_content(tmp_path: Path) -> None:
    write(tmp_path / "a", NEWS, f'sha256 = "{sha256(NEWS)}"\n')
    assert article.load(tmp_path / "a").hash == sha256(NEWS)


def test_a_file_named_like_a_slug_is_read_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").write_text(NEWS, encoding="utf-8")
    assert article.load("story").text == NEWS


@pytest.mark.parametrize("name", ["article.txt", ".", "./article.txt"])
def test_an_article_in_the_working_folder_is_named_after_that_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write(tmp_path / "energy-plan", NEWS)
    monkeypatch.chdir(tmp_path / "energy-plan")
    assert article.load(Path(name)).slug == "energy-plan"


# Titles -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(NEWS, "وزيرة الطاقة تعلن خطة جديدة", id="before a blank line"),
        pytest.param(
            "زلزال يضرب المغرب\nضرب زلزال قوي وسط المغرب.", "زلزال يضرب المغرب", id="short"
        ),
        pytest.param("\ufeff\n  عنوان أول  \n\nنص.", "عنوان أول", id="blanks around it"),
        pytest.param("عنوان\r\n\r\nنص الخبر.\r\n", "عنوان", id="Windows line ends"),
        pytest.param("هل تنخفض الأسعار؟\n\nتوقع خبراء ذلك.", "هل تنخفض الأسعار؟", id="question"),
        pytest.param("عنوان بلا خبر", "", id="one line only"),
        pytest.param("انتهى الاجتماع.\n\nوغادر الوفد.", "", id="ends in a full stop"),
        pytest.param("خبر اردو۔\n\nمتن", "", id="ends in an Urdu full stop"),
        pytest.param("سطر طويل من فقرة متصلة\nسطر قصير", "", id="longer than the next line"),
        pytest.param("ع" * 200 + "\n\nنص.", "ع" * 200, id="as long as a title may be"),
        pytest.param("ع" * 201 + "\n\nنص.", "", id="longer than a title"),
        pytest.param("", "", id="empty"),
        pytest.param(" \n\t\n", "", id="blank"),
    ],
)
def test_the_first_line_is_a_title_where_it_looks_like_one(text: str, title: str) -> None:
    assert first_line(text) == title


# Refusals: each says what is wrong, where, and what to do ---------------------------------------


def test_an_article_error_is_one_that_readers_are_meant_to_see() -> None:
    assert issubclass(ArticleError, QiraaError)


@pytest.mark.parametrize("slug", ["no-such-story", "chinese-chip", "2024"])
def test_an_unknown_slug_is_answered_with_the_known_ones(slug: str) -> None:
    message = refusal(slug)
    assert repr(slug) in message
    for known in article.slugs():
        assert known in message
    assert "give one of these names" in message


def test_an_unknown_slug_in_an_empty_collection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert article.slugs() == []
    assert "none yet" in refusal("chinese-chips")


@pytest.mark.parametrize(
    "name", ["missing.txt", "لا وجود له.txt", "Chinese Chips", "../nowhere.txt"]
)
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    message = refusal(str(tmp_path / name))
    assert str(tmp_path / name) in message
    assert "give the path of a text file, or a slug" in message


def test_a_folder_without_an_article(tmp_path: Path) -> None:
    assert f"no file {tmp_path / 'article.txt'}" in refusal(tmp_path)


def test_the_text_itself_in_place_of_a_name() -> None:
    text = "أعلنت الوزارة يوم الأحد عن خطة جديدة لتطوير قطاع الكهرباء في البلاد. " * 5
    assert "give the path of a text file" in refusal(text)


CONTENTS = [
    pytest.param(b"", ["is empty", "put the article's text into it"], id="empty"),
    pytest.param(b" \r\n\t\n", ["is empty"], id="only white space"),
    pytest.param("\ufeff\n".encode(), ["is empty"], id="only a byte-order mark"),
    pytest.param(
        "خبر عاجل".encode("cp1256"), ["not UTF-8", "byte 0 is 0xce", "iconv"], id="Windows-1256"
    ),
    pytest.param(
        "خبر ".encode() + b"\xff",
        ["not UTF-8", "byte 7 is 0xff", "save it as UTF-8"],
        id="bad byte",
    ),
    pytest.param("خبر عاجل".encode()[:-1], ["not UTF-8", "byte 13 is 0xd9"], id="cut in a letter"),
    pytest.param("خبر عاجل".encode("utf-16"), ["not UTF-8", "byte 0 is 0xff"], id="UTF-16"),
    pytest.param(b"\xed\xa0\x80", ["not UTF-8"], id="surrogate"),
    pytest.param(
        "خبر عاجل".encode("utf-16-be"), ["not plain text", "U+0006"], id="UTF-16 without a mark"
    ),
    pytest.param(
        "خبر\x00 عاجل".encode(),
        ["not plain text", "character 3 is the control character U+0000", "as a text file"],
        id="NUL",
    ),
    pytest.param("خبر\x1b[1m".encode(), ["not plain text", "U+001B"], id="terminal escape"),
    pytest.param("خبر\x7f".encode(), ["not plain text", "U+007F"], id="delete"),
    pytest.param("خبر\x93".encode(), ["not plain text", "U+0093"], id="C1 control"),
    pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", ["not UTF-8", "byte 0 is 0x89"], id="picture"),
    pytest.param(b"PK\x03\x04\x14\x00\x06\x00", ["not plain text", "U+0003"], id="zip or docx"),
    pytest.param(b"Prices rose by 4.5% on Sunday.", ["holds no Arabic letter"], id="English"),
    pytest.param("٢٥٪، ٣٠؟".encode(), ["holds no Arabic letter"], id="Arabic digits only"),
    pytest.param("北京 Москва".encode(), ["holds no Arabic letter"], id="other scripts"),
]


@pytest.mark.parametrize(("content", "needles"), CONTENTS)
def test_a_file_that_is_not_an_arabic_text(
    tmp_path: Path, content: bytes, needles: list[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    message = refusal(path)
    assert message.startswith(str(path))
    for needle in needles:
        assert needle in message


def test_a_changed_text_is_refused_with_both_hashes(tmp_path: Path) -> None:
    card = f'title = "خطة"\nsha256 = "{sha256(NEWS)}"\n'
    changed = NEWS.replace("4.5", "4.6")
    path = write(tmp_path / "a", changed, card)
    message = refusal(tmp_path / "a")
    for needle in (str(path), "has changed", sha256(NEWS), sha256(changed), "restore the text"):
        assert needle in message


def test_one_digit_changed_in_a_copy_of_the_shipped_article(tmp_path: Path) -> None:
    original = article.load("chinese-chips")
    assert original.folder is not None
    shutil.copytree(original.folder, tmp_path / "copy")
    path = tmp_path / "copy" / "article.txt"
    digit = re.search(r"\d", original.text)
    assert digit is not None
    other = str((int(digit.group()) + 1) % 10)
    changed = original.text[: digit.start()] + other + original.text[digit.end() :]
    path.write_bytes(changed.encode())
    assert "has changed since it was added" in refusal(tmp_path / "copy")


@pytest.mark.parametrize(
    "card",
    ["title = ", 'title = "a"\ntitle = "b"', "عنوان = خبر", 'sha256 = "unclosed', "\x00"],
)
def test_a_broken_card_is_named_with_its_line(tmp_path: Path, card: str) -> None:
    write(tmp_path / "a", NEWS, card)
    message = refusal(tmp_path / "a")
    assert message.startswith(str(tmp_path / "a" / "article.toml"))
    assert "not a readable TOML file" in message
    assert re.search(r"at line \d+, column \d+|at end of document", message)


def test_a_card_that_is_not_utf_8(tmp_path: Path) -> None:
    write(tmp_path / "a", NEWS)
    (tmp_path / "a" / "article.toml").write_bytes('title = "خبر"'.encode("cp1256"))
    assert "article.toml is not a readable TOML file" in refusal(tmp_path / "a")


def test_a_card_that_is_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "a", NEWS)
    (tmp_path / "a" / "article.toml").mkdir()
    assert "article.toml is not a readable TOML file" in refusal(tmp_path / "a")


def test_a_text_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a" / "article.txt").mkdir(parents=True)
    message = refusal(tmp_path / "a" / "article.txt" / "..")
    assert "cannot be read" in message
    assert "check that it is a file that you may read" in message


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.txt"
    path.write_text(NEWS, encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = refusal(path)
    assert message.startswith(f"{path} cannot be read (Permission denied)")
    assert "check that it is a file that you may read" in message


def test_the_first_thing_wrong_is_kept_as_the_cause(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xff")
    with pytest.raises(ArticleError) as caught:
        article.load(path)
    assert isinstance(caught.value.__cause__, UnicodeDecodeError)
