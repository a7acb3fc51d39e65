import { posix } from 'node:path';
import { runFlag } from '../../inputs/run-options/flags.ts';
import type { GivenFlag } from '../../inputs/run-options/run-options.ts';
import { securityOption } from '../../inputs/run-options/security-option.ts';
import type { ComposeModel, ContainerModel } from './model.ts';

/** One entry of a service and the flag of `docker run` that means the same. */
export interface Translated {
  /** The field of the service. */
  readonly key: string;
  /** Its value in a line. */
  readonly written: string;
  /** What to look for in the list of that field to find its line: as it stands there. */
  readonly find: string;
  readonly flag: GivenFlag;
}

/** Where the paths of a Compose file are taken from. */
export interface Paths {
  /** The project's directory, relative to the checkout. */
  readonly project: string;
  /** The checkout, absolute and without links. */
  readonly checkout: string;
  /** Where a path of the checkout leads by a link, absolute; undefined where it stays in the checkout. */
  readonly outside: (path: string) => string | undefined;
}

/**
 * Says a container of Compose in the flags of `docker run`, as Compose asks the engine for it.
 * @param container as Compose prints it, with paths as they are written.
 * @param model the top level, for the networks, volumes, secrets and configs that it names.
 * @returns only what a judgement or a probe needs: names, limits, ports and the environment are not among it.
 */
export function translate(
  container: ContainerModel,
  model: ComposeModel,
  paths: Paths,
): readonly Translated[] {
  const one = (key: keyof ContainerModel, name: string, of = (value: string) => value) => {
    const value = container[key];
    if (value == null || value === '' || value === false) return [];
    const written = String(value);
    return [entry(key, written, written, name, of(written))];
  };
  const each = (values: readonly string[] | null | undefined, key: string, name: string, of = same) =>
    (values ?? []).filter((value) => value !== '').map((value) => entry(key, value, value, name, of(value)));
  const groups = container.group_add?.map(String);
  return [
    ...one('user', 'user'),
    ...each(groups, 'group_add', 'group-add'),
    ...one('privileged', 'privileged'),
    ...each(container.cap_add, 'cap_add', 'cap-add'),
    ...each(container.cap_drop, 'cap_drop', 'cap-drop'),
    ...each(container.security_opt, 'security_opt', 'security-opt', (value) => security(value, paths)),
    ...one('read_only', 'read-only'),
    ...each(container.tmpfs, 'tmpfs', 'tmpfs'),
    ...one('pid', 'pid', ofService),
    ...one('ipc', 'ipc', ofService),
    ...one('uts', 'uts'),
    ...one('userns_mode', 'userns'),
    ...one('cgroup', 'cgroupns'),
    ...one('cgroup_parent', 'cgroup-parent'),
    ...one('network_mode', 'network', ofService),
    ...networks(container, model),
    ...(container.volumes ?? []).flatMap((volume) => volumeEntry(volume, model, paths)),
    ...each(container.volumes_from, 'volumes_from', 'volumes-from'),
    ...(container.devices ?? []).map(deviceEntry),
    ...each(container.device_cgroup_rules, 'device_cgroup_rules', 'device-cgroup-rule'),
    ...one('runtime', 'runtime'),
    ...one('oom_kill_disable', 'oom-kill-disable'),
    ...one('oom_score_adj', 'oom-score-adj'),
    ...one('use_api_socket', 'use-api-socket'),
    ...files(container.secrets, model.secrets, 'secrets', paths),
    ...files(container.configs, model.configs, 'configs', paths),
  ];
}

function entry(key: string, written: string, find: string, name: string, value: string): Translated {
  const kind = runFlag(`--${name}`)?.kind ?? 'value';
  return { key, written, find, flag: { name, kind, value } };
}

function same(value: string): string {
  return value;
}

/** `service:NAME` is the container of that service. */
function ofService(value: string): string {
  return value.replace(/^service:/, 'container:');
}

