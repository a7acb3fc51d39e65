import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 1924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ readEngine),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   ZP: () => (/* binding */ pullImage),
/* harmony export */   mm: () => (/* binding */ inspectImage),
/* harmony export */   od: () => (/* binding */ removeContainer),
/* harmony export */   ux: () => (/* binding */ removeLabelled),
/* harmony export */   yG: () => (/* binding */ imagesMadeHere)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2857);
/* harmony import */ var _subject_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8701);
/* harmony import */ var _engine_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9288);
/* harmony import */ var _engine_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3489);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4662);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1843);
/* harmony import */ var _time_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5490);







/** Milliseconds for the pull of an image. */
const PULL_LIMIT = 15 * 60_000;
const EngineVersion = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    Server: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Os: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), Arch: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), Version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullish(),
});
/** Asks the docker client for its engine. A missing client or engine is an answer, not an exception. */
async function readEngine(signal) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', ['version', '--format', '{{json .}}'], {
        timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_LIMIT */ .F,
        signal,
    });
    if (result.exitCode !== 0)
        return { usable: false, reason: explainFailure('docker version', result) };
    const podman = (0,_engine_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePodman */ .m)(result.stdout);
    if (podman !== undefined)
        return { usable: false, reason: podman };
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .q)(EngineVersion, result.stdout);
    const server = version?.Server;
    if (!server)
        return { usable: false, reason: 'docker version does not say which engine it talks to.' };
    if (server.Os !== 'linux') {
        return {
            usable: false,
            reason: `The Docker engine runs ${server.Os} containers: switch it to Linux containers, since the proof is the Linux kernel's own account.`,
        };
    }
    return { usable: true, architecture: server.Arch, version: server.Version };
}
const ImageInspect = zod__WEBPACK_IMPORTED_MODULE_4__/* .tuple */ .PVZ([
    zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        Id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        Os: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        Architecture: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        RepoDigests: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
        RootFS: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Layers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish() }).nullish(),
        Config: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            User: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullish(),
            Entrypoint: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
            Cmd: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
            Shell: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
            WorkingDir: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullish(),
            Env: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
            Healthcheck: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Test: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish() }).nullish(),
            ExposedPorts: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).nullish(),
            Volumes: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).nullish(),
        })
            .nullish(),
        /** Only engines with the containerd image store have it; their Id is not the config's digest. */
        Descriptor: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ annotations: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish() }).nullish(),
    }),
]);
/**
 * Asks the engine for an image's config.
 * @param image an image ID or a reference pinned by digest.
 */
async function inspectImage(image, signal) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', ['image', 'inspect', image], { timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_LIMIT */ .F, signal });
    if (result.exitCode !== 0) {
        const missing = /no such image/i.test(result.stderr);
        return { found: false, missing, reason: explainFailure('docker image inspect', result), result };
    }
    const inspected = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .q)(ImageInspect, result.stdout)?.[0];
    if (inspected === undefined) {
        const reason = 'docker image inspect answered in a form that is not known: update the Docker client.';
        return { found: false, missing: false, reason, result };
    }
    const { Id: id, Os: os, Architecture: architecture, Config, Descriptor, RootFS } = inspected;
    const configDigest = Descriptor == null ? id : Descriptor.annotations?.['config.digest'];
    const user = Config?.User ?? '';
    const layers = RootFS?.Layers ?? [];
    return {
        found: true,
        image: { id, configDigest, os, architecture, user, program: programOf(Config), layers },
        result,
    };
}
const StoredImages = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    RepoTags: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
    RepoDigests: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).nullish(),
    /** Engines from 29 on say where an image comes from. */
    Identity: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Build: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).nullish() }).nullish(),
}));
/**
 * Asks the engine which images it built itself or was handed as a file: it has them, and no registry has told it a
 * digest of theirs.
 * @param references by tag, or by neither tag nor digest (`latest`).
 * @returns those references as `formatReference` writes them; none where the engine cannot be asked.
 */
async function imagesMadeHere(references, signal) {
    const names = references.map(_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH);
    // Of those that it does not have it says so on standard error, and ends with 1.
    const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', ['image', 'inspect', ...names], {
        timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_LIMIT */ .F,
        signal,
    });
    const made = ((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .q)(StoredImages, stdout) ?? []).filter(({ RepoDigests, Identity }) => (RepoDigests ?? []).length === 0 || (Identity?.Build ?? []).length > 0);
    const tags = new Set(made
        .flatMap(({ RepoTags }) => RepoTags ?? [])
        .flatMap((tag) => {
        const reference = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag);
        return reference === undefined ? [] : (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
    }));
    const isMade = (reference) => tags.has((0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ ...reference, tag: reference.tag ?? 'latest' }));
    return new Set(references.filter(isMade).map(_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH));
}
function programOf(config) {
    return {
        entrypoint: config?.Entrypoint ?? [],
        command: config?.Cmd ?? [],
        workingFolder: config?.WorkingDir ?? '',
        env: config?.Env ?? [],
        healthcheck: healthcheck(config?.Healthcheck?.Test ?? [], config?.Shell ?? ['/bin/sh', '-c']),
        exposedPorts: Object.keys(config?.ExposedPorts ?? {}),
        volumes: Object.keys(config?.Volumes ?? {}),
    };
}
/** The forms of Docker's image specification (v1.2, "Healthcheck"): none, a command, a text for the image's shell. */
function healthcheck([form, ...rest], shell) {
    if (rest.length === 0)
        return undefined;
    if (form === 'CMD')
        return rest;
    return form === 'CMD-SHELL' ? [...shell, ...rest] : undefined;
}
/**
 * Pulls an image by digest, so that what was resolved is what runs.
 * @returns undefined when it is there, or one sentence why it is not.
 */
async function pullImage(pinned, platform, onOutput, signal) {
    const args = ['pull', ...(platform === undefined ? [] : ['--platform', platform]), pinned];
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', args, { timeLimit: PULL_LIMIT, signal, onOutput });
    return result.exitCode === 0 ? undefined : explainFailure('docker pull', result);
}
/** Removes a container with its volumes, running or not. One that is not there is no matter. */
async function removeContainer(name) {
    await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', ['rm', '--force', '--volumes', name], { timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_LIMIT */ .F });
}
/**
 * Removes every container that carries a label, running or not, and then every network that does.
 * @returns undefined when none is left, or one sentence what is.
 */
async function removeLabelled(label) {
    const containers = await removeListed(['ps', '--all'], ['rm', '--force', '--volumes'], label);
    const networks = await removeListed(['network', 'ls'], ['network', 'rm'], label);
    return containers ?? networks;
}
async function removeListed(list, remove, label) {
    const limits = { timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_LIMIT */ .F };
    const listed = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', [...list, '--quiet', '--filter', `label=${label}`], limits);
    // Without a client there never was anything.
    if (listed.ended === 'not-found')
        return undefined;
    if (listed.exitCode !== 0)
        return explainFailure(`docker ${list[0]}`, listed);
    const ids = listed.stdout.split('\n').filter((id) => id !== '');
    if (ids.length === 0)
        return undefined;
    const removal = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)('docker', [...remove, ...ids], limits);
    const isGone = /no such (container|network)|network \S+ not found|already in progress/i;
    return removal.exitCode === 0 || isGone.test(removal.stderr)
        ? undefined
        : explainFailure(`docker ${remove[0]}`, removal);
}
/**
 * One sentence for a docker command that did not do what it was asked for.
 * @param what the command in words: "docker pull".
 */
function explainFailure(what, result) {
    if (result.ended === 'not-found') {
        return 'The Docker client is not on PATH: install Docker, or run this on a machine that has it. Programs that lie in the checkout are not used.';
    }
    if (result.ended === 'time-limit')
        return `${what} did not end within its time limit.`;
    if (result.ended === 'cancelled')
        return `${what} was ended because the job was cancelled.`;
    return ((0,_engine_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainEngineError */ .qW)(result.stderr) ?? `${what} failed: ${(0,_engine_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .lastErrorLine */ .HY)(result.stderr).replace(/\.$/, '')}.`);
}


/***/ }),

/***/ 9288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ cannotRun),
/* harmony export */   HY: () => (/* binding */ lastErrorLine),
/* harmony export */   qW: () => (/* binding */ explainEngineError)
/* harmony export */ });
/** The engine's or builder's words (untrusted) that mean "could not look", and what to tell the user of them. */
const SENTENCES = [
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
function cannotRun(platform) {
    return `This engine cannot run ${platform}: use a runner of that architecture, or set up emulation (docker/setup-qemu-action) before this step.`;
}
/**
 * Explains what a docker command printed when it failed.
 * @param output standard error of the command (untrusted text).
 * @returns one sentence for the user, or undefined when the words are not known.
 */
function explainEngineError(output) {
    return SENTENCES.find(([pattern]) => pattern.test(output))?.[1];
}
/**
 * The line of a failed command that says why: the last one that names an error, else the last one.
 * @param output standard error of the command (untrusted text).
 */
function lastErrorLine(output) {
    const lines = output
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith("See '") && !line.startsWith("Run '"));
    const error = lines.findLast((line) => /error|failed|cannot|denied|refused|invalid/i.test(line));
    return (error ?? lines.at(-1) ?? 'no message').replace(/^(docker: )?(Error response from daemon: )?/i, '');
}


/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readIdMapping),
/* harmony export */   m: () => (/* binding */ refusePodman)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2857);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4662);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1843);
/* harmony import */ var _time_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5490);




/**
 * podman's own client writes `APIVersion` and `OsArch` of itself, and Docker's `ApiVersion` and `Arch`; podman's
 * service, asked by Docker's client, lists itself among the engine's components.
 */
const PodmanVersion = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    Client: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ APIVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), OsArch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const ServiceVersion = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    Server: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Components: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ Name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })) }),
});
/**
 * Tells podman from Docker by what the client answered already.
 * @param version JSON text of `docker version --format '{{json .}}'`.
 * @returns one sentence that refuses podman, or undefined where neither the client nor the engine is podman.
 */
function refusePodman(version) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(PodmanVersion, version) !== undefined) {
        return "The docker command on PATH is podman, which builds and answers otherwise than Docker: put Docker's own client first on PATH, on a runner with Docker Engine.";
    }
    const components = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(ServiceVersion, version)?.Server.Components ?? [];
    if (components.some(({ Name }) => Name === 'Podman Engine')) {
        return 'The engine that the Docker client talks to is podman, which builds and answers otherwise than Docker: point DOCKER_HOST or the Docker context at a Docker engine.';
    }
    return undefined;
}
const SecurityOptions = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
/**
 * Asks the engine whether it is rootless or remaps user ids; to be asked where the ids of a container are not the
 * host's, since it costs a process.
 * @returns undefined when the engine says neither: then the machine that it runs on is in a user namespace itself.
 */
async function readIdMapping(signal) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('docker', ['info', '--format', '{{json .SecurityOptions}}'], {
        timeLimit: _time_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .QUESTION_LIMIT */ .F,
        signal,
    });
    const options = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(SecurityOptions, result.stdout) ?? [];
    const says = (name) => options.some((option) => option.split(',').includes(`name=${name}`));
    if (says('rootless'))
        return { mapping: 'rootless', result };
    return { mapping: says('userns') ? 'userns-remap' : undefined, result };
}


/***/ }),

/***/ 4662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/**
 * Reads JSON that comes from outside, by a schema.
 * @returns undefined when it is no JSON or not of that form.
 */
function parseJson(schema, text) {
    try {
        return schema.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ childEnvironment),
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: ./lib/engine/search-path.js
var search_path = __nccwpck_require__(7350);
;// CONCATENATED MODULE: ./lib/engine/process.js


/** What a child may see of the action's own environment; inputs and the token live there too, so nothing else. */
const PASSED_ON = [
    'PATH',
    'HOME',
    'USER',
    'LANG',
    'TMPDIR',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
    'SSH_AUTH_SOCK',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_TLS_VERIFY',
    'DOCKER_CERT_PATH',
    'DOCKER_API_VERSION',
    'BUILDX_CONFIG',
    'SOURCE_DATE_EPOCH',
    // GitHub's runner finds and ends what a cancelled job left running by this one.
    'RUNNER_TRACKING_ID',
];
/** A search path without programs: an empty one would stand for the working directory, the checkout. */
const NOWHERE = '/nonexistent';
/** Time between the polite signal and the one that cannot be refused, in milliseconds. */
const GRACE = 3_000;
/**
 * Runs one program without a shell, in a clean environment and a process group of its own, and waits for its end.
 * A program that fails, is missing, cannot be started or takes too long is an answer and not an exception.
 * @param command name looked up in PATH, or a path.
 * @param args arguments, passed as they are.
 * @returns how it ended and what it printed.
 */
function run(command, args, options) {
    const full = [command, ...args];
    if (options.signal?.aborted)
        return Promise.resolve(unstarted(full, 'cancelled'));
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
            env: childEnvironment(process.env, options.env ?? {}),
            cwd: options.folder,
            stdio: ['pipe', 'pipe', 'pipe'],
            detached: true,
        });
        // A child that does not read to the end breaks the pipe, which is its own affair.
        child.stdin.on('error', () => { }).end(options.stdin ?? '');
        let ended = 'exit';
        let force;
        const end = (why) => {
            if (ended !== 'exit' || child.pid === undefined)
                return;
            ended = why;
            signalGroup(child.pid, 'SIGTERM');
            const { pid } = child;
            force = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE);
        };
        const limit = setTimeout(() => end('time-limit'), options.timeLimit);
        const onAbort = () => end('cancelled');
        options.signal?.addEventListener('abort', onAbort, { once: true });
        const handed = options.onBytes === undefined ? Promise.resolve() : handOn(child.stdout, options.onBytes);
        handed.catch(() => end('cancelled'));
        const stdout = options.onBytes === undefined ? collect(child.stdout, 'stdout', options) : () => '';
        const stderr = collect(child.stderr, 'stderr', options);
        const settle = () => {
            clearTimeout(limit);
            clearTimeout(force);
            options.signal?.removeEventListener('abort', onAbort);
        };
        child.once('error', (error) => {
            settle();
            if (error.code === 'ENOENT')
                return resolve(unstarted(full, 'not-found'));
            const stderr = `${command} could not be started: ${error.message}`;
            resolve({ ...unstarted(full, 'exit'), stderr });
        });
        child.once('close', (code) => {
            settle();
            const result = {
                command: full,
                ended,
                exitCode: code ?? undefined,
                stdout: stdout(),
                stderr: stderr(),
            };
            handed.then(() => resolve(result), reject);
        });
    });
}
function unstarted(command, ended) {
    return { command, ended, exitCode: undefined, stdout: '', stderr: '' };
}
/**
 * The environment of a child: the few variables that docker, buildx and cosign need, and what the caller adds. No
 * program of the checkout is on its search path: npm puts `node_modules/.bin` there, and a workflow what it likes.
 * @returns a new record; `COSIGN_*`, `SIGSTORE_*`, `TUF_*`, `INPUT_*` and tokens of the caller's are not in it.
 */
function childEnvironment(own, extra) {
    const env = {};
    for (const name of PASSED_ON) {
        const value = own[name];
        if (value !== undefined)
            env[name] = value;
    }
    const { PATH } = env;
    if (PATH !== undefined)
        env['PATH'] = (0,search_path/* outsideOf */.R)(process.cwd(), PATH) || NOWHERE;
    return { ...env, ...extra };
}
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        // ESRCH: the group has ended by itself between the two signals.
        if (error.code !== 'ESRCH')
            throw error;
    }
}
async function handOn(stream, take) {
    for await (const bytes of stream)
        await take(bytes);
}
function collect(stream, name, options) {
    const keep = options.keep ?? 4 * 1024 * 1024;
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        options.onOutput?.(chunk, name);
        if (options.keepEnd)
            text = (text + chunk).slice(-keep);
        else if (text.length < keep)
            text = (text + chunk).slice(0, keep);
    });
    return () => text;
}


/***/ }),

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ throughProxy),
/* harmony export */   P: () => (/* binding */ proxyPasswords)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9783);
/* harmony import */ var _report_secret_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2515);


/** Variables of a runner that name its proxy, each in both spellings. */
const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
/**
 * Says for an error by which proxy a server was asked.
 * @param url of the server.
 * @returns ` through the proxy host:port`, without its user and password; '' when none is asked for this server.
 */
function throughProxy(url) {
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(new URL(url));
    return proxy === undefined || proxy.hostname === '' ? '' : ` through the proxy ${proxy.host}`;
}
/**
 * The passwords that stand in the runner's proxy variables, to be taken out of every text; a user without a password is
 * a token.
 * @returns each as it is written there, and decoded.
 */
function proxyPasswords(env) {
    return VARIABLES.flatMap((name) => {
        // The children take an address without a scheme too.
        const address = (env[name] ?? '').replace(/^\w+:\/\//, '');
        const account = address.slice(0, Math.max(address.lastIndexOf('@'), 0));
        const [, user = '', password = ''] = /^([^:]*)(?::(.*))?$/.exec(account) ?? [];
        const secret = password === '' ? user : password;
        return secret === '' ? [] : [secret, (0,_report_secret_values_js__WEBPACK_IMPORTED_MODULE_1__/* .decoded */ .D)(secret)];
    });
}


/***/ }),

/***/ 7350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outsideOf),
/* harmony export */   i: () => (/* binding */ takenFromCheckout)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _subject_is_within_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(844);
/* harmony import */ var _without_links_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3182);



/** Folders in which the docker client and its plugins find configuration and programs. */
const FOLDERS = ['HOME', 'XDG_CONFIG_HOME', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'BUILDX_CONFIG'];
/**
 * Leaves out of a search path what lies in the checkout: a docker or cosign of the pull request would vouch for it.
 * @param path as PATH has it.
 * @param checkout absolute.
 */
function outsideOf(checkout, path) {
    return path
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter)
        .filter((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder) && !leadsInto(folder, checkout))
        .join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
}
/**
 * The variables that would have the docker client take its configuration and plugins from the checkout.
 * @returns one sentence each.
 */
function takenFromCheckout(env, checkout) {
    return FOLDERS.filter((name) => {
        const folder = env[name];
        return folder !== undefined && folder !== '' && (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder) || leadsInto(folder, checkout));
    }).map((name) => `The variable ${name} is ${JSON.stringify(env[name])}, which lies in the checkout, so that the pull request would bring the programs that judge it: set it to a folder outside of the checkout.`);
}
/** By itself, or by a link. */
function leadsInto(folder, checkout) {
    return (0,_subject_is_within_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(folder, checkout) || (0,_subject_is_within_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)((0,_without_links_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutLinks */ .W)(folder), checkout);
}


/***/ }),

/***/ 5490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ QUESTION_LIMIT),
/* harmony export */   P: () => (/* binding */ START_LIMIT)
/* harmony export */ });
/**
 * Milliseconds for a question that an engine answers from memory. It is asked beside a hundred others where many jobs
 * share an engine: script/soak has seen what takes 0.3 s alone take more than 30 s.
 */
const QUESTION_LIMIT = 2 * 60_000;
/** Milliseconds for a container that starts and ends at once, on such an engine. */
const START_LIMIT = 2 * 60_000;


/***/ }),

/***/ 3182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ withoutLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** An absolute path with every link followed, as far as it is there; the rest of it stays. */
function withoutLinks(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(withoutLinks(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ runPage),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2857);


/** Without one of them the action does not run in a workflow. */
const VARIABLES = [
    'GITHUB_EVENT_NAME',
    'GITHUB_EVENT_PATH',
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_RUN_ID',
    'GITHUB_SERVER_URL',
    'GITHUB_API_URL',
];
const commit = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/, 'is not a commit');
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[1-9][0-9]{0,15}$/, 'is not a number')
    .transform(Number);
const url = zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/, error: 'is not a URL' })
    .transform((text) => text.replace(/\/+$/, ''));
const unset = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .undefined */ .Vxk(), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('')]).transform(() => undefined);
/** GitHub's default variables: https://docs.github.com/actions/reference/workflows-and-actions/variables */
const environment = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    GITHUB_EVENT_NAME: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    GITHUB_EVENT_PATH: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    GITHUB_REPOSITORY: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[\w.-]+\/[\w.-]+$/, 'is not of the form owner/name'),
    GITHUB_SHA: commit,
    GITHUB_RUN_ID: count,
    // Older runners of Gitea's do not set it.
    GITHUB_RUN_ATTEMPT: unset.or(count),
    GITHUB_SERVER_URL: url,
    GITHUB_API_URL: url,
    // Gitea's runners set it to nothing.
    GITHUB_GRAPHQL_URL: unset.or(url),
});
/** The part of a webhook's payload that is read: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        head: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: commit, repo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullable() }),
        base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: commit, ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }),
    })
        .optional(),
    merge_group: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: commit, base_ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }).optional(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
        head_sha: commit,
        head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullable(),
        conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    })
        .optional(),
});
/**
 * Reads the event that started the run from GitHub's variables and the payload they point to.
 * @param env the environment of the action.
 * @returns undefined when one of the variables is missing or empty: the action does not run on GitHub.
 * @throws Error, one sentence, when a variable or the payload is not what GitHub writes.
 */
async function readEvent(env) {
    if (VARIABLES.some((name) => !env[name]))
        return undefined;
    const parsed = environment.safeParse(env);
    if (!parsed.success)
        throw new Error(variableFault(parsed.error, env), { cause: parsed.error });
    const variables = parsed.data;
    const [owner = '', repo = ''] = variables.GITHUB_REPOSITORY.split('/');
    const { pullRequest, base, trigger } = await readPayload(variables.GITHUB_EVENT_NAME, variables.GITHUB_EVENT_PATH, variables.GITHUB_REPOSITORY);
    const server = variables.GITHUB_SERVER_URL;
    const runAttempt = variables.GITHUB_RUN_ATTEMPT ?? 1;
    const graphqlUrl = variables.GITHUB_GRAPHQL_URL;
    return {
        name: variables.GITHUB_EVENT_NAME,
        owner,
        repo,
        sha: pullRequest?.headSha ?? variables.GITHUB_SHA,
        runId: variables.GITHUB_RUN_ID,
        runAttempt,
        runUrl: pageOfRun(`${server}/${owner}/${repo}`, variables.GITHUB_RUN_ID, graphqlUrl === undefined ? undefined : runAttempt),
        apiUrl: variables.GITHUB_API_URL,
        graphqlUrl,
        pullRequest,
        base: base ?? baseOf(variables.GITHUB_EVENT_NAME, variables.GITHUB_SHA),
        workflow: workflowOf(env, variables.GITHUB_REPOSITORY),
        trigger,
        origin: {
            server,
            repository: variables.GITHUB_REPOSITORY,
            commits: commitsOf(variables.GITHUB_EVENT_NAME, variables.GITHUB_SHA, pullRequest),
        },
    };
}
/**
 * The page of another run of the same repository.
 * @param attempt counts from 1.
 */
function runPage({ owner, repo, origin, graphqlUrl }, run, attempt) {
    return pageOfRun(`${origin.server}/${owner}/${repo}`, run, graphqlUrl === undefined ? undefined : attempt);
}
/** @param attempt undefined on Gitea, which has no GraphQL and no page for an attempt. */
function pageOfRun(repository, run, attempt) {
    return `${repository}/actions/runs/${run}${attempt === undefined ? '' : `/attempts/${attempt}`}`;
}
/**
 * The commits that GitHub's events are about. A workflow of a pull request checks out the commit that merges it, or the
 * head when it asks for that; on `pull_request_target` the variable is of the base branch, which is not what is proposed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function commitsOf(event, sha, pullRequest) {
    if (pullRequest === undefined)
        return [{ sha, role: 'the commit of this run' }];
    const head = { sha: pullRequest.headSha, role: 'the head of this pull request' };
    if (event === 'pull_request_target' || sha === head.sha)
        return [head];
    return [head, { sha, role: 'the merge commit of this pull request' }];
}
async function readPayload(name, path, repository) {
    try {
        const read = payload.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
        const { pull_request, merge_group, workflow_run } = read;
        if (pull_request === undefined) {
            // Without it the change would be judged by its own rules.
            if (/^pull_request|^merge_group$/.test(name) && merge_group === undefined)
                throw new Error('no change');
            const base = merge_group && { sha: merge_group.base_sha, branch: branchOf(merge_group.base_ref) };
            return { pullRequest: undefined, base, trigger: workflow_run && triggerOf(workflow_run) };
        }
        const { number, head, base } = pull_request;
        return {
            pullRequest: {
                number,
                headSha: head.sha,
                fromFork: head.repo?.full_name !== repository,
                headRepository: head.repo?.full_name,
            },
            base: { sha: base.sha, branch: branchOf(base.ref) },
            trigger: undefined,
        };
    }
    catch (cause) {
        throw new Error(`GITHUB_EVENT_PATH names ${path}, which is not an event of GitHub's; run the action in a workflow.`, {
            cause,
        });
    }
}
/** Events whose code is the repository's own: it was pushed by who may push, and its rules are checked out with it. */
const OWN_CODE = ['push', 'schedule', 'workflow_dispatch', 'release'];
/**
 * On all other events (workflow_run, issue_comment, …) GITHUB_SHA is the end of the default branch, and what a workflow
 * checks out may be anybody's.
 */
function baseOf(event, sha) {
    return OWN_CODE.includes(event) ? undefined : { sha, branch: undefined };
}
function triggerOf(run) {
    return {
        id: run.id,
        attempt: run.run_attempt,
        headSha: run.head_sha,
        headBranch: run.head_branch ?? undefined,
        headRepository: run.head_repository?.full_name,
        conclusion: run.conclusion ?? undefined,
    };
}
/** GitHub names the file as `owner/name/path@ref`; Gitea names none. */
function workflowOf(env, repository) {
    const ref = env['GITHUB_WORKFLOW_REF'];
    const prefix = `${repository}/`;
    if (ref?.toLowerCase().startsWith(prefix.toLowerCase()) !== true)
        return undefined;
    const path = /^(.+?)@/.exec(ref.slice(prefix.length))?.[1];
    if (path === undefined)
        return undefined;
    return { path, commit: commit.safeParse(env['GITHUB_WORKFLOW_SHA']).data };
}
function branchOf(ref) {
    return ref?.replace(/^refs\/heads\//, '');
}
function variableFault(error, env) {
    const faults = error.issues.map(({ path, message }) => {
        const name = path.join('.');
        return `${name} is ${JSON.stringify(env[name])}, which ${message}`;
    });
    return `${faults.join('; ')}: run the action in a workflow of GitHub's.`;
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ CAPABILITIES),
/* harmony export */   IN: () => (/* binding */ capabilityName),
/* harmony export */   n7: () => (/* binding */ capabilityNames),
/* harmony export */   tq: () => (/* binding */ DEFAULT_CAPABILITIES)
/* harmony export */ });
/** The capabilities of the kernel by their bit, without `CAP_` (include/uapi/linux/capability.h, capabilities(7)). */
const CAPABILITIES = [
    'CHOWN',
    'DAC_OVERRIDE',
    'DAC_READ_SEARCH',
    'FOWNER',
    'FSETID',
    'KILL',
    'SETGID',
    'SETUID',
    'SETPCAP',
    'LINUX_IMMUTABLE',
    'NET_BIND_SERVICE',
    'NET_BROADCAST',
    'NET_ADMIN',
    'NET_RAW',
    'IPC_LOCK',
    'IPC_OWNER',
    'SYS_MODULE',
    'SYS_RAWIO',
    'SYS_CHROOT',
    'SYS_PTRACE',
    'SYS_PACCT',
    'SYS_ADMIN',
    'SYS_BOOT',
    'SYS_NICE',
    'SYS_RESOURCE',
    'SYS_TIME',
    'SYS_TTY_CONFIG',
    'MKNOD',
    'LEASE',
    'AUDIT_WRITE',
    'AUDIT_CONTROL',
    'SETFCAP',
    'MAC_OVERRIDE',
    'MAC_ADMIN',
    'SYSLOG',
    'WAKE_ALARM',
    'BLOCK_SUSPEND',
    'AUDIT_READ',
    'PERFMON',
    'BPF',
    'CHECKPOINT_RESTORE',
];
/** The 14 that Docker gives a container that names none, in the kernel's order: CapBnd 00000000a80425fb. */
const DEFAULT_CAPABILITIES = capabilityNames('a80425fb');
/**
 * The names of a set of capabilities, as the kernel prints one in /proc/PID/status (`CapBnd:`, `CapEff:`).
 * @param hexMask hexadecimal digits, with or without leading zeros; any other text is an empty set.
 * @returns names without `CAP_`, in the kernel's order; a bit that has no name yet is its number ("41").
 */
function capabilityNames(hexMask) {
    if (!/^[0-9a-f]+$/i.test(hexMask))
        return [];
    const names = [];
    let mask = BigInt(`0x${hexMask}`);
    for (let bit = 0; mask > 0n; bit += 1, mask >>= 1n) {
        if (mask & 1n)
            names.push(CAPABILITIES[bit] ?? String(bit));
    }
    return names;
}
/** A capability's name without `CAP_`, in upper case, as the engine reads it: `cap_chown` is `CHOWN`. */
function capabilityName(text) {
    return text.toUpperCase().replace(/^CAP_/, '');
}


/***/ }),

/***/ 3168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asked),
/* harmony export */   Q: () => (/* binding */ deeperWithout)
/* harmony export */ });
/** Which of it the inputs ask for. A search for the least privilege starts from what is observed. */
function asked(settings) {
    const { observe, files, runOptions, leastPrivilege, seccompProfile, project } = settings;
    return {
        observation: observe || leastPrivilege !== 'off',
        files,
        deployment: runOptions !== undefined,
        services: project.composeFiles.length > 0,
        leastPrivilege: leastPrivilege !== 'off',
        recording: seccompProfile.record,
    };
}
/** The same answer for all that is asked for: there is no image, or no engine to look at it with. */
function deeperWithout(settings, answer) {
    const wanted = Object.entries(asked(settings)).filter(([, isAsked]) => isAsked);
    return Object.fromEntries(wanted.map(([name]) => [name, answer]));
}


/***/ }),

/***/ 1668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ platformKey)
/* harmony export */ });
/* harmony import */ var _subject_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2469);

/** The key of `DockerfileFacts.users`: `os/architecture[/variant]`, or '' for the engine's own platform. */
function platformKey(platform) {
    return platform === undefined ? '' : (0,_subject_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
}


/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ orFault)
/* harmony export */ });
/* unused harmony export fileFault */
/**
 * One sentence for an error of the operating system, as when the runner's disk is full and a file of ours cannot be
 * written: then nothing could be looked at, which is to be reported, and no reason to end without a report.
 * @returns undefined for any other error, which is a fault of the program.
 */
function fileFault(error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error))
        return undefined;
    const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    const what = isFull ? "The runner's disk is full" : 'The runner refused what the look needs';
    return `${what} (${String(error.syscall)}: ${String(error.code)}).`;
}
/**
 * Does some work that uses files of ours.
 * @param failed makes the answer of one sentence, where the operating system refuses one.
 * @throws what the work throws for any other reason.
 */
async function orFault(work, failed) {
    try {
        return await work();
    }
    catch (error) {
        const reason = fileFault(error);
        if (reason === undefined)
            throw error;
        return failed(reason);
    }
}


/***/ }),

/***/ 3773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ atEndMark),
/* harmony export */   Ks: () => (/* binding */ sectionsOf),
/* harmony export */   Pr: () => (/* binding */ askFirstProcess),
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   Zr: () => (/* binding */ DONE_MARK),
/* harmony export */   eN: () => (/* binding */ END_MARK),
/* harmony export */   ie: () => (/* binding */ UID_MAP),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/* harmony import */ var _engine_docker_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1924);
/* harmony import */ var _engine_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1843);
/* harmony import */ var _engine_time_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5490);
/* harmony import */ var _file_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2506);
/* harmony import */ var _helper_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3786);





/** Milliseconds that the image's own grep may take of it. */
const GREP_LIMIT = 5_000;
/** Characters of output after which the image's own grep is stopped; the account is 2 KB. */
const OUTPUT_LIMIT = 16 * 1024;
/** What the helper is asked to read of its own process, and of the kernel. */
const STATUS = '/proc/self/status';
const UID_MAP = '/proc/self/uid_map';
const VERSION = '/proc/version';
/** The program's last words before the image's own grep starts. */
const END_MARK = '\n==> end <==\n';
/** Its words when that has ended. The image can print them too, which only ends what is believed by nobody. */
const DONE_MARK = '==> done <==\n';
/**
 * Starts one container of the image whose first process is our helper. The container has no network, bounded memory
 * and processes, and is removed when it ends. An engine that does not see our files gets a copy, for which the root
 * file system cannot be read-only.
 * @returns what it printed, also when it did not start; or why there was nothing to start.
 */
async function askFirstProcess(question, request) {
    const { architecture, folder } = request;
    if (!(0,_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .hasHelper */ .FP)(architecture)) {
        const reason = `There is no helper for ${architecture}: the first process could not be looked at.`;
        return { state: 'error', reason, records: [] };
    }
    const helper = await (0,_file_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .orFault */ .U)(() => (0,_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .writeHelper */ .GY)('account', architecture, folder), (reason) => ({ state: 'error', reason, records: [] }));
    if ('state' in helper)
        return helper;
    const args = ['run', '--rm', ...(0,_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .mountFlags */ .r1)(helper), ...options(helper, question, request)];
    const mounted = await runProbe(args, helper.name, question, request);
    return (0,_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnseen */ .NM)(mounted.result) ? askByCopy(helper, question, request) : mounted;
}
async function askByCopy(helper, question, request) {
    const { name } = helper;
    const flags = question.flags.filter((flag) => flag !== '--read-only');
    const args = ['create', '--rm', ...options(helper, { ...question, flags }, request)];
    const created = await runProbe(args, name, question, request);
    if (created.result.exitCode !== 0)
        return created;
    const uncopied = await (0,_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .copyHelper */ .cd)(helper, name, request.signal);
    if (uncopied !== undefined) {
        const { command, stdout, stderr } = uncopied.result;
        const record = { title: 'Copy of the helper into the container', command, output: stdout + stderr };
        return { state: 'error', reason: uncopied.reason, records: [record] };
    }
    const { result, stopped } = await runProbe(['start', '--attach', name], name, question, request);
    return { result: { ...result, command: created.result.command }, stopped };
}
function options({ name, path }, { flags, args }, request) {
    return [...limits(name, request), ...flags, '--entrypoint', path, request.image, ...args];
}
/** gVisor's own threads count among the processes of the container, and they are more than 32. */
function limits(name, { label, platform }) {
    return [
        ...['--name', name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
        ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '256', '--log-driver', 'none'],
        ...(platform === undefined ? [] : ['--platform', platform]),
    ];
}
/**
 * Runs one docker command that waits for the container, and removes it when it does not end by itself. The engine
 * takes a while to remove a container: what was printed is given back before, as soon as it is complete.
 */
async function runProbe(args, name, { isComplete }, { signal, later }) {
    const complete = Promise.withResolvers();
    let removal;
    let limit;
    let printed = '';
    let errors = 0;
    // Without its container the client ends too.
    const stop = () => {
        removal ??= (0,_engine_docker_js__WEBPACK_IMPORTED_MODULE_0__/* .removeContainer */ .od)(name);
    };
    const onOutput = (text, stream) => {
        if (removal !== undefined)
            return;
        // The client's own words may quote the image's config; only what the container prints tells its account.
        if (stream === 'stdout')
            printed += text;
        else
            errors += text.length;
        if (limit === undefined && printed.includes(END_MARK))
            limit = setTimeout(stop, GREP_LIMIT);
        if (printed.length + errors > OUTPUT_LIMIT)
            stop();
        else if (isComplete(printed))
            complete.resolve({ result: soFar(args, printed), stopped: false });
    };
    const untilRemoved = async () => {
        const result = await (0,_engine_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('docker', args, {
            timeLimit: _engine_time_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .START_LIMIT */ .P,
            signal,
            keep: OUTPUT_LIMIT,
            onOutput,
        });
        clearTimeout(limit);
        // The client is gone, the container is not: it belongs to the engine.
        if (result.ended !== 'exit')
            stop();
        await removal;
        return { result, stopped: removal !== undefined };
    };
    const ending = untilRemoved();
    later(ending);
    return Promise.race([complete.promise, ending]);
}
function soFar(args, stdout) {
    return { command: ['docker', ...args], ended: 'exit', exitCode: undefined, stdout, stderr: '' };
}
/** What stands before the end mark and what behind it; undefined behind it: there is none. */
function atEndMark(stdout) {
    const end = stdout.indexOf(END_MARK);
    if (end === -1)
        return [stdout, undefined];
    const behind = stdout.slice(end + END_MARK.length);
    return [
        stdout.slice(0, end),
        (behind.endsWith(DONE_MARK) ? behind.slice(0, -DONE_MARK.length) : behind).trim(),
    ];
}
/**
 * The files that the helper printed, by the path that it was asked for; one that it could not open is not there.
 * @param account what stands before the end mark.
 */
function sectionsOf(account) {
    const sections = new Map();
    for (const part of account.split(/^==> /m)) {
        const head = part.indexOf(' <==\n');
        if (head !== -1)
            sections.set(part.slice(0, head), part.slice(head + ' <==\n'.length));
    }
    return sections;
}


/***/ }),

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ copyHelper),
  FP: () => (/* binding */ hasHelper),
  NM: () => (/* binding */ isUnseen),
  r1: () => (/* binding */ mountFlags),
  GY: () => (/* binding */ writeHelper)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __nccwpck_require__(1924);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __nccwpck_require__(1843);
