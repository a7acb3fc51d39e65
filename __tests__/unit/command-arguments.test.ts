import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, POLICY_CHECKS, PROJECT_CHECKS } from '../../src/checks/index.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { EXIT_CODES, EXIT_MEANINGS } from '../../src/cli/exit-codes.ts';
import { explain } from '../../src/cli/explain.ts';
import { FORMATS, INPUT_FLAGS, isSwitch, NO_FLAGS, OWN_FLAGS } from '../../src/cli/flags.ts';
import { helpText } from '../../src/cli/help.ts';
import { refusalWords } from '../../src/cli/refusal.ts';
import { explainFailure } from '../../src/engine/docker.ts';
import { INPUTS } from '../../src/inputs/table.ts';

const PLAIN = (_: string, text: string) => text;

function request(...words: readonly string[]) {
  const command = readArguments(['check', ...words]);
  if (command.kind !== 'check') throw new Error(JSON.stringify(command));
  return command.request;
}

function problem(...words: readonly string[]): string {
  const command = readArguments(words);
  return command.kind === 'refused' ? command.problem : JSON.stringify(command);
}

describe('the words of a check', () => {
  it('without any give nothing but the defaults', () => {
    expect(request()).toEqual({
      inputs: new Map(),
      reports: [],
      evidence: false,
      verbose: false,
      discovery: true,
      fix: false,
      yes: false,
    });
  });

  it.each<readonly [readonly string[], Readonly<Record<string, string>>]>([
    [['app'], { context: 'app' }],
    [['--context', 'app'], { context: 'app' }],
    [['--observe', '--no-files', '--no-cache'], { observe: 'true', files: 'false', 'no-cache': 'true' }],
    [['--observe=false'], { observe: 'false' }],
    [['--files', '--no-files'], { files: 'false' }],
    [['--env', 'A=1', '--env=B=2'], { env: 'A=1\nB=2' }],
    [['--run-options=--user 1000 --read-only'], { 'run-options': '--user 1000 --read-only' }],
    [['--', '-odd'], { context: '-odd' }],
  ])('%j are the inputs %j', (words, inputs) => {
    expect(Object.fromEntries(request(...words).inputs)).toEqual(inputs);
  });

  it('ask for the report in other forms, printed or in files', () => {
    const { reports } = request('--markdown=report.md', '--json');
    expect(reports).toEqual([
      { format: 'json', file: undefined },
      { format: 'markdown', file: 'report.md' },
    ]);
  });

  it.each(INPUT_FLAGS.map(([name]) => name))('--%s is a flag, with a value or without', (name) => {
    const [, input] = INPUT_FLAGS.find(([one]) => one === name) ?? [];
    if (input === undefined) throw new Error(name);
    expect(request(`--${name}=x`).inputs.get(name)).toBe('x');
    if (isSwitch(input)) expect(request(`--${name}`).inputs.get(name)).toBe('true');
    else expect(problem('check', `--${name}`)).toContain(`--${name} needs a value`);
  });

  it.each(['github-token', 'comment-key', 'review', 'provenance'])('--%s means nothing here', (name) => {
    expect(Object.keys(INPUTS)).toContain(name);
    expect(problem('check', `--${name}=x`)).toContain('There is no flag');
  });
});

describe('words that are wrong', () => {
  it.each<readonly [readonly string[], string]>([
    [[], 'Say what to do: layered-defense check .'],
    [
      ['check', '--comment', 'never'],
      'There is no flag "--comment": the input of that name means something on GitHub alone. layered-defense --help lists them.',
    ],
    [['chek'], 'There is no command "chek": did you mean check? layered-defense --help lists them.'],
    [
      ['check', '--obseve'],
      'There is no flag "--obseve": did you mean --observe? layered-defense --help lists them.',
    ],
    [['check', '--zzzzzzzz'], 'There is no flag "--zzzzzzzz": layered-defense --help lists them.'],
    [['check', '-x'], 'There is no flag "-x": flags have two dashes, such as --help.'],
    [
      ['check', '--run-options', '--user'],
      '--run-options has "--user" behind it, which looks like a flag: a value that begins with a dash is written --run-options=VALUE.',
    ],
    [['check', '--fix=now'], '--fix takes no value: leave "now" out.'],
    [['check', '--json='], '--json needs the name of a file behind its "=".'],
    [
      ['check', '--json', '--markdown'],
      'Only one form of the report can be printed: give the other one a file, as --json=FILE.',
    ],
    [['check', 'a', 'b'], 'More than one build context is given: check one at a time.'],
    [['check', 'a', '--context=b'], 'More than one build context is given: check one at a time.'],
    [['check', '--yes'], '--yes answers what --fix asks: give both, or neither.'],
    [['--explain'], '--explain needs a value: --explain=VALUE.'],
  ])('%j are refused', (words, sentence) => {
    expect(problem(...words)).toBe(sentence);
  });

  it('whatever they are, they are read or refused', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('check', '--json', '--env', '--no-files', '--', '-h'));
    fc.assert(fc.property(fc.array(word), (words) => void readArguments(words)));
  });
});

