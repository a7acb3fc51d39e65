import type { Report } from './report.ts';

/** The report as JSON text (UTF-8), indented by two spaces: the auditor's copy. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
