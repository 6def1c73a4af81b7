/** The port that gunicorn listens on. */
export const port = 8000;
