import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lastErrorLine } from '../../engine/engine-errors.ts';
import { parseJson } from '../../engine/json.ts';
import { type RunResult, run } from '../../engine/process.ts';
import type { World } from '../world.ts';
import { UnreadableJson } from './json-parts.ts';
import { type ReadReport, reportReader } from './report-reader.ts';
import { line, type Room } from './vulnerabilities.ts';

/** Milliseconds for one image, the download of the database with it; Trivy has its own limit a little before. */
const SCAN_LIMIT = 15 * 60_000;
const OWN_LIMIT = '14m';

/** Milliseconds for the question after its version. */
const QUESTION_LIMIT = 30_000;

/** What trivy printed of one image, or one sentence why it did not. */
export type TrivyAnswer =
  | ({ readonly scanned: true; readonly command: readonly string[] } & ReadReport)
  | { readonly scanned: false; readonly reason: string };

export interface TrivyRequest extends Pick<World, 'folder' | 'log' | 'signal'> {
  /** What the engine runs the image by. */
  readonly image: string;
  readonly room: Room;
  /** Milliseconds; default 15 minutes. */
  readonly timeLimit?: number;
}

/**
 * Runs the trivy of this runner on an image of the engine's store and reads its report as it comes. It runs in a folder
 * of ours, with a configuration and a list of what to ignore that are empty and without variables of the job: a
 * `trivy.yaml` or `.trivyignore` of the checkout, or a `TRIVY_SEVERITY` of an earlier step, could hide anything.
 */
export async function scanByTrivy(request: TrivyRequest): Promise<TrivyAnswer> {
  const { image, log, signal, timeLimit = SCAN_LIMIT } = request;
  const folder = mkdtempSync(join(request.folder, 'trivy-'));
  const [config, ignored] = [join(folder, 'trivy.yaml'), join(folder, 'ignored')];
  for (const file of [config, ignored]) writeFileSync(file, '');
  const args = [
    'image',
    ...['--format', 'json', '--no-progress', '--scanners', 'vuln', '--image-src', 'docker'],
    ...['--config', config, '--ignorefile', ignored, '--timeout', OWN_LIMIT, image],
  ];
  // As variables, which a version that does not know them passes over. What it unpacks goes when the folder does.
  const env = { TMPDIR: folder, TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' };
  const reader = reportReader(request.room);
  const section = log.section(`Scan ${image} with trivy`);
  try {
    const scan = await run('trivy', args, {
      env,
      folder,
      timeLimit,
      signal,
      onOutput: section.write,
      keepEnd: true,
      onBytes: async (bytes) => reader.write(bytes),
    });
    const failure = explain(scan);
    if (failure !== undefined) return { scanned: false, reason: failure };
    const read = reader.end();
    const version = await run('trivy', ['version', '--format', 'json', '--config', config], {
      env,
      folder,
      timeLimit: QUESTION_LIMIT,
      signal,
    });
    return { scanned: true, command: ['trivy', ...args], ...withVersion(read, version.stdout) };
  } catch (error) {
    if (!(error instanceof UnreadableJson)) throw error;
    return { scanned: false, reason: `What trivy printed ${error.message}.` };
  } finally {
    section.end();
  }
}

function explain({ ended, exitCode, stderr }: RunResult): string | undefined {
  if (ended === 'not-found') {
    return 'Input "scan" is "trivy", but trivy is not on PATH: install it in an earlier step (aquasecurity/setup-trivy).';
  }
  if (ended === 'time-limit') return 'trivy did not end within its time limit.';
  if (ended === 'cancelled') return 'trivy was ended because the job was cancelled.';
  if (exitCode === 0) return undefined;
  // Behind the line that says what it could not do comes a list of all that it tried.
  const fatal = stderr.split('\n').findLast((text) => text.includes('\tFATAL\t')) ?? lastErrorLine(stderr);
  const words = fatal.split('\t').at(-1) ?? '';
  return `trivy could not scan the image: ${words.replace(/[.:]$/, '')}.`;
}

const Version = z.object({
  Version: z.string(),
  VulnerabilityDB: z.object({ UpdatedAt: z.string() }).nullish(),
});

/** Its report does not say of when the database is, and that of an older one not which version made it. */
function withVersion(read: ReadReport, answer: string): ReadReport {
  const version = parseJson(Version, answer);
  if (version === undefined) return read;
  const scanner = `Trivy ${line(version.Version)}`;
  return { ...read, report: { ...read.report, scanner, database: version.VulnerabilityDB?.UpdatedAt } };
}
