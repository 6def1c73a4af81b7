import { renderObjects, type KubernetesObject } from '@keelwork/chart';
import { z } from 'zod';
import { redisSentinel } from '../chart.ts';

const container = z.object({
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string().optional() })),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
  readinessProbe: z.object({ exec: z.object({ command: z.array(z.string()) }) }),
  lifecycle: z.object({ preStop: z.object({ exec: z.object({ command: z.array(z.string()) }) }) }).optional(),
});

const statefulSet = z.object({
  kind: z.literal('StatefulSet'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    replicas: z.number(),
    template: z.object({
      spec: z.object({
        securityContext: z.object({ runAsUser: z.number() }),
        containers: z.tuple([container]),
        volumes: z.array(z.object({ name: z.string(), configMap: z.object({ name: z.string() }).optional() })),
      }),
    }),
  }),
});

const configMap = z.object({
  kind: z.literal('ConfigMap'),
  metadata: z.object({ name: z.string() }),
  data: z.record(z.string(), z.string()),
});

/** What the runtime has to know of the pods of a StatefulSet. */
export interface PodSpec {
  readonly name: string;
  readonly user: number;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Volumes by their mount path. */
  readonly mounts: Readonly<Record<string, string>>;
  /** Files of a volume that is a ConfigMap. */
  readonly configuration: { readonly volume: string; readonly files: Readonly<Record<string, string>> };
  readonly readiness: readonly string[];
  readonly preStop: readonly string[] | undefined;
}

const password = 'p"a\\ss $word\'#';

/** The pods of the chart, as it is emitted. The Secret's value is one that quoting can go wrong with. */
export function podSpecs(release: { readonly name: string; readonly namespace: string }, values: object): PodSpec[] {
  const reading = renderObjects(redisSentinel, release, [values]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const objects = reading.objects.map(({ object }) => object);
  const configMaps = objects.flatMap((object) => only(configMap, object));
  return objects
    .flatMap((object) => only(statefulSet, object))
    .flatMap(({ metadata, spec: { replicas, template } }) => {
      const { containers, volumes, securityContext } = template.spec;
      const [{ command, env, volumeMounts, readinessProbe, lifecycle }] = containers;
      const configured = volumes.find((volume) => volume.configMap);
      const files = configMaps.find((map) => map.metadata.name === configured?.configMap?.name)?.data ?? {};
      return Array.from({ length: replicas }, (_, ordinal): PodSpec => {
        const name = `${metadata.name}-${ordinal}`;
        return {
          name,
          user: securityContext.runAsUser,
          command,
          env: Object.fromEntries(
            env.map((variable) => [variable.name, variable.value ?? fromElsewhere(variable.name, name)]),
          ),
          mounts: Object.fromEntries(volumeMounts.map((mount) => [mount.mountPath, mount.name])),
          configuration: { volume: configured?.name ?? '', files },
          readiness: readinessProbe.exec.command,
          preStop: lifecycle?.preStop.exec.command,
        };
      });
    });
}

function fromElsewhere(variable: string, pod: string): string {
  const values: Readonly<Record<string, string>> = { POD_NAME: pod, REDISCLI_AUTH: password };
  const value = values[variable];
  if (value === undefined) throw new Error(`the pod ${pod} wants the variable ${variable}`);
  return value;
}

const only = <T>(schema: z.ZodType<T>, object: KubernetesObject): T[] => {
  const parsed = schema.safeParse(object);
  return parsed.success ? [parsed.data] : [];
};
