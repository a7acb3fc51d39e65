export const id = 410;
export const ids = [410];
export const modules = {

/***/ 3410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askRegistry: () => (/* binding */ askRegistry)
});

// EXTERNAL MODULE: ./lib/engine/cosign.js + 1 modules
var engine_cosign = __webpack_require__(3114);
// EXTERNAL MODULE: ./lib/engine/registry.js + 2 modules
var engine_registry = __webpack_require__(8984);
// EXTERNAL MODULE: ./lib/subject/published.js
var published = __webpack_require__(3682);
// EXTERNAL MODULE: ./lib/evidence/signature/account.js
var account = __webpack_require__(7087);
// EXTERNAL MODULE: ./lib/evidence/signature/cosign-words.js
var cosign_words = __webpack_require__(1505);
// EXTERNAL MODULE: ./lib/evidence/signature/trust.js + 1 modules
var signature_trust = __webpack_require__(123);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/engine/json.js
var json = __webpack_require__(4662);
;// CONCATENATED MODULE: ./lib/evidence/provenance/repository.js
const PROTOCOLS = ['https:', 'http:', 'ssh:', 'git:'];
/**
 * Brings the addresses of a git repository to one form: SLSA's `git+https://host/owner/name@ref`, BuildKit's
 * `https://host/owner/name.git#ref`, and git's own `ssh://git@host/owner/name.git` and `git@host:owner/name.git`.
 * How it is reached does not count, and neither do a branch, a user, `.git` at the end and capital letters.
 * @returns `host/owner/name` in small letters; undefined for a text that is no such address.
 */
function repositoryOf(address) {
    const scp = /^[\w.-]+@([\w.-]+):(?!\/)(.+)$/.exec(address);
    const url = URL.parse(scp === null ? address.replace(/^git\+/, '') : `ssh://${scp[1]}/${scp[2]}`);
    if (url === null || !PROTOCOLS.includes(url.protocol))
        return undefined;
    const path = (url.pathname.split('@')[0] ?? '').replace(/\/+$/, '').replace(/\.git$/i, '');
    const repository = `${url.host}${path}`.toLowerCase();
    return /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)+$/.test(repository) ? repository : undefined;
}

;// CONCATENATED MODULE: ./lib/evidence/provenance/statement.js



/** SLSA's versions of provenance that are read, by what cosign calls them. */
const PROVENANCE_TYPES = [
    { cosign: 'slsaprovenance1', predicateType: 'https://slsa.dev/provenance/v1' },
    { cosign: 'slsaprovenance02', predicateType: 'https://slsa.dev/provenance/v0.2' },
];
/** Characters of a builder's name that are kept. */
const BUILDER_LIMIT = 200;
/** A field that other build types may have of another form: then it is as if it were not there. */
function lenient(schema) {
    return schema.optional().catch(undefined);
}
const address = schemas/* string */.YjP().max(2_048);
const commit = schemas/* string */.YjP()
    .regex(/^[0-9a-f]{4,64}$/i)
    .transform((text) => text.toLowerCase());
const Resource = schemas/* object */.Ikc({
    uri: lenient(address),
    digest: lenient(schemas/* object */.Ikc({ gitCommit: lenient(commit), sha1: lenient(commit) })),
});
const Resources = lenient(schemas/* array */.YOg(Resource.catch({})));
const Builder = lenient(schemas/* object */.Ikc({ id: schemas/* string */.YjP().transform((id) => id.slice(0, BUILDER_LIMIT)) }));
/** https://slsa.dev/spec/v1.1/provenance, and of the parameters of build types those that name the source. */
const Version1 = schemas/* object */.Ikc({
    buildDefinition: schemas/* object */.Ikc({
        externalParameters: lenient(schemas/* object */.Ikc({
            /** GitHub's artifact attestations: https://actions.github.io/buildtypes/workflow/v1 */
            workflow: lenient(schemas/* object */.Ikc({ repository: address })),
            source: lenient(schemas/* union */.KCZ([address, Resource])),
            /** BuildKit: https://docs.docker.com/build/metadata/attestations/slsa-definitions/ */
            configSource: lenient(Resource),
        })),
        resolvedDependencies: Resources,
    }),
    runDetails: lenient(schemas/* object */.Ikc({ builder: Builder })),
});
/** https://slsa.dev/spec/v0.2/provenance */
const Version02 = schemas/* object */.Ikc({
    builder: Builder,
    invocation: lenient(schemas/* object */.Ikc({ configSource: lenient(Resource) })),
    materials: Resources,
});
/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; the subject of v0.1 has the same form. */
const InTotoStatement = schemas/* object */.Ikc({
    _type: schemas/* enum */.k5n(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
    subject: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP().optional() }) })),
    predicateType: schemas/* string */.YjP(),
    predicate: schemas/* unknown */.L5J().optional(),
});
/**
 * Reads an in-toto statement.
 * @param text JSON of whoever signed it.
 * @returns undefined when it is no statement.
 */
