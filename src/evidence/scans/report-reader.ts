import { createHash } from 'node:crypto';
import { z } from 'zod';
import { grypeReader } from './grype-report.ts';
import { readJsonParts, UnreadableJson } from './json-parts.ts';
import type { ScanReport } from './report.ts';
import { sarifReader } from './sarif-report.ts';
import { trivyReader } from './trivy-report.ts';
import type { Room } from './vulnerabilities.ts';

/** Takes a report piece by piece; both throw UnreadableJson. */
export interface ReportReader {
  readonly write: (bytes: Buffer) => void;
  readonly end: () => ReadReport;
}

/** A report, and what the bytes of it are. */
export interface ReadReport {
  readonly report: ScanReport;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** Reads a report of any of the formats; which one it is tells the whole of it, whatever the order of its members. */
export function reportReader(room: Room): ReportReader {
  const formats = [trivyReader(room), grypeReader(room), sarifReader(room)];
  const [trivy, grype, sarif] = formats.map(({ head }) => head.shape);
  const json = readJsonParts(
    z.object({ ...trivy, ...grype, ...sarif }),
    formats.flatMap(({ parts }) => parts),
  );
  const sum = createHash('sha256');
  let bytes = 0;
  return {
    write: (piece) => {
      sum.update(piece);
      bytes += piece.length;
      json.write(piece);
    },
    end: () => {
      const { success, data: head } = Head.safeParse(json.end());
      const reports = success ? formats.flatMap((format) => format.end(head) ?? []) : [];
      const [report, ...others] = reports;
      if (report === undefined) throw new UnreadableJson(`is no report of a known format (${FORMATS})`);
      if (others.length > 0) throw new UnreadableJson('is a report of two formats at once');
      return { report, bytes, sha256: sum.digest('hex') };
    },
  };
}

const Head = z.record(z.string(), z.unknown());

const FORMATS = 'Trivy JSON, Grype JSON, SARIF 2.1.0';
