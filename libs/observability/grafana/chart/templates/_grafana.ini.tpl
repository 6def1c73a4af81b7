{{- define "grafana.grafana.ini" -}}
[server]
http_port = 3000
{{- if hasKey .Values "rootUrl" }}
root_url = {{ .Values.rootUrl }}
{{- end }}

[database]
wal = true

[security]
disable_gravatar = true

[users]
allow_sign_up = false

[auth.anonymous]
enabled = false

[dashboards]
default_home_dashboard_path = /etc/grafana/dashboards/overview.json

; Nothing goes out to the makers of Grafana, and nothing comes in from them.
[analytics]
reporting_enabled = false
check_for_updates = false
check_for_plugin_updates = false
feedback_links_enabled = false

[news]
news_feed_enabled = false

[snapshots]
external_enabled = false

; Prometheus and Loki are plugins that lie in the image, where nothing can be written. The installer stops a plugin
; before it finds that it can't replace it, and every panel stays empty from then on.
[plugins]
preinstall_disabled = true
preinstall_auto_update = false
plugin_admin_enabled = false
public_key_retrieval_disabled = true
; Each is a process of its own, whether it is used or not.
disable_plugins = cloudwatch,elasticsearch,grafana-azure-monitor-datasource,grafana-postgresql-datasource,grafana-pyroscope-datasource,graphite,influxdb,jaeger,mssql,mysql,opentsdb,parca,stackdriver,tempo,zipkin

; Prometheus evaluates the rules; Grafana shows them.
[unified_alerting]
execute_alerts = false

[log]
mode = console
level = warn

[log.console]
format = json
{{ end }}