function readStatement(text) {
    const statement = (0,json/* parseJson */.q)(InTotoStatement, text);
    if (statement === undefined)
        return undefined;
    const { predicateType, predicate, subject } = statement;
    const digests = subject.flatMap(({ digest: { sha256 } }) => sha256 === undefined ? [] : [`sha256:${sha256.toLowerCase()}`]);
    return { predicateType, provenance: readProvenance(predicateType, predicate), digests };
}
function readProvenance(predicateType, predicate) {
    switch (predicateType) {
        case PROVENANCE_TYPES[0].predicateType: {
            const read = Version1.safeParse(predicate).data;
            return { source: read && sourceOf1(read), builder: read?.runDetails?.builder?.id };
        }
        case PROVENANCE_TYPES[1].predicateType: {
            const read = Version02.safeParse(predicate).data;
            return { source: read && sourceOf02(read), builder: read?.builder?.id };
        }
        default:
            return undefined;
    }
}
function sourceOf1({ buildDefinition }) {
    const { workflow, source, configSource } = buildDefinition.externalParameters ?? {};
    const dependencies = buildDefinition.resolvedDependencies ?? [];
    if (workflow !== undefined)
        return sourceAt({ uri: workflow.repository }, dependencies);
    if (typeof source === 'string')
        return sourceAt({ uri: source }, dependencies);
    const declared = source ?? configSource;
    return declared === undefined ? onlySource(dependencies) : sourceAt(declared, dependencies);
}
function sourceOf02({ invocation, materials = [] }) {
    const declared = invocation?.configSource;
    return declared === undefined ? onlySource(materials) : sourceAt(declared, materials);
}
/** What a build declares as its source; its commit stands beside it, or with the same repository among the materials. */
function sourceAt(declared, materials) {
    const own = sourceFrom(declared);
    if (own !== undefined || declared.uri === undefined)
        return own;
    const repository = repositoryOf(declared.uri);
    return repository === undefined ? undefined : onlySource(materials, repository);
}
/**
 * The one source among the materials; undefined when there are several: a build may take in others beside its own.
 * @param repository counts alone where it is known.
 */
function onlySource(materials, repository) {
    const sources = materials.flatMap((material) => {
        const source = sourceFrom(material);
        return source === undefined || (repository ?? source.repository) !== source.repository ? [] : [source];
    });
    const [first, ...others] = sources;
    const same = others.every((one) => one.repository === first?.repository && one.commit === first.commit);
    return same ? first : undefined;
}
function sourceFrom({ uri, digest }) {
    const repository = uri === undefined ? undefined : repositoryOf(uri);
    const named = digest?.gitCommit ?? digest?.sha1;
    return repository === undefined || named === undefined ? undefined : { repository, commit: named };
}

;// CONCATENATED MODULE: ./lib/evidence/provenance/cosign-answer.js




/** Characters that are read of what cosign prints: an attestation may list a whole build. */
const ANSWER_LIMIT = 64 * 1024 * 1024;
/** One line of cosign's answer: the envelope that it verified (DSSE). */
const Envelope = schemas/* object */.Ikc({
    payloadType: schemas/* literal */.euz('application/vnd.in-toto+json'),
    payload: schemas/* string */.YjP(),
});
const OTHER_TYPES = 'none of the attestations matched the predicate type: ';
const REFUSED = 'no matching attestations:';
const UNKNOWN_FORM = { kind: 'failed', message: 'its answer is in a form that is not known' };
/**
 * Reads the end of one `cosign verify-attestation`, whose exit code is 1 whatever it is that it did not verify (measured
 * with cosign 3.0.6 and 3.1.3).
 * @param digest the one that was asked for; an answer about another is no verdict.
 */
