import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { columnsOf, type Paint } from '../../src/report/terminal-text.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const PLAIN: Paint = (_, text) => text;
const root = evidence('', status(0, 0, [0]));

function report(...subjects: readonly SubjectEvidence[]): Report {
  return makeReport(subjects, {}, ALL, NO_POLICY, 'failure', LOCAL);
}

function draw(of: Report, columns = 100, shown = false): string {
  return renderTerminal(of, { columns, paint: PLAIN, evidence: shown });
}

describe('the report on a terminal', () => {
  it('begins with the verdict and the image, the gravest row first', () => {
    const [verdict, , image, digest, first] = draw(report(root)).split('\n');
    expect(verdict).toBe('✗ FAIL  1 failed, 2 passed');
    expect(image).toBe('Image built from .');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(first).toMatch(/^ {2}✗ fail {7}Runs as non-root +Uid: 0 0 0 0: /);
  });

  it('names the folder of what is built, where it is given', () => {
    const options = { columns: 100, paint: PLAIN, evidence: false, folder: 'shop\u001b[2J' };
    expect(renderTerminal(report(root), options).split('\n')[2]).toMatch(/^Image built from \. in shop/);
    expect(renderTerminal(report(root), options)).not.toContain('\u001b');
  });

  it('has the lines to copy as they are, and says where to read on', () => {
    const text = draw(report(root), 60);
    expect(text).toContain(
      '\n    RUN groupadd --gid 1000 app && useradd --uid 1000 --gid 1000 --no-create-home app\n',
    );
    expect(text).toContain('layered-defense explain CHECK says why a check matters.');
    expect(text).not.toContain('docker run x');
  });

  it('has the evidence verbatim where it is asked for', () => {
    expect(draw(report(root), 100, true)).toMatch(
      /^Evidence: Kernel's account of the first process\n {2}docker run x\n {2}Name:\tprobe$/m,
    );
  });

  it('says in words what could not be checked', () => {
    const blind = evidence('', status(0, 0, [0]), {
      probe: { state: 'error', reason: 'No engine answers.', records: [] },
    });
    const text = draw(report(blind));
    expect(text).toMatch(/^\? COULD NOT BE CHECKED {2}/);
    expect(text).toMatch(/^ {2}\? unchecked +Runs as non-root, /m);
    expect(text).toContain('No engine answers.');
  });

  it('of two images says whose a remedy is, once where it is the same', () => {
    const other = evidence('', status(0, 0, [0]), {
      subject: {
        kind: 'published',
        name: 'registry.example/app:1',
        digest: `sha256:${'b'.repeat(64)}`,
        pinned: `registry.example/app@sha256:${'b'.repeat(64)}`,
        configDigest: undefined,
        platform: undefined,
        built: false,
      },
    });
    const text = draw(report(root, other));
    expect(text.match(/How to fix: Runs as non-root/g)).toHaveLength(1);
    expect(text).toContain('How to fix: Runs as non-root (built and published image)');
  });

  it.each([40, 60, 80, 100, 120])('keeps its sentences within %i columns', (columns) => {
    const text = draw(report(root), columns);
    // Lines to copy are indented by four, and are not broken; a digest is one word.
    const own = text.split('\n').filter((line) => !/^ {4}\S|^sha256:/.test(line));
    expect(own.filter((line) => columnsOf(line) > columns)).toEqual([]);
  });

  it('paints nothing but its own signs', () => {
    const painted = renderTerminal(report(root), {
      columns: 100,
      paint: (style, text) => `<${style}>${text}</>`,
      evidence: false,
    });
    expect(painted).toMatch(/^<red><bold>✗ FAIL<\/><\/> {2}1 failed/);
    expect(painted.replaceAll(/<[a-z]+>|<\/>/g, '')).toBe(draw(report(root)));
  });
});

describe('words that are not ours', () => {
  const HOSTILE = [
    '\x1b[2J\x1b[1;1H✓ PASS',
    '\x1b]8;;https://evil.example\x07click\x1b]8;;\x07',
    '\x9b31m',
    '\u202eSSAP',
    'a\rb\bc',
    '\u2066x\u2069',
  ];
  /** Controls other than line feed and tab, and signs that change the direction or are not seen. */
  const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

  it('cannot move the cursor, set a colour or turn the direction, wherever they stand', () => {
    const wild = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(wild, wild, fc.integer({ min: 20, max: 130 }), (one, other, columns) => {
        const subject = evidence(one, status(0, 0, [0]), {
          subject: { kind: 'built', name: other, id: one, configDigest: undefined },
          build: {
            state: 'collected',
            value: {
              built: false,
              failure: {
                message: one,
                instruction: other,
                location: { file: other, line: 1 },
                logTail: `${one}\n${other}`,
              },
            },
            records: [{ title: one, command: ['docker', other], output: one }],
          },
          probe: { state: 'error', reason: other, records: [] },
        });
        expect(draw(report(subject), columns, true)).not.toMatch(UNSEEN);
      }),
    );
  });
});
