import { imagesMadeHere, readEngine } from '../../engine/docker.ts';
import { childEnvironment } from '../../engine/process.ts';
import { isLocal } from '../../inputs/rules.ts';
import type { BuildSettings } from '../../settings.ts';
import { dockerfilePath, readDockerfile } from '../../subject/dockerfile.ts';
import { formatPlatform, type Platform } from '../../subject/platform.ts';
import { formatReference, parseReference } from '../../subject/reference.ts';
import type { DeclaredImage } from '../kubernetes/manifests.ts';
import { type BuildQuestion, contextName, type FoundBase, findClosure, PLATFORM_ARGS } from './closure.ts';
import {
  type Base,
  type DockerfileEvidence,
  type DockerfileFault,
  type Download,
  type NamedSecret,
  platformKey,
  type UserPlace,
} from './dockerfile.ts';
import { namedLines } from './named-lines.ts';
import { type ParsedDockerfile, parseDockerfile } from './parse.ts';
import { type ReadDockerfile, userPlace } from './user-place.ts';
import { followVariables } from './variables.ts';

/**
 * Reads the Dockerfile of a build and tells what the stages that the target needs are built upon, for every platform.
 * The engine is asked for its platform when the Dockerfile uses it, and which of the images it made itself.
 */
export async function collectDockerfile(
  build: BuildSettings,
  platforms: readonly (Platform | undefined)[],
  signal: AbortSignal,
): Promise<DockerfileEvidence> {
  if (!isLocal(build.context)) {
    const reason = `The Dockerfile of ${build.context} is not in the checkout.`;
    return { state: 'not-applicable', reason };
  }
  const file = dockerfilePath(build);
  const dockerfile = readDockerfile(file);
  if (!dockerfile.read) {
    const { missing, reason } = dockerfile;
    return missing ? { state: 'not-applicable', reason } : { state: 'error', reason, records: [] };
  }
  const parsed = parseDockerfile(dockerfile.text);
  const buildArgs = argumentsOf(build);
  const frontend = buildArgs.get('BUILDKIT_SYNTAX') ?? parsed.syntax?.text;
  if (frontend !== undefined && !isDockerfileFrontend(frontend)) {
    const foreignFrontend = frontendImage(frontend, parsed, file);
    const reason = `${file} is read by the frontend ${frontend}, whose language is not known here: take docker/dockerfile, or set the checks that read it to "off" in the policy file.`;
    return { state: 'error', reason, location: foreignFrontend.location, records: [], foreignFrontend };
  }
  const asks = PLATFORM_ARGS.some((name) => dockerfile.text.includes(name));
  const engine = asks ? await readEngine(signal) : undefined;
  const own = engine?.usable === true ? engine.architecture : undefined;
  const facts = new Map<string, PlatformFacts>();
  for (const platform of platforms) {
    const question: BuildQuestion = {
      target: build.target,
      buildArgs,
      contexts: contextsOf(build),
      platformArgs: own === undefined ? undefined : platformArguments(own, platform),
    };
    const closure = findClosure(parsed, question);
    if (typeof closure === 'string') {
      return { state: 'error', reason: `${file} cannot be read: ${closure}.`, records: [] };
    }
    const read = { closure, parsed, text: dockerfile.text, file, contexts: question.contexts };
    facts.set(platformKey(platform), readFacts(read, buildArgs));
  }
  const all = merge([...facts.values()]);
  const bases = await markMadeHere(all.bases, signal);
  const users = new Map([...facts].map(([key, { user }]) => [key, user]));
  const stages = parsed.stages.flatMap(({ name }) => name ?? []);
  const reader = frontend === undefined ? [] : [frontendImage(frontend, parsed, file)];
  const images = [...reader, ...bases.flatMap(imageOf)];
  return {
    state: 'collected',
    value: { ...all, file, stages, frontend, bases, images, users },
    records: [],
  };
}

/** What the builder gets by `--build-arg`; `NAME` alone stands for a variable of the builder's own environment. */
function argumentsOf({ buildArgs }: BuildSettings): ReadonlyMap<string, string> {
  const environment = childEnvironment(process.env, {});
  const entries = buildArgs.flatMap((entry): readonly (readonly [string, string])[] => {
    const equals = entry.indexOf('=');
    if (equals !== -1) return [[entry.slice(0, equals), entry.slice(equals + 1)]];
    const value = environment[entry];
    return value === undefined ? [] : [[entry, value]];
  });
  return new Map(entries);
}

