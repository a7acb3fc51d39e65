import type { ImageGrep } from '../evidence/evidence.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'Seccomp: 2, a filter of system calls is in force.';

export const seccomp: Check = {
  id: 'seccomp',
  layer: 'Seccomp',
  title: 'System calls are filtered',
  severity: 'high',
  reason:
    'Without a filter the process may ask for every system call of the kernel, among them those by which containers were left before.',
  method:
    "Starts a container of the image, in which a helper reads the Seccomp line of /proc/self/status before any code of the image runs (2 is a filter, 1 the strict mode, 0 none) and then starts the image's own grep Seccomp /proc/self/status: a contradiction is a warning.",
  references: [
    CIS_DOCKER('5.22'),
    NIST_800_190('section 4.4.3'),
    POD_SECURITY_STANDARDS('restricted: Seccomp'),
  ],
  usualFix: () => FIXES,
  judge: ({ probe }) => {
    if (probe.state !== 'collected') return unlooked(EXPECTED, probe);
    const outcome = probe.value;
    if (!outcome.started) {
      return finding(
        'not-applicable',
        EXPECTED,
        'No container of the image starts, so there is no process to ask.',
      );
    }
    const { seccomp: mode, lines } = outcome.status;
    const line = (lines['Seccomp'] ?? '').replaceAll(/\s+/g, ' ');
    if (outcome.sandbox === 'gVisor' && (mode === undefined || mode === 0)) {
      return finding('warning', EXPECTED, gVisorSays(line));
    }
    if (mode === undefined) {
      const seen =
        'The kernel of this engine prints no Seccomp line, as one without seccomp does: the filter cannot be read there.';
      return finding('error', EXPECTED, seen);
    }
    if (mode === 0) return finding('fail', EXPECTED, `${line}: no system call is filtered.`, FIXES);
    const objection = whatGrepSays(outcome.imageGrep, line);
    if (objection !== undefined) return finding('warning', EXPECTED, `${line}, ${objection}`);
    return finding('pass', EXPECTED, `${line}${howRead(outcome.imageGrep)}`);
  },
};

/**
 * gVisor answers the system calls itself, and what it asks the host for is filtered outside of the container's sight:
 * to call that unprotected would be wrong, to call it filtered would be a guess.
 */
function gVisorSays(line: string): string {
  const said = line === '' ? 'gVisor prints no Seccomp line' : `${line}, as gVisor's own kernel says`;
  return `${said}: it serves the system calls of the container in the host's place and filters none of them; what the sandbox may ask the host for cannot be read from within. With its flag --oci-seccomp runsc puts the profile in force too.`;
}

/** How the image's own grep disagrees with the kernel; undefined when it does not. */
function whatGrepSays(grep: ImageGrep | undefined, line: string): string | undefined {
  if (grep === undefined) return undefined;
  if (!grep.ended) return "but the image's own grep did not end and was stopped.";
  const own = grep.printed.split('\n').find((text) => /^Seccomp:/.test(text));
  if (own?.replaceAll(/\s+/g, ' ') === line) return undefined;
  return grep.printed === ''
    ? "but the image's own grep prints nothing."
    : `but the image's own grep prints something else: ${grep.printed}`;
}

function howRead(grep: ImageGrep | undefined): string {
  return grep === undefined
    ? ' (the image has no working grep: read by a helper put into the container)'
    : " (read by a helper put into the container; the image's own grep agrees)";
}

const FIXES: readonly Fix[] = [
  {
    title:
      "Where it runs: leave out seccomp=unconfined and --privileged; Docker's default profile is then in force",
    language: 'sh',
    lines: ['docker run --rm IMAGE grep Seccomp /proc/self/status   # has to print: Seccomp: 2'],
  },
  {
    title: 'In the Pod',
    language: 'yaml',
    lines: ['securityContext:', '  seccompProfile:', '    type: RuntimeDefault'],
  },
];
