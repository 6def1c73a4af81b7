"""Which of the services that the shop needs do not answer."""

import logging
from concurrent.futures import ThreadPoolExecutor, wait

from django.db import connection
from django_redis import get_redis_connection

TIMEOUT = 2  # seconds, for all checks together

logger = logging.getLogger(__name__)


def check_database():
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        connection.close()


def check_cache():
    # Asks the master itself: the cache swallows its errors.
    get_redis_connection("default", write=True).ping()


CHECKS = {"database": check_database, "cache": check_cache}
# PgBouncer holds a query back while PostgreSQL is away, so a check may hang. A thread of its own for each
# check bounds the answer's time, and a hung check keeps neither the others nor further threads busy.
EXECUTORS = {name: ThreadPoolExecutor(max_workers=1, thread_name_prefix=name) for name in CHECKS}


def services_down():
    """Gives the names of the services that fail, after TIMEOUT seconds at most; the log says why."""
    pending = {name: EXECUTORS[name].submit(check) for name, check in CHECKS.items()}
    wait(pending.values(), timeout=TIMEOUT)
    return [name for name, future in pending.items() if _failed(name, future)]


def _failed(name, future):
    if not future.done():
        future.cancel()
        logger.warning("%s is down: no answer within %s s", name, TIMEOUT)
        return True
    error = future.exception()
    if error:
        logger.warning("%s is down: %s", name, error)
    return bool(error)
