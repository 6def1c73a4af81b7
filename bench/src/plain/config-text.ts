import type { ComponentSettings, Settings } from '../scenario/settings.ts';

/** The configuration that all components of a chart share, as a program without Keelwork would write it. */
export const sharedConfig = ({ name, features, config }: Settings): string => `# Configuration of ${name}.
[server]
listen = 0.0.0.0:8080
workers = ${config.workers}
timeout = ${config.timeoutSeconds}s
keepalive = on
max_body_size = 10m
access_log = /dev/stdout

[limits]
max_connections = 1000
queue = 512
drain_seconds = 20

[metrics]
path = /metrics
labels = {instance="${name}"}

[log]
level = ${config.logLevel}
format = "%(time)s %(level)s %(message)s"

[features]
${Object.entries(features)
  .map(([key, value]) => `${key} = ${value}\n`)
  .join('')}`;

/** What only one component reads. */
export const ownConfig = (name: string, { threads }: ComponentSettings): string => `[component]
name = ${name}
threads = ${threads}
pid_file = /tmp/${name}.pid
`;
