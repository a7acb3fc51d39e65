export const id = 230;
export const ids = [230];
export const modules = {

/***/ 8230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtBaseImages: () => (/* binding */ lookAtBaseImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _engine_cosign_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3114);
/* harmony import */ var _engine_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8984);
/* harmony import */ var _inputs_rules_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9066);
/* harmony import */ var _policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(952);
/* harmony import */ var _subject_checkout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8602);
/* harmony import */ var _subject_published_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3682);
/* harmony import */ var _subject_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8701);
/* harmony import */ var _dockerfile_closure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5257);
/* harmony import */ var _runs_side_by_side_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7311);
/* harmony import */ var _signature_signature_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5147);












/** Most images that are asked for; a build takes a handful. */
const MOST = 50;
/** How many of them at the same time. */
const AT_ONCE = 8;
/**
 * Resolves every base image of a build to a digest, once, and has cosign verify the signature of that digest by the
 * first rule of the policy that names the image.
 * @param mode with `require` the build waits for the signatures, and is refused where one is missing.
 */
function lookAtBaseImages(dockerfile, mode, { trustedRoot }, { baseImages: rules }, signal) {
    const registry = (0,_engine_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .connectRegistry */ .g)(signal);
    const gate = (0,_runs_side_by_side_js__WEBPACK_IMPORTED_MODULE_10__/* .sideBySide */ .Q)(AT_ONCE);
    let cosign;
    const tools = () => {
        cosign ??= (0,_engine_cosign_js__WEBPACK_IMPORTED_MODULE_2__/* .findCosign */ .Ll)(signal);
        return { cosign, registry, signal };
    };
    const resolving = dockerfile.then(async (facts) => {
        const bases = basesOf(facts);
        if (bases.state !== 'collected')
            return bases;
        const { frontend, stages } = bases.value;
        const resolve = (base) => gate(() => resolveBase(base, stages, registry));
        const resolved = await Promise.all(bases.value.bases.map(resolve));
        return { state: 'collected', value: { bases: resolved, frontend }, records: [] };
    });
    const evidence = resolving.then(async (resolved) => {
        if (resolved.state !== 'collected')
            return resolved;
        const verify = (one) => gate(async () => ({ one, answer: await answerOf(one, rules, trustedRoot, tools) }));
        const answered = await Promise.all(resolved.value.bases.map(verify));
        const bases = answered.map(({ one: { base, digest }, answer }) => ({ base, digest, answer }));
        const records = answered.flatMap(({ one, answer }) => [...one.records, ...recordsOf(answer)]);
        return { state: 'collected', value: { mode, bases }, records };
    });
    const pins = resolving.then(async (resolved) => {
        const refusal = mode === 'require' ? refusalOf(await evidence) : undefined;
        return pinsOf(resolved.state === 'collected' ? resolved.value : undefined, refusal);
    });
    return { evidence, pins };
}
function recordsOf(answer) {
    return answer.kind !== 'asked' || answer.signature.state === 'not-applicable'
        ? []
        : answer.signature.records;
}
/** Where one of the bases is not known, none of them is asked for. */
function basesOf(facts) {
    const error = (reason, location) => ({ state: 'error', reason, location, records: [] });
    if (facts.state !== 'collected')
        return error(`The base images are not known. ${facts.reason}`);
    const [fault] = facts.value.faults;
    if (fault !== undefined) {
        return error(`A base image could not be resolved. ${fault.reason}.`, fault.location);
    }
    return facts.value.bases.length <= MOST ? facts : error(`The build names more than ${MOST} base images.`);
}
async function resolveBase(base, stages, registry) {
    const unresolved = (reason) => ({ base, digest: undefined, reason, records: [] });
    if (base.kind === 'context')
        return unresolved('');
    const { reference } = base;
    const shown = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .formatReference */ .FH)(reference);
    if (reference.digest === undefined && !base.replaced && stages.includes(nameOf(base))) {
        const reason = `A stage has the name ${nameOf(base)} of its base image, so the build cannot be given a digest for it: give the stage another name, or write the image with its tag or digest.`;
        return unresolved(reason);
    }
    const answer = await (0,_subject_published_js__WEBPACK_IMPORTED_MODULE_6__/* .findPublished */ .e2)(registry, reference);
    if (answer.state === 'fault')
        return unresolved(`${shown} could not be resolved. ${answer.reason}`);
    if (answer.state === 'not-found') {
        const aside = base.madeHere ? ', which only this engine has' : '';
        return unresolved(`${shown}${aside} could not be resolved. The registry ${reference.registry} has no such image.`);
    }
    const { digest } = answer.value;
    const command = ['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', shown];
    return {
        base,
        digest,
        reason: '',
        records: [{ title: `Digest of ${base.name}`, command, output: digest }],
    };
}
/** The name by which the builder looks for a build context in the place of an image. */
function nameOf(base) {
    return (0,_dockerfile_closure_js__WEBPACK_IMPORTED_MODULE_8__/* .contextName */ .fW)((0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F2)(base.name) ?? base.reference);
}
async function answerOf({ base, digest, reason }, rules, trustedRoot, tools) {
    if (base.kind === 'context') {
        return { kind: 'unchecked', why: `the build context ${base.context} stands in for it` };
    }
    if (digest === undefined)
        return { kind: 'error', reason };
    const { reference } = base;
    const rule = rules.find(({ pattern }) => (0,_policy_image_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesImage */ .x)(pattern, reference));
    if (rule === undefined)
        return { kind: 'unchecked', why: 'no rule of the policy names it' };
    const fault = keyFault(rule);
    if (fault !== undefined)
        return { kind: 'error', reason: fault };
    const pinned = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .pinnedTo */ .A_)(reference, digest);
    const image = { reference: pinned, digest, pinned: (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .formatReference */ .FH)(pinned) };
    const wanted = { trust: rule.trust, trustedRoot, annotations: {} };
    const place = (field) => `"${field}" of the policy's rule for ${rule.pattern}`;
    return { kind: 'asked', signature: await (0,_signature_signature_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyDigest */ .U)(image, wanted, tools(), place) };
}
/** A key of a rule lies in the checkout, as the policy does. */
function keyFault({ pattern, trust }) {
    const path = trust.by === 'key' ? (0,_inputs_rules_js__WEBPACK_IMPORTED_MODULE_11__/* .keyFile */ ._$)(trust.key) : undefined;
    if (path === undefined)
        return undefined;
    const named = `The policy's rule for ${pattern} names the key ${path}`;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path).startsWith('..'))
        return `${named}, which is not in the checkout.`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return `${named}, and there is no such file.`;
    return (0,_subject_checkout_js__WEBPACK_IMPORTED_MODULE_5__/* .leavesCheckout */ .$l)(path) ? `${named}, a link that leads out of the checkout.` : undefined;
}
/** Why nothing is built where signatures are required. */
function refusalOf(evidence) {
    if (evidence.state !== 'collected')
        return 'Nothing was built: the base images could not be checked.';
    const bad = evidence.value.bases.find(({ answer }) => !isVerified(answer));
    return bad === undefined
        ? undefined
        : `Nothing was built: the signature of the base image ${bad.base.name} was not verified.`;
}
function isVerified(answer) {
    return answer.kind === 'asked' && answer.signature.state === 'collected' && answer.signature.value.verified;
}
/** @param resolved undefined where the bases are not known. */
function pinsOf(resolved, refusal) {
    const bases = resolved?.bases ?? [];
    const images = bases.flatMap(({ base, digest }) => base.kind === 'image' && digest !== undefined ? [{ base, digest }] : []);
    const contexts = images
        .filter(({ base }) => base.reference.digest === undefined)
        .map(({ base, digest }) => `${nameOf(base)}=docker-image://${(0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .formatReference */ .FH)((0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .pinnedTo */ .A_)(base.reference, digest))}`);
    const known = bases.every(({ base, digest }) => base.kind === 'context' || digest !== undefined);
    const digests = new Set(images.map(({ digest }) => digest));
    return {
        contexts,
        digests: resolved !== undefined && known ? digests : undefined,
        frontend: resolved?.frontend,
        refusal,
    };
}


