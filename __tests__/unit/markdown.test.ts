import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../src/checks/finding.ts';
import type { Collected, SubjectEvidence } from '../../src/evidence/evidence.ts';
import { weigh } from '../../src/policy/verdict.ts';
import { COMMENT_BUDGET, renderMarkdown } from '../../src/report/markdown.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { verdictLine } from '../../src/report/verdict-words.ts';
import { parsePlatform } from '../../src/subject/platform.ts';
import { ATTACKS, expectHarmless } from '../support/harmless.ts';
import { readMarkdown } from '../support/reader.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const BUILT = `sha256:${'a'.repeat(64)}`;
const PUBLISHED = `sha256:${'b'.repeat(64)}`;
const NAME = 'registry.example/team/app:1';
const PINNED = `registry.example/team/app@${PUBLISHED}`;
const RUN = {
  url: 'https://github.example/acme/shop/actions/runs/5/attempts/1',
  repository: 'acme/shop',
  commit: 'c'.repeat(40),
  event: 'pull_request',
  pullRequest: 7,
  id: 5,
  attempt: 1,
};

const hardened = evidence('1000:1000', status(1000, 1000, [1000]));
const root = evidence('', status(0, 0, [0]));

function published(over: Partial<SubjectEvidence> = {}): SubjectEvidence {
  return {
    ...hardened,
    subject: {
      kind: 'published',
      name: NAME,
      digest: PUBLISHED,
      pinned: PINNED,
      configDigest: `sha256:${'d'.repeat(64)}`,
      platform: undefined,
      built: false,
    },
    build: { state: 'not-applicable', reason: 'The image was not built from the checkout.' },
    signature: {
      state: 'collected',
      value: { verified: true, signer: 'key cosign.pub', transparencyLog: false },
      records: [{ title: "cosign's verdict", command: ['cosign', 'verify'], output: '[]' }],
    },
    ...over,
  };
}

const failedBuild = evidence('', status(0, 0, [0]), {
  subject: { kind: 'built', name: 'shop', id: undefined, configDigest: undefined },
  build: {
    state: 'collected',
    value: {
      built: false,
      failure: {
        message: 'exit code: 127',
        instruction: 'RUN make',
        location: { file: 'shop/Dockerfile', line: 3 },
        logTail: '#5 0.1 /bin/sh: make: not found',
      },
    },
    records: [{ title: 'Build', command: ['docker', 'buildx', 'build', 'shop'], output: '' }],
  },
  config: { state: 'not-applicable', reason: 'The image did not build.' },
  probe: { state: 'not-applicable', reason: 'The image did not build.' },
});

function unresolved(reason: string): SubjectEvidence {
  const error: Collected<never> = { state: 'error', reason, records: [] };
  const none = { digest: undefined, pinned: undefined, configDigest: undefined, platform: undefined };
  return published({
    subject: { kind: 'published', name: NAME, ...none, built: false },
    config: error,
    probe: error,
    signature: error,
  });
}

function report(subjects: readonly SubjectEvidence[], failOn: Report['failOn'] = 'failure'): Report {
  return makeReport(subjects, {}, ALL, NO_POLICY, failOn, { createdAt: LOCAL.createdAt, run: RUN });
}

function draw(...subjects: readonly SubjectEvidence[]): string {
  return renderMarkdown(report(subjects), COMMENT_BUDGET);
}

/** The table's rows as their cells, heads left out. */
function cells(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Layer|---) /.test(line))
    .map((line) => line.slice(2, -2).split(' | '));
}

describe('the verdict in words', () => {
  it.each<[Partial<Record<Status, number>>, string]>([
    [{ pass: 6 }, 'PASS: 6 of 6 checks passed'],
    [{ pass: 5, 'not-applicable': 1 }, 'PASS: 5 of 5 checks passed'],
    [{ fail: 1, pass: 2 }, 'FAIL: 1 failed, 2 passed'],
    [{ fail: 2 }, 'FAIL: 2 failed'],
    [{ warning: 1, pass: 4 }, 'WARNING: 1 warning, 4 passed'],
    [{ warning: 2 }, 'WARNING: 2 warnings'],
    [{ error: 3, pass: 1 }, 'COULD NOT BE CHECKED: 3 could not be checked, 1 passed'],
    [
      { fail: 1, error: 2, warning: 3, pass: 4 },
      'FAIL: 1 failed, 2 could not be checked, 3 warnings, 4 passed',
    ],
    [{ error: 1, warning: 1 }, 'COULD NOT BE CHECKED: 1 could not be checked, 1 warning'],
    [{ 'not-applicable': 6 }, 'COULD NOT BE CHECKED: nothing could be looked at'],
    [{}, 'COULD NOT BE CHECKED: nothing could be looked at'],
  ])('%j', (counts, line) => {
    const statuses = Object.entries(counts).flatMap(([one, count]) => Array(count).fill(one));
    expect(verdictLine(weigh(statuses, 'failure'))).toBe(line);
  });
});

