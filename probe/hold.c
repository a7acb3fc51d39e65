// hold PROGRAM ARG...
// Waits until a tracer is attached, and then becomes PROGRAM. README.md tells what it promises.

#include "system.h"

enum { PATIENCE_SECONDS = 30, PAUSE_MILLISECONDS = 2, CLOCK_MONOTONIC = 1, O_PATH = 0x200000, X_OK = 1 };
enum { LONGEST_PATH = 4096 };

static void complain(const char *about, const char *what) {
  write_text(STDERR, "hold: ");
  write_text(STDERR, about);
  write_text(STDERR, ": ");
  write_text(STDERR, what);
  write_text(STDERR, "\n");
}

// 1 when a tracer is attached, 0 when none is, negative when the kernel does not tell.
static int is_traced(void) {
  long file = open_for_reading("/proc/self/status", 0);
  if (file < 0) return -1;
  // "TracerPid:" stands among the first lines, whatever the number of groups that a later one lists.
  char buffer[1024];
  long size = read_some(file, buffer, sizeof buffer - 1);
  close_file(file);
  if (size < 0) return -1;
  buffer[size] = 0;
  const char *tracer = after(buffer, "\nTracerPid:\t");
  return tracer == 0 ? -1 : *tracer != '0';
}

static long now(void) {
  struct time time;
  system_call(SYS_clock_gettime, CLOCK_MONOTONIC, (long)&time, 0, 0);
  return time.seconds;
}

static int has_slash(const char *name) {
  while (*name != 0 && *name != '/') name++;
  return *name == '/';
}

// The value of PATH, or what an engine takes where there is none.
static const char *search_path(char **envp) {
  for (; *envp != 0; envp++) {
    const char *entry = *envp;
    if (entry[0] == 'P' && entry[1] == 'A' && entry[2] == 'T' && entry[3] == 'H' && entry[4] == '=') {
      if (entry[5] != 0) return entry + 5;
    }
  }
  return "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
}

static int is_executable_file(const char *path) {
  if (system_call(SYS_faccessat, AT_FDCWD, (long)path, X_OK, 0) != 0) return 0;
  long folder = open_for_reading(path, O_DIRECTORY | O_PATH);
  if (folder < 0) return 1;
  close_file(folder);
  return 0;
}

// Finds the name in the folders of the search path, as runc does: the first file that may be executed. An empty
// folder is the working directory. Gives 0 when there is none.
static int find(const char *name, const char *folders, char *found) {
  long size = length(name);
  if (size == 0) return 0;
  for (const char *folder = folders;; folder++) {
    const char *end = folder;
    while (*end != 0 && *end != ':') end++;
    if (end - folder + size + 3 <= LONGEST_PATH) {
      char *place = found;
      if (end == folder) *place++ = '.';
      while (folder < end) *place++ = *folder++;
      *place++ = '/';
      append(place, name);
      if (is_executable_file(found)) return 1;
    }
    if (*end == 0) return 0;
    folder = end;
  }
}

static int program(char **argv, char **envp) {
  if (argv[0] == 0 || argv[1] == 0) {
    complain("PROGRAM", "is missing");
    return 125;
  }
  const char *name = argv[1];
  long end = now() + PATIENCE_SECONDS;
  int traced;
  while ((traced = is_traced()) != 1) {
    if (traced < 0) {
      complain("/proc/self/status", "does not tell whether a tracer is attached");
      return 125;
    }
    if (now() >= end) {
      complain(name, "not started, since no tracer was attached within 30 seconds");
      return 125;
    }
    sleep_milliseconds(PAUSE_MILLISECONDS);
  }

  char found[LONGEST_PATH];
  const char *path = name;
  if (!has_slash(name)) {
    if (!find(name, search_path(envp), found)) {
      complain(name, "not found in PATH");
      return 127;
    }
    path = found;
  }
  long error = -system_call(SYS_execve, (long)path, (long)(argv + 1), (long)envp, 0);
  if (error == ENOENT) {
    complain(path, "not found");
    return 127;
  }
  char what[64];
  append_number(append(what, "cannot be executed, error "), (unsigned long)error);
  complain(path, what);
  return 126;
}
