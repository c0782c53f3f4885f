"""Sentences: what ends one, what does not, and the place of each.

Most cases are given as the sentences that should come out; the text is those, joined by spaces.
"""

import pytest

from helpers.reading.segmentation import Sentence, split


def texts(text: str, title: str = "") -> list[str]:
    return [sentence.text for sentence in split(text, title)]


def spaced(*cases: tuple[str, list[str]]) -> pytest.MarkDecorator:
    """Parametrize over named lists of sentences."""
    return pytest.mark.parametrize(
        "sentences", [pytest.param(sentences, id=name) for name, sentences in cases]
    )


# What ends a sentence ---------------------------------------------------------------------------


@spaced(
    (
        "full stops",
        [
            "افتتح الرئيس أمس معرض الكتاب في القاهرة.",
            "وشارك فيه أكثر من ألف ناشر.",
            "ويستمر المعرض حتى السبت.",
        ],
    ),
    ("Arabic question marks", ["هل ترتفع أسعار الوقود؟", "لا أحد يعلم حتى الآن."]),
    ("Latin question marks", ["من يدفع الثمن?", "المواطن أولاً."]),
    ("exclamation marks", ["يا له من هدف!", "صرخ المعلق في الملعب."]),
    ("runs of marks", ["ماذا يحدث؟!", "لا أصدق!!", "هل جننتم؟؟؟", "انتهى."]),
    ("single-character ellipses", ["تردد الوزير قليلاً…", "ثم أجاب عن السؤال."]),
    ("double marks", ["أحقاً⁉", "نعم."]),
    ("Urdu full stops", ["وزیر اعظم نے کہا۔", "اجلاس ختم ہوا۔"]),
    ("a last sentence without a mark", ["وقعت الاتفاقية أمس.", "وغادر الوفدان مساء"]),
    ("a space before the mark", ["وصل الوفد .", "وبدأت المحادثات ."]),
    ("vowel signs before the mark", ["لم تُعلن النتائج بعدُ.", "وسيتم ذلك غداً.", "انتهى."]),
    ("Latin words before the mark", ["تراجعت أسهم Nvidia.", "وصعدت أسهم AMD."]),
    ("numbers before the mark", ["خسر المؤشر 45.", "وكسب أمس 12,5.", "ثم أغلق عند ٨٫٤."]),
    ("percentages before the mark", ["نما الاقتصاد 3.2%.", "وبلغ التضخم ٩٪.", "انتهى."]),
    ("years before the mark", ["جرت الانتخابات عام 2024.", "وفاز الحزب الحاكم."]),
    (
        "Gregorian years with م",
        ["تأسست الشركة عام 1998م.", "واشترتها أخرى سنة 2011 م.", "ثم بيعت."],
    ),
    ("Hijri years with هـ", ["توفي سنة 656هـ.", "ودفن في بغداد عام ٦٥٦ هـ.", "انتهى."]),
    ("brackets before the mark", ["زار الوفد العاصمة (الرباط).", "ثم عاد [مساء أمس].", "انتهى."]),
    ("quotations before the mark", ["وصف القرار بأنه «خطأ».", 'ووصفه آخر بأنه "كارثة".', "انتهى."]),
    ("addresses before the mark", ["للمزيد www.aljazeera.net.", "أو راسلونا info@bbc.co.uk."]),
    ("direction marks behind the full stop", ["وصل الوفد.\u200f", "ثم غادر.\u200e", "انتهى."]),
)
def test_a_sentence_ends(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "end",
    [
        "\n",
        "\r\n",
        "\r",
        "\n\n\n",
        " \n\t\n ",
        "\v",
        "\f",
        "\x85",
        "\u2028",
        "\u2029",
        "\x1c",
        "\x1e",
    ],
    ids=ascii,
)
def test_a_line_end_ends_a_sentence(end: str) -> None:
    first, second = "أسعار النفط تقفز في آسيا", "قفزت أسعار النفط، الاثنين"
    assert texts(first + end + second) == [first, second]


@pytest.mark.parametrize("blank", [" ", "  ", "\t", "\u00a0", "\u202f", " \u00a0 "], ids=ascii)
def test_any_white_space_may_follow_a_full_stop(blank: str) -> None:
    assert texts(f"وصل الوفد.{blank}وبدأ الاجتماع.") == ["وصل الوفد.", "وبدأ الاجتماع."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("انتهى الاجتماع.وغادر الوفد.", ["انتهى الاجتماع.", "وغادر الوفد."]),
        ("تراجع الدينار قليلاً.وارتفع الذهب.", ["تراجع الدينار قليلاً.", "وارتفع الذهب."]),
        ("هل انتهت الحرب؟لا جواب.", ["هل انتهت الحرب؟", "لا جواب."]),
        ("انتهت المباراة!وعمّت الفرحة.", ["انتهت المباراة!", "وعمّت الفرحة."]),
        ("صمت الوزير…وغادر القاعة.", ["صمت الوزير…", "وغادر القاعة."]),
    ],
)
def test_the_space_behind_a_mark_may_be_missing(text: str, sentences: list[str]) -> None:
    assert texts(text) == sentences


