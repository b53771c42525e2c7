#include "migrations.h"

static const unsigned char m0001[] = {
#embed "../../Migrations/0001_cases.sql"
};

static const unsigned char m0002[] = {
#embed "../../Migrations/0002_deadlines.sql"
};

static const unsigned char m0003[] = {
#embed "../../Migrations/0003_restores.sql"
};

static const unsigned char m0004[] = {
#embed "../../Migrations/0004_persons.sql"
};

static const unsigned char m0005[] = {
#embed "../../Migrations/0005_search.sql"
};

static const unsigned char m0006[] = {
#embed "../../Migrations/0006_cohorts.sql"
};

static const unsigned char m0007[] = {
#embed "../../Migrations/0007_spellings.sql"
};

static const unsigned char m0008[] = {
#embed "../../Migrations/0008_units.sql"
};

static const unsigned char m0009[] = {
#embed "../../Migrations/0009_seals.sql"
};

static const unsigned char m0010[] = {
#embed "../../Migrations/0010_several_numbers.sql"
};

static const unsigned char m0011[] = {
#embed "../../Migrations/0011_long_texts.sql"
};

static const unsigned char m0012[] = {
#embed "../../Migrations/0012_minors.sql"
};

static const unsigned char m0013[] = {
#embed "../../Migrations/0013_mergers_and_digits.sql"
};

static const struct jiefen_migration migrations[] = {
    {"0001_cases", m0001, sizeof m0001},
    {"0002_deadlines", m0002, sizeof m0002},
    {"0003_restores", m0003, sizeof m0003},
    {"0004_persons", m0004, sizeof m0004},
    {"0005_search", m0005, sizeof m0005},
    {"0006_cohorts", m0006, sizeof m0006},
    {"0007_spellings", m0007, sizeof m0007},
    {"0008_units", m0008, sizeof m0008},
    {"0009_seals", m0009, sizeof m0009},
    {"0010_several_numbers", m0010, sizeof m0010},
    {"0011_long_texts", m0011, sizeof m0011},
    {"0012_minors", m0012, sizeof m0012},
    {"0013_mergers_and_digits", m0013, sizeof m0013},
};

size_t jiefen_migration_count(void) { return sizeof migrations / sizeof migrations[0]; }

struct jiefen_migration jiefen_migration_at(size_t index) { return migrations[index]; }