/***/ }),

/***/ 5257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ findClosure),
/* harmony export */   KJ: () => (/* binding */ PLATFORM_ARGS),
/* harmony export */   fW: () => (/* binding */ contextName)
/* harmony export */ });
/* unused harmony export writtenUse */
/* harmony import */ var _subject_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3838);


/** Most stages that are looked at; a Dockerfile that people write has a dozen. */
const MOST_STAGES = 200;
/** Most names of images that are looked at, over all stages. */
const MOST_BASES = 200;
/**
 * Finds what a target is built upon, as BuildKit does (frontend/dockerfile/dockerfile2llb): FROM is a stage before it
 * or an image, `COPY --from` and `RUN --mount=from=` any stage or an image, and a build context stands in for a stage or
 * an image of its name.
 * @returns the closure, or one sentence why there is none.
 */
function findClosure(dockerfile, question) {
    if (dockerfile.stages.length === 0)
        return 'It has no FROM';
    if (dockerfile.stages.length > MOST_STAGES)
        return `It has more than ${MOST_STAGES} stages`;
    const globals = globalVariables(dockerfile, question);
    const faults = [];
    const byName = new Map();
    const known = dockerfile.stages.map((stage) => {
        const base = expandBase(stage.base, dockerfile.escapeSign, globals);
        const one = { stage, base, parent: typeof base === 'string' ? byName.get(base) : undefined };
        if (stage.name !== undefined)
            byName.set(stage.name, one);
        return one;
    });
    const target = question.target === undefined ? known.at(-1) : byName.get(question.target.toLowerCase());
    if (target === undefined)
        return `It has no stage ${question.target}`;
    const needed = new Map();
    const bases = [];
    const waiting = [target];
    const add = (name, use, written, line) => {
        if (name === 'scratch')
            return;
        const found = whatIs(name, question.contexts);
        if (typeof found === 'string')
            faults.push({ reason: `${written}: ${found}`, line });
        else
            bases.push({ name, use, written, line, is: found });
    };
    const need = (one) => {
        const before = needed.get(one);
        if (before !== undefined)
            return before;
        const { stage, base } = one;
        const { line } = stage.base;
        const context = stage.name === undefined ? undefined : question.contexts.get(stage.name);
        const parent = context === undefined && one.parent !== undefined ? need(one.parent) : undefined;
        const steps = context === undefined ? [...(one.parent?.stage.triggers ?? []), ...stage.steps] : [];
        const result = { line, parent, fromScratch: base === 'scratch' && context === undefined, steps };
        needed.set(one, result);
        if (context !== undefined)
            add(stage.name ?? '', 'FROM', `FROM ${stage.base.text} AS ${stage.name}`, line);
        else if (typeof base !== 'string')
            faults.push({ reason: base.fault, line });
        else if (parent === undefined)
            add(base, 'FROM', `FROM ${stage.base.text}`, line);
        for (const step of steps) {
            if (step.kind !== 'COPY --from' && step.kind !== 'RUN --mount')
                continue;
            const source = findStage(step, known, byName);
            if (source !== undefined)
                waiting.push(source);
            else
                add(step.from, step.kind, writtenUse(step.kind, step.from), step.line);
        }
        return result;
    };
    const top = need(target);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (bases.length > MOST_BASES)
            return `It names more than ${MOST_BASES} images`;
        need(next);
    }
    const stages = known.flatMap((one) => needed.get(one) ?? []);
    return { stages, target: top, bases: once(bases), faults, globals };
}
/** How a use of an image is written: `COPY --from=node:22`. */
function writtenUse(use, name) {
    switch (use) {
        case 'FROM':
            return `FROM ${name}`;
        case 'COPY --from':
            return `COPY --from=${name}`;
        case 'RUN --mount':
            return `RUN --mount=from=${name}`;
    }
}
/**
 * The name by which BuildKit and buildx look up a build context (dockerui.NamedContext): Docker's short form of the
 * reference, without the tag `latest`.
 */
