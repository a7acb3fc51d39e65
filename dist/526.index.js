export const id = 526;
export const ids = [526];
export const modules = {

/***/ 3976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tmpfsOptions),
/* harmony export */   V: () => (/* binding */ privilegeFlags)
/* harmony export */ });
/** The flags of `docker run` that give a container these privileges and no more. */
function privilegeFlags(privileges) {
    const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = privileges;
    return [
        ...(user === undefined ? [] : ['--user', user]),
        ...['--cap-drop', 'ALL'],
        ...capabilities.flatMap((name) => ['--cap-add', name]),
        ...(tmpfs === undefined ? [] : ['--read-only']),
        ...tmpfsOptions(privileges).flatMap((option) => ['--tmpfs', option]),
        ...(noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
        ...['--memory', mebibytes(memory), '--memory-swap', mebibytes(memory), '--pids-limit', String(pids)],
    ];
}
/**
 * The mounts as `docker run --tmpfs` and Compose's `tmpfs` write them. Docker gives a new one to root, with the mode
 * of the folder below: so it is given to the folder's owner, or to the user whom the container runs as.
 */
function tmpfsOptions({ tmpfs = [], user }) {
    return tmpfs.map(({ path, owner }) => {
        const [uid = '0', gid = '0'] = (user ?? owner).split(':');
        return uid === '0' && gid === '0' ? path : `${path}:uid=${uid},gid=${gid}`;
    });
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 2 ** 20)}m`;
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookDeeper: () => (/* binding */ lookDeeper)
});

// EXTERNAL MODULE: ./lib/evidence/deeper.js
var deeper = __webpack_require__(3168);
// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __webpack_require__(1924);
// EXTERNAL MODULE: ./lib/engine/engine-errors.js
var engine_errors = __webpack_require__(9288);
;// CONCATENATED MODULE: ./lib/evidence/process/apparmor.js
/** AppArmor's word on a process, read in it: its own file, or on older kernels the one that all such modules share. */
const APPARMOR_FILES = ['/proc/self/attr/apparmor/current', '/proc/self/attr/current'];
/**
 * Reads AppArmor's label (aa_getcon(2)): `docker-default (enforce)`, or `unconfined`.
 * @param text of /proc/PID/attr/current; a kernel without AppArmor gives '', and SELinux a label of its own there.
 * @returns undefined where it is no label of AppArmor's.
 */
function parseAppArmor(text) {
    const label = text.replaceAll(/[\0\s]+$/g, '');
    const known = /^(unconfined|.+ \((enforce|complain|kill|unconfined|prompt|mixed|user)\))$/s;
    return known.test(label) ? label : undefined;
}

// EXTERNAL MODULE: ./lib/evidence/process/first-process.js
var first_process = __webpack_require__(3773);
// EXTERNAL MODULE: ./lib/evidence/process/process-status.js
var process_status = __webpack_require__(2465);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/engine/json.js
var engine_json = __webpack_require__(4662);
// EXTERNAL MODULE: ./lib/inputs/quoted.js
var quoted = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/subject/checkout.js
var checkout = __webpack_require__(8602);
;// CONCATENATED MODULE: ./lib/evidence/deployment/profile.js





/** Bytes of a profile; Docker's own has 13 KB. */
const PROFILE_LIMIT = 1024 * 1024;
/** The actions under which the kernel does what it is asked for (seccomp(2)). */
const LETS_THROUGH = ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_TRACE'];
/** As much of a profile as is judged; the engine reads the rest, and refuses what is wrong in it. */
const Profile = schemas/* looseObject */._H3({
    defaultAction: schemas/* string */.YjP().default(''),
    syscalls: schemas/* array */.YOg(schemas/* looseObject */._H3({
        action: schemas/* string */.YjP(),
        name: schemas/* string */.YjP().optional(),
        names: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    }))
        .nullish(),
});
/**
 * Reads the seccomp profile that the deployment's options name.
 * @param path relative to the checkout, as the docker client reads it.
 * @param by what names it, to begin a sentence.
 * @returns what it says of the system calls that it does not name, or one sentence why it cannot be read.
 */
function readDeployedProfile(path, by) {
    const named = `${by} names the seccomp profile ${(0,quoted/* quoted */.T)(path)}`;
    const text = readProfile(path);
    if (typeof text !== 'string')
        return `${named}, ${text.fault}`;
    const profile = (0,engine_json/* parseJson */.q)(Profile, text);
    if (profile === undefined) {
        return `${named}, which is not JSON of that form: it needs "defaultAction" and "syscalls", as Docker's own profile has them.`;
    }
    const { defaultAction, syscalls } = profile;
    const refuses = (action) => !LETS_THROUGH.includes(action);
    const rules = syscalls ?? [];
    const names = (rule) => rule.name ?? rule.names?.[0];
    return {
        path,
        defaultAction,
        refuses: (defaultAction !== '' && refuses(defaultAction)) ||
            rules.some((rule) => refuses(rule.action) && names(rule) !== undefined),
    };
}
function readProfile(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stat === undefined) {
        return { fault: 'but there is no such file: check the path, and that the checkout step comes before.' };
    }
    if (!stat.isFile())
        return { fault: 'which is no file.' };
    if ((0,checkout/* leavesCheckout */.$l)(path)) {
        return { fault: 'a link that leads out of the checkout: replace it by the file itself.' };
    }
    if (stat.size > PROFILE_LIMIT)
        return { fault: 'which is longer than any profile (1 MiB).' };
    return (0,external_node_fs_.readFileSync)(path, 'utf8');
}

;// CONCATENATED MODULE: ./lib/evidence/deployment/probe.js






const MOUNTS = '/proc/self/mountinfo';
/** Nothing is handed over to: no program of the image runs with options that take protection away. */
const ARGUMENTS = [first_process/* STATUS */.XQ, first_process/* UID_MAP */.ie, first_process/* VERSION */.xv, ...APPARMOR_FILES, MOUNTS, '--'];
/**
 * Starts one container of the image with those of the deployment's options that change the kernel's account and reach
 * nothing of the host, and reads that account. Our helper is all that runs in it.
 * @returns always the options; beside them the account, or one sentence why there is none.
 */
