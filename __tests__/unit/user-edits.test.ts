// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of a Dockerfile are written so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonRoot } from '../../src/checks/non-root.ts';
import { numericUser } from '../../src/checks/numeric-user.ts';
import { rootGroup } from '../../src/checks/root-group.ts';
import { findClosure } from '../../src/evidence/dockerfile/closure.ts';
import { parseDockerfile } from '../../src/evidence/dockerfile/parse.ts';
import { userPlace } from '../../src/evidence/dockerfile/user-place.ts';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import { applyEdits } from '../../src/report/apply-edits.ts';
import { evidence, status } from './evidence-fixtures.ts';

const CHECKS = { 'non-root': nonRoot, 'numeric-user': numericUser, 'root-group': rootGroup };

function place(text: string, target?: string, contexts: ReadonlyMap<string, string> = new Map()) {
  const parsed = parseDockerfile(text);
  const question = { target, buildArgs: new Map(), contexts, platformArgs: undefined };
  const closure = findClosure(parsed, question);
  if (typeof closure === 'string') throw new Error(closure);
  return userPlace({ closure, parsed, text, file: 'Dockerfile', contexts });
}

/** The Dockerfile after the edits that a check proposes; undefined where it proposes none. */
function edited(text: string, check: keyof typeof CHECKS, of: SubjectEvidence, target?: string) {
  const finding = CHECKS[check].judge({ ...of, ...place(text, target) });
  const edits = finding?.fixes.flatMap((fix) => fix.edits ?? []) ?? [];
  if (edits.length === 0) return undefined;
  const { text: after, refused } = applyEdits(text, edits);
  expect(refused).toEqual([]);
  return after;
}

const ROOT = evidence('', status(0, 0, [0]));

describe('an image that runs as root', () => {
  it.each<[string, string, string]>([
    ['before CMD', 'FROM a\nRUN b\nCMD c\n', 'FROM a\nRUN b\nUSER 1000:1000\nCMD c\n'],
    [
      'before ENTRYPOINT, and the comment above it',
      'FROM a\n\n# starts\n# it\nENTRYPOINT ["b"]\nCMD ["c"]\n',
      'FROM a\n\nUSER 1000:1000\n# starts\n# it\nENTRYPOINT ["b"]\nCMD ["c"]\n',
    ],
    ['at the end', 'FROM a\nEXPOSE 80\n', 'FROM a\nEXPOSE 80\nUSER 1000:1000\n'],
    ['at an end without a line end', 'FROM a', 'FROM a\nUSER 1000:1000'],
    [
      'of the last stage',
      'FROM a AS b\nCMD c\nFROM d\nCMD e\n',
      'FROM a AS b\nCMD c\nFROM d\nUSER 1000:1000\nCMD e\n',
    ],
    [
      'in the place of root',
      'FROM a\nUSER root\nCOPY . .\nCMD c\n',
      'FROM a\nUSER 1000:1000\nCOPY . .\nCMD c\n',
    ],
    [
      'in the place of all lines of it',
      'FROM a\nUSER \\\n# who\n  root\nCMD c\n',
      'FROM a\nUSER 1000:1000\nCMD c\n',
    ],
    ['in the place of one that goes on to the end', 'FROM a\nUSER root \\\n', 'FROM a\nUSER 1000:1000\n'],
    ['in the place of one behind CMD', 'FROM a\nCMD c\nUSER 0\n', 'FROM a\nCMD c\nUSER 1000:1000\n'],
    [
      'behind a RUN that is root',
      'FROM a\nUSER root\nRUN b\nCMD c\n',
      'FROM a\nUSER root\nRUN b\nUSER 1000:1000\nCMD c\n',
    ],
    [
      'behind a RUN that stands behind CMD',
      'FROM a\nCMD c\nRUN b\nEXPOSE 80\n',
      'FROM a\nCMD c\nRUN b\nEXPOSE 80\nUSER 1000:1000\n',
    ],
    [
      'behind a heredoc with the words of a Dockerfile',
      'FROM a\nRUN <<EOF\nCMD x\nUSER y\nEOF\n',
      'FROM a\nRUN <<EOF\nCMD x\nUSER y\nEOF\nUSER 1000:1000\n',
    ],
    [
      'for itself where a stage before it is root',
      'FROM a AS b\nUSER root\nFROM b\nCMD c\n',
      'FROM a AS b\nUSER root\nFROM b\nUSER 1000:1000\nCMD c\n',
    ],
    [
      'not where ONBUILD sets the user of others',
      'FROM a\nONBUILD USER root\nCMD c\n',
      'FROM a\nONBUILD USER root\nUSER 1000:1000\nCMD c\n',
    ],
    ['with CRLF', 'FROM a\r\nRUN b\r\nCMD c\r\n', 'FROM a\r\nRUN b\r\nUSER 1000:1000\r\nCMD c\r\n'],
    [
      'with an escape sign of its own',
      '# escape=`\nFROM a\nRUN b `\n c\nCMD d\n',
      '# escape=`\nFROM a\nRUN b `\n c\nUSER 1000:1000\nCMD d\n',
    ],
  ])('gets a user %s', (_, before, after) => {
    expect(edited(before, 'non-root', ROOT)).toBe(after);
    expect(edited(after, 'non-root', ROOT)).toBe(after);
  });

  it.each<[string, string, string | undefined]>([
    ['a variable names the user', 'FROM a\nARG WHO=root\nUSER $WHO\n', undefined],
    ['a stage is built upon it', 'FROM a AS b\nCMD c\nFROM b\nRUN d\n', 'b'],
    ['a stage may be built upon it', 'ARG X=b\nFROM a AS b\nCMD c\nFROM ${X}\nRUN d\n', 'b'],
    ['its last line goes on', 'FROM a\nEXPOSE 80 \\\n', undefined],
  ])('gets none where %s', (_, text, target) => {
    expect(edited(text, 'non-root', ROOT, target)).toBeUndefined();
  });

  it('gets none where a build context stands in for the stage', () => {
    expect(place('FROM a AS b\nCMD c\n', 'b', new Map([['b', './other']])).userLines).toBeUndefined();
  });

  it('is none of what a stage before it of that name is built upon', () => {
    expect(edited('FROM b\nFROM a AS b\nCMD c\n', 'non-root', ROOT)).toContain('USER 1000:1000\nCMD c');
  });
});

