"""Settings that need no service: for the tests and for collectstatic in the build. Never for serving."""

import os

ENVIRONMENT = {
    "SECRET_KEY": "offline",
    "ALLOWED_HOSTS": "shop.example.com",
    "SECURE_COOKIES": "false",
    "DATABASE_HOST": "pgbouncer",
    "DATABASE_NAME": "shop",
    "DATABASE_USER": "shop",
    "DATABASE_PASSWORD": "offline",
    "REDIS_SENTINELS": "sentinel-0:26379,sentinel-1:26379,sentinel-2:26379",
    "REDIS_PASSWORD": "offline",
    "LOG_LEVEL": "WARNING",
}
os.environ.update(ENVIRONMENT)

from shop.settings import *  # noqa: E402, F403

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
CELERY_TASK_ALWAYS_EAGER = True
CELERY_RESULT_BACKEND = "cache+memory://"
TEST_RUNNER = "tests.runner.Runner"
