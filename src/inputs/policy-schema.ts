import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { BaseImageRule, Policy } from '../policy/policy.ts';
import type { PolicyAnswer } from './policy-file.ts';
import { isNarrow } from './schemas.ts';
import { yamlFault } from './yaml-fault.ts';

const Words = z.string().trim().min(1).max(200);
const Pattern = z
  .string()
  .regex(/^[A-Za-z0-9*][A-Za-z0-9._:*/-]*$/, 'a pattern such as ghcr.io or registry.example.no/base/*')
  .max(300)
  .refine((pattern) => !/^[^/]+\*(?:\/|$)/.test(pattern) || /^\*+(?:\/|$)/.test(pattern), {
    message: 'a host that ends with * would name the hosts of others too',
  });

const Jurisdictions = z.strictObject({
  allowed: z
    .strictObject({ countries: z.array(Words).default([]), regimes: z.array(Words).default([]) })
    .refine(
      ({ countries, regimes }) => countries.length + regimes.length > 0,
      'at least one of countries and regimes',
    ),
  registries: z.array(z.strictObject({ pattern: Pattern, country: Words, operator: Words, regime: Words })),
});

const BaseImage = z
  .strictObject({
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
  })
  .transform((rule, context): BaseImageRule => {
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

const PolicyFile = z.strictObject({
  jurisdictions: Jurisdictions.optional(),
  'base-images': z.array(BaseImage).default([]),
});

/**
 * Reads the text of the policy file (YAML 1.2, one document).
 * @param path names the file in the sentences.
 */
export function parsePolicy(path: string, text: string): PolicyAnswer {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
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
      parsed.error.issues.map(({ path: place, message }) => {
        const node = nearest(
          document,
          place.filter((key) => typeof key !== 'symbol'),
        );
        return `${at(node)}: ${[place.join('.'), message].filter((part) => part !== '').join(': ')}`;
      }),
    );
  }
  const { jurisdictions, 'base-images': baseImages } = parsed.data;
  const policy: Policy = { jurisdictions, baseImages, levels: {}, exceptions: [] };
  return { valid: true, policy };
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
    const node = document.getIn(place.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isMap(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
