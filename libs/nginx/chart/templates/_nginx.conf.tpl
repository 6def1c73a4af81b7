{{- define "nginx.nginx.conf" -}}
daemon off;
worker_processes {{ int64 .Values.workerProcesses }};
worker_shutdown_timeout 20s;
pid /tmp/nginx.pid;
error_log stderr warn;

events {
    worker_connections 1024;
}

http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    server_tokens off;

    # The root file system is read-only.
    client_body_temp_path /tmp/client_body;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;

    log_format json escape=json '{"time":"$time_iso8601","remote_addr":"$remote_addr","method":"$request_method",'
        '"host":"$host","uri":"$request_uri","status":$status,"bytes_sent":$bytes_sent,"request_time":$request_time,'
        '"upstream_addr":"$upstream_addr","upstream_response_time":"$upstream_response_time",'
        '"referer":"$http_referer","user_agent":"$http_user_agent"}';
    access_log /dev/stdout json;

    sendfile on;
    tcp_nopush on;

    # Longer than the 90 seconds for which Traefik keeps an idle connection, so that it is Traefik who closes it.
    keepalive_timeout 95s;
    client_header_timeout 15s;
    client_body_timeout 30s;
    send_timeout 30s;
    client_max_body_size {{ .Values.clientMaxBodySize }};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 1024;
    gzip_types text/plain text/css text/javascript application/javascript application/json application/xml image/svg+xml;

    # Whoever comes through a trusted proxy is who that proxy says; all others are who connects, and what they say
    # of themselves in X-Forwarded headers goes no further.
{{- range $key, $item := .Values.trustedProxies }}
    set_real_ip_from {{ $item }};
{{- end }}
    real_ip_header X-Forwarded-For;
    real_ip_recursive on;

    geo $realip_remote_addr $from_trusted_proxy {
        default no;
{{- range $key, $item := .Values.trustedProxies }}
        {{ $item }} yes;
{{- end }}
    }

    map "$from_trusted_proxy $http_x_forwarded_proto" $forwarded_proto {
        default $scheme;
        "yes https" https;
    }

    # A name with a checksum in it never stands for another file.
    map $uri $static_cache_control {
        default "public, max-age=300";
        "~\.[0-9a-f]{12}\." "public, max-age=31536000, immutable";
    }

    upstream application {
        server {{ .Values.upstream.host }}:{{ int64 .Values.upstream.port }};
        keepalive 32;
        # A connection stays with one pod: without an end, pods that an autoscaler adds would get no share of the load.
        keepalive_time 30s;
        keepalive_timeout 30s;
    }

    server {
        listen 8080 default_server;
        server_name _;
        absolute_redirect off;

        location = /healthz {
            access_log off;
            default_type text/plain;
            return 200 "ok\n";
        }

{{ range $key, $item := .Values.hiddenPaths }}        location = {{ $item }} {
            return 404;
        }

{{ end }}{{ if .Values.staticFiles.enabled }}        location /static/ {
            alias /srv/static/;
            add_header Cache-Control $static_cache_control;
            add_header X-Content-Type-Options nosniff;
        }

{{ end }}        location / {
            proxy_pass http://application;
            proxy_http_version 1.1;

            proxy_set_header Host $http_host;
            proxy_set_header Connection "";
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $forwarded_proto;
            proxy_set_header X-Forwarded-Host "";
            proxy_set_header X-Forwarded-Port "";
            proxy_set_header Forwarded "";
            proxy_set_header Proxy "";

            proxy_connect_timeout 5s;
            proxy_send_timeout {{ int64 .Values.proxyTimeoutSeconds }}s;
            proxy_read_timeout {{ int64 .Values.proxyTimeoutSeconds }}s;
            proxy_buffers 8 16k;
            proxy_buffer_size 16k;
            proxy_busy_buffers_size 32k;
            proxy_max_temp_file_size 8m;
        }
    }
}
{{ end }}
