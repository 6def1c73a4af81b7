"""Connection settings for Redis behind Sentinel: Celery's broker and results, Django's cache."""

from urllib.parse import quote

from redis.backoff import NoBackoff
from redis.retry import Retry

# Seconds. Without them a publish to a half-open socket hangs for ever.
BROKER_TIMEOUT = 5
CACHE_TIMEOUT = 1
# By default redis-py asks each Sentinel many times, with growing pauses, before it asks the next one:
# a page took a minute, and a sale nine, while Redis was down.
ONCE = Retry(NoBackoff(), retries=0)
ONCE_MORE = Retry(NoBackoff(), retries=1)


def sentinel_url(sentinels, password, database):
    """The URL of a Redis database for Celery: every Sentinel, each with the password of Redis."""
    secret = quote(password, safe="")
    return ";".join(f"sentinel://:{secret}@{host}:{port}/{database}" for host, port in sentinels)


def sentinel_options(password, timeout):
    """How to talk to the Sentinels themselves; `timeout` in seconds.

    A Sentinel that asks for no password accepts one all the same.
    """
    return {
        "password": password,
        "socket_timeout": timeout,
        "socket_connect_timeout": timeout,
        "retry": ONCE,
    }


def transport_options(master_name, password):
    """Celery's options for a URL of sentinel_url; without `master_name` it refuses to connect."""
    return {
        "master_name": master_name,
        "sentinel_kwargs": sentinel_options(password, BROKER_TIMEOUT),
        "socket_timeout": BROKER_TIMEOUT,
        "socket_connect_timeout": BROKER_TIMEOUT,
        "socket_keepalive": True,
        "retry_on_timeout": True,
        "health_check_interval": 10,
    }


def cache(sentinels, master_name, password, database):
    """Django's cache; the host in LOCATION is the master's name, not a host.

    Without django_redis's SentinelClient it reads from the master too, so that a sale shows at once.
    """
    return {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": f"redis://{master_name}/{database}",
        "OPTIONS": {
            "CONNECTION_FACTORY": "django_redis.pool.SentinelConnectionFactory",
            "SENTINELS": sentinels,
            "SENTINEL_KWARGS": sentinel_options(password, CACHE_TIMEOUT),
            "PASSWORD": password,
            "SOCKET_TIMEOUT": CACHE_TIMEOUT,
            "SOCKET_CONNECT_TIMEOUT": CACHE_TIMEOUT,
            "CONNECTION_POOL_KWARGS": {"retry": ONCE_MORE},
            # The shop stays open, only slower, while Redis fails over; /readyz still sees the failure.
            "IGNORE_EXCEPTIONS": True,
            "LOG_IGNORED_EXCEPTIONS": True,
        },
    }
