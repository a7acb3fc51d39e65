import { readEvent } from '../event.ts';
import type { Frontend } from '../frontend.ts';
import { inputText } from './input-text.ts';
import { runnerLog } from './log.ts';
import { saveState } from './state.ts';

/**
 * GitHub's runner: inputs and the event from its variables, the report to the pull request and the job.
 * The toolkit and the API client are loaded while the container runs, so that their load time costs nothing.
 */
export const RUNNER: Frontend = {
  input: inputText,
  fallback: () => '',
  // Of a change it is read at the base commit, and what is merged is the repository's own.
  confinesPolicy: false,
  event: async () => {
    const event = await readEvent(process.env);
    if (event !== undefined || process.env['GITHUB_ACTIONS'] !== 'true') return event;
    throw new Error(
      "One of GitHub's variables is missing (GITHUB_EVENT_PATH and the like), so it is not known whose rules count.",
    );
  },
  refuse: async (problems) => (await import('./publish.ts')).refuse(problems),
  begin: (label, redact) => {
    saveState('label', label);
    return runnerLog(redact);
  },
  publisher: async (settings, event, log) =>
    (await import('./publish.ts')).preparePublisher(settings, event, log),
};
