/** The port of Grafana's pages, and its name. */
export const port = 3000;
export const portName = 'http';
