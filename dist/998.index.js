export const id = 998;
export const ids = [998];
export const modules = {

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

/***/ 8998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  joinScans: () => (/* binding */ joinScans)
});

// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __webpack_require__(1924);
// EXTERNAL MODULE: ./lib/inputs/quoted.js
var quoted = __webpack_require__(2797);
// EXTERNAL MODULE: ./lib/subject/subject.js
var subject_subject = __webpack_require__(4324);
// EXTERNAL MODULE: ./lib/evidence/file-fault.js
var file_fault = __webpack_require__(2506);
// EXTERNAL MODULE: ./lib/evidence/scans/scans.js
var scans = __webpack_require__(3858);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/stream-chain/src/defs.js
var defs = __webpack_require__(1008);
// EXTERNAL MODULE: ./node_modules/stream-json/src/core/parser.js + 6 modules
var parser = __webpack_require__(5879);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/evidence/scans/json-parts.js



/** Deepest nesting that is read; reports of scanners have some 20. */
const DEEPEST = 256;
/** Characters of the longest text that is kept. */
const LONGEST_TEXT = 65_536;
/** Characters of all that is kept of one part, or of the rest of the file; a value is taken for so many more. */
const LARGEST_PART = 4 * 1024 * 1024;
const VALUE = 16;
/** Characters of the name of a member that count; all that are asked for are shorter. */
const LONGEST_NAME = 256;
/** A text that cannot be read; its message goes on from the name of the file: "ends too early". */
class UnreadableJson extends Error {
}
/**
 * @param schema what an element has to be; of its members only those are kept that the schema names.
 * @param take gets each element. It may throw UnreadableJson.
 */
function part(path, schema, take) {
    return {
        path,
        schema,
        take: (element) => {
            const { success, data } = schema.safeParse(element);
            if (!success)
                throw new UnreadableJson(`has at ${path} what is not known there`);
            take(data);
        },
    };
}
/**
 * Reads a JSON text of any length in bounded memory: what neither the schema nor a part names is read past, and never
 * becomes a value.
 * @param whole of its form no more is used than which members are to be kept.
 */
function readJsonParts(whole, parts) {
    const root = wantedBy(whole);
    for (const one of parts)
        insert(root, one);
    const picker = pick(root);
    const parse = (0,parser/* jsonParser */.Q$)({ packValues: false });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return {
        write: (bytes) => {
            const tokens = tokensOf(parse, textOf(decoder, bytes));
            for (const token of tokens)
                picker.see(token);
        },
        end: picker.end,
    };
}
function textOf(decoder, bytes) {
    try {
        return decoder.decode(bytes, { stream: true });
    }
    catch {
        throw new UnreadableJson('is no text in UTF-8');
    }
}
function tokensOf(parse, text) {
    try {
        const tokens = parse(text);
        return tokens === defs/* none */.dv ? [] : (0,defs/* getManyValues */.kS)(tokens);
    }
    catch {
        throw new UnreadableJson('is no JSON');
    }
}
function wantedBy(schema) {
    const wanted = { members: new Map(), element: undefined, take: undefined };
    add(wanted, schema);
    return wanted;
}
function add(wanted, schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C)
        add(wanted, schema.unwrap());
    else if (schema instanceof schemas/* ZodUnion */.fZ7)
        for (const option of schema.options)
            add(wanted, option);
    else if (schema instanceof schemas/* ZodArray */.naA)
        wanted.element = wantedBy(schema.element);
    else if (schema instanceof schemas/* ZodObject */.bvH) {
        for (const [name, member] of Object.entries(schema.shape))
            wanted.members.set(name, wantedBy(member));
    }
}
function insert(root, { path, schema, take }) {
    let place = root;
    for (const name of path.split('.')) {
        const next = name === '*' ? place.element : place.members.get(name);
        const found = next ?? wantedBy(undefined);
        if (name === '*')
            place.element = found;
        else
            place.members.set(name, found);
        place = found;
    }
    add(place, schema);
    place.take = take;
}
function pick(root) {
    const open = [];
    /** Objects and arrays around the place that are not kept. */
    let passed = 0;
    let whole;
    /** What is known yet of the name, and of the text or number that is kept, whose pieces come. */
    let name;
    let text;
    const place = () => {
        if (passed > 0)
            return undefined;
        const around = open.at(-1);
        if (around === undefined)
            return root;
        return Array.isArray(around.value) ? around.wanted.element : around.wanted.members.get(around.name);
    };
    const put = (value, size) => {
        const wanted = place();
        if (wanted === undefined)
            return;
        if (wanted.take !== undefined)
            return wanted.take(value);
        const around = open.at(-1);
        if (around === undefined) {
            whole = { value };
            return;
        }
        around.size += size + VALUE;
        if (around.size > LARGEST_PART)
            throw new UnreadableJson(`has a list of more than ${LARGEST_PART} characters`);
        if (Array.isArray(around.value))
            around.value.push(value);
        else
            around.value[around.name] = value;
    };
    const start = (value) => {
        if (open.length + passed >= DEEPEST)
            throw new UnreadableJson(`is nested deeper than ${DEEPEST} levels`);
        const wanted = place();
        if (wanted === undefined)
            passed += 1;
        else
            open.push({ wanted, value, name: '', size: 0 });
    };
    const finish = () => {
        if (passed > 0) {
            passed -= 1;
            return;
        }
        const ended = open.pop();
        if (ended !== undefined)
            put(ended.value, ended.size);
    };
    const see = (token) => {
        switch (token.name) {
            case 'startObject':
                return start({});
            case 'startArray':
                return start([]);
            case 'endObject':
            case 'endArray':
                return finish();
            case 'startKey':
                if (passed === 0)
                    name = '';
                return;
            case 'endKey': {
                const around = open.at(-1);
                if (name !== undefined && around !== undefined)
                    around.name = ownCopy(name);
                name = undefined;
                return;
            }
            case 'startString':
            case 'startNumber':
                if (place() !== undefined)
                    text = '';
                return;
            case 'stringChunk':
            case 'numberChunk':
                if (name !== undefined)
                    name = (name + token.value).slice(0, LONGEST_NAME);
                if (text === undefined)
                    return;
                text += token.value;
                if (text.length > LONGEST_TEXT) {
                    throw new UnreadableJson(`has a text of more than ${LONGEST_TEXT} characters`);
                }
                return;
            case 'endString':
            case 'endNumber': {
                const ended = text;
                text = undefined;
                if (ended === undefined)
                    return;
                return put(token.name === 'endNumber' ? Number(ended) : ownCopy(ended), ended.length);
            }
            case 'trueValue':
            case 'falseValue':
            case 'nullValue':
                return put(token.value, 0);
        }
    };
    const end = () => {
        if (whole === undefined)
            throw new UnreadableJson('ends too early: it is not complete');
        return whole.value;
    };
    return { see, end };
}
/** A part of a string keeps the whole of it in memory, and what is read in between would never be freed. */
function ownCopy(text) {
    return Buffer.from(text).toString();
}

