import { makeReport, type Report, type RunReport } from '../../src/report/report.ts';
import { ALL, evidence, NO_POLICY, status } from '../unit/evidence-fixtures.ts';
import { HEAD, PULL, REPOSITORY } from './run-action.ts';

/** The run of the pull request that made the reports. */
export const RUN: RunReport = {
  url: 'https://github.example/acme/shop/actions/runs/500/attempts/1',
  repository: REPOSITORY,
  commit: HEAD,
  event: 'pull_request',
  pullRequest: PULL,
  id: 500,
  attempt: 1,
};

/**
 * The report of a job, as the action makes it of a hardened image.
 * @param user what the image runs as; root fails.
 * @param minute tells one report, and its image, from the other.
 */
export function reportOf(user: 'hardened' | 'root', minute = 0, run: RunReport | null = RUN): Report {
  const judged =
    user === 'root' ? evidence('', status(0, 0, [0])) : evidence('1000:1000', status(1000, 1000, [1000]));
  const createdAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  const subject = { ...judged, subject: { ...judged.subject, name: minute === 0 ? '.' : `app-${minute}` } };
  return makeReport([subject], {}, ALL, NO_POLICY, 'failure', { createdAt, run });
}
