import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { terminalWords } from '../report/escape.ts';
import type { Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-words.ts';
import type { CheckRequest } from './arguments.ts';
import type { Format } from './flags.ts';
import { columnsOf, paintFor, print } from './terminal.ts';

/**
 * Prints the report in the one form that is asked for, and writes the others to their files.
 * @param folder absolute; the files' paths begin there.
 * @returns one sentence a file that could not be written.
 */
export async function show(
  report: Report,
  { reports, evidence }: Pick<CheckRequest, 'reports' | 'evidence'>,
  folder: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { format, file } of reports) {
    const text = await render(report, format);
    if (file === undefined) await print(text);
    else faults.push(...(await write(resolve(folder, file), text)));
  }
  if (reports.some(({ file }) => file === undefined)) {
    process.stderr.write(`${verdictLine(report.verdict)}\n`);
    return faults;
  }
  const { renderTerminal } = await import('../report/terminal.ts');
  const { stdout } = process;
  await print(renderTerminal(report, { columns: columnsOf(stdout), paint: paintFor(stdout), evidence }));
  return faults;
}

async function render(report: Report, format: Format): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report, Number.POSITIVE_INFINITY);
  }
}

async function write(file: string, text: string): Promise<readonly string[]> {
  try {
    await writeFile(file, text);
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`The report could not be written to ${terminalWords(file)}: ${terminalWords(why)}.`];
  }
}
