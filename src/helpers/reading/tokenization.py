"""Words: a text cut into tokens, each with its place.

Every character that is not white space is in exactly one token.  Numbers keep their separators
and signs, Latin names their digits and hyphens, addresses stay whole.
"""

from dataclasses import dataclass

import regex

from helpers.article import Span

_TOKEN = regex.compile(
    r"""
    # The common case first, for speed: a plain Arabic word that nothing below could make longer.
    (?P<word> [\u0621-\u063a\u0641-\u064a] [\u0621-\u063a\u0641-\u0652]*+
              (?! [\w\p{M}\p{Cf}@.+\-] ) )
    # An address: a scheme or www, an e-mail address; its last character is not punctuation.
  | (?P<address> (?: (?:https?|ftp):// | www\. ) [^\s\x1c-\x1f<>«»"“”،؛؟]* [\w/=&\#-]
               | (?<![A-Za-z0-9]) [A-Za-z0-9] [A-Za-z0-9.+_\-]{0,63}+ @ [\w\-]+ (?:\.[\w\-]+)+ )
    # A Latin word may begin with one or two digits and a capital (5G), hold digits (H20), and
    # continue behind a hyphen, full stop, apostrophe or ampersand (GPT-4.5, AT&T, Booking.com).
  | (?P<latin> (?: \p{Lu}\. ){2,} (?!\p{L})
             | (?: \p{Nd}{1,2} \p{Lu} (?!\p{L}) | \p{Latin} )
               [\p{Latin}\p{M}\p{Nd}]*
               (?: [-\u2010\u2011.'’&_+@] (?=[\p{Latin}\p{Nd}]) [\p{Latin}\p{M}\p{Nd}]+ )*
               [+\#]{0,2} )
    # A number: sign, digits, and separators between digits after Unicode Standard Annex 29
    # (MidNum and MidNumLet), with / and : for dates and times, a narrow space before three
    # digits, and direction marks anywhere inside.
  | (?P<number> (?: (?<![\w.\)\]%٪]) [+\-\u2212±] )? (?: (?<![\w.]) [.٫] )?
                \p{Nd}+
                (?: (?: \p{Cf}* [.,٫٬،'’/:] | [\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})) )?
                    \p{Cf}* \p{Nd}+ )*
              | \p{N}+ )
    # A word of Arabic or any other script, with its marks and the joiners inside it; a stretching
    # line or marks alone are no word.
  | (?P<word> (?= [\p{M}\u0640]* [\p{L}--[\p{Latin}\u0640]] )
              [[\p{L}\p{M}]--\p{Latin}]+ (?: \p{Cf}+ [[\p{L}\p{M}]--\p{Latin}]+ )* )
    # Anything else: a sign, or a run of one sign, with what combines with it.
  | (?P<punct> ([^\s\x1c-\x1f]) (?: \6 | \p{M} | \p{Cf} )* )
    """,
    regex.VERBOSE | regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class Word(Span):
    """A token.

    Attributes:
        kind: ``word`` (Arabic or another script), ``latin`` (Latin names and addresses),
            ``number`` or ``punct``.
    """

    kind: str


_KINDS = {"address": "latin"}


def tokenize(text: str) -> list[Word]:
    """Return the tokens of a text in order.

    Args:
        text: any string.

    >>> [(w.text, w.kind) for w in tokenize("بلغت 8.4% في H20.")]
    [('بلغت', 'word'), ('8.4', 'number'), ('%', 'punct'), ('في', 'word'), ('H20', 'latin'), ('.', 'punct')]
    """  # noqa: E501
    return [
        Word(match.start(), match.end(), match.group(), _KINDS.get(kind, kind))
        for match in _TOKEN.finditer(text)
        if (kind := match.lastgroup)
    ]
