// What the helper programs share: how a program starts, its system calls, and how it writes. There is no library
// below them. The numbers are from the kernel's arch/x86/entry/syscalls/syscall_64.tbl (amd64) and
// include/uapi/asm-generic/unistd.h (arm64); a call gives its result, or minus the error number.

#ifndef SYSTEM_H
#define SYSTEM_H

#if defined(__x86_64__)

enum {
  SYS_read = 0,
  SYS_write = 1,
  SYS_close = 3,
  SYS_rt_sigaction = 13,
  SYS_rt_sigreturn = 15,
  SYS_nanosleep = 35,
  SYS_setitimer = 38,
  SYS_getpid = 39,
  SYS_clone = 56,
  SYS_execve = 59,
  SYS_wait4 = 61,
  SYS_ptrace = 101,
  SYS_getdents64 = 217,
  SYS_clock_gettime = 228,
  SYS_exit_group = 231,
  SYS_openat = 257,
  SYS_readlinkat = 267,
  SYS_faccessat = 269,
  O_DIRECTORY = 0x10000,
};

static inline long system_call(long number, long a, long b, long c, long d) {
  register long fourth __asm__("r10") = d;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth)
                   : "rcx", "r11", "memory");
  return result;
}

// The kernel starts here, with the stack pointer at argc.
__asm__(".globl _start\n"
        "_start:\n"
        "  xorl %ebp, %ebp\n"
        "  movq %rsp, %rdi\n"
        "  andq $-16, %rsp\n"
        "  call begin\n");

#elif defined(__aarch64__)

enum {
  SYS_faccessat = 48,
  SYS_openat = 56,
  SYS_close = 57,
  SYS_getdents64 = 61,
  SYS_read = 63,
  SYS_write = 64,
  SYS_readlinkat = 78,
  SYS_exit_group = 94,
  SYS_nanosleep = 101,
  SYS_setitimer = 103,
  SYS_clock_gettime = 113,
  SYS_ptrace = 117,
  SYS_rt_sigaction = 134,
  SYS_getpid = 172,
  SYS_clone = 220,
  SYS_execve = 221,
  SYS_wait4 = 260,
  O_DIRECTORY = 0x4000,
};

static inline long system_call(long number, long a, long b, long c, long d) {
  register long result __asm__("x0") = a;
  register long second __asm__("x1") = b;
  register long third __asm__("x2") = c;
  register long fourth __asm__("x3") = d;
  register long what __asm__("x8") = number;
  __asm__ volatile("svc #0" : "+r"(result) : "r"(second), "r"(third), "r"(fourth), "r"(what) : "memory");
  return result;
}

// The kernel starts here, with the stack pointer at argc.
__asm__(".globl _start\n"
        "_start:\n"
        "  mov x29, #0\n"
        "  mov x0, sp\n"
        "  bl begin\n");

#endif

enum { STDOUT = 1, STDERR = 2, AT_FDCWD = -100, O_RDONLY = 0, O_CLOEXEC = 0x80000 };
enum { ENOENT = 2, ESRCH = 3, EINTR = 4, ECHILD = 10, EACCES = 13, SIGCHLD = 17 };

struct time {
  long seconds;
  long nanoseconds;
};

// What the program does; its result is the exit status. argv and envp end with a null.
static int program(char **argv, char **envp);

__attribute__((noreturn)) static void exit_with(int status) {
  for (;;) system_call(SYS_exit_group, status, 0, 0, 0);
}

__attribute__((noreturn, used)) void begin(long *stack) {
  char **argv = (char **)(stack + 1);
  exit_with(program(argv, argv + stack[0] + 1));
}

static inline long open_for_reading(const char *path, int flags) {
  return system_call(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC | flags, 0);
}

static inline long read_some(long file, char *buffer, long size) {
  return system_call(SYS_read, file, (long)buffer, size, 0);
}

static inline void close_file(long file) {
  system_call(SYS_close, file, 0, 0, 0);
}

static inline long read_link(const char *path, char *buffer, long size) {
  return system_call(SYS_readlinkat, AT_FDCWD, (long)path, (long)buffer, size);
}

static inline void sleep_milliseconds(long milliseconds) {
  struct time time = {0, milliseconds * 1000000};
  system_call(SYS_nanosleep, (long)&time, 0, 0, 0);
}

// Writes all bytes, in as many calls as it takes; exits 1 when it cannot.
static inline void write_bytes(int file, const char *bytes, long size) {
  while (size > 0) {
    long written = system_call(SYS_write, file, (long)bytes, size, 0);
    if (written == -EINTR) continue;
    if (written <= 0) exit_with(1);
    bytes += written;
    size -= written;
  }
}

static inline long length(const char *text) {
  long size = 0;
  while (text[size] != 0) size++;
  return size;
}

static inline void write_text(int file, const char *text) {
  write_bytes(file, text, length(text));
}

static inline int same(const char *one, const char *two) {
  while (*one != 0 && *one == *two) {
    one++;
    two++;
  }
  return *one == *two;
}

// What follows a part of a text, or 0 where the part is not in it.
static inline const char *after(const char *text, const char *part) {
  for (; *text != 0; text++) {
    const char *place = text;
    const char *wanted = part;
    while (*wanted != 0 && *place == *wanted) {
      place++;
      wanted++;
    }
    if (*wanted == 0) return place;
  }
  return 0;
}

// Appends text to what ends at `end`, and gives the new end; the buffer has to have the room.
static inline char *append(char *end, const char *text) {
  while (*text != 0) *end++ = *text++;
  *end = 0;
  return end;
}

static inline char *append_number(char *end, unsigned long number) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number != 0);
  while (count > 0) *end++ = digits[--count];
  *end = 0;
  return end;
}

// One entry of a folder, as getdents64 gives it.
struct entry {
  unsigned long inode;
  long offset;
  unsigned short size;
  unsigned char type;
  char name[];
};

static inline long read_folder(long folder, char *buffer, long size) {
  return system_call(SYS_getdents64, folder, (long)buffer, size, 0);
}

// The number that a name of /proc stands for, or 0: no process has that.
static inline long process_number(const char *name) {
  long number = 0;
  for (; *name != 0; name++) {
    if (*name < '0' || *name > '9') return 0;
    number = number * 10 + (*name - '0');
  }
  return number;
}

// "/proc/NUMBER/NAME", which needs less than 64 bytes.
static inline void process_path(char *path, long number, const char *name) {
  append(append(append_number(append(path, "/proc/"), (unsigned long)number), "/"), name);
}

#endif