async function probeDeployment(request) {
    const { options, by } = request;
    const failed = (reason, records) => ({
        state: 'collected',
        value: { options, account: { state: 'error', reason } },
        records,
    });
    const profile = profileOf(options, by);
    if (typeof profile === 'string')
        return failed(profile, []);
    const isComplete = (printed) => printed.endsWith(first_process/* END_MARK */.eN);
    const ran = await (0,first_process/* askFirstProcess */.Pr)({ flags: options.tried, args: ARGUMENTS, isComplete }, request);
    if ('state' in ran) {
        return ran.state === 'error' ? failed(ran.reason, ran.records) : ran;
    }
    const account = readAccount(ran, profile, options);
    const records = [record(ran.result)];
    if (account === undefined)
        return failed(refusal(ran.result, request), records);
    return { state: 'collected', value: { options, account }, records };
}
function profileOf({ seccomp }, by) {
    return seccomp === undefined || seccomp === 'unconfined' ? undefined : readDeployedProfile(seccomp, by);
}
function readAccount({ result }, profile, { readOnly }) {
    const [account, behind] = (0,first_process/* atEndMark */.Af)(result.stdout);
    const files = (0,first_process/* sectionsOf */.Ks)(account);
    const status = (0,process_status/* parseProcessStatus */.Xu)(files.get(first_process/* STATUS */.XQ) ?? '');
    // Without its last words it was stopped in the middle.
    if (status === undefined || behind === undefined)
        return undefined;
    // A helper is copied only into a container without --read-only.
    const isMounted = result.command[1] === 'run';
    const labels = APPARMOR_FILES.map((file) => parseAppArmor(files.get(file) ?? ''));
    return {
        state: 'collected',
        status,
        userNamespace: (0,process_status/* inUserNamespace */.Si)(files.get(first_process/* UID_MAP */.ie) ?? ''),
        sandbox: (0,process_status/* isGVisor */.Fq)(files.get(first_process/* VERSION */.xv) ?? '') ? 'gVisor' : undefined,
        apparmor: labels.find((label) => label !== undefined),
        readOnlyRoot: readOnly && !isMounted ? undefined : isReadOnly(files.get(MOUNTS) ?? ''),
        profile,
    };
}
/** The line of mountinfo (proc_pid_mountinfo(5)) that is about the root file system: the last one covers the others. */
function rootMount(mounts) {
    return mounts.split('\n').findLast((line) => line.split(' ')[4] === '/');
}
function isReadOnly(mounts) {
    return rootMount(mounts)?.split(' ')[5]?.split(',').includes('ro');
}
/** One sentence for a container that did not start, or did not tell. */
function refusal(result, { options: { tried, seccomp }, by }) {
    const { ended, exitCode, stderr } = result;
    if (ended !== 'exit' || tried.length === 0 || (0,engine_errors/* explainEngineError */.qW)(stderr) !== undefined) {
        return (0,docker/* explainFailure */.SP)('The probe as deployed', result);
    }
    const profile = seccomp === undefined || seccomp === 'unconfined'
        ? ''
        : ' (or its seccomp profile refuses what every start needs)';
    if (exitCode === undefined || stderr.trim() === '') {
        return `${by}: the container ended without the kernel's account of its first process${profile}.`;
    }
    const words = (0,engine_errors/* lastErrorLine */.HY)(stderr).replace(/\.$/, '');
    return `${by}: the engine starts no container with these options${profile}: ${words}.`;
}
/** Of the mounts only the root's, and of it not where the engine keeps its files. */
function record({ command, stdout, stderr }) {
    const account = (0,first_process/* atEndMark */.Af)(stdout)[0];
    const [before = '', mounts = ''] = account.split(`==> ${MOUNTS} <==\n`);
    const root = rootMount(mounts)?.replace(/ - (\S+) .*$/, ' - $1 …');
    const shown = root === undefined ? account : `${before}==> ${MOUNTS} <==\n${root}\n`;
    return {
        title: "Kernel's account of the first process, as deployed",
        command,
        output: [shown, stderr].filter((text) => text !== '').join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/evidence/deployment/services.js




/** Containers that are started for the services of a project. */
const MOST_PROBES = 8;
/**
 * Starts one container of the image for each of the different sets of options that its services have, all at the same
 * time, and reads the kernel's account in it. What reaches the host is not tried, as with `run-options`.
 * @param services all of the project.
 */
async function probeServices(services, image) {
    const sets = new Map();
    for (const service of services.filter(({ usesSubject }) => usesSubject)) {
        const key = JSON.stringify([service.options, optionsUnset(service)]);
        sets.set(key, [...(sets.get(key) ?? []), service]);
    }
    if (sets.size === 0)
        return { state: 'not-applicable', reason: NO_SERVICE };
    const groups = [...sets.values()];
    const probes = await Promise.all(groups.slice(0, MOST_PROBES).map((group) => probeGroup(group, image)));
    const untried = groups.slice(MOST_PROBES).flatMap((group) => group.map(({ name }) => name));
    const records = probes.flatMap(({ names, deployment }) => deployment.state === 'not-applicable'
        ? []
        : deployment.records.map((record) => ({ ...record, title: `${record.title} by ${named(names)}` })));
    return { state: 'collected', value: { probes, untried }, records };
}
const NO_SERVICE = 'No service of the Compose files uses this image: a service does when its image has a name of the input "deployed-as", or when it is built of the same context, Dockerfile and stage.';
async function probeGroup(group, image) {
    const [first] = group;
    if (first === undefined)
        throw new Error('a set of options that no service has');
    const { options, location } = first;
    const names = group.map(({ name }) => name);
    const by = named(names).replace(/^s/, 'S');
    const foreign = foreignProfile(options, by);
    const deployment = foreign === undefined
        ? await probeDeployment({ ...image, options, by })
        : { state: 'collected', value: { options, account: { state: 'error', reason: foreign } }, records: [] };
    const written = group.flatMap((service) => service.written ?? []);
    return { names, location, written, unset: optionsUnset(first), deployment };
}
function named(names) {
    const shown = names.slice(0, 3).join(', ');
    return `service${names.length === 1 ? '' : 's'} ${shown}${names.length > 3 ? ', …' : ''}`;
}
/** The pull request wrote the path, which the docker client would read wherever it leads. */
function foreignProfile({ seccomp }, by) {
    if (seccomp === undefined || seccomp === 'unconfined' || !(0,external_node_fs_.existsSync)(seccomp))
        return undefined;
    if ((0,checkout/* liesInCheckout */.TB)(seccomp))
        return undefined;
    return `${by} names the seccomp profile ${(0,quoted/* quoted */.T)(seccomp)}, which is not of the checkout: it is not read.`;
}
function optionsUnset({ unset }) {
    return [...new Set(unset.filter(({ key }) => key !== 'image').map(({ variable }) => variable))];
}

// EXTERNAL MODULE: ./lib/evidence/file-fault.js
var file_fault = __webpack_require__(2506);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/engine/time-limits.js
var time_limits = __webpack_require__(5490);
;// CONCATENATED MODULE: ./lib/engine/export.js



/** Milliseconds to make the container; some storage drivers copy the image for it. */
const CREATE_LIMIT = 2 * 60_000;
/** Milliseconds for all files; an engine gives some 300 MB a second. */
const EXPORT_LIMIT = 10 * 60_000;
/** Bytes of a tar header, and where its type stands (POSIX.1-2024, pax: ustar interchange format). */
const HEADER = 512;
const TYPE = 156;
/**
 * Asks the engine for the files of a container of an image, as it lays the layers upon each other itself, and hands the
 * archive on as it comes. The container never starts. The archive is that of `docker export`, which lacks the root
 * directory, with that of `docker cp` before it.
 * @param onBytes takes the next bytes; the engine waits until it has resolved. When it throws, the engine stops.
 * @returns undefined when all was handed on, or one sentence why not.
 * @throws what `onBytes` throws.
 */
async function exportFiles(request, onBytes) {
    const { name, signal, later } = request;
    try {
        const created = await (0,process/* run */.e)('docker', createArguments(request), { timeLimit: CREATE_LIMIT, signal });
        if (!worked(created))
            return (0,docker/* explainFailure */.SP)('docker create', created);
        const root = await rootHeader(name, signal);
        if (typeof root === 'string')
            return root;
        await onBytes(root);
        const exported = await (0,process/* run */.e)('docker', ['export', name], { timeLimit: EXPORT_LIMIT, signal, onBytes });
        return worked(exported) ? undefined : (0,docker/* explainFailure */.SP)('docker export', exported);
    }
    finally {
        later((0,docker/* removeContainer */.od)(name));
    }
}
/** An image without a program has files too; what is said to start here is never looked for. */
function createArguments({ image, platform, name, label }) {
    return [
        ...['create', '--name', name, '--label', label, '--pull', 'never', '--network', 'none'],
        ...(platform === undefined ? [] : ['--platform', platform]),
        ...['--entrypoint', '/never-started', image],
    ];
}
/** The header of the root directory, with which the archive of all that is below it begins. */
async function rootHeader(name, signal) {
    const enough = new AbortController();
    let header = Buffer.alloc(0);
    const onBytes = async (bytes) => {
        header = Buffer.concat([header, bytes.subarray(0, HEADER - header.length)]);
        if (header.length === HEADER)
            enough.abort();
    };
    const both = AbortSignal.any([signal, enough.signal]);
    const result = await (0,process/* run */.e)('docker', ['cp', `${name}:/`, '-'], {
        timeLimit: time_limits/* QUESTION_LIMIT */.F,
        signal: both,
        onBytes,
    });
    if (header.length < HEADER)
        return (0,docker/* explainFailure */.SP)('docker cp', result);
    return header[TYPE] === '5'.charCodeAt(0) ? header : 'docker cp did not give the root directory first.';
}
function worked({ exitCode, ended }) {
    return exitCode === 0 && ended === 'exit';
}

;// CONCATENATED MODULE: ./lib/engine/save.js


/** Milliseconds for the whole image; an engine gives some 300 MB a second. */
const SAVE_LIMIT = 10 * 60_000;
/**
 * Asks the engine for an image with all its layers, as an archive (`docker save`), and hands that on as it comes.
 * @param image what the engine knows it by.
 * @param onBytes takes the next bytes; the engine waits until it has resolved. When it throws, the engine stops.
 * @returns undefined when all was handed on, or one sentence why not.
 * @throws what `onBytes` throws.
 */
async function saveImage(image, onBytes, signal) {
    const result = await (0,process/* run */.e)('docker', ['save', image], { timeLimit: SAVE_LIMIT, signal, onBytes });
    return result.exitCode === 0 && result.ended === 'exit' ? undefined : (0,docker/* explainFailure */.SP)('docker save', result);
}

// EXTERNAL MODULE: ./lib/evidence/capabilities.js
var capabilities = __webpack_require__(8111);
;// CONCATENATED MODULE: ./lib/evidence/files/capabilities.js

/** Bytes of the attribute by the revision in its first word: one pair of sets, two, and two with a root id. */
const SIZES = { 1: 12, 2: 20, 3: 24 };
/**
 * The capabilities that an executable gets from its file, by the extended attribute security.capability
 * (struct vfs_cap_data, include/uapi/linux/capability.h, revisions 1 to 3).
 * @returns names of the permitted set without `CAP_`; none for an attribute that the kernel refuses.
 */
function fileCapabilities(attribute) {
    if (attribute === undefined || attribute.length < 4)
        return [];
    const revision = attribute.readUInt32LE(0) >>> 24;
    if (attribute.length !== SIZES[revision])
        return [];
    const low = attribute.readUInt32LE(4);
    const high = revision === 1 ? 0 : attribute.readUInt32LE(12);
    return (0,capabilities/* capabilityNames */.n7)(`${hex(high)}${hex(low)}`);
}
function hex(word) {
    return word.toString(16).padStart(8, '0');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/evidence/files/path.js

/**
 * Paths of an image's files, as its layers have them: absolute, without `.`, `..` and a slash at the end, one character
 * a byte (latin1). Text is made of them where they are shown.
 */
/** A path of a layer, from the name of its entry. */
function layerPath(name) {
    const path = external_node_path_.posix.normalize(`/${name}`);
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
/** The same from text, as an image's config has it. */
function pathOfText(text) {
    return layerPath(Buffer.from(text, 'utf8').toString('latin1'));
}
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash <= 0 ? '/' : path.slice(0, slash);
}
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Longest path that is shown, in characters. */
const SHOWN_LIMIT = 300;
/** A path as UTF-8 text, untrusted, with its middle left out where it is long. */
function shownPath(path) {
    const text = Buffer.from(path, 'latin1').toString('utf8');
    if (text.length <= SHOWN_LIMIT)
        return text;
    const half = SHOWN_LIMIT / 2;
    return `${text.slice(0, half)}…${text.slice(1 - half)}`.toWellFormed();
}

;// CONCATENATED MODULE: ./lib/evidence/files/secrets.js

/** Bytes of a file's content that are looked at. */
const HEAD_SIZE = 4096;
/** Characters of a path that are looked at: names below are short. */
const TAIL = 160;
/** A key in PEM (RFC 7468) or OpenSSH's form, with at least a line of it; a text that only speaks of one has none. */
const PRIVATE_KEY = /^-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----\r?\n(?:[\w-]+: [^\n]*\n|\r?\n)*[A-Za-z0-9+/=]{40}/m;
const PGP_KEY = /^-----BEGIN PGP PRIVATE KEY BLOCK-----\r?\n(?:[\w-]+: [^\n]*\n|\r?\n)*[A-Za-z0-9+/=]{40}/m;
/** A value that is a secret and no place for one: `${TOKEN}`, `<your token>`, `changeme`, `xxx`. */
const VALUE = String.raw `(?!["']?(?:\$|<|%|\{\{|x{3}|\*{3}|\.{3}|your|change|replace|example|dummy|placeholder|secret["'\s]|password["'\s]|todo|none\b|null\b|true\b|false\b))["']?[^\s"'#]{6}`;
/** A URL with a password in it. */
const URL_WITH_PASSWORD = new RegExp(String.raw `\b[a-z][a-z0-9+]{1,20}://[^\s/:@]{0,100}:${VALUE}[^\s/@]{0,500}@`, 'i');
const SECRET_NAME = 'PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|APP_KEY|CREDENTIALS?';
const ENV_SECRET = new RegExp(String.raw `^[ \t]*(?:export[ \t]+)?[A-Z0-9_.]{0,60}(?:${SECRET_NAME})[A-Z0-9_]{0,60}[ \t]*=[ \t]*${VALUE}`, 'im');
/** Every kind that is found by the name of the file. A private key in PEM is found by its content, whatever its name. */
const KINDS = [
    {
        kind: 'an environment file with secrets',
        path: /\/\.env(?!\.?(?:example|sample|template|tmpl|dist|defaults?|schema))(?:[.-][\w.-]+)?$/i,
        shape: (text) => ENV_SECRET.test(text) || URL_WITH_PASSWORD.test(text),
    },
    { kind: 'a Git repository', path: /\/\.git\/HEAD$/, shape: /^(?:ref: refs\/|[0-9a-f]{40,64}\s*$)/ },
    { kind: 'a password for a Git server', path: /\/\.git\/config$/, shape: URL_WITH_PASSWORD },
    { kind: 'a password for a Git server', path: /\/\.git-credentials$/, shape: URL_WITH_PASSWORD },
    {
        kind: 'AWS credentials',
        path: /\/\.aws\/(?:credentials|config)$/,
        shape: new RegExp(String.raw `^\s*aws_(?:secret_access_key|session_token)\s*=\s*${VALUE}`, 'im'),
    },
    {
        kind: 'a Google Cloud key',
        path: /\.json$/,
        shape: (text) => /"type"\s*:\s*"service_account"/.test(text) && /"private_key"\s*:\s*"-----BEGIN/.test(text),
    },
    {
        kind: 'Google Cloud credentials',
        path: /\/(?:application_default_credentials|adc)\.json$/,
        shape: /"(?:refresh_token|client_secret|private_key)"\s*:\s*"[^"]{8}/,
    },
    {
        kind: 'Google Cloud credentials',
        path: /\/gcloud\/(?:credentials|access_tokens)\.db$/,
        shape: /^SQLite format 3/,
    },
    {
        kind: 'Azure credentials',
        path: /\/\.azure\/(?:accessTokens|msal_token_cache|service_principal_entries|servicePrincipal)\.(?:json|bin)$/,
        shape: /"(?:accessToken|refreshToken|secret|client_secret|accessKey|refresh_token)"\s*:\s*"[^"]{8}/i,
    },
    {
        kind: 'credentials of a Kubernetes cluster',
        path: /\/(?:\.kube\/config|kubeconfig(?:\.ya?ml|\.conf)?|kubernetes\/[\w-]+\.conf|k3s\.yaml)$/,
        shape: /^\s*(?:- )?(?:client-key-data|token|password):\s*["']?[^\s"'{<$]{8}/m,
    },
    {
        kind: 'credentials of a container registry',
        path: /\/(?:\.docker\/config\.json|\.dockercfg|containers\/auth\.json)$/,
        shape: /"(?:auth|identitytoken|registrytoken|password)"\s*:\s*"[^"]{4}/,
    },
    {
        kind: 'a token of a package registry',
        path: /\/(?:\.npmrc|\.yarnrc(?:\.yml)?)$/,
        shape: new RegExp(String.raw `(?:_authToken|_password|_auth|npmAuthToken|npmAuthIdent)\s*[=:]\s*${VALUE}`),
    },
    {
        kind: 'a password of a package registry',
        path: /\/\.pypirc$/,
        shape: new RegExp(String.raw `^\s*password\s*[=:]\s*${VALUE}`, 'im'),
    },
    {
        kind: 'a password of a package registry',
        path: /\/pip(?:\.conf|\.ini)$/,
        shape: URL_WITH_PASSWORD,
    },
    {
        kind: 'a token of a package registry',
        path: /\/\.cargo\/credentials(?:\.toml)?$/,
        shape: new RegExp(String.raw `^\s*(?:token|secret-key)\s*=\s*${VALUE}`, 'm'),
    },
    {
        kind: 'a token of a package registry',
        path: /\/\.gem\/credentials$/,
        shape: new RegExp(String.raw `^:\w+:\s*${VALUE}`, 'm'),
    },
    {
        kind: 'tokens of package registries',
        path: /\/(?:\.composer|composer)\/auth\.json$|\/auth\.json$/,
        shape: /"(?:github-oauth|gitlab-token|gitlab-oauth|bearer|http-basic)"\s*:\s*\{[^}]{0,200}:\s*(?:"[^"]{8}|\{[^}]{0,200}"password"\s*:\s*"[^"]{4})/,
    },
    {
        kind: 'a password of a package registry',
        path: /\/\.m2\/settings(?:-security)?\.xml$/,
        shape: /<(?:password|master)>[^<$\s][^<]{5}/,
    },
    {
        kind: 'passwords for servers',
        path: /\/[._]netrc$/,
        shape: new RegExp(String.raw `\bpassword\s+${VALUE}`),
    },
    {
        kind: 'a password of a database',
        path: /\/\.pgpass$/,
        shape: /^(?!#)(?:[^:\n]*:){4}[^\s:]+/m,
    },
    {
        kind: 'a password of a database',
        path: /\/\.my(?:login)?\.cnf$/,
        shape: new RegExp(String.raw `^\s*password\s*=\s*${VALUE}`, 'm'),
    },
    {
        kind: 'a token of Vault',
        path: /\/\.vault-token$/,
        shape: /^(?:hv[sbr]\.|[sbr]\.|[0-9a-f]{8}-)[\w.-]{16}/,
    },
    {
        kind: 'a token of Terraform',
        path: /\/(?:\.terraformrc|credentials\.tfrc\.json)$/,
        shape: /\btoken"?\s*[=:]\s*"[^"$]{8}/,
    },
    {
        kind: 'a token of GitHub',
        path: /\/gh\/hosts\.yml$/,
        shape: /^\s*oauth_token:\s*\S{8}/m,
    },
    {
        kind: 'the master key of a Rails application',
        path: /\/config\/(?:master|credentials\/\w+)\.key$/,
        shape: /^[0-9a-f]{32}\s*$/,
    },
];
/**
 * What a regular file is that should not be in an image: a kind of the table, or a private key.
 * @param path path in the layer, one character a byte.
 * @param head the first `HEAD_SIZE` bytes of its content, or all of it. Nothing of it is kept.
 * @returns the kind in words; undefined for all other files.
 */
function secretKind(path, head) {
    const tail = path.slice(-TAIL);
    const wanted = KINDS.filter((kind) => kind.path.test(tail));
    const mayBeKey = holdsPrivateKey(head);
    if ((wanted.length === 0 && !mayBeKey) || isPublishedExample(path))
        return undefined;
    const text = head.toString('latin1');
    const found = wanted.find(({ shape }) => (shape instanceof RegExp ? shape.test(text) : shape(text)));
    return found?.kind ?? (mayBeKey ? keyKind(path, text) : undefined);
}
function holdsPrivateKey(head) {
    return head.includes('PRIVATE KEY') || head.includes('PuTTY-User-Key-File-');
}
function keyKind(path, text) {
    if (PGP_KEY.test(text))
        return 'a private PGP key';
    if (/^PuTTY-User-Key-File-\d/.test(text))
        return 'a private SSH key';
    if (!PRIVATE_KEY.test(text))
        return undefined;
    const ssh = text.includes('BEGIN OPENSSH') || /^(?:id_|ssh_host_)/.test(baseOf(path));
    return ssh ? 'a private SSH key' : 'a private key';
}
/** Folders of packages, whose files everyone can download. */
const PACKAGES = /\/(?:node_modules|site-packages|dist-packages|gems|vendor|go\/pkg\/mod|go\/src|\.cargo\/registry|usr\/(?:local\/)?(?:lib|share|src))\//;
const EXAMPLES = /\/(?:__tests__|tests?|testing|testdata|test-data|test_data|fixtures?|specs?|examples?|samples?|demos?|docs?)\//i;
/** The keys and files with which packages test themselves: published with the package, they guard nothing. */
function isPublishedExample(path) {
    const packages = PACKAGES.exec(path);
    return packages !== null && EXAMPLES.test(path.slice(packages.index + packages[0].length - 1));
}

;// CONCATENATED MODULE: ./lib/evidence/files/tar.js
/** Bytes that are no archive, or not a whole one. The message is the end of a sentence about the archive. */
class DamagedArchive extends Error {
}
const BLOCK = 512;
/** Bytes of one extended header; Go's archive/tar, by which engines read their layers, has the same limit. */
const EXTENSION_LIMIT = 1024 * 1024;
const CAPABILITY = 'SCHILY.xattr.security.capability';
/**
 * Reads an archive as its bytes come and keeps none of them: ustar and PAX (POSIX.1-2024, pax), and GNU's long names.
 * It follows Go's archive/tar where writers differ, since that is how engines read layers: global PAX headers are passed
 * over, and what stands behind two blocks of zeros is not read.
 * @returns a sink that throws DamagedArchive for bytes that are no such archive, and at the end for half a one.
 */
function tarReader(sink) {
    let phase = 'header';
    /** Bytes that the phase still takes. */
    let left = BLOCK;
    let padding = 0;
    let zeroBlocks = 0;
    let held = [];
    let extension = 'pax';
    let extended = {};
    const next = (to, size) => {
        phase = to;
        left = size;
    };
    const afterContent = () => (padding > 0 ? next('padding', padding) : next('header', BLOCK));
    const takeHeader = (block) => {
        if (isZero(block)) {
            zeroBlocks += 1;
            return next(zeroBlocks === 2 ? 'after' : 'header', BLOCK);
        }
        zeroBlocks = 0;
        const header = readHeader(block);
        const kind = EXTENSIONS[header.flag];
        if (kind !== undefined) {
            if (header.size > EXTENSION_LIMIT)
                throw new DamagedArchive('has a header of more than 1 MB');
            extension = kind;
            padding = paddingOf(header.size);
            return header.size === 0 ? takeExtension(EMPTY) : next('extension', header.size);
        }
        const entry = makeEntry(header, extended);
        extended = {};
        padding = paddingOf(entry.size);
        sink.entry(entry);
        if (entry.size > 0)
            return next('content', entry.size);
        sink.done();
        next('header', BLOCK);
    };
    const takeExtension = (bytes) => {
        if (extension === 'pax')
            extended = { ...extended, pax: readPax(bytes) };
        else if (extension === 'global')
            extended = {};
        else
            extended = { ...extended, [extension]: untilNul(bytes) };
        afterContent();
    };
    /** The bytes of a header, in one piece; undefined when they are not all there. */
    const whole = (bytes) => {
        left -= bytes.length;
        if (left === 0 && held.length === 0)
            return bytes;
        // What is kept must not keep the whole chunk from being freed.
        held.push(Buffer.from(bytes));
        if (left > 0)
            return undefined;
        const all = Buffer.concat(held);
        held = [];
        return all;
    };
    const write = (chunk) => {
        for (let at = 0; at < chunk.length && phase !== 'after';) {
            const bytes = chunk.subarray(at, at + left);
            at += bytes.length;
            if (phase === 'header' || phase === 'extension') {
                const all = whole(bytes);
                if (all === undefined)
                    break;
                if (phase === 'header')
                    takeHeader(all);
                else
                    takeExtension(all);
                continue;
            }
            left -= bytes.length;
            if (phase === 'content')
                sink.content(bytes);
            if (left > 0)
                continue;
            if (phase === 'padding')
                next('header', BLOCK);
            else {
                sink.done();
                afterContent();
            }
        }
    };
    const end = () => {
        const between = phase === 'header' && left === BLOCK && Object.keys(extended).length === 0;
        if (!between && phase !== 'after')
            throw new DamagedArchive('ends in the middle of a file');
    };
    return { write, end, hasEndMark: () => phase === 'after' };
}
/**
 * True for the first block of an archive: a header whose checksum holds, or the zeros of an empty archive.
 * @param block the first 512 bytes.
 */
function isTar(block) {
    return block.length === BLOCK && (isZero(block) || hasChecksum(block));
}
const EMPTY = Buffer.alloc(0);
const ZEROS = Buffer.alloc(BLOCK);
/** Headers that tell of the entry behind them, by their type flag. */
const EXTENSIONS = {
    x: 'pax',
    g: 'global',
    L: 'name',
    K: 'link',
};
function readHeader(block) {
    if (!hasChecksum(block))
        throw new DamagedArchive('is no tar archive, or a damaged one');
    const short = untilNul(block.subarray(0, 100));
    const prefix = prefixOf(block);
    return {
        flag: block.toString('latin1', 156, 157),
        name: prefix === '' ? short : `${prefix}/${short}`,
        linkName: untilNul(block.subarray(157, 257)),
        mode: number(block, 100, 8),
        uid: number(block, 108, 8),
        gid: number(block, 116, 8),
        size: number(block, 124, 12),
    };
}
/** The start of a name that is too long for its own field, where the header's form has one. */
function prefixOf(block) {
    const magic = block.toString('latin1', 257, 265);
    if (magic.startsWith('ustar\0')) {
        const isStar = block.toString('latin1', 508, 512) === 'tar\0';
        return untilNul(block.subarray(345, isStar ? 476 : 500));
    }
    if (magic !== 'ustar  \0' || [345, 357].every((at) => block[at] === 0 || isTime(block, at)))
        return '';
    // GNU has times there. Old writers in Go put a prefix there all the same, and Go reads it.
    const prefix = untilNul(block.subarray(345, 500));
    return /^[\0-\x7f]*$/.test(prefix) ? prefix : '';
}
/** True for what Go reads as a number of 63 bits: octal digits, or two's complement with the high bit set. */
function isTime(block, at) {
    const field = block.subarray(at, at + 12);
    const first = field[0] ?? 0;
    if (first < 0x80) {
        const text = field.toString('latin1').replaceAll(/^[ \0]+|[ \0]+$/g, '');
        return /^[0-7]*(?:\0|$)/.test(text);
    }
    const sign = (first & 0x40) === 0 ? 0 : 0xff;
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = field.map((byte) => byte ^ sign);
    return (a & 0x7f) === 0 && b === 0 && c === 0 && d === 0 && e < 0x80;
}
function makeEntry(header, { pax, name, link }) {
    if (header.flag === 'S' || pax?.has(SPARSE)) {
        throw new DamagedArchive('holds files with holes (sparse), which are not read');
    }
    // A long name that is empty is passed over, as it is by Go.
    const path = name || (pax?.get('path')?.toString('latin1') ?? header.name);
    const type = typeOf(header.flag, path);
    return {
        name: path,
        linkName: link || (pax?.get('linkpath')?.toString('latin1') ?? header.linkName),
        type,
        mode: header.mode & 0o7777,
        uid: decimal(pax?.get('uid')) ?? header.uid,
        gid: decimal(pax?.get('gid')) ?? header.gid,
        size: HEADER_ONLY.includes(header.flag) ? 0 : (decimal(pax?.get('size')) ?? header.size),
        capability: pax?.get(CAPABILITY),
    };
}
/** Links, devices, directories and pipes have no content, whatever size they tell. */
const HEADER_ONLY = ['1', '2', '3', '4', '5', '6'];
/** Old writers mark a directory by its name alone. */
function typeOf(flag, name) {
    if (flag === '\0' && name.endsWith('/'))
        return 'directory';
    return TYPES[flag] ?? 'other';
}
const TYPES = {
    '\0': 'file',
    '0': 'file',
    '7': 'file',
    '1': 'link',
    '2': 'symlink',
    '5': 'directory',
};
/** Any record of GNU's about holes in a file. */
const SPARSE = 'GNU.sparse';
/** Records that are read, by their keyword. */
const KEYWORDS = ['path', 'linkpath', 'size', 'uid', 'gid', CAPABILITY];
/** Records `LENGTH KEYWORD=VALUE\n`; values are bytes. An empty one leaves the header's own. */
function readPax(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = space === -1 || space - at > 8 ? undefined : decimal(bytes.subarray(at, space));
        const end = at + (length ?? 0);
        const equals = bytes.indexOf(0x3d, space);
        if (length === undefined ||
            end > bytes.length ||
            bytes[end - 1] !== 0x0a ||
            equals < 0 ||
            equals >= end) {
            throw new DamagedArchive('has a PAX header that is damaged');
        }
        const keyword = bytes.toString('latin1', space + 1, Math.min(equals, space + 80));
        if (keyword.startsWith(`${SPARSE}.`))
            records.set(SPARSE, EMPTY);
        else if (KEYWORDS.includes(keyword)) {
            // A copy, because the value outlives the chunk.
            if (end - 1 > equals + 1)
                records.set(keyword, Buffer.from(bytes.subarray(equals + 1, end - 1)));
            else
                records.delete(keyword);
        }
        at = end;
    }
    return records;
}
function decimal(bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString('latin1');
    if (!/^\d{1,15}$/.test(text))
        throw new DamagedArchive('has a PAX header that is damaged');
    return Number(text);
}
/** A number of a header: octal digits between spaces and NULs, or GNU's two's complement with the high bit set. */
function number(block, at, length) {
    const first = block[at] ?? 0;
    if (first >= 0x80) {
        let value = first === 0xff ? -1 : first & 0x3f;
        for (const byte of block.subarray(at + 1, at + length))
            value = value * 256 + byte;
        if (!Number.isSafeInteger(value))
            throw new DamagedArchive('has a header with a number out of range');
        return value;
    }
    let index = at;
    while (index < at + length && isBlank(block[index]))
        index += 1;
    let value = 0;
    for (; index < at + length && !isBlank(block[index]); index += 1) {
        const digit = (block[index] ?? 0) - 0x30;
        if (digit < 0 || digit > 7)
            throw new DamagedArchive('has a header with a number that is none');
        value = value * 8 + digit;
    }
    return value;
}
function isBlank(byte) {
    return byte === 0x20 || byte === 0;
}
/** The sum of all bytes, those of the checksum counted as spaces; old writers summed them with a sign. */
function hasChecksum(block) {
    let sum = 8 * 0x20;
    let signed = sum;
    for (let index = 0; index < BLOCK; index += 1) {
        if (index === 148)
            index = 156;
        const byte = block[index] ?? 0;
        sum += byte;
        signed += byte > 127 ? byte - 256 : byte;
    }
    const told = Number.parseInt(block.toString('latin1', 148, 156).replace(/^[ \0]+/, ''), 8);
    return told === sum || told === signed;
}
function isZero(block) {
    return block[0] === 0 && block.equals(ZEROS);
}
function untilNul(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('latin1', 0, end === -1 ? bytes.length : end);
}
function paddingOf(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}

;// CONCATENATED MODULE: ./lib/evidence/files/notes.js




/** Entries of all archives together. Large images have 300,000. */
const ENTRY_LIMIT = 2_000_000;
/** Notes that are kept, and characters of their paths: more are only counted. */
const NOTE_LIMIT = 100_000;
const CHARACTER_LIMIT = 16 * 1024 * 1024;
function survey(code) {
    const overflow = { privileged: 0, worldWritable: 0, writableCode: 0, secrets: 0 };
    return { code, entries: 0, notes: 0, characters: 0, overflow };
}
function noteTaker(all) {
    const notes = new Map();
    /** The file whose content comes, and the start of that. */
    let open;
    let head = notes_EMPTY;
    const judge = (path, entry, start) => {
        const { type } = entry;
        if (type !== 'file' && type !== 'link' && type !== 'directory')
            return;
        const isCode = type !== 'directory' && all.code?.isCode(path, entry, start) === true;
        if (isCode)
            markFolder(parentOf(path));
        const note = takeNote(path, entry, start, isCode, all.code);
        if (isWorthIt(note))
            keep(note);
    };
    /** Directories come before what is in them. */
    const markFolder = (path) => {
        const folder = notes.get(path);
        if (folder?.writableCode === 'folder')
            notes.set(path, { ...folder, writableCode: 'yes' });
    };
    const keep = (note) => {
        // A path may stand twice in a layer, which then holds a secret all the same.
        if (note.secret === undefined && notes.get(note.path)?.secret !== undefined)
            return;
        if (all.notes >= NOTE_LIMIT || all.characters + note.path.length >= CHARACTER_LIMIT) {
            return count(note, all.overflow);
        }
        all.notes += 1;
        all.characters += note.path.length;
        notes.set(note.path, note);
    };
    const entry = (path, one) => {
        all.entries += 1;
        if (all.entries > ENTRY_LIMIT)
            throw new DamagedArchive('has more than 2,000,000 files');
        open = undefined;
        if (path === undefined)
            return;
        if (one.type !== 'file' || one.size === 0)
            return judge(path, one, notes_EMPTY);
        open = { path, entry: one, wanted: Math.min(one.size, HEAD_SIZE) };
        head = notes_EMPTY;
    };
    const content = (bytes) => {
        if (open === undefined)
            return;
        const more = bytes.subarray(0, open.wanted - head.length);
        head = head.length === 0 ? more : Buffer.concat([head, more]);
        if (head.length < open.wanted) {
            // What is kept for the next chunk must not keep this one whole.
            head = Buffer.from(head);
            return;
        }
        judge(open.path, open.entry, head);
        open = undefined;
    };
    return { entry, content, notes };
}
const notes_EMPTY = Buffer.alloc(0);
function takeNote(path, entry, head, isCode, code) {
    const { type, mode, uid, gid } = entry;
    const isFile = type !== 'directory';
    const capabilities = isFile ? fileCapabilities(entry.capability) : [];
    return {
        path,
        type: isFile ? 'file' : 'directory',
        mode,
        uid,
        gid,
        capabilities,
        gives: isFile ? privileges(mode, capabilities) : [],
        worldWritable: (mode & 0o002) !== 0 && (isFile || (mode & STICKY) === 0),
        writableCode: isCode && code?.canWrite(entry) ? 'yes' : isFile ? 'no' : folderOf(path, entry, code),
        secret: type === 'file' && head.length > 0 ? secretKind(path, head) : undefined,
    };
}
const STICKY = 0o1000;
/** The bits work on what can be executed; setgid without the group's x is an old mark for locks (chmod(2)). */
function privileges(mode, capabilities) {
    const gives = [];
    if ((mode & 0o4000) !== 0 && (mode & 0o111) !== 0)
        gives.push('setuid');
    if ((mode & 0o2010) === 0o2010)
        gives.push('setgid');
    if (capabilities.length > 0)
        gives.push('capabilities');
    return gives;
}
/** In a directory with the sticky bit a user can add, but not replace what others own. */
function folderOf(path, entry, code) {
    if (code === undefined || !code.canWrite(entry))
        return 'no';
    if (code.isOnPath(path))
        return 'yes';
    const sticky = (entry.mode & STICKY) !== 0;
    return code.isFolder(path) && !sticky ? 'folder' : 'no';
}
function isWorthIt({ gives, worldWritable, writableCode, secret }) {
    return gives.length > 0 || worldWritable || writableCode !== 'no' || secret !== undefined;
}
function count({ gives, worldWritable, writableCode, secret }, overflow) {
    if (gives.length > 0)
        overflow.privileged += 1;
    if (worldWritable)
        overflow.worldWritable += 1;
    if (writableCode !== 'no')
        overflow.writableCode += 1;
    if (secret !== undefined)
        overflow.secrets += 1;
}

;// CONCATENATED MODULE: ./lib/evidence/files/layer.js


/**
 * Reads one layer (OCI image-spec, layer.md) and keeps what is worth a note.
 * @returns a sink for its entries, which throws DamagedArchive for more than can be kept, and its facts at the end.
 */
function layerReader(all) {
    const { entry, content, notes } = noteTaker(all);
    const sink = {
        entry: (one) => {
            const path = layerPath(one.name);
            entry(baseOf(path).startsWith(WHITEOUT) ? undefined : path, one);
        },
        content,
        done: () => { },
    };
    return { sink, facts: { notes } };
}
/** Such an entry is no file: it says that one of a lower layer is gone. */
const WHITEOUT = '.wh.';

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/evidence/files/unpack.js



