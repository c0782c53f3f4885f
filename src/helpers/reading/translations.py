"""The translation that people add to an article, one row a sentence."""

from collections.abc import Sequence

from helpers import collection
from helpers.article import Article
from helpers.errors import QiraaError
from helpers.reading.segmentation import Sentence


def read(article: Article, sentences: Sequence[Sentence]) -> dict[int, str]:
    """Return the English of each sentence by its number; nothing if there is no translation.

    ``translation.csv`` beside the article has the columns sentence, begins and english; ``begins``
    holds the sentence's first words and must still agree with it.

    Args:
        article: the article.
        sentences: its sentences.

    Raises:
        QiraaError: a row has no sentence, or its sentence begins otherwise, or comes twice.

    >>> from helpers import article
    >>> from helpers.reading import segmentation
    >>> shipped = article.load("chinese-chips")
    >>> read(shipped, segmentation.split(shipped.text, shipped.title))[0].split()[0]
    'Chinese'
    """
    path = article.folder / "translation.csv" if article.folder else None
    if path is None or not path.exists():
        return {}
    texts = {str(sentence.number): sentence.text for sentence in sentences}
    english: dict[int, str] = {}
    for row in collection.read_table(path, ("sentence", "begins", "english")):
        number = row["sentence"]
        if number not in texts or not texts[number].startswith(row["begins"]):
            raise QiraaError(
                f"{path} does not fit the article: its row for sentence {number} begins with "
                f"«{row['begins']}» and the article's sentence does not; translate it again."
            )
        if int(number) in english:
            raise QiraaError(f"{path} has two rows for sentence {number}: keep one.")
        english[int(number)] = row["english"]
    return english
