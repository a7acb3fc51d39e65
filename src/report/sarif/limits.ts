import type { Result } from 'sarif';
import { notificationsOf } from './notifications.ts';

/** Most results that GitHub takes of one run. */
const MOST_RESULTS = 25_000;

/**
 * The first results, as many as there is room for. Where some are left out, the last one says how many.
 * @param bytes the room for results and notifications.
 * @param leftOut makes the result that says it.
 */
export function withinLimits(
  results: readonly Result[],
  bytes: number,
  leftOut: (count: number) => Result,
): readonly Result[] {
  if (howManyFit(results, bytes) === results.length && results.length <= MOST_RESULTS) return results;
  const room = bytes - sizeOf(leftOut(results.length));
  const kept = Math.min(howManyFit(results, room), MOST_RESULTS - 1);
  return [...results.slice(0, kept), leftOut(results.length - kept)];
}

function howManyFit(results: readonly Result[], bytes: number): number {
  let size = 0;
  const first = results.findIndex((result) => {
    size += sizeOf(result);
    return size > bytes;
  });
  return first === -1 ? results.length : first;
}

/** Bytes that a result takes of the file, with its notification and the signs around them. */
function sizeOf(result: Result): number {
  return bytesOf(result) + bytesOf(notificationsOf([result])) + 1;
}

/** Bytes of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
