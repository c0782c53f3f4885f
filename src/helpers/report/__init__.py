"""The report: the notebooks run in order on an article, put together as one page."""

from helpers.report.build import Built, build

__all__ = ["Built", "build"]
