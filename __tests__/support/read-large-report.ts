import { readFileSync } from 'node:fs';
import { reportReader } from '../../src/evidence/scans/report-reader.ts';
import { makeRoom } from '../../src/evidence/scans/vulnerabilities.ts';
import { grypeMatch, grypeReport, sarifReport, trivyReport, trivyVulnerability } from './scan-reports.ts';

/**
 * Reads a report that is made as it is read, in pieces of 64 KB, and prints as JSON what it took: the memory of this
 * process in MB before and at most, milliseconds, and the findings by severity or why it could not be read.
 * `node read-large-report.ts trivy|grype|sarif|text|nested MB`
 */

const [form = 'trivy', megabytes = '100'] = process.argv.slice(2);
const total = Number(megabytes) * 1024 ** 2;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
const SCORES = ['9.8', '7.5', '5.0', '2.0'];
const WORDS = 'A flaw was found in the way in which openssl reads what it is given, and more. '.repeat(20);

/** A text that is repeated in another one until it is long. */
interface Form {
  /** The other one, with @ where it stands. */
  readonly around: string;
  readonly between: string;
  readonly repeated: (index: number) => string;
}

const rules = SEVERITIES.map((id, index) => ({ id, properties: { 'security-severity': SCORES[index] } }));
const FORMS: Readonly<Record<string, Form>> = {
  trivy: {
    around: JSON.stringify(trivyReport([])).replace('"Vulnerabilities":[]', '"Vulnerabilities":[@]'),
    between: ',',
    repeated: (index) => pretty({ ...trivyVulnerability(told(index)), Description: WORDS }),
  },
  grype: {
    around: JSON.stringify(grypeReport([])).replace('"matches":[]', '"matches":[@]'),
    between: ',',
    repeated: (index) => pretty({ ...grypeMatch(told(index)), matchDetails: [{ found: WORDS }] }),
  },
  // The rules come behind the results.
  sarif: {
    around: JSON.stringify(sarifReport([], rules)).replace('"results":[]', '"results":[@]'),
    between: ',',
    repeated: (index) => pretty({ ruleId: severity(index), level: 'note', message: { text: WORDS } }),
  },
  text: {
    around: '{"SchemaVersion": 2, "ArtifactName": "x", "Results": [{"Target": "@", "Vulnerabilities": []}]}',
    between: '',
    repeated: () => WORDS,
  },
  nested: { around: '@', between: '', repeated: () => '['.repeat(1_000) },
};

function pretty(value: object): string {
  return JSON.stringify(value, null, 2);
}

function severity(index: number): (typeof SEVERITIES)[number] {
  return SEVERITIES[index % SEVERITIES.length] ?? 'low';
}

function told(index: number) {
  const name = `package-${index % 500}`;
  return { id: `CVE-2026-${index}`, severity: severity(index), name, fixed: index % 3 === 0 ? '' : '3.1.5' };
}

function* pieces({ around, between, repeated }: Form): Generator<Buffer> {
  const [start = '', end = ''] = around.split('@');
  let piece = start;
  let length = start.length;
  for (let index = 0; length < total; index += 1) {
    const text = `${index === 0 ? '' : between}${repeated(index)}`;
    length += text.length;
    piece += text;
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece + end);
}

function read(wanted: Form): object {
  const reader = reportReader(makeRoom());
  try {
    for (const piece of pieces(wanted)) reader.write(piece);
    const { report, bytes } = reader.end();
    const counts: Record<string, number> = {};
    for (const one of report.vulnerabilities.values()) {
      counts[one.severity] = (counts[one.severity] ?? 0) + one.count;
    }
    return { bytes, counts };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Of this program alone, in MB: resourceUsage() counts what the process had before it became this program. */
function memory(name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024);
}

const wanted = FORMS[form];
if (wanted === undefined) throw new Error(`There is no form "${form}".`);
const before = memory('VmRSS');
const began = performance.now();
const answer = read(wanted);
const milliseconds = Math.round(performance.now() - began);
console.log(JSON.stringify({ ...answer, milliseconds, before, peak: memory('VmHWM') }));