function contextName({ registry, repository, tag, digest }) {
    const whole = registry === 'docker.io' ? repository.replace(/^library\/(?=[^/]+$)/, '') : `${registry}/${repository}`;
    const suffix = digest === undefined ? '' : `@${digest}`;
    return `${whole}${tag === undefined || (tag === 'latest' && digest === undefined) ? '' : `:${tag}`}${suffix}`;
}
function findStage({ kind, from }, stages, byName) {
    if (kind === 'COPY --from' && /^\d+$/.test(from))
        return stages[Number(from)];
    return byName.get(from.toLowerCase());
}
/** What stands behind a name that is no stage's, or why it can be nothing; that follows a colon. */
function whatIs(name, contexts) {
    const reference = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name);
    if (reference === undefined)
        return 'it is no name of an image';
    const context = contexts.get(contextName(reference));
    if (context === undefined)
        return { kind: 'image', reference, replaced: false };
    const image = /^docker-image:\/\/(.*)$/s.exec(context)?.[1];
    if (image === undefined)
        return { kind: 'context', context };
    const stand = (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(image);
    return stand === undefined
        ? `the build context in its place, ${context}, is no name of an image`
        : { kind: 'image', reference: stand, replaced: true };
}
function expandBase(base, escapeSign, globals) {
    const expansion = (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .V)(base.text, escapeSign, (name) => globals.get(name) ?? { is: 'unset' });
    const written = `FROM ${base.text}`;
    switch (expansion.state) {
        case 'known':
            return expansion.text === '' ? { fault: `${written}: its variables leave no name` } : expansion.text;
        case 'unknown':
            return { fault: `${written}: the value of ${expansion.variable} is not known here` };
        case 'fault':
            return { fault: `${written}: ${expansion.reason}` };
    }
}
/** The platform's variables and the ARGs before the first FROM; the builder's `--build-arg` counts before both. */
function globalVariables({ escapeSign, globals }, { buildArgs, platformArgs, target }) {
    const variables = new Map();
    for (const name of PLATFORM_ARGS) {
        const value = buildArgs.get(name) ?? platformArgs?.get(name);
        variables.set(name, value === undefined ? { is: 'unknown' } : { is: 'set', value });
    }
    // Without a target its name depends on BuildKit's version.
    variables.set('TARGETSTAGE', target === undefined ? { is: 'unknown' } : { is: 'set', value: target });
    for (const { name, value } of globals) {
        const given = buildArgs.get(name);
        if (given !== undefined)
            variables.set(name, { is: 'set', value: given });
        else if (value !== undefined) {
            const expansion = (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .V)(value, escapeSign, (inner) => variables.get(inner) ?? { is: 'unset' });
            variables.set(name, expansion.state === 'known' ? { is: 'set', value: expansion.text } : { is: 'unknown' });
        }
    }
    return variables;
}
/** The variables that BuildKit makes of the platforms. */
const PLATFORM_ARGS = [
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDARCH',
    'BUILDVARIANT',
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETARCH',
    'TARGETVARIANT',
];
/** Of several uses of one thing the first is told. */
function once(bases) {
    const key = ({ name, is }) => is.kind === 'image'
        ? `${contextName((0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name) ?? is.reference)} ${contextName(is.reference)}`
        : name;
    const first = new Map();
    for (const base of bases.toSorted((one, other) => one.line - other.line)) {
        if (!first.has(key(base)))
            first.set(key(base), base);
    }
    return [...first.values()];
}


