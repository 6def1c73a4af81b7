"""A small Redis with Sentinels on free local ports, set up as the chart sets it up."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from redis import Redis

from tests.processes import free_ports, wait_until

PASSWORD = "p;a@s/s"
DATA = """
port {port}
dir {dir}
bind 127.0.0.1
requirepass "{password}"
masterauth "{password}"
save ""
{replicaof}
"""
SENTINEL = """
port {port}
dir {dir}
bind 127.0.0.1
sentinel monitor mymaster 127.0.0.1 {master} {quorum}
sentinel auth-pass mymaster "{password}"
sentinel down-after-milliseconds mymaster 1000
sentinel failover-timeout mymaster 5000
{requirepass}
"""


class RedisCluster:
    """`data` Redis servers, the first the master, watched by `sentinels`; ends with the test."""

    def __init__(self, test, data=2, sentinels=3, sentinel_password=None):
        folder = TemporaryDirectory()
        test.addCleanup(folder.cleanup)
        self.folder, self.password, self.sentinel_password = Path(folder.name), PASSWORD, sentinel_password
        ports = free_ports(data + sentinels)
        self.data, self.sentinels = ports[:data], ports[data:]
        self.processes = {}
        test.addCleanup(self.stop)

        for port in self.data:
            replicaof = f"replicaof 127.0.0.1 {self.data[0]}" if port != self.data[0] else ""
            self._start(port, DATA, replicaof=replicaof)
        for port in self.data[1:]:
            wait_until(lambda: self._redis(port).info()["master_link_status"] == "up", "replica follows")
        requirepass = f'requirepass "{sentinel_password}"' if sentinel_password else ""
        quorum = sentinels // 2 + 1
        for port in self.sentinels:
            self._start(port, SENTINEL, "--sentinel", master=self.data[0], quorum=quorum, requirepass=requirepass)
        for port in self.sentinels:
            wait_until(lambda: self._knows_all(port), "Sentinel knows the others")

    @property
    def environ(self):
        addresses = ",".join(f"127.0.0.1:{port}" for port in self.sentinels)
        return {"REDIS_SENTINELS": addresses, "REDIS_PASSWORD": self.password}

    def master(self):
        return self._redis(self.data[0])

    def kill_master(self):
        self.processes[self.data[0]].kill()

    def stop(self):
        for process in self.processes.values():
            process.kill()
            process.wait()

    def _start(self, port, template, *arguments, **values):
        home = self.folder / str(port)
        home.mkdir()
        file = home / "redis.conf"
        file.write_text(template.format(port=port, dir=home, password=self.password, **values))
        self.processes[port] = subprocess.Popen(["redis-server", file, *arguments], stdout=subprocess.DEVNULL)
        password = self.sentinel_password if "--sentinel" in arguments else self.password
        wait_until(lambda: Redis(port=port, password=password).ping(), f"Redis on {port} answers")

    def _redis(self, port):
        return Redis(port=port, password=self.password)

    def _knows_all(self, port):
        (state,) = Redis(port=port, password=self.sentinel_password).sentinel_masters().values()
        return state["num-other-sentinels"] == len(self.sentinels) - 1 and state["num-slaves"] == len(self.data) - 1
