"""The reading room: sentences, words, vocabulary, keyness and concordance of an article.

These functions take an article and return tables (pandas DataFrames whose columns are described
in ``helpers.tables``).  For large corpora, or without pandas, call the functions behind them:
``segmentation.split``, ``tokenization.tokenize``, ``lexis.entries``, ``lexis.keys``,
``kwic.find``; they take text and give frozen dataclasses.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from helpers import arabic
from helpers.article import Article, Span
from helpers.reading import kwic, lexis, segmentation, tokenization, translations

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = [
    "concordance",
    "folding",
    "keyness",
    "length",
    "orthography",
    "sentence_of",
    "sentences",
    "translation",
    "vocabulary",
    "words",
]


def orthography(article: Article) -> DataFrame:
    """Return the characters of an article: ``tables.Orthography``.

    >>> from helpers import article
    >>> found = orthography(article.load("chinese-chips"))
    >>> set(found[found["kind"] == "mark"]["char"]) == {"ً", "ُ", "ّ"}
    True
    """
    from helpers import tables

    found = arabic.orthography(article.text)
    return tables.frame(
        tables.Orthography,
        found,
        rules=["; ".join(use.rules) for use in found],
        positions=[" ".join(map(str, use.positions)) for use in found],
    )


def folding(article: Article) -> DataFrame:
    """Return what folding would change in an article, rule by rule: ``tables.Folding``.

    >>> from helpers import article
    >>> found = folding(article.load("chinese-chips"))
    >>> list(found["rule"])
    ['diacritic', 'hamza seat', 'alif', 'alif maqsura', 'ta marbuta', 'letter case']
    """
    from helpers import tables

    found = arabic.changes(article.text)
    tokens = tokenization.tokenize(article.text)
    holders = [tokens[_indices(tokens, [change.first])[0]] for change in found]
    return tables.frame(
        tables.Folding,
        found,
        start=[word.start for word in holders],
        end=[word.end for word in holders],
        text=[word.text for word in holders],
        characters=[" ".join(change.characters) for change in found],
        positions=[" ".join(map(str, change.positions)) for change in found],
        sentence=sentence_of(article, holders),
    )


def translation(article: Article) -> dict[int, str]:
    """Return the English of each sentence by number; nothing if the article has none.

    Raises:
        QiraaError: the translation does not fit the article.

    >>> from helpers import article
    >>> len(translation(article.load("chinese-chips")))
    15
    """
    return translations.read(article, _split(article.text, article.title))


def sentences(article: Article) -> DataFrame:
    """Return the sentences of an article: ``tables.Sentences``, the title as sentence 0.

    >>> from helpers import article
    >>> len(sentences(article.load("chinese-chips")))
    15
    """
    from helpers import tables

    found = _split(article.text, article.title)
    counts = [0] * len(found)
    tokens = [word for word in tokenization.tokenize(article.text) if word.kind != "punct"]
    for index in _indices(found, tokens):
        counts[index] += 1
    numbers = [sentence.number for sentence in found]
    return tables.frame(tables.Sentences, found, sentence=numbers, words=counts)


def length(article: Article) -> DataFrame:
    """Return how long an article is: ``tables.Length``.

    >>> from helpers import article
    >>> found = length(article.load("chinese-chips"))
    >>> dict(zip(found["measure"], found["value"]))["paragraphs after the title"]
    5
    """
    from helpers import tables

    split = _split(article.text, article.title)
    tokens = tokenization.tokenize(article.text)
    counts = {
        ("paragraphs after the title", "فقرات بعد العنوان"): len(
            {sentence.paragraph for sentence in split} - {0}
        ),
        ("sentences after the title", "جمل بعد العنوان"): len(
            [sentence for sentence in split if sentence.number]
        ),
        ("Arabic words", "كلمات عربية"): _count(tokens, "word"),
        ("words in Latin letters", "كلمات بحروف لاتينية"): _count(tokens, "latin"),
        ("numbers in digits", "أعداد بالأرقام"): _count(tokens, "number"),
        ("characters", "محارف"): len(article.text),
    }
    return tables.frame(
        tables.Length,
        (),
        measure=[english for english, _ in counts],
        arabic=[named for _, named in counts],
        value=counts.values(),
    )


def _count(tokens: Iterable[tokenization.Word], kind: str) -> int:
    return sum(token.kind == kind for token in tokens)


def words(article: Article) -> DataFrame:
    """Return the tokens of an article: ``tables.Words``.

    >>> from helpers import article
    >>> found = words(article.load("chinese-chips"))
    >>> list(found[found["kind"] == "number"]["text"])
    ['247', '590', '87', '8.4', '384']
    """
    from helpers import tables

    found = tokenization.tokenize(article.text)
    return tables.frame(tables.Words, found, sentence=sentence_of(article, found))


def vocabulary(article: Article) -> DataFrame:
    """Return the words of an article, counted by folded form: ``tables.Vocabulary``.

    >>> from helpers import article
    >>> vocabulary(article.load("chinese-chips")).loc[0, "word"]
    'على'
    """
    from helpers import tables

    found = _entries(article)
    return tables.frame(tables.Vocabulary, found, **_shown(article, found))


def keyness(article: Article, least: int = 2) -> DataFrame:
    """Return the words that an article uses more than Arabic at large: ``tables.Keyness``.

    Args:
        article: the article.
        least: leave out words that occur less often than this.

    >>> from helpers import article
    >>> "Nvidia" in set(keyness(article.load("chinese-chips"))["word"].head(5))
    True
    """
    from helpers import tables

    found = lexis.keys(_entries(article), least)
    return tables.frame(tables.Keyness, found, **_shown(article, found))


def concordance(article: Article, query: str | Sequence[str], width: int = 40) -> DataFrame:
    """Return the occurrences of a word or phrase in context: ``tables.Concordance``.

    Args:
        article: the article.
        query: a word, a phrase, or several of either; clitics and spellings are taken in.
        width: characters of context on each side, at most.

    Raises:
        QiraaError: the query holds no word, or the width is negative.

    >>> from helpers import article
    >>> len(concordance(article.load("chinese-chips"), "هواوي"))
    2
    """
    from helpers import tables

    found = list(kwic.find(article.text, query, width))
    return tables.frame(tables.Concordance, found, sentence=sentence_of(article, found))


def _shown(article: Article, found: Sequence[lexis.Entry]) -> dict[str, list[Any]]:
    """Return the columns that a vocabulary has beside its entries."""
    return {
        "sentence": sentence_of(article, found),
        "spellings": [
            " ".join(f"{word} ({count})" for word, count in entry.spellings) for entry in found
        ],
        "transliteration": [arabic.transliterate(entry.word) for entry in found],
    }


@lru_cache(maxsize=8)
def _split(text: str, title: str) -> tuple[segmentation.Sentence, ...]:
    return tuple(segmentation.split(text, title))


def _entries(article: Article) -> list[lexis.Entry]:
    split = _split(article.text, article.title)
    return lexis.entries(tokenization.tokenize(article.text), split)


def sentence_of(article: Article, spans: Iterable[Span]) -> list[int]:
    """Return for each span the number of the sentence that it begins in.

    >>> from helpers import article
    >>> shipped = article.load("chinese-chips")
    >>> sentence_of(shipped, [Span.of(shipped.text, 0, 7), Span.of(shipped.text, 100, 105)])
    [0, 1]
    """
    split = _split(article.text, article.title)
    return [split[index].number for index in _indices(split, spans)]


def _indices(split: Sequence[Span], spans: Iterable[Span]) -> list[int]:
    """Return for each span the index of the sentence that it begins in."""
    starts = [sentence.start for sentence in split]
    return [max(0, bisect_right(starts, span.start) - 1) for span in spans]
