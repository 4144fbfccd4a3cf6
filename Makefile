# make site    writes site/ from notebooks/            make check   formatting and structure
# make test    everything that continuous integration runs
# make bench   measures against peers                 make clean   removes what was made
# make browser-test   reads figures in Chromium

PALIMPSEST := .build/release/palimpsest
STAMPS     := .build/stamps
SOURCES    := Package.swift $(shell find Sources -type f ! -name '.*')
TESTS      := $(shell find Tests -type f ! -name '.*' ! -path '*/rejected-*')
JOBS       := $(shell nproc)
BROWSER    := .build/browser

.DELETE_ON_ERROR:
.PHONY: site test check verify bench browser-test clean setup

site: $(PALIMPSEST)
	@$(PALIMPSEST) build --jobs $(JOBS)

# Packages are looked at again when their list changes, the toolchain only on the first build.
$(STAMPS)/setup: Scripts/packages.txt Scripts/install-packages Scripts/check-swift
	@Scripts/install-packages
	@Scripts/check-swift
	@mkdir -p $(STAMPS) && touch $@

setup: $(STAMPS)/setup

$(PALIMPSEST): $(STAMPS)/setup $(SOURCES)
	@swift build -c release --product palimpsest
	@touch $@

test: $(PALIMPSEST) check
	@swift build -c release --build-tests
	@Scripts/check-symbols
	@swift test -c release --skip-build
	@$(MAKE) --no-print-directory verify
	@if $(MAKE) --no-print-directory $(BROWSER)/done; then \
	  $(MAKE) --no-print-directory browser-test; \
	else \
	  echo "make test: left out the browser tests, for want of Chromium or of packages from PyPI" >&2; \
	fi
	@echo "make test: formatting, structure, tests and the site, all passed"

# The same bytes with one thread, with two, and on a processor without AVX2 and FMA.
verify: $(PALIMPSEST)
	@$(PALIMPSEST) verify --jobs 1
	@$(PALIMPSEST) verify --jobs 2
	@GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA $(PALIMPSEST) verify --jobs 2

check: $(STAMPS)/setup
	@swift format lint --strict --recursive Sources Tests Package.swift
	@Scripts/check-imports
	@Scripts/check-sources
	@Scripts/embed-script --check
	@echo "make check: formatting, imports and file lengths passed"

bench: $(PALIMPSEST)
	@Benchmarks/run

# Chromium from Debian, and what drives it from PyPI in an environment of its own.
$(BROWSER)/done: Tests/Browser/requirements.txt Scripts/browser-packages.txt
	@Scripts/install-packages Scripts/browser-packages.txt
	@python3 -m venv $(BROWSER)
	@$(BROWSER)/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	@touch $@

browser-test: $(PALIMPSEST) $(BROWSER)/done
	@$(BROWSER)/bin/python Tests/Browser/test_figures.py $(PALIMPSEST) --site site

clean:
	@rm -rf .build .palimpsest Benchmarks/.build
	@echo "make clean: removed build products and stored runs; site/ is kept"
