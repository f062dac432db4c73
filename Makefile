# `make run` serves a whole Factcheck; `make test` and `make lint` install what they need.
NEW_ENOUGH = -c 'import sys; sys.exit(sys.version_info < (3, 11))'
# The oldest that is new enough first: it is the one that everything was tried with.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	if $$name $(NEW_ENOUGH) 2>/dev/null; then echo $$name; break; fi; done)
BIN = .venv/bin

PORT ?= 8000
DATA ?= $(or $(FACTCHECK_DATA),.data)
PAGES ?= ../shared/data/web/pages.tar.gz
BENCH_DATA ?= ../shared/data

.PHONY: run test lint pictures train bench-evidence bench-reading bench-links

run: .venv/running
	@exec env FACTCHECK_DATA="$(DATA)" $(BIN)/python manage.py serve --port $(PORT)

test: .venv/ready
	$(BIN)/python -m pytest -n auto

lint: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy factcheck claims sources

pictures: .venv/ready  # takes the screenshots of docs/pictures anew; needs chromium
	$(BIN)/python -m pytest --pictures tests/journeys

train: .venv/training  # fits the worth model anew, for an hour; needs the data to measure with
	$(BIN)/python -m bench.make_trunk
	$(BIN)/python -m bench.train_worth

bench-evidence: .venv/ready  # extraction too, where the saved pages are
	$(if $(wildcard $(PAGES)),$(BIN)/python -m bench.extraction $(PAGES))
	$(BIN)/python -m bench.evidence

# Each part on its own data. Worth comes last: its model is fitted anew on parts, for minutes.
bench-reading: .venv/ready
	@test -d "$(BENCH_DATA)" || { echo "The data to measure with is not at $(BENCH_DATA); say where \
	it is: make bench-reading BENCH_DATA=folder" >&2; exit 1; }
	$(BIN)/python -m bench.reading attribution $(BENCH_DATA)/attribution/polnear_train_dev.tar.gz
	$(BIN)/python -m bench.reading numbers $(BENCH_DATA)/quantities
	$(BIN)/python -m bench.reading speed $(BENCH_DATA)/article.txt
	$(BIN)/python -m bench.reading worth $(BENCH_DATA)/checkworthiness

bench-links: .venv/ready  # what a sweep of the links costs
	$(BIN)/python -m bench.links

.venv/bin/python:
	@python="$(PYTHON)"; "$$python" $(NEW_ENOUGH) 2>/dev/null || { echo "Factcheck needs Python \
	3.11 or newer, and finds none. Install it, or say where it is: make PYTHON=/path/to/python3.11 \
	$(MAKECMDGOALS)" >&2; exit 1; }; \
	echo "Making the environment .venv with $$("$$python" -V): some seconds ..."; \
	"$$python" -m venv .venv || { rm -rf .venv; exit 1; }

.venv/running: requirements.txt | .venv/bin/python
	$(call install,requirements.txt)

.venv/ready: requirements.txt requirements-dev.txt | .venv/bin/python
	$(call install,requirements-dev.txt)

.venv/training: requirements-train.txt .venv/ready
	$(call install,requirements-train.txt)

# Names the packages while pip gets them; only a pip that succeeded leaves the target behind.
define install
	@echo "Installing $(1) into .venv: about a minute, some more on a slow line ..."
	@rm -f $@; { $(BIN)/python -m pip install --disable-pip-version-check -r $(1) && touch $@; } | \
	while read -r word name rest; do case $$word in \
		Collecting) printf ' %s' "$${name%%[[<>=!~;]*}";; \
		Installing) printf '\nUnpacking them ...\n';; \
	esac; done; test -e $@
endef
