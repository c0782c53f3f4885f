"""How fast sentences, words, folding, vocabulary and concordance are, and their peers."""

from collections.abc import Callable, Iterator

from benchmarks import texts
from benchmarks.measure import Measure, aim, fastest
from helpers import arabic
from helpers.reading import kwic, lexis, segmentation, tokenization

_AIM = 1.0
_QUERY = "شريحة"
_PART = 20


def measures(with_pysbd: bool) -> Iterator[Measure]:
    """Measure everything on the same text, in turns."""
    from camel_tools.tokenizers.word import simple_word_tokenize

    text = texts.repeated(texts.MEGABYTE)
    works: dict[str, Callable[[], object]] = {
        "sentences": lambda: segmentation.split(text),
        "words": lambda: tokenization.tokenize(text),
        "both together": lambda: (segmentation.split(text), tokenization.tokenize(text)),
    }
    camel = "camel_tools simple_word_tokenize"
    speeds = _speeds(text, {**works, camel: lambda: simple_word_tokenize(text)})
    for name in works:
        met = speeds[name] >= _AIM
        yield Measure(name, _rate(speeds[name]), aim(f"{_AIM:g} MB/s or more", met))
    yield _peer(camel, speeds[camel], "words", speeds["words"])
    if with_pysbd:
        yield from _pysbd(text, speeds["sentences"])
    yield from _alone(text)


def _pysbd(text: str, ours: float) -> Iterator[Measure]:
    """Measure pySBD on the whole text, and on a part: its cost grows faster than its text.

    Its Arabic rules cut at commas and colons too, so its sentences are shorter.
    """
    import pysbd

    segment = pysbd.Segmenter(language="ar", clean=False).segment
    part = text[: len(text) // _PART]
    whole_speed = _speeds(text, {"": lambda: segment(text)}, 3)[""]
    part_speed = _speeds(part, {"": lambda: segment(part)})[""]
    yield _peer("pySBD, Arabic", whole_speed, "sentences", ours)
    yield _peer(f"pySBD, Arabic, 1/{_PART} of the text", part_speed, "sentences", ours)


def _alone(text: str) -> Iterator[Measure]:
    """Measure what no peer does in the same way."""
    words, sentences = tokenization.tokenize(text), segmentation.split(text)
    works: dict[str, Callable[[], object]] = {
        "folding": lambda: arabic.fold(text),
        "folding with the offset map": lambda: arabic.fold(text).origin(0),
        "vocabulary, from its words": lambda: lexis.entries(words, sentences),
        "concordance of one word": lambda: list(kwic.find(text, _QUERY)),
    }
    for name, speed in _speeds(text, works).items():
        yield Measure(name, _rate(speed))


def _speeds(text: str, works: dict[str, Callable[[], object]], rounds: int = 5) -> dict[str, float]:
    """Return the megabytes a second of each piece of work on a text."""
    megabytes = texts.bytes_in(text) / texts.MEGABYTE
    return {name: megabytes / spent for name, spent in fastest(works, rounds).items()}


def _peer(name: str, speed: float, subject: str, ours: float) -> Measure:
    return Measure(name, _rate(speed), "", f"{subject} here are {ours / speed:.3g} × as fast")


def _rate(speed: float) -> str:
    return f"{speed:.2f} MB/s"
