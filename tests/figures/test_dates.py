"""Dates: full, without a year, months, years, decades, Hijri dates and clock times."""

import pytest

from helpers.figures import clock, dates, extraction, hijri, months, years
from helpers.figures.numerals import read as number
from helpers.figures.scan import Scan


def figures(text: str) -> list[tuple[str, str, str, float, float | None]]:
    return [(f.text, f.date, f.unit, f.value, f.upper) for f in extraction.extract(text)]


def of(text: str, *found: tuple[object, ...]) -> object:
    return pytest.param(text, list(found), id=text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        of("في 5 يونيو 2018", ("5 يونيو 2018", "2018-06-05", "date", 2018, None)),
        of("في 5 حزيران 2018", ("5 حزيران 2018", "2018-06-05", "date", 2018, None)),
        of("في 5 جوان 2018", ("5 جوان 2018", "2018-06-05", "date", 2018, None)),
        of("في 5 يونيو من عام 2018", ("5 يونيو من عام 2018", "2018-06-05", "date", 2018, None)),
        of(
            "في 5 يونيو/حزيران 2018",
            ("5 يونيو/حزيران 2018", "2018-06-05", "date", 2018, None),
        ),
        of(
            "في 5 يونيو (حزيران) 2018",
            ("5 يونيو (حزيران) 2018", "2018-06-05", "date", 2018, None),
        ),
        of("في الخامس من يونيو 2018", ("الخامس من يونيو 2018", "2018-06-05", "date", 2018, None)),
        of("في 5 من شهر يونيو 2018", ("5 من شهر يونيو 2018", "2018-06-05", "date", 2018, None)),
        of("في 5 يونيو الماضي", ("5 يونيو", "--06-05", "date", 0, None)),
        of(
            "في الحادي والثلاثين من ديسمبر",
            ("الحادي والثلاثين من ديسمبر", "--12-31", "date", 0, None),
        ),
        of("في ٥ يونيو ٢٠١٨م", ("٥ يونيو ٢٠١٨", "2018-06-05", "date", 2018, None)),
        of("في 5/6/2018", ("5/6/2018", "2018-06-05", "date", 2018, None)),
        of("في 05.06.2018", ("05.06.2018", "2018-06-05", "date", 2018, None)),
        of("في 2018/6/5", ("2018/6/5", "2018-06-05", "date", 2018, None)),
        of("في 2018-06-05", ("2018-06-05", "2018-06-05", "date", 2018, None)),
        of("في 05-06-2018", ("05-06-2018", "2018-06-05", "date", 2018, None)),
        of("في 5/6/18", ("5/6/18", "2018-06-05", "date", 2018, None)),
        of("في 5/6/87", ("5/6/87", "1987-06-05", "date", 1987, None)),
        of("في 25/6 الجاري", ("25/6", "--06-25", "date", 0, None)),
        of("في يونيو 2018", ("يونيو 2018", "2018-06", "date", 2018, None)),
        of(
            "في نوفمبر/تشرين الثاني 2012",
            ("نوفمبر/تشرين الثاني 2012", "2012-11", "date", 2012, None),
        ),
        of("في شباط من عام 2012", ("شباط من عام 2012", "2012-02", "date", 2012, None)),
        of("في يونيو الماضي"),
        of("في عام 2018", ("عام 2018", "2018", "year", 2018, None)),
        of("وعام 2018", ("عام 2018", "2018", "year", 2018, None)),
        of("للعام 2018", ("لعام 2018", "2018", "year", 2018, None)),
        of("سنة 1882 م", ("سنة 1882", "1882", "year", 1882, None)),
        of("في 2018", ("2018", "2018", "year", 2018, None)),
        of("عام ٢.١٤", ("عام ٢.١٤", "2014", "year", 2014, None)),
        of("عام ألفين وثمانية عشر", ("عام ألفين وثمانية عشر", "2018", "year", 2018, None)),
        of("موسم 2017/2018", ("2017/2018", "2017/2018", "year", 2017, 2018)),
        of("موسم 2017/18", ("2017/18", "2017/2018", "year", 2017, 2018)),
        of("تسعينيات القرن الماضي", ("تسعينيات القرن الماضي", "1990/1999", "decade", 1990, 1999)),
        of(
            "ثمانينات القرن التاسع عشر",
            ("ثمانينات القرن التاسع عشر", "1880/1889", "decade", 1880, 1889),
        ),
        of("عشرينيات القرن الحالي", ("عشرينيات القرن الحالي", "2020/2029", "decade", 2020, 2029)),
        of("في الستينيات", ("الستينيات", "1960/1969", "decade", 1960, 1969)),
        of("في الأربعينيات من عمره"),
    ],
)  # fmt: skip
def test_dates_of_the_gregorian_calendar(text: str, found: list[tuple[object, ...]]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "date", "unit", "value"),
    [
        ("في 5 رمضان 1439 هـ", "2018-05-20", "hijri date", 1439),
        ("في 5 رمضان 1439هـ", "2018-05-20", "hijri date", 1439),
        ("في الخامس من رمضان 1439", "2018-05-20", "hijri date", 1439),
        ("في 5/9/1439 هـ", "2018-05-20", "hijri date", 1439),
        ("في رمضان 1439 هـ", "2018-05-16/2018-06-14", "hijri date", 1439),
        ("في صفر 1439 هـ", "2017-10-21/2017-11-18", "hijri date", 1439),
        ("عام 1439 هـ", "2017-09-21/2018-09-10", "hijri year", 1439),
        ("سنة 1439 هجرية", "2017-09-21/2018-09-10", "hijri year", 1439),
    ],
)
def test_hijri_dates_are_converted(text: str, date: str, unit: str, value: int) -> None:
    assert [found[1:4] for found in figures(text)] == [(date, unit, value)]