function readAttestationAnswer({ exitCode, stdout, stderr }, digest) {
    if (exitCode !== 0) {
        const message = (0,cosign_words/* lastError */.VS)(stderr);
        if (exitCode === 1 && message.startsWith(OTHER_TYPES))
            return { kind: 'other-types' };
        if (exitCode === 1 && message.startsWith(REFUSED)) {
            return { kind: 'refused', reasons: message.slice(REFUSED.length).trim() };
        }
        return { kind: 'failed', message: message || `it ended with exit code ${exitCode ?? 'none'}` };
    }
    if (stdout.length >= ANSWER_LIMIT) {
        return { kind: 'failed', message: `it printed more than ${ANSWER_LIMIT / 2 ** 20} MiB of attestations` };
    }
    const statements = [];
    for (const line of stdout.split('\n').filter((one) => one !== '')) {
        const payload = (0,json/* parseJson */.q)(Envelope, line)?.payload;
        if (payload === undefined)
            return UNKNOWN_FORM;
        const text = Buffer.from(payload, 'base64').toString();
        const statement = readStatement(text);
        if (statement === undefined)
            return UNKNOWN_FORM;
        if (!statement.digests.includes(digest)) {
            return { kind: 'failed', message: `it verified an attestation that is not about ${digest}` };
        }
        statements.push({ ...statement, text });
    }
    return statements.length === 0 ? UNKNOWN_FORM : { kind: 'verified', statements };
}

;// CONCATENATED MODULE: ./lib/evidence/provenance/judgement.js


/** The commit of this run that a source is; undefined when it is of another repository or another commit. */
function originCommit(source, origin) {
    if (source === undefined || source.repository !== ownRepository(origin))
        return undefined;
    return origin.commits.find(({ sha }) => sha.toLowerCase() === source.commit);
}
function ownRepository({ server, repository }) {
    return repositoryOf(`${server}/${repository}`);
}
/** The statements that cosign verified, each once: without bundles it verifies those of the old format twice. */
function verifiedIn({ bundles, legacy }) {
    const statements = [...bundles, ...legacy].flatMap((answer) => answer.kind === 'verified' ? answer.statements : []);
    return [...new Map(statements.map((one) => [one.text, one])).values()];
}
/**
 * Judges why no verified provenance is of this run. It is "missing", "not trusted" or "of another source" only when
 * the registry told all that lies there and cosign's reasons speak against it; else it is not clear.
 * @param listed what the registry lists, verified or not; undefined where it is no statement.
 */
function judgeMismatch(answers, listed, digest, origin) {
    const there = [...listed.bundles, ...listed.legacy];
    const verified = verifiedIn(answers);
    if (verified.length === 0) {
        const none = there.every((one) => one?.provenance === undefined);
        return none ? { clear: true, verdict: missing(there.length) } : judgeRefusals(answers, listed);
    }
    const ours = there.some((one) => one?.digests.includes(digest) && originCommit(one.provenance?.source, origin) !== undefined);
    if (ours) {
        return unclear('An attestation there names this repository and commit, and cosign verified others and not that one, without a reason: see who signed it, or run the job again');
    }
    return { clear: true, verdict: otherSource(verified, origin) };
}
/** Nothing was verified: cosign has to have read all that the registry lists, and to have a good reason for each. */
function judgeRefusals(answers, listed) {
    if (fellBack(answers, listed)) {
        return unclear('cosign saw none of the bundles that the registry lists: run the job again');
    }
    const reasons = [];
    for (const [format, separator] of FORMATS) {
        if (!listed[format].some((one) => one?.provenance !== undefined))
            continue;
        const [answer] = answers[format];
        if (answer?.kind !== 'refused') {
            return unclear('cosign verified another attestation, and does not say why it did not verify the provenance beside it');
        }
        const read = answer.reasons === '' ? [] : answer.reasons.split(separator);
        if (read.length !== listed[format].length) {
            return unclear(`cosign read ${read.length} of the ${listed[format].length} attestations that the registry lists, so some of them could not be checked: run the job again`);
        }
        reasons.push(...read);
    }
    const explained = (0,cosign_words/* explainRefusals */.zF)('provenance', reasons);
    if (!explained.clear)
        return unclear(explained.reason);
    const message = `The provenance there is not believed: ${explained.words}.`;
    return { clear: true, verdict: { matches: false, cause: 'not-trusted', message } };
}
/** cosign looks for the old format when a fault hides the bundles from it; then it says the same twice. */
function fellBack({ bundles, legacy }, listed) {
    const [first] = bundles;
    const [second] = legacy;
    return (listed.bundles.length > 0 &&
        first?.kind === 'refused' &&
        second?.kind === 'refused' &&
        first.reasons === second.reasons);
}
/** The formats, and what stands between two reasons of cosign's. */
const FORMATS = [
    ['bundles', '\n'],
    ['legacy', '\n '],
];
function missing(others) {
    const aside = others === 0 ? '' : ' What it has beside the image says nothing of where that came from.';
    const message = `The registry answered cleanly and has no SLSA provenance for this digest.${aside}`;
    return { matches: false, cause: 'missing', message };
}
/** What the verified provenance says instead; of several the one that comes nearest. */
function otherSource(verified, origin) {
    const own = ownRepository(origin);
    const sources = verified.flatMap(({ provenance }) => provenance?.source ?? []);
    const nearest = sources.find(({ repository }) => repository === own) ?? sources[0];
    if (nearest === undefined) {
        const message = 'The provenance is verified, and names no repository with a commit that was built.';
        return { matches: false, cause: 'no-source', message };
    }
    const { repository, commit } = nearest;
    const of = `Built from ${judgement_short(repository, origin)} at commit ${commit}`;
    const is = origin.commits.map(({ sha, role }) => `${sha} (${role})`).join(' or ');
    const instead = repository !== own
        ? `This is ${origin.repository}`
        : /^(?:.{40}|.{64})$/.test(commit)
            ? `Expected ${is}`
            : `That is shortened and may be any; expected ${is}`;
    const more = verified.length === 1 ? '' : ` ${verified.length - 1} more verified name no commit of this run either.`;
    return { matches: false, cause: 'other-source', message: `${of}. ${instead}.${more}` };
}
/** Without the server where it is this one. */
function judgement_short(repository, { server }) {
    const host = `${URL.parse(server)?.host}/`;
    return repository.startsWith(host) ? repository.slice(host.length) : repository;
}
function unclear(reason) {
    return { clear: false, reason: `${reason.replace(/\.$/, '')}.` };
}

