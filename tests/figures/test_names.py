"""Numbers that are no figures: names, titles, scores, telephones, identifiers, items of lists."""

import pytest

from helpers.figures import extraction, names, titles
from helpers.figures.numerals import read as number
from helpers.figures.scan import Scan


def left(text: str) -> list[tuple[str, str]]:
    return [(omission.text, omission.reason) for omission in extraction.read(text).omissions]


@pytest.mark.parametrize(
    ("text", "numbers", "reason"),
    [
        # Names.
        ("شريحة Siyuan 590 الجديدة", ["590"], titles.NAME),
        ("معالج H20 الجديد", ["20"], titles.NAME),
        ("نموذج GPT-4.5 الجديد", ["4", "5"], titles.NAME),
        ("قمة G7 المقبلة", ["7"], titles.NAME),
        ("هاتف آيفون 15 الجديد", ["15"], titles.NAME),
        ("لعبة سبلاتون 2 الجديدة", ["2"], titles.NAME),
        ("طائرة إيه-380 العملاقة", ["380"], titles.NAME),
        ("طائرة إف 16 أمس", ["16"], titles.NAME),
        ("رؤية 2030 السعودية", ["2030"], titles.NAME),
        ("في حي السبعين", ["السبعين"], titles.NAME),
        ("في مدينة 6 أكتوبر", ["6"], titles.NAME),
        ("في مدينة العاشر من رمضان", ["العاشر"], titles.NAME),
        ("جهاز بلاي ستيشن 5 الجديد", ["5"], titles.NAME),
        ("فيلم «120 خفقة» يفوز", ["120"], titles.NAME),
        # Addresses, telephones, identifiers.
        ("على www.site20.com اليوم", ["20"], names.ADDRESS),
        ("على a20@site.com اليوم", ["20"], names.ADDRESS),
        ("اتصل على +966 50 123 4567", ["966", "50", "123", "4567"], names.TELEPHONE),
        ("اتصل على 0501234567", ["0501234567"], names.TELEPHONE),
        ("اتصل على 800-123-4567", ["800", "123", "4567"], names.TELEPHONE),
        ("القرار رقم 2254 الصادر", ["2254"], names.IDENTIFIER),
        ("القرار رقم 45/2021 الصادر", ["45/2021"], names.IDENTIFIER),
        ("القرار 2254 الصادر", ["2254"], names.IDENTIFIER),
        # Scores.
        ("فاز الفريق 3-1 أمس", ["3", "1"], names.SCORE),
        ("فاز الفريق 3 - 1 أمس", ["3", "1"], names.SCORE),
        ("تعادل الفريق 2-2 أمس", ["2", "2"], names.SCORE),
        ("فاز المنتخب في المباراة 1-3", ["1", "3"], names.SCORE),
        # Set phrases and lists.
        ("قال أمس الأول إنه سيعود", ["الأول"], names.PHRASE),
        ("1- المجلس التنفيذي", ["1"], names.LISTED),
        ("أولا:\n2) المجلس التنفيذي", ["2"], names.LISTED),
        ("3. المجلس التنفيذي", ["3"], names.LISTED),
    ],
)
def test_a_number_that_is_no_figure(text: str, numbers: list[str], reason: str) -> None:
    assert extraction.extract(text) == []
    assert left(text) == [(one, reason) for one in numbers]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("باعت Nvidia وحدها 20 شريحة", "20 شريحة"),
        ("باعت Nvidia 20 مليون شريحة", "20 مليون شريحة"),
        ("باعت شركة Nvidia بقيمة 20 دولارا", "20 دولارا"),
        ("باع 20GB فقط", "20GB"),
        ("الحي يضم 20 بيتا", "20 بيتا"),
        ("قال «باع 20 كتابا»", "20 كتابا"),
        ("في لعبة فيها 20 لاعبا", "20 لاعبا"),
        ("من 5-10 كتب", "5-10 كتب"),
        ("1- باع 20 كتابا", "20 كتابا"),
        ("إيه باع 380 كتابا", "380 كتابا"),
    ],
)
def test_a_figure_beside_a_name(text: str, words: str) -> None:
    assert [figure.text for figure in extraction.extract(text)] == [words]


