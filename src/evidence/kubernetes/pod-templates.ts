import { z } from 'zod';
import type { YamlDocument } from './documents.ts';
import type { ManifestFault, PlacedContainer, PodTemplate } from './manifests.ts';
import { CONTAINER_LISTS, PodSpec } from './pod-spec.ts';

type Path = readonly (string | number)[];

/** What every Kubernetes object has. */
const KubernetesObject = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z
    .looseObject({
      name: z.string().nullish(),
      generateName: z.string().nullish(),
      namespace: z.string().nullish(),
    })
    .nullish(),
});

/** A list of objects is told by its items, whatever it calls itself (kubectl and its kin do so). */
const WithItems = z.looseObject({ items: z.array(z.unknown()) });

const Fields = z.record(z.string(), z.unknown());

/** Kubernetes' own kinds that hold a Pod, and where: without one the API server refuses them. */
const WORKLOADS: Readonly<Record<string, Path>> = {
  'v1/Pod': ['spec'],
  'v1/PodTemplate': ['template', 'spec'],
  'v1/ReplicationController': ['spec', 'template', 'spec'],
  'apps/v1/Deployment': ['spec', 'template', 'spec'],
  'apps/v1/StatefulSet': ['spec', 'template', 'spec'],
  'apps/v1/DaemonSet': ['spec', 'template', 'spec'],
  'apps/v1/ReplicaSet': ['spec', 'template', 'spec'],
  'batch/v1/Job': ['spec', 'template', 'spec'],
  'batch/v1/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** Levels of one object that are looked through; a CustomResourceDefinition has about 40. */
const DEEPEST = 100;

/** Values of one document that are looked through for a Pod, those behind an alias each time. */
const MOST_VALUES = 400_000;

/** A securityContext and the mappings in it. */
const CONTEXT_DEPTH = 2;

/** A Pod in a document, or what is wrong with it. */
export type FoundPod = PodTemplate | ManifestFault;

/**
 * Finds every Pod and every template of Pods in one document: in Kubernetes' own kinds, in lists of objects, and in any
 * other kind wherever a list of containers stands.
 * @param file names it in places and sentences.
 */
export function podTemplates(
  file: string,
  document: Extract<YamlDocument, { parsed: true }>,
): readonly FoundPod[] {
  const { value, lineOf } = document;
  if (value === null || value === undefined) return [];
  const fault = (path: Path, reason: string): ManifestFault => ({
    reason,
    location: { file, line: lineOf(path) },
  });
  const budget = { values: MOST_VALUES };
  return findObjects(value, [], fault).flatMap((found) => {
    if ('reason' in found) return [found];
    const { object, path } = found;
    const owner = nameOf(object);
    const specs = findSpecs(object, path, budget);
    if (specs === 'too-large') return [fault(path, `${owner} is too large to be looked through`)];
    // The core group has no name, with a slash or without.
    const wanted = WORKLOADS[`${object.apiVersion.replace(/^\//, '')}/${object.kind}`];
    const own = wanted === undefined ? undefined : [...path, ...wanted];
    const lacks = own !== undefined && !specs.found.some((spec) => spec.path.join('\0') === own.join('\0'));
    return [
      ...(lacks ? [fault(path, `${owner} has no list of containers in ${wanted?.join('.')}`)] : []),
      ...specs.found.map((spec) => readPod(owner, spec, fault, file, document)),
      // What Kubernetes' own kinds have beside their Pod is made into none.
      ...(wanted === undefined ? specs.unjudged : []).map(({ path: place, sign }) =>
        fault(place, `${owner} has ${sign} where no list of containers stands, so that it is not judged`),
      ),
    ];
  });
}

interface FoundObject {
  readonly object: z.output<typeof KubernetesObject>;
  readonly path: Path;
}

/** The objects of a document: itself, or the items of a list. */
function findObjects(
  value: unknown,
  path: Path,
  fault: (path: Path, reason: string) => ManifestFault,
): readonly (FoundObject | ManifestFault)[] {
  const object = KubernetesObject.safeParse(value);
  if (!object.success) {
    const issue = object.error.issues[0]?.path.join('.');
    return [fault(path, `no Kubernetes object: ${issue || 'it'} is missing or not of its type`)];
  }
  const own = { object: object.data, path };
  const items = WithItems.safeParse(value);
  if (!items.success || path.length > DEEPEST) return [own];
  const isList = object.data.kind.endsWith('List');
  const inside = items.data.items.flatMap((item, index) =>
    isList || KubernetesObject.safeParse(item).success
      ? findObjects(item, [...path, 'items', index], fault)
      : [],
  );
  // What the items do not hold is looked through as a whole.
  return [...inside, { object: { ...object.data, items: undefined }, path }];
}

function nameOf({ kind, metadata }: FoundObject['object']): string {
  const name = metadata?.name ?? metadata?.generateName ?? '(without a name)';
  return `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${name}`;
}

interface FoundSpec {
  readonly value: unknown;
  readonly path: Path;
  /** The metadata beside the spec. */
  readonly metadata: unknown;
}

/** What an object holds of Pods. */
interface FoundSpecs {
  /** Every map with a list of containers. */
  readonly found: readonly FoundSpec[];
  /** What only Pods have, outside of those: a kind of its own may make a Pod of it. */
  readonly unjudged: readonly { readonly path: Path; readonly sign: string }[];
}

/** @param budget values that may still be looked at, of all objects of the document together. */
function findSpecs(
  object: FoundObject['object'],
  start: Path,
  budget: { values: number },
): FoundSpecs | 'too-large' {
  const found: FoundSpec[] = [];
  const unjudged: { readonly path: Path; readonly sign: string }[] = [];
  const walk = (value: unknown, path: Path, parent: unknown, inPod: boolean): boolean => {
    budget.values -= 1;
    if (budget.values < 0 || path.length > start.length + DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    const isPod = isPodSpec(value);
    if (isPod) found.push({ value, path, metadata: Fields.safeParse(parent).data?.['metadata'] });
    const sign = isPod || inPod ? undefined : signOfPod(value);
    if (sign !== undefined) unjudged.push({ path, sign });
    // A Pod may be a decoy, or hold another one: the walk goes on in it.
    return Object.entries(value).every(([key, inner]) =>
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key], value, isPod || inPod),
    );
  };
  return walk(object, start, undefined, false) ? { found, unjudged } : 'too-large';
}

