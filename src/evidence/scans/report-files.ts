import { createReadStream, lstatSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { quoted } from '../../inputs/quoted.ts';
import { leavesCheckout } from '../../subject/checkout.ts';
import { orFault } from '../file-fault.ts';
import { UnreadableJson } from './json-parts.ts';
import { type ReadReport, reportReader } from './report-reader.ts';
import type { Room } from './vulnerabilities.ts';

/** Files of all patterns together. */
const MOST_FILES = 50;

/** GiB of all files together. */
const MOST = 1;

/** A report of a file, or one sentence why there is none. */
export type FileReport =
  | ({ readonly read: true; readonly file: string } & ReadReport)
  | { readonly read: false; readonly reason: string };

/**
 * Reads the reports that patterns of paths name, one after the other and piece by piece.
 * @param patterns of paths of the checkout; one that names nothing is a fault, since a report that is not there must
 *   not look like one without vulnerabilities.
 * @param signal ends the reading; what is not read then is a fault.
 */
export async function readReportFiles(
  patterns: readonly string[],
  room: Room,
  signal: AbortSignal,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  const files = new Set<string>();
  for (const pattern of patterns) {
    const matched = await matching(pattern);
    if (matched.length === 0) reports.push(unmatched(pattern));
    for (const file of matched) files.add(file);
  }
  if (files.size > MOST_FILES) {
    return [fault(`Input "scan-reports" names more than ${MOST_FILES} files: give narrower patterns.`)];
  }
  let left = MOST * 1024 ** 3;
  for (const file of [...files].toSorted()) {
    const report = await orFault(() => readReportFile(file, left, room, signal), fault);
    if (report.read) left -= report.bytes;
    reports.push(report);
  }
  return reports;
}

async function matching(pattern: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern)) {
    if (lstatSync(file).isDirectory()) continue;
    files.push(file);
    if (files.length > MOST_FILES) break;
  }
  return files;
}

async function readReportFile(
  file: string,
  most: number,
  room: Room,
  signal: AbortSignal,
): Promise<FileReport> {
  if (leavesCheckout(file)) return fault(`${quoted(file)} is a link that leads out of the checkout.`);
  if (!statSync(file).isFile()) return fault(`${quoted(file)} of input "scan-reports" is no file.`);
  const reader = reportReader(room);
  let bytes = 0;
  try {
    for await (const piece of createReadStream(file, { signal })) {
      bytes += piece.length;
      if (bytes > most) return fault(`The files of input "scan-reports" hold more than ${MOST} GiB.`);
      reader.write(piece);
    }
    return { read: true, file, ...reader.end() };
  } catch (error) {
    if (signal.aborted) return fault(`The job was cancelled before ${quoted(file)} was read.`);
    if (!(error instanceof UnreadableJson)) throw error;
    return fault(`The report ${quoted(file)} ${error.message}.`);
  }
}

function unmatched(pattern: string): FileReport {
  return fault(
    `Input "scan-reports" has ${quoted(pattern)}, which no file matches: check the path, and that the step of the scanner comes before.`,
  );
}

function fault(reason: string): FileReport {
  return { read: false, reason };
}
