{{- define "redis-sentinel.sentinel.conf" -}}
# start-sentinel.sh copies this file to where Sentinel may rewrite it, puts in what stands between @, and appends the passwords.
port 26379
dir /data

# Before `monitor`, which needs them. Addresses of pods change, their names don't.
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip @HOST@
sentinel announce-port 26379

# Always the same for a pod. With a new one, its peers would count it as a further sentinel at every restart, until no
# majority of them all could be reached.
sentinel myid @MYID@

sentinel monitor {{ .Values.masterName }} @MASTER@ 6379 {{ if eq (int64 .Values.sentinel.replicas) 3 }}2{{ else }}{{ if eq (int64 .Values.sentinel.replicas) 5 }}3{{ else }}{{ if eq (int64 .Values.sentinel.replicas) 7 }}4{{ else }}5{{ end }}{{ end }}{{ end }}
sentinel down-after-milliseconds {{ .Values.masterName }} {{ int64 .Values.downAfterMilliseconds }}
sentinel failover-timeout {{ .Values.masterName }} {{ int64 .Values.failoverTimeoutMilliseconds }}
sentinel parallel-syncs {{ .Values.masterName }} 1
{{ end }}