def test_hijri_dates_outside_of_the_tables_are_left_empty() -> None:
    assert hijri.day(1343, 1, 1) != ""
    assert hijri.day(1342, 1, 1) == ""
    assert hijri.day(1439, 9, 31) == ""
    assert hijri.day(None, 9, 5) == ""
    assert hijri.month_or_year(900) == ""
    assert hijri.month_or_year(1439, 12) == "2018-08-12/2018-09-10"


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("الساعة الثالثة", "الثالثة", "03:00"),
        ("الساعة الثالثة والنصف مساء", "الثالثة والنصف مساء", "15:30"),
        ("الساعة الخامسة إلا ربعا", "الخامسة إلا ربعا", "04:45"),
        ("الساعة الخامسة إلا الربع", "الخامسة إلا الربع", "04:45"),
        ("الساعة الخامسة والثلث", "الخامسة والثلث", "05:20"),
        ("الساعة الواحدة ظهرا", "الواحدة ظهرا", "13:00"),
        ("الساعة الثانية عشرة ظهرا", "الثانية عشرة ظهرا", "12:00"),
        ("الساعة الثانية عشرة ليلا", "الثانية عشرة ليلا", "00:00"),
        ("الساعة الثالثة بعد الظهر", "الثالثة بعد الظهر", "15:00"),
        ("الساعة 10 و30 دقيقة", "10 و30 دقيقة", "10:30"),
        ("الساعة العاشرة وخمس دقائق", "العاشرة وخمس دقائق", "10:05"),
        ("الساعة العاشرة إلا خمس دقائق", "العاشرة إلا خمس دقائق", "09:55"),
        ("الساعة 9 صباحا", "9 صباحا", "09:00"),
        ("الساعة 9 مساء", "9 مساء", "21:00"),
        ("الساعة ال3 عصرا", "3 عصرا", "15:00"),
        ("الساعة 20.30", "20.30", "20:30"),
        ("عند 15:30", "15:30", "15:30"),
        ("عند 3:30 مساء", "3:30 مساء", "15:30"),
        ("عند 15:30 ت غ", "15:30 ت غ", "15:30"),
        ("عند 24:00", "24:00", "00:00"),
        ("التاسعة مساء", "التاسعة مساء", "21:00"),
        ("في الثانية فجرا", "الثانية فجرا", "02:00"),
    ],
)
def test_clock_times(text: str, words: str, date: str) -> None:
    hours = int(date[:2]) + int(date[3:]) / 60
    assert [found[:4] for found in figures(text)] == [(words, date, "time", pytest.approx(hours))]


