import { isNewer, type RunMark } from '../report/run-mark.ts';

/** A comment of our own on one pull request, with the run that its marker names. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly mark: RunMark;
}

/** What this run wants to stand there. */
export interface Wanted {
  readonly body: string;
  readonly mark: RunMark;
}

/** The next thing to do; after each the comments are listed anew. */
export type Step =
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'update'; readonly id: number; readonly body: string }
  | { readonly do: 'remove'; readonly ids: readonly number[] }
  | { readonly do: 'nothing'; readonly standing: OwnComment };

/**
 * Says what brings a pull request nearer to one comment, the oldest, with the content of the newest run.
 * GitHub's API has no locks: runs that work at the same time all take these steps until nothing is left to do.
 * Duplicates are removed only when the comment that stays has their content or a newer one.
 * @param own our comments with this key, the lowest id first.
 * @param written true when this run has written already: of two that bear its mark it then takes what it finds.
 */
export function nextStep(own: readonly OwnComment[], wanted: Wanted, written: boolean): Step {
  const [kept, ...duplicates] = own;
  if (kept === undefined) return { do: 'create', body: wanted.body };
  const newest = own.reduce((best, next) => (isNewer(next.mark, best.mark) ? next : best));
  const content =
    isNewer(wanted.mark, newest.mark) || (!written && !isNewer(newest.mark, wanted.mark)) ? wanted : newest;
  if (kept.body !== content.body) return { do: 'update', id: kept.id, body: content.body };
  if (duplicates.length > 0) return { do: 'remove', ids: duplicates.map(({ id }) => id) };
  return { do: 'nothing', standing: kept };
}