// EXTERNAL MODULE: ./lib/engine/time-limits.js
var time_limits = __nccwpck_require__(5490);
;// CONCATENATED MODULE: ./lib/evidence/process/helper-programs.js
// Generated by script/build-probe from probe/*.c. Do not edit.
/** The helper programs (see probe/README.md) by the architecture of an OCI platform. */
const HELPERS = {
    account: {
        amd64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAADAEgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAADAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAAqAAAAAAAAACoAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAAATBQAAAAAAABMFAAAAAAAAABAAAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD09PiBkb25lIDw9PQoAPT0+IGVuZCA8PT0KAC0tAD09PiAAADHtSInnSIPk8OgAAAAAUEiNRwhIiw9IjTTPSIPGEEiJx+gSAAAAice45wAAADH2MdJFMdIPBevwQVdBVlNIgeyADwAARTHJSIM/AA+ExgEAAEiJ+0yLdwhNhfYPhLYBAABJifBIjUMITI1MJIBJicdBig6EyXQluAEAAAA6iAIBIAB1GEGKDAZI/8CEyXXtgLgCASAAAA+E2wEAALgBAQAAugAACABIx8ec////TIn2RTHSDwVIhcAPiEIBAABIicO6BAAAAL4GASAAuAEAAAC/AQAAAEUx0g8FSIP4/HQPSIXAD44+AQAASAHGSCnCSIXSf9dIx8L/////QYB8FgEASI1SAXX0SIXSdCy4AQAAAL8BAAAATIn2RTHSDwVIg/j8dA9IhcAPjhoBAABJAcZIKcJIhdJ/1LoFAAAAvv0AIAC4AQAAAL8BAAAARTHSDwVIg/j8dA9IhcAPjtcAAABIAcZIKcJIhdJ/17oAEAAAMcBIid9Mic5FMdIPBUiFwH5JSInCTInOuAEAAAC/AQAAAEUx0g8FSIP4/HQPSIXAD46xAAAASAHGSCnCSIXSf9e6ABAAADHASInfTInORTHSDwVIicJIhcB/vbgDAAAASInfMfYx0kUx0g8FuAEAAAC/AQAAAL4BASAAugEAAABFMdIPBUiD+Px04UiFwH5nSY1HCE2LdwhMiftNhfYPhVn+//9FMclEichIgcSADwAAW0FeQV/DuOcAAAAx9jHSRTHSDwXr8LjnAAAAMfYx0kUx0g8F6/C45wAAADH2MdJFMdIPBevwuOcAAAAx9jHSRTHSDwXr8LjnAAAAMfYx0kUx0g8F6/C6DAAAAL72ACAAvwEAAAC4AQAAAEUx0g8FSIP4/HQLSIXAfl1IAcZIKcJIhdJ/4EiLQxBBuX8AAABIhcAPhF7///9Ig8MQSYneihCE0nQguQEAAAA6kQIBIAB1E4oUCEj/wYTSde6AuQIBIAAAdCdJi0YISYPGCEiFwHXN6R////+/AQAAALjnAAAAMfYx0kUx0g8F6/BJg34IAA+E//7//0mDxgi4OAAAAL8RAAAAMfYx0kUx0g8FSIXAD4ivAAAAdHhIicdIjXQkgLg9AAAAMdJFMdIPBUiFwA+IkAAAALoNAAAAvugAIAC/AQAAALgBAAAARTHSDwVIg/j8dAtIhcB+d0gBxkgpwkiF0n/gi0QkgKh/D7bEQbl+AAAARA9EyOl5/v//uDsAAABMifZMicJFMdIPBUiDwwhIizuKD4TJdBtIjVcBuAMBIAA6CHUVSP/AigpI/8KEyXXw6wW4AwEgADHJOggPhDL+///rt0G5AQAAAOkl/v//vwEAAAC45wAAADH2MdJFMdIPBevwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
            sha256: 'dde8aa24ea2d3f2dc65979cd3c0ebed542b44e70f4333cda5bdd480c9e475862',
        },
        arm64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAADAEgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAADAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAAqAAAAAAAAACoAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAADABQAAAAAAAMAFAAAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD09PiBkb25lIDw9PQoAPT0+IGVuZCA8PT0KAC0tAD09PiAAAB0AgNLgAwCRAQAAlP4PH/gIhED4CAwIiwEhAJEJAACU6QMAKuEDH6riAx+q4wMfquADCarIC4BSAQAA1P3//xf9Dx/4/wdA0QgAQPloEAC06AMAqusDAKoMjUD47A8AtOkDAaoNAACQrRkEkQ4AAJDO9QORCgAAkEoFBJEfIAPVr/v/cJEBQDnwAwiqUQEANIgFAJHyAw+qQBZAOD8CAGuhAABUERVAOJH//zVIAkA5SBEANGAMgJLhAwyqAgGgUuMDH6oIB4BSAQAA1OAL+LfrAwCq4QMNqoIAgFIgAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxjQsAVCEAAItCAADLXwAA8az+/1ToAx+qkWloOAgFAJHR//81AgUA8cABAFQgAIBS4QMMquMDH6oICIBSAQAA1B8QALGgAABUHwAA8c0LAFSMAQCLQgAAy18AAPGM/v9U4QMOqqIAgFIgAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxTQgAVCEAAItCAADLXwAA8az+/1TgAwuq4QMAkQIAglLjAx+q6AeAUgEAANQfBADx6wIAVOIDAKogAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxjQYAVCEAAItCAADLXwAA8az+/1QCAIJS4AMLquEDAJHjAx+q6AeAUgEAANTiAwCqHwQA8Yr9/1TgAwuq4QMfquIDH6rjAx+qKAeAUgEAANQgAIBS4QMKqiIAgFLjAx+qCAiAUgEAANQfEACxIP//VB8AAPHtCABU6AMQqusDEKoMjUD4jPH/teADHyr/B0CR/QdB+MADX9bhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8X4QMfquIDH6rjAx+qIACAUsgLgFIBAADU/f//F+EDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xfhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8XAQAAkCHYA5GCAYBSIACAUuMDH6oICIBSAQAA1B8QALGgAABUHwAA8e0DAFQhAACLQgAAy18AAPGs/v9UbA1B+AwCALQfIAPVqOb/cOoDC6qNFUA4LQEANO4DCKrPFUA4vwEPa6EAAFSNFUA4jf//NcwBQDlsAgA0TI1A+Kz+/7XgD4BSwP//F+EDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xfhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8XSI1A+Oj9/7QgAoBS4QMfquIDH6rjAx+qiBuAUgEAANSgA/i3wAMAtOEDAJHiAx+q4wMfqogggFIBAADUwAL4twEAAJAhoAORogGAUiAAgFLjAx+qCAiAUgEAANQfEACxoAAAVB8AAPHNBABUIQAAi0IAAMtfAADxrP7/VOgDQLkJPQhTHxkAcsgPgFIgAYgajf//FyAAgFKL//8XHyAD1ezd/3BgAUD5CABAOUgBADQOBACR7QMMqq8BQDkfAQ9rwQAAVMgVQDitBQCRaP//NQIAABTtAwyqrQFAOR8BDWsA9/9U4QMKquIDCarjAx+qqBuAUgEAANRrIQCR6v//F+EDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
            sha256: 'e5fa28dc9b626c6eaccaf98310574e539b8df0dd76e58d950538e0e75ffbcc8b',
        },
    },
    census: {
        amd64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAwAEgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAA4AAAAAAAAADgAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAAD2DAAAAAAAAPYMAAAAAAAAABAAAAAAAAABAAAABgAAAAANAAAAAAAAAB0gAAAAAAAAHSAAAAAAAAAAAAAAAAAAICAAAAAAAAAAEAAAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAU2VjY29tcF9maWx0ZXJzAC9wcm9jAEdyb3VwcwBOb05ld1ByaXZzAEdpZAB1aWRfbWFwAFVpZABzdGF0dXMAZXhlAFNlY2NvbXAAL3Byb2MvAG1vcmUAZW5kAGF0dHIvY3VycmVudAAAAAAAAAAAAFQBIAAAAAAASAEgAAAAAAA2ASAAAAAAAD0BIAAAAAAAYwEgAAAAAAAgASAAAAAAADHtSInnSIPk8OgAAAAAUOgSAAAAice45wAAADH2MdJFMdIPBevwULgnAAAAMf8x9jHSRTHSDwVIiQUCGwAAvzABIAC6lAMgADH26GcAAACFwHRcSIs97hoAAOhAAgAAuHIBIAC/dwEgAIA94BoAAABID0X46LsCAABIiwXYGgAASD0AIAAAdQzo9gIAAEiLBcQaAABIjUgBSIkNuRoAAMaAIB0gAADo2AIAADHA6wW4AQAAAFnDVUFXQVZBVUFUU0iB7AggAABJidZJifdIif5FMcC4AQEAALoAAAkASMfHnP///0Ux0g8FSIkEJEiFwA+IyQAAAIA9UxoAAAAPhZsAAABIjWwkHEG8AQAAALjZAAAAugAgAABIizwkSI10JAhFMdIPBUmJxUiFwH5mgD0bGgAAAHVgMduKRBwbhMB0N0iNDCsx9o1QxoD69nIpSI0UtgTQD7bASI00UIoBSP/BhMB14kiF9nQOTIn/Qf/WigXaGQAA6wIxwA+3TBwYSAHLTDnrfQSoAXSuqAF1COl6////TYnsTYXkQQ+UwLgDAAAASIs8JDH2MdJFMdIPBUQKBZkZAABFD7bAQYPgAUSJwEiBxAggAABbQVxBXUFeQV9dw0g7NWUZAAAPhL0AAABTSIPsYEiJ80iJ9+jpAQAAhcAPhKAAAACwLzHJiEQMIIqBbAEgAEj/wUiD+QZ17UiNNAxIg8YgxgYAvwEAAABMjUQk/0m5zczMzMzMzMxIidlIichJ9+FIweoDjQQSjQSAQYnKQSnCQYDKMEWIUAFJ/8D/x0iD+QlIidF31EGKAIgGSP/G/89J/8iD/wF/7mbHBi90x0YCYXNrAEiNfCQgunIHIABIid7oKP7//4XAdQdI/wWvGAAASIPEYFvDSIPsOLkBAAAASI10JB9JuM3MzMzMzMzMSIn4SffgSMHqA40EEo0EgEGJ+UEpwUGAyTBEiE4BSP/G/8FIg/8JSInXd9RIieCKFogQSP/A/8lI/86D+QF/78YAAEiJ5+gyAAAASIsFTxgAAEg9ACAAAHUM6G0AAABIiwU7GAAASI1IAUiJDTAYAADGgCAdIAAASIPEOMNVU1BAii9AhO10PUiJ+0iLBQ8YAABI/8NIPQAgAAB1DOgqAAAASIsF+BcAAECIqCAdIABI/8BIiQXnFwAAQIorSP/DQITtddBIg8QIW13DSIsVzhcAAEiF0n4qviAdIAC/AQAAALgBAAAARTHSDwVIg/j8dAtIhcB+F0gBxkgpwkiF0n/gSMcFlBcAAAAAAADDvwEAAAC45wAAADH2MdJFMdIPBevwgT1wFwAAACAAAHUPxgVjFwAAAUUxwOm5AQAAQVdBVkFVQVRTSIHsgCAAAEmJ90mJ/EiJ47lYASAASInfTInmTIn66DUDAABFMcC4AQEAALoAAAgASMfHnP///0iJ3kUx0g8FSIXAD4gtAQAASInDSI20JIAQAAC6ABAAADHASInfRTHSDwVJicZIhcAPjhABAAD/BeIWAABMiefoJf7//0yJ/+gd/v//SI20JIAQAABIid9MifIxyejUAwAASIsFuhYAAEg9ACAAAHUM6Nj+//9IiwWmFgAASI1IAUiJDZsWAADGgCAdIAAAukwBIABMiedMif4xyehiBAAAunsBIABMiedMif65AQAAAOhNBAAATI1sJEC5XwEgAEyJ70yJ5kyJ+uhTAgAASI2UJIAAAAC4CwEAAEG6ABAAAEjHx5z///9Mie4PBUiNSP9Igfn+DwAAdxXGhASAAAAAAEiNvCSAAAAA6PD9//9IiwUNFgAASD0AIAAAdQzoK/7//0iLBfkVAABIjUgBSIkN7hUAAMaAIB0gAADrEEj/Bc4VAADrIkj/BcUVAABFMcBNhfZBD5/AuAMAAABIid8x9jHSRTHSDwVIgcSAIAAAW0FcQV1BXkFfRInAw0g5/g+EmgEAAFVBV0FWQVRTSIHswCAAAEiJ80mJ/kmJ57lYASAATIn/TIn2SIna6HABAAC4AQEAALoAAAgASMfHnP///0yJ/kUx0g8FSIlEJEBIx4QkcBAAAAAAAAAPV8APEYQkSBAAAMeEJHgQAAAAAAAASIXAD4gQAQAASYnHSYnkuVgBIABMiedMifZMifLoDgEAALgBAQAAugAACABIx8ec////TInmRTHSDwVIiYQkgBAAAEjHhCSwIAAAAAAAAA9XwA8RhCSIIAAAx4QkuCAAAAAAAABIhcB4WUiNvCSAEAAA6EMDAACFwHhbicVIjXwkQOgzAwAAQbgBAAAAOcV1S0yNvCSAEAAATI1kJEBMif/oFAMAAInFTInn6AoDAACF7XgEOcV05kUxwDnFQQ+VwOsZuAMAAABMif8x9jHSRTHSDwXrNkG4/////0iLvCSAEAAAuAMAAAAx9jHSRTHSDwVIi3wkQLgDAAAAMfYx0kUx0g8FRYXAeA90FEyJ90iJ3uid/P//6wdI/wUCFAAASIHEwCAAAFtBXEFeQV9dw0mJ0LAvMdKIBBeKgmwBIABI/8JIg/oGde5VQVZTTI0cF8YEFwC7AQAAAEyNdCTfSbrNzMzMzMzMzEmJ8UyJyEn34kjB6gONBBKNBIBEic0pxUCAzTBBiG4BSf/G/8NJg/kJSYnRd9VBigZBiANJ/8P/y0n/zoP7AX/tZkHHAy8ASP/PgH8BAEiNfwF19kk58HUFSIn+619IjXcGxwd0YXNrZsdHBC8AvwEAAABMjUwk30yJwEn34kjB6gONBBKNBIBFicNBKcNBgMswRYhZAUn/wf/HSYP4CUmJ0HfUQYoBiEb//89J/8lI/8aD/wF/7WbHRv8vAIoBhMB0EUj/wYgGSP/GigFI/8GEwHXyxgYAW0FeXcNIhdIPjsMAAABVQVdBVkFVQVRTUInLSYnUSYn2SYn/RTHtMe1FhO10LUiLBb0SAABIPQAgAAB1DOjb+v//SIsFqRIAAEiNSAFIiQ2eEgAARIioIB0gAEWKLC5FhO10X0j/xUk57HW9ugAQAAAxwEyJ/0yJ9kUx0g8FSYnESIXAf6GF2w+VwEGA/QoPlMGEyHUtSIsFVRIAAEg9ACAAAHUM6HP6//9IiwVBEgAASI1IAUiJDTYSAABEiKggHSAASIPECFtBXEFdQV5BX13DQVZTSIHsSBAAAInLSInRSInySIn+SYnmTIn36P79//+4AQEAALoAAAgASMfHnP///0yJ9kUx0g8FSIXAeDJJicZIjXQkQLoAEAAAMcBMifdFMdIPBUiJwonZ6NT+//+4AwAAAEyJ9zH2MdJFMdIPBUiLBakRAABIPQAgAAB1DOjH+f//SIsFlREAAEiNSAFIiQ2KEQAAxoAgHSAAAEiBxEgQAABbQV7DQVZTSYn4SI13CEyNjxkQAAAx20mLgAgQAABJO4AQEAAAdTFJx4AIEAAAAAAAAEmLOLoAEAAAMcBFMdIPBUmJgBAQAABIhcAPjvUAAABJi4AIEAAASI1IAUmJiAgQAABBD7ZEAAhBi4g4EAAAg/gKdRtJx4AwEAAAAAAAAEHHgDgQAAAAAAAA6awAAACFyQ+FvgAAAEmLkDAQAABIg/oWD4+TAAAASI16AYP4OkGJwkQPRNNJibgwEAAARYiUEBgQAAB1dEGKkBgQAACA+kN1FUGAOWF1D78BAAAAQYC4GhAAAHB0QTH/TIsU/ZABIACE0nQZTYnOQYnTRToadRFJ/8JFih5J/8ZFhNt17UUx20U6GnQNSP/HSIP/BnXKMf/rBb8BAAAAQYm4OBAAAEnHgDAQAAAYAAAAhckPhNP+///rEEnHgBAQAAAAAAAAuP////9bQV7DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
            sha256: 'ed80eed7c777fa24d854a39cf5f6cd163ffa67fb624bab909f001971e2c57ff0',
        },
        arm64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAAyAEgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAA4AAAAAAAAADgAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAACkDgAAAAAAAKQOAAAAAAAAAAABAAAAAAABAAAABgAAAKgOAAAAAAAAqA4hAAAAAACoDiEAAAAAAAAAAAAAAAAAICAAAAAAAAAAAAEAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAU2VjY29tcF9maWx0ZXJzAC9wcm9jAEdyb3VwcwB0YXNrLwBOb05ld1ByaXZzAEdpZAB1aWRfbWFwAFVpZABzdGF0dXMAZXhlAFNlY2NvbXAAdGFzawAvcHJvYy8AbW9yZQBlbmQAYXR0ci9jdXJyZW50AAAAAAAAWgEgAAAAAABOASAAAAAAADYBIAAAAAAAQwEgAAAAAABpASAAAAAAACABIAAAAAAAHQCA0uADAJEBAACU/g8f+AkAAJTpAwAq4QMfquIDH6rjAx+q4AMJqsgLgFIBAADU/f//F/5Pv6ngAx+qiBWAUuEDH6riAx+q4wMfqgEAANSIAACQAgAAkEIgEJEAVQf5AAAAkADABJHhAx+qHwAAlGADADSIAACQAFlH+bsAAJSIAACQCQAAkCkJBpEI4Xo5HwEAcQgAAJAI9QWRABGJmtoAAJSTAACQaGJH+R8JQPFhAABU7AAAlGhiR/kJBQCRaWIH+YkAAJApITuRP2koOOUAAJTgAx8qAgAAFCAAgFL+T8GowANf1v17uqn8bwGp+mcCqfhfA6n2VwSp9E8Fqf8LQNH/QwDR9AMCqvUDAaoCAIhS4QMAqmAMgJICAaBy4wMfqggHgFIBAADUwAX4t5cAAJDzAwCq6OJ6OegFADf5QwCROACAUlsBgFI6UwCR4AMTquFDAJECAIRS4wMfqqgHgFIBAADU9gMAqh8EAPHrAwBU6OJ6OcgDADf8Ax+qPQMci6hPQDkIAgA04QMfqkkDHIsK6QBRXykAMUMBAFQIDQASISAbmygVQDhI//81oQAAtOADFaqAAj/W6OJ6OQIAABToAx8qqSNAeZwDCYufAxbrSgAAVEj9BzaoAAA33P//F+ADHyoNAAAU+AMWqh8DAPHpF58a4AMTquEDH6riAx+q4wMfqigHgFIBAADU6OJ6OSgBCCoAAQAS/wtAkf9DAJH0T0Wp9ldEqfhfQ6n6Z0Kp/G9Bqf17xqjAA1/WiAAAkAhVR/k/AAjrwAgAVP/DAdHgAwGq/k8GqfMDAaqcAACUwAcANOgDH6rpBYBSCgAAkErZBZHrMwCR7AMIqk0BCIsIBQCRaWksOKkFQDkfGQDxQf//VOozAJHrMwGRKQCAUkgBCItqBQDR6+cCsquZmfJMAYBS7QMTqh8VADiufcubvyUA8SkFABHO/UPTz7UMG+0DDqrvBRwyTx0AOAj//1RL9V84KQUAUT8FAHEL8R84CAUAkWz//1TqBYBS6QMfqgsAAJBrxQWRCvEfeIoOgFLsAwmqbQEJiykFAJEKaSw4qgVAOT8RAPFB//9UAgAAkEKgIpHgMwCR4QMTqh9pKThp//+XoAAANYgAAJAJWUf5KQUAkQlZB/n+T0ap/8MBkcADX9b/AwHR6HMAkernArIpAIBSCAUA0aqZmfJLAYBS/k8DqQx8ypsfJADxKQUAEYz9Q9ONgQsb4AMMqq0FHDINHQA4CP//VOoTAJEL9V84KQUAUT8FAHFLFQA4jP//VOATAJFfAQA5DwAAlJMAAJBoYkf5HwlA8WEAAFQhAACUaGJH+QkFAJFpYgf5/k9DqYkAAJApITuRP2koOP8DAZHAA1/W/g8d+PRPAqkTAEA59lcBqfMBADSUAACQFQQAkZYAAJDWIjuRiGJH+R8JQPFhAABUCwAAlIhiR/nTaig4CAUAkYhiB/mzFkA4E///NfRPQqn2V0Gp/gdD+MADX9aJAACQImFH+V8EAPHrAQBUgQAAkCEgO5EgAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADx7QAAVCEAAItCAADLXwAA8az+/1Q/YQf5wANf1uEDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xf9e7yp+F8BqfZXAqn0TwOp/wtA0f8DAtGXAACQ6L5OuR8JQHHBAABUiAAAkCkAgFLgAx8qCeE6OW8AABT1AwGq9gMAqgMAAJBjeAWR4AdAkeEDFqriAxWq4AAAlGAMgJLhB0CRAgGgUuMDH6oIB4BSAQAA1MAJ+LfzAwCq4QMAkQIAglLjAx+q6AeAUgEAANT0AwCqHwAA8W0JAFTovk654AMWqggFABHovg65e///l+ADFap5//+X4QMAkeADE6riAxSq4wMfKhcBAJSXAACQ6GJH+R8JQPFhAABUrv//l+hiR/kJBQCRmAAAkBgjO5ECAACQQkgFkeADFqrhAxWq4wMfKuliB/kfayg4PQEAlB8gA9XCzv9Q4AMWquEDFaojAIBSNwEAlOALQJEDAACQY5QFkQAAAZHhAxaq4gMVqqYAAJThC0CR4gdAkWAMgJLICYBSIQABkUIAAZEDAIJSAQAA1AgEANEf+T/x6AdAkQgBAZGoAABUH2kgOOAHQJEAAAGRbf//l+hiR/kfCUDxYQAAVID//5foYkf5CQUAkR9rKDjpYgf5CwAAFIgAAJDgAx8qCVlH+SkFAJEJWQf5DQAAFIgAAJAJWUf5KQUAkQlZB/ngAxOq4QMfquIDH6rjAx+qKAeAUgEAANSfAgDx4NefGv8LQJH/AwKR9E9DqfZXQqn4X0Gp/XvEqMADX9Y/AADrAA4AVP0PHfj+VwGp9E8Cqf8LQNH/AwPR8wMBqvQDAKrgC0CRAwAAkGN4BZEAAAKR4QMUquIDE6pjAACUAOQAb+ELQJEIB4BSYAyAkuMDH6ohAAKRAgGgUgEAANQIAYJS6QMAkeADAPn/Gwj5IGmoPP87ELlACfi39QMAquALQJEDAACQY3gFkQAAApHhAxSq4gMUqkwAAJQA5ABv4QtAkWAMgJIIB4BS6QdAkeMDH6ohAAKRAgGgUgEAANQIAYJSKQEBkeAjCPn/OxD5IGmoPP97ILnAAvi34AdAkQAAAZH0AACUIAP4N/UDACrgAwCR8AAAlL8CAGvBAgBU4AdAkQAAAZHrAACU9QMAKuADAJHoAACUdQD4N78CAGsA//9UvwIAa+kHnxoLAAAU4AMVquEDH6riAx+q4wMfqigHgFIBAADUEgAAFAkAgBICAAAUKQCAUuAjSPnhAx+q4gMfquMDH6ooB4BSAQAA1OADQPnhAx+q4gMfquMDH6ooB4BSAQAA1MkA+DcpAQA04AMUquEDE6oW//+XBQAAFIgAAJAJWUf5KQUAkQlZB/n/C0CR/wMDkfRPQqn+V0Gp/QdD+MADX9b/gwDRCQAAkCndBZHrBYBSygCAUugDAKoLFQA4SgUA8SsVQDih//9U6jMAkevnArIpAIBSSgUA0auZmfJMAYBS7QMBqh8BADmufcubvyUA8SkFABHO/UPTz7UMG+0DDqrvBRwyTx0AOAj//1RL9V84KQUAUT8FAHELFQA4jP//VOkFgFIJAQB5CBRAOOj//zVfAAHrYQAAVAAEANEjAAAUiA6AUikAgFIKAACQSvUEkQjwHzgABACRSGlpOCkFAJE/GQDxYf//VOgzAJHq5wKyKQCAUggFANGqmZnySwGAUh/wHzhMfMqbXyQA8SkFABGM/UPTjYkLG+IDDKqtBRwyDR0AOAj//1QK9V84KQUAUT8FAHEK8B84AAQAkWz//1ToBYBSCPAfeGgAQDmoAAA0aQQAkQgUADgoFUA4yP//NR8AADn/gwCRwANf1l8EAPGrBgBU/g8b+PpnAamZAACQOSM7kfhfAqn3Ax8qmAAAkPZXA6n2AwKq9QMAqvRPBKnzAwMq9AMBqvoDFKo3AQA0CGNH+R8JQPFhAABUiP7/lwhjR/kJBQCRN2soOAljB/lXF0A49wIANNYGAPGB/v9U4AMVquEDFKoCAIJS4wMfqugHgFIBAADU9gMAqh8AAPFM/f9UcwAANP8qAHEgAQBUCGNH+R8JQPFhAABUcP7/lwhjR/kJBQCRN2soOAljB/n0T0Sp9ldDqfhfQqn6Z0Gp/gdF+MADX9b9e76p9E8Bqf8HQNH/AwHR8wMDKuMDAqriAwGq4QMAquAHQJFt//+XYAyAkuEHQJECAaBS4wMfqggHgFIBAADUIAL4t/QDAKrhAwCRAgCCUuMDH6roB4BSAQAA1OIDAKrgAxSq4wMTKq///5fgAxSq4QMfquIDH6rjAx+qKAeAUgEAANSTAACQaGJH+R8JQPFhAABUQP7/l2hiR/kJBQCRaWIH+YkAAJApITuRP2koOP8HQJH/AwGR9E9Bqf17wqjAA1/WCAOCUi0DglLpAwCqCgRAkQsgAJEMAAiLDQANiw4DgFIfIAPVz6D/ECgFSPkwCUj5HwEQ64EBAFQgAUD5PwUI+SEhAJECAIJS4wMfqugHgFIBAADUHwQA8SAJCPkLBwBUKAVI+RAFAJEwBQj5YGloOCg5ULkfKABxgQAAVD8ZCPk/ORC5LAAAFIgFADUwGUj5H1oA8QwFAFQRBgCRH+gAcTEZCPnxA4AakWkwOEEEAFSQAUA5Hw4BcSEBAFSxAUA5P4YBccEAAFRRaUA5P8IBcWEAAFQwAIBSFQAAFPEDH6ryeXH4UAEANOIDDarhAxAqQwJAOT8AA2vBAABUQRRAOFIGAJFh//81AgAAFOEDHypSAkA5PwASa+D9/1QxBgCRPxoA8eH9/1TwAx8qMDkQuS4ZCPmo9/80wANf1gAAgBI/CQj5wANf1gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '267fb7f7eb67971b85f4d20ee3fd6f9305d8b7906f3f78c9a9811222c8ed24d2',
        },
    },
    hold: {
        amd64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAAAIgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAADAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAAqAAAAAAAAACoAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAACRBwAAAAAAAJEHAAAAAAAAABAAAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGhvbGQ6IAAvcHJvYy9zZWxmL3N0YXR1cwBpcyBtaXNzaW5nAGRvZXMgbm90IHRlbGwgd2hldGhlciBhIHRyYWNlciBpcyBhdHRhY2hlZABub3QgZm91bmQgaW4gUEFUSABub3QgZm91bmQAClRyYWNlclBpZDoJAFBST0dSQU0AY2Fubm90IGJlIGV4ZWN1dGVkLCBlcnJvciAACgAvdXNyL2xvY2FsL3NiaW46L3Vzci9sb2NhbC9iaW46L3Vzci9zYmluOi91c3IvYmluOi9zYmluOi9iaW4Abm90IHN0YXJ0ZWQsIHNpbmNlIG5vIHRyYWNlciB3YXMgYXR0YWNoZWQgd2l0aGluIDMwIHNlY29uZHMAAAAx7UiJ50iD5PDoAAAAAFBIjUcISIsPSI00z0iDxhBIicfoEgAAAInHuOcAAAAx9jHSRTHSDwXr8FVBV0FWQVVBVFNIgexoEAAASIM/AA+EVAEAAEmJ+UiLXwhIhdsPhEQBAABJifBMjXQkYLjkAAAAvwEAAABMifYx0kUx0g8FTYsmuAEBAAC+7wAgALoAAAgASMfHnP///0Ux0g8FSIXAD4j1AAAASInHSYPBCEmDxB5MjWwkbLr/AwAAMcBMifZFMdIPBUmJx7gDAAAAMfYx0kUx0g8FTYX/D4i8AAAAQsZEPGAAgHwkYAAPhKsAAABMiehMifFAtgpIx8L0////QDh0EQx1DkCKsmABIABI/8J17esPSP/AgHkBAEiNSQF11Ot3SIXAdHKAODAPhZsAAAC45AAAAL8BAAAATIn2MdJFMdIPBUw5ZCRgD42QAAAASMdEJGAAAAAASMdEJGiAhB4AuCMAAABMifcx9jHSRTHSDwW4AQEAAL7vACAAugAACABIx8ec////RTHSDwVIicdIhcAPiRv///+/7wAgAL4MASAA6wq/YAEgAL4BASAA6FkCAAC4fQAAAEiBxGgQAABbQVxBXUFeQV9dw0iJ2A+2CIXJdEGD+S90D0j/wOvvvsIBIABIid/rxkmJ3rg7AAAATIn3TInOTInCRTHSDwVIg/j+D4VkAQAAvkkBIABMiffpSAEAAEmLCLiFASAASIXJdDdJjVAIgDlQdSKAeQFBdRyAeQJUdRaAeQNIdRCAeQQ9dQqAeQUAD4WzAQAASIsKSIPCCEiFyXXNScfH/////0KAfDsBAE2NfwF19E2F/w+E4AAAAEyNZCRhTI1rAUyNdCRgMdK+AQAAAEiJxQ+2TQCFyXQQg/k6dAtI/8VI/85I/8Lr6EmNDBdIgfn9DwAAD4+RAAAATInxSIP+AXUIxkQkYC5MieFIOehzEUCKMEj/wECIMUj/wUj/ynXvxgEvSP/BigOEwHQRTInqiAFI/8GKAkj/woTAdfLGAQC4DQEAALoBAAAASMfHnP///0yJ9kUx0g8FSIXAdSy4AQEAALoAACkATIn2RTHSDwVIhcAPiLX+//9Iice4AwAAADH2MdJFMdIPBUiNRQGAfQAAD4Uu////vjcBIABIid/oqgAAALh/AAAA6Uz+//9IicGwYzHSiEQUIIqCaQEgAEj/wkiD+hp17Uj32UiNNBRIg8YgxgYAvwEAAABMjUQk/0m5zczMzMzMzMxIichJ9+FIweoDjQQSjQSAQYnKQSnCQYDKMEWIUAFJ/8D/x0iD+QlIidF31EGKAIgGSP/G/89J/8iD/wF/7sYGAEiNdCQgTIn36BYAAAC4fgAAAOm4/f//SIPBBUiJyOlN/v//SYnwSYn5ugYAAAC+6AAgAL8CAAAAuAEAAABFMdIPBUiD+Px0D0iFwA+O6wAAAEgBxkgpwkiF0n/cSMfC/////0GAfBEBAEiNUgF19EiF0nQsvwIAAAC4AQAAAEyJzkUx0g8FSIP4/HQPSIXAD47RAAAASQHBSCnCSIXSf9m6AgAAAL7sACAAvwIAAAC4AQAAAEUx0g8FSIP4/HQPSIXAD46JAAAASAHGSCnCSIXSf9xIx8L/////QYB8EAEASI1SAXX0SIXSdCy/AgAAALgBAAAATInGRTHSDwVIg/j8dA9IhcAPjoQAAABJAcBIKcJIhdJ/2b8CAAAAvoMBIAC6AQAAALgBAAAARTHSDwVIg/j8dPBIhcB+QMO/AQAAALjnAAAAMfYx0kUx0g8F6/C/AQAAALjnAAAAMfYx0kUx0g8F6/C/AQAAALjnAAAAMfYx0kUx0g8F6/C/AQAAALjnAAAAMfYx0kUx0g8F6/C/AQAAALjnAAAAMfYx0kUx0g8F6/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '3624c1fb99dc3b671048fe81c10d330075c53654b1a3705b87850d2cec90ce2f',
        },
        arm64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAAGAIgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAADAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAAqAAAAAAAAACoAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAACQCAAAAAAAAJAIAAAAAAAAAAABAAAAAABR5XRkBgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAhB4AAAAAAGhvbGQ6IAAvcHJvYy9zZWxmL3N0YXR1cwBpcyBtaXNzaW5nAGRvZXMgbm90IHRlbGwgd2hldGhlciBhIHRyYWNlciBpcyBhdHRhY2hlZABub3QgZm91bmQgaW4gUEFUSABub3QgZm91bmQAClRyYWNlclBpZDoJAFBST0dSQU0AY2Fubm90IGJlIGV4ZWN1dGVkLCBlcnJvciAACgAvdXNyL2xvY2FsL3NiaW46L3Vzci9sb2NhbC9iaW46L3Vzci9zYmluOi91c3IvYmluOi9zYmluOi9iaW4Abm90IHN0YXJ0ZWQsIHNpbmNlIG5vIHRyYWNlciB3YXMgYXR0YWNoZWQgd2l0aGluIDMwIHNlY29uZHMAAAAdAIDS4AMAkQEAAJT+Dx/4CIRA+AgMCIsBIQCRCQAAlOkDACrhAx+q4gMfquMDH6rgAwmqyAuAUgEAANT9//8X/Xu/qf8HQNH/gwHRCABA+QgMALTqAwCqSY1A+KkLALQgAIBS6wMBquIDH6rjAx+q4QMBkSgOgFIBAADU7wMBkR8gA9VB8/9w7CNA+WAMgJICAaBS4wMfqggHgFIBAADU4Aj4twgAAJDtAwCqEAAAkBCuBZEAPcA9kXkAkR8gA9Vs8f9w4AMNquEDAZHif4BS4wMfqugHgFIBAADU7gMAquADDarhAx+q4gMfquMDH6ooB4BSAQAA1C4G+Lf/aS446ANBOcgFADTtAwGR6DEAke4DH6pSAYBSoGluOB8AMmvhAABUEgIOi84FAJFSBkA53zEA8SH//1QFAAAUrh1AOAgFAJFu/v81HQAAFIgDALQIAUA5H8EAcQEFAFQgAIBS4QMBkeIDH6rjAx+qKA6AUgEAANToI0D5HwER66oEAFTgE4A94AMBkeEDH6riAx+q4wMfqqgMgFIBAADU4QMMqgIBoFJgDICS4wMfqggHgFIBAADU7QMAqmD4/7YfIAPVYOn/cAEAAJAhkASRBQAAFAAAAJAA4AWRAQAAkCFkBJGxAACUoA+AUv8HQJH/gwGR/XvBqMADX9boAwmqDBVAOGwCADSfvQBxwAAAVPz//xcBAACQIWgHkeADCarx//8X4AMJquEDCqriAwuq4wMfqqgbgFIBAADUHwgAsaEDAFQBAACQIYQFkY8AABRsAUD5bAgAtG0hAJEIAACQCHUGkY4BQDnfQQFx4QEAVI4FQDnfBQFxgQEAVI4JQDnfUQFxIQEAVI4NQDnfIQFxwQAAVI4RQDnf9QBxYQAAVI4VQDnuDwA1rIVA+Mz9/7UuAAAU6AMfqmoMgFILAACQawEGkewDAJHtAwiqbgEIiwgFAJGKaS04ygVAOR9pAPFB//9U6wdAkeoDAJHt5wKyazEBkUgBCIvsAwDLagUA0SsAgFKtmZnyTgGAUh8BADmPfc2bnyUA8WsFABHv/UPT8LEOG+wDD6oQBhwyUB0AOAj//1RM9V84awUAUX8FAHEMFQA4jP//VOEDAJHgAwmqHwEAOVUAAJTAD4BSpP//FwgAAJAIdQaR7AMfqi1pbDiMBQCRzf//NZ8FAPEgCABU7QMBkc4FgFLvBYBSrQFAsvADCKryAx+qMQCAUgACQDngAAA0H+gAcaAAAFQQBgCRMQYA0VIGAJH5//8XgAESiwAEANEf9D/xbAUAVD8GAPFgAABU8QMBkQMAABTxAw2q7gMBOR8BEOuiAABUABVAOFIGAPEgFgA4of//VC8WADgoAUA5qAAANDIFAJEoFgA4SBZAOMj//zU/AgA54QMBkWAMgJIiAIBS4wMfqggGgFIBAADUAAIAtQIAiFJgDICS4wMfqgIFoHIIB4BSAQAA1OgDAKrgAwGRCAL4t+ADCKrhAx+q4gMfquMDH6ooB4BSAQAA1BEWQDjoAxCq0fj/NQEAAJAhPAWR4AMJqgcAAJTgD4BSVv//F+kDAZFj//8XiBUAkbH//xfpAwGq6gMAqsIAgFIBAACQIQAEkUAAgFLjAx+qCAiAUgEAANQfEACxoAAAVB8AAPHNCABUIQAAi0IAAMtfAADxrP7/VOgDH6pLaWg4CAUAkcv//zUCBQDxwAEAVEAAgFLhAwqq4wMfqggIgFIBAADUHxAAsaAAAFQfAADxDQkAVEoBAItCAADLXwAA8Yz+/1QBAACQIRAEkUIAgFJAAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxbQUAVCEAAItCAADLXwAA8az+/1ToAx+qKmloOAgFAJHK//81AgUA8cABAFRAAIBS4QMJquMDH6oICIBSAQAA1B8QALGgAABUHwAA8a0FAFQpAQCLQgAAy18AAPGM/v9UAQAAkCFsBpFAAIBSIgCAUuMDH6oICIBSAQAA1B8QALFA//9UHwAA8Q0CAFTAA1/W4QMfquIDH6rjAx+qIACAUsgLgFIBAADU/f//F+EDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xfhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8X4QMfquIDH6rjAx+qIACAUsgLgFIBAADU/f//F+EDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
            sha256: '22588baad840e0de406b25f6b33a019066f9e12975287a89cd33589db9498a10',
        },
    },
    trace: {
        amd64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAcAIgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAA4AAAAAAAAADgAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAABNEgAAAAAAAE0SAAAAAAAAABAAAAAAAAABAAAABgAAAFASAAAAAAAAUCIgAAAAAABQIiAAAAAAAAAAAAAAAAAAMAYQAAAAAAAAEAAAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAL3Byb2MAClRnaWQ6CQBucy9tbnQALCBlcnJvciAAdHJhY2luZwoAc3RhdHVzAHByb2Nlc3MgMSBjYW5ub3QgYmUgdHJhY2VkAApQUGlkOgkAdGhpcyBrZXJuZWwgZG9lcyBub3QgdGVsbCB0aGUgc3lzdGVtIGNhbGxzIG9mIGEgcHJvY2VzcyAoNS4zIGFuZCBsYXRlciBkbykAcnVuYzpbAHRyYWNlOiBIT0xEIGlzIG1pc3NpbmcKAC9wcm9jLwB0cmFjZTogADAxMjM0NTY3ODlhYmNkZWYAIC0AL3Byb2MgY2Fubm90IGJlIHJlYWQAAAAAAABCEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQJwAAAAAAAAAAAAAAAAAAECcAAAAAAAA+AADAAwAAQLcAAMAoAABAMe1IiedIg+Tw6AcAAAC4DwAAAA8FUEiDxwjoGgAAAInH6AAAAABIY/+45wAAADH2MdJFMdIPBevwVUFXQVZBVUFUU0iB7IgAAABIgz8AD4QtBQAASItHCEiFwA+EIAUAAEiJBXgfAAC4JwAAADH/MfYx0kUx0g8FSIkFaR8AAL8BAAAA6NIFAABIhcAPhWMFAAC/AQAAAOh8BgAAhcC4bBEgALkFESAASA9EyL9gIiAAvgEAAAD/0b8BAAAA6EYHAADo5wgAALoIAAAAvj4BIAC/AQAAALgBAAAARTHSDwVIg/j8dA9IhcAPjvEEAABIAcZIKcJIhdJ/3A8QBaf+//9MjXQkMEEPKQYPEAWn/v//QQ8pRhBJx0YIAAAABEnHRhB+AiAAuA0AAAC/DgAAAEG6CAAAAEyJ9jHSDwUPKAWc/v//SI10JBAPKUYQDygFfP7//w8pBrgmAAAAMf8x0kUx0g8FuAEAAABMKfBIiUQkCEyNfCQEgz1yHggAAHQPxwVmHggAAAAAAOgfCAAAuD0AAAC6AAAAQEjHx/////9Mif5FMdIPBUiJxUiFwH5zi1wkBID7fw+F8QAAAEmJ7EnB7AOJ6YDhB0G9AQAAAEHT5UEPtoQkcCIoAInpg+EHD6PIcghIie/oxgoAAA+2z8H7EIH7gAAAAA+VwIP5BQ+UwgjCD4W/AAAAuGUAAAC/CEIAAEiJ7jHSRTHSDwXpVP///0iD/fYPhUr///+xL7gCAAAAiEwELoqI2gEgAEj/wEiD+Ah17WbHRAQuMS/GRAQwALgBAQAAugAACQBIx8ec////TIn2RTHSDwVIhcAPiEIDAABIice4AwAAADH2MdJFMdIPBUjHRCQwAAAAAEjHRCQ4gJaYALgjAAAATIn3MfYx0kUx0g8F6cn+//+w/onp0sBIwe0DIIVwIigAIIVgIiAA6a7+//+D+wR1XrhlAAAAvwFCAABIie4x0k2J8g8FSIXAdR5Ii0wkMEg56XQUsP7SwEjB+QMggXAiKAAggWAiIABIie/oCwQAAIXAuAURIAC5bBEgAEgPRMG/YCIgAEiJ7v/Q6SoCAACF2w+VwIH5hQAAAA+UwgjCD4QWAgAAhdsPhQwCAABBD7aEJGAiIABBhcUPhfoBAAC4ZQAAAL8OQgAAuiAAAABIie5MjVQkEA8FSIP4/Um7zczMzMzMzMwPhM0BAABIhcAPiGoCAACAfCQQAQ+FuQEAAItUJBRIi0QkKEiJwUjB6QNIjbFwIjAASMfB8P///0g9AAQAAEAPk8c5kXACIABBD5XAQQj4dGxIg+6ASIPBBHXdSGMNGx4QAEiFyX4wSInOSMHmBDH/OZeAJDAAdQ1IOYeIJDAAD4ROAQAASIPHEEg5/nXig/lAD4Q8AQAAjXEBiTXdHRAASMHhBImRgCQwAMeBhCQwAAAAAABIiYGIJDAA6yIPtj6JwYPhBw+jzw+CBQEAAInBgOEHQbABQdLgQQj4RIgGuRwAAAAx9onX0++D5w9Air/qASAAQIh8NDBI/8aDwfxIg/4IdeFIhcC56AEgALr7ASAASA9IyooRSI10JDiE0nQRSP/BiBZI/8aKEUj/wYTSdfJIicFI99lID0jIxgYAuAIAAABMjVQkcEUxyYnHTYnQSInISffjSMHqA40EEo0EgEGJykEpwkGAyjBGiFQMcEn/wY1HAU2NUAFIg/kJSInRd8lIi0QkCEiNFDBBigCIBkj/xv/PSf/ISP/Cg/8Bf+tmxwYKAEiF0n4oTIn2uAEAAAC/AQAAAEUx0g8FSIP4/HQLSIXAfiZIAcZIKcJIhdJ/2zHJuGUAAAC/GAAAAEiJ7jHSSYnKDwXpBvz//7jnAAAAMfYx0kUx0g8F6/C6FwAAAL7DASAAvwIAAAC4AQAAAEUx0g8FSIP4/HQLSIXAfiZIAcZIKcJIhdJ/4LgBAAAA6wIxwEiBxIgAAABbQVxBXUFeQV9dw78BAAAAuOcAAAAx9jHSRTHSDwXr8L8BAAAAuOcAAAAx9jHSRTHSDwXr8L9OASAA6whI99i/cQEgAEiJxuibAAAASMfC/////4B8FgEASI1SAXX1SIXSdCKJ/7gBAAAARTHSDwVIg/j8dAtIhcB+DEgBxkgpwkiF0n/gw78BAAAAuOcAAAAx9jHSRTHSDwXr8FNIifu4ZQAAAL8GQgAAQbofAAAASIneMdIPBUiFwHghSInf6DAGAABFMcC4ZQAAAL8HQgAASIneMdJFMdIPBesGSYnASffYTInAW8NBVlNIg+wYSIn7SYnmTIn36OoHAAC+4gEgAL8CAAAA6EH///+/AgAAAEiJ3ug0////vjUBIAC/AgAAAOgl////vwIAAABMifboGP///75FASAAvwIAAADoCf///78BAAAAuOcAAAAx9jHSRTHSDwXr8EiB7MgPAACwLzHJiEQMgIqB3AEgAEj/wUiD+QZ17UgB4UiDwYDGAQC+AQAAAEyNRCS/SbnNzMzMzMzMzEiJ+En34UjB6gONBBKNBIBBifpBKcJBgMowRYhQAUn/wP/GSIP/CUiJ13fUQYoAiAFI/8H/zkn/yIP+AX/uxwEvZXhlRTHARIhBBEiNdCSASI1UJMC4CwEAAEG6/w8AAEjHx5z///8PBUiFwLkAAAAASA9PyESIRAzASIsNCxgAAIoChMB0HUiNVCTBOgF1EUj/wYoCSP/ChMB18EUxwOsDQYnAMcBEOgEPlMBIgcTIDwAAw1VBV0FWQVVBVFNIgexICAAAsC8xyYgEDIqB3AEgAEj/wUiD+QZ17kgB4cYBAL4BAAAATI1EJD9Juc3MzMzMzMzMSIn4SffhSMHqA40EEo0EgEGJ+kEpwkGAyjBFiFABSf/A/8ZIg/8JSInXd9RBigCIAUj/wf/OSf/Ig/4Bf+5mxwEvdMdBAmFzawBMjWwkVL0BAAAAuAEBAAC6AAAJAEjHx5z///9IieZFMdIPBUiFwA+I3QAAAEmJx7jZAAAAugAIAABMif9IjXQkQEUx0g8FSIXAD46pAAAASYnEMdtFMfZCikQ0U4TAdExLjQwuMf+NUMaA+vZyPkiNFL8E0A+2wEiNPFCKAUj/wYTAdeJIhf90I0iJ+EjB+AMPtoBwIigAifmD4QcPo8hyC+gi/f//SIXAD0TdQg+3RDRQSQHGTTnmcp242QAAALoACAAATIn/SI10JEBFMdIPBUmJxEiFwA+Pd////7gDAAAATIn/MfYx0kUx0g8FhdsPhRT////rEbgDAAAATIn/MfYx0kUx0g8FSIHESAgAAFtBXEFdQV5BX13DVUFXQVZBVUFUU0iB7PggAABMjawksAAAAL4BAAAATInv6DcFAAC4AQEAAL4gASAAugAACQBIx8ec////RTHSDwVJicZIhcAPiKgCAABIjbQk+AAAALjZAAAAugAgAABMifdFMdIPBUiFwA+OYgIAAEmJx0yNpCQMAQAATIl0JAgx24qEHAsBAACEwA+EpgAAAEmNDBwx7Y1QxoD69g+ClAAAAEiNFK0AAAAASAHqBNAPtsBIjSxQigFI/8GEwHXXSIXtdHJIOy1uFQAAdGlIiehIwfgDD7aAcCIoAInpg+EHD6PIcwpIie/obP3//+tHSI18JDBIie7oYAQAAIpEJDCEwHQcSI1UJDFMiek6AXUVSP/BigJI/8KEwHXwMcDrBTHATInpOgF1DUiJ7+h7+///SIXAdBkPt4QcCAEAAEgBw0w5+w+NYQEAAOky////TYnuSInv6A/8//9BvQURIACFwHUYvmkBIABIie/o8gEAAEiFwHQeQb1sESAAv2AiIABIie5B/9VNifVMi3QkCOlR////sC8xyYhEDHCKgdwBIABI/8FIg/kGde1IjTQMSIPGcMYGALgCAAAATI1UJBBFMclIielJu83MzMzMzMzMicdNidBIichJ9+NIweoDjQQSjQSAQYnKQSnCQYDKMEaIVAwQSf/BjUcBTY1QAUiD+QlIidF3yUGKAIgGSP/G/89J/8iD/wF/7scGL2NvbWbHRgRtALgBAQAAugAACABIx8ec////SI10JHBFMdIPBUiFwA+ILf///0iJx0UxyboGAAAAMcBIieZFMdIPBUmJwLgDAAAAMfYx0kUx0g8FTYXATQ9OwULGBAQAigwkuLwBIACEyXQVSI1UJAE6CHUOSP/AigpI/8KEyXXwMck6CA+F0P7//+nR/v//uNkAAAC6ACAAAEyJ90iNtCT4AAAARTHSDwVJicdIhcAPj679//+4AwAAAEyJ9zH2MdJFMdIPBUiBxPggAABbQVxBXUFeQV9dw0n33r/+ASAATIn26PT5//9TSIn7viYBIADoUQAAAInZgOEHsgHS4kiJ2UjB+QMIkXAiKABIhcAPnsFIOdgPlMIIynUbSInBSMHpAw+2kWAiIACD4Ae5BREgAA+jwnIFuWwRIAC/YCIgAEiJ3lv/4UFXQVZTSIHswAMAAEmJ8LIvSMfA+v///0iNTCSBiFH/ipDiASAASP/BSP/Ade/GQf8AvgEAAABMjUwkv0m6zczMzMzMzMxIifhJ9+JIweoDjQQSjQSAQYn7QSnDQYDLMEWIWQFJ/8H/xkiD/wlIidd31EGKAYhB/0j/wf/OSf/Jg/4Bf+1mx0H/LwCwczHSiAQRioJIASAASP/CSIP6BnXuxgQRAEiNdCSAuAEBAAC6AAAIAEjHx5z///9FMdIPBUnHwf////9IhcAPiKMAAABIicdFMf9IjVwkwLr/AwAAMcBIid5FMdIPBUmJxrgDAAAAMfYx0kUx0g8FTYX2TQ9P/kLGRDzAAIoDhMB0ZUGKCITJdDFIjUQkwDHSic5AODQQdQ9BinQQAUj/wkCE9nXt6wyAeAEASI1AAXXd6zRIjRwQigQQjUjQgPkJdyJI/8NFMclLjQyJBNAPtsBMjQxIigONSNBI/8OA+Qpy5usDRTHJTInISIHEwAMAAFtBXkFfw4nxgOEHsAHS4EjB/gMIBDfDuQEAAABMjUQk50m5zczMzMzMzMxIifBJ9+FIweoDjQQSjQSAQYnyQSnCQYDKMEWIUAFJ/8D/wUiD/glIidZ31EGKAIgHSP/H/8lJ/8iD+QF/7sYHAMNIifGw/tLASMH5AyAED8NTSYn4si9Ix8D6////SI1MJMGIUf+KkOIBIABI/8FI/8B178ZB/wC/AQAAAEyNTCSfSbrNzMzMzMzMzEiJ8En34kjB6gONBBKNBIBBifNBKcNBgMswRYhZAUn/wf/HSIP+CUiJ1nfUQYoBiEH/SP/B/89J/8mD/wF/7WbHQf8vALBuMdKIBBGKgi8BIABI/8JIg/oGde5FMckx24gcEUiNdCTAuAsBAABBuj8AAABIx8ec////TInCDwVIhcBMD0/IQ4gcCFvDxwUUEAgAAQAAAMMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
            sha256: '52894e0a2c130902e273977cf7d91bb2aabe576fd241c84e5aecad74cd32c428',
        },
        arm64: {
            base64: 'f0VMRgIBAQAAAAAAAAAAAAIAtwABAAAAgAIgAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAEAAAAAAAAYAAAAEAAAAQAAAAAAAAABAACAAAAAAAEAAIAAAAAAA4AAAAAAAAADgAAAAAAAAAAgAAAAAAAAAAQAAAAUAAAAAAAAAAAAAAAAAIAAAAAAAAAAgAAAAAAA8FQAAAAAAADwVAAAAAAAAAAABAAAAAAABAAAABgAAAEAVAAAAAAAAQBUhAAAAAABAFSEAAAAAAAAAAAAAAAAAGAYQAAAAAAAAAAEAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAlpgAAAAAAD4AAMADAABAtwAAwCgAAEAvcHJvYwAKVGdpZDoJAG5zL21udAAsIGVycm9yIAB0cmFjaW5nCgBzdGF0dXMAcHJvY2VzcyAxIGNhbm5vdCBiZSB0cmFjZWQAClBQaWQ6CQB0aGlzIGtlcm5lbCBkb2VzIG5vdCB0ZWxsIHRoZSBzeXN0ZW0gY2FsbHMgb2YgYSBwcm9jZXNzICg1LjMgYW5kIGxhdGVyIGRvKQB0YXNrAHJ1bmM6WwB0cmFjZTogSE9MRCBpcyBtaXNzaW5nCgAvcHJvYy8AdHJhY2U6IABjb21tADAxMjM0NTY3ODlhYmNkZWYAIC0AL3Byb2MgY2Fubm90IGJlIHJlYWQAAAAALBUgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAnAAAAAAAAAAAAAAAAAAAQJwAAAAAAAB0AgNLgAwCRAQAAlP4PH/gAIACRCgAAlAEAAJQJfECT4QMfquIDH6rjAx+q4AMJqsgLgFIBAADU/f//F/9DBNEIAED5/XsLqfxvDKn6Zw2p+F8OqfZXD6n0TxCpaCsAtAgEQPkoKwC0iQAAsOADH6rhAx+qKKEC+YgVgFLiAx+q4wMfqgEAANSIAACwAKUC+SAAgFKfAQCUYC8AtSAAgFLQAQCUCAAAsAiBDpEfAABxCQAAsCmBEJGTAACwc0IVkSgBiJohAIBS4AMTqgABP9YgAIBSCAIAlI4CAJQBAACQIXgFkQIBgFIgAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxTSoAVCEAAItCAADLXwAA8az+/1QfIAPVKPX/EB8gA9Xp9f8QAAVArcABgFLiAx+q4UMBkQMBgFLIEIBS90MBkeCHAq0gAcA9IQXAPQEAANToDIBS4cMAkeCHAa3gAx+q4gMfquMDH6oBAADUCAAAkABJwD2YBACwGFMVkT0AgFKbBACwGgAAkFoHCJE55oVS4AeAPWhTRbloAAA0f1MFuVsCAJQAAICS4bMAkQIAqFLjAx+qiCCAUgEAANT0AwCqHwQA8UsDAFT2L0C5yB4AEh/9AXEhBwBUnP5D04gKABK1I8gaCWt8OL8CCWphAABU4AMUqjgDAJTIfhATwz5I0x8BAnHhBgBUfxQAcaAGAFQAQYhS4QMUquIDH6rjAx+qqA6AUgEAANTb//8XnyoAsSH7/1TpBYBS6AYAkeoDGqrLAIBSCfEfOEkVQDhrBQDxCAUAkYH//1QZ8R94AgCIUmAMgJIfBQA54UMBkQIBoHLjAx+qCAeAUgEAANRgHPi34QMfquIDH6rjAx+qKAeAUgEAANThAx+q4AfAPeBDAZHiAx+q4wMfqqgMgFLgF4A9AQAA1Lj//xeI/kPTiQpAkqkjyRoKa2g4a2poOEoBKQoKayg4aQEpCmlqKDiu//8XHxEAcQEEAFQgQIhS40MBkeEDFKriAx+qqA6AUgEAANSgAQC16CtA+R8BFOtAAQBUCf1DkwgJQJKoI8gaCmtpOGtqaThKASgKCmspOGgBKApoaik44AMUqikBAJQfAABxCAAAsAiBDpEJAACwKYEQkeADE6ooAYia4QMUqgABP9aSAAAUaAAANX8UAnEBEgBUyBEANWhqfDi/AghqYREAVMBBiFLjwwCR4QMUqgIEgFKoDoBSAQAA1B8MALFgEABUgBf4t+jDQDkfBQBx4Q8AVOgnQPnpN0C5iggAsEpRFZHrAx+qDQAAkK3BBJFKDUiLrGlruJ8BCWthAABUH/0P8SkEAFRrEQCRSgECkX9BAPEB//9UiggAsEpVR7lfBQBx6wEAVIsIALBrgR2R7AMKqm2BX7i/AQlrgQAAVG0BQPm/AQjrIAwAVIwFAPFrQQCRAf//VF8BAXGACwBUSn1Ak4wIALCMYR2RSwUAEYoRCouMCACwi1UHuUl9AClIBQD5CQAAFEsBQDkMCQASbCXMGswJADcMCUCSrCPMGmsBDCpLAQA58ecCsusDH6qKA4BSDgAAkM5RCJGxmZny4HMCkSwlyhrtAwuqawUAkX8hAPFKEQBRjA1AksxpbDjsai04Af//VB8BAPEJAACQKTUIkQoAAJBKlQiRUgGAUktBiZrpIgCRahVAOKoAADTpIgCRKhUAOGoVQDjK//81HwEA8esDH6pNAIBSDFWI2u5zApE/AQA5iH3Rm58lAPHqAw6qzgUAkQ/9Q9PoAw0qrQUAEfCxEhsMBhwyDGgrOGsFAJHsAw+qiP7/VKsDF8tiAQmLS/VfOAgFAFEfBQBxQgQAkSsVADhs//9UXwQA8TIBAHnLAQBU4UMBkSAAgFLjAx+qCAiAUgEAANQfEACxoAAAVB8AAPGNBgBUIQAAi0IAAMtfAADxrP7/VOMDH6oAA4BS4QMUquIDH6qoDoBSAQAA1PX+/xcBAACQIaAHkeICgFJAAIBS4wMfqggIgFIBAADUHxAAsaAAAFQfAADxDQIAVCEAAItCAADLXwAA8az+/1QgAIBSAgAAFOADHyr0T1Cp9ldPqfhfTqn6Z02p/G9Mqf17S6n/QwSRwANf1uEDH6riAx+q4wMfqiAAgFLIC4BSAQAA1P3//xfhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8X4QMfquIDH6rjAx+qIACAUsgLgFIBAADU/f//F+EDAKoAAACQALgFkTYAAJThAwDLAAAAkABEBpEyAACU6AMfqiloaDgIBQCRyf//NQIFAPHAAQBU6QMAKuADCarjAx+qCAiAUgEAANQfEACxoAAAVB8AAPHNAABUIQAAi0IAAMtfAADxrP7/VMADX9bhAx+q4gMfquMDH6ogAIBSyAuAUgEAANT9//8X/k+/qfMDAKrAQIhS4gMfquMDgFLhAxOqqA6AUgEAANRgAfi34AMTqugBAJTgQIhS4QMTquIDH6rjAx+qqA6AUgEAANTgAx+qAgAAFOADAMv+T8GowANf1v/DANH+TwKp8wMAquAjAJFyAgCUAQAAkCEcCJFAAIBSx///l0AAgFLhAxOqxP//lwEAAJAhVAWRQACAUsD//5fhIwCRQACAUr3//5cBAACQIZQFkUAAgFK5//+X4QMfquIDH6rjAx+qIACAUsgLgFIBAADU/f//F/0PH/j/B0DR/wMB0egHQJHqAx+q6QWAUggJAJELAACQawEIkWwBCotKBQCRCeEfOIkFQDlfGQDxCAUAkUH//1TpAwCR6+cCsioAgFIpBQDRq5mZ8kwBgFIf4R84DXzLmx8kAPFKBQARrf1D066BDBvgAw2qzgUcMi4dADgI//9UK/VfOEoFAFFfBQBxC+EfOAgFAJFs//9U6aWMUh8JADlgDICSCa+scuEHQJHiAwCRCeEfuMgJgFLj/4FSAQAA1Aj8oIrqAwCRX2koOIgAALDpA0A5CKFC+QkBADRKAUCyCwFAOT8BC2uBAABUSRVAOAgFAJFp//81CAFAOT8BCGvgF58a/wdAkf8DAZH9B0H4wANf1v0PGvj+bwGp+mcCqfhfA6n2VwSp9E8Fqf8DIdHoAyCR6QWAUioAgFIIBQCRCwAAkGsBCJEJ8R84aWlqOEoFAJFfHQDxCAUAkWH//1TpAwCR6+cCsioAgFIpBQDRq5mZ8kwBgFIf8R84DXzLmx8kAPFKBQARrf1D066BDBvgAw2qzgUcMi4dADgI//9UK/VfOEoFAFFfBQBxC/EfOAgFAJFs//9U6gWAUukDH6oLAACQa3EHkQrxH3iKDoBS7AMJqm0BCYspBQCRCmksOKoFQDk/EQDxQf//VPUDAJFXAYBSmAQAsBhTFZG2UgCRH2kpOAIAiFJgDICS4QMgkQIBoHLjAx+qCAeAUgEAANSAB/i38wMAquEDAJECAIFS4wMfqqgHgFIBAADUHwQA8csFAFT0AwCq+QMfKvoDH6q7AhqLaU9AOWkCADTgAx+qyAIaiyrpAFFfKQAxwwEAVCkNABIAJBebCRVAOEn//zUgAQC0CPxDkwkIABIIa2g4CCXJGogAADcm//+XHwAA8TkXnxpoI0B5WgMIi18DFOsD/f9U4AMTquEDAJECAIFS4wMfqqgHgFIBAADU9AMAqh8EAPHK+/9U4AMTquEDH6riAx+q4wMfqigHgFIBAADUufj/NQcAABTgAxOq4QMfquIDH6rjAx+qKAeAUgEAANT/AyGR9E9FqfZXRKn4X0Op+mdCqf5vQan9B0b4wANf1v17uqn8bwGp+mcCqfhfA6n2VwSp9E8Fqf8LQNH/wwPR4AtAkSEAgFIAUAGRoQEAlAIAiFJgDICSAQAAkCEABZECAaBy4wMfqggHgFIBAADU8wMAqiAb+LfgAxOq4UMBkQIAhFLjAx+qqAeAUgEAANQfBADx+EMBkSsYAFTpC0CR6EMAkfQDAKopcQKRGwFAshlTAJEoCQCRmgQAsFpTFZHoBwD5XAGAUpUAALD2Ax+qHQMWi6hPQDmoBQA09wMfqikDFosK6QBRXykAMQMFAFQIDQAS9yIcmygVQDhI//81dwQAtKimQvn/AgjrAAQAVOj+Q5PpCgASSGtoOAglyRqIAAA24AMXqjf//5cYAAAU4EMAkeEDF6pmAQCU6UNAOWkBADToC0CR6gMbqghRAZELAUA5PwELa+EAAFRJFUA4CAUAkWn//zUDAAAU6AtAkQhRAZEIAUA5PwEIa4EAAFTgAxeqp/7/l8AAALSoI0B51gIIi98CFOsKDwBUzf//F+ADF6rT/v+XgAAANAgAALAIgQ6RCAAAFOADF6oBAACQISQGkawAAJQAAQC0CAAAsAiBEJGAAACwAEAVkeEDF6oAAT/W0P//F+kLQJHtB0D56gWAUilxApELAACQawUIkcwAgFIqFQA46AMNqmoVQDiMBQDxrQUAkWH//1TtC0CR8ucCsuALQJHrAx+qTACAUq1xA5HuAxeqEQAAkDE+CJGymZnyAHADkT8BADnJfdKb6gMNqt8lAPGtBQCRL/1D0+kDDCrwuRwb7gMPqgwGHDIMaCs4awUAkSwFABGI/v9US/VfOCkFAFE/BQBxC/EfOAgFAJFs//9U6QWAUuoDH6oJ8R94aQyAUisCCotKBQCRCRUAOGkFQDlfEQDxYf//VB8BADnhC0CRYAyAkiFwApECAaBS4wMfqggHgFIBAADUYPf/t+ELQJHpAwCqwgCAUiFQApHjAx+q6AeAUgEAANQK/KCKKAeAUuADCarpC0CR4QMfquIDH6rjAx+qAQAA1ClRApHoB0CRP2kqOAhVApEI/X85aAEANCoBQLLp///wKYUHkSsBQDkfAQtr4QAAVEgVQDgpBQCRaP//NQMAABTp///wKYUHkSkBQDkfAQlr4PH/VJb//xfgAxOq4UMBkQIAhFLjAx+qqAeAUgEAANT0AwCqHwQA8arp/1TgAxOq4QMfquIDH6rjAx+qKAeAUgEAANT/C0CR/8MDkfRPRan2V0Sp+F9DqfpnQqn8b0Gp/XvGqMADX9bhAxPL4P//8ACgCJEl/v+X/k+/qeH///AhGAWR8wMAqh8AAJRoCkCSKQCAUmr+Q5MoIcgaiQQAkClRFZEraWo4HwQA8WgBCCooaSo4qwEAVB8AE+tgAQBUCPxD04kAAJApQRWRKGloOAkIABIIJckaiAAANgIAAJBCgA6RAwAAFAIAAJBCgBCRgAAAkABAFZHhAxOq/k/BqEAAH9b9Dx/4/wMR0egDEJHpAwGq6gWAUggFAJErAIBS7P//8IwBCJEK8R84imlrOGsFAJF/HQDxCAUAkWH//1TqAwCR7OcCsisAgFJKBQDRrJmZ8k0BgFIf8R84DnzMmx8kAPFrBQARzv1D08+BDRvgAw6q7wUcMk8dADgI//9UTPVfOGsFAFF/BQBxDPEfOAgFAJFs//9U6wWAUuoDH6rs///wjJ0FkQvxH3hrDoBS7QMKqo4BCotKBQCRC2ktOMsFQDlfGQDxQf//VB9pKjhgDICS4QMQkQIBoFLjAx+qCAeAUgEAANQABPi36gMAquMDH6rhAwCR4n+AUugHgFIBAADUDPygiusDAJHgAwqq4QMfquIDH6rjAx+qKAeAUgEAANR/aSw46ANAOegBADQqAUA5KgIANCgFAJHsAwiq7QMKKukDC6ouFUA43wENa4EAAFSNFUA4jf//NQUAABRpHUA4yf7/NQAAgJISAAAUKAFAOQIAABTpAwCRCsEAUV8lAHFoAQBU4AMfqikFAJFKAYBSCw0AEgAsCpsoFUA4C8EAUX8pAHFj//9UAgAAFOADH6r/AxGR/QdB+MADX9Yp/EOTKACAUioIQJIIIcoaCmhpOEgBCCoIaCk4wANf1v+DANHoMwCR6ucCsikAgFIIBQDRqpmZ8ksBgFIsfMqbPyQA8SkFABGM/UPTjYULG+EDDKqtBRwyDR0AOAj//1QK9V84KQUAUT8FAHEKFAA4jP//VB8AADn/gwCRwANf1in8Q5MoAIBSKghAkgghyhoKaGk4SAEoCghoKTjAA1/W/4MB0egzAJHiAwCq6QWAUggFAJEqAIBS6///8GsBCJEJ8R84aWlqOEoFAJFfHQDxCAUAkWH//1TpMwGR6+cCsioAgFIpBQDRq5mZ8kwBgFIf8R84LXzLmz8kAPFKBQARrf1D066FDBvhAw2qzgUcMi4dADgI//9UK/VfOEoFAFFfBQBxC/EfOAgFAJFs//9U6gWAUukDH6ofIAPVi2P/UArxH3jKDYBS7AMJqm0BCYspBQCRCmksOKoFQDk/GQDxQf//VB9pKThgDICSyAmAUuEzAJHjB4BSAQAA1Aj8oIpfaCg4/4MBkcADX9aIBACQKQCAUglRBbnAA1/WAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
            sha256: 'd307b5608122a2408d883c819534ba45d6912439167d8b3275d649e2c41d3fe7',
        },
    },
};

