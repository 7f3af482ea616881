# The one way in. `make demo` in a fresh clone ends with a film; .ci/run calls `make test`.

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: help setup demo test check format bench fuzz gallery film clean bench-lipsync train-aligner

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: $(STAMP)  ## make .venv with everything that constraints.txt pins; does nothing when up to date

# The stamp is written last, so an interrupted install is run again.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "scenec needs Python 3.11 or newer: make setup PYTHON=python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[torch,voices,dev]'
	@$(BIN)/python -c 'import skia' 2>/dev/null || { echo "skia cannot load: it needs three system libraries. On Debian and Ubuntu:"; \
		echo "  sudo apt-get install -y libegl1 libgl1 libexpat1"; exit 1; }
	@$(BIN)/scenec voices install kokoro || true  # says what it finds; without it espeak speaks
	@touch $@

demo: build/reunion.mp4  ## render scenes/reunion.yaml and print where the film is
	@echo "$(CURDIR)/$<"

film: setup  ## render FILE=scenes/x.yaml to build/x.mp4
	@test -n "$(FILE)" || { echo "usage: make film FILE=scenes/hello.yaml"; exit 2; }
	@mkdir -p build
	$(BIN)/scenec render "$(FILE)" -o "build/$(notdir $(basename $(FILE))).mp4"

# scenec knows what has changed better than make does, so it is always asked; when nothing has, it says so within a second.
build/%.mp4: scenes/%.yaml $(STAMP) FORCE
	@mkdir -p build
	$(BIN)/scenec render $< -o $@
FORCE:

test: setup  ## run the tests
	$(BIN)/python -m pytest -n $(WORKERS)

check: setup  ## formatting, lint, types, tests: all that must be green
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(MAKE) --no-print-directory test

format: setup  ## format the code and fix what ruff can fix
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup  ## measure; prints figures, fails on none
	$(BIN)/python -m pytest tests/bench -p no:xdist -s -o python_files='bench_*.py'

fuzz: setup  ## break scenes for SECONDS of CPU (default: an hour); what it finds lies in tests/fuzz/found
	$(BIN)/python tests/fuzz/fuzz.py --seconds $(or $(SECONDS),3600)

gallery: build/reunion.mp4  ## draw the pictures in docs/gallery anew
	$(BIN)/python docs/gallery/draw.py $<

bench-lipsync: setup  ## measure lip-sync against the recordings in DATA=folder; writes docs/benchmarks.md
	@test -n "$(DATA)" || { echo "usage: make bench-lipsync DATA=folder"; exit 2; }
	$(BIN)/python tests/bench/lipsync_benchmark.py "$(DATA)"

train-aligner: setup  ## make speech and train the two lip-sync networks on it (SEEDS="0 2"): about 40 CPU minutes, one thread
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt 'onnx>=1.19'
	OMP_NUM_THREADS=1 nice $(BIN)/python -m scenec.lipsync.training --work build/aligner --seeds $(or $(SEEDS),0 2)

clean:  ## remove what was built here (not .venv, not the store)
	rm -rf build dist
