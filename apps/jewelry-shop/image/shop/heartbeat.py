"""Heartbeat files: a probe looks at their age without starting Python."""

from pathlib import Path


def touch_while_connecting(connection, file):
    """Makes each failed attempt to reach the broker touch `file`.

    Celery's timers stand still meanwhile. But a restart does not bring Redis back, it only delays the recovery.
    """
    connect = connection.ensure_connection

    def ensure_connection(errback, *args, **kwargs):
        def on_failure(*details):
            Path(file).touch()
            errback(*details)

        return connect(on_failure, *args, **kwargs)

    connection.ensure_connection = ensure_connection
    return connection
