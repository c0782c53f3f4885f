"""The house theme: a picture whose colours follow the reader's light or dark setting."""

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


def picture(draw: Callable[[Axes], None], height: float) -> str:
    """Draw on fresh axes in the house theme and return the SVG, the same bytes each time.

    Args:
        draw: draws on the axes that it is given.
        height: the picture's height in inches.

    >>> picture(lambda axes: axes.plot([1, 2]), 2.0)[:5]
    '<?xml'
    """
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


def _themed(svg: str) -> str:
    """Name the picture's colours in a style sheet that has a dark side."""
    light = "".join(f"--{name}:{colour};" for colour, (name, _) in _COLOURS.items())
    dark = "".join(f"--{name}:{colour};" for name, colour in _COLOURS.values())
    style = f"<style>svg{{{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    for colour, (name, _) in _COLOURS.items():
        svg = re.sub(rf"(fill|stroke): {colour}", rf"\1: var(--{name})", svg)
    return re.sub(r"(<svg[^>]*>)", lambda match: match[1] + style, svg, count=1)