/***/ }),

/***/ 3838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/** Characters of a word, and of what it becomes; each line may double the one before. */
const LONGEST = 4_096;
/** Substitutions within substitutions. */
const DEEPEST = 16;
/**
 * Takes the quotes and escapes from a word and fills in its variables, as BuildKit does (frontend/dockerfile/shell,
 * Lex.ProcessWord): `$V`, `${V}`, and `${V}` with `:-`, `-`, `:+`, `+`, `:?` and `?`. Patterns (`#`, `%`, `/`) are a
 * fault.
 * @param escapeSign the Dockerfile's escape character.
 */
function expandWord(word, escapeSign, look) {
    if (word.length > LONGEST)
        return { state: 'fault', reason: 'it is too long' };
    const reader = { word, escapeSign, look, at: 0, fault: undefined, unknown: undefined };
    const text = readUntil(reader, undefined, 0);
    if (reader.fault !== undefined)
        return { state: 'fault', reason: reader.fault };
    return reader.unknown === undefined ? { state: 'known', text } : { state: 'unknown', ...reader.unknown };
}
/** Reads to a character, which is left behind, or to the end of the word. */
function readUntil(reader, stop, depth) {
    const { word, escapeSign } = reader;
    if (depth > DEEPEST)
        stopReading(reader, 'its substitutions are nested too deep');
    let text = '';
    while (reader.fault === undefined && reader.at < word.length) {
        const character = word.charAt(reader.at);
        reader.at += 1;
        if (character === stop)
            return text;
        if (character === "'")
            text += readSingleQuoted(reader);
        else if (character === '"')
            text += readDoubleQuoted(reader, text, depth);
        else if (character === '$')
            text += readVariable(reader, text, depth);
        else if (character === escapeSign) {
            text += word.charAt(reader.at);
            reader.at += 1;
        }
        else
            text += character;
        if (text.length > LONGEST)
            stopReading(reader, 'it becomes too long');
    }
    if (stop !== undefined)
        stopReading(reader, `a ${stop} is missing`);
    return text;
}
function stopReading(reader, reason) {
    reader.fault ??= reason;
}
function readSingleQuoted(reader) {
    const close = reader.word.indexOf("'", reader.at);
    if (close === -1) {
        stopReading(reader, "a ' is missing");
        return '';
    }
    const text = reader.word.slice(reader.at, close);
    reader.at = close + 1;
    return text;
}
function readDoubleQuoted(reader, before, depth) {
    const { word, escapeSign } = reader;
    let text = '';
    while (reader.fault === undefined && reader.at < word.length) {
        const character = word.charAt(reader.at);
        reader.at += 1;
        if (character === '"')
            return text;
        const next = word.charAt(reader.at);
        if (character === '$')
            text += readVariable(reader, before + text, depth);
        else if (character === escapeSign && ['"', '$', escapeSign].includes(next)) {
            text += next;
            reader.at += 1;
        }
        else
            text += character;
        if (text.length > LONGEST)
            stopReading(reader, 'it becomes too long');
    }
    stopReading(reader, 'a " is missing');
    return text;
}
/** Behind the `$`. */
function readVariable(reader, before, depth) {
    const braces = reader.word.charAt(reader.at) === '{';
    if (braces)
        reader.at += 1;
    const name = readName(reader);
    if (!braces)
        return name === '' ? '$' : fill(reader, name, before);
    const modifier = /^(?::?[-+?]|\})/.exec(reader.word.slice(reader.at, reader.at + 2))?.[0];
    if (name === '' || modifier === undefined) {
        stopReading(reader, `its substitution ${name} is of a form that is not known here`);
        return '';
    }
    reader.at += modifier.length;
    if (modifier === '}')
        return fill(reader, name, before);
    const variable = reader.look(name);
    const aside = { ...reader, unknown: undefined };
    const word = readUntil(aside, '}', depth + 1);
    reader.at = aside.at;
    reader.fault = aside.fault;
    if (variable.is === 'unknown')
        return fill(reader, name, before);
    const value = variable.is === 'set' ? variable.value : undefined;
    const has = value !== undefined && (value !== '' || !modifier.startsWith(':'));
    if (modifier.endsWith('?') && !has)
        stopReading(reader, `${name} has no value`);
    const takesWord = modifier.endsWith('+') ? has : modifier.endsWith('-') && !has;
    if (!takesWord)
        return has && !modifier.endsWith('+') ? value : '';
    if (aside.unknown !== undefined)
        reader.unknown ??= { ...aside.unknown, start: before + aside.unknown.start };
    return word;
}
function readName(reader) {
    const name = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])/.exec(reader.word.slice(reader.at, reader.at + LONGEST))?.[0];
    reader.at += name?.length ?? 0;
    return name ?? '';
}
function fill(reader, name, before) {
    const variable = reader.look(name);
    if (variable.is === 'unknown')
        reader.unknown ??= { variable: name, start: before };
    return variable.is === 'set' ? variable.value : '';
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


/***/ }),

