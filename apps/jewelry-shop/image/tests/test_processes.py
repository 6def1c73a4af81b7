import json
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import SimpleTestCase

from tests.processes import PRODUCTION, free_ports, run, start, wait_until


class ProcessTest(SimpleTestCase):
    def test_production_settings_pass_djangos_deployment_check(self):
        code, output = run(["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION)
        self.assertEqual(code, 0, output)

    def test_a_process_without_its_environment_says_all_that_is_missing(self):
        for command in (
            ["python", "manage.py", "migrate", "--noinput"],
            ["gunicorn", "shop.wsgi:application"],
            ["celery", "-A", "shop", "worker"],
            ["celery", "-A", "shop", "beat"],
        ):
            with self.subTest(command[0]):
                code, output = run(command, {})
                self.assertNotEqual(code, 0)
                self.assertIn("8 problem(s) in the environment", output)
                self.assertIn("REDIS_PASSWORD: is not set", output)

    def test_static_files_are_collected_without_any_service(self):
        command = ["python", "manage.py", "collectstatic", "--noinput", "--dry-run"]
        code, output = run(command, {"DJANGO_SETTINGS_MODULE": "shop.settings_offline"})
        self.assertEqual(code, 0, output)
        self.assertIn("catalogue/static/catalogue/shop.css", output)

    def test_the_models_have_their_migrations(self):
        command = ["python", "manage.py", "makemigrations", "--check", "--dry-run"]
        code, output = run(command, {"DJANGO_SETTINGS_MODULE": "shop.settings_offline"})
        self.assertEqual(code, 0, output)


class GunicornTest(SimpleTestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.metrics, self.log = Path(folder.name, "metrics"), Path(folder.name, "log")
        (self.port,) = free_ports(1)

    def test_metrics_and_logs_survive_the_change_of_workers(self):
        command = ["gunicorn", "shop.wsgi:application", "--bind", f"127.0.0.1:{self.port}", "--workers", "2"]
        command += ["--worker-class", "gthread", "--threads", "4", "--max-requests", "5", "--no-control-socket"]
        with self.log.open("w") as log:
            start(self, command, PRODUCTION | {"PROMETHEUS_MULTIPROC_DIR": str(self.metrics)}, log)
        wait_until(lambda: self.get("/healthz", "10.42.0.7:8000")[0] == 200, "gunicorn answers")
        for _ in range(30):
            self.assertEqual(self.get("/", "shop.example.com")[0], 301)  # to HTTPS
        self.assertIn("\ndjango_http_requests_before_middlewares_total 30.0\n", self.get("/metrics", "10.42.0.7")[1])
        self.assertEqual(
            sorted(file.name for file in self.metrics.iterdir()),
            ["counter_0.db", "counter_1.db", "histogram_0.db", "histogram_1.db"],
        )
        entries = [json.loads(line) for line in self.log.read_text().splitlines()]
        workers = [entry for entry in entries if entry["message"].startswith("Booting worker")]
        self.assertGreater(len(workers), 2, "no worker was changed: the test proves nothing")
        self.assertEqual(len([entry for entry in entries if entry.get("status") == 301]), 30)

    def get(self, path, host):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers={"Host": host})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()
