// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of a Dockerfile are written so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BuildQuestion,
  type Closure,
  contextName,
  findClosure,
} from '../../src/evidence/dockerfile/closure.ts';
import { expandWord, type Variable } from '../../src/evidence/dockerfile/expand.ts';
import { parseDockerfile } from '../../src/evidence/dockerfile/parse.ts';
import { holdsSecret, isSecretName } from '../../src/evidence/dockerfile/secret-variables.ts';
import { followVariables } from '../../src/evidence/dockerfile/variables.ts';
import { parseReference } from '../../src/subject/reference.ts';

const VARIABLES: Readonly<Record<string, Variable>> = {
  A: { is: 'set', value: 'one' },
  EMPTY: { is: 'set', value: '' },
  BASE: { is: 'unknown' },
};

function expand(word: string, escapeSign = '\\') {
  const expansion = expandWord(word, escapeSign, (name) => VARIABLES[name] ?? { is: 'unset' });
  return expansion.state === 'known' ? expansion.text : expansion;
}

/** As BuildKit's own tests have them (frontend/dockerfile/shell/envVarTest), where they are of these forms. */
describe('a word with variables', () => {
  it.each([
    ['hello', 'hello'],
    ["he'll'o", 'hello'],
    ["'$A'", '$A'],
    ['"$A"', 'one'],
    ['"he\'llo"', "he'llo"],
    ['\\$A', '$A'],
    ['"\\$A \\x"', '$A \\x'],
    ['$A.x', 'one.x'],
    ['$Ax', ''],
    ['${A}x', 'onex'],
    ['$', '$'],
    ['a$', 'a$'],
    ['${A:-two}', 'one'],
    ['${EMPTY:-two}', 'two'],
    ['${EMPTY-two}', ''],
    ['${NO-two}', 'two'],
    ['${NO:-${A}-x}', 'one-x'],
    ['${NO:-"}"}x', '}x'],
    ['${A:+two}', 'two'],
    ['${EMPTY:+two}', ''],
    ['${EMPTY+two}', 'two'],
    ['${NO+two}', ''],
    ['${A:?no}', 'one'],
    ['${A:-$BASE}!', 'one!'],
    ['$1x', 'x'],
  ])('%s becomes %j', (word, text) => {
    expect(expand(word)).toBe(text);
  });

  it.each([
    ['x$BASE', { state: 'unknown', variable: 'BASE', start: 'x' }],
    ['"a${BASE}"', { state: 'unknown', variable: 'BASE', start: 'a' }],
    ['${BASE:-x}', { state: 'unknown', variable: 'BASE', start: '' }],
    ['a${NO:-b$BASE}', { state: 'unknown', variable: 'BASE', start: 'ab' }],
    ['${NO:?}', { state: 'fault', reason: 'NO has no value' }],
    ['${A', { state: 'fault', reason: expect.stringContaining('not known here') }],
    ['${A:-x', { state: 'fault', reason: 'a } is missing' }],
    ['${A#o}', { state: 'fault', reason: expect.stringContaining('not known here') }],
    ['${}', { state: 'fault', reason: expect.stringContaining('not known here') }],
    ["'a", { state: 'fault', reason: "a ' is missing" }],
    ['"a', { state: 'fault', reason: 'a " is missing' }],
    ['${NO:-'.repeat(40), { state: 'fault', reason: expect.stringContaining('too deep') }],
  ])('%s is told', (word, told) => {
    expect(expand(word)).toEqual(told);
  });

  it('has the escape character of its Dockerfile', () => {
    expect(expand('`$A\\', '`')).toBe('$A\\');
  });

  it('is bounded, and nothing throws', () => {
    const part = fc.constantFrom('$', '{', '}', ':-', ':+', '?', '"', "'", '\\', 'A', 'BASE', 'x', ' ', '#');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const expansion = expandWord(parts.join(''), '\\', () => ({ is: 'set', value: 'x'.repeat(2_000) }));
        return expansion.state !== 'known' || expansion.text.length < 10_000;
      }),
    );
  });
});

