"""The notebooks run again: the same bytes from the same text, and an alarm at a changed digit."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import article

ROOT = Path(__file__).resolve().parents[2]
SANITIZE = ROOT / "tests" / "sanitize.cfg"
# The cell of the card and the cell of the source show the hash.
MOST_CARDS = 2
PICTURE = re.compile(r"data:image/svg\+xml;base64,[A-Za-z0-9+/=]+")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the notebooks read, with the notebooks."""
    for name in ("data", "notebooks"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints")
        )
    return tmp_path


def check(copy: Path) -> subprocess.CompletedProcess[str]:
    """Check the notebooks of a copy as make test does."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", copy]
    command += ["--nbval", "--nbval-current-env", "--nbval-sanitize-with", SANITIZE, "notebooks"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)


def test_one_changed_digit_is_noticed(copy: Path) -> None:
    folder = copy / "data" / "articles" / "chinese-chips"
    text = (folder / "article.txt").read_text(encoding="utf-8")
    changed = text.replace("247 مليون", "248 مليون")
    assert sum(a != b for a, b in zip(text, changed, strict=True)) == 1
    (folder / "article.txt").write_text(changed, encoding="utf-8")
    # The hash is made to agree, so that what must notice the change is what the cells show.
    card = (folder / "article.toml").read_text(encoding="utf-8")
    old, new = (article.Article("", t, "", {}).hash for t in (text, changed))
    assert old in card
    (folder / "article.toml").write_text(card.replace(old, new), encoding="utf-8")
    done = check(copy)
    failed = re.findall(r"^FAILED notebooks/([\w-]+)\.ipynb::Cell (\d+)", done.stdout, re.M)
    assert done.returncode == 1, done.stdout
    # Not only the cards, which show the hash: the inventory and the article itself differ too.
    assert len({number for name, number in failed if name == "01-reading"}) >= MOST_CARDS + 3
    assert len({number for name, number in failed if name == "03-figures"}) >= 4
    for differing in (
        "reading.orthography(a)", "display.reading_view(", "display.concordance(",
        "ledger, tables.Figures", "charts.amounts(ledger)", "accuracy.table(a.folder)",
    ):  # fmt: skip
        assert differing in done.stdout


def test_make_notebooks_leaves_no_difference(copy: Path) -> None:
    if not (ROOT / ".venv" / ".ready").exists():
        pytest.skip("the environment was not built by make")
    for name in ("Makefile", "bootstrap.py", "pyproject.toml", "requirements.lock"):
        shutil.copy2(ROOT / name, copy / name)
    (copy / ".venv").symlink_to(ROOT / ".venv")
    done = subprocess.run(
        ["make", "notebooks"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        again = (copy / "notebooks" / path.name).read_text(encoding="utf-8")
        assert PICTURE.sub("SVG", again) == PICTURE.sub("SVG", path.read_text(encoding="utf-8"))
