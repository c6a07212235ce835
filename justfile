# What people type at the desk is what CI runs. `just` lists the recipes; `./run just RECIPE` needs nothing installed.

export PATH := justfile_directory() / ".venv/bin:" + env("PATH")

[private]
default:
    @just --list --unsorted

# Install everything, the developers' tools included
setup:
    ./run setup

# Format the code, and mend what ruff can mend
fmt:
    ruff check --fix-only --quiet
    ruff format --quiet

# Style, types, the floor plan, the news fragments
lint:
    ruff check
    ruff format --check
    mypy
    lint-imports --no-logo
    @news=$(towncrier build --draft --version next 2>&1) || { echo "$news"; exit 1; }

# The fast tests
test *ARGS:
    pytest -n logical --dist worksteal -m "not slow and not browser" {{ ARGS }}

# The tests that take more than a second or two
test-slow *ARGS:
    pytest -n logical --dist worksteal -m "slow and not browser" -o faulthandler_timeout=600 {{ ARGS }}

# The tests that look at pages in a headless Chromium
test-browser *ARGS:
    pytest -m browser -o faulthandler_timeout=300 {{ ARGS }}

# Every test
test-all: test test-slow test-browser

# The fast tests on every supported Python that this machine has
test-pythons:
    @for python in python3.11 python3.12 python3.13; do \
        $python -c '' 2>/dev/null || { echo "$python is not here"; continue; }; \
        echo "$python"; \
        uv run --quiet --frozen --isolated --no-python-downloads --python $python pytest -n logical --dist worksteal -m "not slow and not browser" || exit 1; \
    done

# Run every measurement in benchmarks/; fail if one is over its limit
bench:
    @over=0; for file in benchmarks/[!_]*.py; do \
        case $file in */generate_*) continue ;; esac; \
        echo "== $file"; PYTHONPATH=. python "$file" || over=1; \
    done; exit $over

# Write the generated part of the reference anew
docs:
    python -m tools.reference

# Fail if the generated part of the reference is not what the code says
docs-check:
    python -m tools.reference --check

# Build the wheel and the source archive, then try the wheel in a fresh environment
build:
    python -m tools.build

# Build the façade example with everything it has to say
demo *DIR:
    ./run demo {{ DIR }}

# Write the expected outputs of the examples anew
examples:
    MATEPROOF_WRITE_GOLDEN=1 pytest tests/examples/test_examples.py

# How long are files and functions?
sizes:
    python -m tools.sizes
