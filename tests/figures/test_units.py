"""Units: measures, durations, shares, counted nouns and money behind and before a number."""

import pytest

from helpers.figures import agreement, extraction, measures, money, nouns, units
from helpers.figures.scan import Scan

Found = tuple[str, float, str, str]


def figures(text: str) -> list[Found]:
    return [(f.text, f.value, f.kind, f.unit) for f in extraction.extract(text)]


def table(*rows: tuple[str, str, float, str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("text", "words", "value", "kind", "unit"), [pytest.param(*row, id=row[0]) for row in rows]
    )


@table(
    ("بطول 5 كيلومترات مربعة", "5 كيلومترات مربعة", 5, "measure", "square kilometer"),
    ("بطول 5 كيلومترات ونصف", "5 كيلومترات ونصف", 5.5, "measure", "kilometer"),
    ("سرعة 120 كم/س", "120 كم/س", 120, "measure", "kilometer per hour"),
    ("سرعة 120 كيلومترا في الساعة", "120 كيلومترا في الساعة", 120, "measure", "kilometer per hour"),
    ("شاشة 6.5 بوصة", "6.5 بوصة", 6.5, "measure", "inch"),
    ("ذاكرة 16 جيجابايت", "16 جيجابايت", 16, "measure", "gigabyte"),
    ("ذاكرة 16GB جديدة", "16GB", 16, "measure", "gigabyte"),
    ("سرعة 5 Mb فقط", "5 Mb", 5, "measure", "megabit"),
    ("سرعة 5 MB فقط", "5 MB", 5, "measure", "megabyte"),
    ("بتقنية 7 نانومتر", "7 نانومتر", 7, "measure", "nanometer"),
    ("إنتاج 3 ملايين برميل يوميا", "3 ملايين برميل يوميا", 3e6, "measure", "barrel per day"),
    ("حرارة 40 درجة مئوية", "40 درجة مئوية", 40, "measure", "degree Celsius"),
    ("قدرة 500 ميغاواط", "500 ميغاواط", 500, "measure", "megawatt"),
    ("عبوة 250مل", "250مل", 250, "measure", "milliliter"),
    ("على بعد 5 م من هنا", "5 م", 5, "measure", "meter"),
    ("وزن 70 كغم", "70 كغم", 70, "measure", "kilogram"),
    ("استمر خمس ساعات", "خمس ساعات", 5, "duration", "hour"),
    ("استمر ثلاث ساعات ونصف الساعة", "ثلاث ساعات ونصف الساعة", 3.5, "duration", "hour"),
    ("استمر ثلاثة أرباع الساعة", "ثلاثة أرباع الساعة", 0.75, "duration", "hour"),
    ("عمره 35 عاما", "35 عاما", 35, "duration", "year"),
    ("خلال الأشهر الستة", "الأشهر الستة", 6, "duration", "month"),
    ("نسبة 20%", "20%", 20, "percent", "percent"),
    ("نسبة ٢٠٪", "٢٠٪", 20, "percent", "percent"),
    ("نسبة %20", "%20", 20, "percent", "percent"),
    ("نسبة 20 بالمئة", "20 بالمئة", 20, "percent", "percent"),
    ("نسبة عشرين في المائة", "عشرين في المائة", 20, "percent", "percent"),
    ("نسبة 20 بالميه", "20 بالميه", 20, "percent", "percent"),
    ("رفعها 25 نقطة أساس", "25 نقطة أساس", 25, "percent", "basis point"),
    ("خفضها نصف نقطة مئوية", "نصف نقطة مئوية", 0.5, "percent", "percentage point"),
)
def test_measures_durations_and_shares(
    text: str, words: str, value: float, kind: str, unit: str
) -> None:
    assert figures(text) == [(words, value, kind, unit)]


@table(
    ("باع 20 دولارا", "20 دولارا", 20, "money", "USD"),
    ("باع $20", "$20", 20, "money", "USD"),
    ("باع 20$", "20$", 20, "money", "USD"),
    ("باع US$20", "US$20", 20, "money", "USD"),
    ("باع A$20", "A$20", 20, "money", "AUD"),
    ("باع $ 20", "$ 20", 20, "money", "USD"),
    ("باع $20 مليون", "$20 مليون", 20e6, "money", "USD"),
    ("باع 20 USD", "20 USD", 20, "money", "USD"),
    ("باع EUR 20", "EUR 20", 20, "money", "EUR"),
    ("باع 5 ملايين يورو", "5 ملايين يورو", 5e6, "money", "EUR"),
    ("باع 5 دنانير كويتية", "5 دنانير كويتية", 5, "money", "KWD"),
    ("باع مليون دولار أميركي", "مليون دولار أميركي", 1e6, "money", "USD"),
    ("باع 5 دولارات كندية", "5 دولارات كندية", 5, "money", "CAD"),
    ("باع ألفي جنيه مصري", "ألفي جنيه مصري", 2000, "money", "EGP"),
    ("باع مليوني دولار", "مليوني دولار", 2e6, "money", "USD"),
    ("باع 20 دولارا و43 سنتا", "20 دولارا و43 سنتا", 20.43, "money", "USD"),
    ("باع 20 دولاراً وثلاثة وأربعين سنتاً", "20 دولاراً وثلاثة وأربعين سنتاً", 20.43, "money", "USD"),
    ("باع 47 سنتا", "47 سنتا", 0.47, "money", "USD"),
    ("باع 500 فلس كويتي", "500 فلس كويتي", 0.5, "money", "KWD"),
    ("باع 5 ملايين ريال", "5 ملايين ريال", 5e6, "money", "riyal"),
    ("باع 5 ملايين ريال في الرياض", "5 ملايين ريال", 5e6, "money", "SAR"),
    ("قطر تبيع 5 ملايين ريال", "5 ملايين ريال", 5e6, "money", "QAR"),
    ("باع نصف مليون دولار", "نصف مليون دولار", 500_000, "money", "USD"),
    ("باع مليون ونصف المليون دولار", "مليون ونصف المليون دولار", 1.5e6, "money", "USD"),
    ("باع 3 ملايين جنيه إسترليني", "3 ملايين جنيه إسترليني", 3e6, "money", "GBP"),
    ("باع £20", "£20", 20, "money", "GBP"),
)  # fmt: skip
def test_money(text: str, words: str, value: float, kind: str, unit: str) -> None:
    found = figures(text)
    assert [(f[0], f[2], f[3]) for f in found] == [(words, kind, unit)]
    assert found[0][1] == pytest.approx(value)


def test_a_country_named_more_often_decides_a_shared_currency() -> None:
    text = "قال الكويتي للأردني إن الكويت تدفع 5 ملايين دينار"
    assert figures(text) == [("5 ملايين دينار", 5e6, "money", "KWD")]
    assert figures("بين الكويت والأردن 5 ملايين دينار")[0][3] == "dinar"
    assert figures("في الكويت 5 ملايين دينار أردني")[0][3] == "JOD"


def test_a_currency_sign_belongs_to_one_number() -> None:
    assert figures("باع 10$ و20$") == [
        ("10$", 10, "money", "USD"),
        ("20$", 20, "money", "USD"),
    ]
    assert figures("باع $10 و$20") == [
        ("$10", 10, "money", "USD"),
        ("$20", 20, "money", "USD"),
    ]
    assert [f[0] for f in figures("بيع بنحو 10$ 5 مرات")] == ["10$", "5 مرات"]


@pytest.mark.parametrize("code", ["ABC", "usd", "Usd", "USDX"])
def test_letters_that_are_no_code_are_no_currency(code: str) -> None:
    assert [f[2:] for f in figures(f"باع 20 {code}")] == [("count", "")]


def test_the_currency_behind_and_before_a_number() -> None:
    assert money.behind(Scan("دينار كويتي"), 0) == (2, money.Currency("dinar", "KWD"))
    assert money.behind(Scan("دينار"), 0) == (1, money.Currency("dinar", ""))
    assert money.behind(Scan("كتاب"), 0) is None
    assert money.before(Scan("€ 20"), 1) == (0, money.Currency("euro", "EUR"))
    assert money.before(Scan("كتاب 20"), 1) is None


# Counted nouns ----------------------------------------------------------------------------------


@table(
    ("باع 384 شريحة", "384 شريحة", 384, "count", "chip"),
    ("باع ثلاث شرائح", "ثلاث شرائح", 3, "count", "chip"),
    ("قتل 23 شخصا", "23 شخصا", 23, "count", "person"),
    ("قتل خمسة أشخاص", "خمسة أشخاص", 5, "count", "person"),
    ("مئة ألف لاجئ", "مئة ألف لاجئ", 100_000, "count", "refugee"),
    ("شخص واحد فقط", "شخص واحد", 1, "count", "person"),
    ("شخصين اثنين فقط", "شخصين اثنين", 2, "count", "person"),
    ("الجنود العشرة", "الجنود العشرة", 10, "count", "soldier"),
    # By agreement, where the lexicon lacks the noun.
    ("باع 15 زبرجدا جديدا", "15 زبرجدا", 15, "count", "زبرجد"),
    ("باع 15 زبرجدة", "15 زبرجدة", 15, "count", "زبرجدة"),
    ("باع 5 زبرجدات", "5 زبرجدات", 5, "count", "زبرجدات"),
    # What a number does not count.
    ("باع 20 في السوق", "20", 20, "count", ""),
    ("باع 20 الكتاب", "20", 20, "count", ""),
    ("باع 20 أمس", "20", 20, "count", ""),
    ("باع 20، كتاب", "20", 20, "count", ""),
    ("باع 20\nكتابا", "20", 20, "count", ""),
)
def test_what_is_counted(text: str, words: str, value: float, kind: str, unit: str) -> None:
    assert figures(text) == [(words, value, kind, unit)]


def test_a_word_may_belong_to_the_noun_before_it() -> None:
    assert [f[:3] for f in figures("باع 5 علامات تجارية جديدة")] == [
        ("5 علامات تجارية", 5, "count")
    ]
    assert [f[0] for f in figures("باع 5 علامات جديدة")] == ["5 علامات"]


def test_a_plural_behind_three_to_ten_and_a_singular_behind_more() -> None:
    # كتاب is a book, or with a shadda writers.
    assert figures("باع 5 كتب")[0][3] == "book"
    assert figures("التقى 5 كتاب")[0][3] == "writer"
    assert figures("باع 20 كتاب")[0][3] == "book"


@pytest.mark.parametrize(
    ("form", "english", "number"),
    [
        ("شخص", "person", "singular"),
        ("اشخاص", "person", "plural"),
        ("شخصان", "person", "dual"),
        ("شخصين", "person", "dual"),
        ("شخصا", "person", "singular"),
        ("لاعبون", "player", "plural"),
        ("سيارتين", "car", "dual"),
        ("سيارات", "car", "plural"),
    ],
)
def test_the_forms_of_a_noun(form: str, english: str, number: str) -> None:
    found = nouns.noun(form)
    assert found is not None
    assert (found.english, found.number) == (english, number)


def test_a_dual_is_not_counted() -> None:
    assert units.behind(Scan("20 شخصان"), 1, 20) is None
    assert units.behind(Scan("2 شخصان"), 1, 2) is not None


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("للمره", "مره"),
        ("والربع", "ربع"),
        ("دورته", "دوره"),
        ("بالسنه", "سنه"),
        ("كتابها", "كتاب"),
        ("قال", ""),
    ],
)
def test_a_noun_without_what_leans_on_it(form: str, bare: str) -> None:
    assert nouns.bare(form, definite=True) == bare


