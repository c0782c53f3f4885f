"""Settings for all tests."""

import os

from hypothesis import settings

# Where a run decides on a change, the same examples are tried each time; elsewhere new ones are.
settings.register_profile("same", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("same")
