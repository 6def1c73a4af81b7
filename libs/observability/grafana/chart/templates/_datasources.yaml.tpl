{{- define "grafana.datasources.yaml" -}}
apiVersion: 1
prune: true
datasources:
  - name: Prometheus
    uid: prometheus
    type: prometheus
    access: proxy
    url: "http://{{ .Values.prometheus.host }}:{{ int64 .Values.prometheus.port }}"
    isDefault: true
    editable: false
    jsonData:
      httpMethod: POST
      manageAlerts: true
  - name: Loki
    uid: loki
    type: loki
    access: proxy
    url: "http://{{ .Values.loki.host }}:{{ int64 .Values.loki.port }}"
    editable: false
    jsonData:
      maxLines: 1000
{{ end }}
