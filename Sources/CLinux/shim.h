#pragma once
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Terminals and processes: what the importer cannot see (variadic calls, computed macros, GNU-only names).
#include <langinfo.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
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
/// Both ends close-on-exec and non-blocking.
static inline int haven_pipe(int ends[2]) {
  if (pipe(ends)) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

/* The store: memory that is locked, file systems, threads. */
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/statfs.h>

static inline int haven_errno(void) { return errno; }

/* F_OFD_SETLK and F_OFD_GETLK of fcntl(2), which glibc hides without _GNU_SOURCE: a lock that belongs to
   the open file, so that the kernel drops it however its holder dies. */
static inline int haven_lock_byte(int fd, long offset) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = offset, .l_len = 1};
  return fcntl(fd, 37, &lock);
}
static inline int haven_byte_is_locked(int fd, long offset) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = offset, .l_len = 1};
  return fcntl(fd, 36, &lock) == 0 && lock.l_type != F_UNLCK;
}
static inline int haven_flock(int fd, int operation) { return flock(fd, operation); }
static inline int haven_open(const char *path, int flags, int mode) { return open(path, flags, mode); }

/* The command line: whom an account name belongs to; a reader that went away is an error, not a death. */
#include <pwd.h>
static inline void haven_ignore_broken_pipe(void) { signal(SIGPIPE, SIG_IGN); }
static inline int haven_signal_is_ignored(int number) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}
