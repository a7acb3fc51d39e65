export const id = 824;
export const ids = [824,25,591];
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

/***/ 4591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ApiError: () => (/* binding */ ApiError),
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   explainRead: () => (/* binding */ explainRead),
/* harmony export */   faultOf: () => (/* binding */ faultOf),
/* harmony export */   isPassing: () => (/* binding */ isPassing)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/** The error that every failed request ends in. */
class ApiError extends Error {
    name = 'ApiError';
    fault;
    constructor(fault, cause) {
        super(`GitHub's API: ${fault.kind}`, { cause });
        this.fault = fault;
    }
}
/** What octokit throws when an answer came. */
const answered = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    response: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), data: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() }),
});
const words = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** Longest part of GitHub's own words that is passed on, in UTF-16 units. */
const LONGEST = 200;
/** What GitHub tells to do when it limits the rate and names no time, in seconds. */
const LIMIT_PAUSE = 60;
/**
 * Reads what went wrong from the error of one request of octokit's.
 * Rate limits: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @param now milliseconds since 1970.
 */
function faultOf(error, now) {
    const parsed = answered.safeParse(error);
    if (!parsed.success)
        return { kind: 'unreachable', reason: firstLine(deepestMessage(error)) };
    const { status, response } = parsed.data;
    const message = firstLine(words.safeParse(response.data).data?.message ?? '');
    const header = (name) => {
        const value = response.headers[name];
        return value === undefined ? undefined : String(value);
    };
    const spent = header('x-ratelimit-remaining') === '0';
    const limited = header('retry-after') !== undefined || spent || /\brate limit\b/i.test(message);
    if (status === 429 || (status === 403 && limited)) {
        const reset = spent ? Number(header('x-ratelimit-reset')) - now / 1_000 : Number.NaN;
        const seconds = [Number.parseInt(header('retry-after') ?? '', 10), reset, LIMIT_PAUSE];
        return {
            kind: 'rate-limit',
            status,
            seconds: Math.max(0, Math.ceil(seconds.find(Number.isFinite) ?? 0)),
        };
    }
    return {
        kind: 'refused',
        status,
        message,
        permissions: permissionsIn(header('x-accepted-github-permissions')),
    };
}
/** @returns true when the same request may do better a moment later, and may have been done already. */
function isPassing(fault) {
    return (fault.kind === 'unreachable' ||
        fault.kind === 'unreadable' ||
        (fault.kind === 'refused' && fault.status >= 500));
}
/**
 * Says in one sentence why a comment could not be written, and what to do.
 * @param event where it should have been written.
 */
function explain(fault, event) {
    const why = fault.kind === 'refused' ? refusal(fault, event) : trouble(fault, event);
    return `The comment could not be written: ${why}`;
}
/** Says why a file of the repository could not be read, and what to do; a sentence that goes on behind a colon. */
function explainRead(fault, event) {
    if (fault.kind !== 'refused')
        return trouble(fault, event);
    const status = `${fault.status}${quoted(fault)}`;
    if (fault.status >= 500 || fault.status === 401)
        return refusal(fault, event);
    return `the token of the input github-token may not read the repository (${status}); give the job \`contents: read\` under \`permissions\`.`;
}
/** What may happen to every request, whatever it asks for. */
function trouble(fault, event) {
    switch (fault.kind) {
        case 'unreachable':
            return `GitHub could not be reached at ${event.apiUrl} (${fault.reason}).`;
        case 'unreadable':
            return `GitHub at ${event.apiUrl} gave an answer that is not of the documented form.`;
        case 'rate-limit':
            return `GitHub limits the rate of requests (${fault.status}) and asks to wait ${fault.seconds} seconds; run the job again later.`;
    }
}
function quoted({ message }) {
    return message === '' ? '' : `, ${JSON.stringify(message)}`;
}
function refusal(fault, event) {
    const { status, message } = fault;
    const repository = `${event.owner}/${event.repo}`;
    const words = quoted(fault);
    if (status >= 500)
        return `GitHub failed again and again (${status}${words}).`;
    switch (status) {
        case 401:
            return `GitHub did not accept the token of the input github-token (401${words}).`;
        case 403:
            return /\blocked\b/i.test(message)
                ? `the conversation is locked (403${words}).`
                : `the token lacks the permission ${missingPermission(fault.permissions)} (403${words}); ${remedy(event)}`;
        case 404:
            return `GitHub knows no such pull request in ${repository}, or hides it from a token without the permission \`pull-requests: write\` (404${words}).`;
        case 410:
            return `comments are turned off in ${repository} (410${words}).`;
        default:
            return `GitHub refused it (${status}${words}).`;
    }
}
/** The least that a pull request's comment needs; other permissions only where GitHub does not take this one. */
function missingPermission(accepted) {
    const wanted = accepted.some((permission) => permission.startsWith('pull-requests:')) || accepted.length === 0;
    return wanted ? '`pull-requests: write`' : accepted.map((permission) => `\`${permission}\``).join(' or ');
}
function remedy(event) {
    return event.pullRequest?.fromFork
        ? 'GitHub gives the pull request of a fork a read-only token, and the job summary holds the whole report.'
        : 'give it to the job under `permissions`, for Dependabot too; the job summary holds the whole report.';
}
/**
 * Reads `x-accepted-github-permissions`, whose sets are parted by `;` and whose members by `,`:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function permissionsIn(header) {
    const found = (header ?? '').matchAll(/([a-z_]+)=(read|write|admin)/g);
    return [...found].map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
}
function deepestMessage(error) {
    if (!(error instanceof Error))
        return 'unknown error';
    if (error.cause instanceof Error)
        return deepestMessage(error.cause);
    return error.message === '' && 'code' in error ? String(error.code) : error.message;
}
function firstLine(text) {
    return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}


/***/ }),

