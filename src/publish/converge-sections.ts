import { isDeepStrictEqual } from 'node:util';
import { isNewer, type RunMark } from '../report/run-mark.ts';
import type { Section } from '../report/section.ts';

/** A comment of our own on one pull request, with the sections that its data holds. */
export interface SectionedComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly sections: readonly Section[];
}

/** The next thing to do; after each the comments are listed anew. */
export type SectionStep =
  | { readonly do: 'create' }
  | { readonly do: 'update'; readonly id: number }
  | { readonly do: 'remove'; readonly ids: readonly number[] }
  /** All of it stands there. */
  | { readonly do: 'nothing'; readonly standing: SectionedComment }
  /** A newer run was there: what this one has to say is out of date. */
  | { readonly do: 'give-way'; readonly to: RunMark };

/** What is to be done, and the sections that have to stand in the comment after it. */
export interface SectionPlan {
  readonly step: SectionStep;
  readonly sections: readonly Section[];
}

/**
 * Says what brings a pull request nearer to one comment, the oldest, with the newest section of every leg.
 * GitHub's API has no locks, and of two legs that write at the same time the later one takes away what the earlier one
 * wrote. So each leg keeps all sections that it has ever seen, and puts back what is gone; the union of them is the same
 * in whatever order it is made, and so all legs come to the same one. Duplicates are removed when the comment that stays
 * has all that they hold.
 * @param own our comments with this key, the lowest id first.
 * @param known the sections that this leg has seen so far.
 * @param wanted its own section.
 * @param written true when this leg has written already: of two sections with its mark it then takes what it finds.
 */
export function planSections(
  own: readonly SectionedComment[],
  known: readonly Section[],
  wanted: Section,
  written: boolean,
): SectionPlan {
  const found = own.flatMap(({ sections }) => sections);
  const sections = unite(written ? [...found, ...known, wanted] : [wanted, ...found, ...known]);
  return { step: stepTo(sections, own, wanted), sections };
}

function stepTo(
  sections: readonly Section[],
  own: readonly SectionedComment[],
  wanted: Section,
): SectionStep {
  const standing = sections.find(({ name }) => name === wanted.name);
  const newest = sections.map(({ mark }) => mark).find((mark) => overrules(mark, wanted.mark));
  if (standing === undefined || newest !== undefined || isNewer(standing.mark, wanted.mark)) {
    return { do: 'give-way', to: newest ?? standing?.mark ?? wanted.mark };
  }
  const [kept, ...duplicates] = own;
  if (kept === undefined) return { do: 'create' };
  if (!holds(kept, sections, standing)) return { do: 'update', id: kept.id };
  if (duplicates.length > 0) return { do: 'remove', ids: duplicates.map(({ id }) => id) };
  return { do: 'nothing', standing: kept };
}

/** A later run of another commit: what was seen at this one says nothing any more. */
function overrules(mark: RunMark, wanted: RunMark): boolean {
  return mark.headSha !== wanted.headSha && isNewer(mark, wanted);
}

/** A section is told by its name and its run; only the own one is compared whole, since this leg knows it whole. */
function holds(kept: SectionedComment, sections: readonly Section[], own: Section): boolean {
  if (kept.sections.length !== sections.length) return false;
  const there = new Map(kept.sections.map((section) => [section.name, section]));
  return sections.every((section) => {
    const found = there.get(section.name);
    return (
      found !== undefined &&
      isDeepStrictEqual(section === own ? found : found.mark, section === own ? own : section.mark)
    );
  });
}

/**
 * The newest section of each name, by name; of two of one run the first that is given. Sections of the newest commit
 * count. Those of the commit before it stay until their leg has reported, so that nobody takes the comment for whole;
 * older ones are of legs that are gone.
 */
function unite(sections: readonly Section[]): readonly Section[] {
  const newest = new Map<string, Section>();
  const heads = new Map<string, RunMark>();
  for (const section of sections) {
    const { name, mark } = section;
    const known = newest.get(name);
    if (known === undefined || isNewer(mark, known.mark)) newest.set(name, section);
  }
  for (const { mark } of newest.values()) {
    const known = heads.get(mark.headSha);
    if (known === undefined || isNewer(mark, known)) heads.set(mark.headSha, mark);
  }
  const last = [...heads.values()].sort((a, b) => (isNewer(a, b) ? -1 : 1)).slice(0, 2);
  const current = new Set(last.map(({ headSha }) => headSha));
  return [...newest.values()]
    .filter(({ mark }) => current.has(mark.headSha))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
