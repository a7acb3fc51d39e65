import type { SourceLocation } from '../evidence/evidence.ts';
import type { Finding, Place } from './finding.ts';

/** Places of one finding, each an annotation: GitHub shows 10 of a level for a step, and other findings have theirs. */
const MOST_PLACES = 8;

/** Names that one row shows. */
const MOST_NAMES = 10;

/**
 * Where a finding stands, the gravest place first. Of many the first are kept, and the last of those says how many are
 * left out.
 */
export function atPlaces(places: readonly Place[]): Pick<Finding, 'location' | 'places'> {
  const shown = places.slice(0, MOST_PLACES);
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return { location: undefined };
  const left = places.length - shown.length;
  const more = { ...last, message: `${last.message} And ${left} more places.` };
  return { location: first.location, places: left === 0 ? shown : [...shown.slice(0, -1), more] };
}

/** `compose.yaml:12`. */
export function placeWords({ file, line }: SourceLocation): string {
  return `${file}:${line}`;
}

/** `a (Dockerfile:3), b (Dockerfile:7)`; of many the first, and how many more there are. */
export function listPlaces(
  items: readonly { readonly text: string; readonly location: SourceLocation }[],
): string {
  const shown = items.slice(0, MOST_NAMES).map(({ text, location }) => `${text} (${placeWords(location)})`);
  const more = items.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
