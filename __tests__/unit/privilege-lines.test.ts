import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { privilegeLines } from '../../src/checks/privilege-lines.ts';
import { DEFAULT_CAPABILITIES } from '../../src/evidence/capabilities.ts';
import type { LeastPrivilege } from '../../src/evidence/least-privilege/least-privilege.ts';
import { parseRunOptions } from '../../src/inputs/run-options/run-options.ts';
import { words } from '../../src/inputs/words.ts';

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8'));
const isPod = new Ajv({ strict: false, validateFormats: false }).compile(schema('kubernetes-pod.json'));
const isCompose = new Ajv2020({ strict: false, validateFormats: false }).compile(schema('compose-spec.json'));

const MIB = 2 ** 20;

const FOUND: LeastPrivilege = {
  privileges: {
    capabilities: [],
    tmpfs: [],
    noNewPrivileges: true,
    user: undefined,
    memory: 32 * MIB,
    pids: 16,
  },
  minimal: true,
  whyWritable: undefined,
  givenTmpfs: [],
  ownUser: '1000:1000',
  starts: 1,
  lowPorts: [],
  required: false,
};

const Container = z.strictObject({
  name: z.string(),
  image: z.literal('IMAGE'),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.boolean(),
    readOnlyRootFilesystem: z.boolean(),
    runAsNonRoot: z.literal(true).optional(),
    runAsUser: z.number().optional(),
    runAsGroup: z.number().optional(),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]), add: z.array(z.string()).optional() }),
    seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
  }),
  resources: z.strictObject({ limits: z.strictObject({ memory: z.string() }) }),
  volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })).optional(),
});
const Pod = z.strictObject({
  spec: z.strictObject({
    securityContext: z
      .strictObject({ sysctls: z.array(z.strictObject({ name: z.string(), value: z.string() })) })
      .optional(),
    containers: z.tuple([Container]),
    volumes: z
      .array(z.strictObject({ name: z.string(), emptyDir: z.strictObject({ medium: z.literal('Memory') }) }))
      .optional(),
  }),
});
const Compose = z.strictObject({
  services: z.strictObject({
    app: z.strictObject({
      image: z.literal('IMAGE'),
      user: z.string().optional(),
      cap_drop: z.tuple([z.literal('ALL')]),
      cap_add: z.array(z.string()).optional(),
      read_only: z.literal(true).optional(),
      tmpfs: z.array(z.string()).optional(),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]).optional(),
      mem_limit: z.string(),
      memswap_limit: z.string(),
      pids_limit: z.number(),
    }),
  }),
});

/** The three texts, read by what reads such a text. */
function read(found: LeastPrivilege) {
  const [docker, kubernetes, compose] = privilegeLines(found).map(({ lines }) => lines.join('\n'));
  const command = words(docker ?? '') ?? [];
  const answer = parseRunOptions(command.slice(0, -1));
  if (!('options' in answer)) throw new Error(answer.problem);
  const pod: unknown = parse(kubernetes ?? '');
  const service: unknown = parse(compose ?? '');
  return { text: kubernetes ?? '', command, options: answer.options, pod, service };
}

