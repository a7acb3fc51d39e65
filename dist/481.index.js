export const id = 481;
export const ids = [481];
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

/***/ 3481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ALL_CHECKS: () => (/* binding */ ALL_CHECKS),
  CHECKS: () => (/* binding */ CHECKS),
  POLICY_CHECKS: () => (/* binding */ POLICY_CHECKS),
  PROJECT_CHECKS: () => (/* binding */ PROJECT_CHECKS)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(6040);
// EXTERNAL MODULE: ./lib/checks/places.js
var checks_places = __webpack_require__(3285);
;// CONCATENATED MODULE: ./lib/checks/references.js
/** The rules of the field that the checks follow. */
const CIS_DOCKER = (rule) => ({
    name: `CIS Docker Benchmark 1.6.0, ${rule}`,
    url: 'https://www.cisecurity.org/benchmark/docker',
});
const NIST_800_190 = (section) => ({
    name: `NIST SP 800-190, ${section}`,
    url: 'https://doi.org/10.6028/NIST.SP.800-190',
});
const POD_SECURITY_STANDARDS = (control) => ({
    name: `Pod Security Standards, ${control}`,
    url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
});
/** A page of the Linux kernel's documentation. */
const LINUX_KERNEL = (page, name) => ({
    name: `Linux kernel documentation, ${name}`,
    url: `https://docs.kernel.org/${page}.html`,
});
/** A section of the SLSA specification. */
const SLSA = (section) => ({
    name: `SLSA 1.1, ${section}`,
    url: 'https://slsa.dev/spec/v1.1/verifying-artifacts',
});

;// CONCATENATED MODULE: ./lib/checks/base-images.js



const EXPECTED = 'cosign verifies a signature on the digest of every base image, by whom the policy names for it, and the build uses those digests.';
const baseImages = {
    id: 'base-images',
    layer: 'Supply chain',
    title: 'Base images are signed',
    severity: 'critical',
    reason: 'An image is no better than what it is built upon: a base image that was swapped in its registry is in yours with the next build.',
    method: 'Resolves each image of FROM, COPY --from and RUN --mount=from= once to a digest, and has cosign verify the signature on it by the first rule of the policy that names it. The build gets those digests as build contexts, and what BuildKit says it built upon is compared with them.',
    references: [CIS_DOCKER('4.2'), NIST_800_190('section 4.1.5')],
    judge: ({ baseImages: evidence }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(EXPECTED, evidence);
        const { bases, mode } = evidence.value;
        const judged = bases
            .map((base) => ({ ...judgeBase(base, mode), base, location: base.base.location }))
            .toSorted((one, other) => finding/* GRAVEST_FIRST */.sd.indexOf(one.status) - finding/* GRAVEST_FIRST */.sd.indexOf(other.status));
        const [gravest] = judged;
        if (gravest === undefined)
            return (0,finding/* finding */.gk)('pass', EXPECTED, 'The build uses no image of a registry.');
        if (gravest.status === 'pass')
            return (0,finding/* finding */.gk)('pass', EXPECTED, `${(0,checks_places/* listPlaces */.bF)(judged)}.`);
        const open = judged.filter(({ status }) => status !== 'pass');
        const places = open.map(({ text, location }) => ({ location, message: `${text}.` }));
        return {
            ...(0,finding/* finding */.gk)(gravest.status, EXPECTED, `${(0,checks_places/* listPlaces */.bF)(open)}.`, fixes(evidence.value)),
            ...(0,checks_places/* atPlaces */.ms)(places),
        };
    },
};
function judgeBase({ base, digest, answer }, mode) {
    const name = base.name.length > 120 ? `${base.name.slice(0, 119)}…` : base.name;
    switch (answer.kind) {
        case 'unchecked':
            return {
                status: mode === 'require' ? 'fail' : 'warning',
                text: `${name} was not checked: ${answer.why}`,
            };
        case 'error':
            return { status: 'error', text: withoutPoint(answer.reason) };
        case 'asked': {
            const { signature } = answer;
            if (signature.state !== 'collected') {
                return { status: 'error', text: `${name}: ${withoutPoint(signature.reason)}` };
            }
            if (!signature.value.verified) {
                const cause = signature.value.cause === 'unsigned' ? 'is not signed' : 'is not signed by whom it should be';
                return { status: 'fail', text: `${name} ${cause}: ${withoutPoint(signature.value.message)}` };
            }
            const short = (digest ?? '').replace(/^(sha\d+:[0-9a-f]{12}).*/, '$1…');
            return { status: 'pass', text: `${name} is ${short}, signed by ${signature.value.signer}` };
        }
    }
}
function withoutPoint(text) {
    return text.replace(/\.$/, '');
}
function fixes({ bases }) {
    const unlisted = bases.flatMap(({ base, answer }) => answer.kind === 'unchecked' && base.kind === 'image'
        ? [`${base.reference.registry}/${base.reference.repository}`]
        : []);
    const unsigned = bases.flatMap(({ base, digest, answer }) => answer.kind === 'asked' &&
        answer.signature.state === 'collected' &&
        !answer.signature.value.verified &&
        base.kind === 'image' &&
        digest !== undefined
        ? [`${base.reference.registry}/${base.reference.repository}@${digest}`]
        : []);
    const [repository] = unlisted;
    const [pinned] = unsigned;
    const rule = {
        title: 'In the policy file (.github/layered-defense.yml), whose signature it must carry',
        language: 'yaml',
        lines: ['base-images:', `  - pattern: ${repository}`, '    key: base-image.pub'],
    };
    const sign = {
        title: 'Where the base image is published, if it is yours',
        language: 'sh',
        lines: [`cosign sign --yes --key cosign.key ${pinned}`],
    };
    return [...(pinned === undefined ? [] : [sign]), ...(repository === undefined ? [] : [rule])];
}

;// CONCATENATED MODULE: ./lib/checks/build.js

const build_EXPECTED = 'The image builds from the checkout.';
const build = {
    id: 'build',
    layer: 'Image',
    title: 'Image builds',
    severity: 'high',
    reason: 'What cannot be built cannot be looked at: every other row of this image would speak of nothing.',
    method: 'Builds the image with buildx, or with docker build where the client has no buildx, and loads it into the engine.',
    references: [],
    judge: ({ build: evidence }) => {
        if (evidence.state === 'not-applicable')
            return undefined;
        if (evidence.state === 'error')
            return (0,finding/* unlooked */.In)(build_EXPECTED, evidence);
        const outcome = evidence.value;
        if (outcome.built)
            return (0,finding/* finding */.gk)('pass', build_EXPECTED, 'Built.');
        const { instruction, location, message } = outcome.failure;
        const where = location === undefined ? '' : ` at ${location.file}:${location.line}`;
        const seen = `The build failed${where}${instruction === undefined ? '' : ` (${instruction})`}: ${message}`;
        return { ...(0,finding/* finding */.gk)('fail', build_EXPECTED, seen), location };
    },
};

// EXTERNAL MODULE: ./lib/evidence/capabilities.js
var evidence_capabilities = __webpack_require__(8111);
;// CONCATENATED MODULE: ./lib/checks/other-user.js
/** The user of the examples, where nobody has looked for one that the image gets ready as. */
const ANY_USER = { user: '1000:1000', folders: [] };
/**
 * Whom to propose in the place of root: the user that the search for the least privilege found, so that not several
 * stand in one report.
 * @param otherwise where nothing was searched.
 * @returns undefined where it was searched, and no other user was found that the image gets ready as.
 */
function otherUser({ leastPrivilege }, otherwise = ANY_USER) {
    if (leastPrivilege?.state !== 'collected')
        return otherwise;
    const { privileges, ownUser } = leastPrivilege.value;
    const user = privileges.user ?? ownUser;
    return user === undefined ? undefined : { user, folders: (privileges.tmpfs ?? []).map(({ path }) => path) };
}
/** What to do where no other user was found; no line of it is an edit. */
const GIVE_UP_ROOT = {
    title: 'No other user was found that it gets ready as: let the entrypoint give up root (gosu, su-exec), or give the user folders of its own, before you set USER',
    language: 'dockerfile',
    lines: [
        '# Such as, at the end of the entrypoint: exec gosu app "$@"',
        '# Or in the Dockerfile, for each folder that it writes to:',
        'RUN chown -R app:app /var/lib/app',
    ],
};

;// CONCATENATED MODULE: ./lib/checks/compose.js


/** The layer of every check that judges Compose files. */
const COMPOSE = 'Compose';
/** Services for which lines to copy are written. */
const MOST_SERVICES = 10;
/** Judges the Compose files; undefined when none are given. */
function judgeCompose({ compose }, expected, judge) {
    if (compose === undefined)
        return undefined;
    return compose.state === 'collected' ? judge(compose.value) : (0,finding/* unlooked */.In)(expected, compose);
}
/** The lines to write in a Compose file, of as many services as a reader copies. */
function composeFix(title, services) {
    const shown = services.slice(0, MOST_SERVICES);
    const left = services.length - shown.length;
    const lines = shown.flatMap((service) => [
        `  ${yamlKey(service.name)}:`,
        ...service.lines.map((line) => `    ${line}`),
    ]);
    const more = left === 0 ? [] : [`  # and the same for ${left} more`];
    return { title, language: 'yaml', lines: ['services:', ...lines, ...more] };
}
/** A name as a key: plain where YAML reads it as a text. */
function yamlKey(name) {
    const isPlain = /^[A-Za-z_][\w.-]*$/.test(name) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(name);
    return isPlain ? name : JSON.stringify(name);
}
/** The lines of a service that runs as a user, `uid:gid`. */
function userLines(user) {
    return [`user: ${JSON.stringify(user)}`];
}
/** What is to be written beside cap_drop. */
const NEEDED = 'and cap_add: each that it needs, such as NET_BIND_SERVICE';
/** The lines of a service that harden it, by what they give. */
const HARDENING = {
    user: userLines(ANY_USER.user),
    capabilities: [`cap_drop: [ALL] # ${NEEDED}`],
    noNewPrivileges: ['security_opt: ["no-new-privileges:true"]'],
    readOnly: ['read_only: true', 'tmpfs: [/tmp]'],
};
/** A sentence's list of which the last are only counted. */
function listed(items, most) {
    const left = items.length - most;
    return left > 0 ? `${items.slice(0, most).join(', ')} and ${left} more` : items.join(', ');
}

;// CONCATENATED MODULE: ./lib/checks/yaml-edits.js
/**
 * New lines before a line.
 * @param line counted from 1.
 * @param indent columns before each of them.
 */
function insertAt(line, indent, lines) {
    return { from: line, to: line - 1, lines: lines.map((text) => ' '.repeat(indent) + text) };
}
/**
 * Another value for a pair, all else of its line kept.
 * @returns none where its value does not stand on that line, or is that value.
 */
function withValue({ from, inline }, value) {
    if (inline === undefined)
        return [];
    const { line, start, end } = inline;
    const fresh = line.slice(0, start) + value + line.slice(end);
    return fresh === line ? [] : [{ from, to: from, lines: [fresh] }];
}
/**
 * The first pairs of a mapping that is written as `{}`; none where the pair has another value.
 * @param indent columns before the pair.
 */
function withPairs({ from, inline }, indent, pairs) {
    if (inline === undefined || !/^\{ *\}$/.test(textOf(inline)))
        return [];
    const { line, start, end } = inline;
    const key = line.slice(0, start).trimEnd() + line.slice(end);
    const inside = pairs.map((text) => ' '.repeat(indent + 2) + text);
    return [{ from, to: from, lines: [key, ...inside] }];
}
/** The value alone. */
function textOf({ line, start, end }) {
    return line.slice(start, end);
}
/** A new first item of a list in block style; none where the pair has another value. */
function withItem({ list }, item) {
    return list === undefined ? [] : [insertAt(list.from, list.indent, [`- ${item}`])];
}
/** The edits of one file. Of what is inserted at one place the deepest comes first: it goes on with lines before it. */
function joined(file, edits) {
    const isInsertion = ({ from, to }) => to < from;
    const byPlace = Map.groupBy(edits.filter(isInsertion), ({ from }) => from);
    const inserted = [...byPlace].map(([from, same]) => {
        const ordered = same.toSorted((one, other) => depthOf(other) - depthOf(one));
        return { file, from, to: from - 1, lines: ordered.flatMap(({ lines }) => lines) };
    });
    return [...inserted, ...edits.filter((edit) => !isInsertion(edit)).map((edit) => ({ file, ...edit }))];
}
function depthOf({ lines: [first = ''] }) {
    return first.length - first.trimStart().length;
}

;// CONCATENATED MODULE: ./lib/checks/compose-edits.js



/**
 * The edits of a Compose file that harden a service, as far as each change is known: where its field is not written
 * yet, or is in block style.
 * @param written how the service is written; undefined where it cannot be changed line by line.
 * @param wanted what it lacks.
 * @param how who it is to run as; and whether a container of it was looked at: without that, comments say what nobody
 *   has tried.
 */
function hardeningEdits(written, wanted, how) {
    if (written === undefined)
        return [];
    const { file, map } = written;
    const edits = wanted.flatMap((what) => hardeningEdit(map, what, how));
    // What is inserted stands at one place, below one comment.
    const isInserted = edits.some(({ from, to }) => to < from && from === placeOf(map));
    const lead = isInserted && !how.isTried ? [insertAt(placeOf(map), map.indent, [`# ${UNTRIED}`])] : [];
    return joined(file, [...lead, ...edits]);
}
/** The edits that make services no longer privileged. */
function unprivilegedEdits(services) {
    return services.flatMap(({ written, options }) => {
        const pair = options.privileged ? written?.map.pairs.get('privileged') : undefined;
        return written === undefined || pair === undefined ? [] : joined(written.file, withValue(pair, 'false'));
    });
}
const UNTRIED = 'as far as it works with it: this was not tried';
const FIELDS = {
    user: 'user',
    capabilities: 'cap_drop',
    noNewPrivileges: 'security_opt',
    readOnly: 'read_only',
};
function hardeningEdit(map, what, { user = ANY_USER.user, isTried }) {
    const noted = (value, note = UNTRIED) => (isTried ? value : `${value} # ${note}`);
    const pair = map.pairs.get(FIELDS[what]);
    if (pair === undefined) {
        const asTried = isTried ? PLAIN[what] : HARDENING[what];
        const plain = what === 'user' ? userLines(user) : asTried;
        const lines = plain.filter((line) => !map.pairs.has(line.split(':')[0] ?? ''));
        return [insertAt(placeOf(map), map.indent, lines)];
    }
    // What a variable stands for is changed where it is set.
    if (pair.inline !== undefined && textOf(pair.inline).includes('$'))
        return [];
    switch (what) {
        case 'user':
            return withValue(pair, noted(JSON.stringify(user)));
        case 'capabilities':
            if (pair.list?.items.includes('ALL'))
                return [];
            return pair.list === undefined
                ? withValue(pair, noted('[ALL]', NEEDED))
                : withItem(pair, noted('ALL', NEEDED));
        case 'noNewPrivileges':
            // One that says the opposite is a danger, and is told as one.
            if (pair.list?.items.some((item) => item.includes('no-new-privileges')))
                return [];
            return withItem(pair, noted('no-new-privileges:true'));
        case 'readOnly':
            return withValue(pair, noted('true'));
    }
}
/** The lines that a report shows, without what is said to its reader: a container with them was looked at. */
const PLAIN = {
    ...HARDENING,
    capabilities: ['cap_drop: [ALL]'],
};
/** Behind what the service runs. */
function placeOf({ pairs, to }) {
    const what = pairs.get('image') ?? pairs.get('build');
    return (what?.to ?? to) + 1;
}

// EXTERNAL MODULE: ./node_modules/shlex/shlex.js
var shlex = __webpack_require__(5637);
;// CONCATENATED MODULE: ./lib/checks/deployed.js


/** The layer of every check that judges `run-options`. */
const AS_DEPLOYED = 'As deployed';
/** Judges the deployment; undefined when no `run-options` are given. */
function judgeDeployed({ deployment }, { expected, byOptions, byAccount }) {
    if (deployment === undefined)
        return undefined;
    if (deployment.state !== 'collected')
        return (0,finding/* unlooked */.In)(expected, deployment);
    const { options, account } = deployment.value;
    const proven = byOptions?.(options);
    if (proven !== undefined)
        return proven;
    return account.state === 'error' ? (0,finding/* finding */.gk)('error', expected, account.reason) : byAccount(account, options);
}
/** A line of the kernel's account as words: its tabs are for machines. */
function line(account, field) {
    return account.status.lines[field]?.replaceAll(/\s+/g, ' ').trim();
}
/** The command that runs the image with these flags. */
function dockerRun(flags) {
    return ['docker run', ...(flags.length === 0 ? [] : [(0,shlex/* join */.fj)(flags)]), 'IMAGE'].join(' ');
}
/** Flags to add to those of the deployment. */
function addFlags(...flags) {
    return { title: 'Add to the flags of docker run', language: 'sh', lines: [dockerRun(flags)] };
}

;// CONCATENATED MODULE: ./lib/checks/deployed-apparmor.js



