/** The port that Nginx listens on; a user other than root can't open 80. */
export const port = 8080;
