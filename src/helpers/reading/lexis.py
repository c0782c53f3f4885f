"""Vocabulary and keyness: which words a text uses, how evenly, and how unusually often."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpers.arabic import fold
from helpers.article import Span
from helpers.reading.tokenization import Word

# wordfreq lists words down to once in 100 million; one that it does not list is at most that
# common.
_RAREST = 1e-8


@dataclass(frozen=True, slots=True)
class Entry(Span):
    """A word of the vocabulary; the span is its first occurrence.

    Attributes:
        form: the folded form that its spellings share.
        word: its commonest spelling in the text.
        spellings: all its spellings and how often each occurs, the commonest first.  Folding also
            joins words that differ in what it folds (على and علي): look here.
        count: how often it occurs.
        sentences: in how many sentences it occurs.
        dispersion: Gries's deviation of proportions, 0 (as even as the sentences allow) to 1
            (all in one short sentence).
        frequency: its share of all words in present-day Arabic, 0 where wordfreq lists none.
        zipf: the same on the Zipf scale, log10 of occurrences in a thousand million words.
    """

    form: str
    word: str
    spellings: tuple[tuple[str, int], ...]
    count: int
    sentences: int
    dispersion: float
    frequency: float
    zipf: float


@dataclass(frozen=True, slots=True)
class Key(Entry):
    """A word of the vocabulary with its keyness.

    Attributes:
        expected: how often it would occur in so many words of present-day Arabic.
        log_likelihood: G2 against the reference; above 10.83, p < 0.001.
        log_ratio: the binary logarithm of the ratio of the two relative frequencies: each point
            doubles it.
    """

    expected: float
    log_likelihood: float
    log_ratio: float


def entries(words: Iterable[Word], sentences: Sequence[Span]) -> list[Entry]:
    """Count the words of a text by folded form, the commonest first.

    Dispersion is the deviation of proportions of Gries, Dispersions and adjusted frequencies in
    corpora, International Journal of Corpus Linguistics 13 (2008), over sentences as parts.
    Frequencies are wordfreq's (Speer, rspeer/wordfreq: v3.0, 2022), summed over the spellings met.

    Args:
        words: tokens in order; numbers and signs are left out.
        sentences: the sentences that hold them, in order.

    >>> from helpers.reading import segmentation, tokenization
    >>> text = "شريحة جديدة. والشريحة جديده."
    >>> found = entries(tokenization.tokenize(text), segmentation.split(text))
    >>> [(entry.word, entry.count, entry.sentences) for entry in found]
    [('جديدة', 2, 2), ('شريحة', 1, 1), ('والشريحة', 1, 1)]
    """
    occurrences: dict[str, list[tuple[Word, int]]] = {}
    sizes: Counter[int] = Counter()
    number = 0
    for word in words:
        if word.kind not in {"word", "latin"}:
            continue
        while number < len(sentences) and sentences[number].end <= word.start:
            number += 1
        sizes[number] += 1
        occurrences.setdefault(fold(word.text).text, []).append((word, number))
    total = sizes.total()
    found = [_entry(form, uses, sizes, total) for form, uses in occurrences.items()]
    return sorted(found, key=lambda entry: (-entry.count, entry.start))


def keys(vocabulary: Sequence[Entry], least: int = 2) -> list[Key]:
    """Return the words that a text uses more than Arabic at large, the most telling first.

    The measure is the log-likelihood ratio G2 of Dunning, Accurate methods for the statistics of
    surprise and coincidence, Computational Linguistics 19 (1993), against wordfreq's relative
    frequency as a known expectation; the effect size is the log ratio of Hardie, Log Ratio: an
    informal introduction (2014).  A word that wordfreq does not list counts as one in 100 million,
    the rarest that it lists, so its log ratio is a lower bound.

    Args:
        vocabulary: all words of the text.
        least: leave out words that occur less often than this.

    >>> from helpers.reading import segmentation, tokenization
    >>> text = "شريحة من هنا، وشريحة من هناك، شريحة من شريحة."
    >>> found = entries(tokenization.tokenize(text), segmentation.split(text))
    >>> [(key.word, key.count) for key in keys(found)]
    [('شريحة', 3), ('من', 3)]
    """
    total = sum(entry.count for entry in vocabulary)
    found = [_key(entry, total) for entry in vocabulary if entry.count >= least]
    return sorted(
        (key for key in found if key.log_ratio > 0),
        key=lambda key: (-key.log_likelihood, key.start),
    )


def _entry(form: str, uses: list[tuple[Word, int]], sizes: Counter[int], total: int) -> Entry:
    spellings = Counter(word.text for word, _ in uses)
    frequency = _frequency(spellings)
    first = uses[0][0]
    parts = Counter(number for _, number in uses)
    return Entry(
        first.start,
        first.end,
        first.text,
        form,
        spellings.most_common(1)[0][0],
        tuple(spellings.most_common()),
        len(uses),
        len(parts),
        _deviation_of_proportions(parts, sizes, total),
        frequency,
        max(0.0, round(math.log10(frequency * 1e9), 2)) if frequency else 0.0,
    )


def _deviation_of_proportions(parts: Counter[int], sizes: Counter[int], total: int) -> float:
    """Return half the summed difference between a word's shares and the parts' shares.

    A part without the word differs by its own share, so only the parts with it are visited.

    Args:
        parts: how often the word occurs in each part that has it.
        sizes: the size of each part.
        total: the size of all parts.
    """
    count = parts.total()
    shares = [(uses / count, sizes[part] / total) for part, uses in parts.items()]
    apart = 1 - sum(expected for _, expected in shares)
    return max(0.0, apart + sum(abs(found - expected) for found, expected in shares)) / 2


def _frequency(spellings: Iterable[str]) -> float:
    """Return the summed frequency of spellings; those that wordfreq takes for one count once."""
    from wordfreq import word_frequency
    from wordfreq.tokens import lossy_tokenize

    listed = {tuple(lossy_tokenize(spelling, "ar")): spelling for spelling in spellings}
    return sum(float(word_frequency(spelling, "ar")) for spelling in listed.values())


def _key(entry: Entry, total: int) -> Key:
    share = max(entry.frequency, _RAREST)
    expected = share * total
    rest = total - entry.count
    g2 = entry.count * math.log(entry.count / expected)
    if rest:
        g2 += rest * math.log(rest / (total - expected))
    return Key(
        entry.start,
        entry.end,
        entry.text,
        entry.form,
        entry.word,
        entry.spellings,
        entry.count,
        entry.sentences,
        entry.dispersion,
        entry.frequency,
        entry.zipf,
        expected,
        2 * g2,
        math.log2(entry.count / expected),
    )
