import { lstatSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { composeHardened } from '../checks/compose-hardened.ts';
import type { Edit } from '../checks/finding.ts';
import { applyEdits, editsOf, proposalsOf, unifiedDiff } from '../report/apply-edits.ts';
import { terminalLines, terminalWords } from '../report/escape.ts';
import type { Report } from '../report/report.ts';
import type { Paint } from '../report/terminal-text.ts';
import { liesInCheckout, readStart } from '../subject/checkout.ts';
import { utf8 } from '../subject/utf8.ts';
import { writeWhole } from './whole-file.ts';

/** How the user is told and asked. */
export interface Dialog {
  readonly say: (line: string) => void;
  /** Asks a question; undefined where nobody can answer. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
  readonly paint: Paint;
}

/** Bytes; a file that a person writes is not longer. */
const LIMIT = 1024 * 1024;

/** One file before and after. */
interface Change {
  readonly file: string;
  /** '' where there is no file yet. */
  readonly before: string;
  readonly after: string;
  /** Permission bits; undefined where there is no file yet. */
  readonly mode: number | undefined;
}

/**
 * Shows what would mend the findings of a report as a diff, asks, and writes it. Each file of the checkout (the working
 * directory) is written whole or not at all; what lies elsewhere, or is a link, is not touched.
 */
export async function offerFixes(report: Report, dialog: Dialog): Promise<void> {
  const { say, ask, paint } = dialog;
  const changes: Change[] = [];
  const unseen = filesOfOthers(report);
  for (const [file, edits] of Map.groupBy(editsOf(report), (edit) => normalize(edit.file))) {
    const { change, refused } = changeOf(file, edits);
    for (const sentence of refused) say(terminalWords(sentence));
    if (change !== undefined && change.after !== change.before) changes.push(change);
  }
  if (changes.length === 0) return say('There is nothing to write: what is to be mended is yours to decide.');
  for (const { file, before, after } of changes) {
    const diff = terminalLines(unifiedDiff(file, before, after));
    for (const line of diff) say(painted(line, paint));
  }
  const files = changes.map(({ file }) => terminalWords(file)).join(', ');
  if (ask === undefined) return say('Nothing is written, since nobody can be asked: --yes writes it.');
  if (!(await ask(`Write ${files}?`))) return say('Nothing is written.');
  for (const change of changes) {
    const fault = await write(change);
    say(fault ?? `${terminalWords(change.file)} is written.`);
  }
  if (changes.some(({ file }) => unseen.has(file))) say(UNTRIED);
  say('Run the check again to see whether it passes.');
}

const UNTRIED =
  'Lines for services that this run does not build were not tried: start them before you commit.';

/** Files of which lines are proposed for services whose image is none of this run. */
function filesOfOthers(report: Report): ReadonlySet<string> {
  const proposals = proposalsOf(report).filter(({ rows }) =>
    rows.some(({ check }) => check === composeHardened.id),
  );
  return new Set(proposals.map(({ edit }) => normalize(edit.file)));
}

function changeOf(
  file: string,
  edits: readonly Edit[],
): { readonly change: Change | undefined; readonly refused: readonly string[] } {
  const found = readFile(file);
  if ('reason' in found) return { change: undefined, refused: [found.reason] };
  const { text, refused } = applyEdits(found.text, edits);
  return { change: { file, before: found.text, after: text, mode: found.mode }, refused };
}

type FileText = { readonly text: string; readonly mode: number | undefined } | { readonly reason: string };

function readFile(file: string): FileText {
  const refused = (why: string) => ({ reason: `${file} is not written: it ${why}.` });
  if (!liesInCheckout(dirname(file))) return refused('does not lie in the checkout');
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { text: '', mode: undefined };
  if (!stat.isFile()) return refused('is a link, or no file');
  const bytes = readStart(file, LIMIT + 1);
  if (bytes === undefined || bytes.length > LIMIT) return refused('cannot be read, or is longer than 1 MiB');
  const text = utf8(bytes);
  return text === undefined ? refused('is not UTF-8 text') : { text, mode: stat.mode & 0o777 };
}

/** Puts a whole new file in the place of the old one. */
async function write({ file, before, after, mode }: Change): Promise<string | undefined> {
  const now = readFile(file);
  if ('reason' in now) return terminalWords(now.reason);
  if (now.text !== before) return `${terminalWords(file)} is not written: it was changed meanwhile.`;
  const fault = await writeWhole(file, after, mode ?? 0o644);
  return fault === undefined ? undefined : `${terminalWords(file)} is not written: ${fault}.`;
}

function painted(line: string, paint: Paint): string {
  if (/^(---|\+\+\+) /.test(line)) return paint('bold', line);
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}
