from django.test import SimpleTestCase

from shop import settings
from shop.sentinel import sentinel_url

SENTINELS = [("redis-sentinel-0.redis", 26379), ("redis-sentinel-1.redis", 26379), ("redis-sentinel-2.redis", 26380)]


class SentinelTest(SimpleTestCase):
    def test_the_broker_url_names_every_sentinel(self):
        self.assertEqual(
            sentinel_url(SENTINELS, "pw", 0),
            "sentinel://:pw@redis-sentinel-0.redis:26379/0"
            ";sentinel://:pw@redis-sentinel-1.redis:26379/0"
            ";sentinel://:pw@redis-sentinel-2.redis:26380/0",
        )

    def test_a_password_may_hold_any_character(self):
        url = sentinel_url(SENTINELS[:1], "p;a@s/s:%", 2)
        self.assertEqual(url, "sentinel://:p%3Ba%40s%2Fs%3A%25@redis-sentinel-0.redis:26379/2")

    def test_celery_knows_the_master_and_never_waits_for_ever(self):
        for options in (settings.CELERY_BROKER_TRANSPORT_OPTIONS, settings.CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS):
            self.assertEqual(options["master_name"], "mymaster")
            self.assertEqual(options["socket_timeout"], 5)
            self.assertEqual(options["sentinel_kwargs"]["socket_timeout"], 5)
        self.assertEqual(settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"], 3600)

    def test_every_sentinel_is_asked_once_before_the_next(self):
        cache = settings.CACHES["default"]["OPTIONS"]["SENTINEL_KWARGS"]
        for options in (cache, settings.CELERY_BROKER_TRANSPORT_OPTIONS["sentinel_kwargs"]):
            self.assertEqual(options["retry"].get_retries(), 0)

    def test_broker_cache_and_results_have_their_own_databases(self):
        self.assertTrue(settings.CELERY_BROKER_URL.endswith(":26379/0"))
        self.assertEqual(settings.CACHES["default"]["LOCATION"], "redis://mymaster/1")
        self.assertTrue(settings.CELERY_RESULT_BACKEND.endswith(":26379/2"))