/** Compose takes a profile's path from the project's directory, and the docker client from the checkout. */
function security(option: string, paths: Paths): string {
  const { key, value } = securityOption(option);
  if (key !== 'seccomp' || value === 'unconfined' || value === 'builtin') return option;
  const path = posix.resolve(paths.checkout, paths.project, value);
  return `seccomp=${posix.relative(paths.checkout, path)}`;
}

/** A network of the top level may stand for one that the engine has, and so for the host's. */
function networks({ networks: named }: ContainerModel, model: ComposeModel): readonly Translated[] {
  return (named ?? []).flatMap((name) => {
    const network = model.networks?.[name];
    if (network?.name !== 'host' && network?.driver !== 'host') return [];
    return [entry('networks', `${name} (the host's network)`, name, 'network', 'host')];
  });
}

type Volume = NonNullable<ContainerModel['volumes']>[number];

function volumeEntry(volume: Volume, model: ComposeModel, paths: Paths): readonly Translated[] {
  const { type, source, target } = volume;
  const at = target ?? '';
  if (type === 'tmpfs') return [entry('volumes', at, at, 'tmpfs', at)];
  const propagation = volume.bind?.propagation ?? '';
  const readOnly = volume.read_only === true;
  const fields = [`target=${at}`, ...(readOnly ? ['readonly'] : [])];
  if (type === 'bind') {
    const from = hostPath(source ?? '', paths);
    const shared = propagation === '' ? [] : [`bind-propagation=${propagation}`];
    const written = [from, at, [...(readOnly ? ['ro'] : []), ...shared.map(() => propagation)].join(',')];
    const value = csv(['type=bind', `source=${from}`, ...fields, ...shared]);
    return [entry('volumes', written.filter((part) => part !== '').join(':'), at, 'mount', value)];
  }
  const device = model.volumes?.[source ?? '']?.driver_opts?.device;
  if (type !== 'volume' || !device) return [];
  const value = csv(['type=volume', ...fields, `volume-opt=device=${hostPath(device, paths)}`]);
  return [entry('volumes', `${source}:${at} (${device} of the host)`, at, 'mount', value)];
}

type Device = NonNullable<ContainerModel['devices']>[number];

function deviceEntry(device: Device): Translated {
  if (typeof device === 'string') return entry('devices', device, device, 'device', device);
  const { source, target, permissions } = device;
  const written = [source, target, permissions].filter((part) => part != null && part !== '').join(':');
  return entry('devices', written, source, 'device', written);
}

/** A secret or config that is a file is a mount of that file, read-only. */
function files(
  named: ContainerModel['secrets'],
  top: ComposeModel['secrets'],
  key: 'secrets' | 'configs',
  paths: Paths,
): readonly Translated[] {
  return (named ?? []).flatMap(({ source, target }) => {
    const file = top?.[source]?.file;
    if (!file) return [];
    const from = hostPath(file, paths);
    const fields = ['type=bind', `source=${from}`, `target=${target ?? `/${source}`}`, 'readonly'];
    return [entry(key, `${source} (${from} of the host)`, source, 'mount', csv(fields))];
  });
}

/**
 * A path that says itself where it leads: one of the checkout is relative to that, wherever the checkout lies here, and
 * one that leaves it by a link of the pull request's is what the link leads to.
 */
function hostPath(path: string, { project, checkout, outside }: Paths): string {
  if (path.startsWith('~')) return path;
  const full = posix.isAbsolute(path) ? posix.normalize(path) : posix.join(checkout, project, path);
  if (full === checkout || full.startsWith(`${checkout}/`)) {
    const within = `./${posix.relative(checkout, full)}`;
    return outside(within) ?? within;
  }
  return posix.isAbsolute(path) ? path : posix.join(project, path);
}

/** One line of comma-separated values (RFC 4180), as --mount reads it. */
function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
