import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Row } from '../../src/report/report.ts';
import { type ActionResult, type ActionRun, runAction } from './run-action.ts';

/** Base image of the examples (script/example-base): busybox, with root, toor (uid 0) and appuser (1000). */
export const BASE = 'layered-defense/example-base:1';

/** Debian's static busybox: one program that is a whole image. */
export const BUSYBOX = '/bin/busybox';

/** Files of a checkout by their path in it; all of them may be executed. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** What the action did, with its rows about the first image by the id of their check. */
export interface ImageResult extends ActionResult {
  readonly rows: Readonly<Record<string, Row>>;
  /** Its rows about what stands around the images. */
  readonly around: Readonly<Record<string, Row>>;
}

/** Runs the action in a checkout of these files, which is built without a network and removed afterwards. */
export async function runOn(files: Files, run: Partial<ActionRun> = {}): Promise<ImageResult> {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  try {
    await writeFiles(folder, files);
    const inputs = { context: '.', network: 'none', ...run.inputs };
    const result = await runAction({ ...run, cwd: folder, inputs });
    const byCheck = (rows: readonly Row[] = []) => Object.fromEntries(rows.map((row) => [row.check, row]));
    const rows = byCheck(result.report?.subjects[0]?.rows);
    return { ...result, rows, around: byCheck(result.report?.project.rows) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files of a checkout; all of them may be executed. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o755 });
  }
}
