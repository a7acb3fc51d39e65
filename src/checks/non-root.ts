import type { IdMapping, SubjectEvidence } from '../evidence/evidence.ts';
import type { ProcessStatus } from '../evidence/process/process-status.ts';
import type { Check } from './check.ts';
import { type Finding, type Fix, finding, unlooked } from './finding.ts';
import { ANY_USER, GIVE_UP_ROOT, type OtherUser, otherUser } from './other-user.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';
import { userEdits } from './user-edits.ts';

const EXPECTED = 'The first process of a container of the image has a user id other than 0.';

export const nonRoot: Check = {
  id: 'non-root',
  layer: 'Non-root',
  title: 'Runs as non-root',
  severity: 'high',
  reason:
    'Root in a container is root for the kernel: a way out of the container then ends with root on the host, and a way into the process with every file of the image.',
  method:
    "Starts a container of the image and reads the four ids of the Uid line in the kernel's /proc/self/status; the declared USER only explains them.",
  references: [
    CIS_DOCKER('4.1'),
    NIST_800_190('section 4.1.2'),
    POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
  ],
  usualFix: () => [inDockerfile(ANY_USER), ...elsewhere(ANY_USER)],
  judge: (evidence) => {
    const { probe, config } = evidence;
    if (probe.state !== 'collected') return unlooked(EXPECTED, probe);
    const outcome = probe.value;
    if (!outcome.started) return failure(`No container of it starts: ${outcome.message}.`, evidence);
    const user = config.state === 'collected' ? config.value.user : undefined;
    const { uid, lines } = outcome.status;
    const line = words(lines['Uid']);
    if (!uid.includes(0)) return finding('pass', EXPECTED, `${line}${declared(user)}`);
    const outside = outcome.userNamespace ? whoOutside(outcome.idMapping) : '';
    return failure(`${line}: ${whyRoot(user, outcome.status)}${outside}`, evidence);
  },
};

function failure(seen: string, evidence: SubjectEvidence): Finding {
  const other = otherUser(evidence);
  const fixes = other === undefined ? [GIVE_UP_ROOT] : fixesFor(other, evidence);
  return { ...finding('fail', EXPECTED, seen, fixes), location: evidence.userAt };
}

function fixesFor(other: OtherUser, { userLines }: SubjectEvidence): readonly Fix[] {
  const edits = userEdits(userLines, userLines?.end, other.user, foldersOf(other));
  return [{ ...inDockerfile(other), edits }, ...elsewhere(other)];
}

function inDockerfile(other: OtherUser): Fix {
  return {
    title: 'In the last stage of the Dockerfile, before CMD or ENTRYPOINT',
    language: 'dockerfile',
    lines: [...(other === ANY_USER ? ACCOUNT : foldersOf(other)), `USER ${other.user}`],
  };
}

const ACCOUNT = [
  '# An image that has a user 1000 already, as those of node have, needs the USER line alone.',
  'RUN groupadd --gid 1000 app && useradd --uid 1000 --gid 1000 --no-create-home app',
  '# Alpine and BusyBox have other commands: addgroup -g 1000 app && adduser -D -H -u 1000 -G app app',
];

/** What the search gave that user beside, as a comment. */
function foldersOf({ folders }: OtherUser): readonly string[] {
  if (folders.length === 0) return [];
  const paths = folders.map((path) => JSON.stringify(path)).join(', ');
  return [`# It got ready so with a tmpfs on ${paths}: let them belong to that user, or mount one.`];
}

function elsewhere({ user }: OtherUser): readonly Fix[] {
  const [uid, gid] = user.split(':');
  return [
    {
      title: 'Until the image is mended, where it runs',
      language: 'sh',
      lines: [`docker run --user ${user} IMAGE`],
    },
    {
      title: 'In the Pod, so that the kubelet refuses an image that runs as root',
      language: 'yaml',
      lines: ['securityContext:', '  runAsNonRoot: true', `  runAsUser: ${uid}`, `  runAsGroup: ${gid}`],
    },
  ];
}

function declared(user: string | undefined): string {
  return user === undefined ? '' : ` (USER ${user === '' ? 'not set' : user})`;
}

/** What root of a container is outside of it. It may still do to the container's own files what root may. */
function whoOutside(mapping: IdMapping | undefined): string {
  const who = {
    rootless: 'The engine is rootless, so outside the container it is the user who runs the engine',
    'userns-remap': 'The engine maps it to another uid outside the container (userns-remap)',
    unknown: 'The engine runs in a user namespace, so outside of that it is another uid',
  };
  return ` ${who[mapping ?? 'unknown']}; inside it is root all the same.`;
}

function whyRoot(user: string | undefined, { uid }: ProcessStatus): string {
  if (user === undefined) return 'the process is root.';
  if (user === '') return 'the image declares no USER, so it runs as root.';
  if (user.startsWith(':')) return `USER ${user} names a group only, so the user stays root.`;
  const name = user.split(':')[0] ?? user;
  if (/^[+0-9]/.test(name)) return `USER ${user} is root.`;
  if (name === 'root') return `USER ${user} is root.`;
  return uid[0] === 0
    ? `USER ${user} is a name for uid 0 in the image's /etc/passwd, so it is root.`
    : `USER ${user} has uid 0 among its ids.`;
}

/** A line of the kernel as words: its tabs are for machines. */
function words(line: string | undefined): string {
  return (line ?? '').replaceAll(/\s+/g, ' ');
}
