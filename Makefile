PYTHON ?= python3
ARTICLE ?= chinese-chips
BIN := .venv/bin
READY := .venv/.ready
EXECUTE := --to notebook --execute --inplace --log-level=ERROR \
  --ExecutePreprocessor.record_timing=False --ExecutePreprocessor.extra_arguments=--log-level=ERROR \
  --ClearMetadataPreprocessor.enabled=True --ClearMetadataPreprocessor.clear_cell_metadata=False \
  --ClearMetadataPreprocessor.preserve_nb_metadata_mask=kernelspec

.PHONY: help report lab test accuracy notebooks dictionary lock bench clean
.DEFAULT_GOAL := help

help: ## Say what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

$(READY): bootstrap.py pyproject.toml requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "qiraa: there is no $(PYTHON) here: install Python 3.11 or newer, or run make PYTHON=python3.11 ... with its name." >&2; exit 1; }
	@$(PYTHON) bootstrap.py .venv && touch $@

report: $(READY) ## Run the notebooks on ARTICLE (default: chinese-chips) and write reports/ARTICLE.html
	@$(BIN)/qiraa report $(ARTICLE)

lab: $(READY) ## Open the notebooks in JupyterLab
	@$(BIN)/jupyter trust notebooks/*.ipynb >/dev/null
	@$(BIN)/jupyter lab --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate notebooks/00-start-here.ipynb

test: $(READY) ## Check style, types, helpers, notebooks and the report
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy
	@$(BIN)/pytest -n 2 --dist loadscope --nbval --nbval-current-env --nbval-sanitize-with tests/sanitize.cfg --doctest-modules src tests notebooks

accuracy: $(READY) ## Measure what is extracted against gold: the articles, the sentences of the tests
	@$(BIN)/qiraa accuracy data/articles tests/figures/sentences

notebooks: $(READY) ## Run the notebooks and rewrite them in place
	@$(BIN)/jupyter nbconvert $(EXECUTE) notebooks/*.ipynb

dictionary: $(READY) ## Write the tables' columns into data/README.md
	@$(BIN)/python -m helpers.dictionary

lock: $(READY) ## Resolve pyproject.toml again into requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --only-binary :all: --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet --upgrade --output-file requirements.lock

bench: $(READY) ## Time the helpers and the report beside their peers
	@$(BIN)/python -m benchmarks

clean: ## Remove the environment, the reports and all caches
	@rm -rf .venv reports .pytest_cache .mypy_cache .ruff_cache .hypothesis notebooks/.ipynb_checkpoints
	@find src tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
