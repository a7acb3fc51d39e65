import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtHost } from '../../src/evidence/host/collect.ts';
import type { Host } from '../../src/evidence/host/host.ts';
import { detectVirt, detectVirtBelow } from '../support/detect-virt.ts';
import { FOLDER, type HostFixture, KNOWN_HOSTS, withHost } from '../support/host-fixtures.ts';

function look(root: string) {
  const host = lookAtHost({ root, required: false, runner: undefined, endpoint: undefined });
  if (host.state !== 'collected')
    throw new Error(`This machine cannot be looked at: ${JSON.stringify(host)}`);
  return host;
}

/** The words of systemd-detect-virt for what we found; it counts Xen's dom0 as no guest. */
function wordsOf({ machine, container }: Host) {
  return { vm: machine.kind === 'xen-dom0' ? 'none' : machine.kind, container: container.kind };
}

describe('this machine', () => {
  it('is what systemd-detect-virt says', async () => {
    const [vm, container] = await Promise.all([detectVirt('--vm'), detectVirt('--container')]);
    expect(wordsOf(look('/').value)).toEqual({ vm, container });
  });

  /** Root may ask CPUID; these files are everybody's. */
  const EVERYBODYS = [
    '/proc/cpuinfo',
    '/sys/devices/system/clocksource/clocksource0/available_clocksource',
    ...['product_name', 'sys_vendor', 'board_vendor', 'bios_vendor', 'product_version'].map(
      (name) => `/sys/class/dmi/id/${name}`,
    ),
  ];

  it('is the same where CPUID cannot be asked', async () => {
    const files = EVERYBODYS.filter((path) => existsSync(path)).map((path) => [path, readFileSync(path)]);
    const vm = await withHost(Object.fromEntries(files), (root) => look(root).value.machine.kind);
    expect(vm).toBe(await detectVirt('--vm'));
  });

  it('gives the records again when a reader asks by their commands', () => {
    const { records } = look('/');
    expect(records.length).toBeGreaterThan(5);
    for (const { title, command, output } of records) {
      const [program = '', ...args] = command;
      const again = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
      // Where something is not there, find says so and the record leaves it out.
      const answer = program === 'find' ? again.stdout : again.stdout + again.stderr;
      expect({ title, lines: linesOf(answer) }).toEqual({ title, lines: linesOf(output) });
    }
  });
});

/** Errors come by another stream than answers, so their order says nothing. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\0]/)
    .filter((line) => line.trim() !== '')
    .sort();
}

/** Those for which systemd does not ask the processor, which is this machine's own. */
const BEFORE_PROCESSOR = ['oracle', 'xen', 'amazon', 'parallels', 'uml'];

describe('machines of every kind are what systemd-detect-virt says in their root folder', () => {
  const guests = KNOWN_HOSTS.filter(({ machine }) => BEFORE_PROCESSOR.includes(machine));

  it.each(guests)('$name', async ({ files, machine }) => {
    expect(await withHost(files, (root) => detectVirtBelow(root, '--vm'))).toBe(machine);
  });

  const containers = KNOWN_HOSTS.filter(({ beyondSystemd }) => beyondSystemd === undefined);

  it.each(containers)('$name', async ({ files, container }) => {
    expect(await withHost(files, (root) => detectVirtBelow(root, '--container'))).toBe(container);
  });

  const NAMES = ['lxc', 'lxc-libvirt', 'docker', 'podman', 'oci', 'systemd-nspawn', 'rkt', 'wsl', 'other'];
  const name = fc.constantFrom(...NAMES);
  const release = fc.constantFrom('6.1.0', '5.15.0-microsoft-standard-WSL2', '4.4.0-Microsoft');
  const marks = fc.record(
    {
      '/proc/vz': fc.constant(FOLDER),
      '/proc/bc': fc.constant(FOLDER),
      '/proc/sys/kernel/osrelease': release,
      '/run/host/container-manager': name,
      '/run/systemd/container': name,
      '/proc/1/environ': name.map((one) => `A=1\0container=${one}\0`),
      '/run/.containerenv': fc.constant(''),
      '/.dockerenv': fc.constant(''),
    },
    { requiredKeys: [] },
  );

  it('any marks of containers together', async () => {
    const property = fc.asyncProperty(marks, async (chosen) => {
      const files: HostFixture = { ...chosen, '/proc/self/ns/pid': { to: 'pid:[4026531836]' } };
      await withHost(files, async (root) => {
        const found = look(root).value.container.kind;
        expect(found).toBe(await detectVirtBelow(root, '--container'));
      });
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