const OnlyOfPods = z.looseObject({
  hostNetwork: z.unknown().optional(),
  hostPID: z.unknown().optional(),
  hostIPC: z.unknown().optional(),
  securityContext: z.looseObject({ privileged: z.unknown().optional() }).optional().catch(undefined),
});

/** A field that gives a Pod what is the host's; undefined where there is none. */
function signOfPod(value: object): string | undefined {
  const fields = OnlyOfPods.safeParse(value).data;
  if (fields === undefined) return undefined;
  if (fields.securityContext?.privileged === true) return 'privileged: true';
  return (['hostNetwork', 'hostPID', 'hostIPC'] as const)
    .filter((field) => fields[field] === true)
    .map((field) => `${field}: true`)[0];
}

function isPodSpec(value: object): boolean {
  if (!('containers' in value) || !Array.isArray(value.containers)) return false;
  return value.containers.some(
    (one) => typeof one === 'object' && one !== null && ('image' in one || 'name' in one),
  );
}

function readPod(
  owner: string,
  { value, path, metadata }: FoundSpec,
  fault: (path: Path, reason: string) => ManifestFault,
  file: string,
  { lineOf, mapAt }: Extract<YamlDocument, { parsed: true }>,
): FoundPod {
  const parsed = PodSpec.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
    const what = `${place.join('.')} is not of its type (${issue?.message ?? 'unknown'})`;
    return fault([...path, ...place], `${owner}: ${what}, so the API server refuses it`);
  }
  const spec = parsed.data;
  return {
    owner,
    location: { file, line: lineOf(path) },
    spec,
    annotations: Fields.safeParse(Fields.safeParse(metadata).data?.['annotations']).data ?? {},
    securityContextLine: lineOf(spec.securityContext === undefined ? path : [...path, 'securityContext']),
    written: mapAt(path, CONTEXT_DEPTH),
    containers: CONTAINER_LISTS.flatMap((list) =>
      (spec[list] ?? []).map((container, index): PlacedContainer => {
        const own = [...path, list, index];
        const line = lineOf(own);
        const context = container.securityContext === undefined ? own : [...own, 'securityContext'];
        const imageLine = lineOf([...own, 'image']);
        const written = mapAt(own, CONTEXT_DEPTH);
        return { list, index, line, imageLine, securityContextLine: lineOf(context), written };
      }),
    ),
  };
}
