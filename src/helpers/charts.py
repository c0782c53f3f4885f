"""Charts: one theme, Arabic labels, alternative text that says what the picture shows.

A chart keeps the data that it plots, so that tests can look at what is shown.  It is an SVG
picture whose colours follow the reader's light or dark setting.
"""

from __future__ import annotations

import base64
import logging
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

# Colours as drawn, their name in the picture's style sheet, and their value in dark.
_COLOURS = {
    "#ffffff": ("paper", "#171b20"),
    "#1c2127": ("ink", "#e8eaed"),
    "#d5d9de": ("line", "#3a424c"),
    "#2f6f9f": ("bar", "#6db3e8"),
    "#b4541a": ("accent", "#f2a265"),
}
PAPER, INK, LINE, BAR, ACCENT = _COLOURS
_WIDTH = 6.2


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its caption, its alternative text and the data that it shows.

    Attributes:
        svg: the picture.
        caption: its heading.
        alt: what it shows, for readers who do not see it.
        data: the rows that are plotted.
    """

    svg: str
    caption: str
    alt: str
    data: DataFrame

    def _repr_html_(self) -> str:
        picture = base64.b64encode(self.svg.encode()).decode()
        return (
            f'<figure class="qiraa chart"><figcaption>{escape(self.caption)}</figcaption>'
            f'<img alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{picture}"></figure>'
        )

    def __repr__(self) -> str:
        return f"{self.caption}: {self.alt}"


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
    return Chart(_picture(draw, 2.9), "Words in each sentence", alt, data)


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
    return Chart(_picture(draw, 0.8 + 0.3 * len(data)), "Key words", alt, data)


def _picture(draw: Callable[[Axes], None], height: float) -> str:
    """Draw on fresh axes in the house theme and return the SVG, the same bytes each time."""
    for name in ("matplotlib", "matplotlib.font_manager"):  # it reports its font cache on stderr
        logging.getLogger(name).setLevel(logging.ERROR)
    import seaborn as sns
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with sns.axes_style("whitegrid"), rc_context(_THEME), warnings.catch_warnings():
        # The font has no Chinese, Korean or Japanese; the alternative text names the word.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        axes = figure.add_subplot()
        draw(axes)
        axes.set_axisbelow(True)
        sns.despine(ax=axes, left=True, bottom=True)
        out = StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return _themed(out.getvalue())


_THEME: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "svg.fonttype": "path",
    "svg.hashsalt": "qiraa",
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "axes.edgecolor": LINE,
    "axes.labelcolor": INK,
    "grid.color": LINE,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


def _themed(svg: str) -> str:
    """Name the picture's colours in a style sheet that has a dark side."""
    light = "".join(f"--{name}:{colour};" for colour, (name, _) in _COLOURS.items())
    dark = "".join(f"--{name}:{colour};" for name, colour in _COLOURS.values())
    style = f"<style>svg{{{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    for colour, (name, _) in _COLOURS.items():
        svg = re.sub(rf"(fill|stroke): {colour}", rf"\1: var(--{name})", svg)
    return re.sub(r"(<svg[^>]*>)", lambda match: match[1] + style, svg, count=1)
