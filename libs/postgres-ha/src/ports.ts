/** The container ports of an instance, by the names that CloudNativePG gives them. */
export const ports = { postgresql: 5432, status: 8000, metrics: 9187 } as const;
