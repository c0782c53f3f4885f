"""The collection's folder, and the hand-edited tables in it."""

from pathlib import Path

import pytest

from helpers import collection
from helpers.errors import QiraaError


def table(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "words.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(path: Path) -> str:
    with pytest.raises(QiraaError) as caught:
        collection.read_table(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    return message


# Where it stands --------------------------------------------------------------------------------


@pytest.mark.parametrize("below", [".", "notebooks", "data/articles/some-story"])
def test_the_working_folder_and_those_above_it_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / below)
    assert collection.root() == tmp_path


def test_the_nearest_collection_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "copies" / "one"
    for folder in (tmp_path, inner):
        (folder / "data" / "articles").mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert collection.root() == inner


def test_elsewhere_the_checkout_of_the_package_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = collection.root()
    assert (folder / "data" / "articles" / "chinese-chips" / "article.txt").is_file()
    assert (folder / "pyproject.toml").is_file()


def test_a_file_named_like_the_folder_is_not_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "articles").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert collection.root() != tmp_path


def test_no_collection_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    installed = tmp_path / "lib" / "python" / "helpers" / "collection.py"
    monkeypatch.setattr(collection, "__file__", str(installed))
    with pytest.raises(QiraaError) as caught:
        collection.root()
    message = str(caught.value)
    assert str(tmp_path) in message
    assert "change to the folder that holds data/articles" in message


# Tables -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        pytest.param("form,gloss\nو,and\n", [{"form": "و", "gloss": "and"}], id="plain"),
        pytest.param(
            "# Source: a grammar.\n#\n\nform,gloss\n# conjunctions\nو,and\n\n \t\nف,then\n",
            [{"form": "و", "gloss": "and"}, {"form": "ف", "gloss": "then"}],
            id="comments and blank lines",
        ),
        pytest.param("form,gloss\r\nو,and\r\n", [{"form": "و", "gloss": "and"}], id="CRLF"),
        pytest.param("form,gloss\nو,and", [{"form": "و", "gloss": "and"}], id="no last line end"),
        pytest.param(
            'form,gloss\nف,"and so, ""then"""\n',
            [{"form": "ف", "gloss": 'and so, "then"'}],
            id="quoted comma and quotes",
        ),
        pytest.param("form,gloss\nو,\n", [{"form": "و", "gloss": ""}], id="empty cell"),
        pytest.param(
            "form,gloss\nC#,a language\n", [{"form": "C#", "gloss": "a language"}], id="#"
        ),
        pytest.param("# nothing yet\nform,gloss\n", [], id="no rows"),
        pytest.param(
            "\ufeff# as spreadsheets save it\nform,gloss\nو,and\n",
            [{"form": "و", "gloss": "and"}],
            id="byte-order mark before a comment",
        ),
        pytest.param(
            "\ufeffform,gloss\nو,and\n",
            [{"form": "و", "gloss": "and"}],
            id="byte-order mark before the columns",
        ),
    ],
)
def test_a_table_is_read(tmp_path: Path, content: str, rows: list[dict[str, str]]) -> None:
    assert collection.read_table(table(tmp_path, content)) == rows


@pytest.mark.parametrize("content", ["", "# only a comment\n", "\n \n"])
def test_a_table_without_columns(tmp_path: Path, content: str) -> None:
    assert "its first line must name the columns" in refusal(table(tmp_path, content))


@pytest.mark.parametrize(
    ("row", "cells"), [("ف", 1), ("ف,then,", 3), ('ف,"and so", then', 3), ("ف;then", 1)]
)
def test_a_row_of_the_wrong_length_is_named(tmp_path: Path, row: str, cells: int) -> None:
    message = refusal(table(tmp_path, f"form,gloss\nو,and\n{row}\nل,for\n"))
    assert f"a row of {cells} cells under 2 columns" in message
    assert repr(row.split(",")[0]) in message


@pytest.mark.parametrize("cell", ['"unclosed', '"closed"early'])
def test_a_table_with_broken_quotes(tmp_path: Path, cell: str) -> None:
    assert "mend the quotes" in refusal(table(tmp_path, f"form,gloss\nو,{cell}\n"))


def test_a_table_that_is_not_utf_8(tmp_path: Path) -> None:
    path = table(tmp_path, "form,gloss\nو,and\n".encode("cp1256"))
    assert "cannot be read as a UTF-8 table" in refusal(path)


def test_a_table_that_is_missing_or_a_folder(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "missing.csv")
    (tmp_path / "folder.csv").mkdir()
    assert "cannot be read" in refusal(tmp_path / "folder.csv")