/***/ 2025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4591);




/** Tries of one request, the first one counted. */
const TRIES = 3;
/** How long GitHub's wishes to wait are followed in sum, in milliseconds. */
const PATIENCE = 60_000;
/** First moment between two tries, in milliseconds; the next is twice as long. */
const MOMENT = 400;
/** How long one answer may take, in milliseconds. GitHub itself gives up after 10 seconds. */
const TIME_LIMIT = 20_000;
const account = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const listedComments = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: account.nullable(),
}));
const listedPulls = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    base: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
}));
/** A larger file, a folder, a submodule and a link to nothing have another form. */
const file = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('file'), encoding: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('base64'), content: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const viewed = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ viewer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }) });
/**
 * Opens GitHub's API. What only reads is tried again by itself; what writes is not, since the caller must look
 * first whether it has happened, or whether another run was there meanwhile.
 * @param event says where the API is, and which repository is meant.
 * @param token a token of GitHub's, not empty.
 */
function connect(event, token) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token, { baseUrl: event.apiUrl, userAgent: 'layered-defense' });
    const repository = { owner: event.owner, repo: event.repo };
    let patience = PATIENCE;
    const pause = async (fault, tries) => {
        const asked = fault.kind === 'rate-limit' ? fault.seconds * 1_000 : 0;
        const worthIt = fault.kind === 'rate-limit' || (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.isPassing)(fault);
        if (!worthIt || tries >= TRIES || asked > patience)
            return false;
        patience -= asked;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(asked + MOMENT * 2 ** (tries - 1) * (0.5 + Math.random()));
        return true;
    };
    octokit.hook.wrap('request', async (send, options) => {
        const reads = options.method === 'GET' || options.url === event.graphqlUrl;
        for (let tries = 1;; tries += 1) {
            const signal = AbortSignal.timeout(TIME_LIMIT);
            try {
                const response = await send({ ...options, request: { ...options.request, signal } });
                // Octokit gives '' for a body that broke off, and takes '' for an empty list.
                if (response.status !== 204 && response.data === '')
                    throw new Error('the answer broke off');
                return response;
            }
            catch (error) {
                const fault = (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.faultOf)(error, Date.now());
                if (!reads || !(await pause(fault, tries)))
                    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__.ApiError(fault, error);
            }
        }
    });
    return {
        pause,
        async viewer() {
            const query = 'query { viewer { login } }';
            const { data } = await octokit.request({ method: 'POST', url: event.graphqlUrl, query });
            return read(viewed, data).data.viewer.login;
        },
        async comments(pullRequest) {
            const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
            const all = await octokit.paginate(route, { ...repository, issue_number: pullRequest, per_page: 100 });
            return read(listedComments, all)
                .map(({ id, body = '', html_url, user }) => ({
                id,
                body,
                url: html_url,
                author: user === null ? undefined : { login: user.login, bot: user.type === 'Bot' },
            }))
                .sort((a, b) => a.id - b.id);
        },
        async fileAt(commit, path) {
            const escaped = path.split('/').map(encodeURIComponent).join('/');
            const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
            try {
                const { data } = await octokit.request(route, { ...repository, path: escaped, ref: commit });
                return Buffer.from(read(file, data).content, 'base64');
            }
            catch (error) {
                if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_2__.ApiError) || !isNotFound(error.fault))
                    throw error;
                // A token that may not read the repository gets the same answer: then it cannot read the commit either.
                await octokit.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
                    ...repository,
                    commit_sha: commit,
                });
                return undefined;
            }
        },
        async create(pullRequest, body) {
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
            await octokit.request(route, { ...repository, issue_number: pullRequest, body });
        },
        async update(comment, body) {
            const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
            await octokit.request(route, { ...repository, comment_id: comment, body });
        },
        async remove(comment) {
            const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
            await octokit.request(route, { ...repository, comment_id: comment });
        },
        async pullRequestsAt(sha) {
            const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
            const all = await octokit.paginate(route, { ...repository, commit_sha: sha, per_page: 100 });
            const here = `${event.owner}/${event.repo}`.toLowerCase();
            return read(listedPulls, all)
                .filter(({ state, head }) => state === 'open' && head.sha === sha)
                .filter(({ base }) => base.repo.full_name.toLowerCase() === here)
                .map(({ number }) => number);
        },
    };
}
function isNotFound(fault) {
    return fault.kind === 'refused' && fault.status === 404;
}
function read(schema, data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__.ApiError({ kind: 'unreadable' }, parsed.error);
    return parsed.data;
}


/***/ }),

/***/ 824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preparePublisher: () => (/* binding */ preparePublisher),
  refuse: () => (/* binding */ refuse)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/json.js
