# What one does here. Only Python 3.11 to 3.13 with venv and pip is needed; everything else is in the locks.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed
TESTS := -p no:cacheprovider -n 2 --dist loadfile

.PHONY: install demo quality test test-long check format lock clean

install: $(INSTALLED)  ## a virtual environment in .venv with everything in it

$(INSTALLED): requirements-dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: make install PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: install  ## fictional minutes, read and asked, with the API on a free port
	$(BIN)/referatgraf demo

test: install  ## every test but the long ones
	$(BIN)/python -m pytest $(TESTS) -m 'not long'

test-long: install  ## the property and kill tests in full count
	$(BIN)/python -m pytest $(TESTS) -m long

GENERATED := build/generated
SHARED_GOLD := $(wildcard ../shared/gold/*.gold.json)

quality: install  ## docs/quality.md and quality.json anew, without and with the second reader
	rm -rf $(GENERATED)
	$(BIN)/python -m tests.generator.minutes $(GENERATED) 100 test
	$(BIN)/referatgraf evaluate tests/sample/*.gold.json $(GENERATED)/*.gold.json $(SHARED_GOLD) \
		$(if $(SHARED_GOLD),--documents ../shared/seeds) --write docs

check: install  ## style, types and the layout of the house
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/python -m pytest -p no:cacheprovider -n 0 tests/test_layout.py

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header

lock: install  ## both locks anew from pyproject.toml
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group build --extra dev --output-file requirements-dev.lock

clean:
	rm -rf .venv dist build demo-home .mypy_cache .ruff_cache .hypothesis