;// CONCATENATED MODULE: ./lib/evidence/scans/vulnerabilities.js



/** Vulnerabilities of all reports of a run that are kept; an image with thousands of them is a bad one. */
const MOST = 100_000;
/** Characters of an id, a name or a version that are kept. */
const LONGEST = 120;
/** @param most vulnerabilities of all reports that share it. */
function makeRoom(most = MOST) {
    let left = most;
    return {
        take: () => {
            if (left === 0)
                throw new UnreadableJson(`has, with the other reports, more than ${most} vulnerabilities`);
            left -= 1;
        },
    };
}
/** Adds a vulnerability of a package; the same one of the same version of it, in another file of the image, is one. */
function addToPackage(map, { id, name, version, severity, fix }, room) {
    const one = {
        id: line(id),
        severity,
        package: { name: line(name), version: line(version) },
        fix: fix.state === 'available' ? { ...fix, versions: line(fix.versions) } : fix,
        count: 1,
    };
    addVulnerability(map, keyOf(id, name, version), one, room);
}
/** Adds a vulnerability; of one that is there already the graver severity and the better fix count. */
function addVulnerability(map, key, one, room) {
    const known = map.get(key);
    if (known === undefined)
        room.take();
    map.set(key, known === undefined ? one : graver(known, one));
}
/** A text that stands for all of them, whatever their length. */
function keyOf(...texts) {
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(texts), 'base64');
}
/** Untrusted text on one line, cut where it is long. */
function line(text) {
    const short = text.slice(0, LONGEST + 1).replaceAll(/\s+/g, ' ');
    return short.length <= LONGEST ? short : `${short.slice(0, LONGEST - 1)}…`.toWellFormed();
}
const FIXES = ['available', 'untold', 'none'];
/** The same vulnerability as two reports tell it. */
function graver(one, other) {
    const severities = [one.severity, other.severity];
    const fixes = [one.fix, other.fix];
    return {
        ...one,
        severity: scans/* SCAN_SEVERITIES */.E.find((severity) => severities.includes(severity)) ?? one.severity,
        fix: FIXES.flatMap((state) => fixes.filter((fix) => fix.state === state))[0] ?? one.fix,
    };
}

;// CONCATENATED MODULE: ./lib/evidence/scans/tally.js


/** Vulnerabilities that a check and a reader get to see. */
const SHOWN = 200;
/**
 * Puts together what several reports say of one image. The same vulnerability of the same version of a package counts
 * once, with the graver severity; what a SARIF report tells names no package and counts by itself.
 * @param untied names of those reports that name no image.
 */
function tally(reports, untied, { threshold, ignoreUnfixed }) {
    const merged = merge(reports.map(({ report }) => report));
    const isUnfixed = ({ fix }) => ignoreUnfixed && fix.state === 'none';
    const counted = merged.filter((one) => !isUnfixed(one));
    const untold = ignoreUnfixed ? counted.filter(({ fix }) => fix.state === 'untold') : [];
    const count = (wanted) => sum(counted.filter(({ severity }) => severity === wanted));
    return {
        policy: { threshold, ignoreUnfixed },
        scanners: [...new Set(reports.map(({ report }) => dated(report)))],
        counts: {
            critical: count('critical'),
            high: count('high'),
            medium: count('medium'),
            low: count('low'),
            negligible: count('negligible'),
            unknown: count('unknown'),
        },
        gravest: gravestFirst(counted, orderFor(threshold)).slice(0, SHOWN),
        unfixed: sum(merged.filter(isUnfixed)),
        untoldFix: sum(untold),
        suppressed: tally_add(reports.map(({ report }) => report.suppressed)),
        unjudged: tally_add(reports.map(({ report }) => report.unjudged)),
        untied,
        empty: reports.filter(({ report }) => report.empty).map(({ name }) => name),
    };
}
/** `Trivy 0.74.0 of 2026-11-24` */
function dated({ scanner, date }) {
    const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
    return day === undefined ? scanner : `${scanner} of ${day}`;
}
function merge(reports) {
    const merged = new Map();
    for (const [index, { vulnerabilities }] of reports.entries()) {
        for (const [key, one] of vulnerabilities) {
            const own = one.package === undefined ? `${index} ${key}` : key;
            const known = merged.get(own);
            merged.set(own, known === undefined ? one : graver(known, one));
        }
    }
    return [...merged.values()];
}
/**
 * Sorts by gravity; what can be fixed comes first among those of one severity.
 * @param order of the severities.
 */