;// CONCATENATED MODULE: ./lib/evidence/process/helper.js







/**
 * Writes a helper where the engine can find it.
 * @param helper which one (probe/README.md).
 * @param architecture OCI architecture: one that `hasHelper`.
 * @param folder a private one; the caller removes it.
 * @throws Error when there is none for the architecture, which the caller has to ask before.
 */
function writeHelper(helper, architecture, folder) {
    const program = programFor(helper, architecture);
    if (program === undefined)
        throw new Error(`There is no helper for ${architecture}.`);
    const name = `layered-defense-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const file = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.writeFileSync)(file, program);
    // The user of the image executes it, whatever the umask of the runner's is.
    (0,external_node_fs_.chmodSync)(file, 0o755);
    return { name, file, path: `/.${name}` };
}
/** True when the helpers exist for an OCI architecture. */
function hasHelper(architecture) {
    return programFor('account', architecture) !== undefined;
}
function programFor(helper, architecture) {
    const program = Object.entries(HELPERS[helper]).find(([name]) => name === architecture)?.[1];
    return program === undefined ? undefined : Buffer.from(program.base64, 'base64');
}
/** The flags of `docker run` that put a helper into a container, read-only, beside the image's files. */
function mountFlags({ file, path }) {
    return ['--mount', `type=bind,source=${file},target=${path},readonly`];
}
/**
 * True when a container did not start for want of the mounted helper: an engine on another machine, or in another
 * container, does not see our files; where SELinux or a mount option guards them, it may not execute them.
 */
function isUnseen({ stdout, stderr }) {
    const words = /bind source path does not exist|invalid mount config|permission denied/i;
    return stdout === '' && words.test(stderr);
}
/**
 * Copies a helper into a container that was created and not started; one that fails is removed.
 * @param container its name.
 * @returns undefined when it is there, or what the engine said and one sentence about it.
 */
async function copyHelper({ file, path }, container, signal) {
    const target = `${container}:${path}`;
    const result = await (0,process/* run */.e)('docker', ['cp', file, target], { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
    if (result.exitCode === 0)
        return undefined;
    await (0,docker/* removeContainer */.od)(container);
    return { reason: (0,docker/* explainFailure */.SP)('docker cp', result), result };
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ isGVisor),
/* harmony export */   Si: () => (/* binding */ inUserNamespace),
/* harmony export */   Xu: () => (/* binding */ parseProcessStatus),
/* harmony export */   n$: () => (/* binding */ STATUS_FIELDS)
/* harmony export */ });
/** Lines of /proc/self/status that the report shows; the rest is about memory and scheduling. */
const STATUS_FIELDS = [
    'Uid',
    'Gid',
    'Groups',
    'CapInh',
    'CapPrm',
    'CapEff',
    'CapBnd',
    'CapAmb',
    'NoNewPrivs',
    'Seccomp',
    'Seccomp_filters',
];
/**
 * Reads the text of /proc/PID/status (proc_pid_status(5); fs/proc/array.c).
 * @returns the account, or undefined when the ids are not in it, since a process has always ids.
 */
function parseProcessStatus(text) {
    const lines = {};
    const fields = {};
    for (const line of text.split('\n')) {
        const match = /^(\w+):\s*(.*)$/.exec(line);
        const name = STATUS_FIELDS.find((field) => field === match?.[1]);
        if (name === undefined || match?.[2] === undefined)
            continue;
        lines[name] = line;
        fields[name] = match[2].trim();
    }
    const uid = fourIds(fields['Uid']);
    const gid = fourIds(fields['Gid']);
    if (uid === undefined || gid === undefined)
        return undefined;
    const groups = (fields['Groups'] ?? '').split(/\s+/).filter((group) => group !== '');
    const seccomp = /^\d+$/.test(fields['Seccomp'] ?? '') ? Number(fields['Seccomp']) : undefined;
    return { uid, gid, groups: groups.map(Number), seccomp, lines };
}
function fourIds(text) {
    const match = /^(\d+)\s+(\d+)\s+(\d+)\s+(\d+)$/.exec(text ?? '');
    if (match === null)
        return undefined;
    return [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])];
}
/**
 * Reads /proc/self/uid_map (user_namespaces(7)): is uid 0 inside the container another uid outside?
 * @returns true in a user namespace of its own; false where the ids are the host's, or no map is readable.
 */
function inUserNamespace(uidMap) {
    const ranges = uidMap
        .trim()
        .split('\n')
        .filter((line) => line !== '');
    return ranges.length > 0 && !/^\s*0\s+0\s+4294967295\s*$/.test(uidMap);
}
/**
 * Reads /proc/version: is this gVisor's own kernel? It writes a build date of its own and no compiler:
 * "Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016", later "Linux version 4.19.0-gvisor #1 SMP Sun Jan 10 …".
 */
function isGVisor(version) {
    return /^Linux version (\S+-gvisor |\S+ #1 SMP Sun Jan 10 15:06:54 PST 2016)/.test(version);
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/** The text of an input as a sentence quotes it: on one line, and not too long. */
function quoted(given) {
    return JSON.stringify(given.length > 120 ? `${given.slice(0, 119)}…` : given);
}


/***/ }),

/***/ 9066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   U7: () => (/* binding */ afterEquals),
/* harmony export */   _$: () => (/* binding */ keyFile),
/* harmony export */   em: () => (/* binding */ conflicts)
/* harmony export */ });
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2797);

/** Inputs that mean nothing without a build; `pull` and `no-cache` always have a text. */
const BUILD_ONLY = [
    'build-args',
    'build-contexts',
    'labels',
    'secrets',
    'secret-envs',
    'secret-files',
    'builder',
    'cache-from',
    'cache-to',
    'add-hosts',
    'network',
];
/** Inputs that mean nothing where no container of the image's own program runs; the rest of them have defaults. */
const RUN_ONLY = [
    'command',
    'env',
    'env-file',
    'volumes',
    'tmpfs',
    'ready-command',
    'ready-log',
];
/**
 * The inputs that contradict each other or miss another: one sentence each.
 * @param given whether an input has a text, of its form or not.
 * @param values what could be read of them.
 */
function conflicts(given, values) {
    const exact = given('certificate-identity');
    const pattern = given('certificate-identity-regexp');
    const issuer = given('certificate-oidc-issuer');
    const keyless = exact || pattern || issuer;
    const key = given('key');
    const builds = given('context') || given('file') || given('target');
    const idle = builds || !given('image') ? undefined : BUILD_ONLY.find(given);
    const runs = values.observe === true || values['least-privilege'] !== 'off' || values['seccomp-profile'] !== 'off';
    const unrun = runs ? undefined : RUN_ONLY.find(given);
    const rules = [
        [
            idle !== undefined,
            `Input "${idle}" is of a build, and with "image" alone nothing is built: give "context" too, or leave "${idle}" out.`,
        ],
        [
            unrun !== undefined,
            `Input "${unrun}" is of a container that runs the image's own program, and none does: set "observe" to "true" (or ask for "least-privilege" or "seccomp-profile"), or leave "${unrun}" out.`,
        ],
        [
            given('ready-command') && given('ready-log'),
            'Inputs "ready-command" and "ready-log" are both given: give the one that tells that the container is ready.',
        ],
        [
            given('ready-after') &&
                (values['ready-after'] ?? 0) >= (values['ready-timeout'] ?? Number.POSITIVE_INFINITY),
            'Input "ready-after" is not less than "ready-timeout", so that no container could ever be ready: give a longer "ready-timeout".',
        ],
        [
            given('seccomp-baseline') && values['seccomp-profile'] === 'off',
            'Input "seccomp-baseline" is given, but nothing is recorded to compare with it: set "seccomp-profile" to "record", or leave it out.',
        ],
        [
            key && keyless,
            'Inputs "key" and "certificate-identity" (or "-regexp", or "certificate-oidc-issuer") are both given, and cosign would silently use the key alone: give one of the two.',
        ],
        [
            exact && pattern,
            'Inputs "certificate-identity" and "certificate-identity-regexp" are both given: give one of the two.',
        ],
        [
            (exact || pattern) && !issuer,
            'Input "certificate-oidc-issuer" is missing: an identity counts only together with who issued it, such as https://token.actions.githubusercontent.com.',
        ],
        [
            issuer && !exact && !pattern,
            'Input "certificate-identity" (or "certificate-identity-regexp") is missing: an issuer alone would accept everybody that it knows.',
        ],
        [
            values['insecure-ignore-tlog'] === true && !key,
            'Input "insecure-ignore-tlog" is "true" without "key": a keyless signature is worth nothing without the transparency log; leave it out.',
        ],
        [
            (key || exact || pattern) && !given('image'),
            'Input "image" is missing: a signature stands on a published image; give its reference beside the key or the identity.',
        ],
        [
            values.signature === 'required' && !(key || exact || pattern),
            'Input "signature" is "required", but there is no "key" and no "certificate-identity": say whose signature is expected.',
        ],
        [
            values.signature === 'required' && !given('image'),
            'Input "signature" is "required", but there is no "image": only a published image has a signature.',
        ],
        [
            values.provenance === 'required' && !given('image'),
            'Input "provenance" is "required", but there is no "image": only a published image has provenance.',
        ],
        [
            values.provenance === 'required' && !(key || exact || pattern),
            'Input "provenance" is "required", but there is no "key" and no "certificate-identity": say whose provenance is expected.',
        ],
        [
            values['base-images'] !== 'off' && given('image') && !builds,
            'Input "base-images" is of a build, and with "image" alone nothing is built: give "context" too, or leave "base-images" out.',
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}
/** The files and variables that inputs name and that are not there: one sentence each. */
function missing(values, { fileExists, leavesCheckout, variable }) {
    const { context, file, key } = values;
    const local = isLocal(context);
    const problems = [];
    const options = values['run-options'];
    if (options !== undefined && 'problem' in options)
        problems.push(options.problem);
    const look = (name, path) => {
        if (path === undefined)
            return;
        if (!fileExists(path)) {
            problems.push(`Input "${name}" is ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)}, but there is no such file or folder: check the path, and in a workflow that the checkout step comes before.`);
        }
        else if (leavesCheckout(path)) {
            problems.push(`Input "${name}" is ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)}, a link that leads out of the checkout: replace it by the file or folder itself.`);
        }
    };
    if (local)
        look('context', context);
    if (local)
        look('file', file);
    look('key', keyFile(key));
    look('trusted-root', values['trusted-root']);
    look('seccomp-baseline', values['seccomp-baseline']);
    look('env-file', values['env-file']);
    look('baseline-report', values['baseline-report']);
    for (const chart of values['helm-charts'] ?? [])
        look('helm-charts', chart);
    for (const folder of values.kustomizations ?? [])
        look('kustomizations', folder);
    for (const composeFile of values['compose-files'] ?? [])
        look('compose-files', composeFile);
    for (const volume of values.volumes ?? [])
        if (!volume.startsWith('/'))
            look('volumes', volume.split(':')[0]);
    for (const entry of values['secret-files'] ?? [])
        look('secret-files', afterEquals(entry));
    const environment = [
        ...(values['secret-envs'] ?? []).map((entry) => ['secret-envs', afterEquals(entry)]),
        ...(key?.startsWith('env://') ? [['key', key.slice('env://'.length)]] : []),
    ];
    for (const [name, wanted] of environment) {
        if (variable(wanted) === undefined) {
            problems.push(`Input "${name}" names the variable ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(wanted)}, which this step does not have: set it in the step's env.`);
        }
    }
    return problems;
}
/** True for a context that is a folder, and no address of a repository or an archive. */
function isLocal(context) {
    return context === undefined || !/^(https?:|git:|git@|ssh:|github\.com\/)|\.git(#|$)/.test(context);
}
/** The path of a key; undefined for one that is a text, a variable or a service's. */
function keyFile(key) {
    return key === undefined || /:\/\/|BEGIN /.test(key) ? undefined : key;
}
/** The value of `name=value`. */
function afterEquals(entry) {
    return entry.slice(entry.indexOf('=') + 1);
}


/***/ }),

