import type { RunMark } from '../report/run-mark.ts';
import { PACKED } from './packed.ts';

const MARKER = new RegExp(
  `^<!-- layered-defense key=(\\S*) run=([0-9]{1,16}) attempt=([0-9]{1,16}) head=([0-9a-f]{40,64})(?: data=(${PACKED}))? -->$`,
);

/** What the marker of a comment holds. */
export interface Marker {
  readonly mark: RunMark;
  /** What the run left for later ones, packed; undefined where it left nothing. */
  readonly data: string | undefined;
}

/**
 * Puts the marker by which the comment is found again at the end of a comment.
 * The marker is an HTML comment, which GitHub does not show.
 * @param body markdown.
 * @param key the comment key, any text.
 * @param mark the run that wrote it: a later run never gives way to an earlier one.
 * @param data what `pack` gives.
 * @returns the markdown with the marker as its last line.
 */
export function withMarker(body: string, key: string, mark: RunMark, data?: string): string {
  const { runId, runAttempt, headSha } = mark;
  const left = data === undefined ? '' : ` data=${data}`;
  return `${body}\n\n<!-- layered-defense key=${encodeKey(key)} run=${runId} attempt=${runAttempt} head=${headSha}${left} -->`;
}

/**
 * Reads the marker of a comment: only the very end of the body counts, and only a marker of this very key.
 * @param body markdown as GitHub gives it.
 * @returns undefined when the comment bears no such marker.
 */
export function readMarker(body: string, key: string): Marker | undefined {
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const [, found, runId, runAttempt, headSha = '', data] = MARKER.exec(last) ?? [];
  if (found !== encodeKey(key)) return undefined;
  return { mark: { runId: Number(runId), runAttempt: Number(runAttempt), headSha }, data };
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

/**
 * Letters, digits and `.` `_` `-` stay; each other UTF-16 unit becomes `%` and four hexadecimal digits. So no two keys
 * look alike, and none holds a blank, a `>` or a line's end.
 */
function encodeKey(key: string): string {
  return key.replace(/[^A-Za-z0-9._-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
