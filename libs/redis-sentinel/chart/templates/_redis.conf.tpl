{{- define "redis-sentinel.redis.conf" -}}
# start-redis.sh copies this file, puts the pod's host name in, and appends the passwords and the master to follow.
port 6379
bind * -::*
dir /data
tcp-keepalive 60

# Pods change their address, never their name: the others know this one by its name only.
replica-announce-ip @HOST@
replica-announce-port 6379

# The append-only file is the one persistence; a master that came back empty would empty its replicas.
appendonly yes
appendfsync everysec
save ""

# A master that has lost its replicas takes no writes that the next master would not know.
min-replicas-to-write 1
min-replicas-max-lag 5

# Half of the memory limit: the process that rewrites the append-only file may come to copy every page.
# A queue must refuse new tasks rather than forget old ones.
maxmemory {{ include "redis-sentinel.bytes" (list .Values.data.resources.limits.memory 50) | int64 }}
maxmemory-policy noeviction
repl-backlog-size {{ include "redis-sentinel.bytes" (list .Values.data.resources.limits.memory 5) | int64 }}
client-output-buffer-limit replica {{ include "redis-sentinel.bytes" (list .Values.data.resources.limits.memory 20) | int64 }} {{ include "redis-sentinel.bytes" (list .Values.data.resources.limits.memory 10) | int64 }} 60

# Replicas come one at a time (parallel-syncs, ordered start): waiting for a second to sync along is waiting for nobody.
repl-diskless-sync-delay 0
{{ end }}