/** The report as JSON text (UTF-8), indented by two spaces: the auditor's copy. */
function renderJson(report) {
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/report/command.js
/**
 * Writes a command so that a shell reads back the same arguments (POSIX.1-2017 XCU 2.2.2, single quotes).
 * @param command one argument an element.
 */
function shellCommand(command) {
    return command.map(quote).join(' ');
}
function quote(argument) {
    if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(argument))
        return argument;
    return `'${argument.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/report/gravest-first.js
/** What failed is often the cause of what could not be checked. */
const ORDER = ['fail', 'error', 'warning', 'excepted', 'pass'];
/**
 * The rows that say something, the gravest first: a reader who has ten seconds sees what is wrong without a search.
 * Rows of one status keep the order of the layers; those that are not applicable are left out.
 */
function gravestFirst(rows) {
    return ORDER.flatMap((status) => rows.filter((row) => row.status === status));
}

;// CONCATENATED MODULE: ./lib/report/remedies.js

/** One element a check that has something to mend; images that need the very same share it. */
function remediesOf(subjects) {
    const remedies = new Map();
    for (const subject of subjects) {
        for (const row of openRows(subject.rows)) {
            const key = JSON.stringify([row.title, row.expected, row.references, row.fixes]);
            const known = remedies.get(key);
            remedies.set(key, { row: known?.row ?? row, of: [...(known?.of ?? []), subject] });
        }
    }
    return [...remedies.values()];
}
/** The rows that say how to mend something, in the order of the table. */
function openRows(rows) {
    return gravestFirst(rows).filter(({ fixes, status }) => fixes.length > 0 && status !== 'pass' && status !== 'excepted');
}

;// CONCATENATED MODULE: ./lib/report/subject-label.js
/**
 * What tells one image of a report from the others, in a word or two: its kind where they differ in it, its platform
 * where they differ in that.
 * @param subjects all of the report, itself among them.
 */
function labelOf({ kind, platform }, subjects) {
    const kinds = new Set(subjects.map((subject) => subject.kind));
    const platforms = new Set(subjects.map((subject) => subject.platform));
    if (platforms.size === 1 || platform === null)
        return kind;
    return kinds.size === 1 ? platform : `${kind} ${platform}`;
}
/** A list in words, for a heading: every image of the report, or the labels of some. */
function labelsOf(some, subjects) {
    if (some.length === subjects.length && some.length > 2)
        return 'all images';
    return `${some.map((subject) => labelOf(subject, subjects)).join(' and ')} image`;
}

;// CONCATENATED MODULE: ./lib/report/markdown-details.js




/** How to fix what was found, a section a check; images that need the very same share it. */
function fixes(subjects) {
    return remediesOf(subjects).map(({ row, of }) => {
        const whose = subjects.length > 1 ? ` (${labelsOf(of, subjects)})` : '';
        return `#### How to fix: ${row.title}${whose}\n\n${remedy(row)}`;
    });
}
/** How to fix what was found around the images, or of the rules: a section a check. */
function projectFixes({ rows }) {
    return openRows(rows).map((row) => `#### How to fix: ${row.title}\n\n${remedy(row)}`);
}
function remedy({ expected, references, fixes: remedies }) {
    const links = references.map(({ name, url }) => `[${name}](${url})`);
    const rules = links.length === 0 ? '' : ` Rules: ${links.join(', ')}.`;
    const lines = remedies.map((fix) => `${(0,report_escape/* prose */.CS)(fix.title)}:\n\n${(0,report_escape/* block */.om)(fix.lines.join('\n'), fix.language)}`);
    return [`Expected: ${expected}${rules}`, ...lines].join('\n\n');
}
/** The end of the log of a build that failed: it is not folded, for it holds the cause. */
function buildLog({ buildLog: log, name }) {
    if (log === null)
        return [];
    return [details(`The last lines of the build of ${(0,report_escape/* htmlCode */.h8)(name)}`, (0,report_escape/* block */.om)(log), ' open')];
}
/** What was asked and answered, verbatim, folded; one part a question. What was asked once of several is shown once. */
function evidence(subjects) {
    const parts = new Map();
    for (const subject of subjects) {
        for (const record of subject.evidence) {
            const key = JSON.stringify([record.title, record.command, record.output]);
            const of = parts.get(key)?.of ?? [];
            parts.set(key, { record, of: [...of, subject] });
        }
    }
    return [...parts.values()].map(({ record, of }) => folded(record, subjects.length > 1 ? ` of the ${labelsOf(of, subjects)}` : ''));
}
/** The same of what stands around the images, or of the rules. */
function projectEvidence({ evidence: records }) {
    return records.map((record) => folded(record, ''));
}
function folded({ title, command, output }, whose) {
    const text = output === '' ? '' : `\n\n${(0,report_escape/* block */.om)(output)}`;
    return details(`Evidence${whose}: ${title}`, `${(0,report_escape/* block */.om)(shellCommand(command), 'sh')}${text}`);
}
/** GitHub reads markdown inside of details only behind a blank line. */
function details(summary, body, attribute = '') {
    return `<details${attribute}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

// EXTERNAL MODULE: ./lib/policy/verdict.js
var policy_verdict = __webpack_require__(7335);
;// CONCATENATED MODULE: ./lib/report/policy-words.js
/** What the policy made of a row, in a sentence; '' where it left it alone. Plain text, with untrusted words. */
function policyWords({ policy }) {
    if (policy === undefined)
        return '';
    const { because } = policy;
    if ('level' in because) {
        return because.level === 'fail' ? 'The policy makes this fail.' : 'The policy makes this a warning.';
    }
    const { owner, expires, reason } = because.exception;
    return `Excepted until ${expires} by ${owner}: ${reason}.`;
}
/** What the policy makes of whole checks: a sentence a level that it sets. */
function levelWords(levels) {
    const words = [
        ['off', 'Switched off by the policy'],
        ['warning', 'A warning only, by the policy'],
        ['fail', 'A failure also where a warning is usual, by the policy'],
    ];
    return words.flatMap(([level, text]) => {
        const checks = Object.keys(levels).filter((check) => levels[check] === level);
        return checks.length === 0 ? [] : [`${text}: ${checks.join(', ')}.`];
    });
}

;// CONCATENATED MODULE: ./lib/report/merge-rows.js

/** Puts together the rows that could not be checked, or are not applicable, for the very same reason. */
function mergeRows(rows) {
    const merged = [];
    for (const row of rows) {
        const { status, layer } = row;
        const seen = [row.seen, policyWords(row)].filter((text) => text !== '').join(' ');
        const same = merged.findIndex((one) => one.status === status && one.seen === seen);
        const known = merged[same];
        const mergeable = known !== undefined && (status === 'error' || status === 'not-applicable');
        if (mergeable) {
            const layers = known.layers.includes(layer) ? known.layers : [...known.layers, layer];
            merged[same] = { ...known, layers, rows: [...known.rows, row] };
        }
        else
            merged.push({ status, layers: [layer], rows: [row], seen });
    }
    return merged;
}

;// CONCATENATED MODULE: ./lib/report/verdict-words.js
/** The verdict in words: the one line that a reader with ten seconds reads. */
function verdictLine(verdict) {
    const head = { pass: 'PASS', fail: 'FAIL', error: 'COULD NOT BE CHECKED', warning: 'WARNING' };
    return `${head[verdict.status]}: ${countWords(verdict)}`;
}
/** How many checks came to what; those that are not applicable are not counted, since they saw nothing. */
function countWords({ counts, status }) {
    const { pass, fail, warning, error, excepted } = counts;
    const apart = excepted > 0 ? `, ${excepted} excepted` : '';
    if (status === 'pass')
        return `${pass} of ${pass + excepted} checks passed${apart}`;
    const words = [
        fail > 0 ? `${fail} failed` : '',
        error > 0 ? `${error} could not be checked` : '',
        warning > 0 ? `${warning} warning${warning === 1 ? '' : 's'}` : '',
        excepted > 0 ? `${excepted} excepted` : '',
        pass > 0 ? `${pass} passed` : '',
    ].filter((text) => text !== '');
    return words.length === 0 ? 'nothing could be looked at' : words.join(', ');
}

;// CONCATENATED MODULE: ./lib/report/markdown-subject.js






const SIGNS = {
    pass: '✅',
    fail: '❌',
    warning: '⚠️',
    'not-applicable': '➖',
    error: '⛔',
    excepted: '📌',
};
const RESULTS = {
    pass: 'pass',
    fail: '**fail**',
    warning: 'warning',
    'not-applicable': 'not applicable',
    error: '**could not be checked**',
    excepted: 'excepted',
};
/** A sign and its word stay on one line. */
const SPACE = '\u00a0';
/** Says how the built and the published image of a platform stand to each other; nothing where there is only one. */
function relation(subjects) {
    const platforms = new Map();
    for (const built of subjects.filter(({ kind }) => kind === 'built')) {
        const published = subjects.find((one) => one.kind === 'published' && one.platform === built.platform);
        if (published === undefined)
            continue;
        const sentence = compare(built, published);
        platforms.set(sentence, [...(platforms.get(sentence) ?? []), built.platform]);
    }
    const several = new Set(subjects.map(({ platform }) => platform)).size > 1;
    return [...platforms].map(([sentence, of]) => (several ? `${of.join(', ')}: ${sentence}` : sentence));
}
function compare(built, published) {
    if (built.digest === null) {
        return 'These are two images: no image was built to compare with the published one.';
    }
    if (published.configDigest === null) {
        return 'These are two images: the published one could not be compared with the one that was built.';
    }
    return 'These are two images: the checkout does not build to the published one, their configs differ. Each has rows of its own.';
}
/** The title of one image and what was seen of it, the gravest first. What is not applicable stands below, small. */
function subjectTable(subject, several) {
    const title = `**${several ? ownVerdict(subject) : describe(subject)}**${identity(subject, several)}`;
    return table(title, subject.rows);
}
/** What was seen around the images; nothing where nothing was asked for. */
function projectTable({ rows }) {
    return rows.length === 0 ? [] : table('**Around the image**', rows);
}
/** The rules that it was judged by, as far as there is something to say of them. */
function policyTable({ rows, levels }) {
    const lines = levelWords(levels).map((words) => `<sub>${words}</sub>`);
    if (rows.length === 0)
        return lines.length === 0 ? [] : [lines.join('\n\n')];
    return [[...table('**Policy**', rows), ...lines].join('\n\n')];
}
function table(title, rows) {
    const judged = mergeRows(gravestFirst(rows));
    const quiet = mergeRows(rows.filter(({ status }) => status === 'not-applicable'));
    const head = '| Layer | Check | Result | What was seen |\n| --- | --- | --- | --- |';
    const seen = judged.length === 0 ? [] : [[head, ...judged.map(tableRow)].join('\n')];
    return [[title, ...seen, ...quiet.map(quietLine)].join('\n\n')];
}
function ownVerdict(subject) {
    const verdict = (0,policy_verdict/* weigh */.v)(subject.rows.map(({ status }) => status), 'failure');
    return `${SIGNS[verdict.status]} ${describe(subject)}: ${countWords(verdict)}`;
}
function describe({ kind, name, platform, builtFromCheckout }) {
    const of = platform === null ? '' : ` for ${(0,report_escape/* code */.aY)(platform)}`;
    if (kind === 'built')
        return `Image built from ${(0,report_escape/* code */.aY)(name)}${of}`;
    return `Published image ${(0,report_escape/* code */.aY)(name)}${of}${builtFromCheckout ? ', the very image that the checkout builds' : ''}`;
}
/** What the image is known by, in full; the first line of the report names the digest of an only image already. */
function identity({ kind, name, digest, pinned }, several) {
    const full = kind === 'published' ? pinned : several ? digest : null;
    return full === null || full === name ? '' : ` · ${(0,report_escape/* code */.aY)(full)}`;
}
function tableRow({ status, layers, rows, seen }) {
    const titles = rows.map(({ title }) => title);
    const result = `${SIGNS[status]}${SPACE}${RESULTS[status]}`;
    return `| ${layers.join(', ')} | ${titles.join(', ')} | ${result} | ${(0,report_escape/* prose */.CS)(seen)} |`;
}
function quietLine({ status, rows, seen }) {
    const titles = rows.map(({ title }) => title);
    return `<sub>${SIGNS[status]}${SPACE}${RESULTS[status]}: ${titles.join(', ')}. ${(0,report_escape/* prose */.CS)(seen)}</sub>`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js





/** Longest comment that is written, in characters; GitHub refuses more than 65,536. */
const COMMENT_BUDGET = 60_000;
const LEFT_OUT = '*The rest is left out, since the place is short: the JSON report of the run holds all of it.*';
/**
 * Draws the report as GitHub markdown: the verdict and the digest first, then what was seen, then how to fix it,
 * then the evidence, folded. What does not fit in the budget is left out from the end, whole parts only.
 * @param budget longest result, in UTF-16 code units; at least 1,000.
 */
function renderMarkdown(report, budget) {
    const { subjects, project, policy } = report;
    const parts = [
        headline(report),
        ...relation(subjects),
        ...subjects.flatMap((subject) => subjectTable(subject, subjects.length > 1)),
        ...projectTable(project),
        ...policyTable(policy),
        ...subjects.flatMap(buildLog),
        ...fixes(subjects),
        ...projectFixes(project),
        ...projectFixes(policy),
        ...evidence(subjects),
        ...projectEvidence(project),
        ...projectEvidence(policy),
    ];
    return withinBudget(parts, foot(report), budget);
}
function withinBudget(parts, footer, budget) {
    const whole = [...parts, footer].join('\n\n');
    if (whole.length <= budget)
        return whole;
    const end = `${LEFT_OUT}\n\n${footer}`;
    let text = '';
    for (const part of parts) {
        if (text.length + part.length + 2 + end.length > budget)
            break;
        text += `${part}\n\n`;
    }
    return text + end;
}
function headline({ verdict, subjects }) {
    return `### ${SIGNS[verdict.status]} Layered Defense · ${verdictLine(verdict)} · ${digestsOf(subjects)}`;
}
/** One digest in full. Two of them fill more than a line, and more of them several: their tables name them in full. */
function digestsOf(subjects) {
    const [digest = null, ...others] = new Set(subjects.map((subject) => subject.digest));
    if (subjects.length === 1 && digest === null)
        return 'no image';
    if (others.length === 0 && digest !== null) {
        return `${(0,report_escape/* code */.aY)(digest)}${subjects.length > 1 ? ` (${subjects.length} platforms)` : ''}`;
    }
    if (subjects.length > 2)
        return `${subjects.length} images`;
    return subjects.map((subject) => shortDigest(subject, subjects)).join(' and ');
}
function shortDigest(subject, subjects) {
    const label = labelOf(subject, subjects);
    if (subject.digest === null)
        return `no ${label} image`;
    return `${(0,report_escape/* code */.aY)(subject.digest.replace(/^(\w+:\w{12})\w+$/, '$1…'))} (${label})`;
}
function foot({ run, failOn }) {
    const of = run === null ? '' : ` · commit ${(0,report_escape/* code */.aY)(run.commit.slice(0, 12))} · [run](${run.url})`;
    const rule = {
        failure: '',
        warning: ' · a warning fails the job (fail-on: warning)',
        never: ' · reports only, fails no job (fail-on: never)',
    };
    return `<sub>Layered Defense${of}${rule[failOn]}</sub>`;
}

