import type { ExceptionAccount } from '../policy/policy-evidence.ts';
import type { PolicyCheck } from './check.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import { atPlaces } from './places.ts';
import { NIST_800_190 } from './references.ts';

const EXPECTED = 'Every exception of the policy file is needed, and its last day is not over.';

/** Exceptions that one row names. */
const MOST = 10;

export const exceptions: PolicyCheck = {
  id: 'exceptions',
  layer: 'Policy',
  title: 'Exceptions hold',
  severity: 'high',
  reason:
    'An exception is a risk that somebody took on until a day. After that day nobody has, and one that excepts nothing waits for the next failure to hide it.',
  method:
    'Compares the last day of each exception of the policy file with the day of the run (UTC), and its check and subject with what was found.',
  references: [NIST_800_190('section 4.1.1')],
  judge: ({ exceptions: all, rules }) => {
    if (all.length === 0) return undefined;
    const file = rules.path ?? '';
    const of = (state: ExceptionAccount['state']) => all.filter((one) => one.state === state);
    const [expired, unused] = [of('expired'), of('unused')];
    if (expired.length > 0) return open('fail', [...expired, ...unused], file);
    if (unused.length > 0) return open('warning', unused, file);
    const here = all.filter(({ state }) => state !== 'elsewhere');
    if (here.length === 0) return finding('not-applicable', EXPECTED, 'All exceptions are for other images.');
    return finding('pass', EXPECTED, list(here.map((one) => `${named(one)} until ${one.expires}`)));
  },
};

function open(status: 'fail' | 'warning', faults: readonly ExceptionAccount[], file: string): Finding {
  const places = faults.map((one) => ({ location: { file, line: one.line }, message: sentence(one) }));
  return {
    ...finding(status, EXPECTED, list(faults.map(sentence)), fixes(faults, file)),
    ...atPlaces(places),
  };
}

function sentence(exception: ExceptionAccount): string {
  const { owner, expires, reason } = exception;
  return exception.state === 'expired'
    ? `The exception for ${named(exception)} expired on ${expires}; ${owner} had taken it on: ${reason}.`
    : `The exception for ${named(exception)} excepts nothing.`;
}

function named({ check, subject }: ExceptionAccount): string {
  return `${check} of ${subject}`;
}

function list(sentences: readonly string[]): string {
  const left = sentences.length - MOST;
  return [...sentences.slice(0, MOST), ...(left > 0 ? [`And ${left} more.`] : [])].join(' ');
}

function fixes(faults: readonly ExceptionAccount[], file: string): readonly Fix[] {
  const expired = faults.filter(({ state }) => state === 'expired').slice(0, MOST);
  const lines = expired.flatMap(({ check, subject, reason, owner }) => [
    `  - check: ${check}`,
    `    subject: ${JSON.stringify(subject)}`,
    `    reason: ${JSON.stringify(reason)}`,
    `    owner: ${JSON.stringify(owner)}`,
    '    expires: YYYY-MM-DD',
  ]);
  if (expired.length === 0) return [];
  return [
    {
      title: `Mend what it excepts and remove it from ${file}, or have its owner take it on until another day`,
      language: 'yaml',
      lines: ['exceptions:', ...lines],
    },
  ];
}
