export const id = 738;
export const ids = [738];
export const modules = {

/***/ 3114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FR: () => (/* binding */ attestationArguments),
  Ll: () => (/* binding */ findCosign),
  RR: () => (/* binding */ readPublicKey),
  qO: () => (/* binding */ verifyArguments),
  rm: () => (/* binding */ verifyAttestations),
  ZG: () => (/* binding */ verifyImage)
});

// UNUSED EXPORTS: isNewEnough

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/@actions/tool-cache/lib/tool-cache.js + 2 modules
var tool_cache = __webpack_require__(9805);
// EXTERNAL MODULE: ./lib/engine/proxy.js
var proxy = __webpack_require__(4938);
;// CONCATENATED MODULE: ./lib/engine/cosign-release.js








const VERSION = '3.0.6';
const SHA256 = {
    x64: ['amd64', 'c956e5dfcac53d52bcf058360d579472f0c1d2d9b69f55209e256fe7783f4c74'],
    arm64: ['arm64', 'bedac92e8c3729864e13d4a17048007cfafa79d5deca993a43a90ffe018ef2b8'],
};
/**
 * The release that is used where no cosign is on PATH.
 * @returns undefined where none is pinned for the machine.
 */
function pinnedRelease(platform, architecture) {
    const [name, sha256] = SHA256[architecture] ?? [];
    if (platform !== 'linux' || name === undefined || sha256 === undefined)
        return undefined;
    const url = `https://github.com/sigstore/cosign/releases/download/v${VERSION}/cosign-linux-${name}`;
    return { url, sha256, version: VERSION, architecture };
}
/**
 * Gets a binary into the runner's tool cache, or finds it there. Its hash is computed before it is made executable,
 * and again when it is found; nothing of a wrong download is left behind, and a wrong hash is not tried again.
 * @param signal ends the wait for a download.
 */
async function installCosign(release, signal) {
    const { url, sha256, version, architecture } = release;
    const downloaded = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `cosign-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const cached = (0,tool_cache/* find */.I6)('cosign', version, architecture);
        const known = (0,external_node_path_.join)(cached, 'cosign');
        if (cached !== '' && (await sha256Of(known)) === sha256)
            return { installed: true, path: known };
        const isThere = await Promise.race([(0,tool_cache/* downloadTool */.bq)(url, downloaded), aborted(signal)]);
        if (isThere === undefined)
            return { installed: false, reason: 'The run was cancelled.' };
        const actual = await sha256Of(downloaded);
        if (actual !== sha256) {
            return {
                installed: false,
                reason: `What ${url} sent is not cosign ${version}: its SHA-256 is ${actual}, and ${sha256} was expected.`,
            };
        }
        await (0,promises_.chmod)(downloaded, 0o755);
        const folder = await (0,tool_cache/* cacheFile */.NJ)(downloaded, 'cosign', 'cosign', version, architecture);
        return { installed: true, path: (0,external_node_path_.join)(folder, 'cosign') };
    }
    catch (error) {
        const why = error instanceof Error ? error.message || (error.code ?? '') : String(error);
        return {
            installed: false,
            reason: `cosign ${version} could not be downloaded from ${url}${(0,proxy/* throughProxy */.E)(url)}: ${why}.`,
        };
    }
    finally {
        await (0,promises_.rm)(downloaded, { force: true });
    }
}
/** Resolved when a signal fires: the toolkit's download takes none, and ends with the process. */
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal?.aborted)
            resolve(undefined);
        signal?.addEventListener('abort', () => resolve(undefined), { once: true });
    });
}
/** SHA-256 of a file in lower-case hex; undefined when there is no such file. */
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var engine_process = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/engine/cosign.js




/** Milliseconds for a question that cosign answers by itself. */
const QUESTION_LIMIT = 30_000;
/** Milliseconds for one verification; a registry that is busy or broken is tried for some seconds by cosign. */
const VERIFY_LIMIT = 2 * 60_000;
/** cosign is used from this version on: older ones do not read both formats of signatures. */
const OLDEST = [3, 0, 6];
const Version = schemas/* object */.Ikc({ gitVersion: schemas/* string */.YjP() });
/**
 * Finds cosign: the one on PATH when it is new enough, else a pinned release, which is downloaded once into the
 * runner's tool cache. Start it early: a download takes its time.
 * @param release what is downloaded; undefined where none is pinned for this machine.
 */
async function findCosign(signal, release = pinnedRelease(process.platform, process.arch)) {
    const onPath = await cosignOnPath(signal);
    if (onPath.found || signal?.aborted)
        return onPath;
    if (release === undefined) {
        return {
            found: false,
            reason: `${onPath.reason} None is pinned for ${process.platform}/${process.arch}: install cosign 3.0.6 or newer before this step.`,
        };
    }
    const result = await installCosign(release, signal);
    if (result.installed)
        return { found: true, path: result.path, version: release.version };
    return {
        found: false,
        reason: `${onPath.reason} ${result.reason} Run the job again, or install cosign 3.0.6 or newer before this step.`,
    };
}
async function cosignOnPath(signal) {
    const result = await (0,engine_process/* run */.e)('cosign', ['version', '--json'], { timeLimit: QUESTION_LIMIT, signal });
    if (result.ended === 'cancelled')
        return { found: false, reason: 'The run was cancelled.' };
    if (result.ended === 'not-found')
        return { found: false, reason: 'There is no cosign on PATH.' };
    const version = (0,json/* parseJson */.q)(Version, result.stdout)?.gitVersion.replace(/^v/, '');
    if (version === undefined)
        return { found: false, reason: 'The cosign on PATH does not tell its version.' };
    if (isNewEnough(version))
        return { found: true, path: 'cosign', version };
    return { found: false, reason: `The cosign on PATH is ${version}, older than ${OLDEST.join('.')}.` };
}
/** True for a release of `OLDEST` or later; a version that is not of the form `1.2.3` is no release. */
function isNewEnough(version) {
    const parts = /^(\d+)\.(\d+)\.(\d+)(?:\+.*)?$/.exec(version)?.slice(1, 4).map(Number);
    if (parts === undefined)
        return false;
    const first = OLDEST.findIndex((part, index) => parts[index] !== part);
    return first === -1 || (parts[first] ?? 0) > (OLDEST[first] ?? 0);
}
/**
 * The arguments of one `cosign verify`. Every flag is one argument with its value, so that no value can be taken
 * for a flag.
 */
function verifyArguments({ pinned, trust, annotations, legacy }) {
    return [
        'verify',
        ...trust,
        ...Object.entries(annotations).map(([name, value]) => `--annotations=${csvField(`${name}=${value}`)}`),
        '--check-claims=true',
        '--output=json',
        ...(legacy ? ['--new-bundle-format=false'] : []),
        pinned,
    ];
}
/** Verifies signatures: cosign's answer, whatever it is. Its environment holds `env` and no `COSIGN_*`. */
function verifyImage(path, verification, env, signal) {
    return (0,engine_process/* run */.e)(path, verifyArguments(verification), { timeLimit: VERIFY_LIMIT, env, signal });
}
/** The arguments of one `cosign verify-attestation`, as those of `verifyArguments`. */
function attestationArguments({ pinned, trust, type, legacy, }) {
    return [
        'verify-attestation',
        ...trust,
        `--type=${type}`,
        '--check-claims=true',
        '--output=json',
        ...(legacy ? ['--new-bundle-format=false'] : []),
        pinned,
    ];
}
/**
 * Verifies attestations of one type: cosign's answer, whatever it is.
 * @param keep characters of its answer that are kept; one of that length may have been longer.
 */
function verifyAttestations(path, verification, env, keep, signal) {
    return (0,engine_process/* run */.e)(path, attestationArguments(verification), { timeLimit: VERIFY_LIMIT, env, keep, signal });
}
/** Asks a key management service for the public half of a key, as PEM. */
function readPublicKey(path, uri, env, signal) {
    return (0,engine_process/* run */.e)(path, ['public-key', `--key=${uri}`], { timeLimit: VERIFY_LIMIT, env, signal });
}
/** cosign reads this flag as a line of comma-separated values (RFC 4180). */
function csvField(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 8984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ connectRegistry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var engine_process = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/engine/registry-credentials.js






/** Milliseconds for a credential helper. */
const HELPER_LIMIT = 30_000;
/** Under this name the docker client keeps the credentials of Docker Hub. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/** A helper's way to say that the secret is an OAuth refresh token (docker/docker-credential-helpers). */
const TOKEN_USER = '<token>';
const DockerConfig = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        auth: schemas/* string */.YjP().optional(),
        username: schemas/* string */.YjP().optional(),
        password: schemas/* string */.YjP().optional(),
        identitytoken: schemas/* string */.YjP().optional(),
    }))
        .optional(),
    credsStore: schemas/* string */.YjP().optional(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const HelperAnswer = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * Looks up the credentials that `docker login` left for a registry: in $DOCKER_CONFIG/config.json or
 * ~/.docker/config.json, or in the credential helper that is named there.
 * @param registry `host[:port]`, `docker.io` for Docker Hub.
 */
async function findCredentials(registry, signal) {
    const path = (0,external_node_path_.join)(process.env['DOCKER_CONFIG'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return { kind: 'none' };
        return fault(`The docker client's ${path} could not be read: ${error.message}.`);
    }
    const config = (0,json/* parseJson */.q)(DockerConfig, text);
    if (config === undefined)
        return fault(`The docker client's ${path} is not of the form it should have.`);
    const key = registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
    const helper = config.credHelpers?.[key] ?? config.credHelpers?.[registry] ?? config.credsStore;
    if (helper) {
        const answer = await askHelper(helper, key, signal);
        if (answer.kind !== 'none')
            return answer;
    }
    const [, entry] = Object.entries(config.auths ?? {}).find(([name]) => hostOf(name) === hostOf(key)) ?? [];
    if (entry === undefined)
        return { kind: 'none' };
    if (entry.identitytoken)
        return { kind: 'refresh-token', token: entry.identitytoken };
    if (entry.username)
        return { kind: 'password', username: entry.username, password: entry.password ?? '' };
    const decoded = Buffer.from(entry.auth ?? '', 'base64')
        .toString('utf8')
        .replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        return { kind: 'none' };
    return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
