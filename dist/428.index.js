export const id = 428;
export const ids = [428];
export const modules = {

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CHECKS: () => (/* binding */ CHECKS),
  PROJECT_CHECKS: () => (/* binding */ PROJECT_CHECKS)
});

;// CONCATENATED MODULE: ./lib/checks/finding.js
/** `error` means "could not be checked": it is never shown as pass, and fails a required check. */
const STATUSES = (/* unused pure expression or super */ null && (['pass', 'fail', 'warning', 'not-applicable', 'error']));
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

;// CONCATENATED MODULE: ./lib/checks/build.js

const EXPECTED = 'The image builds from the checkout.';
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
            return unlooked(EXPECTED, evidence);
        const outcome = evidence.value;
        if (outcome.built)
            return finding('pass', EXPECTED, 'Built.');
        const { instruction, location, message } = outcome.failure;
        const where = location === undefined ? '' : ` at ${location.file}:${location.line}`;
        const seen = `The build failed${where}${instruction === undefined ? '' : ` (${instruction})`}: ${message}`;
        return { ...finding('fail', EXPECTED, seen), location };
    },
};

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
        return unlooked(expected, deployment);
    const { options, account } = deployment.value;
    const proven = byOptions?.(options);
    if (proven !== undefined)
        return proven;
    return account.state === 'error' ? finding('error', expected, account.reason) : byAccount(account, options);
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
    judge: (evidence) => judgeDeployed(evidence, { expected: deployed_apparmor_EXPECTED, byOptions, byAccount }),
};
function byOptions({ privileged, apparmor }) {
    if (apparmor === 'unconfined') {
        return finding('fail', deployed_apparmor_EXPECTED, 'apparmor=unconfined: no profile binds it.', FIXES);
    }
    if (!privileged || apparmor !== undefined)
        return undefined;
    return finding('fail', deployed_apparmor_EXPECTED, '--privileged runs it without a profile (it was not tried here).', FIXES);
}
function byAccount({ apparmor: label }, { apparmor: asked }) {
    if (label === undefined && asked === undefined) {
        return finding('not-applicable', deployed_apparmor_EXPECTED, 'Not available on this host: the kernel of this engine has no AppArmor.');
    }
    if (label === undefined) {
        const seen = `The profile ${asked} could not be checked: the kernel of this engine has no AppArmor. Run this on a machine that has it and the profile.`;
        return finding('error', deployed_apparmor_EXPECTED, seen);
    }
    const [, name, mode] = /^(.*?)(?: \((\w+)\))?$/s.exec(label) ?? [];
    if (label === 'unconfined' || mode === 'unconfined') {
        return finding('fail', deployed_apparmor_EXPECTED, `${label}: no profile binds it.`, FIXES);
    }
    if (asked !== undefined && name !== asked) {
        return finding('fail', deployed_apparmor_EXPECTED, `${label}, and not the profile ${asked} that is asked for.`);
    }
    if (mode === 'enforce' || mode === 'kill')
        return finding('pass', deployed_apparmor_EXPECTED, label);
    return finding('warning', deployed_apparmor_EXPECTED, `${label}: what breaks the profile is let through.`, [
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

// EXTERNAL MODULE: ./lib/evidence/capabilities.js
var evidence_capabilities = __webpack_require__(8111);
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
    judge: (evidence) => {
        const account = (one) => deployed_capabilities_byAccount(one, shownToBeNeeded(evidence));
        return judgeDeployed(evidence, { expected: deployed_capabilities_EXPECTED, byOptions: deployed_capabilities_byOptions, byAccount: account });
    },
};
function deployed_capabilities_byOptions({ privileged, capAdd }) {
    if (privileged) {
        const seen = '--privileged gives every capability (it was not tried here).';
        return finding('fail', deployed_capabilities_EXPECTED, seen, deployed_capabilities_FIXES);
    }
    if (!capAdd.includes('ALL'))
        return undefined;
    return finding('fail', deployed_capabilities_EXPECTED, '--cap-add ALL gives every capability.', deployed_capabilities_FIXES);
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
        return finding('error', deployed_capabilities_EXPECTED, 'The kernel of this engine prints no CapBnd line: the capabilities cannot be read there.');
    }
    const names = (0,evidence_capabilities/* capabilityNames */.n7)(mask);
    const beyond = names.filter((name) => !evidence_capabilities/* DEFAULT_CAPABILITIES */.tq.includes(name));
    const seen = `CapBnd: ${mask}`;
    if (beyond.length > 0) {
        return finding('fail', deployed_capabilities_EXPECTED, `${seen}: ${beyond.join(', ')} beyond what Docker gives by default.`, deployed_capabilities_FIXES);
    }
    if (names.length === 0)
        return finding('pass', deployed_capabilities_EXPECTED, `${seen}: none.`);
    if (names.every((name) => name === 'NET_BIND_SERVICE'))
        return finding('pass', deployed_capabilities_EXPECTED, `${seen}: NET_BIND_SERVICE alone.`);
    if (names.every((name) => needed.includes(name))) {
        return finding('pass', deployed_capabilities_EXPECTED, `${seen}: ${names.join(', ')}, and the image does not get ready with less.`);
    }
    const all = names.length === evidence_capabilities/* DEFAULT_CAPABILITIES */.tq.length;
    const what = all ? `the ${names.length} that Docker gives by default stand` : names.join(', ');
    return finding('warning', deployed_capabilities_EXPECTED, `${seen}: ${what}.`, deployed_capabilities_FIXES);
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
    judge: (evidence) => judgeDeployed(evidence, {
        expected: deployed_no_new_privileges_EXPECTED,
        byAccount: (account) => {
            const seen = line(account, 'NoNewPrivs');
            if (seen === undefined) {
                const reason = 'The kernel of this engine prints no NoNewPrivs line: it cannot be read there.';
                return finding('error', deployed_no_new_privileges_EXPECTED, reason);
            }
            if (seen === 'NoNewPrivs: 1')
                return finding('pass', deployed_no_new_privileges_EXPECTED, seen);
            const fixes = [addFlags('--security-opt', 'no-new-privileges')];
            return finding('warning', deployed_no_new_privileges_EXPECTED, `${seen}: setuid programs give their rights.`, fixes);
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
                const fixes = [addFlags('--user', '1000:1000')];
                return finding('fail', deployed_non_root_EXPECTED, `${seen}: the process is root.${outside}`, fixes);
            }
            if (!gid.includes(0) && !groups.includes(0))
                return finding('pass', deployed_non_root_EXPECTED, seen);
            const inGroup = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}: group 0 is root's.`;
            return finding('warning', deployed_non_root_EXPECTED, `${seen}. ${inGroup}`, [
                addFlags('--user', `${uid[0]}:${uid[0]}`),
            ]);
        },
    }),
};

