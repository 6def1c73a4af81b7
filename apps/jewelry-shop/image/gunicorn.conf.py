"""What gunicorn's command line cannot say; everything else (bind, workers, timeouts) is given there.

gunicorn reads this file from its working directory.
"""

import os
from pathlib import Path

from django.conf import settings
from prometheus_client import values

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

logconfig_dict = settings.LOGGING
metrics_directory = os.environ.get("PROMETHEUS_MULTIPROC_DIR")

# prometheus_client names its files by process id and keeps those of dead workers, whose counts must not be lost.
# As --max-requests makes new workers all the time, the files would grow without end. So a worker writes
# to the files of its slot, which its successor goes on with.
slots = {}


def on_starting(server):
    """A restarted container counts from zero."""
    if metrics_directory:
        Path(metrics_directory).mkdir(parents=True, exist_ok=True)
        for file in Path(metrics_directory).glob("*.db"):
            file.unlink()


def pre_fork(server, worker):
    slots[worker] = next(slot for slot in range(len(slots) + 1) if slot not in slots.values())


def post_fork(server, worker):
    if metrics_directory:
        slot = slots[worker]
        values.ValueClass = values.MultiProcessValue(lambda: slot)


def child_exit(server, worker):
    slots.pop(worker, None)
