import type { Collected, ProbeOutcome } from '../evidence/evidence.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { countProcesses, kinds, nothingRan } from './observed.ts';
import { ANY_USER, GIVE_UP_ROOT, type OtherUser, otherUser } from './other-user.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'No process of the running container, and no thread of one, has a user id 0.';

export const observedNonRoot: Check = {
  id: 'observed-non-root',
  layer: 'Running container',
  title: 'Every process is non-root',
  severity: 'high',
  reason:
    'An entrypoint may give up root, keep a master process that stays root, or get root back by a setuid program: only the running processes tell.',
  method:
    "Starts the image with its own program and, when it is ready, pauses it and reads the four ids of the Uid line of every process and thread, by a helper in a second container that shares the first one's process ids.",
  references: [
    CIS_DOCKER('4.1'),
    NIST_800_190('section 4.1.2'),
    POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
  ],
  usualFix: () => fixes(ANY_USER.user),
  judge: (evidence) => {
    const { observation, probe } = evidence;
    if (observation === undefined) return undefined;
    if (observation.state !== 'collected') return unlooked(EXPECTED, observation);
    const { processes } = observation.value;
    if (processes.length === 0) return nothingRan(EXPECTED);
    const root = processes.filter(({ status }) => status.uid.includes(0));
    const others = processes.filter(({ status }) => !status.uid.includes(0));
    if (root.length === 0) {
      const count = countProcesses(others);
      const all = count === 1 ? 'its only process runs' : `all ${count} processes run`;
      const run = `${all} as ${users(others)}: ${kinds(others)}.`;
      const seen = startedAsRoot(probe)
        ? `Starts as root and drops it: ${run}`
        : run.replace(/^./, (letter) => letter.toUpperCase());
      return finding('pass', EXPECTED, seen);
    }
    const namespace = root.some(({ userNamespace }) => userNamespace)
      ? ' The engine maps root to another uid outside the container; inside it is root all the same.'
      : '';
    const seen =
      others.length === 0
        ? `Stays root: every process is uid 0: ${kinds(root)}.`
        : `${kinds(root)} ${root.length === 1 ? 'stays' : 'stay'} root; ${kinds(others)} ${others.length === 1 ? 'runs' : 'run'} as ${users(others)}.`;
    return finding('fail', EXPECTED, seen + namespace, fixes(otherUser(evidence, droppedTo(others))?.user));
  },
};

function startedAsRoot(probe: Collected<ProbeOutcome>): boolean {
  return probe.state === 'collected' && probe.value.started && probe.value.status.uid.includes(0);
}

type Processes = Parameters<typeof kinds>[0];

function users(processes: Processes): string {
  return `uid ${[...new Set(processes.map(({ status }) => status.uid[1]))].sort((a, b) => a - b).join(', ')}`;
}

/** The user to which the image's own program drops already, where there is one. */
function droppedTo(others: Processes): OtherUser {
  const status = others[0]?.status;
  if (status === undefined) return ANY_USER;
  return { user: `${status.uid[1]}:${status.gid[1] || status.uid[1]}`, folders: [] };
}

function fixes(user: string | undefined): readonly Fix[] {
  if (user === undefined) return [GIVE_UP_ROOT];
  return [
    {
      title:
        'In the last stage of the Dockerfile; its files and folders then have to belong to that user where it writes',
      language: 'dockerfile',
      lines: [`USER ${user}`],
    },
    {
      title: 'Where it runs, to try it (input least-privilege tells whether it gets ready so)',
      language: 'sh',
      lines: [`docker run --user ${user} IMAGE`],
    },
  ];
}