const QUESTION: BuildQuestion = {
  target: undefined,
  buildArgs: new Map(),
  contexts: new Map(),
  platformArgs: new Map([['TARGETARCH', 'arm64']]),
};

function closure(text: string, question: Partial<BuildQuestion> = {}): Closure {
  const found = findClosure(parseDockerfile(text), { ...QUESTION, ...question });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

function bases(text: string, question: Partial<BuildQuestion> = {}) {
  return closure(text, question).bases.map(({ use, name, line }) => `${use} ${name} ${line}`);
}

describe('what a target is built upon', () => {
  it.each<[string, string, Partial<BuildQuestion>, readonly string[]]>([
    ['one image', 'FROM node:22', {}, ['FROM node:22 1']],
    ['nothing', 'FROM scratch\nCOPY a /', {}, []],
    ['an image in quotes', 'FROM "node:22"', {}, ['FROM node:22 1']],
    ['the default of an ARG', 'ARG V=22\nFROM node:${V}', {}, ['FROM node:22 2']],
    [
      'a build-arg before it',
      'ARG V=22\nFROM node:$V',
      { buildArgs: new Map([['V', '24']]) },
      ['FROM node:24 2'],
    ],
    [
      'no build-arg that is not declared',
      'FROM node:${V:-1}',
      { buildArgs: new Map([['V', '24']]) },
      ['FROM node:1 1'],
    ],
    ['an ARG of an ARG', 'ARG A=node\nARG B=${A}:22\nFROM $B', {}, ['FROM node:22 3']],
    ['the platform', 'FROM arch-${TARGETARCH}', {}, ['FROM arch-arm64 1']],
    ['stages, in any case', 'FROM node AS Build\nFROM build\nCOPY --from=BUILD /a /b', {}, ['FROM node 1']],
    ['only the stages that it needs', 'FROM no:1 AS a\nFROM yes:1', {}, ['FROM yes:1 2']],
    ['the target alone', 'FROM a:1 AS a\nFROM b:1', { target: 'A' }, ['FROM a:1 1']],
    [
      'COPY --from of an image, of a stage by number and of a later stage',
      'FROM a:1\nFROM b:1\nCOPY --from=0 /x /\nCOPY --from=c:1 /x /\nCOPY --from=later /x /\nFROM d:1 AS later',
      { target: undefined },
      ['FROM d:1 6'],
    ],
    [
      'COPY --from of an image and of a stage by number',
      'FROM a:1\nFROM b:1\nCOPY --from=0 /x /\nCOPY --chown=1:1 --from=c:1 ["/x", "/"]',
      {},
      ['FROM a:1 1', 'FROM b:1 2', 'COPY --from c:1 4'],
    ],
    [
      'mounts of a RUN',
      'FROM a:1 AS s\nFROM b:1\nRUN --mount=type=bind,from=c:1,target=/c --mount=from=s true && \\\n  false',
      {},
      ['FROM a:1 1', 'FROM b:1 2', 'RUN --mount c:1 3'],
    ],
    [
      'a lower-case from over two lines',
      'from \\\n  # here\n  --platform=linux/amd64 a:1 as x',
      {},
      ['FROM a:1 1'],
    ],
    ['nothing of a heredoc', 'FROM a:1\nRUN <<EOF\nFROM b:1\nCOPY --from=c:1 / /\nEOF', {}, ['FROM a:1 1']],
    [
      'what ONBUILD leaves to a stage',
      'FROM a:1 AS p\nONBUILD COPY --from=b:1 / /\nFROM p',
      {},
      ['FROM a:1 1', 'COPY --from b:1 2'],
    ],
    [
      'one image once',
      'FROM alpine AS a\nFROM docker.io/library/alpine:latest\nCOPY --from=a / /',
      {},
      ['FROM alpine 1'],
    ],
    [
      'an escape character behind another directive',
      '# syntax=docker/dockerfile:1 x\n# escape=`\nFROM `\na:1',
      {},
      ['FROM a:1 3'],
    ],
  ])('%s', (_, text, question, expected) => {
    expect(bases(text, question)).toEqual(expected);
  });

  it('a build context stands in for an image, and for a stage with all that it does', () => {
    const context = (name: string, value: string) => ({ contexts: new Map([[name, value]]) });
    expect(
      closure('FROM alpine:latest', context('alpine', 'docker-image://quay.io/a:1')).bases,
    ).toMatchObject([
      { name: 'alpine:latest', is: { kind: 'image', reference: { registry: 'quay.io' }, replaced: true } },
    ]);
    expect(closure('FROM alpine:3', context('alpine:3', './dir')).bases).toMatchObject([
      { is: { kind: 'context', context: './dir' } },
    ]);
    const stage = closure('FROM a:1 AS s\nCOPY --from=b:1 / /\nFROM s', context('s', 'docker-image://c:1'));
    expect(stage.bases).toMatchObject([
      { name: 's', is: { kind: 'image', reference: { repository: 'library/c' } } },
    ]);
  });

  it.each([
    ['FROM ${NO}', 'FROM ${NO}: its variables leave no name'],
    ['FROM ${V#x}', 'FROM ${V#x}: its substitution V is of a form that is not known here'],
    ['FROM a/${BUILDARCH}', 'FROM a/${BUILDARCH}: the value of BUILDARCH is not known here'],
    ['FROM x/UPPER', 'FROM x/UPPER: it is no name of an image'],
    ['FROM a\nCOPY --from=$X / /', 'COPY --from=$X: it is no name of an image'],
  ])('what cannot be told is said by name: %s', (text, reason) => {
    expect(closure(text).faults.map((fault) => fault.reason)).toContain(reason);
  });

  it.each([
    ['', 'It has no FROM'],
    ['RUN true', 'It has no FROM'],
    ['FROM a\n'.repeat(300), 'It has more than 200 stages'],
  ])('%j has no stages to build', (text, reason) => {
    expect(findClosure(parseDockerfile(text), QUESTION)).toBe(reason);
    expect(findClosure(parseDockerfile('FROM a'), { ...QUESTION, target: 'b' })).toBe('It has no stage b');
  });

  it('takes any text, and ends', () => {
    const line = fc.constantFrom(
      ...[
        'FROM a AS b\n',
        'FROM b\n',
        'COPY --from=b / /\n',
        'COPY --from=1 / /\n',
        'ONBUILD ',
        'ONBUILD COPY --from=c / /\n',
      ],
      ...[
        'RUN --mount=from=a',
        ' \\\n',
        'RUN <<E\n',
        'E\n',
        'ARG X=$X$X',
        'ENV Y="${X:-',
        '"\n',
        '# escape=`\n',
        'ADD ["http://x", "y"]\n',
      ],
      ...['ADD $X /\n', '\r', '\u0000', ',', '`\n', 'ENV A B C\n', 'ARG ='],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 8 })), { maxLength: 40 }), (lines) => {
        const parsed = parseDockerfile(lines.join(''));
        const found = findClosure(parsed, QUESTION);
        if (typeof found !== 'string') followVariables(found, parsed.escapeSign, new Map());
      }),
      { numRuns: 500 },
    );
  });

  it('stays small though each line doubles the one before', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `ENV V${index + 1}=$V${index}$V${index}`);
    const parsed = parseDockerfile(`FROM scratch\nENV V0=xx\n${lines.join('\n')}\nADD $V200 /\n`);
    const { downloads } = followVariables(closure(`FROM scratch`), '\\', new Map());
    expect(downloads).toEqual([]);
    const found = findClosure(parsed, QUESTION);
    if (typeof found === 'string') throw new Error(found);
    expect(followVariables(found, '\\', new Map()).downloads).toEqual([
      { kind: 'unknown', source: '$V200', line: 203 },
    ]);
  });
});

