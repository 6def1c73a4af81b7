"""The worker's signs of life."""

from pathlib import Path

from celery import bootsteps
from celery.signals import worker_ready, worker_shutting_down
from celery.worker.consumer import Consumer
from django.conf import settings

from shop.heartbeat import touch_while_connecting

INTERVAL = 15  # seconds


class WorkerHeartbeat(bootsteps.StartStopStep):
    """Touches the heartbeat file from the worker's own timer, so that it stops when the worker hangs."""

    requires = {"celery.worker.components:Timer"}

    def start(self, worker):
        not_ready()  # the file of a killed container outlives it in the pod's /tmp
        heartbeat = Path(settings.WORKER_HEARTBEAT_FILE)
        heartbeat.touch()
        worker.timer.call_repeatedly(INTERVAL, heartbeat.touch)


class HeartbeatConsumer(Consumer):
    def ensure_connected(self, connection):
        return super().ensure_connected(touch_while_connecting(connection, settings.WORKER_HEARTBEAT_FILE))


@worker_ready.connect
def ready(**_):
    Path(settings.WORKER_READY_FILE).touch()


@worker_shutting_down.connect
def not_ready(**_):
    Path(settings.WORKER_READY_FILE).unlink(missing_ok=True)
