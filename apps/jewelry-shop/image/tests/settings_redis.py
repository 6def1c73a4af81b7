"""The settings for production with SQLite in PostgreSQL's place: for tests with a real Redis."""

import os

from shop.settings import *  # noqa: F403
from shop.settings import CELERY_BEAT_SCHEDULE

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["TEST_DATABASE"]}}
SECURE_SSL_REDIRECT = False
CELERY_BEAT_SCHEDULE["restock"]["schedule"] = 1.0