;// CONCATENATED MODULE: ./lib/publish/annotations.js

const WRITERS = { error: core.error, warning: core.warning, notice: core.notice };
/** GitHub shows 10 of a type for each step; one is left for the conclusion and for a warning of the publishers. */
const PER_LEVEL = 9;
/** The runner cuts longer messages, in UTF-16 units. */
const LONGEST = 4_096;
/**
 * Writes annotations. Where there are more of a level than GitHub shows, the last one tells how many are left out.
 * @param annotations the most important first.
 */
function annotate(annotations) {
    for (const level of ['error', 'warning', 'notice']) {
        const write = WRITERS[level];
        const all = annotations.filter((annotation) => annotation.level === level);
        const shown = all.length > PER_LEVEL ? all.slice(0, PER_LEVEL - 1) : all;
        for (const { title, message, location } of shown) {
            const place = location === undefined ? {} : { file: location.file, startLine: location.line };
            write(cut(message), { title, ...place });
        }
        const left = all.length - shown.length;
        if (left > 0)
            write(`and ${left} more in the job summary`);
    }
}
function cut(message) {
    if (message.length <= LONGEST)
        return message;
    return `${message.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./lib/publish/marker.js
/**
 * Puts the marker by which the comment is found again at the end of a comment.
 * The marker is an HTML comment, which GitHub does not show.
 * @param body markdown.
 * @param key the comment key, any text.
 * @returns the markdown with the marker as its last line.
 */
function withMarker(body, key, mark) {
    const { runId, runAttempt, headSha } = mark;
    return `${body}\n\n<!-- layered-defense key=${encodeKey(key)} run=${runId} attempt=${runAttempt} head=${headSha} -->`;
}
/**
 * Reads the marker of a comment: only the very end of the body counts, and only a marker of this very key.
 * @param body markdown as GitHub gives it.
 * @returns undefined when the comment bears no such marker.
 */
function readMarker(body, key) {
    const last = body.slice(body.lastIndexOf('\n') + 1);
    const match = /^<!-- layered-defense key=(\S*) run=([0-9]{1,16}) attempt=([0-9]{1,16}) head=([0-9a-f]{40,64}) -->$/.exec(last);
    const [, found, runId, runAttempt, headSha = ''] = match ?? [];
    if (found !== encodeKey(key))
        return undefined;
    return { runId: Number(runId), runAttempt: Number(runAttempt), headSha };
}
/** @returns true when `a` was written by a later run than `b`, or by a later attempt of the same run. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}
/**
 * Letters, digits and `.` `_` `-` stay; each other UTF-16 unit becomes `%` and four hexadecimal digits. So no two keys
 * look alike, and none holds a blank, a `>` or a line's end.
 */
function encodeKey(key) {
    return key.replace(/[^A-Za-z0-9._-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/publish/converge.js

/**
 * Says what brings a pull request nearer to one comment, the oldest, with the content of the newest run.
 * GitHub's API has no locks: runs that work at the same time all take these steps until nothing is left to do.
 * Duplicates are removed only when the comment that stays has their content or a newer one.
 * @param own our comments with this key, the lowest id first.
 * @param written true when this run has written already: of two that bear its mark it then takes what it finds.
 */
function nextStep(own, wanted, written) {
    const [kept, ...duplicates] = own;
    if (kept === undefined)
        return { do: 'create', body: wanted.body };
    const newest = own.reduce((best, next) => (isNewer(next.mark, best.mark) ? next : best));
    const content = isNewer(wanted.mark, newest.mark) || (!written && !isNewer(newest.mark, wanted.mark)) ? wanted : newest;
    if (kept.body !== content.body)
        return { do: 'update', id: kept.id, body: content.body };
    if (duplicates.length > 0)
        return { do: 'remove', ids: duplicates.map(({ id }) => id) };
    return { do: 'nothing', standing: kept };
}

// EXTERNAL MODULE: ./lib/publish/fault.js
var fault = __webpack_require__(4591);
// EXTERNAL MODULE: ./lib/publish/github-api.js
var github_api = __webpack_require__(2025);
;// CONCATENATED MODULE: ./lib/publish/comment.js




/** The account of a workflow's own GITHUB_TOKEN. */
const ACTIONS_BOT = 'github-actions[bot]';
/** GitHub's limit of a comment, in characters. */
const LONGEST_BODY = 65_536;
/** Steps until one comment stands; more are needed only while other runs write all the time. */
const STEPS = 12;
/** Times that a comment may turn out to be gone before that is taken for a refusal. */
const LOOKS = 3;
/**
 * Asks whose comments the token writes. One request, which may go out long before the comment is written.
 * @returns the login; that of GITHUB_TOKEN when it cannot be learned. Never rejects.
 */
async function askAuthor(event, token) {
    if (token === '')
        return ACTIONS_BOT;
    try {
        return await (0,github_api.connect)(event, token).viewer();
    }
    catch (error) {
        if (error instanceof fault.ApiError)
            return ACTIONS_BOT;
        throw error;
    }
}
/**
 * Writes the comment of a pull request: creates it, or updates the one that stands there in place.
 * It is found by its marker and its author, and a newer run's is left alone. GitHub has no conditional write:
 * what a newer run wrote and looked at again between this run's look and its update would be lost.
 * @param author login of the token's account, from {@link askAuthor}.
 * @param key one comment stands for each key on a pull request.
 * @param markdown the comment, escaped and within GitHub's limit with some 200 characters to spare.
 * @returns its page, or why there is none. A failure of the API is an answer and not an exception.
 */
async function publishComment(event, token, author, key, markdown) {
    if (event.pullRequest === undefined && event.name !== 'push') {
        return { skipped: `No comment: the event ${event.name} belongs to no pull request.` };
    }
    if (token === '') {
        return { failed: 'The comment could not be written: the input github-token is empty.' };
    }
    const mark = { runId: event.runId, runAttempt: event.runAttempt, headSha: event.sha };
    const wanted = { body: withMarker(markdown, key, mark), mark };
    const { length } = wanted.body;
    if (length > LONGEST_BODY) {
        const limit = `it has ${length} characters, and GitHub takes ${LONGEST_BODY}`;
        return { failed: `The comment could not be written: ${limit}.` };
    }
    const api = (0,github_api.connect)(event, token);
    return explained(event, async () => {
        const outcomes = [];
        for (const pullRequest of await pullRequestsOf(event, api)) {
            outcomes.push(await explained(event, () => settle(api, pullRequest, author, key, wanted)));
        }
        return foremost(outcomes) ?? { skipped: `No comment: no open pull request has the head ${event.sha}.` };
    });
}
async function explained(event, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof fault.ApiError)
            return { failed: (0,fault.explain)(error.fault, event) };
        throw error;
    }
}
async function pullRequestsOf(event, api) {
    return event.pullRequest === undefined ? api.pullRequestsAt(event.sha) : [event.pullRequest.number];
}
/** A failure speaks for all, then a comment that stands. */
function foremost(outcomes) {
    return outcomes.find((one) => 'failed' in one) ?? outcomes.find((one) => 'url' in one) ?? outcomes[0];
}
async function settle(api, pullRequest, author, key, wanted) {
    let written = false;
    let failures = 0;
    for (let count = 0; count < STEPS; count += 1) {
        const step = nextStep(ownComments(await api.comments(pullRequest), author, key), wanted, written);
        if (step.do === 'nothing')
            return outcomeOf(step.standing, wanted);
        try {
            await take(step, api, pullRequest);
            written = true;
        }
        catch (error) {
            failures += 1;
            if (!(error instanceof fault.ApiError) || !(await mayLookAgain(error.fault, step, api, failures)))
                throw error;
        }
    }
    return {
        failed: `The comment could not be settled: other runs kept changing the comments of pull request #${pullRequest}.`,
    };
}
async function take(step, api, pullRequest) {
    if (step.do === 'create')
        await api.create(pullRequest, step.body);
    else if (step.do === 'update')
        await api.update(step.id, step.body);
    else
        for (const id of step.ids)
            await api.remove(id);
}
/** A comment that is gone was removed by another run that settles the same duplicates. */
async function mayLookAgain(fault, step, api, failures) {
    const gone = fault.kind === 'refused' && fault.status === 404 && step.do !== 'create';
    return (gone && failures < LOOKS) || api.pause(fault, failures);
}
function outcomeOf(standing, wanted) {
    if (!isNewer(standing.mark, wanted.mark))
        return { url: standing.url };
    const { runId, runAttempt, headSha } = standing.mark;
    return {
        skipped: `The comment was left as it is: it tells of the newer run ${runId}, attempt ${runAttempt}, of ${headSha}.`,
    };
}
function ownComments(comments, author, key) {
    return comments.flatMap(({ id, body, url, author: account }) => {
        const mark = isBy(account, author) ? readMarker(body, key) : undefined;
        return mark === undefined ? [] : [{ id, body, url, mark }];
    });
}
/** GraphQL may name an app's account `x` where the REST API says `x[bot]`; no person's login has brackets. */
function isBy(account, login) {
    if (account === undefined)
        return false;
    const plain = (name) => (account.bot ? name.replace(/\[bot\]$/, '') : name).toLowerCase();
    return plain(account.login) === plain(login);
}

