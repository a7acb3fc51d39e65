export const id = 25;
export const ids = [25,591];
export const modules = {

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


/***/ })

};
