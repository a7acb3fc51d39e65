import { setTimeout } from 'node:timers/promises';
import { type Engine, type LocalImage, pullImage, readEngine } from '../engine/docker.ts';
import type { Log } from '../publish/log.ts';
import type { BuildSettings, Settings } from '../settings.ts';
import { buildImage } from '../subject/build.ts';
import { formatPlatform, type Platform } from '../subject/platform.ts';
import type { Resolution } from '../subject/published.ts';
import { formatReference, type Reference } from '../subject/reference.ts';
import type { PublishedImage } from '../subject/subject.ts';
import type { BuildOutcome, Collected, ImageConfig, ProbeOutcome, SubjectEvidence } from './evidence.ts';
import { collectImageConfig } from './image-config.ts';
import { hasHelper, probe } from './probe.ts';

/** What the collectors need of the run. */
export interface World {
  readonly log: Log;
  /** A private folder that is removed after the run. */
  readonly folder: string;
  /** `key=value` label of this run's containers. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Takes work that goes on when its evidence is complete; the run waits for it before it ends. */
  readonly later: (end: Promise<unknown>) => void;
  /** Resolved when a container starts, which leaves the processors with little to do. */
  readonly probing: PromiseWithResolvers<void>;
}

/**
 * Collects all evidence of one run. The build, the resolution of the published reference, cosign and the question to
 * the engine go at the same time; then what needs each of them.
 * @returns one element an image: one when the checkout builds to the published image, two when they differ.
 */
export async function gatherEvidence(settings: Settings, world: World): Promise<readonly SubjectEvidence[]> {
  const { build, image, platform } = settings;
  // A tick later, so that the build is the first to start.
  const engine = Promise.resolve().then(() => readEngine(world.signal));
  const building = build === undefined ? undefined : lookAtBuild(build, platform, engine, world);
  if (image === undefined) {
    const reason = 'Only a published image has a signature, and no "image" is given.';
    return building === undefined ? [] : [unpublished(await building, reason)];
  }
  // A build from a warm cache keeps every core busy for a blink, and what it lets wait is then hidden by the container's
  // start; a longer one hides all that cosign and the registry take.
  if (building !== undefined) {
    await Promise.race([building, world.probing.promise, setTimeout(HEAD_START, undefined, { ref: false })]);
  }
  const { askRegistry } = await import('./ask-registry.ts');
  const answers = askRegistry(image, settings, engine, world.signal);
  const [built, resolution] = await Promise.all([building, answers.resolution]);
  if (built !== undefined && isSame(built.image, resolution)) {
    const { outcome, config, probe: account } = built;
    const subject = publishedImage(image, resolution, true);
    return [{ subject, build: outcome, config, probe: account, signature: await answers.signature }];
  }
  const [look, signature] = await Promise.all([
    lookAtPublished(resolution, platform, engine, world),
    answers.signature,
  ]);
  const subject = publishedImage(image, resolution, false);
  const published: SubjectEvidence = { subject, build: NOT_BUILT, ...look, signature };
  if (built === undefined) return [published];
  return [unpublished(built, 'Only the published image has a signature.'), published];
}

/** Milliseconds that the build has for itself. */
const HEAD_START = 300;

const NOT_BUILT = { state: 'not-applicable', reason: 'The image was not built from the checkout.' } as const;

/** What one container start and one question to the engine told of an image. */
interface Look {
  readonly config: Collected<ImageConfig>;
  readonly probe: Collected<ProbeOutcome>;
}

interface BuiltLook extends Look {
  readonly name: string;
  readonly outcome: Collected<BuildOutcome>;
  readonly image: LocalImage | undefined;
}

