import { commandCheck, type Check } from '@keelwork/kubernetes';

/**
 * Alive while the process's own timer has touched this file in the last two minutes. `celery inspect ping` would start a
 * second Python for every check, and would restart all workers when Redis is away.
 */
export const isFresh = (file: string): Check =>
  commandCheck('sh', '-c', `test $(( $(date +%s) - $(stat -c %Y ${file}) )) -lt 120`);

/** Ready while the file is there. */
export const exists = (file: string): Check => commandCheck('test', '-f', file);