describe('the first line', () => {
  it.each<[string, readonly SubjectEvidence[], string]>([
    ['of an image', [hardened], `### ✅ Layered Defense · PASS: 5 of 5 checks passed · \`${BUILT}\``],
    ['of a root image', [root], `### ❌ Layered Defense · FAIL: 1 failed, 2 passed · \`${BUILT}\``],
    [
      'of a published image',
      [published()],
      `### ✅ Layered Defense · PASS: 5 of 5 checks passed · \`${PUBLISHED}\``,
    ],
    ['of a failed build', [failedBuild], '### ❌ Layered Defense · FAIL: 1 failed · no image'],
    [
      'of two images',
      [root, published()],
      '### ❌ Layered Defense · FAIL: 1 failed, 7 passed · `sha256:aaaaaaaaaaaa…` (built) and `sha256:bbbbbbbbbbbb…` (published)',
    ],
    [
      'of a failed build and an image',
      [failedBuild, published()],
      '### ❌ Layered Defense · FAIL: 1 failed, 5 passed · no built image and `sha256:bbbbbbbbbbbb…` (published)',
    ],
    [
      'of an image that could not be looked at',
      [unresolved('The registry is down.')],
      '### ⛔ Layered Defense · COULD NOT BE CHECKED: 5 could not be checked · no image',
    ],
  ])('%s', (_, subjects, line) => expect(draw(...subjects).split('\n')[0]).toBe(line));
});

describe('the table', () => {
  it('has a row for each check that judged, the gravest first', () => {
    expect(cells(draw(root))).toEqual([
      [
        'Non-root',
        'Runs as non-root',
        '❌\u00a0**fail**',
        'Uid: 0 0 0 0: the image declares no USER, so it runs as root.',
      ],
      ['Image', 'Image builds', '✅\u00a0pass', 'Built.'],
      ['Seccomp', 'System calls are filtered', '✅\u00a0pass', expect.stringMatching(/^Seccomp: 2/)],
    ]);
  });

  it('leaves out what is not applicable, and says so below in small letters, never green', () => {
    const text = draw(hardened);
    expect(text).toContain(
      '<sub>➖\u00a0not applicable: Signature verifies. The image is not published.</sub>',
    );
    expect(cells(text).flat()).not.toContain('Signature verifies');
  });

  it('tells one fault once', () => {
    expect(cells(draw(unresolved('The registry is down.')))).toEqual([
      [
        'Non-root, Seccomp, Supply chain',
        'Runs as non-root, Is not in the root group, Kubernetes can tell the user, System calls are filtered, Signature verifies',
        '⛔\u00a0**could not be checked**',
        'The registry is down.',
      ],
    ]);
  });

  it('keeps two passes apart that were seen in the same words', () => {
    const twice = report([hardened]);
    const [first] = twice.subjects;
    if (first === undefined) throw new Error('no subject');
    const rows = first.rows.map((row) => ({ ...row, seen: 'Same words.' }));
    const judged = cells(renderMarkdown({ ...twice, subjects: [{ ...first, rows }] }, COMMENT_BUDGET));
    expect(judged).toHaveLength(5);
  });

  it('names what was built', () => {
    expect(draw(hardened)).toContain('\n**Image built from `.`**\n');
  });

  it.each([
    { what: 'by tag', name: NAME, title: `**Published image \`${NAME}\`** · \`${PINNED}\`` },
    { what: 'by digest', name: PINNED, title: `**Published image \`${PINNED}\`**` },
  ])('names a published image that was given $what', ({ name, title }) => {
    const { subject } = published();
    expect(draw(published({ subject: { ...subject, name } }))).toContain(`\n${title}\n`);
  });

  it('says that the checkout builds to the published image', () => {
    const { subject } = published();
    if (subject.kind !== 'published') throw new Error('not published');
    const text = draw(published({ subject: { ...subject, built: true }, build: hardened.build }));
    expect(text).toContain(`**Published image \`${NAME}\`, the very image that the checkout builds** · `);
    expect(cells(text)[0]?.[1]).toBe('Image builds');
  });
});

