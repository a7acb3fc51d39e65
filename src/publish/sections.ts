import { setTimeout } from 'node:timers/promises';
import { runPage } from '../event.ts';
import type { Section } from '../report/section.ts';
import {
  atPullRequests,
  type CommentOutcome,
  givenWay,
  LONGEST_BODY,
  type MarkedComment,
  ownComments,
  type Place,
} from './comment.ts';
import { planSections, type SectionedComment } from './converge-sections.ts';
import { ApiError } from './fault.ts';
import type { GitHubApi } from './github-api.ts';
import { composeSections, readData } from './section-data.ts';

/** How patient a leg is, in milliseconds. */
export interface Pace {
  /** Least time between what a leg has written and its look whether that stands. */
  readonly settle: number;
  /** Longest time in which legs that find no comment wait before one of them creates it. */
  readonly create: number;
  /** After this time a leg gives up. */
  readonly budget: number;
}

const PACE: Pace = { settle: 1_500, create: 1_500, budget: 180_000 };

/** Another leg's look and write take no longer than so many answers together. */
const ANSWERS = 4;

/** A look that took so long that others may have written meanwhile is made again, so many times at most. */
const STALE_LOOKS = 3;

/** Failures that pass, one after the other, until a leg gives up. */
const FAILURES = 8;

/** Each time that a section was lost, the legs spread over more time; so many times the first at most. */
const GROWTH = 1.4;
const LONGEST_SPREAD = 4;

/**
 * Writes the section of one leg into the comment that it shares with others, without locks. A leg that has looked before
 * this one wrote may write over it a moment later, and no later than that. So each leg looks again after that moment,
 * and puts back whatever it knows of and finds gone: the last one who wrote a section is there to see that it stays.
 * @param pace for tests.
 * @returns the comment's page, or why there is none. A failure of the API is an answer and not an exception.
 */
export async function publishSection(
  place: Place,
  section: Section,
  pace: Pace = PACE,
): Promise<CommentOutcome> {
  return atPullRequests(place, (api, pullRequest) => settle(api, pullRequest, place, section, pace));
}

async function settle(
  api: GitHubApi,
  pullRequest: number,
  place: Place,
  wanted: Section,
  pace: Pace,
): Promise<CommentOutcome> {
  const ends = Date.now() + pace.budget;
  let known: readonly Section[] = [];
  let written = false;
  let waitedToCreate = false;
  let stale = 0;
  let failures = 0;
  let spread = 1;
  const quiet = () => {
    const answer = api.answerTime();
    const jitter = spread * Math.max(pace.settle, answer) * Math.random();
    return setTimeout(Math.max(pace.settle, ANSWERS * answer) + jitter);
  };

  while (Date.now() < ends) {
    try {
      const began = Date.now();
      const comments = await api.comments(pullRequest);
      const own = ownComments(comments, place).map(sectioned);
      const { step, sections } = planSections(own, known, wanted, written);
      known = sections;
      if (step.do === 'give-way') return givenWay(step.to);
      if (step.do === 'nothing') return { url: step.standing.url };
      if (step.do === 'remove') {
        for (const id of step.ids) await unlessGone(() => api.remove(id));
      } else if (step.do === 'create' && !waitedToCreate) {
        waitedToCreate = true;
        await setTimeout(pace.create * Math.random());
      } else if (Date.now() - began > pace.settle && stale < STALE_LOOKS) {
        stale += 1;
      } else {
        if (written) spread = Math.min(spread * GROWTH, LONGEST_SPREAD);
        const body = composeSections(sections, place.key, ({ runId, runAttempt }) =>
          runPage(place.event, runId, runAttempt),
        );
        if (body.length > LONGEST_BODY) return { failed: tooMany(sections.length) };
        // Also what gets no answer may have been done.
        written = true;
        if (step.do === 'create') await api.create(pullRequest, body);
        else await unlessGone(() => api.update(step.id, body));
        await quiet();
      }
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!(error instanceof ApiError) || failures > FAILURES) throw error;
      if (!(await api.pause(error.fault, Math.min(failures, 2)))) throw error;
      if (written) await quiet();
    }
  }
  return {
    failed: `The comment could not be settled: other jobs kept changing the comments of pull request #${pullRequest}.`,
  };
}

/** A comment that is gone was a duplicate that another leg has removed; the next look tells. */
async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { fault } = error instanceof ApiError ? error : { fault: undefined };
    if (fault?.kind !== 'refused' || fault.status !== 404) throw error;
  }
}

function sectioned({ id, body, url, data }: MarkedComment): SectionedComment {
  const held = readData(data);
  return { id, body, url, sections: held !== undefined && 'sections' in held ? held.sections : [] };
}

function tooMany(sections: number): string {
  return `The comment could not be written: its ${sections} sections do not fit into one; give them shorter names, or several comment keys.`;
}
