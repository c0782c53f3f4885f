"""Charts of the figures: amounts on one log scale, figures by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from helpers.charts.picture import BAR, INK, Chart, picture
from helpers.display.numbers import scaled

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame


_LONGEST_LABEL = 38


def amounts(figures: DataFrame, most: int = 14) -> Chart | None:
    """Return a chart of the amounts of money on one log scale, or None if there are none.

    Amounts that have a value in US dollars are shown; if none has, those of the commonest currency.

    Args:
        figures: a ``tables.Figures``.
        most: how many amounts to show, the largest first.

    >>> from helpers import article
    >>> from helpers.figures import table
    >>> list(amounts(table(article.load("chinese-chips"))).data["label"])
    ['قيمتها السوقية', 'صندوق', 'إيرادات']
    """
    import seaborn as sns

    data, unit = _comparable(figures)
    data = data.sort_values("amount", ascending=False, kind="stable", ignore_index=True).head(most)
    if data.empty:
        return None

    def draw(axes: Axes) -> None:
        sns.scatterplot(data, x="amount", y="label", color=BAR, s=70, ax=axes, zorder=3)
        rows: Any = enumerate(data.itertuples())
        for place, row in rows:
            axes.hlines(place, row.amount, row.upper, color=BAR, linewidth=3)
            axes.annotate(
                f"{row.sign}{scaled(row.amount)}",
                (row.upper, place),
                (8, 0),
                textcoords="offset points",
                va="center",
                color=INK,
            )
        axes.set_xscale("log")
        axes.xaxis.set_major_formatter(lambda amount, _: scaled(amount))
        axes.set_xlim(data["amount"].min() / 3, data["upper"].max() * 12)
        axes.set_ylim(len(data) - 0.5, -0.5)
        axes.tick_params(axis="y", labelsize=12)
        axes.set(xlabel=f"{unit}, log scale · مقياس لوغاريتمي", ylabel="")

    shown: Any = data.itertuples()
    named = "; ".join(f"{row.label} {row.sign}{scaled(row.amount)}" for row in shown)
    alt = (
        f"Dot chart of {len(data)} amounts in {unit} on a log scale, the largest at the top, each "
        f"labelled with what it measures: {named}."
    )
    return Chart(picture(draw, 1.1 + 0.42 * len(data)), "Amounts on one log scale", alt, data)


def by_sentence(figures: DataFrame, sentences: DataFrame) -> Chart | None:
    """Return a chart of the figures of each kind in each sentence, or None without figures.

    Args:
        figures: a ``tables.Figures``.
        sentences: the article's ``tables.Sentences``.

    >>> from helpers import article, reading
    >>> from helpers.figures import table
    >>> shipped = article.load("chinese-chips")
    >>> list(by_sentence(table(shipped), reading.sentences(shipped)).data["figures"])
    [1, 2, 1]
    """
    import seaborn as sns

    if figures.empty:
        return None
    counted = figures.groupby(["kind", "sentence"], sort=True).size()
    data = counted.rename("figures").reset_index()
    last = int(sentences["sentence"].max())

    def draw(axes: Axes) -> None:
        sns.scatterplot(
            data, x="sentence", y="kind", size="figures", sizes=(60, 260), color=BAR,
            legend=False, ax=axes, zorder=3,
        )  # fmt: skip
        rows: Any = data.itertuples()
        for row in rows:
            if row.figures > 1:
                axes.annotate(
                    f"{row.figures}", (row.sentence, row.kind), (0, 12),
                    textcoords="offset points", ha="center", color=INK,
                )  # fmt: skip
        step = max(1, (last + 1) // 15)
        axes.set_xticks(range(0, last + 1, step))
        axes.set_xlim(-0.5, last + 0.5)
        axes.margins(y=0.4)
        axes.set(xlabel="sentence · الجملة", ylabel="")

    kinds = data.groupby("kind")["figures"].sum().sort_values(ascending=False)
    fullest = data.groupby("sentence")["figures"].sum()
    alt = (
        f"Dot chart of {len(figures)} figures by kind over {last + 1} sentences: "
        + ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        + f". Most stand in sentence {fullest.idxmax()}: {fullest.max()}."
    )
    height = 1.2 + 0.42 * data["kind"].nunique()
    return Chart(picture(draw, height), "Figures in each sentence", alt, data)


def _comparable(figures: DataFrame) -> tuple[DataFrame, str]:
    """Return the amounts that share a currency, with labels, and the currency."""
    money = figures[(figures["kind"] == "money") & (figures["value"] > 0)]
    unit = "USD"
    rows = money[money["standard_unit"] == unit]
    if rows.empty and not money.empty:
        unit = str(money["unit"].mode().iloc[0])
        rows = money[money["unit"] == unit].assign(standard=lambda found: found["value"])
    ratio = rows["standard"] / rows["value"]
    labels = [
        _label(str(measured) or str(text))
        for measured, text in zip(rows["measures"], rows["text"], strict=True)
    ]
    signs = rows["bound"].map(_SIGNS).fillna("")
    return rows.assign(
        amount=rows["standard"],
        upper=(rows["upper"] * ratio).fillna(rows["standard"]),
        label=_distinct(labels, list(rows["sentence"])),
        sign=signs,
    )[["label", "amount", "upper", "sign", "text", "sentence"]], unit


_SIGNS = {"more_than": "> ", "less_than": "< ", "about": "≈ ", "up_to": "≤ ", "at_least": "≥ "}


def _label(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"


def _distinct(labels: list[str], sentences: list[int]) -> list[str]:
    """Add its sentence to a label that occurs again, and a count where that is not enough."""
    placed = [
        f"{label} · {sentence}" if labels.count(label) > 1 else label
        for label, sentence in zip(labels, sentences, strict=True)
    ]
    return [
        f"{label} ({placed[:index].count(label) + 1})" if placed.count(label) > 1 else label
        for index, label in enumerate(placed)
    ]