function contextsOf({ buildContexts }: BuildSettings): ReadonlyMap<string, string> {
  const entries = buildContexts.map((entry) => {
    const name = entry.slice(0, entry.indexOf('='));
    const reference = parseReference(name);
    const context = entry.slice(entry.indexOf('=') + 1);
    return [reference === undefined ? name : contextName(reference), context] as const;
  });
  return new Map(entries);
}

/** Docker's own frontends and copies of them, which read Dockerfiles. */
function isDockerfileFrontend(image: string): boolean {
  return /(?:^|\/)dockerfile(?:-upstream)?$/.test(parseReference(image)?.repository ?? '');
}

/** @param own the engine's architecture, on which it builds. */
function platformArguments(own: string, platform: Platform | undefined): ReadonlyMap<string, string> {
  const builder = { os: 'linux', architecture: own, variant: undefined };
  const named = (prefix: string, one: Platform) =>
    [
      [`${prefix}PLATFORM`, formatPlatform(one)],
      [`${prefix}OS`, one.os],
      [`${prefix}ARCH`, one.architecture],
      [`${prefix}VARIANT`, one.variant ?? ''],
    ] as const;
  return new Map([...named('BUILD', builder), ...named('TARGET', platform ?? builder)]);
}

interface PlatformFacts {
  readonly bases: readonly Base[];
  readonly secrets: readonly NamedSecret[];
  readonly downloads: readonly Download[];
  readonly faults: readonly DockerfileFault[];
  readonly user: UserPlace;
}

function readFacts(dockerfile: ReadDockerfile, buildArgs: ReadonlyMap<string, string>): PlatformFacts {
  const { closure, parsed, file } = dockerfile;
  const { secrets, downloads } = followVariables(closure, parsed.escapeSign, buildArgs);
  const placed = <T extends { readonly line: number }>({ line, ...rest }: T) => ({
    ...rest,
    location: { file, line },
  });
  return {
    bases: closure.bases.map((base) => ({
      ...baseOf(base, dockerfile),
      location: { file, line: base.line },
    })),
    secrets: secrets.map(placed),
    downloads: downloads.map(placed),
    faults: closure.faults.map(placed),
    user: userPlace(dockerfile),
  };
}

function baseOf({ name, use, written, is }: FoundBase, { parsed, text }: ReadDockerfile) {
  return is.kind === 'image'
    ? {
        kind: 'image' as const,
        name,
        use,
        written,
        reference: is.reference,
        replaced: is.replaced,
        madeHere: false,
        named: namedLines(name, parsed, text),
      }
    : { kind: 'context' as const, name, use, written, context: is.context };
}

/** What the platforms have in common is told once. */
function merge(platforms: readonly PlatformFacts[]): Omit<PlatformFacts, 'user'> {
  return {
    bases: once(platforms.flatMap(({ bases }) => bases)),
    secrets: once(platforms.flatMap(({ secrets }) => secrets)),
    downloads: once(platforms.flatMap(({ downloads }) => downloads)),
    faults: once(platforms.flatMap(({ faults }) => faults)),
  };
}

function once<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

async function markMadeHere(bases: readonly Base[], signal: AbortSignal): Promise<readonly Base[]> {
  const open = bases.flatMap((base) =>
    base.kind === 'image' && base.reference.digest === undefined ? [base.reference] : [],
  );
  if (open.length === 0) return bases;
  const made = await imagesMadeHere(open, signal);
  return bases.map((base) =>
    base.kind === 'image' && made.has(formatReference(base.reference)) ? { ...base, madeHere: true } : base,
  );
}

function imageOf(base: Base): readonly DeclaredImage[] {
  if (base.kind === 'context') return [];
  return [{ image: base.replaced ? formatReference(base.reference) : base.name, location: base.location }];
}

function frontendImage(frontend: string, { syntax }: ParsedDockerfile, file: string): DeclaredImage {
  return { image: frontend, location: { file, line: syntax?.text === frontend ? syntax.line : 1 } };
}
