"""The texts that are measured: the shipped article over and over, and texts meant to be hard."""

from itertools import islice, product

from helpers import article

SLUG = "chinese-chips"
MEGABYTE = 1_000_000
# Invented news in which nearly every clause has a figure, of every kind.
DENSE = (
    "قالت وزارة المالية الكويتية إن الإيرادات بلغت 3.5 مليارات دينار في الربع الثاني من عام 2023، "
    "بزيادة 12.4% عن العام السابق. وارتفع عدد العاملين من 1,250 إلى نحو ألفي موظف خلال ثلاث سنوات "
    "ونصف، ويتقاضى كل منهم بين 800 و1200 دولار شهريا. وفي 15 مارس/آذار 2022 افتتحت الشركة خامس "
    "مصانعها على مساحة 45 ألف متر مربع، وأنتجت أكثر من خمسة وعشرين مليون شريحة. وقتل 20 شخصا على "
    "الأقل وأصيب مئة وسبعة وثلاثون آخرون في حادث وقع عند الساعة الثالثة والنصف مساء على بعد ٣٠ "
    "كيلومترا من العاصمة. ووافق المجلس يوم 5 رمضان 1443 هـ على خفض الضريبة من 15 في المئة إلى 10 "
    "في المئة، وهو أول خفض منذ تسعينيات القرن الماضي، وسعر السهم اليوم 7,25 يورو."
)
_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LETTERS_A_WORD = 5
_WORDS_A_SENTENCE = 20


def repeated(size: int) -> str:
    """Return the shipped article over and over, at least ``size`` bytes of UTF-8."""
    once = article.load(SLUG).text.rstrip("\n") + "\n\n"
    return once * -(-size // bytes_in(once))


def of(piece: str, size: int) -> str:
    """Return a piece over and over, ``size`` bytes of UTF-8 at most.

    >>> of("ا.", 9)
    'ا.ا.ا.'
    """
    return piece * (size // bytes_in(piece))


def characters(piece: str, count: int) -> str:
    r"""Return a piece over and over on lines of its own, cut to a number of characters.

    >>> characters("نص", 5)
    'نص\nنص'
    """
    once = piece + "\n"
    return (once * -(-count // len(once)))[:count]


def bytes_in(text: str) -> int:
    """Return the length of a text in UTF-8.

    >>> bytes_in("نص")
    4
    """
    return len(text.encode())


class NewWords:
    """A source of Arabic text in which no word comes twice, from the first text to the last."""

    def __init__(self) -> None:
        self._words = map("".join, product(_LETTERS, repeat=_LETTERS_A_WORD))

    def text(self, size: int) -> str:
        """Return about ``size`` bytes of sentences of words that were not given before."""
        count = size // (bytes_in(_LETTERS[:1]) * _LETTERS_A_WORD + 1)
        words = list(islice(self._words, count))
        starts = range(0, len(words), _WORDS_A_SENTENCE)
        return " ".join(" ".join(words[at : at + _WORDS_A_SENTENCE]) + "." for at in starts)
