const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort(new Error(`Stopped by ${signal}.`)));
}

/** Fires at Ctrl-C: children that get it end, the work fails, and what was started is undone. */
export const stopped: AbortSignal = stopping.signal;

/**
 * Does some work and then undoes what it asked to be undone, the last first, however the work ended.
 * @param work gets a function that takes a step of the undoing.
 * @returns what the work returned.
 * @throws the error of the work, or else the first of the undoing.
 */
export async function undoing<T>(
  work: (later: (step: () => Promise<unknown>) => void) => Promise<T>,
): Promise<T> {
  const steps: (() => Promise<unknown>)[] = [];
  const [outcome] = await Promise.allSettled([work((step) => steps.unshift(step))]);
  const undone: PromiseSettledResult<unknown>[] = [];
  for (const step of steps) undone.push(...(await Promise.allSettled([step()])));
  if (outcome.status === 'rejected') throw outcome.reason;
  const fault = undone.find((end) => end.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
  return outcome.value;
}