/***/ 3703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ dangersOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/evidence/capabilities.js
var capabilities = __nccwpck_require__(8111);
// EXTERNAL MODULE: ./lib/inputs/run-options/go-boolean.js
var go_boolean = __nccwpck_require__(9909);
;// CONCATENATED MODULE: ./lib/inputs/run-options/host-paths.js

/** Sockets by which whoever writes to them starts containers, by file name. */
const RUNTIME_SOCKETS = /^(docker|containerd|crio|podman|cri-dockerd|dockershim|buildkitd)\.sock$|^docker_engine$/;
/** Folders of which every part gives something away, with what that is. */
const TREES = [
    ['/etc', "the host's accounts and configuration"],
    ['/root', "the home of the host's root, with its keys"],
    ['/proc', "the host's processes and kernel settings"],
    ['/sys', "the host's devices and kernel settings"],
    ['/dev', "the host's devices"],
    ['/boot', "the host's kernel"],
    ['/usr', "the host's programs"],
    ['/bin', "the host's programs"],
    ['/sbin', "the host's programs"],
    ['/lib', "the host's libraries and kernel modules"],
    ['/lib32', "the host's libraries"],
    ['/lib64', "the host's libraries"],
    ['/var/lib/docker', 'the files of every container'],
    ['/var/lib/containerd', 'the files of every container'],
    ['/var/lib/containers', 'the files of every container'],
    ['/var/lib/kubelet', "the kubelet's credentials and every Pod's secrets"],
    ['/var/lib/rancher', "the cluster's credentials"],
    ['/var/spool/cron', "the host's cron jobs"],
    ['/run/docker', "the engine's own files"],
    ['/run/containerd', "the engine's own files"],
    ['/run/crio', "the engine's own files"],
    ['/run/podman', "the engine's own files"],
    ['/run/systemd', "the host's service manager"],
    ['/run/dbus', "the host's message bus"],
    ['/run/secrets', "the host's secrets"],
    ['/run/user', "the sockets of the host's users"],
];
/** What is in those trees and gives nothing away when it cannot be written. */
const HARMLESS_READ_ONLY = [
    '/etc/localtime',
    '/etc/timezone',
    '/etc/ssl/certs',
    '/etc/pki/ca-trust',
    '/etc/pki/tls/certs',
    '/etc/ca-certificates',
    '/usr/share/zoneinfo',
    '/usr/share/ca-certificates',
    '/usr/local/share/ca-certificates',
];
/** Device files that every container has. */
const HARMLESS = ['/dev/null', '/dev/zero', '/dev/full', '/dev/random', '/dev/urandom'];
/**
 * What the mount of a host's path gives away.
 * @param source the path as the flag has it, absolute or relative to a folder that is not known; or a volume's name.
 * @param readOnly true when the container cannot write it.
 * @returns undefined for a volume, and for a path of which no harm is known.
 */
function hostPathDanger(source, readOnly) {
    const path = hostPath(source);
    if (path === undefined)
        return undefined;
    if (RUNTIME_SOCKETS.test(external_node_path_.posix.basename(path))) {
        const even = readOnly ? ', read-only or not' : '';
        return critical(`whoever reaches this socket${even} starts containers with any right, and is root on the host`);
    }
    if (path === '/')
        return critical(`the whole file system of the host is in the container${writable(readOnly)}`);
    const within = (folder) => path === folder || path.startsWith(`${folder}/`);
    if (HARMLESS.includes(path) || (readOnly && HARMLESS_READ_ONLY.some(within)))
        return undefined;
    const tree = TREES.find(([folder]) => within(folder));
    if (tree !== undefined)
        return critical(`${tree[1]} are in the container${writable(readOnly)}`);
    const below = TREES.find(([folder]) => folder.startsWith(`${path}/`));
    if (below !== undefined) {
        return critical(`${below[0]} lies in it, so ${below[1]} are in the container${writable(readOnly)}`);
    }
    if (!/^\/home(\/[^/]+(\/\..*)?)?$/.test(path))
        return undefined;
    return {
        severity: 'high',
        reason: `keys and settings of the host's users are in the container${writable(readOnly)}`,
    };
}
function critical(reason) {
    return {
        severity: 'critical',
        reason: `${reason}: leave it out, or mount a volume or a folder that is made for it`,
    };
}
function writable(readOnly) {
    return readOnly ? ' to read' : ' to read and write';
}
/** The absolute path that a source names, as far as it can be known; undefined for a volume's name. */
function hostPath(source) {
    const home = source.replace(/^(~|\$HOME|\$\{HOME\})(?=\/|$)/, '/home/user');
    if (home.startsWith('/'))
        return canonical(external_node_path_.posix.normalize(home));
    if (!/^\.\.?(\/|$)/.test(home))
        return undefined;
    const climbed = external_node_path_.posix.normalize(home);
    // From whatever folder: enough steps up lead to the root.
    return climbed.startsWith('..') ? canonical(external_node_path_.posix.resolve('/', climbed)) : undefined;
}
/** Without a slash at its end, and with the link that every Linux has there. */
function canonical(path) {
    const plain = path.replace(/^\/{2,}/, '/').replace(/(?<=.)\/+$/, '');
    return plain.replace(/^\/var\/run(?=\/|$)/, '/run');
}

// EXTERNAL MODULE: ./lib/inputs/run-options/security-option.js
var security_option = __nccwpck_require__(68);
;// CONCATENATED MODULE: ./lib/inputs/run-options/dangers.js





/**
 * What a flag takes away of the protection that a container has by default.
 * @returns none for a flag that takes nothing away.
 */
function dangersOf({ name, value }) {
    const found = RULES[name]?.(value) ?? [];
    const flag = value === 'true' ? `--${name}` : `--${name} ${value}`;
    const shown = flag.length > 160 ? `${flag.slice(0, 159)}…` : flag;
    return found.map((finding) => ({ flag: shown, ...finding }));
}
const RULES = {
    privileged: whenOn('critical', 'every capability, every device of the host, and neither seccomp nor AppArmor: root in it is root on the host; add the one capability or device that is needed'),
    'use-api-socket': whenOn('critical', "the engine's socket and the user's registry credentials are in the container, and whoever reaches the socket is root on the host"),
    'oom-kill-disable': whenOn('medium', 'a container that is out of memory hangs, and without --memory it takes the host with it'),
    'oom-score-adj': (value) => Number(value) < 0
        ? [leaveOut('medium', "when memory is short, the kernel ends the host's other processes before it")]
        : [],
    'cgroup-parent': (value) => value === ''
        ? []
        : [leaveOut('medium', "it is put under limits that are not the engine's own for containers")],
    'cap-add': capability,
    'security-opt': securityOpt,
    pid: namespace('pid', 'high', "it sees and signals every process of the host, and reads root's environment of them by /proc"),
    ipc: namespace('ipc', 'high', "it reads and writes the shared memory of the host's processes"),
    uts: namespace('uts', 'medium', "it shares the host's name, which CAP_SYS_ADMIN can change"),
    userns: namespace('userns', 'high', "root in it is the host's root again, where the engine maps it to another user"),
    cgroupns: namespace('cgroupns', 'medium', "it sees the host's tree of control groups"),
    network: (value) => namespace('network', 'high', "it reaches every service on the host's loopback and may listen on any of its addresses; publish the ports that it serves")(networkName(value)),
    device,
    'device-cgroup-rule': (value) => [
        leaveOut(/^a(\s|$)/.test(value.trim()) ? 'critical' : 'high', 'it may open devices of the host that are made later; name the one device by --device'),
    ],
    'volumes-from': () => [
        leaveOut('medium', 'it gets every volume and host path of another container; name the one volume that it needs'),
    ],
    volume,
    mount,
    user,
    'group-add': group,
};
function leaveOut(severity, reason) {
    return { severity, reason, instead: [] };
}
function whenOn(severity, reason) {
    return (value) => (value === 'true' ? [leaveOut(severity, reason)] : []);
}
function namespace(kind, severity, host) {
    return (value) => {
        if (value === 'host')
            return [leaveOut(severity, host)];
        if (!value.startsWith('container:'))
            return [];
        return [
            leaveOut('medium', `it shares the ${kind} namespace of another container, and each sees what the other does`),
        ];
    };
}
/** The network of `NAME` or `name=NAME,alias=…`. */
function networkName(value) {
    return (csv(value)
        .map((field) => /^name=(.*)$/i.exec(field)?.[1])
        .find((name) => name !== undefined) ?? value);
}
/** What a capability gives beyond Docker's 14 (capabilities(7)); the others change less than the host. */
const GIVES = {
    ALL: ['critical', 'every capability: root in it is root on the host; add only those that are needed'],
    SYS_ADMIN: ['critical', 'mounts, namespaces and most of what root may do: a known way out of a container'],
    SYS_MODULE: ['critical', 'it loads modules into the kernel, and so runs its own code as the kernel'],
    SYS_RAWIO: ['critical', "it reaches the host's memory and disks beside the kernel"],
    SYS_PTRACE: ['critical', 'it reads and changes other processes, and with --pid host those of the host'],
    DAC_READ_SEARCH: ['critical', "it opens files of the host by their handle, past the container's own root"],
    BPF: ['critical', 'it loads programs into the kernel'],
    PERFMON: ['high', "it reads the kernel's and every process's memory by tracing"],
    NET_ADMIN: [
        'high',
        'it changes addresses, routes and firewall rules, and with --network host those of the host',
    ],
    SYS_BOOT: ['high', 'it restarts the host or loads another kernel'],
    SYS_TIME: ['high', "it sets the host's clock"],
    SYSLOG: ['high', "it reads the kernel's log and addresses, which help to attack it"],
    MAC_ADMIN: ['high', 'it changes the rules of AppArmor or SELinux'],
    MAC_OVERRIDE: ['high', 'the rules of AppArmor or SELinux do not bind it'],
    AUDIT_CONTROL: ['high', "it switches the host's audit off"],
    LINUX_IMMUTABLE: ['medium', 'it changes files that are marked as unchangeable'],
    IPC_OWNER: ['medium', "it reads and writes other processes' shared memory"],
    SYS_RESOURCE: ['medium', 'it goes past limits and quotas'],
    CHECKPOINT_RESTORE: ['medium', "it reads other processes' state and chooses process ids"],
    SYS_NICE: ['medium', "it takes processor time from the host's other processes"],
    IPC_LOCK: ['medium', 'it locks memory that the host then lacks'],
};
function capability(value) {
    const name = (0,capabilities/* capabilityName */.IN)(value);
    const known = name === 'ALL' || capabilities/* CAPABILITIES */.$8.some((one) => one === name);
    // What the kernel does not know the engine refuses.
    if (!known || capabilities/* DEFAULT_CAPABILITIES */.tq.includes(name))
        return [];
    const [severity, gives] = GIVES[name] ?? ['medium', 'a right that no container has by default'];
    return [leaveOut(severity, gives)];
}
function securityOpt(option) {
    const { key, value } = (0,security_option/* securityOption */.I)(option);
    const off = (0,go_boolean/* goBoolean */.x)(value) === false;
    switch (key) {
        case 'seccomp':
            return value === 'unconfined'
                ? [leaveOut('high', "no system call is filtered; without it Docker's own profile is in force")]
                : [];
        case 'apparmor':
            return value === 'unconfined'
                ? [leaveOut('high', "no AppArmor profile binds it; without it Docker's own is in force")]
                : [];
        case 'label':
            return /^disable$|^type:(spc_t|unconfined_t|container_runtime_t)$/.test(value)
                ? [leaveOut('high', 'SELinux does not part it from the host')]
                : [];
        case 'systempaths':
            return value === 'unconfined'
                ? [leaveOut('high', "the kernel's settings under /proc and /sys are neither hidden nor read-only")]
                : [];
        case 'no-new-privileges':
            return off
                ? [{ severity: 'medium', reason: 'a setuid program may gain privileges', instead: NO_NEW_PRIVILEGES }]
                : [];
        case 'writable-cgroups':
            return off ? [] : [leaveOut('high', 'it changes its own limits')];
        default:
            return [];
    }
}
const NO_NEW_PRIVILEGES = ['--security-opt', 'no-new-privileges'];
const RAW_DEVICE = /^\/dev(\/((sd|vd|xvd|nvme|hd|mmcblk|dm-|loop|md)\w*|mapper\/.*|disk\/.*|mem|kmem|port|kcore)?)?$/;
function device(value) {
    // A name of the Container Device Interface, such as vendor.com/gpu=0, is no path.
    if (!value.startsWith('/'))
        return [];
    const path = external_node_path_.posix.normalize(value.split(':')[0] ?? '');
    if (RAW_DEVICE.test(path)) {
        return [
            leaveOut('critical', "it reads and writes the host's disks or memory, past every permission of files"),
        ];
    }
    return [leaveOut('medium', 'it drives a device of the host; leave it out if it works without')];
}
/** `source:target:options`; a target alone, and a name, are volumes. */
function volume(value) {
    const [source = '', target, options = ''] = value.split(':');
    if (target === undefined)
        return [];
    const words = options.split(',');
    const quiet = words.filter((word) => !SHARED.test(word));
    const instead = [
        '--volume',
        [source, target, ...(quiet.join(',') === '' ? [] : [quiet.join(',')])].join(':'),
    ];
    return mounted(source, words.includes('ro'), words.length > quiet.length ? instead : undefined);
}
/** `type=bind,source=…,target=…`, fields in any order, as comma-separated values; of two with one name the last counts. */
function mount(value) {
    const fields = csv(value);
    const field = (...names) => {
        const found = fields.findLast((one) => names.includes(one.split('=')[0]?.toLowerCase() ?? ''));
        return found === undefined
            ? undefined
            : found.includes('=')
                ? found.slice(found.indexOf('=') + 1)
                : 'true';
    };
    const readOnly = (0,go_boolean/* goBoolean */.x)(field('readonly', 'ro') ?? '') === true;
    if (field('type')?.toLowerCase() !== 'bind') {
        // The local volume driver mounts what its options name.
        const source = fields.map((one) => /^volume-opt=device=(.*)$/i.exec(one)?.[1]).find(Boolean);
        return source === undefined ? [] : mounted(source, readOnly, undefined);
    }
    const shared = SHARED.test(field('bind-propagation') ?? '');
    const quiet = value.replace(/(^|,)bind-propagation=r?shared(?=,|$)/i, '').replace(/^,/, '');
    return mounted(field('source', 'src') ?? '', readOnly, shared ? ['--mount', quiet] : undefined);
}
const SHARED = /^r?shared$/i;
/** @param quiet the mount without its propagation, when it has one that reaches the host. */
function mounted(source, readOnly, quiet) {
    const danger = hostPathDanger(source, readOnly);
    const found = danger === undefined ? [] : [{ ...danger, instead: [] }];
    if (quiet === undefined)
        return found;
    return [
        ...found,
        { severity: 'high', reason: 'what it mounts there is mounted on the host too', instead: quiet },
    ];
}
/** Fields of one line of comma-separated values (RFC 4180), as --mount and --network read them. */
function csv(line) {
    const fields = line.match(/(?:"(?:[^"]|"")*"|[^,])+/g) ?? [];
    return fields.map((field) => field.startsWith('"') && field.endsWith('"') && field.length > 1
        ? field.slice(1, -1).replaceAll('""', '"')
        : field);
}
function user(value) {
    if (value === '')
        return [];
    const [name = '', groupName] = value.split(':');
    if (isRoot(name) || name === '') {
        return [
            {
                severity: 'high',
                reason: "its processes are root, whatever the image's USER is",
                instead: ['--user', '1000:1000'],
            },
        ];
    }
    if (groupName === undefined || !isRoot(groupName))
        return [];
    const instead = ['--user', /^\d+$/.test(name) ? `${name}:${name}` : name];
    return [{ severity: 'medium', reason: "its processes are in root's group", instead }];
}
/** `root`, or 0 in the forms that Go's strconv.Atoi reads. */
function isRoot(id) {
    return id === 'root' || /^[+-]?0+$/.test(id);
}
function group(value) {
    if (isRoot(value))
        return [leaveOut('medium', "its processes are in root's group")];
    if (!/^(docker|disk|kmem|shadow|lxd|libvirt)$/.test(value))
        return [];
    return [leaveOut('high', 'whoever is in this group reaches what otherwise root alone does')];
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ runFlag)
/* harmony export */ });
/** Every flag of `docker run` (Docker's reference, "docker container run"), its short form behind a comma. */
const NAMES = {
    switch: [
        'detach,d',
        'disable-content-trust',
        'init',
        'interactive,i',
        'no-healthcheck',
        'oom-kill-disable',
        'privileged',
        'publish-all,P',
        'quiet,q',
        'read-only',
        'rm',
        'sig-proxy',
        'tty,t',
        'use-api-socket',
    ],
    value: [
        'blkio-weight',
        'cgroup-parent',
        'cgroupns',
        'cidfile',
        'cpu-count',
        'cpu-percent',
        'cpu-period',
        'cpu-quota',
        'cpu-rt-period',
        'cpu-rt-runtime',
        'cpu-shares,c',
        'cpus',
        'cpuset-cpus',
        'cpuset-mems',
        'detach-keys',
        'domainname',
        'entrypoint',
        'health-cmd',
        'health-interval',
        'health-retries',
        'health-start-interval',
        'health-start-period',
        'health-timeout',
        'hostname,h',
        'io-maxbandwidth',
        'io-maxiops',
        'ip',
        'ip6',
        'ipc',
        'isolation',
        'kernel-memory',
        'log-driver',
        'mac-address',
        'memory,m',
        'memory-reservation',
        'memory-swap',
        'memory-swappiness',
        'name',
        'oom-score-adj',
        'pid',
        'pids-limit',
        'platform',
        'pull',
        'restart',
        'runtime',
        'shm-size',
        'stop-signal',
        'stop-timeout',
        'user,u',
        'userns',
        'uts',
        'volume-driver',
        'workdir,w',
    ],
    list: [
        'add-host',
        'annotation',
        'attach,a',
        'blkio-weight-device',
        'cap-add',
        'cap-drop',
        'device',
        'device-cgroup-rule',
        'device-read-bps',
        'device-read-iops',
        'device-write-bps',
        'device-write-iops',
        'dns',
        'dns-option',
        'dns-search',
        'env,e',
        'env-file',
        'expose',
        'gpus',
        'group-add',
        'label,l',
        'label-file',
        'link',
        'link-local-ip',
        'log-opt',
        'mount',
        'network',
        'network-alias',
        'publish,p',
        'security-opt',
        'storage-opt',
        'sysctl',
        'tmpfs',
        'ulimit',
        'volume,v',
        'volumes-from',
    ],
};
/** Older names that the client still takes. */
const ALIASES = {
    '--dns-opt': '--dns-option',
    '--net': '--network',
    '--net-alias': '--network-alias',
};
const FLAGS = new Map(Object.keys(NAMES).flatMap((kind) => NAMES[kind].flatMap((entry) => {
    const [name = '', short] = entry.split(',');
    const flag = { name, kind };
    const long = [`--${name}`, flag];
    return short === undefined ? [long] : [long, [`-${short}`, flag]];
})));
/**
 * The flag that a spelling stands for.
 * @param spelling `--user`, `--net` or `-u`, without a value.
 * @returns undefined when `docker run` has no such flag.
 */
function runFlag(spelling) {
    return FLAGS.get(ALIASES[spelling] ?? spelling);
}


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ goBoolean)
/* harmony export */ });
/**
 * Reads a boolean as Go's strconv.ParseBool does, by which the docker client and the engine read switches.
 * @returns undefined when it is none.
 */
function goBoolean(text) {
    if (/^(1|t|T|TRUE|true|True)$/.test(text))
        return true;
    return /^(0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;
}


/***/ }),

/***/ 2798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ parseRunOptions),
/* harmony export */   w: () => (/* binding */ deploymentOptions)
/* harmony export */ });
/* harmony import */ var _evidence_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8111);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2797);
/* harmony import */ var _dangers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3703);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2315);
/* harmony import */ var _go_boolean_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9909);
/* harmony import */ var _security_option_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(68);






/** What is tried in a container of the probe: all that changes the kernel's account, and nothing that reaches the host. */
const TRIED = [
    'user',
    'group-add',
    'cap-add',
    'cap-drop',
    'security-opt',
    'read-only',
    'tmpfs',
    'runtime',
];
/**
 * Reads the flags of `docker run` as its client does (pflag): long and short forms, joined switches, the last value
 * of a flag that has one. A leading `docker run` is passed over.
 * @param words the shell's words, one argument an element.
 */
function parseRunOptions(words) {
    const given = readFlags(words);
    return typeof given === 'string'
        ? { problem: `Input "run-options" ${given}` }
        : { options: deploymentOptions(given) };
}
/**
 * What flags of `docker run` mean for a container.
 * @param given in their order, each by its long name.
 */
function deploymentOptions(given) {
    const flags = inForce(given);
    const all = (name) => flags.filter((flag) => flag.name === name).map(({ value }) => value);
    const one = (name) => all(name)[0] || undefined;
    const security = new Map(all('security-opt')
        .map(_security_option_js__WEBPACK_IMPORTED_MODULE_3__/* .securityOption */ .I)
        .map(({ key, value }) => [key, value]));
    const seccomp = security.get('seccomp');
    return {
        tried: flags.filter(({ name }) => TRIED.some((tried) => tried === name)).flatMap(argumentsOf),
        dangers: flags.flatMap(_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .dangersOf */ .o),
        corrected: flags.flatMap(corrected),
        privileged: one('privileged') === 'true',
        user: one('user'),
        capDrop: all('cap-drop').map(_evidence_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .capabilityName */ .IN),
        capAdd: all('cap-add').map(_evidence_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .capabilityName */ .IN),
        readOnly: one('read-only') === 'true',
        tmpfs: all('tmpfs'),
        noNewPrivileges: (0,_go_boolean_js__WEBPACK_IMPORTED_MODULE_4__/* .goBoolean */ .x)(security.get('no-new-privileges') ?? '') === true,
        seccomp: seccomp === 'builtin' ? undefined : seccomp,
        apparmor: security.get('apparmor'),
    };
}
/** The flags in their order, or what is wrong with the words: the rest of a sentence. */
function readFlags(words) {
    const rest = [...withoutCommand(words)];
    const flags = [];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        if (word === '--' && rest.length === 0)
            break;
        if (!/^-./.test(word) || word === '--') {
            return positional(word === '--' ? (rest[0] ?? '') : word, flags.at(-1));
        }
        const read = word.startsWith('--') ? readLong(word, rest) : readShort(word, rest);
        if (typeof read === 'string')
            return read;
        flags.push(...read);
    }
    return flags;
}
function withoutCommand(words) {
    const [program, ...command] = words;
    if (program !== 'docker')
        return words;
    const sub = command[0] === 'container' ? command.slice(1) : command;
    return sub[0] === 'run' || sub[0] === 'create' ? sub.slice(1) : words;
}
function positional(word, before) {
    if (before?.kind === 'switch' && (0,_go_boolean_js__WEBPACK_IMPORTED_MODULE_4__/* .goBoolean */ .x)(word) !== undefined) {
        return `has ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(word)} as a word of its own, which docker run takes for the image: write --${before.name}=${word}.`;
    }
    return `has ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(word)}, which belongs to no flag: give the flags alone, and leave out the image and its command.`;
}
/** `--name`, `--name=value` or `--name value`; takes the value from the rest. */
function readLong(word, rest) {
    const equals = word.indexOf('=');
    const spelling = equals === -1 ? word : word.slice(0, equals);
    const flag = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .runFlag */ .w)(spelling);
    if (flag === undefined)
        return unknown(spelling);
    const value = equals === -1 ? undefined : word.slice(equals + 1);
    if (flag.kind === 'switch')
        return readSwitch(flag.name, spelling, value);
    return valued(flag, spelling, value ?? rest.shift());
}
/** `-u value`, `-uvalue`, `-u=value`, or switches in one word of which the last flag may have a value: `-itu1000`. */
function readShort(word, rest) {
    const flags = [];
    for (let letters = word.slice(1); letters !== ''; letters = letters.slice(1)) {
        const spelling = `-${letters.slice(0, 1)}`;
        const behind = letters.slice(1);
        const flag = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .runFlag */ .w)(spelling);
        if (flag === undefined)
            return unknown(spelling === word ? word : `${spelling} in ${word}`);
        const value = behind.startsWith('=') && behind !== '=' ? behind.slice(1) : undefined;
        if (flag.kind !== 'switch') {
            const read = valued(flag, spelling, value ?? (behind === '' ? rest.shift() : behind));
            return typeof read === 'string' ? read : [...flags, ...read];
        }
        const read = readSwitch(flag.name, spelling, value);
        if (typeof read === 'string')
            return read;
        flags.push(...read);
        if (value !== undefined)
            break;
    }
    return flags;
}
function readSwitch(name, spelling, value = 'true') {
    const on = (0,_go_boolean_js__WEBPACK_IMPORTED_MODULE_4__/* .goBoolean */ .x)(value);
    if (on === undefined)
        return `has ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(`${spelling}=${value}`)}: a switch may be true or false.`;
    return [{ name, kind: 'switch', value: String(on) }];
}
function valued({ name, kind }, spelling, value) {
    if (value === undefined)
        return `ends with ${spelling}, which needs a value: write it behind the flag.`;
    return [{ name, kind, value }];
}
function unknown(spelling) {
    return `has ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(spelling)}, which is no flag of docker run: check its spelling with docker run --help.`;
}
/** The flags that count: of those that have one value, the last. */
function inForce(flags) {
    const last = new Map(flags.map((flag, index) => [identity(flag, index), index]));
    return flags.filter((flag, index) => last.get(identity(flag, index)) === index);
}
/** What two flags have in common when the later one counts alone. */
function identity({ name, kind, value }, index) {
    if (kind !== 'list')
        return name;
    const key = name === 'security-opt' ? (0,_security_option_js__WEBPACK_IMPORTED_MODULE_3__/* .securityOption */ .I)(value).key : 'label';
    return key === 'label' ? String(index) : `${name} ${key}`;
}
/** A flag as arguments. */
function argumentsOf({ name, kind, value }) {
    if (kind === 'switch')
        return value === 'true' ? [`--${name}`] : [`--${name}=false`];
    return value === '' || value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
}
/** The flag, or what stands for it; never a value that may be a secret. */
function corrected(flag) {
    const dangers = (0,_dangers_js__WEBPACK_IMPORTED_MODULE_1__/* .dangersOf */ .o)(flag);
    if (dangers.some(({ instead }) => instead.length === 0))
        return [];
    return dangers[0]?.instead ?? argumentsOf({ ...flag, value: withoutSecret(flag) });
}
function withoutSecret({ name, value }) {
    const equals = value.indexOf('=');
    // docker run takes the value of a bare name from its own environment.
    if (name === 'env')
        return equals === -1 ? value : value.slice(0, equals);
    if (name === 'health-cmd')
        return '…';
    const hidden = ['annotation', 'label', 'log-opt'].includes(name) && equals !== -1;
    if (hidden)
        return `${value.slice(0, equals)}=…`;
    return name === 'mount' ? value.replaceAll(/volume-opt=o=[^"]*/g, 'volume-opt=o=…') : value;
}


/***/ }),

/***/ 68:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ securityOption)
/* harmony export */ });
/** Reads a `--security-opt` as the client and the engine do: with `=` or, as of old, with `:`. */
function securityOption(text) {
    if (text === 'no-new-privileges')
        return { key: text, value: 'true' };
    const at = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
    return at === -1 ? { key: text, value: '' } : { key: text.slice(0, at), value: text.slice(at + 1) };
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   e$: () => (/* binding */ isNarrow),
/* harmony export */   f3: () => (/* binding */ parsedBy),
/* harmony export */   hp: () => (/* binding */ globPattern),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tO: () => (/* binding */ imageName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8532);
/* harmony import */ var _subject_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8701);


/** A text; undefined when it is not given. */
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((value) => (value === '' ? undefined : value));
/** One entry a line; entries may hold commas. */
const lines = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((value) => value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''));
/** Entries by line or by comma. */
const list = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((value) => value
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== ''));
/** The YAML 1.2 core schema's booleans, as getBooleanInput of @actions/core reads them. */
const flag = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ''])
    .transform((value) => value.toLowerCase() === 'true');
/** One of a few words. */
function choice(values) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((value, context) => {
        const known = values.find((one) => one === value);
        if (known !== undefined)
            return known;
        context.addIssue('not one of the words');
        return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
    });
}
/** `name=value`, one a line. */
const pairs = lines.pipe(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[^=]+=/)
    .transform((line) => ({
    name: line.slice(0, line.indexOf('=')).trim(),
    value: line.slice(line.indexOf('=') + 1),
}))));
/** A place in the checkout or a name: it stands as an argument of its own, so it cannot be read as an option. */
const argument = text.pipe(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^-]/).optional());
/** A text that a parser reads, undefined when it is not given; what the parser refuses is refused. */
function parsedBy(parse) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((value, context) => {
        if (value === '')
            return undefined;
        const parsed = parse(value);
        if (parsed === undefined)
            context.addIssue('not of its grammar');
        return parsed;
    });
}
/** A regular expression of JavaScript, undefined when it is not given; it sees one line at a time. */
const pattern = parsedBy((value) => {
    try {
        return new RegExp(value, 'u');
    }
    catch {
        return undefined;
    }
});
/** A number of seconds within bounds, given as milliseconds. */
function seconds(least, most) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^\d{1,4}(?:\.\d{1,3})?s?$/)
        .transform((value) => Math.round(Number.parseFloat(value) * 1000))
        .pipe(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(least * 1000)
        .max(most * 1000));
}
/** cosign's own match is unanchored; one that takes any identity proves nothing. */
function isNarrow(pattern) {
    try {
        const whole = new RegExp(`^(?:${pattern})$`);
        return !['https://example.invalid/a/b@c', 'someone@example.invalid', 'x'].some((other) => whole.test(other));
    }
    catch {
        return false;
    }
}
/** A pattern of paths below the checkout, for `node:fs` glob. */
const globPattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[^-/\\!]/)
    .refine((pattern) => !pattern.split('/').includes('..'));
/** The name of an image: a reference without tag and digest. */
function imageName(value, context) {
    const reference = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(value);
    if (reference !== undefined && reference.tag === undefined && reference.digest === undefined) {
        return reference;
    }
    context.addIssue('not a name');
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ DEFAULT_KEY),
  m: () => (/* binding */ INPUTS)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __nccwpck_require__(2857);
// EXTERNAL MODULE: ./lib/subject/platform.js
var platform = __nccwpck_require__(2469);
// EXTERNAL MODULE: ./lib/subject/reference.js
var reference = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./lib/inputs/run-options/run-options.js
var run_options = __nccwpck_require__(2798);
// EXTERNAL MODULE: ./lib/inputs/schemas.js
var inputs_schemas = __nccwpck_require__(6257);
// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __nccwpck_require__(5637);
;// CONCATENATED MODULE: ./lib/inputs/words.js

/**
 * Splits a text into the words that a POSIX shell would make of it (XCU 2.2, 2.6.5): quotes and backslashes are read,
 * a backslash at the end of a line joins it with the next; nothing is expanded.
 * @returns undefined when a quote does not end.
 */
