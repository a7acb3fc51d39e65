import { z } from 'zod';
import { ROW_STATUSES, STATUSES } from '../checks/finding.ts';
import { LEVELS } from '../policy/policy.ts';
import type { Report } from './report.ts';
import { changeSince, commit, count, verdictCounts, verdictStatus, word } from './schema-parts.ts';

/** A name, a path or some sentences, which may hold the words of others. */
const sentences = z.string().max(100_000);
/** What a program printed, or a file's text. */
const verbatim = z.string().max(16 * 1_024 * 1_024);

/** Longest list of small things (lines, arguments), and of things that have lists themselves. */
const MANY = 10_000;
const SEVERAL = 1_000;

const digest = z.string().regex(/^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,128}$/);

const location = z.object({ file: sentences, line: z.int().positive() });

/** A member that has to stand in the type, and that JSON leaves out where it is undefined. */
function known<T>(schema: z.ZodType<T>) {
  return schema.optional().transform((value): T | undefined => value);
}

const fix = z.object({
  title: sentences,
  language: z.enum(['dockerfile', 'sh', 'yaml']),
  lines: z.array(sentences).max(MANY),
  edits: z
    .array(z.object({ file: sentences, from: count, to: count, lines: z.array(sentences).max(MANY) }))
    .max(SEVERAL)
    .optional(),
});

const level = z.enum(LEVELS);

const exception = z.object({
  check: word,
  subject: sentences,
  reason: sentences,
  owner: sentences,
  expires: z.iso.date(),
  line: z.int().positive(),
});

const row = z.object({
  check: word,
  layer: word,
  title: word,
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  references: z.array(z.object({ name: word, url: word })).max(SEVERAL),
  status: z.enum(ROW_STATUSES),
  policy: z
    .object({
      judged: z.enum(STATUSES),
      because: z.union([z.object({ level }), z.object({ exception })]),
    })
    .optional(),
  expected: sentences,
  seen: sentences,
  fixes: z.array(fix).max(SEVERAL),
  location: known(location),
  places: z
    .array(z.object({ location, message: sentences }))
    .max(MANY)
    .optional(),
});

const judged = {
  rows: z.array(row).max(SEVERAL),
  evidence: z
    .array(z.object({ title: sentences, command: z.array(sentences).max(MANY), output: verbatim }))
    .max(MANY),
};

const subject = z.object({
  kind: z.enum(['built', 'published']),
  name: sentences,
  platform: word.nullable(),
  digest: digest.nullable(),
  pinned: sentences.nullable(),
  configDigest: digest.nullable(),
  builtFromCheckout: z.boolean(),
  facts: z.object({ user: sentences.nullable(), uid: count.nullable(), seccomp: count.nullable() }),
  ...judged,
  seccompProfile: verbatim.nullable(),
  buildLog: verbatim.nullable(),
  buildWarnings: z
    .array(
      z.object({
        rule: sentences,
        message: sentences,
        url: known(sentences),
        location: known(location),
      }),
    )
    .max(MANY),
});

/**
 * The report as it is read back from JSON, with bounds on every text and list: a report may come from a job that nobody
 * trusts. What it does not know is left out, since a later version of the action may say more; what is known keeps its
 * meaning as long as `schemaVersion` stays the same.
 */
const schema = z.object({
  schemaVersion: z.literal(1),
  verdict: z.object({
    status: verdictStatus,
    success: z.boolean(),
    counts: verdictCounts,
  }),
  failOn: z.enum(['failure', 'warning', 'never']),
  subjects: z.array(subject).max(SEVERAL),
  project: z.object(judged),
  policy: z.object({
    file: sentences.nullable(),
    commit: commit.nullable(),
    levels: z.record(word, level),
    exceptions: z
      .array(
        z.object({
          ...exception.shape,
          state: z.enum(['used', 'unused', 'undecided', 'elsewhere', 'expired']),
        }),
      )
      .max(MANY),
    files: z
      .array(
        z.object({
          path: word,
          use: z.enum(['policy', 'key', 'trusted root', 'seccomp baseline', 'workflow']),
          change: z.enum(['none', 'changed', 'added', 'removed']),
        }),
      )
      .max(SEVERAL),
    ...judged,
  }),
  createdAt: z.iso.datetime(),
  version: word,
  run: z
    .object({
      url: z.url({ protocol: /^https?$/ }).max(2_000),
      repository: z
        .string()
        .max(200)
        .regex(/^[\w.-]+\/[\w.-]+$/),
      commit,
      event: word,
      pullRequest: z.int().positive().nullable(),
      id: z.int().positive(),
      attempt: z.int().positive(),
    })
    .nullable(),
  change: changeSince(MANY).nullable(),
});

/** Every member required and readable, however deep: so compared, one side cannot lack what the other has. */
type Whole<T> = T extends object ? { readonly [K in keyof T]-?: Whole<T[K]> } : T;

type Read = Whole<z.output<typeof schema>>;
type Same = Whole<Report> extends Read ? (Read extends Whole<Report> ? true : false) : false;

/** Does not compile when a member is in the one and not in the other, or of another type. */
const same: Same = true;

/** The schema of {@link Report}, by which a report is read back from JSON. */
export const reportSchema: z.ZodType<Report> = same && schema;

/** The same as JSON Schema (2020-12), for readers that are not ours: `schemas/report.schema.json`. */
export function reportJsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Report of Layered Defense',
    ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
  };
}
