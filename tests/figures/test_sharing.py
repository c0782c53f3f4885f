"""Units that a number takes from the words and the figures around it."""

import pytest

from helpers.figures import extraction

Found = tuple[str, float, str]


def figures(text: str) -> list[Found]:
    return [(f.text, f.value, f.unit) for f in extraction.extract(text)]


def of(text: str, *found: Found) -> object:
    return pytest.param(text, list(found), id=text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The unit behind a list is that of each.
        of("باع 300 و212 دولارا", ("300", 300, "USD"), ("212 دولارا", 212, "USD")),
        of(
            "باع 5، 6، و7 كتب",
            ("5", 5, "book"),
            ("6", 6, "book"),
            ("7 كتب", 7, "book"),
        ),
        of("باع خمسة أو ستة كتب", ("خمسة", 5, "book"), ("ستة كتب", 6, "book")),
        of("نسبة 10 و20 في المئة", ("10", 10, "percent"), ("20 في المئة", 20, "percent")),
        of("في 5 و6 يونيو 2018", ("5", 2018, "date"), ("6 يونيو 2018", 2018, "date")),
        # Not over other words.
        of("باع 5 أمس و6 كتب", ("5", 5, ""), ("6 كتب", 6, "book")),
        of("باع 5. 6 كتب هنا", ("5", 5, ""), ("6 كتب", 6, "book")),
        # The noun behind من.
        of("قتل 10 آلاف من الجنود", ("10 آلاف", 10_000, "soldier")),
        of("قتل 20 من هؤلاء الجنود", ("20", 20, "soldier")),
        of("باع 20 من الكتب", ("20", 20, "book")),
        # What the sentence counts goes on.
        of("قتل 20 شخصا بينهم 5 من المدينة", ("20 شخصا", 20, "person"), ("5", 5, "person")),
        of("قتل 20 جنديا. ثم باع 5", ("20 جنديا", 20, "soldier"), ("5", 5, "")),
        # People, where the verb says so.
        of("قتل 20 أمس", ("20", 20, "person")),
        of("أصيب عشرون أمس", ("عشرون", 20, "person")),
        of("قتل الجيش. باع 20 أمس", ("20", 20, "")),
        of("باع 20 أمس", ("20", 20, "")),
    ],
)
def test_a_unit_is_shared(text: str, found: list[Found]) -> None:
    assert figures(text) == found


def test_days_of_a_list_take_month_and_year() -> None:
    found = extraction.extract("في 5 و6 يونيو 2018")
    assert [(f.kind, f.date) for f in found] == [("date", "2018-06-05"), ("date", "2018-06-06")]


def test_large_sums_go_on_over_one_full_stop() -> None:
    text = "بلغت الإيرادات 5 ملايين دولار. وكانت 4 ملايين قبل عام."
    assert [f[2] for f in figures(text)] == ["USD", "USD"]
    assert [f[2] for f in figures("بلغت 5 ملايين دولار!\nوكانت 4 ملايين قبل عام.")] == ["USD", ""]
