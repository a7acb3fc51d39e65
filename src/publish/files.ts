import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_CHECKS } from '../checks/index.ts';
import { renderHtml } from '../report/html.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import type { Settings } from '../settings.ts';
import type { OutputValues } from './outputs.ts';
import { sarifAnchor } from './sarif-anchor.ts';

/** The outputs that are paths of files. */
export type FileOutput = 'report' | 'sarif-file' | 'report-html' | 'seccomp-profile';

/** What was written, and what could not be, each in one sentence. */
export interface WrittenFiles {
  readonly outputs: Pick<OutputValues, FileOutput>;
  readonly warnings: readonly string[];
}

/** Writes the report in each of its forms to the runner's folder for temporary files. Never rejects. */
export async function writeFiles(report: Report, { build, commentKey }: Settings): Promise<WrittenFiles> {
  const anchor = sarifAnchor(build, process.env['GITHUB_WORKFLOW_REF']);
  const sarif = renderSarif(report, { checks: ALL_CHECKS, category: commentKey, anchor });
  // The outputs speak of the first image that has one.
  const profile = report.subjects.find(({ seccompProfile }) => seccompProfile !== null)?.seccompProfile;
  const files = await Promise.all([
    write('report', 'The JSON report', 'report.json', renderJson(report)),
    write('sarif-file', 'The SARIF file', 'report.sarif', sarif),
    write('report-html', 'The report page', 'report.html', renderHtml(report)),
    ...(profile == null ? [] : [write('seccomp-profile', 'The seccomp profile', 'seccomp.json', profile)]),
  ]);
  const paths = Object.fromEntries(files.map(({ output, path }) => [output, path]));
  return {
    outputs: {
      report: paths['report'],
      'sarif-file': paths['sarif-file'],
      'report-html': paths['report-html'],
      'seccomp-profile': paths['seccomp-profile'],
    },
    warnings: files.flatMap(({ failed = [] }) => failed),
  };
}

interface WrittenFile {
  readonly output: FileOutput;
  /** Undefined when it could not be written. */
  readonly path?: string;
  readonly failed?: string;
}

async function write(output: FileOutput, what: string, name: string, text: string): Promise<WrittenFile> {
  const path = join(process.env['RUNNER_TEMP'] || tmpdir(), `layered-defense-${process.pid}-${name}`);
  try {
    await writeFile(path, text, { mode: 0o600 });
    return { output, path };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { output, failed: `${what} could not be written to ${path}: ${reason}.` };
  }
}