function words(text) {
    try {
        return (0,shlex/* split */.lD)(text.replaceAll(/\\\r?\n/g, ' '));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/inputs/table.js






/** The comment key that nobody has to give. */
const DEFAULT_KEY = 'default';
/** The inputs, in the order of the README. action.yml and the README's table are generated from here. */
const INPUTS = {
    context: input({
        group: 'Build',
        paths: 'whole',
        description: 'Build context: a folder of the checkout or a Git URL. Default: `.` when `image` is not given; with `image`, a build happens only when `context`, `file` or `target` is given.',
        allowed: 'a path or a Git URL that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    file: input({
        group: 'Build',
        paths: 'whole',
        description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    target: input({
        group: 'Build',
        description: 'Stage of the Dockerfile to build.',
        allowed: 'the name of a stage',
        schema: inputs_schemas/* argument */.EE,
    }),
    'build-args': input({
        group: 'Build',
        description: 'Build arguments, `NAME=value`, one a line. They are readable in the image: use `secrets` for secrets.',
        allowed: 'lines of the form NAME=value or NAME',
        schema: inputs_schemas/* lines */.Mn,
    }),
    'build-contexts': input({
        group: 'Build',
        paths: 'behind =',
        description: 'Additional build contexts, `name=path`, one a line (buildx).',
        allowed: 'lines of the form name=path',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^=\s]+=\S/))),
    }),
    labels: input({
        group: 'Build',
        description: 'Labels of the image, `name=value`, one a line.',
        allowed: 'lines of the form name=value',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^=\s]+(=|$)/))),
    }),
    secrets: input({
        group: 'Build',
        description: 'Secrets of the build, `id=value`, one a line (buildx). They are in no argument, no log and no layer. A value is one line: for more use `secret-files`.',
        allowed: 'lines of the form id=value',
        sensitive: true,
        schema: inputs_schemas/* pairs */.AS,
    }),
    'secret-envs': input({
        group: 'Build',
        description: 'Secrets of the build from variables of this step, `id=VARIABLE`, one a line or separated by commas (buildx).',
        allowed: 'lines or a comma-separated list of id=VARIABLE',
        schema: inputs_schemas/* list */.p_.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^=\s]+=[A-Za-z_][A-Za-z0-9_]*$/))),
    }),
    'secret-files': input({
        group: 'Build',
        paths: 'behind =',
        description: 'Secrets of the build from files, `id=path`, one a line or separated by commas (buildx).',
        allowed: 'lines or a comma-separated list of id=path',
        schema: inputs_schemas/* list */.p_.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^=\s]+=[^\s,"]+$/))),
    }),
    platform: input({
        group: 'Build',
        description: "Platforms to build, pull and probe, such as `linux/amd64,linux/arm64`, one a line or separated by commas; each has rows of its own. Default: the engine's own.",
        allowed: 'one or more different platforms of the form linux/architecture or linux/architecture/variant, one a line or separated by commas',
        schema: (0,inputs_schemas/* parsedBy */.f3)(platform/* parseLinuxPlatforms */.GN),
    }),
    builder: input({
        group: 'Build',
        description: 'Name of the buildx builder.',
        allowed: 'the name of a builder that docker buildx ls shows',
        schema: inputs_schemas/* argument */.EE,
    }),
    'cache-from': input({
        group: 'Build',
        description: 'External cache sources, such as `type=gha`, one a line.',
        allowed: 'one cache source a line',
        schema: inputs_schemas/* lines */.Mn,
    }),
    'cache-to': input({
        group: 'Build',
        description: 'Cache destinations, such as `type=gha,mode=max`, one a line (buildx).',
        allowed: 'one cache destination a line',
        schema: inputs_schemas/* lines */.Mn,
    }),
    pull: input({
        group: 'Build',
        description: 'Always pull newer versions of the base images.',
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    'no-cache': input({
        group: 'Build',
        description: 'Build without the cache.',
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    'add-hosts': input({
        group: 'Build',
        description: 'Host names for the build, `name:address`, one a line or separated by commas.',
        allowed: 'entries of the form name:address',
        schema: inputs_schemas/* list */.p_.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^\s:=]+[:=]\S+$/))),
    }),
    network: input({
        group: 'Build',
        description: 'Network of the RUN instructions: `default`, `none`, `host` or the name of a network.',
        allowed: '"default", "none", "host" or the name of a network',
        schema: inputs_schemas/* argument */.EE,
    }),
    image: input({
        group: 'Image and signature',
        description: 'A published image to look at: `registry/name:tag` or `registry/name@sha256:…`. It is resolved once to a digest; that digest is verified and probed.',
        allowed: 'an image reference such as ghcr.io/owner/app:1.0 or ghcr.io/owner/app@sha256:…',
        schema: (0,inputs_schemas/* parsedBy */.f3)(reference/* parseReference */.F2),
    }),
    signature: input({
        group: 'Image and signature',
        description: '`auto`: when a key or an identity is given, a missing or wrong signature fails; `required`: also refuses to start without `image` and a key or an identity; `off`: does not look.',
        default: 'auto',
        allowed: '"auto", "required" or "off"',
        schema: (0,inputs_schemas/* choice */.Yq)(['auto', 'required', 'off']),
    }),
    key: input({
        group: 'Image and signature',
        paths: 'whole',
        description: 'Public key of the signature: a path, the PEM text itself, `env://NAME`, or a KMS URI.',
        allowed: 'a path, a PEM public key, env://NAME, or a URI of awskms://, azurekms://, gcpkms://, hashivault:// or k8s://',
        sensitive: true,
        schema: inputs_schemas/* text */.Qq.pipe(schemas/* string */.YjP()
            .refine((key) => !/PRIVATE KEY/.test(key) && !key.startsWith('-----BEGIN C') && !/^-(?!----BEGIN )/.test(key))
            .optional()),
    }),
    'certificate-identity': input({
        group: 'Image and signature',
        description: "Identity of a keyless signature, exactly: the workflow's URL or an e-mail address.",
        allowed: 'an identity, exactly as the certificate holds it',
        schema: inputs_schemas/* argument */.EE,
    }),
    'certificate-identity-regexp': input({
        group: 'Image and signature',
        description: 'Identity of a keyless signature as a regular expression; it has to match the whole identity.',
        allowed: 'a regular expression that does not match every identity',
        schema: inputs_schemas/* text */.Qq.pipe(schemas/* string */.YjP().refine(inputs_schemas/* isNarrow */.e$).optional()),
    }),
    'certificate-oidc-issuer': input({
        group: 'Image and signature',
        description: 'Issuer of the identity, such as `https://token.actions.githubusercontent.com`.',
        allowed: 'an https:// URL',
        schema: inputs_schemas/* text */.Qq.pipe(schemas/* url */.OZ5({ protocol: /^https?$/ }).optional()),
    }),
    'trusted-root': input({
        group: 'Image and signature',
        paths: 'whole',
        description: 'Path of a Sigstore trusted root (JSON) for a private Sigstore.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    provenance: input({
        group: 'Image and signature',
        onGitHub: true,
        description: '`required`: the image must have SLSA provenance, signed as its signature is, that names this repository and this commit; `off`: does not look.',
        default: 'off',
        allowed: '"off" or "required"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'required']),
    }),
    annotations: input({
        group: 'Image and signature',
        description: 'Annotations that the signature must carry, `name=value`, one a line or separated by commas.',
        allowed: 'entries of the form name=value',
        schema: inputs_schemas/* list */.p_.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^=\s-][^=\s]*=/))),
    }),
    'insecure-ignore-tlog': input({
        group: 'Image and signature',
        description: 'Accept a signature by `key` that is in no transparency log.',
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    observe: input({
        group: 'Running container',
        description: "Start the image as it is meant to run, wait until it is ready, and read the kernel's account of every process in it.",
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    command: input({
        group: 'Running container',
        description: "Command of the container, as behind the image in `docker run`. Default: the image's own.",
        allowed: 'words as a shell reads them, with every quote closed',
        schema: (0,inputs_schemas/* parsedBy */.f3)(words),
    }),
    env: input({
        group: 'Running container',
        description: 'Environment of the container, `NAME=value`, one a line.',
        allowed: 'lines of the form NAME=value',
        sensitive: true,
        schema: inputs_schemas/* pairs */.AS,
    }),
    'env-file': input({
        group: 'Running container',
        paths: 'whole',
        description: 'File with the environment of the container: `NAME=value`, one a line, as `docker run --env-file` reads it.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    volumes: input({
        group: 'Running container',
        paths: 'before :',
        description: 'Volumes of the container, one a line: `/path` for an empty one, `folder:/path` or `folder:/path:ro` for a folder or file of the checkout; none may lie in another one that is not `:ro`.',
        allowed: 'lines of the form /path, folder:/path or folder:/path:ro, with a folder below the checkout',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP()
            .regex(/^(?:[^-/:,"][^:,"]*:)?\/[^:,"]*(?::ro)?$/)
            .refine((volume) => !volume.split(/[:/]/).includes('..')))),
    }),
    tmpfs: input({
        group: 'Running container',
        description: 'File systems in memory, `/path` or `/path:options`, one a line.',
        allowed: 'lines of the form /path or /path:options',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^\/[^:]*(?::[a-z0-9=,.%]+)?$/))),
    }),
    'run-network': input({
        group: 'Running container',
        description: '`none`: the container has its loopback only; `internal`: it is alone in a network of its own and has an address in it; that network has no way out, no resolver, and no address of the host.',
        default: 'none',
        allowed: '"none" or "internal"',
        schema: (0,inputs_schemas/* choice */.Yq)(['none', 'internal']),
    }),
    'ready-command': input({
        group: 'Running container',
        description: "Command in the container that exits 0 when it is ready, run without a shell. Default: the image's HEALTHCHECK, and without one `ready-after`.",
        allowed: 'words as a shell reads them, with every quote closed',
        schema: (0,inputs_schemas/* parsedBy */.f3)(words),
    }),
    'ready-log': input({
        group: 'Running container',
        description: 'Regular expression (JavaScript) that a line of its output matches when it is ready; of a longer line its first 512 characters count.',
        allowed: 'a regular expression',
        schema: inputs_schemas/* pattern */.T1,
    }),
    'ready-after': input({
        group: 'Running container',
        description: 'Seconds for which it has to keep running to be ready, where nothing else tells.',
        default: '3',
        allowed: 'a number of seconds from 0.1 to 600',
        schema: (0,inputs_schemas/* seconds */.YA)(0.1, 600),
    }),
    'ready-timeout': input({
        group: 'Running container',
        description: 'Seconds after which a container that is not ready yet never will be.',
        default: '60',
        allowed: 'a number of seconds from 1 to 1800',
        schema: (0,inputs_schemas/* seconds */.YA)(1, 1800),
    }),
    files: input({
        group: 'Running container',
        description: 'Read the files of all layers: setuid programs, files that everyone may write, code that the runtime user can change, and secrets in plain sight.',
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    'run-options': input({
        group: 'Deployment',
        description: 'The flags of `docker run` that the image is deployed with, such as `--user 1000 --cap-drop ALL --read-only`: dangerous ones are findings, and a second probe has the others.',
        allowed: 'words as a shell reads them, with every quote closed',
        schema: (0,inputs_schemas/* parsedBy */.f3)(runOptions),
    }),
    'least-privilege': input({
        group: 'Deployment',
        description: '`report`: find the fewest capabilities, a read-only root, bounds and a user with which the image still gets ready, as lines to copy; `require`: also fail when `run-options` grant more; `off`: do not.',
        default: 'off',
        allowed: '"off", "report" or "require"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'report', 'require']),
    }),
    'seccomp-profile': input({
        group: 'Deployment',
        description: '`record`: record the system calls of the container until it is ready and make the smallest seccomp profile of them; `off`: do not.',
        default: 'off',
        allowed: '"off" or "record"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'record']),
    }),
    'seccomp-baseline': input({
        group: 'Deployment',
        paths: 'whole',
        description: 'Path of the seccomp profile of before: the comment says which system calls this change adds to it.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    'deployed-as': input({
        group: 'Around the image',
        description: 'Names by which manifests and compose files call the image, without tag, one a line or separated by commas. Default: the name of `image`.',
        allowed: 'names of images without tag and digest, such as ghcr.io/owner/app',
        schema: inputs_schemas/* list */.p_.pipe(schemas/* array */.YOg(schemas/* string */.YjP().transform(inputs_schemas/* imageName */.tO))),
    }),
    manifests: input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Kubernetes manifests, YAML or JSON, as patterns of paths, one a line: every Pod in them is judged by the Pod Security Standards.',
        allowed: 'patterns of paths of the checkout, such as k8s/**/*.yaml, one a line',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(inputs_schemas/* globPattern */.hp)),
    }),
    'helm-charts': input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Helm charts, one path a line: what `helm template` makes of them is judged as a manifest.',
        allowed: 'paths of the checkout, one a line',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^-]/))),
    }),
    kustomizations: input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Folders with a kustomization, one path a line: what `kustomize build` makes of them is judged as a manifest.',
        allowed: 'paths of the checkout, one a line',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^-]/))),
    }),
    'pod-security': input({
        group: 'Around the image',
        description: 'Level that every Pod has to keep: `baseline` or `restricted` of the Pod Security Standards, `article` (restricted, with numbers for user and groups and a read-only root), or `privileged` (all is allowed).',
        default: 'restricted',
        allowed: '"privileged", "baseline", "restricted" or "article"',
        schema: (0,inputs_schemas/* choice */.Yq)(['privileged', 'baseline', 'restricted', 'article']),
    }),
    'compose-files': input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Compose files, one path a line, the later ones over the earlier ones: what every service may do is judged, and the services of this image are probed with their own options.',
        allowed: 'paths of the checkout, one a line',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^-]/))),
    }),
    'base-images': input({
        group: 'Around the image',
        description: '`report`: resolve every base image of the build to a digest, verify its signature by the rules of the policy file, and build upon those digests; one that no rule names is a warning. `require`: such a one fails, and nothing is built before all signatures are verified. `off`: do not.',
        default: 'off',
        allowed: '"off", "report" or "require"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'report', 'require']),
    }),
    host: input({
        group: 'Around the image',
        description: '`report`: say how this machine is isolated from others (KVM, another hypervisor, a container such as OpenVZ or LXC, none) and what its kernel offers; `require-vm`: fail when that is no virtual or physical machine; `off`: do not.',
        default: 'off',
        allowed: '"off", "report" or "require-vm"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'report', 'require-vm']),
    }),
    'scan-reports': input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Reports of scanners (Trivy JSON, Grype JSON, SARIF) as patterns of paths, one a line; a pattern that no file matches, and a report about another image, could not be checked.',
        allowed: 'patterns of paths of the checkout, one a line',
        schema: inputs_schemas/* lines */.Mn.pipe(schemas/* array */.YOg(inputs_schemas/* globPattern */.hp)),
    }),
    scan: input({
        group: 'Around the image',
        description: '`trivy`: run the trivy of this runner (aquasecurity/setup-trivy) on the image, without any configuration of the checkout; `off`: do not.',
        default: 'off',
        allowed: '"off" or "trivy"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'trivy']),
    }),
    'scan-threshold': input({
        group: 'Around the image',
        description: 'Least severity of a vulnerability that fails; those below are counted, and one of unknown severity is a warning.',
        default: 'high',
        allowed: '"low", "medium", "high" or "critical"',
        schema: (0,inputs_schemas/* choice */.Yq)(['low', 'medium', 'high', 'critical']),
    }),
    'scan-ignore-unfixed': input({
        group: 'Around the image',
        description: 'Count no vulnerability that has no fixed version; where a report does not tell (SARIF), it counts.',
        default: 'false',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    policy: input({
        group: 'Around the image',
        paths: 'whole',
        description: 'Path of the policy file: levels of checks, exceptions, inputs, jurisdictions and rules of base images. Default: `.github/layered-defense.yml`, when it is there.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    'fail-on': input({
        group: 'Verdict and comment',
        description: 'What fails the job: `failure` (a check failed or could not be done), `warning` (a warning too), or `never` (report only; wrong inputs still fail it).',
        default: 'failure',
        allowed: '"failure", "warning" or "never"',
        schema: (0,inputs_schemas/* choice */.Yq)(['failure', 'warning', 'never']),
    }),
    comment: input({
        group: 'Verdict and comment',
        onGitHub: true,
        description: 'Write the comment. `false` where another job does, by `layered-defense/layered-defense/report`.',
        default: 'true',
        allowed: '"true" or "false"',
        schema: inputs_schemas/* flag */.Jt,
    }),
    'comment-key': input({
        group: 'Verdict and comment',
        onGitHub: true,
        description: 'Name of the comment: one comment a key and pull request.',
        default: DEFAULT_KEY,
        allowed: 'one line of 1 to 100 characters',
        schema: schemas/* string */.YjP().regex(/^[^\r\n]{1,100}$/),
    }),
    'comment-section': input({
        group: 'Verdict and comment',
        onGitHub: true,
        description: 'Name of the section in the comment. Give each leg of a matrix its own: legs that share `comment-key` share one comment.',
        allowed: 'one line of at most 60 characters',
        schema: schemas/* string */.YjP().regex(/^[^\r\n]{0,60}$/),
    }),
    'baseline-report': input({
        group: 'Verdict and comment',
        description: 'Path of the JSON report of a run of the base branch: the report then says what has changed since. Default: the run before this one on the pull request, as the comment keeps it.',
        allowed: 'a path that does not start with "-"',
        schema: inputs_schemas/* argument */.EE,
    }),
    review: input({
        group: 'Verdict and comment',
        onGitHub: true,
        description: '`suggest` proposes on a pull request the changes of files that mend a finding, as suggestions of one review, where the diff shows their lines.',
        default: 'off',
        allowed: '"off" or "suggest"',
        schema: (0,inputs_schemas/* choice */.Yq)(['off', 'suggest']),
    }),
    'github-token': input({
        group: 'Verdict and comment',
        onGitHub: true,
        description: 'Token that writes the comment and the review; it needs `pull-requests: write`.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow expression, not a template.
        expression: '${{ github.token }}',
        allowed: 'a token',
        sensitive: true,
        schema: schemas/* string */.YjP(),
    }),
};
function runOptions(value) {
    const read = words(value);
    return read === undefined ? undefined : (0,run_options/* parseRunOptions */.d)(read);
}
function input(definition) {
    return definition;
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ LABEL)
/* harmony export */ });
/** Name of the label on this action's containers; its value is of one run. */
const LABEL = 'layered-defense.run';


/***/ }),

/***/ 342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _label_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2401);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2495);
/* harmony import */ var _publish_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4520);




const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancelled.abort());
try {
    await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .runPipeline */ .a)(_publish_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNER */ .z, `${_label_js__WEBPACK_IMPORTED_MODULE_3__/* .LABEL */ .d}=${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`, cancelled.signal);
}
catch (error) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6058));
    const message = error instanceof Error ? error.message : String(error);
    core.setFailed(`Layered Defense ended by a fault of its own, nothing was proven: ${message}`);
    core.debug(error instanceof Error ? (error.stack ?? '') : '');
}
// Idle connections of the API client would hold the process open for seconds.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __nccwpck_require__(1924);
// EXTERNAL MODULE: ./lib/engine/proxy.js
var proxy = __nccwpck_require__(4938);
// EXTERNAL MODULE: ./lib/engine/search-path.js
var search_path = __nccwpck_require__(7350);
// EXTERNAL MODULE: ./lib/subject/checkout.js
var checkout = __nccwpck_require__(8602);
;// CONCATENATED MODULE: ./lib/evidence/compose/variables.js


/** Bytes; what stands behind them is not looked at. */
const LIMIT = 256 * 1024;
/**
 * The variables of the .env file from which Compose reads those of its files. An earlier step may have written secrets
 * into it, and a pull request their names where a report shows them, such as an image's tag.
 * @param files the Compose files; without any there are no variables.
 */
