// Writes down every statement that a program gives to SQLite, as a library preloaded into it.
//
// JIEFEN_RECORDING names the file. Each statement is its text and its text with the values in it, a
// NUL after each. What triggers do inside a statement is not a statement of the program.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static FILE *recording;

static int statement(unsigned event, void *context, void *compiled, void *text) {
  const char *sql = text;
  if (sql[0] == '-' && sql[1] == '-') return 0;
  char *expanded = sqlite3_expanded_sql(compiled);
  if (!expanded) abort();
  fprintf(recording, "%s%c%s%c", sqlite3_sql(compiled), 0, expanded, 0);
  sqlite3_free(expanded);
  return 0;
}

static int opened(sqlite3 *db, char **error, const struct sqlite3_api_routines *routines) {
  // Longer texts would be cut in the expanded statement.
  sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000000000);
  return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, statement, NULL);
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("JIEFEN_RECORDING");
  if (!path) return;
  recording = fopen(path, "w");
  if (!recording) abort();
  sqlite3_auto_extension((void (*)(void))opened);
}

__attribute__((destructor)) static void end(void) {
  if (recording) fclose(recording);
}
