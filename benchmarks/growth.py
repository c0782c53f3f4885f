"""Whether twice the text takes twice the seconds, on news and on texts meant to be hard."""

from collections.abc import Callable, Iterator

from benchmarks import texts
from benchmarks.measure import Measure, aim, seconds
from helpers.reading import kwic, lexis, segmentation, tokenization

Work = Callable[[], object]

_SMALL = 100_000
_ROUNDS = 3
_MOST_ROUNDS = 30
_LEAST_SECONDS = 0.5
_QUERY = "شريحة"
# Twice is the aim; noise and the processor's caches take a little more.
_MOST = 2.5
_HARD = {
    "full stops only": ".",
    "open brackets only": "(",
    "letter, full stop": "ا.",
    "one long word": "ا",
}


def measures() -> Iterator[Measure]:
    """Measure the growth of each function on each kind of text."""
    title = "sentences, words"
    yield of(f"{title}: the article", _sentences_and_words, texts.repeated, texts.MEGABYTE)
    for name, piece in _HARD.items():
        yield of(f"{title}: {name}", _sentences_and_words, repeater(piece))
    yield of("concordance: no word twice", _concordance, texts.NewWords().text)
    yield of("concordance: one word, one line", _concordance, repeater(f"{_QUERY} "), 5 * _SMALL)
    yield of("vocabulary: no word twice", _vocabulary, texts.NewWords().text)


def _sentences_and_words(text: str) -> Work:
    return lambda: (segmentation.split(text), tokenization.tokenize(text))


def _concordance(text: str) -> Work:
    return lambda: list(kwic.find(text, _QUERY))


def _vocabulary(text: str) -> Work:
    words, sentences = tokenization.tokenize(text), segmentation.split(text)
    return lambda: lexis.entries(words, sentences)


def repeater(piece: str) -> Callable[[int], str]:
    """Return a function that gives a piece over and over, of about the size it is asked for."""
    return lambda size: texts.of(piece, size)


def of(
    name: str,
    work: Callable[[str], Work],
    text: Callable[[int], str],
    size: int = _SMALL,
    most: float = _MOST,
) -> Measure:
    """Measure a function on about ``size`` bytes and on twice as many, in turns.

    Quick work is repeated until its figures stand still.

    Args:
        name: the name of the measure.
        work: takes a text and returns what is timed.
        text: makes a text of a size, anew for each round.
        size: the smaller size.
        most: the ratio that is still taken for twice.
    """
    smalls: list[float] = []
    larges: list[float] = []
    while len(larges) < _ROUNDS or (sum(larges) < _LEAST_SECONDS and len(larges) < _MOST_ROUNDS):
        smalls.append(seconds(work(text(size))))
        larges.append(seconds(work(text(2 * size))))
    small, large = min(smalls), min(larges)
    ratio = large / small
    return Measure(
        name,
        f"{ratio:.2f} ×",
        aim(f"2, at most {most}", ratio <= most),
        f"{size // 1000} kB {small:.3f} s, {2 * size // 1000} kB {large:.3f} s",
    )
