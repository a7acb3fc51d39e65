import { setTimeout } from 'node:timers/promises';
import type { Snapshot } from '../report/compare.ts';
import { isNewer } from '../report/run-mark.ts';
import { markOf, ownComments, type Place } from './comment.ts';
import { ApiError } from './fault.ts';
import { connect } from './github-api.ts';
import { readData } from './section-data.ts';

/** Longest time that a report waits for it, in milliseconds. */
const TIME_LIMIT = 5_000;

/**
 * Reads in the comment of the pull request what failed in the run before this one. A re-run of a run finds what that run
 * found, so that it says the same.
 * @param section name of the section; '' for a comment of one run.
 * @returns undefined when nothing is known of a run before, or GitHub does not answer. Never rejects.
 */
export async function lookBack(place: Place, section: string): Promise<Snapshot | undefined> {
  const { event, token } = place;
  if (event.pullRequest === undefined || token === '') return undefined;
  const { number } = event.pullRequest;
  try {
    const answer = connect(event, token).comments(number);
    const comments = await Promise.race([answer, setTimeout(TIME_LIMIT, [], { ref: false })]);
    const kept = ownComments(comments, place).flatMap(({ mark, data }) => {
      const held = readData(data);
      if (held === undefined) return [];
      if ('history' in held) return section === '' ? [{ mark, history: held.history }] : [];
      return held.sections.filter(({ name }) => name === section);
    });
    const [newest] = kept.sort((a, b) => (isNewer(a.mark, b.mark) ? -1 : 1));
    if (newest === undefined || isNewer(newest.mark, markOf(event))) return undefined;
    const { before, now } = newest.history;
    return (newest.mark.runId === event.runId ? before : now) ?? undefined;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
