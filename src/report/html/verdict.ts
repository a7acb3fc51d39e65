import type { Report } from '../report.ts';
import { verdictLine } from '../verdict-words.ts';
import { facts, moment } from './facts.ts';
import { type Html, html, link } from './markup.ts';
import { sign } from './signs.ts';

const MEANING = {
  pass: 'Every check that applies passed.',
  warning: 'No check failed, and there is something to look at.',
  fail: 'A layer of defense does not hold.',
  error: 'Something could not be looked at, so nothing is proven of it.',
};

const RULES = {
  failure: 'a failure, and what could not be checked, fails it',
  warning: 'a warning fails it too',
  never: 'it only reports',
};

/** What the report comes to, what that means for the job, and where and when it was made. */
export function verdictSection(report: Report): Html {
  const { verdict, failOn } = report;
  const excepted = verdict.status === 'pass' && verdict.counts.excepted > 0;
  const meaning = excepted ? 'Every check that applies passed or is excepted.' : MEANING[verdict.status];
  const job = `The job ${verdict.success ? 'succeeds' : 'fails'}: ${RULES[failOn]} (fail-on: ${failOn}).`;
  return html`<div class="verdict ${verdict.status}" id="verdict" tabindex="-1">
<div class="verdict-head">${sign(verdict.status)}<h1>${verdictLine(verdict)}</h1></div>
<p>${meaning} ${job}</p>
${runFacts(report)}
</div>`;
}

function runFacts({ subjects, run, createdAt, version }: Report): Html {
  const digests = [...new Set(subjects.flatMap(({ digest }) => digest ?? []))];
  return facts([
    ['Made', moment(createdAt)],
    ['Repository', run?.repository],
    ['Event', run === null ? undefined : event(run.event, run.pullRequest)],
    ['Run', run === null ? 'Outside of GitHub' : link(run.url, `${run.id}, attempt ${run.attempt}`)],
    ['Version', `Layered Defense ${version}`],
    ['Commit', run === null ? undefined : html`<code>${run.commit}</code>`],
    [
      'Images by digest',
      digests.length === 0 ? 'No image' : html`${digests.map((digest) => html`<code>${digest}</code>`)}`,
    ],
  ]);
}

function event(name: string, pullRequest: number | null): string {
  return pullRequest === null ? name : `${name} #${pullRequest}`;
}
