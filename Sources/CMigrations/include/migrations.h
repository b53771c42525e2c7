#pragma once
#include <stddef.h>

/// One file of Migrations/, as it was when the program was built.
struct jiefen_migration {
  const char *name;
  const unsigned char *text;
  size_t length;
};

/// How many migrations the program carries.
size_t jiefen_migration_count(void);

/// The migration at `index`, in the order in which they run; `index` is below the count.
struct jiefen_migration jiefen_migration_at(size_t index);
