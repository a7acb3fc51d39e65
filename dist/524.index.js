export const id = 524;
export const ids = [524];
export const modules = {

/***/ 6040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ unlooked),
/* harmony export */   Qi: () => (/* binding */ ROW_STATUSES),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   sd: () => (/* binding */ GRAVEST_FIRST)
/* harmony export */ });
/** `error` means "could not be checked": it is never shown as pass, and fails a required check. */
const STATUSES = ['pass', 'fail', 'warning', 'not-applicable', 'error'];
/** The gravest first: what failed is often the cause of what could not be checked. */
const GRAVEST_FIRST = ['fail', 'error', 'warning', 'pass', 'not-applicable'];
/** What became of a finding after the policy: `excepted` is a risk that somebody took on, until a date. */
const ROW_STATUSES = [...STATUSES, 'excepted'];
/** A finding without a place in a file. */
function finding(status, expected, seen, fixes = []) {
    return { status, expected, seen, fixes, location: undefined };
}
/**
 * The finding for evidence that is not there: `error` where the collector could not look, `not-applicable` where
 * there was nothing to look at. No check may turn either into another status.
 * @returns undefined when the evidence was collected.
 */
function unlooked(expected, evidence) {
    if (evidence.state === 'collected')
        return undefined;
    const location = evidence.state === 'error' ? evidence.location : undefined;
    return { ...finding(evidence.state, expected, evidence.reason), location };
}


/***/ }),

/***/ 9524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportSchema: () => (/* binding */ reportSchema)
/* harmony export */ });
/* unused harmony export reportJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4377);
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6040);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/* harmony import */ var _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);




/** A name, a path or some sentences, which may hold the words of others. */
const sentences = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(100_000);
/** What a program printed, or a file's text. */
const verbatim = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(16 * 1_024 * 1_024);
/** Longest list of small things (lines, arguments), and of things that have lists themselves. */
const MANY = 10_000;
const SEVERAL = 1_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,128}$/);
const location = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ file: sentences, line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive() });
/** A member that has to stand in the type, and that JSON leaves out where it is undefined. */
function known(schema) {
    return schema.optional().transform((value) => value);
}
const fix = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    title: sentences,
    language: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['dockerfile', 'sh', 'yaml']),
    lines: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(sentences).max(MANY),
    edits: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ file: sentences, from: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, to: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, lines: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(sentences).max(MANY) }))
        .max(SEVERAL)
        .optional(),
});
const level = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A);
const exception = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    check: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
    subject: sentences,
    reason: sentences,
    owner: sentences,
    expires: zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6(),
    line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
});
const row = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    check: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
    layer: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
    title: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
    severity: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['low', 'medium', 'high', 'critical']),
    references: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm, url: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm })).max(SEVERAL),
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .ROW_STATUSES */ .Qi),
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        judged: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f),
        because: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ level }), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ exception })]),
    })
        .optional(),
    expected: sentences,
    seen: sentences,
    fixes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(fix).max(SEVERAL),
    location: known(location),
    places: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ location, message: sentences }))
        .max(MANY)
        .optional(),
});
const judged = {
    rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(row).max(SEVERAL),
    evidence: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ title: sentences, command: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(sentences).max(MANY), output: verbatim }))
        .max(MANY),
};
const subject = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['built', 'published']),
    name: sentences,
    platform: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm.nullable(),
    digest: digest.nullable(),
    pinned: sentences.nullable(),
    configDigest: digest.nullable(),
    builtFromCheckout: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    facts: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ user: sentences.nullable(), uid: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9.nullable(), seccomp: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9.nullable() }),
    ...judged,
    seccompProfile: verbatim.nullable(),
    buildLog: verbatim.nullable(),
    buildWarnings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        rule: sentences,
        message: sentences,
        url: known(sentences),
        location: known(location),
    }))
        .max(MANY),
});
/**
 * The report as it is read back from JSON, with bounds on every text and list: a report may come from a job that nobody
 * trusts. What it does not know is left out, since a later version of the action may say more; what is known keeps its
 * meaning as long as `schemaVersion` stays the same.
 */
const schema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    verdict: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        status: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictStatus */ .cb,
        success: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
        counts: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictCounts */ .US,
    }),
    failOn: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['failure', 'warning', 'never']),
    subjects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(subject).max(SEVERAL),
    project: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(judged),
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        file: sentences.nullable(),
        commit: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .commit */ .cd.nullable(),
        levels: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm, level),
        exceptions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            ...exception.shape,
            state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['used', 'unused', 'undecided', 'elsewhere', 'expired']),
        }))
            .max(MANY),
        files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            path: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
            use: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['policy', 'key', 'trusted root', 'seccomp baseline', 'workflow']),
            change: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['none', 'changed', 'added', 'removed']),
        }))
            .max(SEVERAL),
        ...judged,
    }),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$(),
    version: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        url: zod__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ5({ protocol: /^https?$/ }).max(2_000),
        repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
            .max(200)
            .regex(/^[\w.-]+\/[\w.-]+$/),
        commit: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .commit */ .cd,
        event: _schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .word */ .Vm,
        pullRequest: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().nullable(),
        id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
        attempt: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    })
        .nullable(),
    change: (0,_schema_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .changeSince */ .Js)(MANY).nullable(),
});
/** Does not compile when a member is in the one and not in the other, or of another type. */
const same = true;
/** The schema of {@link Report}, by which a report is read back from JSON. */
const reportSchema = same && schema;
/** The same as JSON Schema (2020-12), for readers that are not ours: `schemas/report.schema.json`. */
function reportJsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'Report of Layered Defense',
        ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }),
    };
}


/***/ }),

/***/ 7728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ changeSince),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   US: () => (/* binding */ verdictCounts),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   cb: () => (/* binding */ verdictStatus),
/* harmony export */   cd: () => (/* binding */ commit)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/** A word or a heading of the action's own. */
const word = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000);
const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/);
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
/** Status and counts of a verdict. */
const verdictStatus = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'fail', 'warning', 'error']);
const verdictCounts = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    pass: count,
    fail: count,
    warning: count,
    'not-applicable': count,
    error: count,
    excepted: count,
});
/**
 * What has changed since a run.
 * @param most longest list of checks.
 */
function changeSince(most) {
    const changed = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ subject: word, check: word, title: word })).max(most);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        since: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['base', 'previous run']),
        commit: commit.nullable(),
        newlyFailing: changed,
        fixed: changed,
    });
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
