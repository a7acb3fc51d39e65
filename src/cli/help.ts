import type { Input } from '../inputs/table.ts';
import { beside, type Paint, wrapped } from '../report/terminal-text.ts';
import { EXIT_CODES, EXIT_MEANINGS } from './exit-codes.ts';
import { INPUT_FLAGS, isSwitch, NO_FLAGS, OWN_FLAGS, type OwnFlag } from './flags.ts';

/** Columns of the names of flags, the indent included. */
const NAMES_WIDTH = 34;

const COMMANDS = [
  [
    'check [CONTEXT]',
    'Build the image of a folder (this one, if none is named) or take --image, start it, ask the kernel what it is, and judge it and what stands around it. Without any flag it finds the Dockerfile, the Compose files and the Kubernetes manifests of the checkout by itself and reads the files of all layers (--no-files leaves that out).',
  ],
  ['explain [CHECK]', 'Say what a check looks at, and why; without a name, list them all.'],
] as const;

/**
 * The text of `--help`: commands, flags by group, exit codes.
 * @param columns of the terminal.
 */
export function helpText(columns: number, paint: Paint): string {
  const entries = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([name, text]) => entry(name, text, columns));
  const groups = Map.groupBy(INPUT_FLAGS, ([, { group }]) => group);
  const codes = Object.entries(EXIT_CODES) as [keyof typeof EXIT_CODES, number][];
  const own = Object.entries<OwnFlag>(OWN_FLAGS);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Commands', entries(COMMANDS)],
    [
      'Flags',
      entries(own.map(([name, { argument = '', description }]) => [`--${name}${argument}`, description])),
    ],
    ...[...groups].map(([group, flags]) => {
      return [group, entries(flags.map(([name, input]) => [flagName(name, input), textOf(input)]))] as const;
    }),
    ['Exit codes', entries(codes.map(([name, code]) => [String(code), EXIT_MEANINGS[name]]))],
  ];
  return [
    paint('bold', 'layered-defense'),
    ...wrapped(
      'Proves that a container image is hardened, layer by layer, with evidence from the running kernel.',
      columns,
    ),
    ...sections.flatMap(([title, lines]) => ['', paint('bold', title), ...lines]),
    '',
    ...wrapped(
      `Every input of the action is a flag of the same name, but for those that mean something on GitHub alone: ${NO_FLAGS.join(', ')}. A flag with several entries may be given several times. Paths are those of the folder that you are in.`,
      columns,
    ),
    '',
  ].join('\n');
}

function entry(name: string, text: string, columns: number): readonly string[] {
  const lines = wrapped(text, columns - NAMES_WIDTH);
  const head = `  ${name}`;
  return head.length < NAMES_WIDTH - 1
    ? beside(head, NAMES_WIDTH, lines)
    : [head, ...beside('', NAMES_WIDTH, lines)];
}

function flagName(name: string, input: Input<unknown>): string {
  return isSwitch(input) ? `--${name}` : `--${name}=…`;
}

/** An input's own words, which are written in markdown. */
function textOf({ description, default: fallback }: Input<unknown>): string {
  const text = description.replaceAll('`', '');
  return fallback === undefined || fallback === 'false' ? text : `${text} Default: ${fallback}.`;
}
