/** The port that PgBouncer listens on. */
export const port = 6432;
