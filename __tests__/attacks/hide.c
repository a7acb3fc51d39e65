// hide HOW
// What a program of an image can do so that nobody sees what it is, or what it calls.

#include "../../probe/system.h"

#if defined(__x86_64__)
enum { SYS_setresuid = 117, SYS_prctl = 157, SYS_mkdirat = 258 };
#else
enum { SYS_setresuid = 147, SYS_prctl = 167, SYS_mkdirat = 34 };
#endif

enum { SIG_IGN = 1, PR_SET_KEEPCAPS = 8, PR_SET_NAME = 15 };
// CLONE_VM, CLONE_FS, CLONE_FILES, CLONE_SIGHAND, CLONE_THREAD, CLONE_SYSVSEM
enum { THREAD = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000 | 0x40000, CLONE_UNTRACED = 0x800000 };

static _Alignas(16) char stack[65536];

__attribute__((noreturn)) static void sleep_for_ever(void) {
  for (;;) sleep_milliseconds(900);
}

static void start_thread(long flags, void (*work)(void)) {
  void **top = (void **)(stack + sizeof stack);
  *(top -= 2) = (void *)work;
#if defined(__x86_64__)
  long result = SYS_clone;
  register long fourth __asm__("r10") = 0;
  __asm__ volatile("syscall\n"
                   "  testq %%rax, %%rax\n"
                   "  jnz 1f\n"
                   "  popq %%rax\n"
                   "  callq *%%rax\n"
                   "1:\n"
                   : "+a"(result)
                   : "D"(flags), "S"(top), "d"(0), "r"(fourth)
                   : "rcx", "r11", "memory");
#else
  register long result __asm__("x0") = flags;
  register void **place __asm__("x1") = top;
  register long third __asm__("x2") = 0;
  register long fourth __asm__("x3") = 0;
  register long what __asm__("x8") = SYS_clone;
  __asm__ volatile("svc #0\n"
                   "  cbnz x0, 1f\n"
                   "  ldr x9, [sp]\n"
                   "  blr x9\n"
                   "1:\n"
                   : "+r"(result)
                   : "r"(place), "r"(third), "r"(fourth), "r"(what)
                   : "x9", "x30", "memory");
#endif
  if (result < 0) exit_with(3);
}

static long start_process(long flags) {
  return system_call(SYS_clone, SIGCHLD | flags, 0, 0, 0);
}

static void become_user(void) {
  if (system_call(SYS_setresuid, 1000, 1000, 1000, 0) != 0) exit_with(3);
}

static void make_folder(const char *path) {
  if (system_call(SYS_mkdirat, AT_FDCWD, (long)path, 0700, 0) != 0) exit_with(3);
}

// Is another process all the time.
static void hop(void) {
  while (start_process(0) <= 0) {
  }
  exit_with(0);
}

// When the tracer has had time to find it, or not to.
static void make_folder_later(void) {
  sleep_milliseconds(300);
  make_folder("a");
  exit_with(0);
}

static int program(char **argv, char **envp) {
  (void)envp;
  const char *how = argv[0] != 0 && argv[1] != 0 ? argv[1] : "";
  if (same(how, "thread")) {
    // The thread stays root: only a C library makes all threads change together.
    start_thread(THREAD, sleep_for_ever);
    become_user();
    sleep_for_ever();
  }
  if (same(how, "capabilities")) {
    system_call(SYS_prctl, PR_SET_KEEPCAPS, 1, 0, 0);
    become_user();
    sleep_for_ever();
  }
  if (same(how, "hop")) {
    // A child that ends is nobody's to wait for.
    long action[4] = {SIG_IGN, 0, 0, 0};
    system_call(SYS_rt_sigaction, SIGCHLD, (long)action, 0, 8);
    if (start_process(0) == 0) hop();
    become_user();
    sleep_for_ever();
  }
  if (same(how, "child-named-runc") || same(how, "untraced-child-named-runc")) {
    system_call(SYS_prctl, PR_SET_NAME, (long)"runc:[2:INIT]", 0, 0);
    long child = start_process(how[0] == 'u' ? CLONE_UNTRACED : 0);
    if (child == 0) make_folder_later();
    int status = 1;
    system_call(SYS_wait4, child, (long)&status, 0, 0);
    return status;
  }
  if (same(how, "untraced-thread")) {
    start_thread(THREAD | CLONE_UNTRACED, make_folder_later);
    sleep_for_ever();
  }
  return 2;
}