function composeVariables(files) {
    const [first] = files;
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(first ?? '.'), '.env');
    if (first === undefined || !(0,checkout/* liesInCheckout */.TB)(path))
        return [];
    const lines = ((0,checkout/* readStart */.H6)(path, LIMIT)?.toString() ?? '').split('\n');
    return lines.flatMap((line) => {
        const [, name, value = ''] = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        if (name === undefined)
            return [];
        const [, , quoted] = /^(["'])(.*)\1/.exec(value) ?? [];
        return [{ name, value: quoted ?? value.replace(/\s#.*$/, '') }];
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./lib/engine/buildx.js



/** Where the docker client looks for its plugins on Linux, in its order (cli-plugins/manager of docker/cli). */
const SYSTEM_FOLDERS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The command by which buildx is started. The client's plugin is a program of its own, and started directly it saves
 * the client's two starts of it. Where it is in none of the client's usual folders the client is asked.
 * @param env the environment of the action.
 * @returns the program, and the arguments that come before buildx's own.
 */
function buildxCommand(env) {
    const own = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.docker'), 'cli-plugins');
    const program = [own, ...SYSTEM_FOLDERS].map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx')).find(isExecutable);
    return program === undefined ? ['docker', 'buildx'] : [program];
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/engine/engine-errors.js
var engine_errors = __nccwpck_require__(9288);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var engine_process = __nccwpck_require__(1843);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __nccwpck_require__(2857);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __nccwpck_require__(4662);
// EXTERNAL MODULE: ./lib/subject/reference.js
var subject_reference = __nccwpck_require__(8701);
;// CONCATENATED MODULE: ./lib/subject/build-metadata.js




const Metadata = schemas/* object */.Ikc({
    'buildx.build.warnings': schemas/* array */.YOg(schemas/* object */.Ikc({
        short: schemas/* base64 */.K39(),
        detail: schemas/* array */.YOg(schemas/* base64 */.K39()).nullish(),
        url: schemas/* string */.YjP().nullish(),
        range: schemas/* array */.YOg(schemas/* object */.Ikc({ start: schemas/* object */.Ikc({ line: schemas/* int */.Whr().positive() }) })).nullish(),
    }))
        .nullish()
        .catch(undefined),
    'buildx.build.provenance': schemas/* object */.Ikc({
        materials: schemas/* array */.YOg(schemas/* object */.Ikc({ uri: schemas/* string */.YjP(), digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) })).nullish(),
    })
        .nullish()
        .catch(undefined),
});
/** Reads the file that buildx was told to write its metadata to. */
async function readMetadata(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '{}');
    return (0,json/* parseJson */.q)(Metadata, text) ?? {};
}
/**
 * The warnings of BuildKit's own Dockerfile checks. They are a service: metadata that an older buildx does not write, or
 * writes otherwise, is none.
 * @param file path of the Dockerfile as the user knows it.
 */
function readWarnings(metadata, file) {
    return (metadata['buildx.build.warnings'] ?? []).map(({ short, url, range }) => {
        const words = Buffer.from(short, 'base64').toString('utf8');
        const line = range?.[0]?.start.line;
        const [, rule = 'Dockerfile', message = words] = /^(\w+): (.*?)(?: \(line \d+\))?$/s.exec(words) ?? [];
        return {
            rule,
            message,
            url: url ?? undefined,
            location: line === undefined ? undefined : { file, line },
        };
    });
}
/**
 * The images among a build's materials (SLSA provenance 0.2 with package URLs, as BuildKit writes it).
 * @returns undefined where the builder gives no account of them.
 */
function materialsOf(metadata) {
    return metadata['buildx.build.provenance']?.materials?.flatMap(({ uri, digest }) => {
        const name = /^pkg:docker\/([^@?#]+)/.exec(uri)?.[1];
        if (name === undefined)
            return [];
        return { name: name.replaceAll(/%3a/gi, ':'), digest: `sha256:${digest['sha256'] ?? ''}` };
    });
}
/**
 * Compares what a builder says it built upon with what it was to build upon.
 * @param command of the build, as a person types it.
 * @returns the account as evidence, and one sentence where it is not as it was to be.
 */
function compareMaterials(materials, { digests, frontend }, command) {
    const lines = (materials ?? []).map(({ name, digest }) => `${name}@${digest}`);
    const record = { title: 'Images that the builder built upon', command, output: lines.join('\n') };
    if (materials === undefined) {
        const fault = 'The builder does not say which images it built upon, as the input "base-images" needs it: use Docker Engine 24 or newer with a new buildx (docker/setup-buildx-action), or leave the input out.';
        return { record, fault };
    }
    const isFrontend = (name) => frontend !== undefined && nameOf(name) === nameOf(frontend);
    const foreign = materials.find(({ name, digest }) => digests?.has(digest) === false && !isFrontend(name));
    if (foreign === undefined)
        return { record, fault: undefined };
    const fault = `The build used ${foreign.name}@${foreign.digest}, which the Dockerfile does not name as far as it could be read: its signature was not looked at.`;
    return { record, fault };
}
function nameOf(text) {
    const reference = (0,subject_reference/* parseReference */.F2)(text);
    return reference === undefined ? text : (0,subject_reference/* repositoryName */.aR)(reference);
}

// EXTERNAL MODULE: ./lib/subject/dockerfile.js
var subject_dockerfile = __nccwpck_require__(216);
;// CONCATENATED MODULE: ./lib/subject/build.js








/** Milliseconds for a build; a job's own `timeout-minutes` may end it before. */
const TIME_LIMIT = 60 * 60_000;
/**
 * Builds the image and loads it into the engine: with buildx where the client has it, else with `docker build`.
 * Secrets reach the builder through variables of its own environment and never through an argument.
 */
async function buildImage(request) {
    const { settings, pins, folder, section, signal } = request;
    if (pins?.refusal !== undefined)
        return broken(pins.refusal);
    const idFile = (0,external_node_path_.join)(folder, 'image-id');
    const metadataFile = (0,external_node_path_.join)(folder, 'build-metadata.json');
    const env = {
        ...Object.fromEntries(settings.secrets.flatMap(secretVariable)),
        ...cacheVariables(settings, process.env),
        // No attestation is made, so there is no use for the seven git commands that buildx starts for one.
        BUILDX_GIT_INFO: 'false',
        BUILDX_METADATA_PROVENANCE: pins === undefined ? 'disabled' : 'min',
        BUILDX_METADATA_WARNINGS: '1',
    };
    let log = '';
    const start = ([program, ...args]) => {
        log = '';
        return (0,engine_process/* run */.e)(program, args, {
            env,
            timeLimit: TIME_LIMIT,
            signal,
            keepEnd: true,
            onOutput: (text) => {
                log = (log + text).slice(-1024 * 1024);
                section.write(text);
            },
        });
    };
    let result = await start([
        ...buildxCommand(process.env),
        ...['build', '--load', '--progress=plain', '--provenance=false'],
        ...[`--iidfile=${idFile}`, `--metadata-file=${metadataFile}`],
        ...buildxFlags(request),
        ...commonFlags(request),
        settings.context,
    ]);
    if (lacksBuildx(result)) {
        const needed = buildxOnly(request);
        if (needed !== undefined) {
            return broken(`Input "${needed}" needs buildx, and this runner's Docker client has none: install it (docker/setup-buildx-action), or leave the input out.`);
        }
        result = await start([
            'docker',
            'build',
            '--force-rm',
            `--iidfile=${idFile}`,
            ...commonFlags(request),
            settings.context,
        ]);
    }
    const records = [{ title: 'Build', command: typed(result.command), output: '' }];
    if (result.exitCode !== 0)
        return { outcome: await failed(result, log, request, records), image: undefined };
    const image = (await (0,promises_.readFile)(idFile, 'utf8')).trim();
    const metadata = await readMetadata(metadataFile);
    if (pins?.digests !== undefined) {
        const { fault, record } = compareMaterials(materialsOf(metadata), pins, typed(result.command));
        records.push(record);
        if (fault !== undefined)
            return { outcome: { state: 'error', reason: fault, records }, image };
    }
    const warnings = readWarnings(metadata, (0,subject_dockerfile/* dockerfilePath */.S)(settings));
    return { outcome: { state: 'collected', value: { built: true, warnings }, records }, image };
}
function broken(reason) {
    return { outcome: { state: 'error', reason, records: [] }, image: undefined };
}
/** The command as a person types it: by the client, and without the files in which the builder answers us. */
function typed([program = 'docker', ...args]) {
    const own = args.filter((argument) => !/^--(iidfile|metadata-file)=/.test(argument));
    return program === 'docker' ? ['docker', ...own] : ['docker', 'buildx', ...own];
}
function commonFlags({ settings, platform }) {
    return [
        ...one('--file', settings.file),
        ...one('--target', settings.target),
        ...one('--platform', platform),
        ...one('--network', settings.network),
        ...each('--build-arg', settings.buildArgs),
        ...each('--label', settings.labels),
        ...each('--cache-from', settings.cacheFrom),
        ...each('--add-host', settings.addHosts),
        ...(settings.pull ? ['--pull'] : []),
        ...(settings.noCache ? ['--no-cache'] : []),
    ];
}
function buildxFlags({ settings, pins }) {
    return [
        ...one('--builder', settings.builder),
        // Of two with one name the last counts.
        ...each('--build-context', [...settings.buildContexts, ...(pins?.contexts ?? [])]),
        ...each('--cache-to', settings.cacheTo),
        ...settings.secrets.map((secret) => `--secret=${secretFlag(secret)}`),
    ];
}
function buildxOnly({ settings, pins }) {
    if (pins !== undefined)
        return 'base-images';
    if (settings.builder !== undefined)
        return 'builder';
    if (settings.buildContexts.length > 0)
        return 'build-contexts';
    if (settings.cacheTo.length > 0)
        return 'cache-to';
    return settings.secrets.length > 0 ? 'secrets' : undefined;
}
function one(flag, value) {
    return value === undefined ? [] : [`${flag}=${value}`];
}
function each(flag, values) {
    return values.map((value) => `${flag}=${value}`);
}
function secretFlag(secret) {
    return 'file' in secret
        ? `id=${secret.id},src=${secret.file}`
        : `id=${secret.id},env=${variableOf(secret.id)}`;
}
function secretVariable(secret) {
    if ('file' in secret)
        return [];
    const value = 'value' in secret ? secret.value : (process.env[secret.variable] ?? '');
    return [[variableOf(secret.id), value]];
}
/** What buildx reads from its environment for a cache of this type, and what no other child gets to see. */
const CACHE_VARIABLES = {
    gha: ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'],
    s3: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION'],
};
/**
 * The credentials of the external caches that the build asks for.
 * @param own the environment of the action.
 */
function cacheVariables({ cacheFrom, cacheTo }, own) {
    const types = [...cacheFrom, ...cacheTo].map((cache) => /(?:^|,)type=([^,]+)/.exec(cache)?.[1] ?? '');
    const names = types.flatMap((type) => CACHE_VARIABLES[type] ?? []);
    const set = names.flatMap((name) => {
        const value = own[name];
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(set);
}
/**
 * Credentials that stand inside other inputs: in the URL of a context, in a cache's options, in its variables.
 * @param own the environment of the action.
 */
function credentialsIn(settings, own) {
    const { context, buildContexts, cacheFrom, cacheTo, buildArgs } = settings;
    const urls = [context, ...buildContexts, ...buildArgs].join('\n').matchAll(/\/\/([^/@\s]+)@/g);
    const options = [...cacheFrom, ...cacheTo]
        .join('\n')
        .matchAll(/[a-z_]*(?:key|token|secret)[a-z_]*=([^,\s]+)/g);
    return [
        ...[...urls].flatMap(([, userinfo = '']) => [userinfo, ...userinfo.split(':')]),
        ...[...options].map(([, value = '']) => value),
        ...Object.values(cacheVariables(settings, own)),
    ];
}
function variableOf(id) {
    return `LAYERED_DEFENSE_SECRET_${Buffer.from(id).toString('hex')}`;
}
function lacksBuildx({ exitCode, stderr }) {
    const unknown = /unknown flag: --load|'buildx' is not a docker command|unknown command: docker buildx/;
    // A build that has begun prints its steps, and whatever it likes.
    return exitCode !== 0 && unknown.test(stderr) && !/^#\d+ /m.test(stderr);
}
async function failed(result, log, { settings, platform }, records) {
    // It was stopped, killed, or never started: that says nothing about the image.
    if (result.ended !== 'exit' || result.exitCode === undefined) {
        return { state: 'error', reason: (0,docker/* explainFailure */.SP)('The build', result), records };
    }
    const file = (0,subject_dockerfile/* dockerfilePath */.S)(settings);
    const dockerfile = (0,subject_dockerfile/* readDockerfile */.n)(file);
    const { explainBuildFailure } = await Promise.all(/* import() */[__nccwpck_require__.e(839), __nccwpck_require__.e(423)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6423));
    const text = dockerfile.read ? dockerfile.text : undefined;
    const failure = explainBuildFailure({ log, stderr: result.stderr }, file, text);
    // A RUN that fails may print anything; only the builder's own last word tells a fault of the engine.
    const fault = /exit code: \d+|non-zero code/.test(failure.message)
        ? foreignRun(failure.logTail, platform)
        : (0,engine_errors/* explainEngineError */.qW)(failure.message);
    if (fault !== undefined) {
        const { location, logTail } = failure;
        return { state: 'error', reason: fault, location, records: [{ ...build(records), output: logTail }] };
    }
    return { state: 'collected', value: { built: false, failure }, records };
}
/**
 * Where a platform was asked for, a RUN whose program is not of this machine tells so in its last line. One that prints
 * the same line of itself gains nothing: it could not be looked at, which fails as well.
 */
function foreignRun(logTail, platform) {
    const isForeign = platform !== undefined && /\bexec [^\n]*exec format error$/m.test(logTail);
    return isForeign ? (0,engine_errors/* cannotRun */.$Y)(platform) : undefined;
}
function build(records) {
    return records[0] ?? { title: 'Build', command: [], output: '' };
}

// EXTERNAL MODULE: ./lib/subject/platform.js
var subject_platform = __nccwpck_require__(2469);
// EXTERNAL MODULE: ./lib/evidence/deeper.js
var deeper = __nccwpck_require__(3168);
;// CONCATENATED MODULE: ./lib/evidence/image-config.js

/**
 * Asks the engine what the image declares.
 * @param image what the engine runs it by.
 * @returns the declared config, and what the engine knows of the image beside it.
 */
async function collectImageConfig(image, signal) {
    const answer = await (0,docker/* inspectImage */.mm)(image, signal);
    const command = ['docker', 'image', 'inspect', '--format', '{{json .Config.User}}', image];
    if (!answer.found) {
        const records = [{ title: 'Declared user', command, output: answer.result.stderr }];
        return { config: { state: 'error', reason: answer.reason, records }, image: undefined };
    }
    const { user, architecture, os } = answer.image;
    const records = [{ title: 'Declared user', command, output: JSON.stringify(user) }];
    const config = { state: 'collected', value: { user, architecture, os }, records };
    return { config, image: answer.image };
}

// EXTERNAL MODULE: ./lib/evidence/process/helper.js + 1 modules
var helper = __nccwpck_require__(3786);
// EXTERNAL MODULE: ./lib/engine/engine-kind.js
var engine_kind = __nccwpck_require__(3489);
// EXTERNAL MODULE: ./lib/evidence/process/first-process.js
var first_process = __nccwpck_require__(3773);
// EXTERNAL MODULE: ./lib/evidence/process/process-status.js
var process_status = __nccwpck_require__(2465);
;// CONCATENATED MODULE: ./lib/evidence/process/probe.js





/** Where a grep stands in an image, in the order of the engine's default PATH. */
const GREPS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].map((folder) => `${folder}/grep`);
/**
 * Starts one container of the image and reads the kernel's account of its first process.
 *
 * The first process is a static program of ours, put into the container beside the image's files: the kernel's
 * account is read before any code of the image runs, so that the image cannot lie about it, and it works in an image
 * that holds no shell. The program then starts the image's own `grep Seccomp /proc/self/status`.
 * The container has no network, bounded memory and processes, and is removed when it ends.
 */
async function probe(request) {
    const handOver = ['--', ...GREPS, '--', 'grep', 'Seccomp', first_process/* STATUS */.XQ];
    const question = { flags: [], args: [first_process/* STATUS */.XQ, first_process/* UID_MAP */.ie, first_process/* VERSION */.xv, ...handOver], isComplete };
    const ran = await (0,first_process/* askFirstProcess */.Pr)(question, request);
    return 'state' in ran ? ran : withIdMapping(outcome(ran, request), request.signal);
}
/** True when the image's own grep has printed something and ended; whether there is one tells the exit code alone. */
function isComplete(printed) {
    return printed.endsWith(first_process/* DONE_MARK */.Zr) && !printed.endsWith(first_process/* END_MARK */.eN + first_process/* DONE_MARK */.Zr);
}
function outcome({ result, stopped }, request) {
    const read = readHelper(result, stopped);
    const status = read === undefined ? undefined : (0,process_status/* parseProcessStatus */.Xu)(read.status);
    if (read === undefined || status === undefined)
        return unread(result, request);
    const { uidMap, version, imageGrep } = read;
    const userNamespace = (0,process_status/* inUserNamespace */.Si)(uidMap);
    const sandbox = (0,process_status/* isGVisor */.Fq)(version) ? 'gVisor' : undefined;
    const value = { started: true, status, userNamespace, sandbox, imageGrep };
    const records = [record(result)];
    if (imageGrep !== undefined)
        records.push(grepRecord(result));
    return { state: 'collected', value, records };
}
/** Where the ids of the container are not the host's, the engine is asked who maps them. */
async function withIdMapping(account, signal) {
    if (account.state !== 'collected' || !account.value.started || !account.value.userNamespace)
        return account;
    const { mapping, result } = await (0,engine_kind/* readIdMapping */.A)(signal);
    const { command, stdout, stderr } = result;
    const asked = { title: 'Who maps the user ids', command, output: together(stdout.trim(), stderr.trim()) };
    return {
        ...account,
        value: { ...account.value, idMapping: mapping },
        records: [...account.records, asked],
    };
}
/** What there is to say when no account came back. */
function unread(result, request) {
    const records = [record(result)];
    const refusal = userRefusal(result.stderr);
    if (refusal !== undefined) {
        const value = { started: false, cause: 'unknown-user', message: refusal };
        return { state: 'collected', value, records };
    }
    return { state: 'error', reason: whyUnread(result, request), records };
}
function whyUnread(result, { platform, architecture }) {
    if (result.exitCode === 0)
        return "The container ended without the kernel's account of its first process.";
    if (/exec format error/i.test(result.stderr))
        return (0,engine_errors/* cannotRun */.$Y)(platform ?? `linux/${architecture}`);
    return (0,docker/* explainFailure */.SP)('The probe', result);
}
/** What stands before the end mark is the program's; what follows is the image's own, and is not believed. */
function readHelper({ stdout, exitCode }, stopped) {
    const [account, printed] = (0,first_process/* atEndMark */.Af)(stdout);
    if (printed === undefined)
        return undefined;
    const sections = (0,first_process/* sectionsOf */.Ks)(account);
    // 127 is the program's own, when none of the greps could be executed.
    const none = exitCode === 127 && printed === '';
    return {
        status: sections.get(first_process/* STATUS */.XQ) ?? '',
        uidMap: sections.get(first_process/* UID_MAP */.ie) ?? '',
        version: sections.get(first_process/* VERSION */.xv) ?? '',
        imageGrep: none ? undefined : { ended: !stopped, printed },
    };
}
/** The engine's words, of whatever version, that mean: this USER is not in the image. */
const REFUSALS = [
    /unable to find (?:user|group) [^\n]*/i,
    /uids and gids must be in range [^\n]*/i,
    /(?:user|group)[^\n]*: no matching entries in [^\n]*/i,
];
function userRefusal(stderr) {
    const words = REFUSALS.map((pattern) => pattern.exec(stderr)?.[0]).find((found) => found !== undefined);
    return words?.trim().replace(/\.$/, '');
}
/** The image's own grep answered in the same container; this is how to ask it alone. */
function grepRecord({ command, stdout, stderr }) {
    const image = command[command.indexOf(first_process/* STATUS */.XQ) - 1] ?? '';
    const question = ['--entrypoint', 'grep', image, 'Seccomp', first_process/* STATUS */.XQ];
    return {
        title: "What the image's own grep says (this command asks it alone)",
        command: ['docker', 'run', '--rm', '--network', 'none', ...question],
        output: together((0,first_process/* atEndMark */.Af)(stdout)[1] ?? '', stderr),
    };
}
/** Behind the end mark the image speaks, which is another record. */
function record({ command, stdout, stderr }) {
    const [account, printed] = (0,first_process/* atEndMark */.Af)(stdout);
    const output = printed === undefined ? together(stdout, stderr) : account;
    return { title: "Kernel's account of the first process", command, output };
}
function together(...texts) {
    return texts.filter((text) => text !== '').join('\n');
}

;// CONCATENATED MODULE: ./lib/evidence/gather.js









/**
 * Collects all evidence of one run. The build, the resolution of the published reference, cosign and the question to
 * the engine go at the same time; then what needs each of them.
 * @returns one element an image, in the order of the platforms: for each of them one when the checkout builds to the
 *   published image, two when they differ.
 */
async function gatherEvidence(settings, world) {
    const { build, image } = settings;
    // A tick later, so that the build is the first to start.
    const engine = Promise.resolve().then(() => (0,docker/* readEngine */.Rz)(world.signal));
    const building = build === undefined ? undefined : lookAtBuilds(build, settings, engine, world);
    if (image === undefined) {
        const reason = 'Only a published image has a signature, and no "image" is given.';
        return [...((await building)?.values() ?? [])].map((built) => unpublished(built, reason));
    }
    // A build from a warm cache keeps every core busy for a blink, and what it lets wait is then hidden by the container's
    // start; a longer one hides all that cosign and the registry take.
    if (building !== undefined) {
        await Promise.race([building, world.probing.promise, (0,external_node_timers_promises_.setTimeout)(HEAD_START, undefined, { ref: false })]);
    }
    const { askRegistry } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58), __nccwpck_require__.e(805), __nccwpck_require__.e(738), __nccwpck_require__.e(410)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3410));
    const answers = askRegistry(image, settings, engine, world);
    const builds = await building;
    const evidence = [];
    for (const answer of answers) {
        const built = builds?.get(answer.platform);
        evidence.push(...(await compare(image, built, answer, settings, engine, world)));
    }
    return evidence;
}
/** The published image of one platform, beside the one that was built for it when that is another. */
async function compare(image, built, answer, settings, engine, world) {
    const { platform } = answer;
    const resolution = await answer.resolution;
    if (built !== undefined && isSame(built.image, resolution)) {
        const subject = publishedImage(image, platform, resolution, built.image);
        const verified = { signature: await answer.signature, provenance: await answer.provenance };
        return [{ ...built.look, subject, build: built.outcome, ...verified }];
    }
    const [look, signature, provenance] = await Promise.all([
        lookAtPublished(resolution, platform, settings, engine, world),
        answer.signature,
        answer.provenance,
    ]);
    const subject = publishedImage(image, platform, resolution, undefined);
    const published = { subject, build: NOT_BUILT, ...look, signature, provenance };
    if (built === undefined)
        return [published];
    const alone = unpublished(built, 'Only the published image has a signature.');
    if (provenance === undefined)
        return [alone, published];
    const none = { state: 'not-applicable', reason: 'Only the published image has provenance.' };
    return [{ ...alone, provenance: none }, published];
}
/** Milliseconds that the build has for itself. */
const HEAD_START = 300;
const NOT_BUILT = { state: 'not-applicable', reason: 'The image was not built from the checkout.' };
/** One build after the other, so that each finds in the cache what it has in common with those before. */
async function lookAtBuilds(build, settings, engine, world) {
    const looks = new Map();
    for (const platform of settings.platforms) {
        looks.set(platform, await lookAtBuild(build, platform, settings, engine, world));
    }
    return looks;
}
async function lookAtBuild(build, platform, settings, engine, world) {
    const { context, target } = build;
    const name = target === undefined ? context : `${context} (stage ${target})`;
    const unusable = new AbortController();
    engine.then((answer) => {
        // A build on an engine that cannot prove anything is work for nothing.
        if (!answer.usable)
            unusable.abort();
    });
    const wanted = platform === undefined ? undefined : (0,subject_platform/* formatPlatform */.Bq)(platform);
    const section = world.log.section(`Build ${name}${wanted === undefined ? '' : ` for ${wanted}`}`);
    const pins = await world.around.pins;
    const { outcome, image } = await buildImage({
        settings: build,
        platform: wanted,
        pins,
        folder: world.folder,
        section,
        signal: AbortSignal.any([world.signal, unusable.signal]),
    }).finally(section.end);
    const answer = await engine;
    if (!answer.usable) {
        const broken = { state: 'error', reason: answer.reason, records: [] };
        const look = imageless(settings, 'There is no image to look at.');
        return { name, platform, outcome: broken, image: undefined, look };
    }
    if (image === undefined) {
        return { name, platform, outcome, image, look: imageless(settings, 'The image did not build.') };
    }
    const expected = platform?.architecture ?? answer.architecture;
    const looked = await lookAt(image, platform, settings, expected, answer.architecture, world);
    const look = { ...looked.look, ...(await world.around.userPlace?.(platform)) };
    return { name, platform, outcome, image: looked.image, look };
}
async function lookAtPublished(resolution, platform, settings, engine, world) {
    if (!resolution.resolved)
        return blind(settings, resolution.reason);
    const answer = await engine;
    if (!answer.usable)
        return blind(settings, answer.reason);
    const section = world.log.section(`Pull ${resolution.runnable}`);
    const wanted = platform === undefined ? undefined : (0,subject_platform/* formatPlatform */.Bq)(platform);
    const failure = await (0,docker/* pullImage */.ZP)(resolution.runnable, wanted, section.write, world.signal).finally(section.end);
    if (failure !== undefined)
        return blind(settings, failure);
    const expected = resolution.platform?.architecture ?? answer.architecture;
    return (await lookAt(resolution.runnable, platform, settings, expected, answer.architecture, world)).look;
}
/**
 * Asks the engine for the config and a container for the kernel's account, at the same time.
 * @param expected architecture of the image as far as it is known.
 * @param engine the engine's own, whose kernel gives the account.
 */
async function lookAt(image, platform, settings, expected, engine, world) {
    const wanted = platform === undefined ? undefined : (0,subject_platform/* formatPlatform */.Bq)(platform);
    const ask = (architecture) => probe({ ...world, image, platform: wanted, architecture });
    const first = (0,helper/* hasHelper */.FP)(expected) ? expected : engine;
    world.log.info('Start a container, and ask the kernel what it is');
    const asking = [ask(first), collectImageConfig(image, world.signal)];
    world.probing.resolve();
    const [account, declared] = await Promise.all(asking);
    const actual = declared.image?.architecture ?? first;
    const again = actual === first ? undefined : (0,helper/* hasHelper */.FP)(actual) ? await ask(actual) : foreign(account, actual);
    // The image is of another architecture than expected: a helper of that one tells whether it runs here at all.
    const look = { config: declared.config, probe: again ?? account };
    if (!Object.values((0,deeper/* asked */.N)(settings)).includes(true))
        return { look, image: declared.image };
    const { lookDeeper } = await __nccwpck_require__.e(/* import() */ 526).then(__nccwpck_require__.bind(__nccwpck_require__, 7526));
    const local = declared.image;
    const architecture = (0,helper/* hasHelper */.FP)(actual) ? actual : engine;
    const request = { image, platform: wanted, architecture, local, probe: look.probe, settings, world };
    return { look: { ...look, ...(await lookDeeper(request)) }, image: declared.image };
}
/** The account holds, since our own program gave it; that the image's programs run here must be seen too. */
function foreign(account, architecture) {
    if (account.state !== 'collected' || !account.value.started)
        return account;
    if (account.value.imageGrep?.ended === true && account.value.imageGrep.printed !== '')
        return account;
    const reason = `The image is of architecture ${architecture}, and no program of it was seen to run on this engine: use a runner of that architecture.`;
    return { state: 'error', reason, records: account.records };
}
function blind(settings, reason) {
    const error = { state: 'error', reason, records: [] };
    return { config: error, probe: error, ...(0,deeper/* deeperWithout */.Q)(settings, error) };
}
function imageless(settings, reason) {
    const none = { state: 'not-applicable', reason };
    return { config: none, probe: none, ...(0,deeper/* deeperWithout */.Q)(settings, none) };
}
/** The same image by its config, or by what the engine and the registry call it. */
function isSame(built, resolution) {
    if (built === undefined || !resolution.resolved)
        return false;
    const { configDigest, digest, runnable } = resolution;
    return built.configDigest === configDigest || built.id === digest || runnable.endsWith(`@${built.id}`);
}
function unpublished({ name, platform, outcome, image, look }, reason) {
    return {
        ...look,
        subject: { kind: 'built', name, platform, id: image?.id, configDigest: image?.configDigest },
        build: outcome,
        signature: { state: 'not-applicable', reason },
    };
}
/** @param same the image that was built, where the published one is that very image. */
function publishedImage(image, platform, resolution, same) {
    const built = same !== undefined;
    const known = { kind: 'published', name: (0,subject_reference/* formatReference */.FH)(image), platform, built };
    if (!resolution.resolved) {
        return { ...known, digest: undefined, pinned: undefined, configDigest: undefined };
    }
    const { digest, pinned, configDigest, runnable } = resolution;
    return { ...known, digest, pinned, configDigest, local: same?.id ?? runnable };
}

// EXTERNAL MODULE: ./lib/evidence/dockerfile/dockerfile.js
var dockerfile_dockerfile = __nccwpck_require__(1668);
;// CONCATENATED MODULE: ./lib/evidence/kubernetes/manifests.js
/** Every image that the containers and the volumes of the Pods name. */
function imagesOf(pods) {
    return pods.flatMap(({ spec, containers, location: { file, line: specLine } }) => {
        const declared = (image, line) => image === undefined ? [] : [{ image, location: { file, line } }];
        return [
            ...containers.flatMap(({ list, index, imageLine }) => declared(spec[list]?.[index]?.image, imageLine)),
            ...(spec.volumes ?? []).flatMap(({ image }) => declared(image?.reference, specLine)),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/evidence/kubernetes/image-pods.js


/** Images that a row names. */
const MOST_OTHERS = 5;
/**
 * Finds the containers that run the image under test.
 * @param names of the image; tags and digests do not count.
 * @returns undefined when no manifests were read.
 */
function imagePods(manifests, names) {
    if (manifests === undefined)
        return undefined;
    if (manifests.state !== 'collected')
        return manifests;
    const { pods } = manifests.value;
    if (pods.length === 0)
        return { state: 'not-applicable', reason: 'There is no Pod in the manifests.' };
    if (names.length === 0) {
        const reason = 'No Pod is known to run this image: name it as the manifests do by the input "deployed-as".';
        return { state: 'not-applicable', reason };
    }
    const own = pods.flatMap((pod) => podsOf(pod, names));
    const images = own.length > 0 ? [] : new Set(imagesOf(pods).map(({ image }) => image));
    const value = {
        names: names.map(subject_reference/* repositoryName */.aR),
        pods: own,
        others: [...images].slice(0, MOST_OTHERS),
    };
    return { state: 'collected', value, records: [] };
}
function podsOf({ owner, location, spec, containers }, names) {
    return containers.flatMap(({ list, index, securityContextLine }) => {
        const container = spec[list]?.[index];
        if (container === undefined || !isOneOf(container, names))
            return [];
        const own = container.securityContext;
        return [
            {
                name: `${owner}, container ${container.name ?? `${list}[${index}]`}`,
                location: { file: location.file, line: securityContextLine },
                runAsNonRoot: own?.runAsNonRoot ?? spec.securityContext?.runAsNonRoot,
                runAsUser: own?.runAsUser ?? spec.securityContext?.runAsUser,
            },
        ];
    });
}
function isOneOf({ image = '' }, names) {
    const reference = (0,subject_reference/* parseReference */.F2)(image);
    return names.some(({ registry, repository }) => reference?.registry.toLowerCase() === registry.toLowerCase() && reference.repository === repository);
}

;// CONCATENATED MODULE: ./lib/evidence/jurisdiction/registries.js

/** Repositories that the evidence shows. */
const MOST_SHOWN = 200;
/**
 * Puts together every registry that the subject, its bases and the files around it name. Docker Hub's implied names are
 * written out.
 * @param policyFile path of the file that has the table.
 * @param subject the published image under test; undefined when there is none.
 */
function registryUses(table, policyFile, subject, sources) {
    const named = [];
    const unread = [];
    for (const { by, images, unread: own } of sources) {
        for (const reason of own)
            unread.push(reason);
        if (images?.state === 'error')
            unread.push(images.reason);
        if (images?.state !== 'collected')
            continue;
        for (const { image, location } of images.value)
            named.push({ image, by, location });
    }
    const uses = new Map();
    const add = (reference, one) => {
        const { repository } = reference;
        const place = { registry: registryOf(reference), repository };
        const key = (0,subject_reference/* repositoryName */.aR)(place);
        const use = uses.get(key) ?? { ...place, named: [] };
        use.named.push(one);
        uses.set(key, use);
    };
    if (subject !== undefined) {
        add(subject, { image: (0,subject_reference/* repositoryName */.aR)(subject), by: 'input "image"', location: undefined });
    }
    const unknown = [];
    for (const one of named) {
        const reference = (0,subject_reference/* parseReference */.F2)(one.image);
        if (reference === undefined)
            unknown.push(one);
        else
            add(reference, one);
    }
    const value = { table, uses: [...uses.values()], unknown, unread };
    return { state: 'collected', value, records: [listing(value.uses, policyFile)] };
}
/** Hosts at which Docker Hub answers. */
const DOCKER_HUB = ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
/** A host is the same in small letters and in capitals, and Docker Hub is one registry by all its names. */
function registryOf({ registry }) {
    const host = registry.toLowerCase();
    return DOCKER_HUB.includes(host) ? 'docker.io' : host;
}
function listing(uses, policyFile) {
    const lines = uses.map(({ named, ...use }) => {
        const places = named
            .slice(0, 5)
            .map(({ by, location }) => (location === undefined ? by : `${by} ${location.file}:${location.line}`));
        const left = named.length - places.length;
        return `${(0,subject_reference/* repositoryName */.aR)(use)}: ${places.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
    });
    const left = lines.length - MOST_SHOWN;
    return {
        title: 'Registries that the project names',
        command: ['cat', policyFile],
        output: [...lines.slice(0, MOST_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/evidence/project/named-registries.js


/**
 * Every registry that the image and the files around it name, of all that was looked at.
 * @param policyFile path of the file that has the table.
 * @param image the published image under test; undefined when there is none.
 */
function namedRegistries(table, policyFile, image, { dockerfile, manifests, compose }) {
    const frontend = dockerfile?.foreignFrontend;
    return registryUses(table, policyFile, image, [
        {
            by: 'frontend',
            images: { state: 'collected', value: frontend === undefined ? [] : [frontend], records: [] },
            // The builder reads the Dockerfile wherever it lies, and so pulls what it names.
            unread: dockerfile?.state === 'not-applicable' ? [dockerfile.reason] : [],
        },
        source('base image', dockerfile, ({ images, faults }) => ({
            images,
            unread: faults.map(({ reason }) => reason),
        })),
        source('manifest', manifests, ({ pods, faults }) => ({
            images: imagesOf(pods),
            unread: faults.map(({ reason }) => reason),
        })),
        source('Compose file', compose, ({ images }) => ({ images, unread: [] })),
    ]);
}
function source(by, evidence, read) {
    if (evidence?.state !== 'collected')
        return { by, images: evidence, unread: [] };
    const { images, unread } = read(evidence.value);
    return { by, images: { state: 'collected', value: images, records: [] }, unread };
}

;// CONCATENATED MODULE: ./lib/evidence/project/look-around.js




/**
 * Starts to collect what stands around the images, as far as the inputs and the policy ask for it; all of it at the
 * same time as the images are looked at.
 */
function lookAround(settings, rules, world) {
    const { policy } = rules;
    const { build, project, image } = settings;
    const { signal } = world;
    const dockerfile = build === undefined ? undefined : lookAtDockerfile(build, settings, world);
    const baseImages = lookAtBases(dockerfile, settings, policy, signal);
    const compose = lookAtCompose(settings, signal);
    const manifests = lookAtManifests(project.manifests, signal);
    const host = lookAtHost(project.host, signal);
    const evidence = async () => {
        const found = {
            manifests: await manifests,
            compose: await compose,
            dockerfile: await dockerfile,
            baseImages: await (await baseImages)?.evidence,
            host: await host,
        };
        const { jurisdictions } = policy;
        if (jurisdictions === undefined || rules.path === undefined)
            return found;
        return { ...found, registries: namedRegistries(jurisdictions, rules.path, image, found) };
    };
    return {
        evidence: evidence(),
        forImages: {
            pins: baseImages?.then(({ pins }) => pins),
            userPlace: async (platform) => {
                const facts = await dockerfile;
                return facts?.state === 'collected' ? facts.value.users.get((0,dockerfile_dockerfile/* platformKey */.N)(platform)) : undefined;
            },
            compose,
        },
    };
}
async function lookAtManifests(settings, signal) {
    const { globs, charts, kustomizations } = settings;
    if (globs.length + charts.length + kustomizations.length === 0)
        return undefined;
    const { collectManifests } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 632));
    return collectManifests(settings, signal);
}
async function lookAtCompose(settings, signal) {
    if (settings.project.composeFiles.length === 0)
        return undefined;
    const { collectCompose } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(75)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9075));
    return collectCompose(settings, signal);
}
/** Milliseconds that a build which does not wait for the Dockerfile has the processors for itself. */
const look_around_HEAD_START = 300;
async function lookAtDockerfile(build, { platforms, project }, { probing, signal }) {
    if (project.baseImages === 'off')
        await Promise.race([probing.promise, (0,external_node_timers_promises_.setTimeout)(look_around_HEAD_START)]);
    const { collectDockerfile } = await Promise.all(/* import() */[__nccwpck_require__.e(839), __nccwpck_require__.e(935)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6935));
    return collectDockerfile(build, platforms, signal);
}
/** What the build is built upon; undefined where nobody asks for it. */
function lookAtBases(dockerfile, { project, signature }, policy, signal) {
    const mode = project.baseImages;
    if (dockerfile === undefined || mode === 'off')
        return undefined;
    return Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58), __nccwpck_require__.e(805), __nccwpck_require__.e(738), __nccwpck_require__.e(230)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8230)).then(({ lookAtBaseImages }) => lookAtBaseImages(dockerfile, mode, signature, policy, signal));
}
async function lookAtHost(host, signal) {
    if (host === 'off')
        return undefined;
    const { collectHost } = await __nccwpck_require__.e(/* import() */ 240).then(__nccwpck_require__.bind(__nccwpck_require__, 8240));
    return collectHost(host === 'require-vm', process.env['RUNNER_ENVIRONMENT'], signal);
}
/** Adds to what is known of an image what the project around it says of it. */
function joinProject(evidence, { manifests }, { project }) {
    return { ...evidence, pods: imagePods(manifests, project.deployedAs) };
}

;// CONCATENATED MODULE: ./lib/evidence/scans/with-scans.js
/** Adds what scanners say of each image, where the inputs ask for it. */
async function withScans(gathering, settings, world) {
    if (settings.scans.reports.length === 0 && !settings.scans.trivy)
        return gathering;
    const { joinScans } = await Promise.all(/* import() */[__nccwpck_require__.e(879), __nccwpck_require__.e(998)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8998));
    return joinScans(gathering, settings, world);
}

// EXTERNAL MODULE: ./lib/report/compare.js
var report_compare = __nccwpck_require__(4185);
// EXTERNAL MODULE: ./lib/inputs/quoted.js
var quoted = __nccwpck_require__(2797);
;// CONCATENATED MODULE: ./lib/inputs/baseline-report.js


/** Bytes; a report has some 100 KB. */
const baseline_report_LIMIT = 64 * 1024 * 1024;
/**
 * Reads the report of the base branch, of which the rules of the inputs have seen that it is there.
 * @param path of the JSON report; undefined: there is none.
 */
async function readBaseline(path, { readFile }) {
    if (path === undefined)
        return { valid: true, before: undefined };
    const fault = (what) => ({
        valid: false,
        problems: [`Input "baseline-report" is ${(0,quoted/* quoted */.T)(path)}, which ${what}: give the JSON report of a run.`],
    });
    const bytes = readFile(path, baseline_report_LIMIT + 1);
    if (bytes === undefined || bytes.length > baseline_report_LIMIT)
        return fault('is no file of at most 64 MiB');
    const { reportSchema } = await __nccwpck_require__.e(/* import() */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 9524));
    try {
        const report = reportSchema.safeParse(JSON.parse(bytes.toString()));
        if (!report.success)
            return fault('is no report of this version of the schema');
        return { valid: true, before: { since: 'base', snapshot: (0,report_compare.snapshotOf)(report.data) } };
    }
    catch {
        return fault('is no JSON');
    }
}

// EXTERNAL MODULE: ./lib/inputs/table.js + 1 modules
var table = __nccwpck_require__(7577);
// EXTERNAL MODULE: ./lib/report/redact.js
var report_redact = __nccwpck_require__(6749);
// EXTERNAL MODULE: ./lib/report/secret-values.js
var secret_values = __nccwpck_require__(2515);
// EXTERNAL MODULE: ./lib/engine/without-links.js
var without_links = __nccwpck_require__(3182);
// EXTERNAL MODULE: ./lib/subject/is-within.js
var is_within = __nccwpck_require__(844);
;// CONCATENATED MODULE: ./lib/rules/in-repository.js




/**
 * Tells of paths where they stand in the repository that is checked out. A file outside of the working directory, or in
 * a folder that another repository is checked out in, is the workflow's own choice. The fork that a change comes from is
 * no other repository, and a submodule is of the repository around it, since that says which commit of it is taken.
 * @param workspace the working directory, absolute and without links.
 * @returns paths from the repository's root, with `/`. Links below the workspace are not followed: the base commit knows
 *   nothing of them.
 */
function inRepository(workspace, own) {
    return (path) => {
        const given = (0,external_node_path_.resolve)(workspace, path);
        // The workspace itself may be named through a link.
        const absolute = (0,is_within/* isWithin */.U)(given, workspace) ? given : (0,external_node_path_.join)((0,without_links/* withoutLinks */.W)((0,external_node_path_.dirname)(given)), (0,external_node_path_.basename)(given));
        if (!(0,is_within/* isWithin */.U)(absolute, workspace))
            return undefined;
        for (let folder = (0,external_node_path_.dirname)(absolute); (0,is_within/* isWithin */.U)(folder, workspace); folder = (0,external_node_path_.dirname)(folder)) {
            const checkedOut = checkedOutIn(folder);
            if (checkedOut === undefined)
                continue;
            if (isForeign(checkedOut, own))
                return undefined;
            return (0,external_node_path_.relative)(folder, absolute).split(external_node_path_.sep).join('/');
        }
        // Checked out without git, as an archive.
        return (0,external_node_path_.relative)(workspace, absolute).split(external_node_path_.sep).join('/');
    };
}
function isForeign({ repository, commit }, { repositories, commits }) {
    if (repository === '' || (commit !== undefined && commits.includes(commit)))
        return false;
    return !repositories.some((own) => own.toLowerCase() === repository.toLowerCase());
}
/** Undefined where no repository begins. */
function checkedOutIn(folder) {
    const git = (0,external_node_path_.join)(folder, '.git');
    if (!(0,external_node_fs_.statSync)(git, { throwIfNoEntry: false })?.isDirectory())
        return undefined;
    const config = textOf((0,external_node_path_.join)(git, 'config'));
    const origin = /^\[remote "origin"\]\n(?:[ \t]+.*\n)*?[ \t]+url = (.*)$/m.exec(config)?.[1] ?? '';
    const repository = /(?::\/\/|@).*[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin.trim())?.[1] ?? '';
    return { repository, commit: /^[0-9a-f]{40,64}$/.exec(textOf((0,external_node_path_.join)(git, 'HEAD')).trim())?.[0] };
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./lib/inputs/rules.js
var inputs_rules = __nccwpck_require__(9066);
// EXTERNAL MODULE: ./lib/subject/utf8.js
var utf8 = __nccwpck_require__(9509);
;// CONCATENATED MODULE: ./lib/inputs/environment-file.js


/** Bytes of the longest file that is read; the kernel takes no more than 128 KiB in one variable. */
const LONGEST = 256 * 1024;
/**
 * Reads a file as `docker run --env-file` does: `NAME=value`, one a line; empty lines and those that begin with `#` are
 * passed over. A name alone, for which docker takes the variable of its own environment, is refused: the file is the
 * pull request's, the environment is the runner's.
 * @param path undefined when no file is given: then there are no variables.
 * @param read gives the bytes of a file, of a longer one no more than so many.
 * @returns the variables, or one sentence that tells a line by its number and nothing of what stands in it.
 */
function readEnvironment(path, read) {
    if (path === undefined)
        return { variables: [] };
    const refused = (what) => ({ problem: `Input "env-file" is ${(0,quoted/* quoted */.T)(path)}, ${what}` });
    const bytes = read(path, LONGEST + 1);
    if (bytes === undefined)
        return refused('which is no file that can be read: give a file.');
    if (bytes.length > LONGEST)
        return refused('which is longer than 256 KiB: give a smaller file.');
    const text = (0,utf8/* utf8 */.A)(bytes);
    if (text === undefined)
        return refused('which is not UTF-8 text: save it as UTF-8.');
    const variables = [];
    for (const [index, whole] of text.split(/\r?\n/).entries()) {
        const line = whole.trimStart();
        if (line === '' || line.startsWith('#'))
            continue;
        const equals = line.indexOf('=');
        const name = line.slice(0, Math.max(equals, 0));
        if (name === '' || /\s/.test(name) || line.includes('\0')) {
            return refused(`whose line ${index + 1} is not of the form NAME=value: correct it, or leave it out.`);
        }
        variables.push({ name, value: line.slice(equals + 1) });
    }
    return { variables };
}

;// CONCATENATED MODULE: ./lib/inputs/run-files.js





/**
 * Reads the files of a run, all of which are known to be there, and refuses what a container could turn against the
 * host: it may put a link in place of anything below a folder that it can write, so nothing that is read or mounted
 * later may lie there.
 * @returns what they hold, or one sentence a problem.
 */
function readRunFiles(values, surroundings) {
    const env = readEnvironment(values['env-file'], surroundings.readFile);
    const given = values.volumes.map((text) => ({ text, volume: readVolume(text, surroundings) }));
    const volumes = given.map(({ volume }) => volume);
    const problems = [
        ...('problem' in env ? [env.problem] : []),
        ...given.flatMap(({ text, volume }) => unmountable(text, volume)),
        ...given.flatMap(({ text }, index) => nested(text, index, volumes)),
        ...exposed(values, volumes, surroundings),
    ];
    if (problems.length > 0 || 'problem' in env)
        return { problems };
    return { env: env.variables, volumes };
}
/** Reads `/path`, `folder:/path` or `folder:/path:ro`. */
function readVolume(text, { realPath }) {
    const readOnly = text.endsWith(':ro');
    const [folder = '', target = ''] = (readOnly ? text.slice(0, -':ro'.length) : text).split(':');
    return folder.startsWith('/')
        ? { target: folder, source: undefined, readOnly }
        : { target, source: realPath(folder), readOnly };
}
/** The docker client reads a mount as comma-separated values, and a folder is called as the pull request likes. */
function unmountable(text, { source }) {
    if (source === undefined || !/[,"\x00-\x1f\x7f]/.test(source))
        return [];
    return [
        `Input "volumes" has ${(0,quoted/* quoted */.T)(text)}, whose real path has a comma, a quote or a control character in it: rename the folder.`,
    ];
}
/** What the container may write of the host. */
function writableSources(volumes) {
    return volumes.flatMap(({ source, readOnly }) => (source === undefined || readOnly ? [] : [source]));
}
function nested(text, index, volumes) {
    const source = volumes[index]?.source;
    if (source === undefined)
        return [];
    const others = writableSources(volumes.filter((_, at) => at !== index));
    if (!others.some((folder) => (0,is_within/* isWithin */.U)(source, folder)))
        return [];
    return [
        `Input "volumes" has ${(0,quoted/* quoted */.T)(text)}, which lies in a folder that another volume lets the container write, where it could put a link to any folder of the host: add ":ro" to the other one, or leave one of the two out.`,
    ];
}
/** The inputs whose files are read when a container may have run. */
function exposed(values, volumes, { fileExists, realPath }) {
    const writable = writableSources(volumes);
    if (writable.length === 0)
        return [];
    return readLater(values)
        .filter(([, path]) => fileExists(path) && isExposed(path, writable, realPath))
        .map(([name, path]) => `Input "${name}" is ${(0,quoted/* quoted */.T)(path)}, which is read after the container has run, and "volumes" lets the container write it: add ":ro" to the volume, or mount another folder.`);
}
/** By the path itself too: what lies at it may be a link that leads elsewhere. */
function isExposed(path, writable, realPath) {
    const itself = external_node_path_.posix.join(realPath(external_node_path_.posix.dirname(path)), external_node_path_.posix.basename(path));
    return writable.some((folder) => (0,is_within/* isWithin */.U)(realPath(path), folder) || (0,is_within/* isWithin */.U)(itself, folder));
}
function readLater(values) {
    const options = values['run-options'];
    const profile = options !== undefined && 'options' in options ? options.options.seccomp : undefined;
    const named = [
        ['key', (0,inputs_rules/* keyFile */._$)(values.key)],
        ['trusted-root', values['trusted-root']],
        ['seccomp-baseline', values['seccomp-baseline']],
        ['run-options', profile],
        ...ofLaterBuilds(values),
    ];
    return named.flatMap(([name, path]) => (path === undefined ? [] : [[name, path]]));
}
/** The image of the first platform runs before that of the second is built. */
function ofLaterBuilds(values) {
    const { platform, image, context = '.', file, target } = values;
    const builds = image === undefined || values.context !== undefined || file !== undefined || target !== undefined;
    if (!builds || (platform ?? []).length < 2 || !(0,inputs_rules/* isLocal */.IX)(values.context))
        return [];
    return [
        ['context', context],
        ['file', file],
        ...values['build-contexts'].map((entry) => ['build-contexts', (0,inputs_rules/* afterEquals */.U7)(entry)]),
        ...values['secret-files'].map((entry) => ['secret-files', (0,inputs_rules/* afterEquals */.U7)(entry)]),
    ];
}

;// CONCATENATED MODULE: ./lib/inputs/settings.js

/**
 * Puts the values of the inputs in the order in which the work needs them.
 * @param files what the files that they name hold.
 */
function toSettings(values, files) {
    return {
        build: buildSettings(values),
        image: values.image,
        platforms: values.platform ?? [undefined],
        signature: signatureSettings(values),
        run: runSettings(values, files),
        observe: values.observe,
        files: values.files,
        runOptions: runOptions(values),
        leastPrivilege: values['least-privilege'],
        seccompProfile: {
            record: values['seccomp-profile'] === 'record',
            baseline: values['seccomp-baseline'],
        },
        project: projectSettings(values),
        failOn: values['fail-on'],
        comment: values.comment,
        commentKey: values['comment-key'],
        review: values.review,
        commentSection: values['comment-section'],
        baselineReport: values['baseline-report'],
        githubToken: values['github-token'],
    };
}
function buildSettings(values) {
    const { context, file, target } = values;
    const asked = context !== undefined || file !== undefined || target !== undefined;
    if (!asked && values.image !== undefined)
        return undefined;
    return {
        context: context ?? '.',
        file,
        target,
        buildArgs: values['build-args'],
        buildContexts: values['build-contexts'],
        labels: values.labels,
        secrets: secrets(values),
        builder: values.builder,
        cacheFrom: values['cache-from'],
        cacheTo: values['cache-to'],
        pull: values.pull,
        noCache: values['no-cache'],
        addHosts: values['add-hosts'],
        network: values.network,
    };
}
function secrets(values) {
    const id = (entry) => entry.slice(0, entry.indexOf('='));
    return [
        ...values.secrets.map(({ name, value }) => ({ id: name, value })),
        ...values['secret-envs'].map((entry) => ({ id: id(entry), variable: (0,inputs_rules/* afterEquals */.U7)(entry) })),
        ...values['secret-files'].map((entry) => ({ id: id(entry), file: (0,inputs_rules/* afterEquals */.U7)(entry) })),
    ];
}
/** A problem of theirs was told before there are settings. */
function runOptions(values) {
    const answer = values['run-options'];
    return answer === undefined || 'problem' in answer ? undefined : answer.options;
}
function runSettings(values, { env, volumes }) {
    return {
        command: values.command,
        env: [...env, ...values.env],
        volumes,
        tmpfs: values.tmpfs,
        network: values['run-network'],
        ready: {
            command: values['ready-command'],
            log: values['ready-log'],
            after: values['ready-after'],
            timeLimit: values['ready-timeout'],
        },
    };
}
function projectSettings(values) {
    const { image } = values;
    const named = values['deployed-as'];
    return {
        deployedAs: named.length > 0 || image === undefined ? named : [image],
        manifests: {
            globs: values.manifests,
            charts: values['helm-charts'],
            kustomizations: values.kustomizations,
            level: values['pod-security'],
        },
        composeFiles: values['compose-files'],
        baseImages: values['base-images'],
        provenance: values.provenance,
        host: values.host,
        scans: {
            reports: values['scan-reports'],
            trivy: values.scan === 'trivy',
            threshold: values['scan-threshold'],
            ignoreUnfixed: values['scan-ignore-unfixed'],
        },
    };
}
function signatureSettings(values) {
    const annotations = values.annotations.map((entry) => [
        entry.slice(0, entry.indexOf('=')),
        (0,inputs_rules/* afterEquals */.U7)(entry),
    ]);
    return {
        mode: values.signature,
        trust: trust(values),
        trustedRoot: values['trusted-root'],
        annotations: Object.fromEntries(annotations),
    };
}
function trust(values) {
    const { key } = values;
    if (key !== undefined)
        return { by: 'key', key, ignoreTransparencyLog: values['insecure-ignore-tlog'] };
    const issuer = values['certificate-oidc-issuer'];
    if (issuer === undefined)
        return undefined;
    const exact = values['certificate-identity'];
    const regexp = values['certificate-identity-regexp'];
    if (exact !== undefined)
        return { by: 'certificate', identity: { exact }, issuer };
    return regexp === undefined
        ? undefined
        : { by: 'certificate', identity: { regexp: `^(?:${regexp})$` }, issuer };
}

;// CONCATENATED MODULE: ./lib/inputs/read.js





/**
 * Reads all inputs and the rules between them.
 * @param get the text of an input, trimmed; '' when it is not given.
 */
function readInputs(get, surroundings) {
    const { values, problems } = readValues(table/* INPUTS */.m, get);
    problems.push(...(0,inputs_rules/* conflicts */.em)((name) => get(name) !== '', values), ...(0,inputs_rules/* missing */.LO)(values, surroundings));
    if (problems.length > 0)
        return { valid: false, problems };
    // Without a problem every name was read by its own schema, and each file that is named is there.
    const complete = values;
    const files = readRunFiles(complete, surroundings);
    if ('problems' in files)
        return { valid: false, problems: files.problems };
    return { valid: true, settings: toSettings(complete, files) };
}
/**
 * Reads each input of a table by its own schema.
 * @param get as of {@link readInputs}.
 * @returns what could be read, and one sentence for each that could not: without any of them the values are complete.
 */
function readValues(table, get) {
    const problems = [];
    const read = {};
    for (const [name, definition] of Object.entries(table)) {
        const { schema, allowed, sensitive, default: fallback = '' } = definition;
        const given = get(name);
        const parsed = schema.safeParse(given === '' ? fallback : given);
        if (parsed.success)
            read[name] = parsed.data;
        else
            problems.push(`Input "${name}" is ${sensitive ? 'not of its form' : (0,quoted/* quoted */.T)(given)}: it may be ${allowed}.`);
    }
    // Each name was read by its own schema.
    return { values: read, problems };
}

;// CONCATENATED MODULE: ./lib/rules/laptop-inputs.js



/** What they name is no file of the checkout: the user's variables, builders, caches and networks. */
const OUTWARD = [
    'secrets',
    'secret-envs',
    'builder',
    'cache-from',
    'cache-to',
    'add-hosts',
    'network',
];
/**
 * The inputs of a policy file that reach out of its checkout. At a laptop whoever wrote the checkout would choose by
 * them which files, variables and networks of the user's a build gets.
 * @param path of the policy file, as an input or the default has it; one outside of the checkout is the user's own.
 * @param inputs texts by their names: those that count.
 * @param leavesCheckout tells of a path whether a link in it leads out; throws where it leads nowhere.
 * @returns one sentence each.
 */
function outwardInputs(path, inputs, leavesCheckout) {
    if (!staysByName(path))
        return [];
    return Object.entries(inputs)
        .filter(([name, text]) => reachesOut(name, text, leavesCheckout))
        .map(([name]) => `Input "${name}" is set by the policy file ${JSON.stringify(path)} and reaches out of the checkout, which nothing of the checkout decides here: give it as a flag if you want that.`);
}
/**
 * The rules for base images of such a policy file whose key is a variable of the user's, or is asked of a service with the
 * user's credentials.
 * @param path as of {@link outwardInputs}.
 * @returns one sentence each.
 */
function outwardKeys(path, rules) {
    if (!staysByName(path))
        return [];
    return rules.flatMap(({ pattern, trust }) => {
        const reaches = trust.by === 'key' && (0,inputs_rules/* keyFile */._$)(trust.key) === undefined && !trust.key.startsWith('-----');
        return reaches
            ? [
                `The rule for ${pattern} in the policy file ${JSON.stringify(path)} has a key that is no file and no text, and reaches out of the checkout: name a policy file of your own by the input "policy" if you want that.`,
            ]
            : [];
    });
}
function reachesOut(name, text, leavesCheckout) {
    // Without a network a build gets less.
    if (name === 'network' && text.trim() === 'none')
        return false;
    if (OUTWARD.some((outward) => outward === name))
        return true;
    const entries = text
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    // A name alone stands for the user's variable of that name.
    if (name === 'build-args')
        return text.split('\n').some((line) => line.trim() !== '' && !line.includes('='));
    if (name === 'key' && text.includes('-----BEGIN '))
        return false;
    return pathsIn(name, entries).some((path) => !staysByName(path) || leads(path, leavesCheckout));
}
/** The paths that the entries of an input name; none for one that names no files. */
function pathsIn(name, entries) {
    // The report to compare with is no file that a build or a run gets, but it is read.
    if (name === 'baseline-report')
        return entries;
    switch (table/* INPUTS */.m[name]?.paths) {
        case 'whole':
            return entries;
        case 'behind =':
            return entries.map((entry) => entry.slice(entry.indexOf('=') + 1));
        case 'before :':
            // Without a folder it is an empty volume.
            return entries.filter((entry) => !entry.startsWith('/')).map((entry) => entry.split(':', 1)[0] ?? '');
        case undefined:
            return [];
    }
}
/** Says a text that it is a path of the checkout: no address, not absolute, nowhere a step up? */
function staysByName(path) {
    return (!path.includes('://') && (0,inputs_rules/* isLocal */.IX)(path) && !(0,external_node_path_.isAbsolute)(path) && !/(?<![\w.-])\.\.(?![\w.-])/.test(path));
}
/** A link to nothing is told of by who reads the input. */
function leads(path, leavesCheckout) {
    try {
        return leavesCheckout(path);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __nccwpck_require__(3506);
;// CONCATENATED MODULE: ./lib/rules/read-policy.js


/** Where the policy file lies when no input says so. */
const POLICY_FILE = '.github/layered-defense.yml';
/**
 * Reads what there is of the policy file.
 * @param path names it in the sentences.
 */
async function readPolicy(path, file) {
    if (file.state === 'missing')
        return { valid: true, policy: policy/* EMPTY_POLICY */.X, inputs: {} };
    if (file.state === 'fault') {
        return { valid: false, problems: [`The policy file ${(0,quoted/* quoted */.T)(path)} ${file.reason}.`] };
    }
    const { parsePolicy } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(481), __nccwpck_require__.e(929)]).then(__nccwpck_require__.bind(__nccwpck_require__, 929));
    return parsePolicy(path, file.bytes.toString());
}

;// CONCATENATED MODULE: ./lib/rules/source.js
/** Bytes of the longest file; GitHub's API shows no longer one. */
const source_LIMIT = 1024 * 1024;
/** The rules as they lie in the checkout: where nothing is to be merged, that is what was merged before. */
function checkoutSource(checkout) {
    return { commit: undefined, read: async (path) => readCheckout(path, checkout) };
}
/**
 * The rules at the commit that a change is to be merged into. What is not of this repository, and what the workflow
 * brings itself, is read where it lies.
 */
function baseSource(commit, api, place, checkout) {
    return {
        commit,
        async read(path) {
            const inside = place(path);
            if (inside === undefined)
                return readCheckout(path, checkout);
            return fileAt(api, commit, inside);
        },
        readAt: (other, path) => fileAt(api, other, path),
    };
}
async function fileAt(api, commit, path) {
    const bytes = await api.fileAt(commit, path);
    return bytes === undefined ? { state: 'missing' } : { state: 'read', bytes };
}
/**
 * The rules at a commit that cannot be read. A run without them shows what there is to see, and cannot pass.
 * @param unread why, one sentence.
 */
function unreadSource(commit, unread, place, checkout) {
    return {
        commit,
        unread,
        async read(path) {
            const own = place(path) === undefined;
            return own ? readCheckout(path, checkout) : { state: 'fault', reason: 'could not be read' };
        },
    };
}
/** Reads a file of the checkout; a link that leads out of it is a fault. */
function readCheckout(path, { isThere, leavesCheckout, readFile }) {
    if (!isThere(path))
        return { state: 'missing' };
    const bytes = leadsOut(path, leavesCheckout) ? undefined : readFile(path, source_LIMIT + 1);
    if (bytes === undefined) {
        return {
            state: 'fault',
            reason: 'cannot be read: it is no file, or a link that leads out of the checkout',
        };
    }
    return bytes.length > source_LIMIT ? { state: 'fault', reason: 'is longer than 1 MiB' } : { state: 'read', bytes };
}
/** A link to nothing cannot be read either. */
function leadsOut(path, leavesCheckout) {
    try {
        return leavesCheckout(path);
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/rules/trusted-files.js




/**
 * Puts the keys, the trusted root and the seccomp baseline of the base commit in the place of those of the checkout: a
 * change that brings a key of its own would vouch for itself. Nothing is done for a source that is the checkout.
 * @param folder private; copies are written there.
 * @throws ApiError when GitHub cannot be asked.
 */
async function takeTrustedFiles(settings, policy, source, place, folder) {
    const { commit } = source;
    if (commit === undefined)
        return { valid: true, settings, policy, taken: [] };
    const read = await Promise.all(namedFiles(settings, policy).map(async (named) => {
        const inside = place(named.path);
        if (inside === undefined)
            return [];
        return [{ ...named, inside, answer: await source.read(named.path) }];
    }));
    const problems = read.flat().flatMap((one) => fault(one, commit));
    if (problems.length > 0)
        return { valid: false, problems };
    const taken = read
        .flat()
        .flatMap(({ answer, ...one }) => answer.state === 'read' ? [{ ...one, bytes: answer.bytes }] : []);
    const copies = await copyAll(taken, folder);
    return {
        valid: true,
        settings: withCopies(settings, taken, copies),
        policy: {
            ...policy,
            baseImages: policy.baseImages.map((rule) => ({ ...rule, trust: withKey(rule.trust, taken) })),
        },
        taken: taken.map(({ path, inside, use, bytes }) => ({ path, file: { path: inside, use }, bytes })),
    };
}
function namedFiles({ signature, seccompProfile }, policy) {
    const files = [
        [keyOf(signature.trust), 'key', 'Input "key"'],
        [signature.trustedRoot, 'trusted root', 'Input "trusted-root"'],
        [seccompProfile.baseline, 'seccomp baseline', 'Input "seccomp-baseline"'],
        ...policy.baseImages.map(({ pattern, trust }) => [keyOf(trust), 'key', `The policy's rule for ${pattern}`]),
    ];
    return files.flatMap(([path, use, by]) => (path === undefined ? [] : [{ path, use, by }]));
}
function keyOf(trust) {
    return trust?.by === 'key' ? (0,inputs_rules/* keyFile */._$)(trust.key) : undefined;
}
function fault({ path, use, by, answer }, commit) {
    const file = `${by} names ${(0,quoted/* quoted */.T)(path)}`;
    const where = `the commit ${commit.slice(0, 12)} that this change is to be merged into`;
    if (answer.state === 'missing') {
        const text = use === 'key' ? ', or give the text of the key in the workflow' : '';
        return [
            `${file}, which is not in ${where}; a change cannot bring its own: merge the file first, in a change of its own${text}.`,
        ];
    }
    if (answer.state === 'fault')
        return [`${file}, which ${answer.reason} in ${where}.`];
    const pem = use !== 'key' || answer.bytes.toString().trimStart().startsWith('-----BEGIN PUBLIC KEY');
    return pem ? [] : [`${file}, which is no public key in PEM in ${where}.`];
}
async function copyAll(taken, folder) {
    const copies = new Map();
    for (const { path, inside, use, bytes } of taken) {
        if (use === 'key')
            continue;
        const copy = (0,external_node_path_.join)(folder, 'base', inside);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
        await (0,promises_.writeFile)(copy, bytes);
        copies.set(path, copy);
    }
    return copies;
}
function withCopies(settings, taken, copies) {
    const { signature, seccompProfile } = settings;
    const copyOf = (path) => (path === undefined ? undefined : (copies.get(path) ?? path));
    return {
        ...settings,
        signature: {
            ...signature,
            trust: signature.trust === undefined ? undefined : withKey(signature.trust, taken),
            trustedRoot: copyOf(signature.trustedRoot),
        },
        seccompProfile: { ...seccompProfile, baseline: copyOf(seccompProfile.baseline) },
    };
}
function withKey(trust, taken) {
    if (trust.by !== 'key')
        return trust;
    const key = taken.find(({ path, use }) => use === 'key' && path === trust.key);
    return key === undefined ? trust : { ...trust, key: key.bytes.toString() };
}

;// CONCATENATED MODULE: ./lib/rules/read-rules.js





/**
 * Reads the policy file, the inputs and the files that say whom to trust. An input of the workflow counts before the
 * policy file's, and that before the default.
 * @param get the text of an input, trimmed; '' when it is not given.
 * @throws ApiError when GitHub cannot be asked.
 */
async function readRules(get, surroundings, place) {
    const { source, inRepository, checkout, folder, fallback = () => '', confinesPolicy = false } = place;
    const given = get('policy');
    const path = given === '' ? POLICY_FILE : given;
    const workflow = workflowAtBase(place);
    const [found, workflowFile] = await Promise.all([source.read(path), workflow]);
    const unread = source.unread !== undefined && inRepository(path) !== undefined;
    const file = unread ? { state: 'missing' } : found;
    const here = readCheckout(path, checkout);
    if (given !== '' && !unread && file.state === 'missing' && here.state === 'missing') {
        return {
            valid: false,
            problems: [`Input "policy" is ${JSON.stringify(given)}, but there is no such file.`],
        };
    }
    const policy = await readPolicy(path, file);
    if (!policy.valid)
        return policy;
    const fromPolicy = Object.entries(policy.inputs).filter(([name]) => get(name) === '');
    const outward = confinesPolicy
        ? [
            ...outwardInputs(path, Object.fromEntries(fromPolicy), checkout.leavesCheckout),
            ...outwardKeys(path, policy.policy.baseImages),
        ]
        : [];
    if (outward.length > 0)
        return { valid: false, problems: outward };
    const inputs = readInputs((name) => get(name) || policy.inputs[name] || fallback(name), surroundings);
    if (!inputs.valid)
        return inputs;
    const trusted = await takeTrustedFiles(inputs.settings, policy.policy, source, inRepository, folder);
    if (!trusted.valid)
        return trusted;
    const inside = inRepository(path);
    const commit = inside === undefined ? undefined : source.commit;
    // Without a repository at the root of the workspace the file may lie in a folder of it.
    const unseen = here.state === 'missing' && !checkout.isThere('.git');
    const files = [
        ...(inside === undefined || unseen ? [] : changeOf({ path: inside, use: 'policy' }, file, here)),
        ...trusted.taken.flatMap(({ path: named, file: taken, bytes }) => changeOf(taken, { state: 'read', bytes }, readCheckout(named, checkout))),
        ...workflowFile,
    ];
    return {
        valid: true,
        settings: trusted.settings,
        fromPolicy: fromPolicy.map(([name]) => name),
        rules: {
            policy: trusted.policy,
            path: file.state === 'read' ? path : undefined,
            commit,
            base: source.commit,
            unread: source.unread,
            files: source.commit === undefined || source.unread !== undefined ? [] : files,
            records: file.state === 'read' ? [policyRecord(path, commit, file.bytes)] : [],
        },
    };
}
/** The workflow gives the inputs, so what a change does with it is told too. */
async function workflowAtBase({ workflow, source, checkout }) {
    if (workflow === undefined || source.commit === undefined || source.readAt === undefined)
        return [];
    const { path, commit } = workflow;
    const [base, runs] = await Promise.all([
        source.readAt(source.commit, path),
        // A step may have put another file in its place.
        commit === undefined ? readCheckout(path, checkout) : source.readAt(commit, path),
    ]);
    return runs.state === 'read' ? changeOf({ path, use: 'workflow' }, base, runs) : [];
}
/** What a change does with a file; nothing is told of one that is in neither. */
function changeOf(file, base, checkout) {
    if (base.state === 'missing')
        return checkout.state === 'missing' ? [] : [{ ...file, change: 'added' }];
    if (checkout.state === 'missing')
        return [{ ...file, change: 'removed' }];
    const same = base.state === 'read' && checkout.state === 'read' && base.bytes.equals(checkout.bytes);
    return [{ ...file, change: same ? 'none' : 'changed' }];
}
function policyRecord(path, commit, bytes) {
    const command = commit === undefined ? ['cat', path] : ['git', 'show', `${commit}:${path}`];
    return { title: 'The policy that judged', command, output: bytes.toString() };
}

;// CONCATENATED MODULE: ./lib/rules/rules-of-run.js





/** The working directory. */
const CHECKOUT = {
    isThere: (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined,
    leavesCheckout: checkout/* leavesCheckout */.$l,
    readFile: checkout/* readStart */.H6,
};
const SURROUNDINGS = {
    ...CHECKOUT,
    fileExists: external_node_fs_.existsSync,
    realPath: (path) => (0,external_node_fs_.realpathSync)(path),
    variable: (name) => process.env[name],
};
/**
 * Reads what this run is asked to do, and by which rules: of a change that is to be merged, by those at the commit that
 * it is to be merged into, as GitHub has it; else by those of the checkout.
 * @param frontend gives the inputs, and what stands in for one that neither it nor the policy file gives.
 * @param folder private; copies of files of the base commit are written there.
 * Where GitHub cannot be asked there are no rules, and the run cannot pass.
 */
async function rulesOfRun({ input: get, fallback, confinesPolicy }, event, folder) {
    const inside = event === undefined ? () => undefined : inRepository(process.cwd(), ownCode(event));
    const read = (source) => readRules(get, SURROUNDINGS, {
        source,
        inRepository: inside,
        checkout: CHECKOUT,
        workflow: event?.workflow,
        folder,
        fallback,
        confinesPolicy,
    });
    if (event?.base === undefined)
        return read(checkoutSource(CHECKOUT));
    const { sha } = event.base;
    const unread = (why) => {
        const rules = `The rules at the base commit ${sha.slice(0, 12)} could not be read`;
        return read(unreadSource(sha, `${rules}: ${why}`, inside, CHECKOUT));
    };
    const token = get('github-token');
    if (token === '')
        return unread('the input github-token is empty.');
    const [{ connect }, { ApiError, explainRead }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413), __nccwpck_require__.e(25)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2025)),
        __nccwpck_require__.e(/* import() */ 591).then(__nccwpck_require__.bind(__nccwpck_require__, 4591)),
    ]);
    try {
        return await read(baseSource(sha, connect(event, token), inside, CHECKOUT));
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        return unread(explainRead(error.fault, event));
    }
}
/** The code that the run is about, wherever it was checked out from. */
function ownCode({ owner, repo, origin, pullRequest, trigger, base }) {
    const heads = [pullRequest?.headRepository, trigger?.headRepository].filter((one) => one !== undefined);
    const commits = [trigger?.headSha, base?.sha].filter((one) => one !== undefined);
    return {
        repositories: [`${owner}/${repo}`, ...heads],
        commits: [...origin.commits.map(({ sha }) => sha), ...commits],
    };
}

;// CONCATENATED MODULE: ./lib/subject/proposal.js


/**
 * On `pull_request_target` the base branch is checked out unless the workflow asks for something else. A run that built
 * it would be green without a look at what is proposed.
 * @returns one sentence when what would be looked at is neither the head of the pull request nor its merge into the
 *   base, or cannot be seen to be.
 */
async function proposalFault(event, settings, signal) {
    if (event?.name !== 'pull_request_target' || event.pullRequest === undefined)
        return undefined;
    if (!looksAtCheckout(settings))
        return undefined;
    const { headSha } = event.pullRequest;
    const context = settings.build?.context ?? '.';
    if (!(0,inputs_rules/* isLocal */.IX)(context)) {
        return namesCommit(context, headSha) ? undefined : sentence('what the input "context" names', headSha);
    }
    const { commit, parents } = await readHead(context, signal);
    if (commit === headSha)
        return undefined;
    // A child of the head can hold anything, and so can a merge with another branch.
    const [first, second, ...others] = parents;
    const merges = second === headSha && first === event.base?.sha && others.length === 0;
    if (merges)
        return undefined;
    return sentence(commit === undefined ? 'a folder without a commit' : `commit ${commit}`, headSha);
}
/** True for the address of a git repository that says this very commit: `…#commit` or `…#commit:folder`. */
function namesCommit(context, sha) {
    const [repository = '', ...fragments] = context.split('#');
    // What builders take for an archive of the web, or read another commit from, is no such address.
    if (repository.includes('?') || (/^https?:/.test(repository) && !repository.endsWith('.git')))
        return false;
    return fragments.length === 1 && fragments[0]?.split(':', 1)[0] === sha;
}
function sentence(seen, headSha) {
    return `On pull_request_target the base branch is checked out, and what would be looked at is ${seen}, which is neither the head ${headSha} of the pull request nor its merge into the base: use the event pull_request.`;
}
function looksAtCheckout({ build, project }) {
    const { globs, charts, kustomizations } = project.manifests;
    return build !== undefined || [globs, charts, kustomizations, project.composeFiles].flat().length > 0;
}
/** The commit of a folder and those that it was made of, which a shallow clone names without having them. */
async function readHead(folder, signal) {
    // In a container the checkout may be another user's, which git takes for a danger. A bare repository among the files of
    // a pull request is one: its configuration may name programs, which a fetch of a missing commit would start.
    const safely = ['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit'];
    const git = (...args) => (0,engine_process/* run */.e)('git', [...safely, '-C', folder, ...args], {
        env: { GIT_NO_LAZY_FETCH: '1' },
        timeLimit: 30_000,
        signal,
    });
    const head = await git('rev-parse', '--verify', '--quiet', 'HEAD');
    if (head.exitCode !== 0)
        return { commit: undefined, parents: [] };
    const { stdout } = await git('cat-file', 'commit', 'HEAD');
    const [header = ''] = stdout.split('\n\n');
    const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, sha = '']) => sha);
    return { commit: head.stdout.trim(), parents };
}

;// CONCATENATED MODULE: ./lib/pipeline.js



















/**
 * The whole way once: inputs, evidence, checks, verdict, report, publish. The job's conclusion is set last.
 * @param frontend who gives the inputs and is told what came of them.
 * @param label `key=value` by which containers of this run are found and removed.
 * @param signal fires when the job is cancelled; then nothing is published, and nothing stays behind.
 */
async function runPipeline(frontend, label, signal) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'layered-defense-'));
    try {
        const event = await frontend.event();
        const taken = event === undefined ? [] : (0,search_path/* takenFromCheckout */.i)(process.env, process.cwd());
        if (taken.length > 0)
            return await frontend.refuse(taken);
        const asked = await rulesOfRun(frontend, event, folder);
        if (!asked.valid)
            return await frontend.refuse(asked.problems);
        const { settings, rules, fromPolicy } = asked;
        const unproposed = await proposalFault(event, settings, signal);
        if (unproposed !== undefined)
            return await frontend.refuse([unproposed]);
        const baseline = await readBaseline(settings.baselineReport, { readFile: checkout/* readStart */.H6 });
        if (!baseline.valid)
            return await frontend.refuse(baseline.problems);
        const redact = (0,report_redact/* redactor */.$p)(secretsOf(settings));
        const { path } = rules;
        const policy = path === undefined || fromPolicy.length === 0 ? undefined : { file: path, names: fromPolicy };
        const log = frontend.begin(label, redact, policy);
        await look(settings, rules, {
            frontend,
            event,
            before: baseline.before,
            redact,
            log,
            folder,
            label,
            signal,
        });
    }
    finally {
        if (signal.aborted)
            await (0,docker/* removeLabelled */.ux)(label);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function look(settings, rules, run) {
    const { frontend, event, before, redact, log, folder, label, signal } = run;
    const stop = new AbortController();
    const ending = [];
    const probing = Promise.withResolvers();
    const ended = AbortSignal.any([signal, stop.signal]);
    const alone = {
        log,
        folder,
        label,
        signal: ended,
        event,
        later: (end) => ending.push(end),
        probing,
    };
    const around = lookAround(settings, rules, alone);
    const world = { ...alone, around: around.forImages };
    const gathering = withScans(gatherEvidence(settings, world), settings.project, world);
    try {
        // The build keeps every core busy, a container that starts does not.
        await Promise.race([probing.promise, gathering]);
        const [publisher, { makeReport }, { compareReport }, { CHECKS, PROJECT_CHECKS, POLICY_CHECKS }] = await Promise.all([
            frontend.publisher(settings, event, log),
            __nccwpck_require__.e(/* import() */ 178).then(__nccwpck_require__.bind(__nccwpck_require__, 3178)),
            Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 4185)),
            __nccwpck_require__.e(/* import() */ 481).then(__nccwpck_require__.bind(__nccwpck_require__, 3481)),
        ]);
        const [evidence, project] = await Promise.all([gathering, around.evidence]);
        if (signal.aborted)
            return publisher.cancelled();
        const checks = { subject: CHECKS, project: PROJECT_CHECKS, policy: POLICY_CHECKS };
        const subjects = evidence.map((one) => joinProject(one, project, settings));
        const origin = { createdAt: new Date().toISOString(), run: publisher.run };
        const inForce = { ...rules, several: isOneOfSeveral(settings) };
        const judged = makeReport(subjects, project, checks, inForce, settings.failOn, origin);
        const report = compareReport(judged, before ?? (await publisher.before));
        await publisher.publish((0,report_redact/* redactReport */.a5)(report, redact));
        await Promise.all(ending);
    }
    finally {
        stop.abort();
        await Promise.allSettled([gathering, around.evidence, ...ending]);
    }
}
/** Other images have runs of their own, which share the policy. */
function isOneOfSeveral({ commentKey, commentSection }) {
    return commentKey !== table/* DEFAULT_KEY */.u || commentSection !== '';
}
/** The values that must show nowhere. Files that cannot be read are the builder's to complain of. */
function secretsOf({ build, run, project, githubToken }) {
    const secrets = (build?.secrets ?? []).map((secret) => {
        if ('value' in secret)
            return secret.value;
        if ('variable' in secret)
            return process.env[secret.variable] ?? '';
        try {
            return (0,external_node_fs_.readFileSync)(secret.file, 'utf8');
        }
        catch {
            return '';
        }
    });
    return [
        githubToken,
        ...(0,proxy/* proxyPasswords */.P)(process.env),
        ...secrets,
        ...(0,secret_values/* secretValues */.V)([...run.env, ...composeVariables(project.composeFiles)]),
        ...(build === undefined ? [] : credentialsIn(build, process.env)),
    ];
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ LEVELS),
/* harmony export */   X: () => (/* binding */ EMPTY_POLICY)
/* harmony export */ });
/**
 * What a check's finding counts: `fail` makes its warnings fail, `warning` its failures warnings, `off` leaves it out.
 * What could not be checked stays that.
 */
const LEVELS = ['fail', 'warning', 'off'];
/** The rules of a repository without a policy file. */
const EMPTY_POLICY = { jurisdictions: undefined, baseImages: [], levels: {}, exceptions: [] };


/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ RUNNER)
});

// EXTERNAL MODULE: ./lib/event.js
var lib_event = __nccwpck_require__(8799);
;// CONCATENATED MODULE: ./lib/publish/input-text.js
/** The text of an input as the runner hands it over, trimmed; '' when it is not given. What `getInput` of @actions/core reads. */
function inputText(name) {
    return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __nccwpck_require__(2527);
;// CONCATENATED MODULE: ./lib/publish/whole-lines.js
/** Characters of a line that are kept back until its end comes, so that a secret in it is seen whole. */
const LONGEST_LINE = 64 * 1024;
/**
 * Hands a text that comes in pieces on in whole lines.
 * @param print gets one or more lines, each with its line feed; of a line that does not end what there is of it.
 */
function wholeLines(print) {
    let partial = '';
    return {
        write(text) {
            partial += text;
            const whole = partial.length > LONGEST_LINE ? partial.length : partial.lastIndexOf('\n') + 1;
            if (whole === 0)
                return;
            print(partial.slice(0, whole));
            partial = partial.slice(whole);
        },
        end() {
            if (partial !== '')
                print(`${partial}\n`);
            partial = '';
        },
    };
}

;// CONCATENATED MODULE: ./lib/publish/log.js



/**
 * A log on the runner's standard output.
 * Untrusted text stands between `::stop-commands::` tokens which it cannot know, since the runner obeys `::cmd::`
 * at the start of a line and `##[cmd]` anywhere in it.
 * @param redact takes the secrets out of a text.
 */
function runnerLog(redact) {
    let open = false;
    const waiting = [];
    const say = (line) => {
        if (open)
            waiting.push(line);
        else
            process.stdout.write(`${(0,report_escape/* logLine */.BP)(redact(line))}\n`);
    };
    return {
        info: say,
        section(title) {
            const token = (0,external_node_crypto_.randomUUID)();
            const lines = wholeLines((text) => process.stdout.write(redact(text)));
            process.stdout.write(`::group::${(0,report_escape/* logLine */.BP)(redact(title))}\n`);
            process.stdout.write(`::stop-commands::${token}\n`);
            open = true;
            return {
                write: lines.write,
                end() {
                    lines.end();
                    process.stdout.write(`::${token}::\n`);
                    process.stdout.write('::endgroup::\n');
                    open = false;
                    for (const line of waiting.splice(0))
                        say(line);
                },
            };
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/publish/state.js


/**
 * Leaves a value to the post step, as `saveState` of @actions/core does, which is not loaded yet when the value has
 * to be there: GitHub's file command `name<<delimiter`.
 * @param value one line or more.
 */
function saveState(name, value) {
    const file = process.env['GITHUB_STATE'];
    if (!file)
        return;
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

;// CONCATENATED MODULE: ./lib/publish/runner.js




/**
 * GitHub's runner: inputs and the event from its variables, the report to the pull request and the job.
 * The toolkit and the API client are loaded while the container runs, so that their load time costs nothing.
 */
const RUNNER = {
    input: inputText,
    fallback: () => '',
    // Of a change it is read at the base commit, and what is merged is the repository's own.
    confinesPolicy: false,
    event: async () => {
        const event = await (0,lib_event/* readEvent */.j)(process.env);
        if (event !== undefined || process.env['GITHUB_ACTIONS'] !== 'true')
            return event;
        throw new Error("One of GitHub's variables is missing (GITHUB_EVENT_PATH and the like), so it is not known whose rules count.");
    },
    refuse: async (problems) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58), __nccwpck_require__.e(413), __nccwpck_require__.e(857), __nccwpck_require__.e(481), __nccwpck_require__.e(355)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6355))).refuse(problems),
    begin: (label, redact) => {
        saveState('label', label);
        return runnerLog(redact);
    },
    publisher: async (settings, event, log) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58), __nccwpck_require__.e(413), __nccwpck_require__.e(857), __nccwpck_require__.e(481), __nccwpck_require__.e(355)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6355))).preparePublisher(settings, event, log),
};


