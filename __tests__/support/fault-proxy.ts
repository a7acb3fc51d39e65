import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from './registry.ts';

/** What the proxy does instead of asking the registry. */
export type FaultAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection is cut without an answer. */
  | 'reset'
  /** The connection stays open and silent. */
  | 'silence';

export interface Fault {
  /** Matched against `METHOD /path?query`. */
  readonly on: RegExp;
  readonly answer: FaultAnswer;
  /** How often; always when left out. */
  times?: number;
}

/** A proxy in front of a registry that answers with faults on demand and can add the referrers API to it. */
export interface FaultProxy {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Faults in force; the first that matches is answered. Change it at will. */
  faults: Fault[];
  /** Every request so far: `METHOD /path?query`, and who sent it. */
  readonly requests: { readonly line: string; readonly agent: string }[];
  /** Sees `METHOD /path?query` before the registry does, which waits for it. */
  before: (line: string) => Promise<void>;
  /** True: the OCI 1.1 referrers API is answered from the manifests that were put through this proxy. */
  referrers: boolean;
  stop(): Promise<void>;
}

/**
 * Starts a proxy on a free loopback port.
 * @param target `host:port` of the registry behind it.
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const subjects = new Map<string, Map<string, object>>();
  const proxy = {
    host: '',
    faults: [] as Fault[],
    requests: [] as { line: string; agent: string }[],
    before: async (_line: string) => {},
    referrers: false,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer(async (message, response) => {
    const line = `${message.method} ${message.url}`;
    proxy.requests.push({ line, agent: message.headers['user-agent'] ?? '' });
    await proxy.before(line);
    const fault = proxy.faults.find(({ on, times }) => on.test(line) && times !== 0);
    if (fault !== undefined) {
      if (fault.times !== undefined) fault.times -= 1;
      return answerFault(fault.answer, response);
    }
    const body = await read(message);
    if (proxy.referrers) {
      const listed = /^GET \/v2\/(.+)\/referrers\/(sha256:[0-9a-f]{64})/.exec(line);
      if (listed !== null) return answerReferrers(response, subjects.get(`${listed[1]}@${listed[2]}`));
      const put = /^PUT \/v2\/(.+)\/manifests\//.exec(line);
      if (put?.[1] !== undefined) remember(subjects, put[1], body, message, response);
    }
    forward(target, message, body, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return proxy;
}

function answerFault(answer: FaultAnswer, response: ServerResponse): void {
  if (answer === 'silence') return;
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(answer.body ?? JSON.stringify({ errors: [{ code: 'TEST', message: 'as the test asked' }] }));
}

function remember(
  subjects: Map<string, Map<string, object>>,
  repository: string,
  body: Buffer,
  message: IncomingMessage,
  response: ServerResponse,
): void {
  const manifest = JSON.parse(body.toString()) as {
    subject?: { digest: string };
    artifactType?: string;
    annotations?: Record<string, string>;
  };
  if (manifest.subject === undefined) return;
  const key = `${repository}@${manifest.subject.digest}`;
  const list = subjects.get(key) ?? new Map<string, object>();
  list.set(digestOf(body), {
    mediaType: message.headers['content-type'],
    digest: digestOf(body),
    size: body.length,
    artifactType: manifest.artifactType,
    annotations: manifest.annotations,
  });
  subjects.set(key, list);
  response.setHeader('oci-subject', manifest.subject.digest);
}

function answerReferrers(response: ServerResponse, list: Map<string, object> | undefined): void {
  response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' });
  response.end(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [...(list?.values() ?? [])],
    }),
  );
}

function forward(target: string, message: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const [hostname, port] = target.split(':');
  const onward = request(
    { hostname, port, method: message.method, path: message.url, headers: message.headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.socket?.resetAndDestroy());
  onward.end(body);
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
