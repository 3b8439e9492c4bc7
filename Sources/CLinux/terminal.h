#pragma once
#include "shim.h"

// Terminals and processes: what the importer cannot see (variadic calls, computed macros, GNU-only names).
#include <langinfo.h>
#include <spawn.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
// GNU-only: a command that we start gets none of our files.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
static const short haven_spawn_setsid = 0x80;  // POSIX_SPAWN_SETSID
static inline int haven_set_dumpable(int on) { return prctl(PR_SET_DUMPABLE, on, 0, 0, 0); }
static inline int haven_is_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }
static inline int haven_forbid_core(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none);
}
/// The master of a new pty, close-on-exec and non-blocking; its peer is /dev/pts/NUMBER.
static inline int haven_pty_open(int *number) {
  int unlocked = 0, master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (master >= 0 && (ioctl(master, TIOCSPTLCK, &unlocked) || ioctl(master, TIOCGPTN, number))) {
    close(master);
    return -1;
  }
  return master;
}
static inline int haven_get_window(int fd, struct winsize *size) { return ioctl(fd, TIOCGWINSZ, size); }
static inline int haven_set_window(int fd, struct winsize *size) { return ioctl(fd, TIOCSWINSZ, size); }
static inline char *haven_codeset(void) { return nl_langinfo(CODESET); }
/// A signal handler's one act: its number into a pipe, errno left alone.
static inline void haven_note_signal(int pipe, int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(pipe, &byte, 1);
  (void)written;
  errno = saved;
}
/// The group that files are opened as, of this thread alone; gives the one before.
static inline int haven_set_file_group(unsigned int group) { return setfsgid(group); }
/// For an end that another program gets: most know nothing of EAGAIN.
static inline int haven_set_blocking(int fd) { return fcntl(fd, F_SETFL, 0); }
/// Both ends close-on-exec and non-blocking.
static inline int haven_pipe(int ends[2]) {
  if (pipe(ends)) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}