@pytest.mark.parametrize("text", ["المرحلة الثالثة", "الساعة 25", "75:30", "الساعة مليون"])
def test_what_is_no_clock_time(text: str) -> None:
    assert not any(found[2] == "time" for found in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        *("في 32 يونيو", "في 5/13/2018", "في 2018/13/5", "5 شريحة", "2018 كتابا", "ال2018"),
        *("1234 شخصا", "0999", "20180", "في 1100"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert not any(f.kind == "date" and len(f.date) > 7 for f in extraction.extract(text))
    assert not any(f.unit == "year" and f.kind == "date" for f in extraction.extract(text))


# Parts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "last", "month"),
    [
        ("نوفمبر 2012", 1, months.Month(11, False)),
        ("تشرين الثاني 2012", 2, months.Month(11, False)),
        ("نوفمبر/تشرين الثاني 2012", 4, months.Month(11, False)),
        ("نوفمبر - تشرين الثاني 2012", 4, months.Month(11, False)),
        ("نوفمبر (تشرين الثاني) 2012", 5, months.Month(11, False)),
        ("نوفمبر تشرين الثاني", 3, months.Month(11, False)),
        ("نوفمبر/ديسمبر", 1, months.Month(11, False)),
        ("رمضان", 1, months.Month(9, True)),
        ("ربيع الآخر", 2, months.Month(4, True)),
    ],
)
def test_the_month_at_a_token(text: str, last: int, month: months.Month) -> None:
    assert months.month_at(Scan(text), 0) == (last, month)


def test_the_month_before_a_token() -> None:
    assert months.month_before(Scan("في تشرين الثاني 2012"), 3) == (1, months.Month(11, False))
    assert months.month_before(Scan("في نوفمبر (تشرين الثاني) 2012"), 6) == (
        1,
        months.Month(11, False),
    )
    assert months.month_before(Scan("كتاب 2012"), 1) is None


def test_number_words_in_the_names_of_months() -> None:
    scan = Scan("تشرين الثاني وربيع الأول والمركز الثاني")
    inside = [index for index in range(len(scan.tokens)) if months.in_month(scan, index)]
    assert inside == [1, 3]


def test_where_a_year_begins() -> None:
    for text, index, start in (("عام 2018", 1, 0), ("لعام 2018", 1, 1), ("في 2018", 1, 3)):
        scan = Scan(text)
        assert years.span_start(scan, index, scan.at(index).start) == start
    assert years.is_announced(Scan("عامي 2016"), 1)
    assert not years.is_announced(Scan("في 2016"), 1)


def test_the_year_behind_a_month() -> None:
    assert years.behind_month(Scan("يونيو من عام 2018 ميلادي"), 1, False) == (2018, 5, False)
    assert years.behind_month(Scan("رمضان 1439 هـ"), 1, True) == (1439, 3, True)
    assert years.behind_month(Scan("يونيو 20"), 1, False) == (None, 1, False)


def test_the_parts_of_the_day() -> None:
    for part, hour, date in (("مساء", 3, "15:00"), ("صباحا", 12, "00:00"), ("ليلا", 2, "02:00")):
        found = clock.at(Scan(f"3 {part}"), 0, 1, hour, 0)
        assert (found.date, found.last) == (date, 2)


def test_numbers_joined_by_strokes() -> None:
    for text, date in (("12/5/2018", "2018-05-12"), ("15:30", "15:30"), ("2016/2018", "2016/2018")):
        found = dates.compound(Scan(text), 0)
        assert found is not None
        assert found.date == date
    for text in ("3/4", "45/2021", "1.2.3.4", "99:99"):
        assert dates.compound(Scan(text), 0) is None


def test_a_day_needs_a_month_behind_it() -> None:
    for text, date in (("5 يونيو", "--06-05"), ("5 كتب", None), ("الثالث من أيار", "--05-03")):
        scan = Scan(text)
        numeral = number(scan, 0)
        assert numeral is not None
        found = dates.read(scan, numeral)
        assert (found and found.date) == date


def test_the_week_of_a_month_is_no_day() -> None:
    found = extraction.extract("في الأسبوع الثالث من أيار")
    assert [(f.kind, f.value, f.unit) for f in found] == [("ordinal", 3, "week")]
