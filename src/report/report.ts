import type { Check, PolicyCheck, ProjectCheck } from '../checks/check.ts';
import type { Finding, RowStatus, Severity, Status } from '../checks/finding.ts';
import type { BuildWarning, Collected, EvidenceRecord, SubjectEvidence } from '../evidence/evidence.ts';
import type { ProjectEvidence } from '../evidence/project/project.ts';
import { accountFor, applyExceptions, applyLevels, type JudgedRows } from '../policy/apply.ts';
import type { Exception, Level } from '../policy/policy.ts';
import type { ExceptionAccount, PolicyEvidence } from '../policy/policy-evidence.ts';
import { type FailOn, type Verdict, weigh } from '../policy/verdict.ts';
import type { RuleFile, Rules } from '../rules/rules.ts';
import { formatPlatform } from '../subject/platform.ts';
import { parseReference, repositoryName } from '../subject/reference.ts';
import { type Subject, subjectDigest } from '../subject/subject.ts';
import { VERSION } from '../version.ts';

/** One finding with the words of its check: a row of every table. */
export interface Row extends Omit<Finding, 'status'> {
  readonly status: RowStatus;
  /** What the policy made of the check's own status; undefined where it left that alone. */
  readonly policy?: RowPolicy | undefined;
  readonly check: string;
  readonly layer: string;
  readonly title: string;
  readonly severity: Severity;
  readonly references: Check['references'];
}

/** Why a row has another status than its check gave it. */
export interface RowPolicy {
  /** The status that the check gave. */
  readonly judged: Status;
  readonly because: { readonly level: Level } | { readonly exception: Exception };
}

/** The plain facts that the outputs carry; null where one is not known. */
export interface Facts {
  /** `Config.User` of the image, '' when it declares none. */
  readonly user: string | null;
  /** Effective user id of the first process. */
  readonly uid: number | null;
  /** Seccomp mode of the first process: 0 off, 1 strict, 2 filter. */
  readonly seccomp: number | null;
}

/** One image and what was found of it. */
export interface SubjectReport {
  readonly kind: Subject['kind'];
  /** What the user calls it: a context, or a reference. */
  readonly name: string;
  /** `os/architecture[/variant]` that was asked for; null: none, so it is the engine's own. */
  readonly platform: string | null;
  /** `sha256:…`; null when there is no image. */
  readonly digest: string | null;
  /** `registry/repository@sha256:…` for a published image. */
  readonly pinned: string | null;
  /** Digest of the image's config, by which a built and a published image are compared; null when not known. */
  readonly configDigest: string | null;
  /** True when a published image is the very image that the checkout builds. */
  readonly builtFromCheckout: boolean;
  readonly facts: Facts;
  readonly rows: readonly Row[];
  readonly evidence: readonly EvidenceRecord[];
  /** The smallest seccomp profile as JSON text, when one was recorded and proven; null else. */
  readonly seccompProfile: string | null;
  /** The end of the build's log, when the build failed. */
  readonly buildLog: string | null;
  /** What the builder says of the Dockerfile; it changes no verdict. */
  readonly buildWarnings: readonly BuildWarning[];
}

/** What was found around the images: in manifests, Compose files and the Dockerfile, on the host, in scanners' reports. */
export interface ProjectReport {
  readonly rows: readonly Row[];
  readonly evidence: readonly EvidenceRecord[];
}

/** The whole report, from which every rendering is made. Plain data: it is what the JSON report holds. */
export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: Verdict;
  readonly failOn: FailOn;
  readonly subjects: readonly SubjectReport[];
  /** What stands around the images, and is of no one of them. */
  readonly project: ProjectReport;
  /** The rules that it was judged by, and what is to be said of them. */
  readonly policy: PolicyReport;
  /** When it was made, in UTC: `2026-01-31T12:00:00.000Z`. */
  readonly createdAt: string;
  /** Version of Layered Defense that made it. */
  readonly version: string;
  /** The run that made it; null outside of GitHub. */
  readonly run: RunReport | null;
  /** What has changed since the base or the previous run; null where nothing is known of either. */
  readonly change: ChangeReport | null;
}

/** What a run shows otherwise than one before it. */
export interface ChangeReport {
  readonly since: 'base' | 'previous run';
  /** Commit that the other run looked at, hexadecimal; null where it is not known. */
  readonly commit: string | null;
  /** What fails, or could not be checked, and did not before. */
  readonly newlyFailing: readonly ChangedCheck[];
  /** What failed, or could not be checked, before, and passes. */
  readonly fixed: readonly ChangedCheck[];
}

/** A check whose result is another one. */
export interface ChangedCheck {
  /** An image by its kind and platform, `project` or `policy`. */
  readonly subject: string;
  readonly check: string;
  readonly title: string;
}

/** The rules of a repository as a report tells them. */
export interface PolicyReport {
  /** Path of the policy file; null: there is none. */
  readonly file: string | null;
  /** The commit that it was read at, hexadecimal; null: as it lies in the checkout. */
  readonly commit: string | null;
  /** Levels that it sets, by check. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly exceptions: readonly ExceptionAccount[];
  /** The files that decide what is judged, and what the change does with them. */
  readonly files: readonly RuleFile[];
  readonly rows: readonly Row[];
  readonly evidence: readonly EvidenceRecord[];
}

/** Where a report comes from. */
export interface RunReport {
  /** The run's page. */
  readonly url: string;
  /** The repository, `owner/name`. */
  readonly repository: string;
  /** The commit that was looked at, hexadecimal. */
  readonly commit: string;
  /** Name of the event: `pull_request`, `push`, … */
  readonly event: string;
  /** Number of the pull request; null where the event has none. */
  readonly pullRequest: number | null;
  readonly id: number;
  /** Counts from 1. */
  readonly attempt: number;
}