# What does not end one --------------------------------------------------------------------------

WHOLE = {
    "decimals": "بلغ العجز 8.4 مليار دولار، أي 3.75 في المئة من الناتج.",
    "Arabic-Indic decimals": "نما القطاع بنسبة ٤.٥ في المئة خلال ٢٠٢٤.",
    "dates": "صدر القرار في 12.5.2024 ونُشر في 1.6.2024.",
    "versions": "أطلقت الشركة GPT-4.5 بعد Android 14.0.1 بأسابيع.",
    "titles of doctors": "قال د. سامي العلي إن اللقاح آمن.",
    "titles of professors": "ترأس أ.د. محمود الشريف لجنة من م. علي وأ. منى.",
    "titles joined to the name": "حضر الندوة د.أحمد زويل وأ.نجيب محفوظ.",
    "a title behind wa": "تحدث د. هشام ود. ليلى في الندوة.",
    "a currency": "وصل سعر الكيلو إلى 12.5 ج.م. في أسواق القاهرة.",
    "before Christ": "شُيّد المعبد عام 1250 ق.م. في عهد رمسيس الثاني.",
    "news agencies": "ذكرت وكالة أ.ف.ب. أن القتال تجدد.",
    "states": "عاد إلى U.S. بعد زيارة إلى الـ U.K. استمرت يومين.",
    "initials": "وقّع العقد ج. ك. رولينغ أمام الصحافة.",
    "Latin initials": "كتبت J. K. Rowling رواية جديدة.",
    "a middle initial": "فاز George W. Bush بولاية ثانية.",
    "companies": "اشترت شركة Apple Inc. حصة في Intel Corp. مقابل مليار دولار.",
    "Latin titles": "التقى الوزير Mr. Smith ثم Dr. Brown في لندن.",
    "versus": "انتهت قضية Apple vs. Samsung بالتراضي.",
    "and so on": "باعت السيارات والعقارات إلخ. لسداد الديون.",
    "and so on behind wa": "باعت السيارات والعقارات والخ. لسداد الديون.",
    "pages": "ورد ذلك في التقرير ص. 45 من الملحق.",
    "addresses": "اقرأ التقرير على www.un.org/ar/report.html قبل الجمعة.",
    "domains": "باعت Booking.com حصتها إلى amazon.co.uk العام الماضي.",
    "mail": "راسلوا ahmad.ali@news.example.org لمزيد من التفاصيل.",
    "queries": "الرابط https://example.org/?q=1&lang=ar متاح.",
    "ellipses": "تردد الوزير... ثم أجاب عن السؤال.",
    "short ellipses": "تردد الوزير.. ثم أجاب.",
    "long ellipses": "تردد الوزير ..... ثم أجاب.",
    "colons": "قال الوزير: الأسعار مستقرة.",
    "commas and semicolons": "وصل الوفد، وبدأ الاجتماع؛ ثم انتهى.",
    "dashes": "القرار – وهو الأول من نوعه – دخل حيز التنفيذ.",
    "list numbers": "1. توقيع الاتفاق.",
    "Arabic-Indic list numbers": "١٢. إعلان النتائج.",
    "list letters": "أ. بند أول.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_a_sentence_goes_on(text: str) -> None:
    assert texts(text) == [text]
    assert texts(f"هذا خبر أول. {text}\nوهذا آخر.") == ["هذا خبر أول.", text, "وهذا آخر."]


QUOTED = {
    "guillemets": "قال الوزير «لن نتراجع. لن نساوم! هل هذا واضح؟ نعم» ثم غادر.",
    "straight quotes": 'قال الوزير "لن نتراجع. لن نساوم" ثم غادر.',
    "curly quotes": "قال الوزير “لن نتراجع. لن نساوم” ثم غادر.",
    "low quotes": "قال الوزير „لن نتراجع. لن نساوم” ثم غادر.",
    "round brackets": "أعلن المصرف (في بيان. نُشر أمس!) رفع الفائدة.",
    "square brackets": "أعلن المصرف [في بيان. نُشر أمس] رفع الفائدة.",
    "braces": "أعلن المصرف {في بيان. نُشر أمس} رفع الفائدة.",
    "a mark alone": "قال إنه بخير (!) رغم المرض (؟) كما يبدو.",
    "nested": 'قال «وصفوها بـ"الكارثة. الحقيقية" حينها. وصمتوا» ثم غادر.',
    "nested brackets": "ذكر (البيان [الأول. والأخير] الصادر. أمس) تفاصيل.",
    "crossed": "قال «إن (الأمر. خطير» جداً لكنه) عابر.",
    "two of them": "قال «نعم. طبعاً» ثم قال «لا. أبداً» وسكت.",
    "a full stop before the end": "قال الوزير: «لن نتراجع.» وهو يغادر القاعة",
    "a question before the end": "سأل «هل ننسحب؟» ثم ضحك.",
}


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED.keys())
def test_what_is_quoted_or_bracketed_stays_together(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "قال: «سنعود قريباً. انتظرونا. وغادر.",
            ["قال: «سنعود قريباً.", "انتظرونا.", "وغادر."],
            id="never closed",
        ),
        pytest.param("سنعود قريباً.» وغادر.", ["سنعود قريباً.»", "وغادر."], id="never opened"),
        pytest.param(
            "قال (سنعود. ثم «غادر. ونام» حينها. انتهى.",
            ["قال (سنعود.", "ثم «غادر. ونام» حينها.", "انتهى."],
            id="closed inside one that is not",
        ),
        pytest.param(
            "قال «سنعود.\nوغادر» أمس. انتهى.",
            ["قال «سنعود.", "وغادر» أمس.", "انتهى."],
            id="closed on another line",
        ),
        pytest.param(
            'طوله 12" فقط. وعرضه أقل. انتهى.',
            ['طوله 12" فقط.', "وعرضه أقل.", "انتهى."],
            id="one straight quote alone",
        ),
        pytest.param(
            "»قال. ثم« عاد. انتهى.", ["»قال.", "ثم« عاد.", "انتهى."], id="the wrong way round"
        ),
        pytest.param(
            "قال «نعم» (لا. أبداً. ثم خرج. انتهى",
            ["قال «نعم» (لا.", "أبداً.", "ثم خرج.", "انتهى"],
            id="one closed and one not",
        ),
    ],
)
def test_marks_that_have_no_partner_hold_nothing_together(text: str, sentences: list[str]) -> None:
    assert texts(text) == sentences


