/** Which run wrote a comment. A later run has the greater id; a re-run keeps the id and counts its attempts. */
export interface RunMark {
  readonly runId: number;
  readonly runAttempt: number;
  /** Commit that the run looked at, hexadecimal. */
  readonly headSha: string;
}

/**
 * Puts the marker by which the comment is found again at the end of a comment.
 * The marker is an HTML comment, which GitHub does not show.
 * @param body markdown.
 * @param key the comment key, any text.
 * @returns the markdown with the marker as its last line.
 */
export function withMarker(body: string, key: string, mark: RunMark): string {
  const { runId, runAttempt, headSha } = mark;
  return `${body}\n\n<!-- layered-defense key=${encodeKey(key)} run=${runId} attempt=${runAttempt} head=${headSha} -->`;
}

/**
 * Reads the marker of a comment: only the very end of the body counts, and only a marker of this very key.
 * @param body markdown as GitHub gives it.
 * @returns undefined when the comment bears no such marker.
 */
export function readMarker(body: string, key: string): RunMark | undefined {
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const match =
    /^<!-- layered-defense key=(\S*) run=([0-9]{1,16}) attempt=([0-9]{1,16}) head=([0-9a-f]{40,64}) -->$/.exec(
      last,
    );
  const [, found, runId, runAttempt, headSha = ''] = match ?? [];
  if (found !== encodeKey(key)) return undefined;
  return { runId: Number(runId), runAttempt: Number(runAttempt), headSha };
}

/**
 * Puts the marker by which a suggestion is found again at the end of it.
 * @param body markdown.
 * @param id what is suggested, as letters and digits.
 * @returns the markdown with the marker as its last line.
 */
export function withSuggestionMarker(body: string, id: string): string {
  return `${body}\n\n<!-- layered-defense suggestion=${id} -->`;
}

/**
 * Reads the marker of a suggestion: only the very end of the body counts.
 * @param body markdown as GitHub gives it.
 * @returns the id; undefined when it bears no such marker.
 */
export function readSuggestionMarker(body: string): string | undefined {
  return /(?:^|\n)<!-- layered-defense suggestion=([0-9a-z]+) -->$/.exec(body)?.[1];
}

/** @returns true when `a` was written by a later run than `b`, or by a later attempt of the same run. */
export function isNewer(a: RunMark, b: RunMark): boolean {
  return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}

/**
 * Letters, digits and `.` `_` `-` stay; each other UTF-16 unit becomes `%` and four hexadecimal digits. So no two keys
 * look alike, and none holds a blank, a `>` or a line's end.
 */
function encodeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
