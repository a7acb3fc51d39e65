import type { ProfileChange } from '../evidence/recording/recording.ts';
import { askedNames, type Situation } from './allowed.ts';
import type { Profile } from './profile.ts';

/** What the second of two profiles knows to be asked for and the first does not, and the reverse, by name. */
export function diffProfiles(before: Profile, after: Profile, situation: Situation): ProfileChange {
  const [old, now] = [askedNames(before, situation), askedNames(after, situation)];
  return { added: without(now, old), removed: without(old, now) };
}

/** The names of a list that are not in another one, sorted and once. */
export function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(names);
  for (const name of others) left.delete(name);
  return [...left].toSorted();
}
