#include "migrations.h"

static const unsigned char m0001[] = {
#embed "../../Migrations/0001_cases.sql"
};

static const struct jiefen_migration migrations[] = {
    {"0001_cases", m0001, sizeof m0001},
};

size_t jiefen_migration_count(void) { return sizeof migrations / sizeof migrations[0]; }

struct jiefen_migration jiefen_migration_at(size_t index) { return migrations[index]; }