/**
 * Judges the evidence by every check and puts the findings together.
 * @param evidence one element an image.
 * @param around what stands around them.
 * @param rules by which the findings count; `several` is true where other images have runs of their own, with the
 *   same policy.
 */
export function makeReport(
  evidence: readonly SubjectEvidence[],
  around: ProjectEvidence,
  checks: Checks,
  rules: Rules & { readonly several: boolean },
  failOn: FailOn,
  origin: Pick<Report, 'createdAt' | 'run'>,
): Report {
  const { levels, exceptions } = rules.policy;
  const today = origin.createdAt.slice(0, 'YYYY-MM-DD'.length);
  const ruled = ({ names, rows }: JudgedRows): JudgedRows => ({
    names,
    rows: applyExceptions({ names, rows: applyLevels(rows, levels) }, exceptions, today),
  });
  const images = evidence.map((one) => {
    const report = reportSubject(one, checks.subject);
    const judged = ruled({ names: namesOf(report), rows: report.rows });
    return { judged, report: { ...report, rows: judged.rows } };
  });
  const found = reportProject(around, checks.project);
  const judgedAround = ruled({ names: [AROUND], rows: found.rows });
  const project = { ...found, rows: judgedAround.rows };
  const all = [...images.map(({ judged }) => judged), judgedAround];
  const accounts = accountFor(exceptions, all, today, rules.several);
  const policy = reportPolicy({ rules, exceptions: accounts }, checks.policy);
  const subjects = images.map(({ report }) => report);
  const statuses = [...subjects, project, policy].flatMap(({ rows }) => rows.map(({ status }) => status));
  return {
    schemaVersion: 1,
    verdict: weigh(statuses, failOn),
    failOn,
    subjects,
    project,
    policy,
    ...origin,
    version: VERSION,
    change: null,
  };
}

/** What judges a run. */
export interface Checks {
  readonly subject: readonly Check[];
  readonly project: readonly ProjectCheck[];
  readonly policy: readonly PolicyCheck[];
}

/** In the order of the report. */
const EVIDENCE = [
  'build',
  'config',
  'probe',
  'observation',
  'files',
  'deployment',
  'services',
  'leastPrivilege',
  'recording',
  'scans',
  'signature',
  'provenance',
] as const;

/** In the order of the report. */
const PROJECT_EVIDENCE = ['manifests', 'compose', 'dockerfile', 'baseImages', 'host', 'registries'] as const;

function reportSubject(evidence: SubjectEvidence, checks: readonly Check[]): SubjectReport {
  const { subject, build } = evidence;
  const outcome = build.state === 'collected' ? build.value : undefined;
  return {
    kind: subject.kind,
    name: subject.name,
    platform: subject.platform === undefined ? null : formatPlatform(subject.platform),
    digest: subjectDigest(subject) ?? null,
    pinned: subject.kind === 'published' ? (subject.pinned ?? null) : null,
    configDigest: subject.configDigest ?? null,
    builtFromCheckout: subject.kind === 'built' || subject.built,
    facts: facts(evidence),
    rows: judge(evidence, checks),
    evidence: EVIDENCE.flatMap((name) => records(evidence[name])),
    seccompProfile: provenProfile(evidence),
    buildLog: outcome?.built === false ? outcome.failure.logTail : null,
    buildWarnings: outcome?.built === true ? outcome.warnings : [],
  };
}

function reportProject(evidence: ProjectEvidence, checks: readonly ProjectCheck[]): ProjectReport {
  return {
    rows: judge(evidence, checks),
    evidence: PROJECT_EVIDENCE.flatMap((name) => records(evidence[name])),
  };
}

function reportPolicy(evidence: PolicyEvidence, checks: readonly PolicyCheck[]): PolicyReport {
  const { rules, exceptions } = evidence;
  return {
    file: rules.path ?? null,
    commit: rules.commit ?? null,
    levels: rules.policy.levels,
    exceptions,
    files: rules.files,
    rows: applyLevels(judge(evidence, checks), rules.policy.levels),
    evidence: rules.records,
  };
}

/** What an exception calls that which stands around the images. */
const AROUND = 'project';

/**
 * What an exception may call an image: as the report does, and by its full name without tag and digest. A context that
 * has the reserved name is `./project` there.
 */
function namesOf({ kind, name }: SubjectReport): readonly string[] {
  const reference = kind === 'published' ? parseReference(name) : undefined;
  const shown = name === AROUND ? `./${name}` : name;
  return reference === undefined ? [shown] : [shown, repositoryName(reference)];
}

function judge<E>(evidence: E, checks: readonly Check<E>[]): readonly Row[] {
  return checks.flatMap((check) => {
    const finding = check.judge(evidence);
    return finding === undefined ? [] : [row(check, finding)];
  });
}

function provenProfile({ recording }: SubjectEvidence): string | null {
  return recording?.state === 'collected' && recording.value.proof.ready ? recording.value.profile : null;
}

function facts({ config, probe }: SubjectEvidence): Facts {
  const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
  return {
    user: config.state === 'collected' ? config.value.user : null,
    uid: status?.uid[1] ?? null,
    seccomp: status?.seccomp ?? null,
  };
}

function row<E>({ id, layer, title, severity, references }: Check<E>, finding: Finding): Row {
  return { check: id, layer, title, severity, references, ...finding };
}

function records(evidence: Collected<unknown> | undefined): readonly EvidenceRecord[] {
  return evidence === undefined || evidence.state === 'not-applicable' ? [] : evidence.records;
}