/** Asks `docker-credential-NAME get` (docker/docker-credential-helpers). */
async function askHelper(name, key, signal) {
    const command = `docker-credential-${name}`;
    if (!/^[A-Za-z0-9._-]+$/.test(name))
        return fault(`The docker client's config names no credential helper with ${command}.`);
    const result = await (0,engine_process/* run */.e)(command, ['get'], { stdin: key, timeLimit: HELPER_LIMIT, signal });
    if (result.ended === 'exit' && result.exitCode === 0) {
        const answer = (0,json/* parseJson */.q)(HelperAnswer, result.stdout);
        if (answer === undefined)
            return fault(`The credential helper ${command} answered in a form that is not known.`);
        if (answer.Secret === '')
            return { kind: 'none' };
        if (answer.Username === TOKEN_USER)
            return { kind: 'refresh-token', token: answer.Secret };
        return { kind: 'password', username: answer.Username, password: answer.Secret };
    }
    if (/credentials not found/i.test(result.stdout))
        return { kind: 'none' };
    const said = `${result.stdout}\n${result.stderr}`.trim().split('\n')[0] ?? '';
    return fault(`The credential helper ${command} gave no answer: ${said || result.ended}`);
}
/** Old clients wrote `https://host/v1/` where new ones write `host`. */
function hostOf(name) {
    return name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
function fault(reason) {
    return { kind: 'fault', reason };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(2779);
// EXTERNAL MODULE: ./lib/engine/proxy.js
var proxy = __webpack_require__(4938);
;// CONCATENATED MODULE: ./lib/engine/registry-http.js



/** Milliseconds for one request, with its redirects and its body. */
const REQUEST_LIMIT = 30_000;
/** Milliseconds before a request that met a passing fault is sent once more. */
const RETRY_AFTER = 500;
const MOST_REDIRECTS = 5;
/**
 * Sends one request through the runner's proxy settings, and once more after a passing fault (429, 5xx, a cut
 * connection). Redirects are followed; credentials stay with the host they were meant for, and nothing but
 * loopback is asked over plain HTTP.
 */
async function send(question) {
    const first = await attempt(question);
    const passing = first.answered ? first.status === 429 || first.status >= 500 : first.mayPass;
    if (!passing)
        return first;
    try {
        await (0,external_node_timers_promises_.setTimeout)(RETRY_AFTER, undefined, { signal: question.signal });
    }
    catch {
        return first;
    }
    return attempt(question);
}
/** True for `localhost`, 127.0.0.0/8 and ::1, with or without a port. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
async function attempt(question) {
    const limit = AbortSignal.timeout(REQUEST_LIMIT);
    const signal = question.signal === undefined ? limit : AbortSignal.any([question.signal, limit]);
    let { url } = question;
    const headers = { ...question.headers };
    try {
        for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
            if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.host))) {
                return {
                    answered: false,
                    reason: `${url.host} was not asked, since only HTTPS is trusted beyond loopback.`,
                };
            }
            const message = await request(question, url, headers, signal);
            const place = redirectOf(message);
            if (place === undefined)
                return await readAnswer(question, url, message);
            message.destroy();
            const next = new URL(place, url);
            if (next.origin !== url.origin)
                delete headers['authorization'];
            url = next;
        }
        return { answered: false, reason: `${question.url.host} redirects in circles.` };
    }
    catch (error) {
        if (question.signal?.aborted)
            return { answered: false, reason: 'The run was cancelled.' };
        if (limit.aborted) {
            return {
                answered: false,
                reason: `${url.host} did not answer${(0,proxy/* throughProxy */.E)(url)} within ${REQUEST_LIMIT / 1_000} seconds.`,
            };
        }
        return {
            answered: false,
            mayPass: isCut(error),
            reason: `${url.host} could not be reached${(0,proxy/* throughProxy */.E)(url)}: ${error instanceof Error ? describe(error) : String(error)}.`,
        };
    }
}
async function request(question, url, headers, signal) {
    const client = new lib/* HttpClient */.Qq('layered-defense', [onSocket(signal)], {
        allowRedirects: false,
        allowRetries: false,
    });
    const response = await client.request(question.method, url.href, question.body ?? null, headers);
    return response.message;
}
/** What the toolkit's client lacks: an abort signal, and IPv6 hosts without their brackets. */
function onSocket(signal) {
    return {
        prepareRequest(options) {
            options.signal = signal;
            if (options.host)
                options.host = options.host.replace(/^\[(.*)\]$/, '$1');
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('not used')),
    };
}
function redirectOf(message) {
    return [301, 302, 303, 307, 308].includes(message.statusCode ?? 0) ? message.headers.location : undefined;
}
async function readAnswer(question, url, message) {
    const chunks = [];
    let length = 0;
    for await (const chunk of message) {
        length += chunk.length;
        if (length > question.limit) {
            message.destroy();
            return { answered: false, reason: `${url.host} answered with more than ${question.limit} bytes.` };
        }
        chunks.push(chunk);
    }
    return {
        answered: true,
        status: message.statusCode ?? 0,
        headers: message.headers,
        body: Buffer.concat(chunks),
    };
}
function isCut(error) {
    const code = error.code ?? '';
    return ['ECONNRESET', 'EPIPE', 'EAI_AGAIN'].includes(code);
}
function describe(error) {
    const { code } = error;
    // What a proxy refuses has the code of a cut connection, and says more.
    if (error.message.startsWith('tunneling socket'))
        return error.message;
    switch (code) {
        case 'ECONNREFUSED':
            return 'nothing listens there';
        case 'ECONNRESET':
            return 'it cut the connection';
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return 'its name is not known';
        default:
            return error.message || code || error.name;
    }
}

;// CONCATENATED MODULE: ./lib/engine/registry.js





const Digest = schemas/* string */.YjP().regex(/^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/);
const Descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP(),
    digest: Digest,
    size: schemas/* number */.aig(),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP(), variant: schemas/* string */.YjP().optional() }).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
});
const Index = schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP().optional(), manifests: schemas/* array */.YOg(Descriptor) });
const ImageManifest = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().optional(),
    config: Descriptor,
    layers: schemas/* array */.YOg(Descriptor),
});
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const MANIFEST_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    OCI_INDEX,
    DOCKER_LIST,
];
/** Bytes; registries take manifests of up to 4 MiB (OCI distribution spec). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;
/**
 * A client of the OCI distribution API that only reads. Loopback registries are asked over plain HTTP, all others
 * over HTTPS; the runner's proxy settings hold.
 * @param signal ends what is under way; the answer is a fault then.
 */
function connectRegistry(signal) {
    const authorizations = new Map();
    /** Sends one GET, and once more with what the registry asks for when it answers 401. */
    async function get(repository, path, accept, limit) {
        const url = new URL(`/v2/${repository.repository}/${path}`, apiBase(repository.registry));
        const name = `${repository.registry}/${repository.repository}`;
        const ask = (authorization) => send({
            method: 'GET',
            url,
            headers: { accept, ...(authorization === undefined ? {} : { authorization }) },
            limit,
            signal,
        });
        const first = await ask(authorizations.get(name));
        if (!first.answered || first.status !== 401)
            return first;
        const authorization = await authorize(repository, first.headers['www-authenticate'] ?? '', signal);
        if (authorization.state !== 'found')
            return { answered: false, reason: authorization.reason };
        if (authorization.value === undefined)
            return first;
        authorizations.set(name, authorization.value);
        return ask(authorization.value);
    }
    async function manifest(repository, tagOrDigest, accept) {
        const answer = await get(repository, `manifests/${tagOrDigest}`, accept, MANIFEST_LIMIT);
        return understand(repository, answer, ({ headers, body }) => {
            const asked = tagOrDigest.includes(':') ? tagOrDigest : undefined;
            const header = headers['docker-content-digest'];
            const told = Digest.safeParse(Array.isArray(header) ? header[0] : header).data;
            const digest = digestOf(body, asked ?? told ?? 'sha256:');
            if (asked !== undefined && digest !== asked)
                return `sent ${digest} for ${asked}`;
            if (told !== undefined && digestOf(body, told) !== told)
                return `sent ${digest} and called it ${told}`;
            return readManifest(digest, headers['content-type'] ?? '', body);
        });
    }
    return {
        manifest: (repository, tagOrDigest) => manifest(repository, tagOrDigest, MANIFEST_TYPES.join(', ')),
        async blob(repository, digest, limit) {
            const answer = await get(repository, `blobs/${digest}`, '*/*', limit);
            return understand(repository, answer, ({ body }) => digestOf(body, digest) === digest ? { value: body } : `sent other content than ${digest}`);
        },
        async referrers(repository, digest) {
            const answer = await get(repository, `referrers/${digest}`, OCI_INDEX, MANIFEST_LIMIT);
            if (!answer.answered)
                return { state: 'fault', reason: answer.reason };
            const hasApi = answer.status === 200 && mediaTypeOf(answer.headers['content-type']) === OCI_INDEX;
            if (hasApi) {
                if (answer.headers['link'] !== undefined) {
                    return registry_fault(repository, 'lists more referrers than one page holds');
                }
                return understand(repository, answer, ({ body }) => {
                    const index = (0,json/* parseJson */.q)(Index, body.toString());
                    return index === undefined
                        ? 'sent a list of referrers that cannot be read'
                        : { value: index.manifests };
                });
            }
            if (![200, 400, 404, 406].includes(answer.status))
                return registry_fault(repository, statusWords(answer.status));
            const tag = await manifest(repository, digest.replace(':', '-'), OCI_INDEX);
            if (tag.state === 'not-found')
                return { state: 'found', value: [] };
            if (tag.state === 'fault')
                return tag;
            // A tag of that form that is no index is an image of somebody's own.
            return { state: 'found', value: tag.value.kind === 'index' ? tag.value.manifests : [] };
        },
    };
}
function apiBase(registry) {
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}
/** Reads a good answer with `read`, which gives what was found or says what is wrong with it. */
function understand(repository, answer, read) {
    if (!answer.answered)
        return { state: 'fault', reason: answer.reason };
    if (answer.status === 404)
        return { state: 'not-found' };
    if (answer.status !== 200)
        return registry_fault(repository, statusWords(answer.status));
    const result = read(answer);
    return typeof result === 'string' ? registry_fault(repository, result) : { state: 'found', value: result.value };
}
function registry_fault({ registry, repository }, what) {
    return { state: 'fault', reason: `The registry ${registry} ${what} (asked for ${repository}).` };
}
function statusWords(status) {
    switch (status) {
        case 401:
            return 'answered 401 Unauthorized: log in with docker/login-action before this step';
        case 403:
            return 'answered 403 Forbidden: the account that is logged in may not read there';
        case 429:
            return 'answered 429 Too Many Requests: log in for a higher limit, or run the job again later';
        default:
            return status >= 500
                ? `is broken and answered ${status}: run the job again later`
                : `answered ${status}`;
    }
}
/** Two readers may take a body that is both an index and an image for different things (CVE-2021-41190). */
function readManifest(digest, contentType, body) {
    const unreadable = 'sent a manifest that cannot be read';
    const parsed = (0,json/* parseJson */.q)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), body.toString());
    if (parsed === undefined)
        return unreadable;
    const own = schemas/* string */.YjP().safeParse(parsed['mediaType']).data;
    const mediaType = own ?? mediaTypeOf(contentType);
    if (own !== undefined && contentType !== '' && mediaTypeOf(contentType) !== own) {
        return `sent a manifest of the type ${own} as ${mediaTypeOf(contentType)}`;
    }
    if (!MANIFEST_TYPES.includes(mediaType))
        return `sent a manifest of the type ${mediaType}, which is no container image`;
    const isIndex = mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
    if (isIndex ? 'layers' in parsed || 'config' in parsed : 'manifests' in parsed) {
        return 'sent a manifest that is an index and an image at once';
    }
    if (isIndex) {
        const index = Index.safeParse(parsed).data;
        return index === undefined
            ? unreadable
            : { value: { kind: 'index', digest, mediaType, manifests: index.manifests } };
    }
    const image = ImageManifest.safeParse(parsed).data;
    if (image === undefined)
        return unreadable;
    return { value: { kind: 'image', digest, mediaType, config: image.config, layers: image.layers } };
}
/**
 * Gets the `Authorization` that a registry's challenge asks for (RFC 6750, and the token service of
 * distribution/distribution).
 * @returns found undefined when there is nothing to show.
 */
async function authorize(repository, challenge, signal) {
    const credentials = await findCredentials(repository.registry, signal);
    if (credentials.kind === 'fault')
        return { state: 'fault', reason: credentials.reason };
    if (!/\bbearer\s/i.test(challenge)) {
        return { state: 'found', value: credentials.kind === 'password' ? basic(credentials) : undefined };
    }
    const parameters = new Map([...challenge.matchAll(/([a-z_]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value,
    ]));
    const realm = URL.parse(parameters.get('realm') ?? '');
    if (realm === null) {
        return {
            state: 'fault',
            reason: `The registry ${repository.registry} asks for a token and does not say where to get it.`,
        };
    }
    const fields = new Map([
        ['service', parameters.get('service') ?? ''],
        ['scope', parameters.get('scope') || `repository:${repository.repository}:pull`],
    ]);
    const answer = await askForToken(realm, fields, credentials, signal);
    if (!answer.answered)
        return { state: 'fault', reason: answer.reason };
    if (answer.status === 401 || answer.status === 403)
        return { state: 'found', value: undefined };
    const token = answer.status === 200 ? (0,json/* parseJson */.q)(Token, answer.body.toString()) : undefined;
    const text = token?.token ?? token?.access_token;
    if (text === undefined) {
        return {
            state: 'fault',
            reason: `The token service ${realm.host} of ${repository.registry} answered ${answer.status} and no token.`,
        };
    }
    return { state: 'found', value: `Bearer ${text}` };
}
const Token = schemas/* object */.Ikc({ token: schemas/* string */.YjP().optional(), access_token: schemas/* string */.YjP().optional() });
function askForToken(realm, fields, credentials, signal) {
    const limit = 1024 * 1024;
    if (credentials.kind === 'refresh-token') {
        const body = new URLSearchParams([
            ...fields,
            ['grant_type', 'refresh_token'],
            ['refresh_token', credentials.token],
            ['client_id', 'layered-defense'],
        ]).toString();
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return send({ method: 'POST', url: realm, headers, body, limit, signal });
    }
    const url = new URL(realm);
    for (const [name, value] of fields)
        if (value !== '')
            url.searchParams.set(name, value);
    const headers = credentials.kind === 'password' ? { authorization: basic(credentials) } : {};
    return send({ method: 'GET', url, headers, limit, signal });
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function digestOf(bytes, like) {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function mediaTypeOf(contentType) {
    return (contentType ?? '').split(';')[0]?.trim() ?? '';
}


/***/ }),

/***/ 7087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readRegistryAccount),
/* harmony export */   o: () => (/* binding */ readListed)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _engine_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4662);


/** Descriptors that are looked at; an image with more of them is not judged. */
const MOST_REFERRERS = 200;
/** Bytes of one bundle: an attestation may carry a long list of packages. */
const BUNDLE_LIMIT = 64 * 1024 * 1024;
/** Bytes of all bundles together, and milliseconds after which no more of them is asked for. */
const ALL_BUNDLES_LIMIT = 256 * 1024 * 1024;
const TIME_LIMIT = 60_000;
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle';
const IMAGE_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** cosign's attestations of the old format; its signatures of that format are no envelopes. */
const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';
/** DSSE: the payload is an in-toto statement in base64. */
const Envelope = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const Bundle = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ dsseEnvelope: Envelope });
const InTotoStatement = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/**
 * Asks a registry for all the places where cosign looks for signatures of a digest, and reads what lies there.
 * cosign itself passes over parts that a registry fails to send, and then says "no signatures found".
 * @returns not-found when the image itself is gone; a fault when any part gave no clean answer.
 */
async function readRegistryAccount(registry, repository, digest) {
    const read = (statement) => (0,_engine_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(InTotoStatement, statement)?.predicateType;
    const answer = await readListed(registry, repository, digest, 'sig', read);
    if (answer.state !== 'found')
        return answer;
    const { bundles, legacy } = answer.value;
    return { state: 'found', value: { bundles, legacySignatures: legacy.length } };
}
/**
 * Reads what a registry lists for a digest: its bundles, and what cosign of before kept under a tag.
 * @param tag how that tag ends: `sig` for signatures, `att` for attestations.
 * @param read takes what is kept from the text of each statement; '' where a thing has none that is known.
 * @returns not-found when the image itself is gone; a fault when any part gave no clean answer.
 */
async function readListed(registry, repository, digest, tag, read) {
    const [image, referrers, legacy] = await Promise.all([
        registry.manifest(repository, digest),
        registry.referrers(repository, digest),
        registry.manifest(repository, `${digest.replace(':', '-')}.${tag}`),
    ]);
    if (image.state !== 'found')
        return image;
    if (referrers.state !== 'found')
        return referrers;
    if (legacy.state === 'fault')
        return legacy;
    const layers = legacy.state === 'found' && legacy.value.kind === 'image' ? legacy.value.layers : [];
    if (Math.max(referrers.value.length, layers.length) > MOST_REFERRERS) {
        return {
            state: 'fault',
            reason: `More than ${MOST_REFERRERS} things refer to ${digest} in the registry.`,
        };
    }
    const wanted = [
        ...referrers.value.map((descriptor) => ({ descriptor, kind: 'bundles' })),
        ...layers.map((descriptor) => ({ descriptor, kind: 'legacy' })),
    ];
    const listed = { bundles: [], legacy: [] };
    const began = performance.now();
    let bytes = 0;
    for (const { descriptor, kind } of wanted) {
        if (performance.now() - began > TIME_LIMIT || bytes > ALL_BUNDLES_LIMIT) {
            const most = `${TIME_LIMIT / 1_000} s and ${ALL_BUNDLES_LIMIT / 2 ** 20} MiB`;
            return { state: 'fault', reason: `What refers to ${digest} in the registry takes more than ${most}.` };
        }
        const readOne = kind === 'bundles' ? readBundle : readLayer;
        const found = await readOne(registry, repository, descriptor);
        if (found.state === 'fault')
            return found;
        if (found.state === 'not-found')
            continue;
        listed[kind].push(read(found.value.statement));
        bytes += found.value.bytes;
    }
    return { state: 'found', value: listed };
}
/** The statement in a bundle; not-found when the descriptor is of something else. */
async function readBundle(registry, repository, { mediaType, digest }) {
    if (!IMAGE_TYPES.includes(mediaType))
        return { state: 'not-found' };
    const manifest = await registry.manifest(repository, digest);
    if (manifest.state !== 'found')
        return gone(manifest, digest);
    const [layer, ...others] = manifest.value.kind === 'image' ? manifest.value.layers : [];
    if (layer === undefined || others.length > 0 || !layer.mediaType.startsWith(BUNDLE_TYPE)) {
        return { state: 'not-found' };
    }
    const blob = await registry.blob(repository, layer.digest, BUNDLE_LIMIT);
    if (blob.state !== 'found')
        return gone(blob, layer.digest);
    return readEnvelope((0,_engine_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(Bundle, blob.value.toString())?.dsseEnvelope, blob.value);
}
/** The statement in an attestation of the old format; a signature of that format is not fetched. */
async function readLayer(registry, repository, { mediaType, digest }) {
    if (mediaType !== ENVELOPE_TYPE)
        return { state: 'found', value: { statement: '', bytes: 0 } };
    const blob = await registry.blob(repository, digest, BUNDLE_LIMIT);
    if (blob.state !== 'found')
        return gone(blob, digest);
    return readEnvelope((0,_engine_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(Envelope, blob.value.toString()), blob.value);
}
function readEnvelope(envelope, blob) {
    const statement = Buffer.from(envelope?.payload ?? '', 'base64').toString();
    return { state: 'found', value: { statement, bytes: blob.length } };
}
/** A registry that lists a thing and then has it not has lost it: nothing can be said of what it was. */
function gone(answer, digest) {
    if (answer.state === 'fault')
        return answer;
    return { state: 'fault', reason: `The registry lists ${digest}, and does not have it.` };
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   VS: () => (/* binding */ lastError),
/* harmony export */   Z9: () => (/* binding */ explainInterruption),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   zF: () => (/* binding */ explainRefusals)
/* harmony export */ });
/* harmony import */ var _trust_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3660);

/**
 * The error that cosign ended with: it writes it twice, and the second time it is the last thing it writes.
 * @returns without white space at its end.
 */
function lastError(stderr) {
    const marker = 'error during command execution: ';
    const at = stderr.lastIndexOf(marker);
    return at === -1 ? (stderr.trim().split('\n').at(-1) ?? '') : stderr.slice(at + marker.length).trimEnd();
}
/** cosign's sentences that speak against a signature and can mean nothing else, with plain words for them. */
const AGAINST = [
    {
        words: 'it is signed with another key',
        sentences: [
            /^(?:failed to verify signature: could not verify envelope: )?accepted signatures do not match threshold, /,
            /^failed to verify log inclusion: transparency log certificate does not match$/,
            /^failed to verify signature$/,
            /^invalid signature when validating ASN\.1 encoded signature$/,
            /^crypto\/rsa: verification error$/,
            /^error verifying bundle: comparing public key PEMs, expected /,
        ],
    },
    {
        words: 'it is signed by an identity with a certificate, and not with this key',
        sentences: [
            /^expected key signature, not certificate$/,
            /^error verifying bundle: both public key and certificate were provided but did not match$/,
        ],
    },
    {
        words: 'it is signed with a key, and not by an identity with a certificate',
        sentences: [/^no certificate found on signature$/, /^empty key$/],
    },
    {
        words: 'it is signed by another identity or issuer',
        sentences: [
            /^failed to verify certificate identity: no matching CertificateIdentity found, last error: expected (?:SAN|issuer) value /,
            /^none of the expected identities matched what was in the certificate, got subjects /,
        ],
    },
    {
        words: 'the signature there was made for another image',
        sentences: [
            /^failed to verify signature: provided artifact digests? does not match /,
            /^invalid or missing digest in claim: /,
            /^no matching subject digest found$/,
        ],
    },
    {
        words: 'the signature lacks an annotation that was asked for',
        sentences: [/^missing or incorrect annotation$/],
    },
];
/**
 * Puts the reasons why cosign refused all that it read into plain words.
 * @param what was verified, in one word.
 * @param place where whom to trust is said.
 * @returns not clear when one of the reasons may not speak against what was verified.
 */
function explainRefusals(what, reasons, place = _trust_place_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_INPUTS */ .O) {
    const explained = reasons.map((reason) => ({ reason, words: wordsAgainst(reason) }));
    const unknown = explained.find(({ words }) => words === undefined);
    if (unknown !== undefined)
        return { clear: false, reason: explainFailure(what, unknown.reason, place) };
    const told = explained.map(({ reason, words }) => `${words} (cosign: ${firstLine(reason)})`);
    return { clear: true, words: [...new Set(told)].join('; ') };
}
function wordsAgainst(reason) {
    return AGAINST.find(({ sentences }) => sentences.some((one) => one.test(reason)))?.words;
}
/** What to do about cosign's sentences that come from the inputs and not from the signature. */
const REMEDIES = [
    [/\bloading public key: /, (place) => `check ${place('key')}`],
    [/\bloading trusted root: /, () => 'check the input "trusted-root"'],
    [
        /\bnot enough verified log entries from transparency log\b/,
        (place) => `it has no entry in a transparency log that is trusted, so sign with one, give the root of your own log as the input "trusted-root", or accept that with ${place('insecure-ignore-tlog')}`,
    ],
];
/**
 * Says in one sentence, without its full stop, that cosign could not verify, and what to do where that is known.
 * @param what was to be verified, in one word.
 * @param reason cosign's own.
 * @param place where whom to trust is said.
 */
function explainFailure(what, reason, place = _trust_place_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_INPUTS */ .O) {
    const remedy = REMEDIES.find(([pattern]) => pattern.test(reason))?.[1](place);
    const said = `cosign could not verify the ${what}: ${firstLine(reason)}`;
    return remedy === undefined ? said : `${said}: ${remedy}`;
}
/**
 * Says in one sentence why cosign did not come to its end; undefined when it did.
 * @param command of cosign's, such as `verify`.
 */
function explainInterruption(command, { ended }) {
    switch (ended) {
        case 'exit':
            return undefined;
        case 'time-limit':
            return `cosign ${command} took too long and was stopped: see whether the registry and the transparency log can be reached.`;
        case 'cancelled':
            return `cosign ${command} was cancelled with the run.`;
        case 'not-found':
            return 'cosign could not be started: it is gone since it was found.';
    }
}
/** The first line of a text. */
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
/** The text with a capital letter at its start. */
function sentence(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 5147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ collectSignature),
  U: () => (/* binding */ verifyDigest)
});

// EXTERNAL MODULE: ./lib/engine/cosign.js + 1 modules
var cosign = __webpack_require__(3114);
// EXTERNAL MODULE: ./lib/evidence/signature/account.js
var signature_account = __webpack_require__(7087);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
// EXTERNAL MODULE: ./lib/evidence/signature/cosign-words.js
var cosign_words = __webpack_require__(1505);
// EXTERNAL MODULE: ./lib/evidence/signature/trust-place.js
var trust_place = __webpack_require__(3660);
;// CONCATENATED MODULE: ./lib/evidence/signature/classification.js




/** The types of a signature of the image itself; all others say something about it. */
const SIGNATURE_TYPES = ['https://sigstore.dev/cosign/sign/v1', 'cosign container image signature'];
const BUNDLES_REFUSED = 'no matching attestations: ';
const LEGACY_REFUSED = 'no matching signatures: ';
const StdOut = schemas/* array */.YOg(schemas/* object */.Ikc({
    critical: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), image: schemas/* object */.Ikc({ 'docker-manifest-digest': schemas/* string */.YjP() }) }),
}));
/** Reads the end of one `cosign verify` (measured with cosign 3.0.6 and 3.1.3). */
function readCosignAnswer({ exitCode, stdout, stderr }) {
    if (exitCode === 0) {
        const statements = (0,json/* parseJson */.q)(StdOut, stdout);
        if (statements === undefined)
            return { kind: 'failed', message: 'its answer is in a form that is not known' };
        return {
            kind: 'verified',
            statements: statements.map(({ critical }) => ({
                digest: critical.image['docker-manifest-digest'],
                type: critical.type,
            })),
        };
    }
    const message = (0,cosign_words/* lastError */.VS)(stderr);
    if (exitCode === 10 && message === 'no signatures found')
        return { kind: 'no-signatures' };
    if (exitCode === 1 && message.startsWith(BUNDLES_REFUSED)) {
        return { kind: 'refused', format: 'bundle', reasons: message.slice(BUNDLES_REFUSED.length).split('\n') };
    }
    if (exitCode === 12 && message.startsWith(LEGACY_REFUSED)) {
        return { kind: 'refused', format: 'legacy', reasons: message.slice(LEGACY_REFUSED.length).split('\n ') };
    }
    return { kind: 'failed', message: (0,cosign_words/* firstLine */.TM)(message) || `it ended with exit code ${exitCode ?? 'none'}` };
}
/** True when cosign verified a signature (and not only an attestation) of this very digest. */
function verifiesSignature(answer, digest) {
    return (answer.kind === 'verified' &&
        answer.statements.some((one) => SIGNATURE_TYPES.includes(one.type) && one.digest === digest));
}
/**
 * True when bundles were there and none of them was the signature: they may hide one of the old format, which
 * cosign looks for only when it sees no bundle.
 */
function mayHideLegacy(answer) {
    return answer.kind === 'verified' || (answer.kind === 'refused' && answer.format === 'bundle');
}
/**
 * Judges why cosign verified no signature. It is "unsigned" or "not trusted" only when cosign and the registry tell
 * the same story, and every reason of cosign's is one that speaks against the signature; else it is not clear.
 * @param bundleAnswer cosign's answer about bundles; undefined when it saw none.
 * @param legacyAnswer cosign's answer about signatures of the old format.
 * @param place where whom to trust is said.
 */
function judgeRefusal(bundleAnswer, legacyAnswer, account, place = trust_place/* IN_INPUTS */.O) {
    for (const answer of [bundleAnswer, legacyAnswer]) {
        if (answer?.kind === 'failed')
            return unclear((0,cosign_words/* explainFailure */.SP)('signature', answer.message, place));
    }
    const disagreement = disagreementOf(bundleAnswer, legacyAnswer, account);
    if (disagreement !== undefined)
        return unclear(disagreement);
    const attestations = account.bundles.filter((type) => type !== undefined && !SIGNATURE_TYPES.includes(type));
    const signatures = account.bundles.length - attestations.length + account.legacySignatures;
    if (signatures === 0) {
        const aside = attestations.length === 0 ? '' : ' It has an attestation, which is no signature of the image.';
        return {
            clear: true,
            verdict: {
                verified: false,
                cause: 'unsigned',
                message: `The registry answered cleanly and has no signature for this digest.${aside}`,
            },
        };
    }
    if (bundleAnswer?.kind === 'verified') {
        return unclear('cosign verified an attestation, and does not say why it did not verify the signature beside it');
    }
    const reasons = [bundleAnswer, legacyAnswer].flatMap((answer) => answer?.kind === 'refused' ? answer.reasons : []);
    const explained = (0,cosign_words/* explainRefusals */.zF)('signature', reasons, place);
    if (!explained.clear)
        return unclear(explained.reason);
    return {
        clear: true,
        verdict: { verified: false, cause: 'not-trusted', message: `${(0,cosign_words/* sentence */.em)(explained.words)}.` },
    };
}
/** A registry that failed for a moment can have hidden signatures from cosign; then the two do not agree. */
function disagreementOf(bundleAnswer, legacyAnswer, { bundles, legacySignatures }) {
    const readBundles = numberRead(bundleAnswer);
    const readLegacy = numberRead(legacyAnswer);
    const missed = (bundleAnswer?.kind === 'verified' ? readBundles > bundles.length : readBundles !== bundles.length) ||
        readLegacy !== legacySignatures;
    if (!missed)
        return undefined;
    return `cosign read ${readBundles + readLegacy} of the ${bundles.length + legacySignatures} signatures and attestations that the registry lists, so some of them could not be checked: run the job again`;
}
function numberRead(answer) {
    if (answer?.kind === 'verified')
        return answer.statements.length;
    return answer?.kind === 'refused' ? answer.reasons.length : 0;
}
function unclear(reason) {
    return { clear: false, reason: `${reason.replace(/\.$/, '')}.` };
}

// EXTERNAL MODULE: ./lib/evidence/signature/trust.js + 1 modules
var trust = __webpack_require__(123);
;// CONCATENATED MODULE: ./lib/evidence/signature/signature.js






/**
 * Has cosign verify the signature of one published digest. cosign gives the verdict; when it does not verify, the
 * registry is asked whether it answered truly, so that a fault is never taken for a missing signature.
 * @param resolution what the reference was resolved to, once.
 */
async function collectSignature(resolution, settings, tools) {
    const { mode, trust } = settings;
    if (mode === 'off')
        return { state: 'not-applicable', reason: 'The input "signature" is "off".' };
    if (trust === undefined) {
        return {
            state: 'not-applicable',
            reason: 'No key and no identity is given, so no signature is looked for.',
        };
    }
    if (!resolution.resolved)
        return { state: 'error', reason: resolution.reason, records: [] };
    return verifyDigest(resolution, { ...settings, trust }, tools);
}
/**
 * Has cosign verify the signature of one digest, as `collectSignature` does.
 * @param place where whom to trust is said, for the sentences that tell what to mend there.
 */
async function verifyDigest(image, wanted, tools, place = trust_place/* IN_INPUTS */.O) {
    const cosign = await tools.cosign;
    if (!cosign.found)
        return { state: 'error', reason: cosign.reason, records: [] };
    const trusted = await (0,trust/* prepareTrust */.G)(cosign.path, wanted.trust, wanted.trustedRoot, tools.signal, place);
    if (!trusted.ready)
        return { state: 'error', reason: trusted.reason, records: trusted.records };
    const { registry, signal } = tools;
    const records = [...trusted.records];
    return verify(image, wanted, { path: cosign.path, registry, signal, trusted, records, place });
}
async function verify(image, settings, verifier) {
    const { trusted, registry, records } = verifier;
    const good = {
        state: 'collected',
        value: { verified: true, signer: trusted.signer, transparencyLog: trusted.transparencyLog },
        records,
    };
    const first = await runCosign(image, settings, verifier, false);
    if (first.answer === undefined)
        return { state: 'error', reason: first.reason, records };
    if (verifiesSignature(first.answer, image.digest))
        return good;
    const hidden = mayHideLegacy(first.answer);
    const second = hidden ? await runCosign(image, settings, verifier, true) : first;
    if (second.answer === undefined)
        return { state: 'error', reason: second.reason, records };
    if (verifiesSignature(second.answer, image.digest))
        return good;
    const account = await (0,signature_account/* readRegistryAccount */.Z)(registry, image.reference, image.digest);
    if (account.state === 'fault') {
        const reason = `The signature could not be checked. ${account.reason}`;
        return { state: 'error', reason, records };
    }
    if (account.state === 'not-found') {
        const reason = `The registry has no image ${image.pinned} any more.`;
        return { state: 'error', reason, records };
    }
    const judgement = judgeRefusal(hidden ? first.answer : undefined, second.answer, account.value, verifier.place);
    return judgement.clear
        ? { state: 'collected', value: judgement.verdict, records }
        : { state: 'error', reason: judgement.reason, records };
}
async function runCosign({ pinned }, { annotations }, { path, trusted, records, signal }, legacy) {
    const asked = { pinned, annotations, legacy };
    const result = await (0,cosign/* verifyImage */.ZG)(path, { ...asked, trust: trusted.given }, trusted.env, signal);
    const interrupted = (0,cosign_words/* explainInterruption */.Z9)('verify', result);
    records.push({
        title: legacy ? "cosign's verdict on signatures of the old format" : "cosign's verdict",
        command: ['cosign', ...(0,cosign/* verifyArguments */.qO)({ ...asked, trust: trusted.shown })],
        // Beside a good verdict cosign prints claims about the transparency log that do not hold.
        output: (result.exitCode === 0 ? result.stdout : result.stderr).trim(),
    });
    return interrupted === undefined
        ? { answer: readCosignAnswer(result) }
        : { answer: undefined, reason: interrupted };
}


/***/ }),

/***/ 3660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ IN_INPUTS)
/* harmony export */ });
/** The inputs of those names. */
const IN_INPUTS = (field) => `the input "${field}"`;


/***/ }),

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ prepareTrust)
});

// EXTERNAL MODULE: ./lib/engine/cosign.js + 1 modules
var cosign = __webpack_require__(3114);
;// CONCATENATED MODULE: ./lib/engine/cosign-key.js
/** Prefixes of the variables by which each service knows its client. */
const SERVICE_VARIABLES = {
    awskms: ['AWS_'],
    azurekms: ['AZURE_', 'IDENTITY_', 'MSI_'],
    gcpkms: ['GOOGLE_', 'CLOUDSDK_', 'GCE_METADATA_'],
    hashivault: ['VAULT_', 'BAO_', 'TRANSIT_SECRET_ENGINE_PATH'],
    k8s: ['KUBECONFIG', 'KUBERNETES_'],
};
/**
 * Reads the input `key`: a PEM text, `env://NAME`, the URI of a key management service or a path.
 * @returns undefined for a URI of another kind, which cosign might fetch from anywhere.
 */
