#pragma once
#include <errno.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

// What Swift does not see of the C library, or cannot call: functions of Linux alone.

// What one look at a path tells.
struct jiefen_look {
  uint64_t device, number, size, links;
  uint32_t mode, owner, group;
  // Whether a file system is mounted right there: 1 or 0, or -1 where the system is too old to tell.
  int32_t is_mount;
};

static inline int jiefen_look_old(const char *path, int flags, struct jiefen_look *seen) {
  struct stat found;
  if (fstatat(AT_FDCWD, path, &found, flags) != 0) return -1;
  *seen = (struct jiefen_look){
    .device = found.st_dev, .number = found.st_ino, .size = (uint64_t)found.st_size,
    .links = found.st_nlink, .mode = found.st_mode, .owner = found.st_uid, .group = found.st_gid,
    .is_mount = -1,
  };
  return 0;
}

// Looks at a path, or at a symbolic link itself.
static inline int jiefen_look_at(const char *path, int follows, struct jiefen_look *seen) {
  struct statx found;
  int flags = follows ? 0 : AT_SYMLINK_NOFOLLOW;
  if (syscall(SYS_statx, AT_FDCWD, path, flags, STATX_BASIC_STATS, &found) != 0) {
    return errno == ENOSYS ? jiefen_look_old(path, flags, seen) : -1;
  }
  const uint64_t is_mount = 0x2000; // STATX_ATTR_MOUNT_ROOT, since Linux 5.8
  *seen = (struct jiefen_look){
    .device = (uint64_t)found.stx_dev_major << 32 | found.stx_dev_minor, .number = found.stx_ino,
    .size = found.stx_size, .links = found.stx_nlink, .mode = found.stx_mode,
    .owner = found.stx_uid, .group = found.stx_gid,
    .is_mount = found.stx_attributes_mask & is_mount ? (found.stx_attributes & is_mount) != 0 : -1,
  };
  return 0;
}

// Renames a file in one step, and fails where the new name is taken.
static inline int jiefen_rename_to_free(const char *path, const char *other) {
  const unsigned no_replace = 1; // RENAME_NOREPLACE
  return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, no_replace);
}

// Gives a file the access list of another; one that has none, or a file system without any, is no
// error.
static inline int jiefen_copy_access_list(const char *from, int to) {
  const char *name = "system.posix_acl_access";
  char list[4096];
  ssize_t size = getxattr(from, name, list, sizeof list);
  if (size < 0) return errno == ENODATA || errno == ENOTSUP ? 0 : -1;
  return fsetxattr(to, name, list, (size_t)size, 0);
}
