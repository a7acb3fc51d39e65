import type { Manifests, PodTemplate } from '../evidence/kubernetes/manifests.ts';
import type { PodSecurityLevel } from '../settings.ts';
import type { ProjectCheck } from './check.ts';
import { type Edit, type Finding, type Fix, finding, type Place, unlooked } from './finding.ts';
import { KUBERNETES } from './kubernetes.ts';
import { atPlaces } from './places.ts';
import type { Breach } from './pod-security/control.ts';
import { linesOf, podEdits } from './pod-security/edits.ts';
import { type BrokenControl, brokenControls, STANDARD } from './pod-security/levels.ts';
import { POD_SECURITY_STANDARDS } from './references.ts';

/** Pods whose lines to write are shown; the JSON report has no more of them either. */
const MOST_FIXES = 10;

/** Pods whose lines are changed at once; a run after that finds the others. */
const MOST_EDITED = 200;

export const podSecurity: ProjectCheck = {
  id: 'pod-security',
  layer: KUBERNETES,
  title: 'Pod Security Standards',
  severity: 'high',
  reason:
    "What an image does right, one field of a Pod undoes: privileged, the host's namespaces or paths, a root user, no seccomp profile.",
  method: `Judges every Pod by every control of the level that \`pod-security\` asks for, as Kubernetes' own admission does (${STANDARD}), a container's field before the Pod's.`,
  references: [POD_SECURITY_STANDARDS('restricted')],
  judge: ({ manifests }) => {
    if (manifests === undefined) return undefined;
    if (manifests.state !== 'collected') return unlooked(expected('restricted'), manifests);
    const { level, pods } = manifests.value;
    if (pods.length === 0) {
      return finding('not-applicable', expected(level), 'There is no Pod to be judged.');
    }
    return judge(manifests.value);
  },
};

function expected(level: PodSecurityLevel): string {
  const levels = {
    privileged: 'Every Pod may do what it likes (pod-security: privileged).',
    baseline: 'Every Pod keeps the baseline level of the Pod Security Standards.',
    restricted: 'Every Pod keeps the restricted level of the Pod Security Standards.',
    article:
      'Every Pod keeps the restricted level of the Pod Security Standards, names user and groups by number, and has a read-only root.',
  };
  return levels[level];
}

/** A Pod and what it breaks. */
interface BrokenPod {
  readonly pod: PodTemplate;
  readonly broken: readonly BrokenControl[];
}

function judge({ level, pods }: Manifests): Finding {
  if (level === 'privileged') {
    const seen = 'No Pod is judged: "pod-security" is "privileged", which lets everything through.';
    return finding('not-applicable', expected(level), seen);
  }
  const broken = pods
    .map((pod): BrokenPod => ({ pod, broken: brokenControls(pod, level) }))
    .filter((one) => one.broken.length > 0);
  const [first] = broken;
  if (first === undefined) {
    return finding(
      'pass',
      expected(level),
      `${podsOf(pods.length)} keep${pods.length === 1 ? 's' : ''} ${level}.`,
    );
  }
  const all = broken.flatMap(placesOf);
  return {
    ...finding('fail', expected(level), summary(broken, pods.length, level), fixes(broken)),
    ...atPlaces(all),
  };
}

function podsOf(number: number): string {
  return number === 1 ? 'The Pod' : `All ${number} Pods`;
}

function summary(broken: readonly BrokenPod[], total: number, level: PodSecurityLevel): string {
  const breaks = `break${broken.length === 1 ? 's' : ''} ${level}`;
  const how = total === 1 ? `The Pod ${breaks}` : `${broken.length} of ${total} Pods ${breaks}`;
  const controls = new Map<string, number>();
  for (const { broken: of } of broken) {
    for (const { id } of of) controls.set(id, (controls.get(id) ?? 0) + 1);
  }
  const byCount = [...controls].sort(([, a], [, b]) => b - a);
  const list = byCount.map(([id, times]) => (broken.length === 1 ? id : `${id} (${times})`)).join(', ');
  const [first] = broken;
  const where = first === undefined ? '' : ` ${broken.length === 1 ? '' : 'First '}${nameOf(first.pod)}.`;
  return `${how}: ${list}.${where}`;
}

function nameOf({ owner, location }: PodTemplate): string {
  return `${owner} (${location.file}:${location.line})`;
}

/** One place a part of the Pod: its own spec, or a container. */
function placesOf({ pod, broken }: BrokenPod): readonly Place[] {
  return parts(broken).map(({ container, line, breaches }) => {
    const part = container === undefined ? pod.owner : `${pod.owner}, container ${container}`;
    const seen = breaches.map((breach) => breach.seen).join('; ');
    return { location: { file: pod.location.file, line }, message: `${part}: ${seen}.` };
  });
}

interface Part {
  readonly container: string | undefined;
  readonly line: number;
  readonly breaches: readonly Breach[];
}

/** Breaches of one part that are shown. */
const MOST_BREACHES = 30;

function parts(broken: readonly BrokenControl[]): readonly Part[] {
  const byPart = Map.groupBy(
    broken.flatMap(({ breaches }) => breaches),
    ({ container }) => (container === undefined ? '' : `container ${container}`),
  );
  return [...byPart.values()].flatMap((all) => {
    const breaches = all.slice(0, MOST_BREACHES);
    const [first] = breaches;
    if (first === undefined) return [];
    return [{ container: first.container, line: Math.min(...breaches.map(({ line }) => line)), breaches }];
  });
}

function fixes(broken: readonly BrokenPod[]): readonly Fix[] {
  const shown = broken.slice(0, MOST_FIXES).map(({ pod, broken: of }) => ({
    title: `In ${nameOf(pod)}`,
    language: 'yaml' as const,
    lines: parts(of).flatMap(amended),
    edits: editsOf({ pod, broken: of }),
  }));
  const left = broken.length - shown.length;
  if (left === 0) return shown;
  const others = broken.slice(MOST_FIXES, MOST_EDITED);
  return [
    ...shown,
    {
      title: 'The others',
      language: 'yaml',
      lines: [`# ${left} more Pods need such lines.`],
      edits: others.flatMap((pod) => editsOf(pod) ?? []),
    },
  ];
}

function editsOf({ pod, broken }: BrokenPod): readonly Edit[] | undefined {
  return podEdits(
    pod,
    broken.flatMap(({ breaches }) => breaches),
  );
}

function amended({ container, line, breaches }: Part): readonly string[] {
  const written = [
    ...new Set(
      breaches.flatMap(({ amendment }) => ('remove' in amendment ? [] : [linesOf(amendment.set).join('\n')])),
    ),
  ];
  const removed = [
    ...new Set(breaches.flatMap(({ amendment }) => ('remove' in amendment ? [amendment.remove] : []))),
  ];
  return [
    `# ${container === undefined ? 'spec of the Pod' : `container ${onOneLine(container)}`}, line ${line}`,
    ...removed.map((what) => `# remove ${onOneLine(what)}`),
    ...(written.length === 0 ? [] : ['securityContext:']),
    ...written.flatMap((text) => text.split('\n').map((one) => `  ${one}`)),
  ];
}

/** Untrusted words in a comment of YAML, which a line break would end. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\s\u0085\u2028\u2029]+/g, ' ');
}
