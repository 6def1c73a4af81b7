{{- define "loki.loki.yaml" -}}
# One process, one tenant, one disk.
auth_enabled: false
target: all

server:
  http_listen_port: 3100
  # Its own parts alone talk gRPC.
  grpc_listen_address: 127.0.0.1
  grpc_listen_port: 9095
  log_level: warn

common:
  instance_addr: 127.0.0.1
  path_prefix: /var/loki
  # With one process, 3 (the default) would refuse every write.
  replication_factor: 1
  ring:
    kvstore:
      store: inmemory
  storage:
    filesystem:
      chunks_directory: /var/loki/chunks
      rules_directory: /var/loki/rules

schema_config:
  configs:
    - from: "2024-04-01"
      store: tsdb
      object_store: filesystem
      # Structured metadata needs 13.
      schema: v13
      index:
        prefix: index_
        period: 24h

# All three are needed for old logs to be deleted.
compactor:
  working_directory: /var/loki/compactor
  retention_enabled: true
  delete_request_store: filesystem

limits_config:
  retention_period: {{ .Values.retention }}
  allow_structured_metadata: true
  ingestion_rate_mb: {{ int64 .Values.ingestionRateMb }}
  ingestion_burst_size_mb: {{ int64 .Values.ingestionBurstSizeMb }}
  max_line_size: 256KB
  max_line_size_truncate: true
  max_query_parallelism: 4
  tsdb_max_query_parallelism: 16

ingester:
  wal:
    dir: /var/loki/wal
    # By default 4 GB: the pod would be killed while it reads back what it had not yet written.
    replay_memory_ceiling: 64MB
    flush_on_shutdown: true

querier:
  max_concurrent: 2

# Each of these keeps up to 100 MB in memory, which is half of the pod's.
query_range:
  cache_results: false
  cache_index_stats_results: false
  cache_volume_results: false
  cache_series_results: false
  cache_label_results: false
  cache_instant_metric_results: false

chunk_store_config:
  chunk_cache_config:
    embedded_cache:
      enabled: true
      max_size_mb: 16

analytics:
  reporting_enabled: false
{{ end }}