const deployed_apparmor_EXPECTED = 'An AppArmor profile is enforced with the options of the deployment.';
const deployedAppArmor = {
    id: 'deployed-apparmor',
    layer: AS_DEPLOYED,
    title: 'AppArmor confines it when deployed',
    severity: 'medium',
    reason: "A profile keeps even root of the container from mounting, and from the kernel's settings under /proc and /sys.",
    method: "Starts a container of the image with the deployment's --security-opt flags and reads AppArmor's label in /proc/self/attr/current.",
    references: [CIS_DOCKER('5.2'), POD_SECURITY_STANDARDS('baseline: AppArmor')],
    usualFix: () => FIXES,
    judge: (evidence) => judgeDeployed(evidence, { expected: deployed_apparmor_EXPECTED, byOptions, byAccount }),
};
function byOptions({ privileged, apparmor }) {
    if (apparmor === 'unconfined') {
        return (0,finding/* finding */.gk)('fail', deployed_apparmor_EXPECTED, 'apparmor=unconfined: no profile binds it.', FIXES);
    }
    if (!privileged || apparmor !== undefined)
        return undefined;
    return (0,finding/* finding */.gk)('fail', deployed_apparmor_EXPECTED, '--privileged runs it without a profile (it was not tried here).', FIXES);
}
function byAccount({ apparmor: label }, { apparmor: asked }) {
    if (label === undefined && asked === undefined) {
        return (0,finding/* finding */.gk)('not-applicable', deployed_apparmor_EXPECTED, 'Not available on this host: the kernel of this engine has no AppArmor.');
    }
    if (label === undefined) {
        const seen = `The profile ${asked} could not be checked: the kernel of this engine has no AppArmor. Run this on a machine that has it and the profile.`;
        return (0,finding/* finding */.gk)('error', deployed_apparmor_EXPECTED, seen);
    }
    const [, name, mode] = /^(.*?)(?: \((\w+)\))?$/s.exec(label) ?? [];
    if (label === 'unconfined' || mode === 'unconfined') {
        return (0,finding/* finding */.gk)('fail', deployed_apparmor_EXPECTED, `${label}: no profile binds it.`, FIXES);
    }
    if (asked !== undefined && name !== asked) {
        return (0,finding/* finding */.gk)('fail', deployed_apparmor_EXPECTED, `${label}, and not the profile ${asked} that is asked for.`);
    }
    if (mode === 'enforce' || mode === 'kill')
        return (0,finding/* finding */.gk)('pass', deployed_apparmor_EXPECTED, label);
    return (0,finding/* finding */.gk)('warning', deployed_apparmor_EXPECTED, `${label}: what breaks the profile is let through.`, [
        {
            title: 'On the host, once the profile fits',
            language: 'sh',
            lines: ['aa-enforce /etc/apparmor.d/PROFILE'],
        },
    ]);
}
const FIXES = [
    {
        title: "Leave the option out, and Docker's own profile is in force; or name one that the host has loaded",
        language: 'sh',
        lines: ['docker run --security-opt apparmor=docker-default IMAGE'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/deployed-capabilities.js




const deployed_capabilities_EXPECTED = 'All capabilities are dropped; NET_BIND_SERVICE, or what the image was shown to need, is left in the bounding set.';
const deployedCapabilities = {
    id: 'deployed-capabilities',
    layer: AS_DEPLOYED,
    title: 'Capabilities are dropped when deployed',
    severity: 'medium',
    reason: "The bounding set is all that a process of the container can ever gain, by a setuid program or as root: Docker's 14 defaults are more than most programs need.",
    method: "Starts a container of the image with the deployment's --cap-drop and --cap-add flags and reads the CapBnd line of /proc/self/status by the kernel's names.",
    references: [
        CIS_DOCKER('5.4'),
        NIST_800_190('section 4.4.3'),
        POD_SECURITY_STANDARDS('restricted: Capabilities'),
    ],
    usualFix: () => deployed_capabilities_FIXES,
    judge: (evidence) => {
        const account = (one) => deployed_capabilities_byAccount(one, shownToBeNeeded(evidence));
        return judgeDeployed(evidence, { expected: deployed_capabilities_EXPECTED, byOptions: deployed_capabilities_byOptions, byAccount: account });
    },
};
function deployed_capabilities_byOptions({ privileged, capAdd }) {
    if (privileged) {
        const seen = '--privileged gives every capability (it was not tried here).';
        return (0,finding/* finding */.gk)('fail', deployed_capabilities_EXPECTED, seen, deployed_capabilities_FIXES);
    }
    if (!capAdd.includes('ALL'))
        return undefined;
    return (0,finding/* finding */.gk)('fail', deployed_capabilities_EXPECTED, '--cap-add ALL gives every capability.', deployed_capabilities_FIXES);
}
/** Capabilities without which it was shown not to get ready; none where that was not searched to the end. */
function shownToBeNeeded({ leastPrivilege }) {
    if (leastPrivilege?.state !== 'collected' || !leastPrivilege.value.minimal)
        return [];
    return leastPrivilege.value.privileges.capabilities;
}
function deployed_capabilities_byAccount(account, needed) {
    const mask = /^CapBnd:\s*([0-9a-f]+)$/.exec(line(account, 'CapBnd') ?? '')?.[1];
    if (mask === undefined) {
        return (0,finding/* finding */.gk)('error', deployed_capabilities_EXPECTED, 'The kernel of this engine prints no CapBnd line: the capabilities cannot be read there.');
    }
    const names = (0,evidence_capabilities/* capabilityNames */.n7)(mask);
    const beyond = names.filter((name) => !evidence_capabilities/* DEFAULT_CAPABILITIES */.tq.includes(name));
    const seen = `CapBnd: ${mask}`;
    if (beyond.length > 0) {
        return (0,finding/* finding */.gk)('fail', deployed_capabilities_EXPECTED, `${seen}: ${beyond.join(', ')} beyond what Docker gives by default.`, deployed_capabilities_FIXES);
    }
    if (names.length === 0)
        return (0,finding/* finding */.gk)('pass', deployed_capabilities_EXPECTED, `${seen}: none.`);
    if (names.every((name) => name === 'NET_BIND_SERVICE'))
        return (0,finding/* finding */.gk)('pass', deployed_capabilities_EXPECTED, `${seen}: NET_BIND_SERVICE alone.`);
    if (names.every((name) => needed.includes(name))) {
        return (0,finding/* finding */.gk)('pass', deployed_capabilities_EXPECTED, `${seen}: ${names.join(', ')}, and the image does not get ready with less.`);
    }
    const all = names.length === evidence_capabilities/* DEFAULT_CAPABILITIES */.tq.length;
    const what = all ? `the ${names.length} that Docker gives by default stand` : names.join(', ');
    return (0,finding/* finding */.gk)('warning', deployed_capabilities_EXPECTED, `${seen}: ${what}.`, deployed_capabilities_FIXES);
}
const deployed_capabilities_FIXES = [
    addFlags('--cap-drop', 'ALL'),
    {
        title: 'And one --cap-add for each that the program needs (the input least-privilege finds them), such as',
        language: 'sh',
        lines: ['docker run --cap-drop ALL --cap-add NET_BIND_SERVICE IMAGE'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/deployed-no-new-privileges.js



const deployed_no_new_privileges_EXPECTED = 'NoNewPrivs: 1, no program of the image can gain privileges.';
const deployedNoNewPrivileges = {
    id: 'deployed-no-new-privileges',
    layer: AS_DEPLOYED,
    title: 'Gains no new privileges when deployed',
    severity: 'medium',
    reason: 'Without it a setuid program or a file with capabilities makes a process root again that was started as another user.',
    method: "Starts a container of the image with the deployment's --security-opt flags and reads the NoNewPrivs line of /proc/self/status.",
    references: [CIS_DOCKER('5.26'), POD_SECURITY_STANDARDS('restricted: Privilege Escalation')],
    usualFix: () => [addFlags('--security-opt', 'no-new-privileges')],
    judge: (evidence) => judgeDeployed(evidence, {
        expected: deployed_no_new_privileges_EXPECTED,
        byAccount: (account) => {
            const seen = line(account, 'NoNewPrivs');
            if (seen === undefined) {
                const reason = 'The kernel of this engine prints no NoNewPrivs line: it cannot be read there.';
                return (0,finding/* finding */.gk)('error', deployed_no_new_privileges_EXPECTED, reason);
            }
            if (seen === 'NoNewPrivs: 1')
                return (0,finding/* finding */.gk)('pass', deployed_no_new_privileges_EXPECTED, seen);
            const fixes = [addFlags('--security-opt', 'no-new-privileges')];
            return (0,finding/* finding */.gk)('warning', deployed_no_new_privileges_EXPECTED, `${seen}: setuid programs give their rights.`, fixes);
        },
    }),
};

;// CONCATENATED MODULE: ./lib/checks/deployed-non-root.js




const deployed_non_root_EXPECTED = 'With the options of the deployment the first process has neither user id 0 nor group 0.';
const deployedNonRoot = {
    id: 'deployed-non-root',
    layer: AS_DEPLOYED,
    title: 'Runs as non-root when deployed',
    severity: 'high',
    reason: "--user outdoes the image's USER: what counts in production is the user with which it is started there.",
    method: "Starts a container of the image with those of run-options that change the kernel's account, and reads the Uid, Gid and Groups lines of /proc/self/status.",
    references: [
        CIS_DOCKER('4.1'),
        NIST_800_190('section 4.1.2'),
        POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
    ],
    usualFix: () => [addFlags('--user', '1000:1000')],
    judge: (evidence) => judgeDeployed(evidence, {
        expected: deployed_non_root_EXPECTED,
        byAccount: (account, { user }) => {
            const { uid, gid, groups } = account.status;
            const by = user === undefined ? "without --user, so by the image's own USER" : `by --user ${user}`;
            const seen = `${line(account, 'Uid')} (${by})`;
            if (uid.includes(0)) {
                const outside = account.userNamespace
                    ? ' The engine here maps it to another uid outside the container; inside it is root all the same.'
                    : '';
                const other = otherUser(evidence);
                const fixes = [other === undefined ? GIVE_UP_ROOT : addFlags('--user', other.user)];
                return (0,finding/* finding */.gk)('fail', deployed_non_root_EXPECTED, `${seen}: the process is root.${outside}`, fixes);
            }
            if (!gid.includes(0) && !groups.includes(0))
                return (0,finding/* finding */.gk)('pass', deployed_non_root_EXPECTED, seen);
            const inGroup = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}: group 0 is root's.`;
            return (0,finding/* finding */.gk)('warning', deployed_non_root_EXPECTED, `${seen}. ${inGroup}`, [
                addFlags('--user', `${uid[0]}:${uid[0]}`),
            ]);
        },
    }),
};

;// CONCATENATED MODULE: ./lib/checks/deployed-read-only.js



const deployed_read_only_EXPECTED = 'The root file system is mounted read-only.';
const deployedReadOnly = {
    id: 'deployed-read-only',
    layer: AS_DEPLOYED,
    title: 'Root file system is read-only when deployed',
    severity: 'low',
    reason: 'Whoever gets into the process cannot change its code, nor put programs of their own beside it.',
    method: "Starts a container of the image with the deployment's --read-only and reads the root's line of /proc/self/mountinfo.",
    references: [CIS_DOCKER('5.13'), NIST_800_190('section 4.4.4')],
    usualFix: () => [addFlags('--read-only', '--tmpfs', '/tmp')],
    judge: (evidence) => judgeDeployed(evidence, {
        expected: deployed_read_only_EXPECTED,
        byAccount: ({ readOnlyRoot }) => {
            if (readOnlyRoot === undefined) {
                const seen = '--read-only was not tried: this engine does not see the files of the action, and nothing can be copied into such a container.';
                return (0,finding/* finding */.gk)('not-applicable', deployed_read_only_EXPECTED, seen);
            }
            if (readOnlyRoot)
                return (0,finding/* finding */.gk)('pass', deployed_read_only_EXPECTED, 'Its root file system is mounted read-only (ro).');
            const seen = 'Its root file system is mounted writable (rw).';
            return (0,finding/* finding */.gk)('warning', deployed_read_only_EXPECTED, seen, [addFlags('--read-only', '--tmpfs', '/tmp')]);
        },
    }),
};

;// CONCATENATED MODULE: ./lib/checks/deployed-seccomp.js



const deployed_seccomp_EXPECTED = 'Seccomp: 2 with the options of the deployment, by a profile that refuses what it does not name.';
const deployedSeccomp = {
    id: 'deployed-seccomp',
    layer: AS_DEPLOYED,
    title: 'System calls are filtered when deployed',
    severity: 'high',
    reason: "What the runner's engine does by default says nothing of a deployment that brings a profile of its own, or switches the filter off.",
    method: "Starts a container of the image with the deployment's --security-opt flags and reads the Seccomp lines of /proc/self/status; a profile of the checkout is read too, since one that refuses nothing also gives Seccomp: 2.",
    references: [
        CIS_DOCKER('5.22'),
        NIST_800_190('section 4.4.3'),
        POD_SECURITY_STANDARDS('restricted: Seccomp'),
    ],
    usualFix: () => deployed_seccomp_FIXES,
    judge: (evidence) => judgeDeployed(evidence, { expected: deployed_seccomp_EXPECTED, byOptions: deployed_seccomp_byOptions, byAccount: deployed_seccomp_byAccount }),
};
function deployed_seccomp_byOptions({ privileged }) {
    if (!privileged)
        return undefined;
    const seen = "--privileged switches Docker's filter off (it was not tried here).";
    return (0,finding/* finding */.gk)('fail', deployed_seccomp_EXPECTED, seen, deployed_seccomp_FIXES);
}
function deployed_seccomp_byAccount(account, { seccomp }) {
    const { sandbox, profile } = account;
    const mode = account.status.seccomp;
    const said = [line(account, 'Seccomp'), line(account, 'Seccomp_filters')].filter(Boolean).join(', ');
    if (sandbox === 'gVisor' && !mode) {
        const seen = `${said || 'No Seccomp line'}: gVisor serves the system calls in the host's place and filters none of them; what the sandbox may ask the host for cannot be read from within.`;
        return (0,finding/* finding */.gk)('warning', deployed_seccomp_EXPECTED, seen);
    }
    if (mode === undefined) {
        return (0,finding/* finding */.gk)('error', deployed_seccomp_EXPECTED, 'The kernel of this engine prints no Seccomp line: the filter cannot be read there.');
    }
    if (mode === 0)
        return (0,finding/* finding */.gk)('fail', deployed_seccomp_EXPECTED, `${said}: no system call is filtered${why(seccomp, profile)}.`, deployed_seccomp_FIXES);
    if (profile === undefined)
        return (0,finding/* finding */.gk)('pass', deployed_seccomp_EXPECTED, `${said} (the engine's default profile)`);
    const named = `the profile ${profile.path}`;
    if (!profile.refuses) {
        return (0,finding/* finding */.gk)('fail', deployed_seccomp_EXPECTED, `${said}, but ${named} refuses no system call.`, deployed_seccomp_FIXES);
    }
    if (LETS_THROUGH.test(profile.defaultAction)) {
        const seen = `${said}, but ${named} lets through every system call that it does not name (${profile.defaultAction}).`;
        return (0,finding/* finding */.gk)('warning', deployed_seccomp_EXPECTED, seen, deployed_seccomp_FIXES);
    }
    return (0,finding/* finding */.gk)('pass', deployed_seccomp_EXPECTED, `${said} (${named}, ${profile.defaultAction} for what it does not name)`);
}
const LETS_THROUGH = /^SCMP_ACT_(ALLOW|LOG|TRACE)$/;
function why(seccomp, profile) {
    if (seccomp === 'unconfined')
        return ', as seccomp=unconfined asks for';
    return profile === undefined ? '' : `, since the profile ${profile.path} makes no filter`;
}
const deployed_seccomp_FIXES = [
    {
        title: "Leave the option out, and Docker's own profile is in force; or bring one that refuses by default",
        language: 'sh',
        lines: ['docker run --security-opt seccomp=profile.json IMAGE   # "defaultAction": "SCMP_ACT_ERRNO"'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/compose-as-deployed.js














const compose_as_deployed_EXPECTED = 'With the options of each service the process is not root, system calls are filtered, all capabilities are dropped, no privileges are gained, AppArmor confines it, and the root file system is read-only.';
/** What of the deployment is judged of a service, in a few words, and the lines that give it. */
const ASPECTS = [
    {
        check: deployedNonRoot,
        words: (status) => (status === 'fail' ? 'runs as root' : 'is in the root group'),
        lines: HARDENING.user,
        hardening: 'user',
    },
    {
        check: deployedSeccomp,
        words: (status) => (status === 'fail' ? 'filters no system call' : 'filters system calls weakly'),
        lines: ['# seccomp: leave privileged and seccomp=… out, or name a profile that refuses by default'],
    },
    {
        check: deployedCapabilities,
        words: keptCapabilities,
        lines: HARDENING.capabilities,
        hardening: 'capabilities',
    },
    {
        check: deployedNoNewPrivileges,
        words: () => 'may gain privileges',
        lines: HARDENING.noNewPrivileges,
        hardening: 'noNewPrivileges',
    },
    {
        check: deployedAppArmor,
        words: () => 'not confined by AppArmor',
        lines: ['# AppArmor: leave privileged and apparmor=unconfined out'],
    },
    { check: deployedReadOnly, words: () => 'writable root', lines: HARDENING.readOnly, hardening: 'readOnly' },
];
function keptCapabilities(status, { deployment }) {
    if (deployment.state !== 'collected')
        return 'keeps capabilities';
    const { account, options } = deployment.value;
    if (options.privileged || options.capAdd.includes('ALL'))
        return 'has every capability';
    const mask = account.state === 'collected' ? /[0-9a-f]+$/.exec(account.status.lines['CapBnd'] ?? '') : null;
    const { length } = (0,evidence_capabilities/* capabilityNames */.n7)(mask?.[0] ?? '');
    const kept = `keeps ${length} capabilit${length === 1 ? 'y' : 'ies'}`;
    return status === 'fail' ? `${kept}, more than Docker gives` : kept;
}
const NO_OTHER_USER = ['# user: no other user was found that the image gets ready as'];
const composeAsDeployed = {
    id: 'compose-as-deployed',
    layer: AS_DEPLOYED,
    title: 'Hardened as the Compose services start it',
    severity: 'high',
    reason: "A service's user, capabilities and security_opt outdo the image: what counts is the kernel's account of a container that has them.",
    method: 'Starts a container of the image with the options of each service that uses it (those that reach the host are not tried), and judges the account as the checks of run-options do.',
    references: [CIS_DOCKER('4.1, 5.4, 5.13, 5.22, 5.26'), NIST_800_190('section 4.4.3')],
    judge,
};
function judge(evidence) {
    const { services } = evidence;
    if (services === undefined)
        return undefined;
    if (services.state !== 'collected')
        return (0,finding/* unlooked */.In)(compose_as_deployed_EXPECTED, services);
    const { probes, untried } = services.value;
    const judged = probes.map((probe) => judgeProbe(evidence, probe));
    const sorted = finding/* GRAVEST_FIRST */.sd.flatMap((status) => judged.filter((one) => one.status === status));
    const beyond = untried.length === 0
        ? []
        : [`Not tried, since there are so many different sets of options: ${listed(untried, 5)}.`];
    const statuses = [
        ...sorted.map(({ status }) => status),
        ...(beyond.length > 0 ? ['error'] : []),
    ];
    const status = finding/* GRAVEST_FIRST */.sd.find((one) => statuses.includes(one)) ?? 'error';
    const open = sorted.filter((one) => one.status !== 'pass' && one.status !== 'not-applicable');
    // The kernel's lines of those that are open stand at their places.
    const said = open.length > 0 ? [] : sorted.map(details);
    const seen = [...sorted.map(head), ...beyond, ...said].join(' ');
    if (open.length === 0)
        return (0,finding/* finding */.gk)(status, compose_as_deployed_EXPECTED, seen);
    const other = otherUser(evidence);
    const lines = open.flatMap(({ probe: { names }, found }) => {
        const fixes = found.filter((one) => one.finding.fixes.length > 0).flatMap((one) => one.lines);
        return fixes.length === 0 ? [] : names.map((name) => ({ name, lines: fixes }));
    });
    const edits = open.flatMap(({ probe: { written = [] }, found }) => {
        const wanted = found.flatMap(({ hardening, finding: { status: own, fixes } }) => {
            // Of a user who is only in the root group nobody knows a better one.
            const isKnown = fixes.length > 0 && (hardening !== 'user' || (own === 'fail' && other !== undefined));
            return hardening === undefined || !isKnown ? [] : [hardening];
        });
        return written.flatMap((service) => hardeningEdits(service, wanted, { user: other?.user, isTried: true }));
    });
    const fixes = lines.length === 0
        ? []
        : [{ ...composeFix('Add to the services, or write in place of what stands there', lines), edits }];
    const places = open.map((one) => ({
        location: one.probe.location,
        message: `${head(one)} ${details(one)}`,
    }));
    return { ...(0,finding/* finding */.gk)(status, compose_as_deployed_EXPECTED, seen, fixes), ...(0,checks_places/* atPlaces */.ms)(places) };
}
/** What is not as expected of a service; where all is, what shows it. */
function judgeProbe(evidence, probe) {
    const other = otherUser(evidence);
    const asUser = other === undefined ? NO_OTHER_USER : userLines(other.user);
    const all = ASPECTS.flatMap(({ check, words, lines, hardening }) => {
        const found = check.judge({ ...evidence, deployment: probe.deployment });
        const own = hardening === 'user' ? asUser : lines;
        return found === undefined
            ? []
            : [{ words: words(found.status, probe), lines: own, hardening, finding: found }];
    });
    const unknown = probe.unset.length === 0 ? [] : [{ words: '', lines: [], finding: unset(probe) }];
    const found = finding/* GRAVEST_FIRST */.sd.flatMap((status) => [...unknown, ...all].filter((one) => one.finding.status === status));
    const status = found[0]?.finding.status ?? 'error';
    const isOpen = status !== 'pass' && status !== 'not-applicable';
    const shown = found.filter(({ finding: { status: one } }) => isOpen ? one !== 'pass' && one !== 'not-applicable' : one === 'pass');
    return { probe, status, found: shown };
}
function unset({ unset: names }) {
    const seen = `The variable ${listed(names, 5)} is not set here, so its options are not known.`;
    return (0,finding/* finding */.gk)('error', compose_as_deployed_EXPECTED, seen);
}
/** The services and what is not as expected of them, to be read at a glance; why, where it could not be looked at. */
function head({ probe: { names }, status, found }) {
    const who = listed(names, 3);
    if (status === 'pass' || status === 'not-applicable')
        return `${who}: ${status}.`;
    const isError = ({ finding: { status: own } }) => own === 'error';
    const seen = found.filter((one) => !isError(one)).map(({ words }) => words);
    const unknown = [...new Set(found.filter(isError).map(({ finding: { seen: reason } }) => reason))];
    const sentences = [
        ...(seen.length === 0 ? [] : [`${seen.join('; ')}.`]),
        ...(unknown.length === 0 ? [] : [`could not be checked: ${unknown.map(asSentence).join(' ')}`]),
    ];
    return `${who}: ${sentences.join(' And it ')}`;
}
/** What showed it; what several aspects say alike stands once. */
function details({ found }) {
    return [...new Set(found.map(({ finding: { seen } }) => asSentence(seen)))].join(' ');
}
function asSentence(text) {
    return text.replace(/(?<!\.)$/, '.');
}

;// CONCATENATED MODULE: ./lib/checks/compose-hardened.js





const compose_hardened_EXPECTED = 'Every service drops all capabilities, gains no new privileges, has a read-only root file system and a user by its number.';
/** Services named in the row. */
const MOST_NAMED = 6;
const composeHardened = {
    id: 'compose-hardened',
    layer: COMPOSE,
    title: 'Services ask for least privilege',
    severity: 'medium',
    reason: 'What a service does not ask for it does not get: without these lines it has the 14 capabilities of Docker, may become root by a setuid program, and may change its own code.',
    method: 'Reads cap_drop, security_opt, read_only and user of every service but those of this image, which are judged by what a container of them shows.',
    references: [CIS_DOCKER('5.4, 5.13, 5.26'), NIST_800_190('section 4.4.3')],
    judge: (evidence) => judgeCompose(evidence, compose_hardened_EXPECTED, compose_hardened_judge),
};
const NAMES = {
    capabilities: 'cap_drop: [ALL]',
    noNewPrivileges: 'no-new-privileges',
    readOnly: 'read_only',
    user: 'user by number',
};
function compose_hardened_judge({ services }) {
    const others = services.filter(({ usesSubject, isBuilt, pulled }) => !usesSubject && (isBuilt || pulled.length > 0));
    if (others.length === 0)
        return undefined;
    const open = others
        .map((service) => ({ service, missing: missing(service) }))
        .filter((one) => one.missing.length > 0);
    if (open.length === 0)
        return (0,finding/* finding */.gk)('pass', compose_hardened_EXPECTED, `All of it: ${listed(others.map(({ name }) => name), MOST_NAMED)}.`);
    const words = open.map((one) => `${one.service.name}: ${one.missing.map((what) => NAMES[what]).join(', ')}`);
    const shown = words.slice(0, MOST_NAMED);
    const left = words.length - shown.length;
    const seen = `Missing in ${open.length} of ${others.length} services. ${shown.join('; ')}${left > 0 ? `; and ${left} more` : ''}.`;
    const lines = open.map((one) => {
        return { name: one.service.name, lines: one.missing.flatMap((what) => HARDENING[what]) };
    });
    const places = open.map(({ service, missing: lacks }) => {
        const message = `Service ${service.name} lacks ${lacks.map((what) => NAMES[what]).join(', ')}.`;
        return { location: service.location, message };
    });
    // Nobody has looked at the user of another image, and which one its program needs.
    const edits = open.flatMap(({ service: { written }, missing: lacks }) => hardeningEdits(written, lacks.filter((what) => what !== 'user'), { isTried: false }));
    const fix = { ...composeFix('Add to the services, as far as each works with it', lines), edits };
    return { ...(0,finding/* finding */.gk)('warning', compose_hardened_EXPECTED, seen, [fix]), ...(0,checks_places/* atPlaces */.ms)(places) };
}
/** A user that is root is a dangerous option already. */
function missing({ options }) {
    const { capDrop, noNewPrivileges, readOnly, user } = options;
    const has = {
        capabilities: capDrop.includes('ALL'),
        noNewPrivileges,
        readOnly,
        user: user !== undefined && /^\d+(:|$)/.test(user),
    };
    return Object.keys(NAMES).filter((what) => !has[what]);
}

;// CONCATENATED MODULE: ./lib/checks/dangers.js
const SEVERITIES = ['critical', 'high', 'medium'];
/** The same dangers, the gravest first. */
function gravestDangers(dangers) {
    return SEVERITIES.flatMap((severity) => dangers.filter((danger) => danger.severity === severity));
}
/** What some dangers come to: one that only weakens a wall is a warning. */
function statusOfDangers(dangers) {
    if (dangers.some(({ severity }) => severity !== 'medium'))
        return 'fail';
    return dangers.length > 0 ? 'warning' : 'pass';
}

;// CONCATENATED MODULE: ./lib/checks/compose-options.js






const compose_options_EXPECTED = 'No option of a service takes away protection that a container has by default.';
/** Entries named in the row; all of them are in the lines to copy and at their places. */
const compose_options_MOST_NAMED = 6;
/** Entries to take out for which a line is written. */
const MOST_REMOVALS = 30;
const composeOptions = {
    id: 'compose-options',
    layer: COMPOSE,
    title: 'No dangerous option of a service',
    severity: 'critical',
    reason: "One line of a Compose file undoes all that an image does right: the engine's socket, a host's folder, privileged or a namespace of the host make whoever gets into the service root on the host.",
    method: 'Has docker compose config lay the files over each other and read their variables, says every service (of whatever profile, its hooks too) in the flags of docker run, and judges those as deployed-options does.',
    references: [
        CIS_DOCKER('5.4 to 5.6, 5.10, 5.16 to 5.22, 5.31, 5.32'),
        NIST_800_190('section 4.4.3'),
        POD_SECURITY_STANDARDS('baseline'),
    ],
    judge: (evidence) => judgeCompose(evidence, compose_options_EXPECTED, compose_options_judge),
};
function compose_options_judge({ services }) {
    const all = services.flatMap(({ name, dangers }) => dangers.map((danger) => ({ service: name, ...danger })));
    const gravest = gravestDangers(all);
    const unknown = services.flatMap(unknownOptions);
    const status = statusOf(gravest, unknown);
    if (status === 'pass') {
        const seen = `None of the options of ${services.length} service${services.length === 1 ? '' : 's'} takes protection away.`;
        return (0,finding/* finding */.gk)('pass', compose_options_EXPECTED, seen);
    }
    const places = [...gravest.map(dangerPlace), ...unknown];
    const fixes = [...removals(gravest), ...replacements(gravest, unprivilegedEdits(services))];
    return { ...(0,finding/* finding */.gk)(status, compose_options_EXPECTED, words(gravest, unknown), fixes), ...(0,checks_places/* atPlaces */.ms)(places) };
}
function statusOf(gravest, unknown) {
    const known = statusOfDangers(gravest);
    return known !== 'fail' && unknown.length > 0 ? 'error' : known;
}
/** All of them first: a table cuts a long text, and none may be cut away for the words about another. */
function words(gravest, unknown) {
    const names = gravest.map(({ service, key, written }) => `${service} ${key}: ${written}`);
    const [first, ...others] = gravest;
    if (first === undefined)
        return unknown.map(({ message }) => message).join(' ');
    const reason = `${first.service} (${(0,checks_places/* placeWords */.fp)(first.location)}, ${first.severity}): ${first.reason}.`;
    const head = others.length === 0 ? names.join('') : `${names.length} options: ${listed(names, compose_options_MOST_NAMED)}`;
    return [`${head}. ${reason}`, ...unknown.map(({ message }) => message)].join(' ');
}
function dangerPlace({ service, key, written, severity, reason, location }) {
    return { location, message: `Service ${service}, ${key}: ${written} (${severity}): ${reason}.` };
}
/** Options that are written by a variable which Compose read as blank here: what is deployed is not known. */
function unknownOptions({ name, unset }) {
    return unset
        .filter(({ key }) => key !== 'image')
        .map(({ key, variable, location }) => {
        const message = `Service ${name}, ${key} (${(0,checks_places/* placeWords */.fp)(location)}): the variable ${variable} is not set here, so what it asks for is not known: give it a default, or write it into the .env file beside the first Compose file.`;
        return { location, message };
    });
}
/** Compose joins lists, and a file that lies over another takes nothing away: it is done where it stands. */
function removals(entries) {
    const lines = entries
        .filter((entry) => instead(entry) === undefined)
        .map(({ service, key, written, location, instead: [, value] }) => {
        const what = value === undefined ? 'take out' : 'take the propagation out of';
        // As JSON strings, so that no word of the file ends the comment.
        return `# ${(0,checks_places/* placeWords */.fp)(location)}, service ${JSON.stringify(service)}: ${what} ${key}: ${JSON.stringify(written)}`;
    });
    const all = [...new Set(lines)];
    if (all.length === 0)
        return [];
    const left = all.length - MOST_REMOVALS;
    const shown = left > 0 ? [...all.slice(0, MOST_REMOVALS), `# and ${left} more`] : all;
    return [{ title: 'In the file where each stands', language: 'yaml', lines: shown }];
}
function replacements(entries, edits) {
    const byService = Map.groupBy(entries, ({ service }) => service);
    const services = [...byService].flatMap(([name, own]) => {
        const lines = [...new Set(own.flatMap((entry) => instead(entry) ?? []))];
        return lines.length === 0 ? [] : [{ name, lines }];
    });
    if (services.length === 0)
        return [];
    const fix = composeFix('In place of what stands there', services);
    return [edits.length === 0 ? fix : { ...fix, edits }];
}
/** What to write instead; undefined where it has to be taken out. */
function instead({ key, instead: [, value] }) {
    if (key === 'user' && value !== undefined)
        return `user: ${JSON.stringify(value)}`;
    if (key === 'privileged')
        return 'privileged: false';
    if (key === 'security_opt' && value !== undefined)
        return 'security_opt: ["no-new-privileges:true"]';
    return undefined;
}

// EXTERNAL MODULE: ./lib/subject/reference.js
var subject_reference = __webpack_require__(8701);
;// CONCATENATED MODULE: ./lib/checks/compose-pinned.js





const compose_pinned_EXPECTED = 'Every image that a service pulls is named by its digest.';
/** Images named in the row. */
const compose_pinned_MOST_NAMED = 6;
const composePinned = {
    id: 'compose-pinned',
    layer: COMPOSE,
    title: 'Images are pinned by digest',
    severity: 'medium',
    reason: 'A tag is moved at any time: only a digest says that what is deployed is what was checked, and latest, or no tag, is whatever was pushed last.',
    method: 'Reads the image of every service that Compose does not build, of its hooks and of its image volumes; nothing is asked of a registry.',
    references: [NIST_800_190('section 4.2.2'), CIS_DOCKER('4.2')],
    usualFix: () => compose_pinned_FIXES,
    judge: (evidence) => judgeCompose(evidence, compose_pinned_EXPECTED, compose_pinned_judge),
};
function compose_pinned_judge({ services }) {
    const pulled = services.flatMap((service) => service.pulled.map((image) => ({ service, ...image })));
    if (pulled.length === 0)
        return (0,finding/* finding */.gk)('not-applicable', compose_pinned_EXPECTED, 'Compose builds the image of every service.');
    const open = pulled.flatMap((image) => {
        const fault = faultOf(image, image.service.unset.filter(({ key }) => key === 'image').map(({ variable }) => variable));
        return fault === undefined ? [] : [{ ...image, fault }];
    });
    if (open.length === 0) {
        const names = [...new Set(pulled.map(({ image }) => image))];
        return (0,finding/* finding */.gk)('pass', compose_pinned_EXPECTED, `${names.length} image${names.length === 1 ? '' : 's'} by digest.`);
    }
    const words = open.map(({ service, image, fault }) => `${service.name}: ${image} (${fault})`);
    const places = open.map(({ service, image, fault, location }) => {
        return { location, message: `Service ${service.name} has the image ${image}: ${fault}.` };
    });
    const seen = `${open.length} of ${pulled.length} not by digest. ${listed([...new Set(words)], compose_pinned_MOST_NAMED)}.`;
    return { ...(0,finding/* finding */.gk)('warning', compose_pinned_EXPECTED, seen, compose_pinned_FIXES), ...(0,checks_places/* atPlaces */.ms)(places) };
}
function faultOf({ image }, unset) {
    const reference = (0,subject_reference/* parseReference */.F2)(image);
    if (reference?.digest !== undefined)
        return undefined;
    if (unset.length > 0)
        return `by the variable ${unset.join(', ')}, which is not set here`;
    if (reference === undefined)
        return 'not of the grammar of a reference';
    if (reference.tag === undefined)
        return 'no tag, so latest';
    return reference.tag === 'latest' ? 'latest' : 'by tag';
}
const compose_pinned_FIXES = [
    {
        title: 'Write the digests into an override file, and deploy with it',
        language: 'sh',
        lines: ['docker compose config --lock-image-digests > compose.digests.yaml'],
    },
    {
        title: 'Or name each by its digest; docker buildx imagetools inspect IMAGE prints it',
        language: 'yaml',
        lines: ['services:', '  NAME:', '    image: registry/name:tag@sha256:DIGEST'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/deployed-options.js




const deployed_options_EXPECTED = 'No flag of docker run takes away protection that a container has by default.';
const deployedOptions = {
    id: 'deployed-options',
    layer: AS_DEPLOYED,
    title: 'No dangerous option',
    severity: 'critical',
    reason: "One flag undoes all that the image does right: the engine's socket, a host's folder or --privileged make whoever gets into the container root on the host.",
    method: 'Reads every flag of run-options as the docker client does, with short forms, repeats and paths that climb; none of those that reach the host is tried.',
    references: [
        CIS_DOCKER('5.4 to 5.6, 5.10, 5.16 to 5.22, 5.31, 5.32'),
        NIST_800_190('section 4.4.3'),
        POD_SECURITY_STANDARDS('baseline'),
    ],
    judge: ({ deployment }) => {
        if (deployment === undefined)
            return undefined;
        if (deployment.state !== 'collected')
            return (0,finding/* unlooked */.In)(deployed_options_EXPECTED, deployment);
        return deployed_options_judge(deployment.value.options);
    },
};
function deployed_options_judge({ dangers, corrected }) {
    if (dangers.length === 0)
        return (0,finding/* finding */.gk)('pass', deployed_options_EXPECTED, 'None of the flags takes protection away.');
    const gravest = gravestDangers(dangers);
    // All of them first: a table cuts a long text, and none may be cut away.
    const names = gravest.length === 1 ? '' : `${gravest.length} flags: ${gravest.map(({ flag }) => flag).join(', ')}. `;
    const reasons = gravest.map(({ flag, severity, reason }) => `${flag} (${severity}): ${reason}.`).join(' ');
    const seen = names + reasons;
    const title = 'Your flags without them; values that may be secret are left out';
    return (0,finding/* finding */.gk)(statusOfDangers(dangers), deployed_options_EXPECTED, seen, [
        { title, language: 'sh', lines: [dockerRun(corrected)] },
    ]);
}

;// CONCATENATED MODULE: ./lib/checks/dockerfile-add.js



const dockerfile_add_EXPECTED = 'What ADD downloads is named by a checksum or a commit.';
const dockerfileAdd = {
    id: 'dockerfile-add',
    layer: 'Dockerfile',
    title: 'ADD downloads what was reviewed',
    severity: 'medium',
    reason: 'What a URL or a branch gives can be another thing tomorrow, and gets into the image without a trace in the pull request.',
    method: 'Reads the ADD instructions of the stages that the target needs, their variables filled in: URLs without --checksum, Git repositories without a commit.',
    references: [CIS_DOCKER('4.9'), NIST_800_190('section 4.1.1')],
    judge: ({ dockerfile }) => {
        if (dockerfile?.state === 'error')
            return (0,finding/* unlooked */.In)(dockerfile_add_EXPECTED, dockerfile);
        if (dockerfile?.state !== 'collected' || dockerfile.value.downloads.length === 0)
            return undefined;
        const { downloads } = dockerfile.value;
        const texts = downloads.map((download) => ({ text: dockerfile_add_words(download), location: download.location }));
        const places = texts.map(({ text, location }) => ({ location, message: `ADD of ${text}.` }));
        return {
            ...(0,finding/* finding */.gk)('warning', dockerfile_add_EXPECTED, `ADD of ${(0,checks_places/* listPlaces */.bF)(texts)}.`, dockerfile_add_fixes(downloads)),
            ...(0,checks_places/* atPlaces */.ms)(places),
        };
    },
};
function dockerfile_add_words({ kind, source }) {
    const short = source.length > 100 ? `${source.slice(0, 99)}…`.toWellFormed() : source;
    switch (kind) {
        case 'url':
            return `${short} without a checksum`;
        case 'git':
            return `${short} without a commit`;
        case 'unknown':
            return `${short}, which may be a URL: its value is not in the Dockerfile`;
    }
}
function dockerfile_add_fixes(downloads) {
    const lines = [];
    const plain = (kind) => downloads.find((one) => one.kind === kind && /^[\w:/.@%+~=&?-]{1,200}(?:#[\w./-]*)?$/.test(one.source))
        ?.source;
    if (downloads.some(({ kind }) => kind !== 'git')) {
        const url = plain('url') ?? 'https://example.com/tool.tar.gz';
        lines.push(`# curl -fsSL URL | sha256sum`, `ADD --checksum=sha256:<checksum> ${url} /path`);
    }
    if (downloads.some(({ kind }) => kind === 'git')) {
        const repository = (plain('git') ?? 'https://github.com/owner/name.git').replace(/#.*/, '');
        lines.push(`ADD ${repository}#<commit, 40 hex digits> /path`);
    }
    return [{ title: 'In the Dockerfile', language: 'dockerfile', lines }];
}

;// CONCATENATED MODULE: ./lib/checks/dockerfile-secrets.js



const dockerfile_secrets_EXPECTED = 'No ARG and no ENV of the stages that are built holds a secret.';
const dockerfileSecrets = {
    id: 'dockerfile-secrets',
    layer: 'Dockerfile',
    title: 'No secrets in ARG or ENV',
    severity: 'high',
    reason: 'What an ENV or ARG holds stands in the image for everyone who can pull it: in its config, or in the history of its layers.',
    method: "Reads the ARG and ENV instructions of the stages that the target needs. A value of a form that its issuer publishes (tokens, keys, URLs with a password) fails; a name that sounds secret, by BuildKit's rule SecretsUsedInArgOrEnv, is a warning.",
    references: [
        CIS_DOCKER('4.10'),
        NIST_800_190('section 4.1.4'),
        {
            name: 'BuildKit, SecretsUsedInArgOrEnv',
            url: 'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
        },
    ],
    usualFix: () => dockerfile_secrets_fixes([]),
    judge: ({ dockerfile }) => {
        if (dockerfile?.state === 'error')
            return (0,finding/* unlooked */.In)(dockerfile_secrets_EXPECTED, dockerfile);
        if (dockerfile?.state !== 'collected' || dockerfile.value.secrets.length === 0)
            return undefined;
        const secrets = dockerfile.value.secrets.toSorted((one, other) => rank(one) - rank(other));
        const real = secrets.some(({ holds }) => holds !== undefined);
        const texts = secrets.map((secret) => ({ text: dockerfile_secrets_words(secret), location: secret.location }));
        const places = texts.map(({ text, location }) => ({ location, message: `${text}.` }));
        return {
            ...(0,finding/* finding */.gk)(real ? 'fail' : 'warning', dockerfile_secrets_EXPECTED, `${(0,checks_places/* listPlaces */.bF)(texts)}.`, dockerfile_secrets_fixes(secrets)),
            ...(0,checks_places/* atPlaces */.ms)(places),
        };
    },
};
function rank({ holds }) {
    return holds === undefined ? 1 : 0;
}
function dockerfile_secrets_words({ instruction, name, holds }) {
    const verb = holds === undefined ? 'sounds as if it held a secret' : `holds ${holds}`;
    return `${instruction} ${name} ${verb}`;
}
function dockerfile_secrets_fixes([first]) {
    const id = first !== undefined && /^\w{1,60}$/.test(first.name) ? first.name : 'TOKEN';
    const revoke = first?.holds === undefined ? [] : ['# Revoke the one that stands there: the history keeps it.'];
    return [
        {
            title: 'In the Dockerfile, instead of the ARG or ENV',
            language: 'dockerfile',
            lines: [
                ...revoke,
                '# syntax=docker/dockerfile:1 in the first line',
                `RUN --mount=type=secret,id=${id},env=${id} the-command-that-needs-it`,
            ],
        },
        {
            title: 'And in the workflow, as inputs of this action',
            language: 'yaml',
            lines: ['secret-envs: |', `  ${id}=${id}`],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/checks/exceptions.js



const exceptions_EXPECTED = 'Every exception of the policy file is needed, and its last day is not over.';
/** Exceptions that one row names. */
const MOST = 10;
const exceptions = {
    id: 'exceptions',
    layer: 'Policy',
    title: 'Exceptions hold',
    severity: 'high',
    reason: 'An exception is a risk that somebody took on until a day. After that day nobody has, and one that excepts nothing waits for the next failure to hide it.',
    method: 'Compares the last day of each exception of the policy file with the day of the run (UTC), and its check and subject with what was found.',
    references: [NIST_800_190('section 4.1.1')],
    judge: ({ exceptions: all, rules }) => {
        if (all.length === 0)
            return undefined;
        const file = rules.path ?? '';
        const of = (state) => all.filter((one) => one.state === state);
        const [expired, unused] = [of('expired'), of('unused')];
        if (expired.length > 0)
            return exceptions_open('fail', [...expired, ...unused], file);
        if (unused.length > 0)
            return exceptions_open('warning', unused, file);
        const here = all.filter(({ state }) => state !== 'elsewhere');
        if (here.length === 0)
            return (0,finding/* finding */.gk)('not-applicable', exceptions_EXPECTED, 'All exceptions are for other images.');
        return (0,finding/* finding */.gk)('pass', exceptions_EXPECTED, list(here.map((one) => `${named(one)} until ${one.expires}`)));
    },
};
function exceptions_open(status, faults, file) {
    const places = faults.map((one) => ({ location: { file, line: one.line }, message: sentence(one) }));
    return {
        ...(0,finding/* finding */.gk)(status, exceptions_EXPECTED, list(faults.map(sentence)), exceptions_fixes(faults, file)),
        ...(0,checks_places/* atPlaces */.ms)(places),
    };
}
function sentence(exception) {
    const { owner, expires, reason } = exception;
    return exception.state === 'expired'
        ? `The exception for ${named(exception)} expired on ${expires}; ${owner} had taken it on: ${reason}.`
        : `The exception for ${named(exception)} excepts nothing.`;
}
function named({ check, subject }) {
    return `${check} of ${subject}`;
}
function list(sentences) {
    const left = sentences.length - MOST;
    return [...sentences.slice(0, MOST), ...(left > 0 ? [`And ${left} more.`] : [])].join(' ');
}
function exceptions_fixes(faults, file) {
    const expired = faults.filter(({ state }) => state === 'expired').slice(0, MOST);
    const lines = expired.flatMap(({ check, subject, reason, owner }) => [
        `  - check: ${check}`,
        `    subject: ${JSON.stringify(subject)}`,
        `    reason: ${JSON.stringify(reason)}`,
        `    owner: ${JSON.stringify(owner)}`,
        '    expires: YYYY-MM-DD',
    ]);
    if (expired.length === 0)
        return [];
    return [
        {
            title: `Mend what it excepts and remove it from ${file}, or have its owner take it on until another day`,
            language: 'yaml',
            lines: ['exceptions:', ...lines],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/checks/gets-ready.js

const gets_ready_EXPECTED = 'A container of the image gets ready with its own program.';
const getsReady = {
    id: 'gets-ready',
    layer: 'Running container',
    title: 'Gets ready',
    severity: 'medium',
    reason: 'What is said of the running processes holds only when the program really runs: a container that ends at once proves nothing.',
    method: "Starts the image with its own entrypoint and command, and waits for its HEALTHCHECK's command, for ready-command or ready-log, or for the time of ready-after.",
    references: [],
    usualFix: () => gets_ready_FIXES,
    judge: ({ observation }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return (0,finding/* unlooked */.In)(gets_ready_EXPECTED, observation);
        const { readiness } = observation.value;
        if (readiness.ready) {
            const after = (readiness.after / 1000).toFixed(1);
            return (0,finding/* finding */.gk)('pass', gets_ready_EXPECTED, `Ready after ${after} s, by ${SIGNS[readiness.by]}.`);
        }
        const { message, lastLines } = readiness;
        if (readiness.cause === 'not-started')
            return (0,finding/* finding */.gk)('fail', gets_ready_EXPECTED, message, gets_ready_FIXES);
        const printed = lastLines === '' ? ' It printed nothing.' : ` Its last lines: ${lastLines}`;
        return (0,finding/* finding */.gk)('fail', gets_ready_EXPECTED, message + printed, gets_ready_FIXES);
    },
};
const SIGNS = {
    healthcheck: 'its HEALTHCHECK',
    'ready-command': 'ready-command',
    'ready-log': 'ready-log',
    'ready-after': 'still running',
};
const gets_ready_FIXES = [
    {
        title: 'In the workflow, what the program needs to start without a network',
        language: 'yaml',
        lines: [
            'with:',
            '  command: …            # another command than the image declares',
            '  env: NAME=value       # its configuration',
            '  run-network: internal # an address of its own, in a network that leads nowhere',
            '  ready-log: …          # a line that it prints when it is ready',
            "  ready-timeout: '120'  # seconds",
        ],
    },
];

;// CONCATENATED MODULE: ./lib/checks/host.js
/** The layer of the checks that judge the machine. */
const HOST_LAYER = 'Host isolation';
/**
 * Of what machine a finding about this one speaks: of no deployment where it is a runner of GitHub's, and of no
 * container where the engine is elsewhere.
 * @returns sentences to put behind the others, each with a space in front; '' where nothing is to be said.
 */
function ofThisMachine({ runner, remoteEngine }) {
    const engine = remoteEngine === undefined
        ? ''
        : ` Of the engine's machine (${remoteEngine}) this says nothing: run the check there.`;
    const hosted = runner === 'github-hosted' ? " This is GitHub's runner: it says nothing of where you deploy." : '';
    return engine + hosted;
}

;// CONCATENATED MODULE: ./lib/checks/host-isolation.js



const host_isolation_EXPECTED = 'This machine has a kernel of its own, by a hypervisor such as KVM or because it is a physical machine.';
const hostIsolation = {
    id: 'host-isolation',
    layer: HOST_LAYER,
    title: 'Shares its kernel with nobody',
    severity: 'high',
    reason: 'On OpenVZ, on LXC and in a container one kernel serves several tenants, and one flaw of it opens them all: where isolation by hardware (KVM) cannot be promised, store no sensitive data.',
    method: "Reads the signals of systemd-detect-virt by its rules: the firmware's names, CPUID (the kernel's clocks and the processor's flag where it cannot be asked), the files of Xen, OpenVZ and WSL, the marks of managers of containers, the namespace of the process ids; and gVisor's version. It speaks of the machine that runs the check: information on a hosted runner, evidence on a self-hosted runner or a deployment host.",
    references: [
        NIST_800_190('sections 3.5.2 and 4.5.2'),
        {
            name: 'systemd-detect-virt(1)',
            url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-detect-virt.html',
        },
    ],
    usualFix: () => OWN_KERNEL,
    judge: ({ host }) => {
        if (host === undefined)
            return undefined;
        if (host.state !== 'collected')
            return (0,finding/* unlooked */.In)(host_isolation_EXPECTED, host);
        const judged = host_isolation_judge(host.value);
        return { ...judged, seen: judged.seen + ofThisMachine(host.value) };
    },
};
function host_isolation_judge({ machine, container, required }) {
    if (container.kind === 'unknown') {
        const seen = `Whether this is a container could not be read: /proc/self/ns/pid tells nothing. Below: ${machineWords(machine)}.`;
        return (0,finding/* finding */.gk)('error', host_isolation_EXPECTED, seen);
    }
    const shared = required ? 'fail' : 'warning';
    if (container.kind !== 'none') {
        const seen = `${containerWords(container.kind, container, machine)}${leftover(container)}`;
        return (0,finding/* finding */.gk)(shared, host_isolation_EXPECTED, seen, [...unmarking(container), ...OWN_KERNEL]);
    }
    if (machine.kind === 'unknown') {
        const seen = 'No container, but what the machine is could not be read: neither /proc/cpuinfo nor /sys tells of a hypervisor or of none.';
        return (0,finding/* finding */.gk)('error', host_isolation_EXPECTED, seen);
    }
    const seen = host_isolation_sentence(machineWords(machine));
    if (machine.kind === 'uml') {
        return (0,finding/* finding */.gk)(shared, host_isolation_EXPECTED, `${seen} Its kernel is a program of another kernel's user, with no hypervisor between.`, OWN_KERNEL);
    }
    if (machine.kind === 'qemu' || machine.kind === 'bochs')
        return (0,finding/* finding */.gk)('warning', host_isolation_EXPECTED, `${seen} ${EMULATED}`, KVM);
    return (0,finding/* finding */.gk)('pass', host_isolation_EXPECTED, `${seen} No container.`);
}
/** QEMU's security policy excludes it: https://qemu.readthedocs.io/en/master/system/security.html */
const EMULATED = 'Nothing shows that KVM runs it: without, the processor is emulated by a program that promises no boundary.';
const MACHINES = {
    none: 'a physical machine',
    'xen-dom0': "Xen's dom0, which rules a physical machine",
    kvm: 'a KVM guest',
    amazon: "a KVM guest of Amazon's Nitro",
    google: 'a KVM guest of Google Compute Engine',
    qemu: 'a QEMU guest',
    bochs: 'a Bochs guest',
    xen: 'a Xen guest',
    uml: 'User-mode Linux',
    vmware: 'a VMware guest',
    oracle: 'a VirtualBox guest',
    microsoft: 'a Hyper-V guest',
    zvm: 'a z/VM guest',
    parallels: 'a Parallels guest',
    bhyve: 'a bhyve guest',
    qnx: 'a guest of the QNX hypervisor',
    acrn: 'an ACRN guest',
    sre: 'a guest of the LMHS SRE hypervisor',
    apple: "a guest of Apple's Virtualization framework",
    powervm: 'a PowerVM guest',
    'vm-other': 'a guest of a hypervisor that is not known',
};
function machineWords({ kind, by }) {
    return kind === 'unknown' ? 'a machine that cannot be seen' : `${MACHINES[kind]}${signals(by)}`;
}
const CONTAINERS = {
    openvz: 'An OpenVZ container',
    proot: 'A root folder made by proot',
    lxc: 'An LXC container',
    'lxc-libvirt': 'An LXC container of libvirt',
    'systemd-nspawn': 'A container of systemd-nspawn',
    docker: 'A Docker container',
    podman: 'A podman container',
    rkt: 'A rkt container',
    pouch: 'A Pouch container',
    'container-other': 'A container',
};
/** Both layers: what the check runs in, and what that runs on. */
function containerWords(kind, { by }, machine) {
    const below = machineWords(machine);
    if (kind === 'gvisor') {
        return `A gVisor sandbox${signals(by)}: the kernel is its own, but a program; software keeps it apart, no hardware. Below: ${below}.`;
    }
    if (kind === 'wsl') {
        return `WSL${signals(by)}: every distribution on that Windows machine shares one kernel, and its drives are open to it. Below: ${below}.`;
    }
    const advice = SOLD.has(kind) ? ' Store no sensitive data there.' : '';
    return `${CONTAINERS[kind]}${signals(by)}: it shares the kernel of its host, ${below}.${advice}`;
}
/** What is sold as a virtual server and is none: its neighbours are strangers. */
const SOLD = new Set(['openvz', 'lxc', 'lxc-libvirt']);
function signals(by) {
    return by.length === 0 ? '' : ` (${by.join('; ')})`;
}
function host_isolation_sentence(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
/** An image of which a machine was made may have left the mark there. */
function leftover({ kind, ownProcessIds }) {
    const byMark = kind !== 'openvz' && kind !== 'wsl' && kind !== 'proot' && kind !== 'gvisor';
    return byMark && ownProcessIds
        ? " Yet its process ids are the machine's own: the mark may be left over from an image."
        : '';
}
function unmarking({ by, ownProcessIds }) {
    const [mark] = by;
    if (!ownProcessIds || (mark !== '/.dockerenv' && mark !== '/run/.containerenv'))
        return [];
    const title = 'If this is no container, and the machine was only made from an image: remove what that left';
    return [{ title, language: 'sh', lines: [`sudo rm ${mark}`] }];
}
const OWN_KERNEL = [
    {
        title: 'Run the job on a virtual machine whose kernel is its own (KVM), and not in a container there',
        language: 'yaml',
        lines: [
            'jobs:',
            '  layered-defense:',
            '    # Your label of runners that are KVM guests; without "container:".',
            '    runs-on: [self-hosted, kvm]',
        ],
    },
    {
        title: 'There the first says kvm or another hypervisor, and the second none',
        language: 'sh',
        lines: ['systemd-detect-virt --vm', 'systemd-detect-virt --container'],
    },
];
const KVM = [
    {
        title: "On the machine that runs the guest: give it KVM (libvirt: <domain type='kvm'>)",
        language: 'sh',
        lines: ['ls -l /dev/kvm', 'virsh edit GUEST'],
    },
];

// EXTERNAL MODULE: ./lib/evidence/host/kernel.js
var host_kernel = __webpack_require__(9999);
;// CONCATENATED MODULE: ./lib/checks/host-kernel.js




const host_kernel_EXPECTED = 'The kernel has seccomp and enforces AppArmor or SELinux, and users without rights get no user namespaces, no BPF, no ptrace of other programs, and neither its addresses nor its log.';
const hostKernel = {
    id: 'host-kernel',
    layer: HOST_LAYER,
    title: 'Kernel defends itself',
    severity: 'medium',
    reason: 'All containers of a machine call one kernel: what it refuses to every user stays refused where a container has no seccomp profile, which is what Kubernetes gives by default.',
    method: "Reads the kernel's release, whether seccomp, AppArmor and SELinux are there, and five settings: user namespaces and BPF for users without rights, the kernel's addresses and log, and ptrace. Only missing seccomp fails.",
    references: [
        CIS_DOCKER('5.2, 5.3, 5.22'),
        NIST_800_190('sections 3.5.1 and 4.5.1'),
        LINUX_KERNEL('admin-guide/sysctl/kernel', 'kernel sysctls'),
        LINUX_KERNEL('admin-guide/sysctl/user', 'user sysctls'),
        LINUX_KERNEL('admin-guide/LSM/Yama', 'Yama'),
        LINUX_KERNEL('userspace-api/seccomp_filter', 'seccomp'),
    ],
    judge: ({ host }) => {
        if (host === undefined)
            return undefined;
        if (host.state !== 'collected')
            return (0,finding/* unlooked */.In)(host_kernel_EXPECTED, host);
        const judged = host_kernel_judge(host.value);
        return { ...judged, seen: judged.seen + ofThisMachine(host.value) };
    },
};
function host_kernel_judge({ kernel, container }) {
    if (container.kind === 'gvisor') {
        const seen = "The kernel here is gVisor's own; that of the machine below it cannot be asked.";
        return (0,finding/* finding */.gk)('not-applicable', host_kernel_EXPECTED, seen);
    }
    const release = (0,host_kernel/* kernelText */.J3)(kernel, '/proc/sys/kernel/osrelease');
    const seccomp = hasSeccomp(kernel);
    const unread = unreadable(kernel, seccomp);
    if (seccomp === false) {
        const seen = `Linux ${release ?? '(release not readable)'} has no seccomp: no profile can filter a system call.`;
        return (0,finding/* finding */.gk)('fail', host_kernel_EXPECTED, seen, [WITH_SECCOMP]);
    }
    if (release === undefined || unread.length > 0) {
        return (0,finding/* finding */.gk)('error', host_kernel_EXPECTED, `Could not be read: ${unread.join(', ')}.`);
    }
    const gaps = [confinement(kernel), ...openings(kernel)].filter((gap) => gap !== undefined);
    const known = `Linux ${release} with seccomp`;
    if (gaps.length === 0) {
        return (0,finding/* finding */.gk)('pass', host_kernel_EXPECTED, `${known} and ${confinementWords(kernel)}; all settings are strict.`);
    }
    const lines = gaps.flatMap(({ setting }) => setting ?? []);
    const fixes = [...gaps.flatMap(({ fix }) => fix ?? []), ...(lines.length > 0 ? [sysctls(lines)] : [])];
    return (0,finding/* finding */.gk)('warning', host_kernel_EXPECTED, `${known}. Open: ${gaps.map(({ seen }) => seen).join('; ')}.`, fixes);
}
/** Kernels before 4.14 list no actions, but a process has a Seccomp line where the kernel has it. */
function hasSeccomp(kernel) {
    const actions = (0,host_kernel/* kernelLine */.GH)(kernel, '/proc/sys/kernel/seccomp/actions_avail');
    if (actions.state === 'read')
        return actions.value.split(' ').includes('errno');
    if (actions.state === 'unreadable' || kernel.seccompStatus.state !== 'read')
        return undefined;
    return kernel.seccompStatus.value !== undefined;
}
/** A setting that is not there is one that this kernel does not have; one that is shut is not known. */
function unreadable(kernel, seccomp) {
    const paths = [NAMESPACES, ...SETTINGS.map(({ path }) => path)];
    const shut = paths.filter((path) => (0,host_kernel/* kernelLine */.GH)(kernel, path).state === 'unreadable');
    return [
        ...((0,host_kernel/* kernelText */.J3)(kernel, RELEASE) === undefined ? [RELEASE] : []),
        ...(seccomp === undefined ? ['/proc/sys/kernel/seccomp/actions_avail'] : []),
        ...(kernel.modules.state === 'read' ? [] : ['/sys/module (AppArmor)']),
        ...shut,
    ];
}
const RELEASE = '/proc/sys/kernel/osrelease';
const NAMESPACES = '/proc/sys/user/max_user_namespaces';
/** In a container selinuxfs is not mounted, and the label of the process tells. */
function confinementOf(kernel) {
    if ((0,host_kernel/* kernelText */.J3)(kernel, '/sys/module/apparmor/parameters/enabled') === 'Y')
        return 'AppArmor';
    const enforce = (0,host_kernel/* kernelText */.J3)(kernel, '/sys/fs/selinux/enforce');
    if (enforce !== undefined)
        return enforce === '1' ? 'SELinux' : 'SELinux (permissive)';
    const label = (0,host_kernel/* kernelText */.J3)(kernel, '/proc/self/attr/current') ?? '';
    return /^[\w.]+:[\w.]+:[\w.]+:s\d/.test(label) ? 'SELinux' : undefined;
}
function confinementWords(kernel) {
    return confinementOf(kernel) ?? 'neither AppArmor nor SELinux';
}
function confinement(kernel) {
    const found = confinementOf(kernel);
    if (found === 'AppArmor' || found === 'SELinux')
        return undefined;
    if (found !== undefined)
        return { seen: 'SELinux is permissive', fix: ENFORCING };
    return { seen: 'neither AppArmor nor SELinux is in force', fix: WITH_APPARMOR };
}
const SETTINGS = [
    {
        path: '/proc/sys/kernel/unprivileged_bpf_disabled',
        open: '0',
        line: 'kernel.unprivileged_bpf_disabled = 1',
    },
    { path: '/proc/sys/kernel/kptr_restrict', open: '0', line: 'kernel.kptr_restrict = 1' },
    { path: '/proc/sys/kernel/dmesg_restrict', open: '0', line: 'kernel.dmesg_restrict = 1' },
    { path: '/proc/sys/kernel/yama/ptrace_scope', open: '0', line: 'kernel.yama.ptrace_scope = 1' },
];
function openings(kernel) {
    const settings = SETTINGS.map(({ path, open, line }) => {
        const text = (0,host_kernel/* kernelText */.J3)(kernel, path);
        if (text !== open)
            return undefined;
        return { seen: line.replace(/\d+$/, text), setting: [line] };
    });
    return [userNamespaces(kernel), ...settings];
}
/**
 * A user namespace lets every user ask for what is root's elsewhere. A kernel without them has no number of them;
 * Debian and Ubuntu have a switch for users without rights alone, in other kernels zero shuts them for all.
 */
function userNamespaces(kernel) {
    const most = (0,host_kernel/* kernelText */.J3)(kernel, NAMESPACES);
    const debian = (0,host_kernel/* kernelText */.J3)(kernel, '/proc/sys/kernel/unprivileged_userns_clone');
    const ubuntu = (0,host_kernel/* kernelText */.J3)(kernel, '/proc/sys/kernel/apparmor_restrict_unprivileged_userns');
    if (most === undefined || most === '0' || debian === '0' || ubuntu === '1')
        return undefined;
    const line = debian !== undefined
        ? 'kernel.unprivileged_userns_clone = 0'
        : ubuntu !== undefined
            ? 'kernel.apparmor_restrict_unprivileged_userns = 1'
            : 'user.max_user_namespaces = 0';
    return {
        seen: 'every user may make user namespaces',
        setting: ['# Not where an engine is rootless or remaps user ids.', line],
    };
}
function sysctls(lines) {
    return {
        title: 'On the machine',
        language: 'sh',
        lines: ["sudo tee /etc/sysctl.d/90-containers.conf <<'EOF'", ...lines, 'EOF', 'sudo sysctl --system'],
    };
}
const WITH_SECCOMP = {
    title: 'Start the machine with a kernel that has it: this says y',
    language: 'sh',
    lines: ['grep CONFIG_SECCOMP_FILTER= /boot/config-$(uname -r)'],
};
const WITH_APPARMOR = {
    title: 'On Debian and Ubuntu, and then start the machine again',
    language: 'sh',
    lines: [
        'sudo apt-get install apparmor',
        `echo 'GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX apparmor=1 security=apparmor"' | sudo tee /etc/default/grub.d/apparmor.cfg`,
        'sudo update-grub',
    ],
};
const ENFORCING = {
    title: 'On the machine; /etc/selinux/config keeps it so',
    language: 'sh',
    lines: ['sudo setenforce 1', "sudo sed -i 's/^SELINUX=.*/SELINUX=enforcing/' /etc/selinux/config"],
};

// EXTERNAL MODULE: ./lib/policy/image-pattern.js
var image_pattern = __webpack_require__(952);
;// CONCATENATED MODULE: ./lib/checks/jurisdiction.js




const jurisdiction_EXPECTED = 'Every registry that the project pulls from is declared in an allowed jurisdiction.';
/** Registries that a finding names one by one. */
const jurisdiction_MOST_NAMED = 10;
const jurisdiction = {
    id: 'jurisdiction',
    layer: 'Data jurisdiction',
    title: 'Registries in allowed jurisdictions',
    severity: 'medium',
    reason: 'Under the GDPR and after Schrems II one has to know where data sits and under whose law its operator stands: that begins with where the code comes from.',
    method: 'Compares every registry that the image, its bases, the manifests and the Compose files name with the table of the policy file. It proves the declared place of a registry, and no more.',
    references: [
        { name: 'GDPR, chapter V', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
        {
            name: 'CJEU, C-311/18 (Schrems II)',
            url: 'https://curia.europa.eu/juris/liste.jsf?num=C-311/18',
        },
    ],
    judge: ({ registries }) => {
        if (registries === undefined)
            return undefined;
        if (registries.state !== 'collected')
            return (0,finding/* unlooked */.In)(jurisdiction_EXPECTED, registries);
        return jurisdiction_judge(registries.value);
    },
};
function jurisdiction_judge({ table, uses, unknown, unread }) {
    const refused = uses.flatMap((use) => refusal(use, table));
    if (refused.length > 0)
        return fail(refused, table);
    const [reason] = unread;
    if (reason !== undefined) {
        return (0,finding/* finding */.gk)('error', jurisdiction_EXPECTED, `More registries may be named where nothing could be read: ${reason}`);
    }
    const [first] = unknown;
    if (first !== undefined) {
        const seen = `The registry of ${jurisdiction_named(first)} cannot be told: it is no reference of an image.`;
        return { ...(0,finding/* finding */.gk)('error', jurisdiction_EXPECTED, seen), ...(0,checks_places/* atPlaces */.ms)(placesOf(unknown)) };
    }
    if (uses.length === 0)
        return (0,finding/* finding */.gk)('not-applicable', jurisdiction_EXPECTED, 'No registry is named.');
    const registries = [...new Set(uses.map(({ registry }) => registry))];
    const list = registries.slice(0, jurisdiction_MOST_NAMED).map((registry) => {
        const use = uses.find((one) => one.registry === registry);
        return `${registry} (${use === undefined ? '' : ruleOf(use, table)?.country})`;
    });
    const left = registries.length - list.length;
    return (0,finding/* finding */.gk)('pass', jurisdiction_EXPECTED, `${list.join(', ')}${left > 0 ? ` and ${left} more` : ''}, as declared.`);
}
function ruleOf(use, { registries }) {
    return registries.find(({ pattern }) => (0,image_pattern/* matchesImage */.x)(pattern, use));
}
function refusal(use, table) {
    const rule = ruleOf(use, table);
    if (rule === undefined)
        return [{ use, rule, reason: 'is named by no rule of the table' }];
    const { countries, regimes } = table.allowed;
    const wrong = [
        ...(countries.length === 0 || countries.includes(rule.country)
            ? []
            : [`is in ${rule.country}, and allowed is ${countries.join(', ')}`]),
        ...(regimes.length === 0 || regimes.includes(rule.regime)
            ? []
            : [`is under ${rule.regime}, and allowed is ${regimes.join(', ')}`]),
    ];
    const of = `(${rule.operator}, by the rule ${rule.pattern})`;
    return wrong.length === 0 ? [] : [{ use, rule, reason: `${wrong.join(', and it ')} ${of}` }];
}
function fail(refused, table) {
    const [first] = refused;
    const others = refused.length === 1 ? '' : ` And ${refused.length - 1} more.`;
    const seen = first === undefined ? '' : `${jurisdiction_sentence(first)}${others}`;
    const all = refused.flatMap((one) => one.use.named.flatMap((by) => by.location === undefined ? [] : [{ location: by.location, message: jurisdiction_sentence(one, by) }]));
    const found = (0,finding/* finding */.gk)('fail', jurisdiction_EXPECTED, seen, jurisdiction_fixes(refused, table));
    return { ...found, ...(0,checks_places/* atPlaces */.ms)(all) };
}
function jurisdiction_sentence({ use, reason }, by = use.named[0]) {
    const where = by === undefined ? '' : ` (${jurisdiction_placeOf(by)})`;
    return `${(0,subject_reference/* repositoryName */.aR)(use)}${where} ${reason}.`;
}
function jurisdiction_placeOf({ by, location }) {
    return location === undefined ? by : `${by}, ${location.file}:${location.line}`;
}
function jurisdiction_named(one) {
    return `"${one.image}" (${jurisdiction_placeOf(one)})`;
}
function placesOf(unknown) {
    return unknown.flatMap((one) => one.location === undefined
        ? []
        : [{ location: one.location, message: `The registry of ${jurisdiction_named(one)} cannot be told.` }]);
}
/** What it would take: a mirror in a place that is allowed, or a line of the table. */
function jurisdiction_fixes(refused, table) {
    const home = table.registries.find(({ country, regime }) => {
        const { countries, regimes } = table.allowed;
        return ((countries.length === 0 || countries.includes(country)) &&
            (regimes.length === 0 || regimes.includes(regime)));
    });
    const unnamed = refused.filter(({ rule }) => rule === undefined);
    const abroad = refused.filter(({ rule }) => rule !== undefined);
    const mirror = home === undefined || home.pattern.includes('*') ? 'registry.example.no' : home.pattern.split('/')[0];
    const copies = abroad.slice(0, jurisdiction_MOST_NAMED).map(({ use: { registry, repository } }) => {
        return `skopeo copy --all docker://${registry}/${repository}:TAG docker://${mirror}/${repository}:TAG`;
    });
    const rules = [...new Set(unnamed.map(({ use }) => use.registry))]
        .slice(0, jurisdiction_MOST_NAMED)
        .flatMap((registry) => [
        `    - pattern: ${registry}`,
        '      country: # where it is',
        '      operator: # who runs it',
        '      regime: # whose law the operator stands under',
    ]);
    return [
        ...(copies.length === 0
            ? []
            : [
                {
                    title: 'Mirror it in an allowed place, and name it there',
                    language: 'sh',
                    lines: copies,
                },
            ]),
        ...(rules.length === 0
            ? []
            : [
                {
                    title: 'Declare in the policy file where it is',
                    language: 'yaml',
                    lines: ['jurisdictions:', '  registries:', ...rules],
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./lib/checks/kubernetes.js
/** The layer of every check that judges manifests. */
const KUBERNETES = 'Kubernetes';

;// CONCATENATED MODULE: ./lib/checks/kubelet-user.js





const kubelet_user_EXPECTED = 'kubelet starts this image in every Pod of the manifests that runs it.';
const kubeletUser = {
    id: 'kubelet-user',
    layer: KUBERNETES,
    title: 'Starts under runAsNonRoot',
    severity: 'high',
    reason: 'With runAsNonRoot and without a number in runAsUser, kubelet reads the USER of the image: a name or root ends in CreateContainerConfigError, first seen in the cluster.',
    method: 'Joins the USER of the image with runAsNonRoot and runAsUser of every Pod that runs it, by the rule of kubelet (pkg/kubelet/kuberuntime, verifyRunAsNonRoot).',
    references: [POD_SECURITY_STANDARDS('restricted, running as non-root')],
    judge: (evidence) => {
        const { pods, config, probe } = evidence;
        if (pods === undefined)
            return undefined;
        const missing = (0,finding/* unlooked */.In)(kubelet_user_EXPECTED, pods) ?? (0,finding/* unlooked */.In)(kubelet_user_EXPECTED, config);
        if (missing !== undefined || pods.state !== 'collected' || config.state !== 'collected')
            return missing;
        const status = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
        const numbers = status === undefined || status.uid[1] === 0
            ? otherUser(evidence)?.user.split(':')[0]
            : `${status.uid[1]}`;
        return kubelet_user_judge(pods.value, config.value.user, numbers);
    },
};
function kubelet_user_judge({ pods, names, others }, user, uid) {
    if (pods.length === 0) {
        const seen = `No Pod in the manifests runs ${names.join(' or ')}. They name ${others.join(', ')}: if one of these is this image, name it by the input "deployed-as".`;
        return (0,finding/* finding */.gk)('warning', kubelet_user_EXPECTED, seen);
    }
    const refused = pods.flatMap((pod) => {
        const reason = kubelet_user_refusal(pod, user);
        return reason === undefined ? [] : [{ ...pod, reason }];
    });
    const [first] = refused;
    if (first !== undefined) {
        const others = refused.length === 1 ? '' : ` And ${refused.length - 1} more.`;
        const seen = `${first.name}: kubelet would not start it (CreateContainerConfigError): ${first.reason}.${others}`;
        const all = refused.map(({ name, reason, location }) => ({ message: `${name}: ${reason}.`, location }));
        return { ...(0,finding/* finding */.gk)('fail', kubelet_user_EXPECTED, seen, kubelet_user_fixes(first, uid)), ...(0,checks_places/* atPlaces */.ms)(all) };
    }
    const bare = pods.filter(({ runAsNonRoot }) => runAsNonRoot !== true);
    const asked = pods.length - bare.length;
    const words = asked === 0 ? 'without runAsNonRoot' : `${asked} with runAsNonRoot`;
    return (0,finding/* finding */.gk)('pass', kubelet_user_EXPECTED, `${pods.length === 1 ? '1 container' : `${pods.length} containers`} of it, ${words}.`);
}
/** @param uid undefined where no user other than root is known. */
function kubelet_user_fixes({ location }, uid) {
    if (uid === undefined)
        return [GIVE_UP_ROOT];
    return [
        {
            title: `Add to the securityContext at ${(0,checks_places/* placeWords */.fp)(location)}`,
            language: 'yaml',
            lines: [`runAsUser: ${uid}`],
        },
        { title: 'Or in the Dockerfile', language: 'dockerfile', lines: [`USER ${uid}`] },
    ];
}
/** Why kubelet refuses to start the container, or undefined. */
function kubelet_user_refusal({ runAsNonRoot, runAsUser }, user) {
    if (runAsNonRoot !== true)
        return undefined;
    if (runAsUser !== undefined)
        return runAsUser === 0 ? 'runAsNonRoot with runAsUser: 0' : undefined;
    const [name = ''] = user.split(':');
    if (name === '')
        return 'runAsNonRoot, and the image declares no user, which is root';
    if (!/^[+-]?\d+$/.test(name))
        return `runAsNonRoot, and the image's USER ${name} is a name, which kubelet cannot verify`;
    return Number(name) === 0 ? `runAsNonRoot, and the image's USER ${name} is root` : undefined;
}

// EXTERNAL MODULE: ./lib/evidence/least-privilege/privilege-flags.js
var privilege_flags = __webpack_require__(3976);
;// CONCATENATED MODULE: ./lib/checks/privilege-lines.js

/**
 * The least privilege as lines to copy: the flags of `docker run`, the Pod of Kubernetes, the service of Compose.
 * They grant the same; where one of them cannot say a thing, a comment does.
 */
function privilegeLines(found) {
    return [
        { title: 'docker run', language: 'sh', lines: privilege_lines_dockerRun(found) },
        { title: 'Kubernetes, in the Pod (or the Pod template)', language: 'yaml', lines: kubernetes(found) },
        { title: 'Compose', language: 'yaml', lines: compose(found) },
    ];
}
function privilege_lines_dockerRun({ privileges, givenTmpfs }) {
    const flags = [...(0,privilege_flags/* privilegeFlags */.V)(privileges), ...givenTmpfs.flatMap((mount) => ['--tmpfs', mount])];
    const pairs = [];
    for (const flag of flags) {
        if (flag.startsWith('--'))
            pairs.push(flag);
        else
            pairs.push(`${pairs.pop() ?? ''} ${flag}`);
    }
    return ['docker run \\', ...pairs.map((pair) => `  ${pair} \\`), '  IMAGE'];
}
function kubernetes({ privileges, givenTmpfs, ownUser, lowPorts }) {
    const { capabilities, tmpfs = [], noNewPrivileges, user, memory, pids } = privileges;
    // By number, since the kubelet cannot tell whether a name is root.
    const runsAs = user ?? ownUser;
    const [uid, gid] = runsAs?.split(':') ?? [];
    const paths = [...tmpfs.map(({ path }) => path), ...givenTmpfs.map((mount) => mount.split(':')[0])];
    const folders = paths.map((path, at) => ({ name: `tmp-${at}`, path }));
    // As Docker does. NET_BIND_SERVICE would help root alone: another user has it in effect only by a file that gives
    // it, and without privilege escalation not even so.
    const ports = lowPorts.length === 0
        ? []
        : [
            '  securityContext:',
            `    sysctls: # Port ${lowPorts.join(', ')}: every process may bind it.`,
            '      - name: net.ipv4.ip_unprivileged_port_start',
            '        value: "0"',
        ];
    return [
        'spec:',
        ...ports,
        '  containers:',
        '    - name: app',
        '      image: IMAGE',
        '      securityContext:',
        `        allowPrivilegeEscalation: ${!noNewPrivileges}`,
        `        readOnlyRootFilesystem: ${privileges.tmpfs !== undefined}`,
        ...(runsAs === undefined ? [] : ['        runAsNonRoot: true']),
        ...(uid === undefined ? [] : [`        runAsUser: ${uid}`]),
        ...(gid === undefined ? [] : [`        runAsGroup: ${gid}`]),
        '        capabilities:',
        '          drop: [ALL]',
        ...(capabilities.length === 0 ? [] : [`          add: [${capabilities.join(', ')}]`]),
        '        seccompProfile:',
        '          type: RuntimeDefault',
        '      resources:',
        '        limits:',
        `          memory: ${mebibytes(memory)}Mi`,
        `      # At most ${pids} processes: the kubelet's podPidsLimit.`,
        ...(folders.length === 0 ? [] : ['      volumeMounts:']),
        ...folders.flatMap(({ name, path }) => [`        - name: ${name}`, `          mountPath: ${path}`]),
        ...(folders.length === 0 ? [] : ['  volumes:']),
        ...folders.flatMap(({ name }) => [`    - name: ${name}`, '      emptyDir:', '        medium: Memory']),
    ];
}
function compose({ privileges, givenTmpfs }) {
    const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = privileges;
    const mounts = [...(0,privilege_flags/* tmpfsOptions */.J)(privileges), ...givenTmpfs];
    return [
        'services:',
        '  app:',
        '    image: IMAGE',
        ...(user === undefined ? [] : [`    user: "${user}"`]),
        '    cap_drop: [ALL]',
        ...(capabilities.length === 0 ? [] : [`    cap_add: [${capabilities.join(', ')}]`]),
        ...(tmpfs === undefined ? [] : ['    read_only: true']),
        ...(mounts.length === 0 ? [] : ['    tmpfs:', ...mounts.map((mount) => `      - ${mount}`)]),
        ...(noNewPrivileges ? ['    security_opt: ["no-new-privileges:true"]'] : []),
        `    mem_limit: ${mebibytes(memory)}m`,
        `    memswap_limit: ${mebibytes(memory)}m`,
        `    pids_limit: ${pids}`,
    ];
}
function mebibytes(bytes) {
    return Math.ceil(bytes / 2 ** 20);
}

;// CONCATENATED MODULE: ./lib/checks/least-privilege.js




const least_privilege_EXPECTED = 'The deployment grants what the image needs to get ready, and no more.';
/** More capabilities are counted: the lines to copy name those that are needed. */
const least_privilege_MOST_NAMED = 5;
const leastPrivilege = {
    id: 'least-privilege',
    layer: 'Least privilege',
    title: 'Grants what is needed, no more',
    severity: 'medium',
    reason: 'What a container may do and does not need is what an attacker finds in it: the fourteen capabilities that Docker gives by default, a file system to write programs to, a way to gain privileges.',
    method: 'Starts containers of the image with fewer and fewer privileges, and keeps the least with which it got ready; each capability that is left was tried without. run-options, or without them the defaults of Docker, are compared with it.',
    references: [
        CIS_DOCKER('5.4'),
        CIS_DOCKER('5.13'),
        CIS_DOCKER('5.26'),
        NIST_800_190('section 4.4.4'),
        POD_SECURITY_STANDARDS('restricted'),
    ],
    judge: ({ leastPrivilege: evidence, deployment }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(least_privilege_EXPECTED, evidence);
        if (deployment !== undefined && deployment.state !== 'collected')
            return (0,finding/* unlooked */.In)(least_privilege_EXPECTED, deployment);
        const account = deployment?.value.account;
        if (account?.state === 'error')
            return (0,finding/* finding */.gk)('error', least_privilege_EXPECTED, account.reason);
        const found = evidence.value;
        const excess = grantedBeyond(found, account, deployment?.value.options);
        const lack = account === undefined ? [] : grantedTooLittle(found, account, deployment?.value.options);
        if (excess.length === 0 && lack.length === 0)
            return (0,finding/* finding */.gk)('pass', least_privilege_EXPECTED, needs(found));
        const whose = deployment === undefined ? "Docker's defaults grant" : 'run-options grant';
        const seen = [
            needs(found),
            ...(excess.length === 0 ? [] : [`${whose} more: ${excess.join('; ')}.`]),
            ...(lack.length === 0
                ? []
                : [`run-options grant less than it was seen to get ready with: ${lack.join('; ')}.`]),
        ].join(' ');
        return (0,finding/* finding */.gk)(found.required ? 'fail' : 'warning', least_privilege_EXPECTED, seen, privilegeLines(found));
    },
};
function needs(found) {
    const { privileges, minimal, whyWritable, ownUser, starts } = found;
    const { capabilities, tmpfs, noNewPrivileges, user } = privileges;
    const proven = minimal
        ? ''
        : ' (fewer may do: the number of starts ended before each was shown to be needed)';
    const needed = capabilities.length === 0 ? 'no capability' : `${capabilities.join(', ')}${proven}`;
    const mounted = tmpfs?.length ? ` with tmpfs on ${tmpfs.map(({ path }) => path).join(', ')}` : '';
    const root = whyWritable === undefined
        ? `a read-only root${mounted}`
        : `a writable root (${whyWritable.replace(/\.$/, '')})`;
    const gains = noNewPrivileges ? '' : ', and has to gain privileges (a setuid program or file capabilities)';
    const as = user !== undefined
        ? `, as user ${user}`
        : ownUser === undefined
            ? ', as root (no other user was found that it gets ready as)'
            : '';
    return `Gets ready with ${needed}, ${root}${as}${gains} (${starts} ${starts === 1 ? 'start' : 'starts'}).`;
}
/** What a deployment grants beyond what was needed, in words. */
function grantedBeyond({ privileges }, account, options) {
    const line = account?.status.lines['CapBnd'] ?? '';
    const granted = account === undefined ? evidence_capabilities/* DEFAULT_CAPABILITIES */.tq : (0,evidence_capabilities/* capabilityNames */.n7)(/[0-9a-f]+$/.exec(line)?.[0] ?? '');
    const beyond = granted.filter((name) => !privileges.capabilities.includes(name));
    const root = account === undefined || account.status.uid.includes(0);
    const gains = !/1$/.test(account?.status.lines['NoNewPrivs'] ?? '');
    return [
        ...(options?.privileged ? ['everything (--privileged)'] : []),
        ...(beyond.length > least_privilege_MOST_NAMED ? [`${beyond.length} capabilities`] : []),
        ...(beyond.length > 0 && beyond.length <= least_privilege_MOST_NAMED ? [`capabilities ${beyond.join(', ')}`] : []),
        ...(privileges.tmpfs !== undefined && !options?.readOnly ? ['a writable root'] : []),
        ...(privileges.noNewPrivileges && gains ? ['gaining privileges'] : []),
        ...(privileges.user !== undefined && root ? ['root'] : []),
    ];
}
/** What a deployment does not grant of what was needed, in words: with it the image may not start at all. */
function grantedTooLittle({ privileges, whyWritable }, account, options) {
    const { capabilities, tmpfs = [], noNewPrivileges } = privileges;
    const granted = (0,evidence_capabilities/* capabilityNames */.n7)(/[0-9a-f]+$/.exec(account.status.lines['CapBnd'] ?? '')?.[0] ?? '');
    const missing = options?.privileged ? [] : capabilities.filter((name) => !granted.includes(name));
    // A volume may stand there as well as a tmpfs.
    const named = [...(options?.tmpfs ?? []), ...(options?.corrected ?? [])];
    const unwritable = tmpfs.filter(({ path }) => !named.some((flag) => flag.includes(path)));
    const locked = options?.readOnly === true;
    const stuck = !noNewPrivileges && /1$/.test(account.status.lines['NoNewPrivs'] ?? '');
    return [
        ...missing.map((name) => `no --cap-add ${name}`),
        ...(locked && whyWritable !== undefined ? ['--read-only'] : []),
        ...(locked ? unwritable.map(({ path }) => `nothing to write to at ${path}`) : []),
        ...(stuck ? ['no new privileges'] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/checks/manifests.js



const manifests_EXPECTED = 'Every manifest that the inputs name can be read, and Pods are in them.';
const manifests = {
    id: 'manifests',
    layer: KUBERNETES,
    title: 'Manifests are read',
    severity: 'high',
    reason: 'What is not read is not judged, so a file with a fault in it could deploy anything.',
    method: 'Reads every document of every file (YAML 1.1 as Kubernetes does, or JSON), and what helm and kustomize make; a Pod is looked for in every kind of object.',
    references: [],
    judge: ({ manifests: evidence }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(manifests_EXPECTED, evidence);
        const { files, pods, faults } = evidence.value;
        const read = `${count(pods.length, 'Pod')} in ${count(files, 'file')}`;
        const [first] = faults;
        if (first !== undefined) {
            const others = faults.length === 1 ? '' : ` And ${faults.length - 1} more.`;
            const seen = `${first.reason}${others} ${pods.length === 0 ? 'No Pod was' : `${read} were`} read.`;
            const all = faults.map(({ reason, location }) => ({ message: reason, location }));
            return { ...(0,finding/* finding */.gk)('error', manifests_EXPECTED, seen), ...(0,checks_places/* atPlaces */.ms)(all) };
        }
        if (pods.length === 0)
            return (0,finding/* finding */.gk)('warning', manifests_EXPECTED, `No Pod in ${count(files, 'file')}.`);
        return (0,finding/* finding */.gk)('pass', manifests_EXPECTED, `${read}.`);
    },
};
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/checks/user-edits.js
/**
 * The edit of a Dockerfile that makes an image's user another one.
 * @param lines where that can be done; undefined where nobody can tell.
 * @param range which of those lines: the last USER of the stage, or its end.
 * @param user as it stands behind USER.
 * @param comment lines before it.
 * @returns undefined where it is not known where.
 */
function userEdits(lines, range, user, comment = []) {
    if (lines === undefined || range === undefined)
        return undefined;
    return [{ file: lines.file, ...range, lines: [...comment, `USER ${user}`] }];
}
/** True where a USER with both numbers leaves the process in all groups that it has now, but for root's. */
function keepsGroups({ gid, groups }) {
    return groups.every((group) => group === 0 || group === gid[0]);
}

;// CONCATENATED MODULE: ./lib/checks/non-root.js




const non_root_EXPECTED = 'The first process of a container of the image has a user id other than 0.';
const nonRoot = {
    id: 'non-root',
    layer: 'Non-root',
    title: 'Runs as non-root',
    severity: 'high',
    reason: 'Root in a container is root for the kernel: a way out of the container then ends with root on the host, and a way into the process with every file of the image.',
    method: "Starts a container of the image and reads the four ids of the Uid line in the kernel's /proc/self/status; the declared USER only explains them.",
    references: [
        CIS_DOCKER('4.1'),
        NIST_800_190('section 4.1.2'),
        POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
    ],
    usualFix: () => [inDockerfile(ANY_USER), ...elsewhere(ANY_USER)],
    judge: (evidence) => {
        const { probe, config } = evidence;
        if (probe.state !== 'collected')
            return (0,finding/* unlooked */.In)(non_root_EXPECTED, probe);
        const outcome = probe.value;
        if (!outcome.started)
            return failure(`No container of it starts: ${outcome.message}.`, evidence);
        const user = config.state === 'collected' ? config.value.user : undefined;
        const { uid, lines } = outcome.status;
        const line = non_root_words(lines['Uid']);
        if (!uid.includes(0))
            return (0,finding/* finding */.gk)('pass', non_root_EXPECTED, `${line}${declared(user)}`);
        const outside = outcome.userNamespace ? whoOutside(outcome.idMapping) : '';
        return failure(`${line}: ${whyRoot(user, outcome.status)}${outside}`, evidence);
    },
};
function failure(seen, evidence) {
    const other = otherUser(evidence);
    const fixes = other === undefined ? [GIVE_UP_ROOT] : fixesFor(other, evidence);
    return { ...(0,finding/* finding */.gk)('fail', non_root_EXPECTED, seen, fixes), location: evidence.userAt };
}
function fixesFor(other, { userLines }) {
    const edits = userEdits(userLines, userLines?.end, other.user, foldersOf(other));
    return [{ ...inDockerfile(other), edits }, ...elsewhere(other)];
}
function inDockerfile(other) {
    return {
        title: 'In the last stage of the Dockerfile, before CMD or ENTRYPOINT',
        language: 'dockerfile',
        lines: [...(other === ANY_USER ? ACCOUNT : foldersOf(other)), `USER ${other.user}`],
    };
}
const ACCOUNT = [
    '# An image that has a user 1000 already, as those of node have, needs the USER line alone.',
    'RUN groupadd --gid 1000 app && useradd --uid 1000 --gid 1000 --no-create-home app',
    '# Alpine and BusyBox have other commands: addgroup -g 1000 app && adduser -D -H -u 1000 -G app app',
];
/** What the search gave that user beside, as a comment. */
function foldersOf({ folders }) {
    if (folders.length === 0)
        return [];
    const paths = folders.map((path) => JSON.stringify(path)).join(', ');
    return [`# It got ready so with a tmpfs on ${paths}: let them belong to that user, or mount one.`];
}
function elsewhere({ user }) {
    const [uid, gid] = user.split(':');
    return [
        {
            title: 'Until the image is mended, where it runs',
            language: 'sh',
            lines: [`docker run --user ${user} IMAGE`],
        },
        {
            title: 'In the Pod, so that the kubelet refuses an image that runs as root',
            language: 'yaml',
            lines: ['securityContext:', '  runAsNonRoot: true', `  runAsUser: ${uid}`, `  runAsGroup: ${gid}`],
        },
    ];
}
function declared(user) {
    return user === undefined ? '' : ` (USER ${user === '' ? 'not set' : user})`;
}
/** What root of a container is outside of it. It may still do to the container's own files what root may. */
function whoOutside(mapping) {
    const who = {
        rootless: 'The engine is rootless, so outside the container it is the user who runs the engine',
        'userns-remap': 'The engine maps it to another uid outside the container (userns-remap)',
        unknown: 'The engine runs in a user namespace, so outside of that it is another uid',
    };
    return ` ${who[mapping ?? 'unknown']}; inside it is root all the same.`;
}
function whyRoot(user, { uid }) {
    if (user === undefined)
        return 'the process is root.';
    if (user === '')
        return 'the image declares no USER, so it runs as root.';
    if (user.startsWith(':'))
        return `USER ${user} names a group only, so the user stays root.`;
    const name = user.split(':')[0] ?? user;
    if (/^[+0-9]/.test(name))
        return `USER ${user} is root.`;
    if (name === 'root')
        return `USER ${user} is root.`;
    return uid[0] === 0
        ? `USER ${user} is a name for uid 0 in the image's /etc/passwd, so it is root.`
        : `USER ${user} has uid 0 among its ids.`;
}
/** A line of the kernel as words: its tabs are for machines. */
function non_root_words(line) {
    return (line ?? '').replaceAll(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/checks/numeric-user.js



const numeric_user_EXPECTED = 'USER is a number, so that the kubelet can tell that it is not root.';
const numericUser = {
    id: 'numeric-user',
    layer: 'Non-root',
    title: 'Kubernetes can tell the user',
    severity: 'medium',
    reason: 'With runAsNonRoot: true and no runAsUser the kubelet refuses to start an image whose USER is a name: what passes on Docker then fails at the deployment.',
    method: "Reads the user part of the image config's User, as the kubelet does.",
    references: [POD_SECURITY_STANDARDS('restricted: Running as Non-root')],
    judge: ({ config, probe, userAt, userLines }) => {
        if (config.state !== 'collected')
            return (0,finding/* unlooked */.In)(numeric_user_EXPECTED, config);
        const user = config.value.user.split(':')[0] ?? '';
        // No user at all is root, the finding of `non-root`.
        if (user === '')
            return undefined;
        if (/^\+?\d+$/.test(user))
            return (0,finding/* finding */.gk)('pass', numeric_user_EXPECTED, `USER ${config.value.user}`);
        const ids = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
        if (ids?.uid.includes(0))
            return undefined;
        const uid = ids?.uid[0] ?? 1000;
        const gid = ids?.gid[0] || uid;
        // Such a USER drops the other groups that a name has.
        const isSame = ids !== undefined && keepsGroups(ids);
        const range = isSame ? (userLines?.last ?? userLines?.end) : undefined;
        const edits = userEdits(userLines, range, `${uid}:${gid}`);
        const seen = `USER ${config.value.user} is a name: "container has runAsNonRoot and image has non-numeric user".`;
        const warning = (0,finding/* finding */.gk)('warning', numeric_user_EXPECTED, seen, [
            {
                title: 'In the last stage of the Dockerfile, the same user by its number',
                language: 'dockerfile',
                lines: [`USER ${uid}:${gid}`],
                edits,
            },
            {
                title: 'Or in the Pod',
                language: 'yaml',
                lines: ['securityContext:', '  runAsNonRoot: true', `  runAsUser: ${uid}`, `  runAsGroup: ${gid}`],
            },
        ]);
        return { ...warning, location: userAt };
    },
};

;// CONCATENATED MODULE: ./lib/checks/observed.js

/** Names that are shown of processes; the evidence has all of them. */
const SHOWN = 5;
/** The finding for a container in which there was no process to look at; why tells `gets-ready`. */
function nothingRan(expected) {
    return (0,finding/* finding */.gk)('not-applicable', expected, 'No process of it was there to look at.');
}
/** Processes as words: the name of each kind with its ids, `nginx (1), worker (7, 8), app (thread 9 of process 1)`. */
function kinds(observed) {
    const byName = Map.groupBy(observed, ({ name, pid, thread }) => JSON.stringify(thread === undefined ? [name] : [name, pid]));
    const shown = [...byName.values()].slice(0, SHOWN).map((alike) => {
        const ids = alike.map(({ pid, thread }) => thread ?? pid);
        const listed = ids.slice(0, SHOWN).join(', ');
        const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
        const plural = ids.length === 1 ? '' : 's';
        const [first] = alike;
        const what = first?.thread === undefined
            ? `${plural === '' ? 'process' : 'processes'} ${listed}${more}`
            : `thread${plural} ${listed}${more} of process ${first.pid}`;
        return `${first?.name} (${what})`;
    });
    const rest = byName.size > SHOWN ? [`${byName.size - SHOWN} other programs`] : [];
    return [...shown, ...rest].join(', ');
}
/** How many processes there are; a thread that is told beside its process is none. */
function countProcesses(observed) {
    return observed.filter(({ thread }) => thread === undefined).length;
}

;// CONCATENATED MODULE: ./lib/checks/observed-capabilities.js




const observed_capabilities_EXPECTED = 'No process of another user than root has capabilities, in effect or permitted, beside NET_BIND_SERVICE.';
const observedCapabilities = {
    id: 'observed-capabilities',
    layer: 'Running container',
    title: 'Non-root means without capabilities',
    severity: 'medium',
    reason: 'A process that is not root and holds capabilities, from files or because it kept them, can do part of what root can; those that are only permitted it takes up whenever it wants to, and with SETUID it is root again.',
    method: 'Reads the CapPrm, CapEff and CapAmb lines of every process and thread of the running container that is not root.',
    references: [CIS_DOCKER('5.4'), POD_SECURITY_STANDARDS('restricted: Capabilities')],
    usualFix: () => observed_capabilities_FIXES,
    judge: ({ observation }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return (0,finding/* unlooked */.In)(observed_capabilities_EXPECTED, observation);
        const { processes } = observation.value;
        if (processes.length === 0)
            return nothingRan(observed_capabilities_EXPECTED);
        const nonRoot = processes.filter(({ status }) => status.uid[1] !== 0);
        if (nonRoot.length === 0)
            return (0,finding/* finding */.gk)('not-applicable', observed_capabilities_EXPECTED, 'Every process of it is root.');
        const holders = nonRoot.filter((process) => held(process).length > 0);
        if (holders.length === 0) {
            return (0,finding/* finding */.gk)('pass', observed_capabilities_EXPECTED, `CapPrm, CapEff and CapAmb: 0 in ${kinds(nonRoot)}.`);
        }
        const sentences = [
            observed_capabilities_sentence(holders, inEffect, 'in effect'),
            observed_capabilities_sentence(holders, dormant, 'permitted, to take up whenever it is wanted'),
        ];
        const allowed = holders.flatMap(held).every((name) => name === 'NET_BIND_SERVICE');
        const seen = sentences.flat().join(' ');
        return (0,finding/* finding */.gk)(allowed ? 'pass' : 'fail', observed_capabilities_EXPECTED, seen, allowed ? [] : observed_capabilities_FIXES);
    },
};
/** Names of the capabilities in some lines of a status. */
function names({ status }, ...fields) {
    const found = fields.flatMap((field) => (0,evidence_capabilities/* capabilityNames */.n7)(/[0-9a-f]+$/.exec(status.lines[field] ?? '')?.[0] ?? ''));
    return [...new Set(found)];
}
const held = (process) => names(process, 'CapEff', 'CapPrm', 'CapAmb');
const inEffect = (process) => names(process, 'CapEff');
const dormant = (process) => held(process).filter((name) => !inEffect(process).includes(name));
/** One sentence on those that have such capabilities, where there are any. */
function observed_capabilities_sentence(processes, which, how) {
    const having = processes.filter((process) => which(process).length > 0);
    if (having.length === 0)
        return [];
    const all = [...new Set(having.flatMap(which))];
    return [`${kinds(having)} ${having.length === 1 ? 'has' : 'have'} ${all.join(', ')} ${how}.`];
}
const observed_capabilities_FIXES = [
    {
        title: 'In the Dockerfile, when a file gives them',
        language: 'dockerfile',
        lines: ['RUN setcap -r /path/of/the/program'],
    },
    {
        title: 'Where it runs',
        language: 'sh',
        lines: ['docker run --cap-drop ALL --security-opt no-new-privileges IMAGE'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/observed-non-root.js




const observed_non_root_EXPECTED = 'No process of the running container, and no thread of one, has a user id 0.';
const observedNonRoot = {
    id: 'observed-non-root',
    layer: 'Running container',
    title: 'Every process is non-root',
    severity: 'high',
    reason: 'An entrypoint may give up root, keep a master process that stays root, or get root back by a setuid program: only the running processes tell.',
    method: "Starts the image with its own program and, when it is ready, pauses it and reads the four ids of the Uid line of every process and thread, by a helper in a second container that shares the first one's process ids.",
    references: [
        CIS_DOCKER('4.1'),
        NIST_800_190('section 4.1.2'),
        POD_SECURITY_STANDARDS('restricted: Running as Non-root'),
    ],
    usualFix: () => observed_non_root_fixes(ANY_USER.user),
    judge: (evidence) => {
        const { observation, probe } = evidence;
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return (0,finding/* unlooked */.In)(observed_non_root_EXPECTED, observation);
        const { processes } = observation.value;
        if (processes.length === 0)
            return nothingRan(observed_non_root_EXPECTED);
        const root = processes.filter(({ status }) => status.uid.includes(0));
        const others = processes.filter(({ status }) => !status.uid.includes(0));
        if (root.length === 0) {
            const count = countProcesses(others);
            const all = count === 1 ? 'its only process runs' : `all ${count} processes run`;
            const run = `${all} as ${users(others)}: ${kinds(others)}.`;
            const seen = startedAsRoot(probe)
                ? `Starts as root and drops it: ${run}`
                : run.replace(/^./, (letter) => letter.toUpperCase());
            return (0,finding/* finding */.gk)('pass', observed_non_root_EXPECTED, seen);
        }
        const namespace = root.some(({ userNamespace }) => userNamespace)
            ? ' The engine maps root to another uid outside the container; inside it is root all the same.'
            : '';
        const seen = others.length === 0
            ? `Stays root: every process is uid 0: ${kinds(root)}.`
            : `${kinds(root)} ${root.length === 1 ? 'stays' : 'stay'} root; ${kinds(others)} ${others.length === 1 ? 'runs' : 'run'} as ${users(others)}.`;
        return (0,finding/* finding */.gk)('fail', observed_non_root_EXPECTED, seen + namespace, observed_non_root_fixes(otherUser(evidence, droppedTo(others))?.user));
    },
};
function startedAsRoot(probe) {
    return probe.state === 'collected' && probe.value.started && probe.value.status.uid.includes(0);
}
function users(processes) {
    return `uid ${[...new Set(processes.map(({ status }) => status.uid[1]))].sort((a, b) => a - b).join(', ')}`;
}
/** The user to which the image's own program drops already, where there is one. */
function droppedTo(others) {
    const status = others[0]?.status;
    if (status === undefined)
        return ANY_USER;
    return { user: `${status.uid[1]}:${status.gid[1] || status.uid[1]}`, folders: [] };
}
function observed_non_root_fixes(user) {
    if (user === undefined)
        return [GIVE_UP_ROOT];
    return [
        {
            title: 'In the last stage of the Dockerfile; its files and folders then have to belong to that user where it writes',
            language: 'dockerfile',
            lines: [`USER ${user}`],
        },
        {
            title: 'Where it runs, to try it (input least-privilege tells whether it gets ready so)',
            language: 'sh',
            lines: [`docker run --user ${user} IMAGE`],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/checks/observed-seccomp.js



const observed_seccomp_EXPECTED = 'Every process of the running container is under a filter of system calls.';
const observedSeccomp = {
    id: 'observed-seccomp',
    layer: 'Running container',
    title: 'Every process is filtered',
    severity: 'high',
    reason: 'A filter protects the processes that have it; one that came in by another way may have none.',
    method: 'Reads the Seccomp line of every process and thread of the running container.',
    references: [CIS_DOCKER('5.22'), POD_SECURITY_STANDARDS('restricted: Seccomp')],
    judge: ({ observation }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return (0,finding/* unlooked */.In)(observed_seccomp_EXPECTED, observation);
        const { processes } = observation.value;
        if (processes.length === 0)
            return nothingRan(observed_seccomp_EXPECTED);
        const silent = processes.filter(({ status }) => status.seccomp === undefined);
        if (silent.length > 0) {
            return (0,finding/* finding */.gk)('error', observed_seccomp_EXPECTED, `The kernel prints no Seccomp line for ${kinds(silent)}.`);
        }
        const bare = processes.filter(({ status }) => status.seccomp === 0);
        if (bare.length > 0)
            return (0,finding/* finding */.gk)('fail', observed_seccomp_EXPECTED, `Seccomp: 0 in ${kinds(bare)}.`);
        const filters = [...new Set(processes.map(({ status }) => status.lines['Seccomp_filters'] ?? ''))];
        const many = filters.map((line) => /\d+$/.exec(line)?.[0]).filter((count) => count !== undefined);
        const stacked = many.length === 0 ? '' : ` (${many.join(' or ')} ${many.join() === '1' ? 'filter' : 'filters'} each)`;
        const count = countProcesses(processes);
        const all = count === 1 ? 'the only process' : `all ${count} processes`;
        return (0,finding/* finding */.gk)('pass', observed_seccomp_EXPECTED, `Seccomp: 2 in ${all}${stacked}.`);
    },
};

;// CONCATENATED MODULE: ./lib/checks/own-gate.js


const own_gate_EXPECTED = 'The change leaves alone what decides on it: the policy file, keys and the workflow that gives the inputs.';
const ownGate = {
    id: 'own-gate',
    layer: 'Policy',
    title: 'The change leaves its gate alone',
    severity: 'high',
    reason: 'Who may change the rules, the key or the inputs in the same change as the image decides alone on both. So the rules of the base branch count, and a reviewer should see that others are proposed.',
    method: 'Reads the policy file and the files of `key`, `trusted-root`, `seccomp-baseline` and of the rules for base images by GitHub’s API at the commit that the change is to be merged into, judges by them, and compares them, and the workflow file, with the checkout.',
    references: [
        {
            name: 'OWASP CICD-SEC-4: Poisoned Pipeline Execution',
            url: 'https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-04-Poisoned-Pipeline-Execution',
        },
    ],
    usualFix: () => own_gate_FIXES,
    judge: ({ rules: { files, base: commit, unread } }) => {
        if (unread !== undefined)
            return (0,finding/* finding */.gk)('error', own_gate_EXPECTED, unread, PERMISSION);
        if (commit === undefined)
            return undefined;
        const changed = files.filter(({ change }) => change !== 'none');
        const base = `the base commit ${commit.slice(0, 12)}`;
        if (changed.length === 0) {
            const read = files.filter(({ use }) => use !== 'workflow');
            return read.length === 0
                ? undefined
                : (0,finding/* finding */.gk)('pass', own_gate_EXPECTED, `Read at ${base}: ${read.map(own_gate_named).join(', ')}.`);
        }
        const places = changed.map((file) => ({
            location: { file: file.path, line: 1 },
            message: own_gate_sentence(file, base),
        }));
        return {
            ...(0,finding/* finding */.gk)('warning', own_gate_EXPECTED, places.map(({ message }) => message).join(' '), own_gate_FIXES),
            ...(0,checks_places/* atPlaces */.ms)(places),
        };
    },
};
const CHANGES = { none: 'leaves alone', changed: 'changes', added: 'adds', removed: 'removes' };
function own_gate_sentence(file, base) {
    const does = `This change ${CHANGES[file.change]} ${own_gate_named(file)}`;
    if (file.use === 'workflow')
        return `${does}: the inputs of this run are its own.`;
    return file.change === 'added'
        ? `${does}: it does not count before it is merged.`
        : `${does}: judged by that of ${base}.`;
}
function own_gate_named({ path, use }) {
    return `${path} (${use})`;
}
const PERMISSION = [
    {
        title: "In the workflow's job, and github-token left as it is",
        language: 'yaml',
        lines: ['permissions:', '  contents: read', '  pull-requests: write'],
    },
];
const own_gate_FIXES = [
    {
        title: 'In .github/CODEOWNERS, so that such a change needs a review by who answers for the gate',
        language: 'sh',
        lines: [
            '/.github/workflows/            @owner/platform',
            '/.github/layered-defense.yml   @owner/platform',
        ],
    },
];

;// CONCATENATED MODULE: ./lib/checks/pinned-bases.js




const pinned_bases_EXPECTED = 'Every image that the build takes files from is named by its digest.';
const pinnedBases = {
    id: 'pinned-bases',
    layer: 'Dockerfile',
    title: 'Base images are pinned',
    severity: 'medium',
    reason: 'A tag can be moved, and latest is meant to be: the same commit then builds another image tomorrow, of things that no pull request has shown.',
    method: 'Reads each FROM, COPY --from and RUN --mount=from= of the stages that the target needs, ARGs and build-args filled in. An image that this engine made itself has no digest in a registry, and is left out.',
    references: [
        CIS_DOCKER('4.2'),
        NIST_800_190('section 4.1.5'),
        {
            name: 'OpenSSF Scorecard, Pinned-Dependencies',
            url: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md#pinned-dependencies',
        },
    ],
    judge: ({ dockerfile, baseImages }) => {
        if (dockerfile === undefined)
            return undefined;
        if (dockerfile.state !== 'collected')
            return (0,finding/* unlooked */.In)(pinned_bases_EXPECTED, dockerfile);
        const { faults } = dockerfile.value;
        const images = registryImages(dockerfile.value);
        const loose = images.filter(({ reference }) => reference.digest === undefined).toSorted(latestFirst);
        const texts = [
            ...loose.map((image) => ({ text: pinned_bases_words(image), location: image.location })),
            ...faults.map(({ reason, location }) => ({ text: reason, location })),
        ];
        if (texts.length === 0) {
            if (images.length === 0)
                return undefined;
            const all = images.length === 1 ? 'The one image is' : `All ${images.length} images are`;
            return (0,finding/* finding */.gk)('pass', pinned_bases_EXPECTED, `${all} named by digest: ${(0,checks_places/* listPlaces */.bF)(images.map(pinned_bases_named))}.`);
        }
        const places = texts.map(({ text, location }) => ({ location, message: `${text}.` }));
        return {
            ...(0,finding/* finding */.gk)('warning', pinned_bases_EXPECTED, `${(0,checks_places/* listPlaces */.bF)(texts)}.`, pinned_bases_fixes(loose, baseImages)),
            ...(0,checks_places/* atPlaces */.ms)(places),
        };
    },
};
function registryImages({ bases }) {
    return bases.filter((base) => base.kind === 'image').filter(({ madeHere }) => !madeHere);
}
function isLatest({ reference }) {
    return reference.tag === undefined || reference.tag === 'latest';
}
function latestFirst(one, other) {
    return Number(isLatest(other)) - Number(isLatest(one));
}
function pinned_bases_words(image) {
    const { text } = pinned_bases_named(image);
    if (image.reference.tag === undefined)
        return `${text} has no tag, which is latest`;
    return image.reference.tag === 'latest'
        ? `${text} is whatever is latest`
        : `${text} has a tag and no digest`;
}
/** A digest in full would fill the row. */
function pinned_bases_named({ name, location }) {
    const text = name.replace(/(@sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
    return { text: text.length > 120 ? `${text.slice(0, 119)}…` : text, location };
}
/** Lines of the Dockerfile that are given; all of them have one form. */
const LINES = 10;
function pinned_bases_fixes(loose, baseImages) {
    const [first] = loose;
    if (first === undefined)
        return [];
    const digests = new Map((baseImages?.state === 'collected' ? baseImages.value.bases : []).map(({ base, digest }) => [
        base.name,
        digest,
    ]));
    const lines = loose
        .slice(0, LINES)
        .map(({ use, name, reference }) => pinnedUse(use, name, reference.tag, digests.get(name) ?? 'sha256:<digest>'));
    const edits = loose.flatMap((image) => pinningEdits(image, digests.get(image.name)));
    const dockerfile = {
        title: 'In the Dockerfile, or in the ARG that names the image',
        language: 'dockerfile',
        lines,
        edits: edits.length === 0 ? undefined : edits,
    };
    if (loose.slice(0, LINES).every(({ name }) => digests.get(name) !== undefined))
        return [dockerfile];
    return [
        dockerfile,
        {
            title: 'The digest of today; Dependabot and Renovate keep it up to date',
            language: 'sh',
            lines: [
                `docker buildx imagetools inspect --format '{{.Manifest.Digest}}' ${(0,subject_reference/* formatReference */.FH)(first.reference)}`,
            ],
        },
    ];
}
/** What `build-contexts` puts in the place of a name has another digest than the name. */
function pinningEdits({ name, named: lines, reference, replaced, location: { file } }, digest) {
    if (digest === undefined || replaced)
        return [];
    const pinned = pinnedName(name, reference.tag, digest);
    // Of two names on one line the second has moved when the first is changed.
    const alone = lines.filter(({ line }) => lines.filter((one) => one.line === line).length === 1);
    return alone.map(({ line, text, start, end }) => {
        return { file, from: line, to: line, lines: [text.slice(0, start) + pinned + text.slice(end)] };
    });
}
function pinnedName(name, tag, digest) {
    return `${name}${tag === undefined ? ':latest' : ''}@${digest}`;
}
function pinnedUse(use, name, tag, digest) {
    const image = pinnedName(name, tag, digest);
    switch (use) {
        case 'FROM':
            return `FROM ${image}`;
        case 'COPY --from':
            return `COPY --from=${image} …`;
        case 'RUN --mount':
            return `RUN --mount=from=${image},… …`;
    }
}

// EXTERNAL MODULE: ./lib/evidence/kubernetes/pod-spec.js
var pod_spec = __webpack_require__(6681);
;// CONCATENATED MODULE: ./lib/checks/pod-security/edits.js


/** A setting as lines of a securityContext, without its indentation. */
function linesOf({ field: [name, inner], value, note }) {
    const end = note === undefined ? '' : ` # ${note}`;
    return inner === undefined ? [`${name}: ${value}${end}`] : [`${name}:`, `  ${inner}: ${value}${end}`];
}
/**
 * The edits of a manifest by which a Pod keeps its level, as far as each change is known: one securityContext for the
 * Pod and one for each container, however many breaches they have. What is written in flow style, or stands for several
 * places by an anchor, is left alone.
 * @returns undefined where there is none.
 */
function podEdits(pod, breaches) {
    const byPart = Map.groupBy(breaches, ({ place }) => place);
    const edits = [...pod.containers, undefined].flatMap((place) => {
        const map = place === undefined ? pod.written : place.written;
        return map === undefined ? [] : partEdits(map, byPart.get(place) ?? []);
    });
    return edits.length === 0 ? undefined : joined(pod.location.file, edits);
}
/** The edits of a container or of the Pod's own spec. */
function partEdits(map, breaches) {
    const settings = new Map();
    const removals = [];
    for (const { amendment } of breaches) {
        if ('set' in amendment)
            settings.set(amendment.set.field.join('.'), amendment.set);
        else if (amendment.by !== undefined)
            removals.push(amendment.by);
    }
    const context = map.pairs.get('securityContext');
    return [
        ...(settings.size === 0 ? [] : contextEdits(map, context, [...settings.values()])),
        ...removals.flatMap((removal) => removalEdits(map, context, removal)),
    ];
}
function contextEdits(map, context, settings) {
    if (context === undefined) {
        const fields = settings.flatMap(linesOf).map((line) => `  ${line}`);
        return [insertAt(edits_placeOf(map), map.indent, ['securityContext:', ...fields])];
    }
    const { map: fields } = context;
    return fields === undefined
        ? withPairs(context, map.indent, settings.flatMap(linesOf))
        : settings.flatMap((setting) => settingEdits(fields, setting));
}
/** Where a securityContext is inserted: behind a container's image, before a Pod's containers. */
function edits_placeOf({ pairs, to }) {
    const image = pairs.get('image');
    if (image !== undefined)
        return image.to + 1;
    const lists = pod_spec/* CONTAINER_LISTS */.M.flatMap((list) => pairs.get(list)?.lead ?? []);
    return lists.length === 0 ? to + 1 : Math.min(...lists);
}
function settingEdits(context, setting) {
    const { field, value, note } = setting;
    const [name, inner] = field;
    const pair = context.pairs.get(name);
    if (pair === undefined)
        return [insertAt(context.to + 1, context.indent, linesOf(setting))];
    if (inner === undefined)
        return withValue(pair, note === undefined ? value : `${value} # ${note}`);
    if (pair.map === undefined)
        return withPairs(pair, context.indent, [`${inner}: ${value}`]);
    const own = pair.map.pairs.get(inner);
    if (own === undefined)
        return [insertAt(pair.map.to + 1, pair.map.indent, [`${inner}: ${value}`])];
    // To a list of capabilities ALL is added, and its comments stay.
    return own.list === undefined ? withValue(own, value) : withItem(own, value.replace(/^\[(.*)\]$/, '$1'));
}
function removalEdits({ pairs }, context, removal) {
    if ('off' in removal) {
        const pair = pairs.get(removal.off);
        return pair === undefined ? [] : withValue(pair, 'false');
    }
    const [name, inner] = removal.field;
    const pair = context?.map?.pairs.get(name)?.map?.pairs.get(inner);
    return pair?.lead === undefined ? [] : [{ from: pair.from, to: pair.to, lines: [] }];
}

;// CONCATENATED MODULE: ./lib/checks/pod-security/control.js
/** Every container of a Pod, those that start first and those of a debugger among them. */
function containersOf({ spec, containers }) {
    return containers.flatMap((place) => {
        const container = spec[place.list]?.[place.index];
        return container === undefined ? [] : [{ container, place }];
    });
}
/** A breach of the Pod's own spec. */
function atPod(pod, seen, amendment) {
    return { line: pod.securityContextLine, container: undefined, place: undefined, seen, amendment };
}
/** A breach of one container. */
function atContainer({ container, place }, seen, amendment) {
    const name = container.name ?? `${place.list}[${place.index}]`;
    return { line: place.securityContextLine, container: name, place, seen, amendment };
}
/**
 * Judges the securityContext of the Pod and that of every container, where each speaks for itself.
 * @param judge what is wrong with one of them.
 */
function eachContext(pod, judge) {
    const own = pod.spec.securityContext;
    return [
        ...(own === undefined ? [] : judge(own).map(([seen, amendment]) => atPod(pod, seen, amendment))),
        ...containersOf(pod).flatMap((one) => {
            const context = one.container.securityContext;
            if (context === undefined)
                return [];
            return judge(context).map(([seen, amendment]) => atContainer(one, seen, amendment));
        }),
    ];
}
/** True for Pods of Windows, to which the rules about Linux do not apply (PodOS, core/v1). */
function isWindows({ spec }) {
    return spec.os?.name === 'windows';
}
/** True for a Pod in a user namespace of its own: root in it is nobody outside. */
function hasOwnUsers({ spec }) {
    return spec.hostUsers === false;
}

;// CONCATENATED MODULE: ./lib/checks/pod-security/baseline.js

/*
 * The baseline level of the Pod Security Standards as of Kubernetes v1.37
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/, k8s.io/pod-security-admission).
 */
const windowsHostProcess = {
    id: 'windowsHostProcess',
    judge: (pod) => eachContext(pod, ({ windowsOptions }) => windowsOptions?.hostProcess === true
        ? [['hostProcess: true', { remove: 'windowsOptions.hostProcess: true' }]]
        : []),
};
const hostNamespaces = {
    id: 'hostNamespaces',
    judge: (pod) => ['hostNetwork', 'hostPID', 'hostIPC']
        .filter((field) => pod.spec[field] === true)
        .map((field) => ({
        ...atPod(pod, `${field}: true`, { remove: `${field}: true`, by: { off: field } }),
        line: pod.location.line,
    })),
};
const privileged = {
    id: 'privileged',
    judge: (pod) => containersOf(pod)
        .filter(({ container }) => container.securityContext?.privileged === true)
        .map((one) => atContainer(one, 'privileged: true', { set: { field: ['privileged'], value: 'false' } })),
};
/** Those that a runtime gives by default, without NET_RAW. */
const BASELINE_CAPABILITIES = [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
];
/** Every capability that is added beyond these is a breach. */
function addsBeyond(allowed) {
    return (pod) => containersOf(pod).flatMap((one) => {
        const added = one.container.securityContext?.capabilities?.add ?? [];
        const beyond = added.filter((name) => !allowed.includes(name));
        if (beyond.length === 0)
            return [];
        const list = `capabilities.add: [${beyond.join(', ')}]`;
        const isAll = beyond.length === added.length;
        const by = isAll ? { field: ['capabilities', 'add'] } : undefined;
        return [atContainer(one, list, { remove: list, ...(by === undefined ? {} : { by }) })];
    });
}
const capabilities = {
    id: 'capabilities_baseline',
    judge: addsBeyond(BASELINE_CAPABILITIES),
};
const hostPathVolumes = {
    id: 'hostPathVolumes',
    judge: (pod) => (pod.spec.volumes ?? [])
        .filter((volume) => volume['hostPath'] != null)
        .map(({ name = '' }) => ({
        ...atPod(pod, `volume ${name} is a hostPath`, {
            remove: `the hostPath of the volume ${name}, and give it emptyDir: {} or a persistentVolumeClaim`,
        }),
        line: pod.location.line,
    })),
};
const hostPorts = {
    id: 'hostPorts',
    judge: (pod) => containersOf(pod).flatMap((one) => (one.container.ports ?? [])
        .filter(({ hostPort = 0 }) => hostPort !== 0)
        .map(({ hostPort }) => ({
        ...atContainer(one, `hostPort: ${hostPort}`, { remove: `hostPort: ${hostPort}` }),
        line: one.place.line,
    }))),
};
const hostProbes = {
    id: 'hostProbesAndHostLifecycle',
    judge: (pod) => containersOf(pod).flatMap((one) => {
        const { livenessProbe, readinessProbe, startupProbe, lifecycle } = one.container;
        const handlers = {
            livenessProbe,
            readinessProbe,
            startupProbe,
            'lifecycle.postStart': lifecycle?.postStart,
            'lifecycle.preStop': lifecycle?.preStop,
        };
        return Object.entries(handlers).flatMap(([field, handler]) => hostsOf(handler).map(([kind, host]) => {
            const seen = `${field}.${kind}.host: ${host}`;
            return { ...atContainer(one, seen, { remove: seen }), line: one.place.line };
        }));
    }),
};
function hostsOf(handler) {
    return ['httpGet', 'tcpSocket'].flatMap((kind) => {
        const host = handler?.[kind]?.host;
        return host === undefined || host === '' ? [] : [[kind, host]];
    });
}
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
const appArmor = {
    id: 'appArmorProfile',
    judge: (pod) => [
        ...eachContext(pod, ({ appArmorProfile }) => {
            if (appArmorProfile === undefined || isDefaultOrLocal(appArmorProfile.type))
                return [];
            const seen = `appArmorProfile.type: ${appArmorProfile.type ?? 'none'}`;
            return [[seen, { set: { field: ['appArmorProfile', 'type'], value: 'RuntimeDefault' } }]];
        }),
        ...Object.entries(pod.annotations)
            .filter(([name, value]) => name.startsWith(APPARMOR_ANNOTATION) && !isAllowedAnnotation(value))
            .map(([name, value]) => {
            const seen = `annotation ${name}: ${String(value)}`;
            return { ...atPod(pod, seen, { remove: seen }), line: pod.location.line };
        }),
    ],
};
function isAllowedAnnotation(value) {
    return (value === '' ||
        value === 'runtime/default' ||
        (typeof value === 'string' && value.startsWith('localhost/')));
}
function isDefaultOrLocal(type) {
    return type === 'RuntimeDefault' || type === 'Localhost';
}
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const seLinux = {
    id: 'seLinuxOptions',
    judge: (pod) => eachContext(pod, ({ seLinuxOptions }) => {
        const { type = '', user = '', role = '' } = seLinuxOptions ?? {};
        const wrong = [
            ...(SELINUX_TYPES.includes(type) ? [] : [`seLinuxOptions.type: ${type}`]),
            ...(user === '' ? [] : [`seLinuxOptions.user: ${user}`]),
            ...(role === '' ? [] : [`seLinuxOptions.role: ${role}`]),
        ];
        return wrong.map((seen) => [seen, { remove: seen }]);
    }),
};
/** A procMount other than the default is a breach. */
const procMountIsDefault = (pod) => containersOf(pod).flatMap((one) => {
    const procMount = one.container.securityContext?.procMount;
    if (procMount === undefined || procMount === 'Default')
        return [];
    return [atContainer(one, `procMount: ${procMount}`, { set: { field: ['procMount'], value: 'Default' } })];
});
const procMount = {
    id: 'procMount',
    judge: (pod) => (hasOwnUsers(pod) ? [] : procMountIsDefault(pod)),
};
/** A seccomp profile that is neither the runtime's nor a file of the node is a breach, wherever it is set. */
const seccompIsDefaultOrLocal = (pod) => eachContext(pod, ({ seccompProfile }) => {
    if (seccompProfile === undefined || isDefaultOrLocal(seccompProfile.type))
        return [];
    const seen = `seccompProfile.type: ${seccompProfile.type ?? 'none'}`;
    return [[seen, { set: { field: ['seccompProfile', 'type'], value: 'RuntimeDefault' } }]];
});
const seccomp = { id: 'seccompProfile_baseline', judge: seccompIsDefaultOrLocal };
/** Those that are of the Pod's own namespaces, and can hurt no other Pod. */
const SAFE_SYSCTLS = [
    'kernel.shm_rmid_forced',
    'net.ipv4.ip_local_port_range',
    'net.ipv4.ip_local_reserved_ports',
    'net.ipv4.ip_unprivileged_port_start',
    'net.ipv4.ping_group_range',
    'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_keepalive_intvl',
    'net.ipv4.tcp_keepalive_probes',
    'net.ipv4.tcp_keepalive_time',
    'net.ipv4.tcp_notsent_lowat',
    'net.ipv4.tcp_rmem',
    'net.ipv4.tcp_slow_start_after_idle',
    'net.ipv4.tcp_syncookies',
    'net.ipv4.tcp_wmem',
];
const baseline_sysctls = {
    id: 'sysctls',
    judge: (pod) => (pod.spec.securityContext?.sysctls ?? [])
        .filter(({ name }) => !SAFE_SYSCTLS.includes(name))
        .map(({ name }) => atPod(pod, `sysctl ${name}`, { remove: `the sysctl ${name}` })),
};
/** The controls that the restricted level takes over as they are. */
const KEPT_BY_RESTRICTED = [
    hostNamespaces,
    privileged,
    hostPorts,
    hostProbes,
    appArmor,
    seLinux,
    baseline_sysctls,
    windowsHostProcess,
];
/** The controls of the baseline level. */
const BASELINE = [
    ...KEPT_BY_RESTRICTED,
    capabilities,
    hostPathVolumes,
    procMount,
    seccomp,
];

;// CONCATENATED MODULE: ./lib/checks/pod-security/restricted.js


/*
 * The restricted level of the Pod Security Standards as of Kubernetes v1.37
 * (https://kubernetes.io/docs/concepts/security/pod-security-standards/, k8s.io/pod-security-admission).
 */
const RESTRICTED_VOLUMES = [
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'image',
    'persistentVolumeClaim',
    'projected',
    'secret',
];
const restrictedVolumes = {
    id: 'restrictedVolumes',
    judge: (pod) => (pod.spec.volumes ?? []).flatMap((volume) => {
        const { name = '', ...sources } = volume;
        const types = Object.entries(sources).flatMap(([type, source]) => (source == null ? [] : [type]));
        // The API server makes a volume without a source an emptyDir.
        if (types.length === 0 || types.some((type) => RESTRICTED_VOLUMES.includes(type)))
            return [];
        const seen = `volume ${name} is of type ${types.join(', ')}`;
        const amendment = {
            remove: `${types.join(', ')} of the volume ${name}, and give it emptyDir: {} or a persistentVolumeClaim`,
        };
        return [{ ...atPod(pod, seen, amendment), line: pod.location.line }];
    }),
};
const allowPrivilegeEscalation = {
    id: 'allowPrivilegeEscalation',
    judge: (pod) => isWindows(pod)
        ? []
        : containersOf(pod).flatMap((one) => {
            const allowed = one.container.securityContext?.allowPrivilegeEscalation;
            if (allowed === false)
                return [];
            const seen = `allowPrivilegeEscalation ${allowed === undefined ? 'is not set' : 'is true'}`;
            return [atContainer(one, seen, { set: { field: ['allowPrivilegeEscalation'], value: 'false' } })];
        }),
};
const NON_ROOT = {
    set: {
        field: ['runAsNonRoot'],
        value: 'true',
        note: "and runAsUser, where the image's USER is no number, or root",
    },
};
const runAsNonRoot = {
    id: 'runAsNonRoot',
    judge: (pod) => {
        if (hasOwnUsers(pod))
            return [];
        const ofPod = pod.spec.securityContext?.runAsNonRoot;
        return [
            ...(ofPod === false ? [atPod(pod, 'runAsNonRoot: false', NON_ROOT)] : []),
            ...containersOf(pod).flatMap((one) => {
                const own = one.container.securityContext?.runAsNonRoot;
                if (own === false)
                    return [atContainer(one, 'runAsNonRoot: false', NON_ROOT)];
                if (own === true || ofPod !== undefined)
                    return [];
                return [atContainer(one, 'runAsNonRoot is not set', NON_ROOT)];
            }),
        ];
    },
};
const runAsUser = {
    id: 'runAsUser',
    judge: (pod) => {
        if (hasOwnUsers(pod))
            return [];
        const amendment = { set: { field: ['runAsUser'], value: '1000' } };
        const ofPod = pod.spec.securityContext?.runAsUser === 0 ? [atPod(pod, 'runAsUser: 0', amendment)] : [];
        const roots = containersOf(pod).filter(({ container }) => container.securityContext?.runAsUser === 0);
        return [...ofPod, ...roots.map((one) => atContainer(one, 'runAsUser: 0', amendment))];
    },
};
const restricted_seccomp = {
    id: 'seccompProfile_restricted',
    judge: (pod) => {
        if (isWindows(pod))
            return [];
        const amendment = { set: { field: ['seccompProfile', 'type'], value: 'RuntimeDefault' } };
        const ofPod = pod.spec.securityContext?.seccompProfile;
        const unset = containersOf(pod).filter(({ container }) => ofPod === undefined && container.securityContext?.seccompProfile === undefined);
        return [
            ...seccompIsDefaultOrLocal(pod),
            ...unset.map((one) => atContainer(one, 'seccompProfile is not set', amendment)),
        ];
    },
};
const restricted_capabilities = {
    id: 'capabilities_restricted',
    judge: (pod) => {
        if (isWindows(pod))
            return [];
        const kept = containersOf(pod).filter(({ container }) => container.securityContext?.capabilities?.drop?.includes('ALL') !== true);
        const amendment = { set: { field: ['capabilities', 'drop'], value: '[ALL]' } };
        return [
            ...kept.map((one) => atContainer(one, 'capabilities are not dropped (ALL)', amendment)),
            ...addsBeyond(['NET_BIND_SERVICE'])(pod),
        ];
    },
};
const restricted_procMount = { id: 'procMount_restricted', judge: procMountIsDefault };
/** The controls of the restricted level, with those of the baseline that it does not replace by sterner ones. */
const RESTRICTED = [
    ...KEPT_BY_RESTRICTED,
    restrictedVolumes,
    allowPrivilegeEscalation,
    runAsNonRoot,
    runAsUser,
    restricted_seccomp,
    restricted_capabilities,
    restricted_procMount,
];

;// CONCATENATED MODULE: ./lib/checks/pod-security/article.js


/*
 * The Pod of the article "Container Security in 2024: Moving Beyond Default Configurations for Norwegian
 * Infrastructure": numbers for user and groups, so that no image decides on them, and a root that nothing can write.
 */
/** The container's field counts before the Pod's. */
function idIsSet(field, example) {
    const amendment = { set: { field: [field], value: String(example) } };
    return {
        id: field === 'runAsUser' ? 'numericRunAsUser' : field,
        judge: (pod) => isWindows(pod)
            ? []
            : containersOf(pod).flatMap((one) => {
                const id = one.container.securityContext?.[field] ?? pod.spec.securityContext?.[field];
                if (id !== undefined && id > 0)
                    return [];
                return [
                    atContainer(one, id === undefined ? `${field} is not set` : `${field}: ${id}`, amendment),
                ];
            }),
    };
}
const fsGroup = {
    id: 'fsGroup',
    judge: (pod) => {
        if (isWindows(pod))
            return [];
        const id = pod.spec.securityContext?.fsGroup;
        if (id !== undefined && id > 0)
            return [];
        const seen = id === undefined ? 'fsGroup is not set' : `fsGroup: ${id}`;
        return [atPod(pod, seen, { set: { field: ['fsGroup'], value: '2000' } })];
    },
};
const readOnlyRootFilesystem = {
    id: 'readOnlyRootFilesystem',
    judge: (pod) => isWindows(pod)
        ? []
        : containersOf(pod)
            .filter(({ container }) => container.securityContext?.readOnlyRootFilesystem !== true)
            .map((one) => {
            const own = one.container.securityContext?.readOnlyRootFilesystem;
            const seen = `readOnlyRootFilesystem ${own === undefined ? 'is not set' : 'is false'}`;
            return atContainer(one, seen, { set: { field: ['readOnlyRootFilesystem'], value: 'true' } });
        }),
};
/** The article's Pod: restricted, and no user, group or file that the image decides on. */
const ARTICLE = [
    ...RESTRICTED,
    idIsSet('runAsUser', 1000),
    idIsSet('runAsGroup', 3000),
    fsGroup,
    readOnlyRootFilesystem,
];

;// CONCATENATED MODULE: ./lib/checks/pod-security/levels.js



/** Release of Kubernetes whose Pod Security Standards these are. */
const STANDARD = 'v1.37';
const LEVELS = {
    privileged: [],
    baseline: BASELINE,
    restricted: RESTRICTED,
    article: ARTICLE,
};
/** The controls of a level that a Pod breaks. */
function brokenControls(pod, level) {
    return LEVELS[level].flatMap(({ id, judge }) => {
        const breaches = judge(pod);
        return breaches.length === 0 ? [] : [{ id, breaches }];
    });
}

;// CONCATENATED MODULE: ./lib/checks/pod-security.js






/** Pods whose lines to write are shown; the JSON report has no more of them either. */
const MOST_FIXES = 10;
/** Pods whose lines are changed at once; a run after that finds the others. */
const MOST_EDITED = 200;
const podSecurity = {
    id: 'pod-security',
    layer: KUBERNETES,
    title: 'Pod Security Standards',
    severity: 'high',
    reason: "What an image does right, one field of a Pod undoes: privileged, the host's namespaces or paths, a root user, no seccomp profile.",
    method: `Judges every Pod by every control of the level that \`pod-security\` asks for, as Kubernetes' own admission does (${STANDARD}), a container's field before the Pod's.`,
    references: [POD_SECURITY_STANDARDS('restricted')],
    judge: ({ manifests }) => {
        if (manifests === undefined)
            return undefined;
        if (manifests.state !== 'collected')
            return (0,finding/* unlooked */.In)(expected('restricted'), manifests);
        const { level, pods } = manifests.value;
        if (pods.length === 0) {
            return (0,finding/* finding */.gk)('not-applicable', expected(level), 'There is no Pod to be judged.');
        }
        return pod_security_judge(manifests.value);
    },
};
function expected(level) {
    const levels = {
        privileged: 'Every Pod may do what it likes (pod-security: privileged).',
        baseline: 'Every Pod keeps the baseline level of the Pod Security Standards.',
        restricted: 'Every Pod keeps the restricted level of the Pod Security Standards.',
        article: 'Every Pod keeps the restricted level of the Pod Security Standards, names user and groups by number, and has a read-only root.',
    };
    return levels[level];
}
function pod_security_judge({ level, pods }) {
    if (level === 'privileged') {
        const seen = 'No Pod is judged: "pod-security" is "privileged", which lets everything through.';
        return (0,finding/* finding */.gk)('not-applicable', expected(level), seen);
    }
    const broken = pods
        .map((pod) => ({ pod, broken: brokenControls(pod, level) }))
        .filter((one) => one.broken.length > 0);
    const [first] = broken;
    if (first === undefined) {
        return (0,finding/* finding */.gk)('pass', expected(level), `${podsOf(pods.length)} keep${pods.length === 1 ? 's' : ''} ${level}.`);
    }
    const all = broken.flatMap(pod_security_placesOf);
    return {
        ...(0,finding/* finding */.gk)('fail', expected(level), summary(broken, pods.length, level), pod_security_fixes(broken)),
        ...(0,checks_places/* atPlaces */.ms)(all),
    };
}
function podsOf(number) {
    return number === 1 ? 'The Pod' : `All ${number} Pods`;
}
function summary(broken, total, level) {
    const breaks = `break${broken.length === 1 ? 's' : ''} ${level}`;
    const how = total === 1 ? `The Pod ${breaks}` : `${broken.length} of ${total} Pods ${breaks}`;
    const controls = new Map();
    for (const { broken: of } of broken) {
        for (const { id } of of)
            controls.set(id, (controls.get(id) ?? 0) + 1);
    }
    const byCount = [...controls].sort(([, a], [, b]) => b - a);
    const list = byCount.map(([id, times]) => (broken.length === 1 ? id : `${id} (${times})`)).join(', ');
    const [first] = broken;
    const where = first === undefined ? '' : ` ${broken.length === 1 ? '' : 'First '}${nameOf(first.pod)}.`;
    return `${how}: ${list}.${where}`;
}
function nameOf({ owner, location }) {
    return `${owner} (${location.file}:${location.line})`;
}
/** One place a part of the Pod: its own spec, or a container. */
function pod_security_placesOf({ pod, broken }) {
    return parts(broken).map(({ container, line, breaches }) => {
        const part = container === undefined ? pod.owner : `${pod.owner}, container ${container}`;
        const seen = breaches.map((breach) => breach.seen).join('; ');
        return { location: { file: pod.location.file, line }, message: `${part}: ${seen}.` };
    });
}
/** Breaches of one part that are shown. */
const MOST_BREACHES = 30;
function parts(broken) {
    const byPart = Map.groupBy(broken.flatMap(({ breaches }) => breaches), ({ container }) => (container === undefined ? '' : `container ${container}`));
    return [...byPart.values()].flatMap((all) => {
        const breaches = all.slice(0, MOST_BREACHES);
        const [first] = breaches;
        if (first === undefined)
            return [];
        return [{ container: first.container, line: Math.min(...breaches.map(({ line }) => line)), breaches }];
    });
}
function pod_security_fixes(broken) {
    const shown = broken.slice(0, MOST_FIXES).map(({ pod, broken: of }) => ({
        title: `In ${nameOf(pod)}`,
        language: 'yaml',
        lines: parts(of).flatMap(amended),
        edits: editsOf({ pod, broken: of }),
    }));
    const left = broken.length - shown.length;
    if (left === 0)
        return shown;
    const others = broken.slice(MOST_FIXES, MOST_EDITED);
    return [
        ...shown,
        {
            title: 'The others',
            language: 'yaml',
            lines: [`# ${left} more Pods need such lines.`],
            edits: others.flatMap((pod) => editsOf(pod) ?? []),
        },
    ];
}
function editsOf({ pod, broken }) {
    return podEdits(pod, broken.flatMap(({ breaches }) => breaches));
}
function amended({ container, line, breaches }) {
    const written = [
        ...new Set(breaches.flatMap(({ amendment }) => ('remove' in amendment ? [] : [linesOf(amendment.set).join('\n')]))),
    ];
    const removed = [
        ...new Set(breaches.flatMap(({ amendment }) => ('remove' in amendment ? [amendment.remove] : []))),
    ];
    return [
        `# ${container === undefined ? 'spec of the Pod' : `container ${onOneLine(container)}`}, line ${line}`,
        ...removed.map((what) => `# remove ${onOneLine(what)}`),
        ...(written.length === 0 ? [] : ['securityContext:']),
        ...written.flatMap((text) => text.split('\n').map((one) => `  ${one}`)),
    ];
}
/** Untrusted words in a comment of YAML, which a line break would end. */
function onOneLine(text) {
    return text.replaceAll(/[\s\u0085\u2028\u2029]+/g, ' ');
}

;// CONCATENATED MODULE: ./lib/checks/provenance.js


const provenance_EXPECTED = 'cosign verifies SLSA provenance of the expected signer on the digest, and it names this repository and commit.';
const provenance = {
    id: 'provenance',
    layer: 'Supply chain',
    title: 'Was built from this commit',
    severity: 'critical',
    reason: 'A signature says who made the image, and not of what: only provenance ties the digest to the code that was reviewed.',
    method: 'Has cosign verify the SLSA provenance (v1 or v0.2) of the digest by the same key or identity as the signature, and compares the source repository and commit in it with those of this run; the registry is asked whether it answered truly.',
    references: [SLSA('verifying artifacts'), NIST_800_190('section 4.1.5')],
    usualFix: () => provenance_fixes('missing', 'IMAGE@DIGEST'),
    judge: ({ provenance: evidence, subject }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(provenance_EXPECTED, evidence);
        const verdict = evidence.value;
        if (verdict.matches)
            return (0,finding/* finding */.gk)('pass', provenance_EXPECTED, passed(verdict));
        const pinned = subject.kind === 'published' ? subject.pinned : undefined;
        return (0,finding/* finding */.gk)('fail', provenance_EXPECTED, verdict.message, pinned === undefined ? [] : provenance_fixes(verdict.cause, pinned));
    },
};
function passed({ repository, commit, builder, others, signer, transparencyLog, }) {
    const by = builder === undefined ? '' : ` by ${builder}`;
    const log = transparencyLog ? 'its entry in the transparency log checked' : 'no transparency log asked for';
    const more = others === 0 ? '' : ` Verified beside it and of other sources: ${others}.`;
    return `Built from ${repository} at commit ${commit.sha} (${commit.role})${by}, attests ${signer} (${log}).${more}`;
}
function provenance_fixes(cause, pinned) {
    switch (cause) {
        case 'missing':
        case 'no-source':
            return [attest(pinned), attestByKey(pinned)];
        case 'other-source':
            return [giveDigest(pinned)];
        case 'not-trusted':
            return [trustWorkflow];
    }
}
function attest(pinned) {
    // The attestations of Docker Hub lie at the name that its API has.
    const name = (pinned.split('@')[0] ?? '').replace(/^docker\.io\//, 'index.docker.io/');
    return {
        title: 'In the job that publishes the image (id: push is the step that pushes it)',
        language: 'yaml',
        lines: [
            'permissions:',
            '  contents: read',
            '  packages: write',
            '  id-token: write',
            '  attestations: write',
            'steps:',
            '  # after the step with id: push',
            '  - uses: actions/attest-build-provenance@v4',
            '    with:',
            `      subject-name: ${name}`,
            `      subject-digest: \${{ steps.push.outputs.digest }}`,
            '      push-to-registry: true',
        ],
    };
}
function attestByKey(pinned) {
    return {
        title: 'The same with a key, from a predicate of your builder',
        language: 'sh',
        lines: [
            `cosign attest --yes --key cosign.key --type slsaprovenance1 --predicate provenance.json ${pinned}`,
        ],
    };
}
function giveDigest(pinned) {
    return {
        title: 'Build and push the image in this run, and look at that very digest',
        language: 'yaml',
        lines: ['with:', `  image: ${pinned.split('@')[0]}@\${{ steps.push.outputs.digest }}`],
    };
}
const trustWorkflow = {
    title: 'Name the workflow that attests: on a pull request its identity ends in @refs/pull/NUMBER/merge',
    language: 'yaml',
    lines: [
        'with:',
        '  certificate-identity-regexp: https://github\\.com/OWNER/REPO/\\.github/workflows/release\\.yml@refs/(heads/main|pull/[0-9]+/merge)',
        '  certificate-oidc-issuer: https://token.actions.githubusercontent.com',
    ],
};

;// CONCATENATED MODULE: ./lib/checks/root-group.js



const root_group_EXPECTED = 'The first process is in no group with id 0.';
const rootGroup = {
    id: 'root-group',
    layer: 'Non-root',
    title: 'Is not in the root group',
    severity: 'medium',
    reason: 'Files that belong to group root are often group-writable: a process in it can change what only root should.',
    method: "Reads the Gid and Groups lines of the same account of the kernel's.",
    references: [NIST_800_190('section 4.1.2')],
    judge: ({ probe, userAt, userLines }) => {
        if (probe.state !== 'collected')
            return (0,finding/* unlooked */.In)(root_group_EXPECTED, probe);
        const outcome = probe.value;
        // Root is the finding of `non-root`; its group is no second one.
        if (!outcome.started || outcome.status.uid.includes(0))
            return undefined;
        const { uid, gid, groups } = outcome.status;
        const seen = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}`;
        if (!gid.includes(0) && !groups.includes(0))
            return (0,finding/* finding */.gk)('pass', root_group_EXPECTED, seen);
        const group = gid[0] || uid[0];
        const user = `${uid[0]}:${group}`;
        // Such a USER drops the other groups that a name has.
        const range = keepsGroups(outcome.status) ? userLines?.end : undefined;
        const edits = userEdits(userLines, range, user);
        const warning = (0,finding/* finding */.gk)('warning', root_group_EXPECTED, `${seen}: group 0 is root's.`, [
            {
                title: 'In the last stage of the Dockerfile',
                language: 'dockerfile',
                lines: [`USER ${user}`],
                edits,
            },
            {
                title: 'In the Pod',
                language: 'yaml',
                lines: ['securityContext:', `  runAsGroup: ${group}`],
            },
        ]);
        return { ...warning, location: userAt };
    },
};

;// CONCATENATED MODULE: ./lib/checks/seccomp.js


const seccomp_EXPECTED = 'Seccomp: 2, a filter of system calls is in force.';
const seccomp_seccomp = {
    id: 'seccomp',
    layer: 'Seccomp',
    title: 'System calls are filtered',
    severity: 'high',
    reason: 'Without a filter the process may ask for every system call of the kernel, among them those by which containers were left before.',
    method: "Starts a container of the image, in which a helper reads the Seccomp line of /proc/self/status before any code of the image runs (2 is a filter, 1 the strict mode, 0 none) and then starts the image's own grep Seccomp /proc/self/status: a contradiction is a warning.",
    references: [
        CIS_DOCKER('5.22'),
        NIST_800_190('section 4.4.3'),
        POD_SECURITY_STANDARDS('restricted: Seccomp'),
    ],
    usualFix: () => seccomp_FIXES,
    judge: ({ probe }) => {
        if (probe.state !== 'collected')
            return (0,finding/* unlooked */.In)(seccomp_EXPECTED, probe);
        const outcome = probe.value;
        if (!outcome.started) {
            return (0,finding/* finding */.gk)('not-applicable', seccomp_EXPECTED, 'No container of the image starts, so there is no process to ask.');
        }
        const { seccomp: mode, lines } = outcome.status;
        const line = (lines['Seccomp'] ?? '').replaceAll(/\s+/g, ' ');
        if (outcome.sandbox === 'gVisor' && (mode === undefined || mode === 0)) {
            return (0,finding/* finding */.gk)('warning', seccomp_EXPECTED, gVisorSays(line));
        }
        if (mode === undefined) {
            const seen = 'The kernel of this engine prints no Seccomp line, as one without seccomp does: the filter cannot be read there.';
            return (0,finding/* finding */.gk)('error', seccomp_EXPECTED, seen);
        }
        if (mode === 0)
            return (0,finding/* finding */.gk)('fail', seccomp_EXPECTED, `${line}: no system call is filtered.`, seccomp_FIXES);
        const objection = whatGrepSays(outcome.imageGrep, line);
        if (objection !== undefined)
            return (0,finding/* finding */.gk)('warning', seccomp_EXPECTED, `${line}, ${objection}`);
        return (0,finding/* finding */.gk)('pass', seccomp_EXPECTED, `${line}${howRead(outcome.imageGrep)}`);
    },
};
/**
 * gVisor answers the system calls itself, and what it asks the host for is filtered outside of the container's sight:
 * to call that unprotected would be wrong, to call it filtered would be a guess.
 */
function gVisorSays(line) {
    const said = line === '' ? 'gVisor prints no Seccomp line' : `${line}, as gVisor's own kernel says`;
    return `${said}: it serves the system calls of the container in the host's place and filters none of them; what the sandbox may ask the host for cannot be read from within. With its flag --oci-seccomp runsc puts the profile in force too.`;
}
/** How the image's own grep disagrees with the kernel; undefined when it does not. */
function whatGrepSays(grep, line) {
    if (grep === undefined)
        return undefined;
    if (!grep.ended)
        return "but the image's own grep did not end and was stopped.";
    const own = grep.printed.split('\n').find((text) => /^Seccomp:/.test(text));
    if (own?.replaceAll(/\s+/g, ' ') === line)
        return undefined;
    return grep.printed === ''
        ? "but the image's own grep prints nothing."
        : `but the image's own grep prints something else: ${grep.printed}`;
}
function howRead(grep) {
    return grep === undefined
        ? ' (the image has no working grep: read by a helper put into the container)'
        : " (read by a helper put into the container; the image's own grep agrees)";
}
const seccomp_FIXES = [
    {
        title: "Where it runs: leave out seccomp=unconfined and --privileged; Docker's default profile is then in force",
        language: 'sh',
        lines: ['docker run --rm IMAGE grep Seccomp /proc/self/status   # has to print: Seccomp: 2'],
    },
    {
        title: 'In the Pod',
        language: 'yaml',
        lines: ['securityContext:', '  seccompProfile:', '    type: RuntimeDefault'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/seccomp-profile.js


const seccomp_profile_EXPECTED = 'The image gets ready under a profile of the system calls that it was seen to make.';
/** Names of which no more are listed when they are a help and no warning. */
const LISTED = 20;
const seccompProfile = {
    id: 'seccomp-profile',
    layer: 'Seccomp',
    title: 'Works with the fewest system calls',
    severity: 'medium',
    reason: "Docker's default profile has to suit every image and lets some 300 system calls through; each that an image does not make is a part of the kernel that an attacker in it can reach for nothing.",
    method: "Runs the image twice with a tracer of ours beside it, from the start of its own program until it has been stopped, makes a profile of the system calls that were seen and of those that every start needs, and runs the image under it. Nothing is let through that Docker's default profile refuses.",
    references: [CIS_DOCKER('5.22'), NIST_800_190('section 4.4.3')],
    usualFix: () => seccomp_profile_FIXES,
    judge: ({ recording: evidence, deployment }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(seccomp_profile_EXPECTED, evidence);
        const recording = evidence.value;
        const { proof, change } = recording;
        if (!proof.ready)
            return (0,finding/* finding */.gk)('error', seccomp_profile_EXPECTED, unproven(proof));
        const limits = deployment === undefined ? '' : WITHOUT_OPTIONS;
        const seen = [
            counted(recording, proof.after),
            ...changes(change, recording),
            refusals(recording),
            limits,
        ];
        const status = change !== undefined && change.added.length > 0 ? 'warning' : 'pass';
        return (0,finding/* finding */.gk)(status, seccomp_profile_EXPECTED, seen.filter((text) => text !== '').join(' '), seccomp_profile_FIXES);
    },
};
/** The runs have the image's own user and Docker's default capabilities. */
const WITHOUT_OPTIONS = 'Recorded and proven without run-options: as another user or with fewer capabilities it may make other system calls.';
function unproven(proof) {
    return `The recorded profile could not be proven: under it the container does not get ready. ${proof.message} Run the job again, since a run may do what two others did not; a profile of before ("seccomp-baseline") helps, to which the recording is added.`;
}
/** @param after milliseconds. */
function counted({ allowed, allowedByDefault }, after) {
    const seconds = (after / 1_000).toFixed(1);
    return `${allowed.length} system calls of the ${allowedByDefault} that Docker's default profile lets through; proven by a run that was ready after ${seconds} s.`;
}
function changes(change, { refused }) {
    if (change === undefined)
        return [];
    const { added, removed } = change;
    if (added.length === 0 && removed.length === 0)
        return ['This change adds none to the profile of before.'];
    const denied = added.filter((name) => refused.includes(name));
    return [
        added.length === 0 ? '' : `This change adds: ${added.join(', ')}.`,
        denied.length === 0
            ? ''
            : `(${denied.join(', ')}: refused by Docker's default profile, and by this one.)`,
        removed.length === 0 ? '' : `Not seen in these runs, and kept in the profile: ${firstOf(removed)}.`,
    ];
}
/** Docker's default profile as the one of before makes it a long list. */
function firstOf(names) {
    const more = names.length - LISTED;
    return more <= 0 ? names.join(', ') : `${names.slice(0, LISTED).join(', ')} and ${more} more`;
}
/** What the image asks for in vain; what a change adds has been named before. */
function refusals({ refused, change }) {
    const known = refused.filter((name) => !(change?.added ?? []).includes(name));
    return known.length === 0
        ? ''
        : `Asked for, and refused by Docker's default profile already: ${known.join(', ')}.`;
}
const seccomp_profile_FIXES = [
    {
        title: 'Where it runs, with the file of the output seccomp-profile (keep it in the repository)',
        language: 'sh',
        lines: ['docker run --security-opt seccomp=seccomp.json IMAGE'],
    },
    {
        title: 'In the Pod, with the file below /var/lib/kubelet/seccomp of every node',
        language: 'yaml',
        lines: [
            'securityContext:',
            '  seccompProfile:',
            '    type: Localhost',
            '    localhostProfile: profiles/seccomp.json',
        ],
    },
    {
        title: 'In the next runs of this action, so that a change which needs another system call is named',
        language: 'yaml',
        lines: ['with:', '  seccomp-profile: record', '  seccomp-baseline: seccomp.json'],
    },
];

;// CONCATENATED MODULE: ./lib/checks/file-words.js
/** Names that one row shows; the evidence has more. */
const file_words_NAMES = 10;
/** Longest name and instruction in a row, in characters. */
const NAME_LIMIT = 80;
const INSTRUCTION_LIMIT = 80;
/**
 * The first names of a list, by the instruction that brought them: `/bin/su (setuid), /bin/mount (setuid) from RUN x`.
 * @param what words about one file, for brackets behind its name.
 */
function nameFiles({ total, first }, what = () => undefined) {
    const shown = first.slice(0, file_words_NAMES);
    const groups = Map.groupBy(shown, ({ origin }) => origin?.instruction);
    const texts = [...groups].map(([instruction, files]) => {
        const names = files.map((file) => file_words_named(file, what(file))).join(', ');
        return instruction === undefined ? names : `${names} from ${shorten(instruction, INSTRUCTION_LIMIT)}`;
    });
    const rest = total - shown.length;
    return `${texts.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}
/** `1 file`, `about 3 files`. */
function howMany({ total, exact }, one, many) {
    return `${exact ? '' : 'about '}${total} ${total === 1 ? one : many}`;
}
/** What a row says when nothing was found among the files of a container. */
function noneOf(entries) {
    return `None of the ${entries} files and directories of a container.`;
}
/** Paths that can be copied into a command line as they are: plain ones of the first files. */
function plainPaths(files, limit) {
    const plain = files.map(({ path }) => path).filter(isPlain);
    return [...new Set(plain)].slice(0, limit);
}
/** True for an absolute path of letters, digits and signs that mean nothing to a shell. */
function isPlain(path) {
    return /^(?:\/[\w.@+][\w.@+-]*)+$/.test(path);
}
/** In quotes where its end, or a character of it, could not be seen. */
function file_words_named({ path, type }, what) {
    const full = type === 'directory' && path !== '/' ? `${path}/` : path;
    // Its end tells more than its start.
    const short = full.length <= NAME_LIMIT ? full : `…${full.slice(1 - NAME_LIMIT)}`.toWellFormed();
    const name = /^[\w./@+~=:,-]+$/.test(short.replace('…', '')) ? short : JSON.stringify(short);
    return what === undefined ? name : `${name} (${what})`;
}
function shorten(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`.toWellFormed();
}

;// CONCATENATED MODULE: ./lib/checks/secrets-in-files.js



const secrets_in_files_EXPECTED = 'No layer holds a private key, credentials or a Git repository.';
const secretsInFiles = {
    id: 'secrets-in-files',
    layer: 'Files',
    title: 'Holds no secrets in its files',
    severity: 'critical',
    reason: 'Whoever can pull an image can read every file of every layer, also those that a later instruction deletes. A secret that was in one is known and has to be replaced.',
    method: 'Looks at the names of all files in all layers (docker save), and in a container as the engine makes it (docker export), and at the first 4 KB of their content: private keys, .env files with secrets, .git, and credentials of clouds, clusters, registries and databases. Keys in the test and example folders of installed packages are published with those and do not count. The secrets themselves are shown nowhere.',
    references: [CIS_DOCKER('4.10'), NIST_800_190('section 4.1.4')],
    usualFix: () => secrets_in_files_fixes([]),
    judge: ({ files }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return (0,finding/* unlooked */.In)(secrets_in_files_EXPECTED, files);
        const { secrets, layerEntries } = files.value;
        if (secrets.total === 0)
            return (0,finding/* finding */.gk)('pass', secrets_in_files_EXPECTED, `None among ${layerEntries} entries of the layers.`);
        const seen = `${howMany(secrets, 'secret', 'secrets')}: ${nameFiles(secrets, secrets_in_files_words)}.`;
        return (0,finding/* finding */.gk)('fail', secrets_in_files_EXPECTED, seen, secrets_in_files_fixes(secrets.first));
    },
};
function secrets_in_files_words({ kind, deletedLater }) {
    return deletedLater ? `${kind}, still in its layer` : kind;
}
function secrets_in_files_fixes(files) {
    const names = plainPaths(files, 10).map((path) => path.replace(/\/\.git\/.*$/, '/.git'));
    const ignored = [...new Set(names.map((path) => `**/${path.slice(path.lastIndexOf('/') + 1)}`))];
    return [
        {
            title: 'Keep them out of the build: lines of .dockerignore. Replace the secrets: they are known',
            language: 'sh',
            lines: ignored.length === 0 ? ['**/.git', '**/.env'] : ignored,
        },
        {
            title: 'A secret that the build needs is lent to one instruction and is in no layer',
            language: 'dockerfile',
            lines: ['RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci'],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/checks/setuid-files.js



const setuid_files_EXPECTED = 'No executable has a setuid or setgid bit or file capabilities.';
const setuidFiles = {
    id: 'setuid-files',
    layer: 'Files',
    title: 'Has no executables that give rights',
    severity: 'medium',
    reason: "A setuid program runs as its file's owner, whoever starts it: with one fault in it, or with no-new-privileges left out, a process that gave up root has it again.",
    method: 'Makes a container that never starts, reads all of its files from the engine (docker export), and lists those that can be executed and have a setuid bit, a setgid bit or the attribute security.capability, those of the distribution too. The layers (docker save) tell which instruction brought them.',
    references: [CIS_DOCKER('4.8'), NIST_800_190('section 4.1.2')],
    judge: ({ files }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return (0,finding/* unlooked */.In)(setuid_files_EXPECTED, files);
        const { privileged, containerEntries } = files.value;
        if (privileged.total === 0)
            return (0,finding/* finding */.gk)('pass', setuid_files_EXPECTED, noneOf(containerEntries));
        const seen = `${howMany(privileged, 'executable', 'executables')}: ${nameFiles(privileged, rights)}.`;
        return (0,finding/* finding */.gk)('warning', setuid_files_EXPECTED, seen, setuid_files_fixes(privileged.first));
    },
};
function rights({ gives, capabilities }) {
    const bits = gives.filter((gift) => gift !== 'capabilities');
    return [...bits, ...capabilities.map((name) => `CAP_${name}`)].join(' ');
}
function setuid_files_fixes(files) {
    const lines = [];
    if (files.some(({ gives }) => gives.includes('setuid') || gives.includes('setgid'))) {
        lines.push('RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +');
    }
    const capable = plainPaths(files.filter(({ gives }) => gives.includes('capabilities')), 5);
    if (capable.length > 0)
        lines.push(`RUN setcap -r ${capable.join(' -r ')}`);
    const flags = {
        title: 'Where it runs, in addition: the bits have no effect then',
        language: 'sh',
        lines: ['docker run --security-opt no-new-privileges …'],
    };
    if (lines.length === 0)
        return [flags];
    const title = 'In the Dockerfile, as root, before the last USER';
    return [{ title, language: 'dockerfile', lines }, flags];
}

;// CONCATENATED MODULE: ./lib/checks/signature.js


const signature_EXPECTED = 'cosign verifies a signature of the expected signer on the digest.';
const signature = {
    id: 'signature',
    layer: 'Supply chain',
    title: 'Signature verifies',
    severity: 'critical',
    reason: 'A tag can be moved and a registry broken into: only a signature on the digest says that the image is the one your pipeline made.',
    method: 'Resolves the reference once to a digest, and has cosign verify the signature on it; the registry is asked whether it answered truly, so that a fault is never taken for a missing signature.',
    references: [CIS_DOCKER('4.5'), NIST_800_190('section 4.1.5')],
    usualFix: () => signature_fixes('IMAGE@DIGEST'),
    judge: ({ signature: evidence, subject }) => {
        if (evidence.state !== 'collected')
            return (0,finding/* unlooked */.In)(signature_EXPECTED, evidence);
        const verdict = evidence.value;
        if (verdict.verified) {
            const log = verdict.transparencyLog
                ? 'its entry in the transparency log checked'
                : 'no transparency log asked for';
            return (0,finding/* finding */.gk)('pass', signature_EXPECTED, `Signed by ${verdict.signer} (${log}).`);
        }
        const pinned = subject.kind === 'published' ? subject.pinned : undefined;
        return (0,finding/* finding */.gk)('fail', signature_EXPECTED, verdict.message, pinned === undefined ? [] : signature_fixes(pinned));
    },
};
function signature_fixes(pinned) {
    return [
        {
            title: 'In the pipeline that publishes the image, right after the push',
            language: 'sh',
            lines: [`cosign sign --yes --key cosign.key ${pinned}`],
        },
        {
            title: 'The same without a key, in a GitHub workflow with permission id-token: write',
            language: 'sh',
            lines: [`cosign sign --yes ${pinned}`],
        },
    ];
}

// EXTERNAL MODULE: ./lib/evidence/scans/scans.js
var scans_scans = __webpack_require__(3858);
;// CONCATENATED MODULE: ./lib/checks/vulnerabilities.js



/** Vulnerabilities that a row names, packages that a fix names, and ids beside each. */
const NAMED = 3;
const UPGRADES = 10;
const IDS = 3;
const vulnerabilities_EXPECTED = 'No scanner knows a vulnerability that is as grave as scan-threshold, or graver.';
const vulnerabilities = {
    id: 'vulnerabilities',
    layer: 'Scanners',
    title: 'No grave vulnerability is known',
    severity: 'high',
    reason: 'What is known to be broken is tried first: for a published vulnerability there is often a program that anyone can run.',
    method: 'Reads the reports of scanners (Trivy JSON, Grype JSON, SARIF) that scan-reports names, holds the image that each of them names against this one, and with "scan: trivy" runs trivy on it. The same vulnerability of the same version of a package counts once. SARIF has no packages and fixes: each of its results counts, and is as grave as security-severity or, without that, the level says (error: high, warning: medium, note: low). One of unknown severity is a warning.',
    references: [NIST_800_190('section 4.1.1'), CIS_DOCKER('4.4')],
    judge: ({ scans }) => {
        if (scans === undefined)
            return undefined;
        if (scans.state !== 'collected')
            return (0,finding/* unlooked */.In)(vulnerabilities_EXPECTED, scans);
        return vulnerabilities_judge(scans.value);
    },
};
function vulnerabilities_judge(scans) {
    const { policy, counts } = scans;
    const grave = scans_scans/* SCAN_SEVERITIES */.E.slice(0, scans_scans/* SCAN_SEVERITIES */.E.indexOf(policy.threshold) + 1);
    const fixable = policy.ignoreUnfixed ? ', and that has a fix' : '';
    const expected = `No scanner knows a vulnerability that is ${policy.threshold}${grave.length > 1 ? ' or graver' : ''}${fixable}.`;
    const fails = grave.some((severity) => counts[severity] > 0);
    const status = fails ? 'fail' : counts.unknown > 0 ? 'warning' : 'pass';
    const seen = [vulnerabilities_summary(scans), ...(status === 'pass' ? [] : [vulnerabilities_named(scans)]), ...remarks(scans)].join(' ');
    const wanted = fails ? grave : ['unknown'];
    const open = scans.gravest.filter(({ severity }) => wanted.includes(severity));
    return (0,finding/* finding */.gk)(status, expected, seen, status === 'pass' ? [] : vulnerabilities_fixes(open, policy.ignoreUnfixed));
}
/** `Trivy 0.74.0: 1 critical, 3 high (5 without a fix not counted).` */
function vulnerabilities_summary({ scanners, counts, unfixed }) {
    const found = scans_scans/* SCAN_SEVERITIES */.E.filter((severity) => counts[severity] > 0);
    const words = found.map((severity) => `${counts[severity]} ${severity}`).join(', ');
    const left = unfixed > 0 ? ` (${unfixed} without a fix not counted)` : '';
    return `${scanners.join(', ')}: ${words === '' ? 'no vulnerability' : words}${left}.`;
}
function vulnerabilities_named({ gravest }) {
    const names = gravest.slice(0, NAMED).map((one) => {
        const { id, package: of, fix, count } = one;
        if (of === undefined)
            return count === 1 ? id : `${id} (${count} times)`;
        const fixed = fix.state === 'available' ? ` (fixed in ${fix.versions})` : '';
        return `${id} in ${of.name} ${of.version}${fixed}`;
    });
    return `${names.join(', ')}${gravest.length > NAMED ? ', …' : '.'}`;
}
/** What a reader has to know of the counts. */
function remarks({ untied, empty, untoldFix, suppressed, unjudged }) {
    const [first, ...others] = untied;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return [
        ...(first === undefined ? [] : [`Not tied to this image by a digest: ${first}${more}.`]),
        ...empty.slice(0, 1).map((name) => `No package was found to look at (${name}).`),
        ...(suppressed > 0 ? [`Taken out by the scanner's own rules: ${suppressed}.`] : []),
        ...(untoldFix > 0 ? [`Counted without knowing of a fix: ${untoldFix}.`] : []),
        ...(unjudged > 0 ? [`Findings of other kinds, not judged here: ${unjudged}.`] : []),
    ];
}
function vulnerabilities_fixes(open, ignoreUnfixed) {
    const upgrades = upgradeLines(open);
    const rest = upgrades.length - UPGRADES;
    const more = rest > 0 ? [`# and ${rest} more packages`] : [];
    const upgrade = {
        title: 'Upgrade these packages, or build upon a newer base image',
        language: 'yaml',
        lines: [...upgrades.slice(0, UPGRADES), ...more],
    };
    const later = {
        title: 'Where there is no fix yet, in the workflow: count only what has one',
        language: 'yaml',
        lines: ['scan-ignore-unfixed: true'],
    };
    const hasUnfixed = !ignoreUnfixed && open.some(({ fix }) => fix.state === 'none');
    return [...(upgrades.length > 0 ? [upgrade] : []), ...(hasUnfixed ? [later] : [])];
}
/** `openssl: 3.0.1 → 3.0.2 # CVE-2024-0001`, one a package. */
function upgradeLines(open) {
    const packages = new Map();
    for (const { id, package: of, fix } of open) {
        if (of === undefined || fix.state !== 'available')
            continue;
        const name = `${of.name}: ${of.version}`;
        const known = packages.get(name) ?? { versions: new Set(), ids: new Set() };
        packages.set(name, { versions: known.versions.add(fix.versions), ids: known.ids.add(id) });
    }
    return [...packages].map(([name, { versions, ids }]) => `${name} → ${several(versions)} # ${several(ids)}`);
}
function several(texts) {
    return `${[...texts].slice(0, IDS).join(', ')}${texts.size > IDS ? ', …' : ''}`;
}

;// CONCATENATED MODULE: ./lib/checks/world-writable.js



const world_writable_EXPECTED = 'No file can be written by everyone, and no directory without the sticky bit.';
const worldWritable = {
    id: 'world-writable',
    layer: 'Files',
    title: 'Has no files that everyone may write',
    severity: 'medium',
    reason: 'What every user may write, a process that was taken over changes too, whatever user it runs as. Without the sticky bit it can also replace what others put into a directory.',
    method: 'Makes a container that never starts, reads the modes of all of its files from the engine (docker export), and lists files with the write bit for others, and directories with it and without the sticky bit. The layers (docker save) tell which instruction brought them.',
    references: [NIST_800_190('section 4.1.2')],
    judge: ({ files }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return (0,finding/* unlooked */.In)(world_writable_EXPECTED, files);
        const { worldWritable: found, containerEntries } = files.value;
        if (found.total === 0)
            return (0,finding/* finding */.gk)('pass', world_writable_EXPECTED, noneOf(containerEntries));
        const seen = `${howMany(found, 'file or directory', 'files and directories')}: ${nameFiles(found)}.`;
        return (0,finding/* finding */.gk)('warning', world_writable_EXPECTED, seen, [
            {
                title: 'In the Dockerfile, as root, before the last USER',
                language: 'dockerfile',
                lines: [
                    'RUN find / -xdev -type f -perm -0002 -exec chmod o-w {} +',
                    'RUN find / -xdev -type d -perm -0002 ! -perm -1000 -exec chmod o-w {} +',
                ],
            },
        ]);
    },
};

;// CONCATENATED MODULE: ./lib/checks/writable-code.js



const writable_code_EXPECTED = "The runtime user cannot change the image's own code.";
const writableCode = {
    id: 'writable-code',
    layer: 'Files',
    title: 'Its user cannot change its code',
    severity: 'medium',
    reason: 'A process that can write its own programs keeps what an attacker makes of it: code that is changed once runs at each start until the container is replaced.',
    method: "Takes the user and groups of the first process from the kernel's account, and from a container that never starts (docker export) the owners and modes of programs, libraries and scripts below the working directory, in PATH, beside the entrypoint and in /app, /lib, /opt, /srv and /usr, and of the directories that hold them.",
    references: [NIST_800_190('section 4.4.4')],
    usualFix: () => writable_code_fixes([]),
    judge: ({ files, probe }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return (0,finding/* unlooked */.In)(writable_code_EXPECTED, files);
        if (probe.state !== 'collected')
            return (0,finding/* unlooked */.In)(writable_code_EXPECTED, probe);
        if (!probe.value.started) {
            const seen = 'No container of the image starts, so its runtime user is not known.';
            return (0,finding/* finding */.gk)('not-applicable', writable_code_EXPECTED, seen);
        }
        const { uid } = probe.value.status;
        if (uid.includes(0)) {
            return (0,finding/* finding */.gk)('not-applicable', writable_code_EXPECTED, 'It runs as root, which may write everything.');
        }
        const { writableCode: found, containerEntries } = files.value;
        if (found === undefined) {
            return (0,finding/* finding */.gk)('error', writable_code_EXPECTED, 'The files were read before the runtime user was known.');
        }
        if (found.total === 0) {
            return (0,finding/* finding */.gk)('pass', writable_code_EXPECTED, `User ${uid[1]} can change none of the ${containerEntries} files and directories of a container.`);
        }
        const many = howMany(found, 'file or directory', 'files and directories');
        const seen = `User ${uid[1]} can change ${many}: ${nameFiles(found)}.`;
        return (0,finding/* finding */.gk)('warning', writable_code_EXPECTED, seen, writable_code_fixes(found.first));
    },
};
function writable_code_fixes(files) {
    const folder = commonFolder(files);
    const paths = folder === undefined ? plainPaths(files, 4) : [folder];
    const found = (paths.length === 0 ? ['/app'] : paths).join(' ');
    return [
        {
            title: 'In the Dockerfile: leave the code to root; only folders for data belong to the user',
            language: 'dockerfile',
            lines: ['COPY --chown=0:0 . .', `RUN chown -R 0:0 ${found} && chmod -R go-w ${found}`],
        },
    ];
}
/** Folders of the distribution, where the files are named one by one. */
const SHARED = /^(?:\/(?:usr|bin|sbin|lib\w*|usr\/local|opt|srv)?|(?:\/usr(?:\/local)?)?\/(?:s?bin|lib\w*|share))$/;
/** The directory that several files are in; undefined for one file, and where that is a shared one. */
function commonFolder(files) {
    if (files.length < 2)
        return undefined;
    const parts = files.map(({ path, type }) => (type === 'directory' ? `${path}/` : path).split('/').slice(0, -1));
    const [first = []] = parts;
    const length = first.findIndex((name, index) => parts.some((other) => other[index] !== name));
    const folder = (length === -1 ? first : first.slice(0, length)).join('/') || '/';
    return SHARED.test(folder) || !isPlain(folder) ? undefined : folder;
}

;// CONCATENATED MODULE: ./lib/checks/index.js









































/** Every check, in the order of the report. */
const CHECKS = [
    build,
    nonRoot,
    rootGroup,
    numericUser,
    seccomp_seccomp,
    getsReady,
    observedNonRoot,
    observedCapabilities,
    observedSeccomp,
    deployedOptions,
    deployedNonRoot,
    deployedSeccomp,
    deployedCapabilities,
    deployedNoNewPrivileges,
    deployedAppArmor,
    deployedReadOnly,
    composeAsDeployed,
    setuidFiles,
    worldWritable,
    writableCode,
    secretsInFiles,
    leastPrivilege,
    seccompProfile,
    kubeletUser,
    vulnerabilities,
    signature,
    provenance,
];
/** Every check of what stands around the image, in the order of the report. */
const PROJECT_CHECKS = [
    manifests,
    podSecurity,
    composeOptions,
    composeHardened,
    composePinned,
    dockerfileSecrets,
    dockerfileAdd,
    pinnedBases,
    baseImages,
    hostIsolation,
    hostKernel,
    jurisdiction,
];
/** Every check of the rules themselves, in the order of the report. */
const POLICY_CHECKS = [ownGate, exceptions];
/** All of them, for tables and for names. */
const ALL_CHECKS = [
    ...CHECKS,
    ...PROJECT_CHECKS,
    ...POLICY_CHECKS,
];


/***/ }),

/***/ 3285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ listPlaces),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   ms: () => (/* binding */ atPlaces)
/* harmony export */ });
/** Places of one finding, each an annotation: GitHub shows 10 of a level for a step, and other findings have theirs. */
const MOST_PLACES = 8;
/** Names that one row shows. */
const MOST_NAMES = 10;
/**
 * Where a finding stands, the gravest place first. Of many the first are kept, and the last of those says how many are
 * left out.
 */
function atPlaces(places) {
    const shown = places.slice(0, MOST_PLACES);
    const [first] = shown;
    const last = shown.at(-1);
    if (first === undefined || last === undefined)
        return { location: undefined };
    const left = places.length - shown.length;
    const more = { ...last, message: `${last.message} And ${left} more places.` };
    return { location: first.location, places: left === 0 ? shown : [...shown.slice(0, -1), more] };
}
/** `compose.yaml:12`. */
function placeWords({ file, line }) {
    return `${file}:${line}`;
}
/** `a (Dockerfile:3), b (Dockerfile:7)`; of many the first, and how many more there are. */
function listPlaces(items) {
    const shown = items.slice(0, MOST_NAMES).map(({ text, location }) => `${text} (${placeWords(location)})`);
    const more = items.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ kernelLine),
/* harmony export */   J3: () => (/* binding */ kernelText),
/* harmony export */   Q1: () => (/* binding */ readKernel),
/* harmony export */   ob: () => (/* binding */ KERNEL_LINES)
/* harmony export */ });
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6609);

/** Files whose first line says how the kernel defends itself. */
const KERNEL_LINES = [
    '/proc/sys/kernel/osrelease',
    // "kill_process … errno … allow": what a seccomp filter may do, since Linux 4.14.
    '/proc/sys/kernel/seccomp/actions_avail',
    // "Y" or "N"
    '/sys/module/apparmor/parameters/enabled',
    // "lockdown,capability,yama,apparmor", where securityfs is mounted
    '/sys/kernel/security/lsm',
    // "1" enforcing, "0" permissive, where selinuxfs is mounted
    '/sys/fs/selinux/enforce',
    // The label of this very process: SELinux's "system_u:system_r:container_t:s0", or AppArmor's.
    '/proc/self/attr/current',
    '/proc/sys/user/max_user_namespaces',
    // Debian's own
    '/proc/sys/kernel/unprivileged_userns_clone',
    // Ubuntu's own
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
    '/proc/sys/kernel/unprivileged_bpf_disabled',
    '/proc/sys/kernel/kptr_restrict',
    '/proc/sys/kernel/dmesg_restrict',
    '/proc/sys/kernel/yama/ptrace_scope',
];
/** Reads what the kernel says of its defenses; each text is bounded. */
function readKernel(files) {
    return {
        lines: new Map(KERNEL_LINES.map((path) => [path, files.line(path)])),
        seccompStatus: (0,_look_js__WEBPACK_IMPORTED_MODULE_0__/* .map */ .T)(files.bytes('/proc/self/status', 4096), (bytes) => /^Seccomp:\s*\d+$/m.exec(bytes.toString('utf8'))?.[0]),
        modules: files.exists('/sys/module'),
    };
}
/** What was looked at of one file; `missing` too where nobody looked. */
function kernelLine({ lines }, path) {
    return lines.get(path) ?? { state: 'missing' };
}
/** The text of one file; undefined where it was not read. */
function kernelText(kernel, path) {
    return (0,_look_js__WEBPACK_IMPORTED_MODULE_0__/* .readOf */ .C)(kernelLine(kernel, path));
}


/***/ }),

/***/ 6609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readOf),
/* harmony export */   T: () => (/* binding */ map)
/* harmony export */ });
/** The value that was read; undefined where nothing was. */
function readOf(look) {
    return look.state === 'read' ? look.value : undefined;
}
/** What was read as something else; the other states stay. */
function map(look, to) {
    return look.state === 'read' ? { state: 'read', value: to(look.value) } : look;
}


/***/ }),

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CONTAINER_LISTS),
/* harmony export */   b: () => (/* binding */ PodSpec)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);

/** In Kubernetes' JSON a null stands for a field that is not there (API conventions, "Optional vs. Required"). */
function maybe(schema) {
    return schema.nullish().transform((value) => value ?? undefined);
}
const text = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const flag = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY());
const whole = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr());
const texts = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()));
const Profile = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: text, localhostProfile: text }));
const SELinuxOptions = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: text, user: text, role: text }));
const WindowsOptions = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hostProcess: flag }));
/** What a Pod's and a container's securityContext have in common. */
const SHARED = {
    runAsNonRoot: flag,
    runAsUser: whole,
    runAsGroup: whole,
    seccompProfile: Profile,
    appArmorProfile: Profile,
    seLinuxOptions: SELinuxOptions,
    windowsOptions: WindowsOptions,
};
const PodSecurityContext = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...SHARED,
    fsGroup: whole,
    supplementalGroups: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr())),
    sysctls: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
}));
const SecurityContext = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...SHARED,
    privileged: flag,
    allowPrivilegeEscalation: flag,
    readOnlyRootFilesystem: flag,
    procMount: text,
    capabilities: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ add: texts, drop: texts })),
}));
const Handler = maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    httpGet: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ host: text })),
    tcpSocket: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ host: text })),
}));
const Container = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: text,
    image: text,
    securityContext: SecurityContext,
    ports: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ hostPort: whole }))),
    livenessProbe: Handler,
    readinessProbe: Handler,
    startupProbe: Handler,
    lifecycle: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ postStart: Handler, preStop: Handler })),
});
/** A volume has a name and one source, whose key tells its type. */
const Volume = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: text, image: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ reference: text })) });
/**
 * As much of a PodSpec (Kubernetes API, core/v1) as is judged. What is of another type than there is refused, since the
 * API server refuses it too.
 */
