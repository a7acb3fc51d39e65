/** The engine's or builder's words (untrusted) that mean "could not look", and what to tell the user of them. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /cannot connect to the docker daemon|error during connect|dial unix .*(no such file|connection refused)|failed to connect to the docker API/i,
    'No Docker engine answers: start it, or point DOCKER_HOST at one that runs.',
  ],
  [
    /cannot connect to podman/i,
    "The docker command on PATH is podman: put Docker's own client first on PATH, on a runner with Docker Engine.",
  ],
  [
    /permission denied while trying to connect/i,
    "The Docker engine refuses this user: add the runner's user to the docker group, or use a rootless engine.",
  ],
  [
    /error reading from server|error waiting for container|^(ERROR: )?unexpected EOF$/im,
    "The Docker engine broke off in the middle of the work: run the job again, and look at the engine's log when it does so again.",
  ],
  [
    /no space left on device/i,
    "The Docker engine's disk is full: free some space (docker system prune), or use a larger runner.",
  ],
  [/exec format error/i, cannotRun('the platform of the image')],
  [
    /no builder "[^"]*" found/,
    'There is no such builder: set the input "builder" to a name that docker buildx ls shows, or create it before this step (docker/setup-buildx-action).',
  ],
  [
    /is not supported for the docker driver|cache export feature is currently not supported/i,
    'This builder cannot export a cache: leave the input "cache-to" out, or create another builder before this step (docker/setup-buildx-action).',
  ],
  [
    /unsupported frontend capability moby\.buildkit\.frontend\.contexts/,
    'The BuildKit of this engine is too old for the input "build-contexts" and for "base-images": update the engine, or create another builder before this step (docker/setup-buildx-action).',
  ],
  [
    /network mode "[^"]*" not supported|network \S+ not found/i,
    'The builder has no such network: set the input "network" to "default", "none" or "host".',
  ],
  [
    /failed to fetch remote|error fetching default branch|unable to 'git clone'|fatal: unable to access/i,
    'The Git repository of the build context cannot be fetched: check its URL, and the network of the runner.',
  ],
  [
    /no matching manifest for|no match for platform|does not match the (specified|detected|expected) (host )?platform|does not provide the specified platform/i,
    'The image does not exist for this platform: set the input "platform" to one that it is published for.',
  ],
  [
    /pull access denied|requested access to the resource is denied|unauthorized|authentication required/i,
    'The registry refuses the pull: log in to it in an earlier step (docker/login-action) with an account that may read the image.',
  ],
  [
    /manifest unknown|manifest for .* not found|name unknown|repository .* not found|failed to resolve .*: not found|^[^\s"]+: not found$/i,
    'The registry has no such image: check the reference for its name, tag or digest.',
  ],
  [
    /toomanyrequests|too many requests/i,
    'The registry limits the pulls: log in to it in an earlier step, or run again later.',
  ],
  [
    /no such host|i\/o timeout|connection refused|connection reset|TLS handshake timeout|network is unreachable/i,
    'The registry cannot be reached from this engine: check its name and the network of the runner.',
  ],
];

/** @param platform `os/architecture[/variant]`, or words for it. */
export function cannotRun(platform: string): string {
  return `This engine cannot run ${platform}: use a runner of that architecture, or set up emulation (docker/setup-qemu-action) before this step.`;
}

/**
 * Explains what a docker command printed when it failed.
 * @param output standard error of the command (untrusted text).
 * @returns one sentence for the user, or undefined when the words are not known.
 */
export function explainEngineError(output: string): string | undefined {
  return SENTENCES.find(([pattern]) => pattern.test(output))?.[1];
}

/**
 * The line of a failed command that says why: the last one that names an error, else the last one.
 * @param output standard error of the command (untrusted text).
 */
export function lastErrorLine(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith("See '") && !line.startsWith("Run '"));
  const error = lines.findLast((line) => /error|failed|cannot|denied|refused|invalid/i.test(line));
  return (error ?? lines.at(-1) ?? 'no message').replace(/^(docker: )?(Error response from daemon: )?/i, '');
}