describe('two images', () => {
  it('have a table each, with a verdict of their own', () => {
    const text = draw(root, published());
    expect(text).toContain(`**❌ Image built from \`.\`: 1 failed, 2 passed** · \`${BUILT}\``);
    expect(text).toContain(`**✅ Published image \`${NAME}\`: 5 of 5 checks passed** · \`${PINNED}\``);
    expect(readMarkdown(text).elements.filter((name) => name === 'table')).toHaveLength(2);
    expect(text).toContain("Evidence of the built and published image: Kernel's account");
    expect(text).toContain("Evidence of the published image: cosign's verdict");
  });

  it.each<[string, readonly [SubjectEvidence, SubjectEvidence], string]>([
    [
      'differ',
      [root, published()],
      'the checkout does not build to the published one, their configs differ.',
    ],
    ['without a build', [failedBuild, published()], 'no image was built to compare with the published one.'],
    [
      'without the published one',
      [root, unresolved('It is down.')],
      'the published one could not be compared',
    ],
  ])('that %s', (_, subjects, words) => {
    const [, , third] = draw(...subjects).split('\n');
    expect(third).toContain(`These are two images: ${words}`);
  });

  it('that need the same remedy share it, and else each is named', () => {
    const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#### '));
    const other = evidence('', status(0, 0, [0]));
    expect(headings(draw(root, published({ config: other.config, probe: other.probe })))).toEqual([
      '#### How to fix: Runs as non-root (built and published image)',
    ]);
    expect(headings(draw(root, published()))).toEqual(['#### How to fix: Runs as non-root (built image)']);
  });

  it('one alone is not called two', () => expect(draw(published())).not.toContain('two images'));
});

describe('images of several platforms', () => {
  const platformOf = (given: SubjectEvidence, text: string, digest: string): SubjectEvidence => {
    const platform = parsePlatform(text);
    const own = { platform, configDigest: digest };
    return given.subject.kind === 'built'
      ? { ...given, subject: { ...given.subject, ...own, id: digest } }
      : { ...given, subject: { ...given.subject, ...own } };
  };
  const letter = (one: string) => `sha256:${one.repeat(64)}`;
  const amd64 = platformOf(root, 'linux/amd64', letter('1'));
  const arm64 = platformOf(root, 'linux/arm64', letter('2'));
  const [publishedAmd64, publishedArm64] = [
    platformOf(published(), 'linux/amd64', letter('3')),
    platformOf(published(), 'linux/arm64', letter('4')),
  ];

  it('have a table each, named by its platform', () => {
    const text = draw(amd64, arm64);
    expect(text).toContain('`sha256:111111111111…` (linux/amd64) and `sha256:222222222222…` (linux/arm64)');
    expect(text).toContain('**❌ Image built from `.` for `linux/amd64`: ');
    expect(text).toContain('**❌ Image built from `.` for `linux/arm64`: ');
    expect(text).toContain('#### How to fix: Runs as non-root (linux/amd64 and linux/arm64 image)');
    expect(text).not.toContain('two images');
  });

  it('published under one digest are named by it, and what was asked once is shown once', () => {
    const text = draw(publishedAmd64, publishedArm64);
    expect(text.split('\n')[0]).toMatch(new RegExp(` · \`${PUBLISHED}\` \\(2 platforms\\)$`));
    expect(text.match(/cosign verify/g)).toHaveLength(1);
    expect(text).toContain("Evidence of the linux/amd64 and linux/arm64 image: cosign's verdict");
  });

  it('built beside published ones are compared with those of their platform, in a short headline', () => {
    const text = draw(amd64, publishedAmd64, arm64, publishedArm64);
    expect(text.split('\n')[0]).toMatch(/ · 4 images$/);
    expect(text).toContain('\nlinux/amd64, linux/arm64: These are two images: the checkout does not build');
    expect(text).toContain(
      '#### How to fix: Runs as non-root (built linux/amd64 and built linux/arm64 image)',
    );
    expect(text.match(/^\*\*(❌|✅) /gm)).toHaveLength(4);
  });

  it('is named where one alone is asked for', () =>
    expect(draw(arm64)).toContain('**Image built from `.` for `linux/arm64`**'));
});

