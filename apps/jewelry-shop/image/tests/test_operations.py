from threading import Event
from unittest.mock import patch

from django.test import SimpleTestCase, TestCase, override_settings

from shop import readiness

POD = {"headers": {"host": "10.42.0.7:8000"}}


def fine():
    pass


def broken():
    raise ConnectionError("refused")


@override_settings(SECURE_SSL_REDIRECT=True)
class HealthzTest(SimpleTestCase):  # a SimpleTestCase fails when it asks the database
    def test_healthz_needs_no_service_and_no_known_host(self):
        self.assertEqual(self.client.get("/healthz", **POD).status_code, 200)

    def test_metrics_answer_any_host(self):
        answer = self.client.get("/metrics", **POD)
        self.assertEqual(answer.status_code, 200)
        self.assertIn(b"django_http_requests_before_middlewares_total", answer.content)

    def test_the_page_refuses_an_unknown_host(self):
        with self.assertLogs("django.security.DisallowedHost"):
            self.assertEqual(self.client.get("/", secure=True, **POD).status_code, 400)

    def test_probes_are_not_counted_as_requests(self):
        before = self.requests()
        self.client.get("/healthz")
        self.assertEqual(self.requests(), before)
        self.client.get("/", headers={"host": "shop.example.com"})  # redirected to HTTPS
        self.assertEqual(self.requests(), before + 1)

    def requests(self):
        lines = self.client.get("/metrics").content.decode().splitlines()
        (line,) = [line for line in lines if line.startswith("django_http_requests_before_middlewares_total ")]
        return float(line.split()[1])


class ReadyzTest(TestCase):
    def readyz(self, **checks):
        with patch.dict(readiness.CHECKS, checks):
            answer = self.client.get("/readyz", **POD)
        return answer.status_code, answer.json()

    def test_ready_when_every_service_answers(self):
        self.assertEqual(self.readyz(cache=fine), (200, {"ready": True, "down": []}))

    def test_each_service_that_is_down_is_named(self):
        for checks, down in [
            ({"database": broken, "cache": fine}, ["database"]),
            ({"cache": broken}, ["cache"]),
            ({"database": broken, "cache": broken}, ["database", "cache"]),
        ]:
            with self.subTest(down), self.assertLogs("shop.readiness") as logs, self.assertLogs("django.request"):
                self.assertEqual(self.readyz(**checks), (503, {"ready": False, "down": down}))
                self.assertEqual(logs.records[0].getMessage(), f"{down[0]} is down: refused")

    def test_a_service_that_hangs_is_down_and_holds_up_no_other(self):
        release = Event()
        self.addCleanup(release.set)
        with patch.object(readiness, "TIMEOUT", 0.1):
            for _ in range(2):
                with self.assertLogs("shop.readiness"), self.assertLogs("django.request"):
                    self.assertEqual(
                        self.readyz(database=release.wait, cache=fine), (503, {"ready": False, "down": ["database"]})
                    )
