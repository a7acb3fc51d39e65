import type { LineRange, UserLines } from '../evidence.ts';
import type { Closure, NeededStage } from './closure.ts';
import type { UserPlace } from './dockerfile.ts';
import { type ParsedDockerfile, type PlacedInstruction, parseDockerfile, type Stage } from './parse.ts';

/** A Dockerfile and what of it is built. */
export interface ReadDockerfile {
  readonly closure: Closure;
  readonly parsed: ParsedDockerfile;
  /** What was parsed. */
  readonly text: string;
  /** Path of it, relative to the checkout. */
  readonly file: string;
  /** Build contexts by name, which stand in for a stage. */
  readonly contexts: ReadonlyMap<string, string>;
}

/** Finds where a Dockerfile sets the user of what is built, and where it can be changed. */
export function userPlace(dockerfile: ReadDockerfile): UserPlace {
  const { closure, parsed, file, contexts } = dockerfile;
  const stage = parsed.stages.find(({ base }) => base.line === closure.target.line);
  const isBuilt = stage?.name === undefined || !contexts.has(stage.name);
  return {
    userAt: { file, line: userLine(closure.target) },
    userLines: stage !== undefined && isBuilt ? userLines(stage, dockerfile) : undefined,
  };
}

/** The last USER of the stage or of those that it is built from; without one, where the stage begins. */
function userLine(target: NeededStage): number {
  for (let stage: NeededStage | undefined = target; stage !== undefined; stage = stage.parent) {
    const user = stage.steps.findLast(({ kind }) => kind === 'USER');
    if (user !== undefined) return user.line;
  }
  return target.line;
}

function userLines(stage: Stage, { parsed, text, file }: ReadDockerfile): UserLines | undefined {
  const { instructions } = stage;
  const last = instructions.findLast(({ keyword }) => keyword === 'USER');
  // What a variable stands for is changed where it is set.
  if (last?.argument.includes('$') || isBuiltUpon(stage, parsed)) return undefined;
  const end = endOf(instructions, last, text.split('\n'));
  const lines = { file, last: last === undefined ? undefined : rangeOf(last), end };
  const ranges = lines.last === undefined ? [end] : [end, lines.last];
  return ranges.every((range) => staysOtherwise(text, range)) ? lines : undefined;
}

/** A stage behind it would then run its commands as another user. */
function isBuiltUpon(stage: Stage, { stages }: ParsedDockerfile): boolean {
  return stages
    .slice(stages.indexOf(stage) + 1)
    .some(({ base }) => base.text.includes('$') || base.text.toLowerCase() === stage.name);
}

/** The last USER where no RUN stands behind it; else before CMD or ENTRYPOINT, or behind all. */
function endOf(
  instructions: readonly PlacedInstruction[],
  last: PlacedInstruction | undefined,
  lines: readonly string[],
): LineRange {
  const run = instructions.findLastIndex(({ keyword }) => keyword === 'RUN');
  if (last !== undefined && instructions.indexOf(last) > run) return rangeOf(last);
  const start = instructions.findIndex(({ keyword }, index) => index > run && STARTS.includes(keyword));
  const before = instructions.at(start === -1 ? -1 : start - 1)?.to ?? 0;
  if (start === -1) return { from: before + 1, to: before };
  let from = instructions[start]?.from ?? before + 1;
  // A comment goes with what stands below it.
  while (from - 1 > before && /^\s*#/.test(lines[from - 2] ?? '')) from -= 1;
  return { from, to: from - 1 };
}

const STARTS: readonly string[] = ['CMD', 'ENTRYPOINT'];

function rangeOf({ from, to }: PlacedInstruction): LineRange {
  return { from, to };
}

/** With a USER there, is every other instruction what it was? A line that goes on in the next one would take it in. */
function staysOtherwise(text: string, { from, to }: LineRange): boolean {
  const lines = text.split('\n');
  const changed = lines.toSpliced(from - 1, to - from + 1, 'USER 1:1').join('\n');
  const told = (parsed: ParsedDockerfile) =>
    parsed.stages.flatMap(({ instructions }) =>
      instructions
        .filter(({ keyword }) => keyword !== 'USER')
        .map(({ keyword, argument }) => [keyword, argument]),
    );
  const users = (parsed: ParsedDockerfile) =>
    parsed.stages.flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'USER'));
  const [before, after] = [parseDockerfile(text), parseDockerfile(changed)];
  const added = to < from ? 1 : 0;
  return (
    JSON.stringify(told(after)) === JSON.stringify(told(before)) &&
    users(after).length === users(before).length + added &&
    users(after).some((user) => user.from === from && user.argument === '1:1')
  );
}
