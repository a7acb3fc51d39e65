export const id = 632;
export const ids = [632];
export const modules = {

/***/ 632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectManifests: () => (/* binding */ collectManifests)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/subject/checkout.js
var checkout = __webpack_require__(8602);
// EXTERNAL MODULE: ./lib/subject/utf8.js
var utf8 = __webpack_require__(9509);
// EXTERNAL MODULE: ./lib/evidence/project/matching-files.js
var matching_files = __webpack_require__(5722);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/inputs/yaml-fault.js
var yaml_fault = __webpack_require__(2195);
// EXTERNAL MODULE: ./lib/evidence/yaml-lines.js
var yaml_lines = __webpack_require__(8408);
;// CONCATENATED MODULE: ./lib/evidence/kubernetes/documents.js



/** Aliases that one document may have, and may expand to. */
const MOST_ALIASES = 1_000;
/** Keys of the maps that aliases name, each time that they are named: a merge copies them. */
const MOST_MERGED = 100_000;
/** Words and signs of one document: the longest CustomResourceDefinitions have some 100,000. */
const MOST_LEXEMES = 400_000;
/** Collections that stand in each other. */
const DEEPEST = 200;
/**
 * What Kubernetes' own reader takes otherwise than YAML 1.2 has it: go-yaml breaks lines at more characters, and kubectl
 * splits documents at the text of a line, before YAML is read.
 */
const MISREAD = [
    { pattern: /(?![\t\n\r])[\x00-\x1f\x7f]/, reason: 'a control character' },
    { pattern: /[\u0085\u2028\u2029]|\r(?!\n)/, reason: 'a line break that editors do not show' },
    { pattern: /^---[^\s]/m, reason: 'a line that begins with --- and is no start of a document' },
];
/**
 * Reads a stream of YAML documents (JSON is one of them), one after the other, so that the memory is that of one. The
 * schema is that of YAML 1.1, as Kubernetes' own reader has it: `yes` is true, and `<<` merges. A key that stands
 * twice, a key that is no word, an alias of what holds it, more aliases, more words and deeper nesting than a person
 * writes, and control characters are refused; what stands behind a document that is too large is not read.
 */
function* yamlDocuments(text) {
    const counter = new dist/* LineCounter */.HN();
    const refused = ({ offset, reason }) => {
        const { line, col } = counter.linePos(offset);
        return { parsed: false, line: Math.max(1, line), column: Math.max(1, col), reason };
    };
    const misread = MISREAD.map(({ pattern, reason }) => ({ offset: text.search(pattern), reason }))
        .filter(({ offset }) => offset !== -1)
        .sort((one, other) => one.offset - other.offset)[0];
    if (misread !== undefined) {
        for (const { index } of text.slice(0, misread.offset).matchAll(/^/gm))
            counter.addNewLine(index);
        yield refused(misread);
        return;
    }
    const source = { lines: text.split(/\r?\n/), counter };
    const read = (document) => {
        const anchors = new Map();
        const fault = faultOf(document, anchors);
        if (fault !== undefined)
            return refused(fault);
        try {
            const value = document.toJS({ maxAliasCount: MOST_ALIASES });
            const lineOf = (path) => Math.max(1, counter.linePos(offsetOf(document.contents, path, anchors)).line);
            const mapAt = (path, depth) => (0,yaml_lines/* blockMap */.c)(ownNodeAt(document.contents, path), source, depth);
            return { parsed: true, value, lineOf, mapAt };
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            return refused({ offset: document.range?.[0] ?? 0, reason });
        }
    };
    const composer = new dist/* Composer */.Dk({ version: '1.1', uniqueKeys: false, keepSourceTokens: false });
    for (const token of tokens(text, counter)) {
        if ('reason' in token) {
            yield refused(token);
            return;
        }
        for (const document of composer.next(token))
            yield read(document);
    }
    for (const document of composer.end(false, text.length))
        yield read(document);
}
/** The documents as the parser has them, or a fault at the first that is too large or too deep; then no more come. */
function* tokens(text, counter) {
    const parser = new dist/* Parser */.iX(counter.addNewLine);
    counter.addNewLine(0);
    let lexemes = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        const type = dist/* CST */.DB.tokenType(lexeme);
        lexemes = type === 'doc-start' || type === 'doc-end' ? 0 : lexemes + 1;
        if (lexemes > MOST_LEXEMES) {
            yield { offset: parser.offset, reason: `a document of more than ${MOST_LEXEMES} words and signs` };
            return;
        }
        yield* parser.next(lexeme);
        if (parser.stack.length > DEEPEST) {
            yield { offset: parser.offset, reason: `more than ${DEEPEST} collections in each other` };
            return;
        }
    }
    yield* parser.end();
}
/** What is wrong with a document, by YAML's own grammar or beyond it. */
function faultOf(document, anchors) {
    const [error] = document.errors;
    if (error !== undefined) {
        return { offset: error.pos[0], reason: (0,yaml_fault/* yamlFault */.Q)(error.message) };
    }
    let fault;
    let aliases = 0;
    let merged = 0;
    const refuse = (node, reason) => {
        fault = { offset: offsetIn(node), reason };
        return dist/* visit */.YR.BREAK;
    };
    (0,dist/* visit */.YR)(document, (_, node, path) => {
        if ((0,dist/* isMap */.jh)(node)) {
            const wrong = wrongKey(node);
            if (wrong !== undefined)
                return refuse(wrong.key, wrong.reason);
        }
        if ((0,dist/* isAlias */.Vj)(node)) {
            aliases += 1;
            if (aliases > MOST_ALIASES)
                return refuse(node, `more than ${MOST_ALIASES} aliases`);
            const target = anchors.get(node.source);
            if (target === undefined)
                return refuse(node, `an alias without an anchor (*${node.source})`);
            if (path.includes(target))
                return refuse(node, 'an alias of what holds it');
            merged += (0,dist/* isMap */.jh)(target) ? target.items.length : 0;
            if (merged > MOST_MERGED)
                return refuse(node, `aliases of more than ${MOST_MERGED} keys`);
        }
        else if ((0,dist/* isNode */.Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        return undefined;
    });
    return fault;
}
const MERGE = '<<';
/** The word of a key; that of a merge is a symbol. */
function wordOf({ value }) {
    return typeof value === 'symbol' ? (value.description ?? '') : String(value);
}
/** The first key of a map that is no word, that stands there a second time, or that is read in two ways. */
function wrongKey({ items }) {
    const keys = new Set();
    for (const { key } of items) {
        if ((0,dist/* isCollection */.P3)(key)) {
            return { key, reason: 'a key that is no word (is it a template that was not rendered?)' };
        }
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        if (key.tag !== undefined)
            return { key, reason: 'a key with a tag' };
        const name = wordOf(key);
        // go-yaml lets a merge win over what stands before it.
        if (name === MERGE && (key.type !== 'PLAIN' || keys.size > 0)) {
            return { key, reason: 'a merge (<<) that does not stand first in its map' };
        }
        if (keys.has(name))
            return { key, reason: `the key ${name} a second time` };
        keys.add(name);
    }
    return undefined;
}
function offsetIn(node) {
    return node.range?.[0] ?? 0;
}
/** Where the deepest part of a path starts that a node has: its key, or the item of a list. */
function offsetOf(root, path, anchors) {
    let node = root;
    let offset = (0,dist/* isNode */.Ll)(node) ? offsetIn(node) : 0;
    for (const key of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = anchors.get(node.source);
        if (!(0,dist/* isCollection */.P3)(node))
            break;
        const pair = (0,dist/* isMap */.jh)(node) ? pairsOf(node).get(String(key)) : undefined;
        node = (0,dist/* isMap */.jh)(node) ? pair?.value : node.get(key, true);
        const start = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key : node;
        if (!(0,dist/* isNode */.Ll)(start))
            break;
        offset = offsetIn(start);
    }
    return offset;
}
/** What a path leads to without an alias; undefined where what holds it may stand in more than one place. */
function ownNodeAt(root, path) {
    let node = root;
    for (const key of path) {
        if (!(0,dist/* isCollection */.P3)(node) || node.anchor !== undefined)
            return undefined;
        node = (0,dist/* isMap */.jh)(node) ? pairsOf(node).get(String(key))?.value : node.get(key, true);
    }
    return node;
}
/** Made once a map: a path is asked for of every container. */
const PAIRS = new WeakMap();
function pairsOf(map) {
    const known = PAIRS.get(map);
    if (known !== undefined)
        return known;
    const pairs = new Map(map.items.map((pair) => [(0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '', pair]));
    PAIRS.set(map, pairs);
    return pairs;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/evidence/kubernetes/pod-spec.js
var pod_spec = __webpack_require__(6681);
;// CONCATENATED MODULE: ./lib/evidence/kubernetes/pod-templates.js


/** What every Kubernetes object has. */
const KubernetesObject = schemas/* looseObject */._H3({
    apiVersion: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    metadata: schemas/* looseObject */._H3({
        name: schemas/* string */.YjP().nullish(),
        generateName: schemas/* string */.YjP().nullish(),
        namespace: schemas/* string */.YjP().nullish(),
    })
        .nullish(),
});
/** A list of objects is told by its items, whatever it calls itself (kubectl and its kin do so). */
const WithItems = schemas/* looseObject */._H3({ items: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
const Fields = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Kubernetes' own kinds that hold a Pod, and where: without one the API server refuses them. */
const WORKLOADS = {
    'v1/Pod': ['spec'],
    'v1/PodTemplate': ['template', 'spec'],
    'v1/ReplicationController': ['spec', 'template', 'spec'],
    'apps/v1/Deployment': ['spec', 'template', 'spec'],
    'apps/v1/StatefulSet': ['spec', 'template', 'spec'],
    'apps/v1/DaemonSet': ['spec', 'template', 'spec'],
    'apps/v1/ReplicaSet': ['spec', 'template', 'spec'],
    'batch/v1/Job': ['spec', 'template', 'spec'],
    'batch/v1/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** Levels of one object that are looked through; a CustomResourceDefinition has about 40. */
const pod_templates_DEEPEST = 100;
/** Values of one document that are looked through for a Pod, those behind an alias each time. */
const MOST_VALUES = 400_000;
/** A securityContext and the mappings in it. */
const CONTEXT_DEPTH = 2;
/**
 * Finds every Pod and every template of Pods in one document: in Kubernetes' own kinds, in lists of objects, and in any
 * other kind wherever a list of containers stands.
 * @param file names it in places and sentences.
 */
function podTemplates(file, document) {
    const { value, lineOf } = document;
    if (value === null || value === undefined)
        return [];
    const fault = (path, reason) => ({
        reason,
        location: { file, line: lineOf(path) },
    });
    const budget = { values: MOST_VALUES };
    return findObjects(value, [], fault).flatMap((found) => {
        if ('reason' in found)
            return [found];
        const { object, path } = found;
        const owner = nameOf(object);
        const specs = findSpecs(object, path, budget);
        if (specs === 'too-large')
            return [fault(path, `${owner} is too large to be looked through`)];
        // The core group has no name, with a slash or without.
        const wanted = WORKLOADS[`${object.apiVersion.replace(/^\//, '')}/${object.kind}`];
        const own = wanted === undefined ? undefined : [...path, ...wanted];
        const lacks = own !== undefined && !specs.found.some((spec) => spec.path.join('\0') === own.join('\0'));
        return [
            ...(lacks ? [fault(path, `${owner} has no list of containers in ${wanted?.join('.')}`)] : []),
            ...specs.found.map((spec) => readPod(owner, spec, fault, file, document)),
            // What Kubernetes' own kinds have beside their Pod is made into none.
            ...(wanted === undefined ? specs.unjudged : []).map(({ path: place, sign }) => fault(place, `${owner} has ${sign} where no list of containers stands, so that it is not judged`)),
        ];
    });
}
/** The objects of a document: itself, or the items of a list. */
function findObjects(value, path, fault) {
    const object = KubernetesObject.safeParse(value);
    if (!object.success) {
        const issue = object.error.issues[0]?.path.join('.');
        return [fault(path, `no Kubernetes object: ${issue || 'it'} is missing or not of its type`)];
    }
    const own = { object: object.data, path };
    const items = WithItems.safeParse(value);
    if (!items.success || path.length > pod_templates_DEEPEST)
        return [own];
    const isList = object.data.kind.endsWith('List');
    const inside = items.data.items.flatMap((item, index) => isList || KubernetesObject.safeParse(item).success
        ? findObjects(item, [...path, 'items', index], fault)
        : []);
    // What the items do not hold is looked through as a whole.
    return [...inside, { object: { ...object.data, items: undefined }, path }];
}
function nameOf({ kind, metadata }) {
    const name = metadata?.name ?? metadata?.generateName ?? '(without a name)';
    return `${kind} ${metadata?.namespace ? `${metadata.namespace}/` : ''}${name}`;
}
/** @param budget values that may still be looked at, of all objects of the document together. */
function findSpecs(object, start, budget) {
    const found = [];
    const unjudged = [];
    const walk = (value, path, parent, inPod) => {
        budget.values -= 1;
        if (budget.values < 0 || path.length > start.length + pod_templates_DEEPEST)
            return false;
        if (typeof value !== 'object' || value === null)
            return true;
        const isPod = isPodSpec(value);
        if (isPod)
            found.push({ value, path, metadata: Fields.safeParse(parent).data?.['metadata'] });
        const sign = isPod || inPod ? undefined : signOfPod(value);
        if (sign !== undefined)
            unjudged.push({ path, sign });
        // A Pod may be a decoy, or hold another one: the walk goes on in it.
        return Object.entries(value).every(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key], value, isPod || inPod));
    };
    return walk(object, start, undefined, false) ? { found, unjudged } : 'too-large';
}
const OnlyOfPods = schemas/* looseObject */._H3({
    hostNetwork: schemas/* unknown */.L5J().optional(),
    hostPID: schemas/* unknown */.L5J().optional(),
    hostIPC: schemas/* unknown */.L5J().optional(),
    securityContext: schemas/* looseObject */._H3({ privileged: schemas/* unknown */.L5J().optional() }).optional().catch(undefined),
});
/** A field that gives a Pod what is the host's; undefined where there is none. */
function signOfPod(value) {
    const fields = OnlyOfPods.safeParse(value).data;
    if (fields === undefined)
        return undefined;
    if (fields.securityContext?.privileged === true)
        return 'privileged: true';
    return ['hostNetwork', 'hostPID', 'hostIPC']
        .filter((field) => fields[field] === true)
        .map((field) => `${field}: true`)[0];
}
function isPodSpec(value) {
    if (!('containers' in value) || !Array.isArray(value.containers))
        return false;
    return value.containers.some((one) => typeof one === 'object' && one !== null && ('image' in one || 'name' in one));
}
function readPod(owner, { value, path, metadata }, fault, file, { lineOf, mapAt }) {
    const parsed = pod_spec/* PodSpec */.b.safeParse(value);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const place = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
        const what = `${place.join('.')} is not of its type (${issue?.message ?? 'unknown'})`;
        return fault([...path, ...place], `${owner}: ${what}, so the API server refuses it`);
    }
    const spec = parsed.data;
    return {
        owner,
        location: { file, line: lineOf(path) },
        spec,
        annotations: Fields.safeParse(Fields.safeParse(metadata).data?.['annotations']).data ?? {},
        securityContextLine: lineOf(spec.securityContext === undefined ? path : [...path, 'securityContext']),
        written: mapAt(path, CONTEXT_DEPTH),
        containers: pod_spec/* CONTAINER_LISTS */.M.flatMap((list) => (spec[list] ?? []).map((container, index) => {
            const own = [...path, list, index];
            const line = lineOf(own);
            const context = container.securityContext === undefined ? own : [...own, 'securityContext'];
            const imageLine = lineOf([...own, 'image']);
            const written = mapAt(own, CONTEXT_DEPTH);
            return { list, index, line, imageLine, securityContextLine: lineOf(context), written };
        })),
    };
}

// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __webpack_require__(1924);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/inputs/quoted.js
var quoted = __webpack_require__(2797);
;// CONCATENATED MODULE: ./lib/evidence/kubernetes/link-out.js



/**
 * Finds a link below a folder that leads out of the checkout. Linked folders are walked too, since helm follows them.
 * @param folder a path that is there, relative to the working directory, the checkout; or a file, which has no links.
 * @returns the link's path; undefined where there is none.
 */
function linkOut(folder) {
    return linkBelow(folder, new Set());
}
/** @param seen real paths of folders, so that links in a circle come to an end. */
function linkBelow(path, seen) {
    if (!(0,external_node_fs_.statSync)(path).isDirectory())
        return undefined;
    const real = (0,external_node_fs_.realpathSync)(path);
    if (seen.has(real))
        return undefined;
    seen.add(real);
    for (const entry of (0,external_node_fs_.readdirSync)(path, { withFileTypes: true })) {
        const place = (0,external_node_path_.join)(path, entry.name);
        if (entry.isSymbolicLink() && !(0,checkout/* liesInCheckout */.TB)(place))
            return (0,external_node_path_.normalize)(place);
        if (!entry.isSymbolicLink() && !entry.isDirectory())
            continue;
        const found = linkBelow(place, seen);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/evidence/kubernetes/rendered.js




/** Milliseconds for a chart or a kustomization. */
const TIME_LIMIT = 120_000;
/** Characters of what is made of one. */
const LIMIT = 32 * 1024 * 1024;
/** Characters of what a tool says is wrong. */
const LONGEST_ERROR = 600;
/** Runs `helm template` on every chart and `kustomize build` on every folder, one after the other. */
async function renderManifests({ charts, kustomizations }, signal) {
    const commands = [
        ...charts.map((path) => ({ path, program: 'helm', args: ['template', path], input: 'helm-charts' })),
        ...kustomizations.map((path) => ({
            path,
            program: 'kustomize',
            args: ['build', path],
            input: 'kustomizations',
        })),
    ];
    const rendered = [];
    for (const { path, program, args, input } of commands) {
        const link = linkOut(path);
        if (link !== undefined) {
            const record = { title: `Links in ${path}`, command: ['find', '-L', path], output: link };
            rendered.push({
                path,
                record,
                rendered: false,
                reason: `${(0,quoted/* quoted */.T)(link)} is a link that leads out of the checkout.`,
            });
            continue;
        }
        const result = await (0,process/* run */.e)(program, args, { timeLimit: TIME_LIMIT, signal, keep: LIMIT + 1 });
        const record = { title: `Manifests made by ${program}`, command: result.command, output: result.stderr };
        const failed = (reason) => rendered.push({ path, record, rendered: false, reason });
        if (result.ended === 'not-found') {
            failed(`Input "${input}" needs ${program}, and this runner has none on its PATH: install it in a step before, or leave the input out.`);
        }
        else if (result.exitCode !== 0) {
            failed(explain(`${program} ${args.join(' ')}`, result));
        }
        else if (result.stdout.length > LIMIT) {
            failed(`${program} ${args.join(' ')} prints more than ${LIMIT / 2 ** 20} MiB.`);
        }
        else {
            rendered.push({ path, record, rendered: true, text: result.stdout });
        }
    }
    return rendered;
}
/** The tools write what is wrong behind "Error:", in one line or several, and advice behind an empty one. */
function explain(what, result) {
    const [, error] = /^Error: ([\s\S]*?)(?:\n\s*\n|$(?![\s\S]))/m.exec(result.stderr) ?? [];
    if (result.ended !== 'exit' || error === undefined)
        return (0,docker/* explainFailure */.SP)(what, result);
    const words = error.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ERROR);
    return `${what} failed: ${words.replace(/\.$/, '')}.`;
}

;// CONCATENATED MODULE: ./lib/evidence/kubernetes/collect.js








/** Bytes of one file; etcd takes no object of more than 1.5 MiB. */
const FILE_LIMIT = 8 * 1024 * 1024;
/** Manifests of all patterns together. */
const MOST_FILES = 50_000;
/** Faults of one file, after which no more of it is read. */
const MOST_FAULTS = 100;
/** Names of files and of Pods that the evidence shows. */
const MOST_SHOWN = 200;
/**
 * Reads every manifest that the inputs name: files, and what helm and kustomize make. A file that cannot be read is a
 * fault of its own, and the others are read all the same.
 */
async function collectManifests(settings, signal) {
    const [matching, rendered] = await Promise.all([
        (0,matching_files/* matchingFiles */.V)('manifests', settings.globs, MOST_FILES),
        renderManifests(settings, signal),
    ]);
    const pods = [];
    const faults = matching.faults.map(({ reason, file }) => faultAt(file, reason));
    let files = 0;
    const read = (source, text) => {
        const found = readManifest(source, text);
        for (const pod of found.pods)
            pods.push(pod);
        for (const fault of found.faults)
            faults.push(fault);
        if (found.faults.length === 0)
            files += 1;
    };
    for (const [index, file] of matching.files.entries()) {
        const text = readText(file);
        if (typeof text === 'string')
            read({ name: file }, text);
        else
            faults.push(faultAt(file, `${file} ${text.fault}.`));
        // Others have their turn: a build is read meanwhile.
        if (index % 100 === 99)
            await new Promise(setImmediate);
        if (signal.aborted)
            break;
    }
    for (const one of rendered) {
        if (one.rendered)
            read({ name: one.path, rendered: true }, one.text);
        else
            faults.push(faultAt(one.path, one.reason));
    }
    const shown = listing(matching.files, pods);
    const records = [...rendered.map(({ record }) => record), ...(matching.files.length === 0 ? [] : [shown])];
    return { state: 'collected', value: { level: settings.level, files, pods, faults }, records };
}
function faultAt(file, reason) {
    return { reason, location: { file, line: 1 } };
}
function readText(file) {
    const bytes = (0,checkout/* readStart */.H6)(file, FILE_LIMIT + 1);
    if (bytes === undefined)
        return { fault: 'cannot be read' };
    if (bytes.length > FILE_LIMIT)
        return { fault: `is longer than ${FILE_LIMIT / 2 ** 20} MiB` };
    return (0,utf8/* utf8 */.A)(bytes) ?? { fault: 'is not UTF-8' };
}
function readManifest({ name, rendered = false }, text) {
    const pods = [];
    const faults = [];
    const templates = rendered ? templatesOf(name, text) : undefined;
    const place = (line) => (templates === undefined ? { file: name, line } : templates(line));
    for (const document of yamlDocuments(text)) {
        if (faults.length >= MOST_FAULTS)
            break;
        if (!document.parsed) {
            const { line, column, reason } = document;
            const at = `${name}, line ${line}, column ${column}${rendered ? ' of what is made of it' : ''}`;
            faults.push({ reason: `${at}: ${lowerFirst(reason)}.`, location: place(line) });
            continue;
        }
        for (const found of podTemplates(name, document)) {
            if (faults.length >= MOST_FAULTS)
                break;
            const location = place(found.location.line);
            if ('reason' in found) {
                const at = rendered ? name : `${name}, line ${found.location.line}`;
                faults.push({ reason: `${at}: ${found.reason}.`, location });
            }
            else
                pods.push(rendered ? atFirstLines({ ...found, location }) : found);
        }
    }
    return { pods, faults };
}
/** A line of what a tool made is one of no file. */
function atFirstLines(pod) {
    const containers = pod.containers.map((one) => ({
        ...one,
        line: 1,
        imageLine: 1,
        securityContextLine: 1,
        written: undefined,
    }));
    return { ...pod, securityContextLine: 1, containers, written: undefined };
}
/** The template that helm names in a comment above what it has made of it; there a line of the output means nothing. */
function templatesOf(chart, text) {
    const sources = [];
    for (const [index, line] of text.split('\n').entries()) {
        const [, path] = /^# Source: [^/\s]+\/(\S+)$/.exec(line) ?? [];
        if (path === undefined || path.split('/').includes('..'))
            continue;
        const file = external_node_path_.posix.join(chart, path);
        // A template can print what it likes.
        if ((0,external_node_fs_.existsSync)(file))
            sources.push({ line: index + 1, file });
    }
    return (line) => ({ file: sources.findLast((source) => source.line <= line)?.file ?? chart, line: 1 });
}
function lowerFirst(text) {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
}
function listing(files, pods) {
    const lines = pods.map(({ owner, location }) => `${location.file}:${location.line}: ${owner}`);
    const left = lines.length - MOST_SHOWN;
    return {
        title: 'Pods in the manifests',
        command: ['grep', '-n', 'containers:', ...files.slice(0, MOST_SHOWN)],
        output: [...lines.slice(0, MOST_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
    };
}


/***/ }),

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CONTAINER_LISTS),
/* harmony export */   b: () => (/* binding */ PodSpec)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/** In Kubernetes' JSON a null stands for a field that is not there (API conventions, "Optional vs. Required"). */
function maybe(schema) {
    return schema.nullish().transform((value) => value ?? undefined);
}
const text = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const flag = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY());
const whole = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr());
const texts = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()));
const Profile = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: text, localhostProfile: text }));
const SELinuxOptions = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: text, user: text, role: text }));
const WindowsOptions = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hostProcess: flag }));
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
const PodSecurityContext = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...SHARED,
    fsGroup: whole,
    supplementalGroups: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr())),
    sysctls: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
}));
const SecurityContext = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...SHARED,
    privileged: flag,
    allowPrivilegeEscalation: flag,
    readOnlyRootFilesystem: flag,
    procMount: text,
    capabilities: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ add: texts, drop: texts })),
}));
const Handler = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    httpGet: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ host: text })),
    tcpSocket: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ host: text })),
}));
const Container = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: text,
    image: text,
    securityContext: SecurityContext,
    ports: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hostPort: whole }))),
    livenessProbe: Handler,
    readinessProbe: Handler,
    startupProbe: Handler,
    lifecycle: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ postStart: Handler, preStop: Handler })),
});
/** A volume has a name and one source, whose key tells its type. */
const Volume = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: text, image: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reference: text })) });
/**
 * As much of a PodSpec (Kubernetes API, core/v1) as is judged. What is of another type than there is refused, since the
 * API server refuses it too.
 */
