#pragma once
#include <stdbool.h>
#include <stdint.h>

/// A disk under a folder, for tests: it keeps apart what SQLite has written there since it last
/// waited for the disk, and can lose it.
///
/// All that is asked of SQLite's default file system goes through it; folders that are no such disk
/// are served as ever. A disk is used by one thread at a time; several may be in use at once.
/// Names of disks are numbers from 0; -1 means that there was no memory.

/// What happens to a disk at the operation that was chosen.
enum powerloss_fault {
  /// The power goes: that operation and all after it fail.
  POWERLOSS_CUT,
  /// From then on there is no room for anything that makes a file longer.
  POWERLOSS_FULL,
  /// That operation fails; if it was to wait for the disk, what it should have brought there is lost.
  POWERLOSS_ERROR,
};

/// Makes a disk of a folder in which no database is open; `seed` decides what survives.
int powerloss_begin(const char *folder, uint64_t seed);

/// Plans a fault at the operation with that number, counted from 1; 0 plans none.
///
/// What counts is what changes a file or waits for the disk.
void powerloss_plan(int disk, int64_t operation, enum powerloss_fault fault);

/// How many operations there were.
int64_t powerloss_operations(int disk);

/// Whether the planned fault has happened.
bool powerloss_has_failed(int disk);

/// Takes the power away, once no database is open any more, and leaves in the folder what has
/// survived: all that was waited for, and of the rest what chance decides, also parts of sectors.
/// The folder is then no such disk any more.
void powerloss_end(int disk);
