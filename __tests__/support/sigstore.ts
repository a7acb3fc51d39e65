import { createHash, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, rekorHandler } from '@sigstore/mock';
import { cosign } from './cosign.ts';

/** A certificate authority, a certificate log and a transparency log on loopback, with nobody behind them. */
export interface RunningSigstore {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Path of the trusted root (JSON) by which signatures made here are verified. */
  readonly trustedRoot: string;
  /** Path of the signing configuration (JSON) that points here. */
  readonly signingConfig: string;
  /** Signs as an identity, in the bundle format, with an entry in the log. */
  signAs(identity: Identity, pinned: string): Promise<void>;
  /** Signs as an identity, in the format of cosign 1 and 2, with an entry in the log. */
  signLegacyAs(identity: Identity, pinned: string): Promise<void>;
  /** Signs a statement (path of its JSON) as an identity, with an entry in the log: the bundle. */
  attestAs(identity: Identity, statement: string): Promise<Buffer>;
  stop(): Promise<void>;
}

export interface Identity {
  /** Subject alternative name of the certificate: a URI. */
  readonly subject: string;
  readonly issuer: string;
}

/** Starts it on a free loopback port and writes the two files for cosign into a folder. */
export async function startSigstore(folder: string): Promise<RunningSigstore> {
  const [authorityKeys, certificateLogKeys, logKeys] = [keyPair(), keyPair(), keyPair()];
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const certificateLog = await initializeCTLog(certificateLogKeys);
  const authority = await initializeCA(authorityKeys, certificateLog);
  const log = await initializeTLog(url, logKeys);
  const fulcio = fulcioHandler(authority);
  const rekor = rekorHandler(log);
  server.on('request', async (message, response) => {
    const body = await read(message);
    const handler = [fulcio, rekor].find(({ path }) => path === message.url && message.method === 'POST');
    if (handler === undefined) {
      response.writeHead(404).end();
      return;
    }
    const answer = await handler.fn(
      handler === rekor ? canonicalEntry(body) : withCredentials(body, message),
    );
    // Fulcio's clients expect 200, and Rekor's read the name of the new entry from the ETag.
    const status = handler === fulcio && answer.statusCode === 201 ? 200 : answer.statusCode;
    const name = handler === rekor ? Object.keys(JSON.parse(String(answer.response)))[0] : undefined;
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(name === undefined ? {} : { etag: name }),
    });
    response.end(answer.response);
  });

  const trustedRoot = join(folder, 'trusted-root.json');
  await writeFile(
    trustedRoot,
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logEntry(url, log.publicKey)],
      certificateAuthorities: [
        {
          subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
          uri: url,
          certChain: { certificates: [{ rawBytes: base64(authority.rootCertificate) }] },
          validFor: { start: '2020-01-01T00:00:00Z' },
        },
      ],
      ctlogs: [logEntry(`${url}/ct`, certificateLog.publicKey)],
      timestampAuthorities: [],
    }),
  );
  const signingConfig = join(folder, 'signing-config.json');
  const service = { url, majorApiVersion: 1, validFor: { start: '2020-01-01T00:00:00Z' }, operator: 'test' };
  await writeFile(
    signingConfig,
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [service],
      oidcUrls: [],
      rekorTlogUrls: [service],
      rekorTlogConfig: { selector: 'ANY' },
      tsaUrls: [],
      tsaConfig: { selector: 'ANY' },
    }),
  );
  return {
    url,
    trustedRoot,
    signingConfig,
    async signAs(identity, pinned) {
      await cosign([
        'sign',
        '--yes',
        `--signing-config=${signingConfig}`,
        `--trusted-root=${trustedRoot}`,
        `--identity-token=${token(identity)}`,
        pinned,
      ]);
    },
    async signLegacyAs(identity, pinned) {
      await cosign([
        'sign',
        '--yes',
        '--new-bundle-format=false',
        '--use-signing-config=false',
        `--fulcio-url=${url}`,
        `--rekor-url=${url}`,
        `--trusted-root=${trustedRoot}`,
        `--identity-token=${token(identity)}`,
        pinned,
      ]);
    },
    async attestAs(identity, statement) {
      const bundle = `${statement}.bundle`;
      await cosign([
        'attest-blob',
        '--yes',
        `--signing-config=${signingConfig}`,
        `--trusted-root=${trustedRoot}`,
        `--identity-token=${token(identity)}`,
        `--statement=${statement}`,
        `--bundle=${bundle}`,
      ]);
      return readFile(bundle);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The request with its identity token in the body, for clients that send it in a header. */
function withCredentials(body: string, message: IncomingMessage): string {
  const request = JSON.parse(body) as { credentials?: object };
  const oidcIdentityToken = message.headers.authorization?.replace(/^Bearer /, '');
  return JSON.stringify({ credentials: { oidcIdentityToken }, ...request });
}

/** The entry as a log keeps it: hashes in place of the envelope that was proposed. */
function canonicalEntry(body: string): string {
  const entry = JSON.parse(body) as {
    kind: string;
    apiVersion: string;
    spec: { proposedContent?: { envelope: string; verifiers: string[] } };
  };
  const proposed = entry.spec.proposedContent;
  if (entry.kind !== 'dsse' || proposed === undefined) return body;
  const envelope = JSON.parse(proposed.envelope) as { payload: string; signatures: { sig: string }[] };
  return JSON.stringify({
    apiVersion: entry.apiVersion,
    kind: entry.kind,
    spec: {
      envelopeHash: sha256(Buffer.from(proposed.envelope)),
      payloadHash: sha256(Buffer.from(envelope.payload, 'base64')),
      signatures: envelope.signatures.map(({ sig }, index) => ({
        signature: sig,
        verifier: proposed.verifiers[index],
      })),
    },
  });
}

function logEntry(baseUrl: string, publicKey: Buffer) {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: publicKey.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: createHash('sha256').update(publicKey).digest('base64') },
  };
}

/** An identity token; nobody here checks its signature. */
function token({ subject, issuer }: Identity): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, sub: subject, aud: 'sigstore', iat: now, exp: now + 600 };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${part({})}`;
}

function keyPair(): KeyPairKeyObjectResult {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

function sha256(bytes: Buffer) {
  return { algorithm: 'sha256', value: createHash('sha256').update(bytes).digest('hex') };
}

function base64(bytes: ArrayBufferView<ArrayBuffer>): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

async function read(message: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of message) body += chunk;
  return body;
}
