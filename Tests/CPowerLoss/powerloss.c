#include "powerloss.h"
#include "survival.h"
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// An open file: ours in front, that of the real file system behind it.
struct file {
  sqlite3_file base;
  sqlite3_file *real;
  struct disk *disk;
  struct image *image;
};

static sqlite3_vfs *real_vfs;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct disk *disks[4096];

static struct file *of(sqlite3_file *file) { return (struct file *)file; }

/// Counts an operation and tells whether it is to fail.
static bool fails(struct disk *disk) {
  disk->operations++;
  bool is_chosen = disk->operations == disk->chosen;
  if (is_chosen) disk->has_failed = true;
  if (disk->fault == POWERLOSS_CUT) return disk->has_failed;
  return is_chosen && disk->fault == POWERLOSS_ERROR;
}

static bool is_dead(struct disk *disk) { return disk->has_failed && disk->fault == POWERLOSS_CUT; }

// MARK: - Files

static int close_file(sqlite3_file *file) {
  int status = of(file)->real->pMethods->xClose(of(file)->real);
  sqlite3_free(of(file)->real);
  return status;
}

static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  if (is_dead(of(file)->disk)) return SQLITE_IOERR_READ;
  return of(file)->real->pMethods->xRead(of(file)->real, bytes, count, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  struct disk *disk = of(file)->disk;
  bool was_dead = is_dead(disk);
  bool failing = fails(disk);
  sqlite3_int64 size = 0;
  of(file)->real->pMethods->xFileSize(of(file)->real, &size);
  if (disk->has_failed && disk->fault == POWERLOSS_FULL && offset + count > size) return SQLITE_FULL;
  // What is on its way when the power goes may arrive in part.
  if (!was_dead && (!failing || disk->fault == POWERLOSS_CUT)) {
    image_write(of(file)->image, bytes, (size_t)count, (size_t)offset);
  }
  if (failing) return SQLITE_IOERR_WRITE;
  return of(file)->real->pMethods->xWrite(of(file)->real, bytes, count, offset);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  if (fails(of(file)->disk)) return SQLITE_IOERR_TRUNCATE;
  image_truncate(of(file)->image, (size_t)size);
  return of(file)->real->pMethods->xTruncate(of(file)->real, size);
}

/// Does not really wait: for the test it is enough to know what was waited for.
static int sync_file(sqlite3_file *file, int flags) {
  (void)flags;
  struct disk *disk = of(file)->disk;
  if (fails(disk)) {
    // After a failed wait Linux takes what it could not write for written.
    if (disk->fault == POWERLOSS_ERROR) image_forget(of(file)->image);
    return SQLITE_IOERR_FSYNC;
  }
  disk_sync(disk, of(file)->image);
  return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return of(file)->real->pMethods->xFileSize(of(file)->real, size);
}

static int lock_file(sqlite3_file *file, int level) {
  return of(file)->real->pMethods->xLock(of(file)->real, level);
}

static int unlock_file(sqlite3_file *file, int level) {
  return of(file)->real->pMethods->xUnlock(of(file)->real, level);
}

static int check_lock(sqlite3_file *file, int *result) {
  return of(file)->real->pMethods->xCheckReservedLock(of(file)->real, result);
}

static int control_file(sqlite3_file *file, int operation, void *argument) {
  return of(file)->real->pMethods->xFileControl(of(file)->real, operation, argument);
}

static int sector_size(sqlite3_file *file) {
  return of(file)->real->pMethods->xSectorSize(of(file)->real);
}

static int characteristics(sqlite3_file *file) {
  return of(file)->real->pMethods->xDeviceCharacteristics(of(file)->real);
}

static int map_memory(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  return of(file)->real->pMethods->xShmMap(of(file)->real, page, size, extend, memory);
}

static int lock_memory(sqlite3_file *file, int offset, int count, int flags) {
  return of(file)->real->pMethods->xShmLock(of(file)->real, offset, count, flags);
}

static void order_memory(sqlite3_file *file) {
  of(file)->real->pMethods->xShmBarrier(of(file)->real);
}

