import { z } from 'zod';
import { throughProxy } from '../engine/proxy.ts';
import type { GitHubEvent } from '../event.ts';

/** How GitHub's API failed to do what it was asked. */
export type Fault =
  /** No whole answer came: what was asked for may have been done or not. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** An answer came that is not of the form that GitHub documents. */
  | { readonly kind: 'unreadable' }
  /** Too many requests. `seconds` is how long GitHub asks to wait. */
  | { readonly kind: 'rate-limit'; readonly status: number; readonly seconds: number }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** GitHub's own words, one line. */
      readonly message: string;
      /** What would have been enough, as workflows write it: `pull-requests: write`. */
      readonly permissions: readonly string[];
    };

/** The error that every failed request ends in. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly fault: Fault;

  constructor(fault: Fault, cause: unknown) {
    super(`GitHub's API: ${fault.kind}`, { cause });
    this.fault = fault;
  }
}

/** What octokit throws when an answer came. */
const answered = z.object({
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() }),
});
const words = z.object({ message: z.string() });

/** Longest part of GitHub's own words that is passed on, in UTF-16 units. */
const LONGEST = 200;

/** What GitHub tells to do when it limits the rate and names no time, in seconds. */
const LIMIT_PAUSE = 60;

/**
 * Reads what went wrong from the error of one request of octokit's.
 * Rate limits: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @param now milliseconds since 1970.
 */
export function faultOf(error: unknown, now: number): Fault {
  const parsed = answered.safeParse(error);
  if (!parsed.success) return { kind: 'unreachable', reason: firstLine(deepestMessage(error)) };
  const { status, response } = parsed.data;
  const message = firstLine(words.safeParse(response.data).data?.message ?? '');
  const header = (name: string) => {
    const value = response.headers[name];
    return value === undefined ? undefined : String(value);
  };
  const spent = header('x-ratelimit-remaining') === '0';
  const limited = header('retry-after') !== undefined || spent || /\brate limit\b/i.test(message);
  if (status === 429 || (status === 403 && limited)) {
    const reset = spent ? Number(header('x-ratelimit-reset')) - now / 1_000 : Number.NaN;
    const seconds = [Number.parseInt(header('retry-after') ?? '', 10), reset, LIMIT_PAUSE];
    return {
      kind: 'rate-limit',
      status,
      seconds: Math.max(0, Math.ceil(seconds.find(Number.isFinite) ?? 0)),
    };
  }
  return {
    kind: 'refused',
    status,
    message,
    permissions: permissionsIn(header('x-accepted-github-permissions')),
  };
}

/** @returns true when the same request may do better a moment later, and may have been done already. */
export function isPassing(fault: Fault): boolean {
  return (
    fault.kind === 'unreachable' ||
    fault.kind === 'unreadable' ||
    (fault.kind === 'refused' && fault.status >= 500)
  );
}

/**
 * Says in one sentence why something could not be written, and what to do.
 * @param what it is: `The comment`.
 * @param event where it should have been written.
 */
export function explain(what: string, fault: Fault, event: GitHubEvent): string {
  const why = fault.kind === 'refused' ? refusal(fault, event) : trouble(fault, event);
  return `${what} could not be written: ${why}`;
}

/** Says why a file of the repository could not be read, and what to do; a sentence that goes on behind a colon. */
export function explainRead(fault: Fault, event: GitHubEvent): string {
  if (fault.kind !== 'refused') return trouble(fault, event);
  const status = `${fault.status}${quoted(fault)}`;
  if (fault.status >= 500 || fault.status === 401) return refusal(fault, event);
  return `the token of the input github-token may not read the repository (${status}); give the job \`contents: read\` under \`permissions\`.`;
}

type Refused = Extract<Fault, { kind: 'refused' }>;

/** What may happen to every request, whatever it asks for. */
function trouble(fault: Exclude<Fault, Refused>, event: GitHubEvent): string {
  switch (fault.kind) {
    case 'unreachable':
      return `GitHub could not be reached at ${event.apiUrl}${throughProxy(event.apiUrl)} (${fault.reason}).`;
    case 'unreadable':
      return `GitHub at ${event.apiUrl} gave an answer that is not of the documented form.`;
    case 'rate-limit':
      return `GitHub limits the rate of requests (${fault.status}) and asks to wait ${fault.seconds} seconds; run the job again later.`;
  }
}

function quoted({ message }: Refused): string {
  return message === '' ? '' : `, ${JSON.stringify(message)}`;
}

function refusal(fault: Refused, event: GitHubEvent): string {
  const { status, message } = fault;
  const repository = `${event.owner}/${event.repo}`;
  const words = quoted(fault);
  if (status >= 500) return `GitHub failed again and again (${status}${words}).`;
  switch (status) {
    case 401:
      return `GitHub did not accept the token of the input github-token (401${words}).`;
    case 403:
      return /\blocked\b/i.test(message)
        ? `the conversation is locked (403${words}).`
        : `the token lacks the permission ${missingPermission(fault.permissions)} (403${words}); ${remedy(event)}`;
    case 404:
      return `GitHub knows no such pull request in ${repository}, or hides it from a token without the permission \`pull-requests: write\` (404${words}).`;
    case 410:
      return `comments are turned off in ${repository} (410${words}).`;
    default:
      return `GitHub refused it (${status}${words}).`;
  }
}

/** The least that a pull request's comment needs; other permissions only where GitHub does not take this one. */
function missingPermission(accepted: readonly string[]): string {
  const wanted =
    accepted.some((permission) => permission.startsWith('pull-requests:')) || accepted.length === 0;
  return wanted ? '`pull-requests: write`' : accepted.map((permission) => `\`${permission}\``).join(' or ');
}

function remedy(event: GitHubEvent): string {
  return event.pullRequest?.fromFork
    ? 'GitHub gives the pull request of a fork a read-only token, and the job summary holds the whole report.'
    : 'give it to the job under `permissions`, for Dependabot too; the job summary holds the whole report.';
}

/**
 * Reads `x-accepted-github-permissions`, whose sets are parted by `;` and whose members by `,`:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function permissionsIn(header: string | undefined): string[] {
  const found = (header ?? '').matchAll(/([a-z_]+)=(read|write|admin)/g);
  return [...found].map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
}

function deepestMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error.cause instanceof Error) return deepestMessage(error.cause);
  return error.message === '' && 'code' in error ? String(error.code) : error.message;
}

function firstLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