def test_the_closing_mark_stays_with_its_sentence() -> None:
    assert texts("قال نعم.» ثم خرج.") == ["قال نعم.»", "ثم خرج."]
    assert texts("قال نعم.”) ثم خرج.") == ["قال نعم.”)", "ثم خرج."]
    assert texts("أهلاً؟!’ ثم خرج.") == ["أهلاً؟!’", "ثم خرج."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("زوروا http://موقع.وزارة-الاتصالات.مصر اليوم.", id="domain"),
        pytest.param("راسلونا على info@موقع.مصر اليوم.", id="mail"),
        pytest.param("اقرأ https://example.org/?بحث=1 الآن.", id="query"),
        pytest.param("اقرأ https://example.org/أخبار/تقرير.عاجل الآن.", id="full stop"),
        pytest.param("اقرأ https://example.org/!عاجل الآن.", id="exclamation mark"),
    ],
)
def test_an_address_in_arabic_letters_stays_whole(text: str) -> None:
    assert texts(text) == [text]


# Known limits: without the meaning, these cannot be told apart from what stands above -----------


@pytest.mark.xfail(strict=True, reason="the mark in a name ends a sentence wherever it stands")
def test_a_name_with_a_mark() -> None:
    text = "استحوذت شركة Yahoo! على المنصة أمس."
    assert texts(text) == [text]


