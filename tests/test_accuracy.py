"""Accuracy: what counts as a hit, what the gold must be, and what is printed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from helpers import accuracy, article, gold
from helpers.accuracy import Score, compare
from helpers.cli import app
from helpers.errors import QiraaError
from helpers.figures import Figure

ROOT = Path(__file__).resolve().parents[1]
TEXT = "باعت الشركة 20 مليون جهاز بقيمة 5 مليارات دولار في عام 2018"


def figure(text: str, kind: str, value: float, unit: str, **more: object) -> Figure:
    given = {"upper": None, "bound": "", "date": "", "start": TEXT.index(text)} | more
    start = int(str(given.pop("start")))
    return Figure(start, start + len(text), text, kind, value, unit=unit, **given)  # type: ignore[arg-type]


def devices(value: float = 20e6, unit: str = "device", **more: object) -> Figure:
    return figure("20 مليون جهاز", "count", value, unit, **more)


DEVICES = figure("20 مليون جهاز", "count", 20e6, "device")
MONEY = figure("5 مليارات دولار", "money", 5e9, "USD")
YEAR = figure("عام 2018", "date", 2018, "year", date="2018")


def test_everything_right() -> None:
    score = compare([DEVICES, MONEY, YEAR], [DEVICES, MONEY, YEAR]).score
    assert (score.precision, score.recall, score.f1) == (1, 1, 1)
    assert [score.share(name) for name in ("kinds", "units", "bounds", "spans")] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("found", "hits", "shares"),
    [
        pytest.param(figure("20 مليون", "count", 20e6, "device"), 1, (1, 1, 1, 0), id="span"),
        pytest.param(devices(unit=""), 1, (1, 0, 1, 1), id="unit"),
        pytest.param(figure("20 مليون جهاز", "money", 20e6, "device"), 1, (0, 1, 1, 1), id="kind"),
        pytest.param(
            devices(bound="about"), 1, (1, 1, 0, 1), id="bound"
        ),
        pytest.param(devices(20), 0, None, id="value"),
        pytest.param(devices(upper=3e7), 0, None, id="upper"),
        pytest.param(figure("الشركة", "count", 20e6, "device"), 0, None, id="elsewhere"),
    ],
)  # fmt: skip
def test_what_a_hit_is(found: Figure, hits: int, shares: tuple[int, ...] | None) -> None:
    comparison = compare([found], [DEVICES])
    assert comparison.score.hits == hits
    assert (len(comparison.missed), len(comparison.wrong)) == (1 - hits, 1 - hits)
    if shares is not None:
        names = ("kinds", "units", "bounds", "spans")
        assert tuple(comparison.score.share(name) for name in names) == shares


def test_a_date_is_right_by_its_date_alone() -> None:
    marked = figure("عام 2018", "date", 0, "year", date="2018")
    assert compare([YEAR], [marked]).score.hits == 1
    assert (
        compare([figure("عام 2018", "date", 2018, "year", date="2017")], [marked]).score.hits == 0
    )


def test_a_found_figure_hits_one_gold_figure_only() -> None:
    assert compare([DEVICES], [DEVICES, DEVICES]).score.recall == 0.5
    assert compare([DEVICES, DEVICES], [DEVICES]).score.precision == 0.5


def test_scores_add_up() -> None:
    total = Score(1, 4, 2, 2, 2, 1, 2, 2) + Score(1, 0, 2, 0)
    assert (total.texts, total.precision, total.recall, total.f1) == (2, 0.5, 0.5, 0.5)
    assert Score().f1 == 1


def test_json_lines_are_read(tmp_path: Path) -> None:
    rows = [
        {"start": 12, "end": 25, "text": "20 مليون جهاز", "value": 2e7, "unit": "device",
         "kind": "count", "modifier": "about", "max_value": 3e7},
        {"start": TEXT.index("عام"), "end": len(TEXT), "text": "عام 2018", "value": 2018,
         "unit": "year", "kind": "date", "modifier": ""},
    ]  # fmt: skip
    path = tmp_path / "one.figures.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = gold.read(path, TEXT)
    assert (first.value, first.upper, first.bound) == (2e7, 3e7, "about")
    assert second.date == "2018"
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    table = accuracy.table(tmp_path)
    assert list(table["text"]) == ["one"]
    assert list(table["gold"]) == [2]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (json.dumps({"start": 0, "end": 4, "text": "مئة", "value": 1, "unit": "",
                     "kind": "count", "modifier": ""}), "offsets"),
        ('{"start": 0}', "row"),
        ("no json", "row"),
    ],
)  # fmt: skip
def test_bad_gold_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "one.figures.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(QiraaError, match=said):
        gold.read(path, TEXT)


def test_a_sentence_without_its_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong.csv"
    header = "sentence,text,value,upper,unit,kind,bound,date"
    path.write_text(f"{header}\nباع 5 كتب,6 كتب,6,,book,count,,\n", encoding="utf-8")
    with pytest.raises(QiraaError, match="6 كتب"):
        accuracy.table(tmp_path)


def test_an_article_s_own_folder_is_measured() -> None:
    folder = article.load("chinese-chips").folder
    assert folder is not None
    assert list(accuracy.table(folder)["hits"]) == [4]


def test_the_shipped_gold_is_what_the_article_says() -> None:
    shipped = article.load("chinese-chips")
    assert shipped.folder is not None
    marked = gold.read(shipped.folder / "gold" / "figures.csv", shipped.text)
    assert [(f.value, f.unit, f.bound) for f in marked] == [
        (247e6, "USD", ""), (87e9, "USD", "more_than"), (8.4e9, "USD", ""), (384, "chip", ""),
    ]  # fmt: skip


def test_the_command_prints_every_text() -> None:
    done = CliRunner().invoke(app, ["accuracy", str(ROOT / "data" / "articles")])
    assert done.exit_code == 0
    assert "chinese-chips" in done.output
    assert "1.000" in done.output


def test_the_command_says_where_there_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(QiraaError, match=r"gold/figures\.csv"):
        CliRunner().invoke(app, ["accuracy", str(tmp_path)], catch_exceptions=False)


@pytest.mark.parametrize(
    ("begins", "place"),
    [
        pytest.param("| the shipped article |", ROOT / "data" / "articles", id="article"),
        pytest.param("| own sentences", ROOT / "tests" / "figures" / "sentences", id="sentences"),
    ],
)
def test_the_numbers_of_the_readme_are_those_measured(begins: str, place: Path) -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    stated = [cell.strip() for cell in next(x for x in lines if x.startswith(begins)).split("|")]
    row = accuracy.table(place).iloc[-1]
    measured = [
        f"{row['gold']:,}",
        *(f"{row[name]:.3f}" for name in ("f1", "unit", "bound", "span")),
    ]
    assert stated[2:7] == measured
