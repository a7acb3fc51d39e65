import { setTimeout } from 'node:timers/promises';
import { type Engine, type LocalImage, pullImage, readEngine } from '../engine/docker.ts';
import type { BuildSettings, Settings } from '../settings.ts';
import { buildImage } from '../subject/build.ts';
import { formatPlatform, type Platform } from '../subject/platform.ts';
import type { Resolution } from '../subject/published.ts';
import { formatReference, type Reference } from '../subject/reference.ts';
import type { PublishedImage } from '../subject/subject.ts';
import type { RegistryAnswer } from './ask-registry.ts';
import { asked, type DeeperLook, deeperWithout } from './deeper.ts';
import type {
  BuildOutcome,
  Collected,
  ImageConfig,
  ProbeOutcome,
  SourceLocation,
  SubjectEvidence,
  UserLines,
} from './evidence.ts';
import { collectImageConfig } from './image-config.ts';
import { hasHelper } from './process/helper.ts';
import { probe } from './process/probe.ts';
import type { World } from './world.ts';

/**
 * Collects all evidence of one run. The build, the resolution of the published reference, cosign and the question to
 * the engine go at the same time; then what needs each of them.
 * @returns one element an image, in the order of the platforms: for each of them one when the checkout builds to the
 *   published image, two when they differ.
 */
export async function gatherEvidence(settings: Settings, world: World): Promise<readonly SubjectEvidence[]> {
  const { build, image } = settings;
  // A tick later, so that the build is the first to start.
  const engine = Promise.resolve().then(() => readEngine(world.signal));
  const building = build === undefined ? undefined : lookAtBuilds(build, settings, engine, world);
  if (image === undefined) {
    const reason = 'Only a published image has a signature, and no "image" is given.';
    return [...((await building)?.values() ?? [])].map((built) => unpublished(built, reason));
  }
  // A build from a warm cache keeps every core busy for a blink, and what it lets wait is then hidden by the container's
  // start; a longer one hides all that cosign and the registry take.
  if (building !== undefined) {
    await Promise.race([building, world.probing.promise, setTimeout(HEAD_START, undefined, { ref: false })]);
  }
  const { askRegistry } = await import('./ask-registry.ts');
  const answers = askRegistry(image, settings, engine, world);
  const builds = await building;
  const evidence: SubjectEvidence[] = [];
  for (const answer of answers) {
    const built = builds?.get(answer.platform);
    evidence.push(...(await compare(image, built, answer, settings, engine, world)));
  }
  return evidence;
}

/** The published image of one platform, beside the one that was built for it when that is another. */
async function compare(
  image: Reference,
  built: BuiltLook | undefined,
  answer: RegistryAnswer,
  settings: Settings,
  engine: Promise<Engine>,
  world: World,
): Promise<readonly SubjectEvidence[]> {
  const { platform } = answer;
  const resolution = await answer.resolution;
  if (built !== undefined && isSame(built.image, resolution)) {
    const subject = publishedImage(image, platform, resolution, built.image);
    const verified = { signature: await answer.signature, provenance: await answer.provenance };
    return [{ ...built.look, subject, build: built.outcome, ...verified }];
  }
  const [look, signature, provenance] = await Promise.all([
    lookAtPublished(resolution, platform, settings, engine, world),
    answer.signature,
    answer.provenance,
  ]);
  const subject = publishedImage(image, platform, resolution, undefined);
  const published: SubjectEvidence = { subject, build: NOT_BUILT, ...look, signature, provenance };
  if (built === undefined) return [published];
  const alone = unpublished(built, 'Only the published image has a signature.');
  if (provenance === undefined) return [alone, published];
  const none = { state: 'not-applicable', reason: 'Only the published image has provenance.' } as const;
  return [{ ...alone, provenance: none }, published];
}

/** Milliseconds that the build has for itself. */
const HEAD_START = 300;

const NOT_BUILT = { state: 'not-applicable', reason: 'The image was not built from the checkout.' } as const;

/** What one container start and one question to the engine told of an image. */
interface Look extends DeeperLook {
  readonly config: Collected<ImageConfig>;
  readonly probe: Collected<ProbeOutcome>;
  readonly userAt?: SourceLocation | undefined;
  readonly userLines?: UserLines | undefined;
}

interface BuiltLook {
  readonly look: Look;
  readonly name: string;
  readonly platform: Platform | undefined;
  readonly outcome: Collected<BuildOutcome>;
  readonly image: LocalImage | undefined;
}

/** One build after the other, so that each finds in the cache what it has in common with those before. */
async function lookAtBuilds(
  build: BuildSettings,
  settings: Settings,
  engine: Promise<Engine>,
  world: World,
): Promise<ReadonlyMap<Platform | undefined, BuiltLook>> {
  const looks = new Map<Platform | undefined, BuiltLook>();
  for (const platform of settings.platforms) {
    looks.set(platform, await lookAtBuild(build, platform, settings, engine, world));
  }
  return looks;
}