;// CONCATENATED MODULE: ./lib/publish/findings.js

/**
 * What a reviewer should see beside the run and in the diff: the findings, and then what the builder says of the
 * Dockerfile, as far as no finding says it already. Checks that say the very same, for want of the same thing, are one
 * annotation.
 */
function annotationsOf({ subjects, project, policy }) {
    const found = new Map();
    for (const row of [...subjects, project, policy].flatMap(({ rows }) => rows)) {
        if (!isOpen(row))
            continue;
        const key = `${row.status} ${row.seen}`;
        found.set(key, [...(found.get(key) ?? []), row]);
    }
    const findings = [...found.values()].flatMap(annotation);
    const warnings = subjects.flatMap(({ buildWarnings }) => buildWarnings);
    const unsaid = warnings.filter((warning) => !project.rows.some((row) => says(row, warning)));
    return [
        ...findings,
        ...unsaid.map(({ rule, message, location }) => {
            return { level: 'warning', title: `Dockerfile: ${rule}`, message: (0,report_escape/* logLine */.BP)(message), location };
        }),
    ];
}
function isOpen({ status }) {
    return status === 'fail' || status === 'error' || status === 'warning';
}
/** Checks that find what a rule of the builder's finds. */
const SAME = { SecretsUsedInArgOrEnv: 'dockerfile-secrets' };
function says({ check, places }, { rule, location }) {
    if (SAME[rule] !== check || location === undefined)
        return false;
    return places?.some((place) => place.location.line === location.line) === true;
}
function annotation(rows) {
    const [first] = rows;
    if (first === undefined)
        return [];
    const titles = [...new Set(rows.map(({ title, check }) => `${title} (${check})`))];
    const level = first.status === 'warning' ? 'warning' : 'error';
    const places = first.places ?? [{ location: first.location, message: first.seen }];
    return places.map(({ location, message }) => {
        return { level, title: titles.join(', '), message: (0,report_escape/* logLine */.BP)(message), location };
    });
}

