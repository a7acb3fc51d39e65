import type { Place } from './finding.ts';

/** The layer of every check that judges manifests. */
export const KUBERNETES = 'Kubernetes';

/** Places of one finding that are shown, each an annotation: GitHub shows 10 of a level for a step. */
const MOST_PLACES = 8;

/** The first places of a finding; the last one says how many are left out. */
export function places(all: readonly Place[]): readonly Place[] {
  const shown = all.slice(0, MOST_PLACES);
  const last = shown.at(-1);
  const left = all.length - shown.length;
  if (last === undefined || left === 0) return shown;
  return [...shown.slice(0, -1), { ...last, message: `${last.message} And ${left} more places.` }];
}
