import { createReadStream, statSync } from 'node:fs';
import { quoted } from '../../inputs/quoted.ts';
import { orFault } from '../file-fault.ts';
import { matchingFiles } from '../project/matching-files.ts';
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
  const { files, faults } = await matchingFiles('scan-reports', patterns, MOST_FILES);
  const reports = faults.map(({ reason }) => fault(reason));
  let left = MOST * 1024 ** 3;
  for (const file of files) {
    const report = await orFault(() => readReportFile(file, left, room, signal), fault);
    if (report.read) left -= report.bytes;
    reports.push(report);
  }
  return reports;
}

async function readReportFile(
  file: string,
  most: number,
  room: Room,
  signal: AbortSignal,
): Promise<FileReport> {
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

function fault(reason: string): FileReport {
  return { read: false, reason };
}