function readKey(key) {
    if (key.trimStart().startsWith('-----BEGIN '))
        return { kind: 'text', pem: key };
    const scheme = /^([a-z0-9]+):/i.exec(key)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return { kind: 'file', path: key };
    if (scheme === 'env') {
        const name = /^env:\/\/([A-Za-z_][A-Za-z0-9_]*)$/.exec(key)?.[1];
        return name === undefined ? undefined : { kind: 'variable', name };
    }
    if (!(scheme in SERVICE_VARIABLES) || !key.startsWith(`${scheme}://`))
        return undefined;
    return { kind: scheme === 'k8s' ? 'kubernetes' : 'service', uri: key };
}
/**
 * The variables that cosign needs to reach the service of a key, and no others.
 * @param uri the key's URI, of a kind that `readKey` knows.
 * @param own the environment to take them from.
 */
function serviceVariables(uri, own) {
    const prefixes = SERVICE_VARIABLES[uri.slice(0, uri.indexOf(':'))] ?? [];
    const picked = {};
    for (const [name, value] of Object.entries(own)) {
        if (value !== undefined && prefixes.some((prefix) => name.startsWith(prefix)))
            picked[name] = value;
    }
    return picked;
}

// EXTERNAL MODULE: ./lib/evidence/signature/cosign-words.js
var cosign_words = __webpack_require__(1505);
// EXTERNAL MODULE: ./lib/evidence/signature/trust-place.js
var trust_place = __webpack_require__(3660);
;// CONCATENATED MODULE: ./lib/evidence/signature/trust.js




