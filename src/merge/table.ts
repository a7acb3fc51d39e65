import { z } from 'zod';
import { argument, choice, parsedBy } from '../inputs/schemas.ts';
import { INPUTS, type Input } from '../inputs/table.ts';

/** What became of the jobs that the workflow's job needs, by their ids. */
export type Needs = z.output<typeof needs>;

/** The context `needs`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
const needs = z
  .record(z.string().max(100), z.object({ result: z.string().max(100) }))
  .refine((jobs) => Object.keys(jobs).length > 0);

/** The inputs of `report/action.yml`, which is generated from here. */
export const MERGE_INPUTS = {
  reports: input({
    description:
      'Folder with the JSON reports and nothing else, at any depth, such as actions/download-artifact makes it. A file that is no report of this commit could not be checked.',
    allowed: 'a path that does not start with "-"',
    schema: argument.pipe(z.string()),
  }),
  needs: input({
    description:
      'What became of the jobs that write the reports: the expression `toJSON(needs)`. A job that was skipped or cancelled, or failed and left no report that says why, could not be checked. Of a job that succeeded it does not tell how many reports there have to be: give `expected` too. One of the two is required, except on `workflow_run`.',
    allowed:
      'the JSON of the context needs, as the expression toJSON(needs) gives it, with one job or more: name them in the job\'s "needs:"',
    schema: parsedBy((text) => needs.safeParse(parsed(text)).data),
  }),
  expected: input({
    description:
      'How many reports there have to be. One of `needs` and `expected` is required, except on `workflow_run`; give both.',
    allowed: 'a whole number from 1 to 10000',
    schema: parsedBy((text) =>
      /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 10_000 ? Number(text) : undefined,
    ),
  }),
  'fail-on': input({
    description:
      'What fails the job: `failure` (a report failed or could not be read), `warning` (a warning too), or `never` (report only; wrong inputs still fail it). What the jobs themselves failed on does not count.',
    default: 'failure',
    allowed: '"failure", "warning" or "never"',
    schema: choice(['failure', 'warning', 'never']),
  }),
  'comment-key': INPUTS['comment-key'],
  'github-token': {
    ...INPUTS['github-token'],
    description: 'Token that writes the comment; it needs `pull-requests: write`.',
  },
} as const;

/** The outputs of `report/action.yml`. */
export const MERGE_OUTPUTS = {
  verdict:
    'What all reports say together: `pass`, `warning`, `fail` or `error` (something could not be checked).',
  report:
    'Path of what was merged, as JSON: the verdict, and what each report says that is not as it should be.',
  'comment-url': 'Page of the comment on the pull request.',
} as const;

type MergeInput<T> = Omit<Input<T>, 'group'>;

function input<T>(definition: MergeInput<T>): MergeInput<T> {
  return definition;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
