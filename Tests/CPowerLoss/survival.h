#pragma once
#include "powerloss.h"
#include <stddef.h>
#include <sys/types.h>

/// Something done to a file that has not been waited for: bytes written, or, without bytes, a size.
struct change {
  struct change *next;
  unsigned char *bytes;
  size_t offset, count;
};

/// What the disk holds of a file, and what is on its way there.
struct image {
  struct image *next;
  char *path;
  ino_t inode;
  unsigned char *bytes;
  size_t size;
  struct change *first, **last;
  /// Whether its name stands on the disk, and whether it was taken away since; a file that was taken
  /// away comes back with the power unless the folder was waited for.
  bool is_kept, is_deleted;
};

/// A folder whose files can lose what they were not waited for.
struct disk {
  char *folder;
  uint64_t random;
  int64_t operations, chosen;
  enum powerloss_fault fault;
  bool has_failed;
  struct image *images;
};

struct disk *disk_new(const char *folder, uint64_t seed);
void disk_free(struct disk *disk);

/// The image of a file that has just been opened.
struct image *disk_image(struct disk *disk, const char *path, bool was_there);

/// Brings all changes of a file to the disk.
void disk_sync(struct disk *disk, struct image *image);

/// Notes that a file is taken away.
void disk_delete(struct disk *disk, const char *path, bool synchronizes);

/// Leaves in the folder what survives.
void disk_settle(struct disk *disk);

void image_write(struct image *image, const void *bytes, size_t count, size_t offset);
void image_truncate(struct image *image, size_t size);

/// Drops all changes, as if they had been brought to the disk.
void image_forget(struct image *image);
