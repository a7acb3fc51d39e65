import type { EvidenceRecord } from '../evidence.ts';
import type { ReadReport } from './report-reader.ts';
import { gravestFirst } from './tally.ts';
import { line } from './vulnerabilities.ts';

/** Lines of one report that are shown. */
const LINES = 25;

/** What a report says, in the order of gravity, with the command by which it can be told that it is that report. */
export function scanRecord(title: string, command: readonly string[], read: ReadReport): EvidenceRecord {
  const { report, bytes, sha256 } = read;
  const { format, scanner, date, database, image, vulnerabilities, suppressed, unjudged } = report;
  const all = gravestFirst(vulnerabilities.values());
  const shown = all.slice(0, LINES).map(({ id, severity, package: of, fix, count }) => {
    const where = of === undefined ? `${count} times` : `${of.name} ${of.version}`;
    const fixed = fix.state === 'available' ? `fixed in ${fix.versions}` : NO_FIX[fix.state];
    return `  ${severity} ${id} ${where}, ${fixed}`;
  });
  const rest = all.length - shown.length;
  const names = [image.name, image.id, ...image.digests].filter((name) => name !== undefined);
  const output = [
    `sha256:${sha256}, ${bytes} bytes, ${format}`,
    `scanner: ${scanner}${date === undefined ? '' : `, scanned ${line(date)}`}`,
    ...(database === undefined ? [] : [`database of ${line(database)}`]),
    `about: ${names.length === 0 ? 'an image that it does not name' : names.slice(0, 5).join(', ')}`,
    `different findings: ${all.length}; taken out by the scanner's own rules: ${suppressed}; of other kinds: ${unjudged}`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
  return { title, command, output: output.join('\n') };
}

const NO_FIX = { none: 'no fix', untold: 'a fix is not told of' } as const;
