export const id = 240;
export const ids = [240];
export const modules = {

/***/ 8240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectHost: () => (/* binding */ collectHost)
});

// UNUSED EXPORTS: lookAtHost

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/engine/process.js + 1 modules
var process = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/engine/endpoint.js

/**
 * Asks the docker client where its engine is, with DOCKER_HOST, DOCKER_CONTEXT and the user's context counted.
 * @returns `unix:///var/run/docker.sock`, `ssh://host`, …; undefined where the client does not say.
 */
async function readEndpoint(signal) {
    const result = await (0,process/* run */.e)('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
        timeLimit: 30_000,
        signal,
        keep: 4096,
    });
    const endpoint = result.exitCode === 0 ? result.stdout.trim() : '';
    return { endpoint: endpoint === '' ? undefined : endpoint, result };
}

// EXTERNAL MODULE: ./lib/evidence/process/process-status.js
var process_status = __webpack_require__(2465);
// EXTERNAL MODULE: ./lib/evidence/host/look.js
var host_look = __webpack_require__(6609);
;// CONCATENATED MODULE: ./lib/evidence/host/signals.js

/** Files whose first line says something of a hypervisor. */
const HYPERVISOR_LINES = [
    '/sys/class/dmi/id/product_name',
    '/sys/class/dmi/id/sys_vendor',
    '/sys/class/dmi/id/board_vendor',
    '/sys/class/dmi/id/bios_vendor',
    '/sys/class/dmi/id/product_version',
    '/sys/devices/system/clocksource/clocksource0/available_clocksource',
    '/sys/hypervisor/type',
    '/sys/hypervisor/properties/features',
    '/proc/xen/capabilities',
    '/proc/device-tree/hypervisor/compatible',
    '/proc/device-tree/compatible',
];
/** Files whose first line says something of a container. */
const CONTAINER_LINES = [
    '/proc/version',
    '/proc/sys/kernel/osrelease',
    '/run/host/container-manager',
    '/run/systemd/container',
];
/** Files that say something by being there. */
const PRESENCES = [
    '/proc/vz',
    '/proc/bc',
    '/proc/user_beancounters',
    '/proc/xen',
    '/proc/device-tree',
    '/proc/device-tree/ibm,partition-name',
    '/proc/device-tree/hmc-managed?',
    '/proc/device-tree/chosen/qemu,graphic-width',
    '/run/.containerenv',
    '/.dockerenv',
];
const CPUINFO = '/proc/cpuinfo';
const CPUID = '/dev/cpu/0/cpuid';
/** The leaf of CPUID in which a hypervisor writes who it is; the device has it at this position. */
const CPUID_LEAF = 0x40000000;
const SMBIOS = '/sys/firmware/dmi/entries/0-0/raw';
const DEVICE_TREE = '/proc/device-tree';
const SYSINFO = '/proc/sysinfo';
const PID_NAMESPACE = '/proc/self/ns/pid';
const FIRST_ENVIRONMENT = '/proc/1/environ';
/** Bytes of /proc/cpuinfo that hold its first processor. */
const FIRST_PROCESSOR = 16 * 1024;
/** Bytes of an environment: what the kernel takes of one is 128 KiB a variable, and nearly always it is a few KiB. */
const ENVIRONMENT = 256 * 1024;
/** Reads every signal once; each is bounded. */
function readSignals(files) {
    return {
        lines: new Map([...HYPERVISOR_LINES, ...CONTAINER_LINES].map((path) => [path, files.line(path)])),
        presences: new Map(PRESENCES.map((path) => [path, files.exists(path)])),
        cpu: (0,host_look/* map */.T)(files.bytes(CPUINFO, FIRST_PROCESSOR), (bytes) => parseCpu(bytes.toString('utf8'))),
        cpuid: files.bytes(CPUID, 16, CPUID_LEAF),
        smbios: files.bytes(SMBIOS, 4096),
        firmwareConfig: (0,host_look/* map */.T)(files.names(DEVICE_TREE), (names) => names.filter((name) => name.includes('fw-cfg'))),
        controlProgram: (0,host_look/* map */.T)(files.bytes(SYSINFO, 16 * 1024), (bytes) => parseControlProgram(bytes.toString('utf8'))),
        pidNamespace: files.link(PID_NAMESPACE),
        containerVariable: (0,host_look/* map */.T)(files.bytes(FIRST_ENVIRONMENT, ENVIRONMENT), parseContainerVariable),
        tracer: readTracer(files),
    };
}
/** The first line of a file; undefined where it was not read. */
function lineOf({ lines }, path) {
    const look = lines.get(path);
    return look === undefined ? undefined : (0,host_look/* readOf */.C)(look);
}
function isThere({ presences }, path) {
    return presences.get(path)?.state === 'read';
}
function parseCpu(text) {
    const flags = /^flags\s*:(.*)$/m.exec(text)?.[1];
    return {
        hypervisor: flags?.split(' ').includes('hypervisor'),
        userModeLinux: /^vendor_id\s*:\s*User Mode Linux/m.test(text),
    };
}
function parseControlProgram(text) {
    return /^VM00 Control Program:\s*(.*?)\s*$/m.exec(text)?.[1];
}
function parseContainerVariable(bytes) {
    const prefix = 'container=';
    const variables = bytes.toString('utf8').split('\0');
    return variables.find((variable) => variable.startsWith(prefix))?.slice(prefix.length);
}
function readTracer(files) {
    const status = (0,host_look/* readOf */.C)(files.bytes('/proc/self/status', 4096))?.toString('utf8') ?? '';
    const pid = /^TracerPid:\s*([1-9]\d*)$/m.exec(status)?.[1];
    return pid === undefined ? undefined : (0,host_look/* readOf */.C)(files.line(`/proc/${pid}/comm`));
}

