// The limit: the statements of a recording, run through the raw API with nothing around them.
//
//   peer write DATABASE RECORDING    what changes something, without the questions between
//   peer read DATABASE RECORDING N   the questions, N times over
//
// Statements are prepared once and get their values by binding, as a careful C program would do it;
// reading the recording is not timed. Prints microseconds: in all, and of each transaction or question
// the median, the 99th of a hundred and the longest; then the peak of memory in KB.

#include <ctype.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <time.h>

struct value {
  int parameter;
  char kind;  // n(ull), i(nteger), r(eal), t(ext), b(lob)
  char *bytes;
  int length;
  sqlite3_int64 integer;
  double real;
};

struct run {
  sqlite3_stmt **statement;
  struct value *values;
  int count;
};

struct known {
  char *sql;
  sqlite3_stmt *statement;
};

static sqlite3 *db;
// The few different statements; found from the latest on.
static struct known *knowns[1000];
static int knownCount;
static struct run *runs;
static int runCount;

static void fail(const char *what) {
  fprintf(stderr, "peer: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static int begins(const char *sql, const char *word) {
  while (isspace((unsigned char)*sql)) sql++;
  return strncasecmp(sql, word, strlen(word)) == 0;
}

static sqlite3_stmt **prepared(char *sql) {
  for (int i = knownCount; i-- > 0;)
    if (strcmp(knowns[i]->sql, sql) == 0) return &knowns[i]->statement;
  if (knownCount == 1000) fail("too many different statements");
  struct known *known = calloc(1, sizeof *known);
  known->sql = sql;
  knowns[knownCount++] = known;
  return &known->statement;
}

static int digit(char character) {
  if (!isxdigit((unsigned char)character)) fail("no blob");
  return isdigit((unsigned char)character) ? character - '0' : (character | 32) - 'a' + 10;
}

// Reads one literal as sqlite3_expanded_sql writes it; returns what follows it.
static char *literal(char *text, struct value *value) {
  char *end;
  if (strncmp(text, "NULL", 4) == 0) {
    value->kind = 'n';
    return text + 4;
  }
  if (*text == '\'') {
    value->kind = 't';
    char *to = value->bytes = ++text;
    while (*text != '\'' || text[1] == '\'') {
      if (!*text) fail("an open text");
      if (*text == '\'') text++;
      *to++ = *text++;
    }
    value->length = to - value->bytes;
    return text + 1;
  }
  if (*text == 'x' && text[1] == '\'') {
    value->kind = 'b';
    char *to = value->bytes = text += 2;
    for (; *text != '\''; text += 2) *to++ = digit(text[0]) << 4 | digit(text[1]);
    value->length = to - value->bytes;
    return text + 1;
  }
  value->kind = 'i';
  value->integer = strtoll(text, &end, 10);
  if (*end == '.' || *end == 'e') {
    value->kind = 'r';
    value->real = strtod(text, &end);
  }
  if (end == text) fail("no literal");
  return end;
}

// Walks along the text and the text with values, and takes down a value at each placeholder.
static void compare(char *sql, char *expanded, struct run *run) {
  struct value values[200];
  int next = 0;
  while (*sql) {
    if (*sql != '?') {
      if (*sql++ != *expanded++) fail("the texts differ");
      continue;
    }
    int number = strtol(++sql, &sql, 10);
    if (run->count == 200) fail("too many values");
    struct value *value = &values[run->count++];
    value->parameter = next = number ? number : next + 1;
    expanded = literal(expanded, value);
  }
  run->values = malloc(run->count * sizeof *values);
  memcpy(run->values, values, run->count * sizeof *values);
}

static void load(const char *path, int writes) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (fread(text, 1, size, file) != (size_t)size) fail(path);
  fclose(file);
  for (char *place = text; place < text + size;) {
    char *sql = place, *expanded = sql + strlen(sql) + 1;
    place = expanded + strlen(expanded) + 1;
    int asks = begins(sql, "SELECT") || begins(sql, "WITH");
    if (asks == writes || begins(sql, "PRAGMA")) continue;
    if (!writes && (begins(sql, "BEGIN") || begins(sql, "COMMIT"))) continue;
    if (runCount % 4096 == 0) runs = realloc(runs, (runCount + 4096) * sizeof *runs);
    struct run *run = &runs[runCount++];
    memset(run, 0, sizeof *run);
    run->statement = prepared(sql);
    compare(sql, expanded, run);
  }
}

static void execute(struct run *run) {
  sqlite3_stmt *statement = *run->statement;
  for (int i = 0; i < run->count; i++) {
    struct value *v = &run->values[i];
    switch (v->kind) {
      case 'n': sqlite3_bind_null(statement, v->parameter); break;
      case 'i': sqlite3_bind_int64(statement, v->parameter, v->integer); break;
      case 'r': sqlite3_bind_double(statement, v->parameter, v->real); break;
      case 't':
        sqlite3_bind_text(statement, v->parameter, v->bytes, v->length, SQLITE_STATIC);
        break;
      case 'b': sqlite3_bind_blob(statement, v->parameter, v->bytes, v->length, SQLITE_STATIC);
    }
  }
  int status;
  while ((status = sqlite3_step(statement)) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count(statement); i++)
      if (sqlite3_column_type(statement, i) != SQLITE_INTEGER) sqlite3_column_text(statement, i);
      else sqlite3_column_int64(statement, i);
  if (status != SQLITE_DONE) fail(sqlite3_sql(statement));
  sqlite3_reset(statement);
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return a < b ? -1 : a > b;
}

int main(int argc, char **argv) {
  if (argc < 4) fail("peer write|read DATABASE RECORDING [N]");
  int writes = strcmp(argv[1], "write") == 0, rounds = writes || argc < 5 ? 1 : atoi(argv[4]);
  if (sqlite3_open_v2(argv[2], &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)) fail(argv[2]);
  // As the program opens its file.
  if (sqlite3_exec(db,
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
        "PRAGMA cache_size = -65536; SELECT count(*) FROM state_unit", NULL, NULL, NULL))
    fail("opening");
  load(argv[3], writes);
  double *times = malloc((size_t)runCount * rounds * sizeof *times);
  int count = 0;
  double start = now(), last = start;
  for (int i = 0; i < knownCount; i++)
    if (sqlite3_prepare_v3(db, knowns[i]->sql, -1, SQLITE_PREPARE_PERSISTENT,
                           &knowns[i]->statement, NULL))
      fail(knowns[i]->sql);
  for (int round = 0; round < rounds; round++)
    for (int i = 0; i < runCount; i++) {
      execute(&runs[i]);
      if (writes && !sqlite3_get_autocommit(db)) continue;
      double time = now();
      times[count++] = time - last;
      last = time;
    }
  double whole = last - start;
  if (!count) fail("nothing to run");
  qsort(times, count, sizeof *times, ascending);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%.0f %.1f %.1f %.1f %ld\n", whole, times[count / 2], times[count * 99 / 100],
         times[count - 1], usage.ru_maxrss);
  return 0;
}
