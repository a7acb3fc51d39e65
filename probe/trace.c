// trace HOLD
// Prints each system call that the processes of its pid namespace make, once. HOLD is where the program `hold` lies
// in their container. README.md tells what it promises.

#include "system.h"

// From the kernel's include/uapi/linux/ptrace.h, audit.h and elf-em.h.
enum {
  PTRACE_SYSCALL = 24,
  PTRACE_GETEVENTMSG = 0x4201,
  PTRACE_SEIZE = 0x4206,
  PTRACE_INTERRUPT = 0x4207,
  PTRACE_LISTEN = 0x4208,
  PTRACE_GET_SYSCALL_INFO = 0x420e,

  PTRACE_EVENT_EXEC = 4,
  PTRACE_EVENT_STOP = 128,
  // PTRACE_O_: TRACESYSGOOD, TRACEFORK, TRACEVFORK, TRACECLONE, TRACEEXEC
  OPTIONS = 1 | 2 | 4 | 8 | 16,
  SYSCALL_STOP = 5 | 0x80,
  SYSCALL_INFO_ENTRY = 1,

  ALL_CHILDREN = 0x40000000,
  SIGTRAP = 5,
  SIGALRM = 14,
  ITIMER_REAL = 0,
  SA_RESTORER = 0x04000000,
};

static const unsigned ARCHITECTURES[] = {
    0xc000003e,  // x86_64
    0x40000003,  // i386
    0xc00000b7,  // aarch64
    0x40000028,  // arm
};

enum { PAUSE_MILLISECONDS = 10, KNOWN_ARCHITECTURES = 4, KNOWN_NUMBERS = 1024, MOST_OTHERS = 64 };

// No number of a process or thread reaches this (PID_MAX_LIMIT): sets of them are bitmaps, of which only the pages
// that are used take memory.
enum { PROCESS_NUMBERS = 4 * 1024 * 1024 };

struct system_call {
  unsigned architecture;
  long number;
};

// The first bytes of struct ptrace_syscall_info.
struct syscall_info {
  unsigned char operation;
  unsigned char padding[3];
  unsigned architecture;
  unsigned long instruction_pointer;
  unsigned long stack_pointer;
  long number;
};

static unsigned char traced[PROCESS_NUMBERS / 8];
// Those whose system calls are not yet the image's, up to their next execve.
static unsigned char waiting[PROCESS_NUMBERS / 8];
static unsigned char seen[KNOWN_ARCHITECTURES][KNOWN_NUMBERS / 8];
static struct system_call others[MOST_OTHERS];
static int others_count;
static long self;
static const char *hold;
static volatile int look_due;

static int has(const unsigned char *set, long number) {
  return set[number >> 3] >> (number & 7) & 1;
}

static void include(unsigned char *set, long number) {
  set[number >> 3] |= (unsigned char)(1 << (number & 7));
}

static void exclude(unsigned char *set, long number) {
  set[number >> 3] &= (unsigned char)~(1 << (number & 7));
}

static void set_to(unsigned char *set, long number, int value) {
  (value ? include : exclude)(set, number);
}

static long ptrace(long request, long thread, long address, long data) {
  return system_call(SYS_ptrace, request, thread, address, data);
}

__attribute__((noreturn)) static void give_up(const char *what, long error) {
  char number[24];
  append_number(number, (unsigned long)error);
  write_text(STDERR, "trace: ");
  write_text(STDERR, what);
  write_text(STDERR, ", error ");
  write_text(STDERR, number);
  write_text(STDERR, "\n");
  exit_with(1);
}

static void print_call(unsigned architecture, long number) {
  char line[64];
  char *end = line;
  for (int shift = 28; shift >= 0; shift -= 4) *end++ = "0123456789abcdef"[architecture >> shift & 15];
  end = append(end, number < 0 ? " -" : " ");
  end = append_number(end, number < 0 ? -(unsigned long)number : (unsigned long)number);
  end = append(end, "\n");
  write_bytes(STDOUT, line, end - line);
}

static void note_other(unsigned architecture, long number) {
  for (int at = 0; at < others_count; at++) {
    if (others[at].architecture == architecture && others[at].number == number) return;
  }
  if (others_count == MOST_OTHERS) return;
  others[others_count++] = (struct system_call){architecture, number};
  print_call(architecture, number);
}

