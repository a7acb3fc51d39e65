export const id = 935;
export const ids = [935];
export const modules = {

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

/***/ 6935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectDockerfile: () => (/* binding */ collectDockerfile)
});

// EXTERNAL MODULE: ./lib/engine/docker.js
var docker = __webpack_require__(1924);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var engine_process = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/inputs/rules.js
var rules = __webpack_require__(9066);
// EXTERNAL MODULE: ./lib/subject/dockerfile.js
var subject_dockerfile = __webpack_require__(216);
// EXTERNAL MODULE: ./lib/subject/platform.js
var subject_platform = __webpack_require__(2469);
// EXTERNAL MODULE: ./lib/subject/reference.js
var subject_reference = __webpack_require__(8701);
// EXTERNAL MODULE: ./lib/evidence/dockerfile/closure.js
var dockerfile_closure = __webpack_require__(5257);
// EXTERNAL MODULE: ./lib/evidence/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(1668);
;// CONCATENATED MODULE: ./lib/evidence/dockerfile/named-lines.js
/**
 * Finds the lines of a Dockerfile that have a name of an image as it is.
 * @param text what was parsed.
 * @returns none where a stage has that name: it may mean the stage.
 */
function namedLines(name, { names, stages }, text) {
    if (stages.some((stage) => stage.name === name.toLowerCase()))
        return [];
    const lines = text.split(/\r?\n/);
    const own = names.filter((one) => one.text === name);
    const all = own.map(({ line, start, end }) => ({ line, start, end, text: lines[line - 1] ?? '' }));
    return all.filter((one) => one.text.slice(one.start, one.end) === name);
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(8390);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/evidence/dockerfile/directives.js

/** The white space of Go's unicode.IsSpace at the start of a line: U+0085 is of it, U+FEFF is not. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/**
 * Finds the frontend that a Dockerfile asks for, as BuildKit's DetectSyntax does (frontend/dockerfile/parser/directives.go):
 * behind a byte order mark and a shebang line, in directives behind `#`, in those behind `//`, or in JSON.
 * @param text any text.
 * @returns the first word of `syntax`; undefined where nothing names a frontend.
 */
function detectSyntax(text) {
    const plain = withoutMark(text);
    const [first = '', ...others] = plain.split('\n');
    const before = first.startsWith('#!') ? 1 : 0;
    const lines = before === 0 ? [first, ...others] : others;
    const named = ['#', '//']
        .map((sign) => directivesOf(lines, sign).find(({ name }) => name === 'syntax'))
        .find((one) => one !== undefined);
    if (named !== undefined)
        return { text: named.value.split(' ')[0] ?? '', line: before + named.line };
    const json = syntaxOfJson(lines.join('\n'));
    return json === undefined ? undefined : { text: json, line: before + 1 };
}
/**
 * Finds the escape character as BuildKit's parser does: a shebang line ends the directives, space before `#` does not.
 * @param text any text.
 * @returns a backslash or a backtick.
 */
function detectEscape(text) {
    const lines = withoutMark(text).split('\n').map(withoutLeadingSpace);
    const directive = directivesOf(lines, '#').find(({ name }) => name === 'escape');
    return directive?.value === '`' ? '`' : '\\';
}
/**
 * Writes a Dockerfile so that our parser, which knows fewer kinds of white space and reads directives by rules of its own,
 * finds in it what BuildKit finds.
 * @param text any text.
 * @returns as many lines; what stands on them has the same columns.
 */
function forOurParser(text) {
    const lines = withoutMark(text).split('\n');
    const other = lines.findIndex((line) => !withoutLeadingSpace(line).startsWith('#'));
    const comments = other === -1 ? lines.length : other;
    const head = lines
        .slice(0, comments)
        .map((_, index) => (index === 0 ? `# escape=${detectEscape(text)}` : '#'));
    return [...head, ...lines.slice(comments).map(withPlainSpace)].join('\n');
}
/** They end where a line is none, or where one is there again. */
function directivesOf(lines, sign) {
    const found = [];
    for (const [index, line] of lines.entries()) {
        if (!line.startsWith(sign))
            break;
        const directive = withoutLeadingSpace(line.slice(sign.length));
        const [start, name] = /^([a-z][a-z0-9]*)[\t\f\r ]*=/i.exec(directive) ?? [];
        if (start === undefined || name === undefined)
            break;
        const key = name.toLowerCase();
        const isKnown = ['syntax', 'escape', 'check'].includes(key);
        if (!isKnown || found.some((one) => one.name === key))
            break;
        const value = directive.slice(start.length);
        if (value === '')
            break;
        found.push({ name: key, value: trimmed(value), line: index + 1 });
    }
    return found;
}
function syntaxOfJson(text) {
    // Most Dockerfiles are no JSON, which the first sign tells.
    if (!/^[\t\n\r ]*\{/.test(text))
        return undefined;
    try {
        return schemas/* object */.Ikc({ syntax: schemas/* string */.YjP() }).safeParse(JSON.parse(text)).data?.syntax;
    }
    catch {
        return undefined;
    }
}
function withoutMark(text) {
    return text.startsWith('\ufeff') ? text.slice(1) : text;
}
function withoutLeadingSpace(text) {
    return text.replace(LEADING_SPACE, '');
}
/** Without the white space of Go's regular expressions at both ends; a pattern would take long for a long line. */
function trimmed(text) {
    let start = 0;
    let end = text.length;
    const isSpace = (index) => '\t\n\f\r '.includes(text.charAt(index));
    while (start < end && isSpace(start))
        start += 1;
    while (end > start && isSpace(end - 1))
        end -= 1;
    return text.slice(start, end);
}
/** White space at the end stays: behind an escape character it decides whether the line goes on. */
function withPlainSpace(line) {
    const body = line.trimEnd().replace(LEADING_SPACE, (space) => ' '.repeat(space.length));
    return body.replaceAll(/[\v\f\r]/g, ' ') + line.slice(body.length);
}

;// CONCATENATED MODULE: ./lib/evidence/dockerfile/parse.js


/**
 * Reads a Dockerfile: line continuations, heredocs and the directives `escape` and `syntax` as BuildKit reads them.
 * What it does not know it passes over; a builder refuses it.
 * @param text of the Dockerfile, of a length that the caller bounds.
 */
function parseDockerfile(text) {
    const escapeSign = detectEscape(text);
    const syntax = detectSyntax(text);
    const rest = forOurParser(text);
    const dockerfile = main.DockerfileParser.parse(rest);
    const globals = [];
    const stages = [];
    const names = [];
    const lines = rest.split('\n');
    for (const instruction of dockerfile.getInstructions()) {
        names.push(...placedNames(instruction, lines));
        if (instruction.getKeyword() === 'FROM') {
            const instructions = [placed(instruction)];
            stages.push({ ...readFrom(instruction), instructions, steps: [], triggers: [] });
            continue;
        }
        const stage = stages.at(-1);
        stage?.instructions.push(placed(instruction));
        if (stage === undefined) {
            if (instruction.getKeyword() === 'ARG')
                globals.push(...assignmentsOf(instruction));
        }
        else if (instruction.getKeyword() === 'ONBUILD') {
            const trigger = instruction.getTriggerInstruction();
            if (trigger !== null)
                stage.triggers.push(...readSteps(trigger));
        }
        else
            stage.steps.push(...readSteps(instruction));
    }
    return { escapeSign, syntax, globals, stages, names };
}
function readFrom(instruction) {
    const [base, as, name] = instruction.getArguments().map((argument) => argument.getValue());
    const named = as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined;
    return { base: { text: base ?? '', line: lineOf(instruction) }, name: named };
}
/** A RUN has as many steps as it has mounts. */
function readSteps(instruction) {
    const line = lineOf(instruction);
    switch (instruction.getKeyword()) {
        case 'ARG':
            return [{ kind: 'ARG', line, assignments: assignmentsOf(instruction) }];
        case 'ENV':
            return [{ kind: 'ENV', line, assignments: assignmentsOf(instruction) }];
        case 'ADD':
            return [readAdd(instruction)];
        case 'COPY': {
            const from = flagValues(instruction, 'from').at(-1);
            return from ? [{ kind: 'COPY --from', line, from }] : [];
        }
        case 'RUN':
            return flagValues(instruction, 'mount').flatMap((mount) => {
                const from = mountSource(mount);
                return from ? [{ kind: 'RUN --mount', line, from }] : [];
            });
        case 'USER':
            return [{ kind: 'USER', line }];
        default:
            return [];
    }
}
/** The sources of an ADD, in its JSON form too; what stands in heredocs is no source. */
function readAdd(instruction) {
    const strings = instruction.getJSONStrings();
    const words = instruction
        .getArguments()
        .map((word) => ({ text: word.getValue(), line: word.getRange().start.line }));
    const heredoc = words.find(({ text }) => text.startsWith('<<'))?.line ?? Number.POSITIVE_INFINITY;
    const all = strings.length > 0
        ? strings.map((string) => string.getJSONValue())
        : words.filter(({ line }) => line <= heredoc).map(({ text }) => text);
    return {
        kind: 'ADD',
        line: lineOf(instruction),
        sources: all.slice(0, -1),
        checksum: flagValues(instruction, 'checksum').some((value) => value !== ''),
    };
}
function assignmentsOf(instruction) {
    return instruction.getProperties().map((property) => ({
        name: property.getName(),
        value: property.getUnescapedValue() ?? undefined,
    }));
}
function flagValues(instruction, name) {
    return flagsOf(instruction, name).map((flag) => flag.getValue() ?? '');
}
function flagsOf(instruction, name) {
    return instruction.getFlags().filter((flag) => flag.getName() === name);
}
/** The `from` of a mount; BuildKit reads its value as one line of CSV, and its keys whatever their case. */
function mountSource(mount) {
    const fields = mount.split(',').map((field) => field.replace(/^"(.*)"$/, '$1'));
    return fields.findLast((field) => /^from=/i.test(field))?.slice('from='.length);
}
/** The names that an instruction has as they stand; none where a variable, an escape or the end of a line is in one. */
function placedNames(instruction, lines) {
    const at = (name, range, behind = '') => {
        if (range === null || name === '' || range.start.line !== range.end.line)
            return [];
        const { line, character } = range.start;
        const word = lines[line]?.slice(character, range.end.character).toLowerCase() ?? '';
        const index = word.indexOf(behind + name.toLowerCase());
        if (index === -1)
            return [];
        const start = character + index + behind.length;
        return [{ text: name, line: line + 1, start, end: start + name.length }];
    };
    switch (instruction.getKeyword()) {
        case 'FROM': {
            const [base] = instruction.getArguments();
            return base === undefined ? [] : at(base.getValue(), base.getRange());
        }
        case 'COPY':
            return flagsOf(instruction, 'from').flatMap((flag) => at(flag.getValue() ?? '', flag.getValueRange()));
        case 'RUN':
            return flagsOf(instruction, 'mount').flatMap((flag) => at(mountSource(flag.getValue() ?? '') ?? '', flag.getValueRange(), 'from='));
        default:
            return [];
    }
}
function placed(instruction) {
    const { start, end } = instruction.getRange();
    const argument = instruction
        .getArguments()
        .map((one) => one.getValue())
        .join(' ');
    // One whose last line goes on ends at the start of a line that need not be there.
    const isOpen = end.character === 0 && end.line > start.line;
    const to = isOpen ? end.line : end.line + 1;
    return { keyword: instruction.getKeyword(), argument, from: start.line + 1, to };
}
function lineOf(instruction) {
    return instruction.getRange().start.line + 1;
}

;// CONCATENATED MODULE: ./lib/evidence/dockerfile/user-place.js

/** Finds where a Dockerfile sets the user of what is built, and where it can be changed. */
function userPlace(dockerfile) {
    const { closure, parsed, file, contexts } = dockerfile;
    const stage = parsed.stages.find(({ base }) => base.line === closure.target.line);
    const isBuilt = stage?.name === undefined || !contexts.has(stage.name);
    return {
        userAt: { file, line: userLine(closure.target) },
        userLines: stage !== undefined && isBuilt ? userLines(stage, dockerfile) : undefined,
    };
}
/** The last USER of the stage or of those that it is built from; without one, where the stage begins. */
function userLine(target) {
    for (let stage = target; stage !== undefined; stage = stage.parent) {
        const user = stage.steps.findLast(({ kind }) => kind === 'USER');
        if (user !== undefined)
            return user.line;
    }
    return target.line;
}
function userLines(stage, { parsed, text, file }) {
    const { instructions } = stage;
    const last = instructions.findLast(({ keyword }) => keyword === 'USER');
    // What a variable stands for is changed where it is set.
    if (last?.argument.includes('$') || isBuiltUpon(stage, parsed))
        return undefined;
    const end = endOf(instructions, last, text.split('\n'));
    const lines = { file, last: last === undefined ? undefined : rangeOf(last), end };
    const ranges = lines.last === undefined ? [end] : [end, lines.last];
    return ranges.every((range) => staysOtherwise(text, range)) ? lines : undefined;
}
/** A stage behind it would then run its commands as another user. */
function isBuiltUpon(stage, { stages }) {
    return stages
        .slice(stages.indexOf(stage) + 1)
        .some(({ base }) => base.text.includes('$') || base.text.toLowerCase() === stage.name);
}
/** The last USER where no RUN stands behind it; else before CMD or ENTRYPOINT, or behind all. */
function endOf(instructions, last, lines) {
    const run = instructions.findLastIndex(({ keyword }) => keyword === 'RUN');
    if (last !== undefined && instructions.indexOf(last) > run)
        return rangeOf(last);
    const start = instructions.findIndex(({ keyword }, index) => index > run && STARTS.includes(keyword));
    const before = instructions.at(start === -1 ? -1 : start - 1)?.to ?? 0;
    if (start === -1)
        return { from: before + 1, to: before };
    let from = instructions[start]?.from ?? before + 1;
    // A comment goes with what stands below it.
    while (from - 1 > before && /^\s*#/.test(lines[from - 2] ?? ''))
        from -= 1;
    return { from, to: from - 1 };
}
const STARTS = ['CMD', 'ENTRYPOINT'];
function rangeOf({ from, to }) {
    return { from, to };
}
/** With a USER there, is every other instruction what it was? A line that goes on in the next one would take it in. */
function staysOtherwise(text, { from, to }) {
    const lines = text.split('\n');
    const changed = lines.toSpliced(from - 1, to - from + 1, 'USER 1:1').join('\n');
    const told = (parsed) => parsed.stages.flatMap(({ instructions }) => instructions
        .filter(({ keyword }) => keyword !== 'USER')
        .map(({ keyword, argument }) => [keyword, argument]));
    const users = (parsed) => parsed.stages.flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'USER'));
    const [before, after] = [parseDockerfile(text), parseDockerfile(changed)];
    const added = to < from ? 1 : 0;
    return (JSON.stringify(told(after)) === JSON.stringify(told(before)) &&
        users(after).length === users(before).length + added &&
        users(after).some((user) => user.from === from && user.argument === '1:1'));
}

// EXTERNAL MODULE: ./lib/evidence/dockerfile/expand.js
var dockerfile_expand = __webpack_require__(3838);
;// CONCATENATED MODULE: ./lib/evidence/dockerfile/secret-variables.js
/** BuildKit's rule SecretsUsedInArgOrEnv (frontend/dockerfile/dockerfile2llb/validations.go, getSecretsRegex). */
const SECRET_NAME = /(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS_NAME = /(?:_|^)(?:public|file|version)(?:_|$)/i;
/** Does the name of a variable sound as if it held a secret? */
function isSecretName(name) {
    return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}
/** Forms of secrets that their issuers publish, so that they can be found. */
const FORMS = [
    [/\bgh[oprsu]_[A-Za-z0-9]{36}|\bgithub_pat_\w{60}/, 'a token of GitHub'],
    [/\bglpat-[\w-]{20}/, 'a token of GitLab'],
    [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b(?<!EXAMPLE)/, 'the id of an AWS access key'],
    [/\bAIza[\w-]{35}/, 'a key of a Google API'],
    [/\bnpm_[A-Za-z0-9]{36}/, 'a token of npm'],
    [/\bpypi-AgEI[\w-]{50}/, 'a token of PyPI'],
    [/\bdckr_pat_[\w-]{27}/, 'a token of Docker Hub'],
    [/\bxox[abeoprs]-[\w-]{20}/, 'a token of Slack'],
    [/\b[rs]k_live_[A-Za-z0-9]{24}/, 'a key of Stripe'],
    [/\bhvs\.[\w-]{24}/, 'a token of Vault'],
    [/-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY/, 'a private key'],
    [/\b[a-z][a-z0-9+]{1,20}:\/\/[^\s/:@$]{1,100}:[^\s/:@$]{6,100}@/i, 'a URL with a password'],
];
/**
 * What secret a value is, by its form.
 * @returns words that follow "holds"; undefined where its form tells nothing. Nothing of the value is kept.
 */
function holdsSecret(value) {
    return FORMS.find(([form]) => form.test(value))?.[1];
}

;// CONCATENATED MODULE: ./lib/evidence/dockerfile/variables.js


/**
 * Follows the variables through the stages of a closure, as BuildKit does: ENV goes on to the stages that are built
 * from one, ARG ends with its stage, and ENV counts before ARG.
 * @param escapeSign the Dockerfile's escape character.
 * @param buildArgs what `--build-arg` gives.
 */
function followVariables({ stages, globals }, escapeSign, buildArgs) {
    const secrets = [];
    const downloads = [];
    const environments = new Map();
    // A stage stands behind the one it is built from.
    for (const stage of stages) {
        const below = stage.parent === undefined ? undefined : environments.get(stage.parent);
        const otherwise = below?.otherwise ?? { is: stage.fromScratch ? 'unset' : 'unknown' };
        const env = { own: new Map(), below, otherwise };
        environments.set(stage, env);
        const args = new Map();
        const expand = (word) => (0,dockerfile_expand/* expandWord */.V)(word, escapeSign, (name) => fromEnvironment(env, name) ?? args.get(name) ?? otherwise);
        for (const step of stage.steps) {
            const { line } = step;
            if (step.kind === 'ENV' || step.kind === 'ARG') {
                for (const { name, value } of step.assignments) {
                    const holds = holdsSecret(value ?? '');
                    if (holds !== undefined || isSecretName(name)) {
                        secrets.push({ instruction: step.kind, name, holds, line });
                    }
                }
            }
            if (step.kind === 'ENV') {
                // One ENV sees the values from before it.
                const values = step.assignments.map(({ name, value = '' }) => [name, asVariable(expand(value))]);
                for (const [name, variable] of values)
                    env.own.set(name, variable);
            }
            else if (step.kind === 'ARG') {
                for (const { name, value } of step.assignments) {
                    const given = buildArgs.get(name);
                    const variable = given !== undefined
                        ? { is: 'set', value: given }
                        : value === undefined
                            ? globals.get(name)
                            : asVariable(expand(value));
                    if (variable !== undefined)
                        args.set(name, variable);
                }
            }
            else if (step.kind === 'ADD' && !step.checksum) {
                for (const source of step.sources) {
                    const download = readSource(source, expand(source));
                    if (download !== undefined)
                        downloads.push({ ...download, line });
                }
            }
        }
    }
    return { secrets, downloads };
}
function fromEnvironment(environment, name) {
    for (let one = environment; one !== undefined; one = one.below) {
        const variable = one.own.get(name);
        if (variable !== undefined)
            return variable;
    }
    return undefined;
}
function asVariable(expansion) {
    return expansion.state === 'known' ? { is: 'set', value: expansion.text } : { is: 'unknown' };
}
/** A source of ADD that is downloaded, and is not pinned by itself; undefined for a file of the build context. */
function readSource(written, expansion) {
    if (expansion.state === 'fault')
        return { kind: 'unknown', source: written };
    if (expansion.state === 'unknown') {
        // What a path starts with already can become no URL.
        const open = expansion.start === '' || isRemote(expansion.start);
        return open ? { kind: 'unknown', source: withoutPassword(written) } : undefined;
    }
    const { text } = expansion;
    if (!isRemote(text))
        return undefined;
    if (!isGit(text))
        return { kind: 'url', source: withoutPassword(text) };
    return hasCommit(text) ? undefined : { kind: 'git', source: withoutPassword(text) };
}
function isRemote(source) {
    return /^(?:https?|ssh|git):\/\/|^[\w-]+@[\w.-]+:/.test(source);
}
/** BuildKit's rule (frontend/dockerfile/dfgitutil): by HTTP only what ends with `.git` is a repository. */
function isGit(source) {
    return !/^https?:/.test(source) || /^[^?#]*\.git(?:[?#]|$)/.test(source);
}
function hasCommit(source) {
    return /#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::|$)|[?&](?:commit|checksum)=(?:[0-9a-f]{40}|[0-9a-f]{64})(?:&|#|$)/.test(source);
}
function withoutPassword(source) {
    return source.replace(/(:\/\/)[^/@\s]*@/, '$1…@');
}

;// CONCATENATED MODULE: ./lib/evidence/dockerfile/collect.js












/**
 * Reads the Dockerfile of a build and tells what the stages that the target needs are built upon, for every platform.
 * The engine is asked for its platform when the Dockerfile uses it, and which of the images it made itself.
 */
async function collectDockerfile(build, platforms, signal) {
    if (!(0,rules/* isLocal */.IX)(build.context)) {
        const reason = `The Dockerfile of ${build.context} is not in the checkout.`;
        return { state: 'not-applicable', reason };
    }
    const file = (0,subject_dockerfile/* dockerfilePath */.S)(build);
    const dockerfile = (0,subject_dockerfile/* readDockerfile */.n)(file);
    if (!dockerfile.read) {
        const { missing, reason } = dockerfile;
        return missing ? { state: 'not-applicable', reason } : { state: 'error', reason, records: [] };
    }
    const parsed = parseDockerfile(dockerfile.text);
    const buildArgs = argumentsOf(build);
    const frontend = buildArgs.get('BUILDKIT_SYNTAX') ?? parsed.syntax?.text;
    if (frontend !== undefined && !isDockerfileFrontend(frontend)) {
        const foreignFrontend = frontendImage(frontend, parsed, file);
        const reason = `${file} is read by the frontend ${frontend}, whose language is not known here: take docker/dockerfile, or set the checks that read it to "off" in the policy file.`;
        return { state: 'error', reason, location: foreignFrontend.location, records: [], foreignFrontend };
    }
    const asks = dockerfile_closure/* PLATFORM_ARGS */.KJ.some((name) => dockerfile.text.includes(name));
    const engine = asks ? await (0,docker/* readEngine */.Rz)(signal) : undefined;
    const own = engine?.usable === true ? engine.architecture : undefined;
    const facts = new Map();
    for (const platform of platforms) {
        const question = {
            target: build.target,
            buildArgs,
            contexts: contextsOf(build),
            platformArgs: own === undefined ? undefined : platformArguments(own, platform),
        };
        const closure = (0,dockerfile_closure/* findClosure */.$c)(parsed, question);
        if (typeof closure === 'string') {
            return { state: 'error', reason: `${file} cannot be read: ${closure}.`, records: [] };
        }
        const read = { closure, parsed, text: dockerfile.text, file, contexts: question.contexts };
        facts.set((0,dockerfile_dockerfile/* platformKey */.N)(platform), readFacts(read, buildArgs));
    }
    const all = merge([...facts.values()]);
    const bases = await markMadeHere(all.bases, signal);
    const users = new Map([...facts].map(([key, { user }]) => [key, user]));
    const stages = parsed.stages.flatMap(({ name }) => name ?? []);
    const reader = frontend === undefined ? [] : [frontendImage(frontend, parsed, file)];
    const images = [...reader, ...bases.flatMap(imageOf)];
    return {
        state: 'collected',
        value: { ...all, file, stages, frontend, bases, images, users },
        records: [],
    };
}
/** What the builder gets by `--build-arg`; `NAME` alone stands for a variable of the builder's own environment. */
function argumentsOf({ buildArgs }) {
    const environment = (0,engine_process/* childEnvironment */.Q)(process.env, {});
    const entries = buildArgs.flatMap((entry) => {
        const equals = entry.indexOf('=');
        if (equals !== -1)
            return [[entry.slice(0, equals), entry.slice(equals + 1)]];
        const value = environment[entry];
        return value === undefined ? [] : [[entry, value]];
    });
    return new Map(entries);
}
function contextsOf({ buildContexts }) {
    const entries = buildContexts.map((entry) => {
        const name = entry.slice(0, entry.indexOf('='));
        const reference = (0,subject_reference/* parseReference */.F2)(name);
        const context = entry.slice(entry.indexOf('=') + 1);
        return [reference === undefined ? name : (0,dockerfile_closure/* contextName */.fW)(reference), context];
    });
    return new Map(entries);
}
/** Docker's own frontends and copies of them, which read Dockerfiles. */
function isDockerfileFrontend(image) {
    return /(?:^|\/)dockerfile(?:-upstream)?$/.test((0,subject_reference/* parseReference */.F2)(image)?.repository ?? '');
}
/** @param own the engine's architecture, on which it builds. */
function platformArguments(own, platform) {
    const builder = { os: 'linux', architecture: own, variant: undefined };
    const named = (prefix, one) => [
        [`${prefix}PLATFORM`, (0,subject_platform/* formatPlatform */.Bq)(one)],
        [`${prefix}OS`, one.os],
        [`${prefix}ARCH`, one.architecture],
        [`${prefix}VARIANT`, one.variant ?? ''],
    ];
    return new Map([...named('BUILD', builder), ...named('TARGET', platform ?? builder)]);
}
function readFacts(dockerfile, buildArgs) {
    const { closure, parsed, file } = dockerfile;
    const { secrets, downloads } = followVariables(closure, parsed.escapeSign, buildArgs);
    const placed = ({ line, ...rest }) => ({
        ...rest,
        location: { file, line },
    });
    return {
        bases: closure.bases.map((base) => ({
            ...baseOf(base, dockerfile),
            location: { file, line: base.line },
        })),
        secrets: secrets.map(placed),
        downloads: downloads.map(placed),
        faults: closure.faults.map(placed),
        user: userPlace(dockerfile),
    };
}
function baseOf({ name, use, written, is }, { parsed, text }) {
    return is.kind === 'image'
        ? {
            kind: 'image',
            name,
            use,
            written,
            reference: is.reference,
            replaced: is.replaced,
            madeHere: false,
            named: namedLines(name, parsed, text),
        }
        : { kind: 'context', name, use, written, context: is.context };
}
/** What the platforms have in common is told once. */
function merge(platforms) {
    return {
        bases: once(platforms.flatMap(({ bases }) => bases)),
        secrets: once(platforms.flatMap(({ secrets }) => secrets)),
        downloads: once(platforms.flatMap(({ downloads }) => downloads)),
        faults: once(platforms.flatMap(({ faults }) => faults)),
    };
}
function once(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
async function markMadeHere(bases, signal) {
    const open = bases.flatMap((base) => base.kind === 'image' && base.reference.digest === undefined ? [base.reference] : []);
    if (open.length === 0)
        return bases;
    const made = await (0,docker/* imagesMadeHere */.yG)(open, signal);
    return bases.map((base) => base.kind === 'image' && made.has((0,subject_reference/* formatReference */.FH)(base.reference)) ? { ...base, madeHere: true } : base);
}
function imageOf(base) {
    if (base.kind === 'context')
        return [];
    return [{ image: base.replaced ? (0,subject_reference/* formatReference */.FH)(base.reference) : base.name, location: base.location }];
}
function frontendImage(frontend, { syntax }, file) {
    return { image: frontend, location: { file, line: syntax?.text === frontend ? syntax.line : 1 } };
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


/***/ })

};