static int unmap_memory(sqlite3_file *file, int remove) {
  return of(file)->real->pMethods->xShmUnmap(of(file)->real, remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_memory,
    .xShmLock = lock_memory,
    .xShmBarrier = order_memory,
    .xShmUnmap = unmap_memory,
};

// MARK: - The file system

static struct disk *disk_of(const char *path) {
  struct disk *found = NULL;
  pthread_mutex_lock(&lock);
  for (size_t i = 0; path && !found && i < sizeof disks / sizeof *disks; i++) {
    struct disk *disk = disks[i];
    size_t length = disk ? strlen(disk->folder) : 0;
    if (disk && !strncmp(path, disk->folder, length) && path[length] == '/') found = disk;
  }
  pthread_mutex_unlock(&lock);
  return found;
}

static int open_file(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
  (void)vfs;
  struct disk *disk = disk_of(path);
  if (!disk) return real_vfs->xOpen(real_vfs, path, file, flags, out_flags);
  file->pMethods = NULL;
  if (is_dead(disk)) return SQLITE_CANTOPEN;
  int is_there = 0;
  real_vfs->xAccess(real_vfs, path, SQLITE_ACCESS_EXISTS, &is_there);
  if (!is_there && (flags & SQLITE_OPEN_CREATE) && fails(disk)) return SQLITE_CANTOPEN;
  sqlite3_file *real = sqlite3_malloc(real_vfs->szOsFile);
  if (!real) return SQLITE_NOMEM;
  memset(real, 0, (size_t)real_vfs->szOsFile);
  int status = real_vfs->xOpen(real_vfs, path, real, flags, out_flags);
  if (status != SQLITE_OK) {
    if (real->pMethods) real->pMethods->xClose(real);
    sqlite3_free(real);
    return status;
  }
  *of(file) = (struct file){
      .base.pMethods = &methods,
      .real = real,
      .disk = disk,
      .image = disk_image(disk, path, is_there),
  };
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int synchronizes) {
  (void)vfs;
  struct disk *disk = disk_of(path);
  if (disk) {
    if (fails(disk)) return SQLITE_IOERR_DELETE;
    disk_delete(disk, path, synchronizes);
  }
  return real_vfs->xDelete(real_vfs, path, disk ? 0 : synchronizes);
}

static void install(void) {
  static sqlite3_vfs ours;
  real_vfs = sqlite3_vfs_find(NULL);
  ours = *real_vfs;
  ours.zName = "powerloss";
  ours.xOpen = open_file;
  ours.xDelete = delete_file;
  if ((size_t)ours.szOsFile < sizeof(struct file)) ours.szOsFile = sizeof(struct file);
  sqlite3_vfs_register(&ours, 1);
}

// MARK: - Disks

int powerloss_begin(const char *folder, uint64_t seed) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
  struct disk *disk = disk_new(folder, seed);
  int number = -1;
  pthread_mutex_lock(&lock);
  for (int i = 0; disk && number < 0 && i < (int)(sizeof disks / sizeof *disks); i++) {
    if (!disks[i]) disks[number = i] = disk;
  }
  pthread_mutex_unlock(&lock);
  if (number < 0) disk_free(disk);
  return number;
}

static struct disk *numbered(int number) {
  pthread_mutex_lock(&lock);
  struct disk *disk = disks[number];
  pthread_mutex_unlock(&lock);
  return disk;
}

void powerloss_plan(int disk, int64_t operation, enum powerloss_fault fault) {
  struct disk *planned = numbered(disk);
  planned->chosen = operation;
  planned->fault = fault;
  planned->has_failed = false;
}

int64_t powerloss_operations(int disk) { return numbered(disk)->operations; }

bool powerloss_has_failed(int disk) { return numbered(disk)->has_failed; }

void powerloss_end(int number) {
  struct disk *disk = numbered(number);
  pthread_mutex_lock(&lock);
  disks[number] = NULL;
  pthread_mutex_unlock(&lock);
  disk_settle(disk);
  disk_free(disk);
}
