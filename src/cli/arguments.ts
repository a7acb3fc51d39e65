import { parseArgs } from 'node:util';
import { quoted } from '../inputs/quoted.ts';
import { FORMATS, type Format, INPUT_FLAGS, isSwitch, NO_FLAGS, OWN_FLAGS } from './flags.ts';
import { didYouMean } from './nearest.ts';

/** What the words behind the program's name ask for. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  /** Without a check: all of them are listed. */
  | { readonly kind: 'explain'; readonly check: string | undefined }
  | { readonly kind: 'check'; readonly request: CheckRequest }
  /** One sentence that says what is wrong and what to write. */
  | { readonly kind: 'refused'; readonly problem: string };

/** What `check` is asked to do. */
export interface CheckRequest {
  /** Texts by the names of the inputs, as the action has them: several entries are lines. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly reports: readonly ReportRequest[];
  readonly evidence: boolean;
  readonly verbose: boolean;
  readonly discovery: boolean;
  readonly fix: boolean;
  /** `fix` without a question. */
  readonly yes: boolean;
}

/** A form of the report that is asked for. */
export interface ReportRequest {
  readonly format: Format;
  /** Undefined: it is printed in place of the report for a terminal. */
  readonly file: string | undefined;
}

const LISTED = 'layered-defense --help lists them.';

const COMMANDS = ['check', 'explain', 'help', 'version'] as const;

const INPUTS = new Map(INPUT_FLAGS);

/** Flags that take the next word, unless their value stands behind a `=`. */
const WITH_VALUE = ['explain', ...[...INPUTS].flatMap(([name, input]) => (isSwitch(input) ? [] : [name]))];

const NAMES = [
  ...Object.keys(OWN_FLAGS),
  ...[...INPUTS].flatMap(([name, input]) => (isSwitch(input) ? [name, `no-${name}`] : [name])),
];

/**
 * Reads the words behind the program's name. It looks at nothing but them.
 * @param words one argument an element, as the shell gives them.
 */
export function readArguments(words: readonly string[]): Command {
  const tokens = tokensOf(words);
  const options = tokens.filter((token) => token.kind === 'option');
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const problem = options.map(faultOf).find((fault) => fault !== undefined);
  if (problem !== undefined) return { kind: 'refused', problem };
  const given = (name: string) => options.some((option) => nameOf(option) === name);
  const explain = options.find(({ name }) => name === 'explain');
  const [command, ...rest] = positionals;
  if (given('help') || command === 'help') return { kind: 'help' };
  if (given('version') || command === 'version') return { kind: 'version' };
  if (explain !== undefined) return { kind: 'explain', check: explain.value };
  if (command === 'explain') return { kind: 'explain', check: rest[0] };
  if (command === undefined) return refuse('Say what to do: layered-defense check .');
  if (command !== 'check') {
    return refuse(`There is no command ${quoted(command)}: ${didYouMean(command, COMMANDS)}${LISTED}`);
  }
  return readCheck(options, rest);
}

function readCheck(options: readonly Option[], contexts: readonly string[]): Command {
  const given = (name: string) => options.some((option) => nameOf(option) === name);
  if (contexts.length > 1 || (contexts.length === 1 && given('context'))) {
    return refuse('More than one build context is given: check one at a time.');
  }
  const reports = reportsOf(options);
  if (reports.filter(({ file }) => file === undefined).length > 1) {
    return refuse('Only one form of the report can be printed: give the other one a file, as --json=FILE.');
  }
  if (given('yes') && !given('fix')) return refuse('--yes answers what --fix asks: give both, or neither.');
  return {
    kind: 'check',
    request: {
      inputs: inputsOf(options, contexts[0]),
      reports,
      evidence: given('evidence'),
      verbose: given('verbose'),
      discovery: !given('no-discovery'),
      fix: given('fix'),
      yes: given('yes'),
    },
  };
}

function refuse(problem: string): Command {
  return { kind: 'refused', problem };
}

/** One flag as it was written. */
interface Option {
  readonly name: string;
  /** With its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether its value stands behind a `=`; undefined where it has none. */
  readonly inlineValue: boolean | undefined;
}

function tokensOf(words: readonly string[]) {
  const types = NAMES.map(
    (name) => [name, { type: WITH_VALUE.includes(name) ? 'string' : 'boolean' }] as const,
  );
  const help = { type: 'boolean', short: 'h' } as const;
  const options = { ...Object.fromEntries(types), help };
  // What is wrong is told in our own sentences.
  return parseArgs({ args: [...words], options, strict: false, tokens: true }).tokens;
}

/** The name as it was written, `no-` included. */
function nameOf({ rawName }: Pick<Option, 'rawName'>): string {
  return rawName.replace(/^-h$/, '--help').replace(/^--/, '');
}

function faultOf(option: Option): string | undefined {
  const { value, inlineValue, rawName } = option;
  const name = nameOf(option);
  if (!rawName.startsWith('--') && rawName !== '-h') {
    return `There is no flag ${quoted(rawName)}: flags have two dashes, such as --help.`;
  }
  if (NO_FLAGS.includes(name)) {
    return `There is no flag ${quoted(rawName)}: the input of that name means something on GitHub alone. ${LISTED}`;
  }
  if (!NAMES.includes(name))
    return `There is no flag ${quoted(rawName)}: ${didYouMean(name, NAMES, '--')}${LISTED}`;
  if (WITH_VALUE.includes(name)) {
    if (value === undefined) return `${rawName} needs a value: ${rawName}=VALUE.`;
    if (!inlineValue && value.startsWith('-')) {
      return `${rawName} has ${quoted(value)} behind it, which looks like a flag: a value that begins with a dash is written ${rawName}=VALUE.`;
    }
    return undefined;
  }
  if (value === undefined) return undefined;
  if (FORMATS.some((format) => format === name)) {
    return value === '' ? `${rawName} needs the name of a file behind its "=".` : undefined;
  }
  return INPUTS.has(name) ? undefined : `${rawName} takes no value: leave ${quoted(value)} out.`;
}

/** Each entry of a flag that is given several times is a line, as in the action's input; of a switch the last counts. */
function inputsOf(options: readonly Option[], context: string | undefined): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>(context === undefined ? [] : [['context', context]]);
  for (const option of options) {
    const name = nameOf(option);
    const own = name.startsWith('no-') && !INPUTS.has(name) ? name.slice('no-'.length) : name;
    const input = INPUTS.get(own);
    if (input === undefined) continue;
    const before = inputs.get(own);
    if (isSwitch(input)) inputs.set(own, own === name ? (option.value ?? 'true') : 'false');
    else inputs.set(own, [...(before === undefined ? [] : [before]), option.value ?? ''].join('\n'));
  }
  return inputs;
}

function reportsOf(options: readonly Option[]): readonly ReportRequest[] {
  return FORMATS.flatMap((format) =>
    options.filter(({ name }) => name === format).map(({ value }) => ({ format, file: value })),
  );
}
