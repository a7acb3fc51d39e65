import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { run } from '../../src/engine/process.ts';
import { listen } from './http-server.ts';

/** A company's forward proxy on loopback, and the servers that only it reaches, under names that nobody else knows. */
export interface ForwardProxy {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** File of the certificate, its own authority, that the servers show. */
  readonly certificate: string;
  /** What it was asked, in the order of arrival: `CONNECT host:port`, each with the user and password that came. */
  readonly requests: { readonly line: string; readonly user: string | undefined }[];
  /** Answers every request with this status while it is set. */
  refuse: number | undefined;
  stop(): Promise<void>;
}

/**
 * Starts a proxy that takes CONNECT.
 * @param servers by name: the `host:port` of a server on loopback that speaks plain HTTP; on port 443 the proxy puts
 *   TLS in front of it.
 */
export async function startForwardProxy(servers: Readonly<Record<string, string>>): Promise<ForwardProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'forward-proxy-'));
  const file = (name: string) => join(folder, name);
  await makeCertificate(file('key.pem'), file('certificate.pem'), Object.keys(servers));
  const [key, cert] = await Promise.all([readFile(file('key.pem')), readFile(file('certificate.pem'))]);
  const open = new Set<Duplex>();
  const proxy: ForwardProxy = {
    host: '',
    certificate: file('certificate.pem'),
    requests: [],
    refuse: undefined,
    async stop() {
      for (const socket of open) socket.destroy();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const [name = '', port] = (request.url ?? '').split(':');
    proxy.requests.push({ line: `CONNECT ${request.url}`, user: userOf(request) });
    const target = servers[name];
    open.add(client);
    client.on('error', () => {});
    if (proxy.refuse !== undefined || target === undefined) {
      client.end(`HTTP/1.1 ${proxy.refuse ?? 502} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const inner = port === '443' ? new TLSSocket(client, { isServer: true, key, cert }) : client;
    const [targetHost, targetPort] = target.split(':');
    const onward = connect(Number(targetPort), targetHost);
    open.add(onward);
    for (const [from, to] of [[inner, onward] as const, [onward, inner] as const]) {
      from.on('error', () => to.destroy()).pipe(to);
    }
  });
  const { host, stop } = await listen(server);
  return Object.assign(proxy, { host });
}

function userOf({ headers }: IncomingMessage): string | undefined {
  const encoded = /^Basic (\S+)$/.exec(headers['proxy-authorization'] ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString();
}

async function makeCertificate(key: string, certificate: string, names: readonly string[]): Promise<void> {
  const made = await run(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
      ...['-subj', '/CN=Servers behind a proxy', '-keyout', key, '-out', certificate],
      ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`],
    ],
    { timeLimit: 60_000 },
  );
  if (made.exitCode !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
}