async function lookAtBuild(
  build: BuildSettings,
  platform: Platform | undefined,
  engine: Promise<Engine>,
  world: World,
): Promise<BuiltLook> {
  const { context, target } = build;
  const name = target === undefined ? context : `${context} (stage ${target})`;
  const unusable = new AbortController();
  engine.then((answer) => {
    // A build on an engine that cannot prove anything is work for nothing.
    if (!answer.usable) unusable.abort();
  });
  const section = world.log.section(`Build ${name}`);
  const { outcome, image } = await buildImage({
    settings: build,
    platform: platform === undefined ? undefined : formatPlatform(platform),
    folder: world.folder,
    section,
    signal: AbortSignal.any([world.signal, unusable.signal]),
  }).finally(section.end);
  const answer = await engine;
  if (!answer.usable) {
    const none = { state: 'not-applicable', reason: 'There is no image to look at.' } as const;
    const broken = { state: 'error', reason: answer.reason, records: [] } as const;
    return { name, outcome: broken, image: undefined, config: none, probe: none };
  }
  if (image === undefined) {
    const none = { state: 'not-applicable', reason: 'The image did not build.' } as const;
    return { name, outcome, image, config: none, probe: none };
  }
  const look = await lookAt(
    image,
    platform,
    platform?.architecture ?? answer.architecture,
    answer.architecture,
    world,
  );
  return { name, outcome, ...look };
}

async function lookAtPublished(
  resolution: Resolution,
  platform: Platform | undefined,
  engine: Promise<Engine>,
  world: World,
): Promise<Look> {
  if (!resolution.resolved) return blind(resolution.reason);
  const answer = await engine;
  if (!answer.usable) return blind(answer.reason);
  const section = world.log.section(`Pull ${resolution.pinned}`);
  const wanted = platform === undefined ? undefined : formatPlatform(platform);
  const failure = await pullImage(resolution.pinned, wanted, section.write, world.signal).finally(
    section.end,
  );
  if (failure !== undefined) return blind(failure);
  const expected = resolution.platform?.architecture ?? answer.architecture;
  return lookAt(resolution.pinned, platform, expected, answer.architecture, world);
}

/**
 * Asks the engine for the config and a container for the kernel's account, at the same time.
 * @param expected architecture of the image as far as it is known.
 * @param engine the engine's own, whose kernel gives the account.
 */
async function lookAt(
  image: string,
  platform: Platform | undefined,
  expected: string,
  engine: string,
  world: World,
): Promise<Look & { readonly image: LocalImage | undefined }> {
  const wanted = platform === undefined ? undefined : formatPlatform(platform);
  const ask = (architecture: string) => probe({ ...world, image, platform: wanted, architecture });
  const first = hasHelper(expected) ? expected : engine;
  const asking = [ask(first), collectImageConfig(image, world.signal)] as const;
  world.probing.resolve();
  const [account, declared] = await Promise.all(asking);
  const actual = declared.image?.architecture ?? first;
  if (actual === first) return { ...declared, probe: account };
  // The image is of another architecture than expected: a helper of that one tells whether it runs here at all.
  return { ...declared, probe: hasHelper(actual) ? await ask(actual) : foreign(account, actual) };
}

/** The account holds, since our own program gave it; that the image's programs run here must be seen too. */
function foreign(account: Collected<ProbeOutcome>, architecture: string): Collected<ProbeOutcome> {
  if (account.state !== 'collected' || !account.value.started) return account;
  if (account.value.imageGrep?.ended === true && account.value.imageGrep.printed !== '') return account;
  const reason = `The image is of architecture ${architecture}, and no program of it was seen to run on this engine: use a runner of that architecture.`;
  return { state: 'error', reason, records: account.records };
}

function blind(reason: string): Look {
  const error = { state: 'error', reason, records: [] } as const;
  return { config: error, probe: error };
}

/** The same image by its config, or by what the engine and the registry call it. */
function isSame(built: LocalImage | undefined, resolution: Resolution): boolean {
  if (built === undefined || !resolution.resolved) return false;
  return built.configDigest === resolution.configDigest || built.id === resolution.digest;
}

function unpublished(
  { name, outcome, image, config, probe: account }: BuiltLook,
  reason: string,
): SubjectEvidence {
  return {
    subject: { kind: 'built', name, id: image?.id, configDigest: image?.configDigest },
    build: outcome,
    config,
    probe: account,
    signature: { state: 'not-applicable', reason },
  };
}

function publishedImage(image: Reference, resolution: Resolution, built: boolean): PublishedImage {
  const name = formatReference(image);
  if (!resolution.resolved) {
    const unknown = { digest: undefined, pinned: undefined, configDigest: undefined, platform: undefined };
    return { kind: 'published', name, ...unknown, built };
  }
  const { digest, pinned, configDigest, platform } = resolution;
  return { kind: 'published', name, digest, pinned, configDigest, platform, built };
}
