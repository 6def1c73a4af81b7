#!/bin/sh
# Runs the tests, all or those named (./test.sh tests.test_sentinel), in .venv; makes it where it is missing or stale.
# PYTHON=<program> chooses the Python. Exit code: 0 passed, 1 failed, 69 not run (no Python, or no packages).
set -eu
cd "$(dirname "$0")"

not_run() {
  echo "NOT RUN: $1" >&2
  exit 69
}

find_python() {
  for candidate in ${PYTHON:-python3.13 python3.14 python3.12 python3.11 python3}; do
    if "$candidate" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  not_run "no Python 3.11 or newer with venv was found; set PYTHON=<program>"
}

if ! cmp -s requirements.txt .venv/requirements.txt || { [ -n "${PYTHON:-}" ] && [ "$PYTHON" != "$(cat .venv/python)" ]; }; then
  python=$(find_python)
  rm -rf .venv
  "$python" -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt ||
    not_run "the packages of requirements.txt could not be installed"
  echo "$python" >.venv/python
  cp requirements.txt .venv/requirements.txt
fi

exec .venv/bin/python manage.py test --settings shop.settings_offline "$@"
