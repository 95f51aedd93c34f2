/** Unusable arguments or surroundings: its message is one sentence for the user, and the exit status is 2. */
export class UsageError extends Error {}