;// CONCATENATED MODULE: ./lib/publish/outputs.js

/** The action's outputs with what they hold; action.yml and the README's table are made from it. */
const OUTPUTS = {
    verdict: 'What all checks say together: `pass`, `warning`, `fail` or `error` (something could not be checked).',
    subject: 'The image under test: the published reference with its digest, or the name of what was built.',
    digest: 'Digest by which the report names the image, `sha256:…`.',
    user: 'The user that the image declares, as it is written there.',
    uid: 'Effective user id of the first process in a container of the image.',
    seccomp: "Seccomp mode of that process by the kernel's account: 0 off, 1 strict, 2 filter.",
    signature: 'What became of the signature: the status of its check, as in the report.',
    'seccomp-profile': 'Path of the recorded seccomp profile, when `seccomp-profile` is `record` and it was proven.',
    report: 'Path of the report as JSON.',
    'comment-url': 'Page of the comment on the pull request.',
};
/** Sets the outputs of the step. What is not known is set to nothing. */
function writeOutputs(values) {
    for (const [name, value] of Object.entries(values))
        core.setOutput(name, value ?? '');
}

;// CONCATENATED MODULE: ./lib/publish/summary.js

/** GitHub's limit of one step's summary, in bytes. */
const LIMIT = 1024 * 1024;
/** Longest markdown, in UTF-16 units, that is within the limit whatever its letters are (3 bytes each in UTF-8). */
const SUMMARY_LIMIT = Math.floor(LIMIT / 3) - 1;
/**
 * Appends to the step's summary, which stands on the page of the run.
 * @param path the file that GITHUB_STEP_SUMMARY names; undefined or empty where there is none.
 * @param markdown escaped by the renderer.
 * @returns undefined when it is written, else why not, in one sentence. Never rejects.
 */
