/**
 * Seconds that a pod may look for the master before it starts: 20 rounds, the most that the values allow, in which each
 * of three sentinels and of three data pods leaves it waiting for two seconds, with pauses of five.
 */
export const startSeconds = 340;