def test_pronouns_weekdays_and_vague_plurals_are_left_out_with_their_reason() -> None:
    assert left("قال واحد منهم") == [("واحد", "a pronoun, not a number")]
    assert left("في أي واحد من الكتب") == [("واحد", names.PHRASE)]
    assert left("يوم الأحد الماضي") == [("الأحد", "a weekday")]
    assert left("يوم الاثنين الماضي") == [("الاثنين", "a weekday")]
    assert left("آلاف الأشخاص") == [("آلاف", "an unnamed number of them")]
    assert left("عشرات القتلى") == [("عشرات", "an unnamed number of them")]
    assert left("لم يحضر أحد") == [("أحد", "a pronoun, not a number")]


@pytest.mark.parametrize("text", ["ألّف الكاتب رواية", "تسع القاعة", "ولست متأكدا", "فلست أدري"])
def test_verbs_with_the_letters_of_a_number(text: str) -> None:
    assert extraction.extract(text) == []


# Titles -----------------------------------------------------------------------------------------


def test_a_short_quotation_behind_the_noun_of_a_work_is_a_title() -> None:
    for text in ("فيلم «5 أيام» يفوز", 'فيلم "5 أيام" يفوز', "فيلم “5 أيام” يفوز"):
        scan = Scan(text)
        assert titles.quoted(scan, 2) == titles.NAME
    assert titles.quoted(Scan("قال «5 أيام» أمس"), 2) == ""
    assert titles.quoted(Scan("فيلم 5 أيام"), 1) == ""
    assert titles.quoted(Scan("فيلم «\n5 أيام» يفوز"), 3) == ""


def test_a_title_is_one_wherever_it_stands_again() -> None:
    text = "فاز فيلم «5 أيام» أمس. وعرض «5 أيام» مرتين. وقال «5 كتب»."
    assert [figure.text for figure in extraction.extract(text)] == ["5 كتب"]
    assert [one[0] for one in left(text)] == ["5", "5"]


def test_one_noun_heads_several_titles() -> None:
    text = "فاز فيلما «5 أيام» و«6 أيام» أمس"
    if "فيلما" in {row["form"] for row in titles_table()}:
        assert extraction.extract(text) == []
    assert extraction.extract("فاز فيلم «5 أيام» و«6 أيام» أمس") == []


def titles_table() -> list[dict[str, str]]:
    from helpers.figures.lexicon import rows

    return [row for row in rows("names.csv") if row["class"] == "work"]


# Parts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "index", "end"),
    [("قال أمس الأول", 2, 3), ("قال ولأمس الأول", 2, None), ("المركز الأول", 1, None)],
)
def test_a_set_phrase(text: str, index: int, end: int | None) -> None:
    assert names.phrase(Scan(text), index) == end


def test_an_item_of_a_list_stands_at_the_beginning_of_a_line() -> None:
    for text, index in (("1- المجلس", 0), ("قال:\n1. المجلس", 3), ("قال: 1) المجلس", 2)):
        scan = Scan(text)
        numeral = number(scan, index)
        assert numeral is not None
        assert names.enumerates(scan, numeral) == names.LISTED
    # In running text, only with a hyphen on its one side and a space on the other.
    scan = Scan("باع 2- المجلس")
    second = number(scan, 1)
    assert second is not None
    assert names.enumerates(scan, second) == names.LISTED
    for text, index in (
        ("باع 1. المجلس", 1),
        ("باع 1 - المجلس", 1),
        ("1 المجلس", 0),
        ("100- المجلس", 0),
        ("1-2", 0),
    ):
        scan = Scan(text)
        numeral = number(scan, index)
        assert numeral is not None
        assert names.enumerates(scan, numeral) == ""


def test_places_and_events_are_called_after_dates() -> None:
    assert names.placed(Scan("مدينة 6 أكتوبر"), 1, "date") == titles.NAME
    assert names.placed(Scan("في 6 أكتوبر"), 1, "date") == ""
    assert names.placed(Scan("رؤية السعودية 2030"), 2, "year") == titles.NAME
    assert names.placed(Scan("عن رؤية في 2030"), 3, "year") == ""
    assert names.headed_by_place(Scan("حي السبعين"), 1)
    assert not names.headed_by_place(Scan("كتاب السبعين"), 1)


def test_a_score_has_two_small_numbers() -> None:
    for text, expected in (
        ("فاز الفريق 3-1", True),
        ("باع 5-3", True),
        ("باع 3-5", False),
        ("فاز الفريق 300-500", False),
    ):
        scan = Scan(text)
        at = next(i for i, token in enumerate(scan.tokens) if token.kind == "number")
        one, two = number(scan, at), number(scan, at + 2)
        assert one is not None
        assert two is not None
        assert names.is_score(scan, one, two) is expected
