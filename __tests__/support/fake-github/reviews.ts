import { z } from 'zod';
import { type Answer, refusal, shownReview } from './answers.ts';
import { hunksOf } from './hunks.ts';
import { addReviewComment, type Pull, type TokenAccount, type World } from './world.ts';

/** What GitHub wants of a review beyond its description's form. */
const wanted = z.object({
  commit_id: z.string().optional(),
  body: z.string().default(''),
  event: z.string().optional(),
  comments: z
    .array(
      z.object({
        path: z.string(),
        line: z.int().optional(),
        start_line: z.int().optional(),
        side: z.string().optional(),
        start_side: z.string().optional(),
        body: z.string(),
      }),
    )
    .default([]),
});

type NewComment = z.output<typeof wanted>['comments'][number];

/** Takes a review whole, or refuses all of it as GitHub does. Only comments on the head's side are known here. */
export function takeReview(
  world: World,
  pull: Pull,
  account: TokenAccount,
  body: unknown,
  base: string,
): Answer {
  const review = wanted.parse(body);
  const faults = [
    ...(review.event === 'COMMENT' && review.body.trim() !== '' ? [] : ['Body is needed for this event']),
    ...(review.commit_id === pull.headSha ? [] : ['Commit is not part of the pull request']),
    ...review.comments.flatMap((comment) => faultsOf(comment, pull)),
  ];
  if (faults.length > 0) return unprocessable(faults);
  const { login, type } = account;
  const id = world.nextId;
  world.nextId += 1;
  const stored = { id, pull: pull.number, login, body: review.body, commitId: pull.headSha };
  world.reviews.push(stored);
  for (const { path, line, start_line, body: text } of review.comments) {
    addReviewComment(world, {
      pull: pull.number,
      login,
      type,
      path,
      line,
      startLine: start_line,
      body: text,
    });
  }
  return { status: 200, body: shownReview(world, base, stored) };
}

function faultsOf({ path, line, start_line, side, start_side, body }: NewComment, pull: Pull): string[] {
  const file = pull.files?.find(({ filename }) => filename === path);
  if (file === undefined) return ['Path could not be resolved'];
  if (body.trim() === '' || body.length > 65_536) return ['Body is blank or too long'];
  const hunk = hunksOf(file.patch).find(({ from, to }) => line !== undefined && line >= from && line <= to);
  if (side !== 'RIGHT' || hunk === undefined) return ['Line could not be resolved'];
  if (start_line === undefined) return [];
  const isBefore = line !== undefined && start_line < line && start_side === 'RIGHT';
  if (!isBefore) return ['Start line must precede the end line'];
  return start_line >= hunk.from ? [] : ['Start line must be part of the same hunk as the line'];
}

function unprocessable(errors: readonly string[]): Answer {
  const { body } = refusal(422, 'Unprocessable Entity');
  return { status: 422, body: { ...z.record(z.string(), z.unknown()).parse(body), errors } };
}
