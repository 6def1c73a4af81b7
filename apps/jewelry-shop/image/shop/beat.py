"""Celery's scheduler with a sign of life."""

from functools import cached_property
from pathlib import Path

from celery.beat import PersistentScheduler
from django.conf import settings

from shop.heartbeat import touch_while_connecting


class HeartbeatScheduler(PersistentScheduler):
    def tick(self, *args, **kwargs):
        Path(settings.BEAT_HEARTBEAT_FILE).touch()
        return super().tick(*args, **kwargs)

    @cached_property
    def connection(self):
        return touch_while_connecting(self.app.connection_for_write(), settings.BEAT_HEARTBEAT_FILE)