;// CONCATENATED MODULE: ./lib/checks/deployed-options.js



const deployed_options_EXPECTED = 'No flag of docker run takes away protection that a container has by default.';
const SEVERITIES = ['critical', 'high', 'medium'];
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
            return unlooked(deployed_options_EXPECTED, deployment);
        return judge(deployment.value.options);
    },
};
function judge({ dangers, corrected }) {
    if (dangers.length === 0)
        return finding('pass', deployed_options_EXPECTED, 'None of the flags takes protection away.');
    const gravest = SEVERITIES.flatMap((severity) => dangers.filter((danger) => danger.severity === severity));
    // All of them first: a table cuts a long text, and none may be cut away.
    const names = gravest.length === 1 ? '' : `${gravest.length} flags: ${gravest.map(({ flag }) => flag).join(', ')}. `;
    const reasons = gravest.map(({ flag, severity, reason }) => `${flag} (${severity}): ${reason}.`).join(' ');
    const seen = names + reasons;
    const status = gravest[0]?.severity === 'medium' ? 'warning' : 'fail';
    const title = 'Your flags without them; values that may be secret are left out';
    return finding(status, deployed_options_EXPECTED, seen, [{ title, language: 'sh', lines: [dockerRun(corrected)] }]);
}

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
    judge: (evidence) => judgeDeployed(evidence, {
        expected: deployed_read_only_EXPECTED,
        byAccount: ({ readOnlyRoot }) => {
            if (readOnlyRoot === undefined) {
                const seen = '--read-only was not tried: this engine does not see the files of the action, and nothing can be copied into such a container.';
                return finding('not-applicable', deployed_read_only_EXPECTED, seen);
            }
            if (readOnlyRoot)
                return finding('pass', deployed_read_only_EXPECTED, 'The kernel has it mounted read-only (ro).');
            const seen = 'The kernel has it mounted writable (rw).';
            return finding('warning', deployed_read_only_EXPECTED, seen, [addFlags('--read-only', '--tmpfs', '/tmp')]);
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
    judge: (evidence) => judgeDeployed(evidence, { expected: deployed_seccomp_EXPECTED, byOptions: deployed_seccomp_byOptions, byAccount: deployed_seccomp_byAccount }),
};
function deployed_seccomp_byOptions({ privileged }) {
    if (!privileged)
        return undefined;
    const seen = "--privileged switches Docker's filter off (it was not tried here).";
    return finding('fail', deployed_seccomp_EXPECTED, seen, deployed_seccomp_FIXES);
}
function deployed_seccomp_byAccount(account, { seccomp }) {
    const { sandbox, profile } = account;
    const mode = account.status.seccomp;
    const said = [line(account, 'Seccomp'), line(account, 'Seccomp_filters')].filter(Boolean).join(', ');
    if (sandbox === 'gVisor' && !mode) {
        const seen = `${said || 'No Seccomp line'}: gVisor serves the system calls in the host's place and filters none of them; what the sandbox may ask the host for cannot be read from within.`;
        return finding('warning', deployed_seccomp_EXPECTED, seen);
    }
    if (mode === undefined) {
        return finding('error', deployed_seccomp_EXPECTED, 'The kernel of this engine prints no Seccomp line: the filter cannot be read there.');
    }
    if (mode === 0)
        return finding('fail', deployed_seccomp_EXPECTED, `${said}: no system call is filtered${why(seccomp, profile)}.`, deployed_seccomp_FIXES);
    if (profile === undefined)
        return finding('pass', deployed_seccomp_EXPECTED, `${said} (the engine's default profile)`);
    const named = `the profile ${profile.path}`;
    if (!profile.refuses) {
        return finding('fail', deployed_seccomp_EXPECTED, `${said}, but ${named} refuses no system call.`, deployed_seccomp_FIXES);
    }
    if (LETS_THROUGH.test(profile.defaultAction)) {
        const seen = `${said}, but ${named} lets through every system call that it does not name (${profile.defaultAction}).`;
        return finding('warning', deployed_seccomp_EXPECTED, seen, deployed_seccomp_FIXES);
    }
    return finding('pass', deployed_seccomp_EXPECTED, `${said} (${named}, ${profile.defaultAction} for what it does not name)`);
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
    judge: ({ observation }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return unlooked(gets_ready_EXPECTED, observation);
        const { readiness } = observation.value;
        if (readiness.ready) {
            const after = (readiness.after / 1000).toFixed(1);
            return finding('pass', gets_ready_EXPECTED, `Ready after ${after} s, by ${SIGNS[readiness.by]}.`);
        }
        const { message, lastLines } = readiness;
        if (readiness.cause === 'not-started')
            return finding('fail', gets_ready_EXPECTED, message, gets_ready_FIXES);
        const printed = lastLines === '' ? ' It printed nothing.' : ` Its last lines: ${lastLines}`;
        return finding('fail', gets_ready_EXPECTED, message + printed, gets_ready_FIXES);
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
const MOST_NAMED = 5;
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
            return unlooked(least_privilege_EXPECTED, evidence);
        if (deployment !== undefined && deployment.state !== 'collected')
            return unlooked(least_privilege_EXPECTED, deployment);
        const account = deployment?.value.account;
        if (account?.state === 'error')
            return finding('error', least_privilege_EXPECTED, account.reason);
        const found = evidence.value;
        const excess = grantedBeyond(found, account, deployment?.value.options);
        const lack = account === undefined ? [] : grantedTooLittle(found, account, deployment?.value.options);
        if (excess.length === 0 && lack.length === 0)
            return finding('pass', least_privilege_EXPECTED, needs(found));
        const whose = deployment === undefined ? "Docker's defaults grant" : 'run-options grant';
        const seen = [
            needs(found),
            ...(excess.length === 0 ? [] : [`${whose} more: ${excess.join('; ')}.`]),
            ...(lack.length === 0
                ? []
                : [`run-options grant less than it was seen to get ready with: ${lack.join('; ')}.`]),
        ].join(' ');
        return finding(found.required ? 'fail' : 'warning', least_privilege_EXPECTED, seen, privilegeLines(found));
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
        ...(beyond.length > MOST_NAMED ? [`${beyond.length} capabilities`] : []),
        ...(beyond.length > 0 && beyond.length <= MOST_NAMED ? [`capabilities ${beyond.join(', ')}`] : []),
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
    judge: ({ probe, config }) => {
        if (probe.state !== 'collected')
            return unlooked(non_root_EXPECTED, probe);
        const outcome = probe.value;
        if (!outcome.started)
            return finding('fail', non_root_EXPECTED, `No container of it starts: ${outcome.message}.`, non_root_FIXES);
        const user = config.state === 'collected' ? config.value.user : undefined;
        const { uid, lines } = outcome.status;
        const line = words(lines['Uid']);
        if (!uid.includes(0))
            return finding('pass', non_root_EXPECTED, `${line}${declared(user)}`);
        const outside = outcome.userNamespace ? whoOutside(outcome.idMapping) : '';
        return finding('fail', non_root_EXPECTED, `${line}: ${whyRoot(user, outcome.status)}${outside}`, non_root_FIXES);
    },
};
const non_root_FIXES = [
    {
        title: 'In the last stage of the Dockerfile, before CMD or ENTRYPOINT',
        language: 'dockerfile',
        lines: [
            '# An image that has a user 1000 already, as those of node have, needs the USER line alone.',
            'RUN groupadd --gid 1000 app && useradd --uid 1000 --gid 1000 --no-create-home app',
            '# Alpine and BusyBox have other commands: addgroup -g 1000 app && adduser -D -H -u 1000 -G app app',
            'USER 1000:1000',
        ],
    },
    {
        title: 'Until the image is mended, where it runs',
        language: 'sh',
        lines: ['docker run --user 1000:1000 IMAGE'],
    },
    {
        title: 'In the Pod, so that the kubelet refuses an image that runs as root',
        language: 'yaml',
        lines: ['securityContext:', '  runAsNonRoot: true', '  runAsUser: 1000', '  runAsGroup: 1000'],
    },
];
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
function words(line) {
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
    judge: ({ config, probe }) => {
        if (config.state !== 'collected')
            return unlooked(numeric_user_EXPECTED, config);
        const user = config.value.user.split(':')[0] ?? '';
        // No user at all is root, the finding of `non-root`.
        if (user === '')
            return undefined;
        if (/^\+?\d+$/.test(user))
            return finding('pass', numeric_user_EXPECTED, `USER ${config.value.user}`);
        const ids = probe.state === 'collected' && probe.value.started ? probe.value.status : undefined;
        if (ids?.uid.includes(0))
            return undefined;
        const uid = ids?.uid[0] ?? 1000;
        const gid = ids?.gid[0] || uid;
        const seen = `USER ${config.value.user} is a name: "container has runAsNonRoot and image has non-numeric user".`;
        return finding('warning', numeric_user_EXPECTED, seen, [
            {
                title: 'In the last stage of the Dockerfile, the same user by its number',
                language: 'dockerfile',
                lines: [`USER ${uid}:${gid}`],
            },
            {
                title: 'Or in the Pod',
                language: 'yaml',
                lines: ['securityContext:', '  runAsNonRoot: true', `  runAsUser: ${uid}`, `  runAsGroup: ${gid}`],
            },
        ]);
    },
};

;// CONCATENATED MODULE: ./lib/checks/observed.js

/** Names that are shown of processes; the evidence has all of them. */
const SHOWN = 5;
/** The finding for a container in which there was no process to look at; why tells `gets-ready`. */
function nothingRan(expected) {
    return finding('not-applicable', expected, 'No process of it was there to look at.');
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
    judge: ({ observation }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return unlooked(observed_capabilities_EXPECTED, observation);
        const { processes } = observation.value;
        if (processes.length === 0)
            return nothingRan(observed_capabilities_EXPECTED);
        const nonRoot = processes.filter(({ status }) => status.uid[1] !== 0);
        if (nonRoot.length === 0)
            return finding('not-applicable', observed_capabilities_EXPECTED, 'Every process of it is root.');
        const holders = nonRoot.filter((process) => held(process).length > 0);
        if (holders.length === 0) {
            return finding('pass', observed_capabilities_EXPECTED, `CapPrm, CapEff and CapAmb: 0 in ${kinds(nonRoot)}.`);
        }
        const sentences = [
            sentence(holders, inEffect, 'in effect'),
            sentence(holders, dormant, 'permitted, to take up whenever it is wanted'),
        ];
        const allowed = holders.flatMap(held).every((name) => name === 'NET_BIND_SERVICE');
        const seen = sentences.flat().join(' ');
        return finding(allowed ? 'pass' : 'fail', observed_capabilities_EXPECTED, seen, allowed ? [] : observed_capabilities_FIXES);
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
function sentence(processes, which, how) {
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
    judge: ({ observation, probe }) => {
        if (observation === undefined)
            return undefined;
        if (observation.state !== 'collected')
            return unlooked(observed_non_root_EXPECTED, observation);
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
            return finding('pass', observed_non_root_EXPECTED, seen);
        }
        const namespace = root.some(({ userNamespace }) => userNamespace)
            ? ' The engine maps root to another uid outside the container; inside it is root all the same.'
            : '';
        const seen = others.length === 0
            ? `Stays root: every process is uid 0: ${kinds(root)}.`
            : `${kinds(root)} ${root.length === 1 ? 'stays' : 'stay'} root; ${kinds(others)} ${others.length === 1 ? 'runs' : 'run'} as ${users(others)}.`;
        return finding('fail', observed_non_root_EXPECTED, seen + namespace, fixes(others));
    },
};
function startedAsRoot(probe) {
    return probe.state === 'collected' && probe.value.started && probe.value.status.uid.includes(0);
}
function users(processes) {
    return `uid ${[...new Set(processes.map(({ status }) => status.uid[1]))].sort((a, b) => a - b).join(', ')}`;
}
/** The user to which the image's own program drops already, where there is one. */
function fixes(others) {
    const status = others[0]?.status;
    const user = status === undefined ? '1000:1000' : `${status.uid[1]}:${status.gid[1] || status.uid[1]}`;
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
            return unlooked(observed_seccomp_EXPECTED, observation);
        const { processes } = observation.value;
        if (processes.length === 0)
            return nothingRan(observed_seccomp_EXPECTED);
        const silent = processes.filter(({ status }) => status.seccomp === undefined);
        if (silent.length > 0) {
            return finding('error', observed_seccomp_EXPECTED, `The kernel prints no Seccomp line for ${kinds(silent)}.`);
        }
        const bare = processes.filter(({ status }) => status.seccomp === 0);
        if (bare.length > 0)
            return finding('fail', observed_seccomp_EXPECTED, `Seccomp: 0 in ${kinds(bare)}.`);
        const filters = [...new Set(processes.map(({ status }) => status.lines['Seccomp_filters'] ?? ''))];
        const many = filters.map((line) => /\d+$/.exec(line)?.[0]).filter((count) => count !== undefined);
        const stacked = many.length === 0 ? '' : ` (${many.join(' or ')} ${many.join() === '1' ? 'filter' : 'filters'} each)`;
        const count = countProcesses(processes);
        const all = count === 1 ? 'the only process' : `all ${count} processes`;
        return finding('pass', observed_seccomp_EXPECTED, `Seccomp: 2 in ${all}${stacked}.`);
    },
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
    judge: ({ probe }) => {
        if (probe.state !== 'collected')
            return unlooked(root_group_EXPECTED, probe);
        const outcome = probe.value;
        // Root is the finding of `non-root`; its group is no second one.
        if (!outcome.started || outcome.status.uid.includes(0))
            return undefined;
        const { uid, gid, groups } = outcome.status;
        const seen = `Gid: ${gid.join(' ')}, Groups: ${groups.join(' ') || 'none'}`;
        if (!gid.includes(0) && !groups.includes(0))
            return finding('pass', root_group_EXPECTED, seen);
        return finding('warning', root_group_EXPECTED, `${seen}: group 0 is root's.`, [
            {
                title: 'In the last stage of the Dockerfile',
                language: 'dockerfile',
                lines: [`USER ${uid[0]}:${uid[0]}`],
            },
            {
                title: 'In the Pod',
                language: 'yaml',
                lines: ['securityContext:', `  runAsGroup: ${uid[0]}`],
            },
        ]);
    },
};

;// CONCATENATED MODULE: ./lib/checks/seccomp.js


const seccomp_EXPECTED = 'Seccomp: 2, a filter of system calls is in force.';
const seccomp = {
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
    judge: ({ probe }) => {
        if (probe.state !== 'collected')
            return unlooked(seccomp_EXPECTED, probe);
        const outcome = probe.value;
        if (!outcome.started) {
            return finding('not-applicable', seccomp_EXPECTED, 'No container of the image starts, so there is no process to ask.');
        }
        const { seccomp: mode, lines } = outcome.status;
        const line = (lines['Seccomp'] ?? '').replaceAll(/\s+/g, ' ');
        if (outcome.sandbox === 'gVisor' && (mode === undefined || mode === 0)) {
            return finding('warning', seccomp_EXPECTED, gVisorSays(line));
        }
        if (mode === undefined) {
            const seen = 'The kernel of this engine prints no Seccomp line, as one without seccomp does: the filter cannot be read there.';
            return finding('error', seccomp_EXPECTED, seen);
        }
        if (mode === 0)
            return finding('fail', seccomp_EXPECTED, `${line}: no system call is filtered.`, seccomp_FIXES);
        const objection = whatGrepSays(outcome.imageGrep, line);
        if (objection !== undefined)
            return finding('warning', seccomp_EXPECTED, `${line}, ${objection}`);
        return finding('pass', seccomp_EXPECTED, `${line}${howRead(outcome.imageGrep)}`);
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
    judge: ({ recording: evidence, deployment }) => {
        if (evidence === undefined)
            return undefined;
        if (evidence.state !== 'collected')
            return unlooked(seccomp_profile_EXPECTED, evidence);
        const recording = evidence.value;
        const { proof, change } = recording;
        if (!proof.ready)
            return finding('error', seccomp_profile_EXPECTED, unproven(proof));
        const limits = deployment === undefined ? '' : WITHOUT_OPTIONS;
        const seen = [
            counted(recording, proof.after),
            ...changes(change, recording),
            refusals(recording),
            limits,
        ];
        const status = change !== undefined && change.added.length > 0 ? 'warning' : 'pass';
        return finding(status, seccomp_profile_EXPECTED, seen.filter((text) => text !== '').join(' '), seccomp_profile_FIXES);
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
const NAMES = 10;
/** Longest name and instruction in a row, in characters. */
const NAME_LIMIT = 80;
const INSTRUCTION_LIMIT = 80;
/**
 * The first names of a list, by the instruction that brought them: `/bin/su (setuid), /bin/mount (setuid) from RUN x`.
 * @param what words about one file, for brackets behind its name.
 */
function nameFiles({ total, first }, what = () => undefined) {
    const shown = first.slice(0, NAMES);
    const groups = Map.groupBy(shown, ({ origin }) => origin?.instruction);
    const texts = [...groups].map(([instruction, files]) => {
        const names = files.map((file) => named(file, what(file))).join(', ');
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
function named({ path, type }, what) {
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
    judge: ({ files }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return unlooked(secrets_in_files_EXPECTED, files);
        const { secrets, layerEntries } = files.value;
        if (secrets.total === 0)
            return finding('pass', secrets_in_files_EXPECTED, `None among ${layerEntries} entries of the layers.`);
        const seen = `${howMany(secrets, 'secret', 'secrets')}: ${nameFiles(secrets, secrets_in_files_words)}.`;
        return finding('fail', secrets_in_files_EXPECTED, seen, secrets_in_files_fixes(secrets.first));
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
            return unlooked(setuid_files_EXPECTED, files);
        const { privileged, containerEntries } = files.value;
        if (privileged.total === 0)
            return finding('pass', setuid_files_EXPECTED, noneOf(containerEntries));
        const seen = `${howMany(privileged, 'executable', 'executables')}: ${nameFiles(privileged, rights)}.`;
        return finding('warning', setuid_files_EXPECTED, seen, setuid_files_fixes(privileged.first));
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
    judge: ({ signature: evidence, subject }) => {
        if (evidence.state !== 'collected')
            return unlooked(signature_EXPECTED, evidence);
        const verdict = evidence.value;
        if (verdict.verified) {
            const log = verdict.transparencyLog
                ? 'its entry in the transparency log checked'
                : 'no transparency log asked for';
            return finding('pass', signature_EXPECTED, `Signed by ${verdict.signer} (${log}).`);
        }
        const pinned = subject.kind === 'published' ? subject.pinned : undefined;
        return finding('fail', signature_EXPECTED, verdict.message, pinned === undefined ? [] : signature_fixes(pinned));
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
            return unlooked(vulnerabilities_EXPECTED, scans);
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
    const seen = [summary(scans), ...(status === 'pass' ? [] : [vulnerabilities_named(scans)]), ...remarks(scans)].join(' ');
    const wanted = fails ? grave : ['unknown'];
    const open = scans.gravest.filter(({ severity }) => wanted.includes(severity));
    return finding(status, expected, seen, status === 'pass' ? [] : vulnerabilities_fixes(open, policy.ignoreUnfixed));
}
/** `Trivy 0.74.0: 1 critical, 3 high (5 without a fix not counted).` */
function summary({ scanners, counts, unfixed }) {
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
        ...(first === undefined ? [] : [`Not tied to this image, since no image is named: ${first}${more}.`]),
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
            return unlooked(world_writable_EXPECTED, files);
        const { worldWritable: found, containerEntries } = files.value;
        if (found.total === 0)
            return finding('pass', world_writable_EXPECTED, noneOf(containerEntries));
        const seen = `${howMany(found, 'file or directory', 'files and directories')}: ${nameFiles(found)}.`;
        return finding('warning', world_writable_EXPECTED, seen, [
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
    judge: ({ files, probe }) => {
        if (files === undefined)
            return undefined;
        if (files.state !== 'collected')
            return unlooked(writable_code_EXPECTED, files);
        if (probe.state !== 'collected')
            return unlooked(writable_code_EXPECTED, probe);
        if (!probe.value.started) {
            const seen = 'No container of the image starts, so its runtime user is not known.';
            return finding('not-applicable', writable_code_EXPECTED, seen);
        }
        const { uid } = probe.value.status;
        if (uid.includes(0)) {
            return finding('not-applicable', writable_code_EXPECTED, 'It runs as root, which may write everything.');
        }
        const { writableCode: found, containerEntries } = files.value;
        if (found === undefined) {
            return finding('error', writable_code_EXPECTED, 'The files were read before the runtime user was known.');
        }
        if (found.total === 0) {
            return finding('pass', writable_code_EXPECTED, `User ${uid[1]} can change none of the ${containerEntries} files and directories of a container.`);
        }
        const many = howMany(found, 'file or directory', 'files and directories');
        const seen = `User ${uid[1]} can change ${many}: ${nameFiles(found)}.`;
        return finding('warning', writable_code_EXPECTED, seen, writable_code_fixes(found.first));
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
    seccomp,
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
    setuidFiles,
    worldWritable,
    writableCode,
    secretsInFiles,
    leastPrivilege,
    seccompProfile,
    vulnerabilities,
    signature,
];
/** Every check of what stands around the image, in the order of the report. */
const PROJECT_CHECKS = [];


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


/***/ })

};
