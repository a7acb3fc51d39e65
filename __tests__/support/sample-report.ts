import type { RowStatus } from '../../src/checks/finding.ts';
import { ALL_CHECKS, CHECKS, POLICY_CHECKS, PROJECT_CHECKS } from '../../src/checks/index.ts';
import type { EvidenceRecord } from '../../src/evidence/evidence.ts';
import { weigh } from '../../src/policy/verdict.ts';
import type { Report, Row, SubjectReport } from '../../src/report/report.ts';
import { VERSION } from '../../src/version.ts';

const EXCEPTION = {
  check: 'vulnerabilities',
  subject: 'ghcr.io/acme/shop:1.4.2',
  reason: 'No fixed version of zlib is out; the image unpacks nothing that a stranger sends.',
  owner: 'platform team',
  expires: '2027-01-31',
  line: 14,
} as const;

/** The statuses of checks that do not pass; with them every status stands somewhere. */
const STATUSES: Readonly<Record<string, RowStatus>> = {
  'non-root': 'fail',
  'numeric-user': 'warning',
  'deployed-read-only': 'fail',
  'deployed-apparmor': 'error',
  'setuid-files': 'warning',
  'seccomp-profile': 'not-applicable',
  vulnerabilities: 'excepted',
  signature: 'error',
  provenance: 'error',
  'kubelet-user': 'not-applicable',
  'pod-security': 'fail',
  manifests: 'pass',
  'compose-pinned': 'warning',
};

/**
 * A report of two images with a row of every check, every status, exceptions, levels, fixes and places.
 * @param text stands wherever a report carries words of others.
 */
export function sampleReport(text: (own: string) => string = (own) => own): Report {
  const subjects = [built(text), published(text)];
  const project = {
    rows: PROJECT_CHECKS.map((check) => row(check.id, text)),
    evidence: [evidence('Pods of k8s/shop.yaml', ['cat', 'k8s/shop.yaml'], 'kind: Deployment\n', text)],
  };
  const policy = {
    file: text('.github/layered-defense.yml'),
    commit: 'd'.repeat(40),
    levels: { 'compose-pinned': 'warning', 'world-writable': 'off' },
    exceptions: [
      { ...words(EXCEPTION, text), state: 'used' },
      { ...words(EXCEPTION, text), check: 'host-kernel', subject: 'project', state: 'unused' },
      { ...words(EXCEPTION, text), check: 'setuid-files', expires: '2026-06-30', state: 'expired' },
    ],
    files: [
      { path: text('.github/layered-defense.yml'), use: 'policy', change: 'none' },
      { path: text('cosign.pub'), use: 'key', change: 'changed' },
    ],
    rows: POLICY_CHECKS.map(({ id }) => row(id, text)),
    evidence: [evidence('Policy of the base branch', ['git', 'show', 'main:policy'], 'levels: {}\n', text)],
  } as const;
  const statuses = [...subjects, project, policy].flatMap(({ rows }) => rows.map(({ status }) => status));
  return {
    schemaVersion: 1,
    verdict: weigh(statuses, 'failure'),
    failOn: 'failure',
    subjects,
    project,
    policy,
    change: null,
    createdAt: '2026-11-25T12:00:00.000Z',
    version: VERSION,
    run: {
      url: 'https://github.example/acme/shop/actions/runs/5/attempts/1',
      repository: 'acme/shop',
      commit: 'c'.repeat(40),
      event: 'pull_request',
      pullRequest: 7,
      id: 5,
      attempt: 1,
    },
  };
}

function built(text: (own: string) => string): SubjectReport {
  return {
    kind: 'built',
    name: text('services/shop'),
    platform: null,
    digest: `sha256:${'a'.repeat(64)}`,
    pinned: null,
    configDigest: `sha256:${'a'.repeat(64)}`,
    builtFromCheckout: true,
    facts: { user: text(''), uid: 0, seccomp: 2 },
    rows: CHECKS.filter(({ id }) => id !== 'signature' && id !== 'provenance').map(({ id }) => row(id, text)),
    evidence: [
      evidence(
        "Kernel's account of the first process",
        ['docker', 'run', '--rm', '--network', 'none', 'sha256:aaaa', 'grep', 'Seccomp', '/proc/self/status'],
        'Name:\tprobe\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nSeccomp:\t2\n',
        text,
      ),
    ],
    seccompProfile: text('{"defaultAction":"SCMP_ACT_ERRNO"}'),
    buildLog: null,
    buildWarnings: [
      {
        rule: text('JSONArgsRecommended'),
        message: text('JSON arguments recommended for CMD'),
        url: text('https://docs.docker.com/go/dockerfile/rule/json-args-recommended/'),
        location: { file: text('services/shop/Dockerfile'), line: 9 },
      },
    ],
  };
}

function published(text: (own: string) => string): SubjectReport {
  const pinned = `ghcr.io/acme/shop@sha256:${'b'.repeat(64)}`;
  return {
    kind: 'published',
    name: text('ghcr.io/acme/shop:1.4.2'),
    platform: null,
    digest: `sha256:${'b'.repeat(64)}`,
    pinned: text(pinned),
    configDigest: null,
    builtFromCheckout: false,
    facts: { user: text('1000:1000'), uid: 1000, seccomp: 2 },
    rows: [
      row('non-root', text, 'pass'),
      row('seccomp', text),
      row('signature', text),
      row('provenance', text),
    ],
    evidence: [
      evidence("cosign's answer", ['cosign', 'verify', '--key', 'cosign.pub', pinned], 'Error: EOF\n', text),
    ],
    seccompProfile: null,
    buildLog: text('#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2\n'),
    buildWarnings: [],
  };
}

function row(id: string, text: (own: string) => string, status = STATUSES[id] ?? 'pass'): Row {
  const check = ALL_CHECKS.find((one) => one.id === id);
  if (check === undefined) throw new Error(`There is no check ${id}.`);
  const { layer, title, severity, references } = check;
  const open = status !== 'pass' && status !== 'not-applicable';
  const location = { file: text('services/shop/Dockerfile'), line: 12 };
  const places = [
    { location, message: text('The container “web” may write its root file system.') },
    { location: { file: text('k8s/shop.yaml'), line: 31 }, message: text('And “worker”.') },
  ];
  return {
    check: id,
    layer,
    title,
    severity,
    references,
    status,
    policy:
      status === 'excepted'
        ? { judged: 'fail', because: { exception: words({ ...EXCEPTION, check: id }, text) } }
        : undefined,
    expected: 'What this check wants to see, in one sentence.',
    seen: text(
      open ? `Seen of ${id}: 0 0 0 0, which is not what it should be.` : `Seen of ${id}: as expected.`,
    ),
    fixes:
      status === 'fail'
        ? [
            {
              title: 'In the last stage of the Dockerfile, before CMD or ENTRYPOINT',
              language: 'dockerfile',
              lines: [text('USER 1000:1000')],
              edits: [
                { file: text('services/shop/Dockerfile'), from: 12, to: 12, lines: ['USER 1000:1000'] },
              ],
            },
          ]
        : [],
    location: status === 'fail' ? location : undefined,
    places: id === 'pod-security' ? places : undefined,
  };
}

function evidence(
  title: string,
  command: readonly string[],
  output: string,
  text: (own: string) => string,
): EvidenceRecord {
  return { title: text(title), command: command.map(text), output: text(output) };
}

function words<T extends { readonly reason: string; readonly owner: string; readonly subject: string }>(
  exception: T,
  text: (own: string) => string,
): T {
  const { reason, owner, subject } = exception;
  return { ...exception, reason: text(reason), owner: text(owner), subject: text(subject) };
}
