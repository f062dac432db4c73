# The tools of Factcheck; `make test` and `make lint` install what they need.
PYTHON ?= python3.11
BIN = .venv/bin

.PHONY: test lint

test: .venv/ready
	$(BIN)/python -m pytest

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy factcheck claims sources

.venv/ready: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(BIN)/python -m pip install -q -r requirements-dev.txt
	touch $@
