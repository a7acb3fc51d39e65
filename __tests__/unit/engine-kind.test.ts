import { describe, expect, it } from 'vitest';
import { refusePodman } from '../../src/engine/engine-kind.ts';

/** What each client was seen to answer, the parts that tell nothing left out. */
const DOCKER_CLIENT = { Version: '28.2.2', ApiVersion: '1.41', Os: 'linux', Arch: 'amd64' };
const PODMAN_CLIENT = { APIVersion: '4.3.1', Version: '4.3.1', OsArch: 'linux/amd64', Os: 'linux' };
const server = (...names: readonly string[]) => ({
  Version: '1',
  Components: names.map((Name) => ({ Name, Version: '1' })),
});

describe('refusePodman', () => {
  it.each([
    ['its own client, without a server', { Client: PODMAN_CLIENT }],
    ['its own client at a service', { Client: PODMAN_CLIENT, Server: PODMAN_CLIENT }],
  ])('%s', (_, version) =>
    expect(refusePodman(JSON.stringify(version))).toMatch(/^The docker command on PATH is podman, [^\n]*\.$/),
  );

  it('its service, asked by the client of Docker', () => {
    const version = { Client: DOCKER_CLIENT, Server: server('Podman Engine', 'Conmon', 'Engine') };
    expect(refusePodman(JSON.stringify(version))).toMatch(/^The engine .* is podman, [^\n]*\.$/);
  });

  it.each([
    ['Docker', JSON.stringify({ Client: DOCKER_CLIENT, Server: server('Engine', 'containerd', 'runc') })],
    ['Docker without an engine', JSON.stringify({ Client: DOCKER_CLIENT, Server: null })],
    ['nothing', ''],
    ['what is no JSON', 'Client: Podman Engine'],
  ])('%s is not refused', (_, version) => expect(refusePodman(version)).toBeUndefined());
});