/***/ }),

/***/ 4185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   compareReport: () => (/* binding */ compareReport),
/* harmony export */   snapshotOf: () => (/* binding */ snapshotOf)
/* harmony export */ });
/** What failed, or could not be checked, in a report. */
function snapshotOf(report) {
    const failing = rowsOf(report).filter(({ row }) => isFailing(row));
    return {
        commit: report.run?.commit ?? null,
        failing: failing.map(({ subject, row }) => ({ subject, check: row.check })),
    };
}
/**
 * Says in a report what has changed. Fixed is only what was seen to pass: what is gone, excepted or not applicable now
 * was not fixed.
 * @param before undefined where nothing is known of it: then nothing has changed.
 */
function compareReport(report, before) {
    if (before === undefined)
        return report;
    const { since, snapshot } = before;
    const failed = new Set(snapshot.failing.map(keyOf));
    const rows = rowsOf(report).map(({ subject, row }) => ({
        row,
        failedBefore: failed.has(keyOf({ subject, check: row.check })),
        changed: { subject, check: row.check, title: row.title },
    }));
    const newlyFailing = rows.filter(({ row, failedBefore }) => isFailing(row) && !failedBefore);
    const fixed = rows.filter(({ row, failedBefore }) => row.status === 'pass' && failedBefore);
    return {
        ...report,
        change: {
            since,
            commit: snapshot.commit,
            newlyFailing: newlyFailing.map(({ changed }) => changed),
            fixed: fixed.map(({ changed }) => changed),
        },
    };
}
function keyOf({ subject, check }) {
    return `${check} ${subject}`;
}
function isFailing({ status }) {
    return status === 'fail' || status === 'error';
}
function rowsOf({ subjects, project, policy }) {
    const named = [
        ...subjects.map((subject) => ({ name: nameOf(subject), rows: subject.rows })),
        { name: 'project', rows: project.rows },
        { name: 'policy', rows: policy.rows },
    ];
    return named.flatMap(({ name, rows }) => rows.map((row) => ({ subject: name, row })));
}
/** Neither a digest nor a tag: they are others in each run. */
function nameOf({ kind, platform }) {
    return platform === null ? kind : `${kind} ${platform}`;
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   om: () => (/* binding */ block)
/* harmony export */ });
/* unused harmony exports terminalWords, terminalLines */
/**
 * The one escaper. Every text that the action did not write itself (logs, labels, references, file names, branch
 * names, what an image prints) goes through it before it stands in markdown.
 */
/** Longest text that one table cell or inline quote shows, in characters. */
const INLINE_LIMIT = 300;
/** Longest text that stands beside a row on a terminal, in characters. */
const TERMINAL_LIMIT = 1_000;
/** Longest text that one block shows, in characters. */
const BLOCK_LIMIT = 20_000;
/**
 * Controls, bidirectional overrides, zero-width and other invisible characters (Unicode TR36, TR39): they make a
 * text read as what it is not. Tab and line feed stay.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/gu;
/** Half of a surrogate pair, which no encoder takes. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Untrusted text as inline code on one line: nothing in it is markdown, HTML, a link or a mention.
 * A text with a backtick or a pipe, which end a code span or a table cell, stands in `<code>` as entities instead.
 */
function code(text) {
    const shown = oneLine(text);
    return shown === '' || /[`|]/.test(shown) ? htmlCode(text) : `\`${shown}\``;
}
/** The same where markdown is not read, as in a `<summary>`. */
function htmlCode(text) {
    const shown = oneLine(text);
    return `<code>${shown === '' ? '&#8203;' : entities(shown, /[^\p{L}\p{N} ]/gu)}</code>`;
}
/**
 * Untrusted words inside a sentence: signs of markdown and HTML as entities; mentions, references to issues and
 * links, which GitHub makes after it has decoded entities, are broken by an empty comment.
 */
function prose(text) {
    return entities(oneLine(text), /[&<>`*_[\]|~\\$]/g)
        .replaceAll(/(?<!&)([@#])(?=[\p{L}\p{N}])|\bGH-(?=\d)/giu, '$&<!-- -->')
        .replaceAll(/:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->')
        .replaceAll(/\b[0-9a-f]{6}(?=[0-9a-f])/gi, '$&<!-- -->');
}
/**
 * Untrusted text as a fenced block. The fence is longer than any run of its sign inside, so nothing closes it early.
 * @param language word behind the fence; ours, not untrusted.
 */
function block(text, language = '') {
    const shown = shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT);
    const fence = fenceAround(shown);
    return `${fence}${language}\n${shown.replace(/\n+$/, '')}\n${fence}`;
}
/**
 * Lines that GitHub offers to put in the place of others. They are taken as they stand, so that nothing in them can be
 * shown in another way.
 * @returns undefined where they hold what no reader sees; a CR is that, and what GitHub makes of one is not documented.
 */
function suggestion(lines) {
    const text = lines.join('\n');
    if (visible(text) !== text)
        return undefined;
    const fence = fenceAround(text);
    return [`${fence}suggestion`, ...lines, fence].join('\n');
}
/** Untrusted text as one line of a log: invisible characters are shown and no workflow command can stand in it. */
function logLine(text) {
    return visible(text)
        .replaceAll(/\s+/g, ' ')
        .replaceAll('##[', '##\u2060[')
        .replaceAll('::', ':\u2060:')
        .trim();
}
/**
 * Untrusted text as a message of SARIF (2.1.0, 3.11): invisible characters are shown, and nothing in it is a link to
 * elsewhere or a place for an argument. Line feeds stay.
 */
function sarifText(text) {
    return shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT)
        .replaceAll('](', '] (')
        .replaceAll(/\{(?=\d+\})/g, '{{');
}
/**
 * Untrusted text as text of HTML, or within a quoted attribute: no sign of it is markup. Invisible characters are shown, tab
 * and line feed stay, and nothing is left out.
 */
function htmlText(text) {
    return entities(visible(text.replaceAll('\r\n', '\n')), /[&<>"'`=]/g);
}
/**
 * Untrusted words on one line of a terminal: no sign in them moves the cursor, sets a colour or turns the direction of
 * what stands beside them.
 */
function terminalWords(text) {
    return shorten(visible(text).replaceAll(/\s+/g, ' ').trim(), TERMINAL_LIMIT);
}
/** Untrusted lines for a terminal, as `terminalWords`; tab and line feed stay. */
function terminalLines(text) {
    const shown = shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT);
    return shown.replace(/\n+$/, '').split('\n');
}
function fenceAround(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
    return '`'.repeat(longest + 1);
}
function visible(text) {
    return text
        .replaceAll(LONE_SURROGATE, '\ufffd')
        .replaceAll(INVISIBLE, (character) => `\u27e8U+${hex(character)}\u27e9`);
}
function hex(character) {
    return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
function oneLine(text) {
    return shorten(visible(text).replaceAll(/\s+/g, ' ').trim(), INLINE_LIMIT);
}
function entities(text, signs) {
    return text.replaceAll(signs, (sign) => `&#${sign.codePointAt(0)};`);
}
function shorten(text, limit) {
    const characters = [...text];
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}\u2026`;
}
/** Keeps both ends: a command is at the start of a log, the error at its end. */
function shortenMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const half = Math.floor(limit / 2);
    const lines = `\n\u2026 ${text.length - 2 * half} characters left out \u2026\n`;
    return `${text.slice(0, half).replace(LONE_SURROGATE, '')}${lines}${text.slice(-half).replace(LONE_SURROGATE, '')}`;
}


/***/ }),

/***/ 6749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   XF: () => (/* binding */ REDACTED),
/* harmony export */   a5: () => (/* binding */ redactReport)
/* harmony export */ });
/** What stands in the place of a secret. */
const REDACTED = '***';
/** Shorter values are not taken out: they would be found in every digest and every word. */
const SHORTEST = 4;
/**
 * Makes the function that takes secrets out of a text: the values, their single lines, and the forms in which a
 * log or a URL may carry them (base64, percent-encoded, JSON string).
 * @param secrets the values, as they are.
 */
function redactor(secrets) {
    const forms = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).flatMap(encodings);
    const wanted = [...new Set(forms.map((form) => form.trim()))]
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length);
    return (text) => wanted.reduce((rest, form) => rest.replaceAll(form, REDACTED), text);
}
function encodings(value) {
    const [base64 = '', ...shifted] = [0, 1, 2].map((offset) => base64At(value, offset));
    // base64 of coreutils and of PEM breaks its lines, at 76 and at 64 characters.
    const wrapped = [64, 76].flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    return [
        value,
        base64,
        ...shifted,
        ...wrapped,
        encodeURIComponent(value),
        JSON.stringify(value).slice(1, -1),
    ];
}
/**
 * How a value looks in the base64 of a longer text, as of `user:secret`, where it starts at another byte of a group of
 * three; the characters at the edges, which its neighbours share, are left out.
 */
function base64At(value, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(value, 'utf8')]);
    const whole = text.toString('base64').replace(/=+$/, '');
    const end = text.length % 3 === 0 ? whole.length : whole.length - 1;
    return offset === 0 ? whole : whole.slice(offset + 1, end);
}
/**
 * Members whose texts are this program's own words, numbers or digests, by the member that holds them. A secret that is
 * such a word, as `fail` is one, would change what the report says, and hide nothing. All else is redacted.
 */
const OWN = {
    '': ['failOn', 'createdAt', 'version'],
    verdict: ['status'],
    subjects: ['kind', 'platform', 'digest', 'configDigest'],
    rows: ['check', 'layer', 'title', 'severity', 'status', 'expected'],
    references: ['name', 'url'],
    policy: ['judged', 'commit'],
    because: ['level'],
    exception: ['check', 'expires'],
    exceptions: ['check', 'expires', 'state'],
    files: ['use', 'change'],
    fixes: ['language'],
    run: ['url', 'repository', 'commit', 'event'],
    change: ['since', 'commit'],
    newlyFailing: ['subject', 'check', 'title'],
    fixed: ['subject', 'check', 'title'],
};
/** Takes the secrets out of all that a report carries of others' words, however deep; what it says stays the same. */
function redactReport(report, redact) {
    return walk(report, '', redact);
}
/** @param holder name of the member that the value, or the list of it, is; '' at the top. */
function walk(value, holder, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => walk(item, holder, redact));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        const own = typeof item === 'string' && (holder === 'levels' || OWN[holder]?.includes(key) === true);
        return [key, own ? item : walk(item, key, redact)];
    }));
}


/***/ }),

/***/ 2515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decoded),
/* harmony export */   V: () => (/* binding */ secretValues)
/* harmony export */ });
/** What variables that hold a secret are called. */
const SECRET = /pass|pwd|secret|token|key|credential/i;
/** What variables are called that may hold one, or a short word such as `none`, which stands in every report. */
const PERHAPS = /url|dsn|auth/i;
const LONGEST_WORD = 7;
/** The password of an address with a user (RFC 3986, 3.2.1). */
const PASSWORD = /:\/\/[^\s/?#@:]*:([^\s/?#]+)@/g;
/**
 * The values of a container's environment that must show nowhere: those whose name says so, and those that have a
 * password in an address, with that password alone and decoded.
 */
function secretValues(variables) {
    return variables.flatMap(({ name, value }) => {
        const passwords = [...value.matchAll(PASSWORD)].map(([, password = '']) => password);
        const isSecret = SECRET.test(name) || passwords.length > 0 || (PERHAPS.test(name) && value.length > LONGEST_WORD);
        return isSecret ? [value, ...passwords, ...passwords.map(decoded)] : [];
    });
}
/** A part of an address without its percent signs (RFC 3986, 2.1); as it stands where it is not of that form. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 8602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ leavesCheckout),
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   TB: () => (/* binding */ liesInCheckout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _is_within_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(844);



/** Bytes that are read at once. */
const CHUNK = 16 * 1024;
/**
 * Does a path that seems to lie in the checkout lead out of it, by a link that a pull request may have put there?
 * A path that is absolute or starts with `..` says itself that it lies elsewhere.
 * @param path of a file or folder that is there; relative to the working directory, the checkout.
 * @throws Error when there is no such file.
 */
function leavesCheckout(path) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || /^\.\.(?:\/|$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path)))
        return false;
    return !isOfCheckout((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
}
/**
 * Does a path that the pull request may have written lead to a file or folder of the checkout, every link followed?
 * @param path absolute, or relative to the working directory, the checkout.
 * @returns false too when nothing is there.
 */
function liesInCheckout(path) {
    try {
        return isOfCheckout((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path));
    }
    catch {
        return false;
    }
}
/** @param real absolute and without links. */
function isOfCheckout(real) {
    return (0,_is_within_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(real, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)('.'));
}
/**
 * Reads a file, but no more of it than so many bytes.
 * @returns undefined when it is no file, or cannot be read.
 */
function readStart(path, most) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile())
            return undefined;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        try {
            return readUpTo(file, most);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return undefined;
    }
}
/** A file tells its size only in part, as in /proc: it is read to its end. */
function readUpTo(file, most) {
    const chunks = [];
    let length = 0;
    while (length < most) {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK, most - length));
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk);
        if (read === 0)
            break;
        chunks.push(chunk.subarray(0, read));
        length += read;
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dockerfilePath),
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8602);



/** Path of the Dockerfile as the user knows it, relative to the working directory. */
function dockerfilePath({ file, context }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile'));
    if (file !== undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    // buildx takes the other one where there is no first.
    const lower = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).toLowerCase());
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(lower) ? lower : path;
}
/** Bytes; a Dockerfile is not longer. */
const LIMIT = 1024 * 1024;
/**
 * Reads the Dockerfile. A link of the pull request's may point at any file of the runner's, whose lines would then
 * stand in the comment: it is not followed out of the checkout.
 */
function readDockerfile(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return { read: false, missing: true, reason: `There is no ${file}.` };
    if ((0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesCheckout */ .$l)(file)) {
        const reason = `${file} is a link that leads out of the checkout: replace it by the file itself.`;
        return { read: false, missing: false, reason };
    }
    const bytes = (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .readStart */ .H6)(file, LIMIT + 1);
    if (bytes === undefined)
        return { read: false, missing: false, reason: `${file} cannot be read.` };
    if (bytes.length > LIMIT) {
        return { read: false, missing: false, reason: `${file} is longer than 1 MiB.` };
    }
    return { read: true, text: bytes.toString() };
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** True when a path is this folder, or lies in it; both absolute, and compared as they are written: no link is followed. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith('../');
}


/***/ }),

/***/ 2469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   GN: () => (/* binding */ parseLinuxPlatforms)
/* harmony export */ });
/* unused harmony export parsePlatform */
/**
 * Reads `os/architecture[/variant]`.
 * @returns the platform, or undefined when the text is not of that form.
 */
function parsePlatform(text) {
    const match = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9]+))?$/.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    return { os: match[1], architecture: match[2], variant: match[3] };
}
/**
 * Reads platforms of Linux by line or by comma.
 * @returns at least one, or undefined when one is not of the form, is not Linux or stands there twice.
 */
function parseLinuxPlatforms(text) {
    const texts = text
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const platforms = texts.flatMap((item) => parsePlatform(item) ?? []).filter(({ os }) => os === 'linux');
    const isRead = platforms.length > 0 && platforms.length === texts.length;
    return isRead && new Set(texts).size === texts.length ? platforms : undefined;
}
/** Writes a platform as `os/architecture[/variant]`. */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   aR: () => (/* binding */ repositoryName)
/* harmony export */ });
const DOCKER_HUB = 'docker.io';
const HOST_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PATH_PART}(?:/${PATH_PART})*$`);
const REPOSITORY_LENGTH = 255;
/** A name of DNS has no more, and a port has six. */
const REGISTRY_LENGTH = 259;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** A bare image ID would be taken for a name on Docker Hub. */
const IMAGE_ID = /^[a-f0-9]{64}$/;
/**
 * Reads `[registry/]name[:tag][@digest]` by the grammar of github.com/distribution/reference and with its
 * normalization: no registry is `docker.io`, and one name alone there is in `library/`.
 * @returns the reference, or undefined when the text is not of that grammar. A tag is not made up.
 */
