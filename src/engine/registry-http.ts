import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { HttpClient } from '@actions/http-client';
import { throughProxy } from './proxy.ts';

/** Milliseconds for one request, with its redirects and its body. */
const REQUEST_LIMIT = 30_000;

/** Milliseconds before a request that met a passing fault is sent once more. */
const RETRY_AFTER = 500;

const MOST_REDIRECTS = 5;

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Bytes of the body that are accepted; a longer one is a failure. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** An answer of any status, or one sentence why there is none. */
export type HttpAnswer =
  | {
      readonly answered: true;
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: Buffer;
    }
  | { readonly answered: false; readonly reason: string };

/**
 * Sends one request through the runner's proxy settings, and once more after a passing fault (429, 5xx, a cut
 * connection). Redirects are followed; credentials stay with the host they were meant for, and nothing but
 * loopback is asked over plain HTTP.
 */
export async function send(question: HttpQuestion): Promise<HttpAnswer> {
  const first = await attempt(question);
  const passing = first.answered ? first.status === 429 || first.status >= 500 : first.mayPass;
  if (!passing) return first;
  try {
    await wait(RETRY_AFTER, undefined, { signal: question.signal });
  } catch {
    return first;
  }
  return attempt(question);
}

/** True for `localhost`, 127.0.0.0/8 and ::1, with or without a port. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

type Attempt = HttpAnswer & { readonly mayPass?: boolean };

async function attempt(question: HttpQuestion): Promise<Attempt> {
  const limit = AbortSignal.timeout(REQUEST_LIMIT);
  const signal = question.signal === undefined ? limit : AbortSignal.any([question.signal, limit]);
  let { url } = question;
  const headers = { ...question.headers };
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.host))) {
        return {
          answered: false,
          reason: `${url.host} was not asked, since only HTTPS is trusted beyond loopback.`,
        };
      }
      const message = await request(question, url, headers, signal);
      const place = redirectOf(message);
      if (place === undefined) return await readAnswer(question, url, message);
      message.destroy();
      const next = new URL(place, url);
      if (next.origin !== url.origin) delete headers['authorization'];
      url = next;
    }
    return { answered: false, reason: `${question.url.host} redirects in circles.` };
  } catch (error) {
    if (question.signal?.aborted) return { answered: false, reason: 'The run was cancelled.' };
    if (limit.aborted) {
      return {
        answered: false,
        reason: `${url.host} did not answer${throughProxy(url)} within ${REQUEST_LIMIT / 1_000} seconds.`,
      };
    }
    return {
      answered: false,
      mayPass: isCut(error),
      reason: `${url.host} could not be reached${throughProxy(url)}: ${error instanceof Error ? describe(error) : String(error)}.`,
    };
  }
}

async function request(
  question: HttpQuestion,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const client = new HttpClient('layered-defense', [onSocket(signal)], {
    allowRedirects: false,
    allowRetries: false,
  });
  const response = await client.request(question.method, url.href, question.body ?? null, headers);
  return response.message;
}

/** What the toolkit's client lacks: an abort signal, and IPv6 hosts without their brackets. */
function onSocket(signal: AbortSignal) {
  return {
    prepareRequest(options: RequestOptions) {
      options.signal = signal;
      if (options.host) options.host = options.host.replace(/^\[(.*)\]$/, '$1');
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('not used')),
  };
}

function redirectOf(message: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(message.statusCode ?? 0) ? message.headers.location : undefined;
}

async function readAnswer(question: HttpQuestion, url: URL, message: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > question.limit) {
      message.destroy();
      return { answered: false, reason: `${url.host} answered with more than ${question.limit} bytes.` };
    }
    chunks.push(chunk);
  }
  return {
    answered: true,
    status: message.statusCode ?? 0,
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}

function isCut(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ECONNRESET', 'EPIPE', 'EAI_AGAIN'].includes(code);
}

function describe(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  // What a proxy refuses has the code of a cut connection, and says more.
  if (error.message.startsWith('tunneling socket')) return error.message;
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ECONNRESET':
      return 'it cut the connection';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its name is not known';
    default:
      return error.message || code || error.name;
  }
}
