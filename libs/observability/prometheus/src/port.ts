/** The port of Prometheus' interface, and its name. */
export const port = 9090;
export const portName = 'http';
