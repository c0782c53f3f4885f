"""The schema of every table that the notebooks show, in one place.

Each table is a pandera model: its columns with their types, their headings in both languages and
what they mean.  ``helpers.dictionary`` writes the data dictionary from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

Frame = pd.DataFrame


def _column(english: str, arabic: str, meaning: str, **checks: Any) -> Any:
    return pa.Field(title=english, description=meaning, metadata={"ar": arabic}, **checks)


class Table(pa.DataFrameModel):
    """The base of all tables: exactly the columns named, in their order, no value missing."""

    class Config:
        """How pandera checks the tables."""

        strict = True
        ordered = True


class SpanTable(Table):
    """The base of the tables whose rows are spans of the article."""

    start: Series[int] = _column(
        "Start", "البداية", "Offset of the first code point in the article's text, from 0.", ge=0
    )
    end: Series[int] = _column("End", "النهاية", "Offset after the last code point.", ge=0)
    text: Series[str] = _column("Text", "النص", "The characters from start to end, as written.")

    @pa.dataframe_check
    @classmethod
    def _forward(cls, frame: pd.DataFrame) -> Any:
        return frame["start"] <= frame["end"]


class Orthography(Table):
    """The characters of a text (``arabic.orthography``)."""

    char: Series[str] = _column("Character", "الحرف", "The character itself.")
    kind: Series[str] = _column("Kind", "النوع", "Arabic letter, mark, digit, invisible ...")
    name: Series[str] = _column("Unicode name", "الاسم", "Name in the Unicode Character Database.")
    count: Series[int] = _column("Count", "العدد", "How often it occurs.", ge=1)
    folded: Series[str] = _column(
        "Folded", "بعد التوحيد", "What folding makes of it; empty if it goes."
    )
    rules: Series[str] = _column("Rules", "القواعد", "The folding rules that change it.")
    positions: Series[str] = _column(
        "Positions", "المواضع", "The offsets of all its occurrences, separated by spaces."
    )


class Folding(SpanTable):
    """What folding would change (``reading.folding``); the span is the first word changed."""

    rule: Series[str] = _column("Rule", "القاعدة", "The name of the folding rule.")
    meaning: Series[str] = _column("What it does", "ما تفعله", "The rule in one line.")
    characters: Series[str] = _column("Characters", "الحروف", "The characters that it changes.")
    count: Series[int] = _column("Count", "العدد", "How many characters it changes.", ge=1)
    positions: Series[str] = _column(
        "Positions", "المواضع", "The offsets of all of them, separated by spaces."
    )
    sentence: Series[int] = _column("First in", "أول ورود", "The sentence of the first one.", ge=0)


class Sentences(SpanTable):
    """The sentences of an article (``reading.sentences``)."""

    sentence: Series[int] = _column(
        "Sentence", "الجملة", "Its number; the title is sentence 0.", ge=0
    )
    paragraph: Series[int] = _column(
        "Paragraph", "الفقرة", "The number of its paragraph; the title's is 0.", ge=0
    )
    words: Series[int] = _column(
        "Words", "الكلمات", "How many words, Latin words and numbers it has.", ge=0
    )


class Length(Table):
    """How long an article is (``reading.length``)."""

    measure: Series[str] = _column("Measure", "المقياس", "What is counted.")
    arabic: Series[str] = _column("In Arabic", "بالعربية", "The same in Arabic.")
    value: Series[int] = _column("Count", "العدد", "How many there are.", ge=0)


class Words(SpanTable):
    """The tokens of an article (``reading.words``)."""

    kind: Series[str] = _column(
        "Kind", "النوع", "word, latin, number or punct.", isin=["word", "latin", "number", "punct"]
    )
    sentence: Series[int] = _column("Sentence", "الجملة", "The sentence it stands in.", ge=0)


class Vocabulary(SpanTable):
    """The words of an article, counted (``reading.vocabulary``); the span is the first one."""

    form: Series[str] = _column("Folded form", "الصيغة", "The form that its spellings share.")
    word: Series[str] = _column("Word", "الكلمة", "Its commonest spelling in the text.")
    spellings: Series[str] = _column(
        "Spellings", "رسومها", "All its spellings in the text with how often each occurs."
    )
    transliteration: Series[str] = _column(
        "In Latin letters", "بحروف لاتينية", "The word in the scheme of Habash, Soudi, Buckwalter."
    )
    count: Series[int] = _column("Count", "العدد", "How often it occurs.", ge=1)
    sentences: Series[int] = _column(
        "In sentences", "في كم جملة", "In how many sentences it occurs.", ge=1
    )
    dispersion: Series[float] = _column(
        "Dispersion",
        "التشتت",
        "Gries's deviation of proportions over sentences: 0 even, 1 all in one place.",
        in_range={"min_value": 0, "max_value": 1},
    )
    frequency: Series[float] = _column(
        "Share in Arabic",
        "نسبتها في العربية",
        "Its share of all words in present-day Arabic, by wordfreq; 0 if not listed.",
        ge=0,
    )
    zipf: Series[float] = _column(
        "Zipf",
        "قيمة زيف",
        "log10 of its occurrences in a thousand million words of Arabic, by wordfreq; 0 if not "
        "listed.",
        ge=0,
    )
    sentence: Series[int] = _column(
        "First in", "أول ورود", "The sentence of its first occurrence.", ge=0
    )


class Keyness(Vocabulary):
    """The words that an article uses more than Arabic at large (``reading.keyness``)."""

    expected: Series[float] = _column(
        "Expected", "المتوقع", "How often it would occur in so many words of Arabic.", gt=0
    )
    log_likelihood: Series[float] = _column(
        "Log-likelihood", "لوغاريتم نسبة الإمكان", "Dunning's G2 against wordfreq.", ge=0
    )
    log_ratio: Series[float] = _column(
        "Log ratio", "لوغاريتم النسبة", "Hardie's log ratio: each point doubles the frequency."
    )


class Concordance(SpanTable):
    """The occurrences of a query with their context (``reading.concordance``)."""

    left: Series[str] = _column("Before", "ما قبلها", "The text before it, on its line.")
    right: Series[str] = _column("After", "ما بعدها", "The text behind it, on its line.")
    left_start: Series[int] = _column(
        "Context start", "بداية السياق", "Offset where the context begins.", ge=0
    )
    right_end: Series[int] = _column(
        "Context end", "نهاية السياق", "Offset where the context ends.", ge=0
    )
    clitics: Series[str] = _column(
        "Clitics", "اللواصق", "What is attached to it: before it with + behind, and so on."
    )
    sentence: Series[int] = _column("Sentence", "الجملة", "The sentence it stands in.", ge=0)


class Figures(SpanTable):
    """The figures of an article (``figures.table``)."""

    kind: Series[str] = _column(
        "Kind",
        "النوع",
        "money, percent, count, measure, duration, ordinal or date.",
        isin=["money", "percent", "count", "measure", "duration", "ordinal", "date"],
    )
    value: Series[float] = _column(
        "Value",
        "القيمة",
        "The number as meant (247 million is 247,000,000); of a date the year, of a clock time the "
        "hours, 0 for a day without a year.",
    )
    upper: Series[float] = _column(
        "Up to", "إلى", "The other end of a range; missing without one.", nullable=True
    )
    unit: Series[str] = _column(
        "Unit",
        "الوحدة",
        "ISO 4217 code, percent, the unit's English name or the counted noun; empty if the text "
        "names none.",
    )
    bound: Series[str] = _column(
        "Bound",
        "الحد",
        "How exact: empty, more_than, less_than, about, up_to or at_least.",
        isin=["", "more_than", "less_than", "about", "up_to", "at_least"],
    )
    date: Series[str] = _column("Date", "التاريخ", "ISO 8601 for dates, else empty.")
    number: Series[str] = _column(
        "Number", "العدد", "The value with its bound and its other end, or the date, for readers."
    )
    measures: Series[str] = _column(
        "Measures", "ما يقيسه", "The words that the figure is said of, as written."
    )
    direction: Series[str] = _column(
        "Direction",
        "الاتجاه",
        "rise, fall, reach or change, after the verb of its clause.",
        isin=["", "rise", "fall", "reach", "change"],
    )
    change: Series[str] = _column(
        "Change", "التغير", "from or to, where the text says what was and what became.",
        isin=["", "from", "to"],
    )  # fmt: skip
    standard: Series[float] = _column(
        "Standard value",
        "القيمة المعيارية",
        "In US dollars or in an SI unit; missing where none is known.",
        nullable=True,
    )
    standard_unit: Series[str] = _column("In", "بوحدة", "The unit of the standard value.")
    rate: Series[str] = _column("Rate", "سعر الصرف", "The source of the exchange rate used.")
    sentence: Series[int] = _column("Sentence", "الجملة", "The sentence it stands in.", ge=0)


class FigureAudit(SpanTable):
    """Digit runs and number words that are no figures (``figures.audit``)."""

    reason: Series[str] = _column("Why not", "السبب", "Why it is no figure.")
    sentence: Series[int] = _column("Sentence", "الجملة", "The sentence it stands in.", ge=0)


class FigureChecks(SpanTable):
    """What the figures of an article allow to compute again (``figures.checks``)."""

    check: Series[str] = _column(
        "Check",
        "التحقق",
        "weekday, change, total or shares.",
        isin=["weekday", "change", "total", "shares"],
    )
    stated: Series[str] = _column("The text says", "يقول النص", "What the text says.")
    computed: Series[str] = _column("Computed", "المحسوب", "What its other figures give.")
    holds: Series[str] = _column("Holds", "يصح", "yes or no.", isin=["yes", "no"])
    sentence: Series[int] = _column("Sentence", "الجملة", "The sentence it stands in.", ge=0)


class Accuracy(Table):
    """How right the figures of texts with gold are (``accuracy.table``)."""

    text: Series[str] = _column("Text", "النص", "The article, or all of them.")
    gold: Series[int] = _column("Gold", "المرجع", "Figures that people marked.", ge=0)
    found: Series[int] = _column("Found", "المستخرج", "Figures that were found.", ge=0)
    hits: Series[int] = _column("Hits", "الصحيح", "Found figures with a gold value.", ge=0)
    precision: Series[float] = _column("Precision", "الضبط", "Hits among what was found.", ge=0)
    recall: Series[float] = _column("Recall", "الاستدعاء", "Hits among the gold.", ge=0)
    f1: Series[float] = _column("F1", "المتوسط التوافقي", "The harmonic mean of both.", ge=0)
    kind: Series[float] = _column("Kind", "النوع", "Hits with the gold kind.", ge=0)
    unit: Series[float] = _column("Unit", "الوحدة", "Hits with the gold unit.", ge=0)
    bound: Series[float] = _column("Bound", "الحد", "Hits with the gold bound.", ge=0)
    span: Series[float] = _column("Span", "المدى", "Hits with exactly the gold span.", ge=0)


TABLES: tuple[type[Table], ...] = (
    Orthography,
    Folding,
    Sentences,
    Length,
    Words,
    Vocabulary,
    Keyness,
    Concordance,
    Figures,
    FigureAudit,
    FigureChecks,
    Accuracy,
)

_DTYPES = {int: "int64", float: "float64", str: "str"}


def frame(table: type[Table], rows: Iterable[Any], **columns: Iterable[Any]) -> Frame:
    """Build a table from dataclass instances and further columns, and check it.

    Args:
        table: its schema.
        rows: dataclass instances; their fields that the schema names become columns.
        columns: further columns, one value a row.

    Raises:
        pandera.errors.SchemaError: a column is missing, of the wrong type or out of its range.

    >>> from helpers.reading.tokenization import tokenize
    >>> words = frame(Words, tokenize("نص قصير"), sentence=[1, 1])
    >>> list(words["text"])
    ['نص', 'قصير']
    """
    records = list(rows)
    data: dict[str, Any] = {name: list(values) for name, values in columns.items()}
    for name in headings(table):
        if name not in data:
            data[name] = [getattr(record, name) for record in records]
    built = pd.DataFrame(
        {name: pd.Series(data[name], dtype=_DTYPES[kind]) for name, kind in types(table).items()}
    )
    return pd.DataFrame(table.validate(built))


def headings(table: type[Table]) -> Mapping[str, tuple[str, str, str]]:
    """Return for each column its English heading, its Arabic heading and its meaning.

    >>> headings(Words)["kind"][:2]
    ('Kind', 'النوع')
    """
    return {
        name: (str(column.title), str(column.metadata["ar"]), str(column.description))
        for name, column in table.to_schema().columns.items()
        if column.metadata
    }


def types(table: type[Table]) -> Mapping[str, type]:
    """Return for each column the Python type of its values.

    >>> types(Sentences)["words"]
    <class 'int'>
    """
    names = {"int64": int, "float64": float}
    return {
        name: names.get(str(column.dtype), str)
        for name, column in table.to_schema().columns.items()
    }
