PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
ARTICLE ?= chinese-chips

.PHONY: help report lab test notebooks dictionary lock bench clean
.DEFAULT_GOAL := help

help: ## Show what each target does
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

$(READY): bootstrap.py pyproject.toml requirements.lock
	@$(PYTHON) bootstrap.py .venv && touch $@

report: $(READY) ## Run the notebooks on ARTICLE (chinese-chips) and write reports/ARTICLE.html
	@$(BIN)/qiraa report $(ARTICLE)

lab: $(READY) ## Open the notebooks in JupyterLab
	@$(BIN)/jupyter lab --notebook-dir=. notebooks/00-start-here.ipynb

lock: $(READY) ## Resolve pyproject.toml again into requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --only-binary :all: --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet --upgrade --output-file requirements.lock

clean: ## Remove the environment, the reports and all caches
	@rm -rf .venv reports .pytest_cache .mypy_cache .ruff_cache .hypothesis