;// CONCATENATED MODULE: ./lib/evidence/host/container.js



/**
 * Tells what a program runs in, by the rules of systemd's `detect_container` and in their order (src/basic/virt.c of
 * systemd 258). Before them stands gVisor, whose kernel it does not know; and OpenVZ is known by its bean counters too.
 */
function tellContainer(signals) {
    const namespace = (0,host_look/* readOf */.C)(signals.pidNamespace);
    const ownProcessIds = namespace === FIRST_PID_NAMESPACE;
    const found = byKernel(signals) ?? byManager(signals) ?? byFiles(signals);
    if (found !== undefined)
        return { ...found, ownProcessIds };
    if (namespace === undefined)
        return { kind: 'unknown', by: [], ownProcessIds };
    const kind = ownProcessIds ? 'none' : 'container-other';
    return { kind, by: [`/proc/self/ns/pid: ${namespace}`], ownProcessIds };
}
/** PROC_PID_INIT_INO (include/linux/proc_ns.h): the number of the first namespace of process ids, since Linux 3.8. */
const FIRST_PID_NAMESPACE = `pid:[${0xeffffffc}]`;
function byKernel(signals) {
    const version = lineOf(signals, '/proc/version') ?? '';
    if ((0,process_status/* isGVisor */.Fq)(version))
        return { kind: 'gvisor', by: [`/proc/version: ${version}`] };
    // Both are there on the node and in its containers; /proc/bc is on the node only.
    const openVz = ['/proc/vz', '/proc/user_beancounters'].find((path) => isThere(signals, path));
    if (openVz !== undefined && signals.presences.get('/proc/bc')?.state === 'missing') {
        return { kind: 'openvz', by: [`${openVz} without /proc/bc`] };
    }
    const release = lineOf(signals, '/proc/sys/kernel/osrelease') ?? '';
    if (/microsoft|WSL/i.test(release))
        return { kind: 'wsl', by: [`/proc/sys/kernel/osrelease: ${release}`] };
    const { tracer } = signals;
    return tracer?.startsWith('proot') ? { kind: 'proot', by: [`traced by ${tracer}`] } : undefined;
}
const MANAGERS = new Set([
    'lxc',
    'lxc-libvirt',
    'systemd-nspawn',
    'docker',
    'podman',
    'rkt',
    'wsl',
    'proot',
    'pouch',
]);
/** What the manager of the container itself says; of several places the first that says something counts. */
function byManager(signals) {
    const places = [
        ['/run/host/container-manager', lineOf(signals, '/run/host/container-manager')],
        ['/run/systemd/container', lineOf(signals, '/run/systemd/container')],
        ['/proc/1/environ container', (0,host_look/* readOf */.C)(signals.containerVariable)],
    ];
    const [path, name] = places.find(([, text]) => text) ?? [];
    if (!name)
        return undefined;
    const by = [`${path}: ${name}`];
    // Some images say "oci", which is no manager.
    if (name === 'oci')
        return byFiles(signals) ?? { kind: 'container-other', by };
    return { kind: isManager(name) ? name : 'container-other', by };
}
function isManager(name) {
    return MANAGERS.has(name);
}
function byFiles(signals) {
    if (isThere(signals, '/run/.containerenv'))
        return { kind: 'podman', by: ['/run/.containerenv'] };
    return isThere(signals, '/.dockerenv') ? { kind: 'docker', by: ['/.dockerenv'] } : undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/evidence/host/host-files.js



/**
 * The files of a machine.
 * @param root folder below which they lie: `/` is this machine.
 */
function hostFiles(root) {
    const at = (path) => (0,external_node_path_.join)(root, path);
    const bytes = (path, most, position = 0) => look(() => readBytes(at(path), most, position));
    return {
        bytes,
        line: (path) => (0,host_look/* map */.T)(bytes(path, 4096), firstLine),
        link: (path) => look(() => (0,external_node_fs_.readlinkSync)(at(path))),
        names: (path) => look(() => (0,external_node_fs_.readdirSync)(at(path))),
        exists: (path) => look(() => (0,external_node_fs_.lstatSync)(at(path)) !== undefined),
    };
}
function look(read) {
    try {
        return { state: 'read', value: read() };
    }
    catch (error) {
        if (!(error instanceof Error) || !('code' in error))
            throw error;
        const code = String(error.code);
        return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'missing' } : { state: 'unreadable', code };
    }
}
/** A pipe or a socket in a file's place is not waited for. */
function readBytes(path, most, position) {
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stat = (0,external_node_fs_.fstatSync)(file);
        if (!stat.isFile() && !stat.isCharacterDevice())
            throw Object.assign(new Error(path), { code: 'EINVAL' });
        const bytes = Buffer.alloc(most);
        let length = 0;
        for (let read = -1; read !== 0 && length < most; length += read) {
            read = (0,external_node_fs_.readSync)(file, bytes, length, most - length, position + length);
        }
        return bytes.subarray(0, length);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function firstLine(bytes) {
    return bytes.toString('utf8').split(/[\n\0]/, 1)[0] ?? '';
}

// EXTERNAL MODULE: ./lib/evidence/host/kernel.js
var host_kernel = __webpack_require__(9999);
;// CONCATENATED MODULE: ./lib/evidence/host/records.js



/**
 * The signals as GNU's programs print them in the locale C, so that a reader can ask again. Of the environment of
 * process 1, which may hold secrets, there is `container` alone.
 */
function recordsOf(signals, kernel) {
    const { cpu, cpuid, lines, pidNamespace, containerVariable } = signals;
    const registers = (0,host_look/* readOf */.C)(cpuid);
    return [
        linesRecord('What the firmware and the kernel say of a hypervisor', HYPERVISOR_LINES, lines),
        {
            title: 'Whether the processor has the flag of a hypervisor',
            command: ['grep', '-m', '1', '-owE', 'hypervisor|User Mode Linux', CPUINFO],
            output: printed(CPUINFO, (0,host_look/* map */.T)(cpu, hypervisorWords)),
        },
        ...(registers === undefined ? [] : [cpuidRecord(registers)]),
        linesRecord('What the kernel and managers of containers say of a container', CONTAINER_LINES, lines),
        {
            title: 'Files and folders that tell by being there',
            command: ['find', ...PRESENCES, '-maxdepth', '0'],
            output: PRESENCES.filter((path) => isThere(signals, path)).join('\n'),
        },
        {
            title: 'Namespace of the process ids (the first one of a kernel is 4026531836)',
            command: ['readlink', PID_NAMESPACE],
            output: (0,host_look/* readOf */.C)(pidNamespace) ?? '',
        },
        {
            title: 'Whether the first process was told that it is in a container',
            command: ['grep', '-az', '^container=', FIRST_ENVIRONMENT],
            output: printed(FIRST_ENVIRONMENT, (0,host_look/* map */.T)(containerVariable, (name) => (name === undefined ? '' : `container=${name}`))),
        },
        linesRecord('How the kernel defends itself', host_kernel/* KERNEL_LINES */.ob, kernel.lines),
    ];
}
function linesRecord(title, paths, looks) {
    const output = paths.flatMap((path) => {
        const look = looks.get(path);
        if (look === undefined || (look.state === 'read' && look.value === ''))
            return [];
        return [
            printed(path, (0,host_look/* map */.T)(look, (line) => `${path}:${line}`)),
        ];
    });
    return { title, command: ['grep', '-aH', '-m', '1', '', ...paths], output: output.join('\n') };
}
function printed(path, look) {
    if (look.state === 'read')
        return look.value;
    return `grep: ${path}: ${look.state === 'missing' ? 'No such file or directory' : (REASONS[look.code] ?? look.code)}`;
}
/** The C library's words for what shuts a file of /proc and /sys. */
const REASONS = {
    EACCES: 'Permission denied',
    EPERM: 'Operation not permitted',
    EINVAL: 'Invalid argument',
};
function hypervisorWords({ hypervisor, userModeLinux }) {
    if (userModeLinux)
        return 'User Mode Linux';
    return hypervisor ? 'hypervisor' : '';
}
function cpuidRecord(registers) {
    return {
        title: "Who the hypervisor says it is, in CPUID's leaf 0x40000000",
        command: ['od', '-A', 'n', '-c', '-j', String(CPUID_LEAF), '-N', '16', CPUID],
        output: [...registers].map(character).join(''),
    };
}
/** A byte as `od -c` prints it, but for the few that have a letter there. */
function character(byte) {
    if (byte === 0)
        return '  \\0';
    const isPrintable = byte >= 0x20 && byte < 0x7f;
    return (isPrintable ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0')).padStart(4);
}

;// CONCATENATED MODULE: ./lib/evidence/host/virtual-machine.js


/**
 * Tells what a machine runs on, by the rules of systemd's `detect_vm` and in their order (src/basic/virt.c of systemd
 * 257): firmware that names VirtualBox, Xen, Parallels, Amazon or Google before the processor, the processor before
 * other firmware, then Xen's folder in /sys, the device tree and s390's own file. Where CPUID cannot be asked, the
 * flag of /proc/cpuinfo and the clocks of the kernel's guest drivers (`kvm-clock`, `hyperv_clocksource_…`, `xen`)
 * stand for it.
 */
function tellMachine(signals) {
    const firmware = byFirmware(signals);
    if (firmware && BEFORE_PROCESSOR.has(firmware.kind))
        return firmware;
    if ((0,host_look/* readOf */.C)(signals.cpu)?.userModeLinux)
        return told('uml', '/proc/cpuinfo: User Mode Linux');
    const xen = byXenFolder(signals);
    if (xen?.kind === 'xen')
        return xen;
    const processor = byProcessor(signals);
    if (processor && !VAGUE.has(processor.kind))
        return processor;
    if (xen !== undefined)
        return xen;
    const others = [firmware, bySysHypervisor(signals), byDeviceTree(signals), byControlProgram(signals)];
    const named = others.find((one) => one !== undefined && one.kind !== 'vm-other');
    const vague = processor ?? others.find((one) => one !== undefined);
    return named ?? vague ?? withoutHypervisor(signals);
}
const BEFORE_PROCESSOR = new Set([
    'oracle',
    'xen',
    'amazon',
    'parallels',
    'google',
]);
/** QEMU can say that it is Hyper-V, so other signals go before that. */
const VAGUE = new Set(['microsoft', 'vm-other']);
/** How a text of the firmware starts, and whose it is; of one text the first that fits counts. */
const FIRMWARE = [
    ['KVM', 'kvm'],
    ['OpenStack', 'kvm'],
    ['KubeVirt', 'kvm'],
    ['Amazon EC2', 'amazon'],
    ['QEMU', 'qemu'],
    ['VMware', 'vmware'],
    ['VMW', 'vmware'],
    ['innotek GmbH', 'oracle'],
    ['VirtualBox', 'oracle'],
    ['Oracle Corporation', 'oracle'],
    ['Xen', 'xen'],
    ['Bochs', 'bochs'],
    ['Parallels', 'parallels'],
    ['BHYVE', 'bhyve'],
    ['Hyper-V', 'microsoft'],
    ['Apple Virtualization', 'apple'],
    ['Google Compute Engine', 'google'],
];
/** The product's name goes first: it tells KVM where the vendor says QEMU. */
const FIRMWARE_FILES = [
    '/sys/class/dmi/id/product_name',
    '/sys/class/dmi/id/sys_vendor',
    '/sys/class/dmi/id/board_vendor',
    '/sys/class/dmi/id/bios_vendor',
    '/sys/class/dmi/id/product_version',
];
function byFirmware(signals) {
    for (const path of FIRMWARE_FILES) {
        const text = lineOf(signals, path) ?? '';
        const kind = FIRMWARE.find(([start]) => text.startsWith(start))?.[1];
        if (kind === 'amazon' && isAmazonMetal(signals))
            return undefined;
        if (kind !== undefined)
            return told(kind, quote(path, text));
    }
    return smbiosSaysVirtual(signals) ? told('vm-other', `${SMBIOS_BIT} is set`) : undefined;
}
const SMBIOS_BIT = 'SMBIOS: "virtual machine" bit';
/** Amazon's own machines have the same firmware as its guests; SMBIOS tells, and where only root may read it, the type. */
function isAmazonMetal(signals) {
    const virtual = smbiosSaysVirtual(signals);
    if (virtual !== undefined)
        return !virtual;
    return /\.metal(-|$)/.test(lineOf(signals, '/sys/class/dmi/id/product_name') ?? '');
}
/** Bit 4 of the second extension byte of "BIOS Characteristics" (SMBIOS 3.4.0, 7.1.2.2); undefined where it cannot be read. */
function smbiosSaysVirtual({ smbios }) {
    const table = (0,host_look/* readOf */.C)(smbios);
    const [, length = 0] = table ?? [];
    const byte = table?.[19];
    return byte === undefined || length < 20 ? undefined : (byte & 0x10) !== 0;
}
/** Xen's dom0 is the machine's own system, which has the hypervisor below it and rules it. */
function byXenFolder(signals) {
    if (!isThere(signals, '/proc/xen'))
        return undefined;
    const path = '/sys/hypervisor/properties/features';
    const features = lineOf(signals, path);
    if (features !== undefined && /^[0-9a-f]+/i.test(features)) {
        const isDom0 = (Number.parseInt(features, 16) & XENFEAT_DOM0) !== 0;
        return told(isDom0 ? 'xen-dom0' : 'xen', '/proc/xen', quote(path, features));
    }
    const capabilities = lineOf(signals, '/proc/xen/capabilities') ?? '';
    return capabilities.split(',').includes('control_d')
        ? told('xen-dom0', quote('/proc/xen/capabilities', capabilities))
        : told('xen', '/proc/xen');
}
/** Bit 11 (xen/include/public/features.h). */
const XENFEAT_DOM0 = 1 << 11;
/** What a hypervisor writes into CPUID. */
const SIGNATURES = {
    XenVMMXenVMM: 'xen',
    KVMKVMKVM: 'kvm',
    'Linux KVM Hv': 'kvm',
    TCGTCGTCGTCG: 'qemu',
    VMwareVMware: 'vmware',
    'Microsoft Hv': 'microsoft',
    'bhyve bhyve ': 'bhyve',
    QNXQVMBSQG: 'qnx',
    ACRNACRNACRN: 'acrn',
    SRESRESRESRE: 'sre',
    'Apple VZ': 'apple',
};
function byProcessor(signals) {
    const { cpu, cpuid } = signals;
    const flag = (0,host_look/* readOf */.C)(cpu)?.hypervisor;
    if (flag === false)
        return undefined;
    const signature = flag ? (0,host_look/* readOf */.C)(cpuid)?.toString('latin1', 4).replace(/\0+$/, '') : undefined;
    // A hypervisor that wrote nothing there may still have a clock.
    if (signature)
        return told(SIGNATURES[signature] ?? 'vm-other', `CPUID: ${signature}`);
    const clocks = lineOf(signals, CLOCKS)?.split(' ') ?? [];
    for (const [pattern, kind] of CLOCK_KINDS) {
        const clock = clocks.find((name) => pattern.test(name));
        // Xen gives its clock to dom0 too.
        if (clock !== undefined && !(kind === 'xen' && isThere(signals, '/proc/xen'))) {
            return told(kind, `clock source: ${clock}`);
        }
    }
    if (!flag)
        return undefined;
    // Azure's older firmware names Hyper-V in no field.
    const [vendor, product] = [lineOf(signals, '/sys/class/dmi/id/sys_vendor'), lineOf(signals, PRODUCT)];
    if (vendor === 'Microsoft Corporation' && product === 'Virtual Machine') {
        return told('microsoft', quote(PRODUCT, `${vendor} ${product}`));
    }
    return told('vm-other', '/proc/cpuinfo: flag hypervisor');
}
const PRODUCT = '/sys/class/dmi/id/product_name';
const CLOCKS = '/sys/devices/system/clocksource/clocksource0/available_clocksource';
const CLOCK_KINDS = [
    [/^kvm-clock$/, 'kvm'],
    [/^xen$/, 'xen'],
    [/^hyperv_clocksource/, 'microsoft'],
];
function bySysHypervisor(signals) {
    const path = '/sys/hypervisor/type';
    const type = lineOf(signals, path);
    if (!type)
        return undefined;
    return told(type === 'xen' ? 'xen' : 'vm-other', quote(path, type));
}
function byDeviceTree(signals) {
    const path = '/proc/device-tree/hypervisor/compatible';
    const hypervisor = lineOf(signals, path);
    if (hypervisor !== undefined)
        return told(deviceTreeKind(hypervisor), quote(path, hypervisor));
    const isPowerVM = isThere(signals, '/proc/device-tree/ibm,partition-name') &&
        isThere(signals, '/proc/device-tree/hmc-managed?') &&
        !isThere(signals, '/proc/device-tree/chosen/qemu,graphic-width');
    if (isPowerVM)
        return told('powervm', '/proc/device-tree/ibm,partition-name');
    const [firmwareConfig] = (0,host_look/* readOf */.C)(signals.firmwareConfig) ?? [];
    if (firmwareConfig !== undefined)
        return told('qemu', `/proc/device-tree/${firmwareConfig}`);
    const compatible = lineOf(signals, '/proc/device-tree/compatible');
    return compatible === 'qemu,pseries'
        ? told('qemu', quote('/proc/device-tree/compatible', compatible))
        : undefined;
}
function deviceTreeKind(hypervisor) {
    if (hypervisor === 'linux,kvm')
        return 'kvm';
    if (hypervisor.includes('xen'))
        return 'xen';
    return hypervisor.includes('vmware') ? 'vmware' : 'vm-other';
}
function byControlProgram({ controlProgram }) {
    const program = (0,host_look/* readOf */.C)(controlProgram);
    if (program === undefined)
        return undefined;
    return told(program.startsWith('z/VM') ? 'zvm' : 'kvm', quote('/proc/sysinfo', program));
}
/** No signal of a hypervisor means that there is none only where one would have been seen. */
function withoutHypervisor(signals) {
    const products = FIRMWARE_FILES.flatMap((path) => {
        const text = lineOf(signals, path);
        return text === undefined ? [] : [quote(path, text)];
    });
    const flag = (0,host_look/* readOf */.C)(signals.cpu)?.hypervisor;
    if (flag === false)
        return told('none', '/proc/cpuinfo: no flag hypervisor', ...products.slice(0, 2));
    const looked = products.length > 0 || [signals.firmwareConfig, signals.controlProgram].some(isRead);
    if (!looked)
        return { kind: 'unknown', by: [] };
    return told('none', ...(products.length > 0 ? products.slice(0, 2) : ['no hypervisor in the device tree']));
}
function isRead({ state }) {
    return state === 'read';
}
function told(kind, ...by) {
    return { kind, by };
}
/** The firmware's folder is long, and its files are known by their names. */
function quote(path, text) {
    return `${path.replace('/sys/class/dmi/id/', 'DMI ')}: ${text}`;
}

;// CONCATENATED MODULE: ./lib/evidence/host/collect.js








const RunnerOwner = schemas/* enum */.k5n(['github-hosted', 'self-hosted']).optional().catch(undefined);
/** Looks at this machine, and at whether the engine is on it. */
async function collectHost(required, runner, signal) {
    const { endpoint, result } = await readEndpoint(signal);
    const host = lookAtHost({ root: '/', required, runner, endpoint });
    if (host.state !== 'collected' || endpoint === undefined)
        return host;
    const asked = { title: 'Where the engine is', command: result.command, output: endpoint };
    return { ...host, records: [...host.records, asked] };
}
/**
 * Reads a machine's own account of what it runs on, what the check runs in and how its kernel defends itself.
 * @returns `error` where neither /proc nor /sys shows anything.
 */
function lookAtHost({ root, required, runner, endpoint }) {
    const files = hostFiles(root);
    const [signals, kernel] = [readSignals(files), (0,host_kernel/* readKernel */.Q1)(files)];
    const [machine, container] = [tellMachine(signals), tellContainer(signals)];
    const records = recordsOf(signals, kernel);
    if (machine.kind === 'unknown' && container.kind === 'unknown') {
        const reason = 'Nothing that tells what this machine is could be read: /proc and /sys have to be mounted where the check runs.';
        return { state: 'error', reason, records };
    }
    const value = {
        required,
        machine,
        container,
        kernel,
        runner: RunnerOwner.parse(runner),
        remoteEngine: remoteEngine(endpoint),
    };
    return { state: 'collected', value, records };
}
/** A socket of this machine is no other machine; a name of a user is of no matter here. */
function remoteEngine(endpoint) {
    if (endpoint === undefined || /^(unix|npipe|fd):/.test(endpoint))
        return undefined;
    const url = URL.parse(endpoint);
    return url === null ? endpoint : `${url.protocol}//${url.host}`;
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


/***/ })

};
