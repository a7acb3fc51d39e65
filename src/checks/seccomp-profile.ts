import type { ProfileChange, Recording } from '../evidence/recording/recording.ts';
import type { Readiness } from '../evidence/runs/observation.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'The image gets ready under a profile of the system calls that it was seen to make.';

/** Names of which no more are listed when they are a help and no warning. */
const LISTED = 20;

export const seccompProfile: Check = {
  id: 'seccomp-profile',
  layer: 'Seccomp',
  title: 'Works with the fewest system calls',
  severity: 'medium',
  reason:
    "Docker's default profile has to suit every image and lets some 300 system calls through; each that an image does not make is a part of the kernel that an attacker in it can reach for nothing.",
  method:
    "Runs the image twice with a tracer of ours beside it, from the start of its own program until it has been stopped, makes a profile of the system calls that were seen and of those that every start needs, and runs the image under it. Nothing is let through that Docker's default profile refuses.",
  references: [CIS_DOCKER('5.22'), NIST_800_190('section 4.4.3')],
  usualFix: () => FIXES,
  judge: ({ recording: evidence, deployment }) => {
    if (evidence === undefined) return undefined;
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    const recording = evidence.value;
    const { proof, change } = recording;
    if (!proof.ready) return finding('error', EXPECTED, unproven(proof));
    const limits = deployment === undefined ? '' : WITHOUT_OPTIONS;
    const seen = [
      counted(recording, proof.after),
      ...changes(change, recording),
      refusals(recording),
      limits,
    ];
    const status = change !== undefined && change.added.length > 0 ? 'warning' : 'pass';
    return finding(status, EXPECTED, seen.filter((text) => text !== '').join(' '), FIXES);
  },
};

/** The runs have the image's own user and Docker's default capabilities. */
const WITHOUT_OPTIONS =
  'Recorded and proven without run-options: as another user or with fewer capabilities it may make other system calls.';

function unproven(proof: Extract<Readiness, { ready: false }>): string {
  return `The recorded profile could not be proven: under it the container does not get ready. ${proof.message} Run the job again, since a run may do what two others did not; a profile of before ("seccomp-baseline") helps, to which the recording is added.`;
}

/** @param after milliseconds. */
function counted({ allowed, allowedByDefault }: Recording, after: number): string {
  const seconds = (after / 1_000).toFixed(1);
  return `${allowed.length} system calls of the ${allowedByDefault} that Docker's default profile lets through; proven by a run that was ready after ${seconds} s.`;
}

function changes(change: ProfileChange | undefined, { refused }: Recording): readonly string[] {
  if (change === undefined) return [];
  const { added, removed } = change;
  if (added.length === 0 && removed.length === 0) return ['This change adds none to the profile of before.'];
  const denied = added.filter((name) => refused.includes(name));
  return [
    added.length === 0 ? '' : `This change adds: ${added.join(', ')}.`,
    denied.length === 0
      ? ''
      : `(${denied.join(', ')}: refused by Docker's default profile, and by this one.)`,
    removed.length === 0 ? '' : `Not seen in these runs, and kept in the profile: ${firstOf(removed)}.`,
  ];
}

/** Docker's default profile as the one of before makes it a long list. */
function firstOf(names: readonly string[]): string {
  const more = names.length - LISTED;
  return more <= 0 ? names.join(', ') : `${names.slice(0, LISTED).join(', ')} and ${more} more`;
}

/** What the image asks for in vain; what a change adds has been named before. */
function refusals({ refused, change }: Recording): string {
  const known = refused.filter((name) => !(change?.added ?? []).includes(name));
  return known.length === 0
    ? ''
    : `Asked for, and refused by Docker's default profile already: ${known.join(', ')}.`;
}

const FIXES: readonly Fix[] = [
  {
    title: 'Where it runs, with the file of the output seccomp-profile (keep it in the repository)',
    language: 'sh',
    lines: ['docker run --security-opt seccomp=seccomp.json IMAGE'],
  },
  {
    title: 'In the Pod, with the file below /var/lib/kubelet/seccomp of every node',
    language: 'yaml',
    lines: [
      'securityContext:',
      '  seccompProfile:',
      '    type: Localhost',
      '    localhostProfile: profiles/seccomp.json',
    ],
  },
  {
    title: 'In the next runs of this action, so that a change which needs another system call is named',
    language: 'yaml',
    lines: ['with:', '  seccomp-profile: record', '  seccomp-baseline: seccomp.json'],
  },
];
