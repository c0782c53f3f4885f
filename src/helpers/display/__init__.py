"""What the notebooks show: cards, tables and highlighted text, right to left where it is Arabic.

Everything here is plain HTML without script and with fixed ids, so that a notebook shows the same
on every run and a report can be mailed.
"""

from helpers.display.cards import card, source
from helpers.display.html import Html, note
from helpers.display.numbers import scaled
from helpers.display.tables import concordance, table
from helpers.display.text import reading_view

__all__ = ["Html", "card", "concordance", "note", "reading_view", "scaled", "source", "table"]
