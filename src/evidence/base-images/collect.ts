import { existsSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';
import { type Cosign, findCosign } from '../../engine/cosign.ts';
import { connectRegistry, type Registry } from '../../engine/registry.ts';
import { keyFile } from '../../inputs/rules.ts';
import { matchesImage } from '../../policy/image-pattern.ts';
import type { BaseImageRule, Policy } from '../../policy/policy.ts';
import type { Settings } from '../../settings.ts';
import { leavesCheckout } from '../../subject/checkout.ts';
import type { BuildPins } from '../../subject/pins.ts';
import { findPublished } from '../../subject/published.ts';
import { formatReference, parseReference, pinnedTo } from '../../subject/reference.ts';
import { contextName } from '../dockerfile/closure.ts';
import type { Base, BaseImage, DockerfileFacts } from '../dockerfile/dockerfile.ts';
import type { Collected, EvidenceRecord, SourceLocation } from '../evidence.ts';
import { sideBySide } from '../runs/side-by-side.ts';
import { verifyDigest } from '../signature/signature.ts';
import type { BaseAnswer, BaseImages } from './base-images.ts';

/** What is asked for the base images; both are on their way. */
export interface BaseImagesLook {
  readonly evidence: Promise<Collected<BaseImages>>;
  /** What the build must use, known before their signatures are where the mode is `report`. */
  readonly pins: Promise<BuildPins>;
}

/** Most images that are asked for; a build takes a handful. */
const MOST = 50;

/** How many of them at the same time. */
const AT_ONCE = 8;

/** An image and the digest that its name stood for when it was asked for. */
interface ResolvedBase {
  readonly base: Base;
  readonly digest: string | undefined;
  /** Why an image has no digest: one sentence. */
  readonly reason: string;
  readonly records: readonly EvidenceRecord[];
}

/**
 * Resolves every base image of a build to a digest, once, and has cosign verify the signature of that digest by the
 * first rule of the policy that names the image.
 * @param mode with `require` the build waits for the signatures, and is refused where one is missing.
 */
export function lookAtBaseImages(
  dockerfile: Promise<Collected<DockerfileFacts>>,
  mode: BaseImages['mode'],
  { trustedRoot }: Pick<Settings['signature'], 'trustedRoot'>,
  { baseImages: rules }: Pick<Policy, 'baseImages'>,
  signal: AbortSignal,
): BaseImagesLook {
  const registry = connectRegistry(signal);
  const gate = sideBySide(AT_ONCE);
  let cosign: Promise<Cosign> | undefined;
  const tools = () => {
    cosign ??= findCosign(signal);
    return { cosign, registry, signal };
  };
  const resolving = dockerfile.then(async (facts): Promise<Collected<Resolved>> => {
    const bases = basesOf(facts);
    if (bases.state !== 'collected') return bases;
    const { frontend, stages } = bases.value;
    const resolve = (base: Base) => gate(() => resolveBase(base, stages, registry));
    const resolved = await Promise.all(bases.value.bases.map(resolve));
    return { state: 'collected', value: { bases: resolved, frontend }, records: [] };
  });
  const evidence = resolving.then(async (resolved): Promise<Collected<BaseImages>> => {
    if (resolved.state !== 'collected') return resolved;
    const verify = (one: ResolvedBase) =>
      gate(async () => ({ one, answer: await answerOf(one, rules, trustedRoot, tools) }));
    const answered = await Promise.all(resolved.value.bases.map(verify));
    const bases = answered.map(({ one: { base, digest }, answer }) => ({ base, digest, answer }));
    const records = answered.flatMap(({ one, answer }) => [...one.records, ...recordsOf(answer)]);
    return { state: 'collected', value: { mode, bases }, records };
  });
  const pins = resolving.then(async (resolved) => {
    const refusal = mode === 'require' ? refusalOf(await evidence) : undefined;
    return pinsOf(resolved.state === 'collected' ? resolved.value : undefined, refusal);
  });
  return { evidence, pins };
}

interface Resolved {
  readonly bases: readonly ResolvedBase[];
  readonly frontend: string | undefined;
}

function recordsOf(answer: BaseAnswer): readonly EvidenceRecord[] {
  return answer.kind !== 'asked' || answer.signature.state === 'not-applicable'
    ? []
    : answer.signature.records;
}

/** Where one of the bases is not known, none of them is asked for. */
function basesOf(facts: Collected<DockerfileFacts>): Collected<DockerfileFacts> {
  const error = (reason: string, location?: SourceLocation) =>
    ({ state: 'error', reason, location, records: [] }) as const;
  if (facts.state !== 'collected') return error(`The base images are not known. ${facts.reason}`);
  const [fault] = facts.value.faults;
  if (fault !== undefined) {
    return error(`A base image could not be resolved. ${fault.reason}.`, fault.location);
  }
  return facts.value.bases.length <= MOST ? facts : error(`The build names more than ${MOST} base images.`);
}

async function resolveBase(base: Base, stages: readonly string[], registry: Registry): Promise<ResolvedBase> {
  const unresolved = (reason: string): ResolvedBase => ({ base, digest: undefined, reason, records: [] });
  if (base.kind === 'context') return unresolved('');
  const { reference } = base;
  const shown = formatReference(reference);
  if (reference.digest === undefined && !base.replaced && stages.includes(nameOf(base))) {
    const reason = `A stage has the name ${nameOf(base)} of its base image, so the build cannot be given a digest for it: give the stage another name, or write the image with its tag or digest.`;
    return unresolved(reason);
  }
  const answer = await findPublished(registry, reference);
  if (answer.state === 'fault') return unresolved(`${shown} could not be resolved. ${answer.reason}`);
  if (answer.state === 'not-found') {
    const aside = base.madeHere ? ', which only this engine has' : '';
    return unresolved(
      `${shown}${aside} could not be resolved. The registry ${reference.registry} has no such image.`,
    );
  }
  const { digest } = answer.value;
  const command = ['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', shown];
  return {
    base,
    digest,
    reason: '',
    records: [{ title: `Digest of ${base.name}`, command, output: digest }],
  };
}

/** The name by which the builder looks for a build context in the place of an image. */
function nameOf(base: BaseImage): string {
  return contextName(parseReference(base.name) ?? base.reference);
}

async function answerOf(
  { base, digest, reason }: ResolvedBase,
  rules: readonly BaseImageRule[],
  trustedRoot: string | undefined,
  tools: () => Parameters<typeof verifyDigest>[2],
): Promise<BaseAnswer> {
  if (base.kind === 'context') {
    return { kind: 'unchecked', why: `the build context ${base.context} stands in for it` };
  }
  if (digest === undefined) return { kind: 'error', reason };
  const { reference } = base;
  const rule = rules.find(({ pattern }) => matchesImage(pattern, reference));
  if (rule === undefined) return { kind: 'unchecked', why: 'no rule of the policy names it' };
  const fault = keyFault(rule);
  if (fault !== undefined) return { kind: 'error', reason: fault };
  const pinned = pinnedTo(reference, digest);
  const image = { reference: pinned, digest, pinned: formatReference(pinned) };
  const wanted = { trust: rule.trust, trustedRoot, annotations: {} };
  const place = (field: string) => `"${field}" of the policy's rule for ${rule.pattern}`;
  return { kind: 'asked', signature: await verifyDigest(image, wanted, tools(), place) };
}

/** A key of a rule lies in the checkout, as the policy does. */
function keyFault({ pattern, trust }: BaseImageRule): string | undefined {
  const path = trust.by === 'key' ? keyFile(trust.key) : undefined;
  if (path === undefined) return undefined;
  const named = `The policy's rule for ${pattern} names the key ${path}`;
  if (isAbsolute(path) || normalize(path).startsWith('..')) return `${named}, which is not in the checkout.`;
  if (!existsSync(path)) return `${named}, and there is no such file.`;
  return leavesCheckout(path) ? `${named}, a link that leads out of the checkout.` : undefined;
}

/** Why nothing is built where signatures are required. */
function refusalOf(evidence: Collected<BaseImages>): string | undefined {
  if (evidence.state !== 'collected') return 'Nothing was built: the base images could not be checked.';
  const bad = evidence.value.bases.find(({ answer }) => !isVerified(answer));
  return bad === undefined
    ? undefined
    : `Nothing was built: the signature of the base image ${bad.base.name} was not verified.`;
}

function isVerified(answer: BaseAnswer): boolean {
  return answer.kind === 'asked' && answer.signature.state === 'collected' && answer.signature.value.verified;
}

/** @param resolved undefined where the bases are not known. */
function pinsOf(resolved: Resolved | undefined, refusal: string | undefined): BuildPins {
  const bases = resolved?.bases ?? [];
  const images = bases.flatMap(({ base, digest }) =>
    base.kind === 'image' && digest !== undefined ? [{ base, digest }] : [],
  );
  const contexts = images
    .filter(({ base }) => base.reference.digest === undefined)
    .map(
      ({ base, digest }) =>
        `${nameOf(base)}=docker-image://${formatReference(pinnedTo(base.reference, digest))}`,
    );
  const known = bases.every(({ base, digest }) => base.kind === 'context' || digest !== undefined);
  const digests = new Set(images.map(({ digest }) => digest));
  return {
    contexts,
    digests: resolved !== undefined && known ? digests : undefined,
    frontend: resolved?.frontend,
    refusal,
  };
}
