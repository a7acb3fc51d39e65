export const id = 178;
export const ids = [178];
export const modules = {

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


/***/ }),

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

/***/ 3178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeReport: () => (/* binding */ makeReport)
});

// EXTERNAL MODULE: ./lib/policy/image-pattern.js
var image_pattern = __webpack_require__(952);
;// CONCATENATED MODULE: ./lib/policy/apply.js

/**
 * Gives each row the level that the policy sets for its check; rows of a check that is off are left out. What could not
 * be checked stays that, whatever the level.
 */
function applyLevels(rows, levels) {
    return rows.flatMap((row) => {
        const level = levels[row.check];
        if (level === 'off')
            return [];
        const judged = row.status;
        if (level === undefined || judged === 'excepted')
            return [row];
        const status = leveled(judged, level);
        return status === judged ? [row] : [{ ...row, status, policy: { judged, because: { level } } }];
    });
}
function leveled(status, level) {
    if (level === 'fail' && status === 'warning')
        return 'fail';
    return level === 'warning' && status === 'fail' ? 'warning' : status;
}
/**
 * Excepts the failures and warnings that somebody has taken on; of several exceptions the first counts. One whose last
 * day is over excepts nothing, and neither does one from what could not be checked.
 * @param today in UTC, `2026-01-31`.
 */
function applyExceptions({ names, rows }, exceptions, today) {
    return rows.map((row) => {
        const { status } = row;
        if (status !== 'fail' && status !== 'warning')
            return row;
        const exception = exceptions.find((one) => !isOver(one, today) && isFor(one, row.check, names));
        if (exception === undefined)
            return row;
        return {
            ...row,
            status: 'excepted',
            policy: { judged: row.policy?.judged ?? status, because: { exception } },
        };
    });
}
/**
 * Says of each exception what it was good for.
 * @param judged all rows, with the exceptions applied.
 * @param several true where other images have runs of their own, with the same policy.
 */
function accountFor(exceptions, judged, today, several) {
    return exceptions.map((exception) => ({ ...exception, state: stateOf(exception, judged, today, several) }));
}
function stateOf(exception, judged, today, several) {
    const here = judged.filter(({ names }) => names.some((name) => (0,image_pattern/* matchesText */.F)(exception.subject, name)));
    if (here.length === 0 && several)
        return 'elsewhere';
    if (isOver(exception, today))
        return 'expired';
    const rows = here.flatMap((one) => one.rows).filter(({ check }) => check === exception.check);
    if (rows.some(({ status }) => status === 'excepted'))
        return 'used';
    return rows.some(({ status }) => status === 'error') ? 'undecided' : 'unused';
}
function isFor({ check, subject }, of, names) {
    return check === of && names.some((name) => (0,image_pattern/* matchesText */.F)(subject, name));
}
function isOver({ expires }, today) {
    return expires < today;
}

// EXTERNAL MODULE: ./lib/policy/verdict.js
var verdict = __webpack_require__(7335);
// EXTERNAL MODULE: ./lib/subject/platform.js
var platform = __webpack_require__(2469);
// EXTERNAL MODULE: ./lib/subject/reference.js
var subject_reference = __webpack_require__(8701);
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
 * @param rules by which the findings count; `several` is true where other images have runs of their own, with the
 *   same policy.
 */
function makeReport(evidence, around, checks, rules, failOn, origin) {
    const { levels, exceptions } = rules.policy;
    const today = origin.createdAt.slice(0, 'YYYY-MM-DD'.length);
    const ruled = ({ names, rows }) => ({
        names,
        rows: applyExceptions({ names, rows: applyLevels(rows, levels) }, exceptions, today),
    });
    const images = evidence.map((one) => {
        const report = reportSubject(one, checks.subject);
        const judged = ruled({ names: namesOf(report), rows: report.rows });
        return { judged, report: { ...report, rows: judged.rows } };
    });
    const found = reportProject(around, checks.project);
    const judgedAround = ruled({ names: [AROUND], rows: found.rows });
    const project = { ...found, rows: judgedAround.rows };
    const all = [...images.map(({ judged }) => judged), judgedAround];
    const accounts = accountFor(exceptions, all, today, rules.several);
    const policy = reportPolicy({ rules, exceptions: accounts }, checks.policy);
    const subjects = images.map(({ report }) => report);
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
function reportPolicy(evidence, checks) {
    const { rules, exceptions } = evidence;
    return {
        file: rules.path ?? null,
        commit: rules.commit ?? null,
        levels: rules.policy.levels,
        exceptions,
        files: rules.files,
        rows: applyLevels(judge(evidence, checks), rules.policy.levels),
        evidence: rules.records,
    };
}
/** What an exception calls that which stands around the images. */
const AROUND = 'project';
/**
 * What an exception may call an image: as the report does, and by its full name without tag and digest. A context that
 * has the reserved name is `./project` there.
 */
function namesOf({ kind, name }) {
    const reference = kind === 'published' ? (0,subject_reference/* parseReference */.F2)(name) : undefined;
    const shown = name === AROUND ? `./${name}` : name;
    return reference === undefined ? [shown] : [shown, (0,subject_reference/* repositoryName */.aR)(reference)];
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
