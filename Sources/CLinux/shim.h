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
