"""Waits until the database takes connections; the deadline of the Job ends the wait."""

import os
import socket
import time

address = os.environ["DATABASE_HOST"], int(os.environ["DATABASE_PORT"])

while True:
    try:
        socket.create_connection(address, timeout=3).close()
        break
    except OSError as error:
        print(f"{address[0]}:{address[1]} takes no connection yet: {error}", flush=True)
        time.sleep(2)
