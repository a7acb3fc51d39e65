export const id = 355;
export const ids = [355,25,591];
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _engine_proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);


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
const answered = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    response: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()), data: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() }),
});
const words = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
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
 * Says in one sentence why something could not be written, and what to do.
 * @param what it is: `The comment`.
 * @param event where it should have been written.
 */
function explain(what, fault, event) {
    const why = fault.kind === 'refused' ? refusal(fault, event) : trouble(fault, event);
    return `${what} could not be written: ${why}`;
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
            return `GitHub could not be reached at ${event.apiUrl}${(0,_engine_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .E)(event.apiUrl)} (${fault.reason}).`;
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




/** Tries of one request, the first one counted: where a fifth of all fails, one in 390,000 is given up. */
const TRIES = 8;
/** How long trouble is waited out in sum, in milliseconds: tries that fail, moments between tries, and what GitHub asks. */
const PATIENCE = 70_000;
/** First moment between two tries, in milliseconds; each is twice as long as the one before, up to the longest. */
const MOMENT = 200;
const LONGEST_MOMENT = 1_000;
/** How long one answer may take, in milliseconds. GitHub itself gives up after 10 seconds. */
const TIME_LIMIT = 20_000;
const OPEN_PULLS = 'GET /repos/{owner}/{repo}/pulls';
const PULLS_OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
/** Gitea names no type. */
const account = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() });
/** Of how many answers the longest counts. */
const LAST_ANSWERS = 4;
const listedComments = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: account.nullable(),
}));
const listedFiles = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ filename: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), patch: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() }));
const listedReviewComments = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nullish(), user: account.nullable() }));
const listedPulls = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    head: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        sha: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        ref: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        repo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    }),
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
    let took = [];
    const timed = (began) => {
        took = [...took, performance.now() - began].slice(-LAST_ANSWERS);
    };
    const pause = async (fault, tries) => {
        const asked = fault.kind === 'rate-limit' ? fault.seconds * 1_000 : 0;
        const moment = Math.min(MOMENT * 2 ** (tries - 1), LONGEST_MOMENT) * (0.5 + Math.random());
        const worthIt = fault.kind === 'rate-limit' || (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.isPassing)(fault);
        if (!worthIt || tries >= TRIES || asked + moment > patience)
            return false;
        patience -= asked + moment;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(asked + moment);
        return true;
    };
    octokit.hook.wrap('request', async (send, options) => {
        const reads = options.method === 'GET' || options.url === event.graphqlUrl;
        for (let tries = 1;; tries += 1) {
            const signal = AbortSignal.timeout(TIME_LIMIT);
            const began = performance.now();
            try {
                const response = await send({ ...options, request: { ...options.request, signal } });
                // Octokit gives '' for a body that broke off, and takes '' for an empty list.
                if (response.status !== 204 && response.data === '')
                    throw new Error('the answer broke off');
                timed(began);
                return response;
            }
            catch (error) {
                patience -= performance.now() - began;
                const fault = (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__.faultOf)(error, Date.now());
                timed(began);
                if (!reads || !(await pause(fault, tries)))
                    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__.ApiError(fault, error);
            }
        }
    });
    return {
        pause,
        answerTime: () => Math.max(0, ...took),
        async viewer() {
            // GitHub tells a workflow's own token who it is by GraphQL only, and Gitea has none.
            if (event.graphqlUrl === undefined) {
                return read(account, (await octokit.request('GET /user')).data).login;
            }
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
                author: accountOf(user),
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
        async changedFiles(pullRequest) {
            const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
            const all = await octokit.paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 });
            return read(listedFiles, all).map(({ filename, patch }) => ({ path: filename, patch }));
        },
        async reviewComments(pullRequest) {
            const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
            const all = await octokit.paginate(route, { ...repository, pull_number: pullRequest, per_page: 100 });
            return read(listedReviewComments, all).map(({ body, path, line, user }) => {
                return { body, path, line: line ?? undefined, author: accountOf(user) };
            });
        },
        async review(pullRequest, { commit, body, comments }) {
            const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
            await octokit.request(route, {
                ...repository,
                pull_number: pullRequest,
                commit_id: commit,
                event: 'COMMENT',
                body,
                comments: comments.map(({ path, startLine, line, body: text }) => ({
                    path,
                    // GitHub takes no first line that is the last one too.
                    ...(startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {}),
                    line,
                    side: 'RIGHT',
                    body: text,
                })),
            });
        },
        async pullRequestsAt(sha) {
            // Gitea knows only the merged pull request of a commit.
            const all = event.graphqlUrl === undefined
                ? await octokit.paginate(OPEN_PULLS, { ...repository, state: 'open', per_page: 100 })
                : await octokit.paginate(PULLS_OF_COMMIT, { ...repository, commit_sha: sha, per_page: 100 });
            const here = `${event.owner}/${event.repo}`.toLowerCase();
            return read(listedPulls, all)
                .filter(({ state, head }) => state === 'open' && head.sha === sha)
                .filter(({ base }) => base.repo.full_name.toLowerCase() === here)
                .map(({ number }) => number);
        },
        async pullRequestsFrom(repositoryOfHead, branch, sha) {
            const route = 'GET /repos/{owner}/{repo}/pulls';
            const head = `${repositoryOfHead.split('/')[0]}:${branch}`;
            const all = await octokit.paginate(route, { ...repository, state: 'open', head, per_page: 100 });
            const there = repositoryOfHead.toLowerCase();
            // GitHub gives all pull requests where it does not understand the filter.
            return read(listedPulls, all)
                .filter(({ state, head: { sha: at, ref } }) => state === 'open' && at === sha && ref === branch)
                .filter(({ head: { repo } }) => repo?.full_name.toLowerCase() === there)
                .map(({ number }) => number);
        },
    };
}
function isNotFound(fault) {
    return fault.kind === 'refused' && fault.status === 404;
}
function accountOf(user) {
    return user === null ? undefined : { login: user.login, bot: user.type === 'Bot' };
}
function read(schema, data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__.ApiError({ kind: 'unreadable' }, parsed.error);
    return parsed.data;
}


/***/ }),

/***/ 6355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preparePublisher: () => (/* binding */ preparePublisher),
  refuse: () => (/* binding */ refuse)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/markdown-change.js

