"""The one exception that readers of the collection are meant to see."""


class QiraaError(Exception):
    """A clear sentence for the reader: what is wrong, where, and what to do.

    Every module raises this class or a subclass of it for bad input; the command line prints
    the sentence and exits with status 1.
    """