/** In this variable cosign gets a key that is not in a file. */
const KEY_VARIABLE = 'LAYERED_DEFENSE_KEY';
/**
 * Makes cosign's flags of whom the inputs trust.
 * @param path cosign, which asks a key management service for the public key of `key`.
 * @param trustedRoot path of a Sigstore trusted root.
 * @param place where `trust` is said.
 * @returns the flags, or one sentence why the key cannot be had.
 */
async function prepareTrust(path, trust, trustedRoot, signal, place = trust_place/* IN_INPUTS */.O) {
    const root = trustedRoot === undefined ? [] : [`--trusted-root=${trustedRoot}`];
    if (trust.by === 'certificate') {
        const flags = [...identityFlags(trust), ...root];
        const signer = signerOf(trust);
        return { ready: true, given: flags, shown: flags, env: {}, signer, transparencyLog: true, records: [] };
    }
    const key = await prepareKey(path, trust.key, place, signal);
    if (!key.ready)
        return key;
    const rest = [...(trust.ignoreTransparencyLog ? ['--insecure-ignore-tlog=true'] : []), ...root];
    return {
        ...key,
        given: [`--key=${key.given}`, ...rest],
        shown: [`--key=${key.shown}`, ...rest],
        transparencyLog: !trust.ignoreTransparencyLog,
    };
}
function identityFlags({ identity, issuer }) {
    const subject = 'exact' in identity
        ? `--certificate-identity=${identity.exact}`
        : `--certificate-identity-regexp=${identity.regexp}`;
    return [subject, `--certificate-oidc-issuer=${issuer}`];
}
function signerOf({ identity, issuer }) {
    const subject = 'exact' in identity ? identity.exact : `an identity that matches ${identity.regexp}`;
    return `${subject}, issued by ${issuer}`;
}
async function prepareKey(path, key, place, signal) {
    const source = readKey(key);
    switch (source?.kind) {
        case undefined:
            return unready(`${(0,cosign_words/* sentence */.em)(place('key'))} is a URI of a kind that is not supported: give a path, a PEM text, env://NAME or the URI of a key management service.`);
        case 'text':
            return ready(`env://${KEY_VARIABLE}`, 'cosign.pub', { [KEY_VARIABLE]: source.pem }, 'the key given as text');
        case 'file':
            return ready(key, key, {}, `key ${key}`);
        case 'kubernetes':
            return ready(key, key, serviceVariables(source.uri, process.env), `key ${key}`);
        case 'variable': {
            const pem = process.env[source.name];
            if (!pem)
                return unready(`${(0,cosign_words/* sentence */.em)(place('key'))} is ${key}, and this step has no variable ${source.name}: set it under "env:".`);
            return ready(`env://${KEY_VARIABLE}`, key, { [KEY_VARIABLE]: pem }, `key ${key}`);
        }
        case 'service':
            return askService(path, source.uri, place, signal);
    }
}
/**
 * Asks the service once and verifies with the public key: asked by cosign amid a verification, a service that is
 * down looks like a signature that is wrong.
 */
