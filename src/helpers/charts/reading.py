"""Charts of the reading room: sentence lengths and key words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.charts.picture import ACCENT, BAR, INK, Chart, picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame


def sentence_lengths(sentences: DataFrame) -> Chart:
    """Return a chart of the words in each sentence.

    Args:
        sentences: a ``tables.Sentences`` with at least one row.

    >>> from helpers import article, reading
    >>> sentence_lengths(reading.sentences(article.load("chinese-chips"))).alt[:53]
    'Bar chart of the words in each of 15 sentences. The l'
    """
    import seaborn as sns

    data = sentences[["sentence", "words"]].reset_index(drop=True)
    median = float(data["words"].median())

    def draw(axes: Axes) -> None:
        sns.barplot(data, x="sentence", y="words", color=BAR, saturation=1, errorbar=None, ax=axes)
        axes.axhline(median, color=ACCENT, linestyle="--", linewidth=1.2)
        axes.annotate(
            f"median\n{median:g}",
            (1, median),
            (4, 0),
            xycoords=("axes fraction", "data"),
            textcoords="offset points",
            va="center",
            color=ACCENT,
        )
        step = max(1, len(data) // 15)
        axes.set_xticks(range(0, len(data), step), data["sentence"].iloc[::step].astype(str))
        axes.set(xlabel="sentence · الجملة", ylabel="words · كلمات")

    longest = data.iloc[int(data["words"].argmax())]
    shortest = data.iloc[int(data["words"].argmin())]
    alt = (
        f"Bar chart of the words in each of {len(data)} sentences. The longest is sentence "
        f"{longest['sentence']} with {longest['words']} words, the shortest sentence "
        f"{shortest['sentence']} with {shortest['words']}; the median is {median:g}."
    )
    return Chart(picture(draw, 2.9), "Words in each sentence", alt, data)


def keyness(keys: DataFrame, most: int = 15) -> Chart:
    """Return a chart of the words that the article uses most beyond their share in Arabic.

    Args:
        keys: a ``tables.Keyness`` with at least one row.
        most: how many words to show.

    >>> from helpers import article, reading
    >>> keyness(reading.keyness(article.load("chinese-chips"))).data["word"][0]
    'Nvidia'
    """
    import seaborn as sns

    shown = keys.head(most)[["word", "count", "log_ratio"]]
    data = shown.sort_values("log_ratio", ascending=False, kind="stable", ignore_index=True)

    def draw(axes: Axes) -> None:
        sns.barplot(data, x="log_ratio", y="word", color=BAR, saturation=1, errorbar=None, ax=axes)
        for place, count in enumerate(data["count"]):
            axes.annotate(
                f"{count}×",
                (data["log_ratio"][place], place),
                (4, 0),
                textcoords="offset points",
                va="center",
                color=INK,
            )
        axes.margins(x=0.08)
        axes.tick_params(axis="y", labelsize=13)
        axes.set(xlabel="log ratio (each point doubles the share)", ylabel="")

    named = ", ".join(
        f"{row.word} ({row.log_ratio:.1f}, {row.count} times)" for row in data.head(5).itertuples()
    )
    alt = (
        f"Bar chart of the log ratio of the {len(data)} words with the highest log-likelihood "
        f"against present-day Arabic. At the top: {named}."
    )
    return Chart(picture(draw, 0.8 + 0.3 * len(data)), "Key words", alt, data)