const folder = fc
  .array(
    fc.stringMatching(/^[\w.@+-]{1,8}$/).filter((name) => !/^\.+$/.test(name)),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((names) => `/${names.join('/')}`);
const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const ids = fc.tuple(id, id).map(([uid, gid]) => `${uid}:${gid}`);
const arbitrary: fc.Arbitrary<LeastPrivilege> = fc
  .record({
    capabilities: fc.subarray([...DEFAULT_CAPABILITIES]),
    tmpfs: fc.option(
      fc.uniqueArray(fc.record({ path: folder, owner: fc.oneof(fc.constant('0:0'), ids) }), {
        maxLength: 4,
        selector: ({ path }) => path,
      }),
      { nil: undefined },
    ),
    noNewPrivileges: fc.boolean(),
    user: fc.option(ids, { nil: undefined }),
    memory: fc.integer({ min: 2, max: 512 }).map((steps) => steps * 16 * MIB),
    pids: fc.integer({ min: 16, max: 1000 }),
  })
  .chain((privileges) =>
    fc.record({
      privileges: fc.constant(privileges),
      minimal: fc.boolean(),
      whyWritable: fc.constant(privileges.tmpfs === undefined ? 'it does.' : undefined),
      givenTmpfs: fc.constantFrom([], ['/given'], ['/given:size=1m,mode=1777']),
      // A user is tried of an image alone that is root by itself.
      ownUser: privileges.user === undefined ? fc.option(ids, { nil: undefined }) : fc.constant(undefined),
      starts: fc.nat(24),
      lowPorts: fc.subarray([80, 443]),
      required: fc.boolean(),
    }),
  );

describe('the lines to copy', () => {
  it('of docker run are read back as what was found, and nothing of them is a danger', () => {
    fc.assert(
      fc.property(arbitrary, (found) => {
        const { capabilities, tmpfs, noNewPrivileges, user } = found.privileges;
        const { command, options } = read(found);
        expect(command.slice(0, 2)).toEqual(['docker', 'run']);
        expect(command.at(-1)).toBe('IMAGE');
        expect(options).toMatchObject({
          capDrop: ['ALL'],
          capAdd: capabilities,
          readOnly: tmpfs !== undefined,
          noNewPrivileges,
          user,
          dangers: [],
          privileged: false,
        });
        const mounted = [...(tmpfs ?? []).map(({ path }) => path), ...found.givenTmpfs];
        const paths = options.tmpfs.map((mount) =>
          found.givenTmpfs.includes(mount) ? mount : mount.split(':')[0],
        );
        expect(paths).toEqual(mounted);
        const mebibytes = `${found.privileges.memory / MIB}m`;
        const value = (flag: string) => command[command.indexOf(flag) + 1];
        expect(value('--memory')).toBe(mebibytes);
        expect(value('--memory-swap')).toBe(mebibytes);
        expect(value('--pids-limit')).toBe(String(found.privileges.pids));
      }),
    );
  });

  it('of Kubernetes are a Pod that grants the same', () => {
    fc.assert(
      fc.property(arbitrary, (found) => {
        const { privileges, givenTmpfs, ownUser, lowPorts } = found;
        const { text, pod } = read(found);
        const whole = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'app' }, ...Pod.parse(pod) };
        expect(isPod(whole), JSON.stringify(isPod.errors)).toBe(true);
        const { containers, volumes = [] } = Pod.parse(pod).spec;
        const { securityContext, resources, volumeMounts = [] } = containers[0];
        expect(securityContext.allowPrivilegeEscalation).toBe(!privileges.noNewPrivileges);
        expect(securityContext.readOnlyRootFilesystem).toBe(privileges.tmpfs !== undefined);
        expect(securityContext.capabilities.add ?? []).toEqual(privileges.capabilities);
        const { runAsUser, runAsGroup } = securityContext;
        expect(runAsUser === undefined ? undefined : `${runAsUser}:${runAsGroup}`).toBe(
          privileges.user ?? ownUser,
        );
        const stays = privileges.user === undefined && ownUser === undefined;
        expect(securityContext.runAsNonRoot).toBe(stays ? undefined : true);
        expect(resources.limits.memory).toBe(`${privileges.memory / MIB}Mi`);
        const given = givenTmpfs.map((mount) => mount.split(':')[0]);
        const paths = [...(privileges.tmpfs ?? []).map(({ path }) => path), ...given];
        expect(volumeMounts.map(({ mountPath }) => mountPath)).toEqual(paths);
        expect(volumes.map(({ name }) => name)).toEqual(volumeMounts.map(({ name }) => name));
        expect(new Set(volumes.map(({ name }) => name)).size).toBe(volumes.length);
        expect(text).toContain(`At most ${privileges.pids} processes`);
        const sysctl = { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' };
        const { securityContext: ofPod } = Pod.parse(pod).spec;
        expect(ofPod?.sysctls ?? []).toEqual(lowPorts.length > 0 ? [sysctl] : []);
      }),
    );
  });

  it('of Compose are a service that grants the same', () => {
    fc.assert(
      fc.property(arbitrary, (found) => {
        const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = found.privileges;
        const { service, options } = read(found);
        expect(isCompose(service), JSON.stringify(isCompose.errors)).toBe(true);
        const { app } = Compose.parse(service).services;
        expect(app.user).toBe(user);
        expect(app.cap_add ?? []).toEqual(capabilities);
        expect(app.read_only ?? false).toBe(tmpfs !== undefined);
        expect(app.tmpfs ?? []).toEqual(options.tmpfs);
        expect(app.security_opt !== undefined).toBe(noNewPrivileges);
        expect(app.mem_limit).toBe(`${memory / MIB}m`);
        expect(app.memswap_limit).toBe(app.mem_limit);
        expect(app.pids_limit).toBe(pids);
      }),
    );
  });

  const mounts = (user: string | undefined, owner: string) => {
    const privileges = { ...FOUND.privileges, user, tmpfs: [{ path: '/data', owner }] };
    return read({ ...FOUND, privileges }).options.tmpfs;
  };
  it('give a mount to the owner of the folder, or to the user whom the container runs as', () => {
    expect(mounts(undefined, '0:0')).toEqual(['/data']);
    expect(mounts(undefined, '1000:1000')).toEqual(['/data:uid=1000,gid=1000']);
    expect(mounts('65532:65532', '0:0')).toEqual(['/data:uid=65532,gid=65532']);
    expect(mounts('65532:65532', '1000:1000')).toEqual(['/data:uid=65532,gid=65532']);
  });
});
