// account FILE... -- CANDIDATE... -- ARG...
// The first process of a container: prints files of the kernel before any code of the image runs, and then starts a
// program of the image. README.md tells what it promises.

#include "system.h"

static int is_separator(const char *argument) {
  return same(argument, "--");
}

// Not a word about one that cannot be opened; a read error ends it like its end.
static void print_file(const char *path) {
  long file = open_for_reading(path, 0);
  if (file < 0) return;
  write_text(STDOUT, "==> ");
  write_text(STDOUT, path);
  write_text(STDOUT, " <==\n");
  char buffer[4096];
  long size;
  while ((size = read_some(file, buffer, sizeof buffer)) > 0) write_bytes(STDOUT, buffer, size);
  close_file(file);
  write_text(STDOUT, "\n");
}

static void become_first_of(char **candidates, char **arguments, char **envp) {
  for (; !is_separator(*candidates); candidates++) {
    system_call(SYS_execve, (long)*candidates, (long)arguments, (long)envp, 0);
  }
}

static int program(char **argv, char **envp) {
  if (*argv == 0) return 0;
  char **place = argv + 1;
  for (; *place != 0 && !is_separator(*place); place++) print_file(*place);
  if (*place == 0) return 0;
  write_text(STDOUT, "==> end <==\n");

  char **candidates = place + 1;
  char **arguments = candidates;
  while (*arguments != 0 && !is_separator(*arguments)) arguments++;
  if (*arguments == 0) return 127;
  arguments++;
  // A program without a name is not started.
  if (*arguments == 0) return 127;

  long child = system_call(SYS_clone, SIGCHLD, 0, 0, 0);
  if (child < 0) return 1;
  if (child == 0) {
    become_first_of(candidates, arguments, envp);
    return 127;
  }
  int status;
  if (system_call(SYS_wait4, child, (long)&status, 0, 0) < 0) return 1;
  write_text(STDOUT, "==> done <==\n");
  // One that was ended by a signal has no status of its own.
  return (status & 0x7f) != 0 ? 126 : status >> 8 & 0xff;
}
