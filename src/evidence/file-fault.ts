/**
 * One sentence for an error of the operating system, as when the runner's disk is full and a file of ours cannot be
 * written: then nothing could be looked at, which is to be reported, and no reason to end without a report.
 * @returns undefined for any other error, which is a fault of the program.
 */
export function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  const what = isFull ? "The runner's disk is full" : 'The runner refused what the look needs';
  return `${what} (${String(error.syscall)}: ${String(error.code)}).`;
}

/**
 * Does some work that uses files of ours.
 * @param failed makes the answer of one sentence, where the operating system refuses one.
 * @throws what the work throws for any other reason.
 */
export async function orFault<T, F>(
  work: () => T | Promise<T>,
  failed: (reason: string) => F,
): Promise<T | F> {
  try {
    return await work();
  } catch (error) {
    const reason = fileFault(error);
    if (reason === undefined) throw error;
    return failed(reason);
  }
}