describe('a user by name', () => {
  const named = (groups: readonly number[]) => evidence('app', status(1001, 1002, groups));

  it.each<[string, string, string]>([
    ['the USER line', 'FROM a\nUSER app\nRUN b\nCMD c\n', 'FROM a\nUSER 1001:1002\nRUN b\nCMD c\n'],
    ['the end, where the base names it', 'FROM a\nCMD c\n', 'FROM a\nUSER 1001:1002\nCMD c\n'],
  ])('becomes a number at %s', (_, before, after) => {
    expect(edited(before, 'numeric-user', named([1002]))).toBe(after);
  });

  it('stays where it has other groups, which the number would drop', () => {
    expect(edited('FROM a\nUSER app\n', 'numeric-user', named([1002, 50]))).toBeUndefined();
  });
});

describe('a user in the root group', () => {
  it.each<[string, number, readonly number[], string]>([
    ['by its own group', 0, [0], 'USER 1001:1001'],
    ['by another group', 1002, [0, 1002], 'USER 1001:1002'],
  ])('%s leaves it', (_, gid, groups, user) => {
    const of = evidence('app', status(1001, gid, groups));
    expect(edited('FROM a\nUSER app\nCMD c\n', 'root-group', of)).toBe(`FROM a\n${user}\nCMD c\n`);
    expect(edited('FROM a\nUSER app\nCMD c\n', 'numeric-user', of)).toBe(`FROM a\n${user}\nCMD c\n`);
  });
});

it('an edit changes no other instruction, whatever the Dockerfile', () => {
  const line = fc.constantFrom(
    'FROM a',
    'FROM a AS b',
    'FROM b',
    'USER root',
    'USER $X',
    'USER \\',
    ' app',
    'RUN x',
    'RUN x \\',
    'RUN <<EOF',
    'EOF',
    'CMD x',
    'CMD ["x"] \\',
    'ENTRYPOINT x',
    '# c',
    '',
    'COPY <<A <<B /',
    'A',
    'B',
    'ONBUILD USER root',
    '\\',
    'HEALTHCHECK CMD x',
  );
  const other = (text: string) =>
    parseDockerfile(text).stages.flatMap(({ instructions }) =>
      instructions.flatMap(({ keyword, argument }) => (keyword === 'USER' ? [] : [`${keyword} ${argument}`])),
    );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const before = ['FROM a', ...lines].join(end);
      const after = edited(before, 'non-root', ROOT);
      if (after === undefined) return;
      expect(other(after)).toEqual(other(before));
      expect(
        parseDockerfile(after)
          .stages.at(-1)
          ?.instructions.findLast(({ keyword }) => keyword === 'USER')?.argument,
      ).toBe('1000:1000');
    }),
  );
});
