import { describe, expect, it } from 'vitest';
import { problems, rendered } from './testing/rendered.ts';
import { hasPostgres, readByPostgres } from './testing/postgres.ts';

const withParameter = (name: string, value: string) => ({ postgresql: { parameters: { [name]: value } } });
const parametersOf = (values: object): Record<string, string> =>
  Object(rendered(values)['cluster']).spec.postgresql.parameters;

it.each(['64Mi', '1Gi', '100M', '5 minutes'])('refuses a value that PostgreSQL refuses: %s', (value) => {
  expect(problems(withParameter('work_mem', value))).toEqual([
    'postgresql.parameters.work_mem: is not a value that PostgreSQL reads; it writes sizes as 64MB or 1GB (never 64Mi or 1Gi) and times as 5s or 10min',
  ]);
});

it.each(['64MB', '1 GB', '100', '-1', '0.9', '5min', 'on', 'replica', '%m [%p] '])(
  'takes a value that PostgreSQL takes: %s',
  (value) => {
    expect(parametersOf(withParameter('work_mem', value))['work_mem']).toBe(value);
  },
);

it('keeps the other parameters where one is changed', () => {
  expect(parametersOf(withParameter('max_connections', '200'))).toMatchObject({
    max_connections: '200',
    shared_buffers: '64MB',
  });
});

it('bounds what the log of changes takes of the smallest volume, also while a standby is away', () => {
  const { max_slot_wal_keep_size, max_wal_size, wal_keep_size } = parametersOf({});
  expect({ max_slot_wal_keep_size, max_wal_size, wal_keep_size }).toEqual({
    max_slot_wal_keep_size: '384MB',
    max_wal_size: '256MB',
    wal_keep_size: '128MB',
  });
});

const lacks = hasPostgres ? '' : ' (not run: this machine has no postgres)';

describe.skipIf(!hasPostgres)(`PostgreSQL itself${lacks}`, () => {
  it('reads every default', () => {
    expect(readByPostgres(parametersOf({}))).toBe('');
  });

  it('refuses the quantities of Kubernetes', () => {
    expect(readByPostgres({ work_mem: '64Mi' })).toContain('invalid value for parameter "work_mem"');
  });
});
