{{- define "prometheus.prometheus.yml" -}}
global:
  scrape_interval: {{ .Values.scrapeInterval }}
  evaluation_interval: {{ .Values.scrapeInterval }}

rule_files:
  - /etc/prometheus/rules/*.yaml

scrape_configs:
  - job_name: prometheus-itself
    static_configs:
      - targets: ["localhost:9090"]
        labels:
          namespace: "{{ .Release.Namespace }}"
{{- range $key, $item := .Values.scrape }}

  - job_name: "{{ $key }}"
    metrics_path: "{{ $item.path }}"
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          names: ["{{ if hasKey $item "namespace" }}{{ $item.namespace }}{{ else }}{{ $.Release.Namespace }}{{ end }}"]
        selectors:
          - role: pod
            label: "app.kubernetes.io/instance={{ $item.instance }}"
    relabel_configs:
      # A pod is found once for each of its ports.
      - source_labels: [__meta_kubernetes_pod_container_port_name]
        regex: "{{ $item.portName }}"
        action: keep
      # Jobs that have finished carry the instance's labels too.
      - source_labels: [__meta_kubernetes_pod_phase]
        regex: Succeeded|Failed
        action: drop
      - source_labels: [__meta_kubernetes_namespace]
        target_label: namespace
      - source_labels: [__meta_kubernetes_pod_name]
        target_label: pod
      - source_labels: [__meta_kubernetes_pod_node_name]
        target_label: node
      - source_labels: [__meta_kubernetes_pod_label_app_kubernetes_io_component]
        target_label: component
{{- end }}
{{ end }}
