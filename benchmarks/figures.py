"""How fast figures are read beside Maha, on hard texts too, and how much memory they take."""

import gc
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from benchmarks import growth, texts
from benchmarks.measure import Measure, aim, fastest
from helpers.figures import extraction

Maha = Callable[[str, bool], list[Any]]

_CHARACTERS = 1_000_000
_FEWER = 200_000
# Maha reads dates and clock times so slowly that a part has to do.
_PART = 20_000
_ROUNDS = 3
_BYTES = 100_000
_FEWER_BYTES = 20_000
# Twice is the aim; what sweeps the heap comes in steps.
_MOST = 2.6
_OURS = "money, percent, counts, measures, durations, ordinals, dates, clock times"
# It knows no money, no percent, no units but those of time.
_MAHAS = "bare numbers, ordinals, durations"
_HARD = {
    "digits, no space": "1",
    "digits and commas": "1,2,3,",
    "digits and full stops": "1.1.1.",
    "digits and hyphens": "1-2-3-",
    "digits and strokes": "1/2/3/",
    "digits and colons": "1:2:",
    "groups of three digits": "000 ",
    "powers": "2^",
    "fractions": "1½",
    "superscripts": "5²",
    "و only": "و",
    "و, space": "و ",
    "number, و": "5 و",
    "number, و, space": "5 و ",
    "unit and ten": "خمسة وعشرون ",
    "unit, و, hundred, و": "خمسة ومئة و",
    "hundred, و": "مئة و",
    "unit, ten, hundred, و": "سبعة وتسعين وتسعمائة و",
    "zero, و": "صفر و",
    "million million": "مليون مليون ",
    "thousand and thousand": "ألف وألف ",
    "3500 in words, و": "ثلاثة آلاف وخمسمئة و",
    "decimals said aloud": "خمسة فاصلة ",
    "halves": "ونصف ",
    "decades, و": "تسعينيات و",
    "quoted numbers": '"5" ',
    "titles that open and do not close": 'فيلم "5، ',
    "من X إلى Y": "من 5 إلى 10 ",
    "بين X و": "بين 3 و",
    "percent signs": "%",
    "numbers with percent signs": "5%",
    "dollar signs": "$",
    "numbers with dollar signs": "$5",
    "months": "يونيو ",
    "months with two names": "تشرين الثاني/نوفمبر ",
    "years": "2015-2018-",
    "clock times": "الساعة 5 إلا ",
    "ordinals": "الأول الثاني ",
    "ordinals before nouns": "أول ",
    "no space at all": "شريحة5دولار",
    "a currency without a country": "5 دينار ",
    "ranges without an end": "ارتفع من 5 إلى ",
    "bounds": "ليس أكثر من ",
    "telephone numbers": "800-123-456-",
    "names with numbers": "a5 ",
    "vowel signs": "5\u064b\u064b",
    "line ends only": "\n",
}


def speeds(quick: bool) -> Iterator[Measure]:
    """Measure characters a second on news and on a text full of figures, in turns with Maha.

    Args:
        quick: take a shorter text, and leave out Maha's dates and clock times.
    """
    maha = _maha()
    for name, text in _texts(quick).items():
        yield from _beside(name, text, maha, times=False)
        if not quick:
            yield from _beside(name, text[:_PART], maha, times=True)


def growths(quick: bool) -> Iterator[Measure]:
    """Measure the growth on news, on a text full of figures and on texts meant to be hard.

    Args:
        quick: take shorter texts.
    """
    # What is loaded by now, Maha's patterns above all, would be swept in the middle of a measure.
    gc.collect()
    gc.freeze()
    size = _FEWER_BYTES if quick else _BYTES
    pieces = {"the dense text": texts.DENSE + "\n", **_HARD}
    makers = {name: growth.repeater(piece) for name, piece in pieces.items()}
    for name, text in {"the article": texts.repeated, **makers}.items():
        try:
            yield growth.of(name, _extraction, text, size, _MOST)
        except Exception as error:
            # A text that cannot be read at all is a finding too, and the others are still timed.
            yield Measure(name, type(error).__name__, aim("no exception", False))


def memory(quick: bool) -> Iterator[Measure]:
    """Measure the most memory that Python's objects take while the figures are read.

    Args:
        quick: take a shorter text.
    """
    extraction.extract(texts.DENSE)
    for name, text in _texts(quick).items():
        tracemalloc.start()
        found = extraction.extract(text)
        kept, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        yield Measure(
            f"{name}, {len(text):,} characters",
            f"{most / 2**20:.0f} MiB",
            "",
            f"{most / len(text):.0f} bytes a character; {kept / 2**20:.0f} MiB of it stay, "
            f"with {len(found):,} figures",
        )


def _beside(name: str, text: str, maha: Maha, times: bool) -> Iterator[Measure]:
    """Measure a text here and with Maha; the first call of each, which loads much, is not timed."""
    works: dict[str, Callable[[str], list[Any]]] = {
        "ours": extraction.extract,
        "Maha": lambda part: maha(part, times),
    }
    for work in works.values():
        work(texts.DENSE)
    found = {who: len(work(text)) for who, work in works.items()}
    spent = fastest({who: partial(work, text) for who, work in works.items()}, _ROUNDS)
    title = f"{name}, {len(text):,} characters"
    yield Measure(
        f"{title}: figures",
        _rate(text, spent["ours"]),
        "",
        f"{found['ours']:,} found: {_OURS}",
    )
    yield Measure(
        f"{title}: Maha with{'' if times else 'out'} dates",
        _rate(text, spent["Maha"]),
        "",
        f"figures here are {spent['Maha'] / spent['ours']:.3g} × as fast; "
        f"{found['Maha']:,} found: {_MAHAS}{', dates, clock times' if times else ''}",
    )


def _maha() -> Maha:
    """Import Maha so that it runs, and runs right, on today's regex; return its function.

    regex has no module ``regex.regex`` any more, from which Maha takes only the name Match.  The
    patterns that Maha ships pickled are code of the regex of 2021: today's loads them without an
    error and matches wrongly, so every pattern is compiled anew.
    """
    import regex

    sys.modules.setdefault("regex.regex", regex._main)
    from maha.parsers.functions import parse_dimension
    from maha.rexy import Expression

    def compile_anew(self: Any) -> None:
        self._compiled_pattern = regex.compile(self.pattern, regex.MULTILINE)

    Expression._load_compiled_pattern = compile_anew
    return lambda text, times: parse_dimension(
        text, numeral=True, ordinal=True, duration=True, time=times
    )


def _extraction(text: str) -> growth.Work:
    return lambda: extraction.extract(text)


def _texts(quick: bool) -> dict[str, str]:
    size = _FEWER if quick else _CHARACTERS
    return {
        "news": texts.repeated(2 * size)[:size],
        "dense": texts.characters(texts.DENSE, size),
    }


def _rate(text: str, spent: float) -> str:
    return f"{len(text) / spent:,.0f} characters/s"