static void note_system_call(long thread) {
  struct syscall_info info;
  long size = ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, (long)&info);
  // Killed in the meantime.
  if (size == -ESRCH) return;
  if (size < 0) give_up("this kernel does not tell the system calls of a process (5.3 and later do)", -size);
  if (info.operation != SYSCALL_INFO_ENTRY) return;
  for (int at = 0; at < KNOWN_ARCHITECTURES; at++) {
    if (ARCHITECTURES[at] != info.architecture || info.number < 0 || info.number >= KNOWN_NUMBERS) continue;
    if (has(seen[at], info.number)) return;
    include(seen[at], info.number);
    print_call(info.architecture, info.number);
    return;
  }
  note_other(info.architecture, info.number);
}

static int runs_hold(long thread) {
  char path[64];
  char text[4096];
  process_path(path, thread, "exe");
  long size = read_link(path, text, sizeof text - 1);
  text[size > 0 ? size : 0] = 0;
  return same(text, hold);
}

// The number in a line of the status of a thread, of which `name` is the start ("\nTgid:\t"); negative without one.
static long number_of(long thread, const char *name) {
  char path[64];
  char text[1024];
  process_path(path, thread, "status");
  long file = open_for_reading(path, 0);
  if (file < 0) return -1;
  // These stand among the first lines.
  long size = read_some(file, text, sizeof text - 1);
  close_file(file);
  text[size > 0 ? size : 0] = 0;
  const char *value = after(text, name);
  if (value == 0) return -1;
  long number = 0;
  while (*value >= '0' && *value <= '9') number = number * 10 + (*value++ - '0');
  return number;
}

// True when it is the engine's runtime before it becomes the program of a container. runc names that "runc:[2:INIT]",
// as the image can name its own: but what the image starts has a parent in the container.
static int is_runtime(long process) {
  if (number_of(process, "\nPPid:\t") != 0) return 0;
  char path[64];
  char text[8];
  process_path(path, process, "comm");
  long file = open_for_reading(path, 0);
  if (file < 0) return 0;
  long size = read_some(file, text, 6);
  close_file(file);
  text[size > 0 ? size : 0] = 0;
  return same(text, "runc:[");
}

// What a traced process starts is the image's, as is each of its threads; those of the engine's runtime are not.
static void welcome(long thread) {
  long process = number_of(thread, "\nTgid:\t");
  include(traced, thread);
  set_to(waiting, thread, process > 0 && process != thread && has(waiting, process));
}

static void forget(long thread) {
  exclude(traced, thread);
  exclude(waiting, thread);
}

// Gives 0, or the error number. One that is traced already gives EPERM.
static long seize(long thread) {
  long result = ptrace(PTRACE_SEIZE, thread, 0, OPTIONS);
  if (result < 0) return -result;
  welcome(thread);
  // Only a stop starts the tracing of system calls.
  ptrace(PTRACE_INTERRUPT, thread, 0, 0);
  return 0;
}

// A thread that starts another one before it is seized itself makes another round necessary; later ones are
// traced from their start.
static void seize_threads(long process) {
  char path[64];
  process_path(path, process, "task");
  int found;
  do {
    found = 0;
    long folder = open_for_reading(path, O_DIRECTORY);
    if (folder < 0) return;
    _Alignas(struct entry) char buffer[2048];
    long size;
    while ((size = read_folder(folder, buffer, sizeof buffer)) > 0) {
      for (long at = 0; at < size; at += ((struct entry *)(buffer + at))->size) {
        long thread = process_number(((struct entry *)(buffer + at))->name);
        if (thread != 0 && !has(traced, thread) && seize(thread) == 0) found = 1;
      }
    }
    close_file(folder);
  } while (found);
}

static void read_mounts(char *mounts, long size, long process) {
  char path[64];
  process_path(path, process, "ns/mnt");
  long used = read_link(path, mounts, size - 1);
  mounts[used > 0 ? used : 0] = 0;
}

