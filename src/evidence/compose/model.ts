import { z } from 'zod';

/** Entries of one list; more are no Compose file of a person. */
const MOST = 1_000;

const Text = z.string().max(4_096);
const Texts = z.array(Text).max(MOST).nullish();
const Switch = z.boolean().nullish();
/** A file of the host that is mounted by a name of the file's top level. */
const Files = z
  .array(z.object({ source: Text, target: Text.nullish() }))
  .max(MOST)
  .nullish();

/** By their names; what a service is called in them is not judged. */
const Networks = z
  .union([
    z.array(Text).max(MOST),
    z.record(Text, z.unknown()).transform((networks) => Object.keys(networks).slice(0, MOST)),
  ])
  .nullish();

const Volume = z.object({
  type: z.string(),
  source: Text.nullish(),
  target: Text.nullish(),
  read_only: Switch,
  bind: z.object({ propagation: z.string().nullish() }).nullish(),
});

const Device = z.union([
  Text,
  z.object({ source: Text, target: Text.nullish(), permissions: Text.nullish() }),
]);

/** What is judged of a container (compose-spec, "container_spec"); its environment and its commands are not kept. */
const CONTAINER = {
  image: Text.nullish(),
  user: Text.nullish(),
  group_add: z
    .array(z.union([Text, z.number()]))
    .max(MOST)
    .nullish(),
  privileged: Switch,
  cap_add: Texts,
  cap_drop: Texts,
  security_opt: Texts,
  read_only: Switch,
  tmpfs: Texts,
  pid: Text.nullish(),
  ipc: Text.nullish(),
  uts: Text.nullish(),
  userns_mode: Text.nullish(),
  cgroup: Text.nullish(),
  cgroup_parent: Text.nullish(),
  network_mode: Text.nullish(),
  networks: Networks,
  volumes: z.array(Volume).max(MOST).nullish(),
  volumes_from: Texts,
  devices: z.array(Device).max(MOST).nullish(),
  device_cgroup_rules: Texts,
  runtime: Text.nullish(),
  oom_kill_disable: Switch,
  oom_score_adj: z.number().nullish(),
  use_api_socket: Switch,
  secrets: Files,
  configs: Files,
} as const;

/** The fields of a service that are judged. */
export const JUDGED: readonly string[] = Object.keys(CONTAINER);

/** A container of its own before the service's, or a command in the service's container. */
const Hooks = z.array(z.object(CONTAINER)).max(100).nullish();

/** The fields of a service that hold hooks. */
export const HOOKS = ['pre_start', 'post_start', 'pre_stop'] as const;

const Service = z.object({
  ...CONTAINER,
  build: z.object({ context: Text.nullish(), dockerfile: Text.nullish(), target: Text.nullish() }).nullish(),
  pre_start: Hooks,
  post_start: Hooks,
  pre_stop: Hooks,
});

/** The names that Compose takes for services (compose-spec, "services"). */
const Services = z.record(z.string().regex(/^[a-zA-Z0-9._-]{1,200}$/), Service);

const MountedFile = z.object({ file: Text.nullish() });

/** What `docker compose config --format json` prints, as much of it as is judged. */
export const ComposeModel = z.object({
  services: Services.nullish(),
  jobs: Services.nullish(),
  networks: z
    .record(z.string(), z.object({ name: Text.nullish(), driver: Text.nullish() }).nullish())
    .nullish(),
  volumes: z
    .record(z.string(), z.object({ driver_opts: z.object({ device: Text.nullish() }).nullish() }).nullish())
    .nullish(),
  secrets: z.record(z.string(), MountedFile.nullish()).nullish(),
  configs: z.record(z.string(), MountedFile.nullish()).nullish(),
});

export type ComposeModel = z.output<typeof ComposeModel>;
export type ServiceModel = z.output<typeof Service>;
/** A service, or a hook of one. */
export type ContainerModel = NonNullable<ServiceModel['pre_start']>[number];