def test_a_word_with_the_article_has_no_pronoun() -> None:
    # الشرطة, the police, is no condition (شرط) with a pronoun.
    assert nouns.bare("الشرطه", definite=True) != "شرط"
    assert figures("قال 5 من الشرطة أمس")[0][3] != "condition"


def test_what_is_named() -> None:
    scan = Scan("الشوط")
    half = nouns.named(scan, 0, "شوط")
    assert half is not None
    assert (nouns.ranked(half).name, half.last) == (half.rank, 1)
    hour = nouns.definite_unit(Scan("الساعة"), 0)
    assert hour == measures.Unit("duration", "hour", 1, rank="hour")
    assert nouns.definite_unit(Scan("ساعة"), 0) is None
    assert nouns.definite_unit(Scan("الكتاب"), 0) is None
    assert nouns.is_plural("اشهر", nouns.named(Scan("أشهر"), 0, "اشهر") or half)
    assert not nouns.is_plural("شهر", nouns.named(Scan("شهر"), 0, "شهر") or half)


# Agreement --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("المركز", "rank"),
        ("والمركز", "rank"),
        ("للمركز", "rank"),
        ("دورته", "edition"),
        ("دورتها", "edition"),
        ("مدينة", None),
        ("جامعة", None),
        ("مركز", None),
        ("قال", None),
    ],
)
def test_a_noun_is_definite_by_its_article_or_its_pronoun(word: str, name: str | None) -> None:
    found = agreement.definite_noun(Scan(word), 0)
    assert (found and found[1].name) == name


@pytest.mark.parametrize(
    ("word", "nisba"),
    [("المالي", True), ("المالية", True), ("الذكرى", False), ("الكتاب", False)],
)
def test_an_adjective_of_origin(word: str, nisba: bool) -> None:
    assert agreement.is_nisba(Scan(word), 0) is nisba


@pytest.mark.parametrize(("text", "start"), [("شخص", 0), ("لشخص", 1), ("وشخص", 1), ("الشخص", None)])
def test_an_indefinite_noun_begins_behind_its_clitics(text: str, start: int | None) -> None:
    found = agreement.indefinite_noun(Scan(text), 0)
    assert (found and found[0]) == start