;// CONCATENATED MODULE: ./lib/evidence/provenance/provenance.js







/** Characters of a verified statement that are kept as evidence. */
const RECORD_LIMIT = 64 * 1024;
/**
 * Has cosign verify the SLSA provenance of one published digest, and compares the source that it names with the
 * repository and the commit of this run. As with signatures the registry is asked whether it answered truly before
 * anything is called missing.
 * @param resolution what the reference was resolved to, once.
 * @param settings whom to trust.
 */
async function collectProvenance(resolution, { trust, trustedRoot }, tools) {
    if (trust === undefined)
        return unlookable('There is no key and no identity whose provenance is expected.');
    if (!resolution.resolved)
        return unlookable(resolution.reason);
    const origin = await readOrigin(tools.event);
    if (typeof origin === 'string')
        return unlookable(origin);
    const cosign = await tools.cosign;
    if (!cosign.found)
        return unlookable(cosign.reason);
    const { registry, signal } = tools;
    const trusted = await (0,signature_trust/* prepareTrust */.G)(cosign.path, trust, trustedRoot, signal);
    if (!trusted.ready)
        return { state: 'error', reason: trusted.reason, records: trusted.records };
    const records = [...trusted.records];
    return verify(resolution, origin, { path: cosign.path, registry, signal, trusted, records });
}
function unlookable(reason) {
    return { state: 'error', reason, records: [] };
}
/** The code of this run, or one sentence why it is not known. */
async function readOrigin(event) {
    try {
        const origin = (await event)?.origin;
        return origin ?? 'This run is not on GitHub: there is no repository and no commit to compare with.';
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
async function verify(image, origin, verifier) {
    const { registry, trusted, records } = verifier;
    const answers = { bundles: [], legacy: [] };
    for (const format of ['bundles', 'legacy']) {
        for (const { cosign: type } of PROVENANCE_TYPES) {
            const run = await runCosign(image, type, format === 'legacy', verifier);
            if (!run.ended)
                return { state: 'error', reason: run.reason, records };
            if (run.answer.kind === 'failed') {
                return { state: 'error', reason: `${(0,cosign_words/* explainFailure */.SP)('provenance', run.answer.message)}.`, records };
            }
            answers[format].push(run.answer);
            const value = match(verifiedIn(answers), origin, trusted);
            if (value !== undefined)
                return { state: 'collected', value, records };
            // What is refused is refused whatever its type is.
            if (run.answer.kind === 'refused')
                break;
        }
    }
    const listed = await (0,account/* readListed */.o)(registry, image.reference, image.digest, 'att', readStatement);
    if (listed.state === 'fault') {
        return { state: 'error', reason: `The provenance could not be checked. ${listed.reason}`, records };
    }
    if (listed.state === 'not-found') {
        return { state: 'error', reason: `The registry has no image ${image.pinned} any more.`, records };
    }
    const judgement = judgeMismatch(answers, listed.value, image.digest, origin);
    return judgement.clear
        ? { state: 'collected', value: judgement.verdict, records }
        : { state: 'error', reason: judgement.reason, records };
}
/** The verdict when one of the verified statements names the code of this run; that others do not is told. */
function match(verified, origin, { signer, transparencyLog }) {
    const matches = verified.flatMap(({ provenance }) => {
        const commit = originCommit(provenance?.source, origin);
        return commit === undefined ? [] : [{ commit, builder: provenance?.builder }];
    });
    const [first] = matches;
    if (first === undefined)
        return undefined;
    const others = verified.length - matches.length;
    return { matches: true, repository: origin.repository, ...first, others, signer, transparencyLog };
}
async function runCosign({ pinned, digest }, type, legacy, { path, trusted, records, signal }) {
    const asked = { pinned, type, legacy };
    const verification = { ...asked, trust: trusted.given };
    const result = await (0,engine_cosign/* verifyAttestations */.rm)(path, verification, trusted.env, ANSWER_LIMIT, signal);
    const interrupted = (0,cosign_words/* explainInterruption */.Z9)('verify-attestation', result);
    const answer = readAttestationAnswer(result, digest);
    const title = `cosign's verdict on provenance (${type}${legacy ? ', old format' : ''})`;
    records.push({
        title: answer.kind === 'verified' ? `${title}, decoded from base64` : title,
        command: ['cosign', ...(0,engine_cosign/* attestationArguments */.FR)({ ...asked, trust: trusted.shown })],
        output: answer.kind === 'verified' ? shown(answer.statements) : result.stderr.trim(),
    });
    return interrupted === undefined ? { ended: true, answer } : { ended: false, reason: interrupted };
}
/** The statements themselves, which cosign prints in base64. */
function shown(statements) {
    const texts = statements.map(({ text }) => text).join('\n');
    if (texts.length <= RECORD_LIMIT)
        return texts;
    return `${texts.slice(0, RECORD_LIMIT)}\n… ${texts.length - RECORD_LIMIT} characters left out …`.toWellFormed();
}

// EXTERNAL MODULE: ./lib/evidence/signature/signature.js + 1 modules
var signature = __webpack_require__(5147);
;// CONCATENATED MODULE: ./lib/evidence/ask-registry.js





/**
 * Resolves the reference once to a digest, and from there to the image of each platform; has cosign verify that digest
 * once, its signature and its provenance at the same time, whatever the number of platforms; cosign is looked for meanwhile.
 * @param engine names the platform when none is asked for.
 * @returns one element a platform, in the order of the settings.
 */
function askRegistry(image, { platforms, signature: settings, project }, engine, { signal, event }) {
    const registry = (0,engine_registry/* connectRegistry */.g)(signal);
    const provenance = project.provenance === 'required';
    const wanted = provenance || (settings.mode !== 'off' && settings.trust !== undefined);
    const cosign = wanted
        ? (0,engine_cosign/* findCosign */.Ll)(signal)
        : Promise.resolve({ found: false, reason: 'Nothing is to be verified.' });
    const top = (0,published/* findPublished */.e2)(registry, image);
    const resolve = async (platform) => {
        const answer = await engine;
        const architecture = answer.usable ? answer.architecture : 'amd64';
        const own = { os: 'linux', architecture, variant: undefined };
        return (0,published/* resolvePublished */.j4)(registry, image, await top, platform, own);
    };
    const tools = { cosign, registry, event, signal };
    const verifySignature = onceResolved((resolution) => (0,signature/* collectSignature */.Z)(resolution, settings, tools));
    const verifyProvenance = onceResolved((resolution) => collectProvenance(resolution, settings, tools));
    return platforms.map((platform) => {
        const resolution = resolve(platform);
        return {
            platform,
            resolution,
            signature: resolution.then(verifySignature),
            provenance: provenance ? resolution.then(verifyProvenance) : undefined,
        };
    });
}
/** Every platform has the same digest, where it has one: what is asked of that is asked once. */
function onceResolved(ask) {
    let answer;
    return (resolution) => {
        if (!resolution.resolved)
            return ask(resolution);
        answer ??= ask(resolution);
        return answer;
    };
}


/***/ })

};