/** Most checks that are named in one of the lists, and longest list, in UTF-16 code units. */
const NAMED = 12;
const LONGEST = 1_500;
/** Says in one paragraph what has changed; nothing where nothing has. */
function changes(all) {
    const newly = list(all, 'newlyFailing');
    const fixed = list(all, 'fixed');
    const parts = [
        ...(newly === '' ? [] : [`**Newly failing**: ${newly}.`]),
        ...(fixed === '' ? [] : [`**Fixed by this change**: ${fixed}.`]),
    ];
    return parts.length === 0 ? [] : [`${parts.join(' ')} <sub>${since(all)}</sub>`];
}
function list(all, kind) {
    const entries = all.flatMap(({ of, change }) => {
        const subjects = new Set([...change.newlyFailing, ...change.fixed].map(({ subject }) => subject));
        return change[kind].map(({ title, subject }) => ({
            title,
            whose: [of, subjects.size > 1 ? subject : ''].filter((word) => word !== ''),
        }));
    });
    const names = [];
    let length = 0;
    for (const { title, whose } of entries.slice(0, NAMED)) {
        const name = `${(0,report_escape/* prose */.CS)(title)}${whose.length === 0 ? '' : ` (${whose.map(report_escape/* code */.aY).join(', ')})`}`;
        length += name.length;
        if (length > LONGEST)
            break;
        names.push(name);
    }
    const left = entries.length - names.length;
    return [...names, ...(left > 0 ? [`${names.length === 0 ? '' : 'and '}${left} more`] : [])].join(', ');
}
function since(all) {
    const [first] = all;
    const same = all.every(({ change }) => change.since === first?.change.since);
    const what = same && first?.change.since === 'base' ? 'the base' : 'the previous run';
    const commits = new Set(all.map(({ change }) => change.commit));
    const [commit = null] = commits;
    return `Since ${what}${commits.size === 1 && commit !== null ? `, of commit ${(0,report_escape/* code */.aY)(commit.slice(0, 12))}` : ''}.`;
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
/** The first digits of a digest, which tell the images of a report apart: `sha256:4d834d0d7be7…`. */
function shortDigest(digest) {
    return digest.replace(/^(\w+:\w{12})\w+$/, '$1…');
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
/** What was asked, and what came back or was read from it, folded; one part a question. What was asked once of several is shown once. */
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
/** What a verdict begins with. */
const HEADS = {
    pass: 'PASS',
    fail: 'FAIL',
    error: 'COULD NOT BE CHECKED',
    warning: 'WARNING',
};
/** The verdict in words: the one line that a reader with ten seconds reads. */
function verdictLine(verdict) {
    return `${HEADS[verdict.status]}: ${countWords(verdict)}`;
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






/** The sign of each result. */
const SIGNS = {
    pass: '✅',
    fail: '❌',
    warning: '⚠️',
    'not-applicable': '➖',
    error: '⛔',
    excepted: '📌',
};
/** Each result in words, markdown. */
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
    const { subjects, project, policy, change } = report;
    const parts = [
        headline(report),
        ...changes(change === null ? [] : [{ of: '', change }]),
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
    return subjects.map((subject) => namedDigest(subject, subjects)).join(' and ');
}
function namedDigest(subject, subjects) {
    const label = labelOf(subject, subjects);
    if (subject.digest === null)
        return `no ${label} image`;
    return `${(0,report_escape/* code */.aY)(shortDigest(subject.digest))} (${label})`;
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

// EXTERNAL MODULE: ./lib/report/compare.js
var report_compare = __webpack_require__(4185);
;// CONCATENATED MODULE: ./lib/report/section.js



/** Most images, rows and changes that a section names, and longest text of a row, in characters. */
const IMAGES = 4;
const ROWS = 20;
const CHANGES = 20;
const LONGEST_SEEN = 300;
/** Most failures that are kept for a comparison. */
const KEPT_FAILURES = 100;
/**
 * Makes the section of a report.
 * @param before what the run before it has left; undefined where there is none.
 */
function sectionOf(report, name, mark, before) {
    const { subjects, project, policy, change } = report;
    const rows = [
        ...subjects.flatMap((subject) => {
            const of = subjects.length > 1 ? ` (${labelOf(subject, subjects)})` : '';
            return subject.rows.map((row) => ({ ...row, title: row.title + of }));
        }),
        ...project.rows,
        ...policy.rows,
    ];
    const open = gravestFirst(rows).filter(({ status }) => status !== 'pass');
    const digests = new Set(subjects.map(({ digest }) => digest));
    return {
        name,
        mark,
        status: report.verdict.status,
        counts: report.verdict.counts,
        images: [...digests]
            .slice(0, IMAGES)
            .map((digest) => (digest === null ? 'no image' : shortDigest(digest))),
        open: open.slice(0, ROWS).map(({ status, title, seen }) => ({
            status,
            title,
            seen: seen.slice(0, LONGEST_SEEN).toWellFormed(),
        })),
        change: change && {
            ...change,
            newlyFailing: change.newlyFailing.slice(0, CHANGES),
            fixed: change.fixed.slice(0, CHANGES),
        },
        history: historyOf(report, before),
    };
}
/**
 * What a run leaves for those after it.
 * @param before what the run before it has left.
 */
function historyOf(report, before) {
    return { before: kept(before), now: kept((0,report_compare.snapshotOf)(report)) };
}
/** What is kept of a run for those after it; null where so much failed that it is too much. */
function kept(snapshot) {
    return snapshot === undefined || snapshot.failing.length > KEPT_FAILURES ? null : snapshot;
}

;// CONCATENATED MODULE: ./lib/publish/annotations.js

const WRITERS = { error: core.error, warning: core.warning, notice: core.notice };
/** GitHub shows 10 of a type for each step. */
const PER_LEVEL = 10;
/** The job's conclusion is an error too, and comes last. */
const CONCLUSION = 1;
/** The runner cuts longer messages, in UTF-16 units. */
const annotations_LONGEST = 4_096;
/**
 * Writes annotations. Where there are more of a level than GitHub shows, the last one tells how many are left out.
 * @param annotations the most important first.
 * @param warnings how many warnings the step has written already.
 */
function annotate(annotations, warnings) {
    const room = { error: PER_LEVEL - CONCLUSION, warning: PER_LEVEL - warnings, notice: PER_LEVEL };
    for (const level of ['error', 'warning', 'notice']) {
        const write = WRITERS[level];
        const all = annotations.filter((annotation) => annotation.level === level);
        const shown = all.length > room[level] ? all.slice(0, room[level] - 1) : all;
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
    if (message.length <= annotations_LONGEST)
        return message;
    return `${message.slice(0, annotations_LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./lib/report/run-mark.js
/** @returns true when `a` is of a later run than `b`, or of a later attempt of the same run. */
function isNewer(a, b) {
    return a.runId === b.runId ? a.runAttempt > b.runAttempt : a.runId > b.runId;
}

;// CONCATENATED MODULE: ./lib/publish/account.js
/**
 * Is this the account of that login? GraphQL may name an app's account `x` where the REST API says `x[bot]`; no person's
 * login has brackets.
 * @param account undefined when it is gone.
 */
function isBy(account, login) {
    if (account === undefined)
        return false;
    const plain = (name) => (account.bot ? name.replace(/\[bot\]$/, '') : name).toLowerCase();
    return plain(account.login) === plain(login);
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
var publish_fault = __webpack_require__(4591);
// EXTERNAL MODULE: ./lib/publish/github-api.js
var github_api = __webpack_require__(2025);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/publish/packed.js

/** What packed data is made of, as a regular expression: nothing in it ends an HTML comment or a word. */
const PACKED = '[\\w-]+';
/** Most bytes that data may have when it is unpacked. */
const packed_LONGEST = 4 * 1024 * 1024;
/** Packs data into one word: JSON, deflated, in base64url. */
function pack(value) {
    return (0,external_node_zlib_.deflateRawSync)(JSON.stringify(value)).toString('base64url');
}
/**
 * Unpacks what anybody may have written.
 * @returns undefined when it is not packed data of this schema.
 */
function unpack(packed, schema) {
    try {
        const json = (0,external_node_zlib_.inflateRawSync)(Buffer.from(packed, 'base64url'), { maxOutputLength: packed_LONGEST });
        return schema.safeParse(JSON.parse(json.toString())).data;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/marker.js

const MARKER = new RegExp(`^<!-- layered-defense key=(\\S*) run=([0-9]{1,16}) attempt=([0-9]{1,16}) head=([0-9a-f]{40,64})(?: data=(${PACKED}))? -->$`);
/**
 * Puts the marker by which the comment is found again at the end of a comment.
 * The marker is an HTML comment, which GitHub does not show.
 * @param body markdown.
 * @param key the comment key, any text.
 * @param mark the run that wrote it: a later run never gives way to an earlier one.
 * @param data what `pack` gives.
 * @returns the markdown with the marker as its last line.
 */
function withMarker(body, key, mark, data) {
    const { runId, runAttempt, headSha } = mark;
    const left = data === undefined ? '' : ` data=${data}`;
    return `${body}\n\n<!-- layered-defense key=${encodeKey(key)} run=${runId} attempt=${runAttempt} head=${headSha}${left} -->`;
}
/**
 * Reads the marker of a comment: only the very end of the body counts, and only a marker of this very key.
 * @param body markdown as GitHub gives it.
 * @returns undefined when the comment bears no such marker.
 */
function readMarker(body, key) {
    const last = body.slice(body.lastIndexOf('\n') + 1);
    const [, found, runId, runAttempt, headSha = '', data] = MARKER.exec(last) ?? [];
    if (found !== encodeKey(key))
        return undefined;
    return { mark: { runId: Number(runId), runAttempt: Number(runAttempt), headSha }, data };
}
/**
 * Puts the marker by which a suggestion is found again at the end of it.
 * @param body markdown.
 * @param id what is suggested, as letters and digits.
 * @returns the markdown with the marker as its last line.
 */
function withSuggestionMarker(body, id) {
    return `${body}\n\n<!-- layered-defense suggestion=${id} -->`;
}
/**
 * Reads the marker of a suggestion: only the very end of the body counts.
 * @param body markdown as GitHub gives it.
 * @returns the id; undefined when it bears no such marker.
 */
function readSuggestionMarker(body) {
    return /(?:^|\n)<!-- layered-defense suggestion=([0-9a-z]+) -->$/.exec(body)?.[1];
}
/**
 * Letters, digits and `.` `_` `-` stay; each other UTF-16 unit becomes `%` and four hexadecimal digits. So no two keys
 * look alike, and none holds a blank, a `>` or a line's end.
 */
function encodeKey(key) {
    return key.replace(/[^A-Za-z0-9._-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/publish/comment.js






/** The account of a workflow's own token on GitHub, and on a server without GraphQL, which is Gitea. */
const ACTIONS_BOT = 'github-actions[bot]';
const GITEA_ACTIONS = 'gitea-actions';
/** GitHub's limit of a comment, in characters. */
const LONGEST_BODY = 65_536;
/** What is said where there is no token. */
const NO_TOKEN = 'The comment could not be written: the input github-token is empty.';
/** Steps until one comment stands; more are needed only while other runs write all the time. */
const STEPS = 20;
/** Times that a comment may turn out to be gone before that is taken for a refusal. */
const LOOKS = 3;
/**
 * Asks whose comments the token writes. One request, which may go out long before the comment is written.
 * @returns the login; that of a workflow's own token when it cannot be learned. Never rejects.
 */
async function askAuthor(event, token) {
    const ofWorkflow = event.graphqlUrl === undefined ? GITEA_ACTIONS : ACTIONS_BOT;
    if (token === '')
        return ofWorkflow;
    try {
        return await (0,github_api.connect)(event, token).viewer();
    }
    catch (error) {
        if (error instanceof publish_fault.ApiError)
            return ofWorkflow;
        throw error;
    }
}
/**
 * Writes the comment of a pull request: creates it, or updates the one that stands there in place.
 * It is found by its marker and its author, and a newer run's is left alone. GitHub has no conditional write:
 * what a newer run wrote and looked at again between this run's look and its update would be lost.
 * @param markdown the comment, escaped and within GitHub's limit with some 200 characters to spare, and data.
 * @param data what the run leaves for later ones, packed.
 * @returns its page, or why there is none. A failure of the API is an answer and not an exception.
 */
async function publishComment(place, markdown, data) {
    const { event, key } = place;
    const mark = markOf(event);
    const wanted = { body: withMarker(markdown, key, mark, data), mark };
    const { length } = wanted.body;
    if (length > LONGEST_BODY) {
        const limit = `it has ${length} characters, and GitHub takes ${LONGEST_BODY}`;
        return { failed: `The comment could not be written: ${limit}.` };
    }
    return atPullRequests(place, (api, pullRequest) => settle(api, pullRequest, place, wanted));
}
/** The run that an event has started. */
function markOf({ runId, runAttempt, sha }) {
    return { runId, runAttempt, headSha: sha };
}
/**
 * Does something at each pull request that the event is about.
 * @returns what it came to: a failure speaks for all. A failure of the API is an answer and not an exception.
 */
async function atPullRequests({ event, token }, work) {
    if (event.pullRequest === undefined && event.name !== 'push') {
        return { skipped: `No comment: the event ${event.name} belongs to no pull request.` };
    }
    if (token === '') {
        return { failed: NO_TOKEN };
    }
    const api = (0,github_api.connect)(event, token);
    return explained(event, async () => {
        const outcomes = [];
        for (const pullRequest of await pullRequestsOf(event, api)) {
            outcomes.push(await explained(event, () => work(api, pullRequest)));
        }
        return foremost(outcomes) ?? { skipped: `No comment: no open pull request has the head ${event.sha}.` };
    });
}
async function explained(event, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof publish_fault.ApiError)
            return { failed: (0,publish_fault.explain)('The comment', error.fault, event) };
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
async function settle(api, pullRequest, place, wanted) {
    let written = false;
    let failures = 0;
    for (let count = 0; count < STEPS; count += 1) {
        const step = nextStep(ownComments(await api.comments(pullRequest), place), wanted, written);
        if (step.do === 'nothing')
            return outcomeOf(step.standing, wanted);
        try {
            await take(step, api, pullRequest);
            written = true;
        }
        catch (error) {
            failures += 1;
            if (!(error instanceof publish_fault.ApiError) || !(await mayLookAgain(error.fault, step, api, failures)))
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
    return givenWay(standing.mark);
}
/** Says that a newer run has written already. */
function givenWay({ runId, runAttempt, headSha }) {
    return {
        skipped: `The comment was left as it is: it tells of the newer run ${runId}, attempt ${runAttempt}, of ${headSha}.`,
    };
}
/** The comments that bear our marker and are by our account; anybody can write a marker. */
function ownComments(comments, { author, key }) {
    return comments.flatMap(({ id, body, url, author: account }) => {
        const marker = isBy(account, author) ? readMarker(body, key) : undefined;
        return marker === undefined ? [] : [{ id, body, url, ...marker }];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/checks/index.js + 60 modules
var checks = __webpack_require__(3481);
;// CONCATENATED MODULE: ./lib/report/html/markup.js

/**
 * A template of HTML: every text put into it is shown as that text, as content or within a quoted attribute. What is not
 * `Html` cannot be markup, whoever wrote it.
 */
function html(strings, ...parts) {
    return { markup: strings.reduce((markup, string, at) => `${markup}${shown(parts[at - 1])}${string}`) };
}
function shown(part) {
    if (part === undefined)
        return '';
    if (typeof part === 'string' || typeof part === 'number')
        return (0,report_escape/* htmlText */.js)(String(part));
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}
/** A link where the address is one of the web, else its text alone. The page it leads to learns nothing of this one. */
function markup_link(url, text) {
    if (!/^https?:\/\//i.test(url))
        return html `${text}`;
    return html `<a href="${url}" rel="noreferrer">${text}</a>`;
}

;// CONCATENATED MODULE: ./lib/report/html/signs.js

/** What a status is called. */
const WORDS = {
    pass: 'Pass',
    fail: 'Fail',
    warning: 'Warning',
    'not-applicable': 'Not applicable',
    error: 'Could not be checked',
    excepted: 'Excepted',
};
/** A shape of its own for each status, 20 by 20: nobody has to tell it by its colour. */
const SHAPES = {
    pass: html `<circle cx="10" cy="10" r="9"/><path class="in" d="M5.6 10.4l3 3 5.8-6.4"/>`,
    fail: html `<path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z"/><path class="in" d="M6.5 6.5l7 7m0-7l-7 7"/>`,
    warning: html `<path d="M10 1.5L19.4 18.5H.6z"/><path class="in" d="M10 7.6v4.6m0 2.6v.2"/>`,
    'not-applicable': html `<circle class="out" cx="10" cy="10" r="8"/><path class="line" d="M6 10h8"/>`,
    error: html `<path d="M10 .6L19.4 10 10 19.4.6 10z"/><path class="in" d="M7.7 7.9c.2-3.2 4.9-3 4.7 0-.1 1.7-2.3 1.6-2.4 3.5m0 2.5v.2"/>`,
    excepted: html `<path d="M3 3.5h14v15H3z"/><path d="M6 1h2v4H6zm6 0h2v4h-2z"/><path class="in" d="M6.5 10h7m-7 4h4"/>`,
};
/** The shape of a status as part of a picture. */
function shape(status) {
    return SHAPES[status];
}
/** The shape of a status as a picture beside words that say the same. */
function sign(status) {
    return html `<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">${shape(status)}</svg>`;
}
/** Shape and word of a status. */
function result(status) {
    return html `<span class="result ${status}">${sign(status)}<span>${WORDS[status]}</span></span>`;
}

;// CONCATENATED MODULE: ./lib/report/html/layers.js




/** What stands around what, from the image outwards; a layer that is not named here is farther out. */
const OUTWARDS = [
    'Image',
    'Files',
    'Non-root',
    'Running container',
    'Seccomp',
    'Least privilege',
    'As deployed',
    'Scanners',
    'Dockerfile',
    'Compose',
    'Kubernetes',
    'Data jurisdiction',
    'Supply chain',
    'Host isolation',
];
/** The layers of a report, from the image outwards. */
function layersOf({ subjects, project, policy }) {
    const rows = [...subjects, project, policy].flatMap((part) => part.rows);
    const layers = Map.groupBy(rows, ({ layer }) => layer);
    const states = [...layers].map(([name, ofLayer]) => ({ name, ...stateOf(ofLayer) }));
    return states.toSorted((one, other) => distance(one) - distance(other));
}
function distance({ name }) {
    const at = OUTWARDS.indexOf(name);
    return at === -1 ? OUTWARDS.length : at;
}
function stateOf(rows) {
    const statuses = rows.map(({ status }) => status);
    const judged = statuses.filter((status) => status !== 'not-applicable');
    if (judged.length === 0)
        return { status: 'not-applicable', words: 'not applicable' };
    const verdict = (0,policy_verdict/* weigh */.v)(judged, 'failure');
    const { pass, excepted } = verdict.counts;
    if (verdict.status === 'pass')
        return { status: excepted > 0 ? 'excepted' : 'pass', words: passed(pass, excepted) };
    // What is excepted and nothing else is no error, though it passed nothing.
    if (excepted === judged.length)
        return { status: 'excepted', words: `${excepted} excepted` };
    return { status: verdict.status, words: countWords(verdict) };
}
function passed(pass, excepted) {
    return excepted > 0 ? `${pass} passed, ${excepted} excepted` : `${pass} passed`;
}
const WIDE = { name: 'wide', width: 960, head: 40, inset: 13, oneLine: true };
const NARROW = { name: 'narrow', width: 360, head: 48, inset: 4, oneLine: false };
/** Between the lower edges of two layers. */
const FOOT = 9;
/** Longest name that is drawn, in characters. */
const layers_LONGEST = 32;
/** The layers as frames within each other, the image innermost; once for wide places and once for narrow ones. */
function layersPicture(layers) {
    const outwards = layers.map(({ name, words }) => `${name}: ${words}`);
    const label = `Layers of defense, from the outermost to the image. ${outwards.toReversed().join('; ')}.`;
    return html `${[WIDE, NARROW].map((layout) => picture(layers.toReversed(), layout, label))}`;
}
function picture(layers, layout, label) {
    const height = layers.length * (layout.head + FOOT) + 12;
    return html `<svg class="layers ${layout.name}" viewBox="0 0 ${layout.width} ${height}" role="img" aria-label="${label}">
<defs>
${pattern(layout, 'fail', html `<path d="M-2 2L2-2M0 12L12 0M10 14L14 10"/>`)}
${pattern(layout, 'error', html `<path d="M-2 2L2-2M0 12L12 0M10 14L14 10M-2 10L2 14M0 0L12 12M10-2L14 2"/>`)}
${pattern(layout, 'warning', html `<path d="M3 3h.1M9 9h.1"/>`)}
${pattern(layout, 'excepted', html `<path d="M6 0v12"/>`)}
</defs>
${layers.map((layer, at) => layers_frame(layer, at, layers.length, layout))}
</svg>`;
}
function pattern({ name }, status, lines) {
    return html `<pattern id="${name}-${status}" class="pattern ${status}" width="12" height="12" patternUnits="userSpaceOnUse">${lines}</pattern>`;
}
function layers_frame({ name, status, words }, at, count, layout) {
    const { width, head, inset, oneLine } = layout;
    const x = 2 + at * inset;
    const y = 2 + at * head;
    const size = html `x="${x}" y="${y}" width="${width - 2 * x}" height="${(count - at) * (head + FOOT)}" rx="10"`;
    const hatched = status === 'pass' || status === 'not-applicable' ? undefined : `url(#${layout.name}-${status})`;
    const text = oneLine
        ? html `<text class="name" x="${x + 42}" y="${y + 26}">${layers_short(name)}</text>
<text class="words" x="${width - x - 16}" y="${y + 26}" text-anchor="end">${words}</text>`
        : html `<text class="name" x="${x + 38}" y="${y + 21}">${layers_short(name)}</text>
<text class="words" x="${x + 38}" y="${y + 38}">${gravest(words)}</text>`;
    return html `<g class="layer ${status}">
<rect class="ground" ${size}/>
${hatched === undefined ? undefined : html `<rect class="hatch" ${size} fill="${hatched}"/>`}
<rect class="edge" ${size}/>
<g class="shape" transform="translate(${x + 12} ${y + (oneLine ? 11 : 12)})">${shape(status)}</g>
${text}
</g>`;
}
/** The first of several counts: a narrow place has room for one. */
function gravest(words) {
    return words.replace(/, .*/, '');
}
function layers_short(name) {
    const characters = [...name];
    return characters.length <= layers_LONGEST ? name : `${characters.slice(0, layers_LONGEST - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/report/html/evidence.js


/** What was asked, and what came back or was read from it, whole as the report has it; folded on a screen, open on paper. */
function evidenceSection(records) {
    if (records.length === 0)
        return undefined;
    return html `<section>
<h3>Evidence</h3>
${records.map(record)}
</section>`;
}
function record({ title, command, output }) {
    return evidence_folded(title, html `<p class="label">Asked</p>
<pre class="command"><code>${shellCommand(command)}</code></pre>
${output === '' ? html `<p class="label">Nothing was printed.</p>` : html `<p class="label">What came back, or what was read from it</p>\n${verbatim(output)}`}`);
}
/** Something long behind a title of its own. */
function evidence_folded(title, body) {
    return html `<details><summary>${title}</summary>
${body}
</details>`;
}
/** A text in its own lines. */
function verbatim(text) {
    return html `<pre><code>${text}</code></pre>`;
}

;// CONCATENATED MODULE: ./lib/report/html/facts.js

/** Names and values in two columns. */
function facts(all) {
    const known = all.filter(([, value]) => value !== undefined);
    return html `<dl class="facts">
${known.map(([name, value]) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}
/** A moment as a reader writes it. @param iso in UTC: `2026-01-31T12:00:00.000Z`. */
function moment(iso) {
    return html `<time datetime="${iso}">${iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>`;
}

;// CONCATENATED MODULE: ./lib/report/html/fixes.js


/** The lines that mend what is open, a part a check. */
function fixesSection(rows) {
    const open = gravestFirst(rows).filter(({ status, fixes }) => status !== 'pass' && fixes.length > 0);
    if (open.length === 0)
        return undefined;
    return html `<section>
<h3>How to fix it</h3>
${open.map(fixes_remedy)}
</section>`;
}
function fixes_remedy({ title, fixes }) {
    return html `<div class="remedy">
<h4>${title}</h4>
${fixes.map(lines)}
</div>`;
}
function lines({ title, lines: text, edits = [] }) {
    return html `<p>${title}${edits.length === 0 ? undefined : html ` <span class="aside">${edits.map(placeOf).join(', ')}</span>`}</p>
<pre><code>${text.join('\n')}</code></pre>`;
}
function placeOf({ file, from, to }) {
    if (to < from)
        return `${file}, before line ${from}`;
    return from === to ? `${file}, line ${from}` : `${file}, lines ${from} to ${to}`;
}

// EXTERNAL MODULE: ./lib/checks/places.js
var checks_places = __webpack_require__(3285);
;// CONCATENATED MODULE: ./lib/report/html/table.js

/**
 * A table with a caption and heads. Where there is no room for columns, the style sets the cells below each other: so
 * roles say what they are, and each cell carries the head of its column.
 * @param kind a word for the style.
 */
function table_table(kind, caption, columns, rows) {
    return html `<table class="${kind}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html `<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html `<tr class="${row.kind}" role="row">${row.cells.map((cell, at) => tableCell(cell, at, columns))}</tr>`)}
</tbody>
</table>`;
}
function tableCell(cell, at, columns) {
    if (at === 0)
        return html `<th scope="row" role="rowheader">${cell}</th>`;
    return html `<td role="cell" data-column="${columns[at]}">${cell}</td>`;
}

;// CONCATENATED MODULE: ./lib/report/html/rows.js





/**
 * What was seen, the gravest first, what is not applicable last.
 * @param caption names the table.
 */
function rowsTable(rows, caption) {
    if (rows.length === 0)
        return undefined;
    const quiet = rows.filter(({ status }) => status === 'not-applicable');
    const all = [...gravestFirst(rows), ...quiet];
    return table_table('rows', caption, ['Check', 'Result', 'What was seen'], all.map(rows_tableRow));
}
function rows_tableRow(row) {
    const { status, title, layer, check } = row;
    const head = html `${title}<span class="aside">${layer} · <code>${check}</code></span>`;
    return { kind: status, cells: [head, result(status), seen(row)] };
}
function seen({ seen: words, expected, places, location, policy, references }) {
    const where = places ?? [];
    return html `<p>${words}</p>
${location === undefined || where.length > 0 ? undefined : html `<p class="place"><code>${(0,checks_places/* placeWords */.fp)(location)}</code></p>`}
${where.length === 0 ? undefined : html `<ul class="places">${where.map((place) => html `<li><code>${(0,checks_places/* placeWords */.fp)(place.location)}</code> ${place.message}</li>`)}</ul>`}
${policy === undefined ? undefined : html `<p class="policy-note">${rows_policyWords(policy)}</p>`}
<p class="aside">Expected: ${expected}</p>
${references.length === 0 ? undefined : html `<p class="aside">Rules: ${references.map(({ name, url }) => markup_link(url, name))}</p>`}`;
}
function rows_policyWords({ judged, because }) {
    const said = `The check itself said “${WORDS[judged].toLowerCase()}”`;
    if ('level' in because)
        return `${said}; the policy sets its level to “${because.level}”.`;
    const { reason, owner, expires } = because.exception;
    return `${said}; ${owner} took that on until ${expires}: ${reason}`;
}

;// CONCATENATED MODULE: ./lib/report/html/policy.js






const STATES = {
    used: 'Used: it stands for a finding of this run',
    unused: 'Unused: no finding of this run needs it',
    undecided: 'Undecided: what it is for could not be checked',
    elsewhere: 'Elsewhere: it is for an image of another run',
    expired: 'Expired: its last day is over',
};
const policy_CHANGES = {
    none: 'Leaves it as it is',
    changed: 'Changes it',
    added: 'Adds it',
    removed: 'Removes it',
};
/** The rules that the report was judged by: levels, and exceptions with their dates. */
function policySection({ file, commit, levels, exceptions, files, rows, evidence, }) {
    const set = Object.entries(levels);
    const path = file === null ? 'There is none: every check counts as it judges.' : html `<code>${file}</code>`;
    return html `<section id="policy" aria-labelledby="policy-title">
<h2 id="policy-title">Policy</h2>
${facts([
        ['Policy file', path],
        ['Read at commit', commit === null ? undefined : html `<code>${commit}</code>`],
    ])}
${set.length === 0 ? undefined : table_table('levels', 'Levels that it sets', ['Check', 'Level'], set.map(levelRow))}
${exceptions.length === 0 ? html `<p>No finding is excepted.</p>` : exceptionsTable(exceptions)}
${files.length === 0 ? undefined : filesTable(files)}
${rowsTable(rows, 'What was seen of the rules')}
${fixesSection(rows)}
${evidenceSection(evidence)}
</section>`;
}
function levelRow([check, level]) {
    return { kind: 'level', cells: [html `<code>${check}</code>`, level] };
}
function filesTable(files) {
    const rows = files.map(({ path, use, change }) => {
        return { kind: change, cells: [html `<code>${path}</code>`, use, policy_CHANGES[change]] };
    });
    return table_table('files', 'Files that decide what is judged', ['File', 'What it is', 'What the change does'], rows);
}
function exceptionsTable(exceptions) {
    const columns = ['Check', 'Reason', 'Owner', 'Holds until', 'In this run'];
    const caption = 'Exceptions: risks that somebody took on, until a date';
    return table_table('exceptions', caption, columns, exceptions.map(exceptionRow));
}
function exceptionRow({ check, subject, reason, owner, expires, line, state }) {
    const head = html `<code>${check}</code><span class="aside">of <code>${subject}</code>, line ${line}</span>`;
    const until = html `<time datetime="${expires}">${expires}</time>`;
    return { kind: state, cells: [head, reason, owner, until, STATES[state]] };
}

;// CONCATENATED MODULE: ./lib/report/html/style.js
/**
 * The one style of the report page. Its hash stands in style-hash.ts, which `node script/generate.ts` writes.
 * Colours are held to a contrast of 4.5 : 1 in both schemes by a test.
 */
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --card: #ffffff; --sunk: #eef1f4; --line: #d3dae1; --ink: #17202a; --soft: #4c5865; --link: #0a58a8;
  --pass: #14692c; --fail: #b01e23; --warning: #7a4b00; --error: #6a35b5; --excepted: #0a58a8; --not-applicable: #56616d;
  --pass-ground: #e9f5ec; --fail-ground: #fdeced; --warning-ground: #fdf3df; --error-ground: #f3edfc;
  --excepted-ground: #e8f1fb; --not-applicable-ground: #f4f6f8;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1319; --card: #161d25; --sunk: #0f151c; --line: #313c48; --ink: #e8edf2; --soft: #a9b5c1; --link: #7fbcff;
    --pass: #69d391; --fail: #ff938c; --warning: #f2bd57; --error: #cbaaff; --excepted: #84bdff; --not-applicable: #a3afbb;
    --pass-ground: #12271b; --fail-ground: #321719; --warning-ground: #2c2210; --error-ground: #251b38;
    --excepted-ground: #13253a; --not-applicable-ground: #161d25;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
header, main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; top: 8px; padding: 8px 16px; background: var(--card); z-index: 1; }
.skip:focus { left: 24px; }

header { padding-top: 36px; padding-bottom: 4px; }
.brand { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 20px 0 0; padding: 0; list-style: none; }
nav a { text-decoration: none; font-weight: 500; }
nav a:hover { text-decoration: underline; }

main > section, .verdict {
  margin: 24px 0; padding: 26px 30px; background: var(--card); border: 1px solid var(--line); border-radius: 14px;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 30px; letter-spacing: -.01em; }
h2 { font-size: 22px; letter-spacing: -.005em; }
h3 { font-size: 17px; margin: 30px 0 10px; }
h4 { font-size: 16px; margin: 0 0 6px; }
p { margin: 8px 0; }

.pass { --tone: var(--pass); --ground: var(--pass-ground); }
.fail { --tone: var(--fail); --ground: var(--fail-ground); }
.warning { --tone: var(--warning); --ground: var(--warning-ground); }
.error { --tone: var(--error); --ground: var(--error-ground); }
.excepted { --tone: var(--excepted); --ground: var(--excepted-ground); }
.not-applicable { --tone: var(--not-applicable); --ground: var(--not-applicable-ground); }

.verdict { background: var(--ground); border-color: var(--tone); border-left-width: 8px; }
.verdict-head { display: flex; gap: 20px; align-items: center; color: var(--tone); }
.verdict-head .sign { width: 52px; height: 52px; flex: none; }
.verdict > p { font-size: 17px; max-width: 46em; }
.verdict .facts { border-top: 1px solid var(--tone); padding-top: 16px; }

.sign { width: 18px; height: 18px; flex: none; }
.sign, .shape { fill: var(--tone); }
.in, .line { fill: none; stroke-width: 2.1; stroke-linecap: round; stroke-linejoin: round; }
.in { stroke: var(--card); }
.line { stroke: var(--tone); }
.out { fill: none; stroke: var(--tone); stroke-width: 1.8; }
.result { display: inline-flex; gap: 8px; align-items: center; color: var(--tone); font-weight: 600; }
.own-verdict { margin: 10px 0 0; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }

.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px 28px; margin: 18px 0 6px; }
.facts div:has(code) { grid-column: 1 / -1; }
.facts dd code { display: block; line-height: 1.7; }
.facts dt { color: var(--soft); font-size: 13.5px; }
.facts dd { margin: 0; }
.verdict .facts div:has(code) { grid-column: 1 / -1; }
.facts dd code { display: block; line-height: 1.7; }
.facts dt { color: var(--ink); }
code { font-family: var(--mono); font-size: .875em; }
.aside { color: var(--soft); font-size: 14px; }
th .aside { display: block; font-weight: 400; }

svg.layers { display: block; width: 100%; height: auto; margin: 18px auto 4px; }
svg.narrow { display: none; }
.layer .ground { fill: var(--ground); }
.pattern path { fill: none; stroke: var(--tone); stroke-width: 1.6; stroke-linecap: round; opacity: .3; }
.pattern.warning path { stroke-width: 3; }
.layer .edge { fill: none; stroke: var(--tone); stroke-width: 2; }
.layer.fail .edge { stroke-width: 3; stroke-dasharray: 16 9; }
.layer.warning .edge { stroke-dasharray: 9 5; }
.layer.error .edge { stroke-width: 3; stroke-dasharray: .1 7; stroke-linecap: round; }
.layer.excepted .edge { stroke-dasharray: 22 4 4 4; }
.layer.not-applicable .edge { stroke-width: 1; stroke-dasharray: 3 5; }
.layer .name { fill: var(--ink); font-size: 16px; font-weight: 600; }
.layer .words { fill: var(--tone); font-size: 15px; font-weight: 500; }
.layer text { paint-order: stroke; stroke: var(--ground); stroke-width: 5px; stroke-linejoin: round; }
.narrow .name { font-size: 15px; }
.narrow .words { font-size: 13px; }

table { width: 100%; border-collapse: collapse; margin: 22px 0 4px; }
caption { text-align: left; font-weight: 600; font-size: 17px; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 12px 16px 12px 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; padding: 4px 16px 6px 0; color: var(--soft); font-size: 13.5px; font-weight: 500; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.rows th:first-child { width: 27%; }
.rows th:nth-child(2) { width: 21%; }
.exceptions { table-layout: fixed; }
.exceptions th:first-child { width: 26%; }
.exceptions th:nth-child(3) { width: 15%; }
.exceptions th:nth-child(4) { width: 13%; }
.exceptions th:nth-child(5) { width: 19%; }
.levels { width: auto; min-width: 50%; }
.rows td p { margin: 0 0 4px; }
td .places { margin: 4px 0 8px; }
.places { padding-left: 20px; margin: 8px 0; }
.policy-note { border-left: 3px solid var(--tone); padding-left: 10px; }
.rows a + a::before { content: "· "; color: var(--soft); display: inline-block; padding: 0 6px 0 3px; }

.remedy { margin: 12px 0 20px; }
.label { color: var(--soft); font-size: 13.5px; margin: 12px 0 4px; }
pre {
  margin: 6px 0 12px; padding: 12px 16px; background: var(--sunk); border: 1px solid var(--line); border-radius: 8px;
  font: 13.5px/1.5 var(--mono); white-space: pre-wrap; tab-size: 4;
}
pre code { font-size: inherit; }
pre.command { border-left: 4px solid var(--link); }
details { border-top: 1px solid var(--line); }
details:last-child { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: 9px 4px; font-weight: 500; }
summary:hover { color: var(--link); }

footer { padding-top: 4px; padding-bottom: 48px; color: var(--soft); font-size: 14px; }

@media (max-width: 700px) {
  header, main, footer { padding-left: 12px; padding-right: 12px; }
  main > section, .verdict { padding: 20px 16px; border-radius: 12px; }
  h1 { font-size: 24px; }
  .verdict-head { gap: 14px; }
  .verdict-head .sign { width: 36px; height: 36px; }
  svg.wide { display: none; }
  svg.narrow { display: block; max-width: 460px; }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { border-top: 1px solid var(--line); padding: 12px 0; }
  tbody th, td { border: 0; padding: 2px 0; }
  .exceptions td::before, .levels td::before, .files td::before { content: attr(data-column) ": "; color: var(--soft); font-size: 13.5px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@page { margin: 16mm 14mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --card: #ffffff; --sunk: #f7f8fa; --line: #c5ccd3; --ink: #000000; --soft: #3c4650; --link: #0a4a8f;
    --pass: #0f5a25; --fail: #9c1a1f; --warning: #6b4200; --error: #5a2aa0; --excepted: #0a4a8f; --not-applicable: #47515b;
    --pass-ground: #e9f5ec; --fail-ground: #fdeced; --warning-ground: #fdf3df; --error-ground: #f3edfc;
    --excepted-ground: #e8f1fb; --not-applicable-ground: #ffffff;
  }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  main > section, .verdict { margin: 14pt 0; padding: 0; border: 0; border-radius: 0; }
  .verdict { padding: 12pt; border: 1pt solid var(--tone); border-left-width: 6pt; }
  main > section + section { border-top: 1pt solid var(--line); padding-top: 14pt; }
  h1 { font-size: 17pt; }
  .verdict > p { font-size: 11pt; }
  .verdict-head .sign { width: 36pt; height: 36pt; }
  .facts { grid-template-columns: repeat(4, auto); gap: 6pt 18pt; margin-top: 10pt; }
  .verdict, .layers, .layer, .result { print-color-adjust: exact; }
  .skip, nav { display: none; }
  svg.wide { display: block; max-height: 104mm; }
  svg.narrow { display: none; }
  h1, h2, h3, h4, summary, .label, caption { break-after: avoid; }
  tr, .remedy p, svg.layers { break-inside: avoid; }
  thead { display: table-header-group; }
  pre { font-size: 8.5pt; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; }
}
`;

;// CONCATENATED MODULE: ./lib/report/html/style-hash.js
/** Written by script/generate.ts: the hash of the style as a content security policy names it. */
const STYLE_HASH = 'sha256-SXrLSH9GSpNahS/aymVYwKEFtjTb+ZxqrexjAkA3Isw=';

;// CONCATENATED MODULE: ./lib/report/html/subject.js









/**
 * One image with all that was found of it.
 * @param id what links lead to.
 * @param folder as `subjectTitle` takes it.
 */
function subjectSection(subject, id, folder) {
    const { rows, evidence, buildLog, buildWarnings, seccompProfile } = subject;
    const verdict = (0,policy_verdict/* weigh */.v)(rows.map(({ status }) => status), 'failure');
    return html `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${subjectTitle(subject, folder)}</h2>
<p class="own-verdict">${result(verdict.status)} ${countWords(verdict)}</p>
${subjectFacts(subject)}
${rowsTable(rows, 'What was seen of this image')}
${buildLog === null ? undefined : html `<section>\n<h3>The end of the build’s log</h3>\n${verbatim(buildLog)}\n</section>`}
${fixesSection(rows)}
${warnings(buildWarnings)}
${evidenceSection(evidence)}
${seccompProfile === null ? undefined : html `<section>\n<h3>Seccomp profile</h3>\n${evidence_folded('The smallest profile under which it got ready', verbatim(seccompProfile))}\n</section>`}
</section>`;
}
/**
 * What an image is called in the report, in plain words.
 * @param folder of the checkout, by its name; undefined where the run says which project it is.
 */
function subjectTitle({ kind, name, platform }, folder) {
    const place = folder === undefined ? '' : ` in ${folder}`;
    const what = kind === 'built' ? `Image built from ${name}${place}` : `Published image ${name}`;
    return platform === null ? what : `${what} for ${platform}`;
}
/** What stands around the images; undefined where nothing was asked for. */
function projectSection({ rows, evidence }) {
    if (rows.length === 0 && evidence.length === 0)
        return undefined;
    return html `<section id="project" aria-labelledby="project-title">
<h2 id="project-title">Around the image</h2>
${rowsTable(rows, 'What was seen around the image')}
${fixesSection(rows)}
${evidenceSection(evidence)}
</section>`;
}
function subjectFacts({ digest, pinned, configDigest, builtFromCheckout, kind, facts: own, }) {
    return facts([
        ['Digest', digest === null ? 'No image' : html `<code>${digest}</code>`],
        ['Reference', pinned === null ? undefined : html `<code>${pinned}</code>`],
        ['Digest of its config', configDigest === null ? undefined : html `<code>${configDigest}</code>`],
        [
            'Same as the checkout builds',
            kind === 'published' ? (builtFromCheckout ? 'Yes' : 'Not shown') : undefined,
        ],
        ['Declared user', own.user === null ? undefined : own.user || 'none'],
        ['User id of the first process', own.uid === null ? undefined : String(own.uid)],
        ['Seccomp mode', own.seccomp === null ? undefined : String(own.seccomp)],
    ]);
}
function warnings(all) {
    if (all.length === 0)
        return undefined;
    return html `<section>
<h3>What the builder says of the Dockerfile</h3>
<ul class="places">
${all.map(({ rule, message, url, location }) => {
        const name = url === undefined ? html `${rule}` : markup_link(url, rule);
        const place = location === undefined ? undefined : html `<code>${(0,checks_places/* placeWords */.fp)(location)}</code> `;
        return html `<li>${place}${name}: ${message}</li>`;
    })}
</ul>
</section>`;
}

;// CONCATENATED MODULE: ./lib/report/html/verdict.js




const MEANING = {
    pass: 'Every check that applies passed.',
    warning: 'No check failed, and there is something to look at.',
    fail: 'A layer of defense does not hold.',
    error: 'Something could not be looked at, so nothing is proven of it.',
};
const RULES = {
    failure: 'a failure, and what could not be checked, fails it',
    warning: 'a warning fails it too',
    never: 'it only reports',
};
/** What the report comes to, what that means for the job, and where and when it was made. */
function verdictSection(report) {
    const { verdict, failOn } = report;
    const excepted = verdict.status === 'pass' && verdict.counts.excepted > 0;
    const meaning = excepted ? 'Every check that applies passed or is excepted.' : MEANING[verdict.status];
    const job = `The job ${verdict.success ? 'succeeds' : 'fails'}: ${RULES[failOn]} (fail-on: ${failOn}).`;
    return html `<div class="verdict ${verdict.status}" id="verdict" tabindex="-1">
<div class="verdict-head">${sign(verdict.status)}<h1>${verdictLine(verdict)}</h1></div>
<p>${meaning} ${job}</p>
${runFacts(report)}
</div>`;
}
function runFacts({ subjects, run, createdAt, version }) {
    const digests = [...new Set(subjects.flatMap(({ digest }) => digest ?? []))];
    return facts([
        ['Made', moment(createdAt)],
        ['Repository', run?.repository],
        ['Event', run === null ? undefined : verdict_event(run.event, run.pullRequest)],
        ['Run', run === null ? 'Outside of GitHub' : markup_link(run.url, `${run.id}, attempt ${run.attempt}`)],
        ['Version', `Layered Defense ${version}`],
        ['Commit', run === null ? undefined : html `<code>${run.commit}</code>`],
        [
            'Images by digest',
            digests.length === 0 ? 'No image' : html `${digests.map((digest) => html `<code>${digest}</code>`)}`,
        ],
    ]);
}
function verdict_event(name, pullRequest) {
    return pullRequest === null ? name : `${name} #${pullRequest}`;
}

;// CONCATENATED MODULE: ./lib/report/html.js








/** Nothing is loaded, run or sent; the one style is known by its hash. */
const CONTENT_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
/**
 * The report as one HTML page (UTF-8) that needs nothing else: no script, no network. It holds all of the evidence, so
 * it is as long as that is.
 * @param folder name of the checkout's folder, where no repository is known.
 */
function renderHtml(report, folder) {
    const { subjects, project, policy, verdict, version } = report;
    const title = `${verdictLine(verdict)} · Layered Defense`;
    const subjectIds = subjects.map((subject, at) => ({ subject, id: `image-${at + 1}` }));
    const around = projectSection(project);
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${{ markup: `<style>${STYLE}</style>` }}
</head>
<body>
<a class="skip" href="#verdict">Skip to the verdict</a>
<header>
<p class="brand">Layered Defense report</p>
<nav aria-label="Parts of the report">
<ul>
<li><a href="#layers">Layers</a></li>
${subjectIds.map(({ subject, id }) => html `<li><a href="#${id}">${subjectTitle(subject, folder)}</a></li>`)}
${around === undefined ? undefined : html `<li><a href="#project">Around the image</a></li>`}
<li><a href="#policy">Policy</a></li>
</ul>
</nav>
</header>
<main>
${verdictSection(report)}
<section id="layers" aria-labelledby="layers-title">
<h2 id="layers-title">Layers of defense</h2>
${html_layers(report)}
</section>
${subjectIds.map(({ subject, id }) => subjectSection(subject, id, folder))}
${around}
${policySection(policy)}
</main>
<footer>
<p>Made by Layered Defense ${version}. This page loads nothing and runs nothing. Characters that cannot be seen are written as ⟨U+…⟩. Secrets are taken out; long answers are shortened or reduced to the fields that are judged.</p>
</footer>
</body>
</html>
`;
    return page.markup;
}
function html_layers(report) {
    const all = layersOf(report).filter(({ status }) => status !== 'not-applicable');
    if (all.length === 0)
        return html `<p>No layer was looked at.</p>`;
    return html `<p class="aside">What an attacker meets, from the outside in. Each frame is a layer, and shows the gravest of what was seen in it.</p>
${layersPicture(all)}`;
}

;// CONCATENATED MODULE: ./lib/report/json.js
/** The report as JSON text (UTF-8), indented by two spaces: the auditor's copy. */
function renderJson(report) {
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/report/sarif/notifications.js
/** What could not be checked, a second time: as what the tool has to say of its own run. */
function notificationsOf(results) {
    return results.filter(isUnlooked).map(({ ruleId = '', message }) => {
        return { level: 'error', message, associatedRule: { id: ruleId } };
    });
}
/** True for a result that says that something could not be checked. */
function isUnlooked({ properties }) {
    return properties?.['status'] === 'error';
}

;// CONCATENATED MODULE: ./lib/report/sarif/limits.js

/** Most results that GitHub takes of one run. */
const MOST_RESULTS = 25_000;
/**
 * The first results, as many as there is room for. Where some are left out, the last one says how many.
 * @param bytes the room for results and notifications.
 * @param leftOut makes the result that says it.
 */
function withinLimits(results, bytes, leftOut) {
    if (howManyFit(results, bytes) === results.length && results.length <= MOST_RESULTS)
        return results;
    const room = bytes - sizeOf(leftOut(results.length));
    const kept = Math.min(howManyFit(results, room), MOST_RESULTS - 1);
    return [...results.slice(0, kept), leftOut(results.length - kept)];
}
function howManyFit(results, bytes) {
    let size = 0;
    const first = results.findIndex((result) => {
        size += sizeOf(result);
        return size > bytes;
    });
    return first === -1 ? results.length : first;
}
/** Bytes that a result takes of the file, with its notification and the signs around them. */
function sizeOf(result) {
    return bytesOf(result) + bytesOf(notificationsOf([result])) + 1;
}
/** Bytes of a value as JSON in UTF-8. */
function bytesOf(value) {
    return new TextEncoder().encode(JSON.stringify(value)).length;
}

;// CONCATENATED MODULE: ./lib/report/sarif/fingerprint.js
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
/**
 * A short name of what is the same thing in every run: FNV-1a, 64 bits, 16 hexadecimal digits. It tells findings apart and
 * protects nothing.
 * @param parts what it is, in texts that do not change from run to run.
 */
function fingerprint(parts) {
    let hash = OFFSET;
    for (const byte of new TextEncoder().encode(parts.join('\n'))) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
    }
    return hash.toString(16).padStart(16, '0');
}

// EXTERNAL MODULE: ./lib/report/redact.js
var redact = __webpack_require__(6749);
;// CONCATENATED MODULE: ./lib/report/apply-edits.js


/**
 * The edits that the findings of a report propose: of rows that fail or warn, each once, in the order of the rows. What
 * is excepted needs none. No path is absolute or starts with `..`; whether a link of the checkout leads out of it, whoever
 * writes the file has to see.
 */
function editsOf(report) {
    return proposalsOf(report).map(({ edit }) => edit);
}
/** The same edits, each with the rows that propose it. */
function proposalsOf({ subjects, project, policy }) {
    const rows = [...subjects, project, policy].flatMap((one) => one.rows);
    const open = rows.filter(({ status }) => status === 'fail' || status === 'warning');
    const all = open.flatMap((row) => row.fixes.flatMap(({ edits = [] }) => edits.map((edit) => ({ edit, row }))));
    const good = all.filter(({ edit }) => isOfCheckout(edit.file) && isWhole(edit));
    return [...Map.groupBy(good, ({ edit }) => keyOf(edit)).values()].flatMap((same) => {
        const [first] = same;
        return first === undefined ? [] : [{ edit: first.edit, rows: same.map(({ row }) => row) }];
    });
}
/**
 * Applies edits of one file to its text. The same edit counts once. Of two that touch the same lines the first stands
 * and the other is refused: judged again, the new text may still need it.
 * @param text of the file; its line ends (LF or CRLF, each line its own) and a missing last one stay.
 * @param edits all of one file; the lines are those of `text`.
 */
function applyEdits(text, edits) {
    const lines = linesOf(text);
    const applied = [];
    const refused = [];
    for (const edit of once(edits)) {
        const fault = faultOf(edit, lines.length) ?? collision(edit, applied);
        if (fault === undefined)
            applied.push(edit);
        else
            refused.push(fault);
    }
    const usual = lineEnd(lines[0]) || '\n';
    // From the end on, so that the lines before keep their numbers. What is inserted stands before what gives way.
    for (const { from, to, lines: fresh } of applied.toSorted((a, b) => b.from - a.from || b.to - a.to)) {
        const end = lineEnd(lines[from - 1]) || usual;
        lines.splice(from - 1, to - from + 1, ...fresh.map((line) => line + end));
    }
    const whole = lines.map((line) => (lineEnd(line) === '' ? line + usual : line)).join('');
    const isOpen = text !== '' && !text.endsWith('\n');
    return { text: isOpen ? whole.replace(/\r?\n$/, '') : whole, applied, refused };
}
/**
 * What changes a text, as a unified diff with three lines around each change; '' when nothing does.
 * @param file path that both headers name, quoted as git does where it has other signs than a line should.
 */
function unifiedDiff(file, before, after) {
    if (before === after)
        return '';
    const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
    return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options);
}
function isOfCheckout(file) {
    return !/^(?:\/|\.\.(?:\/|$))/.test(file);
}
/** Is all of an edit there? Where a secret was taken out of it, the file would lose that. */
function isWhole({ file, lines }) {
    return ![file, ...lines].some((text) => text.includes(redact/* REDACTED */.XF));
}
function keyOf({ file, from, to, lines }) {
    return JSON.stringify([file, from, to, lines]);
}
function once(edits) {
    return [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
}
/** Each line with its end; the last one has none where the text ends without. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function lineEnd(line) {
    return /\r?\n$/.exec(line ?? '')?.[0] ?? '';
}
function faultOf({ file, from, to }, count) {
    if (from >= 1 && to >= from - 1 && to <= count)
        return undefined;
    return `The edit of ${file}, lines ${from} to ${to}, is of no lines of it: it has ${count}.`;
}
function collision(edit, applied) {
    const other = applied.find((one) => touch(one, edit));
    if (other === undefined)
        return undefined;
    return `The edit of ${edit.file} at line ${edit.from} touches the same lines as another one: apply it after that.`;
}
/** Two insertions at one place, whose order nobody knows, or an insertion amid lines that give way, or shared lines. */
function touch(one, other) {
    const inserts = ({ from, to }) => to < from;
    if (inserts(one) && inserts(other))
        return one.from === other.from;
    if (inserts(one))
        return one.from > other.from && one.from <= other.to;
    if (inserts(other))
        return touch(other, one);
    return one.from <= other.to && other.from <= one.to;
}

;// CONCATENATED MODULE: ./lib/report/sarif/location.js
/**
 * A file of the checkout as SARIF names it: a relative reference (RFC 3986, percent-encoded), read from the root of the
 * repository.
 * @param path relative to the checkout.
 */
function artifactLocation(path) {
    const segments = path.replace(/^(?:\.\/)+/, '').split('/');
    const uri = segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
    return { uri, uriBaseId: '%SRCROOT%' };
}

;// CONCATENATED MODULE: ./lib/report/sarif/fixes.js



/** The fixes that are known as changes of files; those that only a reader can make stand in the message. */
function sarifFixes(fixes) {
    return fixes.flatMap(({ title, edits = [] }) => {
        const files = Map.groupBy(edits, ({ file }) => file);
        if (files.size === 0 || !edits.every(isWhole))
            return [];
        const artifactChanges = [...files].map(([file, ofFile]) => {
            return { artifactLocation: artifactLocation(file), replacements: ofFile.map(replacement) };
        });
        return [{ description: { text: (0,report_escape/* sarifText */.BC)(title) }, artifactChanges }];
    });
}
/** Whole lines with their ends give way, so that nothing is said of how long the lines of the file are. */
function replacement({ from, to, lines }) {
    const deletedRegion = { startLine: from, startColumn: 1, endLine: to + 1, endColumn: 1 };
    if (lines.length === 0)
        return { deletedRegion };
    const text = lines.map((line) => `${line}\n`.toWellFormed()).join('');
    return { deletedRegion, insertedContent: { text } };
}

;// CONCATENATED MODULE: ./lib/report/sarif/rules.js
/** Where the documentation of the checks stands; `#id` leads to one of them. */
const DOCUMENTATION = 'https://github.com/layered-defense/layered-defense/blob/main/docs/checks.md';
/** Of the report itself: what no check says, and what a reader must not miss. */
const COMPLETENESS = {
    id: 'report-complete',
    layer: 'Report',
    title: 'Report is complete',
    severity: 'high',
    reason: 'A report that says nothing of what was not looked at, or leaves findings out, would read like one without faults.',
    method: 'Counts what was judged, and the results that fit into the file.',
    references: [],
};
/** GitHub reads 9.0 and above as critical, from 7.0 as high, from 4.0 as medium, below that as low. */
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
};
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };
const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' };
/**
 * A check as a rule of SARIF 2.1.0 (3.49), with the properties by which GitHub's code scanning sorts and explains it.
 * Its words are the project's own, not untrusted.
 */
function ruleOf({ id, layer, title, severity, reason, method, references }) {
    const level = LEVELS[severity];
    const rules = references.map(({ name, url }) => ({
        text: `${name} (${url})`,
        link: `- [${name}](${url})`,
    }));
    return {
        id,
        name: title,
        // The title of its alerts, which without more would read as if it were so.
        shortDescription: { text: `Not proven: ${title}` },
        fullDescription: { text: reason },
        help: {
            text: [reason, `How it looks: ${method}`, ...rules.map(({ text }) => `Rule: ${text}`)].join('\n'),
            markdown: [
                `**${title}** · layer: ${layer} · severity: ${severity}`,
                reason,
                `How it looks: ${method}`,
                ...(rules.length === 0 ? [] : [`Rules it follows:\n\n${rules.map(({ link }) => link).join('\n')}`]),
            ].join('\n\n'),
        },
        helpUri: `${DOCUMENTATION}#${id}`,
        defaultConfiguration: { level },
        properties: {
            tags: ['security', layer],
            precision: 'high',
            'problem.severity': PROBLEM_SEVERITY[level],
            'security-severity': SECURITY_SEVERITY[severity],
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/sarif/results.js








/** What is no pass, the gravest first: of many, code scanning shows the first 5,000. */
const OPEN = ['fail', 'error', 'warning', 'excepted'];
/**
 * A result for each place of each row that is open or excepted.
 * Rows that pass or do not apply give none: code scanning shows every result as an alert, whatever its kind.
 * @param anchor path of the file that findings stand at which have no file of their own; undefined: there is none.
 */
function resultsOf(report, anchor) {
    const parts = partsOf(report);
    const results = OPEN.flatMap((status) => parts.flatMap((part) => part.rows.filter((row) => row.status === status).flatMap((row) => resultsOfRow(row, part, anchor))));
    if (report.verdict.status !== 'error' || results.some(isUnlooked))
        return results;
    return [completeness(`${verdictLine(report.verdict)}.`, anchor), ...results];
}
/** A result about the report itself. */
function completeness(text, anchor) {
    return {
        ruleId: COMPLETENESS.id,
        level: 'error',
        message: { text },
        locations: [locationOf(undefined, COMPLETENESS.layer, anchor)],
        partialFingerprints: fingerprints([COMPLETENESS.id], undefined),
        properties: { status: 'error' },
    };
}
function partsOf({ subjects, project, policy }) {
    const several = subjects.length > 1;
    return [
        ...subjects.map((subject) => ({
            name: nameOf(subject),
            label: several ? `${capitalized(labelOf(subject, subjects))} image: ` : '',
            rows: subject.rows,
        })),
        { name: 'project', label: '', rows: project.rows },
        { name: 'policy', label: '', rows: policy.rows },
    ];
}
function capitalized(word) {
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
function nameOf({ kind, name, platform }) {
    return [kind, name, platform].filter((part) => part !== null).join(' ');
}
function resultsOfRow(row, part, anchor) {
    const places = row.places ?? [{ location: row.location, message: row.seen }];
    const judged = row.status === 'excepted' ? row.policy?.judged : row.status;
    return places.map(({ location, message }, number) => {
        const identity = [row.check, part.name, location?.file ?? '', String(number)];
        const fixes = number === 0 ? sarifFixes(row.fixes) : [];
        return {
            ruleId: row.check,
            level: judged === 'warning' ? 'warning' : 'error',
            message: { text: messageOf(row, message, part) },
            locations: [locationOf(location, part.name, anchor)],
            partialFingerprints: fingerprints(identity, location),
            ...(fixes.length === 0 ? {} : { fixes }),
            ...suppressions(row.policy),
            properties: { status: row.status },
        };
    });
}
/** What was seen stands first: where there is little room, GitHub shows the first sentence alone. */
function messageOf({ status, expected, fixes }, message, { label }) {
    const unlooked = status === 'error' ? 'Could not be checked: ' : '';
    const lines = fixes.flatMap((fix) => ['', `${fix.title}:`, ...fix.lines]);
    return (0,report_escape/* sarifText */.BC)([`${label}${unlooked}${message}`, `Expected: ${expected}`, ...lines].join('\n'));
}
function locationOf(place, name, anchor) {
    const logicalLocations = [{ fullyQualifiedName: (0,report_escape/* sarifText */.BC)(name) }];
    if (place !== undefined) {
        const region = { startLine: place.line, startColumn: 1, endLine: place.line };
        return { physicalLocation: { artifactLocation: artifactLocation(place.file), region }, logicalLocations };
    }
    if (anchor === undefined)
        return { logicalLocations };
    return { physicalLocation: { artifactLocation: artifactLocation(anchor) }, logicalLocations };
}
/**
 * GitHub tells alerts apart by `primaryLocationLineHash` alone. Where there is a line, its upload action hashes that, and
 * warns of any other value; a finding without a line has only ours.
 */
function fingerprints(identity, place) {
    const ours = fingerprint(identity);
    return {
        'layeredDefense/v1': ours,
        ...(place === undefined ? { primaryLocationLineHash: `${ours}:1` } : {}),
    };
}
function suppressions(policy) {
    if (policy === undefined || !('exception' in policy.because))
        return {};
    const { reason, owner, expires } = policy.because.exception;
    const justification = (0,report_escape/* sarifText */.BC)(`${reason} (owner: ${owner}, until ${expires})`);
    return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

;// CONCATENATED MODULE: ./lib/report/sarif.js




/** Bytes. GitHub takes 10 MB of gzip, and a text of that size is never longer when it is compressed. */
const LARGEST = 10_000_000;
/**
 * The report as SARIF 2.1.0 text (JSON, UTF-8), within the limits of GitHub's code scanning. What does not fit is left
 * out from the end, and a result says how many.
 */
function renderSarif(report, settings) {
    const { anchor, checks } = settings;
    const rules = [...checks, COMPLETENESS].map(ruleOf);
    const index = new Map(rules.map(({ id }, at) => [id, at]));
    const results = resultsOf(report, anchor).map((result) => ofRule(result, index));
    const room = LARGEST - bytesOf(log(report, settings, rules, []));
    const kept = withinLimits(results, room, (count) => {
        const text = `${count} more results are left out: the JSON report of the run holds all of them.`;
        return ofRule(completeness(text, anchor), index);
    });
    return `${JSON.stringify(log(report, settings, rules, kept))}\n`;
}
/** GitHub finds the rule of a result by its place in the list. A check that is not in it has none. */
function ofRule(result, index) {
    const ruleIndex = index.get(result.ruleId ?? '');
    return ruleIndex === undefined ? result : { ...result, ruleIndex };
}
function log(report, { category }, rules, results) {
    const run = {
        tool: {
            driver: {
                name: 'Layered Defense',
                semanticVersion: report.version,
                informationUri: 'https://github.com/layered-defense/layered-defense',
                rules: [...rules],
            },
        },
        automationDetails: { id: `layered-defense/${category}/` },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        ...provenance(report),
        // GitHub takes no results of an execution that failed: what it could not look at is told by notifications.
        invocations: [
            {
                executionSuccessful: true,
                endTimeUtc: report.createdAt,
                toolExecutionNotifications: notificationsOf(results),
            },
        ],
        results: [...results],
    };
    return {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [run],
    };
}
function provenance({ run }) {
    if (run === null)
        return {};
    const repositoryUri = run.url.replace(/\/actions\/runs\/.*$/, '');
    return {
        versionControlProvenance: [
            { repositoryUri, revisionId: run.commit, mappedTo: { uriBaseId: '%SRCROOT%' } },
        ],
    };
}

// EXTERNAL MODULE: ./lib/inputs/rules.js
var rules = __webpack_require__(9066);
// EXTERNAL MODULE: ./lib/subject/dockerfile.js
var dockerfile = __webpack_require__(216);
;// CONCATENATED MODULE: ./lib/publish/sarif-anchor.js



/**
 * The file that findings stand at which have no file of their own: the Dockerfile of the build, else the workflow.
 * @param workflowRef what GITHUB_WORKFLOW_REF holds: `owner/name/.github/workflows/file.yml@refs/heads/main`.
 * @returns a path relative to the checkout; undefined when neither is known.
 */
function sarifAnchor(build, workflowRef) {
    if (build !== undefined && (0,rules/* isLocal */.IX)(build.context)) {
        const path = (0,external_node_path_.relative)('.', (0,dockerfile/* dockerfilePath */.S)(build));
        if (path !== '' && !(0,external_node_path_.isAbsolute)(path) && !path.startsWith('..'))
            return path;
    }
    return /^[^/]+\/[^/]+\/([^@]+)@/.exec(workflowRef ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/publish/files.js








/** Writes the report in each of its forms to the runner's folder for temporary files. Never rejects. */
async function writeFiles(report, { build, commentKey }) {
    const anchor = sarifAnchor(build, process.env['GITHUB_WORKFLOW_REF']);
    const sarif = renderSarif(report, { checks: checks.ALL_CHECKS, category: commentKey, anchor });
    // The outputs speak of the first image that has one.
    const profile = report.subjects.find(({ seccompProfile }) => seccompProfile !== null)?.seccompProfile;
    const files = await Promise.all([
        write('report', 'The JSON report', 'report.json', renderJson(report)),
        write('sarif-file', 'The SARIF file', 'report.sarif', sarif),
        write('report-html', 'The report page', 'report.html', renderHtml(report)),
        ...(profile == null ? [] : [write('seccomp-profile', 'The seccomp profile', 'seccomp.json', profile)]),
    ]);
    const paths = Object.fromEntries(files.map(({ output, path }) => [output, path]));
    return {
        outputs: {
            report: paths['report'],
            'sarif-file': paths['sarif-file'],
            'report-html': paths['report-html'],
            'seccomp-profile': paths['seccomp-profile'],
        },
        warnings: files.flatMap(({ failed = [] }) => failed),
    };
}
async function write(output, what, name, text) {
    const path = (0,external_node_path_.join)(process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `layered-defense-${process.pid}-${name}`);
    try {
        await (0,promises_.writeFile)(path, text, { mode: 0o600 });
        return { output, path };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { output, failed: `${what} could not be written to ${path}: ${reason}.` };
    }
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(6040);
;// CONCATENATED MODULE: ./lib/report/markdown-sections.js




/** Longest rows of a section, in UTF-16 code units: all that it has as a rule, and the first few. */
const ALL_ROWS = 2_200;
const FEW_ROWS = 600;
/** How sections are ordered, and what becomes of a comment that has one of them: the first one counts. */
const markdown_sections_ORDER = ['fail', 'error', 'waiting', 'warning', 'pass'];
/**
 * Draws the comment of several sections as GitHub markdown: the verdict over all of them, the table, and then what each
 * has to say, folded. The same sections make the same text, in whatever order they came.
 * @param sections those of another commit than the newest one wait for their leg.
 * @param mark the newest run.
 */
function renderSections(sections, mark, frame, size) {
    const stated = sections
        .map((section) => ({ section, state: markdown_sections_stateOf(section, mark) }))
        .sort((a, b) => markdown_sections_ORDER.indexOf(a.state) - markdown_sections_ORDER.indexOf(b.state) || markdown_sections_compare(a.section.name, b.section.name));
    const current = stated.filter(({ state }) => state !== 'waiting').map(({ section }) => section);
    const url = frame.runUrl(mark);
    return [
        `### ${markdown_sections_headline(stated.map(({ state }) => state), frame.noun)}`,
        ...(frame.note === undefined ? [] : [`*${frame.note}*`]),
        ...changes(current.flatMap(({ name, change }) => (change === null ? [] : [{ of: name, change }]))),
        markdown_sections_table(stated, frame.noun, size),
        ...rows(current, frame, size),
        `<sub>Layered Defense · commit ${(0,report_escape/* code */.aY)(mark.headSha.slice(0, 12))} · [run](${url}) · the job summaries hold all that was seen, and how to fix it</sub>`,
    ].join('\n\n');
}
/** What is tried, one after the other, until it is short enough: those that passed need no place. */
const SIZES = [
    { rows: ALL_ROWS, passes: true },
    { rows: ALL_ROWS, passes: false },
    { rows: FEW_ROWS, passes: false },
];
/** What stands around a table alone, in UTF-16 code units. */
const AROUND = 4_000;
/**
 * Draws as much of the sections as there is place for, all of one commit.
 * @param budget longest result, in UTF-16 code units; at least 5,000.
 */
function renderWithin(sections, mark, frame, budget) {
    for (const size of SIZES) {
        const text = renderSections(sections, mark, frame, { ...size, most: budget });
        if (text.length <= budget)
            return text;
    }
    return renderSections(sections, mark, frame, { rows: 0, passes: false, most: budget - AROUND });
}
function markdown_sections_stateOf({ status, mark }, newest) {
    return mark.headSha === newest.headSha ? status : 'waiting';
}
function markdown_sections_compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The gravest state speaks for all; a leg that has not reported yet is one that could not be looked at. */
function markdown_sections_headline(states, noun) {
    const count = (state) => states.filter((one) => one === state).length;
    const gravest = markdown_sections_ORDER.find((state) => count(state) > 0) ?? 'error';
    const status = gravest === 'waiting' ? 'error' : gravest;
    const total = states.length;
    const words = {
        fail: 'failed',
        error: 'could not be checked',
        waiting: `${count('waiting') === 1 ? 'has' : 'have'} not reported for this commit yet`,
        warning: 'with warnings',
        pass: 'passed',
    };
    const said = markdown_sections_ORDER.filter((state) => count(state) > 0).map((state) => `${count(state)} ${words[state]}`);
    const [first = `0 ${noun}s`, ...others] = said;
    const sections = ` of ${total} ${noun}${total === 1 ? '' : 's'}`;
    const line = [first.replace(/^\d+/, (digits) => digits + sections), ...others].join(', ');
    return `${SIGNS[status]} Layered Defense · ${HEADS[status]}: ${line}`;
}
function markdown_sections_table(stated, noun, size) {
    const shown = stated.filter(({ state }) => size.passes || state !== 'pass');
    const lines = [
        `| ${noun.charAt(0).toUpperCase()}${noun.slice(1)} | Result | Image |`,
        '| --- | --- | --- |',
    ];
    let length = 0;
    let drawn = 0;
    for (const { section, state } of shown) {
        const line = markdown_sections_tableRow(section, state);
        if (length + line.length > size.most)
            break;
        length += line.length + 1;
        drawn += 1;
        lines.push(line);
    }
    const left = stated.slice(drawn).filter(({ state }) => state !== 'pass').length;
    const passes = stated.slice(drawn).length - left;
    const also = [
        ...(left > 0 ? [`${left} that did not pass`] : []),
        ...(passes > 0 ? [`${passes} that passed`] : []),
    ];
    const rest = also.length === 0 ? '' : `\n\n*Not shown: ${also.join(', ')}.*`;
    return `${drawn === 0 ? '' : lines.join('\n')}${rest}`.trim();
}
function markdown_sections_tableRow(section, state) {
    const { name, images, status, counts } = section;
    const result = state === 'waiting'
        ? '⏳ has not reported for this commit yet'
        : `${SIGNS[status]} ${countWords({ status, counts })}`;
    return `| ${(0,report_escape/* code */.aY)(name)} | ${result} | ${images.map(report_escape/* code */.aY).join(', ')} |`;
}
/** The rows of one section after the other; it ends where they are too long already, and another size has to be taken. */
function rows(sections, frame, size) {
    const drawn = [];
    let length = 0;
    for (const section of sections) {
        for (const part of rowsOf(section, frame, size)) {
            length += part.length;
            drawn.push(part);
        }
        if (length > size.most)
            break;
    }
    return drawn;
}
/** Nothing where a section has nothing to mend, or there is no place. */
function rowsOf(section, { runUrl }, { rows: budget }) {
    const { name, status, counts, open, mark } = section;
    if (open.length === 0 || budget === 0)
        return [];
    const lines = [];
    let length = 0;
    for (const row of open) {
        const line = openRow(row);
        if (length + line.length > budget)
            break;
        length += line.length + 1;
        lines.push(line);
    }
    const all = counts.fail + counts.error + counts.warning + counts.excepted;
    const left = all - lines.length;
    const rest = left > 0 ? `${left} more, and how to fix them, stand in ` : 'How to fix it stands in ';
    return [
        [
            `<details><summary>${SIGNS[status]} ${(0,report_escape/* htmlCode */.h8)(name)}: ${countWords({ status, counts })}</summary>`,
            '',
            ...(lines.length === 0
                ? []
                : ['| Check | Result | What was seen |', '| --- | --- | --- |', ...lines, '']),
            `${rest}[the job summary of its run](${runUrl(mark)}).`,
            '',
            '</details>',
        ].join('\n'),
    ];
}
function openRow({ status, title, seen }) {
    return `| ${(0,report_escape/* prose */.CS)(title)} | ${SIGNS[status]}\u00a0${RESULTS[status]} | ${(0,report_escape/* prose */.CS)(seen)} |`;
}

// EXTERNAL MODULE: ./lib/report/schema-parts.js
var schema_parts = __webpack_require__(7728);
;// CONCATENATED MODULE: ./lib/publish/section-data.js








const snapshot = schemas/* object */.Ikc({
    commit: schema_parts/* commit */.cd.nullable(),
    failing: schemas/* array */.YOg(schemas/* object */.Ikc({ subject: schema_parts/* word */.Vm, check: schema_parts/* word */.Vm })).max(1_000),
})
    .nullable();
const section_data_history = schemas/* object */.Ikc({ before: snapshot, now: snapshot });
const section = schemas/* object */.Ikc({
    name: schema_parts/* word */.Vm,
    mark: schemas/* object */.Ikc({ runId: schemas/* int */.Whr().positive(), runAttempt: schemas/* int */.Whr().positive(), headSha: schema_parts/* commit */.cd }),
    status: schema_parts/* verdictStatus */.cb,
    counts: schema_parts/* verdictCounts */.US,
    images: schemas/* array */.YOg(schema_parts/* word */.Vm).max(10),
    open: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* enum */.k5n(finding/* ROW_STATUSES */.Qi), title: schema_parts/* word */.Vm, seen: schema_parts/* word */.Vm })).max(100),
    change: (0,schema_parts/* changeSince */.Js)(100).nullable(),
    history: section_data_history,
});
/** Most sections of one comment. */
const MOST = 5_000;
/** One that cannot be read is left out, and takes no other with it. */
const sections = schemas/* array */.YOg(schemas/* unknown */.L5J())
    .max(MOST)
    .transform((all) => all.map((one) => section.safeParse(one).data).filter((one) => one !== undefined));
const data = schemas/* union */.KCZ([schemas/* object */.Ikc({ history: section_data_history }), schemas/* object */.Ikc({ sections })]);
/** @returns undefined where a comment holds nothing, or nothing that can be read. */
function readData(packed) {
    return packed === undefined ? undefined : unpack(packed, data);
}
/** Longest history that a comment of one run holds, in characters: it has to fit beside what is shown. */
const LONGEST_HISTORY = 4_000;
/** @returns undefined when it is too long. */
function packHistory(kept) {
    const packed = pack({ history: kept });
    return packed.length > LONGEST_HISTORY ? undefined : packed;
}
/** What is left out, step by step, until a comment is short enough. */
const REDUCTIONS = [
    { size: { rows: ALL_ROWS, passes: true }, reduce: (section) => section },
    { size: { rows: FEW_ROWS, passes: true }, reduce: shortened },
    { size: { rows: 0, passes: true }, reduce: bare },
    { size: { rows: 0, passes: false }, reduce: bare },
];
/** What stands around the table of sections where they alone are shown, in characters, changes included. */
const section_data_AROUND = 1_000;
/**
 * Puts sections into one comment: what is shown, and the data of all of them in the marker. The more sections there
 * are, the less is said of each; none is left out of the data.
 * @param sections at least one.
 * @param runUrl the page of a run.
 */
function composeSections(sections, key, runUrl) {
    let body = '';
    const frame = { noun: 'section', runUrl };
    const mark = newestOf(sections);
    for (const { size, reduce } of REDUCTIONS) {
        const reduced = sections.map(reduce);
        const packed = pack({ sections: reduced });
        const most = size.passes ? COMMENT_BUDGET : COMMENT_BUDGET - packed.length - section_data_AROUND;
        body = withMarker(renderSections(reduced, mark, frame, { ...size, most }), key, mark, packed);
        if (body.length <= COMMENT_BUDGET)
            break;
    }
    return body;
}
/** The run that the newest section is of. */
function newestOf(sections) {
    return sections.map(({ mark }) => mark).reduce((newest, mark) => (isNewer(mark, newest) ? mark : newest));
}
function shortened(section) {
    const { open, change } = section;
    return {
        ...section,
        open: open.slice(0, 5).map((row) => ({ ...row, seen: row.seen.slice(0, 80).toWellFormed() })),
        change: change && {
            ...change,
            newlyFailing: change.newlyFailing.slice(0, 3),
            fixed: change.fixed.slice(0, 3),
        },
    };
}
function bare(section) {
    const images = section.images.slice(0, 1);
    return { ...section, images, open: [], change: null, history: { before: null, now: null } };
}

;// CONCATENATED MODULE: ./lib/publish/look-back.js






/** Longest time that a report waits for it, in milliseconds. */
const TIME_LIMIT = 5_000;
/**
 * Reads in the comment of the pull request what failed in the run before this one. A re-run of a run finds what that run
 * found, so that it says the same.
 * @param section name of the section; '' for a comment of one run.
 * @returns undefined when nothing is known of a run before, or GitHub does not answer. Never rejects.
 */
async function lookBack(place, section) {
    const { event, token } = place;
    if (event.pullRequest === undefined || token === '')
        return undefined;
    const { number } = event.pullRequest;
    try {
        const answer = (0,github_api.connect)(event, token).comments(number);
        const comments = await Promise.race([answer, (0,external_node_timers_promises_.setTimeout)(TIME_LIMIT, [], { ref: false })]);
        const kept = ownComments(comments, place).flatMap(({ mark, data }) => {
            const held = readData(data);
            if (held === undefined)
                return [];
            if ('history' in held)
                return section === '' ? [{ mark, history: held.history }] : [];
            return held.sections.filter(({ name }) => name === section);
        });
        const [newest] = kept.sort((a, b) => (isNewer(a.mark, b.mark) ? -1 : 1));
        if (newest === undefined || isNewer(newest.mark, markOf(event)))
            return undefined;
        const { before, now } = newest.history;
        return (newest.mark.runId === event.runId ? before : now) ?? undefined;
    }
    catch (error) {
        if (error instanceof publish_fault.ApiError)
            return undefined;
        throw error;
    }
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
    'sarif-file': 'Path of the report as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.',
    'report-html': 'Path of the report as one HTML page that needs nothing else, for auditors.',
    'comment-url': 'Page of the comment on the pull request.',
};
/** Sets the outputs of the step. What is not known is set to nothing. */
function writeOutputs(values) {
    for (const [name, value] of Object.entries(values))
        core.setOutput(name, value ?? '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/parse.js
var parse = __webpack_require__(3857);
;// CONCATENATED MODULE: ./lib/report/suggestions.js



/** Characters of the lines of a suggestion; GitHub takes a comment of 65,536, and its words stand there too. */
const suggestions_LONGEST = 50_000;
/**
 * Makes suggestions of the edits of one file, where GitHub takes them: on lines of one hunk of the pull request's diff.
 * The run may have judged a merge of the head and its base: where the head does not have the very lines that were
 * judged, there is none.
 * @param path of the file.
 * @param text of the file as it was judged.
 * @param patch the hunks that GitHub shows of it; not trusted to be of any form.
 * @param proposals the edits of that file.
 * @returns at most one for each line, the topmost first.
 */
function suggestionsFor(path, text, patch, proposals) {
    const lines = text.split('\n');
    const hunks = hunksOf(patch);
    const isShown = (startLine, line) => hunks.some((hunk) => range(startLine, line).every((number) => hunk.get(number) === lines[number - 1] && hunk.has(number)));
    const anchored = proposals.flatMap((proposal) => {
        const place = anchorsOf(proposal).find(({ startLine, line }) => isShown(startLine, line));
        return place === undefined ? [] : [{ ...place, proposals: [proposal] }];
    });
    return united(anchored).flatMap((one) => suggestionOf(path, lines, one) ?? []);
}
/** The lines that give way. New lines alone take a line with them: the one before, else the one behind. */
function anchorsOf({ edit: { from, to } }) {
    if (to >= from)
        return [{ startLine: from, line: to }];
    return [from - 1, from].map((line) => ({ startLine: line, line }));
}
/** Suggestions that share a line become one: GitHub could take only one of them. */
function united(all) {
    const result = [];
    for (const next of all.toSorted((one, other) => one.startLine - other.startLine)) {
        const last = result.at(-1);
        if (last === undefined || next.startLine > last.line)
            result.push(next);
        else {
            const line = Math.max(last.line, next.line);
            result.splice(-1, 1, { ...last, line, proposals: [...last.proposals, ...next.proposals] });
        }
    }
    return result;
}
function suggestionOf(path, lines, anchored) {
    const { startLine, line, proposals } = anchored;
    const before = lines.slice(startLine - 1, line);
    const moved = proposals.map(({ edit, rows }) => {
        return { edit: { ...edit, from: edit.from - startLine + 1, to: edit.to - startLine + 1 }, rows };
    });
    const { text, applied } = applyEdits(before.map((one) => `${one}\n`).join(''), moved.map(({ edit }) => edit));
    const after = text.split('\n').slice(0, -1);
    const block = text.length > suggestions_LONGEST ? undefined : (0,report_escape/* suggestion */.h)(after);
    if (block === undefined)
        return undefined;
    const rows = moved.flatMap(({ edit, rows: own }) => (applied.includes(edit) ? own : []));
    return { path, startLine, line, before, after, body: [...wordsOf(rows), '', block].join('\n') };
}
/** Checks that ask for the same lines. */
function wordsOf(rows) {
    const words = rows.map(({ title, check, seen }) => `**${title}** (${(0,report_escape/* code */.aY)(check)}): ${(0,report_escape/* prose */.CS)(seen)}`);
    return [...new Set(words)].flatMap((one, index) => (index === 0 ? [one] : ['', one]));
}
/** The lines of the head by their numbers, a map for each hunk; none where the patch cannot be read. */
function hunksOf(patch) {
    try {
        return (0,parse/* parsePatch */.i)(patch)
            .flatMap(({ hunks }) => hunks)
            .map(({ newStart, lines }) => {
            const ofHead = lines.filter((line) => line.startsWith(' ') || line.startsWith('+'));
            return new Map(ofHead.map((line, index) => [newStart + index, line.slice(1)]));
        });
    }
    catch {
        return [];
    }
}
function range(from, to) {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

// EXTERNAL MODULE: ./lib/subject/checkout.js
var checkout = __webpack_require__(8602);
// EXTERNAL MODULE: ./lib/subject/utf8.js
var utf8 = __webpack_require__(9509);
;// CONCATENATED MODULE: ./lib/publish/review.js









/** Suggestions of one review; a reader looks at each. */
const MOST_SUGGESTIONS = 20;
/** Bytes of a file in which lines are suggested; GitHub shows no diff of a longer one. */
const FILE_LIMIT = 1024 * 1024;
/**
 * Suggests the edits of a report as one review of the pull request, where its diff shows their lines. What an earlier
 * run suggested for the same lines is left standing and not said again.
 * @returns what became of it. A failure of the API is an answer and not an exception.
 */
async function publishReview({ event, token, author }, report) {
    const { pullRequest } = event;
    if (pullRequest === undefined)
        return { skipped: `No review: the event ${event.name} is of no pull request.` };
    // Its API lists the files of a change without their lines.
    if (event.graphqlUrl === undefined)
        return { skipped: 'No review: Gitea does not tell which lines a change shows.' };
    const proposals = proposalsOf(report);
    if (proposals.length === 0)
        return { skipped: 'No review: no change of a file is known that mends a finding.' };
    if (token === '')
        return { failed: 'The review could not be written: the input github-token is empty.' };
    const api = (0,github_api.connect)(event, token);
    try {
        const suggestions = suggestionsOf(await api.changedFiles(pullRequest.number), proposals);
        const fresh = await unsaid(suggestions, api, pullRequest.number, author);
        if (fresh.length === 0) {
            return { skipped: 'No review: no line of the diff has a suggestion that is not there already.' };
        }
        const comments = fresh.slice(0, MOST_SUGGESTIONS);
        const body = reviewBody(comments.length, fresh.length - comments.length);
        await api.review(pullRequest.number, { commit: pullRequest.headSha, body, comments });
        return { suggested: comments.length };
    }
    catch (error) {
        if (error instanceof publish_fault.ApiError)
            return { failed: (0,publish_fault.explain)('The review', error.fault, event) };
        throw error;
    }
}
function suggestionsOf(files, proposals) {
    const byFile = Map.groupBy(proposals, ({ edit }) => edit.file);
    return files.flatMap(({ path, patch }) => {
        const own = byFile.get(path);
        const text = own === undefined || patch === undefined ? undefined : readText(path);
        return own === undefined || patch === undefined || text === undefined
            ? []
            : suggestionsFor(path, text, patch, own);
    });
}
/** The file as it was judged: it lies in the checkout still. */
function readText(path) {
    const bytes = (0,checkout/* liesInCheckout */.TB)(path) ? (0,checkout/* readStart */.H6)(path, FILE_LIMIT + 1) : undefined;
    return bytes === undefined || bytes.length > FILE_LIMIT ? undefined : (0,utf8/* utf8 */.A)(bytes);
}
/** Those that no comment of ours suggests at the same lines. Only our own count: anyone can write a marker. */
async function unsaid(suggestions, api, pullRequest, author) {
    if (suggestions.length === 0)
        return [];
    const own = (await api.reviewComments(pullRequest)).filter((comment) => isBy(comment.author, author));
    const said = new Set(own.map(({ path, line, body }) => place(path, line, readSuggestionMarker(body))));
    return suggestions.flatMap((suggestion) => {
        const { path, startLine, line, body } = suggestion;
        const id = idOf(suggestion);
        if (said.has(place(path, line, id)))
            return [];
        return [{ path, startLine, line, body: withSuggestionMarker(body, id) }];
    });
}
function place(path, line, id) {
    return JSON.stringify([path, line, id]);
}
/** The same for the same change of the same lines, whatever their numbers and whatever else was found. */
function idOf({ before, after }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([before, after]))
        .digest('hex')
        .slice(0, 16);
}
function reviewBody(count, left) {
    const changes = count === 1 ? 'one change' : `${count} changes`;
    const more = left === 0 ? '' : ` And ${left} more, which a run after these suggests.`;
    return `Layered Defense suggests ${changes} of files that mend what it found. Each is to be read before it is taken: what it asks for is safer, and the program has to work with it.${more}`;
}

// EXTERNAL MODULE: ./lib/event.js
var lib_event = __webpack_require__(8799);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/publish/converge-sections.js


/**
 * Says what brings a pull request nearer to one comment, the oldest, with the newest section of every leg.
 * GitHub's API has no locks, and of two legs that write at the same time the later one takes away what the earlier one
 * wrote. So each leg keeps all sections that it has ever seen, and puts back what is gone; the union of them is the same
 * in whatever order it is made, and so all legs come to the same one. Duplicates are removed when the comment that stays
 * has all that they hold.
 * @param own our comments with this key, the lowest id first.
 * @param known the sections that this leg has seen so far.
 * @param wanted its own section.
 * @param written true when this leg has written already: of two sections with its mark it then takes what it finds.
 */
function planSections(own, known, wanted, written) {
    const found = own.flatMap(({ sections }) => sections);
    const sections = unite(written ? [...found, ...known, wanted] : [wanted, ...found, ...known]);
    return { step: stepTo(sections, own, wanted), sections };
}
function stepTo(sections, own, wanted) {
    const standing = sections.find(({ name }) => name === wanted.name);
    const newest = sections.map(({ mark }) => mark).find((mark) => overrules(mark, wanted.mark));
    if (standing === undefined || newest !== undefined || isNewer(standing.mark, wanted.mark)) {
        return { do: 'give-way', to: newest ?? standing?.mark ?? wanted.mark };
    }
    const [kept, ...duplicates] = own;
    if (kept === undefined)
        return { do: 'create' };
    if (!holds(kept, sections, standing))
        return { do: 'update', id: kept.id };
    if (duplicates.length > 0)
        return { do: 'remove', ids: duplicates.map(({ id }) => id) };
    return { do: 'nothing', standing: kept };
}
/** A later run of another commit: what was seen at this one says nothing any more. */
function overrules(mark, wanted) {
    return mark.headSha !== wanted.headSha && isNewer(mark, wanted);
}
/** A section is told by its name and its run; only the own one is compared whole, since this leg knows it whole. */
function holds(kept, sections, own) {
    if (kept.sections.length !== sections.length)
        return false;
    const there = new Map(kept.sections.map((section) => [section.name, section]));
    return sections.every((section) => {
        const found = there.get(section.name);
        return (found !== undefined &&
            (0,external_node_util_.isDeepStrictEqual)(section === own ? found : found.mark, section === own ? own : section.mark));
    });
}
/**
 * The newest section of each name, by name; of two of one run the first that is given. Sections of the newest commit
 * count. Those of the commit before it stay until their leg has reported, so that nobody takes the comment for whole;
 * older ones are of legs that are gone.
 */
function unite(sections) {
    const newest = new Map();
    const heads = new Map();
    for (const section of sections) {
        const { name, mark } = section;
        const known = newest.get(name);
        if (known === undefined || isNewer(mark, known.mark))
            newest.set(name, section);
    }
    for (const { mark } of newest.values()) {
        const known = heads.get(mark.headSha);
        if (known === undefined || isNewer(mark, known))
            heads.set(mark.headSha, mark);
    }
    const last = [...heads.values()].sort((a, b) => (isNewer(a, b) ? -1 : 1)).slice(0, 2);
    const current = new Set(last.map(({ headSha }) => headSha));
    return [...newest.values()]
        .filter(({ mark }) => current.has(mark.headSha))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/publish/sections.js






const PACE = { settle: 1_500, create: 1_500, budget: 180_000 };
/** Another leg's look and write take no longer than so many answers together. */
const ANSWERS = 4;
/** A look that took so long that others may have written meanwhile is made again, so many times at most. */
const STALE_LOOKS = 3;
/** Failures that pass, one after the other, until a leg gives up. */
const FAILURES = 8;
/** Each time that a section was lost, the legs spread over more time; so many times the first at most. */
const GROWTH = 1.4;
const LONGEST_SPREAD = 4;
/**
 * Writes the section of one leg into the comment that it shares with others, without locks. A leg that has looked before
 * this one wrote may write over it a moment later, and no later than that. So each leg looks again after that moment,
 * and puts back whatever it knows of and finds gone: the last one who wrote a section is there to see that it stays.
 * @param pace for tests.
 * @returns the comment's page, or why there is none. A failure of the API is an answer and not an exception.
 */
async function publishSection(place, section, pace = PACE) {
    return atPullRequests(place, (api, pullRequest) => sections_settle(api, pullRequest, place, section, pace));
}
async function sections_settle(api, pullRequest, place, wanted, pace) {
    const ends = Date.now() + pace.budget;
    let known = [];
    let written = false;
    let waitedToCreate = false;
    let stale = 0;
    let failures = 0;
    let spread = 1;
    const quiet = () => {
        const answer = api.answerTime();
        const jitter = spread * Math.max(pace.settle, answer) * Math.random();
        return (0,external_node_timers_promises_.setTimeout)(Math.max(pace.settle, ANSWERS * answer) + jitter);
    };
    while (Date.now() < ends) {
        try {
            const began = Date.now();
            const comments = await api.comments(pullRequest);
            const own = ownComments(comments, place).map(sectioned);
            const { step, sections } = planSections(own, known, wanted, written);
            known = sections;
            if (step.do === 'give-way')
                return givenWay(step.to);
            if (step.do === 'nothing')
                return { url: step.standing.url };
            if (step.do === 'remove') {
                for (const id of step.ids)
                    await unlessGone(() => api.remove(id));
            }
            else if (step.do === 'create' && !waitedToCreate) {
                waitedToCreate = true;
                await (0,external_node_timers_promises_.setTimeout)(pace.create * Math.random());
            }
            else if (Date.now() - began > pace.settle && stale < STALE_LOOKS) {
                stale += 1;
            }
            else {
                if (written)
                    spread = Math.min(spread * GROWTH, LONGEST_SPREAD);
                const body = composeSections(sections, place.key, ({ runId, runAttempt }) => (0,lib_event/* runPage */.f)(place.event, runId, runAttempt));
                if (body.length > LONGEST_BODY)
                    return { failed: tooMany(sections.length) };
                // Also what gets no answer may have been done.
                written = true;
                if (step.do === 'create')
                    await api.create(pullRequest, body);
                else
                    await unlessGone(() => api.update(step.id, body));
                await quiet();
            }
            failures = 0;
        }
        catch (error) {
            failures += 1;
            if (!(error instanceof publish_fault.ApiError) || failures > FAILURES)
                throw error;
            if (!(await api.pause(error.fault, Math.min(failures, 2))))
                throw error;
            if (written)
                await quiet();
        }
    }
    return {
        failed: `The comment could not be settled: other jobs kept changing the comments of pull request #${pullRequest}.`,
    };
}
/** A comment that is gone was a duplicate that another leg has removed; the next look tells. */
async function unlessGone(work) {
    try {
        await work();
    }
    catch (error) {
        const { fault } = error instanceof publish_fault.ApiError ? error : { fault: undefined };
        if (fault?.kind !== 'refused' || fault.status !== 404)
            throw error;
    }
}
function sectioned({ id, body, url, data }) {
    const held = readData(data);
    return { id, body, url, sections: held !== undefined && 'sections' in held ? held.sections : [] };
}
function tooMany(sections) {
    return `The comment could not be written: its ${sections} sections do not fit into one; give them shorter names, or several comment keys.`;
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
    const place = event === undefined ? undefined : publish_placeOf(event, settings);
    // What another job writes is of all reports together, and tells nothing of this one.
    const own = settings.comment ? place : undefined;
    const previous = Promise.resolve(own).then((known) => known && lookBack(known, settings.commentSection));
    return {
        run: event === undefined ? null : runOf(event),
        before: previous.then((snapshot) => snapshot && { since: 'previous run', snapshot }),
        publish: async (report) => publish(report, settings, await place, await previous, log),
        cancelled: () => core.setFailed('Layered Defense was cancelled: nothing was proven.'),
    };
}
async function publish_placeOf(event, { githubToken: token, commentKey: key }) {
    return { event, token, key, author: await askAuthor(event, token) };
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
async function publish(report, settings, place, previous, log) {
    const [files, summary, comment, review] = await Promise.all([
        writeFiles(report, settings),
        writeSummary(process.env['GITHUB_STEP_SUMMARY'], renderMarkdown(report, SUMMARY_LIMIT)),
        writeComment(report, settings, place, previous),
        writeReview(report, settings, place),
    ]);
    tell(report, log);
    const outcomes = [comment, review].filter((outcome) => outcome !== undefined);
    for (const outcome of outcomes)
        if ('skipped' in outcome)
            log.info(outcome.skipped);
    const unwritten = outcomes.map((outcome) => ('failed' in outcome ? outcome.failed : undefined));
    const warnings = [...files.warnings, summary, ...unwritten].filter((one) => one !== undefined);
    for (const warning of warnings)
        core.warning(warning);
    const url = 'url' in comment ? comment.url : undefined;
    writeOutputs({ ...outputs(report), ...files.outputs, 'comment-url': url });
    annotate(annotationsOf(report), warnings.length);
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
async function writeComment(report, { comment, commentSection }, place, previous) {
    if (place === undefined)
        return { skipped: 'No comment is written: this run is not on GitHub.' };
    if (!comment)
        return { skipped: 'No comment is written: the input "comment" is "false".' };
    if (commentSection !== '') {
        return publishSection(place, sectionOf(report, commentSection, markOf(place.event), previous));
    }
    return publishComment(place, renderMarkdown(report, COMMENT_BUDGET), packHistory(historyOf(report, previous)));
}
/** Undefined where nobody asks for one. */
async function writeReview(report, { review }, place) {
    if (review === 'off')
        return undefined;
    if (place === undefined)
        return { skipped: 'No review is written: this run is not on GitHub.' };
    return publishReview(place, report);
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


/***/ })

};
