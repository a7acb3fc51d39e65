export const id = 929;
export const ids = [929];
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

/***/ 929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* unused harmony export PolicyFile */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8532);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4377);
/* harmony import */ var _checks_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3481);
/* harmony import */ var _inputs_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7577);
/* harmony import */ var _inputs_yaml_fault_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2195);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3506);







const Words = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().trim().min(1).max(200);
const Pattern = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9*][A-Za-z0-9._:*/-]*$/, 'a pattern such as ghcr.io or registry.example.no/base/*')
    .max(300)
    .refine((pattern) => !/^[^/]+\*(?:\/|$)/.test(pattern) || /^\*+(?:\/|$)/.test(pattern), {
    message: 'a host that ends with * would name the hosts of others too',
});
const Jurisdictions = closed({
    allowed: closed({ countries: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(Words).default([]), regimes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(Words).default([]) }).refine(({ countries, regimes }) => countries.length + regimes.length > 0, 'at least one of countries and regimes'),
    registries: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(closed({ pattern: Pattern, country: Words, operator: Words, regime: Words })),
}).describe('Where registries are, and which of them may be used.');
const BaseImage = closed({
    pattern: Pattern,
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[^-]|^-----BEGIN PUBLIC KEY-----/)
        .optional(),
    'insecure-ignore-tlog': zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional(),
    'certificate-identity': Words.optional(),
    'certificate-identity-regexp': Words.refine(_inputs_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .isNarrow */ .e$, 'an expression that does not match every identity').optional(),
    'certificate-oidc-issuer': zod__WEBPACK_IMPORTED_MODULE_5__/* .url */ .OZ5({ protocol: /^https?$/ }).optional(),
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
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .NEVER */ .tm;
});
const CheckId = zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_checks_index_js__WEBPACK_IMPORTED_MODULE_1__.ALL_CHECKS.map(({ id }) => id), { error: `the id of a check: ${_checks_index_js__WEBPACK_IMPORTED_MODULE_1__.ALL_CHECKS.map(({ id }) => id).join(', ')}` });
const Levels = closed(Object.fromEntries(_checks_index_js__WEBPACK_IMPORTED_MODULE_1__.ALL_CHECKS.map(({ id, title }) => [
    id,
    zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_policy_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A, { error: `may be ${words(_policy_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .LEVELS */ .A)}` })
        .optional()
        .describe(title),
]))).describe('What the finding of a check counts: "fail" makes its warnings fail, "warning" its failures warnings, "off" leaves it out. What could not be checked stays that.');
const Exception = closed({
    check: CheckId,
    subject: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .trim()
        .min(1)
        .max(300)
        .describe('The image as the report names it, without tag and digest, or "project" for what stands around the images; "*" stands for any characters but "/", "**" for any.'),
    reason: Words.max(500),
    owner: Words.describe('Who answers for it: a person or a team.'),
    expires: zod__WEBPACK_IMPORTED_MODULE_7__/* .date */ .p6({ error: 'a day of the form 2026-12-31' })
        .describe('The last day on which it holds, in UTC.'),
}).describe('A failure or warning that somebody takes on until a day.');
/** Inputs that the policy file cannot give: its own path, and the token, which is a secret. */
const WORKFLOW_ONLY = ['policy', 'github-token'];
const Defaults = closed(Object.fromEntries(Object.entries(_inputs_table_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .m)
    .filter(([name]) => !WORKFLOW_ONLY.includes(name))
    .map(([name, definition]) => [name, defaultOf(definition).optional()]))).describe('Texts of inputs of the action; what the workflow gives counts before them.');
/** A list stands for lines, `true`, `false` and numbers for their texts. */
function defaultOf({ schema, allowed, description }) {
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())], { error: `may be ${allowed}` })
        .transform((value) => (Array.isArray(value) ? value.join('\n') : String(value)))
        .refine((text) => schema.safeParse(text).success, { error: `may be ${allowed}` })
        .describe(description);
}
/** The policy file; `schemas/policy.schema.json` is made from it. */
const PolicyFile = closed({
    checks: Levels.optional(),
    exceptions: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(Exception).max(1_000).default([]),
    inputs: Defaults.optional(),
    jurisdictions: Jurisdictions.optional(),
    'base-images': zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(BaseImage).default([]).describe('Whose signature a base image must carry.'),
});
/** An object whose faults name the keys that it may have. */
function closed(shape) {
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(shape, {
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
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, uniqueKeys: true });
    const lineOf = (place) => counter.linePos(nearest(document, place)).line;
    const at = (offset) => `${path}:${counter.linePos(offset).line}`;
    if (document.errors.length > 0) {
        return refused(document.errors.map(({ message, pos }) => `${at(pos[0])}: ${(0,_inputs_yaml_fault_js__WEBPACK_IMPORTED_MODULE_8__/* .yamlFault */ .Q)(message)}`));
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
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent)
            ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === key)
            : undefined;
        const node = pair?.key ?? document.getIn(place.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