describe('how to fix', () => {
  it('stands below the table with lines to copy, for what failed and nothing else', () => {
    const page = readMarkdown(draw(root));
    expect(page.code).toContainEqual(
      expect.stringMatching(/^# An image .*\nRUN groupadd .*\n# Alpine.*\nUSER 1000:1000\n$/s),
    );
    expect(page.code).toContainEqual(expect.stringContaining('runAsNonRoot: true'));
    expect(draw(root).match(/^#### .*$/gm)).toEqual(['#### How to fix: Runs as non-root']);
    expect(page.targets).toContain('https://www.cisecurity.org/benchmark/docker');
    expect(draw(hardened)).not.toContain('How to fix');
  });
});

describe('a failed build', () => {
  const text = draw(failedBuild);

  it('shows place, instruction and cause', () => {
    expect(cells(text)).toEqual([
      [
        'Image',
        'Image builds',
        '❌\u00a0**fail**',
        'The build failed at shop/Dockerfile:3 (RUN make): exit code: 127',
      ],
    ]);
  });

  it('shows the end of the log without a click', () => {
    expect(text).toMatch(/^<details open><summary>The last lines of the build of <code>shop<\/code>/m);
    expect(readMarkdown(text).code).toContain('#5 0.1 /bin/sh: make: not found\n');
  });

  it('leaves the rest in one quiet line', () => {
    expect(text).toContain(
      'not applicable: Runs as non-root, Is not in the root group, Kubernetes can tell the user, System calls are filtered. The image did not build.</sub>',
    );
  });
});

describe('the evidence', () => {
  it('is folded, markdown again behind a blank line, with its command', () => {
    const text = draw(root);
    const folded = [...text.matchAll(/^<details><summary>(.*)<\/summary>\n\n```sh\n(.*)\n```\n\n```\n/gm)];
    expect(folded.map(([, title, command]) => [title, command])).toEqual([
      ["Evidence: Kernel's account of the first process", 'docker run x'],
    ]);
    expect(readMarkdown(text).code).toContainEqual(expect.stringContaining('Uid:\t1\t1\t1\t1\n'));
  });
});

describe('the last line', () => {
  it.each<[Report['failOn'], string]>([
    ['failure', ''],
    ['warning', ' · a warning fails the job (fail-on: warning)'],
    ['never', ' · reports only, fails no job (fail-on: never)'],
  ])('with fail-on %s', (failOn, words) => {
    const last = renderMarkdown(report([hardened], failOn), COMMENT_BUDGET)
      .split('\n')
      .at(-1);
    expect(last).toBe(`<sub>Layered Defense · commit \`cccccccccccc\` · [run](${RUN.url})${words}</sub>`);
  });

  it('names no run outside of GitHub', () => {
    const text = renderMarkdown(makeReport([hardened], {}, ALL, NO_POLICY, 'failure', LOCAL), COMMENT_BUDGET);
    expect(text.split('\n').at(-1)).toBe('<sub>Layered Defense</sub>');
  });
});

describe('the budget', () => {
  const whole = draw(root, published());
  const parts = whole.split(/\n\n(?=\*\*[❌✅]|#### |<details|<sub>Layered)/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];

  it('is kept, and cuts between parts only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: whole.length + 50 }), (budget) => {
        const text = renderMarkdown(report([root, published()]), budget);
        expect(text.length).toBeLessThanOrEqual(budget);
        expect(text.startsWith(first)).toBe(true);
        expect(text.endsWith(last)).toBe(true);
        expect(readMarkdown(text).nested).toBe(true);
        if (text === whole) return;
        const kept = text.split('\n\n*The rest is left out')[0] ?? '';
        expect(whole.startsWith(`${kept}\n\n`)).toBe(true);
        const rest = whole.slice(kept.length + 2);
        expect(parts.some((part) => rest.startsWith(part))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is used as far as it goes', () => {
    expect(renderMarkdown(report([root, published()]), whole.length)).toBe(whole);
    const shorter = renderMarkdown(report([root, published()]), whole.length - 1);
    expect(shorter).toContain('*The rest is left out');
    expect(shorter.length).toBeGreaterThan(whole.length / 2);
  });

  it('leaves room for a marker in the longest comment', () => expect(COMMENT_BUDGET).toBeLessThan(65_000));
});

describe('nothing but its own elements', () => {
  it.each<[string, readonly SubjectEvidence[]]>([
    ['one image', [hardened]],
    ['two images', [root, published()]],
    ['a failed build', [failedBuild]],
    ['faults', [unresolved('It is down.')]],
  ])('%s', (_, subjects) => {
    const page = readMarkdown(draw(...subjects));
    const own = ['a', 'code', 'details', 'h3', 'h4', 'p', 'pre', 'strong', 'sub', 'summary'];
    const ofTables = ['table', 'tbody', 'td', 'th', 'thead', 'tr'];
    expect([...own, ...ofTables]).toEqual(expect.arrayContaining([...new Set(page.elements)]));
    expect(page.nested).toBe(true);
    expect(page.comments).toEqual([]);
  });
});

describe('whatever the texts of a report are', () => {
  const texts = fc
    .array(
      fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' }), fc.constant('x'.repeat(500))),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('\n'));

  it('the comment is harmless', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 7, maxLength: 7 }), fc.boolean(), (given, two) => {
        const [name = '', user = '', message = '', log = '', output = '', argument = '', reason = ''] = given;
        const records = [{ title: 'Build', command: ['docker', argument], output }];
        const failed = evidence(user, status(0, 0, [0]), {
          subject: { kind: 'built', name, id: undefined, configDigest: undefined },
          build: {
            state: 'collected',
            value: {
              built: false,
              failure: { message, instruction: user, location: { file: name, line: 1 }, logTail: log },
            },
            records,
          },
        });
        const other = published({ signature: { state: 'error', reason, records } });
        expectHarmless(draw(...(two ? [failed, other] : [failed])), RUN.url);
      }),
      { numRuns: 300 },
    );
  });
});