// Seizes the processes that were not started by one that is traced: the first one, and those that the engine puts
// into its container; and what a traced one has started out of the tracer's sight (CLONE_UNTRACED). What runs in another container that shares the pid namespace, as the tracer does, has other
// mounts and is left alone.
static void look_around(void) {
  char wanted[64];
  read_mounts(wanted, sizeof wanted, 1);
  long folder = open_for_reading("/proc", O_DIRECTORY);
  if (folder < 0) give_up("/proc cannot be read", -folder);
  _Alignas(struct entry) char buffer[8192];
  long size;
  while ((size = read_folder(folder, buffer, sizeof buffer)) > 0) {
    for (long at = 0; at < size; at += ((struct entry *)(buffer + at))->size) {
      long process = process_number(((struct entry *)(buffer + at))->name);
      if (process == 0 || process == self) continue;
      if (!has(traced, process)) {
        char mounts[64];
        read_mounts(mounts, sizeof mounts, process);
        if (!same(mounts, wanted) || seize(process) != 0) continue;
        set_to(waiting, process, runs_hold(process) || is_runtime(process));
      }
      seize_threads(process);
    }
  }
  close_file(folder);
}

// After an execve only one thread is left, with the number of the process, whichever thread called it.
static void follow_execve(long process) {
  unsigned long former;
  if (ptrace(PTRACE_GETEVENTMSG, process, 0, (long)&former) == 0 && (long)former != process) {
    forget((long)former);
  }
  set_to(waiting, process, runs_hold(process));
}

static void follow(long thread, int status) {
  int is_stop = (status & 0xff) == 0x7f;
  if (!is_stop) {
    forget(thread);
    return;
  }
  if (!has(traced, thread)) welcome(thread);
  int signal = status >> 8 & 0xff;
  int event = status >> 16;
  if (event == PTRACE_EVENT_STOP && signal != SIGTRAP) {
    // Stopped by a signal as a whole: it stays so until it is continued by one.
    ptrace(PTRACE_LISTEN, thread, 0, 0);
    return;
  }
  int deliver = 0;
  if (event == PTRACE_EVENT_EXEC) {
    follow_execve(thread);
  } else if (event == 0 && signal != SYSCALL_STOP) {
    deliver = signal;
  } else if (event == 0 && !has(waiting, thread)) {
    note_system_call(thread);
  }
  ptrace(PTRACE_SYSCALL, thread, 0, deliver);
}

static void on_alarm(int signal) {
  (void)signal;
  look_due = 1;
}

#if defined(__x86_64__)
void return_from_signal(void);
__asm__("return_from_signal:\n"
        "  movl $15, %eax\n"
        "  syscall\n");
#endif

// Interrupts wait4 when it is time to look around. One that comes just before wait4 is made up for by the next.
static void start_timer(void) {
  struct {
    void (*handler)(int);
    unsigned long flags;
    void (*restorer)(void);
    unsigned long mask;
  } action = {on_alarm, 0, 0, 0};
#if defined(__x86_64__)
  action.flags = SA_RESTORER;
  action.restorer = return_from_signal;
#endif
  system_call(SYS_rt_sigaction, SIGALRM, (long)&action, 0, sizeof action.mask);
  // Seconds and microseconds: the interval, and the first time.
  long timer[4] = {0, PAUSE_MILLISECONDS * 1000, 0, PAUSE_MILLISECONDS * 1000};
  system_call(SYS_setitimer, ITIMER_REAL, (long)timer, 0, 0);
}

static int process_exists(long process) {
  char path[64];
  process_path(path, process, "");
  long folder = open_for_reading(path, O_DIRECTORY);
  if (folder < 0) return 0;
  close_file(folder);
  return 1;
}

static int program(char **argv, char **envp) {
  (void)envp;
  if (argv[0] == 0 || argv[1] == 0) {
    write_text(STDERR, "trace: HOLD is missing\n");
    return 1;
  }
  hold = argv[1];
  self = system_call(SYS_getpid, 0, 0, 0, 0);
  long error = seize(1);
  if (error != 0) give_up("process 1 cannot be traced", error);
  set_to(waiting, 1, runs_hold(1));
  seize_threads(1);
  look_around();
  write_text(STDOUT, "tracing\n");
  start_timer();
  for (;;) {
    if (look_due) {
      look_due = 0;
      look_around();
    }
    int status;
    long thread = system_call(SYS_wait4, -1, (long)&status, ALL_CHILDREN, 0);
    if (thread > 0) {
      follow(thread, status);
    } else if (thread == -ECHILD) {
      if (!process_exists(1)) return 0;
      sleep_milliseconds(PAUSE_MILLISECONDS);
    }
  }
}