const PodSpec = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    hostNetwork: flag,
    hostPID: flag,
    hostIPC: flag,
    hostUsers: flag,
    os: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: text })),
    securityContext: PodSecurityContext,
    containers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container),
    initContainers: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container)),
    ephemeralContainers: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Container)),
    volumes: maybe(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Volume)),
});
/** The three lists of containers of a Pod. */
const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'];


/***/ }),

/***/ 3976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tmpfsOptions),
/* harmony export */   V: () => (/* binding */ privilegeFlags)
/* harmony export */ });
/** The flags of `docker run` that give a container these privileges and no more. */
function privilegeFlags(privileges) {
    const { capabilities, tmpfs, noNewPrivileges, user, memory, pids } = privileges;
    return [
        ...(user === undefined ? [] : ['--user', user]),
        ...['--cap-drop', 'ALL'],
        ...capabilities.flatMap((name) => ['--cap-add', name]),
        ...(tmpfs === undefined ? [] : ['--read-only']),
        ...tmpfsOptions(privileges).flatMap((option) => ['--tmpfs', option]),
        ...(noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
        ...['--memory', mebibytes(memory), '--memory-swap', mebibytes(memory), '--pids-limit', String(pids)],
    ];
}
/**
 * The mounts as `docker run --tmpfs` and Compose's `tmpfs` write them. Docker gives a new one to root, with the mode
 * of the folder below: so it is given to the folder's owner, or to the user whom the container runs as.
 */
function tmpfsOptions({ tmpfs = [], user }) {
    return tmpfs.map(({ path, owner }) => {
        const [uid = '0', gid = '0'] = (user ?? owner).split(':');
        return uid === '0' && gid === '0' ? path : `${path}:uid=${uid},gid=${gid}`;
    });
}
function mebibytes(bytes) {
    return `${Math.ceil(bytes / 2 ** 20)}m`;
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ SCAN_SEVERITIES)
/* harmony export */ });
/**
 * How grave a vulnerability is, the gravest first. `negligible` is Grype's own word for what nobody will fix; of
 * `unknown` the scanner itself does not say how grave it is.
 */
const SCAN_SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];


/***/ }),

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


/***/ })

};
