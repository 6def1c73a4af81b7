import { endpoint, hpa } from '@keelwork/kubernetes';
import { expectParity, expectSameReading, objectsOf } from '@keelwork/testing';
import { describe, expect, it } from 'vitest';
import { pgbouncer } from './chart.ts';

const { rendered, problems } = objectsOf(pgbouncer, { name: 'pooler', namespace: 'shop' });
const database = endpoint('postgresql', {
  instance: 'database',
  host: 'database-rw',
  port: 5432,
  portName: 'postgresql',
});

describe('pgbouncer', () => {
  it('reads the same as Helm and as objects with its defaults', () => expectSameReading(pgbouncer), 60_000);

  it('reads the same as Helm and as objects with random values', () => expectParity(pgbouncer), 300_000);

  it('lets connections out to the database and to nothing else but names', () => {
    const { egress } = Object(rendered({ database })['network-policy']).spec;
    expect(egress.slice(1)).toEqual([
      {
        to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'database' } } }],
        ports: [{ port: 5432, protocol: 'TCP' }],
      },
    ]);
  });

  it('leaves the number of pods to the autoscaler where there is one', () => {
    const objects = rendered({ scaling: hpa({ min: 2, max: 4, cpu: 60 }) });
    expect(Object(objects['deployment']).spec).not.toHaveProperty('replicas');
    expect(Object(objects['horizontal-pod-autoscaler']).spec).toMatchObject({ minReplicas: 2, maxReplicas: 4 });
  });

  it('rolls its pods when the configuration changes', () => {
    const checksum = (values: object) =>
      Object(rendered(values)['deployment']).spec.template.metadata.annotations['checksum/config'];
    expect(checksum({ defaultPoolSize: 30 })).not.toBe(checksum({}));
    expect(checksum({ podLabels: { team: 'shop' } })).toBe(checksum({}));
  });

  it('keeps the password out of its ConfigMap and out of its command line', () => {
    const { data } = Object(rendered()['config-map']);
    expect(Object.keys(data)).toEqual(['pgbouncer.ini']);
    expect(data['pgbouncer.ini']).not.toMatch(/password/i);
  });

  it('names every value that it does not take', () => {
    expect(problems({ poolMode: 'transactional', maxClientConections: 5 })).toEqual([
      'poolMode: Invalid option: expected one of "session"|"transaction"|"statement"; did you mean \'transaction\'?',
      "maxClientConections: there is no such value; did you mean 'maxClientConnections'?",
    ]);
  });
});