/** Memory that a zstd stream may ask for, as a power of two: 32 MB. Writers of layers ask for 8 MB at most. */
const ZSTD_WINDOW = 25;
/** How a compressed blob begins (RFC 1952, RFC 8878); a zstd blob may begin with a frame that is passed over. */
function compressionOf(head) {
    if (head.length < 4)
        return undefined;
    if (head.readUInt16BE(0) === 0x1f8b)
        return 'gzip';
    const word = head.readUInt32LE(0);
    return word === 0xfd2fb528 || (word >= 0x184d2a50 && word <= 0x184d2a5f) ? 'zstd' : undefined;
}
/**
 * Unpacks as the bytes come; what is unpacked is not kept. Node's zstd reads one frame only, so each further frame, which
 * seekable formats such as zstd:chunked have, gets a decoder of its own.
 * @returns a sink that throws DamagedArchive, the target's too.
 */
function unpacker(compression, target) {
    let decoder;
    const open = () => {
        const made = compression === 'gzip'
            ? (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK })
            : (0,external_node_zlib_.createZstdDecompress)({
                chunkSize: CHUNK,
                params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW },
            });
        // Each call gets its error by its own way.
        made.on('error', () => { });
        made.on('data', (bytes) => {
            try {
                target.write(bytes);
            }
            catch (error) {
                made.destroy(error instanceof Error ? error : new Error(String(error)));
            }
        });
        return made;
    };
    const write = async (bytes) => {
        for (let rest = bytes; rest.length > 0;) {
            const fresh = decoder === undefined;
            decoder ??= open();
            const used = await feed(decoder, rest);
            if (used === rest.length)
                return;
            if (used === 0 && fresh)
                throw new DamagedArchive(`is no whole ${compression} stream`);
            await close(decoder);
            decoder = undefined;
            rest = rest.subarray(used);
        }
    };
    const close = (open) => {
        open.end();
        return (0,promises_.finished)(open).catch((error) => reject(error));
    };
    const reject = (error) => {
        if (error instanceof DamagedArchive)
            throw error;
        throw new DamagedArchive(`is no whole ${compression} stream`, { cause: error });
    };
    /** @returns how many of the bytes it took: fewer when the frame ends before. */
    const feed = async (into, bytes) => {
        const before = into.bytesWritten;
        await new Promise((resolve, fail) => {
            // A decoder that fails forgets the callback.
            into.once('error', fail);
            into.write(bytes, (error) => {
                into.off('error', fail);
                if (error)
                    fail(error);
                else
                    resolve();
            });
        }).catch(reject);
        return into.bytesWritten - before;
    };
    return {
        write,
        end: async () => {
            if (decoder !== undefined)
                await close(decoder);
            target.end();
        },
    };
}
const CHUNK = 64 * 1024;

;// CONCATENATED MODULE: ./lib/evidence/files/archive.js







/** Unpacked bytes that are read at most; a layer of a kilobyte can unpack to a terabyte. */
const UNPACKED_LIMIT = 64 * 1024 ** 3;
/** Bytes of one document (manifest, config), and of all of them. Real ones have some kilobytes. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024;
const DOCUMENTS_LIMIT = 16 * 1024 * 1024;
const LAYER_LIMIT = 1_000;
/** Docker's image specification, "Combined Image JSON + Filesystem Changeset Format". */
const Manifest = schemas/* array */.YOg(schemas/* object */.Ikc({ Config: schemas/* string */.YjP(), Layers: schemas/* array */.YOg(schemas/* string */.YjP()).max(LAYER_LIMIT).nullable() }));
/** OCI image-spec, config.md. */
const Config = schemas/* object */.Ikc({
    os: schemas/* string */.YjP().default(''),
    architecture: schemas/* string */.YjP().default(''),
    rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullable() }),
    history: schemas/* array */.YOg(schemas/* object */.Ikc({ created_by: schemas/* string */.YjP().optional(), empty_layer: schemas/* boolean */.zMY().optional() }))
        .nullish(),
});
/**
 * Reads an archive of `docker save` as it comes: that of the graph drivers (`ID/layer.tar`) and the OCI layout
 * (`blobs/sha256/…`, image-spec, image-layout.md), whose layers may be compressed. Which file is what is told by its
 * first bytes, because the list of layers stands at the end. Nothing is unpacked to disk.
 * @param limit unpacked bytes that are read at most.
 */