describe('what is told without a check', () => {
  it.each<readonly [readonly string[], object]>([
    [['--help'], { kind: 'help' }],
    [['check', '-h'], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['explain'], { kind: 'explain', check: undefined }],
    [['explain', 'seccomp'], { kind: 'explain', check: 'seccomp' }],
    [['--explain', 'seccomp'], { kind: 'explain', check: 'seccomp' }],
    [['check', '.', '--explain=seccomp'], { kind: 'explain', check: 'seccomp' }],
  ])('%j is %j', (words, command) => {
    expect(readArguments(words)).toEqual(command);
  });

  it.each([40, 80, 120])('the help has every flag and every exit code, in %i columns', (columns) => {
    const text = helpText(columns, PLAIN);
    for (const name of [...Object.keys(OWN_FLAGS), ...INPUT_FLAGS.map(([flag]) => flag)]) {
      expect(text).toContain(`--${name}`);
    }
    for (const meaning of Object.values(EXIT_MEANINGS)) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(meaning);
    }
    expect(FORMATS.every((format) => format in OWN_FLAGS)).toBe(true);
    expect(NO_FLAGS).toContain('comment');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`on GitHub alone: ${NO_FLAGS.join(', ')}.`);
  });

  it('docs/command.md has every flag and every exit code', () => {
    const page = readFileSync(new URL('../../docs/command.md', import.meta.url), 'utf8');
    for (const name of Object.keys(OWN_FLAGS)) expect(page).toContain(`--${name}`);
    for (const name of NO_FLAGS) expect(page).toContain(`\`${name}\``);
    for (const [name, code] of Object.entries(EXIT_CODES)) {
      expect(page).toMatch(new RegExp(`^\\| ${code} +\\| `, 'm'));
      expect(page).toContain(EXIT_MEANINGS[name as keyof typeof EXIT_CODES]);
    }
  });

  it('a check is explained by its own words', () => {
    const explained = explain('non-root', 100, PLAIN);
    expect('text' in explained && explained.text).toMatch(
      /^Runs as non-root {2}non-root\nLayer: Non-root · severity: high\n\nWhy\n/,
    );
    expect('text' in explained && explained.text).toContain('NIST SP 800-190, section 4.1.2');
    expect('text' in explained && explained.text).toMatch(
      /^How it is usually fixed\n[\s\S]+^ {4}USER 1000:1000$/m,
    );
  });

  it.each([...CHECKS, ...PROJECT_CHECKS, ...POLICY_CHECKS].map(({ id }) => id))('%s is explained', (id) => {
    const explained = explain(id, 80, PLAIN);
    expect('text' in explained && explained.text).toMatch(
      /^Why\n {2}\S[\s\S]+^How it is usually fixed\n {2}\S/m,
    );
  });

  it('an unknown one is refused with the nearest, and without a name all are listed', () => {
    expect(explain('non-rot', 100, PLAIN)).toEqual({
      problem: 'There is no check "non-rot": did you mean non-root? layered-defense explain lists them.',
    });
    const listed = explain(undefined, 100, PLAIN);
    expect('text' in listed && listed.text).toMatch(/^ {2}pod-security +Pod Security Standards$/m);
  });
});

describe('what is refused', () => {
  const sought = { file: 'app/Dockerfile', folder: '/repo/app' };
  const problem = (file: string) =>
    `Input "file" is "${file}", but there is no such file or folder: check the path, and in a workflow that the checkout step comes before.`;

  it('is the folder where no flag names a Dockerfile, and the flag where one does', () => {
    expect(refusalWords(problem('app/Dockerfile'), sought)).toBe(
      'There is no Dockerfile or Containerfile in /repo/app: name a folder, --file, or a published image by --image.',
    );
    expect(refusalWords(problem('app/Dockerfile'), undefined)).toMatch(/^--file is "app\/Dockerfile", but/);
    expect(refusalWords(problem('of-the-policy'), sought)).toMatch(/^--file is "of-the-policy", but/);
  });

  it('names no runner of GitHub where there is no Docker client', () => {
    const result = { command: [], ended: 'not-found', exitCode: undefined, stdout: '', stderr: '' } as const;
    expect(explainFailure('docker pull', result)).not.toContain('ubuntu-latest');
  });
});
