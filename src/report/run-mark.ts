/** Which run made something. A later run has the greater id; a re-run keeps the id and counts its attempts. */
export interface RunMark {
  readonly runId: number;
  readonly runAttempt: number;
  /** Commit that the run looked at, hexadecimal. */
  readonly headSha: string;
}

/** @returns true when `a` is of a later run than `b`, or of a later attempt of the same run. */
export function isNewer(a: RunMark, b: RunMark): boolean {
  return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}
