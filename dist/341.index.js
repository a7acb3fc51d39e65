export const id = 341;
export const ids = [341];
export const modules = {

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ yamlFault)
/* harmony export */ });
/** What the package `yaml` says is wrong, without the place and the lines of the file that it adds to that. */
function yamlFault(message) {
    return (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/, '');
}


/***/ }),

/***/ 2341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePolicy: () => (/* binding */ parsePolicy)
});

// UNUSED EXPORTS: PolicyFile

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./lib/checks/index.js + 57 modules
var checks = __webpack_require__(8780);
// EXTERNAL MODULE: ./lib/inputs/schemas.js
var inputs_schemas = __webpack_require__(6257);
// EXTERNAL MODULE: ./lib/inputs/table.js + 1 modules
var table = __webpack_require__(7577);
// EXTERNAL MODULE: ./lib/inputs/yaml-fault.js
var yaml_fault = __webpack_require__(2195);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy = __webpack_require__(3506);
;// CONCATENATED MODULE: ./lib/rules/policy-schema.js







const Words = schemas/* string */.YjP().trim().min(1).max(200);
const Pattern = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9*][A-Za-z0-9._:*/-]*$/, 'a pattern such as ghcr.io or registry.example.no/base/*')
    .max(300)
    .refine((pattern) => !/^[^/]+\*(?:\/|$)/.test(pattern) || /^\*+(?:\/|$)/.test(pattern), {
    message: 'a host that ends with * would name the hosts of others too',
});
const Jurisdictions = policy_schema_closed({
    allowed: policy_schema_closed({ countries: schemas/* array */.YOg(Words).default([]), regimes: schemas/* array */.YOg(Words).default([]) }).refine(({ countries, regimes }) => countries.length + regimes.length > 0, 'at least one of countries and regimes'),
    registries: schemas/* array */.YOg(policy_schema_closed({ pattern: Pattern, country: Words, operator: Words, regime: Words })),
}).describe('Where registries are, and which of them may be used.');
const BaseImage = policy_schema_closed({
    pattern: Pattern,
    key: schemas/* string */.YjP()
        .regex(/^[^-]|^-----BEGIN PUBLIC KEY-----/)
        .optional(),
    'insecure-ignore-tlog': schemas/* boolean */.zMY().optional(),
    'certificate-identity': Words.optional(),
    'certificate-identity-regexp': Words.refine(inputs_schemas/* isNarrow */.e$, 'an expression that does not match every identity').optional(),
    'certificate-oidc-issuer': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
}).transform((rule, context) => {
    const { pattern, key } = rule;
    const exact = rule['certificate-identity'];
    const regexp = rule['certificate-identity-regexp'];
    const issuer = rule['certificate-oidc-issuer'];
    const ignored = rule['insecure-ignore-tlog'];
    const keyless = [exact, regexp].filter((one) => one !== undefined).length;
    if (key !== undefined && keyless === 0 && issuer === undefined) {
        return { pattern, trust: { by: 'key', key, ignoreTransparencyLog: ignored === true } };
    }
    if (key === undefined && keyless === 1 && issuer !== undefined && ignored === undefined) {
        const identity = exact === undefined ? { regexp: `^(?:${regexp})$` } : { exact };
        return { pattern, trust: { by: 'certificate', identity, issuer } };
    }
    context.addIssue('either key, or certificate-oidc-issuer with one of certificate-identity and certificate-identity-regexp');
    return core_core/* NEVER */.tm;
});
const CheckId = schemas/* enum */.k5n(checks.ALL_CHECKS.map(({ id }) => id), { error: `the id of a check: ${checks.ALL_CHECKS.map(({ id }) => id).join(', ')}` });
const Levels = policy_schema_closed(Object.fromEntries(checks.ALL_CHECKS.map(({ id, title }) => [
    id,
    schemas/* enum */.k5n(policy/* LEVELS */.A, { error: `may be ${words(policy/* LEVELS */.A)}` })
        .optional()
        .describe(title),
]))).describe('What the finding of a check counts: "fail" makes its warnings fail, "warning" its failures warnings, "off" leaves it out. What could not be checked stays that.');
const Exception = policy_schema_closed({
    check: CheckId,
    subject: schemas/* string */.YjP()
        .trim()
        .min(1)
        .max(300)
        .describe('The image as the report names it, without tag and digest, or "project" for what stands around the images; "*" stands for any characters but "/", "**" for any.'),
    reason: Words.max(500),
    owner: Words.describe('Who answers for it: a person or a team.'),
    expires: date({ error: 'a day of the form 2026-12-31' })
        .describe('The last day on which it holds, in UTC.'),
}).describe('A failure or warning that somebody takes on until a day.');
/** Inputs that the policy file cannot give: its own path, and the token, which is a secret. */
const WORKFLOW_ONLY = ['policy', 'github-token'];
const Defaults = policy_schema_closed(Object.fromEntries(Object.entries(table/* INPUTS */.m)
    .filter(([name]) => !WORKFLOW_ONLY.includes(name))
    .map(([name, definition]) => [name, defaultOf(definition).optional()]))).describe('Texts of inputs of the action; what the workflow gives counts before them.');
