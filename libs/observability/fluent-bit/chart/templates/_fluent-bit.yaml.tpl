{{- define "fluent-bit.fluent-bit.yaml" -}}
service:
  flush: 1
  log_level: warn
  http_server: on
  http_listen: 0.0.0.0
  http_port: 2020
  # Not healthy: five failed deliveries in a minute.
  health_check: on
  hc_errors_count: 5
  hc_retry_failure_count: 5
  hc_period: 60
  # What is read and not yet delivered lies on the node, and a restart goes on where it stopped.
  storage.path: /var/lib/fluent-bit/buffers
  storage.sync: normal
  storage.metrics: on
  # By default 128 chunks of 2 MB, which is more than the pod's memory.
  storage.max_chunks_up: 8
  storage.backlog.mem_limit: 5M

parsers:
  # The name of a log file says whose it is; asking the API server would take a token on every node.
  # `app` is the workload: the pod's name without what a Deployment, DaemonSet, Job or StatefulSet puts behind it.
  - name: container-file
    format: regex
    regex: '^/var/log/containers/(?<pod>(?<app>[a-z0-9.-]+?)(?:-[bcdfghjklmnpqrstvwxz2456789]{6,10}|-[0-9]{6,10})?(?:-[bcdfghjklmnpqrstvwxz2456789]{5}|-[0-9]{1,4})?)_(?<namespace>[^_]+)_(?<container>.+)-[0-9a-f]{64}\.log$'

pipeline:
  inputs:
    - name: tail
      tag: containers.*
      path: /var/log/containers/*.log
      # An agent that read its own complaints would never be done.
      exclude_path: /var/log/containers/{{ .Release.Name }}-*_{{ .Release.Namespace }}_*.log
      path_key: file
      multiline.parser: cri, docker
      db: /var/lib/fluent-bit/tail.db
      db.locking: true
      read_from_head: true
      refresh_interval: 10
      skip_long_lines: on
      mem_buf_limit: 5M
      storage.type: filesystem

  filters:
    - name: parser
      match: containers.*
      key_name: file
      parser: container-file
      reserve_data: on

  outputs:
    - name: loki
      match: containers.*
      host: {{ .Values.loki.host }}
      port: {{ int64 .Values.loki.port }}
      # Each combination of labels is a stream of its own in Loki: few labels, and nothing in them that grows.
      labels: job=fluentbit, namespace=$namespace, app=$app, stream=$stream
      structured_metadata: pod=$pod, container=$container
      auto_kubernetes_labels: off
      # The line alone is left, and goes out as the program wrote it.
      remove_keys: namespace, app, pod, container, stream, file, time, _p
      drop_single_key: raw
      line_format: json
      compress: gzip
      retry_limit: no_limits
      storage.total_limit_size: {{ include "fluent-bit.bytes" (list .Values.bufferLimit 100) | int64 }}
{{ end }}
