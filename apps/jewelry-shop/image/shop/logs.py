"""Logs to stdout, one JSON object a line."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    def format(self, record):
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.name == "gunicorn.access" and isinstance(record.args, Mapping):
            entry |= _access(record.args)
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def _access(atoms):
    """gunicorn's letters for a request, as fields that a query can filter by."""
    return {
        "message": f"{atoms['m']} {atoms['U']} {atoms['s']}",
        "method": atoms["m"],
        "path": atoms["U"],
        "status": int(atoms["s"]),
        "seconds": float(atoms["L"]),
        "client": atoms["{x-forwarded-for}i"],
    }


def logging_settings(level):
    """A configuration for logging.config.dictConfig that sends everything from `level` on to stdout."""
    to_stdout = {"level": level, "handlers": ["stdout"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "shop.logs.JsonFormatter"}},
        "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"}},
        "root": {"level": level, "handlers": ["stdout"]},
        # Django and gunicorn give these handlers of their own, which would write text.
        "loggers": dict.fromkeys(("django", "django.server", "gunicorn.error", "gunicorn.access"), to_stdout),
    }
