import type { Recording } from '../evidence/recording/recording.ts';
import { allowedNames, type Situation } from './allowed.ts';
import { ALWAYS_NEEDED } from './always-needed.ts';
import { diffProfiles, without } from './diff.ts';
import { DOCKER_DEFAULT } from './docker-default.ts';
import { makeProfile } from './make.ts';
import { mergeProfiles } from './merge.ts';
import { letsThrough, type Profile } from './profile.ts';
import { systemCallNames } from './system-call-names.ts';
import type { TracedCalls } from './traced-calls.ts';

/** What follows from what was recorded, before it is proven. */
export interface Conclusion
  extends Pick<Recording, 'allowed' | 'ofEngine' | 'refused' | 'allowedByDefault' | 'change'> {
  /** To be written; with a baseline it lets through what either of the two does. */
  readonly profile: Profile;
}

/**
 * Makes the smallest profile under which the recorded runs go as they went.
 * @param runs what was seen of each.
 * @param situation of the runs.
 * @param baseline the profile of before; undefined when there is none.
 */
export function conclude(
  runs: readonly TracedCalls[],
  situation: Situation,
  baseline: Profile | undefined,
): Conclusion {
  const { architecture } = situation;
  const architectures = new Set([architecture, ...runs.flatMap((run) => run.architectures)]);
  const existing = new Set([...architectures].flatMap((one) => [...systemCallNames(one)]));
  const exists = (name: string) => existing.has(name);
  const byDefault = allowedNames(DOCKER_DEFAULT, situation).filter(exists);
  const possible = new Set(byDefault);
  const seen = runs.flatMap((run) => run.names);
  const allowed = [...new Set([...seen, ...ALWAYS_NEEDED])].filter((name) => possible.has(name)).toSorted();
  const ofEngine = without(allowed, seen);
  const refused = without(seen, [...byDefault, ...ANSWERED_OTHERWISE]);
  const own = makeProfile(situation, allowed, refused);
  const unnamed = [...new Set(runs.flatMap((run) => run.unnamed))].toSorted();
  const common = { allowed, ofEngine, allowedByDefault: byDefault.length };
  if (baseline === undefined) {
    return { ...common, refused: [...refused, ...unnamed], profile: own, change: undefined };
  }
  const { added, removed } = diffProfiles(baseline, own, situation);
  const stillRefused = without(refused, allowedNames(baseline, situation));
  return {
    ...common,
    refused: [...stillRefused, ...unnamed],
    profile: mergeProfiles(baseline, own),
    // A new version of this action may know more of what engines need; that is no change of the image.
    change: { added: without(added, ofEngine), removed: removed.filter(exists) },
  };
}

/** `clone3`: the default says that the kernel does not have it, whereupon a C library takes `clone`. */
const ANSWERED_OTHERWISE = DOCKER_DEFAULT.syscalls
  .filter((rule) => !letsThrough(rule))
  .flatMap(({ names }) => names);
