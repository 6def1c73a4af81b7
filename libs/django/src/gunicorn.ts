import { port } from './port.ts';

/**
 * The web server's command line, for gunicorn 27. It finishes requests for 25 seconds after it is asked to stop, writes
 * its heartbeats to memory, and opens no control socket, for which a read-only root file system has no place.
 */
export const gunicorn = [
  ...['gunicorn', 'shop.wsgi:application', '--bind', `0.0.0.0:${port}`],
  ...['--worker-class', 'gthread', '--workers', '2', '--threads', '4'],
  ...['--timeout', '30', '--graceful-timeout', '25', '--keep-alive', '75'],
  ...['--max-requests', '1000', '--max-requests-jitter', '100'],
  ...['--worker-tmp-dir', '/dev/shm', '--access-logfile', '-', '--no-control-socket'],
];
