// census
// Prints the kernel's account of every process of its pid namespace but itself, and of the threads that have other
// privileges than their process. README.md tells what it promises.

#include "system.h"

enum { MOST_ACCOUNTS = 8192 };

static char output[8192];
static long filled;
static int accounts;
static int more;
static unsigned long vanished;
static long self;

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

static void put_number(unsigned long number) {
  char digits[24];
  append_number(digits, number);
  put_text(digits);
  end_field();
}

// The path of a file about a thread; the first thread of a process has the number of the process.
static void thread_path(char *path, long process, long thread, const char *name) {
  process_path(path, process, "");
  char *end = path + length(path);
  if (thread != process) end = append(append_number(append(end, "task/"), (unsigned long)thread), "/");
  append(end, name);
}

static void put_file(long process, long thread, const char *name, int trimmed) {
  char path[64];
  char buffer[4096];
  thread_path(path, process, thread, name);
  long file = open_for_reading(path, 0);
  if (file >= 0) {
    put_rest(file, buffer, sizeof buffer, read_some(file, buffer, sizeof buffer), trimmed);
    close_file(file);
  }
  end_field();
}

static void put_link(long process, long thread, const char *name) {
  char path[64];
  char buffer[4096];
  thread_path(path, process, thread, name);
  // One that fills the buffer may have been cut.
  long size = read_link(path, buffer, sizeof buffer);
  if (size > 0 && size < (long)sizeof buffer) {
    buffer[size] = 0;
    put_text(buffer);
  }
  end_field();
}

// False when nothing is printed: one that is gone is counted, and one too many ends the account.
static int put_account(long process, long thread) {
  if (accounts == MOST_ACCOUNTS) {
    more = 1;
    return 0;
  }
  char path[64];
  char buffer[4096];
  thread_path(path, process, thread, "status");
  long file = open_for_reading(path, 0);
  // The kernel writes the whole text at the first read: what that has begun, later ones complete.
  long size = file < 0 ? 0 : read_some(file, buffer, sizeof buffer);
  if (size > 0) {
    accounts++;
    put_number((unsigned long)process);
    put_number((unsigned long)thread);
    put_rest(file, buffer, sizeof buffer, size, 0);
    end_field();
    put_file(process, thread, "uid_map", 0);
    put_file(process, thread, "attr/current", 1);
    put_link(process, thread, "exe");
  } else {
    vanished++;
  }
  if (file >= 0) close_file(file);
  return size > 0;
}

// The lines of a status that tell of privileges, byte by byte.
struct privileges {
  long file;
  char buffer[4096];
  long at;
  long size;
  char name[24];
  long length;
  int wanted;
};

static int tells_privileges(const char *name) {
  static const char *const names[] = {"Uid", "Gid", "Groups", "NoNewPrivs", "Seccomp", "Seccomp_filters"};
  if (name[0] == 'C' && name[1] == 'a' && name[2] == 'p') return 1;
  for (unsigned at = 0; at < sizeof names / sizeof *names; at++) {
    if (same(name, names[at])) return 1;
  }
  return 0;
}

static int open_privileges(struct privileges *text, long process, long thread) {
  char path[64];
  thread_path(path, process, thread, "status");
  text->file = open_for_reading(path, 0);
  text->at = text->size = text->length = 0;
  text->wanted = 0;
  return text->file >= 0;
}

// The next byte of a wanted line behind its name, or -1 at the end of the text.
static int next_of(struct privileges *text) {
  for (;;) {
    if (text->at == text->size) {
      text->at = 0;
      text->size = read_some(text->file, text->buffer, sizeof text->buffer);
      if (text->size <= 0) {
        text->size = 0;
        return -1;
      }
    }
    char byte = text->buffer[text->at++];
    int wanted = text->wanted;
    if (byte == '\n') {
      text->length = 0;
      text->wanted = 0;
    } else if (!wanted && text->length < (long)sizeof text->name - 1) {
      int ends = byte == ':';
      text->name[text->length++] = ends ? 0 : byte;
      if (ends) {
        text->wanted = tells_privileges(text->name);
        // What follows on the line is no name.
        text->length = sizeof text->name;
      }
    }
    if (wanted) return (unsigned char)byte;
  }
}

// 1 when a thread has other privileges than the first one of its process, 0 when not, negative when it is gone.
static int differs(long process, long thread) {
  struct privileges one;
  struct privileges other;
  if (!open_privileges(&other, process, thread)) return -1;
  int result = 1;
  if (open_privileges(&one, process, process)) {
    int byte = next_of(&one);
    result = byte < 0 ? -1 : byte != next_of(&other);
    while (result == 0 && byte >= 0) {
      byte = next_of(&one);
      result = byte != next_of(&other);
    }
    close_file(one.file);
  }
  close_file(other.file);
  return result;
}

static void put_thread(long process, long thread) {
  if (thread == process) return;
  int different = differs(process, thread);
  if (different < 0) vanished++;
  if (different > 0) put_account(process, thread);
}

// Visits each entry of a folder whose name is a number. False when the folder cannot be read.
static int visit_numbers(const char *path, long owner, void (*visit)(long owner, long number)) {
  long folder = open_for_reading(path, O_DIRECTORY);
  if (folder < 0) return 0;
  _Alignas(struct entry) char buffer[8192];
  long size;
  while (!more && (size = read_folder(folder, buffer, sizeof buffer)) > 0) {
    for (long at = 0; at < size && !more; at += ((struct entry *)(buffer + at))->size) {
      long number = process_number(((struct entry *)(buffer + at))->name);
      if (number != 0) visit(owner, number);
    }
  }
  close_file(folder);
  return more || size == 0;
}

static void put_process(long owner, long process) {
  (void)owner;
  if (process == self) return;
  if (!put_account(process, process)) return;
  char path[64];
  process_path(path, process, "task");
  if (!visit_numbers(path, process, put_thread)) vanished++;
}

static int program(char **argv, char **envp) {
  (void)argv;
  (void)envp;
  self = system_call(SYS_getpid, 0, 0, 0, 0);
  if (!visit_numbers("/proc", 0, put_process)) return 1;
  put_number(vanished);
  put_text(more ? "more" : "end");
  end_field();
  flush();
  return 0;
}