@pytest.mark.xfail(strict=True, reason="what is quoted may be a sentence or a part of one")
@spaced(
    ("guillemets", ["قال الوزير: «انتهى الأمر.»", "وبدأ الوفد رحلة العودة."]),
    ("straight quotes", ['قال الوزير: "انتهى الأمر."', "وبدأ الوفد رحلة العودة."]),
    ("brackets", ["(بدأ الاجتماع صباحاً.)", "ثم رُفع مساء."]),
)
def test_a_new_sentence_behind_a_quoted_one(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences


@pytest.mark.xfail(strict=True, reason="one letter may be a unit at the end or an initial")
def test_a_unit_of_one_letter_at_the_end() -> None:
    sentences = ["بلغ عمق البئر 40 م.", "وتوقف الحفر أمس."]
    assert texts(" ".join(sentences)) == sentences


@pytest.mark.xfail(strict=True, reason="an abbreviation may end its sentence as well")
def test_an_abbreviation_at_the_end() -> None:
    sentences = ["باعت السيارات والعقارات إلخ.", "ثم أعلنت إفلاسها."]
    assert texts(" ".join(sentences)) == sentences


@pytest.mark.xfail(strict=True, reason="an initial spelled out in Arabic looks like a word")
def test_an_initial_spelled_out() -> None:
    text = "فاز جورج دبليو. بوش بولاية ثانية."
    assert texts(text) == [text]


@pytest.mark.xfail(strict=True, reason="section numbers look like a number that ends a sentence")
def test_a_section_number() -> None:
    text = "1.2. نتائج الدراسة"
    assert texts(text) == [text]


@pytest.mark.xfail(strict=True, reason="behind a number a missing space looks like a file name")
def test_a_missing_space_behind_a_number() -> None:
    sentences = ["فاز الحزب عام 2024.", "وخسر عام 2019."]
    assert texts("".join(sentences)) == sentences


# The place of each ------------------------------------------------------------------------------

STORY = (
    "هل تعود أسعار النفط. إلى الارتفاع؟\n"
    "\n"
    "قفزت الأسعار أمس. وهبطت اليوم!\n"
    "  \n"
    "\t وقالت وكالة رويترز إن السوق متقلبة. \r\n"
    "انتهى"
)


def test_offsets_numbers_and_paragraphs_of_a_story() -> None:
    title = "هل تعود أسعار النفط. إلى الارتفاع؟"
    found = split(STORY, title)
    assert [(s.number, s.paragraph, s.text) for s in found] == [
        (0, 0, title),
        (1, 1, "قفزت الأسعار أمس."),
        (2, 1, "وهبطت اليوم!"),
        (3, 2, "وقالت وكالة رويترز إن السوق متقلبة."),
        (4, 3, "انتهى"),
    ]
    assert all(STORY[s.start : s.end] == s.text for s in found)
    first = STORY.index("قفزت")
    assert found[1] == Sentence(first, first + 17, "قفزت الأسعار أمس.", 1, 1)


def test_without_a_title_the_first_line_is_a_paragraph() -> None:
    found = split(STORY)
    assert [(s.number, s.paragraph) for s in found] == [
        (1, 1),
        (2, 1),
        (3, 2),
        (4, 2),
        (5, 3),
        (6, 4),
    ]


@pytest.mark.parametrize(
    ("text", "title", "numbers"),
    [
        ("عنوان\nنص.", "عنوان", [0, 1]),
        ("\n\n عنوان \nنص.", "عنوان", [0, 1]),
        ("\ufeffعنوان\nنص.", "عنوان", [0, 1]),
        ("عنوان\nنص.", " عنوان ", [0, 1]),
        ("عنوان\r\n\r\nنص.", "عنوان", [0, 1]),
        ("عنوان\nعنوان\nنص.", "عنوان", [0, 1, 2]),
        ("عنوان\nنص.", "عنوان آخر", [1, 2]),
        ("عنوان\nنص.", "عنوا", [1, 2]),
        ("نص.\nعنوان", "عنوان", [1, 2]),
        ("عنوان", "عنوان", [0]),
    ],
)
def test_the_title_is_sentence_0_where_the_first_line_is_it(
    text: str, title: str, numbers: list[int]
) -> None:
    assert [sentence.number for sentence in split(text, title)] == numbers


@pytest.mark.parametrize("text", ["", " ", "\n \r\n\t", "\u00a0\u2028"])
def test_no_text_no_sentence(text: str) -> None:
    assert split(text) == []
    assert split(text, "عنوان") == []


@pytest.mark.parametrize("text", [".", "...", "؟", "«", "»", "()", "\u200f", "د.", "1.", "…!"])
def test_signs_alone_are_one_sentence(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("هذا فن. وقال آخر.", ["هذا فن.", "وقال آخر."]),
        ("وقع في فخ. وأضاف.", ["وقع في فخ.", "وأضاف."]),
        ("قال ود. سامي هنا.", ["قال ود. سامي هنا."]),
        ("حضر وأ.د. علي. ثم بدأ.", ["حضر وأ.د. علي.", "ثم بدأ."]),
        ("ارتفاعه 1500 م. فوق البحر.", ["ارتفاعه 1500 م. فوق البحر."]),
        ("في عام 2018 م. وقال.", ["في عام 2018 م.", "وقال."]),
        ("في القرن 5 هـ. ثم جاء.", ["في القرن 5 هـ.", "ثم جاء."]),
        ("قال ‹نعم. لا.› ثم عاد.", ["قال ‹نعم. لا.› ثم عاد."]),
    ],
)
def test_short_words_eras_and_single_quotation_marks(text: str, sentences: list[str]) -> None:
    assert texts(text) == sentences