async function askService(path, uri, place, signal) {
    const result = await (0,cosign/* readPublicKey */.RR)(path, uri, serviceVariables(uri, process.env), signal);
    const good = result.ended === 'exit' && result.exitCode === 0;
    const records = [
        {
            title: 'Public key of the key management service',
            command: ['cosign', 'public-key', `--key=${uri}`],
            output: (good ? result.stdout : result.stderr).trim(),
        },
    ];
    if (good)
        return {
            ...ready(`env://${KEY_VARIABLE}`, uri, { [KEY_VARIABLE]: result.stdout }, `key ${uri}`),
            records,
        };
    const why = result.ended === 'exit' ? (result.stderr.trim().split('\n').at(-1) ?? '') : result.ended;
    const said = why.replace(/^error during command execution: /, '').replace(/\.$/, '');
    return { ready: false, reason: `The service of ${place('key')} gave no public key: ${said}.`, records };
}
function ready(given, shown, env, signer) {
    return { ready: true, given, shown, env, signer, records: [] };
}
function unready(reason) {
    return { ready: false, reason, records: [] };
}


/***/ }),

/***/ 3682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e2: () => (/* binding */ findPublished),
/* harmony export */   j4: () => (/* binding */ resolvePublished)
/* harmony export */ });
/* unused harmony export choosePlatform */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _engine_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4662);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2469);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);




