import { describe, expect, it } from 'vitest';
import { baseImages } from '../../src/checks/base-images.ts';
import { dockerfileAdd } from '../../src/checks/dockerfile-add.ts';
import { dockerfileSecrets } from '../../src/checks/dockerfile-secrets.ts';
import { nonRoot } from '../../src/checks/non-root.ts';
import { numericUser } from '../../src/checks/numeric-user.ts';
import { pinnedBases } from '../../src/checks/pinned-bases.ts';
import { rootGroup } from '../../src/checks/root-group.ts';
import type { BaseAnswer, BaseImages } from '../../src/evidence/base-images/base-images.ts';
import type { BaseImage, DockerfileFacts } from '../../src/evidence/dockerfile/dockerfile.ts';
import { namedLines } from '../../src/evidence/dockerfile/named-lines.ts';
import { parseDockerfile } from '../../src/evidence/dockerfile/parse.ts';
import type { Collected, SignatureVerdict } from '../../src/evidence/evidence.ts';
import type { ProjectEvidence } from '../../src/evidence/project/project.ts';
import { annotationsOf } from '../../src/publish/findings.ts';
import { applyEdits } from '../../src/report/apply-edits.ts';
import { makeReport } from '../../src/report/report.ts';
import { parseReference } from '../../src/subject/reference.ts';
import { ALL, DIGEST, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const at = (line: number) => ({ file: 'Dockerfile', line });

function image(name: string, line: number, over: Partial<BaseImage> = {}): BaseImage {
  const reference = parseReference(name);
  if (reference === undefined) throw new Error(name);
  const use = { use: 'FROM', written: `FROM ${name}`, location: at(line) } as const;
  return { kind: 'image', name, reference, replaced: false, madeHere: false, named: [], ...use, ...over };
}

function facts(over: Partial<DockerfileFacts>): ProjectEvidence {
  const none = { bases: [], images: [], secrets: [], downloads: [], faults: [], stages: [] };
  const value = { file: 'Dockerfile', frontend: undefined, users: new Map(), ...none, ...over };
  return { dockerfile: { state: 'collected', value, records: [] } };
}

describe('base images by tag', () => {
  it('are a warning, latest first, each at its line, with the line to write', () => {
    const bases = [
      image('node:22', 1),
      image('alpine', 4, { use: 'COPY --from' }),
      image(`b:1@${DIGEST}`, 5),
      image('local:1', 6, { madeHere: true }),
    ];
    const found = pinnedBases.judge(facts({ bases }));
    expect(found).toMatchObject({ status: 'warning', location: at(4) });
    expect(found?.seen).toBe(
      'alpine has no tag, which is latest (Dockerfile:4), node:22 has a tag and no digest (Dockerfile:1).',
    );
    expect(found?.places?.map(({ location }) => location.line)).toEqual([4, 1]);
    expect(found?.fixes[0]?.lines).toEqual([
      'COPY --from=alpine:latest@sha256:<digest> …',
      'FROM node:22@sha256:<digest>',
    ]);
    expect(found?.fixes[1]?.lines[0]).toMatch(/imagetools inspect .* docker\.io\/library\/alpine$/);
  });

  it('have the digest in the line where it was resolved', () => {
    const base = image('node:22', 1);
    const value: BaseImages = {
      mode: 'report',
      bases: [{ base, digest: DIGEST, answer: { kind: 'unchecked', why: 'x' } }],
    };
    const found = pinnedBases.judge({
      ...facts({ bases: [base] }),
      baseImages: { state: 'collected', value, records: [] },
    });
    expect(found?.fixes.map(({ lines }) => lines)).toEqual([[`FROM node:22@${DIGEST}`]]);
  });

  it.each<[string, string, string]>([
    [
      'wherever the name stands as it is',
      'FROM node:22 AS a\nRUN x\nFROM b\nCOPY --from=node:22 /x /node:22\nRUN --mount=target=/node:22,from=node:22 x\n',
      `FROM node:22@${DIGEST} AS a\nRUN x\nFROM b\nCOPY --from=node:22@${DIGEST} /x /node:22\nRUN --mount=target=/node:22,from=node:22@${DIGEST} x\n`,
    ],
    [
      'behind flags, and on a line of its own',
      'FROM --platform=$BUILDPLATFORM \\\n  node:22 \\\n AS a\r\n',
      `FROM --platform=$BUILDPLATFORM \\\n  node:22@${DIGEST} \\\n AS a\r\n`,
    ],
    ['not where a variable is in it', 'ARG V=22\nFROM node:$V\n', 'ARG V=22\nFROM node:$V\n'],
    [
      'not where a stage has the name',
      'FROM x AS node:22\nFROM node:22\n',
      'FROM x AS node:22\nFROM node:22\n',
    ],
    [
      'not where a command has it',
      'FROM x\nRUN y --mount=from=node:22\n',
      'FROM x\nRUN y --mount=from=node:22\n',
    ],
    ['not where a line ends in it', 'FROM node\\\n:22\n', 'FROM node\\\n:22\n'],
  ])('have it in the file, %s', (_, text, after) => {
    const base = image('node:22', 1, { named: namedLines('node:22', parseDockerfile(text), text) });
    const answer = { kind: 'unchecked', why: 'x' } as const;
    const value: BaseImages = { mode: 'report', bases: [{ base, digest: DIGEST, answer }] };
    const baseImages = { state: 'collected', value, records: [] } as const;
    const found = pinnedBases.judge({ ...facts({ bases: [base] }), baseImages });
    const edits = found?.fixes.flatMap((fix) => fix.edits ?? []) ?? [];
    expect(applyEdits(text, edits)).toMatchObject({ text: after, refused: [] });
  });

  it('by digest pass; without one of a registry there is no row; what is not known is said', () => {
    expect(pinnedBases.judge(facts({ bases: [image(`a@${DIGEST}`, 1)] }))).toMatchObject({
      status: 'pass',
      seen: `The one image is named by digest: a@sha256:${'a'.repeat(12)}… (Dockerfile:1).`,
    });
    expect(pinnedBases.judge(facts({ bases: [image('a:1', 1, { madeHere: true })] }))).toBeUndefined();
    expect(pinnedBases.judge(facts({}))).toBeUndefined();
    expect(pinnedBases.judge({})).toBeUndefined();
    expect(pinnedBases.judge(facts({ faults: [{ reason: 'FROM $X: why', location: at(2) }] }))).toMatchObject(
      {
        status: 'warning',
        seen: 'FROM $X: why (Dockerfile:2).',
      },
    );
    const error: Collected<never> = { state: 'error', reason: 'It is too long.', records: [] };
    expect(pinnedBases.judge({ dockerfile: error })).toMatchObject({ status: 'error' });
  });

  it('are told in bounded words, however many there are', () => {
    const bases = Array.from({ length: 150 }, (_, index) => image(`${'x'.repeat(200)}:${index}`, index + 1));
    const found = pinnedBases.judge(facts({ bases }));
    expect(found?.places).toHaveLength(8);
    expect(found?.seen).toMatch(/, and 140 more\.$/);
    expect(found?.seen.length).toBeLessThan(3_000);
  });
});

describe('secrets in ARG and ENV', () => {
  const secret = (name: string, line: number, holds?: string) =>
    ({ instruction: 'ARG', name, holds, location: at(line) }) as const;

  it('are a warning by their name, and fail by the form of their value', () => {
    expect(dockerfileSecrets.judge(facts({}))).toBeUndefined();
    const named = dockerfileSecrets.judge(facts({ secrets: [secret('API_KEY', 3)] }));
    expect(named).toMatchObject({ status: 'warning', location: at(3) });
    expect(named?.seen).toBe('ARG API_KEY sounds as if it held a secret (Dockerfile:3).');
    const both = facts({ secrets: [secret('API_KEY', 3), secret('X', 7, 'a token of GitHub')] });
    const real = dockerfileSecrets.judge(both);
    expect(real).toMatchObject({ status: 'fail', location: at(7) });
    expect(real?.seen).toMatch(/^ARG X holds a token of GitHub \(Dockerfile:7\), ARG API_KEY/);
  });

  it('are one annotation, though BuildKit found one of them too', () => {
    const warning = (rule: string, line: number) => ({
      rule,
      message: 'm',
      url: undefined,
      location: at(line),
    });
    const warnings = [
      warning('SecretsUsedInArgOrEnv', 3),
      warning('SecretsUsedInArgOrEnv', 9),
      warning('X', 3),
    ];
    const build = { state: 'collected', value: { built: true, warnings }, records: [] } as const;
    const subject = evidence('1000', status(1000, 1000, [1000]), { build });
    const report = makeReport(
      [subject],
      facts({ secrets: [secret('KEY', 3)] }),
      ALL,
      NO_POLICY,
      'failure',
      LOCAL,
    );
    expect(annotationsOf(report).map(({ title, location }) => [title, location?.line])).toEqual([
      ['No secrets in ARG or ENV (dockerfile-secrets)', 3],
      ['Dockerfile: SecretsUsedInArgOrEnv', 9],
      ['Dockerfile: X', 3],
    ]);
  });
});

it('downloads of ADD are a warning, at their lines, with a line to write that no shell reads', () => {
  const downloads = [
    { kind: 'url', source: 'https://x/$(y)', location: at(2) },
    { kind: 'git', source: 'https://x/y.git#main', location: at(4) },
  ] as const;
  const found = dockerfileAdd.judge(facts({ downloads }));
  expect(found).toMatchObject({ status: 'warning', location: at(2) });
  expect(found?.seen).toBe(
    'ADD of https://x/$(y) without a checksum (Dockerfile:2), https://x/y.git#main without a commit (Dockerfile:4).',
  );
  const lines = found?.fixes[0]?.lines.join('\n');
  expect(lines).not.toContain('$(y)');
  expect(lines).toContain('ADD https://x/y.git#<commit, 40 hex digits> /path');
  expect(dockerfileAdd.judge(facts({}))).toBeUndefined();
});

describe('signatures of base images', () => {
  const signed = (verdict: SignatureVerdict): BaseAnswer => ({
    kind: 'asked',
    signature: { state: 'collected', value: verdict, records: [] },
  });
  const good = signed({ verified: true, signer: 'key k.pub', transparencyLog: false });
  const bad = signed({ verified: false, cause: 'unsigned', message: 'There is none.' });
  const unlisted: BaseAnswer = { kind: 'unchecked', why: 'no rule of the policy names it' };
  const broken: BaseAnswer = { kind: 'error', reason: 'The registry is down.' };
  const judge = (answers: readonly BaseAnswer[], mode: BaseImages['mode'] = 'report') => {
    const bases = answers.map((answer, index) => ({
      base: image(`q.io/b${index}:1`, index + 1),
      digest: answer === broken ? undefined : DIGEST,
      answer,
    }));
    return baseImages.judge({ baseImages: { state: 'collected', value: { mode, bases }, records: [] } });
  };

  it.each<[string, readonly BaseAnswer[], BaseImages['mode'], string, RegExp]>([
    ['none', [], 'report', 'pass', /^The build uses no image of a registry\.$/],
    [
      'all verified',
      [good, good],
      'require',
      'pass',
      /^q\.io\/b0:1 is sha256:a{12}…, signed by key k\.pub \(/,
    ],
    [
      'one unsigned',
      [good, bad],
      'report',
      'fail',
      /^q\.io\/b1:1 is not signed: There is none \(Dockerfile:2\)\.$/,
    ],
    [
      'one broken',
      [good, broken, unlisted],
      'report',
      'error',
      /^The registry is down \(Dockerfile:2\), q\.io\/b2/,
    ],
    ['unsigned before broken', [broken, bad], 'report', 'fail', /^q\.io\/b1:1 is not signed/],
    ['one unlisted', [good, unlisted], 'report', 'warning', /^q\.io\/b1:1 was not checked: no rule/],
    ['one unlisted, required', [good, unlisted], 'require', 'fail', /^q\.io\/b1:1 was not checked: no rule/],
  ])('%s', (_, answers, mode, expected, seen) => {
    const found = judge(answers, mode);
    expect(found?.status).toBe(expected);
    expect(found?.seen).toMatch(seen);
  });

  it('a failure to look is an error, and without the input there is no row', () => {
    const error: Collected<never> = { state: 'error', reason: 'No Dockerfile.', records: [] };
    expect(baseImages.judge({ baseImages: error })).toMatchObject({
      status: 'error',
      seen: 'No Dockerfile.',
    });
    expect(baseImages.judge({})).toBeUndefined();
    const signature: Collected<never> = { state: 'error', reason: 'cosign is gone.', records: [] };
    expect(judge([{ kind: 'asked', signature }])).toMatchObject({ status: 'error' });
  });
});

it('what the image shows of its user stands at the USER that the Dockerfile has, in the same words', () => {
  const cases = [
    [nonRoot, evidence('', status(0, 0, [0]))],
    [numericUser, evidence('app', status(1000, 1000, [1000]))],
    [rootGroup, evidence('1000:0', status(1000, 0, [0]))],
  ] as const;
  for (const [check, subject] of cases) {
    const [without, withPlace] = [check.judge(subject), check.judge({ ...subject, userAt: at(7) })];
    expect(without?.location).toBeUndefined();
    expect(withPlace).toEqual({ ...without, location: at(7) });
  }
});
