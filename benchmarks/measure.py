"""What a benchmark finds, and the clocks that it finds it with."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import process_time

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table.

    Attributes:
        name: what was measured.
        figure: the figure with its unit.
        aim: what the project aims at and whether the figure meets it; "" where there is no aim.
        beside: the ratio beside a peer, or what helps to read the figure.
    """

    name: str
    figure: str
    aim: str = ""
    beside: str = ""


def aim(words: str, met: bool) -> str:
    """Return an aim with the sign that tells whether it is met.

    >>> aim("under 0.5 s", True)
    'under 0.5 s: met'
    """
    return f"{words}: {'met' if met else 'missed'}"


def seconds(work: Callable[[], object], clock: Clock = process_time) -> float:
    """Return how long a piece of work takes, once, from a swept heap.

    Args:
        work: what is timed.
        clock: the processor's time of this process, which other work on the machine hardly
            touches; ``time.perf_counter`` for work that other processes do.
    """
    gc.collect()
    begin = clock()
    work()
    return clock() - begin


def fastest(
    works: Mapping[str, Callable[[], object]], rounds: int = 5, clock: Clock = process_time
) -> dict[str, float]:
    """Return the least seconds of each piece of work.

    All take turns in every round, so that whatever else the machine does falls on all alike.
    """
    found = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            found[name] = min(found[name], seconds(work, clock))
    return found
