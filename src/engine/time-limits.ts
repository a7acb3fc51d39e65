/**
 * Milliseconds for a question that an engine answers from memory. It is asked beside a hundred others where many jobs
 * share an engine: script/soak has seen what takes 0.3 s alone take more than 30 s.
 */
export const QUESTION_LIMIT = 2 * 60_000;

/** Milliseconds for a container that starts and ends at once, on such an engine. */
export const START_LIMIT = 2 * 60_000;