/***/ 952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ matchesText),
/* harmony export */   x: () => (/* binding */ matchesImage)
/* harmony export */ });
/* harmony import */ var _subject_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);

/**
 * Does a pattern of the policy file name this image? It is matched against the whole of `host[:port]/repository`, with
 * Docker Hub's implied names written out, and where it has no slash against the host alone.
 * @param pattern `*` stands for any characters but `/`, `**` for any characters, everything else for itself.
 */
function matchesImage(pattern, image) {
    const text = pattern.includes('/') ? (0,_subject_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(image) : image.registry;
    return matchesText(pattern, text);
}
/** Does a pattern name this text? It is as in {@link matchesImage}, and always stands for the whole text. */
function matchesText(pattern, text) {
    return matches(pattern.toLowerCase(), text.toLowerCase());
}
/** Without a regular expression, which a pattern with many stars could keep busy. */
function matches(pattern, text) {
    const tokens = pattern.match(/\*\*|\*|[^*]+/g) ?? [];
    let ends = new Set([0]);
    for (const token of tokens) {
        const next = new Set();
        for (const from of ends) {
            if (!token.startsWith('*')) {
                if (text.startsWith(token, from))
                    next.add(from + token.length);
                continue;
            }
            const slash = text.indexOf('/', from);
            const last = token === '**' || slash === -1 ? text.length : slash;
            for (let to = from; to <= last; to += 1)
                next.add(to);
        }
        ends = next;
    }
    return ends.has(text.length);
}


/***/ })

};
