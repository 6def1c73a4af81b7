/** The port of the agent's metrics and health, and its name. */
export const port = 2020;
export const portName = 'http';
