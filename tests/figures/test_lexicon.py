"""Look-up of number words with their clitics, and of expressions among the tokens."""

import pytest

from helpers.arabic import fold
from helpers.figures.lexicon import Phrases, cues, cuts, term
from helpers.figures.scan import Scan


@pytest.mark.parametrize(
    ("form", "cut", "conjunction", "preposition", "article"),
    [
        ("خمسة", 0, "", "", False),
        ("وخمسة", 1, "و", "", False),
        ("فخمسة", 1, "ف", "", False),
        ("بخمسة", 1, "", "ب", False),
        ("لخمسة", 1, "", "ل", False),
        ("وبخمسة", 2, "و", "ب", False),
        ("الخمسة", 2, "", "", True),
        ("والخمسة", 3, "و", "", True),
        ("بالخمسة", 3, "", "ب", True),
        ("للخمسة", 2, "", "ل", True),
        ("وللخمسة", 3, "و", "ل", True),
        ("كالخمسة", 3, "", "ك", True),
        # These begin with what looks like a clitic.
        ("واحد", 0, "", "", False),
        ("وواحد", 1, "و", "", False),
        ("ألف", 0, "", "", False),
        ("الألف", 2, "", "", True),
        ("بليون", 0, "", "", False),
    ],
)
def test_the_clitics_of_a_number_word(
    form: str, cut: int, conjunction: str, preposition: str, article: bool
) -> None:
    found = term(fold(form).text)
    assert found is not None
    assert (found.cut, found.conjunction, found.preposition, found.article) == (
        cut,
        conjunction,
        preposition,
        article,
    )


@pytest.mark.parametrize(
    "form",
    ["شريحة", "خمسات", "لست", "ولست", "وسط", "فست", "كمية", "والنص", "سبعوووون", "", "و", "ال"],
)
def test_what_is_no_number_word(form: str) -> None:
    assert term(fold(form).text) is None


@pytest.mark.parametrize(
    ("form", "classes"),
    [
        ("ألفا", {"dual": 2000, "scale": 1000}),
        ("عشر", {"ten": 10, "fraction": pytest.approx(0.1)}),
        ("الثانية", {"ordinal": 2}),
        ("مائتي", {"hundred": 200}),
        ("مئتي", {"hundred": 200}),
    ],
)
def test_a_number_word_may_be_several(form: str, classes: dict[str, float]) -> None:
    found = term(fold(form).text)
    assert found is not None
    assert found.classes == classes


def test_every_way_to_cut_a_form_leaves_its_rest() -> None:
    for form in ("وبالالف", "لللجنه", "فكالكتاب", "و", "وال", "ب"):
        for cut, conjunction, preposition, article in cuts(form):
            assert 0 <= cut <= len(form)
            written = conjunction + preposition + ("ال" if article else "")
            assert form[:cut] in (written, written.replace("لال", "لل"))
    assert (3, "و", "ل", True) in list(cuts("وللمرة"))


def test_cues_take_a_clitic_if_they_are_long_enough() -> None:
    years = cues("year")
    assert {"عام", "وعام", "لعام", "بعام", "للعام", "سنه", "وسنه"} <= years
    assert "كعام" not in years
    assert not any(form.startswith(("وال", "بال")) and len(form) < 5 for form in years)


def test_cues_of_an_unknown_class_are_none() -> None:
    assert cues("no such class") == frozenset()


PLAIN = Phrases([("في المئة", 1), ("في المئة تقريبا", 2), ("مئة", 3), ("في المئة", 4)])
WITH_CLITICS = Phrases([("أكثر من", "more"), ("من", "from"), ("نحو", "about")], clitics=True)


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [
        ("20 في المئة", 1, (3, 1)),
        ("20 في المئة تقريبا من", 1, (4, 2)),
        ("20 في مئة", 2, (3, 3)),
        ("20 في", 1, None),
        ("20 في المئة", 3, None),
        ("20 وفي المئة", 1, None),
    ],
)
def test_the_longest_expression_at_a_token(
    text: str, index: int, found: tuple[int, int] | None
) -> None:
    assert PLAIN.at(Scan(text).tokens, index) == found


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [
        ("أكثر من 20", 2, (0, "more")),
        ("وأكثر من 20", 2, (0, "more")),
        ("لأكثر من 20", 2, (0, "more")),
        ("نحو 20", 1, (0, "about")),
        ("ونحو 20", 1, (0, "about")),
        ("سنحو 20", 1, None),
        ("من 20", 1, (0, "from")),
        ("أكثر ومن 20", 2, (1, "from")),
        ("20", 0, None),
    ],
)
def test_the_longest_expression_before_a_token(
    text: str, index: int, found: tuple[int, str] | None
) -> None:
    assert WITH_CLITICS.before(Scan(text).tokens, index) == found
