import os
from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import SimpleTestCase, override_settings

from shop.beat import HeartbeatScheduler
from shop.celery import app
from shop.worker import WorkerHeartbeat, not_ready, ready


class FakeWorker:
    """A worker as far as the heartbeat looks at it: it has a timer."""

    def __init__(self):
        self.timer = self
        self.calls = []

    def call_repeatedly(self, seconds, function):
        self.calls.append((seconds, function))


class SignsOfLifeTest(SimpleTestCase):
    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file, self.ready_file = Path(folder.name, "heartbeat"), Path(folder.name, "ready")
        settings = override_settings(
            WORKER_HEARTBEAT_FILE=str(self.file),
            WORKER_READY_FILE=str(self.ready_file),
            BEAT_HEARTBEAT_FILE=str(self.file),
        )
        settings.enable()
        self.addCleanup(settings.disable)

    def test_the_worker_touches_its_heartbeat_at_start_and_every_15_seconds(self):
        worker = FakeWorker()
        WorkerHeartbeat(worker).start(worker)
        self.assertTrue(self.file.exists())
        ((seconds, beat),) = worker.calls
        self.assertEqual(seconds, 15)
        os.utime(self.file, (0, 0))
        beat()
        self.assertGreater(self.file.stat().st_mtime, 0)

    def test_the_ready_file_is_there_only_while_the_worker_takes_tasks(self):
        ready()
        self.assertTrue(self.ready_file.exists())
        not_ready()
        self.assertFalse(self.ready_file.exists())

    def test_a_starting_worker_is_not_ready_even_where_a_killed_one_left_its_file(self):
        self.ready_file.touch()
        worker = FakeWorker()
        WorkerHeartbeat(worker).start(worker)
        self.assertFalse(self.ready_file.exists())

    def test_each_tick_of_beat_touches_its_heartbeat(self):
        scheduler = HeartbeatScheduler(app, schedule_filename=str(self.file.with_name("schedule")))
        self.addCleanup(scheduler.close)
        self.assertFalse(self.file.exists())
        self.assertLessEqual(scheduler.tick(), 15)
        self.assertTrue(self.file.exists())
        self.assertIn("restock", scheduler.schedule)
