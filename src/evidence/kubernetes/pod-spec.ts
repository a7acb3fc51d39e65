import { z } from 'zod';

/** In Kubernetes' JSON a null stands for a field that is not there (API conventions, "Optional vs. Required"). */
function maybe<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const text = maybe(z.string());
const flag = maybe(z.boolean());
const whole = maybe(z.int());
const texts = maybe(z.array(z.string()));

const Profile = maybe(z.object({ type: text, localhostProfile: text }));

const SELinuxOptions = maybe(z.object({ type: text, user: text, role: text }));

const WindowsOptions = maybe(z.object({ hostProcess: flag }));

/** What a Pod's and a container's securityContext have in common. */
const SHARED = {
  runAsNonRoot: flag,
  runAsUser: whole,
  runAsGroup: whole,
  seccompProfile: Profile,
  appArmorProfile: Profile,
  seLinuxOptions: SELinuxOptions,
  windowsOptions: WindowsOptions,
};

const PodSecurityContext = maybe(
  z.object({
    ...SHARED,
    fsGroup: whole,
    supplementalGroups: maybe(z.array(z.int())),
    sysctls: maybe(z.array(z.object({ name: z.string() }))),
  }),
);

const SecurityContext = maybe(
  z.object({
    ...SHARED,
    privileged: flag,
    allowPrivilegeEscalation: flag,
    readOnlyRootFilesystem: flag,
    procMount: text,
    capabilities: maybe(z.object({ add: texts, drop: texts })),
  }),
);

const Handler = maybe(
  z.object({
    httpGet: maybe(z.object({ host: text })),
    tcpSocket: maybe(z.object({ host: text })),
  }),
);

const Container = z.object({
  name: text,
  image: text,
  securityContext: SecurityContext,
  ports: maybe(z.array(z.object({ hostPort: whole }))),
  livenessProbe: Handler,
  readinessProbe: Handler,
  startupProbe: Handler,
  lifecycle: maybe(z.object({ postStart: Handler, preStop: Handler })),
});

/** A volume has a name and one source, whose key tells its type. */
const Volume = z.looseObject({ name: text, image: maybe(z.object({ reference: text })) });

/**
 * As much of a PodSpec (Kubernetes API, core/v1) as is judged. What is of another type than there is refused, since the
 * API server refuses it too.
 */
export const PodSpec = z.object({
  hostNetwork: flag,
  hostPID: flag,
  hostIPC: flag,
  hostUsers: flag,
  os: maybe(z.object({ name: text })),
  securityContext: PodSecurityContext,
  containers: z.array(Container),
  initContainers: maybe(z.array(Container)),
  ephemeralContainers: maybe(z.array(Container)),
  volumes: maybe(z.array(Volume)),
});

export type PodSpec = z.output<typeof PodSpec>;
export type Container = z.output<typeof Container>;
export type Volume = z.output<typeof Volume>;
export type Handler = z.output<typeof Handler>;

/** The three lists of containers of a Pod. */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;
export type ContainerList = (typeof CONTAINER_LISTS)[number];
