import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import skipUnless

from django.test import SimpleTestCase

from tests.processes import PRODUCTION, run, start, wait_until
from tests.redis_cluster import RedisCluster

PUBLISH = """
import django; django.setup()
from catalogue.tasks import restock
print("restocked", restock.apply_async(ignore_result=False).get(timeout=30))
"""
GET = """
import sys, django; django.setup()
from django.test import Client
answer = Client().get(sys.argv[1], headers={"host": "shop.example.com"})
print(answer.status_code, answer.content.decode())
"""
CELERY = ["celery", "--quiet", "-A", "shop"]


@skipUnless(shutil.which("redis-server"), "redis-server is not installed")
class RedisTest(SimpleTestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def shop(self, cluster):
        """The environment of a shop with that Redis and a migrated database."""
        environ = PRODUCTION | cluster.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.settings_redis",
            "TEST_DATABASE": str(self.folder / "shop.sqlite3"),
            "WORKER_HEARTBEAT_FILE": str(self.folder / "worker_heartbeat"),
            "WORKER_READY_FILE": str(self.folder / "worker_ready"),
            "BEAT_HEARTBEAT_FILE": str(self.folder / "beat_heartbeat"),
        }
        code, output = run(["python", "manage.py", "migrate", "--noinput"], environ)
        self.assertEqual(code, 0, output)
        return environ

    def start_celery(self, environ, *command):
        log = self.folder / f"{command[0]}.log"
        with log.open("w") as file:
            start(self, [*CELERY, *command], environ, file)
        return log

    def start_worker(self, environ):
        log = self.start_celery(environ, "worker", "--concurrency", "1")
        wait_until((self.folder / "worker_ready").exists, "the worker takes tasks")
        return log

    def start_beat(self, environ):
        return self.start_celery(environ, "beat", "--schedule", str(self.folder / "schedule"), "--pidfile=")

    def publish(self, environ):
        code, output = run(["python", "-c", PUBLISH], environ)
        self.assertEqual(code, 0, output)
        self.assertIn("restocked 0", output)

    def get(self, environ, path):
        code, output = run(["python", "-c", GET, path], environ)
        self.assertEqual(code, 0, output)
        return output.splitlines()

    def test_a_worker_runs_what_is_published_through_sentinel_before_and_after_a_failover(self):
        cluster = RedisCluster(self)
        environ = self.shop(cluster)
        log = self.start_worker(environ)
        self.publish(environ)
        cluster.kill_master()
        wait_until(lambda: self.get(environ, "/readyz")[-1].startswith("200"), "the replica is the master")
        self.publish(environ)
        self.assertTrue((self.folder / "worker_heartbeat").exists())
        entries = [json.loads(line) for line in log.read_text().splitlines()]
        self.assertEqual(len([entry for entry in entries if " succeeded in " in entry["message"]]), 2)

    def test_the_password_opens_redis_also_where_the_sentinels_ask_for_it(self):
        environ = self.shop(RedisCluster(self, data=1, sentinels=1, sentinel_password="p;a@s/s"))
        self.start_worker(environ)
        self.publish(environ)
        self.assertEqual(self.get(environ, "/readyz")[-1], '200 {"ready": true, "down": []}')

    def test_beat_publishes_into_the_queue_that_the_autoscaler_counts_and_touches_its_heartbeat(self):
        cluster = RedisCluster(self, data=1, sentinels=1)
        log = self.start_beat(self.shop(cluster))
        wait_until(lambda: cluster.master().llen("celery"), "beat publishes")
        self.assertTrue((self.folder / "beat_heartbeat").exists())
        for line in log.read_text().splitlines():
            json.loads(line)

    def test_without_redis_worker_and_beat_stay_alive(self):
        cluster = RedisCluster(self, data=1, sentinels=1)
        environ = self.shop(cluster)
        logs = {
            self.folder / "worker_heartbeat": self.start_worker(environ),
            self.folder / "beat_heartbeat": self.start_beat(environ),
        }
        wait_until((self.folder / "beat_heartbeat").exists, "beat ticks")
        cluster.stop()
        for heartbeat, log in logs.items():
            wait_until(lambda: "No master found" in log.read_text(), "the process misses Redis")
            os.utime(heartbeat, (0, 0))
            wait_until(lambda: heartbeat.stat().st_mtime, f"{heartbeat.name} goes on")

    def test_without_redis_the_page_answers_and_readyz_names_the_cache(self):
        cluster = RedisCluster(self, data=1, sentinels=1)
        environ = self.shop(cluster)
        cluster.stop()
        self.assertTrue(any(line.startswith("200") for line in self.get(environ, "/")))
        self.assertEqual(self.get(environ, "/readyz")[-1], '503 {"ready": false, "down": ["cache"]}')
