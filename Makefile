# jiefen: what can be done with the project. The two that a newcomer needs: make demo, make test.

SWIFT   ?= swift
PREFIX  ?= /usr/local
PROGRAM := .build/release/jiefen
SOURCES := Package.swift Sources Tests Benchmarks
PYTHON  := python3 -B

# A program that does not build is a failure, whatever comes behind the pipe.
SHELL       := /bin/bash
.SHELLFLAGS := -o pipefail -c

.PHONY: demo test check lint format build release install bench soak clean setup end-to-end tested

# Runs the main job on an example database in a temporary folder, showing each command.
demo: release
	@Tests/EndToEnd/demo.sh $(PROGRAM)

# Runs all tests.
test: setup
	$(SWIFT) test --quiet

# What CI calls: format, boundaries, warnings as errors, tests, those of dates on several days, the
# shipped program end to end. The program is built while the tests run: the compiler of one module
# keeps one core busy.
check: lint setup
	$(SWIFT) build --quiet --build-tests
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target BESIDE=--ignore-lock tested release
	@Tests/EndToEnd/dates.sh $(SWIFT)
	@$(MAKE) --no-print-directory end-to-end

tested:
	$(SWIFT) test --quiet --skip-build

# The shipped program on the main job, on real units and texts where they are at hand, killed, in a
# crowd, with faults around it, and under odd names.
end-to-end: release
	@Tests/EndToEnd/demo.sh $(PROGRAM) > /dev/null && echo "demo: passed"
	@Tests/EndToEnd/year.sh $(PROGRAM)
	@$(PYTHON) Tests/EndToEnd/kills.py $(PROGRAM) 50
	@$(PYTHON) Tests/EndToEnd/crowds.py $(PROGRAM)
	@$(PYTHON) Tests/EndToEnd/faults.py $(PROGRAM) 100
	@$(PYTHON) Tests/EndToEnd/files.py $(PROGRAM) 1

build: setup
	$(SWIFT) build

# One static file that needs nothing installed; the linker's words on dlopen and getpwnam are about
# parts of SQLite and of the runtime that jiefen never calls.
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

# The format, and the boundaries between the targets.
lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	@.ci/lint

# The long forms of what check does in short. JIEFEN_SOAK makes the tests try chance
# many thousand times: 20,000 power cuts, 5,000 errors of the disk, 5,000 full disks, 1,000,000 inputs,
# 100,000 lives.
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

# Where memory is touched by hand, the rules and the files. Left out is what runs for minutes already
# and what starts the program. XCTest, of which there are no tests, would leak memory of its own.
SANITIZED := SQLiteTests|DisputesTests|CaseworkTests|MachineFilesTests|MachineEnvironmentTests|OpeningTests|MigrationTests|BackupTests|RestorationTests

# Times beside the sqlite3 shell and a C program that run the same SQL; `make bench CASES=10000` for one
# size. The first run fills the databases and takes some twenty minutes for the million.
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

# Installs what is missing; without the right to, says what to type and stops.
PACKAGES := libsqlite3-dev pkg-config
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/"; exit 1; }
	@if ! { [ -f /usr/include/sqlite3.h ] && command -v pkg-config >/dev/null; }; then \
	  if [ "$$(id -u)" = 0 ]; then run=""; \
	  elif sudo -n true 2>/dev/null; then run="sudo"; \
	  else echo "Please type: sudo apt-get install $(PACKAGES)"; exit 1; fi; \
	  $$run apt-get update -q && $$run apt-get install -y -q $(PACKAGES); \
	fi