describe('the name of a build context', () => {
  it.each([
    ['alpine', 'alpine'],
    ['alpine:latest', 'alpine'],
    ['docker.io/library/alpine:3', 'alpine:3'],
    ['index.docker.io/a/b', 'a/b'],
    ['library/a/b', 'library/a/b'],
    ['127.0.0.1:5000/a:latest', '127.0.0.1:5000/a'],
  ])('of %s is %s', (text, name) => {
    const reference = parseReference(text);
    expect(reference && contextName(reference)).toBe(name);
  });
});

describe('variables and sources of the stages', () => {
  const follow = (text: string, buildArgs: Readonly<Record<string, string>> = {}) => {
    const args = new Map(Object.entries(buildArgs));
    return followVariables(closure(text, { buildArgs: args }), '\\', args);
  };
  const sources = (text: string, buildArgs: Readonly<Record<string, string>> = {}) =>
    follow(text, buildArgs).downloads.map(({ kind, source, line }) => `${kind} ${source} ${line}`);
  const commit = 'a'.repeat(40);

  it.each<[string, readonly string[]]>([
    ['ADD https://x/y /y', ['url https://x/y 2']],
    ['ADD --checksum=sha256:aa https://x/y /y', []],
    ['ADD ["https://x/y", "/a b"]', ['url https://x/y 2']],
    ['ADD a b /c', []],
    ['ADD <<EOF /y\nhttps://x/y\nEOF', []],
    ['ADD https://u:p@x/y /y', ['url https://…@x/y 2']],
    ['ADD https://x/y.git /y', ['git https://x/y.git 2']],
    ['ADD https://x/y.git#main:sub /y', ['git https://x/y.git#main:sub 2']],
    [`ADD https://x/y.git#${commit}:sub /y`, []],
    [`ADD https://x/y.git?tag=v1&commit=${commit} /y`, []],
    ['ADD git@github.com:a/b.git /y', ['git git@github.com:a/b.git 2']],
    ['ENV U=https://x\nADD $U/y /y', ['url https://x/y 3']],
    ['ARG U=https://x\nADD ${U}/y /y', ['url https://x/y 3']],
    ['ARG U\nENV U=/file\nADD ${U} /y', []],
    ['ADD $U /y', ['unknown $U 2']],
    ['ADD dir/$U /y', []],
    ['ADD https://x/$U /y', ['unknown https://x/$U 2']],
  ])('%s', (instructions, expected) => {
    expect(sources(`FROM a\n${instructions}`)).toEqual(expected);
  });

  it('ENV goes on to the stages built from one, ARG does not, build-args count for a declared ARG', () => {
    expect(
      sources('FROM scratch AS s\nENV U=https://x\nARG V=https://v\nFROM s\nADD $U /\nADD $V /'),
    ).toEqual(['url https://x 5']);
    expect(sources('FROM scratch\nARG U=a\nADD $U /', { U: 'https://z' })).toEqual(['url https://z 3']);
    expect(sources('ARG U=https://g\nFROM scratch\nADD $U /\nARG U\nADD $U /')).toEqual(['url https://g 5']);
  });

  it('secrets are found by name and by the form of their values', () => {
    const { secrets } = follow(
      `ARG GLOBAL_TOKEN=x\nFROM no AS unused\nARG PASSWORD\nFROM a\nARG API_KEY\nENV A=b TOKEN_FILE=/x C="ghp_${'x'.repeat(36)}"\nENV AUTH tok en`,
    );
    expect(secrets.map(({ instruction, name, holds, line }) => [instruction, name, holds, line])).toEqual([
      ['ARG', 'API_KEY', undefined, 5],
      ['ENV', 'C', 'a token of GitHub', 6],
      ['ENV', 'AUTH', undefined, 7],
    ]);
  });

  it.each([
    ['MY_TOKEN', true],
    ['token', true],
    ['TOKENIZER', false],
    ['PUBLIC_KEY', false],
    ['KEY_VERSION', false],
    ['MONKEY', false],
  ])('the name %s sounds secret: %s', (name, secret) => {
    expect(isSecretName(name)).toBe(secret);
  });

  it.each([
    ['AKIAABCDEFGHIJKLMNOP', 'the id of an AWS access key'],
    ['AKIAIOSFODNN7EXAMPLE', undefined],
    ['postgres://user:hunter22@db/x', 'a URL with a password'],
    ['postgres://user:$PASSWORD@db/x', undefined],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['changeme', undefined],
  ])('%s holds %s', (value, holds) => {
    expect(holdsSecret(value)).toBe(holds);
  });
});
