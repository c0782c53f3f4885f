"""The data dictionary: every table, column and file, as they are today."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from helpers import dictionary, tables

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "data" / "README.md"


def described() -> dict[str, list[str]]:
    """Return the rows of the list of files: name, then what, source and licence."""
    section = README.read_text(encoding="utf-8").split("## Files")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if "`" in line]
    return {row[0].strip("`"): row[1:] for row in rows if row[0].startswith("`")}


def tracked() -> list[str]:
    """Return the files of the folder that are kept in the repository, but for the list itself."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this copy is no repository, so nothing tells which files are kept")
    done = subprocess.run(
        [git, "-c", "core.quotepath=off", "ls-files", "-z", "data"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    names = [name.removeprefix("data/") for name in done.stdout.split("\0") if name]
    return [name for name in names if name != "README.md"]


# The file ---------------------------------------------------------------------------------------


def test_the_dictionary_in_the_repository_is_that_of_today() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == dictionary.renewed(text), "run make dictionary"


def test_every_file_is_described() -> None:
    assert set(tracked()) - set(described()) == set()


def test_every_file_described_is_there() -> None:
    assert [name for name in described() if not (ROOT / "data" / name).is_file()] == []


def test_every_file_has_its_source_and_licence() -> None:
    rows = described()
    assert rows
    for name, cells in rows.items():
        assert len(cells) == 3, name
        assert all(cell.strip(" |") for cell in cells), name


def test_the_columns_of_hand_edited_tables_are_named() -> None:
    for name, (what, *_) in described().items():
        if not name.endswith(".csv"):
            continue
        lines = (ROOT / "data" / name).read_text(encoding="utf-8-sig").splitlines()
        columns = next(line for line in lines if line.strip() and not line.startswith("#"))
        assert re.findall(r"`(\w+)`", what) == columns.split(","), name


# Writing it -------------------------------------------------------------------------------------


def test_every_table_has_its_section_in_order() -> None:
    names = re.findall(r"^### (\w+)$", dictionary.dictionary(), re.MULTILINE)
    assert names == [table.__name__ for table in tables.TABLES]


def test_what_stands_before_the_mark_stays() -> None:
    text = f"# Data\n\nby hand\n\n{dictionary.MARK}\n\nof yesterday\n"
    new = dictionary.renewed(text)
    assert new.startswith(f"# Data\n\nby hand\n\n{dictionary.MARK}\n\n### ")
    assert "of yesterday" not in new
    assert new.endswith("|\n")
    assert dictionary.renewed(new) == new


@pytest.mark.parametrize("text", ["", "# Data\n", dictionary.MARK[:-1]])
def test_a_text_without_the_mark_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="the text lacks the line"):
        dictionary.renewed(text)


def test_the_dictionary_of_the_collection_at_hand_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    path = tmp_path / "data" / "README.md"
    path.write_text(f"بيانات\n{dictionary.MARK}\nold", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    before = README.read_bytes()
    dictionary.main()
    assert path.read_text(encoding="utf-8") == (
        f"بيانات\n{dictionary.MARK}\n\n{dictionary.dictionary()}"
    )
    assert capsys.readouterr().out == f"{path}\n"
    assert README.read_bytes() == before
