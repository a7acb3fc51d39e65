import {
  type Add,
  type Arg,
  type Copy,
  DockerfileParser,
  type Env,
  type Flag,
  type From,
  type Instruction,
  type ModifiableInstruction,
  type Onbuild,
  type Run,
} from 'dockerfile-ast';
import type { LineRange } from '../evidence.ts';
import { detectEscape, detectSyntax, forOurParser } from './directives.ts';

/** A Dockerfile as far as its stages, variables, users and sources go. Words stand as they are written. */
export interface ParsedDockerfile {
  /** The escape character: a backslash or a backtick. */
  readonly escapeSign: string;
  /** What names the image of a frontend, `# syntax=` most often. */
  readonly syntax: Word | undefined;
  /** The ARGs before the first FROM. */
  readonly globals: readonly Assignment[];
  readonly stages: readonly Stage[];
  /** The names that FROM, COPY --from and RUN --mount=from= have, each on a line of its own. */
  readonly names: readonly PlacedName[];
}

/** A name of a stage or an image and the columns from where to where it stands. */
export interface PlacedName {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A word and its 1-based line. */
export interface Word {
  readonly text: string;
  readonly line: number;
}

export interface Stage {
  /** What stands behind FROM. */
  readonly base: Word;
  /** In lower case, as stages are looked up. */
  readonly name: string | undefined;
  /** All of them, FROM the first. */
  readonly instructions: readonly PlacedInstruction[];
  readonly steps: readonly Step[];
  /** What ONBUILD leaves to the stages that are built from this one. */
  readonly triggers: readonly Step[];
}

/** An instruction and its lines, those of its heredocs among them. */
export interface PlacedInstruction extends LineRange {
  /** In upper case. */
  readonly keyword: string;
  /** What stands behind the keyword and the flags, its lines joined. */
  readonly argument: string;
}

/** `NAME=value`; undefined for an ARG without a default. */
export interface Assignment {
  readonly name: string;
  readonly value: string | undefined;
}

/** The instructions that tell something here. */
export type Step = { readonly line: number } & (
  | { readonly kind: 'ARG' | 'ENV'; readonly assignments: readonly Assignment[] }
  | { readonly kind: 'ADD'; readonly sources: readonly string[]; readonly checksum: boolean }
  | { readonly kind: 'COPY --from' | 'RUN --mount'; readonly from: string }
  | { readonly kind: 'USER' }
);

/**
 * Reads a Dockerfile: line continuations, heredocs and the directives `escape` and `syntax` as BuildKit reads them.
 * What it does not know it passes over; a builder refuses it.
 * @param text of the Dockerfile, of a length that the caller bounds.
 */
export function parseDockerfile(text: string): ParsedDockerfile {
  const escapeSign = detectEscape(text);
  const syntax = detectSyntax(text);
  const rest = forOurParser(text);
  const dockerfile = DockerfileParser.parse(rest);
  const globals: Assignment[] = [];
  const stages: (Pick<Stage, 'base' | 'name'> & {
    instructions: PlacedInstruction[];
    steps: Step[];
    triggers: Step[];
  })[] = [];
  const names: PlacedName[] = [];
  const lines = rest.split('\n');
  for (const instruction of dockerfile.getInstructions()) {
    names.push(...placedNames(instruction, lines));
    if (instruction.getKeyword() === 'FROM') {
      const instructions = [placed(instruction)];
      stages.push({ ...readFrom(instruction as From), instructions, steps: [], triggers: [] });
      continue;
    }
    const stage = stages.at(-1);
    stage?.instructions.push(placed(instruction));
    if (stage === undefined) {
      if (instruction.getKeyword() === 'ARG') globals.push(...assignmentsOf(instruction as Arg));
    } else if (instruction.getKeyword() === 'ONBUILD') {
      const trigger = (instruction as Onbuild).getTriggerInstruction();
      if (trigger !== null) stage.triggers.push(...readSteps(trigger));
    } else stage.steps.push(...readSteps(instruction));
  }
  return { escapeSign, syntax, globals, stages, names };
}

function readFrom(instruction: From): { readonly base: Word; readonly name: string | undefined } {
  const [base, as, name] = instruction.getArguments().map((argument) => argument.getValue());
  const named = as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined;
  return { base: { text: base ?? '', line: lineOf(instruction) }, name: named };
}

/** A RUN has as many steps as it has mounts. */
function readSteps(instruction: Instruction): readonly Step[] {
  const line = lineOf(instruction);
  switch (instruction.getKeyword()) {
    case 'ARG':
      return [{ kind: 'ARG', line, assignments: assignmentsOf(instruction as Arg) }];
    case 'ENV':
      return [{ kind: 'ENV', line, assignments: assignmentsOf(instruction as Env) }];
    case 'ADD':
      return [readAdd(instruction as Add)];
    case 'COPY': {
      const from = flagValues(instruction as Copy, 'from').at(-1);
      return from ? [{ kind: 'COPY --from', line, from }] : [];
    }
    case 'RUN':
      return flagValues(instruction as Run, 'mount').flatMap((mount): readonly Step[] => {
        const from = mountSource(mount);
        return from ? [{ kind: 'RUN --mount', line, from }] : [];
      });
    case 'USER':
      return [{ kind: 'USER', line }];
    default:
      return [];
  }
}

/** The sources of an ADD, in its JSON form too; what stands in heredocs is no source. */
function readAdd(instruction: Add): Step {
  const strings = instruction.getJSONStrings();
  const words = instruction
    .getArguments()
    .map((word) => ({ text: word.getValue(), line: word.getRange().start.line }));
  const heredoc = words.find(({ text }) => text.startsWith('<<'))?.line ?? Number.POSITIVE_INFINITY;
  const all =
    strings.length > 0
      ? strings.map((string) => string.getJSONValue())
      : words.filter(({ line }) => line <= heredoc).map(({ text }) => text);
  return {
    kind: 'ADD',
    line: lineOf(instruction),
    sources: all.slice(0, -1),
    checksum: flagValues(instruction, 'checksum').some((value) => value !== ''),
  };
}

function assignmentsOf(instruction: Arg | Env): readonly Assignment[] {
  return instruction.getProperties().map((property) => ({
    name: property.getName(),
    value: property.getUnescapedValue() ?? undefined,
  }));
}

function flagValues(instruction: ModifiableInstruction, name: string): readonly string[] {
  return flagsOf(instruction, name).map((flag) => flag.getValue() ?? '');
}

function flagsOf(instruction: ModifiableInstruction, name: string): readonly Flag[] {
  return instruction.getFlags().filter((flag) => flag.getName() === name);
}

/** The `from` of a mount; BuildKit reads its value as one line of CSV, and its keys whatever their case. */
function mountSource(mount: string): string | undefined {
  const fields = mount.split(',').map((field) => field.replace(/^"(.*)"$/, '$1'));
  return fields.findLast((field) => /^from=/i.test(field))?.slice('from='.length);
}

/** The names that an instruction has as they stand; none where a variable, an escape or the end of a line is in one. */
function placedNames(instruction: Instruction, lines: readonly string[]): readonly PlacedName[] {
  const at = (name: string, range: Range | null, behind = ''): readonly PlacedName[] => {
    if (range === null || name === '' || range.start.line !== range.end.line) return [];
    const { line, character } = range.start;
    const word = lines[line]?.slice(character, range.end.character).toLowerCase() ?? '';
    const index = word.indexOf(behind + name.toLowerCase());
    if (index === -1) return [];
    const start = character + index + behind.length;
    return [{ text: name, line: line + 1, start, end: start + name.length }];
  };
  switch (instruction.getKeyword()) {
    case 'FROM': {
      const [base] = instruction.getArguments();
      return base === undefined ? [] : at(base.getValue(), base.getRange());
    }
    case 'COPY':
      return flagsOf(instruction as Copy, 'from').flatMap((flag) =>
        at(flag.getValue() ?? '', flag.getValueRange()),
      );
    case 'RUN':
      return flagsOf(instruction as Run, 'mount').flatMap((flag) =>
        at(mountSource(flag.getValue() ?? '') ?? '', flag.getValueRange(), 'from='),
      );
    default:
      return [];
  }
}

type Range = ReturnType<Instruction['getRange']>;

function placed(instruction: Instruction): PlacedInstruction {
  const { start, end } = instruction.getRange();
  const argument = instruction
    .getArguments()
    .map((one) => one.getValue())
    .join(' ');
  // One whose last line goes on ends at the start of a line that need not be there.
  const isOpen = end.character === 0 && end.line > start.line;
  const to = isOpen ? end.line : end.line + 1;
  return { keyword: instruction.getKeyword(), argument, from: start.line + 1, to };
}

function lineOf(instruction: Instruction): number {
  return instruction.getRange().start.line + 1;
}
