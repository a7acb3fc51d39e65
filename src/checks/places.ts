import type { SourceLocation } from '../evidence/evidence.ts';
import type { Place } from './finding.ts';

/** Places that get an annotation each; the row's text tells how many there are. */
const MOST = 10;

/** Names that one row shows. */
const NAMES = 10;

/** The first places of a finding; undefined where there is none. */
export function firstPlaces(places: readonly Place[]): readonly Place[] | undefined {
  return places.length === 0 ? undefined : places.slice(0, MOST);
}

/** `a (Dockerfile:3), b (Dockerfile:7)`; of many the first, and how many more there are. */
export function listPlaces(
  items: readonly { readonly text: string; readonly location: SourceLocation }[],
): string {
  const shown = items
    .slice(0, NAMES)
    .map(({ text, location }) => `${text} (${location.file}:${location.line})`);
  const more = items.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
