"""Runs the shop's real processes for tests."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from shop.settings_offline import ENVIRONMENT

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PRODUCTION = ENVIRONMENT | {
    "DJANGO_SETTINGS_MODULE": "shop.settings",
    "SECRET_KEY": "".join(map(chr, range(33, 97))),
    "SECURE_COOKIES": "true",
    "LOG_LEVEL": "INFO",
}


def start(test, command, environ, log=subprocess.DEVNULL):
    """Starts a program of the virtual environment and ends it with the test."""
    process = subprocess.Popen(
        [BIN / command[0], *command[1:]], cwd=ROOT, env=_environ(environ), stdout=log, stderr=subprocess.STDOUT
    )
    test.addCleanup(_stop, process)
    return process


def run(command, environ):
    """Runs a program of the virtual environment to its end; gives its exit code and output."""
    result = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, env=_environ(environ), capture_output=True, text=True, timeout=120
    )
    return result.returncode, result.stdout + result.stderr


def wait_until(condition, what, seconds=60):
    """Waits until `condition` is true; an error inside it counts as not yet."""
    deadline, last = time.monotonic() + seconds, None
    while time.monotonic() < deadline:
        try:
            if condition():
                return
        except Exception as error:
            last = error
        time.sleep(0.1)
    raise AssertionError(f"waited {seconds} s in vain: {what} ({last})")


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [server.getsockname()[1] for server in sockets]
    for server in sockets:
        server.close()
    return ports


def _environ(environ):
    return {"PATH": f"{BIN}:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1"} | environ


def _stop(process):
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
