export const id = 5;
export const ids = [5];
export const modules = {

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ weigh)
/* harmony export */ });
/**
 * Weighs the findings. An `error` counts as a failure, and a run that judged nothing is an error: green stands
 * only for what was seen. What is excepted counts neither way.
 * @param statuses one status a row.
 * @param failOn the least grave status that fails the check; `never` only reports.
 */
function weigh(statuses, failOn) {
    const count = (status) => statuses.filter((one) => one === status).length;
    const counts = {
        pass: count('pass'),
        fail: count('fail'),
        warning: count('warning'),
        'not-applicable': count('not-applicable'),
        error: count('error'),
        excepted: count('excepted'),
    };
    const status = gravest(counts);
    const success = failOn === 'never' || status === 'pass' || (status === 'warning' && failOn === 'failure');
    return { status, success, counts };
}
function gravest(counts) {
    if (counts.fail > 0)
        return 'fail';
    if (counts.error > 0)
        return 'error';
    if (counts.warning > 0)
        return 'warning';
    return counts.pass > 0 ? 'pass' : 'error';
}


/***/ }),

/***/ 3005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeReport: () => (/* binding */ makeReport)
});

// EXTERNAL MODULE: ./lib/policy/verdict.js
var verdict = __webpack_require__(7335);
// EXTERNAL MODULE: ./lib/subject/platform.js
var platform = __webpack_require__(2469);
// EXTERNAL MODULE: ./lib/subject/subject.js
var subject_subject = __webpack_require__(4324);
;// CONCATENATED MODULE: ./lib/version.js
/** That of package.json; a test holds them equal. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./lib/report/report.js




/**
 * Judges the evidence by every check and puts the findings together.
 * @param evidence one element an image.
 * @param around what stands around them.
 */
function makeReport(evidence, around, checks, policy, failOn, origin) {
    const subjects = evidence.map((one) => reportSubject(one, checks.subject));
    const project = reportProject(around, checks.project);
    const statuses = [...subjects, project, policy].flatMap(({ rows }) => rows.map(({ status }) => status));
    return {
        schemaVersion: 1,
        verdict: (0,verdict/* weigh */.v)(statuses, failOn),
        failOn,
        subjects,
        project,
        policy,
        ...origin,
        version: VERSION,
        change: null,
    };
}
/** In the order of the report. */
const EVIDENCE = [
    'build',
    'config',
    'probe',
    'observation',
    'files',
    'deployment',
    'services',
    'leastPrivilege',
    'recording',
    'scans',
    'signature',
    'provenance',
];
/** In the order of the report. */
const PROJECT_EVIDENCE = ['manifests', 'compose', 'dockerfile', 'baseImages', 'host', 'registries'];
function reportSubject(evidence, checks) {
    const { subject, build } = evidence;
    const outcome = build.state === 'collected' ? build.value : undefined;
    return {
        kind: subject.kind,
        name: subject.name,
        platform: subject.platform === undefined ? null : (0,platform/* formatPlatform */.Bq)(subject.platform),
        digest: (0,subject_subject/* subjectDigest */.B)(subject) ?? null,
        pinned: subject.kind === 'published' ? (subject.pinned ?? null) : null,
        configDigest: subject.configDigest ?? null,
        builtFromCheckout: subject.kind === 'built' || subject.built,
        facts: facts(evidence),
        rows: judge(evidence, checks),
        evidence: EVIDENCE.flatMap((name) => records(evidence[name])),
        seccompProfile: provenProfile(evidence),
        buildLog: outcome?.built === false ? outcome.failure.logTail : null,
        buildWarnings: outcome?.built === true ? outcome.warnings : [],
    };
}
function reportProject(evidence, checks) {
    return {
        rows: judge(evidence, checks),
        evidence: PROJECT_EVIDENCE.flatMap((name) => records(evidence[name])),
    };
}
function judge(evidence, checks) {
    return checks.flatMap((check) => {
        const finding = check.judge(evidence);
        return finding === undefined ? [] : [row(check, finding)];
    });
}
function provenProfile({ recording }) {
    return recording?.state === 'collected' && recording.value.proof.ready ? recording.value.profile : null;
}
function facts({ config, probe }) {
    const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
    return {
        user: config.state === 'collected' ? config.value.user : null,
        uid: status?.uid[1] ?? null,
        seccomp: status?.seccomp ?? null,
    };
}
function row({ id, layer, title, severity, references }, finding) {
    return { check: id, layer, title, severity, references, ...finding };
}
function records(evidence) {
    return evidence === undefined || evidence.state === 'not-applicable' ? [] : evidence.records;
}


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