function gravestFirst(vulnerabilities, order = scans/* SCAN_SEVERITIES */.E) {
    const rank = ({ severity, fix }) => 2 * order.indexOf(severity) + (fix.state === 'available' ? 0 : 1);
    return [...vulnerabilities].sort((one, other) => rank(one) - rank(other) || compare(one.id, other.id));
}
/** What is unknown asks for a look before what is known to be harmless enough. */
function orderFor(threshold) {
    const grave = scans/* SCAN_SEVERITIES */.E.slice(0, scans/* SCAN_SEVERITIES */.E.indexOf(threshold) + 1);
    return [...new Set([...grave, 'unknown', ...scans/* SCAN_SEVERITIES */.E])];
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function sum(vulnerabilities) {
    return tally_add(vulnerabilities.map(({ count }) => count));
}
function tally_add(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./lib/evidence/scans/records.js


/** Lines of one report that are shown. */
const LINES = 25;
/** What a report says, in the order of gravity, with the command by which it can be told that it is that report. */
function scanRecord(title, command, read) {
    const { report, bytes, sha256 } = read;
    const { format, scanner, date, database, image, vulnerabilities, suppressed, unjudged } = report;
    const all = gravestFirst(vulnerabilities.values());
    const shown = all.slice(0, LINES).map(({ id, severity, package: of, fix, count }) => {
        const where = of === undefined ? `${count} times` : `${of.name} ${of.version}`;
        const fixed = fix.state === 'available' ? `fixed in ${fix.versions}` : NO_FIX[fix.state];
        return `  ${severity} ${id} ${where}, ${fixed}`;
    });
    const rest = all.length - shown.length;
    const names = [image.name, image.id, ...image.digests].filter((name) => name !== undefined);
    const output = [
        `sha256:${sha256}, ${bytes} bytes, ${format}`,
        `scanner: ${scanner}${date === undefined ? '' : `, scanned ${line(date)}`}`,
        ...(database === undefined ? [] : [`database of ${line(database)}`]),
        `about: ${names.length === 0 ? 'an image that it does not name' : names.slice(0, 5).join(', ')}`,
        `different findings: ${all.length}; taken out by the scanner's own rules: ${suppressed}; of other kinds: ${unjudged}`,
        ...shown,
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ];
    return { title, command, output: output.join('\n') };
}
const NO_FIX = { none: 'no fix', untold: 'a fix is not told of' };

;// CONCATENATED MODULE: ./lib/evidence/scans/report.js
/**
 * The digests among untrusted texts: `sha256:…` itself, or what stands behind the `@` of a reference.
 */
function digestsIn(texts) {
    return texts.flatMap((text) => /(?:^|@)(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.exec(text ?? '')?.[1] ?? []);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/evidence/project/matching-files.js
var matching_files = __webpack_require__(5722);
;// CONCATENATED MODULE: ./lib/evidence/scans/grype-report.js




/** Grype's JSON report (grype/presenter/models of Grype); `target` is a text where no image was looked at. */
const Head = schemas/* object */.Ikc({
    matches: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullable(),
    source: schemas/* object */.Ikc({
        target: schemas/* union */.KCZ([
            schemas/* string */.YjP(),
            schemas/* object */.Ikc({
                userInput: schemas/* string */.YjP().nullish(),
                imageID: schemas/* string */.YjP().nullish(),
                manifestDigest: schemas/* string */.YjP().nullish(),
                repoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
                layers: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* string */.YjP() })).nullish(),
            }),
        ]),
    })
        .nullish(),
    descriptor: schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        version: schemas/* string */.YjP().nullish(),
        timestamp: schemas/* string */.YjP().nullish(),
        db: schemas/* object */.Ikc({
            built: schemas/* string */.YjP().nullish(),
            status: schemas/* object */.Ikc({ built: schemas/* string */.YjP().nullish() }).nullish(),
        })
            .nullish(),
    }),
});
const Match = schemas/* object */.Ikc({
    vulnerability: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        severity: schemas/* string */.YjP().nullish(),
        fix: schemas/* object */.Ikc({ versions: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), state: schemas/* string */.YjP().nullish() }).nullish(),
    }),
    artifact: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP().nullish() }),
});
const SEVERITIES = {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    negligible: 'negligible',
};
/** Reads what `grype -o json` writes. */
function grypeReader(room) {
    const vulnerabilities = new Map();
    let suppressed = 0;
    const match = part('matches.*', Match, ({ vulnerability, artifact }) => {
        const { id, severity: word, fix } = vulnerability;
        const severity = SEVERITIES[word?.toLowerCase() ?? ''] ?? 'unknown';
        const { name, version } = artifact;
        addToPackage(vulnerabilities, { id, name, version: version ?? '', severity, fix: fixOf(fix) }, room);
    });
    const ignored = part('ignoredMatches.*', schemas/* object */.Ikc({}), () => {
        suppressed += 1;
    });
    return {
        head: Head,
        parts: [match, ignored],
        end: (head) => {
            if (!Object.hasOwn(head, 'matches'))
                return undefined;
            const { success, data } = Head.safeParse(head);
            if (!success)
                throw new UnreadableJson('has the "matches" of a Grype report, and is none');
            const { name, version, timestamp, db } = data.descriptor;
            const scanner = name === 'grype' ? 'Grype' : line(name);
            const target = data.source?.target;
            const image = typeof target === 'string' ? { userInput: target } : target;
            return {
                format: 'Grype JSON',
                scanner: version ? `${scanner} ${line(version)}` : scanner,
                date: timestamp ?? undefined,
                database: db?.status?.built ?? db?.built ?? undefined,
                image: {
                    name: image?.userInput == null ? undefined : line(image.userInput),
                    id: digestsIn([image?.imageID])[0],
                    digests: digestsIn([image?.manifestDigest, ...(image?.repoDigests ?? [])]),
                    layers: digestsIn((image?.layers ?? []).map(({ digest }) => digest)),
                },
                vulnerabilities,
                suppressed,
                unjudged: 0,
                empty: false,
            };
        },
    };
}
function fixOf(fix) {
    if (fix?.state === 'fixed')
        return { state: 'available', versions: fix.versions?.join(', ') ?? '' };
    return { state: fix?.state === 'not-fixed' || fix?.state === 'wont-fix' ? 'none' : 'untold' };
}

