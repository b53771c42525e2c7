# jiefen: the tasks of the project. A newcomer needs two: make demo, make test.

SWIFT   ?= swift
PREFIX  ?= /usr/local
PROGRAM := .build/release/jiefen
SOURCES := Package.swift Sources Tests Benchmarks
PYTHON  := python3 -B

# With pipefail, a failed build fails the pipeline whose output is filtered.
SHELL       := /bin/bash
.SHELLFLAGS := -o pipefail -c

.PHONY: demo test check lint format build release install bench soak clean setup end-to-end tested

# Runs an example from start to end on a temporary database, showing each command.
demo: release
	@Tests/EndToEnd/demo.sh $(PROGRAM)

# Runs all tests.
test: setup
	$(SWIFT) test --quiet

# What CI runs: format, boundaries, warnings as errors, tests, the date tests on several days, and the
# release build end to end. The release is built while the tests run, because compiling a module uses
# only one core.
check: lint setup
	$(SWIFT) build --quiet --build-tests
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target BESIDE=--ignore-lock tested release
	@Tests/EndToEnd/dates.sh $(SWIFT)
	@$(MAKE) --no-print-directory end-to-end

tested:
	$(SWIFT) test --quiet --skip-build

# Tests the release build: the demo; a year of cases, with real units and texts if available; kills,
# concurrent processes, faults of the system, unusual file names; and that the data to measure on can
# still be made.
end-to-end: release
	@Tests/EndToEnd/demo.sh $(PROGRAM) > /dev/null && echo "demo: passed"
	@Tests/EndToEnd/year.sh $(PROGRAM)
	@$(PYTHON) Tests/EndToEnd/kills.py $(PROGRAM) 50
	@$(PYTHON) Tests/EndToEnd/crowds.py $(PROGRAM)
	@$(PYTHON) Tests/EndToEnd/faults.py $(PROGRAM) 100
	@$(PYTHON) Tests/EndToEnd/files.py $(PROGRAM) 1
	@$(SWIFT) build --quiet --product Bench
	@filled=$$(mktemp -d) && .build/debug/Bench fill $$filled/cases.db 2000 2>/dev/null \
	  && $(PROGRAM) check --db $$filled/cases.db > /dev/null && echo "bench data: passed"; \
	  status=$$?; rm -rf $$filled; exit $$status

build: setup
	$(SWIFT) build

# Builds one static executable without dependencies. The linker's warnings about dlopen and getpwnam are
# filtered: they concern parts of SQLite and of the runtime that jiefen never calls.
release: setup
	@$(call static,jiefen)
	@test -x $(PROGRAM)

static = $(SWIFT) build --quiet $(BESIDE) -c release -Xswiftc -static-executable --product $(1) 2>&1 \
  | { grep -v -e 'statically linked applications requires' -e 'In function' \
           -e 'dangerous, better use' -e '^$$' || true; }

install: release
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/jiefen

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

# Checks the format and the boundaries between the targets.
lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	@.ci/lint

# The long forms of the tests in check. JIEFEN_SOAK raises the numbers of randomised tests: 20,000 power
# cuts, 5,000 disk errors, 5,000 full disks, 1,000,000 inputs, 100,000 lives of cases.
soak: release
	@$(PYTHON) Tests/EndToEnd/kills.py $(PROGRAM) 1000
	@$(PYTHON) Tests/EndToEnd/crowds.py $(PROGRAM) 10000 100000
	@$(PYTHON) Tests/EndToEnd/faults.py $(PROGRAM) 3000
	@$(PYTHON) Tests/EndToEnd/files.py $(PROGRAM) 30
	@JIEFEN_SOAK=1 $(SWIFT) test --quiet --filter PowerLossTests && echo "power loss: passed"
	@JIEFEN_SOAK=1 $(SWIFT) test --quiet --filter FuzzTests && echo "fuzz: passed"
	@JIEFEN_SOAK=1 $(SWIFT) test --quiet --filter 'RandomStreetTests|RandomBookTests' && echo "lives: passed"
	@for kind in address thread; do \
	  $(SWIFT) test --quiet --disable-xctest --sanitize=$$kind --scratch-path .build-$$kind \
	    --filter '$(SANITIZED)' && echo "$$kind sanitizer: passed" || exit 1; \
	done

# The tests run under sanitizers: unsafe code, the rules, and files. Left out are tests that take minutes
# and those that start the program. XCTest is disabled: it has no tests here and leaks memory.
SANITIZED := SQLiteTests|DisputesTests|CaseworkTests|MachineFilesTests|MachineEnvironmentTests|OpeningTests|MigrationTests|BackupTests|RestorationTests

# Measures jiefen beside the sqlite3 shell and a C program that run the same SQL; `make bench CASES=10000`
# measures one size. The first run also fills the databases, about twenty minutes for a million cases.
CASES ?= 10000,100000,1000000
BENCH := .build/bench
bench: release build
	@$(call static,Bench)
	@mkdir -p $(BENCH)
	@$(CC) -O2 -o $(BENCH)/peer Benchmarks/peer.c -lsqlite3
	@$(CC) -O2 -o $(BENCH)/cost Benchmarks/cost.c
	@$(CC) -O2 -shared -fPIC -o $(BENCH)/recorder.so Benchmarks/recorder.c -lsqlite3
	@for program in jiefen Bench; do \
	  ln -sf ../release/$$program $(BENCH)/$$program; \
	  ln -sf ../debug/$$program $(BENCH)/$$program-recorded; \
	done
	@$(PYTHON) Benchmarks/bench.py $(BENCH) --cases $(CASES)

clean:
	rm -rf .build .build-*

# Installs missing packages; without the permission to, says what to type and stops.
PACKAGES := libsqlite3-dev pkg-config
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/"; exit 1; }
	@if ! { [ -f /usr/include/sqlite3.h ] && command -v pkg-config >/dev/null; }; then \
	  if [ "$$(id -u)" = 0 ]; then run=""; \
	  elif sudo -n true 2>/dev/null; then run="sudo"; \
	  else echo "Please type: sudo apt-get install $(PACKAGES)"; exit 1; fi; \
	  $$run apt-get update -q && $$run apt-get install -y -q $(PACKAGES); \
	fi
