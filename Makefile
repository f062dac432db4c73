# `make run` serves a whole Factcheck; `make test` and `make lint` install what they need.
PYTHON ?= python3.11
BIN = .venv/bin

PORT ?= 8000
DATA ?= .data
PAGES ?= ../shared/data/web/pages.tar.gz

.PHONY: run test lint train bench-evidence

run: .venv/running
	@exec env FACTCHECK_DATA="$(DATA)" $(BIN)/python manage.py serve --port $(PORT)

test: .venv/ready
	$(BIN)/python -m pytest

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy factcheck claims sources

train: .venv/ready  # fits the worth model anew; needs the data to measure with
	$(BIN)/python -m bench.train_worth

bench-evidence: .venv/ready  # extraction too, where the saved pages are
	$(if $(wildcard $(PAGES)),$(BIN)/python -m bench.extraction $(PAGES))
	$(BIN)/python -m bench.evidence

.venv/bin/python:
	$(PYTHON) -m venv .venv || python3 -m venv .venv

.venv/running: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install -q -r requirements.txt
	@touch $@

.venv/ready: requirements.txt requirements-dev.txt | .venv/bin/python
	$(BIN)/python -m pip install -q -r requirements-dev.txt
	@touch $@
