/** The port of every Redis. */
export const redisPort = 6379;

/** The port of every sentinel. */
export const sentinelPort = 26379;
