{{- define "pgbouncer.pgbouncer.ini" -}}
[databases]
{{ .Values.databaseName }} = host={{ .Values.database.host }} port={{ int64 .Values.database.port }}

[pgbouncer]
listen_addr = *
listen_port = 6432
unix_socket_dir =
pidfile =
auth_type = scram-sha-256
auth_file = /run/pgbouncer/userlist.txt

pool_mode = {{ .Values.poolMode }}
max_client_conn = {{ int64 .Values.maxClientConnections }}
default_pool_size = {{ int64 .Values.defaultPoolSize }}
reserve_pool_size = {{ int64 .Values.reservePoolSize }}
max_prepared_statements = {{ int64 .Values.maxPreparedStatements }}
ignore_startup_parameters = extra_float_digits

; A failover of the database: one failed login would otherwise block the pool for 15 seconds, and a connection
; that is stuck on the old primary would stay there for an hour.
server_login_retry = 1
server_check_delay = 5
server_lifetime = 300
query_wait_timeout = 30

; A lost node leaves half-open connections.
tcp_keepalive = 1
tcp_keepidle = 5
tcp_keepintvl = 2
tcp_keepcnt = 3
tcp_user_timeout = 8000
{{ end }}
