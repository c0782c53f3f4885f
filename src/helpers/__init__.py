"""Close reading of Arabic news: the helpers behind the notebooks."""

__version__ = "0.1.0"
