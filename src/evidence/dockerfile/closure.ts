import { parseReference, type Reference } from '../../subject/reference.ts';
import type { BaseUse } from './dockerfile.ts';
import { expandWord, type Variable } from './expand.ts';
import type { ParsedDockerfile, Stage, Step, Word } from './parse.ts';

/** What the builder is asked for beside the Dockerfile. */
export interface BuildQuestion {
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Build contexts by name, as `contextName` writes it. */
  readonly contexts: ReadonlyMap<string, string>;
  /** `TARGETPLATFORM` and its like; undefined where the platform is not known. */
  readonly platformArgs: ReadonlyMap<string, string> | undefined;
}

/** The stages that the target needs, and what they are built upon. */
export interface Closure {
  /** In the order of the Dockerfile; the target is among them. */
  readonly stages: readonly NeededStage[];
  readonly target: NeededStage;
  readonly bases: readonly FoundBase[];
  readonly faults: readonly { readonly reason: string; readonly line: number }[];
  /** The variables that FROM sees. */
  readonly globals: ReadonlyMap<string, Variable>;
}

export interface NeededStage {
  readonly line: number;
  /** The stage that it is built from. */
  readonly parent: NeededStage | undefined;
  readonly fromScratch: boolean;
  /** What its parent's ONBUILD left to it, and then its own; none where a build context stands in for the stage. */
  readonly steps: readonly Step[];
}

/** A name that is no stage's. */
export interface FoundBase {
  readonly name: string;
  readonly use: BaseUse;
  readonly written: string;
  readonly line: number;
  readonly is:
    | { readonly kind: 'image'; readonly reference: Reference; readonly replaced: boolean }
    | { readonly kind: 'context'; readonly context: string };
}

/** Most stages that are looked at; a Dockerfile that people write has a dozen. */
const MOST_STAGES = 200;

/** Most names of images that are looked at, over all stages. */
const MOST_BASES = 200;

interface KnownStage {
  readonly stage: Stage;
  /** The base with its variables filled in, or why that cannot be done. */
  readonly base: string | { readonly fault: string };
  readonly parent: KnownStage | undefined;
}

/**
 * Finds what a target is built upon, as BuildKit does (frontend/dockerfile/dockerfile2llb): FROM is a stage before it
 * or an image, `COPY --from` and `RUN --mount=from=` any stage or an image, and a build context stands in for a stage or
 * an image of its name.
 * @returns the closure, or one sentence why there is none.
 */
export function findClosure(dockerfile: ParsedDockerfile, question: BuildQuestion): Closure | string {
  if (dockerfile.stages.length === 0) return 'It has no FROM';
  if (dockerfile.stages.length > MOST_STAGES) return `It has more than ${MOST_STAGES} stages`;
  const globals = globalVariables(dockerfile, question);
  const faults: { reason: string; line: number }[] = [];
  const byName = new Map<string, KnownStage>();
  const known = dockerfile.stages.map((stage): KnownStage => {
    const base = expandBase(stage.base, dockerfile.escapeSign, globals);
    const one = { stage, base, parent: typeof base === 'string' ? byName.get(base) : undefined };
    if (stage.name !== undefined) byName.set(stage.name, one);
    return one;
  });
  const target = question.target === undefined ? known.at(-1) : byName.get(question.target.toLowerCase());
  if (target === undefined) return `It has no stage ${question.target}`;

  const needed = new Map<KnownStage, NeededStage>();
  const bases: FoundBase[] = [];
  const waiting = [target];
  const add = (name: string, use: BaseUse, written: string, line: number) => {
    if (name === 'scratch') return;
    const found = whatIs(name, question.contexts);
    if (typeof found === 'string') faults.push({ reason: `${written}: ${found}`, line });
    else bases.push({ name, use, written, line, is: found });
  };
  const need = (one: KnownStage): NeededStage => {
    const before = needed.get(one);
    if (before !== undefined) return before;
    const { stage, base } = one;
    const { line } = stage.base;
    const context = stage.name === undefined ? undefined : question.contexts.get(stage.name);
    const parent = context === undefined && one.parent !== undefined ? need(one.parent) : undefined;
    const steps = context === undefined ? [...(one.parent?.stage.triggers ?? []), ...stage.steps] : [];
    const result = { line, parent, fromScratch: base === 'scratch' && context === undefined, steps };
    needed.set(one, result);
    if (context !== undefined)
      add(stage.name ?? '', 'FROM', `FROM ${stage.base.text} AS ${stage.name}`, line);
    else if (typeof base !== 'string') faults.push({ reason: base.fault, line });
    else if (parent === undefined) add(base, 'FROM', `FROM ${stage.base.text}`, line);
    for (const step of steps) {
      if (step.kind !== 'COPY --from' && step.kind !== 'RUN --mount') continue;
      const source = findStage(step, known, byName);
      if (source !== undefined) waiting.push(source);
      else add(step.from, step.kind, writtenUse(step.kind, step.from), step.line);
    }
    return result;
  };
  const top = need(target);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (bases.length > MOST_BASES) return `It names more than ${MOST_BASES} images`;
    need(next);
  }
  const stages = known.flatMap((one) => needed.get(one) ?? []);
  return { stages, target: top, bases: once(bases), faults, globals };
}

