"""The hand-edited tables of the figures: every row is well formed and does what it says."""

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pint
import pytest
from babel import Locale
from babel.units import format_unit

from helpers import collection
from helpers.arabic import fold
from helpers.figures import bounds, extraction, hijri, months, nouns, verbs
from helpers.figures.extraction import Figure
from helpers.figures.scan import Scan

Row = dict[str, str]
FOLDER = collection.root() / "data" / "figures"
FILES = sorted(FOLDER.glob("*.csv"))
TABLES = {path.stem: collection.read_table(path) for path in FILES}
# The columns of each table, those that may be empty in brackets.
COLUMNS = {
    "bounds": "expression position bound",
    "cues": "form class",
    "currencies": "form currency [code]",
    "currency_adjectives": "currency adjective code",
    "currency_places": "place code",
    "measures": "unit [cldr] kind [pint] [standard]",
    "months": "form month calendar",
    "names": "form class",
    "not_counted": "form class",
    "nouns": "singular [plurals] english [rank]",
    "numerals": "form class value register",
    "subunits": "form subunit currency parts",
    "units": "form unit",
    "verbs": "form class direction",
}
EVERY_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def every(table: str, *columns: str, **only: str) -> pytest.MarkDecorator:
    """Parametrize over the rows of a table that have these values."""
    rows = [row for row in TABLES[table] if all(row[name] == value for name, value in only.items())]
    assert rows, (table, only)
    return pytest.mark.parametrize(
        "row", [pytest.param(row, id=" ".join(row[name] for name in columns)) for row in rows]
    )


def folded(text: str) -> str:
    return fold(text).text


def figures(text: str) -> list[Figure]:
    return extraction.extract(text)


# Every file -------------------------------------------------------------------------------------


def test_the_files_are_the_ones_that_are_tested_here() -> None:
    assert [path.stem for path in FILES] == sorted(COLUMNS)


