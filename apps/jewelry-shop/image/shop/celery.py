"""The Celery application: `celery -A shop worker`, `celery -A shop beat`."""

import os

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

app = Celery("shop")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add("shop.worker:WorkerHeartbeat")  # by name: only a worker loads it


@setup_logging.connect
def keep_django_logging(**_):
    """With a receiver here Celery leaves the logging as the settings made it."""
