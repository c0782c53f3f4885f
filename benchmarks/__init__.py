"""How fast the helpers and the report are, beside their peers: ``python -m benchmarks``."""