@EVERY_FILE
def test_a_file_has_its_columns_and_says_what_they_mean(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    names = re.findall(r"\w+", COLUMNS[path.stem])
    header = lines.index(",".join(names))
    assert header > 0
    assert all(line.startswith("# ") for line in lines[:header])
    comments = " ".join(line.removeprefix("# ") for line in lines[:header])
    for name in names:
        assert re.search(rf"\b{name}\b[^.]*:", comments), name
    assert "\r" not in text
    assert "\n\n" not in text
    assert text.endswith("\n")


@EVERY_FILE
def test_the_rows_of_a_file_are_sorted_and_none_stands_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")][1:]
    assert rows == sorted(set(rows))


@EVERY_FILE
def test_no_cell_is_padded_and_none_is_empty_that_may_not_be(path: Path) -> None:
    may_be_empty = set(re.findall(r"\[(\w+)\]", COLUMNS[path.stem]))
    for row in TABLES[path.stem]:
        for name, cell in row.items():
            assert cell or name in may_be_empty, row
            assert cell == cell.strip()
            assert not re.search(r"\s{2}|[\u200e\u200f\ufeff\u061c\t]", cell), row


# Two spellings that fold to one form may both stand, if they mean the same.  Here one form has two
# meanings on purpose: the first is read.
TWO_MEANINGS = {
    # Before a figure and behind it; a verb whose subject may stand between.
    "bounds": set(),
    "cues": set(),
    "months": set(),
    # 420 Mb and 420 MB are told apart by their capitals.
    "units": {"gb", "mb"},
    "currencies": set(),
    "currency_places": set(),
    "not_counted": set(),
    "subunits": set(),
    "verbs": set(),
    "names": set(),
    "numerals": set(),
}
KEYS = {
    "bounds": ("expression", "position"),
    "currency_places": ("place",),
    "names": ("form", "class"),
    "cues": ("form", "class"),
    "numerals": ("form", "class"),
}


@pytest.mark.parametrize("table", TWO_MEANINGS)
def test_a_folded_form_has_one_meaning(table: str) -> None:
    key, *class_ = KEYS.get(table, ("form",))
    meanings: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for row in TABLES[table]:
        form = (folded(row[key]), *(row[name] for name in class_))
        rest = tuple(cell for name, cell in row.items() if name not in (key, "register"))
        meanings.setdefault(form, set()).add(rest)
    unclear = {form[0] for form, found in meanings.items() if len(found) > 1}
    assert unclear == TWO_MEANINGS[table]


def test_an_adjective_and_a_noun_name_one_currency() -> None:
    meanings: dict[tuple[str, str], set[str]] = {}
    for row in TABLES["currency_adjectives"]:
        meanings.setdefault((row["currency"], folded(row["adjective"])), set()).add(row["code"])
    assert {pair: codes for pair, codes in meanings.items() if len(codes) > 1} == {}


# Values -----------------------------------------------------------------------------------------

CLASSES = {
    "bounds": ("bound", {"more_than", "less_than", "about", "up_to", "at_least"}),
    "measures": ("kind", {"measure", "duration", "percent"}),
    "months": ("calendar", {"gregorian", "hijri"}),
    "verbs": ("direction", {"rise", "fall", "reach", "change", "casualty"}),
    "numerals": ("register", {"standard", "spoken"}),
}


@pytest.mark.parametrize("table", CLASSES)
def test_a_column_of_classes_holds_these_and_each_of_them(table: str) -> None:
    column, classes = CLASSES[table]
    assert {row[column] for row in TABLES[table]} == classes


@pytest.mark.parametrize(
    ("table", "pattern"),
    [
        ("cues", r'cues\("([^"]+)"\)'),
        ("names", r'_class\("([^"]+)"\)|cues\("([^"]+)", "names.csv"\)|\["class"\] == "([^"]+)"'),
    ],
)
def test_the_code_asks_for_the_classes_of_a_table(table: str, pattern: str) -> None:
    package = Path(extraction.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    asked = {name for names in re.findall(pattern, source) for name in names_of(names) if name}
    assert {row["class"] for row in TABLES[table]} - asked == set()
    if table == "cues":
        assert asked - {row["class"] for row in TABLES[table]} == set()


def names_of(found: str | tuple[str, ...]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else found


@pytest.mark.parametrize("table", ["cues", "names"])
def test_the_comments_explain_every_class(table: str) -> None:
    text = (FOLDER / f"{table}.csv").read_text(encoding="utf-8")
    comments = " ".join(line for line in text.splitlines() if line.startswith("#"))
    for name in {row["class"] for row in TABLES[table]}:
        assert re.search(rf"\b{name}\b", comments), name


VALUES = {
    "zero": {0},
    "unit": set(range(1, 10)),
    "one": {1},
    "ten": {10},
    "teen": set(range(11, 20)),
    "tens": set(range(20, 100, 10)),
    "hundred": set(range(100, 1000, 100)),
    "dozen": {12},
    "fraction": {Fraction(1, n) for n in range(2, 11)},
    "fractions": {Fraction(2, n) for n in range(3, 9)},
    "parts": {Fraction(1, n) for n in range(2, 11)},
    "ordinal": set(range(1, 11)),
    "decade": set(range(20, 100, 10)),
    "point": {0},
    "negative": {-1},
}


@pytest.mark.parametrize("name", VALUES)
def test_the_number_words_of_a_class_have_its_values_and_all_of_them(name: str) -> None:
    found = {Fraction(row["value"]) for row in TABLES["numerals"] if row["class"] == name}
    assert found == VALUES[name]


def test_scales_are_powers_of_a_thousand_and_duals_two_of_one() -> None:
    classes = {row["class"] for row in TABLES["numerals"]}
    assert classes == VALUES.keys() | {"scale", "dual", "plural"}
    scales = {int(row["value"]) for row in TABLES["numerals"] if row["class"] == "scale"}
    assert scales <= {1000**power for power in range(1, 8)}
    assert {1000**power for power in range(1, 5)} <= scales
    for row in TABLES["numerals"]:
        if row["class"] == "dual":
            assert int(row["value"]) // 2 in scales | {12}
        if row["class"] == "plural":
            assert int(row["value"]) in scales | {10, 100}


# Measures ---------------------------------------------------------------------------------------

ENGLISH = Locale("en")
# Where our English is not CLDR's.
OTHER_ENGLISH = {"kilowatt-hour": "kilowatt hour", "per mille": "permille", "ton": "metric ton"}


@every("measures", "unit")
def test_a_unit_has_the_name_that_cldr_gives_it(row: Row) -> None:
    if row["cldr"]:
        named = OTHER_ENGLISH.get(row["unit"], row["unit"])
        assert format_unit(1, row["cldr"], "long", locale=ENGLISH) == f"1 {named}"


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


@every("measures", "unit")
def test_a_unit_converts_to_its_standard(row: Row, registry: pint.UnitRegistry) -> None:
    assert bool(row["pint"]) == bool(row["standard"])
    if row["pint"]:
        one = registry.parse_expression(row["pint"])
        assert one.to(row["standard"]).magnitude > 0
    if row["kind"] == "percent":
        assert not row["pint"]


def test_units_of_one_dimension_have_one_standard(registry: pint.UnitRegistry) -> None:
    standards: dict[object, set[str]] = {}
    for row in TABLES["measures"]:
        if row["standard"]:
            dimension = registry.parse_expression(row["standard"]).dimensionality
            standards.setdefault(dimension, set()).add(row["standard"])
    several = [found for found in standards.values() if len(found) > 1]
    # Storage is counted in bytes, lines in bits; for pint both are numbers.
    allowed = {"bit", "byte"}, {"bit per second", "byte per second", "hertz"}
    assert all(any(found <= one for one in allowed) for found in several), several


@every("units", "form")
def test_a_unit_is_read_behind_a_number(row: Row) -> None:
    kinds = {measure["unit"]: measure["kind"] for measure in TABLES["measures"]}
    for text in (f"5 {row['form']}", f"بلغ 5 {row['form']} أمس"):
        found = [(f.text, f.value, f.unit, f.kind) for f in figures(text)]
        assert found == [(f"5 {row['form']}", 5, row["unit"], kinds[row["unit"]])]


@every("measures", "unit")
def test_an_arabic_name_of_a_unit_in_cldr_is_read(row: Row) -> None:
    if row["cldr"]:
        for number in (5, 15, 100):
            words = format_unit(number, row["cldr"], "long", locale="ar")
            if row["cldr"] in words:
                continue  # CLDR has no such plural
            found = [(f.value, f.unit, f.kind) for f in figures(f"بلغ {words} أمس")]
            assert found == [(number, row["unit"], row["kind"])], words


# Money ------------------------------------------------------------------------------------------

CODES = set(ENGLISH.currencies)
# One noun of each kind that several countries share.
SHARED = {
    "dinar": "دينار",
    "dirham": "درهم",
    "dollar": "دولار",
    "franc": "فرنك",
    "krona": "كرونة",
    "lira": "ليرة",
    "manat": "مانات",
    "peso": "بيزو",
    "pound": "جنيه",
    "rand": "راند",
    "riyal": "ريال",
    "ruble": "روبل",
    "rupee": "روبية",
    "shekel": "شيكل",
    "shilling": "شلن",
    "won": "وون",
    "yen": "ين",
    "yuan": "يوان",
}


@pytest.mark.parametrize("table", ["currencies", "currency_adjectives", "currency_places"])
def test_the_codes_of_a_table_are_cldrs(table: str) -> None:
    assert {row["code"] for row in TABLES[table]} - CODES - {""} == set()


def test_the_currency_nouns_of_other_tables_are_known() -> None:
    nouns_known = {row["currency"] for row in TABLES["currencies"]}
    for table in ("currency_adjectives", "subunits"):
        assert {row["currency"] for row in TABLES[table]} <= nouns_known


@every("currencies", "form")
def test_a_currency_is_read_behind_a_number(row: Row) -> None:
    found = [(f.text, f.value, f.unit, f.kind) for f in figures(f"بلغ 50 {row['form']} أمس")]
    assert found == [(f"50 {row['form']}", 50, row["code"] or row["currency"], "money")]


@every("currency_adjectives", "currency", "adjective")
def test_an_adjective_tells_the_country_of_a_currency(row: Row) -> None:
    words = f"50 {SHARED[row['currency']]} {row['adjective']}"
    found = [(f.text, f.value, f.unit, f.kind) for f in figures(f"بلغ {words} أمس")]
    assert found == [(words, 50, row["code"], "money")]


@every("currency_places", "place")
def test_a_city_tells_the_country_of_a_currency(row: Row) -> None:
    adjectives = TABLES["currency_adjectives"]
    noun = SHARED[next(one["currency"] for one in adjectives if one["code"] == row["code"])]
    found = figures(f"قال مسؤول في {row['place']} إن الكلفة بلغت 50 مليون {noun}.")
    assert [(f.value, f.unit) for f in found] == [(50_000_000, row["code"])]
    found = figures(f"قال مسؤول في المدينة إن الكلفة بلغت 50 مليون {noun}.")
    assert [f.unit for f in found] != [row["code"]]


# Cents have the letters of two years, which are much commoner.
TWO_YEARS = {"سنتان", "سنتين"}


@every("subunits", "form")
def test_a_part_of_a_currency_is_read_behind_a_number(row: Row) -> None:
    found = figures(f"بلغ 50 {row['form']} أمس")
    assert [f.text for f in found] == [f"50 {row['form']}"]
    if row["form"] in TWO_YEARS:
        assert found[0].unit == "year"
    else:
        assert found[0].kind == "money"
        assert found[0].value == pytest.approx(50 / int(row["parts"]))


# Months -----------------------------------------------------------------------------------------


def test_the_months_agree_with_cldr() -> None:
    own = {folded(row["form"]): int(row["month"]) for row in TABLES["months"]}
    compared = 0
    for locale in ("ar", "ar_DZ", "ar_IQ", "ar_LB", "ar_MA", "ar_MR", "ar_SY", "ar_TN"):
        for number, name in Locale.parse(locale).months["format"]["wide"].items():
            if folded(name) in own:
                assert own[folded(name)] == number
                compared += 1
    assert compared > 80


def test_every_month_of_both_calendars_has_a_name() -> None:
    for calendar in ("gregorian", "hijri"):
        found = {int(row["month"]) for row in TABLES["months"] if row["calendar"] == calendar}
        assert found == set(range(1, 13))


@every("months", "form", calendar="gregorian")
def test_a_month_is_read(row: Row) -> None:
    month = f"{int(row['month']):02}"
    for text, date in (
        (f"في 5 {row['form']} 2018 بدأ", f"2018-{month}-05"),
        (f"خلال {row['form']} 2018 بدأ", f"2018-{month}"),
        (f"في 5 {row['form']} المقبل", f"--{month}-05"),
    ):
        assert [(f.date, f.kind) for f in figures(text)] == [(date, "date")]


@every("months", "form", calendar="hijri")
def test_a_hijri_month_is_read(row: Row) -> None:
    month = int(row["month"])
    found = figures(f"في 5 {row['form']} 1439 هـ")
    assert [(f.date, f.unit) for f in found] == [(hijri.day(1439, month, 5), "hijri date")]
    found = figures(f"خلال {row['form']} 1439 هـ")
    assert [(f.date, f.unit) for f in found] == [(hijri.month_or_year(1439, month), "hijri date")]


def test_every_month_name_of_cldr_is_known() -> None:
    for locale in ("ar_EG", "ar_SA", "ar_IQ", "ar_DZ", "ar_MA", "ar_MR"):
        for number, name in Locale.parse(locale).months["format"]["wide"].items():
            tokens = Scan(name).tokens
            assert months.names().at(tokens, 0) == (len(tokens), months.Month(number, False))


# Number words -----------------------------------------------------------------------------------

# A word in the construct, and the pronoun, need a neighbour to be numbers.
FRAMES = {
    "unit": "عدد الكتب {}.",
    "ten": "عدد الكتب {}.",
    "teen": "عدد الكتب {}.",
    "tens": "عدد الكتب {}.",
    "hundred": "عدد الكتب {}.",
    "zero": "عدد الكتب {}.",
    "dozen": "باع {} أمس",
    "dual": "باع {} كتاب أمس",
    "ordinal": "في المركز ال{} أمس",
    "scale": "باع خمسة عشر {} أمس",
    "parts": "باع ثلاثة {} أمس",
    "decade": "في {} القرن الماضي",
    "one": "باع {} عشر كتابا",
}
TIMES = {"scale": 15, "parts": 3}
CONSTRUCT = {"اثنا", "اثني", "اثنتا", "اثنتي"}
ONE = {"واحد", "واحدا", "واحدة"}
ELEVENTH = {"حادي", "حادية"}


def framed(row: Row) -> tuple[str, float]:
    """Return a sentence for a number word, and the value that it gives."""
    form, value = row["form"], Fraction(row["value"])
    if form in CONSTRUCT:
        return f"باع {form} عشر كتابا", 12
    if form in ONE:
        return f"باع كتاب {form} أمس", 1
    if form in ELEVENTH:
        return f"في المركز ال{form} عشر أمس", 11
    if row["class"] == "one":
        return f"باع {form} عشر كتابا", 11
    if row["class"] == "decade":
        return f"في {form} القرن الماضي", 1900 + int(value)
    return FRAMES[row["class"]].format(form), float(value * TIMES.get(row["class"], 1))


READ_ALONE = [row for row in TABLES["numerals"] if row["class"] in FRAMES]


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{row['form']} {row['class']}") for row in READ_ALONE]
)
def test_a_number_word_is_read(row: Row) -> None:
    text, value = framed(row)
    assert [f.value for f in figures(text)] == [pytest.approx(value)]


@every("numerals", "form", **{"class": "plural"})
def test_a_plural_counts_nothing_by_itself(row: Row) -> None:
    reading = extraction.read(f"باع {row['form']} الكتب أمس")
    assert reading.figures == []
    assert [(left.text, left.reason) for left in reading.omissions] == [
        (row["form"], "an unnamed number of them")
    ]


# Many fractions have the letters of a unit: خمس مليون is five million where no vowel tells.
ALSO_UNITS = {row["form"] for row in TABLES["numerals"] if row["class"] in ("unit", "ten")}
# Behind إلا the accusative of one part, elsewhere the construct of two.
WEAK = {row["form"] for row in TABLES["cues"] if row["class"] == "weak"}


@every("numerals", "form", **{"class": "fraction"})
def test_a_fraction_is_read(row: Row) -> None:
    share = Fraction(row["value"])
    if row["form"] in ALSO_UNITS:
        return
    found = figures(f"استمر خمس ساعات إلا {row['form']} أمس")
    assert [f.value for f in found] == [pytest.approx(float(5 - share))]
    if row["form"] in WEAK or row["form"].endswith("ا"):
        return
    found = figures(f"باع {row['form']} مليون كتاب أمس")
    assert [f.value for f in found] == [pytest.approx(float(share * 10**6))]


@every("numerals", "form", **{"class": "fractions"})
def test_two_parts_are_read(row: Row) -> None:
    if row["form"] in ALSO_UNITS or row["form"] in WEAK:
        return
    found = figures(f"أنفق {row['form']} المليون أمس")
    assert [f.value for f in found] == [pytest.approx(float(Fraction(row["value"]) * 10**6))]


@pytest.mark.parametrize("name", ["point", "negative"])
def test_a_word_of_a_decimal_mark_or_a_sign_is_read(name: str) -> None:
    for row in TABLES["numerals"]:
        if row["class"] == name == "point":
            assert [f.value for f in figures(f"بلغ خمسة {row['form']} سبعة")] == [5.7]
        elif row["class"] == name:
            assert [f.value for f in figures(f"بلغت {row['form']} 5 درجات")] == [-5]


# Bounds -----------------------------------------------------------------------------------------


@every("bounds", "expression", position="before")
def test_a_bound_before_a_figure_is_read(row: Row) -> None:
    for clitic in ("", "و"):
        found = figures(f"باع {clitic}{row['expression']} 20 كتابا أمس")
        assert [(f.text, f.bound) for f in found] == [("20 كتابا", row["bound"])]


@every("bounds", "expression", position="after")
def test_a_bound_behind_a_figure_is_read(row: Row) -> None:
    found = figures(f"باع 20 كتابا {row['expression']} أمس")
    assert [(f.text, f.bound) for f in found] == [("20 كتابا", row["bound"])]
    if " " in row["expression"]:
        # Of more than one word, it may stand behind an adjective.
        found = figures(f"باع 20 كتابا قديما {row['expression']} أمس")
        assert [(f.text, f.bound) for f in found] == [("20 كتابا", row["bound"])]


@every("bounds", "expression", position="verb")
def test_a_verb_bounds_the_figure_behind_its_subject(row: Row) -> None:
    verb, _, preposition = row["expression"].partition(" ")
    for text in (
        f"{row['expression']} 20 كتابا أمس",
        f"{verb} مبيعات الشركة {preposition} 20 كتابا".replace("  ", " "),
    ):
        assert [(f.text, f.bound) for f in figures(text)] == [("20 كتابا", row["bound"])]


def test_no_bound_is_read_where_there_is_none() -> None:
    scan = Scan("باع الرجل 20 كتابا في السوق أمس")
    assert bounds.of(scan, 2, 4) == ""


# Nouns ------------------------------------------------------------------------------------------

# Words that are commoner as others, and what is then read behind 20 or 100 (accusative or singular)
# or behind 5 (plural): the unit, "" for none.
HOMOGRAPHS = {
    "100 آلية": "",  # إليه
    "20 آلية": "",
    "100 أثر": "",  # إثر, after
    "20 أساسا": "",  # mainly
    "5 صم": "centimeter",  # Moroccan abbreviation
    "100 أفغانية": "AFN",
    "20 أفغانية": "AFN",
    "100 إمام": "",  # أمام, before
    "20 بابا": "pope",
    "100 تراجع": "",  # fell
    "100 تعادل": "",  # equals
    "100 حصان": "horsepower",
    "100 ربع": "",
    "20 ربعا": "",
    "5 أرباع": "",
    "100 رسم": "",  # drew
    "20 طبقا": "",  # according
    "20 علما": "",  # with the knowledge
    "20 عينا": "",  # in kind
    "5 غرامات": "gram",
    "20 فيلا": "villa",
    "100 مثل": "",  # like
    "5 منح": "",  # gave
    "100 نتيجة": "",  # as a result
    "20 نتيجة": "",
    "100 نص": "",  # half, in speech
    "100 نصف": "",
    "20 نصفا": "",
    "5 أنصاف": "",
    "100 نفس": "",  # the same
}


def counted(row: Row) -> list[str]:
    """Return a noun counted: its singular, its accusative and its plurals."""
    singular = row["singular"]
    accusative = singular if singular.endswith(("ة", "ا", "ى", "اء")) else singular + "ا"
    found = [f"100 {singular}", f"20 {accusative}"]
    for plural in row["plurals"].split():
        found.append(f"5 {plural}")
        if plural.endswith("ون"):
            found.append(f"5 {plural[:-2]}ين")
    return found


@every("nouns", "singular")
def test_a_noun_is_counted(row: Row) -> None:
    for words in counted(row):
        found = [(f.text, f.unit, f.kind) for f in figures(f"باع {words} أمس")]
        if words not in HOMOGRAPHS:
            assert found == [(words, row["english"], "count")]


def test_the_homographs_are_no_more_than_these() -> None:
    meant: dict[str, set[tuple[str, str]]] = {}
    for row in TABLES["nouns"]:
        for words in counted(row):
            meant.setdefault(words, set()).add((row["english"], "count"))
    for words, unit in HOMOGRAPHS.items():
        found = [(f.unit, f.kind) for f in figures(f"باع {words} أمس")]
        assert found[0][0] == unit, words
        assert meant[words] - set(found), words


def test_the_english_of_a_noun_is_a_singular_and_its_singular_no_plural() -> None:
    singulars = {"barracks", "corps", "headquarters", "lens", "means", "series", "species"}
    found = {row["english"] for row in TABLES["nouns"]}
    assert {word for word in found - singulars if re.search("(?<![siu])s$", word)} == {"Olympics"}


@every("nouns", "singular")
def test_a_noun_is_ranked(row: Row) -> None:
    known = nouns.noun(folded(row["singular"]))
    assert known is not None
    assert known.rank
    if not row["rank"]:
        return
    found = nouns.named(Scan(row["singular"]), 0, folded(row["singular"]))
    assert found is not None
    assert (
        found.rank == row["rank"]
        or Counter(folded(one["singular"]) for one in TABLES["nouns"])[folded(row["singular"])] > 1
    )


# Baht, and the abbreviation of litres.
ALSO_UNITS_OF_MEASURE = {"ل"}


@every("not_counted", "form")
def test_a_word_that_numbers_do_not_count_is_not_taken(row: Row) -> None:
    found = figures(f"باع 20 {row['form']} أمس")
    if row["form"] in ALSO_UNITS_OF_MEASURE:
        assert [f.kind in ("money", "measure") for f in found] == [True]
    else:
        assert [(f.text, f.unit) for f in found] == [("20", "")]


# Names ------------------------------------------------------------------------------------------

SILENCERS = {
    "series": ["في {} 25 أمس"],
    "letter": ["طائرة {} 25 أمس", "طائرة {}-25 أمس"],
    "head": ["{} سبلاتون 2 الجديدة"],
    "suffix": ["جهاز 25 {} الجديد"],
    "identifier": ["في {} 25 أمس"],
    "place": ["في {} السبعين أمس", "في {} 6 أكتوبر أمس"],
    "event": ["عن {} 2030 أمس"],
    "work": ["{} «120 خفقة» يفوز"],
    "phrase": ["قال {} أمس"],
}


@every("names", "form", "class")
def test_a_word_of_a_name_keeps_a_number_from_being_a_figure(row: Row) -> None:
    for frame in SILENCERS[row["class"]]:
        reading = extraction.read(frame.format(row["form"]))
        assert reading.figures == []
        assert reading.omissions or WEAK & set(row["form"].split())


# Verbs ------------------------------------------------------------------------------------------


@every("verbs", "form")
def test_a_verb_of_movement_is_known_with_its_clitics(row: Row) -> None:
    form = folded(row["form"])
    for clitic in ("", "و", "ف"):
        assert verbs.direction(clitic + form) == row["direction"]


@every("verbs", "form", direction="casualty")
def test_a_verb_of_what_happens_to_people_counts_persons(row: Row) -> None:
    assert [(f.value, f.unit) for f in figures(f"{row['form']} 20 أمس")] == [(20, "person")]