/** How a use of an image is written: `COPY --from=node:22`. */
export function writtenUse(use: BaseUse, name: string): string {
  switch (use) {
    case 'FROM':
      return `FROM ${name}`;
    case 'COPY --from':
      return `COPY --from=${name}`;
    case 'RUN --mount':
      return `RUN --mount=from=${name}`;
  }
}

/**
 * The name by which BuildKit and buildx look up a build context (dockerui.NamedContext): Docker's short form of the
 * reference, without the tag `latest`.
 */
export function contextName({ registry, repository, tag, digest }: Reference): string {
  const whole =
    registry === 'docker.io' ? repository.replace(/^library\/(?=[^/]+$)/, '') : `${registry}/${repository}`;
  const suffix = digest === undefined ? '' : `@${digest}`;
  return `${whole}${tag === undefined || (tag === 'latest' && digest === undefined) ? '' : `:${tag}`}${suffix}`;
}

function findStage(
  { kind, from }: Extract<Step, { kind: 'COPY --from' | 'RUN --mount' }>,
  stages: readonly KnownStage[],
  byName: ReadonlyMap<string, KnownStage>,
): KnownStage | undefined {
  if (kind === 'COPY --from' && /^\d+$/.test(from)) return stages[Number(from)];
  return byName.get(from.toLowerCase());
}

/** What stands behind a name that is no stage's, or why it can be nothing; that follows a colon. */
function whatIs(name: string, contexts: ReadonlyMap<string, string>): FoundBase['is'] | string {
  const reference = parseReference(name);
  if (reference === undefined) return 'it is no name of an image';
  const context = contexts.get(contextName(reference));
  if (context === undefined) return { kind: 'image', reference, replaced: false };
  const image = /^docker-image:\/\/(.*)$/s.exec(context)?.[1];
  if (image === undefined) return { kind: 'context', context };
  const stand = parseReference(image);
  return stand === undefined
    ? `the build context in its place, ${context}, is no name of an image`
    : { kind: 'image', reference: stand, replaced: true };
}

function expandBase(
  base: Word,
  escapeSign: string,
  globals: ReadonlyMap<string, Variable>,
): KnownStage['base'] {
  const expansion = expandWord(base.text, escapeSign, (name) => globals.get(name) ?? { is: 'unset' });
  const written = `FROM ${base.text}`;
  switch (expansion.state) {
    case 'known':
      return expansion.text === '' ? { fault: `${written}: its variables leave no name` } : expansion.text;
    case 'unknown':
      return { fault: `${written}: the value of ${expansion.variable} is not known here` };
    case 'fault':
      return { fault: `${written}: ${expansion.reason}` };
  }
}

/** The platform's variables and the ARGs before the first FROM; the builder's `--build-arg` counts before both. */
function globalVariables(
  { escapeSign, globals }: ParsedDockerfile,
  { buildArgs, platformArgs, target }: BuildQuestion,
): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const name of PLATFORM_ARGS) {
    const value = buildArgs.get(name) ?? platformArgs?.get(name);
    variables.set(name, value === undefined ? { is: 'unknown' } : { is: 'set', value });
  }
  // Without a target its name depends on BuildKit's version.
  variables.set('TARGETSTAGE', target === undefined ? { is: 'unknown' } : { is: 'set', value: target });
  for (const { name, value } of globals) {
    const given = buildArgs.get(name);
    if (given !== undefined) variables.set(name, { is: 'set', value: given });
    else if (value !== undefined) {
      const expansion = expandWord(value, escapeSign, (inner) => variables.get(inner) ?? { is: 'unset' });
      variables.set(
        name,
        expansion.state === 'known' ? { is: 'set', value: expansion.text } : { is: 'unknown' },
      );
    }
  }
  return variables;
}

/** The variables that BuildKit makes of the platforms. */
export const PLATFORM_ARGS = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETARCH',
  'TARGETVARIANT',
] as const;

/** Of several uses of one thing the first is told. */
function once(bases: readonly FoundBase[]): readonly FoundBase[] {
  const key = ({ name, is }: FoundBase) =>
    is.kind === 'image'
      ? `${contextName(parseReference(name) ?? is.reference)} ${contextName(is.reference)}`
      : name;
  const first = new Map<string, FoundBase>();
  for (const base of bases.toSorted((one, other) => one.line - other.line)) {
    if (!first.has(key(base))) first.set(key(base), base);
  }
  return [...first.values()];
}
