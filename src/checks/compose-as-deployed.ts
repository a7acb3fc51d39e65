import { capabilityNames } from '../evidence/capabilities.ts';
import type { ServiceProbe } from '../evidence/deployment/services.ts';
import type { SubjectEvidence } from '../evidence/evidence.ts';
import type { Check } from './check.ts';
import { composeFix, HARDENING, type Hardening, listed, userLines } from './compose.ts';
import { hardeningEdits } from './compose-edits.ts';
import { AS_DEPLOYED } from './deployed.ts';
import { deployedAppArmor } from './deployed-apparmor.ts';
import { deployedCapabilities } from './deployed-capabilities.ts';
import { deployedNoNewPrivileges } from './deployed-no-new-privileges.ts';
import { deployedNonRoot } from './deployed-non-root.ts';
import { deployedReadOnly } from './deployed-read-only.ts';
import { deployedSeccomp } from './deployed-seccomp.ts';
import { type Finding, finding, GRAVEST_FIRST, type Status, unlooked } from './finding.ts';
import { otherUser } from './other-user.ts';
import { atPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED =
  'With the options of each service the process is not root, system calls are filtered, all capabilities are dropped, no privileges are gained, AppArmor confines it, and the root file system is read-only.';

/** What of the deployment is judged of a service, in a few words, and the lines that give it. */
const ASPECTS: readonly {
  readonly check: Check;
  /** What the service does, where it is not as expected. */
  readonly words: (status: Status, probe: ServiceProbe) => string;
  readonly lines: readonly string[];
  /** What of it is an edit, where a service can be changed line by line. */
  readonly hardening?: Hardening;
}[] = [
  {
    check: deployedNonRoot,
    words: (status) => (status === 'fail' ? 'runs as root' : 'is in the root group'),
    lines: HARDENING.user,
    hardening: 'user',
  },
  {
    check: deployedSeccomp,
    words: (status) => (status === 'fail' ? 'filters no system call' : 'filters system calls weakly'),
    lines: ['# seccomp: leave privileged and seccomp=… out, or name a profile that refuses by default'],
  },
  {
    check: deployedCapabilities,
    words: keptCapabilities,
    lines: HARDENING.capabilities,
    hardening: 'capabilities',
  },
  {
    check: deployedNoNewPrivileges,
    words: () => 'may gain privileges',
    lines: HARDENING.noNewPrivileges,
    hardening: 'noNewPrivileges',
  },
  {
    check: deployedAppArmor,
    words: () => 'not confined by AppArmor',
    lines: ['# AppArmor: leave privileged and apparmor=unconfined out'],
  },
  { check: deployedReadOnly, words: () => 'writable root', lines: HARDENING.readOnly, hardening: 'readOnly' },
];

function keptCapabilities(status: Status, { deployment }: ServiceProbe): string {
  if (deployment.state !== 'collected') return 'keeps capabilities';
  const { account, options } = deployment.value;
  if (options.privileged || options.capAdd.includes('ALL')) return 'has every capability';
  const mask = account.state === 'collected' ? /[0-9a-f]+$/.exec(account.status.lines['CapBnd'] ?? '') : null;
  const { length } = capabilityNames(mask?.[0] ?? '');
  const kept = `keeps ${length} capabilit${length === 1 ? 'y' : 'ies'}`;
  return status === 'fail' ? `${kept}, more than Docker gives` : kept;
}

const NO_OTHER_USER = ['# user: no other user was found that the image gets ready as'];

export const composeAsDeployed: Check = {
  id: 'compose-as-deployed',
  layer: AS_DEPLOYED,
  title: 'Hardened as the Compose services start it',
  severity: 'high',
  reason:
    "A service's user, capabilities and security_opt outdo the image: what counts is the kernel's account of a container that has them.",
  method:
    'Starts a container of the image with the options of each service that uses it (those that reach the host are not tried), and judges the account as the checks of run-options do.',
  references: [CIS_DOCKER('4.1, 5.4, 5.13, 5.22, 5.26'), NIST_800_190('section 4.4.3')],
  judge,
};

interface Judged {
  readonly probe: ServiceProbe;
  readonly status: Status;
  readonly found: readonly {
    readonly words: string;
    readonly lines: readonly string[];
    readonly hardening?: Hardening | undefined;
    readonly finding: Finding;
  }[];
}

function judge(evidence: SubjectEvidence): Finding | undefined {
  const { services } = evidence;
  if (services === undefined) return undefined;
  if (services.state !== 'collected') return unlooked(EXPECTED, services);
  const { probes, untried } = services.value;
  const judged = probes.map((probe) => judgeProbe(evidence, probe));
  const sorted = GRAVEST_FIRST.flatMap((status) => judged.filter((one) => one.status === status));
  const beyond =
    untried.length === 0
      ? []
      : [`Not tried, since there are so many different sets of options: ${listed(untried, 5)}.`];
  const statuses: readonly Status[] = [
    ...sorted.map(({ status }) => status),
    ...(beyond.length > 0 ? (['error'] as const) : []),
  ];
  const status = GRAVEST_FIRST.find((one) => statuses.includes(one)) ?? 'error';
  const open = sorted.filter((one) => one.status !== 'pass' && one.status !== 'not-applicable');
  // The kernel's lines of those that are open stand at their places.
  const said = open.length > 0 ? [] : sorted.map(details);
  const seen = [...sorted.map(head), ...beyond, ...said].join(' ');
  if (open.length === 0) return finding(status, EXPECTED, seen);
  const other = otherUser(evidence);
  const lines = open.flatMap(({ probe: { names }, found }) => {
    const fixes = found.filter((one) => one.finding.fixes.length > 0).flatMap((one) => one.lines);
    return fixes.length === 0 ? [] : names.map((name) => ({ name, lines: fixes }));
  });
  const edits = open.flatMap(({ probe: { written = [] }, found }) => {
    const wanted = found.flatMap(({ hardening, finding: { status: own, fixes } }) => {
      // Of a user who is only in the root group nobody knows a better one.
      const isKnown = fixes.length > 0 && (hardening !== 'user' || (own === 'fail' && other !== undefined));
      return hardening === undefined || !isKnown ? [] : [hardening];
    });
    return written.flatMap((service) =>
      hardeningEdits(service, wanted, { user: other?.user, isTried: true }),
    );
  });
  const fixes =
    lines.length === 0
      ? []
      : [{ ...composeFix('Add to the services, or write in place of what stands there', lines), edits }];
  const places = open.map((one) => ({
    location: one.probe.location,
    message: `${head(one)} ${details(one)}`,
  }));
  return { ...finding(status, EXPECTED, seen, fixes), ...atPlaces(places) };
}

/** What is not as expected of a service; where all is, what shows it. */
function judgeProbe(evidence: SubjectEvidence, probe: ServiceProbe): Judged {
  const other = otherUser(evidence);
  const asUser = other === undefined ? NO_OTHER_USER : userLines(other.user);
  const all = ASPECTS.flatMap(({ check, words, lines, hardening }) => {
    const found = check.judge({ ...evidence, deployment: probe.deployment });
    const own = hardening === 'user' ? asUser : lines;
    return found === undefined
      ? []
      : [{ words: words(found.status, probe), lines: own, hardening, finding: found }];
  });
  const unknown = probe.unset.length === 0 ? [] : [{ words: '', lines: [], finding: unset(probe) }];
  const found = GRAVEST_FIRST.flatMap((status) =>
    [...unknown, ...all].filter((one) => one.finding.status === status),
  );
  const status = found[0]?.finding.status ?? 'error';
  const isOpen = status !== 'pass' && status !== 'not-applicable';
  const shown = found.filter(({ finding: { status: one } }) =>
    isOpen ? one !== 'pass' && one !== 'not-applicable' : one === 'pass',
  );
  return { probe, status, found: shown };
}

function unset({ unset: names }: ServiceProbe): Finding {
  const seen = `The variable ${listed(names, 5)} is not set here, so its options are not known.`;
  return finding('error', EXPECTED, seen);
}

/** The services and what is not as expected of them, to be read at a glance; why, where it could not be looked at. */
function head({ probe: { names }, status, found }: Judged): string {
  const who = listed(names, 3);
  if (status === 'pass' || status === 'not-applicable') return `${who}: ${status}.`;
  const isError = ({ finding: { status: own } }: Judged['found'][number]) => own === 'error';
  const seen = found.filter((one) => !isError(one)).map(({ words }) => words);
  const unknown = [...new Set(found.filter(isError).map(({ finding: { seen: reason } }) => reason))];
  const sentences = [
    ...(seen.length === 0 ? [] : [`${seen.join('; ')}.`]),
    ...(unknown.length === 0 ? [] : [`could not be checked: ${unknown.map(asSentence).join(' ')}`]),
  ];
  return `${who}: ${sentences.join(' And it ')}`;
}

/** What showed it; what several aspects say alike stands once. */
function details({ found }: Judged): string {
  return [...new Set(found.map(({ finding: { seen } }) => asSentence(seen)))].join(' ');
}

function asSentence(text: string): string {
  return text.replace(/(?<!\.)$/, '.');
}