const CONFIG_TYPES = [
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
];
/** Bytes; the history of an image of many layers is long, but not longer. */
const CONFIG_LIMIT = 8 * 1024 * 1024;
const Config = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    variant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/**
 * Asks the registry once what a reference stands for: a tag may be moved in between, so everything after it uses this
 * answer. A reference by digest is asked for too, since an image that was deleted still verifies.
 * @param reference with a tag, a digest (then the tag does not count) or neither (`latest`).
 */
function findPublished(registry, reference) {
    return registry.manifest(reference, reference.digest ?? reference.tag ?? 'latest');
}
/**
 * Resolves a reference to the image of one platform.
 * @param top what `findPublished` was answered.
 * @param platform the platform under test; undefined takes the engine's.
 * @param enginePlatform picks from an index when no platform is asked for.
 */
async function resolvePublished(registry, reference, top, platform, enginePlatform) {
    const named = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
    if (top.state !== 'found')
        return unresolved(top, `The registry ${reference.registry} has no image ${named}.`);
    const { digest, mediaType } = top.value;
    let image = top.value;
    if (image.kind === 'index') {
        const wanted = platform ?? enginePlatform;
        const chosen = choosePlatform(image.manifests, wanted);
        if (chosen === undefined)
            return noSuchPlatform(named, wanted, offered(image.manifests));
        const child = await registry.manifest(reference, chosen.digest);
        if (child.state !== 'found') {
            return unresolved(child, `The index ${named} lists ${chosen.digest}, and the registry has no such manifest.`);
        }
        image = child.value;
    }
    if (image.kind !== 'image' || !CONFIG_TYPES.includes(image.config.mediaType)) {
        return {
            resolved: false,
            cause: 'fault',
            reason: `${named} is no container image: give the reference of one.`,
        };
    }
    const config = await registry.blob(reference, image.config.digest, CONFIG_LIMIT);
    if (config.state !== 'found')
        return unresolved(config, `The registry has lost the config of ${named}.`);
    const own = readPlatform(config.value);
    if (own === 'unreadable') {
        return {
            resolved: false,
            cause: 'fault',
            reason: `The config of ${named} cannot be read: push the image again.`,
        };
    }
    if (platform !== undefined && own !== undefined && variantRank(own, platform) === undefined) {
        return noSuchPlatform(named, platform, [(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(own)]);
    }
    const pinned = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedTo */ .A_)(reference, digest);
    return {
        resolved: true,
        reference: pinned,
        digest,
        pinned: (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(pinned),
        runnable: (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)((0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedTo */ .A_)(reference, image.digest)),
        mediaType,
        configDigest: image.config.digest,
        platform: own,
    };
}
function unresolved(answer, notFound) {
    return answer.state === 'not-found'
        ? { resolved: false, cause: 'not-found', reason: notFound }
        : { resolved: false, cause: 'fault', reason: answer.reason };
}
function noSuchPlatform(named, wanted, offers) {
    const list = offers.length === 0 ? 'none' : offers.join(', ');
    return {
        resolved: false,
        cause: 'no-such-platform',
        reason: `${named} is not published for ${(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(wanted)} but for ${list}: set the input "platform" to one of them.`,
    };
}
/**
 * Picks the manifest of a platform from an index: the same operating system and architecture, and the highest
 * variant that the platform still runs (containerd's rules). Attestations of BuildKit are no images.
 */
function choosePlatform(manifests, wanted) {
    let best;
    for (const descriptor of manifests) {
        const rank = variantRank(platformOf(descriptor), wanted);
        if (rank !== undefined && (best === undefined || rank > best.rank))
            best = { descriptor, rank };
    }
    return best?.descriptor;
}
function platformOf({ platform, annotations }) {
    if (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest')
        return undefined;
    if (platform === undefined || platform.os === 'unknown')
        return undefined;
    return { os: platform.os, architecture: platform.architecture, variant: platform.variant || undefined };
}
function offered(manifests) {
    return manifests
        .map(platformOf)
        .flatMap((platform) => (platform === undefined ? [] : (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform)));
}
/** What no variant means (containerd's normalization). */
const USUAL_VARIANT = { arm: 'v7', arm64: 'v8', amd64: 'v1' };
/** How well a machine of the wanted platform runs an image of the offered one; undefined: not at all. */
function variantRank(offer, wanted) {
    if (offer?.os !== wanted.os || offer.architecture !== wanted.architecture)
        return undefined;
    const usual = USUAL_VARIANT[wanted.architecture];
    const [has, wants] = [offer.variant ?? usual, wanted.variant ?? usual];
    if (has === wants)
        return Number.POSITIVE_INFINITY;
    const [older, newer] = [versionOf(has), versionOf(wants)];
    return older !== undefined && newer !== undefined && older <= newer ? older : undefined;
}
function versionOf(variant) {
    const digits = /^v(\d+(?:\.\d+)?)$/.exec(variant ?? '')?.[1];
    return digits === undefined ? undefined : Number(digits);
}
function readPlatform(bytes) {
    const config = (0,_engine_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(Config, bytes.toString());
    if (config === undefined)
        return 'unreadable';
    const { os, architecture, variant } = config;
    if (!os || !architecture)
        return undefined;
    return { os, architecture, variant: variant || undefined };
}


/***/ })

};
