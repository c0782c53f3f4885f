"""Charts: one theme, Arabic labels, alternative text that says what the picture shows.

A chart keeps the data that it plots, so that tests can look at what is shown.  It is an SVG
picture whose colours follow the reader's light or dark setting.
"""

from helpers.charts.figures import amounts, by_sentence
from helpers.charts.picture import Chart
from helpers.charts.reading import keyness, sentence_lengths

__all__ = ["Chart", "amounts", "by_sentence", "keyness", "sentence_lengths"]
