"""Reads the environment variables that environment.json lists, and no others.

environment.json is the contract with the charts: a variable that is not in it is not read.
"""

import json
import os
from difflib import get_close_matches
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

CONTRACT = json.loads(Path(__file__).with_name("environment.json").read_text())
VARIABLES = {variable["name"]: variable for variable in CONTRACT["variables"]}

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def _boolean(text):
    if text not in ("true", "false"):
        raise ValueError(f'is "{text}"; write true or false')
    return text == "true"


def _integer(text):
    if not text.isdecimal():
        raise ValueError(f'is "{text}"; write a whole number')
    return int(text)


def _list(text):
    return [item.strip() for item in text.split(",") if item.strip()]


def _addresses(text):
    addresses = [item.rpartition(":") for item in _list(text)]
    if not addresses or not all(host and port.isdecimal() for host, _, port in addresses):
        raise ValueError(f'is "{text}"; write host:port,host:port,host:port')
    return [(host, int(port)) for host, _, port in addresses]


def _level(text):
    if text not in LEVELS:
        raise ValueError(f'is "{text}"; write one of {", ".join(LEVELS)}')
    return text


KINDS = {
    "text": str,
    "boolean": _boolean,
    "integer": _integer,
    "list": _list,
    "addresses": _addresses,
    "level": _level,
}


def read_environment(environ=os.environ):
    """Gives every variable of the contract as {name: value of its kind}.

    An empty variable counts as not set. Raises ImproperlyConfigured with one line for every problem.
    """
    values, problems = {}, []
    for name, variable in VARIABLES.items():
        text = environ.get(name) or variable["default"]
        if text is None:
            problems.append(f"{name}: {_not_set(variable, environ)}")
            continue
        try:
            values[name] = KINDS[variable["kind"]](text)
        except ValueError as error:
            problems.append(f"{name}: {error}. {variable['description']}")
    if problems:
        lines = [f"{len(problems)} problem(s) in the environment (shop/environment.json lists what is read):"]
        raise ImproperlyConfigured("\n  ".join(lines + problems))
    return values


def _not_set(variable, environ):
    source = "Secret" if variable["secret"] else "ConfigMap"
    unknown = sorted(set(environ) - set(VARIABLES))
    similar = get_close_matches(variable["name"], unknown, n=1, cutoff=0.85)
    hint = f" Did you mean it by {similar[0]}, which is set?" if similar else ""
    return f"is not set. {variable['description']} Set it from a {source}.{hint}"
