// realpath, dirfd and unlinkat are not of C itself.
#define _GNU_SOURCE
#include "survival.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512 };

/// Ends the test where memory or the real disk fails: it could prove nothing.
static void require(bool holds, const char *what) {
  if (holds) return;
  perror(what);
  abort();
}

/// The next random number, by Steele's SplitMix64.
static uint64_t next_random(struct disk *disk) {
  uint64_t mixed = disk->random += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

static size_t below(struct disk *disk, size_t limit) {
  return limit ? (size_t)(next_random(disk) % limit) : 0;
}

// MARK: - Images

static void add(struct image *image, const void *bytes, size_t count, size_t offset) {
  struct change *change = calloc(1, sizeof *change);
  require(change, "change");
  if (bytes) {
    change->bytes = malloc(count + 1);
    require(change->bytes, "bytes");
    memcpy(change->bytes, bytes, count);
  }
  change->count = count;
  change->offset = offset;
  *image->last = change;
  image->last = &change->next;
}

void image_write(struct image *image, const void *bytes, size_t count, size_t offset) {
  add(image, bytes, count, offset);
}

void image_truncate(struct image *image, size_t size) { add(image, NULL, 0, size); }

void image_forget(struct image *image) {
  for (struct change *change = image->first, *next; change; change = next) {
    next = change->next;
    free(change->bytes);
    free(change);
  }
  image->first = NULL;
  image->last = &image->first;
}

static void resize(struct image *image, size_t size) {
  if (size > image->size) {
    image->bytes = realloc(image->bytes, size);
    require(image->bytes, "image");
    memset(image->bytes + image->size, 0, size - image->size);
  }
  image->size = size;
}

/// Brings a part of a change to the disk: `count` bytes from `start` on.
static void apply(struct image *image, const struct change *change, size_t start, size_t count) {
  if (!change->bytes) return resize(image, change->offset);
  if (count == 0) return;
  size_t end = change->offset + start + count;
  if (end > image->size) resize(image, end);
  memcpy(image->bytes + change->offset + start, change->bytes + start, count);
}

void disk_sync(struct disk *disk, struct image *image) {
  for (struct change *change = image->first; change; change = change->next) {
    apply(image, change, 0, change->count);
  }
  image_forget(image);
  if (image->is_kept) return;
  // SQLite waits for the folder too when it first waits for a file that it has made in it.
  image->is_kept = true;
  for (struct image *old = disk->images; old; old = old->next) {
    if (old->is_deleted && !strcmp(old->path, image->path)) old->is_kept = false;
  }
}

/// Brings some of the changes to the disk, as a drive may that loses its power among them.
static void apply_some(struct disk *disk, struct image *image) {
  size_t total = 0, index = 0, end = 0;
  for (struct change *change = image->first; change; change = change->next, total++) {
    if (change->offset + change->count > end) end = change->offset + change->count;
  }
  enum { NOTHING, BEGINNING, SECTORS, TORN } manner = below(disk, 4);
  size_t chosen = below(disk, total);
  for (struct change *change = image->first; change; change = change->next, index++) {
    switch (manner) {
    case NOTHING: break;
    case BEGINNING:
      if (index < chosen) apply(image, change, 0, change->count);
      if (index == chosen) apply(image, change, 0, below(disk, change->count));
      break;
    case SECTORS:
      if (!change->bytes && below(disk, 2)) apply(image, change, 0, 0);
      for (size_t at = 0; at < change->count; at += SECTOR) {
        size_t rest = change->count - at;
        if (below(disk, 2)) apply(image, change, at, rest < SECTOR ? rest : SECTOR);
      }
      break;
    case TORN:
      apply(image, change, 0, index == chosen ? below(disk, change->count) : change->count);
      break;
    }
  }
  // Where a file grew but its bytes did not arrive, some file systems show what stood there before.
  if (manner == NOTHING && end > image->size && below(disk, 2)) {
    size_t old_size = image->size;
    resize(image, end);
    for (size_t at = old_size; at < end; at++) image->bytes[at] = (unsigned char)next_random(disk);
  }
  image_forget(image);
}

// MARK: - Disks

struct disk *disk_new(const char *folder, uint64_t seed) {
  struct disk *disk = calloc(1, sizeof *disk);
  require(disk, "disk");
  // SQLite asks for a file by the path without links.
  disk->folder = realpath(folder, NULL);
  require(disk->folder, folder);
  disk->random = seed;
  return disk;
}

void disk_free(struct disk *disk) {
  if (!disk) return;
  for (struct image *image = disk->images, *next; image; image = next) {
    next = image->next;
    image_forget(image);
    free(image->bytes);
    free(image->path);
    free(image);
  }
  free(disk->folder);
  free(disk);
}

static void load(struct image *image, size_t size) {
  resize(image, size);
  FILE *file = fopen(image->path, "rb");
  require(file && fread(image->bytes, 1, size, file) == size, image->path);
  fclose(file);
}

struct image *disk_image(struct disk *disk, const char *path, bool was_there) {
  struct stat information;
  require(stat(path, &information) == 0, path);
  for (struct image *image = disk->images; image; image = image->next) {
    if (image->inode != information.st_ino || image->is_deleted) continue;
    // The name may have changed since.
    free(image->path);
    image->path = strdup(path);
    return image;
  }
  struct image *image = calloc(1, sizeof *image);
  require(image, "image");
  image->last = &image->first;
  image->path = strdup(path);
  image->inode = information.st_ino;
  image->is_kept = was_there;
  image->next = disk->images;
  disk->images = image;
  if (information.st_size > 0) load(image, (size_t)information.st_size);
  return image;
}

void disk_delete(struct disk *disk, const char *path, bool synchronizes) {
  struct stat information;
  if (stat(path, &information) != 0) return;
  for (struct image *image = disk->images; image; image = image->next) {
    if (image->inode != information.st_ino) continue;
    image->is_deleted = true;
    if (synchronizes) image->is_kept = false;
  }
}

/// Writes an image over what stands under its path.
static void put(const struct image *image) {
  int file = open(image->path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  require(file >= 0, image->path);
  require(write(file, image->bytes, image->size) == (ssize_t)image->size, image->path);
  close(file);
}

static bool stands(const struct image *image) {
  struct stat information;
  return stat(image->path, &information) == 0 && information.st_ino == image->inode;
}

/// Removes the shared memory beside a database: it is no part of the disk.
static void remove_memory(const char *folder) {
  DIR *entries = opendir(folder);
  require(entries, folder);
  for (struct dirent *entry; (entry = readdir(entries));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 4, "-shm")) continue;
    require(unlinkat(dirfd(entries), entry->d_name, 0) == 0, entry->d_name);
  }
  closedir(entries);
}

void disk_settle(struct disk *disk) {
  remove_memory(disk->folder);
  for (struct image *image = disk->images; image; image = image->next) {
    apply_some(disk, image);
    if (image->is_deleted || !stands(image)) continue;
    // A file that was never waited for may not even have got its name.
    if (image->is_kept || below(disk, 2)) put(image);
    else require(unlink(image->path) == 0, image->path);
  }
  for (struct image *image = disk->images; image; image = image->next) {
    if (image->is_deleted && image->is_kept && below(disk, 2)) put(image);
  }
}