function archiveReader(all, limit = UNPACKED_LIMIT) {
    const blobs = new Map();
    const documents = new Map();
    const aliases = new Map();
    let kept = 0;
    let unpacked = 0;
    /** Work on what the chunk held, that takes a while. */
    let work = [];
    let current;
    const limited = (sink) => ({
        write: (bytes) => {
            unpacked += bytes.length;
            if (unpacked > limit)
                throw new TooMuch(`unpacks to more than ${Math.round(limit / 1024 ** 3)} GB`);
            sink.write(bytes);
        },
        end: sink.end,
    });
    /** A layer is read on its own: what is wrong with it matters when the image has it. */
    const failing = (path) => (error) => {
        if (!(error instanceof DamagedArchive) || error instanceof TooMuch)
            throw error;
        blobs.set(path, { read: false, reason: error.message });
    };
    const plainLayer = (path) => {
        const { sink, facts } = layerReader(all);
        blobs.set(path, { read: true, facts, unpacked: undefined });
        return untilFailure(limited(tarReader(sink)), failing(path));
    };
    /** An archive of files can begin like a compressed one: then what is unpacked is not the layer. */
    const packedLayer = (path, how) => {
        const { sink, facts } = layerReader(all);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const tar = tarReader(sink);
        const write = (bytes) => {
            hash.update(bytes);
            tar.write(bytes);
        };
        const end = () => {
            tar.end();
            blobs.set(path, { read: true, facts, unpacked: `sha256:${hash.digest('hex')}` });
        };
        const layer = unpacker(how, limited({ write, end }));
        const fail = failing(path);
        let failed = false;
        const later = (act) => {
            work.push(async () => {
                if (failed)
                    return;
                await act().catch((error) => {
                    failed = true;
                    fail(error);
                });
            });
        };
        return {
            write: (bytes) => later(() => layer.write(bytes)),
            end: () => later(() => layer.end()),
        };
    };
    const document = (path) => {
        let parts = [];
        let size = 0;
        return {
            write: (bytes) => {
                size += bytes.length;
                if (size <= DOCUMENT_LIMIT)
                    parts.push(Buffer.from(bytes));
                else
                    parts = [];
            },
            end: () => {
                if (size > DOCUMENT_LIMIT)
                    return;
                const bytes = Buffer.concat(parts);
                if (path !== '/manifest.json' && !bytes.includes('"diff_ids"'))
                    return;
                kept += bytes.length;
                if (kept > DOCUMENTS_LIMIT)
                    throw new DamagedArchive('has more manifests and configs than an image needs');
                const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
                documents.set(path, { text: bytes.toString('utf8'), digest });
            },
        };
    };
    const open = (path, start) => {
        const how = compressionOf(start);
        if (how !== undefined)
            return packedLayer(path, how);
        if (isTar(start.subarray(0, 512)))
            return plainLayer(path);
        return /^\s*[[{]/.test(start.toString('latin1', 0, 64)) ? document(path) : NOTHING;
    };
    const outer = {
        entry: (entry) => {
            const path = layerPath(entry.name);
            current = undefined;
            if (entry.type === 'file')
                current = sniffing((start) => open(path, start));
            // The graph drivers write a layer once, and links to it where it stands again.
            if (entry.type === 'symlink')
                aliases.set(path, layerPath(`${parentOf(path)}/${entry.linkName}`));
            if (entry.type === 'link')
                aliases.set(path, layerPath(entry.linkName));
            if (blobs.size + documents.size + aliases.size > FILE_LIMIT) {
                throw new DamagedArchive('has more files than an image has layers');
            }
        },
        content: (bytes) => current?.write(bytes),
        done: () => current?.end(),
    };
    const archive = tarReader(outer);
    const write = async (bytes) => {
        archive.write(bytes);
        const now = work;
        work = [];
        for (const act of now)
            await act();
    };
    const layerAt = (path, diffId) => {
        const place = layerPath(path);
        const blob = blobs.get(place) ?? blobs.get(aliases.get(place) ?? '');
        if (blob === undefined)
            throw new DamagedArchive('lacks a layer that its manifest names');
        if (!blob.read)
            throw new DamagedArchive(`has a layer that ${blob.reason}`);
        if (blob.unpacked !== undefined && blob.unpacked !== diffId) {
            throw new DamagedArchive("has a layer that is not what the image's config tells");
        }
        return blob.facts;
    };
    const end = (wanted) => {
        archive.end();
        const images = (0,engine_json/* parseJson */.q)(Manifest, documents.get('/manifest.json')?.text ?? '');
        if (images === undefined)
            throw new DamagedArchive('has no manifest.json that lists its layers');
        const read = images.map(({ Config: path, Layers }) => {
            const { text, digest } = documents.get(layerPath(path)) ?? {};
            return { digest, config: (0,engine_json/* parseJson */.q)(Config, text ?? ''), layers: Layers ?? [] };
        });
        const { config, layers } = choose(read, wanted);
        if (config === undefined)
            throw new DamagedArchive('lacks the config of the image');
        const diffIds = config.rootfs.diff_ids ?? [];
        if (diffIds.length !== layers.length) {
            throw new DamagedArchive('has another number of layers than its config tells');
        }
        const history = (config.history ?? []).map(({ created_by, empty_layer }) => ({
            instruction: created_by ?? '',
            emptyLayer: empty_layer ?? false,
        }));
        const facts = layers.map((path, index) => layerAt(path, diffIds[index]));
        return { layers: facts, history: { diffIds, history } };
    };
    return { write, end };
}
/** The one with the wanted config; where the engine does not tell that, the only one of the platform, or at all. */
function choose(images, wanted) {
    const { configDigest, os, architecture } = wanted;
    const right = images.filter(({ digest, config }) => configDigest === undefined
        ? images.length === 1 || (config?.os === os && config.architecture === architecture)
        : digest === configDigest);
    // The same image stands there again for each of its names.
    const [first] = right;
    if (first === undefined)
        throw new DamagedArchive('lacks the config of the image');
    if (right.some(({ digest }) => digest !== first.digest)) {
        throw new DamagedArchive('holds several images for one platform');
    }
    return first;
}
/** Files of an archive that are remembered: layers, documents and links. */
const FILE_LIMIT = 2_000;
/** More than a whole image may be; no other layer is read after it. */
class TooMuch extends DamagedArchive {
}
const archive_EMPTY = Buffer.alloc(0);
const NOTHING = { write: () => { }, end: () => { } };
/** Waits for a block, or the end, and opens the sink that its bytes tell of. */
function sniffing(open) {
    let start = archive_EMPTY;
    let sink;
    const begin = () => {
        const made = open(start);
        sink = made;
        made.write(start);
        start = archive_EMPTY;
        return made;
    };
    return {
        write: (bytes) => {
            if (sink !== undefined)
                return sink.write(bytes);
            // The usual case: nothing is copied.
            start = start.length === 0 && bytes.length >= 512 ? bytes : Buffer.concat([start, bytes]);
            if (start.length >= 512)
                begin();
        },
        end: () => (sink ?? begin()).end(),
    };
}
function untilFailure({ write, end }, fail) {
    let failed = false;
    const attempt = (act) => {
        if (failed)
            return;
        try {
            act();
        }
        catch (error) {
            failed = true;
            fail(error);
        }
    };
    return { write: (bytes) => attempt(() => write(bytes)), end: () => attempt(end) };
}

;// CONCATENATED MODULE: ./lib/evidence/files/code.js

/** Folders with nothing but programs and their libraries, whatever the image says of itself. */
const CODE_FOLDERS = ['/app', '/bin', '/lib', '/lib32', '/lib64', '/libx32', '/opt', '/sbin', '/srv', '/usr'];
/** The engine's PATH for an image that sets none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const CODE_NAME = /\.(?:[cm]?[jt]s|py|pyc|rb|php|p[lm]|sh|bash|lua|jar|war|class|so(?:\.[\d.]+)?|node|wasm|dll)$/i;
/**
 * The places of an image's code: its working directory, PATH, the directories of absolute paths in its entrypoint and
 * command, and the folders where programs lie by custom.
 * @param status the kernel's account of the first process, whose user is the runtime user.
 * @returns undefined for root, who may write everything.
 */
function codePlaces(program, status) {
    if (status.uid.includes(0))
        return undefined;
    const user = status.uid[1];
    const groups = new Set([status.gid[1], ...status.groups]);
    const onPath = new Set(searchPath(program.env));
    const named = absolutePaths([...program.entrypoint, ...program.command]);
    const folders = [...CODE_FOLDERS, program.workingFolder, ...named.map(parentOf), ...onPath]
        .map(pathOfText)
        // The root is the parent of everything, so it tells nothing.
        .filter((folder) => folder !== '/');
    const files = new Set(named);
    const isBelow = (path) => folders.some((folder) => path.startsWith(`${folder}/`));
    return {
        isCode: (path, { mode }, head) => (files.has(path) || isBelow(path)) && ((mode & 0o111) !== 0 || looksLikeCode(path, head)),
        isFolder: (path) => folders.includes(path) || isBelow(path),
        isOnPath: (path) => onPath.has(path),
        // Whoever owns a file may give the write bit to itself.
        canWrite: ({ uid, gid, mode }) => uid === user || (groups.has(gid) ? (mode & 0o020) !== 0 : (mode & 0o002) !== 0),
    };
}
function searchPath(env) {
    const own = env.findLast((variable) => variable.startsWith('PATH='))?.slice('PATH='.length);
    return (own ?? DEFAULT_PATH)
        .split(':')
        .filter((folder) => folder.startsWith('/'))
        .map(pathOfText);
}
/** Also those inside of a line for a shell: `/bin/sh -c "exec /app/server"`. */
function absolutePaths(words) {
    return words
        .flatMap((word) => [...word.matchAll(/(?<![^\s"'=;|&(])\/[^\s"';|&()<>]+/g)].map(([path]) => path))
        .map(pathOfText);
}
function looksLikeCode(path, head) {
    const start = head.toString('latin1', 0, 4);
    return start === '\x7fELF' || start.startsWith('#!') || CODE_NAME.test(baseOf(path).slice(-64));
}

;// CONCATENATED MODULE: ./lib/evidence/files/container.js



/**
 * Bytes of a path. Linux takes no path of more than 4,095, and the engine leaves out what lies deeper without a word;
 * a directory above that, which it does not leave out, is longer than this.
 */
const PATH_LIMIT = 3_000;
/**
 * Reads the files of a container as it has them: the engine has laid the layers upon each other, and a name that marks
 * a file as gone in a layer is the name of a file here.
 */
function containerReader(code) {
    const all = survey(code);
    const { entry, content, notes } = noteTaker(all);
    const archive = tarReader({
        entry: (one) => {
            const path = layerPath(one.name);
            if (path.length > PATH_LIMIT)
                throw new DamagedArchive('has paths too long for the engine to show all');
            entry(path, one);
        },
        content,
        done: () => { },
    });
    return {
        write: archive.write,
        end: () => {
            archive.end();
            // The engine does not say when the process that packs the files is killed.
            if (!archive.hasEndMark())
                throw new DamagedArchive('is not whole');
            return { notes, code, entries: all.entries, overflow: all.overflow };
        },
    };
}

;// CONCATENATED MODULE: ./lib/evidence/files/history.js
/** Longest instruction that is kept, in characters. */
const INSTRUCTION_LIMIT = 200;
/** Characters of one that are read. */
const READ_LIMIT = 2_000;
/** The name of an argument that holds a secret, and its value. */
const SECRET_ARGUMENT = /(\b[\w-]{0,60}(?:key|token|secret|passw|pwd|credential|auth)[\w-]{0,60}=|--[\w-]{0,60}(?:token|secret|passw|pwd)[\w-]{0,60} )(?:"[^"]*"|'[^']*'|[^\s"']+)/gi;
/**
 * Tells of each layer where it comes from.
 * @param secretLayers numbers of the layers that brought a secret: a RUN that wrote one may hold it, and is not shown.
 * @returns one element a layer, the lowest first; without instructions where the history has not one for each layer.
 */
function layerOrigins({ diffIds, history }, secretLayers) {
    const instructions = history.filter(({ emptyLayer }) => !emptyLayer);
    const known = instructions.length === diffIds.length;
    return diffIds.map((layer, index) => {
        const instruction = shortInstruction((known ? instructions[index]?.instruction : undefined) ?? '');
        if (instruction === '')
            return { layer, instruction: undefined };
        return { layer, instruction: secretLayers.has(index) ? withoutArguments(instruction) : instruction };
    });
}
/**
 * An instruction as a Dockerfile has it, from `created_by` of the classic builder and of BuildKit. The values of build
 * arguments, which both write before a RUN, are left out, and so are values whose names sound secret.
 */
function shortInstruction(createdBy) {
    const line = createdBy.slice(0, READ_LIMIT).replaceAll(/\s+/g, ' ').trim();
    const plain = line
        .replace(/ # buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\) +/, '')
        .replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
        .replace(/^(?:RUN )?\|\d+ .*$/, 'RUN …')
        .replaceAll(SECRET_ARGUMENT, '$1…')
        .replaceAll(/(:\/\/[^\s/:@]*:)[^\s/@]+@/g, '$1…@');
    return plain.length > INSTRUCTION_LIMIT ? `${plain.slice(0, INSTRUCTION_LIMIT)}…`.toWellFormed() : plain;
}
function withoutArguments(instruction) {
    // These name paths and no content.
    if (/^(?:COPY|ADD|WORKDIR) /.test(instruction))
        return instruction;
    const [run] = /^RUN [a-z][\w.-]*(?=[ ;&|]|$)/.exec(instruction) ?? [];
    return run === undefined ? 'RUN …' : `${run} …`;
}

;// CONCATENATED MODULE: ./lib/evidence/files/merge.js

/** How many of each list are kept in full. */
const LISTED = 25;
/** Layers with a secret, whose instructions are not shown in full. */
function secretLayers(layers) {
    const found = layers.map(({ notes }) => [...notes.values()].some(({ secret }) => secret !== undefined));
    return new Set(found.flatMap((has, index) => (has ? [index] : [])));
}
/**
 * What a container shows holds; the layers tell where it comes from. Secrets of any layer count, since everyone who has
 * the image has its layers.
 * @param layers the lowest first.
 * @param origins one element a layer.
 * @param all what was counted over the layers.
 */
function mergeFacts(container, layers, origins, all) {
    const describe = (note, layer) => {
        const { path, type, mode, uid, gid } = note;
        const origin = layer === undefined ? undefined : origins[layer];
        return { path: shownPath(path), type, mode, uid, gid, origin };
    };
    const visible = [...container.notes.values()];
    const found = (note) => describe(note, broughtBy(note, layers));
    const { overflow } = container;
    return {
        privileged: listed(visible.filter(({ gives }) => gives.length > 0), overflow.privileged, (note) => ({ ...found(note), gives: note.gives, capabilities: note.capabilities })),
        worldWritable: listed(visible.filter(({ worldWritable }) => worldWritable), overflow.worldWritable, found),
        writableCode: container.code === undefined
            ? undefined
            : listed(visible.filter(({ writableCode }) => writableCode === 'yes'), overflow.writableCode, found),
        secrets: listed(secretsOf(container, layers), Math.max(overflow.secrets, all.overflow.secrets), ({ note, layer, isThere }) => ({
            ...describe(note, layer),
            kind: note.secret ?? '',
            deletedLater: !isThere,
        })),
        containerEntries: container.entries,
        layerEntries: all.entries,
        layers: layers.length,
    };
}
function listed(found, more, make) {
    return { total: found.length + more, exact: more === 0, first: found.slice(0, LISTED).map(make) };
}
/**
 * The topmost layer that has a file, when it says the same of it as the container. A layer holds a directory again when
 * something in it changes: that comes from the first layer since which all say the same.
 */
function broughtBy(note, layers) {
    let found;
    for (const [index, { notes }] of [...layers.entries()].toReversed()) {
        const below = notes.get(note.path);
        if (below === undefined)
            continue;
        if (!isSame(below, note))
            break;
        found = index;
        if (note.type === 'file')
            break;
    }
    return found;
}
function isSame(a, b) {
    return a.type === b.type && a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}
/** One secret a path: the topmost when a container shows it, else the first that was. */
function secretsOf({ notes }, layers) {
    const found = new Map();
    const add = (note, layer) => {
        const isThere = notes.get(note.path)?.secret !== undefined;
        if (note.secret !== undefined && (isThere || !found.has(note.path))) {
            found.set(note.path, { note, layer, isThere });
        }
    };
    layers.forEach((one, layer) => {
        for (const note of one.notes.values())
            add(note, layer);
    });
    for (const note of notes.values())
        if (!found.has(note.path))
            add(note, undefined);
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/evidence/files/files.js










/**
 * Reads the files of a container of an image, which is made for it and never started, and at the same time those of all
 * its layers, from the engine's own archives as they come: nothing is unpacked to disk and no content is kept.
 */
async function collectFiles(request) {
    const { image } = request;
    const name = `layered-defense-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const reader = filesReader(request);
    const stop = new AbortController();
    const signal = AbortSignal.any([request.signal, stop.signal]);
    let failure;
    const attempt = async (source, read) => {
        const reason = await read().catch((error) => {
            stop.abort();
            if (!(error instanceof DamagedArchive))
                throw error;
            return `The files of the image could not be read: the engine's archive of ${source} ${error.message}.`;
        });
        // When the other one ends for it, that is not the reason.
        failure ??= reason;
        if (reason !== undefined)
            stop.abort();
    };
    await Promise.all([
        attempt('its layers (docker save)', async () => {
            const fault = await saveImage(image, reader.layers.write, signal);
            if (fault === undefined)
                reader.layers.end();
            return fault;
        }),
        attempt('a container of it (docker export)', async () => {
            const fault = await exportFiles({ ...request, name, signal }, reader.container.write);
            if (fault === undefined)
                reader.container.end();
            return fault;
        }),
    ]);
    if (failure !== undefined)
        return { state: 'error', reason: failure, records: [] };
    const findings = reader.findings();
    return { state: 'collected', value: findings, records: records(image, name, findings) };
}
function filesReader(question) {
    const { program, status } = question;
    const code = status === undefined ? undefined : codePlaces(program, status);
    const all = survey(code);
    const archive = archiveReader(all);
    const container = containerReader(code);
    let saved;
    let shown;
    return {
        layers: {
            write: archive.write,
            end: () => {
                saved = archive.end(question);
            },
        },
        container: {
            write: async (bytes) => container.write(bytes),
            end: () => {
                shown = container.end();
            },
        },
        findings: () => {
            if (saved === undefined || shown === undefined)
                throw new Error('Not all files were read.');
            const { layers, history } = saved;
            return mergeFacts(shown, layers, layerOrigins(history, secretLayers(layers)), all);
        },
    };
}
/** Lines of one list in the evidence. */
const LINES = 25;
function records(image, container, findings) {
    const { privileged, worldWritable, writableCode, secrets } = findings;
    const lists = [
        list('Executables that give rights', privileged, ({ gives, capabilities }) => [...gives.filter((gift) => gift !== 'capabilities'), ...capabilities.map((name) => `CAP_${name}`)].join(',')),
        list('Writable by everyone', worldWritable),
        ...(writableCode === undefined ? [] : [list('Code that the runtime user can change', writableCode)]),
    ];
    const found = list('Secrets', secrets, ({ kind, deletedLater }) => `${kind}${deletedLater ? ', gone in a later layer' : ''}`);
    const words = 'mode, owner, path, layer, instruction';
    return [
        {
            title: 'Files of note in a container',
            command: ['docker', 'export', container],
            output: [`${findings.containerEntries} files and directories; ${words}`, ...lists.flat()].join('\n'),
        },
        {
            title: "Secrets in the image's layers",
            command: ['docker', 'save', image],
            output: [`${findings.layerEntries} entries in ${findings.layers} layers; ${words}`, ...found].join('\n'),
        },
    ];
}
function list(title, { total, exact, first }, words) {
    if (total === 0)
        return [`${title}: none`];
    const shown = first.slice(0, LINES);
    const lines = shown.map((file) => line(file, words?.(file)));
    const rest = total - shown.length;
    return [
        `${title}: ${exact ? '' : 'about '}${total}`,
        ...lines,
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ];
}
function line(file, words) {
    const { mode, uid, gid, type, path, origin } = file;
    const name = JSON.stringify(type === 'directory' && path !== '/' ? `${path}/` : path);
    const what = words === undefined || words === '' ? '' : ` (${words})`;
    const layer = origin?.layer.slice(0, 'sha256:'.length + 12) ?? '(layer not known)';
    const bits = mode.toString(8).padStart(4, '0');
    return `  ${bits} ${uid}:${gid} ${name}${what} ${layer} ${origin?.instruction ?? ''}`.trimEnd();
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/engine/container.js






const State = schemas/* object */.Ikc({
    Status: schemas/* string */.YjP(),
    Running: schemas/* boolean */.zMY(),
    OOMKilled: schemas/* boolean */.zMY(),
    ExitCode: schemas/* number */.aig(),
    Error: schemas/* string */.YjP(),
});
/** Asks the engine how a container is; a sentence when it does not know it, or does not answer. */
async function containerState(name, signal) {
    const args = ['container', 'inspect', '--format', '{{json .State}}', name];
    const result = await (0,process/* run */.e)('docker', args, { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
    if (result.exitCode !== 0)
        return (0,docker/* explainFailure */.SP)('docker container inspect', result);
    const state = (0,engine_json/* parseJson */.q)(State, result.stdout);
    if (state === undefined)
        return 'docker container inspect answered in a form that is not known.';
    return {
        running: state.Running,
        unstarted: state.Status === 'created',
        outOfMemory: state.OOMKilled,
        exitCode: state.ExitCode,
        error: state.Error,
    };
}
/**
 * Runs a command in a running container, as the container's user.
 * @param timeLimit milliseconds after which it is not waited for any longer.
 */
function execInContainer(name, command, timeLimit, signal) {
    return (0,process/* run */.e)('docker', ['exec', name, ...command], { timeLimit, signal, keep: 4096, keepEnd: true });
}
/**
 * Asks which paths a container has written, beside its volumes and file systems in memory.
 * @returns `A /path` for each that was added, `C /path` for each that was changed and `D /path` for each that was
 * removed, or one sentence why that is not known.
 */
async function changedPaths(name, signal) {
    const result = await (0,process/* run */.e)('docker', ['diff', name], { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
    if (result.exitCode !== 0)
        return (0,docker/* explainFailure */.SP)('docker diff', result);
    return { changes: result.stdout.split('\n').filter((line) => /^[ACD] \//.test(line)) };
}
/** Milliseconds in which commands of `docker exec` have to end before their container is paused. */
const EXEC_PATIENCE = 5_000;
/**
 * Stops all processes of a container where they are, until `unpauseContainer`. Commands of `docker exec` have to have
 * ended: when one is just starting, an engine waits for it for ever, and can neither unpause the container nor remove
 * it (seen with Docker 20.10).
 */
async function pauseContainer(name, signal) {
    const busy = await whyBusy(name, signal);
    if (busy !== undefined)
        return { paused: false, busy: true, reason: busy };
    const result = await (0,process/* run */.e)('docker', ['pause', name], { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
    if (result.exitCode === 0)
        return { paused: true };
    return { paused: false, busy: false, reason: (0,docker/* explainFailure */.SP)('docker pause', result) };
}
const ExecIds = schemas/* array */.YOg(schemas/* string */.YjP()).nullable();
/** Waits for the end of commands in a container; one sentence when they do not end. */
async function whyBusy(name, signal) {
    const args = ['container', 'inspect', '--format', '{{json .ExecIDs}}', name];
    const end = performance.now() + EXEC_PATIENCE;
    for (;;) {
        const result = await (0,process/* run */.e)('docker', args, { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
        if (result.exitCode !== 0)
            return (0,docker/* explainFailure */.SP)('docker container inspect', result);
        const ids = (0,engine_json/* parseJson */.q)(ExecIds, result.stdout);
        if (ids === undefined)
            return 'docker container inspect answered in a form that is not known.';
        if (ids === null || ids.length === 0)
            return undefined;
        if (performance.now() >= end) {
            return 'A command that asked whether it is ready has not ended, so the container cannot be paused.';
        }
        await (0,external_node_timers_promises_.setTimeout)(50);
    }
}
/** Lets a paused container go on. One that is not paused, or not there, is no matter. */
async function unpauseContainer(name) {
    await (0,process/* run */.e)('docker', ['unpause', name], { timeLimit: time_limits/* QUESTION_LIMIT */.F });
}
/** Bytes of a tar header, in which the owner stands as octal digits (POSIX.1-2017, pax: ustar interchange format). */
const TAR_HEADER = 512;
const OWNER = { uid: [108, 116], gid: [116, 124] };
const container_TYPE = 156;
/**
 * Asks what stands at a path of a container, and whose it is.
 * @param path absolute.
 * @returns undefined when that is not known.
 */
async function pathStatus(name, path, signal) {
    // Its own header is the first of an archive that holds all below it.
    const enough = new AbortController();
    let header = '';
    const onOutput = (text, stream) => {
        if (stream === 'stdout')
            header += text;
        if (header.length >= TAR_HEADER)
            enough.abort();
    };
    const both = AbortSignal.any([signal, enough.signal]);
    await (0,process/* run */.e)('docker', ['cp', `${name}:${path}`, '-'], {
        timeLimit: time_limits/* QUESTION_LIMIT */.F,
        signal: both,
        keep: 0,
        onOutput,
    });
    const number = ([from, to]) => Number.parseInt(header.slice(from, to), 8);
    const [uid, gid] = [number(OWNER.uid), number(OWNER.gid)];
    if (Number.isNaN(uid) || Number.isNaN(gid))
        return undefined;
    return { owner: `${uid}:${gid}`, isFolder: header[container_TYPE] === '5' };
}
/** The driver's option under which the host has no address in a network, and so is no neighbour of its containers. */
const HOST_STAYS_OUT = 'com.docker.network.bridge.inhibit_ipv4=true';
/**
 * Makes a network without a way out of it, in which the host has no address.
 * @param label `key=value` by which one that is left over is found.
 * @returns undefined when it is there, or one sentence why it is not.
 */
async function createInternalNetwork(name, label, signal) {
    const args = ['network', 'create', '--internal', '--opt', HOST_STAYS_OUT, '--label', label, name];
    const result = await (0,process/* run */.e)('docker', args, { timeLimit: time_limits/* QUESTION_LIMIT */.F, signal });
    return result.exitCode === 0 ? undefined : (0,docker/* explainFailure */.SP)('docker network create', result);
}
/** Removes a network. One that is not there is no matter. */
async function removeNetwork(name) {
    await (0,process/* run */.e)('docker', ['network', 'rm', name], { timeLimit: time_limits/* QUESTION_LIMIT */.F });
}

// EXTERNAL MODULE: ./lib/evidence/process/helper.js + 1 modules
var process_helper = __webpack_require__(3786);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./lib/evidence/runs/output-tail.js

/** Characters of a container's output that are kept, from its end. */
const output_tail_TAIL = 8 * 1024;
/** Lines of it that are shown. */
const LAST_LINES = 20;
/** Longest line that is looked at for `ready-log`; of a longer one its start. */
const LONGEST_LINE = 512;
/**
 * Keeps the end of an output, and matches its lines while that is wanted.
 * @param pattern undefined: no line is waited for.
 * @param timeLimit milliseconds that all matching may take, since the container writes the lines.
 */
function outputTail(pattern, timeLimit) {
    const found = Promise.withResolvers();
    const unfinished = { stdout: '', stderr: '' };
    let match = pattern === undefined ? undefined : matcher(pattern, timeLimit);
    let tail = '';
    const end = (isFound) => {
        match = undefined;
        found.resolve(isFound);
    };
    const add = (text, stream) => {
        tail = (tail + text).slice(-output_tail_TAIL);
        if (match === undefined)
            return;
        const lines = (unfinished[stream] + text).split('\n').map((line) => line.slice(0, LONGEST_LINE));
        unfinished[stream] = lines.at(-1) ?? '';
        const answer = match(lines);
        if (answer !== false)
            end(answer === true);
    };
    return {
        matched: found.promise,
        add,
        stopMatching: () => {
            match = undefined;
        },
        lastLines: () => tail.trimEnd().split('\n').slice(-LAST_LINES).join('\n'),
    };
}
/** A match that goes on and on is ended by nothing but the time limit of a script. */
const SCRIPT = new external_node_vm_.Script('look()');
/** @returns tells whether a line matches; undefined when the time for all calls is over. */
function matcher(pattern, timeLimit) {
    let left = timeLimit;
    let given = [];
    const look = () => {
        const began = performance.now();
        const isFound = given.some((line) => pattern.test(line));
        left -= performance.now() - began;
        return isFound;
    };
    const context = (0,external_node_vm_.createContext)({ look });
    return (lines) => {
        if (left < 1)
            return undefined;
        given = lines;
        try {
            return SCRIPT.runInContext(context, { timeout: Math.ceil(left) }) === true;
        }
        catch (error) {
            if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                throw error;
            return undefined;
        }
    };
}

;// CONCATENATED MODULE: ./lib/evidence/runs/sources.js

/**
 * Looks for a folder or file to mount that is not the one any more that was there before anything ran. Its path was
 * in the checkout then and had no links; as long as it has none, it is there still.
 * @returns one sentence about the first that has moved, or undefined.
 */
function movedSource(volumes) {
    const moved = volumes.find(({ source }) => source !== undefined && realPath(source) !== source);
    if (moved === undefined)
        return undefined;
    return `Input "volumes" mounts a folder or file at ${moved.target} that was moved, or replaced by a link, since the action began: nothing was started with it.`;
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/evidence/runs/running-container.js












/** Milliseconds of one run in which lines of its output may be matched with `ready-log`. */
const MATCHING_LIMIT = 5_000;
/** Milliseconds that one question in the container may take. */
const QUESTION_LIMIT = 10_000;
/**
 * What a container that runs the image's own program may have at most, so that one which goes wild leaves the machine
 * alone: bytes of memory, and processes with their threads.
 */
const MOST = { memory: 2 * 2 ** 30, pids: 512 };
const MEMORY = `${MOST.memory / 2 ** 30}g`;
const BOUNDS = ['--memory', MEMORY, '--memory-swap', MEMORY, '--pids-limit', String(MOST.pids)];
/**
 * The engine passes names that it does not know on to the host's resolver, from any network (CVE-2024-29018). It asks
 * this one from within the container, where nobody listens.
 */
const NO_RESOLVER = ['--dns', '0.0.0.0'];
/**
 * Starts a container of the image with the image's own program, waits until it is ready, does some work with it, and
 * removes it with its volumes and its network. An image that does not get ready is no failure to look: the work sees
 * it in the readiness.
 */
async function withContainer(context, variant, work) {
    const name = `layered-defense-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const { volumes, network, ready } = context.settings;
    const internal = network === 'internal';
    const args = runArguments(name, context, variant);
    const command = ['docker', ...args];
    const output = outputTail(ready.log, MATCHING_LIMIT);
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    let client;
    try {
        const moved = movedSource(volumes);
        if (moved !== undefined)
            return { ran: false, reason: moved, command };
        const unwritten = await (0,file_fault/* orFault */.U)(() => writeEnvironment(name, context), (reason) => reason);
        if (unwritten !== undefined)
            return { ran: false, reason: unwritten, command };
        const fault = internal ? await createInternalNetwork(name, context.label, context.signal) : undefined;
        if (fault !== undefined)
            return { ran: false, reason: fault, command };
        const limits = { timeLimit: variant.timeLimit + 10 * 60_000, keep: output_tail_TAIL, keepEnd: true };
        const options = { ...limits, signal, onOutput: output.add };
        client =
            variant.hold === undefined
                ? (0,process/* run */.e)('docker', args, options)
                : runHeld(name, variant.hold.helper, args, options);
        const readiness = await watch({ name, context, variant, client, output });
        if (typeof readiness === 'string')
            return { ran: false, reason: readiness, command };
        const value = await work({ name, command, readiness, lastLines: () => output.lastLines() });
        return { ran: true, value };
    }
    finally {
        context.later(remove(name, internal, stop, client));
    }
}
/** Starts a container with a helper, which is copied into it where the engine does not see the file to mount. */
async function runHeld(name, helper, args, options) {
    const mounted = await (0,process/* run */.e)('docker', args, options);
    if (!(0,process_helper/* isUnseen */.NM)(mounted))
        return mounted;
    const signal = options.signal ?? new AbortController().signal;
    const state = await containerState(name, signal);
    if (typeof state !== 'string' && !state.unstarted)
        return mounted;
    await (0,docker/* removeContainer */.od)(name);
    const mount = (0,process_helper/* mountFlags */.r1)(helper);
    const others = args.slice(1).filter((_, index, all) => !isAt(mount, all, index));
    const created = await (0,process/* run */.e)('docker', ['create', ...others], options);
    if (created.exitCode !== 0)
        return created;
    const uncopied = await (0,process_helper/* copyHelper */.cd)(helper, name, signal);
    return uncopied?.result ?? (0,process/* run */.e)('docker', ['start', '--attach', name], options);
}
/** True when an argument is one of these two, which stand beside each other. */
function isAt([flag, value], all, index) {
    return ((all[index] === flag && all[index + 1] === value) || (all[index] === value && all[index - 1] === flag));
}
async function remove(name, internal, stop, client) {
    await (0,docker/* removeContainer */.od)(name);
    // Without its container the client ends by itself.
    await Promise.race([client, (0,external_node_timers_promises_.setTimeout)(500, undefined, { ref: false })]);
    stop.abort();
    const result = await client;
    // A client that was broken off may have asked for the container just before.
    if (result !== undefined && result.ended !== 'exit')
        await (0,docker/* removeContainer */.od)(name);
    if (internal)
        await removeNetwork(name);
}
function runArguments(name, { image, platform, program, settings, label, folder }, { flags, hold }) {
    const command = settings.command ?? program.command;
    const own = hold === undefined ? (settings.command ?? []) : [...program.entrypoint, ...command];
    return [
        ...[
            'run',
            '--name',
            name,
            '--label',
            label,
            '--pull',
            'never',
            '--no-healthcheck',
            '--log-driver',
            'none',
        ],
        ...(settings.network === 'internal' ? ['--network', name, ...NO_RESOLVER] : ['--network', 'none']),
        ...BOUNDS,
        ...(platform === undefined ? [] : ['--platform', platform]),
        ...(settings.env.length === 0 ? [] : ['--env-file', environmentFile(name, folder)]),
        ...settings.volumes.flatMap((volume) => ['--mount', mount(volume)]),
        ...settings.tmpfs.flatMap((path) => ['--tmpfs', path]),
        ...flags,
        ...(hold === undefined ? [] : [...(0,process_helper/* mountFlags */.r1)(hold.helper), '--entrypoint', hold.helper.path]),
        image,
        ...own,
    ];
}
/** By file, since a value may be a secret, and arguments are for everyone to read. */
function writeEnvironment(name, { settings: { env }, folder }) {
    if (env.length === 0)
        return;
    const lines = env.map((one) => `${one.name}=${one.value}\n`);
    (0,external_node_fs_.writeFileSync)(environmentFile(name, folder), lines.join(''), { mode: 0o600 });
}
function environmentFile(name, folder) {
    return (0,external_node_path_.join)(folder, `${name}.env`);
}
/** Unlike `--volume` a mount makes no folder on the host that was not there. */
function mount({ source, target, readOnly }) {
    const from = source === undefined ? 'type=volume' : `type=bind,source=${source}`;
    return `${from},target=${target}${readOnly ? ',readonly' : ''}`;
}
/** Waits until the container is ready, has ended, or its time is over; a sentence when that cannot be told. */
async function watch(watched) {
    const { name, context, variant, client, output } = watched;
    const over = new AbortController();
    const signal = AbortSignal.any([context.signal, over.signal]);
    try {
        const ended = client.then((result) => afterEnd(watched, result));
        const runs = await isUp(watched, signal, ended);
        if (runs === undefined)
            return 'The engine did not start the container within its time limit.';
        const held = runs ? await variant.hold?.onStart(name) : undefined;
        if (held !== undefined)
            return held;
        // What held it back was the engine, and our own work: the image has its time from here.
        const began = performance.now();
        const left = () => variant.timeLimit - (performance.now() - began);
        const timeOut = (0,external_node_timers_promises_.setTimeout)(variant.timeLimit, undefined, { signal, ref: false }).then(() => 'time-limit');
        timeOut.catch(() => { });
        const sign = readySign(context);
        const ready = untilReady(sign, watched, left, signal, ended);
        ready.catch(() => { });
        const first = await Promise.race([ready, ended, timeOut]);
        if (first === 'slow-pattern')
            return { ready: false, cause: 'not-ready', message: SLOW_PATTERN, lastLines: output.lastLines() };
        if (first === 'ready')
            return { ready: true, by: sign, after: Math.round(performance.now() - began) };
        if (first !== 'time-limit')
            return first;
        const message = `It was not ready within ${variant.timeLimit / 1000} s: ${MISSING[sign]}.`;
        return { ready: false, cause: 'not-ready', message, lastLines: output.lastLines() };
    }
    catch (error) {
        if (context.signal.aborted)
            return 'The container was ended because the job was cancelled.';
        throw error;
    }
    finally {
        over.abort();
        output.stopMatching();
    }
}
const SLOW_PATTERN = `Nothing told that it was ready: to match the lines of its output with "ready-log" took more than ${MATCHING_LIMIT / 1000} s in all; make the pattern simpler, such as one without two ".*".`;
const MISSING = {
    healthcheck: "its HEALTHCHECK's command did not exit 0",
    'ready-command': 'the command of "ready-command" did not exit 0',
    'ready-log': 'no line of its output matched "ready-log"',
    'ready-after': 'it did not run for the time of "ready-after"',
};
function readySign({ settings: { ready }, program }) {
    if (ready.command !== undefined)
        return 'ready-command';
    if (ready.log !== undefined)
        return 'ready-log';
    return program.healthcheck === undefined ? 'ready-after' : 'healthcheck';
}
async function untilReady(sign, watched, left, signal, ended) {
    const { context, output, name, variant } = watched;
    if (sign === 'ready-log' || sign === 'ready-after') {
        if (sign === 'ready-log') {
            if (!(await output.matched))
                return 'slow-pattern';
        }
        else {
            await (0,external_node_timers_promises_.setTimeout)(context.settings.ready.after, undefined, { signal, ref: false });
        }
        const state = await containerState(name, signal);
        // The client has yet to tell that it has ended.
        if (typeof state !== 'string' && !state.running)
            await ended;
        return 'ready';
    }
    const question = context.settings.ready.command ?? context.program.healthcheck ?? [];
    const command = variant.hold === undefined ? question : [variant.hold.helper.path, ...question];
    for (let pause = 50;; pause = Math.min(pause * 1.5, 1_000)) {
        const limit = Math.max(1, Math.min(QUESTION_LIMIT, left()));
        const answer = await execInContainer(name, command, limit, signal);
        if (answer.exitCode === 0)
            return 'ready';
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal, ref: false });
    }
}
/**
 * Waits until the container runs, by the engine's word or by its own output; false when it has ended before. A busy
 * engine may take long, which says nothing of the image: undefined when it takes too long.
 */
function isUp(watched, signal, ended) {
    const runs = started(watched, signal, ended);
    runs.catch(() => { });
    const speaks = watched.output.matched.then(() => true);
    // No pause of ours keeps the process alive, so the end has to be heard of at once.
    const over = ended.then(() => false);
    const late = (0,external_node_timers_promises_.setTimeout)(time_limits/* START_LIMIT */.P, undefined, { signal, ref: false });
    late.catch(() => { });
    return Promise.race([runs, speaks, over, late]);
}
/** Waits until the engine says that the container runs; false when it has ended before. */
async function started({ name }, signal, ended) {
    let over = false;
    ended.then(() => {
        over = true;
    });
    await (0,external_node_timers_promises_.setTimeout)(100, undefined, { signal, ref: false });
    while (!over) {
        const state = await containerState(name, signal);
        if (typeof state !== 'string' && state.running)
            return true;
        await (0,external_node_timers_promises_.setTimeout)(50, undefined, { signal, ref: false });
    }
    return false;
}
/** What there is to say when the client has come back: the container ended, never started, or the engine is gone. */
async function afterEnd({ name, context, output }, client) {
    if (client.ended !== 'exit')
        return (0,docker/* explainFailure */.SP)('The container', client);
    const state = await containerState(name, context.signal);
    if (typeof state === 'string')
        return (0,docker/* explainFailure */.SP)('The container', client);
    if (state.running)
        return `The engine lost the container while it ran: ${lastLine(client.stderr)}`;
    if (state.unstarted) {
        const message = `It does not start: ${(state.error || lastLine(client.stderr)).replace(/\.$/, '')}.`;
        return { ready: false, cause: 'not-started', message, lastLines: '' };
    }
    const lastLines = output.lastLines();
    const memory = state.outOfMemory ? ' for want of memory' : '';
    const message = `It ended${memory} before it was ready, with exit code ${state.exitCode}.`;
    return { ready: false, cause: 'exited', message, lastLines };
}
function lastLine(text) {
    return text.trim().split('\n').at(-1) ?? '';
}

// EXTERNAL MODULE: ./lib/evidence/runs/side-by-side.js
var side_by_side = __webpack_require__(7311);
;// CONCATENATED MODULE: ./lib/evidence/least-privilege/bounds.js

/** Bytes in which memory is given. */
const STEP = 16 * 2 ** 20;
/**
 * Twice of what all processes had at their peak, and not less than a small program needs. What processes share is
 * counted for each of them, which may be more than the machine has: it is never more than a run without a search gets.
 */
function boundsOf(processes) {
    const peak = processes.reduce((sum, { peakMemory }) => sum + peakMemory, 0);
    const threads = processes.reduce((sum, process) => sum + process.threads, 0);
    const memory = Math.max(2, Math.ceil((2 * peak) / STEP)) * STEP;
    return capped({ memory, pids: Math.max(16, 2 * threads + 8) });
}
/** Four times as much, for an image that does not get ready with it; no more than a run without a search gets. */
function roomier({ memory, pids }) {
    return capped({ memory: memory * 4, pids: pids * 4 });
}
function capped({ memory, pids }) {
    return { memory: Math.min(memory, MOST.memory), pids: Math.min(pids, MOST.pids) };
}

;// CONCATENATED MODULE: ./lib/evidence/least-privilege/minimal-set.js
/**
 * Finds a smallest set with which something works: the sets of a ladder are tried one after the other, and from the
 * first that works every member is left out that can be. What works with a set is taken to work with a larger one.
 * The result is 1-minimal in the sense of delta debugging (Zeller and Hildebrandt, 2002): without any one of its
 * members it does not work. One that works was tried as it is.
 * @param ladder sets to start from, the likeliest first, the largest last; the empty set is known not to work.
 * @param works tries a set; undefined when there are no tries left. Several tries may run side by side.
 * @returns undefined when no set of the ladder works.
 */
async function minimalSet(ladder, works) {
    const start = await firstThatWorks(ladder, works);
    if (start === undefined)
        return undefined;
    if (start.length === 1)
        return { set: start, minimal: true };
    const without = (set, left) => set.filter((member) => !left.includes(member));
    const answers = await Promise.all(start.map((member) => works(without(start, [member]))));
    const dispensable = start.filter((_, at) => answers[at] === true);
    const complete = !answers.includes(undefined);
    if (dispensable.length === 0)
        return { set: start, minimal: complete };
    const rest = without(start, dispensable);
    // One that was left out alone with success has been tried already.
    if (dispensable.length === 1)
        return { set: rest, minimal: complete };
    if (rest.length > 0 && (await works(rest)) === true)
        return { set: rest, minimal: complete };
    return leaveOutInTurn(start, dispensable, complete, works);
}
async function firstThatWorks(ladder, works) {
    for (const set of ladder)
        if (await works(set))
            return set;
    return undefined;
}
/** Some members stand in for each other: each can be left out, but not all of them. */
async function leaveOutInTurn(start, dispensable, complete, works) {
    let set = start;
    let minimal = complete;
    for (const [at, member] of dispensable.entries()) {
        const smaller = set.filter((one) => one !== member);
        if (smaller.length === 0)
            break;
        const answer = at === 0 ? true : await works(smaller);
        if (answer === true)
            set = smaller;
        if (answer === undefined)
            minimal = false;
    }
    return { set, minimal };
}

// EXTERNAL MODULE: ./lib/evidence/least-privilege/privilege-flags.js
var privilege_flags = __webpack_require__(3976);
;// CONCATENATED MODULE: ./lib/evidence/least-privilege/find.js







/** Containers that one search may start; what is not shown by then is said to be unproven. */
const MOST_STARTS = 24;
/** Who an image is tried as that has no user of its own to drop to. */
const NOBODY = '65532:65532';
/** What entrypoints need that prepare folders and drop to a user, the most common ones first. */
const LADDER = [
    ['CHOWN', 'SETGID', 'SETUID'],
    ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
];
/**
 * Finds the least with which the image still gets ready. Each try is a container of its own, as many side by side as
 * the machine has processors; the result is a combination that was itself tried and got ready.
 *
 * First all is taken away at once, which is enough for an image that was made for it; then what that shows to be
 * needed is given back, the likeliest first, and each capability of what then works is shown to be needed.
 * @param observed the run with the engine's defaults.
 * @param ownUser `uid:gid` as whom the image starts by itself; undefined when that is root.
 * @param required true when a deployment that grants more has to fail.
 */
async function findLeastPrivilege(context, { observation, written = 'it is not known where it writes.' }, ownUser, required) {
    if (observation.state !== 'collected')
        return observation;
    const { readiness, processes } = observation.value;
    if (!readiness.ready) {
        const reason = `The image does not get ready with the engine's defaults, so there is nothing to take away: ${readiness.message}`;
        return { state: 'error', reason, records: [] };
    }
    const trials = trialsOf(context, readiness.after);
    const strictest = {
        tmpfs: typeof written === 'string' ? undefined : written,
        noNewPrivileges: true,
        user: ownUser === undefined ? dropsTo(processes) : undefined,
        ...boundsOf(processes),
    };
    const found = await search(strictest, ladder(processes), trials);
    const records = [trials.record()];
    const fault = trials.fault();
    if (fault !== undefined)
        return { state: 'error', reason: fault, records };
    if (found === undefined) {
        const reason = 'No run under a limit got ready, not even with all capabilities: the image does not get ready reliably.';
        return { state: 'error', reason, records };
    }
    const { privileges, minimal } = found;
    const whyWritable = privileges.tmpfs !== undefined
        ? undefined
        : typeof written === 'string'
            ? written
            : 'it does not get ready with a read-only root, whatever is mounted where it writes.';
    const value = {
        ...{ privileges, minimal, whyWritable, ownUser, starts: trials.starts() },
        givenTmpfs: context.settings.tmpfs,
        lowPorts: lowPorts(context.program.exposedPorts),
        required,
    };
    return { state: 'collected', value, records };
}
/** @param usual milliseconds that it took to get ready with the engine's defaults. */
function trialsOf(context, usual) {
    const known = new Map();
    const lines = [];
    const inTurn = (0,side_by_side/* sideBySide */.Q)(Math.min((0,external_node_os_.availableParallelism)(), 4));
    let starts = 0;
    let shown = [];
    let fault;
    // Beside other containers it takes longer than alone.
    const timeLimit = Math.min(context.settings.ready.timeLimit, 3 * usual + 5_000);
    const attempt = async (flags) => {
        if (fault !== undefined)
            return undefined;
        const answer = await withContainer(context, { flags, timeLimit }, async ({ readiness, command }) => {
            if (readiness.ready || shown.length === 0)
                shown = command;
            return readiness;
        });
        if (!answer.ran)
            fault ??= answer.reason;
        const words = answer.ran
            ? answer.value.ready
                ? `ready after ${answer.value.after} ms`
                : answer.value.message
            : answer.reason;
        lines.push(`${flags.join(' ')}\n  ${words}`);
        return answer.ran ? answer.value.ready : undefined;
    };
    const works = (privileges) => {
        const flags = (0,privilege_flags/* privilegeFlags */.V)(privileges);
        const key = flags.join('\0');
        const before = known.get(key);
        if (before !== undefined)
            return before;
        if (starts >= MOST_STARTS || fault !== undefined)
            return Promise.resolve(undefined);
        starts += 1;
        const answer = inTurn(() => attempt(flags));
        known.set(key, answer);
        return answer;
    };
    const record = () => ({
        title: 'Runs with fewer privileges (the command is the last that got ready)',
        command: shown,
        output: lines.join('\n'),
    });
    return { works, starts: () => starts, fault: () => fault, record };
}
async function search(strictest, steps, trials) {
    const asItself = { ...strictest, user: undefined };
    const bare = await withoutCapabilities(strictest, trials);
    if (bare !== undefined)
        return bare;
    const writable = await unlessCapabilitiesHelp(strictest, steps[0] ?? [], trials);
    if (writable !== undefined)
        return writable;
    const confined = await withCapabilities(asItself, steps, trials);
    if (confined !== undefined)
        return confined;
    const looser = await loosen(asItself, trials);
    if (looser === undefined)
        return undefined;
    // The user, too, may have failed for what is now given.
    const again = await withoutCapabilities({ ...looser, user: strictest.user }, trials);
    return again ?? withCapabilities(looser, steps, trials);
}
/** As another user and as itself, side by side; the other user comes first. */
async function withoutCapabilities(confinement, { works }) {
    const asOther = { ...confinement, capabilities: [] };
    const asItself = { ...asOther, user: undefined };
    const [other, itself] = await Promise.all([works(asOther), works(asItself)]);
    if (other)
        return { privileges: asOther, minimal: true };
    return itself ? { privileges: asItself, minimal: true } : undefined;
}
/** A writable root, side by side with the likeliest capabilities, since one of them is what is mostly missing. */
async function unlessCapabilitiesHelp(confinement, likeliest, { works }) {
    const writable = { ...confinement, user: undefined, tmpfs: undefined, capabilities: [] };
    const capable = { ...confinement, user: undefined, capabilities: likeliest };
    const [asWritable, asCapable] = await Promise.all([works(writable), works(capable)]);
    if (asCapable || !asWritable)
        return undefined;
    const asOther = { ...writable, user: confinement.user };
    return { privileges: (await works(asOther)) ? asOther : writable, minimal: true };
}
async function withCapabilities(confinement, steps, { works }) {
    const found = await minimalSet(steps, (capabilities) => works({ ...confinement, capabilities }));
    if (found === undefined)
        return undefined;
    return { privileges: { ...confinement, capabilities: found.set }, minimal: found.minimal };
}
/** What has to be given back when it does not get ready with all capabilities either. */
async function loosen(confinement, { works }) {
    const writable = { ...confinement, tmpfs: undefined };
    const gaining = { ...confinement, noNewPrivileges: false };
    const both = { ...writable, noNewPrivileges: false };
    const all = (one) => works({ ...one, capabilities: capabilities/* DEFAULT_CAPABILITIES */.tq });
    const [asWritable, asGaining] = await Promise.all([all(writable), all(gaining)]);
    if (asWritable)
        return writable;
    if (asGaining)
        return gaining;
    if (await all(both))
        return both;
    const roomy = { ...both, ...roomier(both) };
    return (await all(roomy)) ? roomy : undefined;
}
/** The sets of capabilities to start from: what the processes were seen to have beside what is usual. */
function ladder(processes) {
    const held = processes
        .filter(({ status }) => !status.uid.includes(0))
        .flatMap(({ status }) => (0,capabilities/* capabilityNames */.n7)(/[0-9a-f]+$/.exec(status.lines['CapPrm'] ?? '')?.[0] ?? ''));
    const seen = capabilities/* DEFAULT_CAPABILITIES */.tq.filter((name) => held.includes(name));
    const usual = LADDER.map((step) => capabilities/* DEFAULT_CAPABILITIES */.tq.filter((name) => [...step, ...seen].includes(name)));
    return [...(seen.length === 0 ? [] : [seen]), ...usual, capabilities/* DEFAULT_CAPABILITIES */.tq];
}
/** The user that the image itself drops to, else one that no image has. */
function dropsTo(processes) {
    const dropped = processes.find(({ status }) => !status.uid.includes(0) && !status.gid.includes(0));
    return dropped === undefined ? NOBODY : `${dropped.status.uid[1]}:${dropped.status.gid[1]}`;
}
function lowPorts(exposed) {
    return exposed.map((port) => Number.parseInt(port, 10)).filter((port) => port > 0 && port < 1024);
}

;// CONCATENATED MODULE: ./lib/seccomp/profile.js


/** What becomes of a system call (seccomp(2)), the sternest first. */
const ACTIONS = [
    'SCMP_ACT_KILL_PROCESS',
    'SCMP_ACT_KILL_THREAD',
    'SCMP_ACT_KILL',
    'SCMP_ACT_TRAP',
    'SCMP_ACT_ERRNO',
    'SCMP_ACT_NOTIFY',
    'SCMP_ACT_TRACE',
    'SCMP_ACT_LOG',
    'SCMP_ACT_ALLOW',
];
/** Actions under which the kernel does what it was asked for. */
const profile_LETS_THROUGH = ['SCMP_ACT_LOG', 'SCMP_ACT_ALLOW'];
const Condition = schemas/* object */.Ikc({
    arches: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    caps: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    minKernel: schemas/* string */.YjP().nullish(),
});
const Rule = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().nullish(),
    names: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    action: schemas/* enum */.k5n(ACTIONS),
    errnoRet: schemas/* int */.Whr().nullish(),
    args: schemas/* array */.YOg(schemas/* object */.Ikc({
        index: schemas/* int */.Whr().min(0).max(5),
        value: schemas/* number */.aig().min(0),
        valueTwo: schemas/* number */.aig().min(0).nullish(),
        op: schemas/* string */.YjP(),
    }))
        .nullish(),
    includes: Condition.nullish(),
    excludes: Condition.nullish(),
});
const ProfileJson = schemas/* object */.Ikc({
    defaultAction: schemas/* enum */.k5n(ACTIONS),
    defaultErrnoRet: schemas/* int */.Whr().nullish(),
    architectures: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    archMap: schemas/* array */.YOg(schemas/* object */.Ikc({ architecture: schemas/* string */.YjP(), subArchitectures: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }))
        .nullish(),
    syscalls: schemas/* array */.YOg(Rule).nullish(),
});
/**
 * Reads a seccomp profile: Docker's form with `archMap`, `names` and conditions, or the older and the OCI forms with
 * `architectures` and `name`. Comments and fields that say nothing of what is let through are left behind.
 * @param text JSON.
 * @returns the profile, its rules as they stood; or one sentence why it is none that can be compared.
 */
function parseProfile(text) {
    const json = (0,engine_json/* parseJson */.q)(ProfileJson, text);
    if (json === undefined) {
        return { valid: false, reason: 'it is no seccomp profile in JSON, with "defaultAction" and "syscalls".' };
    }
    const { defaultAction, defaultErrnoRet, architectures, archMap } = json;
    if (profile_LETS_THROUGH.includes(defaultAction)) {
        const reason = `it lets through what it does not name (defaultAction ${defaultAction}), so there is no list to compare with.`;
        return { valid: false, reason };
    }
    const profile = {
        defaultAction,
        defaultErrnoRet: defaultErrnoRet ?? undefined,
        archMap: (archMap ?? fromList(architectures ?? [])).map(({ architecture, subArchitectures }) => ({
            architecture,
            subArchitectures: subArchitectures ?? [],
        })),
        syscalls: (json.syscalls ?? []).map(rule),
    };
    return { valid: true, profile };
}
/** The OCI form has one list: the first is the machine's own. */
function fromList([architecture, ...subArchitectures]) {
    return architecture === undefined ? [] : [{ architecture, subArchitectures }];
}
function rule({ name, names, action, errnoRet, args, includes, excludes, }) {
    const included = condition(includes);
    const excluded = condition(excludes);
    return {
        names: names ?? (name == null ? [] : [name]),
        action,
        errnoRet: errnoRet ?? undefined,
        ...(args == null || args.length === 0 ? {} : { args: args.map(argument) }),
        ...(included === undefined ? {} : { includes: included }),
        ...(excluded === undefined ? {} : { excludes: excluded }),
    };
}
function argument({ index, value, valueTwo, op, }) {
    return { index, value, ...(valueTwo ? { valueTwo } : {}), op };
}
function condition(given) {
    const { arches, caps, minKernel } = given ?? {};
    const kept = {
        ...(arches == null || arches.length === 0 ? {} : { arches: arches.toSorted() }),
        ...(caps == null || caps.length === 0 ? {} : { caps: caps.toSorted() }),
        ...(minKernel == null || minKernel === '' ? {} : { minKernel }),
    };
    return Object.keys(kept).length === 0 ? undefined : kept;
}
/** The JSON text of a profile, as it is written to a file; it ends with a line feed. */
function formatProfile(profile) {
    return `${JSON.stringify(profile, undefined, 2)}\n`;
}
/** What a rule does and when, whatever it names; two rules that say the same have the same text. */
function terms({ action, errnoRet, args, includes, excludes }) {
    return JSON.stringify([action, errnoRet, args, includes, excludes]);
}
/** True when the kernel does what it is asked for by this rule. */
function letsThrough({ action }) {
    return profile_LETS_THROUGH.includes(action);
}
/** True when a rule counts always, and for every argument. */
function isUnconditional({ args, includes, excludes }) {
    return args === undefined && includes === undefined && excludes === undefined;
}
/** The sterner of two actions. */
function sterner(a, b) {
    return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? a : b;
}
/**
 * The same profile in its one form: a rule for each terms, names sorted and once, rules in a settled order with those
 * that count always first. What a rule that counts always lets through needs no further rule, and what any rule lets
 * through is refused by none that counts always: the engine takes no profile in which two rules disagree.
 */
function normalise(profile) {
    const { syscalls } = profile;
    const always = mildestAlways(syscalls);
    const everLetThrough = new Set(syscalls.filter(letsThrough).flatMap(({ names }) => names));
    const stays = (rule, name) => {
        if (!isUnconditional(rule))
            return !always.has(name);
        return letsThrough(rule) ? rule.action === always.get(name) : !everLetThrough.has(name);
    };
    const rules = [...Map.groupBy(syscalls, terms).values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const all = new Set(group.flatMap(({ names }) => names));
        const names = [...all].filter((name) => stays(first, name)).toSorted();
        return names.length === 0 ? [] : [{ ...first, names }];
    });
    return { ...profile, archMap: sortedMap(profile.archMap), syscalls: rules.toSorted(order) };
}
/** What is let through always, by name, with the action that does it. */
function mildestAlways(rules) {
    const always = new Map();
    for (const rule of rules.filter((one) => isUnconditional(one) && letsThrough(one))) {
        for (const name of rule.names) {
            if (always.get(name) !== 'SCMP_ACT_ALLOW')
                always.set(name, rule.action);
        }
    }
    return always;
}
function order(a, b) {
    const [first, second] = [a, b].map((rule) => `${isUnconditional(rule) ? 0 : 1}${rule.names[0]} ${terms(rule)}`);
    return compare(first ?? '', second ?? '');
}
function sortedMap(map) {
    return [...Map.groupBy(map, ({ architecture }) => architecture)]
        .map(([architecture, entries]) => ({
        architecture,
        subArchitectures: [...new Set(entries.flatMap(({ subArchitectures }) => subArchitectures))].toSorted(),
    }))
        .toSorted((a, b) => compare(a.architecture, b.architecture));
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/seccomp/allowed.js

/** An architecture as the conditions of a profile name it. */
const CONDITION_NAMES = {
    amd64: 'amd64',
    '386': 'x86',
    arm64: 'arm64',
    arm: 'arm',
};
/**
 * The system calls that a profile lets through in a situation, for some argument at least, by name, sorted. Conditions
 * are read as the engine reads them (`setupSeccomp` of github.com/moby/profiles). One on the kernel's version counts
 * as met: what is recorded needs a kernel (5.3) that is newer than any that a condition in use asks for.
 */
function allowedNames(profile, situation) {
    const names = profile.syscalls
        .filter((rule) => letsThrough(rule) && counts(rule, situation))
        .flatMap((rule) => rule.names);
    return [...new Set(names)].toSorted();
}
/** The error by which a profile says that the kernel does not have a system call, so that a caller takes an older one. */
const ENOSYS = 38;
/**
 * The system calls that a profile knows to be asked for, by name, sorted: those that it lets through, and those that it
 * refuses by a rule that counts always, as `makeProfile` writes it for what was seen and is refused.
 */
function askedNames(profile, situation) {
    const refused = profile.syscalls.filter((rule) => isUnconditional(rule) && !letsThrough(rule) && rule.errnoRet !== ENOSYS);
    const names = [...allowedNames(profile, situation), ...refused.flatMap((rule) => rule.names)];
    return [...new Set(names)].toSorted();
}
/** True when the engine takes a rule into the filter of a container. */
function counts({ includes, excludes }, { architecture, capabilities }) {
    const own = CONDITION_NAMES[architecture];
    const has = (capability) => capabilities.includes(capability.replace(/^CAP_/, ''));
    const included = (includes?.arches ?? [own]).includes(own) && (includes?.caps ?? []).every(has);
    const excluded = (excludes?.arches ?? []).includes(own) ||
        (excludes?.caps ?? []).some(has) ||
        excludes?.minKernel !== undefined;
    return included && !excluded;
}

;// CONCATENATED MODULE: ./lib/seccomp/always-needed.js
/**
 * System calls that a container needs whatever its image does, so that every profile has them.
 *
 * runc loads the filter before it becomes the container's program, and without `no-new-privileges` it does so before
 * it gives up its capabilities: what it calls between is refused by a profile that lacks it, and the container does not
 * start. Measured (strace on runc 1.1.5 of Debian and runc 1.5.2, with and without `no-new-privileges`, a user, groups,
 * a terminal, dropped capabilities, a read-only root; `docker run` and `docker exec`; each eight times), and read
 * beside it in `finalizeNamespace` of libcontainer/init_linux.go, standard_init_linux.go and setns_init_linux.go.
 */
const BY_RUNC = [
    'capget capset chdir close close_range epoll_ctl execve faccessat faccessat2 fchown fcntl fstat fstatfs futex',
    'getcwd getdents64 getpid getppid newfstatat openat openat2 prctl read rt_sigreturn setgid setgroups setuid statx',
    'tgkill write',
];
/**
 * runc is a Go program, whose runtime works beside it: it may start a thread, grow or give back its memory, wait for a
 * file or give way at any moment of that time, though none of the measured starts did (runtime/os_linux.go,
 * mem_linux.go, netpoll_epoll.go, proc.go; glibc's pthread_create).
 */
const BY_GO = [
    'clone epoll_pwait exit gettid madvise mmap mprotect munmap nanosleep rseq rt_sigaction rt_sigprocmask',
    'sched_yield set_robust_list sigaltstack',
];
/**
 * What the kernel has a process call: on its way back from a signal, after a stop (`docker pause`) that interrupted a
 * wait, and at its end. A recording sees these only by chance.
 */
const BY_KERNEL = ['exit exit_group restart_syscall rt_sigreturn sigreturn'];
/** Names of the system calls that every profile lets through, sorted. */
const ALWAYS_NEEDED = [
    ...new Set([...BY_RUNC, ...BY_GO, ...BY_KERNEL].flatMap((line) => line.split(' '))),
].toSorted();

;// CONCATENATED MODULE: ./lib/seccomp/diff.js

/** What the second of two profiles knows to be asked for and the first does not, and the reverse, by name. */
function diffProfiles(before, after, situation) {
    const [old, now] = [askedNames(before, situation), askedNames(after, situation)];
    return { added: without(now, old), removed: without(old, now) };
}
/** The names of a list that are not in another one, sorted and once. */
function without(names, others) {
    const left = new Set(names);
    for (const name of others)
        left.delete(name);
    return [...left].toSorted();
}

;// CONCATENATED MODULE: ./lib/seccomp/docker-default.js
/* Generated by script/generate-seccomp.ts: the default profile, with its rules in an order of ours, of github.com/moby/profiles/seccomp v0.2.3 (Apache-2.0, see licenses.txt). */
/** Docker's default profile. */
const DOCKER_DEFAULT = {
    defaultAction: 'SCMP_ACT_ERRNO',
    defaultErrnoRet: 1,
    archMap: [
        { architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] },
        { architecture: 'SCMP_ARCH_LOONGARCH64', subArchitectures: [] },
        { architecture: 'SCMP_ARCH_MIPS64', subArchitectures: ['SCMP_ARCH_MIPS', 'SCMP_ARCH_MIPS64N32'] },
        { architecture: 'SCMP_ARCH_MIPS64N32', subArchitectures: ['SCMP_ARCH_MIPS', 'SCMP_ARCH_MIPS64'] },
        { architecture: 'SCMP_ARCH_MIPSEL64', subArchitectures: ['SCMP_ARCH_MIPSEL', 'SCMP_ARCH_MIPSEL64N32'] },
        { architecture: 'SCMP_ARCH_MIPSEL64N32', subArchitectures: ['SCMP_ARCH_MIPSEL', 'SCMP_ARCH_MIPSEL64'] },
        { architecture: 'SCMP_ARCH_RISCV64', subArchitectures: [] },
        { architecture: 'SCMP_ARCH_S390X', subArchitectures: ['SCMP_ARCH_S390'] },
        { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X32', 'SCMP_ARCH_X86'] },
    ],
    syscalls: [
        {
            names: words(`
_llseek _newselect accept accept4 access adjtimex alarm bind brk cachestat capget capset chdir chmod
chown chown32 clock_adjtime clock_adjtime64 clock_getres clock_getres_time64 clock_gettime
clock_gettime64 clock_nanosleep clock_nanosleep_time64 close close_range connect copy_file_range
creat dup dup2 dup3 epoll_create epoll_create1 epoll_ctl epoll_ctl_old epoll_pwait epoll_pwait2
epoll_wait epoll_wait_old eventfd eventfd2 execve execveat exit exit_group faccessat faccessat2
fadvise64 fadvise64_64 fallocate fanotify_mark fchdir fchmod fchmodat fchmodat2 fchown fchown32
fchownat fcntl fcntl64 fdatasync fgetxattr flistxattr flock fork fremovexattr fsetxattr fstat fstat64
fstatat64 fstatfs fstatfs64 fsync ftruncate ftruncate64 futex futex_requeue futex_time64 futex_wait
futex_waitv futex_wake futimesat get_robust_list get_thread_area getcpu getcwd getdents getdents64
getegid getegid32 geteuid geteuid32 getgid getgid32 getgroups getgroups32 getitimer getpeername
getpgid getpgrp getpid getppid getpriority getrandom getresgid getresgid32 getresuid getresuid32
getrlimit getrusage getsid getsockname getsockopt gettid gettimeofday getuid getuid32 getxattr
getxattrat inotify_add_watch inotify_init inotify_init1 inotify_rm_watch io_cancel io_destroy
io_getevents io_pgetevents io_pgetevents_time64 io_setup io_submit ioctl ioprio_get ioprio_set ipc
kill landlock_add_rule landlock_create_ruleset landlock_restrict_self lchown lchown32 lgetxattr link
linkat listen listmount listxattr listxattrat llistxattr lremovexattr lseek lsetxattr lstat lstat64
madvise map_shadow_stack membarrier memfd_create memfd_secret mincore mkdir mkdirat mknod mknodat
mlock mlock2 mlockall mmap mmap2 mprotect mq_getsetattr mq_notify mq_open mq_timedreceive
mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink mremap mseal msgctl msgget msgrcv
msgsnd msync munlock munlockall munmap name_to_handle_at nanosleep newfstatat open openat openat2
pause pidfd_open pidfd_send_signal pipe pipe2 pkey_alloc pkey_free pkey_mprotect poll ppoll
ppoll_time64 prctl pread64 preadv preadv2 prlimit64 process_mrelease pselect6 pselect6_time64
pwrite64 pwritev pwritev2 read readahead readlink readlinkat readv recv recvfrom recvmmsg
recvmmsg_time64 recvmsg remap_file_pages removexattr removexattrat rename renameat renameat2
restart_syscall riscv_hwprobe rmdir rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo
rt_sigreturn rt_sigsuspend rt_sigtimedwait rt_sigtimedwait_time64 rt_tgsigqueueinfo
sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getattr sched_getparam
sched_getscheduler sched_rr_get_interval sched_rr_get_interval_time64 sched_setaffinity sched_setattr
sched_setparam sched_setscheduler sched_yield seccomp select semctl semget semop semtimedop
semtimedop_time64 send sendfile sendfile64 sendmmsg sendmsg sendto set_robust_list set_thread_area
set_tid_address setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32
setitimer setpgid setpriority setregid setregid32 setresgid setresgid32 setresuid setresuid32
setreuid setreuid32 setrlimit setsid setsockopt setuid setuid32 setxattr setxattrat shmat shmctl
shmdt shmget shutdown sigaltstack signalfd signalfd4 sigprocmask sigreturn socketcall socketpair
splice stat stat64 statfs statfs64 statmount statx symlink symlinkat sync sync_file_range syncfs
sysinfo tee tgkill time timer_create timer_delete timer_getoverrun timer_gettime timer_gettime64
timer_settime timer_settime64 timerfd_create timerfd_gettime timerfd_gettime64 timerfd_settime
timerfd_settime64 times tkill truncate truncate64 ugetrlimit umask uname unlink unlinkat uretprobe
utime utimensat utimensat_time64 utimes vfork vmsplice wait4 waitid waitpid write writev`),
            action: 'SCMP_ACT_ALLOW',
        },
        { names: words('acct'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_PACCT'] } },
        { names: words('arch_prctl'), action: 'SCMP_ACT_ALLOW', includes: { arches: ['amd64', 'x32'] } },
        {
            names: words('arm_fadvise64_64 arm_sync_file_range breakpoint cacheflush set_tls sync_file_range2'),
            action: 'SCMP_ACT_ALLOW',
            includes: { arches: ['arm', 'arm64'] },
        },
        { names: words('bpf'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_BPF'] } },
        {
            names: words(`
bpf clone clone3 fanotify_init fsconfig fsmount fsopen fspick lookup_dcookie lsm_get_self_attr
lsm_list_modules lsm_set_self_attr mount mount_setattr move_mount open_tree perf_event_open quotactl
quotactl_fd setdomainname sethostname setns syslog umount umount2 unshare`),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_SYS_ADMIN'] },
        },
        { names: words('chroot'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_CHROOT'] } },
        {
            names: words('clock_settime clock_settime64 settimeofday stime'),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_SYS_TIME'] },
        },
        {
            names: words('clone'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 2114060288, op: 'SCMP_CMP_MASKED_EQ' }],
            excludes: { arches: ['s390', 's390x'], caps: ['CAP_SYS_ADMIN'] },
        },
        {
            names: words('clone'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 1, value: 2114060288, op: 'SCMP_CMP_MASKED_EQ' }],
            includes: { arches: ['s390', 's390x'] },
            excludes: { caps: ['CAP_SYS_ADMIN'] },
        },
        { names: words('clone3'), action: 'SCMP_ACT_ERRNO', errnoRet: 38, excludes: { caps: ['CAP_SYS_ADMIN'] } },
        {
            names: words('delete_module finit_module init_module'),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_SYS_MODULE'] },
        },
        {
            names: words('get_mempolicy mbind set_mempolicy set_mempolicy_home_node'),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_SYS_NICE'] },
        },
        { names: words('ioperm iopl'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_RAWIO'] } },
        {
            names: words('kcmp pidfd_getfd process_madvise process_vm_readv process_vm_writev ptrace'),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_SYS_PTRACE'] },
        },
        { names: words('modify_ldt'), action: 'SCMP_ACT_ALLOW', includes: { arches: ['amd64', 'x32', 'x86'] } },
        {
            names: words('open_by_handle_at'),
            action: 'SCMP_ACT_ALLOW',
            includes: { caps: ['CAP_DAC_READ_SEARCH'] },
        },
        { names: words('perf_event_open'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_PERFMON'] } },
        {
            names: words('personality'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 0, op: 'SCMP_CMP_EQ' }],
        },
        {
            names: words('personality'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 131072, op: 'SCMP_CMP_EQ' }],
        },
        {
            names: words('personality'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 131080, op: 'SCMP_CMP_EQ' }],
        },
        {
            names: words('personality'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 4294967295, op: 'SCMP_CMP_EQ' }],
        },
        {
            names: words('personality'),
            action: 'SCMP_ACT_ALLOW',
            args: [{ index: 0, value: 8, op: 'SCMP_CMP_EQ' }],
        },
        {
            names: words('process_vm_readv process_vm_writev ptrace'),
            action: 'SCMP_ACT_ALLOW',
            includes: { minKernel: '4.8' },
        },
        { names: words('reboot'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_BOOT'] } },
        { names: words('riscv_flush_icache'), action: 'SCMP_ACT_ALLOW', includes: { arches: ['riscv64'] } },
        {
            names: words('s390_pci_mmio_read s390_pci_mmio_write s390_runtime_instr'),
            action: 'SCMP_ACT_ALLOW',
            includes: { arches: ['s390', 's390x'] },
        },
        { names: words('socket'), action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 38, op: 'SCMP_CMP_LT' }] },
        { names: words('socket'), action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 39, op: 'SCMP_CMP_EQ' }] },
        { names: words('socket'), action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 40, op: 'SCMP_CMP_GT' }] },
        {
            names: words('swapcontext sync_file_range2'),
            action: 'SCMP_ACT_ALLOW',
            includes: { arches: ['ppc64le'] },
        },
        { names: words('syslog'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYSLOG'] } },
        { names: words('vhangup'), action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_TTY_CONFIG'] } },
    ],
};
function words(text) {
    return text.trim().split(/\s+/);
}

;// CONCATENATED MODULE: ./lib/seccomp/make.js



/** libseccomp's name of an architecture that engines run on. */
const LIBSECCOMP_NAMES = {
    amd64: 'SCMP_ARCH_X86_64',
    '386': 'SCMP_ARCH_X86',
    arm64: 'SCMP_ARCH_AARCH64',
    arm: 'SCMP_ARCH_ARM',
};
/**
 * Docker's default profile as it is in force in a situation, with all but some system calls taken out of it, so that
 * nothing is let through that the default refuses: what it lets through only for some arguments (`clone`,
 * `personality`, `socket`) or with some capability stays bound to them. What it answers in another way than by its
 * default stays whole: a C library that is told ENOSYS for `clone3` takes `clone`, and one that is told EPERM gives up.
 *
 * Conditions that hold by the choice of the rules (architectures, `excludes`) are left out: containerd, which Kubernetes
 * uses, reads no conditions, and takes every rule as one that counts.
 * @param names of system calls; one that the default does not let through is left out.
 * @param refused names of system calls that are refused as all others are, and stand in the profile only to say that
 * the image is known to ask for them.
 */
function makeProfile(situation, names, refused = []) {
    const wanted = new Set(names);
    const own = LIBSECCOMP_NAMES[situation.architecture];
    const archMap = DOCKER_DEFAULT.archMap.filter((entry) => entry.architecture === own);
    const { defaultAction: action, defaultErrnoRet: errnoRet } = DOCKER_DEFAULT;
    const kept = DOCKER_DEFAULT.syscalls
        .filter((rule) => counts(rule, situation))
        .map((rule) => ({
        ...bare(rule),
        names: letsThrough(rule) ? rule.names.filter((name) => wanted.has(name)) : rule.names,
    }));
    return normalise({
        ...DOCKER_DEFAULT,
        archMap: archMap.length === 0 ? [{ architecture: own, subArchitectures: [] }] : archMap,
        syscalls: [...kept, { names: refused, action, errnoRet }],
    });
}
/** A rule that counts, without the conditions that hold anyway. */
function bare({ includes, excludes: _, ...rule }) {
    const { arches: __, ...rest } = includes ?? {};
    return Object.keys(rest).length === 0 ? rule : { ...rule, includes: rest };
}

;// CONCATENATED MODULE: ./lib/seccomp/merge.js

/**
 * One profile that lets through what either of two does. What neither names is treated as the sterner of them says.
 * The order of the two does not matter, and a profile merged with itself is itself in its one form.
 */
function mergeProfiles(a, b) {
    const defaultAction = sterner(a.defaultAction, b.defaultAction);
    const errors = [a, b]
        .filter((profile) => profile.defaultAction === defaultAction)
        .flatMap(({ defaultErrnoRet }) => defaultErrnoRet ?? []);
    return normalise({
        defaultAction,
        defaultErrnoRet: errors.length === 0 ? undefined : Math.min(...errors),
        archMap: [...a.archMap, ...b.archMap],
        syscalls: [...a.syscalls, ...b.syscalls],
    });
}

;// CONCATENATED MODULE: ./lib/seccomp/system-calls.js
/* Generated by script/generate-seccomp.ts: the kernel’s numbers of system calls, from the tables of golang.org/x/sys v0.48.0 (BSD-3-Clause, see licenses.txt). */
/** Every system call of Linux by its number, for the architectures that a container runs on here. */
const SYSTEM_CALL_RUNS = {
    amd64: [
        [
            0,
            `
read write open close stat fstat lstat poll lseek mmap mprotect munmap brk rt_sigaction
rt_sigprocmask rt_sigreturn ioctl pread64 pwrite64 readv writev access pipe select sched_yield mremap
msync mincore madvise shmget shmat shmctl dup dup2 pause nanosleep getitimer alarm setitimer getpid
sendfile socket connect accept sendto recvfrom sendmsg recvmsg shutdown bind listen getsockname
getpeername socketpair setsockopt getsockopt clone fork vfork execve exit wait4 kill uname semget
semop semctl shmdt msgget msgsnd msgrcv msgctl fcntl flock fsync fdatasync truncate ftruncate
getdents getcwd chdir fchdir rename mkdir rmdir creat link unlink symlink readlink chmod fchmod chown
fchown lchown umask gettimeofday getrlimit getrusage sysinfo times ptrace getuid syslog getgid setuid
setgid geteuid getegid setpgid getppid getpgrp setsid setreuid setregid getgroups setgroups setresuid
getresuid setresgid getresgid getpgid setfsuid setfsgid getsid capget capset rt_sigpending
rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend sigaltstack utime mknod uselib personality ustat statfs
fstatfs sysfs getpriority setpriority sched_setparam sched_getparam sched_setscheduler
sched_getscheduler sched_get_priority_max sched_get_priority_min sched_rr_get_interval mlock munlock
mlockall munlockall vhangup modify_ldt pivot_root _sysctl prctl arch_prctl adjtimex setrlimit chroot
sync acct settimeofday mount umount2 swapon swapoff reboot sethostname setdomainname iopl ioperm
create_module init_module delete_module get_kernel_syms query_module quotactl nfsservctl getpmsg
putpmsg afs_syscall tuxcall security gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr
fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr tkill time futex
sched_setaffinity sched_getaffinity set_thread_area io_setup io_destroy io_getevents io_submit
io_cancel get_thread_area lookup_dcookie epoll_create epoll_ctl_old epoll_wait_old remap_file_pages
getdents64 set_tid_address restart_syscall semtimedop fadvise64 timer_create timer_settime
timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime clock_getres clock_nanosleep
exit_group epoll_wait epoll_ctl tgkill utimes vserver mbind set_mempolicy get_mempolicy mq_open
mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr kexec_load waitid add_key request_key
keyctl ioprio_set ioprio_get inotify_init inotify_add_watch inotify_rm_watch migrate_pages openat
mkdirat mknodat fchownat futimesat newfstatat unlinkat renameat linkat symlinkat readlinkat fchmodat
faccessat pselect6 ppoll unshare set_robust_list get_robust_list splice tee sync_file_range vmsplice
move_pages utimensat epoll_pwait signalfd timerfd_create eventfd fallocate timerfd_settime
timerfd_gettime accept4 signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1 preadv pwritev
rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64 name_to_handle_at
open_by_handle_at clock_adjtime syncfs sendmmsg setns getcpu process_vm_readv process_vm_writev kcmp
finit_module sched_setattr sched_getattr renameat2 seccomp getrandom memfd_create kexec_file_load bpf
execveat userfaultfd membarrier mlock2 copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc
pkey_free statx io_pgetevents rseq uretprobe uprobe`,
        ],
        [
            424,
            `
pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount fsopen
fsconfig fsmount fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise
epoll_pwait2 mount_setattr quotactl_fd landlock_create_ruleset landlock_add_rule
landlock_restrict_self memfd_secret process_mrelease futex_waitv set_mempolicy_home_node cachestat
fchmodat2 map_shadow_stack futex_wake futex_wait futex_requeue statmount listmount lsm_get_self_attr
lsm_set_self_attr lsm_list_modules mseal setxattrat getxattrat listxattrat removexattrat
open_tree_attr file_getattr file_setattr listns rseq_slice_yield`,
        ],
    ],
    '386': [
        [
            0,
            `
restart_syscall exit fork read write open close waitpid creat link unlink execve chdir time mknod
chmod lchown break oldstat lseek getpid mount umount setuid getuid stime ptrace alarm oldfstat pause
utime stty gtty access nice ftime sync kill rename mkdir rmdir dup pipe times prof brk setgid getgid
signal geteuid getegid acct umount2 lock ioctl fcntl mpx setpgid ulimit oldolduname umask chroot
ustat dup2 getppid getpgrp setsid sigaction sgetmask ssetmask setreuid setregid sigsuspend sigpending
sethostname setrlimit getrlimit getrusage gettimeofday settimeofday getgroups setgroups select
symlink oldlstat readlink uselib swapon reboot readdir mmap munmap truncate ftruncate fchmod fchown
getpriority setpriority profil statfs fstatfs ioperm socketcall syslog setitimer getitimer stat lstat
fstat olduname iopl vhangup idle vm86old wait4 swapoff sysinfo ipc fsync sigreturn clone
setdomainname uname modify_ldt adjtimex mprotect sigprocmask create_module init_module delete_module
get_kernel_syms quotactl getpgid fchdir bdflush sysfs personality afs_syscall setfsuid setfsgid
_llseek getdents _newselect flock msync readv writev getsid fdatasync _sysctl mlock munlock mlockall
munlockall sched_setparam sched_getparam sched_setscheduler sched_getscheduler sched_yield
sched_get_priority_max sched_get_priority_min sched_rr_get_interval nanosleep mremap setresuid
getresuid vm86 query_module poll nfsservctl setresgid getresgid prctl rt_sigreturn rt_sigaction
rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64 pwrite64 chown
getcwd capget capset sigaltstack sendfile getpmsg putpmsg vfork ugetrlimit mmap2 truncate64
ftruncate64 stat64 lstat64 fstat64 lchown32 getuid32 getgid32 geteuid32 getegid32 setreuid32
setregid32 getgroups32 setgroups32 fchown32 setresuid32 getresuid32 setresgid32 getresgid32 chown32
setuid32 setgid32 setfsuid32 setfsgid32 pivot_root mincore madvise getdents64 fcntl64`,
        ],
        [
            224,
            `
gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr
flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
sched_getaffinity set_thread_area get_thread_area io_setup io_destroy io_getevents io_submit
io_cancel fadvise64`,
        ],
        [
            252,
            `
exit_group lookup_dcookie epoll_create epoll_ctl epoll_wait remap_file_pages set_tid_address
timer_create timer_settime timer_gettime timer_getoverrun timer_delete clock_settime clock_gettime
clock_getres clock_nanosleep statfs64 fstatfs64 tgkill utimes fadvise64_64 vserver mbind
get_mempolicy set_mempolicy mq_open mq_unlink mq_timedsend mq_timedreceive mq_notify mq_getsetattr
kexec_load waitid`,
        ],
        [
            286,
            `
add_key request_key keyctl ioprio_set ioprio_get inotify_init inotify_add_watch inotify_rm_watch
migrate_pages openat mkdirat mknodat fchownat futimesat fstatat64 unlinkat renameat linkat symlinkat
readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list get_robust_list splice
sync_file_range tee vmsplice move_pages getcpu epoll_pwait utimensat signalfd timerfd_create eventfd
fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1 dup3 pipe2 inotify_init1
preadv pwritev rt_tgsigqueueinfo perf_event_open recvmmsg fanotify_init fanotify_mark prlimit64
name_to_handle_at open_by_handle_at clock_adjtime syncfs sendmmsg setns process_vm_readv
process_vm_writev kcmp finit_module sched_setattr sched_getattr renameat2 seccomp getrandom
memfd_create bpf execveat socket socketpair bind connect listen accept4 getsockopt setsockopt
getsockname getpeername sendto sendmsg recvfrom recvmsg shutdown userfaultfd membarrier mlock2
copy_file_range preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx arch_prctl io_pgetevents
rseq`,
        ],
        [
            393,
            `
semget semctl shmget shmctl shmat shmdt msgget msgsnd msgrcv msgctl clock_gettime64 clock_settime64
clock_adjtime64 clock_getres_time64 clock_nanosleep_time64 timer_gettime64 timer_settime64
timerfd_gettime64 timerfd_settime64 utimensat_time64 pselect6_time64 ppoll_time64`,
        ],
        [
            416,
            `
io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64
rt_sigtimedwait_time64 futex_time64 sched_rr_get_interval_time64 pidfd_send_signal io_uring_setup
io_uring_enter io_uring_register open_tree move_mount fsopen fsconfig fsmount fspick pidfd_open
clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise epoll_pwait2 mount_setattr
quotactl_fd landlock_create_ruleset landlock_add_rule landlock_restrict_self memfd_secret
process_mrelease futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake
futex_wait futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules
mseal setxattrat getxattrat listxattrat removexattrat open_tree_attr file_getattr file_setattr listns
rseq_slice_yield`,
        ],
    ],
    arm64: [
        [
            0,
            `
io_setup io_destroy io_submit io_cancel io_getevents setxattr lsetxattr fsetxattr getxattr lgetxattr
fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr fremovexattr getcwd lookup_dcookie
eventfd2 epoll_create1 epoll_ctl epoll_pwait dup dup3 fcntl inotify_init1 inotify_add_watch
inotify_rm_watch ioctl ioprio_set ioprio_get flock mknodat mkdirat unlinkat symlinkat linkat renameat
umount2 mount pivot_root nfsservctl statfs fstatfs truncate ftruncate fallocate faccessat chdir
fchdir chroot fchmod fchmodat fchownat fchown openat close vhangup pipe2 quotactl getdents64 lseek
read write readv writev pread64 pwrite64 preadv pwritev sendfile pselect6 ppoll signalfd4 vmsplice
splice tee readlinkat newfstatat fstat sync fsync fdatasync sync_file_range timerfd_create
timerfd_settime timerfd_gettime utimensat acct capget capset personality exit exit_group waitid
set_tid_address unshare futex set_robust_list get_robust_list nanosleep getitimer setitimer
kexec_load init_module delete_module timer_create timer_gettime timer_getoverrun timer_settime
timer_delete clock_settime clock_gettime clock_getres clock_nanosleep syslog ptrace sched_setparam
sched_setscheduler sched_getscheduler sched_getparam sched_setaffinity sched_getaffinity sched_yield
sched_get_priority_max sched_get_priority_min sched_rr_get_interval restart_syscall kill tkill tgkill
sigaltstack rt_sigsuspend rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo
rt_sigreturn setpriority getpriority reboot setregid setgid setreuid setuid setresuid getresuid
setresgid getresgid setfsuid setfsgid times setpgid getpgid getsid setsid getgroups setgroups uname
sethostname setdomainname getrlimit setrlimit getrusage umask prctl getcpu gettimeofday settimeofday
adjtimex getpid getppid getuid geteuid getgid getegid gettid sysinfo mq_open mq_unlink mq_timedsend
mq_timedreceive mq_notify mq_getsetattr msgget msgctl msgrcv msgsnd semget semctl semtimedop semop
shmget shmctl shmat shmdt socket socketpair bind listen accept connect getsockname getpeername sendto
recvfrom setsockopt getsockopt shutdown sendmsg recvmsg readahead brk munmap mremap add_key
request_key keyctl clone execve mmap fadvise64 swapon swapoff mprotect msync mlock munlock mlockall
munlockall mincore madvise remap_file_pages mbind get_mempolicy set_mempolicy migrate_pages
move_pages rt_tgsigqueueinfo perf_event_open accept4 recvmmsg`,
        ],
        [
            260,
            `
wait4 prlimit64 fanotify_init fanotify_mark name_to_handle_at open_by_handle_at clock_adjtime syncfs
setns sendmmsg process_vm_readv process_vm_writev kcmp finit_module sched_setattr sched_getattr
renameat2 seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2 copy_file_range
preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx io_pgetevents rseq kexec_file_load`,
        ],
        [
            424,
            `
pidfd_send_signal io_uring_setup io_uring_enter io_uring_register open_tree move_mount fsopen
fsconfig fsmount fspick pidfd_open clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise
epoll_pwait2 mount_setattr quotactl_fd landlock_create_ruleset landlock_add_rule
landlock_restrict_self memfd_secret process_mrelease futex_waitv set_mempolicy_home_node cachestat
fchmodat2 map_shadow_stack futex_wake futex_wait futex_requeue statmount listmount lsm_get_self_attr
lsm_set_self_attr lsm_list_modules mseal setxattrat getxattrat listxattrat removexattrat
open_tree_attr file_getattr file_setattr listns rseq_slice_yield`,
        ],
    ],
    arm: [
        [0, 'restart_syscall exit fork read write open close'],
        [8, 'creat link unlink execve chdir'],
        [14, 'mknod chmod lchown'],
        [19, 'lseek getpid mount'],
        [23, 'setuid getuid'],
        [26, 'ptrace'],
        [29, 'pause'],
        [33, 'access nice'],
        [36, 'sync kill rename mkdir rmdir dup pipe times'],
        [45, 'brk setgid getgid'],
        [49, 'geteuid getegid acct umount2'],
        [54, 'ioctl fcntl'],
        [57, 'setpgid'],
        [60, 'umask chroot ustat dup2 getppid getpgrp setsid sigaction'],
        [70, 'setreuid setregid sigsuspend sigpending sethostname setrlimit'],
        [77, 'getrusage gettimeofday settimeofday getgroups setgroups'],
        [83, 'symlink'],
        [85, 'readlink uselib swapon reboot'],
        [91, 'munmap truncate ftruncate fchmod fchown getpriority setpriority'],
        [99, 'statfs fstatfs'],
        [103, 'syslog setitimer getitimer stat lstat fstat'],
        [111, 'vhangup'],
        [114, 'wait4 swapoff sysinfo'],
        [118, 'fsync sigreturn clone setdomainname uname'],
        [124, 'adjtimex mprotect sigprocmask'],
        [128, 'init_module delete_module'],
        [131, 'quotactl getpgid fchdir bdflush sysfs personality'],
        [
            138,
            `
setfsuid setfsgid _llseek getdents _newselect flock msync readv writev getsid fdatasync _sysctl mlock
munlock mlockall munlockall sched_setparam sched_getparam sched_setscheduler sched_getscheduler
sched_yield sched_get_priority_max sched_get_priority_min sched_rr_get_interval nanosleep mremap
setresuid getresuid`,
        ],
        [
            168,
            `
poll nfsservctl setresgid getresgid prctl rt_sigreturn rt_sigaction rt_sigprocmask rt_sigpending
rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend pread64 pwrite64 chown getcwd capget capset sigaltstack
sendfile`,
        ],
        [
            190,
            `
vfork ugetrlimit mmap2 truncate64 ftruncate64 stat64 lstat64 fstat64 lchown32 getuid32 getgid32
geteuid32 getegid32 setreuid32 setregid32 getgroups32 setgroups32 fchown32 setresuid32 getresuid32
setresgid32 getresgid32 chown32 setuid32 setgid32 setfsuid32 setfsgid32 getdents64 pivot_root mincore
madvise fcntl64`,
        ],
        [
            224,
            `
gettid readahead setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr
flistxattr removexattr lremovexattr fremovexattr tkill sendfile64 futex sched_setaffinity
sched_getaffinity io_setup io_destroy io_getevents io_submit io_cancel exit_group lookup_dcookie
epoll_create epoll_ctl epoll_wait remap_file_pages`,
        ],
        [
            256,
            `
set_tid_address timer_create timer_settime timer_gettime timer_getoverrun timer_delete clock_settime
clock_gettime clock_getres clock_nanosleep statfs64 fstatfs64 tgkill utimes arm_fadvise64_64
pciconfig_iobase pciconfig_read pciconfig_write mq_open mq_unlink mq_timedsend mq_timedreceive
mq_notify mq_getsetattr waitid socket bind connect listen accept getsockname getpeername socketpair
send sendto recv recvfrom shutdown setsockopt getsockopt sendmsg recvmsg semop semget semctl msgsnd
msgrcv msgget msgctl shmat shmdt shmget shmctl add_key request_key keyctl semtimedop vserver
ioprio_set ioprio_get inotify_init inotify_add_watch inotify_rm_watch mbind get_mempolicy
set_mempolicy openat mkdirat mknodat fchownat futimesat fstatat64 unlinkat renameat linkat symlinkat
readlinkat fchmodat faccessat pselect6 ppoll unshare set_robust_list get_robust_list splice
arm_sync_file_range tee vmsplice move_pages getcpu epoll_pwait kexec_load utimensat signalfd
timerfd_create eventfd fallocate timerfd_settime timerfd_gettime signalfd4 eventfd2 epoll_create1
dup3 pipe2 inotify_init1 preadv pwritev rt_tgsigqueueinfo perf_event_open recvmmsg accept4
fanotify_init fanotify_mark prlimit64 name_to_handle_at open_by_handle_at clock_adjtime syncfs
sendmmsg setns process_vm_readv process_vm_writev kcmp finit_module sched_setattr sched_getattr
renameat2 seccomp getrandom memfd_create bpf execveat userfaultfd membarrier mlock2 copy_file_range
preadv2 pwritev2 pkey_mprotect pkey_alloc pkey_free statx rseq io_pgetevents migrate_pages
kexec_file_load`,
        ],
        [
            403,
            `
clock_gettime64 clock_settime64 clock_adjtime64 clock_getres_time64 clock_nanosleep_time64
timer_gettime64 timer_settime64 timerfd_gettime64 timerfd_settime64 utimensat_time64 pselect6_time64
ppoll_time64`,
        ],
        [
            416,
            `
io_pgetevents_time64 recvmmsg_time64 mq_timedsend_time64 mq_timedreceive_time64 semtimedop_time64
rt_sigtimedwait_time64 futex_time64 sched_rr_get_interval_time64 pidfd_send_signal io_uring_setup
io_uring_enter io_uring_register open_tree move_mount fsopen fsconfig fsmount fspick pidfd_open
clone3 close_range openat2 pidfd_getfd faccessat2 process_madvise epoll_pwait2 mount_setattr
quotactl_fd landlock_create_ruleset landlock_add_rule landlock_restrict_self`,
        ],
        [
            448,
            `
process_mrelease futex_waitv set_mempolicy_home_node cachestat fchmodat2 map_shadow_stack futex_wake
futex_wait futex_requeue statmount listmount lsm_get_self_attr lsm_set_self_attr lsm_list_modules
mseal setxattrat getxattrat listxattrat removexattrat open_tree_attr file_getattr file_setattr listns
rseq_slice_yield`,
        ],
        [983041, 'breakpoint cacheflush usr26 usr32 set_tls get_tls'],
    ],
};

;// CONCATENATED MODULE: ./lib/seccomp/system-call-names.js

/** What the kernel calls an architecture where it tells of a system call: AUDIT_ARCH_* of linux/audit.h. */
const BY_AUDIT_NUMBER = new Map([
    [0xc000003e, 'amd64'],
    [0x40000003, '386'],
    [0xc00000b7, 'arm64'],
    [0x40000028, 'arm'],
]);
/** Set in the number of a system call by the x32 ABI, which is amd64 with short pointers (asm/unistd.h). */
const X32_BIT = 0x40000000;
/** Numbers below are the same for amd64 and x32; the others are x32's own, and older calls with another layout. */
const X32_OWN = 512;
/** The architecture of an AUDIT_ARCH_* number; undefined where no container of ours can run it. */
function architectureOf(audit) {
    return BY_AUDIT_NUMBER.get(audit);
}
/**
 * The kernel's name of a system call, which is libseccomp's too.
 * @param number as the kernel tells it (`PTRACE_GET_SYSCALL_INFO`).
 * @returns undefined for a number that has no name here: no system call, or one that is newer than the table.
 */
function systemCallName(architecture, number) {
    const x32 = architecture === 'amd64' && number >= X32_BIT;
    if (x32 && number - X32_BIT >= X32_OWN)
        return undefined;
    return table(architecture).get(x32 ? number - X32_BIT : number);
}
/** The names of all system calls of an architecture. */
function systemCallNames(architecture) {
    return new Set(table(architecture).values());
}
const tables = new Map();
function table(architecture) {
    const known = tables.get(architecture);
    if (known !== undefined)
        return known;
    const made = new Map(SYSTEM_CALL_RUNS[architecture].flatMap(([first, names]) => names
        .trim()
        .split(/\s+/)
        .map((name, index) => [first + index, name])));
    tables.set(architecture, made);
    return made;
}

;// CONCATENATED MODULE: ./lib/seccomp/conclude.js








/**
 * Makes the smallest profile under which the recorded runs go as they went.
 * @param runs what was seen of each.
 * @param situation of the runs.
 * @param baseline the profile of before; undefined when there is none.
 */
function conclude(runs, situation, baseline) {
    const { architecture } = situation;
    const architectures = new Set([architecture, ...runs.flatMap((run) => run.architectures)]);
    const existing = new Set([...architectures].flatMap((one) => [...systemCallNames(one)]));
    const exists = (name) => existing.has(name);
    const byDefault = allowedNames(DOCKER_DEFAULT, situation).filter(exists);
    const possible = new Set(byDefault);
    const seen = runs.flatMap((run) => run.names);
    const allowed = [...new Set([...seen, ...ALWAYS_NEEDED])].filter((name) => possible.has(name)).toSorted();
    const ofEngine = without(allowed, seen);
    const refused = without(seen, [...byDefault, ...ANSWERED_OTHERWISE]);
    const own = makeProfile(situation, allowed, refused);
    const unnamed = [...new Set(runs.flatMap((run) => run.unnamed))].toSorted();
    const common = { allowed, ofEngine, allowedByDefault: byDefault.length };
    if (baseline === undefined) {
        return { ...common, refused: [...refused, ...unnamed], profile: own, change: undefined };
    }
    const { added, removed } = diffProfiles(baseline, own, situation);
    const stillRefused = without(refused, allowedNames(baseline, situation));
    return {
        ...common,
        refused: [...stillRefused, ...unnamed],
        profile: mergeProfiles(baseline, own),
        // A new version of this action may know more of what engines need; that is no change of the image.
        change: { added: without(added, ofEngine), removed: removed.filter(exists) },
    };
}
/** `clone3`: the default says that the kernel does not have it, whereupon a C library takes `clone`. */
const ANSWERED_OTHERWISE = DOCKER_DEFAULT.syscalls
    .filter((rule) => !letsThrough(rule))
    .flatMap(({ names }) => names);

;// CONCATENATED MODULE: ./lib/seccomp/traced-calls.js

/**
 * Reads what the helper `trace` prints (probe/README.md): a line for each system call when it is first made, the
 * kernel's AUDIT_ARCH_* in hexadecimal digits and the number of the call in decimal ones. Other lines are passed over.
 */
function readTrace(text) {
    const names = new Set();
    const unnamed = new Set();
    const architectures = new Set();
    for (const [, audit = '', digits = ''] of text.matchAll(/^([0-9a-f]+) (\d+)$/gm)) {
        const number = Number(digits);
        const architecture = architectureOf(Number.parseInt(audit, 16));
        const name = architecture === undefined ? undefined : systemCallName(architecture, number);
        if (architecture !== undefined)
            architectures.add(architecture);
        if (name === undefined)
            unnamed.add(`number ${number} of ${architecture ?? `architecture 0x${audit}`}`);
        else
            names.add(name);
    }
    return {
        names: [...names].toSorted(),
        unnamed: [...unnamed].toSorted(),
        architectures: [...architectures].toSorted(),
    };
}

;// CONCATENATED MODULE: ./lib/evidence/recording/tracer.js




/** Milliseconds within which the tracer has to have attached itself. */
const ATTACH_LIMIT = 20_000;
/** What the helper prints when it traces the first process. */
const ATTACHED = 'tracing\n';
/**
 * Starts a tracer beside a running container whose first process waits for one (the helper `hold`). It shares the
 * process ids of that container and nothing else.
 * @param container name of the running one.
 * @param hold the helper that waits in it.
 * @param architecture of the helper: the engine's own.
 * @param timeLimit milliseconds that it may run.
 * @returns the tracer, when it has attached itself; or one sentence why it cannot.
 */
async function attachTracer(container, hold, architecture, timeLimit, context) {
    const { image, platform, label, folder, signal } = context;
    const helper = (0,process_helper/* writeHelper */.GY)('trace', architecture, folder);
    const flags = [
        ...['--name', helper.name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
        ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
        ...['--pid', `container:${container}`, '--user', '0:0', '--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE'],
        ...(platform === undefined ? [] : ['--platform', platform]),
        ...['--entrypoint', helper.path, image, hold.path],
    ];
    const mounted = await attach(['run', '--rm', ...(0,process_helper/* mountFlags */.r1)(helper), ...flags], helper, timeLimit, signal);
    if (!('exitCode' in mounted))
        return mounted;
    if (!(0,process_helper/* isUnseen */.NM)(mounted))
        return whyNot(mounted);
    const created = await (0,process/* run */.e)('docker', ['create', '--rm', ...flags], { timeLimit: ATTACH_LIMIT, signal });
    if (created.exitCode !== 0)
        return (0,docker/* explainFailure */.SP)('The tracer', created);
    const uncopied = await (0,process_helper/* copyHelper */.cd)(helper, helper.name, signal);
    if (uncopied !== undefined)
        return uncopied.reason;
    const started = await attach(['start', '--attach', helper.name], helper, timeLimit, signal);
    return 'exitCode' in started ? whyNot(started) : { ...started, command: created.command };
}
/** Starts it; how it ended, when it did so before it was attached or did not attach itself in time. */
async function attach(args, helper, timeLimit, signal) {
    const attached = Promise.withResolvers();
    let printed = '';
    let over = false;
    const onOutput = (text, stream) => {
        if (stream === 'stdout')
            printed += text;
        if (printed.startsWith(ATTACHED))
            attached.resolve(true);
    };
    const ended = (0,process/* run */.e)('docker', args, { timeLimit, signal, onOutput }).then(async (result) => {
        over = true;
        // The client is gone, the container is not: it belongs to the engine.
        if (result.ended !== 'exit')
            await (0,docker/* removeContainer */.od)(helper.name);
        return result;
    });
    const late = new AbortController();
    const tooLate = (0,external_node_timers_promises_.setTimeout)(ATTACH_LIMIT, undefined, { signal: late.signal, ref: false }).then(() => (0,docker/* removeContainer */.od)(helper.name), () => { });
    const first = await Promise.race([attached.promise, ended]);
    late.abort();
    await tooLate;
    if (first !== true)
        return first;
    return { command: ['docker', ...args], traces: () => !over, printed: () => printed, ended };
}
function whyNot(result) {
    const words = /^trace: (.*)$/m.exec(result.stderr)?.[1];
    if (words === undefined)
        return (0,docker/* explainFailure */.SP)('The tracer', result);
    return `The container cannot be traced on this engine (${words}), so its system calls cannot be recorded: use one whose kernel and seccomp profile let the capability SYS_PTRACE count, such as Docker on a Linux machine without a sandbox around it.`;
}

;// CONCATENATED MODULE: ./lib/evidence/recording/recorder.js














/** Runs that are recorded: a second one sees some of what the first one did not happen to do. */
const RUNS = 2;
/** Milliseconds that a recorded container runs on when it is ready, for what it does at rest. */
const AT_REST = 500;
/** Seconds that it has to end by itself when it is stopped: what it does then is recorded too. */
const STOP_SECONDS = 2;
/** Milliseconds that a tracer may run beside the time to get ready: start, rest, stop. */
const BESIDE = 120_000;
/** Milliseconds for one more question in a container that is ready. */
const recorder_QUESTION_LIMIT = 10_000;
/** Bytes of a profile; Docker's own has 13 KB. */
const recorder_PROFILE_LIMIT = 1024 * 1024;
/**
 * Records the system calls of containers of the image from the start of its own program to its end, makes the smallest
 * seccomp profile of them, and proves it by a run that gets ready under it.
 *
 * The first process of a recorded container is our helper `hold`. It waits until our helper `trace`, the first process
 * of a container beside it, is attached to it, and then becomes the image's own program. So the runner needs nothing
 * but its engine (docs/decisions/0006).
 * @param architecture of the helpers and of the engine's kernel.
 * @param baselineFile path of the profile of before; undefined when there is none.
 */
async function recordSystemCalls(context, architecture, baselineFile) {
    if (architecture !== 'amd64' && architecture !== 'arm64') {
        return failed(`There is no helper for ${architecture}: the system calls cannot be recorded.`);
    }
    const baseline = baselineFile === undefined ? undefined : readBaseline(baselineFile);
    if (baseline?.valid === false) {
        return failed(`Input "seccomp-baseline" is ${(0,quoted/* quoted */.T)(baselineFile ?? '')}: ${baseline.reason}`);
    }
    const runs = await Promise.all(Array.from({ length: RUNS }, () => recordRun(context, architecture)));
    const records = runs.flatMap((one) => one.records);
    const calls = [];
    for (const one of runs) {
        if (!one.recorded)
            return failed(one.reason, records);
        calls.push(one.calls);
    }
    const situation = { architecture, capabilities: capabilities/* DEFAULT_CAPABILITIES */.tq };
    const { profile, ...found } = conclude(calls, situation, baseline?.profile);
    const proven = await prove(context, profile);
    if ('reason' in proven)
        return failed(proven.reason, [...records, proven.record]);
    const value = {
        ...found,
        runs: RUNS,
        proof: proven.readiness,
        profile: formatProfile(profile),
    };
    return { state: 'collected', value, records: [...records, proven.record] };
}
function failed(reason, records = []) {
    return { state: 'error', reason, records };
}
/** Reads the profile of before, which the rules between the inputs have seen to be a file of the checkout. */
function readBaseline(path) {
    try {
        if ((0,external_node_fs_.statSync)(path).size > recorder_PROFILE_LIMIT)
            return { valid: false, reason: 'it is larger than 1 MB.' };
        return parseProfile((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { valid: false, reason: `it cannot be read (${why}).` };
    }
}
/** One run with a tracer beside it, from its start to its end. */
async function recordRun(context, architecture) {
    const { ready } = context.settings;
    const helper = (0,process_helper/* writeHelper */.GY)('hold', architecture, context.folder);
    let tracer;
    const onStart = async (container) => {
        const attached = await attachTracer(container, helper, architecture, ready.timeLimit + BESIDE, context);
        if (typeof attached === 'string')
            return attached;
        tracer = attached;
        context.later(attached.ended);
        return undefined;
    };
    const work = async (container) => {
        const { readiness, command, name } = container;
        if (!readiness.ready)
            return unready(container);
        if (tracer === undefined)
            throw new Error('A container that waits for a tracer ran without one.');
        await atRest(context, name, helper);
        const lost = tracer.traces() ? await endIt(name, context) : 'The tracer ended before the container did.';
        await tracer.ended;
        if (lost !== undefined)
            return { recorded: false, reason: lost, records: [] };
        const calls = readTrace(tracer.printed());
        return { recorded: true, calls, records: [recordOf(command, tracer.command, calls)] };
    };
    const variant = { flags: [], timeLimit: ready.timeLimit, hold: { helper, onStart } };
    const answer = await withContainer(context, variant, work);
    if (answer.ran)
        return answer.value;
    const { reason, command } = answer;
    return { recorded: false, reason, records: [{ title: RECORDED, command, output: reason }] };
}
const RECORDED = 'Recorded run';
function unready({ readiness, command, lastLines }) {
    const message = readiness.ready ? '' : readiness.message;
    const output = [message, lastLines()].filter((text) => text !== '').join('\n');
    const reason = `No system calls could be recorded, since the container did not get ready: ${message}`;
    return { recorded: false, reason, records: [{ title: RECORDED, command, output }] };
}
/** What the container does when it is ready; the command of the image's HEALTHCHECK too, where nothing else asked it. */
async function atRest({ settings, program, signal }, name, hold) {
    const { healthcheck } = program;
    const unasked = settings.ready.command !== undefined || settings.ready.log !== undefined;
    const rest = (0,external_node_timers_promises_.setTimeout)(AT_REST, undefined, { signal, ref: false }).catch(() => { });
    if (healthcheck !== undefined && unasked) {
        await execInContainer(name, [hold.path, ...healthcheck], recorder_QUESTION_LIMIT, signal);
    }
    await rest;
}
/** Has the container end as it does in production; a sentence when the engine cannot. */
async function endIt(name, { signal }) {
    const args = ['stop', '--time', String(STOP_SECONDS), name];
    const result = await (0,process/* run */.e)('docker', args, { timeLimit: STOP_SECONDS * 1_000 + 30_000, signal });
    return result.exitCode === 0 ? undefined : (0,docker/* explainFailure */.SP)('docker stop', result);
}
function recordOf(command, tracer, { names, unnamed }) {
    const beside = `(traced beside it by: ${tracer.join(' ')})`;
    const output = [beside, `${names.length} system calls:`, names.join(' '), ...unnamed].join('\n');
    return { title: RECORDED, command, output };
}
/** A run under the profile, with nothing beside it. */
async function prove(context, profile) {
    const file = (0,external_node_path_.join)(context.folder, 'seccomp.json');
    (0,external_node_fs_.writeFileSync)(file, formatProfile(profile));
    const flags = ['--security-opt', `seccomp=${file}`];
    const timeLimit = context.settings.ready.timeLimit;
    const answer = await withContainer(context, { flags, timeLimit }, async (container) => {
        const { readiness, command, lastLines } = container;
        const how = readiness.ready
            ? `(ready after ${readiness.after} ms, by ${readiness.by})`
            : `(${readiness.message})`;
        const output = [how, lastLines()].filter((text) => text !== '').join('\n');
        return { readiness, record: { title: PROVEN, command, output } };
    });
    if (answer.ran)
        return answer.value;
    const { reason, command } = answer;
    return { reason, record: { title: PROVEN, command, output: reason } };
}
const PROVEN = 'Run under the recorded profile';

;// CONCATENATED MODULE: ./lib/evidence/runs/census.js






/** Bytes of the helper's answer: 8,192 processes with 1.5 KB each. */
const KEEP = 16 * 1024 * 1024;
/** Kinds of processes that the evidence shows in full. */
const SHOWN = 20;
/** Fields of one process or thread in the helper's answer, and behind the last of them (probe/README.md). */
const FIELDS = 6;
const LAST_FIELDS = 2;
/**
 * Reads the kernel's account of every process of a running container. A helper of ours is the first process of a
 * second container that shares the first one's process ids, and nothing else: no code of the image takes part. The
 * container is paused meanwhile, so that nothing in it can step out of the way. Where the engine cannot do that, the look
 * goes on; where it is the container that keeps it from that, and it counts as ready, nothing is believed.
 * @param container the running one.
 * @param architecture of the helper: one that `hasHelper`, and that the engine's kernel runs.
 */
async function takeCensus({ name, readiness }, architecture, context) {
    const pause = await pauseContainer(name, context.signal);
    if (!pause.paused && pause.busy && readiness.ready) {
        return { state: 'error', reason: pause.reason, records: [] };
    }
    try {
        return read(await askHelper(name, architecture, context), pause);
    }
    finally {
        // A client that was broken off may have paused it all the same.
        if (pause.paused || !pause.busy)
            await unpauseContainer(name);
    }
}
/** How the helper ended, and what it printed; the reason instead, when it could not be put into its container. */
async function askHelper(container, architecture, context) {
    const { image, platform, label, folder, signal } = context;
    const helper = (0,process_helper/* writeHelper */.GY)('census', architecture, folder);
    const flags = [
        ...['--name', helper.name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
        ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
        // Where an executable leads to is told to those alone who may trace its process.
        ...['--pid', `container:${container}`, '--user', '0:0', '--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE'],
        ...(platform === undefined ? [] : ['--platform', platform]),
        ...['--entrypoint', helper.path, image],
    ];
    const ask = async (args) => {
        const result = await (0,process/* run */.e)('docker', args, { timeLimit: time_limits/* START_LIMIT */.P, signal, keep: KEEP });
        if (result.ended !== 'exit')
            await (0,docker/* removeContainer */.od)(helper.name);
        return result;
    };
    const mounted = await ask(['run', '--rm', ...(0,process_helper/* mountFlags */.r1)(helper), ...flags]);
    if (!(0,process_helper/* isUnseen */.NM)(mounted))
        return mounted;
    const created = await ask(['create', '--rm', ...flags]);
    if (created.exitCode !== 0)
        return created;
    const uncopied = await (0,process_helper/* copyHelper */.cd)(helper, helper.name, signal);
    if (uncopied !== undefined)
        return uncopied.reason;
    const started = await ask(['start', '--attach', helper.name]);
    return { ...started, command: created.command };
}
function read(answer, pause) {
    const unpaused = pause.paused ? undefined : pause.reason;
    if (typeof answer === 'string')
        return { state: 'error', reason: answer, records: [] };
    const { command, exitCode, stdout, stderr } = answer;
    const census = exitCode === 0 ? parseCensus(stdout) : (0,docker/* explainFailure */.SP)('The look at the running processes', answer);
    if (typeof census === 'string') {
        const reason = [...new Set([census, unpaused])].filter((text) => text !== undefined).join(' ');
        return { state: 'error', reason, records: [{ title: TITLE, command, output: stderr }] };
    }
    return { state: 'collected', value: census, records: [census_record(command, census, unpaused)] };
}
/**
 * Reads the helper's answer (probe/README.md): six fields for each process and thread, how many were gone when it was
 * their turn, and a last field that says whether these are all; each ends with a NUL.
 * @param answer untrusted where the kernel quotes a process: its name, and where its executable is.
 * @returns one sentence when it does not tell of all of them.
 */
function parseCensus(answer) {
    const fields = answer.split('\0').slice(0, -1);
    const [vanished = '', end = ''] = fields.splice(-LAST_FIELDS);
    if (end === 'more')
        return 'The container has more than 8192 processes and threads to tell of.';
    const whole = end === 'end' && answer.endsWith('\0') && fields.length % FIELDS === 0;
    if (!whole || !/^\d+$/.test(vanished))
        return INCOMPLETE;
    if (vanished !== '0') {
        return 'Processes came and went while they were read, so that one may have been passed over.';
    }
    const processes = [];
    for (let at = 0; at < fields.length; at += FIELDS) {
        const process = parseProcess(fields.slice(at, at + FIELDS));
        if (process === undefined)
            return INCOMPLETE;
        processes.push(process);
    }
    return processes;
}
const INCOMPLETE = "The kernel's account of the running processes came back incomplete.";
/**
 * Reads what the helper says of one process or thread.
 * @param fields its process's id and its own, then /proc/PID/status, uid_map, attr/current, and where exe leads to.
 */
function parseProcess(fields) {
    const [pid = '', thread = '', text = '', uidMap = '', label = '', executable = ''] = fields;
    const status = (0,process_status/* parseProcessStatus */.Xu)(text);
    if (status === undefined)
        return undefined;
    const isProcess = thread === pid;
    const number = (name) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return {
        pid: Number(pid),
        thread: isProcess ? undefined : Number(thread),
        name: /^Name:\t(.*)$/m.exec(text)?.[1] ?? '',
        executable: executable === '' ? undefined : executable,
        status,
        userNamespace: (0,process_status/* inUserNamespace */.Si)(uidMap),
        apparmor: label === '' ? undefined : label,
        threads: isProcess ? number('Threads') : 0,
        peakMemory: isProcess ? number('VmHWM') * 1024 : 0,
    };
}
const TITLE = "Kernel's account of every process when it was ready";
/** As a text to read: processes that do not differ in it stand together. */
function census_record(command, processes, unpaused) {
    const kinds = Map.groupBy(processes, (one) => one.thread === undefined ? describe(one) : `thread of ${one.pid}\n${describe(one)}`);
    const shown = [...kinds.values()].slice(0, SHOWN).flatMap((alike) => {
        const [first] = alike;
        if (first === undefined)
            return [];
        const ids = alike.slice(0, 10).map(({ pid, thread }) => thread ?? pid);
        const more = alike.length > ids.length ? ` and ${alike.length - ids.length} more` : '';
        const place = first.thread === undefined
            ? `/proc/PID of process ${ids.join(', ')}${more}`
            : `/proc/${first.pid}/task/TID of thread ${ids.join(', ')}${more}`;
        return [`==> ${place} <==\n${describe(first)}`];
    });
    const rest = kinds.size > SHOWN ? [`(${kinds.size - SHOWN} more kinds of processes are left out)`] : [];
    const moving = unpaused === undefined ? [] : [`(read while they went on: ${unpaused})`];
    return { title: TITLE, command, output: [...moving, ...shown, ...rest].join('\n\n') };
}
function describe({ name, executable, status, apparmor, userNamespace }) {
    return [
        `Name:\t${name}`,
        `exe:\t${executable === undefined ? '(not readable)' : oneLine(executable)}`,
        ...process_status/* STATUS_FIELDS */.n$.flatMap((field) => status.lines[field] ?? []),
        `attr/current:\t${apparmor ?? '(no AppArmor)'}`,
        `uid_map:\t${userNamespace ? 'a user namespace of its own' : "the host's ids"}`,
    ].join('\n');
}
/** A path may hold line feeds, and would look like lines of the kernel's. */
function oneLine(path) {
    return path.replaceAll('\n', '\\n');
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/evidence/runs/tmpfs-paths.js

/** More mounts than these are no lines that anyone copies. */
const tmpfs_paths_MOST = 20;
/**
 * The directories that have to be writable for a container that wrote some paths: for each path the nearest directory
 * that the image has, or the directory itself that was changed and stayed empty.
 * @param changes the lines of `docker diff`: `A` added, `C` changed, `D` removed, and an absolute path.
 * @param writable directories that are writable anyway: volumes and file systems in memory.
 * @param isFolder tells whether one of the `changedLeaves` is a directory.
 * @returns sorted, or one sentence why the root file system cannot be read-only.
 */
function tmpfsPaths(changes, writable, isFolder = () => false) {
    const added = new Set(changes.filter((line) => line.startsWith('A ')).map((line) => line.slice(2)));
    const paths = changes.map((line) => line.slice(2));
    const parents = new Set(paths.map(posix_.dirname));
    const below = (path) => writable.some((folder) => path === folder || path.startsWith(`${folder}/`));
    const folders = new Set();
    for (const path of paths) {
        // A folder that was changed stands there for what was written below it.
        if (parents.has(path) || below(path))
            continue;
        folders.add(isFolder(path) ? path : nearest((0,posix_.dirname)(path), added));
    }
    if (folders.has('/'))
        return 'it writes into the root directory itself, which no mount can stand in for.';
    if (folders.size > tmpfs_paths_MOST)
        return `it writes into ${folders.size} directories, too many to mount each.`;
    const odd = [...folders].find((folder) => !/^[\w./@+-]+$/.test(folder));
    if (odd !== undefined)
        return 'it writes into a directory whose name no mount option can hold.';
    return [...folders].sort();
}
/** A mount needs no directory in the image, so that one of the root's own may be among those that were added. */
function nearest(folder, added) {
    if (!added.has(folder) || (0,posix_.dirname)(folder) === '/')
        return folder;
    return nearest((0,posix_.dirname)(folder), added);
}
/**
 * The paths that were changed and below which nothing was: files, and directories that got another owner or mode.
 * @param changes the lines of `docker diff`.
 */
function changedLeaves(changes) {
    const parents = new Set(changes.map((line) => (0,posix_.dirname)(line.slice(2))));
    return changes
        .filter((line) => line.startsWith('C '))
        .map((line) => line.slice(2))
        .filter((path) => !parents.has(path));
}

;// CONCATENATED MODULE: ./lib/evidence/runs/written-folders.js


/** More paths than these are taken for files. */
const MOST_ASKED = 20;
/**
 * Asks which folders of a running container have to stay writable, and whose they are.
 * @param container its name.
 * @returns mounts that could stand in for them, or one sentence why none can.
 */
async function writtenFolders(container, { settings: { volumes, tmpfs }, program, signal }) {
    const written = await changedPaths(container, signal);
    if (typeof written === 'string')
        return written;
    const mounted = [...volumes.map(({ target }) => target), ...tmpfs.map((path) => path.split(':')[0] ?? '')];
    const writable = [...program.volumes, ...mounted];
    const leaves = changedLeaves(written.changes).slice(0, MOST_ASKED);
    const ask = (path) => pathStatus(container, path, signal);
    const statuses = await Promise.all(leaves.map(ask));
    const folders = new Set(leaves.filter((_, at) => statuses[at]?.isFolder));
    const paths = tmpfsPaths(written.changes, writable, (path) => folders.has(path));
    if (typeof paths === 'string')
        return paths;
    const owners = await Promise.all(paths.map(ask));
    return paths.map((path, at) => ({ path, owner: owners[at]?.owner ?? '0:0' }));
}

;// CONCATENATED MODULE: ./lib/evidence/runs/observe.js




/**
 * Runs the image as it is meant to run, and reads the kernel's account of every process when it is ready. A container
 * that does not get ready in time is looked at as well.
 * @param architecture of the helper that looks.
 * @param askWritten true when the folders in which it wrote are wanted too.
 */
async function observe(context, architecture, askWritten) {
    const timeLimit = context.settings.ready.timeLimit;
    const look = async (container) => {
        const { readiness, name } = container;
        if (!readiness.ready && readiness.cause !== 'not-ready') {
            const value = { readiness, processes: [] };
            return {
                observation: { state: 'collected', value, records: [runRecord(container)] },
                written: undefined,
            };
        }
        const [census, written] = await Promise.all([
            takeCensus(container, architecture, context),
            askWritten ? writtenFolders(name, context) : undefined,
        ]);
        if (census.state !== 'collected') {
            const observation = (await endedSince(container, context)) ?? withRun(census, container);
            return { observation, written };
        }
        const value = { readiness, processes: census.value };
        const records = [runRecord(container), ...census.records];
        return { observation: { state: 'collected', value, records }, written };
    };
    const answer = await withContainer(context, { flags: [], timeLimit }, look);
    if (answer.ran)
        return answer.value;
    const { reason, command } = answer;
    const records = [{ title: observe_TITLE, command, output: reason }];
    return { observation: { state: 'error', reason, records }, written: undefined };
}
const observe_TITLE = "Container that runs the image's own program";
function runRecord({ command, readiness, lastLines }) {
    const how = readiness.ready
        ? `(ready after ${readiness.after} ms, by ${readiness.by})`
        : `(${readiness.message})`;
    return { title: observe_TITLE, command, output: [how, lastLines()].filter((text) => text !== '').join('\n') };
}
/** There is nothing to look at in a container that ended by itself after it was ready. */
async function endedSince({ name, command, lastLines }, { signal }) {
    const state = await containerState(name, signal);
    if (typeof state === 'string' || state.running)
        return undefined;
    const message = `It ended right after it was ready, with exit code ${state.exitCode}.`;
    const readiness = { ready: false, cause: 'exited', message, lastLines: lastLines() };
    const records = [runRecord({ name, command, lastLines, readiness })];
    return { state: 'collected', value: { readiness, processes: [] }, records };
}
/** A look that failed keeps its reason, beside how the container was started. */
function withRun(census, container) {
    if (census.state !== 'error')
        return { state: 'error', reason: 'There was nothing to look at.', records: [] };
    return { ...census, records: [runRecord(container), ...census.records] };
}

;// CONCATENATED MODULE: ./lib/evidence/look-deeper.js








/**
 * Collects what the inputs ask for beside the one probe: files and the deployments' options at the same time, then
 * the runs with the image's own program, one kind after the other, since a busy machine makes them slow to get ready.
 */
async function lookDeeper(request) {
    const [runs, deployment, services, files] = await Promise.all([
        lookAtRuns(request),
        (0,file_fault/* orFault */.U)(() => lookAtDeployment(request), look_deeper_failed),
        (0,file_fault/* orFault */.U)(() => lookAtServices(request), look_deeper_failed),
        (0,file_fault/* orFault */.U)(() => lookAtFiles(request), look_deeper_failed),
    ]);
    return { ...runs, deployment, services, files };
}
async function lookAtFiles({ image, platform, local, probe, settings, world, }) {
    if (!settings.files)
        return undefined;
    if (local === undefined)
        return UNTOLD;
    world.log.info('Read the files of all layers');
    const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
    return collectFiles({ ...world, ...local, image, platform, status });
}
function look_deeper_failed(reason) {
    return { state: 'error', reason, records: [] };
}
const UNTOLD = {
    state: 'error',
    reason: 'The engine did not tell what the image holds.',
    records: [],
};
async function lookAtDeployment({ settings, world, ...image }) {
    const options = settings.runOptions;
    return options === undefined
        ? undefined
        : probeDeployment({ ...world, ...image, options, by: 'Input "run-options"' });
}
async function lookAtServices({ world, ...image }) {
    const compose = await world.around.compose;
    if (compose === undefined)
        return undefined;
    // What was asked and answered stands with the project.
    if (compose.state === 'error')
        return { ...compose, records: [] };
    return compose.state === 'collected'
        ? probeServices(compose.value.services, { ...world, ...image })
        : compose;
}
async function lookAtRuns(request) {
    const wanted = (0,deeper/* asked */.N)(request.settings);
    const context = runContext(request);
    if ('state' in context) {
        return {
            observation: wanted.observation ? context : undefined,
            leastPrivilege: wanted.leastPrivilege ? context : undefined,
            recording: wanted.recording ? context : undefined,
        };
    }
    const { log } = request.world;
    if (wanted.observation)
        log.info('Observe the running container');
    const observed = wanted.observation
        ? await (0,file_fault/* orFault */.U)(() => observe(context, request.architecture, wanted.leastPrivilege), (reason) => ({ observation: look_deeper_failed(reason), written: undefined }))
        : undefined;
    if (wanted.leastPrivilege)
        log.info('Search the least privilege that it gets ready with');
    const leastPrivilege = observed !== undefined && wanted.leastPrivilege
        ? await (0,file_fault/* orFault */.U)(() => findLeastPrivilege(context, observed, ownUser(request.probe), request.settings.leastPrivilege === 'require'), look_deeper_failed)
        : undefined;
    const { record, baseline } = request.settings.seccompProfile;
    if (record)
        log.info('Record its system calls');
    const recording = record
        ? await (0,file_fault/* orFault */.U)(() => recordSystemCalls(context, request.architecture, baseline), look_deeper_failed)
        : undefined;
    return { observation: observed?.observation, leastPrivilege, recording };
}
/** What all runs have in common, or why there can be none. */
function runContext(request) {
    const { probe, local, image, platform, world } = request;
    if (probe.state === 'error')
        return { state: 'error', reason: probe.reason, records: [] };
    if (probe.state === 'not-applicable')
        return probe;
    if (!probe.value.started) {
        return { state: 'not-applicable', reason: 'No container of the image starts, so nothing of it runs.' };
    }
    if (local === undefined)
        return UNTOLD;
    const { label, folder, signal, later } = world;
    return {
        image,
        platform,
        program: local.program,
        settings: request.settings.run,
        label,
        folder,
        signal,
        later,
    };
}
/** As whom the image starts by itself, `uid:gid`; undefined when that is root. */
function ownUser(probe) {
    if (probe.state !== 'collected' || !probe.value.started)
        return undefined;
    const { uid, gid } = probe.value.status;
    return uid[1] === 0 ? undefined : `${uid[1]}:${gid[1]}`;
}


/***/ }),

/***/ 7311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/**
 * Makes a gate through which so many pieces of work go at the same time; the others wait, in the order they came.
 * @param most at least 1.
 */
function sideBySide(most) {
    const waiting = [];
    let going = 0;
    return async (work) => {
        if (going >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            going += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                going -= 1;
            else
                next();
        }
    };
}


/***/ })

};
