import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ALL_CHECKS } from '../checks/index.ts';
import { isNarrow } from '../inputs/schemas.ts';
import { INPUTS, type Input } from '../inputs/table.ts';
import { yamlFault } from '../inputs/yaml-fault.ts';
import { type BaseImageRule, LEVELS } from '../policy/policy.ts';
import type { PolicyAnswer } from './read-policy.ts';

const Words = z.string().trim().min(1).max(200);
const Pattern = z
  .string()
  .regex(/^[A-Za-z0-9*][A-Za-z0-9._:*/-]*$/, 'a pattern such as ghcr.io or registry.example.no/base/*')
  .max(300)
  .refine((pattern) => !/^[^/]+\*(?:\/|$)/.test(pattern) || /^\*+(?:\/|$)/.test(pattern), {
    message: 'a host that ends with * would name the hosts of others too',
  });

const Jurisdictions = closed({
  allowed: closed({ countries: z.array(Words).default([]), regimes: z.array(Words).default([]) }).refine(
    ({ countries, regimes }) => countries.length + regimes.length > 0,
    'at least one of countries and regimes',
  ),
  registries: z.array(closed({ pattern: Pattern, country: Words, operator: Words, regime: Words })),
}).describe('Where registries are, and which of them may be used.');

const BaseImage = closed({
  pattern: Pattern,
  key: z
    .string()
    .regex(/^[^-]|^-----BEGIN PUBLIC KEY-----/)
    .optional(),
  'insecure-ignore-tlog': z.boolean().optional(),
  'certificate-identity': Words.optional(),
  'certificate-identity-regexp': Words.refine(
    isNarrow,
    'an expression that does not match every identity',
  ).optional(),
  'certificate-oidc-issuer': z.url({ protocol: /^https?$/ }).optional(),
}).transform((rule, context): BaseImageRule => {
  const { pattern, key } = rule;
  const exact = rule['certificate-identity'];
  const regexp = rule['certificate-identity-regexp'];
  const issuer = rule['certificate-oidc-issuer'];
  const ignored = rule['insecure-ignore-tlog'];
  const keyless = [exact, regexp].filter((one) => one !== undefined).length;
  if (key !== undefined && keyless === 0 && issuer === undefined) {
    return { pattern, trust: { by: 'key', key, ignoreTransparencyLog: ignored === true } };
  }
  if (key === undefined && keyless === 1 && issuer !== undefined && ignored === undefined) {
    const identity = exact === undefined ? { regexp: `^(?:${regexp})$` } : { exact };
    return { pattern, trust: { by: 'certificate', identity, issuer } };
  }
  context.addIssue(
    'either key, or certificate-oidc-issuer with one of certificate-identity and certificate-identity-regexp',
  );
  return z.NEVER;
});

const CheckId = z.enum(
  ALL_CHECKS.map(({ id }) => id),
  { error: `the id of a check: ${ALL_CHECKS.map(({ id }) => id).join(', ')}` },
);

const Levels = closed(
  Object.fromEntries(
    ALL_CHECKS.map(({ id, title }) => [
      id,
      z
        .enum(LEVELS, { error: `may be ${words(LEVELS)}` })
        .optional()
        .describe(title),
    ]),
  ),
).describe(
  'What the finding of a check counts: "fail" makes its warnings fail, "warning" its failures warnings, "off" leaves it out. What could not be checked stays that.',
);

const Exception = closed({
  check: CheckId,
  subject: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .describe(
      'The image as the report names it, without tag and digest, or "project" for what stands around the images; "*" stands for any characters but "/", "**" for any.',
    ),
  reason: Words.max(500),
  owner: Words.describe('Who answers for it: a person or a team.'),
  expires: z.iso
    .date({ error: 'a day of the form 2026-12-31' })
    .describe('The last day on which it holds, in UTC.'),
}).describe('A failure or warning that somebody takes on until a day.');

/** Inputs that the policy file cannot give: its own path, and the token, which is a secret. */
const WORKFLOW_ONLY: readonly string[] = ['policy', 'github-token'];

const Defaults = closed(
  Object.fromEntries(
    Object.entries<Input<unknown>>(INPUTS)
      .filter(([name]) => !WORKFLOW_ONLY.includes(name))
      .map(([name, definition]) => [name, defaultOf(definition).optional()]),
  ),
).describe('Texts of inputs of the action; what the workflow gives counts before them.');

/** A list stands for lines, `true`, `false` and numbers for their texts. */
function defaultOf({ schema, allowed, description }: Input<unknown>) {
  return z
    .union([z.string(), z.boolean(), z.number(), z.array(z.string())], { error: `may be ${allowed}` })
    .transform((value) => (Array.isArray(value) ? value.join('\n') : String(value)))
    .refine((text) => schema.safeParse(text).success, { error: `may be ${allowed}` })
    .describe(description);
}

/** The policy file; `schemas/policy.schema.json` is made from it. */
export const PolicyFile = closed({
  checks: Levels.optional(),
  exceptions: z.array(Exception).max(1_000).default([]),
  inputs: Defaults.optional(),
  jurisdictions: Jurisdictions.optional(),
  'base-images': z.array(BaseImage).default([]).describe('Whose signature a base image must carry.'),
});

/** An object whose faults name the keys that it may have. */
function closed<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${(issue.keys as readonly string[]).map((key) => JSON.stringify(key)).join(', ')} is not known here; it may have ${words(Object.keys(shape))}`
        : undefined,
  });
}

function words(values: readonly string[]): string {
  return values.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

/**
 * Reads the text of the policy file (YAML 1.2, one document).
 * @param path names the file in the sentences.
 */
export function parsePolicy(path: string, text: string): PolicyAnswer {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineOf = (place: readonly (string | number)[]) => counter.linePos(nearest(document, place)).line;
  const at = (offset: number) => `${path}:${counter.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return refused(document.errors.map(({ message, pos }) => `${at(pos[0])}: ${yamlFault(message)}`));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    return refused([`${path}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const parsed = PolicyFile.safeParse(value);
  if (!parsed.success) {
    return refused(
      parsed.error.issues.map((issue) => {
        const { path: place, message } = issue;
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
        const keys = [...place, ...unknown].filter((key) => typeof key !== 'symbol');
        return `${path}:${lineOf(keys)}: ${[place.join('.'), message].filter((part) => part !== '').join(': ')}`;
      }),
    );
  }
  const { jurisdictions, 'base-images': baseImages, checks = {}, exceptions, inputs = {} } = parsed.data;
  return {
    valid: true,
    policy: {
      jurisdictions,
      baseImages,
      levels: given(checks),
      exceptions: exceptions.map((one, index) => ({ ...one, line: lineOf(['exceptions', index]) })),
    },
    inputs: given(inputs),
  };
}

/** Without the keys that have no value. */
function given<T>(record: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;

function refused(all: readonly string[]): PolicyAnswer {
  const left = all.length - MOST_PROBLEMS;
  const problems = left > 0 ? [...all.slice(0, MOST_PROBLEMS), `and ${left} more`] : all;
  return {
    valid: false,
    problems: problems.map((problem) => `The policy file is not of its form: ${problem}.`),
  };
}

/** Where the deepest part of a path starts that the document has: a byte offset. */
function nearest(document: ReturnType<typeof parseDocument>, place: readonly (string | number)[]): number {
  for (let length = place.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(place.slice(0, length - 1), true);
    const key = place[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isMap(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
