import { z } from 'zod';

/** A name as PostgreSQL and its extensions write it. */
const parameterName = z.string().regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/);

/** What starts with a digit is a number with one of PostgreSQL's own units. */
const parameterValue = z
  .string()
  .regex(
    /^([^0-9-].*|-?[0-9]+(\.[0-9]+)?( ?(us|ms|s|min|h|d|B|kB|MB|GB|TB))?)?$/,
    'is not a value that PostgreSQL reads; it writes sizes as 64MB or 1GB (never 64Mi or 1Gi) and times as 5s or 10min',
  );

/** Sizes for a pod of about 250 MB and a volume of 1 GiB. */
const defaults = {
  effective_cache_size: '128MB',
  log_min_duration_statement: '1s',
  maintenance_work_mem: '32MB',
  max_connections: '100',
  max_parallel_workers: '4',
  // A standby that stays away must not fill the volume of the primary; one that has missed more than this is cloned anew.
  max_slot_wal_keep_size: '384MB',
  max_wal_size: '256MB',
  max_worker_processes: '8',
  min_wal_size: '80MB',
  shared_buffers: '64MB',
  wal_keep_size: '128MB',
  work_mem: '4MB',
};

/** Parameters of PostgreSQL by name. Kubernetes quantities are refused, because PostgreSQL refuses them. */
export const parametersValue = () =>
  z
    .record(parameterName, parameterValue)
    .default(defaults)
    .describe('Parameters of postgresql.conf; sizes as PostgreSQL writes them: 64MB, never 64Mi.');
