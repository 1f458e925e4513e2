# Two words start it: make demo. Everything it needs is installed into this folder.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
UV_VERSION := 0.13.9
export UV_PROJECT_ENVIRONMENT := $(VENV)
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 20
export PYTHONUNBUFFERED := 1
# Behind a company's proxy the system knows the certificates, and uv alone does not.
export UV_SYSTEM_CERTS ?= 1
NODE = PATH="$$($(PY) -m infra.node):$$PATH"

.PHONY: help setup site browser demo test check unit infra-test e2e openapi synth deploy deploy-local destroy bench screenshots clean

help:  ## this list
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(VENV)/.ready: pyproject.toml uv.lock
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed ($(PYTHON) was not found)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/it."; exit 1; }
	@[ -x $(PY) ] || $(PYTHON) -m venv $(VENV)
	@[ -x $(VENV)/bin/uv ] || $(PY) -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(VENV)/bin/uv sync --frozen --all-groups --quiet --python $(PY)
	@touch $@

SITE_SOURCES := $(shell find static_site/src static_site/public -type f 2>/dev/null) $(wildcard static_site/*.json static_site/*.mjs static_site/index.html)

static_site/node_modules/.ready: static_site/package-lock.json | $(VENV)/.ready
	cd static_site && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm ci --no-audit --no-fund --loglevel=error
	@touch $@

static_site/dist/index.html: static_site/node_modules/.ready $(SITE_SOURCES)
	cd static_site && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm run --silent build
	@touch $@

infra/node_modules/.ready: infra/package-lock.json | $(VENV)/.ready
	cd infra && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm ci --no-audit --no-fund --loglevel=error
	@touch $@

setup: $(VENV)/.ready static_site/dist/index.html  ## install everything into this folder and build the site
site: static_site/dist/index.html  ## build the site

demo: setup  ## the whole product on a simulated account at http://localhost:8787 (ARGS="--port 9000")
	@exec $(PY) -m infra.local $(ARGS)

check: $(VENV)/.ready static_site/node_modules/.ready  ## formatting, lint, types, import contracts
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	@$(PY) -m rassistant.http.openapi | diff -q - openapi.json >/dev/null || { echo "openapi.json is not what the code says: run make openapi"; exit 1; }
	cd static_site && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm run --silent lint

unit: $(VENV)/.ready  ## unit and catalog tests alone
	$(VENV)/bin/pytest -q tests/unit tests/catalog

infra-test: $(VENV)/.ready  ## the CDK application: templates, cdk-nag, cfn-lint
	$(NODE) $(VENV)/bin/pytest -q tests/infra

browser: $(VENV)/.ready  ## Chromium for the browser tests, where the system has none and Debian's packages can be had
	@$(PY) -m tests.e2e.browser

e2e: setup browser  ## the product in a real browser
	$(NODE) $(VENV)/bin/pytest -q tests/e2e

test: setup browser infra/node_modules/.ready check  ## everything
	cd static_site && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm run --silent test
	$(NODE) $(VENV)/bin/pytest -q -n 2 --dist loadfile tests

openapi: $(VENV)/.ready  ## write openapi.json and the site's client anew
	$(PY) -m rassistant.http.openapi > openapi.json
	cd static_site && PATH="$$(cd .. && $(PY) -m infra.node):$$PATH" npm run --silent gen

synth: $(VENV)/.ready infra/node_modules/.ready  ## the CloudFormation templates, without credentials
	$(NODE) infra/node_modules/.bin/cdk synth --quiet $(ARGS)

deploy: setup infra/node_modules/.ready  ## into your own AWS account, after showing what it creates
	$(NODE) $(PY) -m infra.deploy $(ARGS)

destroy: $(VENV)/.ready infra/node_modules/.ready  ## remove what make deploy created; users and conversations stay
	$(NODE) $(PY) -m infra.deploy --destroy $(ARGS)

deploy-local: setup infra/node_modules/.ready  ## the real deployment, on an emulator on this machine
	$(NODE) $(PY) -m infra.deploy.local $(ARGS)

bench: setup  ## measurements, in one run
	$(PY) -m tests.bench $(ARGS)

screenshots: setup browser  ## the pictures of docs/, made anew
	$(PY) -m tests.e2e.screenshots

clean:  ## remove what was installed and built
	rm -rf $(VENV) .node build cdk.out static_site/node_modules static_site/dist infra/node_modules
