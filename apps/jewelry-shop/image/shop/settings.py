"""Settings of the shop in a cluster. Everything that may differ comes from the environment."""

import logging

from shop.environment import read_environment
from shop.logs import logging_settings
from shop.sentinel import BROKER_TIMEOUT, cache, sentinel_url, transport_options

env = read_environment()

# --- Django ---------------------------------------------------------------------------------------
DEBUG = False
SECRET_KEY = env["SECRET_KEY"]
SECRET_KEY_FALLBACKS = env["SECRET_KEY_FALLBACKS"]
ROOT_URLCONF = "shop.urls"
WSGI_APPLICATION = "shop.wsgi.application"
INSTALLED_APPS = ["django.contrib.staticfiles", "django_prometheus", "catalogue"]
MIDDLEWARE = [
    "shop.operations.operations",  # first: probes and scrapes come with a pod's IP address as their host
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
STATIC_URL = "/static/"
STATIC_ROOT = "/app/static"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Who may ask, and how -------------------------------------------------------------------------
ALLOWED_HOSTS = env["ALLOWED_HOSTS"]
CSRF_TRUSTED_ORIGINS = env["CSRF_TRUSTED_ORIGINS"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # the proxies in front always set it
SECURE_SSL_REDIRECT = env["SECURE_COOKIES"]
SECURE_HSTS_SECONDS = 30 * 24 * 3600 if env["SECURE_COOKIES"] else 0
SESSION_COOKIE_SECURE = env["SECURE_COOKIES"]
CSRF_COOKIE_SECURE = env["SECURE_COOKIES"]
# HSTS for every subdomain, and preloading, are the domain owner's decision, not the shop's.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# --- PostgreSQL behind PgBouncer in transaction mode ----------------------------------------------
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": env["DATABASE_HOST"],
        "PORT": env["DATABASE_PORT"],
        "NAME": env["DATABASE_NAME"],
        "USER": env["DATABASE_USER"],
        "PASSWORD": env["DATABASE_PASSWORD"],
        "CONN_MAX_AGE": 0,  # a connection kept through a failover would stay on the former primary
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,  # a cursor outlives the transaction that PgBouncer keeps together
        "OPTIONS": {"connect_timeout": 5, "pool": False},  # PgBouncer is the pool
    }
}

# --- Redis behind Sentinel ------------------------------------------------------------------------
SENTINELS, REDIS_PASSWORD, MASTER_NAME = env["REDIS_SENTINELS"], env["REDIS_PASSWORD"], env["REDIS_MASTER_NAME"]
CACHES = {"default": cache(SENTINELS, MASTER_NAME, REDIS_PASSWORD, env["CACHE_DB"])}

# --- Celery ---------------------------------------------------------------------------------------
CELERY_BROKER_URL = sentinel_url(SENTINELS, REDIS_PASSWORD, env["CELERY_BROKER_DB"])
CELERY_BROKER_TRANSPORT_OPTIONS = {
    **transport_options(MASTER_NAME, REDIS_PASSWORD),
    "visibility_timeout": env["CELERY_VISIBILITY_TIMEOUT"],
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker outlives any outage of Redis
CELERY_RESULT_BACKEND = sentinel_url(SENTINELS, REDIS_PASSWORD, env["CELERY_RESULT_DB"])
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = transport_options(MASTER_NAME, REDIS_PASSWORD)
CELERY_RESULT_EXPIRES = 3600
CELERY_REDIS_SOCKET_TIMEOUT = BROKER_TIMEOUT
CELERY_REDIS_SOCKET_CONNECT_TIMEOUT = BROKER_TIMEOUT
CELERY_REDIS_SOCKET_KEEPALIVE = True
CELERY_REDIS_RETRY_ON_TIMEOUT = True
CELERY_REDIS_BACKEND_HEALTH_CHECK_INTERVAL = 10

CELERY_TASK_DEFAULT_QUEUE = "celery"
# A killed worker loses no task: it is acknowledged when it has run. So every task must bear running twice.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = env["CELERY_VISIBILITY_TIMEOUT"] // 2  # beyond the visibility timeout a second worker takes it
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
# Waiting tasks stay in Redis, where the autoscaler counts them and every worker may take them.
CELERY_WORKER_DISABLE_PREFETCH = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONSUMER = "shop.worker:HeartbeatConsumer"
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = env["WORKER_SOFT_SHUTDOWN_TIMEOUT"]

CELERY_BEAT_SCHEDULE = {"restock": {"task": "catalogue.tasks.restock", "schedule": 60.0}}
CELERY_BEAT_SCHEDULER = "shop.beat:HeartbeatScheduler"
CELERY_BEAT_SCHEDULE_FILENAME = "/tmp/celerybeat-schedule"
CELERY_BEAT_MAX_LOOP_INTERVAL = 15  # seconds; beat ticks, and so touches its heartbeat, at least this often

# --- Signs of life and logs -----------------------------------------------------------------------
WORKER_HEARTBEAT_FILE = env["WORKER_HEARTBEAT_FILE"]
WORKER_READY_FILE = env["WORKER_READY_FILE"]
BEAT_HEARTBEAT_FILE = env["BEAT_HEARTBEAT_FILE"]
LOGGING = logging_settings(env["LOG_LEVEL"])
logging.captureWarnings(True)