;// CONCATENATED MODULE: ./lib/evidence/scans/sarif-report.js




/** Rules of one run that are kept. */
const MOST_RULES = 100_000;
/** SARIF 2.1.0 (OASIS); what it calls a run is one scanner's work. */
const sarif_report_Head = schemas/* object */.Ikc({
    version: schemas/* literal */.euz('2.1.0'),
    runs: schemas/* array */.YOg(schemas/* unknown */.L5J()),
});
const Run = schemas/* object */.Ikc({
    tool: schemas/* object */.Ikc({
        driver: schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            version: schemas/* string */.YjP().nullish(),
            semanticVersion: schemas/* string */.YjP().nullish(),
        }),
    }),
    invocations: schemas/* array */.YOg(schemas/* object */.Ikc({ executionSuccessful: schemas/* boolean */.zMY().nullish(), endTimeUtc: schemas/* string */.YjP().nullish() }))
        .nullish(),
    /** Absent where the scanner did not get as far as to have results (3.14.23). */
    results: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    /** Trivy's own members. */
    properties: schemas/* object */.Ikc({
        imageName: schemas/* string */.YjP().nullish(),
        imageID: schemas/* string */.YjP().nullish(),
        repoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    })
        .nullish(),
});
const Level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']);
const Rule = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().nullish(),
    defaultConfiguration: schemas/* object */.Ikc({ level: Level.nullish() }).nullish(),
    properties: schemas/* object */.Ikc({ 'security-severity': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullish() }).nullish(),
});
const Result = schemas/* object */.Ikc({
    ruleId: schemas/* string */.YjP().nullish(),
    ruleIndex: schemas/* number */.aig().nullish(),
    rule: schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish() }).nullish(),
    level: Level.nullish(),
    kind: schemas/* string */.YjP().nullish(),
    baselineState: schemas/* string */.YjP().nullish(),
    suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP().nullish() })).nullish(),
});
/** Kinds of results that tell of no fault (3.27.9). */
const NO_FAULT = ['pass', 'notApplicable', 'informational'];
/** Results can come before the rules that tell how grave they are, so a run is judged at its end. */
function sarifReader(room) {
    const vulnerabilities = new Map();
    const scanners = [];
    const dates = [];
    const images = [];
    let suppressed = 0;
    let byId = new Map();
    let byIndex = [];
    let groups = new Map();
    const rule = (takeIndex) => (one) => {
        if (byId.size + byIndex.length >= MOST_RULES) {
            throw new UnreadableJson(`has a run of more than ${MOST_RULES} rules`);
        }
        const known = { score: scoreOf(one), level: one.defaultConfiguration?.level ?? undefined };
        if (takeIndex)
            byIndex.push(known);
        if (one.id != null)
            byId.set(one.id, known);
    };
    const result = (one) => {
        if (NO_FAULT.includes(one.kind ?? 'fail') || one.baselineState === 'absent')
            return;
        if (isSuppressed(one)) {
            suppressed += 1;
            return;
        }
        const id = one.ruleId ?? one.rule?.id ?? undefined;
        const [index, level] = [one.ruleIndex ?? undefined, one.level ?? undefined];
        const key = JSON.stringify([id, id === undefined ? index : undefined, level]);
        const group = groups.get(key);
        if (group !== undefined) {
            group.count += 1;
            return;
        }
        room.take();
        groups.set(key, { id, index, level, count: 1 });
    };
    const run = (one) => {
        if (one.invocations?.some(({ executionSuccessful }) => executionSuccessful === false)) {
            throw new UnreadableJson('says itself that the scan did not succeed');
        }
        const { name, version, semanticVersion } = one.tool.driver;
        const number = semanticVersion ?? version;
        scanners.push(number ? `${line(name)} ${line(number)}` : line(name));
        dates.push(...(one.invocations ?? []).flatMap(({ endTimeUtc }) => endTimeUtc ?? []));
        if (one.properties != null)
            images.push(one.properties);
        for (const { id, index, level, count } of groups.values()) {
            const known = id === undefined ? byIndex[index ?? -1] : ruleOf(id, byId);
            const severity = severityOf(level, known);
            const shown = { id: line(id ?? 'no rule'), severity, package: undefined, fix: UNTOLD, count };
            vulnerabilities.set(keyOf(String(scanners.length), id ?? '', String(index), level ?? ''), shown);
        }
        byId = new Map();
        byIndex = [];
        groups = new Map();
    };
    return {
        head: sarif_report_Head,
        parts: [
            part('runs.*', Run, run),
            part('runs.*.results.*', Result, result),
            part('runs.*.tool.driver.rules.*', Rule, rule(true)),
            part('runs.*.tool.extensions.*.rules.*', Rule, rule(false)),
        ],
        end: (head) => {
            if (!Object.hasOwn(head, 'runs'))
                return undefined;
            if (!sarif_report_Head.safeParse(head).success)
                throw new UnreadableJson('is no SARIF of version 2.1.0');
            if (scanners.length === 0)
                throw new UnreadableJson('is SARIF without a run: no scanner says anything in it');
            const ids = new Set(digestsIn(images.map(({ imageID }) => imageID)));
            if (ids.size > 1)
                throw new UnreadableJson('is about several images: write a file for each of them');
            return {
                format: 'SARIF',
                scanner: [...new Set(scanners)].slice(0, 3).join(', '),
                date: dates.toSorted()[0],
                database: undefined,
                image: {
                    name: images[0]?.imageName == null ? undefined : line(images[0].imageName),
                    id: [...ids][0],
                    digests: digestsIn(images.flatMap(({ repoDigests }) => repoDigests ?? [])),
                    layers: [],
                },
                vulnerabilities,
                suppressed,
                unjudged: 0,
                empty: false,
            };
        },
    };
}
const UNTOLD = { state: 'untold' };
/** One whose every suppression was accepted; no status means accepted (3.27.23, 3.35.3). */
function isSuppressed({ suppressions }) {
    if (suppressions == null || suppressions.length === 0)
        return false;
    return suppressions.every(({ status }) => status == null || status === 'accepted');
}
/** An id may go on behind the rule's with `/` (3.27.5). */
function ruleOf(id, rules) {
    return rules.get(id) ?? rules.get(id.split('/')[0] ?? id);
}
function scoreOf({ properties }) {
    const told = properties?.['security-severity'];
    const score = told == null || told === '' ? Number.NaN : Number(told);
    return Number.isFinite(score) ? score : undefined;
}
/**
 * How grave: by GitHub's table of `security-severity`, a score of CVSS (critical from 9.0, high from 7.0, medium from
 * 4.0, low above 0); without one by the level, of which the rule's own stands where the result has none, and `warning`
 * where neither has one (3.27.10).
 */
