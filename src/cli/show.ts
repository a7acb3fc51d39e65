import { basename, resolve } from 'node:path';
import { isLocal } from '../inputs/rules.ts';
import { sarifAnchor } from '../publish/sarif-anchor.ts';
import type { Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-words.ts';
import type { Settings } from '../settings.ts';
import type { CheckRequest } from './arguments.ts';
import type { Format } from './flags.ts';
import { writeReport } from './report-file.ts';
import { columnsOf, paintFor, print } from './terminal.ts';

/** Tells the uploads of one commit apart where several tools write them. */
const CATEGORY = 'layered-defense';

/**
 * Prints the report in the one form that is asked for, and writes the others to their files.
 * @param folder absolute; the files' paths begin there.
 * @param settings of the run that the report is of.
 * @returns one sentence a file that could not be written.
 */
export async function show(
  report: Report,
  { reports, evidence }: Pick<CheckRequest, 'reports' | 'evidence'>,
  folder: string,
  settings: Settings,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { format, file } of reports) {
    const text = await render(report, format, settings);
    if (file === undefined) await print(text);
    else faults.push(...(await writeReport(resolve(folder, file), text)));
  }
  if (reports.some(({ file }) => file === undefined)) {
    process.stderr.write(`${verdictLine(report.verdict)}\n`);
    return faults;
  }
  const { renderTerminal } = await import('../report/terminal.ts');
  const { stdout } = process;
  const [columns, paint] = [columnsOf(stdout), paintFor(stdout)];
  await print(renderTerminal(report, { columns, paint, evidence, folder: folderOf(settings) }));
  return faults;
}

/** The name of the checkout's folder, which is the working directory; undefined where something else is built. */
function folderOf({ build }: Settings): string | undefined {
  if (build === undefined || !isLocal(build.context)) return undefined;
  return basename(process.cwd()) || undefined;
}

async function render(report: Report, format: Format, settings: Settings): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report, Number.POSITIVE_INFINITY);
    case 'sarif': {
      const [{ renderSarif }, { ALL_CHECKS }] = await Promise.all([
        import('../report/sarif.ts'),
        import('../checks/index.ts'),
      ]);
      const anchor = sarifAnchor(settings.build, undefined);
      return renderSarif(report, { checks: ALL_CHECKS, category: CATEGORY, anchor });
    }
    case 'html':
      return (await import('../report/html.ts')).renderHtml(report, folderOf(settings));
  }
}
