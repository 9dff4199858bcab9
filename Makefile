# One command before every change: `make check`. Each part runs alone, too.
PYTHON ?= python
GOLD ?= ../shared/data
RUN = $(PYTHON) -m

.PHONY: check lint types test docs accuracy bench build

check: lint types test docs accuracy

lint:
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"

types:
	$(RUN) mypy
	PATH="$$(dirname "$$(command -v $(PYTHON))"):$$PATH" $(RUN) pyright --ignoreexternal --verifytypes provenance

test:
	$(RUN) pytest --cov --cov-report=term:skip-covered

docs:
	$(RUN) sphinx -W -n -q -b html docs docs/_build/html

# The floors on data that the project ships run with the tests; these are the floors on gold data kept outside it.
accuracy:
	$(PYTHON) tests/accuracy/gold.py $(GOLD)

bench:
	for stage in pages extraction matching drift lineage tracing; do $(PYTHON) benchmarks/$$stage.py || exit 1; done

build:
	$(RUN) build
