export const id = 75;
export const ids = [75];
export const modules = {

/***/ 9075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectCompose: () => (/* binding */ collectCompose)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs/run-options/dangers.js + 1 modules
var dangers = __webpack_require__(3703);
// EXTERNAL MODULE: ./lib/inputs/run-options/run-options.js
var run_options = __webpack_require__(2798);
// EXTERNAL MODULE: ./lib/subject/checkout.js
var subject_checkout = __webpack_require__(8602);
// EXTERNAL MODULE: ./lib/subject/dockerfile.js
var subject_dockerfile = __webpack_require__(216);
// EXTERNAL MODULE: ./lib/subject/reference.js
var reference = __webpack_require__(8701);
// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __webpack_require__(1924);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __webpack_require__(1843);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/evidence/compose/model.js

/** Entries of one list; more are no Compose file of a person. */
const MOST = 1_000;
const Text = schemas/* string */.YjP().max(4_096);
const Texts = schemas/* array */.YOg(Text).max(MOST).nullish();
const Switch = schemas/* boolean */.zMY().nullish();
/** A file of the host that is mounted by a name of the file's top level. */
const Files = schemas/* array */.YOg(schemas/* object */.Ikc({ source: Text, target: Text.nullish() }))
    .max(MOST)
    .nullish();
/** By their names; what a service is called in them is not judged. */
const Networks = schemas/* union */.KCZ([
    schemas/* array */.YOg(Text).max(MOST),
    schemas/* record */.g1P(Text, schemas/* unknown */.L5J()).transform((networks) => Object.keys(networks).slice(0, MOST)),
])
    .nullish();
const Volume = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    source: Text.nullish(),
    target: Text.nullish(),
    read_only: Switch,
    bind: schemas/* object */.Ikc({ propagation: schemas/* string */.YjP().nullish() }).nullish(),
});
const Device = schemas/* union */.KCZ([
    Text,
    schemas/* object */.Ikc({ source: Text, target: Text.nullish(), permissions: Text.nullish() }),
]);
/** What is judged of a container (compose-spec, "container_spec"); its environment and its commands are not kept. */
const CONTAINER = {
    image: Text.nullish(),
    user: Text.nullish(),
    group_add: schemas/* array */.YOg(schemas/* union */.KCZ([Text, schemas/* number */.aig()]))
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
    volumes: schemas/* array */.YOg(Volume).max(MOST).nullish(),
    volumes_from: Texts,
    devices: schemas/* array */.YOg(Device).max(MOST).nullish(),
    device_cgroup_rules: Texts,
    runtime: Text.nullish(),
    oom_kill_disable: Switch,
    oom_score_adj: schemas/* number */.aig().nullish(),
    use_api_socket: Switch,
    secrets: Files,
    configs: Files,
};
/** The fields of a service that are judged. */
const JUDGED = Object.keys(CONTAINER);
/** A container of its own before the service's, or a command in the service's container. */
const Hooks = schemas/* array */.YOg(schemas/* object */.Ikc(CONTAINER)).max(100).nullish();
/** The fields of a service that hold hooks. */
const HOOKS = ['pre_start', 'post_start', 'pre_stop'];
const Service = schemas/* object */.Ikc({
    ...CONTAINER,
    build: schemas/* object */.Ikc({ context: Text.nullish(), dockerfile: Text.nullish(), target: Text.nullish() }).nullish(),
    pre_start: Hooks,
    post_start: Hooks,
    pre_stop: Hooks,
});
/** The names that Compose takes for services (compose-spec, "services"). */
const Services = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-zA-Z0-9._-]{1,200}$/), Service);
const MountedFile = schemas/* object */.Ikc({ file: Text.nullish() });
/** What `docker compose config --format json` prints, as much of it as is judged. */
const ComposeModel = schemas/* object */.Ikc({
    services: Services.nullish(),
    jobs: Services.nullish(),
    networks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ name: Text.nullish(), driver: Text.nullish() }).nullish())
        .nullish(),
    volumes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ driver_opts: schemas/* object */.Ikc({ device: Text.nullish() }).nullish() }).nullish())
        .nullish(),
    secrets: schemas/* record */.g1P(schemas/* string */.YjP(), MountedFile.nullish()).nullish(),
    configs: schemas/* record */.g1P(schemas/* string */.YjP(), MountedFile.nullish()).nullish(),
});

;// CONCATENATED MODULE: ./lib/evidence/compose/config.js





/** Milliseconds; Compose reads a few files. */
const TIME_LIMIT = 30_000;
/** Characters of its answer; beyond it services were made by the thousand. */
const OUTPUT_LIMIT = 8 * 1024 * 1024;
/**
 * Nothing is fetched that a file includes, and what may hold a credential of the runner is no variable of a file: the
 * pull request could write it into an image's name. What stands here goes before a project's .env.
 */
const ENVIRONMENT = {
    COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
    COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    http_proxy: '',
    https_proxy: '',
};
/**
 * Has Compose itself lay the files over each other and read their variables (`docker compose config`). The services of
 * every profile are asked for; the files of a service's environment are not read, and paths stay as they are written.
 * @param files paths of the checkout, of which the last counts most.
 * @param project the project's directory.
 */
