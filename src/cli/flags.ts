import { flag } from '../inputs/schemas.ts';
import { INPUTS, type Input } from '../inputs/table.ts';

/** A flag that is of the command alone. */
export interface OwnFlag {
  /** What stands behind its name in the help: `=FILE`, or that it may be left out. */
  readonly argument?: string;
  readonly description: string;
}

/** The flags that are no inputs, in the order of the help. */
export const OWN_FLAGS = {
  json: { argument: '[=FILE]', description: 'Print the report as JSON instead, or write it to a file.' },
  markdown: {
    argument: '[=FILE]',
    description: 'The same as Markdown, as the comment on a pull request has it.',
  },
  sarif: { argument: '[=FILE]', description: 'The same as SARIF 2.1.0, for code scanning and editors.' },
  html: { argument: '[=FILE]', description: 'The same as one HTML page that needs nothing else.' },
  evidence: { description: 'Show the commands that were run, and what came back or was read from it.' },
  verbose: { description: 'Show what the build and the pull print.' },
  'no-discovery': {
    description: 'Look at nothing but the image and what flags and the policy file name.',
  },
  fix: { description: 'Show what would mend the findings as a diff, and write it when you say yes.' },
  yes: { description: 'With --fix: do not ask.' },
  explain: { argument: ' CHECK', description: 'Say what a check looks at, and why, and end.' },
  version: { description: 'Print the version and end.' },
  help: { description: 'Print this and end.' },
} as const satisfies Readonly<Record<string, OwnFlag>>;

/** The forms of the report that a flag asks for. */
export const FORMATS = ['json', 'markdown', 'sarif', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** The inputs that the command has as flags of the same name: those that mean something without GitHub. */
export const INPUT_FLAGS: readonly (readonly [string, Input<unknown>])[] = Object.entries<Input<unknown>>(
  INPUTS,
).filter(([, { onGitHub }]) => !onGitHub);

/** The inputs that are no flags, since they mean something on GitHub alone. */
export const NO_FLAGS: readonly string[] = Object.entries<Input<unknown>>(INPUTS).flatMap(
  ([name, { onGitHub }]) => (onGitHub ? [name] : []),
);

/** True for an input that is true or false: its flag needs no value. */
export function isSwitch({ schema }: Input<unknown>): boolean {
  return schema === flag;
}
