import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';

const EXPECTED = 'A container of the image gets ready with its own program.';

export const getsReady: Check = {
  id: 'gets-ready',
  layer: 'Running container',
  title: 'Gets ready',
  severity: 'medium',
  reason:
    'What is said of the running processes holds only when the program really runs: a container that ends at once proves nothing.',
  method:
    "Starts the image with its own entrypoint and command, and waits for its HEALTHCHECK's command, for ready-command or ready-log, or for the time of ready-after.",
  references: [],
  usualFix: () => FIXES,
  judge: ({ observation }) => {
    if (observation === undefined) return undefined;
    if (observation.state !== 'collected') return unlooked(EXPECTED, observation);
    const { readiness } = observation.value;
    if (readiness.ready) {
      const after = (readiness.after / 1000).toFixed(1);
      return finding('pass', EXPECTED, `Ready after ${after} s, by ${SIGNS[readiness.by]}.`);
    }
    const { message, lastLines } = readiness;
    if (readiness.cause === 'not-started') return finding('fail', EXPECTED, message, FIXES);
    const printed = lastLines === '' ? ' It printed nothing.' : ` Its last lines: ${lastLines}`;
    return finding('fail', EXPECTED, message + printed, FIXES);
  },
};

const SIGNS = {
  healthcheck: 'its HEALTHCHECK',
  'ready-command': 'ready-command',
  'ready-log': 'ready-log',
  'ready-after': 'still running',
} as const;

const FIXES = [
  {
    title: 'In the workflow, what the program needs to start without a network',
    language: 'yaml',
    lines: [
      'with:',
      '  command: …            # another command than the image declares',
      '  env: NAME=value       # its configuration',
      '  run-network: internal # an address of its own, in a network that leads nowhere',
      '  ready-log: …          # a line that it prints when it is ready',
      "  ready-timeout: '120'  # seconds",
    ],
  },
] as const;