async function readConfig(files, project, signal) {
    const args = [
        'compose',
        ...files.map((file) => `--file=${file}`),
        ...[`--project-directory=${project}`, '--profile=*', 'config', '--format=json'],
        ...['--no-env-resolution', '--no-path-resolution'],
    ];
    const result = await (0,process/* run */.e)('docker', args, {
        env: ENVIRONMENT,
        timeLimit: TIME_LIMIT,
        keep: OUTPUT_LIMIT,
        signal,
    });
    const { command } = result;
    const refused = (reason, words) => {
        return { valid: false, reason, command, about: words === undefined ? undefined : subjectOf(words) };
    };
    if (result.exitCode !== 0) {
        const fault = faultOf(result);
        if (fault !== undefined)
            return refused(fault);
        const words = wordsOf(result.stderr);
        return refused(`Compose refuses the files: ${words}${help(words)}`, words);
    }
    if (result.stdout.length >= OUTPUT_LIMIT)
        return refused('Compose makes more than 8 MiB of the files.', '');
    const model = (0,json/* parseJson */.q)(ComposeModel, result.stdout);
    if (model === undefined) {
        return refused('docker compose config answered in a form that is not known: update the Compose plugin of this runner.');
    }
    return { valid: true, model, command, unset: unsetVariables(result.stderr) };
}
/** What says nothing of the files. */
function faultOf(result) {
    const { ended, exitCode, stderr } = result;
    if (ended !== 'exit' || exitCode === undefined)
        return (0,docker/* explainFailure */.SP)('docker compose config', result);
    if (/unknown flag: --no-(env|path)-resolution/.test(stderr)) {
        return "The Compose plugin of this runner's Docker client is too old (docker compose config has no --no-env-resolution there): update it (docker/setup-compose-action, or the package docker-compose-plugin).";
    }
    // A client without the plugin takes its flags for its own.
    if (/unknown (shorthand )?flag: |unknown command: docker compose|'compose' is not a docker command/.test(stderr)) {
        return "This runner's Docker client has no Compose plugin: install it (docker/setup-compose-action, or the package docker-compose-plugin) before this step.";
    }
    return undefined;
}
function subjectOf(words) {
    const [, service, key] = /\b(?:services|jobs)\.([\w-]+)(?:\.([a-z_]+))?/.exec(words) ?? [];
    return service === undefined ? 'files' : { service, key };
}
/** Its own sentence, with paths of the checkout and without the values of an environment, which may be secret. */
function wordsOf(stderr) {
    const lines = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^time="[^"]*" level=(warning|info|debug)|^WARN\[/.test(line));
    // What follows the first line quotes the text that it is about.
    const [first = 'no message'] = lines;
    const plain = first
        .replaceAll(`${(0,external_node_path_.resolve)('.')}/`, '')
        .replace(/^(failed to read .*?: line \d+): .*$/, '$1 is not of the form NAME=value')
        .replace(/^(error while interpolating \S*\.(?:environment|labels|build)\b[^:]*: (?!required variable)).*$/, '$1…');
    return `${plain.replace(/[.:\s]+$/, '')}.`;
}
function help(words) {
    if (/remote resource is disabled/.test(words)) {
        return ' A file of another repository or registry is not fetched here: include a file of the checkout.';
    }
    if (/required variable/.test(words)) {
        return ' Only variables of the .env file beside the first Compose file are read here: write it there in an earlier step.';
    }
    return '';
}
/** From its warnings, which it prints for the client's user. */
function unsetVariables(stderr) {
    const warned = stderr.matchAll(/The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set/g);
    return [...new Set([...warned].map(([, name = '']) => name))];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/evidence/yaml-lines.js
var yaml_lines = __webpack_require__(8408);
;// CONCATENATED MODULE: ./lib/evidence/compose/nodes.js

/** Maps that merge one another, and aliases that stand for one another. */
const DEEPEST = 32;
/** Finds what the aliases of a document stand for, all in one walk. */
function aliasesOf(document) {
    const anchors = new Map();
    const aliases = new Map();
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            const target = anchors.get(alias.source);
            if (target !== undefined)
                aliases.set(alias, target);
        },
        Value: (_, node) => {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return aliases;
}
/**
 * How many nodes a document has once every alias is replaced by what it stands for, as Compose does.
 * @returns infinity where one stands for a node that it lies in.
 */
function expandedSize(document, aliases) {
    const sizes = new Map();
    const sizeOf = (node) => {
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        if ((0,dist/* isAlias */.Vj)(node))
            return sizeOf(aliases.get(node));
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return 1;
        sizes.set(node, Number.POSITIVE_INFINITY);
        const inside = (0,dist/* isMap */.jh)(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
        const size = inside.reduce((sum, one) => sum + sizeOf(one), 1);
        sizes.set(node, size);
        return size;
    };
    return sizeOf(document.contents);
}
/**
 * The pair of that name of a mapping; one that a merge key (`<<`) brings where it has none of its own.
 * @returns undefined where there is none, or the node is no mapping.
 * @throws RangeError when maps merge one another more deeply than a person writes.
 */
function entryOf(aliases, node, name) {
    return find(aliases, unaliased(aliases, node), name, new Set());
}
/** The value of that pair, without an alias. */
function fieldOf(aliases, node, name) {
    return entryOf(aliases, node, name)?.value;
}
/** The pairs of a mapping, merged ones behind its own; none where it is something else. */
function entriesOf(aliases, node) {
    const entries = new Map();
    const seen = new Set();
    const take = (map) => {
        if (!(0,dist/* isMap */.jh)(map) || seen.has(map))
            return;
        if (seen.size > DEEPEST)
            throw new RangeError('merged too deeply');
        seen.add(map);
        const { own, merged } = indexOf(aliases, map);
        for (const [name, entry] of own)
            if (!entries.has(name))
                entries.set(name, entry);
        merged.forEach(take);
    };
    take(unaliased(aliases, node));
    return [...entries.values()];
}
/** The items of a list, without aliases; none where it is something else. */
function itemsOf(aliases, node) {
    const list = unaliased(aliases, node);
    if (!(0,dist/* isSeq */.oP)(list))
        return [];
    return list.items.flatMap((item) => ((0,dist/* isNode */.Ll)(item) ? (unaliased(aliases, item) ?? []) : []));
}
/** A scalar, or the scalars of a list. */
function scalarsOf(aliases, node) {
    const plain = unaliased(aliases, node);
    return ((0,dist/* isScalar */.jn)(plain) ? [plain] : itemsOf(aliases, plain)).filter((one) => (0,dist/* isScalar */.jn)(one));
}
function find(aliases, map, name, within) {
    if (!(0,dist/* isMap */.jh)(map) || within.has(map))
        return undefined;
    if (within.size > DEEPEST)
        throw new RangeError('merged too deeply');
    const { own, merged } = indexOf(aliases, map);
    const entry = own.get(name);
    if (entry !== undefined || merged.length === 0)
        return entry;
    const path = new Set([...within, map]);
    for (const other of merged) {
        const found = find(aliases, other, name, path);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const INDEXES = new WeakMap();
function indexOf(aliases, map) {
    const known = INDEXES.get(map);
    if (known !== undefined)
        return known;
    const own = new Map();
    const merged = [];
    for (const { key, value } of map.items) {
        const name = (0,dist/* isNode */.Ll)(key) ? unaliased(aliases, key) : undefined;
        if (!(0,dist/* isNode */.Ll)(key) || !(0,dist/* isScalar */.jn)(name))
            continue;
        const plain = (0,dist/* isNode */.Ll)(value) ? unaliased(aliases, value) : undefined;
        // The parser reads a merge key as a symbol of that name.
        if (typeof name.value === 'symbol' || name.value === '<<') {
            if (plain !== undefined)
                merged.push(...((0,dist/* isSeq */.oP)(plain) ? itemsOf(aliases, plain) : [plain]));
        }
        else
            own.set(String(name.value), { key, name: String(name.value), value: plain });
    }
    const index = { own, merged };
    INDEXES.set(map, index);
    return index;
}
/** What an alias stands for, and any other node itself. */
function unaliased(aliases, node) {
    let plain = node;
    for (let depth = 0; (0,dist/* isAlias */.Vj)(plain) && depth < DEEPEST; depth += 1)
        plain = aliases.get(plain);
    return (0,dist/* isAlias */.Vj)(plain) ? undefined : plain;
}

// EXTERNAL MODULE: ./lib/inputs/quoted.js
var quoted = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/inputs/yaml-fault.js
var yaml_fault = __webpack_require__(2195);
// EXTERNAL MODULE: ./lib/subject/utf8.js
var utf8 = __webpack_require__(9509);
;// CONCATENATED MODULE: ./lib/evidence/compose/sources.js









/** Bytes of all Compose files of a project; beyond it a reader can be kept busy for minutes. */
const SIZE_LIMIT = 256 * 1024;
/** Values of one document with its aliases replaced, which Compose would make however many they are. */
const NODE_LIMIT = 100_000;
/** Files that a project may be made of. */
const FILE_LIMIT = 50;
/**
 * Reads the Compose files and every file of the checkout that they include or extend, before Compose itself does. What
 * would make Compose read a file that is not of the checkout is refused: the pull request wrote these paths, and its
 * words could carry what such a file holds into the report.
 * @param files paths of the checkout, of which the last counts most.
 * @param project the project's directory.
 * @returns the given files first, in their order, then those that they name.
 */
function readSources(files, project) {
    const waiting = files.map((path) => {
        const location = { file: (0,external_node_path_.normalize)(path), line: 1 };
        return { path: (0,external_node_path_.relative)('.', (0,external_node_path_.resolve)(path)), isCompose: true, folders: [project], location };
    });
    const seen = new Set();
    const sources = [];
    let left = SIZE_LIMIT;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const key = [next.path, ...next.folders].join('\n');
        if (seen.has(key))
            continue;
        seen.add(key);
        if (sources.length === FILE_LIMIT) {
            return {
                reason: `The project is made of more than ${FILE_LIMIT} Compose files.`,
                location: next.location,
            };
        }
        const read = readSource(next, left);
        if ('reason' in read)
            return read;
        const { source, named } = read;
        left -= Buffer.byteLength(source.text);
        sources.push(source);
        const variables = environmentOutside([...next.folders, (0,external_node_path_.dirname)(source.path)]);
        if (variables !== undefined) {
            const reason = `${(0,quoted/* quoted */.T)(variables)}, from which Compose takes variables, is a link that leads out of the checkout: it is not read.`;
            return { reason, location: next.location };
        }
        for (const one of named) {
            if ('reason' in one)
                return one;
            const found = resolveNamed(one);
            if ('reason' in found)
                return found;
            if (one.isCompose)
                waiting.push(...found.paths.map((path) => ({ ...one, path })));
        }
    }
    return sources;
}
function readSource({ path, folders, location }, most) {
    const refused = (reason, line = 1) => ({ reason, location: { file: path, line } });
    if (!(0,subject_checkout/* liesInCheckout */.TB)(path))
        return { reason: `${(0,quoted/* quoted */.T)(path)} is no file of the checkout.`, location };
    const bytes = (0,subject_checkout/* readStart */.H6)(path, most + 1);
    if (bytes === undefined)
        return { reason: `${(0,quoted/* quoted */.T)(path)} is no file that can be read.`, location };
    if (bytes.length > most) {
        return refused(`The Compose files are longer than ${SIZE_LIMIT / 1024} KiB together.`);
    }
    // Compose reads UTF-16 as well, in which its words would not be found here.
    const text = (0,utf8/* utf8 */.A)(bytes);
    if (text === undefined)
        return refused(`${(0,quoted/* quoted */.T)(path)} is no text in UTF-8.`);
    const lines = new dist/* LineCounter */.HN();
    try {
        // Compose itself refuses a key that stands twice; to look for one here takes long in a long file.
        const parsed = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter: lines, uniqueKeys: false, merge: true });
        const documents = Array.isArray(parsed) ? parsed : [];
        const [error] = documents.flatMap(({ errors }) => errors);
        if (error !== undefined) {
            const { line } = lines.linePos(error.pos[0]);
            return refused(`${path}:${line} is no YAML: ${(0,yaml_fault/* yamlFault */.Q)(error.message).replace(/\.$/, '')}.`, line);
        }
        const tag = documents.map(foreignTag).find((one) => one !== undefined);
        if (tag !== undefined) {
            const { line } = lines.linePos(tag.at);
            return refused(`${path}:${line} has the tag ${(0,quoted/* quoted */.T)(tag.name)}, which no Compose file has.`, line);
        }
        const tops = [];
        for (const document of documents) {
            const aliases = aliasesOf(document);
            if (expandedSize(document, aliases) > NODE_LIMIT) {
                return refused(`${(0,quoted/* quoted */.T)(path)} has aliases that make more than ${NODE_LIMIT} values of it.`);
            }
            tops.push({ top: document.contents ?? undefined, aliases });
        }
        const source = { path, text, tops, lines };
        return { source, named: namedFiles(source, folders) };
    }
    catch {
        return refused(`${(0,quoted/* quoted */.T)(path)} is nested too deeply to be read.`);
    }
}
/** Under another tag Compose could read another text than we do, and with it another path. */
function foreignTag(document) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            const { tag, range } = node;
            if (tag === undefined || KNOWN_TAGS.test(tag))
                return undefined;
            found = { name: tag, at: range?.[0] ?? 0 };
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
const KNOWN_TAGS = /^(!reset|!override|tag:yaml\.org,2002:(str|int|float|bool|null|seq|map|merge))$/;
/** All that Compose reads beside the file itself. */
function namedFiles(source, folders) {
    const own = [...new Set([...folders, (0,external_node_path_.dirname)(source.path)])];
    return source.tops.flatMap(({ top, aliases }) => {
        const field = (node, name) => fieldOf(aliases, node, name);
        const named = (node, isCompose, within = own) => scalarsOf(aliases, node).map((path) => namedFile(source, path, isCompose, within));
        const included = itemsOf(aliases, field(top, 'include')).flatMap((item) => {
            const folder = field(item, 'project_directory');
            const within = [
                ...own,
                ...scalarsOf(aliases, folder).flatMap(({ value }) => own.map((one) => (0,external_node_path_.join)(one, String(value)))),
            ];
            return [
                ...named((0,dist/* isScalar */.jn)(item) ? item : field(item, 'path'), true, within),
                ...named(folder, false),
                ...named(field(item, 'env_file'), false, within),
            ];
        });
        const services = ['services', 'jobs'].flatMap((kind) => entriesOf(aliases, field(top, kind)));
        const ofServices = services.flatMap(({ value: service }) => {
            const hooks = HOOKS.flatMap((hook) => itemsOf(aliases, field(service, hook)));
            return [
                ...named(field(field(service, 'extends'), 'file'), true),
                ...[service, ...hooks].flatMap((container) => named(field(container, 'label_file'), false)),
            ];
        });
        return [...included, ...ofServices];
    });
}
function namedFile(source, node, isCompose, folders) {
    const path = String(node.value);
    const location = locationOf(source, node);
    // A variable may come from a file that is not read here, and stand for any path.
    if (!/[$~]/.test(path))
        return { path, isCompose, folders, location };
    const reason = `${location.file}:${location.line} names the file ${(0,quoted/* quoted */.T)(path)}: write its path without a variable and without "~".`;
    return { reason, location };
}
/** The .env of one of the folders, when it is a link to what is not of the checkout. */
function environmentOutside(folders) {
    return folders
        .map((folder) => (0,external_node_path_.join)(folder, '.env'))
        .find((path) => (0,external_node_fs_.existsSync)(path) && !(0,subject_checkout/* liesInCheckout */.TB)(path));
}
/** The files of the checkout that a name may mean; one that is not there is Compose's to complain of. */
function resolveNamed({ path, folders, location, }) {
    const paths = [...new Set(folders.map((folder) => (0,external_node_path_.resolve)(folder, path)))].filter((one) => (0,external_node_fs_.existsSync)(one));
    const outside = paths.find((one) => !(0,subject_checkout/* liesInCheckout */.TB)(one));
    if (outside === undefined)
        return { paths: paths.map((one) => (0,external_node_path_.relative)('.', one)) };
    const reason = `${location.file}:${location.line} names the file ${(0,quoted/* quoted */.T)(path)}, which is not of the checkout: it is not read.`;
    return { reason, location };
}
/** Where a node stands. */
function locationOf({ path, lines }, node) {
    return { file: path, line: Math.max(1, lines.linePos(node.range?.[0] ?? 0).line) };
}

;// CONCATENATED MODULE: ./lib/evidence/compose/locate.js




/** Services that extend one another, one after the other. */
const LONGEST_CHAIN = 20;
/**
 * @param sources as `readSources` gives them.
 * @param given how many of them, from the first on, are the given files, of which the last counts most.
 */
function locator(sources, given) {
    const inOrder = [...sources.slice(0, given).reverse(), ...sources.slice(given)];
    const first = { file: sources[0]?.path ?? '', line: 1 };
    const known = new Map();
    const declarations = (service) => {
        const found = known.get(service) ?? withExtended(inOrder, service);
        known.set(service, found);
        return found;
    };
    return {
        lineOf: (service, key, find) => {
            const all = declarations(service);
            const [declared] = all;
            if (declared === undefined)
                return first;
            if (key === undefined)
                return locationOf(declared.source, declared.key);
            const fields = all.flatMap(({ source, aliases, service: node }) => {
                const entry = entryOf(aliases, node, key);
                return entry === undefined ? [] : [{ source, aliases, entry }];
            });
            const items = fields.flatMap(({ source, aliases, entry }) => itemsOf(aliases, entry.value).map((item) => ({ source, item })));
            const item = find === undefined ? undefined : itemWith(items, find);
            if (item !== undefined)
                return locationOf(item.source, item.item);
            const [field] = fields;
            return field === undefined
                ? locationOf(declared.source, declared.key)
                : locationOf(field.source, field.entry.key);
        },
        textsOf: (service, key) => declarations(service).flatMap(({ source, aliases, service: node }) => leaves(aliases, fieldOf(aliases, node, key), 0).map((leaf) => {
            return { text: textOf(source, leaf), location: locationOf(source, leaf) };
        })),
        writtenAt: (service) => {
            const [declared, ...others] = declarations(service);
            return declared === undefined || others.length > 0 ? undefined : writtenService(declared, service);
        },
    };
}
/** Not by way of an alias or of a mapping with an anchor: those may stand for other services too. */
function writtenService({ source }, name) {
    const inside = (node, key) => {
        const pairs = (0,dist/* isMap */.jh)(node) && node.anchor === undefined ? node.items : [];
        return pairs.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === key)?.value;
    };
    const found = source.tops.flatMap(({ top }) => ['services', 'jobs'].flatMap((kind) => inside(inside(top, kind), name) ?? []));
    const text = { lines: source.text.split(/\r?\n/), counter: source.lines };
    const map = found.length === 1 ? (0,yaml_lines/* blockMap */.c)(found[0], text, 0) : undefined;
    return map === undefined || map.pairs.has('extends') ? undefined : { file: source.path, map };
}
/** The service of each file in their order, each with those that it extends behind it. */
function withExtended(sources, name) {
    const found = [];
    const seen = new Set();
    const wanted = [name];
    for (let next = wanted.shift(); next !== undefined && seen.size < LONGEST_CHAIN; next = wanted.shift()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        const declared = sources.flatMap((source) => declaredIn(source, next));
        found.push(...declared);
        for (const { aliases, service } of declared) {
            const extended = fieldOf(aliases, service, 'extends');
            const base = (0,dist/* isMap */.jh)(extended) ? fieldOf(aliases, extended, 'service') : extended;
            if ((0,dist/* isScalar */.jn)(base))
                wanted.push(String(base.value));
        }
    }
    return found;
}
function declaredIn(source, name) {
    return source.tops.flatMap(({ top, aliases }) => ['services', 'jobs'].flatMap((kind) => {
        const entry = entryOf(aliases, fieldOf(aliases, top, kind), name);
        return entry === undefined ? [] : [{ source, aliases, key: entry.key, service: entry.value }];
    }));
}
function itemWith(items, find) {
    const texts = items.map((one) => textOf(one.source, one.item).replace(/^(["'])(.*)\1$/, '$2'));
    const exact = texts.indexOf(find);
    return items[exact === -1 ? texts.findIndex((text) => text.includes(find)) : exact];
}
function textOf({ text }, { range }) {
    return range == null ? '' : text.slice(range[0], range[1]);
}
/** The texts of a value: itself, of a list its items, of mappings in it their values. */
function leaves(aliases, node, depth) {
    if ((0,dist/* isScalar */.jn)(node))
        return [node];
    if (depth > 2)
        return [];
    const inside = (0,dist/* isMap */.jh)(node)
        ? entriesOf(aliases, node).flatMap(({ value }) => value ?? [])
        : itemsOf(aliases, node);
    return inside.flatMap((one) => leaves(aliases, one, depth + 1));
}

// EXTERNAL MODULE: ./lib/inputs/run-options/flags.js
var flags = __webpack_require__(2315);
// EXTERNAL MODULE: ./lib/inputs/run-options/security-option.js
var security_option = __webpack_require__(68);
;// CONCATENATED MODULE: ./lib/evidence/compose/translate.js



/**
 * Says a container of Compose in the flags of `docker run`, as Compose asks the engine for it.
 * @param container as Compose prints it, with paths as they are written.
 * @param model the top level, for the networks, volumes, secrets and configs that it names.
 * @returns only what a judgement or a probe needs: names, limits, ports and the environment are not among it.
 */
function translate(container, model, paths) {
    const one = (key, name, of = (value) => value) => {
        const value = container[key];
        if (value == null || value === '' || value === false)
            return [];
        const written = String(value);
        return [entry(key, written, written, name, of(written))];
    };
    const each = (values, key, name, of = same) => (values ?? []).filter((value) => value !== '').map((value) => entry(key, value, value, name, of(value)));
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
function entry(key, written, find, name, value) {
    const kind = (0,flags/* runFlag */.w)(`--${name}`)?.kind ?? 'value';
    return { key, written, find, flag: { name, kind, value } };
}
function same(value) {
    return value;
}
/** `service:NAME` is the container of that service. */
function ofService(value) {
    return value.replace(/^service:/, 'container:');
}
/** Compose takes a profile's path from the project's directory, and the docker client from the checkout. */
function security(option, paths) {
    const { key, value } = (0,security_option/* securityOption */.I)(option);
    if (key !== 'seccomp' || value === 'unconfined' || value === 'builtin')
        return option;
    const path = external_node_path_.posix.resolve(paths.checkout, paths.project, value);
    return `seccomp=${external_node_path_.posix.relative(paths.checkout, path)}`;
}
/** A network of the top level may stand for one that the engine has, and so for the host's. */
function networks({ networks: named }, model) {
    return (named ?? []).flatMap((name) => {
        const network = model.networks?.[name];
        if (network?.name !== 'host' && network?.driver !== 'host')
            return [];
        return [entry('networks', `${name} (the host's network)`, name, 'network', 'host')];
    });
}
function volumeEntry(volume, model, paths) {
    const { type, source, target } = volume;
    const at = target ?? '';
    if (type === 'tmpfs')
        return [entry('volumes', at, at, 'tmpfs', at)];
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
    if (type !== 'volume' || !device)
        return [];
    const value = csv(['type=volume', ...fields, `volume-opt=device=${hostPath(device, paths)}`]);
    return [entry('volumes', `${source}:${at} (${device} of the host)`, at, 'mount', value)];
}
function deviceEntry(device) {
    if (typeof device === 'string')
        return entry('devices', device, device, 'device', device);
    const { source, target, permissions } = device;
    const written = [source, target, permissions].filter((part) => part != null && part !== '').join(':');
    return entry('devices', written, source, 'device', written);
}
/** A secret or config that is a file is a mount of that file, read-only. */
function files(named, top, key, paths) {
    return (named ?? []).flatMap(({ source, target }) => {
        const file = top?.[source]?.file;
        if (!file)
            return [];
        const from = hostPath(file, paths);
        const fields = ['type=bind', `source=${from}`, `target=${target ?? `/${source}`}`, 'readonly'];
        return [entry(key, `${source} (${from} of the host)`, source, 'mount', csv(fields))];
    });
}
/**
 * A path that says itself where it leads: one of the checkout is relative to that, wherever the checkout lies here, and
 * one that leaves it by a link of the pull request's is what the link leads to.
 */
function hostPath(path, { project, checkout, outside }) {
    if (path.startsWith('~'))
        return path;
    const full = external_node_path_.posix.isAbsolute(path) ? external_node_path_.posix.normalize(path) : external_node_path_.posix.join(checkout, project, path);
    if (full === checkout || full.startsWith(`${checkout}/`)) {
        const within = `./${external_node_path_.posix.relative(checkout, full)}`;
        return outside(within) ?? within;
    }
    return external_node_path_.posix.isAbsolute(path) ? path : external_node_path_.posix.join(project, path);
}
/** One line of comma-separated values (RFC 4180), as --mount reads it. */
function csv(fields) {
    return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

;// CONCATENATED MODULE: ./lib/evidence/compose/collect.js












/** Services of a project; a person writes fewer. */
const MOST_SERVICES = 500;
/** Dangers of one service whose own lines are looked for; the others get the service's. */
const MOST_LINES = 100;
/** Characters of the evidence; of a project of the usual size it is all. */
const RECORD_LIMIT = 64 * 1024;
/**
 * Reads the Compose files as Compose does and says of every service what it asks of the engine.
 * @param settings names at least one Compose file.
 */
async function collectCompose(settings, signal) {
    const files = settings.project.composeFiles;
    const project = (0,external_node_path_.dirname)(files[0] ?? '.');
    const sources = readSources(files, project);
    if ('reason' in sources)
        return { state: 'error', ...sources, records: [] };
    const answer = await readConfig(files, project, signal);
    const lines = locator(sources, files.length);
    if (!answer.valid) {
        const { reason, about, command } = answer;
        const records = [record(command, '')];
        if (about === undefined)
            return { state: 'error', reason, records };
        const location = about === 'files' ? lines.lineOf('') : lines.lineOf(about.service, about.key);
        return { state: 'error', reason, records, location };
    }
    const { model, command, unset } = answer;
    const records = [record(command, judgedPart(model))];
    const all = Object.entries({ ...model.jobs, ...model.services });
    if (all.length === 0)
        return { state: 'not-applicable', reason: 'The Compose files have no service.' };
    if (all.length > MOST_SERVICES) {
        const reason = `The Compose files have ${all.length} services: more than ${MOST_SERVICES} are not judged.`;
        return { state: 'error', reason, records, location: lines.lineOf('') };
    }
    const built = new Set(all.flatMap(([, { build, image }]) => (build == null || image == null ? [] : [image])));
    const context = { model, lines, unset, built, settings, paths: pathsOf(project) };
    const services = all.map(([name, service]) => readService(name, service, context));
    const images = all.flatMap(([name, service]) => imagesOf(name, service, lines));
    return { state: 'collected', value: { services, images }, records };
}
function readService(name, service, context) {
    const { model, lines, unset, built, settings, paths } = context;
    const own = translate(service, model, paths);
    const ofHooks = HOOKS.flatMap((key) => (service[key] ?? [])
        .flatMap((hook) => translate(hook, model, paths))
        .map((entry) => ({ ...entry, key, written: `${entry.key}: ${entry.written}` })));
    const isBuilt = service.build != null || built.has(service.image ?? '');
    return {
        name,
        location: lines.lineOf(name),
        isBuilt,
        usesSubject: usesSubject(service, (0,external_node_path_.dirname)(settings.project.composeFiles[0] ?? '.'), settings),
        pulled: imagesOf(name, isBuilt ? { ...service, image: undefined } : service, lines),
        options: (0,run_options/* deploymentOptions */.w)(own.map(({ flag }) => flag)),
        dangers: collect_dangers(name, [...own, ...ofHooks], lines),
        unset: unset.length === 0 ? [] : unsetIn(name, unset, lines),
        written: lines.writtenAt(name),
    };
}
function collect_dangers(name, entries, lines) {
    const found = entries.flatMap((entry) => (0,dangers/* dangersOf */.o)(entry.flag).map((danger) => ({ entry, danger })));
    return found.map(({ entry: { key, written, find }, danger: { severity, reason, instead } }, index) => {
        const location = index < MOST_LINES ? lines.lineOf(name, key, find) : lines.lineOf(name);
        return { key, written, severity, reason, instead, location };
    });
}
/** Fields that are judged and have one of these variables, not escaped and without a default. */
function unsetIn(name, unset, lines) {
    return JUDGED.flatMap((key) => lines.textsOf(name, key).flatMap(({ text, location }) => {
        const used = [...text.replaceAll('$$', '').matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].map(([, braced, plain]) => braced ?? plain ?? '');
        return unset
            .filter((variable) => used.includes(variable))
            .map((variable) => ({ key, variable, location }));
    }));
}
/** The images that a service names: its own, its hooks' and those that it mounts. */
function imagesOf(name, service, lines) {
    const declared = (image, key) => image ? [{ image: withoutBlank(image), location: lines.lineOf(name, key, image) }] : [];
    return [
        ...declared(service.image, 'image'),
        ...(service.pre_start ?? []).flatMap(({ image }) => declared(image, 'pre_start')),
        ...(service.volumes ?? []).flatMap(({ type, source }) => type === 'image' ? declared(source, 'volumes') : []),
    ];
}
/** A tag or digest by a variable that nobody sets here is blank. */
function withoutBlank(image) {
    return image.replace(/[:@]$/, '');
}
function usesSubject({ image, build }, project, settings) {
    const named = (0,reference/* parseReference */.F2)(withoutBlank(image ?? ''));
    const isNamed = settings.project.deployedAs.some(({ registry, repository }) => registry === named?.registry && repository === named.repository);
    return isNamed || (build != null && settings.build !== undefined && isSame(build, project, settings.build));
}
/** The same folder, Dockerfile and stage. */
function isSame({ context, dockerfile, target }, project, build) {
    const folder = (0,external_node_path_.resolve)(project, context ?? '.');
    return (folder === (0,external_node_path_.resolve)(build.context) &&
        (0,external_node_path_.resolve)(folder, dockerfile ?? 'Dockerfile') === (0,external_node_path_.resolve)((0,subject_dockerfile/* dockerfilePath */.S)(build)) &&
        (target ?? '') === (build.target ?? ''));
}
function pathsOf(project) {
    const checkout = (0,external_node_fs_.realpathSync)('.');
    return { project, checkout, outside: (path) => leadsOutside(path, checkout) };
}
/** Where a link of the checkout leads, when that is elsewhere; on the deployment's host it may be there. */
function leadsOutside(path, checkout) {
    try {
        return (0,subject_checkout/* liesInCheckout */.TB)(path) ? undefined : (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        try {
            const target = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), (0,external_node_fs_.readlinkSync)(path));
            return (0,external_node_path_.relative)(checkout, target).startsWith('..') ? target : undefined;
        }
        catch {
            return undefined;
        }
    }
}
function record(command, output) {
    return { title: 'What Docker Compose asks of the engine for every service', command, output };
}
/** The fields that are judged, which the schema alone kept; a build's context may hold a credential. */
function judgedPart({ services, jobs, networks, volumes }) {
    const shown = (_, value) => (value === null ? undefined : value);
    const plain = (all) => Object.fromEntries(Object.entries(all ?? {}).map(([name, { build: _, ...service }]) => [name, service]));
    const text = JSON.stringify({ services: plain(services), jobs: jobs == null ? jobs : plain(jobs), networks, volumes }, shown, 2);
    return text.length > RECORD_LIMIT ? `${text.slice(0, RECORD_LIMIT)}…` : text;
}


/***/ }),

/***/ 8408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ blockMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/**
 * Tells how a mapping is written, so that it can be changed line by line.
 * @param depth of the mappings in it that are told too.
 * @returns undefined where it is not in block style, has an anchor or a tag, merges another one, or has other keys than
 *   plain words.
 */
function blockMap(node, text, depth) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || !isPlain(node) || node.items.length === 0)
        return undefined;
    const pairs = new Map();
    let indent;
    let to = 0;
    for (const { key, value } of node.items) {
        const found = blockPair(key, value, text, depth);
        indent ??= found?.column;
        if (found === undefined || found.column !== indent)
            return undefined;
        pairs.set(found.name, found.pair);
        to = found.pair.to;
    }
    return { indent: indent ?? 0, to, pairs };
}
function isPlain(node) {
    return !isFlow(node) && !hasProperties(node);
}
function isFlow(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) && node.flow === true;
}
function hasProperties(node) {
    return ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined;
}
function blockPair(key, value, text, depth) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.range == null || hasProperties(key))
        return undefined;
    if (typeof key.value !== 'string' || key.value === '<<' || key.type !== 'PLAIN')
        return undefined;
    const { line: from, col } = text.counter.linePos(key.range[0]);
    const before = text.lines[from - 1]?.slice(0, col - 1) ?? '';
    if (!/^ *(?:- +)*$/.test(before))
        return undefined;
    const found = { name: key.value, column: col - 1 };
    const pair = {
        from,
        to: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? Math.max(from, lastLine(value, text)) : from,
        lead: before.trim() === '' ? leadOf(from, before, text) : undefined,
    };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) || hasProperties(value)) {
        return { ...found, pair: { ...pair, inline: undefined, map: undefined, list: undefined } };
    }
    const inline = inlineValue(value, from, text);
    const map = depth > 0 ? blockMap(value, text, depth - 1) : undefined;
    return { ...found, pair: { ...pair, inline, map, list: blockList(value, text) } };
}
function blockList(node, { counter }) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || !isPlain(node) || node.range == null)
        return undefined;
    const { line, col } = counter.linePos(node.range[0]);
    const items = node.items.flatMap((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? [String(item.value)] : []));
    return { from: line, indent: col - 1, items };
}
function inlineValue({ range }, from, { lines, counter }) {
    if (range == null || range[0] === range[1])
        return undefined;
    const start = counter.linePos(range[0]);
    const end = counter.linePos(range[1]);
    if (start.line !== from || end.line !== from)
        return undefined;
    return { line: lines[from - 1] ?? '', start: start.col - 1, end: end.col - 1 };
}
/** The first of the comments right above a line which are indented as it is. */
function leadOf(from, indentation, { lines }) {
    let lead = from;
    while (lines[lead - 2]?.startsWith(`${indentation}#`))
        lead -= 1;
    return lead;
}
/** The line of the last word of a node; a collection's own range takes in what follows it. */
function lastLine(node, text) {
    const inside = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? lastOf(node) : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.at(-1) : undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(inside) && !isFlow(node))
        return lastLine(inside, text);
    const [start, end] = node.range ?? [0, 0];
    const { line: first } = text.counter.linePos(start);
    // Behind a block scalar stand line ends, which are of its text or not.
    let { line, col } = text.counter.linePos(end);
    while (line > first && text.lines[line - 1]?.slice(0, col - 1).trim() === '') {
        line -= 1;
        col = Number.POSITIVE_INFINITY;
    }
    return line;
}
/** The value of the last pair of a mapping, or its key where it has none. */
function lastOf({ items }) {
    const last = items.at(-1);
    const { value, key } = last ?? {};
    const isEmpty = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) && value.range?.[0] === value.range?.[1];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) && !isEmpty ? value : key;
}


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ yamlFault)
/* harmony export */ });
/** What the package `yaml` says is wrong, without the place and the lines of the file that it adds to that. */
function yamlFault(message) {
    return (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/, '');
}


/***/ })

};
