import type { Settings } from '../settings.ts';
import type { SubjectEvidence, Unlooked } from './evidence.ts';

/** The evidence that inputs ask for, and that one container start and one question to the engine do not give. */
export type DeeperLook = Pick<
  SubjectEvidence,
  'observation' | 'files' | 'deployment' | 'services' | 'leastPrivilege' | 'recording'
>;

/** Which of it the inputs ask for. A search for the least privilege starts from what is observed. */
export function asked(settings: Settings): Readonly<Record<keyof DeeperLook, boolean>> {
  const { observe, files, runOptions, leastPrivilege, seccompProfile, project } = settings;
  return {
    observation: observe || leastPrivilege !== 'off',
    files,
    deployment: runOptions !== undefined,
    services: project.composeFiles.length > 0,
    leastPrivilege: leastPrivilege !== 'off',
    recording: seccompProfile.record,
  };
}

/** The same answer for all that is asked for: there is no image, or no engine to look at it with. */
export function deeperWithout(settings: Settings, answer: Unlooked): DeeperLook {
  const wanted = Object.entries(asked(settings)).filter(([, isAsked]) => isAsked);
  return Object.fromEntries(wanted.map(([name]) => [name, answer]));
}
