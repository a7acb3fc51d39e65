// census
// Prints the kernel's account of every process of its pid namespace but itself. README.md tells what it promises.

#include "system.h"

enum { MOST_PROCESSES = 8192 };

static char output[8192];
static long filled;

static void flush(void) {
  write_bytes(STDOUT, output, filled);
  filled = 0;
}

static void put(char byte) {
  if (filled == sizeof output) flush();
  output[filled++] = byte;
}

static void put_text(const char *text) {
  while (*text != 0) put(*text++);
}

static void end_field(void) {
  put(0);
}

// What the file holds before its first NUL, so that no content can look like the end of a field. One final newline
// is left out where `trimmed`.
static void put_rest(long file, char *buffer, long capacity, long size, int trimmed) {
  char held = 0;
  for (; size > 0; size = read_some(file, buffer, capacity)) {
    for (long at = 0; at < size; at++) {
      if (held != 0) put(held);
      held = buffer[at];
      if (held == 0) return;
    }
  }
  if (held != 0 && !(trimmed && held == '\n')) put(held);
}

static void put_file(long process, const char *name, int trimmed) {
  char path[64];
  char buffer[4096];
  process_path(path, process, name);
  long file = open_for_reading(path, 0);
  if (file >= 0) {
    put_rest(file, buffer, sizeof buffer, read_some(file, buffer, sizeof buffer), trimmed);
    close_file(file);
  }
  end_field();
}

static void put_link(long process, const char *name) {
  char path[64];
  char buffer[4096];
  process_path(path, process, name);
  // One that fills the buffer may have been cut.
  long size = read_link(path, buffer, sizeof buffer);
  if (size > 0 && size < (long)sizeof buffer) {
    buffer[size] = 0;
    put_text(buffer);
  }
  end_field();
}

// False when the process is gone, and nothing was printed.
static int put_process(long process) {
  char path[64];
  char buffer[4096];
  process_path(path, process, "status");
  long file = open_for_reading(path, 0);
  if (file < 0) return 0;
  // The kernel writes the whole text at the first read: what that has begun, later ones complete.
  long size = read_some(file, buffer, sizeof buffer);
  if (size > 0) {
    char number[24];
    append_number(number, (unsigned long)process);
    put_text(number);
    end_field();
    put_rest(file, buffer, sizeof buffer, size, 0);
    end_field();
    put_file(process, "uid_map", 0);
    put_file(process, "attr/current", 1);
    put_link(process, "exe");
  }
  close_file(file);
  return size > 0;
}

static int program(char **argv, char **envp) {
  (void)argv;
  (void)envp;
  long self = system_call(SYS_getpid, 0, 0, 0, 0);
  long folder = open_for_reading("/proc", O_DIRECTORY);
  if (folder < 0) return 1;
  _Alignas(struct entry) char buffer[8192];
  const char *last = "end";
  int count = 0;
  long size;
  while ((size = read_folder(folder, buffer, sizeof buffer)) > 0) {
    for (long at = 0; at < size; at += ((struct entry *)(buffer + at))->size) {
      long process = process_number(((struct entry *)(buffer + at))->name);
      if (process == 0 || process == self) continue;
      if (count == MOST_PROCESSES) {
        last = "more";
        break;
      }
      count += put_process(process);
    }
  }
  if (size < 0) return 1;
  put_text(last);
  end_field();
  flush();
  return 0;
}
