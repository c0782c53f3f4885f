"""How long the helpers take to import, and what they leave alone."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from time import perf_counter

from benchmarks.measure import Measure, aim, fastest
from benchmarks.texts import DENSE, SLUG

_HELPERS = "from helpers import article, arabic, reading"
# Sentences, words and folding of the shipped article: what is imported late counts too.
_USE = f"""{_HELPERS}
from helpers.reading import segmentation, tokenization
text = article.load({SLUG!r}).text
segmentation.split(text), tokenization.tokenize(text), arabic.fold(text)"""
_FIGURES = "from helpers.figures import extraction"
# The first call reads the lexicons and CLDR's names; this text asks for all of them.
_FIRST_FIGURES = f"{_FIGURES}\nextraction.extract({DENSE!r})"
_STATEMENTS = {
    "bare": "pass",
    "helpers": _HELPERS,
    "use": _USE,
    "figures": _FIGURES,
    "first figures": _FIRST_FIGURES,
    "camel_tools": "import camel_tools.tokenizers.word",
    "pysbd": "import pysbd",
}
# Tells after the work which heavy modules are loaded and how often a socket was asked for.
_WATCHED = """import json, sys
asked = []
sys.addaudithook(lambda event, _: event.startswith("socket.") and asked.append(event))
{work}
loaded = [name for name in ("torch", "pandas") if name in sys.modules]
print(json.dumps({{"loaded": loaded, "sockets": len(asked)}}))"""
_AIM = 0.5
_ROUNDS = 10


def measures() -> Iterator[Measure]:
    """Measure fresh interpreters, whole processes from start to end."""
    found = fastest(
        {name: _starter(work) for name, work in _STATEMENTS.items()}, _ROUNDS, perf_counter
    )
    bare = found["bare"]

    def beside(name: str) -> str:
        ratio = (found["helpers"] - bare) / (found[name] - bare)
        return f"{found[name] - bare:.3f} s above bare; helpers {ratio:.2f} ×"

    yield Measure("bare interpreter", f"{bare:.3f} s")
    yield Measure(
        "helpers: article, arabic, reading",
        f"{found['helpers']:.3f} s",
        aim(f"under {_AIM} s", found["helpers"] < _AIM),
        f"{found['helpers'] - bare:.3f} s above bare",
    )
    yield Measure(
        "the same, and a first use of them",
        f"{found['use']:.3f} s",
        "",
        f"{found['use'] - bare:.3f} s above bare",
    )
    yield Measure(
        "helpers.figures.extraction",
        f"{found['figures']:.3f} s",
        aim(f"under {_AIM} s", found["figures"] < _AIM),
        f"{found['figures'] - bare:.3f} s above bare",
    )
    yield Measure(
        "the same, and a first text",
        f"{found['first figures']:.3f} s",
        "",
        f"{found['first figures'] - found['figures']:.3f} s for the first call: lexicons, CLDR",
    )
    yield Measure(
        "camel_tools.tokenizers.word", f"{found['camel_tools']:.3f} s", "", beside("camel_tools")
    )
    yield Measure("pysbd", f"{found['pysbd']:.3f} s", "", beside("pysbd"))
    yield _left_alone("after import", _HELPERS)
    yield _left_alone("after first use", _USE)
    yield _left_alone("after first figures", _FIRST_FIGURES)


def _starter(work: str) -> Callable[[], object]:
    """Return a function that runs statements in a fresh interpreter."""
    command = [sys.executable, "-W", "ignore", "-c", work]
    return lambda: subprocess.run(command, check=True)


def _left_alone(when: str, work: str) -> Measure:
    """Tell which heavy modules are loaded, and whether the network was asked for."""
    command = [sys.executable, "-W", "ignore", "-c", _WATCHED.format(work=work)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return Measure(
        f"torch and pandas {when}",
        ", ".join(told["loaded"]) or "not loaded",
        aim("not loaded", not told["loaded"]),
        f"{told['sockets']} network calls",
    )
