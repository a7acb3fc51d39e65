/**
 * System calls that a container needs whatever its image does, so that every profile has them.
 *
 * runc loads the filter before it becomes the container's program, and without `no-new-privileges` it does so before
 * it gives up its capabilities: what it calls between is refused by a profile that lacks it, and the container does not
 * start. Measured (strace on runc 1.1.5 of Debian and runc 1.5.2, with and without `no-new-privileges`, a user, groups,
 * a terminal, dropped capabilities, a read-only root; `docker run` and `docker exec`; each eight times), and read
 * beside it in `finalizeNamespace` of libcontainer/init_linux.go, standard_init_linux.go and setns_init_linux.go.
 */
const BY_RUNC = [
  'capget capset chdir close close_range epoll_ctl execve faccessat faccessat2 fchown fcntl fstat fstatfs futex',
  'getcwd getdents64 getpid getppid newfstatat openat openat2 prctl read rt_sigreturn setgid setgroups setuid statx',
  'tgkill write',
];

/**
 * runc is a Go program, whose runtime works beside it: it may start a thread, grow or give back its memory, wait for a
 * file or give way at any moment of that time, though none of the measured starts did (runtime/os_linux.go,
 * mem_linux.go, netpoll_epoll.go, proc.go; glibc's pthread_create).
 */
const BY_GO = [
  'clone epoll_pwait exit gettid madvise mmap mprotect munmap nanosleep rseq rt_sigaction rt_sigprocmask',
  'sched_yield set_robust_list sigaltstack',
];

/**
 * What the kernel has a process call: on its way back from a signal, after a stop (`docker pause`) that interrupted a
 * wait, and at its end. A recording sees these only by chance.
 */
const BY_KERNEL = ['exit exit_group restart_syscall rt_sigreturn sigreturn'];

/** Names of the system calls that every profile lets through, sorted. */
export const ALWAYS_NEEDED: readonly string[] = [
  ...new Set([...BY_RUNC, ...BY_GO, ...BY_KERNEL].flatMap((line) => line.split(' '))),
].toSorted();
