import { parsePatch } from 'diff';
import { applyEdits, type Proposal } from './apply-edits.ts';
import { code, prose, suggestion } from './escape.ts';
import type { Row } from './report.ts';

/** Characters of the lines of a suggestion; GitHub takes a comment of 65,536, and its words stand there too. */
const LONGEST = 50_000;

/** Lines of the head of a pull request that others are suggested for. */
export interface Suggestion {
  /** Path of the file, untrusted. */
  readonly path: string;
  /** The first line, counted from 1. */
  readonly startLine: number;
  /** The last line, at least the first. */
  readonly line: number;
  /** The lines as they are. */
  readonly before: readonly string[];
  /** The lines to put in their place. */
  readonly after: readonly string[];
  /** Markdown: what was found, and the lines to put in their place. */
  readonly body: string;
}

/**
 * Makes suggestions of the edits of one file, where GitHub takes them: on lines of one hunk of the pull request's diff.
 * The run may have judged a merge of the head and its base: where the head does not have the very lines that were
 * judged, there is none.
 * @param path of the file.
 * @param text of the file as it was judged.
 * @param patch the hunks that GitHub shows of it; not trusted to be of any form.
 * @param proposals the edits of that file.
 * @returns at most one for each line, the topmost first.
 */
export function suggestionsFor(
  path: string,
  text: string,
  patch: string,
  proposals: readonly Proposal[],
): readonly Suggestion[] {
  const lines = text.split('\n');
  const hunks = hunksOf(patch);
  const isShown = (startLine: number, line: number) =>
    hunks.some((hunk) =>
      range(startLine, line).every((number) => hunk.get(number) === lines[number - 1] && hunk.has(number)),
    );
  const anchored = proposals.flatMap((proposal) => {
    const place = anchorsOf(proposal).find(({ startLine, line }) => isShown(startLine, line));
    return place === undefined ? [] : [{ ...place, proposals: [proposal] }];
  });
  return united(anchored).flatMap((one) => suggestionOf(path, lines, one) ?? []);
}

interface Anchored {
  readonly startLine: number;
  readonly line: number;
  readonly proposals: readonly Proposal[];
}

/** The lines that give way. New lines alone take a line with them: the one before, else the one behind. */
function anchorsOf({ edit: { from, to } }: Proposal): readonly Omit<Anchored, 'proposals'>[] {
  if (to >= from) return [{ startLine: from, line: to }];
  return [from - 1, from].map((line) => ({ startLine: line, line }));
}

/** Suggestions that share a line become one: GitHub could take only one of them. */
function united(all: readonly Anchored[]): readonly Anchored[] {
  const result: Anchored[] = [];
  for (const next of all.toSorted((one, other) => one.startLine - other.startLine)) {
    const last = result.at(-1);
    if (last === undefined || next.startLine > last.line) result.push(next);
    else {
      const line = Math.max(last.line, next.line);
      result.splice(-1, 1, { ...last, line, proposals: [...last.proposals, ...next.proposals] });
    }
  }
  return result;
}

function suggestionOf(path: string, lines: readonly string[], anchored: Anchored): Suggestion | undefined {
  const { startLine, line, proposals } = anchored;
  const before = lines.slice(startLine - 1, line);
  const moved = proposals.map(({ edit, rows }) => {
    return { edit: { ...edit, from: edit.from - startLine + 1, to: edit.to - startLine + 1 }, rows };
  });
  const { text, applied } = applyEdits(
    before.map((one) => `${one}\n`).join(''),
    moved.map(({ edit }) => edit),
  );
  const after = text.split('\n').slice(0, -1);
  const block = text.length > LONGEST ? undefined : suggestion(after);
  if (block === undefined) return undefined;
  const rows = moved.flatMap(({ edit, rows: own }) => (applied.includes(edit) ? own : []));
  return { path, startLine, line, before, after, body: [...wordsOf(rows), '', block].join('\n') };
}

/** Checks that ask for the same lines. */
function wordsOf(rows: readonly Row[]): readonly string[] {
  const words = rows.map(({ title, check, seen }) => `**${title}** (${code(check)}): ${prose(seen)}`);
  return [...new Set(words)].flatMap((one, index) => (index === 0 ? [one] : ['', one]));
}

/** The lines of the head by their numbers, a map for each hunk; none where the patch cannot be read. */
function hunksOf(patch: string): readonly ReadonlyMap<number, string>[] {
  try {
    return parsePatch(patch)
      .flatMap(({ hunks }) => hunks)
      .map(({ newStart, lines }) => {
        const ofHead = lines.filter((line) => line.startsWith(' ') || line.startsWith('+'));
        return new Map(ofHead.map((line, index) => [newStart + index, line.slice(1)]));
      });
  } catch {
    return [];
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