async function lookAtBuild(
  build: BuildSettings,
  platform: Platform | undefined,
  settings: Settings,
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
  const wanted = platform === undefined ? undefined : formatPlatform(platform);
  const section = world.log.section(`Build ${name}${wanted === undefined ? '' : ` for ${wanted}`}`);
  const pins = await world.around.pins;
  const { outcome, image } = await buildImage({
    settings: build,
    platform: wanted,
    pins,
    folder: world.folder,
    section,
    signal: AbortSignal.any([world.signal, unusable.signal]),
  }).finally(section.end);
  const answer = await engine;
  if (!answer.usable) {
    const broken = { state: 'error', reason: answer.reason, records: [] } as const;
    const look = imageless(settings, 'There is no image to look at.');
    return { name, platform, outcome: broken, image: undefined, look };
  }
  if (image === undefined) {
    return { name, platform, outcome, image, look: imageless(settings, 'The image did not build.') };
  }
  const expected = platform?.architecture ?? answer.architecture;
  const looked = await lookAt(image, platform, settings, expected, answer.architecture, world);
  const look = { ...looked.look, ...(await world.around.userPlace?.(platform)) };
  return { name, platform, outcome, image: looked.image, look };
}

async function lookAtPublished(
  resolution: Resolution,
  platform: Platform | undefined,
  settings: Settings,
  engine: Promise<Engine>,
  world: World,
): Promise<Look> {
  if (!resolution.resolved) return blind(settings, resolution.reason);
  const answer = await engine;
  if (!answer.usable) return blind(settings, answer.reason);
  const section = world.log.section(`Pull ${resolution.runnable}`);
  const wanted = platform === undefined ? undefined : formatPlatform(platform);
  const failure = await pullImage(resolution.runnable, wanted, section.write, world.signal).finally(
    section.end,
  );
  if (failure !== undefined) return blind(settings, failure);
  const expected = resolution.platform?.architecture ?? answer.architecture;
  return (await lookAt(resolution.runnable, platform, settings, expected, answer.architecture, world)).look;
}

/**
 * Asks the engine for the config and a container for the kernel's account, at the same time.
 * @param expected architecture of the image as far as it is known.
 * @param engine the engine's own, whose kernel gives the account.
 */
async function lookAt(
  image: string,
  platform: Platform | undefined,
  settings: Settings,
  expected: string,
  engine: string,
  world: World,
): Promise<{ readonly look: Look; readonly image: LocalImage | undefined }> {
  const wanted = platform === undefined ? undefined : formatPlatform(platform);
  const ask = (architecture: string) => probe({ ...world, image, platform: wanted, architecture });
  const first = hasHelper(expected) ? expected : engine;
  world.log.info('Start a container, and ask the kernel what it is');
  const asking = [ask(first), collectImageConfig(image, world.signal)] as const;
  world.probing.resolve();
  const [account, declared] = await Promise.all(asking);
  const actual = declared.image?.architecture ?? first;
  const again =
    actual === first ? undefined : hasHelper(actual) ? await ask(actual) : foreign(account, actual);
  // The image is of another architecture than expected: a helper of that one tells whether it runs here at all.
  const look = { config: declared.config, probe: again ?? account };
  if (!Object.values(asked(settings)).includes(true)) return { look, image: declared.image };
  const { lookDeeper } = await import('./look-deeper.ts');
  const local = declared.image;
  const architecture = hasHelper(actual) ? actual : engine;
  const request = { image, platform: wanted, architecture, local, probe: look.probe, settings, world };
  return { look: { ...look, ...(await lookDeeper(request)) }, image: declared.image };
}

/** The account holds, since our own program gave it; that the image's programs run here must be seen too. */
function foreign(account: Collected<ProbeOutcome>, architecture: string): Collected<ProbeOutcome> {
  if (account.state !== 'collected' || !account.value.started) return account;
  if (account.value.imageGrep?.ended === true && account.value.imageGrep.printed !== '') return account;
  const reason = `The image is of architecture ${architecture}, and no program of it was seen to run on this engine: use a runner of that architecture.`;
  return { state: 'error', reason, records: account.records };
}

function blind(settings: Settings, reason: string): Look {
  const error = { state: 'error', reason, records: [] } as const;
  return { config: error, probe: error, ...deeperWithout(settings, error) };
}

function imageless(settings: Settings, reason: string): Look {
  const none = { state: 'not-applicable', reason } as const;
  return { config: none, probe: none, ...deeperWithout(settings, none) };
}

/** The same image by its config, or by what the engine and the registry call it. */
function isSame(built: LocalImage | undefined, resolution: Resolution): boolean {
  if (built === undefined || !resolution.resolved) return false;
  const { configDigest, digest, runnable } = resolution;
  return built.configDigest === configDigest || built.id === digest || runnable.endsWith(`@${built.id}`);
}

function unpublished({ name, platform, outcome, image, look }: BuiltLook, reason: string): SubjectEvidence {
  return {
    ...look,
    subject: { kind: 'built', name, platform, id: image?.id, configDigest: image?.configDigest },
    build: outcome,
    signature: { state: 'not-applicable', reason },
  };
}

/** @param same the image that was built, where the published one is that very image. */
function publishedImage(
  image: Reference,
  platform: Platform | undefined,
  resolution: Resolution,
  same: LocalImage | undefined,
): PublishedImage {
  const built = same !== undefined;
  const known = { kind: 'published', name: formatReference(image), platform, built } as const;
  if (!resolution.resolved) {
    return { ...known, digest: undefined, pinned: undefined, configDigest: undefined };
  }
  const { digest, pinned, configDigest, runnable } = resolution;
  return { ...known, digest, pinned, configDigest, local: same?.id ?? runnable };
}
