/** The port that Loki takes logs and answers queries on, and its name. */
export const port = 3100;
export const portName = 'http';