function parseReference(text) {
    const [beforeDigest, digest, ...rest] = text.split('@');
    if (beforeDigest === undefined || rest.length > 0)
        return undefined;
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    // A colon before the last slash belongs to a port.
    const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
    const name = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
    const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    if (IMAGE_ID.test(name))
        return undefined;
    const { registry, repository } = splitName(name);
    if (!REGISTRY.test(registry) || !REPOSITORY.test(repository))
        return undefined;
    if (repository.length > REPOSITORY_LENGTH || registry.length > REGISTRY_LENGTH)
        return undefined;
    return { registry, repository, tag, digest };
}
/** The first part of a name is a registry when it can be no path: it has a dot, a colon or a capital. */
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, slash);
    const isRegistry = slash !== -1 && (/[.:A-Z]/.test(first) || first === 'localhost');
    const registry = isRegistry && first !== 'index.docker.io' ? first : DOCKER_HUB;
    const path = isRegistry ? name.slice(slash + 1) : name;
    const implied = registry === DOCKER_HUB && !path.includes('/');
    return { registry, repository: implied ? `library/${path}` : path };
}
/** The name of an image without tag and digest: `docker.io/library/nginx`. */
function repositoryName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** Writes a reference with its registry: `docker.io/library/nginx:1.27@sha256:…`. */
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/**
 * The same image by digest alone: what everything after the one resolution uses.
 * @param digest `algorithm:hex`.
 */
function pinnedTo(reference, digest) {
    return { ...reference, tag: undefined, digest };
}


/***/ }),

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ utf8)
/* harmony export */ });
/**
 * Reads bytes as a text in UTF-8, without the mark that some editors put at its start.
 * @returns undefined when they are no UTF-8.
 */
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 5637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   lD: () => (/* binding */ split)
/* harmony export */ });
/* unused harmony export quote */


/*
  Port of a subset of the features of CPython's shlex module, which provides a
  shell-like lexer. Original code by Eric S. Raymond and other contributors.
*/

class Shlexer {
  constructor (string) {
    this.i = 0
    this.string = string

    /**
     * Characters that will be considered whitespace and skipped. Whitespace
     * bounds tokens. By default, includes space, tab, linefeed and carriage
     * return.
     */
    this.whitespace = ' \t\r\n'

    /**
     * Characters that will be considered string quotes. The token accumulates
     * until the same quote is encountered again (thus, different quote types
     * protect each other as in the shell.) By default, includes ASCII single
     * and double quotes.
     */
    this.quotes = `'"`

    /**
     * Characters that will be considered as escape. Just `\` by default.
     */
    this.escapes = '\\'

    /**
     * The subset of quote types that allow escaped characters. Just `"` by default.
     */
    this.escapedQuotes = '"'

    /**
     * Whether to support ANSI C-style $'' quotes
     * https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
     */
    this.ansiCQuotes = true

    /**
     * Whether to support localized $"" quotes
     * https://www.gnu.org/software/bash/manual/html_node/Locale-Translation.html
     *
     * The behavior is as if the current locale is set to C or POSIX, i.e., the
     * contents are not translated.
     */
    this.localeQuotes = true

    this.debug = false
  }

  readChar () {
    return this.string.charAt(this.i++)
  }

  processEscapes (string, quote, isAnsiCQuote) {
    if (!isAnsiCQuote && !this.escapedQuotes.includes(quote)) {
      // This quote type doesn't support escape sequences
      return string
    }

    // We need to form a regex that matches any of the escape characters,
    // without interpreting any of the characters as a regex special character.
    const anyEscape = '[' + this.escapes.replace(/(.)/g, '\\$1') + ']'

    // In regular quoted strings, we can only escape an escape character, and
    // the quote character itself.
    if (!isAnsiCQuote && this.escapedQuotes.includes(quote)) {
      const re = new RegExp(
        anyEscape + '(' + anyEscape + '|\\' + quote + ')', 'g')
      return string.replace(re, '$1')
    }

    // ANSI C quoted strings support a wide variety of escape sequences
    if (isAnsiCQuote) {
      const patterns = {
        // Literal characters
        '([\\\\\'"?])': (x) => x,

        // Non-printable ASCII characters
        'a': () => '\x07',
        'b': () => '\x08',
        'e|E': () => '\x1b',
        'f': () => '\x0c',
        'n': () => '\x0a',
        'r': () => '\x0d',
        't': () => '\x09',
        'v': () => '\x0b',

        // Octal bytes
        '([0-7]{1,3})': (x) => String.fromCharCode(parseInt(x, 8)),

        // Hexadecimal bytes
        'x([0-9a-fA-F]{1,2})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Unicode code units
        'u([0-9a-fA-F]{1,4})': (x) => String.fromCharCode(parseInt(x, 16)),
        'U([0-9a-fA-F]{1,8})': (x) => String.fromCharCode(parseInt(x, 16)),

        // Control characters
        // https://en.wikipedia.org/wiki/Control_character#How_control_characters_map_to_keyboards
        'c(.)': (x) => {
          if (x === '?') {
            return '\x7f'
          } else if (x === '@') {
            return '\x00'
          } else {
            return String.fromCharCode(x.charCodeAt(0) & 31)
          }
        }
      }

      // Construct an uber-RegEx that catches all of the above pattern
      const re = new RegExp(
        anyEscape + '(' + Object.keys(patterns).join('|') + ')', 'g')

      // For each match, figure out which subpattern matched, and apply the
      // corresponding function
      return string.replace(re, function (m, p1) {
        for (const matched in patterns) {
          const mm = new RegExp('^' + matched + '$').exec(p1)
          if (mm === null) {
            continue
          }

          return patterns[matched].apply(null, mm.slice(1))
        }
      })
    }

    // Should not get here
    return undefined
  }

  * [Symbol.iterator] () {
    let inQuote = false
    let inDollarQuote = false
    let escaped = false
    let lastDollar = -2 // position of last dollar sign we saw
    let token

    if (this.debug) {
      console.log('full input:', '>' + this.string + '<')
    }

    while (true) {
      const pos = this.i
      const char = this.readChar()

      if (this.debug) {
        console.log(
          'position:', pos,
          'input:', '>' + char + '<',
          'accumulated:', token,
          'inQuote:', inQuote,
          'inDollarQuote:', inDollarQuote,
          'lastDollar:', lastDollar,
          'escaped:', escaped
        )
      }

      // Ran out of characters, we're done
      if (char === '') {
        if (inQuote) { throw new Error('Got EOF while in a quoted string') }
        if (escaped) { throw new Error('Got EOF while in an escape sequence') }
        if (token !== undefined) { yield token }
        return
      }

      // We were in an escape sequence, complete it
      if (escaped) {
        if (char === '\n') {
          // An escaped newline just means to continue the command on the next
          // line. We just need to ignore it.
        } else if (inQuote) {
          // If we are in a quote, just accumulate the whole escape sequence,
          // as we will interpret escape sequences later.
          token = (token || '') + escaped + char
        } else {
          // Just use the literal character
          token = (token || '') + char
        }

        escaped = false
        continue
      }

      if (this.escapes.includes(char)) {
        if (!inQuote || inDollarQuote !== false || this.escapedQuotes.includes(inQuote)) {
          // We encountered an escape character, which is going to affect how
          // we treat the next character.
          escaped = char
          continue
        } else {
          // This string type doesn't use escape characters. Ignore for now.
        }
      }

      // We were in a string
      if (inQuote !== false) {
        // String is finished. Don't grab the quote character.
        if (char === inQuote) {
          token = this.processEscapes(token, inQuote, inDollarQuote === '\'')
          inQuote = false
          inDollarQuote = false
          continue
        }

        // String isn't finished yet, accumulate the character
        token = (token || '') + char
        continue
      }

      // This is the start of a new string, don't accumulate the quotation mark
      if (this.quotes.includes(char)) {
        inQuote = char
        if (lastDollar === pos - 1) {
          if (char === '\'' && !this.ansiCQuotes) {
            // Feature not enabled
          } else if (char === '"' && !this.localeQuotes) {
            // Feature not enabled
          } else {
            inDollarQuote = char
          }
        }

        token = (token || '') // fixes blank string

        if (inDollarQuote !== false) {
          // Drop the opening $ we captured before
          token = token.slice(0, -1)
        }

        continue
      }

      // This is a dollar sign, record that we saw it in case it's the start of
      // an ANSI C or localized string
      if (inQuote === false && char === '$') {
        lastDollar = pos
      }

      // This is whitespace, so yield the token if we have one
      if (this.whitespace.includes(char)) {
        if (token !== undefined) { yield token }
        token = undefined
        continue
      }

      // Otherwise, accumulate the character
      token = (token || '') + char
    }
  }
}


/**
 * Splits a given string using shell-like syntax. This function is the inverse
 * of shlex.join().
 *
 * @param {String} s String to split.
 * @returns {String[]}
 */
function split (s) {
  return Array.from(new Shlexer(s))
}

/**
 * Escapes a potentially shell-unsafe string using quotes.
 *
 * @param {String} s String to quote
 * @returns {String}
 */
function quote (s) {
  if (s === '') { return '\'\'' }

  const unsafeRe = /[^\w@%\-+=:,./]/
  if (!unsafeRe.test(s)) { return s }

  return ('\'' + s.replace(/('+)/g, '\'"$1"\'') + '\'').replace(/^''|''$/g, '')
}


/**
 * Concatenate the tokens of the list args and return a string. This function
 * is the inverse of shlex.split().
 *
 * The returned value is shell-escaped to protect against injection
 * vulnerabilities (see shlex.quote()).
 *
 * @param {String[]} args List of args to join
 * @returns {String}
 */
function join (args) {
  if (!Array.isArray(args)) {
    throw new TypeError("args should be an array")
  }
  return args.map(quote).join(" ")
}


/***/ }),

/***/ 2857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  naA: () => (/* binding */ ZodArray),
  Brp: () => (/* binding */ ZodISODate),
  You: () => (/* binding */ ZodISODateTime),
  l1C: () => (/* binding */ ZodNullable),
  bvH: () => (/* binding */ ZodObject),
  IiU: () => (/* binding */ ZodOptional),
  fZ7: () => (/* binding */ ZodUnion),
  YOg: () => (/* binding */ array),
  K39: () => (/* binding */ base64),
  zMY: () => (/* binding */ schemas_boolean),
  k5n: () => (/* binding */ _enum),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  _H3: () => (/* binding */ looseObject),
  aig: () => (/* binding */ number),
  Ikc: () => (/* binding */ object),
  g1P: () => (/* binding */ record),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ string),
  PVZ: () => (/* binding */ tuple),
  Vxk: () => (/* binding */ _undefined),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown),
  OZ5: () => (/* binding */ url)
});

// UNUSED EXPORTS: ZodAny, ZodBase64, ZodBase64URL, ZodBigInt, ZodBigIntFormat, ZodBoolean, ZodCIDRv4, ZodCIDRv6, ZodCUID, ZodCUID2, ZodCatch, ZodCodec, ZodCreditCard, ZodCustom, ZodCustomStringFormat, ZodDate, ZodDefault, ZodDiscriminatedUnion, ZodE164, ZodEmail, ZodEmoji, ZodEnum, ZodExactOptional, ZodFile, ZodFunction, ZodGUID, ZodIBAN, ZodIPv4, ZodIPv6, ZodISODuration, ZodISOTime, ZodInstanceOf, ZodIntersection, ZodJWT, ZodKSUID, ZodLazy, ZodLiteral, ZodMAC, ZodMap, ZodNaN, ZodNanoID, ZodNever, ZodNonOptional, ZodNull, ZodNumber, ZodNumberFormat, ZodPipe, ZodPrefault, ZodPreprocess, ZodPromise, ZodReadonly, ZodRecord, ZodSet, ZodString, ZodStringFormat, ZodSuccess, ZodSymbol, ZodTemplateLiteral, ZodTransform, ZodTuple, ZodType, ZodULID, ZodURL, ZodUUID, ZodUndefined, ZodUnknown, ZodVoid, ZodXID, ZodXor, _ZodString, _default, _function, any, base64url, bigint, catch, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, describe, discriminatedUnion, e164, email, emoji, exactOptional, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseRecord, mac, map, meta, nan, nanoid, nativeEnum, never, nonoptional, null, nullable, nullish, optional, partialRecord, pipe, prefault, preprocess, promise, readonly, refine, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, uint32, uint64, ulid, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = core_util/* rawShape */.MO(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(4890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/regexes.js
var core_regexes = __nccwpck_require__(3908);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? core_regexes/* anyString */.gp;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    core_checks/* $ZodCheckStringFormat */.ql.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* guid */.Os);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = core_regexes/* uuid */.uR(v));
    }
    else
        def.pattern ?? (def.pattern = core_regexes/* uuid */.uR());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* email */.Rp);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === core_regexes/* httpProtocol */.F.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* emoji */.Zg());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? core_regexes/* nanoid */.Ak : core_regexes/* nanoidOfLength */.D2(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cuid */.gF);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cuid2 */.Gl);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ulid */.Z0);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* xid */.kM);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ksuid */.fO);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* datetime */.w$(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* date */.p6);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* time */.kB(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* duration */.p0);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ipv4 */.uX);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* ipv6 */.ug);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cidrv4 */.zr);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* cidrv6 */.l7); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = core_regexes/* e164 */.hQ);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* number */.ai;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
    core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* boolean */.zM;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* bigint */.o;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = core_regexes/* undefined */.Vx;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = core_util/* optionalKeys */.NM(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (core_util/* aborted */.QH(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (core_util/* aborted */.QH(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    const memo = core_core/* globalConfig */.cr.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : core_util/* esc */.UQ(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = core_util/* isObject */.Gv;
    const jit = !core_core/* globalConfig */.cr.jitless;
    const allowsEval = core_util/* allowsEval */.hI;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (core_util/* isPlainObject */.Qd(a) && core_util/* isPlainObject */.Qd(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (core_util/* aborted */.QH(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = core_util/* aborted */.QH(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (core_util/* aborted */.QH(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...core_util/* prefixIssues */.lQ(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isPlainObject */.Qd(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && core_regexes/* number */.ai.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_core/* globalConfig */.cr.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
    core_checks/* $ZodCheck */.QP.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(core_util/* issue */.sn(_iss));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __nccwpck_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __nccwpck_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                (0,core_util/* assignProp */.Vy)(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? registries/* globalRegistry */.fd,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            (0,core_util/* assignProp */.Vy)(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                (0,core_util/* assignProp */.Vy)(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(core_util/* NUMBER_FORMAT_RANGES */.zH),
    bigint_format: formatContributor(core_util/* BIGINT_FORMAT_RANGES */.NR),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, core_regexes/* base64 */.K3],
    [base64urlCharset, core_regexes/* base64url */.r0],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = (0,core_util/* getEnumValues */.w5)(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        (0,core_util/* assignProp */.Vy)(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? core_regexes/* number */.ai : core_regexes/* integer */.nd).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            (0,core_util/* assignProp */.Vy)(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = core_util/* parsedType */.GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${core_util/* stringifyPrimitive */.B7(issue.values[0])}`;
                return `Invalid option: expected one of ${core_util/* joinValues */.jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${core_util/* joinValues */.jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, core_util/* jsonStringifyReplacer */.k8, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = (0,core_core/* $constructor */.xI)("$ZodError", initializer);
const $ZodRealError = (0,core_core/* $constructor */.xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, core_util/* jsonStringifyReplacer */.k8, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, core_util/* jsonStringifyReplacer */.k8, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ core_core/* $constructor */.xI("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!core_core/* globalConfig */.cr.localeError)
        core_core/* config */.$W(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!core_core/* globalConfig */.cr.memoizer)
        core_core/* config */.$W({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(core_util/* mergeDefs */.zM(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return core_util/* clone */.o8(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(api/* _overwrite */.bS(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return _default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return _catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        registries/* globalRegistry */.fd.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return registries/* globalRegistry */.fd.get(this);
        const cl = this.clone();
        registries/* globalRegistry */.fd.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        core_util/* own */.qh(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return registries/* globalRegistry */.fd.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ core_util/* derived */.un({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(api/* _regex */.Fk(...args));
    },
    includes(...args) {
        return this.check(api/* _includes */.dR(...args));
    },
    startsWith(...args) {
        return this.check(api/* _startsWith */.$S(...args));
    },
    endsWith(...args) {
        return this.check(api/* _endsWith */.ER(...args));
    },
    min(...args) {
        return this.check(api/* _minLength */.m9(...args));
    },
    max(...args) {
        return this.check(api/* _maxLength */.Eb(...args));
    },
    length(...args) {
        return this.check(api/* _length */.YA(...args));
    },
    nonempty(...args) {
        return this.check(api/* _minLength */.m9(1, ...args));
    },
    lowercase(params) {
        return this.check(api/* _lowercase */.hH(params));
    },
    uppercase(params) {
        return this.check(api/* _uppercase */.qF(params));
    },
    trim() {
        return this.check(api/* _trim */.WN());
    },
    normalize(...args) {
        return this.check(api/* _normalize */.lo(...args));
    },
    toLowerCase() {
        return this.check(api/* _toLowerCase */.Il());
    },
    toUpperCase() {
        return this.check(api/* _toUpperCase */.xY());
    },
    slugify() {
        return this.check(api/* _slugify */.TL());
    },
}));
const ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(api/* _email */.Mu(ZodEmail, params));
    },
    url(params) {
        return this.check(api/* _url */.Fn(ZodURL, params));
    },
    jwt(params) {
        return this.check(api/* _jwt */.rk(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api/* _emoji */.aC(ZodEmoji, params));
    },
    guid(params) {
        return this.check(api/* _guid */.tB(ZodGUID, params));
    },
    uuid(params) {
        return this.check(api/* _uuid */.Be(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(api/* _uuidv4 */.nA(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(api/* _uuidv6 */.pY(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(api/* _uuidv7 */.wA(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(api/* _nanoid */.Dl(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(api/* _cuid */.fs(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(api/* _cuid2 */.Bj(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(api/* _ulid */.Ct(ZodULID, params));
    },
    base64(params) {
        return this.check(api/* _base64 */.rt(ZodBase64, params));
    },
    base64url(params) {
        return this.check(api/* _base64url */.cU(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(api/* _xid */.Pw(ZodXID, params));
    },
    ksuid(params) {
        return this.check(api/* _ksuid */._z(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(api/* _ipv4 */.Ny(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(api/* _ipv6 */.$O(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(api/* _cidrv4 */.Uy(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(api/* _cidrv6 */.gP(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(api/* _e164 */.KB(ZodE164, params));
    },
    datetime(params) {
        return this.check(api/* _isoDateTime */.G1(ZodISODateTime, params));
    },
    date(params) {
        return this.check(api/* _isoDate */.db(ZodISODate, params));
    },
    time(params) {
        return this.check(api/* _isoTime */.Kn(ZodISOTime, params));
    },
    duration(params) {
        return this.check(api/* _isoDuration */.f2(ZodISODuration, params));
    },
});
function string(params) {
    return api/* _string */.Rl(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ core_core/* $constructor */.xI("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ core_core/* $constructor */.xI("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return api/* _url */.Fn(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ core_core/* $constructor */.xI("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function base64(params) {
    return api/* _base64 */.rt(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ core_core/* $constructor */.xI("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ core_core/* $constructor */.xI("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(api/* _gt */.Tx(value, params));
    },
    gte(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    lt(value, params) {
        return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(api/* _gt */.Tx(0, params));
    },
    nonnegative(params) {
        return this.check(api/* _gte */.qm(0, params));
    },
    negative(params) {
        return this.check(api/* _lt */.Au(0, params));
    },
    nonpositive(params) {
        return this.check(api/* _lte */.Zm(0, params));
    },
    multipleOf(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
    step(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
    finite() {
        return this;
    },
}));
function number(params) {
    return api/* _number */.F7(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return api/* _int */.LK(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ core_core/* $constructor */.xI("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
        return this.check(api/* _gte */.qm(value, params));
    },
    gt(value, params) {
        return this.check(api/* _gt */.Tx(value, params));
    },
    lt(value, params) {
        return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
        return this.check(api/* _lte */.Zm(value, params));
    },
    positive(params) {
        return this.check(api/* _gt */.Tx(BigInt(0), params));
    },
    negative(params) {
        return this.check(api/* _lt */.Au(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(api/* _lte */.Zm(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(api/* _gte */.qm(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(api/* _multipleOf */.Hi(value, params));
    },
}));
function bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUndefined", (inst, def) => {
    $ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => undefinedProcessor(inst, ctx, json, params);
});
function _undefined(params) {
    return api/* _undefined */.E4(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function _null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return api/* _unknown */.em(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return api/* _never */.G8(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function _void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(api/* _gte */.qm(value, params));
    inst.max = (value, params) => inst.check(api/* _lte */.Zm(value, params));
}, 
/*@__PURE__*/ core_util/* derived */.un({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(api/* _minLength */.m9(n, params));
    },
    nonempty(params) {
        return this.check(api/* _minLength */.m9(1, params));
    },
    max(n, params) {
        return this.check(api/* _maxLength */.Eb(n, params));
    },
    length(n, params) {
        return this.check(api/* _length */.YA(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return api/* _array */.dZ(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return _enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return _enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return core_util/* extend */.X$(this, incoming);
    },
    safeExtend(incoming) {
        return core_util/* safeExtend */.W0(this, incoming);
    },
    merge(other) {
        return core_util/* merge */.h1(this, other);
    },
    pick(mask) {
        return core_util/* pick */.Up(this, mask);
    },
    omit(mask) {
        return core_util/* omit */.cJ(this, mask);
    },
    partial(...args) {
        return core_util/* partial */.OH(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return core_util/* partial */.OH(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return core_util/* required */.mw(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodDiscriminatedUnion.init(inst, def);
})));
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ core_core/* $constructor */.xI("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ core_core/* $constructor */.xI("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof $ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: string(),
            valueType: keyType,
            ...core_util/* normalizeParams */.A2(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...core_util/* normalizeParams */.A2(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...core_util/* normalizeParams */.A2(params),
            entries: newEntries,
        });
    };
});
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(core_util/* issue */.sn(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(core_util/* issue */.sn(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return api/* _refine */.fU(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return api/* _superRefine */.MB(fn, params);
}
// Re-export describe and meta from core
const describe = api/* describe */.q0;
const meta = api/* meta */.mI;
const ZodInstanceOf = /*@__PURE__*/ core_core/* $constructor */.xI("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(api/* _properties */.T2(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([string(params), number(), schemas_boolean(), _null(), array(jsonSchema), record(string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}


/***/ }),

/***/ 3759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ _ipv6),
/* harmony export */   $S: () => (/* binding */ _startsWith),
/* harmony export */   Au: () => (/* binding */ _lt),
/* harmony export */   Be: () => (/* binding */ _uuid),
/* harmony export */   Bj: () => (/* binding */ _cuid2),
/* harmony export */   Ct: () => (/* binding */ _ulid),
/* harmony export */   Dl: () => (/* binding */ _nanoid),
/* harmony export */   E4: () => (/* binding */ _undefined),
/* harmony export */   ER: () => (/* binding */ _endsWith),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   F7: () => (/* binding */ _number),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fn: () => (/* binding */ _url),
/* harmony export */   G1: () => (/* binding */ _isoDateTime),
/* harmony export */   G8: () => (/* binding */ _never),
/* harmony export */   Hi: () => (/* binding */ _multipleOf),
/* harmony export */   Il: () => (/* binding */ _toLowerCase),
/* harmony export */   KB: () => (/* binding */ _e164),
/* harmony export */   Kn: () => (/* binding */ _isoTime),
/* harmony export */   LK: () => (/* binding */ _int),
/* harmony export */   MB: () => (/* binding */ _superRefine),
/* harmony export */   Mu: () => (/* binding */ _email),
/* harmony export */   Ny: () => (/* binding */ _ipv4),
/* harmony export */   Pw: () => (/* binding */ _xid),
/* harmony export */   Rl: () => (/* binding */ _string),
/* harmony export */   T2: () => (/* binding */ _properties),
/* harmony export */   TL: () => (/* binding */ _slugify),
/* harmony export */   Tx: () => (/* binding */ _gt),
/* harmony export */   Uy: () => (/* binding */ _cidrv4),
/* harmony export */   WN: () => (/* binding */ _trim),
/* harmony export */   YA: () => (/* binding */ _length),
/* harmony export */   Zm: () => (/* binding */ _lte),
/* harmony export */   _L: () => (/* binding */ _boolean),
/* harmony export */   _z: () => (/* binding */ _ksuid),
/* harmony export */   aC: () => (/* binding */ _emoji),
/* harmony export */   bS: () => (/* binding */ _overwrite),
/* harmony export */   cU: () => (/* binding */ _base64url),
/* harmony export */   dR: () => (/* binding */ _includes),
/* harmony export */   dZ: () => (/* binding */ _array),
/* harmony export */   db: () => (/* binding */ _isoDate),
/* harmony export */   em: () => (/* binding */ _unknown),
/* harmony export */   f2: () => (/* binding */ _isoDuration),
/* harmony export */   fU: () => (/* binding */ _refine),
/* harmony export */   fs: () => (/* binding */ _cuid),
/* harmony export */   gP: () => (/* binding */ _cidrv6),
/* harmony export */   hH: () => (/* binding */ _lowercase),
/* harmony export */   lo: () => (/* binding */ _normalize),
/* harmony export */   m9: () => (/* binding */ _minLength),
/* harmony export */   mI: () => (/* binding */ meta),
/* harmony export */   nA: () => (/* binding */ _uuidv4),
/* harmony export */   pY: () => (/* binding */ _uuidv6),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qF: () => (/* binding */ _uppercase),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   rk: () => (/* binding */ _jwt),
/* harmony export */   rt: () => (/* binding */ _base64),
/* harmony export */   tB: () => (/* binding */ _guid),
/* harmony export */   wA: () => (/* binding */ _uuidv7),
/* harmony export */   xY: () => (/* binding */ _toUpperCase)
/* harmony export */ });
/* unused harmony exports _coercedString, _mac, _creditCard, _iban, TimePrecision, _coercedNumber, _float32, _float64, _int32, _uint32, _coercedBoolean, _bigint, _coercedBigint, _int64, _uint64, _symbol, _null, _any, _void, _date, _coercedDate, _nan, _max, _min, _positive, _negative, _nonpositive, _nonnegative, _maxSize, _minSize, _size, _property, _mime, _union, _xor, _discriminatedUnion, _intersection, _tuple, _record, _map, _set, _enum, _nativeEnum, _literal, _file, _transform, _optional, _nullable, _default, _nonoptional, _success, _catch, _pipe, _readonly, _templateLiteral, _lazy, _promise, _custom, _check, _stringbool, _stringFormat */
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4890);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9396);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _undefined(Class, params) {
    return new Class({
        type: "undefined",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
        check: "less_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
        check: "less_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
        check: "greater_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
        check: "greater_than",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMultipleOf */ .Jk({
        check: "multiple_of",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMaxLength */ .Yk({
        check: "max_length",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMinLength */ .Kk({
        check: "min_length",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLengthEquals */ .RM({
        check: "length_equals",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckRegex */ .DG({
        check: "string_format",
        format: "regex",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLowerCase */ .NI({
        check: "string_format",
        format: "lowercase",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckUpperCase */ .kH({
        check: "string_format",
        format: "uppercase",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckIncludes */ .Tt({
        check: "string_format",
        format: "includes",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckStartsWith */ .J({
        check: "string_format",
        format: "starts_with",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckEndsWith */ .E6({
        check: "string_format",
        format: "ends_with",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckProperties */ .nJ({
        check: "properties",
        shape,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckOverwrite */ .v$({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => _util_js__WEBPACK_IMPORTED_MODULE_0__/* .slugify */ .Yv(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({
        check: "custom",
        ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
            _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
            _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   E6: () => (/* binding */ $ZodCheckEndsWith),
/* harmony export */   J: () => (/* binding */ $ZodCheckStartsWith),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   Jk: () => (/* binding */ $ZodCheckMultipleOf),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   NI: () => (/* binding */ $ZodCheckLowerCase),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   RM: () => (/* binding */ $ZodCheckLengthEquals),
/* harmony export */   Tt: () => (/* binding */ $ZodCheckIncludes),
/* harmony export */   Yk: () => (/* binding */ $ZodCheckMaxLength),
/* harmony export */   kH: () => (/* binding */ $ZodCheckUpperCase),
/* harmony export */   nJ: () => (/* binding */ $ZodCheckProperties),
/* harmony export */   ql: () => (/* binding */ $ZodCheckStringFormat),
/* harmony export */   sm: () => (/* binding */ $ZodCheckLessThan),
/* harmony export */   v$: () => (/* binding */ $ZodCheckOverwrite)
/* harmony export */ });
/* unused harmony exports $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckProperty, $ZodCheckMimeType */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
/* harmony import */ var _regexes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3908);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : _util_js__WEBPACK_IMPORTED_MODULE_1__/* .floatSafeRemainder */ .LG(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units;
        if (length <= def.maximum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length === def.length)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .lowercase */ .AC);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .uppercase */ .Zv);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(..._util_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixIssues */ .lQ(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    _util_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});


/***/ }),

/***/ 8532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   tm: () => (/* binding */ NEVER),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony export $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ lowercase),
/* harmony export */   Ak: () => (/* binding */ nanoid),
/* harmony export */   D2: () => (/* binding */ nanoidOfLength),
/* harmony export */   F: () => (/* binding */ httpProtocol),
/* harmony export */   Gl: () => (/* binding */ cuid2),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Os: () => (/* binding */ guid),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   Vx: () => (/* binding */ _undefined),
/* harmony export */   Z0: () => (/* binding */ ulid),
/* harmony export */   Zg: () => (/* binding */ emoji),
/* harmony export */   Zv: () => (/* binding */ uppercase),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   fO: () => (/* binding */ ksuid),
/* harmony export */   gF: () => (/* binding */ cuid),
/* harmony export */   gp: () => (/* binding */ anyString),
/* harmony export */   hQ: () => (/* binding */ e164),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   kM: () => (/* binding */ xid),
/* harmony export */   l7: () => (/* binding */ cidrv6),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o: () => (/* binding */ bigint),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   r0: () => (/* binding */ base64url),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   uX: () => (/* binding */ ipv4),
/* harmony export */   ug: () => (/* binding */ ipv6),
/* harmony export */   w$: () => (/* binding */ datetime),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zr: () => (/* binding */ cidrv4)
/* harmony export */ });
/* unused harmony exports extendedDuration, uuid4, uuid6, uuid7, html5Email, rfc5322Email, unicodeEmail, idnEmail, browserEmail, mac, hostname, domain, creditCard, currencyCode, iban, string, null, hex, md5_hex, md5_base64, md5_base64url, sha1_hex, sha1_base64, sha1_base64url, sha256_hex, sha256_base64, sha256_base64url, sha384_hex, sha384_base64, sha384_base64url, sha512_hex, sha512_base64, sha512_base64url */

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));


/***/ }),

/***/ 9396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fd: () => (/* binding */ globalRegistry)
/* harmony export */ });
/* unused harmony exports $output, $input, $ZodRegistry, registry */
var _a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   B7: () => (/* binding */ stringifyPrimitive),
/* harmony export */   GW: () => (/* binding */ parsedType),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   LG: () => (/* binding */ floatSafeRemainder),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   NR: () => (/* binding */ BIGINT_FORMAT_RANGES),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   OH: () => (/* binding */ partial),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   UQ: () => (/* binding */ esc),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   W0: () => (/* binding */ safeExtend),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   X$: () => (/* binding */ extend),
/* harmony export */   Yv: () => (/* binding */ slugify),
/* harmony export */   cJ: () => (/* binding */ omit),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   hI: () => (/* binding */ allowsEval),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   jw: () => (/* binding */ joinValues),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   un: () => (/* binding */ derived),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES),
/* harmony export */   zM: () => (/* binding */ mergeDefs)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, defineLazy, objectClone, cloneDef, getElementAtPath, promiseAllObject, randomString, numKeys, getParsedType, primitiveTypes, createTransparentProxy, unwrapMessage, getSizableOrigin, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, CONSTANT_CATCH */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (_core_js__WEBPACK_IMPORTED_MODULE_0__/* .globalConfig */ .cr.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