const PodSpec = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    hostNetwork: flag,
    hostPID: flag,
    hostIPC: flag,
    hostUsers: flag,
    os: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: text })),
    securityContext: PodSecurityContext,
    containers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container),
    initContainers: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container)),
    ephemeralContainers: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container)),
    volumes: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Volume)),
});
/** The three lists of containers of a Pod. */
const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'];


/***/ }),

/***/ 5722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ matchingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2797);
/* harmony import */ var _subject_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8602);





/** Links out of the checkout that are told. */
const MOST_LINKS = 100;
/**
 * Finds the files that an input names by patterns, links out of the checkout left aside. Links to folders are followed
 * where the pattern has their names; one that a `*` passes by is a fault, since files may lie behind it. `*` matches a name that begins
 * with a dot too, as the tools do that take whole folders; a folder whose name begins with a dot is named itself.
 * @param input the name of the input, for the sentences.
 * @param patterns relative to the checkout, the working directory (`node:fs` glob).
 * @param most files; where more match, the first are given and that is a fault.
 */
async function matchingFiles(input, patterns, most) {
    const files = new Set();
    const faults = [];
    let links = 0;
    for (const pattern of patterns) {
        const start = fixedStart(pattern);
        if (leadsOut(start)) {
            faults.push({ reason: `${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(start)} is a link that leads out of the checkout.`, file: start });
            continue;
        }
        for (const path of await passedLinks(pattern)) {
            links += 1;
            if (links > MOST_LINKS || faults.some(({ file }) => file === path))
                continue;
            const reason = leadsOut(path)
                ? `${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(path)} is a link that leads out of the checkout.`
                : `${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(path)} is a link to a folder, which ${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(pattern)} does not follow: name its files, such as ${path}/*.`;
            faults.push({ reason, file: path });
        }
        let matched = false;
        let folder = false;
        for await (const entry of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)([pattern, withDot(pattern)], {
            withFileTypes: true,
            exclude: isRepository,
        })) {
            const path = relativeToCheckout((0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(`${entry.parentPath}/${entry.name}`));
            if (faults.some(({ file }) => file === path))
                continue;
            if (entry.isDirectory() || (isFolder(path) && !leadsOut(path))) {
                folder = true;
                continue;
            }
            matched = true;
            if (files.size >= most || links >= MOST_LINKS) {
                const reason = `Input "${input}" matches more than ${files.size} files, or too many links: give narrower patterns.`;
                return { files: [...files].sort(), faults: [...faults, { reason, file: path }] };
            }
            if (leadsOut(path)) {
                links += 1;
                faults.push({ reason: `${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(path)} is a link that leads out of the checkout.`, file: path });
            }
            else
                files.add(path);
        }
        if (!matched) {
            const reason = folder
                ? `Input "${input}" has ${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(pattern)}, which is a folder: name its files, such as ${pattern}/**/*.yaml.`
                : `Input "${input}" has ${(0,_inputs_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(pattern)}, which no file matches: check the path, and that the step that makes it comes before.`;
            faults.push({ reason, file: pattern });
        }
    }
    return { files: [...files].sort(), faults };
}
/** The folders of a pattern before the first that holds a sign of patterns. */
function fixedStart(pattern) {
    const parts = pattern.split('/');
    const first = parts.findIndex((part) => /[*?[{(!+@]/.test(part));
    return first === -1 ? pattern : parts.slice(0, first).join('/') || '.';
}
/** The links to folders that match a part of the pattern with a sign in it: Node.js does not look behind them. */
async function passedLinks(pattern) {
    const parts = pattern.split('/');
    const starts = parts.flatMap((part, index) => {
        const isPassed = /[*?[]|[!+@]\(/.test(part) && (index < parts.length - 1 || part === '**');
        return isPassed ? [parts.slice(0, index + 1).join('/')] : [];
    });
    const found = new Set();
    for await (const entry of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.glob)(starts, { withFileTypes: true, exclude: isRepository })) {
        const path = `${entry.parentPath}/${entry.name}`;
        if (entry.isSymbolicLink() && isFolder(path))
            found.add(relativeToCheckout((0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(path)));
    }
    return [...found].sort();
}
function isFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
/** The same pattern for names that begin with a dot, which the glob of Node.js leaves out. */
function withDot(pattern) {
    return pattern.replace(/(^|\/)(?=[*?][^/]*$)(?!\*\*$)/, '$1.');
}
/** The repository's own folder, at the top of the checkout. */
function isRepository(entry) {
    return entry.name === '.git' && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(`${entry.parentPath}/`) === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(`${process.cwd()}/`);
}
function relativeToCheckout(file) {
    const root = `${process.cwd()}/`;
    return file.startsWith(root) ? file.slice(root.length) : file;
}
/** A link to nothing leads nowhere, and is found out when it is read. */
function leadsOut(path) {
    try {
        return (0,_subject_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesCheckout */ .$l)(path);
    }
    catch {
        return false;
    }
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
