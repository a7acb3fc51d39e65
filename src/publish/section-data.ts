import { z } from 'zod';
import { ROW_STATUSES } from '../checks/finding.ts';
import { COMMENT_BUDGET } from '../report/markdown.ts';
import { ALL_ROWS, FEW_ROWS, renderSections, type SectionsSize } from '../report/markdown-sections.ts';
import { isNewer, type RunMark } from '../report/run-mark.ts';
import { changeSince, commit, verdictCounts, verdictStatus, word } from '../report/schema-parts.ts';
import type { History, Section } from '../report/section.ts';
import { withMarker } from './marker.ts';
import { pack, unpack } from './packed.ts';

const snapshot = z
  .object({
    commit: commit.nullable(),
    failing: z.array(z.object({ subject: word, check: word })).max(1_000),
  })
  .nullable();

const history: z.ZodType<History> = z.object({ before: snapshot, now: snapshot });

const section: z.ZodType<Section> = z.object({
  name: word,
  mark: z.object({ runId: z.int().positive(), runAttempt: z.int().positive(), headSha: commit }),
  status: verdictStatus,
  counts: verdictCounts,
  images: z.array(word).max(10),
  open: z.array(z.object({ status: z.enum(ROW_STATUSES), title: word, seen: word })).max(100),
  change: changeSince(100).nullable(),
  history,
});

/** Most sections of one comment. */
const MOST = 5_000;

/** One that cannot be read is left out, and takes no other with it. */
const sections = z
  .array(z.unknown())
  .max(MOST)
  .transform((all) => all.map((one) => section.safeParse(one).data).filter((one) => one !== undefined));

const data = z.union([z.object({ history }), z.object({ sections })]);

/** What a comment holds for later runs: of one run, or of all sections. */
export type CommentData = z.output<typeof data>;

/** @returns undefined where a comment holds nothing, or nothing that can be read. */
export function readData(packed: string | undefined): CommentData | undefined {
  return packed === undefined ? undefined : unpack(packed, data);
}

/** Longest history that a comment of one run holds, in characters: it has to fit beside what is shown. */
const LONGEST_HISTORY = 4_000;

/** @returns undefined when it is too long. */
export function packHistory(kept: History): string | undefined {
  const packed = pack({ history: kept } satisfies CommentData);
  return packed.length > LONGEST_HISTORY ? undefined : packed;
}

/** What is left out, step by step, until a comment is short enough. */
const REDUCTIONS: readonly {
  readonly size: Omit<SectionsSize, 'most'>;
  readonly reduce: (section: Section) => Section;
}[] = [
  { size: { rows: ALL_ROWS, passes: true }, reduce: (section) => section },
  { size: { rows: FEW_ROWS, passes: true }, reduce: shortened },
  { size: { rows: 0, passes: true }, reduce: bare },
  { size: { rows: 0, passes: false }, reduce: bare },
];

/** What stands around the table of sections where they alone are shown, in characters, changes included. */
const AROUND = 1_000;

/**
 * Puts sections into one comment: what is shown, and the data of all of them in the marker. The more sections there
 * are, the less is said of each; none is left out of the data.
 * @param sections at least one.
 * @param runUrl the page of a run.
 */
export function composeSections(
  sections: readonly Section[],
  key: string,
  runUrl: (mark: RunMark) => string,
): string {
  let body = '';
  const frame = { noun: 'section', runUrl };
  const mark = newestOf(sections);
  for (const { size, reduce } of REDUCTIONS) {
    const reduced = sections.map(reduce);
    const packed = pack({ sections: reduced } satisfies CommentData);
    const most = size.passes ? COMMENT_BUDGET : COMMENT_BUDGET - packed.length - AROUND;
    body = withMarker(renderSections(reduced, mark, frame, { ...size, most }), key, mark, packed);
    if (body.length <= COMMENT_BUDGET) break;
  }
  return body;
}

/** The run that the newest section is of. */
export function newestOf(sections: readonly Section[]): RunMark {
  return sections.map(({ mark }) => mark).reduce((newest, mark) => (isNewer(mark, newest) ? mark : newest));
}

function shortened(section: Section): Section {
  const { open, change } = section;
  return {
    ...section,
    open: open.slice(0, 5).map((row) => ({ ...row, seen: row.seen.slice(0, 80).toWellFormed() })),
    change: change && {
      ...change,
      newlyFailing: change.newlyFailing.slice(0, 3),
      fixed: change.fixed.slice(0, 3),
    },
  };
}

function bare(section: Section): Section {
  const images = section.images.slice(0, 1);
  return { ...section, images, open: [], change: null, history: { before: null, now: null } };
}