/** A list stands for lines, `true`, `false` and numbers for their texts. */
function defaultOf({ schema, allowed, description }) {
    return schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY(), schemas/* number */.aig(), schemas/* array */.YOg(schemas/* string */.YjP())], { error: `may be ${allowed}` })
        .transform((value) => (Array.isArray(value) ? value.join('\n') : String(value)))
        .refine((text) => schema.safeParse(text).success, { error: `may be ${allowed}` })
        .describe(description);
}
/** The policy file; `schemas/policy.schema.json` is made from it. */
const PolicyFile = policy_schema_closed({
    checks: Levels.optional(),
    exceptions: schemas/* array */.YOg(Exception).max(1_000).default([]),
    inputs: Defaults.optional(),
    jurisdictions: Jurisdictions.optional(),
    'base-images': schemas/* array */.YOg(BaseImage).default([]).describe('Whose signature a base image must carry.'),
});
/** An object whose faults name the keys that it may have. */
function policy_schema_closed(shape) {
    return schemas/* strictObject */.rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys'
            ? `${issue.keys.map((key) => JSON.stringify(key)).join(', ')} is not known here; it may have ${words(Object.keys(shape))}`
            : undefined,
    });
}
function words(values) {
    return values.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
/**
 * Reads the text of the policy file (YAML 1.2, one document).
 * @param path names the file in the sentences.
 */
function parsePolicy(path, text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, uniqueKeys: true });
    const lineOf = (place) => counter.linePos(nearest(document, place)).line;
    const at = (offset) => `${path}:${counter.linePos(offset).line}`;
    if (document.errors.length > 0) {
        return refused(document.errors.map(({ message, pos }) => `${at(pos[0])}: ${(0,yaml_fault/* yamlFault */.Q)(message)}`));
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch (error) {
        return refused([`${path}: ${error instanceof Error ? error.message : String(error)}`]);
    }
    const parsed = PolicyFile.safeParse(value);
    if (!parsed.success) {
        return refused(parsed.error.issues.map((issue) => {
            const { path: place, message } = issue;
            const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
            const keys = [...place, ...unknown].filter((key) => typeof key !== 'symbol');
            return `${path}:${lineOf(keys)}: ${[place.join('.'), message].filter((part) => part !== '').join(': ')}`;
        }));
    }
    const { jurisdictions, 'base-images': baseImages, checks = {}, exceptions, inputs = {} } = parsed.data;
    return {
        valid: true,
        policy: {
            jurisdictions,
            baseImages,
            levels: given(checks),
            exceptions: exceptions.map((one, index) => ({ ...one, line: lineOf(['exceptions', index]) })),
        },
        inputs: given(inputs),
    };
}
/** Without the keys that have no value. */
function given(record) {
    return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;
function refused(all) {
    const left = all.length - MOST_PROBLEMS;
    const problems = left > 0 ? [...all.slice(0, MOST_PROBLEMS), `and ${left} more`] : all;
    return {
        valid: false,
        problems: problems.map((problem) => `The policy file is not of its form: ${problem}.`),
    };
}
/** Where the deepest part of a path starts that the document has: a byte offset. */
function nearest(document, place) {
    for (let length = place.length; length > 0; length -= 1) {
        const parent = length === 1 ? document.contents : document.getIn(place.slice(0, length - 1), true);
        const key = place[length - 1];
        const pair = (0,dist/* isMap */.jh)(parent)
            ? parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key)
            : undefined;
        const node = pair?.key ?? document.getIn(place.slice(0, length), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return (0,dist/* isMap */.jh)(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}


/***/ })

};
