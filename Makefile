# Two commands do everything on a fresh Debian machine with Rust and Node: `make demo` and `make test`.
# The others are parts of them. What is missing is installed, or named in one line.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test check tidy bench assets tools fuzz

EGNATIA := cargo run --quiet --package node --bin egnatia --
PYTHON := target/python
export EGNATIA_PYTHON := $(CURDIR)/$(PYTHON)/bin/python

help: ## What there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

demo: assets ## A whole federation on loopback, with invented data; prints the address to open
	@tools/need cargo cc
	@echo "Building (some minutes the first time) …"
	@cargo build --package node
	@target/debug/egnatia demo

test: tools assets ## Everything that must hold: format, lints, tidy, licences, all tests, a short fuzz run
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo run --quiet --package xtask -- tidy
	cargo deny check bans licenses sources
	cargo nextest run --workspace --no-fail-fast
	assets/test/run
	assets/test/doors
	fuzz/run 5

check: ## Format, lints and tidy only
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo run --quiet --package xtask -- tidy

bench: assets ## The figures of the README, as JSON
	cargo run --release --quiet --package node --bin egnatia -- bench exchange
	cargo run --release --quiet --package node --bin egnatia -- bench check
	cargo run --release --quiet --package node --bin egnatia -- bench start
	cargo run --release --quiet --package node --bin egnatia -- bench import

assets: assets/node_modules/.made ## Fonts, icons and scripts from npm by lock file; without npm the node serves plain pages

assets/node_modules/.made: assets/package-lock.json assets/build.mjs $(wildcard assets/src/*)
	@if command -v npm >/dev/null; then \
	  cd assets && npm ci --no-audit --no-fund --silent && npm run --silent build && touch node_modules/.made ../crates/node/src/web/assets.rs; \
	else echo "npm is missing: pages will come without fonts, icons and live rows, and forms cannot be printed (apt install npm)"; fi

tools: ## What the tests need: nextest, cargo-deny, Chromium, poppler, a Python with other people's clients
	@tools/need cargo cc npm python3
	@tools/install

fuzz: ## A longer fuzz run
	fuzz/run 60