function severityOf(level, rule) {
    const score = rule?.score;
    if (score !== undefined) {
        if (score >= 9)
            return 'critical';
        if (score >= 7)
            return 'high';
        if (score >= 4)
            return 'medium';
        return score > 0 ? 'low' : 'unknown';
    }
    const byLevel = { error: 'high', warning: 'medium', note: 'low', none: 'unknown' };
    return byLevel[level ?? rule?.level ?? 'warning'];
}

;// CONCATENATED MODULE: ./lib/evidence/scans/trivy-report.js




/** Trivy's JSON report of schema version 2 (pkg/types/report.go of Trivy). */
const trivy_report_Head = schemas/* object */.Ikc({
    SchemaVersion: schemas/* literal */.euz(2),
    ArtifactName: schemas/* string */.YjP(),
    Trivy: schemas/* object */.Ikc({ Version: schemas/* string */.YjP().nullish() }).nullish(),
    CreatedAt: schemas/* string */.YjP().nullish(),
    Metadata: schemas/* object */.Ikc({
        ImageID: schemas/* string */.YjP().nullish(),
        RepoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        DiffIDs: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    })
        .nullish(),
    Results: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
});
const Detected = schemas/* object */.Ikc({
    VulnerabilityID: schemas/* string */.YjP(),
    PkgName: schemas/* string */.YjP().nullish(),
    InstalledVersion: schemas/* string */.YjP().nullish(),
    FixedVersion: schemas/* string */.YjP().nullish(),
    Severity: schemas/* string */.YjP().nullish(),
});
const Anything = schemas/* object */.Ikc({});
const trivy_report_SEVERITIES = {
    CRITICAL: 'critical',
    HIGH: 'high',
    MEDIUM: 'medium',
    LOW: 'low',
};
/** Reads what `trivy image --format json` writes. Only vulnerabilities count; findings of other kinds are numbered. */
function trivyReader(room) {
    const vulnerabilities = new Map();
    let results = 0;
    let suppressed = 0;
    let unjudged = 0;
    const detected = part('Results.*.Vulnerabilities.*', Detected, (one) => {
        const fixed = one.FixedVersion;
        const fix = fixed ? { state: 'available', versions: fixed } : { state: 'none' };
        const severity = trivy_report_SEVERITIES[one.Severity ?? ''] ?? 'unknown';
        const [id, name, version] = [one.VulnerabilityID, one.PkgName ?? '', one.InstalledVersion ?? ''];
        addToPackage(vulnerabilities, { id, name, version, severity, fix }, room);
    });
    const misconfigured = part('Results.*.Misconfigurations.*', schemas/* object */.Ikc({ Status: schemas/* string */.YjP() }), ({ Status }) => {
        if (Status === 'FAIL')
            unjudged += 1;
    });
    const others = ['Secrets', 'Licenses'].map((kind) => part(`Results.*.${kind}.*`, Anything, () => {
        unjudged += 1;
    }));
    const modified = part('Results.*.ExperimentalModifiedFindings.*', Anything, () => {
        suppressed += 1;
    });
    const result = part('Results.*', Anything, () => {
        results += 1;
    });
    return {
        head: trivy_report_Head,
        parts: [detected, misconfigured, ...others, modified, result],
        end: (head) => {
            if (!Object.hasOwn(head, 'SchemaVersion'))
                return undefined;
            const { success, data } = trivy_report_Head.safeParse(head);
            if (!success)
                throw new UnreadableJson('is no Trivy report of schema version 2: update Trivy');
            const { ArtifactName: name, Metadata: metadata, Trivy: trivy, CreatedAt: date } = data;
            return {
                format: 'Trivy JSON',
                scanner: trivy?.Version ? `Trivy ${line(trivy.Version)}` : 'Trivy',
                date: date ?? undefined,
                database: undefined,
                image: {
                    name: line(name),
                    id: digestsIn([metadata?.ImageID])[0],
                    digests: digestsIn(metadata?.RepoDigests ?? []),
                    layers: digestsIn(metadata?.DiffIDs ?? []),
                },
                vulnerabilities,
                suppressed,
                unjudged,
                empty: results === 0,
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/evidence/scans/report-reader.js






/** Reads a report of any of the formats; which one it is tells the whole of it, whatever the order of its members. */
function reportReader(room) {
    const formats = [trivyReader(room), grypeReader(room), sarifReader(room)];
    const [trivy, grype, sarif] = formats.map(({ head }) => head.shape);
    const json = readJsonParts(schemas/* object */.Ikc({ ...trivy, ...grype, ...sarif }), formats.flatMap(({ parts }) => parts));
    const sum = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    return {
        write: (piece) => {
            sum.update(piece);
            bytes += piece.length;
            json.write(piece);
        },
        end: () => {
            const { success, data: head } = report_reader_Head.safeParse(json.end());
            const reports = success ? formats.flatMap((format) => format.end(head) ?? []) : [];
            const [report, ...others] = reports;
            if (report === undefined)
                throw new UnreadableJson(`is no report of a known format (${FORMATS})`);
            if (others.length > 0)
                throw new UnreadableJson('is a report of two formats at once');
            return { report, bytes, sha256: sum.digest('hex') };
        },
    };
}
const report_reader_Head = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const FORMATS = 'Trivy JSON, Grype JSON, SARIF 2.1.0';

;// CONCATENATED MODULE: ./lib/evidence/scans/report-files.js






/** Files of all patterns together. */
const MOST_FILES = 50;
/** GiB of all files together. */
const report_files_MOST = 1;
/**
 * Reads the reports that patterns of paths name, one after the other and piece by piece.
 * @param patterns of paths of the checkout; one that names nothing is a fault, since a report that is not there must
 *   not look like one without vulnerabilities.
 * @param signal ends the reading; what is not read then is a fault.
 */
async function readReportFiles(patterns, room, signal) {
    const { files, faults } = await (0,matching_files/* matchingFiles */.V)('scan-reports', patterns, MOST_FILES);
    const reports = faults.map(({ reason }) => fault(reason));
    let left = report_files_MOST * 1024 ** 3;
    for (const file of files) {
        const report = await (0,file_fault/* orFault */.U)(() => readReportFile(file, left, room, signal), fault);
        if (report.read)
            left -= report.bytes;
        reports.push(report);
    }
    return reports;
}
async function readReportFile(file, most, room, signal) {
    if (!(0,external_node_fs_.statSync)(file).isFile())
        return fault(`${(0,quoted/* quoted */.T)(file)} of input "scan-reports" is no file.`);
    const reader = reportReader(room);
    let bytes = 0;
    try {
        for await (const piece of (0,external_node_fs_.createReadStream)(file, { signal })) {
            bytes += piece.length;
            if (bytes > most)
                return fault(`The files of input "scan-reports" hold more than ${report_files_MOST} GiB.`);
            reader.write(piece);
        }
        return { read: true, file, ...reader.end() };
    }
    catch (error) {
        if (signal.aborted)
            return fault(`The job was cancelled before ${(0,quoted/* quoted */.T)(file)} was read.`);
        if (!(error instanceof UnreadableJson))
            throw error;
        return fault(`The report ${(0,quoted/* quoted */.T)(file)} ${error.message}.`);
    }
}
function fault(reason) {
    return { read: false, reason };
}

// EXTERNAL MODULE: ./lib/subject/reference.js
var subject_reference = __webpack_require__(8701);
;// CONCATENATED MODULE: ./lib/evidence/scans/tie.js

/**
 * Is a report about this image? An id in it decides, since digests of an index are of several images; where the ids
 * differ, as those of two builds with containerd's image store do, the very same layers are the very same files.
 * @returns `untold` when the report names no image by a digest, nor another one by its name.
 */
function tie({ name, id, digests, layers }, image) {
    if (id === undefined && digests.length === 0) {
        const reference = (0,subject_reference/* parseReference */.F2)(name ?? '');
        if (reference === undefined)
            return 'untold';
        return image.names.has(nameOf(reference)) ? 'untold' : 'other';
    }
    const named = id === undefined ? digests : [id];
    if (named.some((digest) => image.digests.has(digest)))
        return 'about';
    return layers.length > 0 && layers.join() === image.layers.join() ? 'about' : 'other';
}
/** How an image is called without tag and digest. */
function nameOf(reference) {
    return (0,subject_reference/* repositoryName */.aR)({ ...reference, registry: reference.registry.toLowerCase() });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/engine-errors.js
var engine_errors = __webpack_require__(9288);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/evidence/scans/trivy.js









/** Milliseconds for one image, the download of the database with it; Trivy has its own limit a little before. */
const SCAN_LIMIT = 15 * 60_000;
const OWN_LIMIT = '14m';
/** Milliseconds for the question after its version. */
const QUESTION_LIMIT = 30_000;
/**
 * Runs the trivy of this runner on an image of the engine's store and reads its report as it comes. It runs in a folder
 * of ours, with a configuration and a list of what to ignore that are empty and without variables of the job: a
 * `trivy.yaml` or `.trivyignore` of the checkout, or a `TRIVY_SEVERITY` of an earlier step, could hide anything.
 */
async function scanByTrivy(request) {
    const { image, log, signal, timeLimit = SCAN_LIMIT } = request;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(request.folder, 'trivy-'));
    const [config, ignored] = [(0,external_node_path_.join)(folder, 'trivy.yaml'), (0,external_node_path_.join)(folder, 'ignored')];
    for (const file of [config, ignored])
        (0,external_node_fs_.writeFileSync)(file, '');
    const args = [
        'image',
        ...['--format', 'json', '--no-progress', '--scanners', 'vuln', '--image-src', 'docker'],
        ...['--config', config, '--ignorefile', ignored, '--timeout', OWN_LIMIT, image],
    ];
    // As variables, which a version that does not know them passes over. What it unpacks goes when the folder does.
    const env = { TMPDIR: folder, TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' };
    const reader = reportReader(request.room);
    const section = log.section(`Scan ${image} with trivy`);
    try {
        const scan = await (0,process/* run */.e)('trivy', args, {
            env,
            folder,
            timeLimit,
            signal,
            onOutput: section.write,
            keepEnd: true,
            onBytes: async (bytes) => reader.write(bytes),
        });
        const failure = explain(scan);
        if (failure !== undefined)
            return { scanned: false, reason: failure };
        const read = reader.end();
        const version = await (0,process/* run */.e)('trivy', ['version', '--format', 'json', '--config', config], {
            env,
            folder,
            timeLimit: QUESTION_LIMIT,
            signal,
        });
        return { scanned: true, command: ['trivy', ...args], ...withVersion(read, version.stdout) };
    }
    catch (error) {
        if (!(error instanceof UnreadableJson))
            throw error;
        return { scanned: false, reason: `What trivy printed ${error.message}.` };
    }
    finally {
        section.end();
    }
}
function explain({ ended, exitCode, stderr }) {
    if (ended === 'not-found') {
        return 'Input "scan" is "trivy", but trivy is not on PATH: install it in an earlier step (aquasecurity/setup-trivy).';
    }
    if (ended === 'time-limit')
        return 'trivy did not end within its time limit.';
    if (ended === 'cancelled')
        return 'trivy was ended because the job was cancelled.';
    if (exitCode === 0)
        return undefined;
    // Behind the line that says what it could not do comes a list of all that it tried.
    const fatal = stderr.split('\n').findLast((text) => text.includes('\tFATAL\t')) ?? (0,engine_errors/* lastErrorLine */.HY)(stderr);
    const words = fatal.split('\t').at(-1) ?? '';
    return `trivy could not scan the image: ${words.replace(/[.:]$/, '')}.`;
}
const Version = schemas/* object */.Ikc({
    Version: schemas/* string */.YjP(),
    VulnerabilityDB: schemas/* object */.Ikc({ UpdatedAt: schemas/* string */.YjP() }).nullish(),
});
/** Its report does not say of when the database is, and that of an older one not which version made it. */
function withVersion(read, answer) {
    const version = (0,json/* parseJson */.q)(Version, answer);
    if (version === undefined)
        return read;
    const scanner = `Trivy ${line(version.Version)}`;
    return { ...read, report: { ...read.report, scanner, database: version.VulnerabilityDB?.UpdatedAt } };
}

;// CONCATENATED MODULE: ./lib/evidence/scans/join.js











/** Faults that one sentence tells of. */
const FAULTS = 3;
/**
 * Adds to the evidence of each image what the scanners' reports say of it. The files are read while the images are
 * looked at; trivy, which keeps a machine busy, runs afterwards, one image after the other.
 */
async function joinScans(gathering, { scans: settings, deployedAs }, world) {
    const room = makeRoom();
    const [images, files] = await Promise.all([
        gathering.then((evidence) => Promise.all(evidence.map((one) => knownImage(one, deployedAs, world.signal)))),
        readReportFiles(settings.reports, room, world.signal),
    ]);
    const known = images.flatMap(({ image }) => image ?? []);
    const faults = files.flatMap((file) => faultOf(file, known) ?? []);
    const sources = files.flatMap((file) => (file.read ? fileSource(file) : []));
    const joined = [];
    for (const { evidence, image } of images) {
        const scans = image === undefined
            ? imageless(evidence)
            : await scansOf(evidence, image, { settings, sources, faults, room, world });
        joined.push({ ...evidence, scans });
    }
    return joined;
}
async function knownImage(evidence, deployedAs, signal) {
    const { subject } = evidence;
    const digest = (0,subject_subject/* subjectDigest */.B)(subject);
    if (digest === undefined)
        return { evidence, image: undefined };
    const name = (0,subject_subject/* localName */.f)(subject);
    const answer = name === undefined ? undefined : await (0,docker/* inspectImage */.mm)(name, signal);
    const local = answer?.found ? answer.image : undefined;
    const digests = digestsIn([digest, subject.configDigest, name, local?.id, local?.configDigest]);
    const names = new Set(deployedAs.map(nameOf));
    return { evidence, image: { digests: new Set(digests), names, layers: local?.layers ?? [] } };
}
/** Why there is no image was said where it should have come from. */
function imageless({ config }) {
    const reason = config.state === 'collected' ? 'The image has no digest.' : config.reason;
    return config.state === 'not-applicable' ? config : { state: 'error', reason, records: [] };
}
function faultOf(file, images) {
    if (!file.read)
        return file.reason;
    const { image } = file.report;
    if (images.length === 0 || images.some((one) => tie(image, one) !== 'other'))
        return undefined;
    const digest = image.id ?? image.digests[0];
    const called = image.name === undefined || digest === undefined ? '' : ` (${image.name})`;
    return `The report ${(0,quoted/* quoted */.T)(file.file)} is about ${digest ?? image.name}${called}, which is no image of this run.`;
}
function fileSource({ file, ...read }) {
    const title = `Report of a scanner (${read.report.format})`;
    return { ...read, name: file, title, command: ['sha256sum', file] };
}
async function scansOf({ subject }, image, { settings, sources, faults, room, world }) {
    const run = settings.trivy ? await runTrivy((0,subject_subject/* localName */.f)(subject), image, room, world) : undefined;
    const mine = [
        ...sources.filter(({ report }) => tie(report.image, image) !== 'other'),
        ...(run?.scanned ? [trivySource(run)] : []),
    ];
    const records = mine.map(({ title, command, ...read }) => scanRecord(title, command, read));
    const reasons = [...faults, ...(run?.scanned === false ? [run.reason] : [])];
    if (reasons.length === 0 && mine.length === 0) {
        reasons.push(`No report is about this image, ${(0,subject_subject/* subjectDigest */.B)(subject)}: scan it too.`);
    }
    if (reasons.length > 0) {
        const rest = reasons.length - FAULTS;
        const more = rest > 0 ? [`And ${rest} more.`] : [];
        return { state: 'error', reason: [...reasons.slice(0, FAULTS), ...more].join(' '), records };
    }
    const untied = mine.filter(({ report }) => tie(report.image, image) === 'untold').map(({ name }) => name);
    return { state: 'collected', value: tally(mine, untied, settings), records };
}
async function runTrivy(name, image, room, world) {
    if (name === undefined)
        return refused('The engine has no image that trivy could scan.');
    const answer = await (0,file_fault/* orFault */.U)(() => scanByTrivy({ ...world, image: name, room }), refused);
    if (!answer.scanned || tie(answer.report.image, image) === 'about')
        return answer;
    return refused(`trivy scanned ${answer.report.image.id ?? 'an image that it does not name'}, and not ${name}.`);
}
function refused(reason) {
    return { scanned: false, reason };
}
function trivySource({ command, report, bytes, sha256 }) {
    return { name: 'trivy', title: 'Scan by trivy', command, report, bytes, sha256 };
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SCAN_SEVERITIES)
/* harmony export */ });
/**
 * How grave a vulnerability is, the gravest first. `negligible` is Grype's own word for what nobody will fix; of
 * `unknown` the scanner itself does not say how grave it is.
 */
const SCAN_SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];


/***/ }),

/***/ 4324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ subjectDigest),
/* harmony export */   f: () => (/* binding */ localName)
/* harmony export */ });
/**
 * The digest by which a report names a subject: of a published image the one its reference resolved to, of a built
 * one the image ID, by which the engine runs, tags and pushes it.
 * @returns `sha256:…`, or undefined when there is no image to name.
 */
function subjectDigest(subject) {
    return subject.kind === 'published' ? subject.digest : subject.id;
}
/** What the engine runs a subject by; undefined when there is no image of it. */
function localName(subject) {
    return subject.kind === 'published' ? subject.local : subject.id;
}


/***/ })

};
