"""Numbers for readers: large ones with the name of their scale."""

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_HIGHEST = 1e18


def scaled(value: float) -> str:
    """Return a number with commas between its thousands, from a million on with its scale's name.

    >>> scaled(247e6), scaled(2629), scaled(0.5), scaled(-1.25e9)
    ('247 million', '2,629', '0.5', '-1.25 billion')
    """
    if abs(value) >= _HIGHEST:
        return f"{value:.4g}"
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {name}"
    return _plain(value)


def exact(value: float) -> str:
    """Return a number with all its digits, fifteen at most, and commas between its thousands.

    >>> exact(247e6), exact(1609.344)
    ('247,000,000', '1,609.344')
    """
    if value and not 1e-6 <= abs(value) < 1e15:
        return f"{value:.6g}"
    return f"{value:,.9f}".rstrip("0").rstrip(".")


def _plain(value: float) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".")