async function writeSummary(path, markdown) {
    if (!path)
        return 'The job summary could not be written: GITHUB_STEP_SUMMARY is not set.';
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    try {
        const { size } = await (0,promises_.stat)(path);
        const bytes = size + Buffer.byteLength(text);
        if (bytes > LIMIT) {
            return `The job summary could not be written: it would have ${bytes} bytes, and GitHub takes ${LIMIT} a step.`;
        }
        await (0,promises_.appendFile)(path, text);
        return undefined;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `The job summary could not be written to the file of GITHUB_STEP_SUMMARY: ${reason}.`;
    }
}

;// CONCATENATED MODULE: ./lib/publish/publish.js













/**
 * Asks GitHub whose the token is. The report then goes to outputs and JSON, job summary, comment and annotations; the
 * job's conclusion is last. A place that cannot be written to is a warning and changes no verdict.
 * @param event the event that started the run; undefined outside of GitHub.
 * @throws Error, one sentence, when GitHub's own variables or event are not of their form.
 */
async function preparePublisher(settings, event, log) {
    const author = event === undefined ? undefined : askAuthor(event, settings.githubToken);
    return {
        run: event === undefined ? null : runOf(event),
        publish: (report) => publish(report, settings, event, author, log),
        cancelled: () => core.setFailed('Layered Defense was cancelled: nothing was proven.'),
    };
}
function runOf(event) {
    return {
        url: event.runUrl,
        repository: `${event.owner}/${event.repo}`,
        commit: event.sha,
        event: event.name,
        pullRequest: event.pullRequest?.number ?? null,
        id: event.runId,
        attempt: event.runAttempt,
    };
}
async function publish(report, settings, event, author, log) {
    const file = (what) => (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `layered-defense-${what}-${process.pid}.json`);
    const [written, profile, summary, comment] = await Promise.all([
        writeJson('The JSON report', file('report'), renderJson(report)),
        writeProfile(report, file('seccomp')),
        writeSummary(process.env['GITHUB_STEP_SUMMARY'], renderMarkdown(report, SUMMARY_LIMIT)),
        writeComment(report, settings, event, author),
    ]);
    tell(report, log);
    for (const warning of [written, profile.failed, summary])
        if (warning !== undefined)
            core.warning(warning);
    if ('failed' in comment)
        core.warning(comment.failed);
    if ('skipped' in comment)
        log.info(comment.skipped);
    const url = 'url' in comment ? comment.url : undefined;
    writeOutputs({
        ...outputs(report),
        'seccomp-profile': profile.file,
        report: file('report'),
        'comment-url': url,
    });
    annotate(annotationsOf(report));
    if (!report.verdict.success)
        core.setFailed(`Layered Defense: ${verdictLine(report.verdict)}.`);
}
/** Says what is wrong with the inputs; nothing was built. */
function refuse(problems) {
    for (const problem of problems)
        core.error((0,report_escape/* logLine */.BP)(problem), { title: 'Layered Defense: input' });
    core.setOutput('verdict', 'error');
    core.setFailed(`Layered Defense did not start: ${problems.map(report_escape/* logLine */.BP).join(' ')}`);
}
/** The profile of the first image that has one: the outputs speak of that one. */
async function writeProfile({ subjects }, file) {
    const profile = subjects.find(({ seccompProfile }) => seccompProfile !== null)?.seccompProfile;
    if (profile == null)
        return {};
    const failed = await writeJson('The seccomp profile', file, profile);
    return failed === undefined ? { file } : { failed };
}
async function writeJson(what, file, json) {
    try {
        await (0,promises_.writeFile)(file, json, { mode: 0o600 });
        return undefined;
    }
    catch (error) {
        return `${what} could not be written to ${file}: ${error instanceof Error ? error.message : error}.`;
    }
}
async function writeComment(report, { githubToken, commentKey }, event, author) {
    if (event === undefined || author === undefined) {
        return { skipped: 'No comment is written: this run is not on GitHub.' };
    }
    const markdown = renderMarkdown(report, COMMENT_BUDGET);
    return publishComment(event, githubToken, await author, commentKey, markdown);
}
function tell(report, log) {
    for (const { name, platform, digest, rows } of report.subjects) {
        log.info((0,report_escape/* logLine */.BP)([name, platform, digest ?? '(no image)'].filter(Boolean).join(' ')));
        tellRows(rows, log);
    }
    if (report.project.rows.length > 0)
        log.info('Around the image');
    tellRows(report.project.rows, log);
    tellRows(report.policy.rows, log);
}
function tellRows(rows, log) {
    for (const { status, title, seen } of rows)
        log.info((0,report_escape/* logLine */.BP)(`  ${status}: ${title}. ${seen}`));
}
function outputs(report) {
    const [first] = report.subjects;
    const signatures = report.subjects.flatMap(({ rows }) => rows).filter(({ check }) => check === 'signature');
    const signature = signatures.find(({ status }) => status !== 'not-applicable') ?? signatures[0];
    return {
        verdict: report.verdict.status,
        subject: first?.pinned ?? first?.name,
        digest: first?.digest ?? undefined,
        user: first?.facts.user ?? undefined,
        uid: first?.facts.uid ?? undefined,
        seccomp: first?.facts.seccomp ?? undefined,
        signature: signature?.status,
    };
}


/***/ })

};
