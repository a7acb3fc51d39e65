import type { Closure, NeededStage } from './closure.ts';
import type { Download, NamedSecret } from './dockerfile.ts';
import { type Expansion, expandWord, type Variable } from './expand.ts';
import { holdsSecret, isSecretName } from './secret-variables.ts';

/** What a stage's instructions tell, with lines instead of places. */
export interface StageFindings {
  readonly secrets: readonly (Omit<NamedSecret, 'location'> & { readonly line: number })[];
  readonly downloads: readonly (Omit<Download, 'location'> & { readonly line: number })[];
}

/** The environment that a stage leaves, on top of that of the stage it is built from. */
interface Environment {
  readonly own: Map<string, Variable>;
  readonly below: Environment | undefined;
  /** What a name is that no ENV sets: an image below may set it. */
  readonly otherwise: Variable;
}

/**
 * Follows the variables through the stages of a closure, as BuildKit does: ENV goes on to the stages that are built
 * from one, ARG ends with its stage, and ENV counts before ARG.
 * @param escapeSign the Dockerfile's escape character.
 * @param buildArgs what `--build-arg` gives.
 */
export function followVariables(
  { stages, globals }: Closure,
  escapeSign: string,
  buildArgs: ReadonlyMap<string, string>,
): StageFindings {
  const secrets: StageFindings['secrets'][number][] = [];
  const downloads: StageFindings['downloads'][number][] = [];
  const environments = new Map<NeededStage, Environment>();
  // A stage stands behind the one it is built from.
  for (const stage of stages) {
    const below = stage.parent === undefined ? undefined : environments.get(stage.parent);
    const otherwise: Variable = below?.otherwise ?? { is: stage.fromScratch ? 'unset' : 'unknown' };
    const env: Environment = { own: new Map(), below, otherwise };
    environments.set(stage, env);
    const args = new Map<string, Variable>();
    const expand = (word: string) =>
      expandWord(word, escapeSign, (name) => fromEnvironment(env, name) ?? args.get(name) ?? otherwise);
    for (const step of stage.steps) {
      const { line } = step;
      if (step.kind === 'ENV' || step.kind === 'ARG') {
        for (const { name, value } of step.assignments) {
          const holds = holdsSecret(value ?? '');
          if (holds !== undefined || isSecretName(name)) {
            secrets.push({ instruction: step.kind, name, holds, line });
          }
        }
      }
      if (step.kind === 'ENV') {
        // One ENV sees the values from before it.
        const values = step.assignments.map(
          ({ name, value = '' }) => [name, asVariable(expand(value))] as const,
        );
        for (const [name, variable] of values) env.own.set(name, variable);
      } else if (step.kind === 'ARG') {
        for (const { name, value } of step.assignments) {
          const given = buildArgs.get(name);
          const variable: Variable | undefined =
            given !== undefined
              ? { is: 'set', value: given }
              : value === undefined
                ? globals.get(name)
                : asVariable(expand(value));
          if (variable !== undefined) args.set(name, variable);
        }
      } else if (step.kind === 'ADD' && !step.checksum) {
        for (const source of step.sources) {
          const download = readSource(source, expand(source));
          if (download !== undefined) downloads.push({ ...download, line });
        }
      }
    }
  }
  return { secrets, downloads };
}

function fromEnvironment(environment: Environment, name: string): Variable | undefined {
  for (let one: Environment | undefined = environment; one !== undefined; one = one.below) {
    const variable = one.own.get(name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

function asVariable(expansion: Expansion): Variable {
  return expansion.state === 'known' ? { is: 'set', value: expansion.text } : { is: 'unknown' };
}

/** A source of ADD that is downloaded, and is not pinned by itself; undefined for a file of the build context. */
function readSource(written: string, expansion: Expansion): Omit<Download, 'location'> | undefined {
  if (expansion.state === 'fault') return { kind: 'unknown', source: written };
  if (expansion.state === 'unknown') {
    // What a path starts with already can become no URL.
    const open = expansion.start === '' || isRemote(expansion.start);
    return open ? { kind: 'unknown', source: withoutPassword(written) } : undefined;
  }
  const { text } = expansion;
  if (!isRemote(text)) return undefined;
  if (!isGit(text)) return { kind: 'url', source: withoutPassword(text) };
  return hasCommit(text) ? undefined : { kind: 'git', source: withoutPassword(text) };
}

function isRemote(source: string): boolean {
  return /^(?:https?|ssh|git):\/\/|^[\w-]+@[\w.-]+:/.test(source);
}

/** BuildKit's rule (frontend/dockerfile/dfgitutil): by HTTP only what ends with `.git` is a repository. */
function isGit(source: string): boolean {
  return !/^https?:/.test(source) || /^[^?#]*\.git(?:[?#]|$)/.test(source);
}

function hasCommit(source: string): boolean {
  return /#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::|$)|[?&](?:commit|checksum)=(?:[0-9a-f]{40}|[0-9a-f]{64})(?:&|#|$)/.test(
    source,
  );
}

function withoutPassword(source: string): string {
  return source.replace(/(:\/\/)[^/@\s]*@/, '$1…@');
}
