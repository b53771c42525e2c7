#define _GNU_SOURCE
#include "statements.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

// Tests run side by side: each thread sees its own.
static _Thread_local FILE *recording;
static _Thread_local char *text;
static _Thread_local size_t size;

static int statement(unsigned event, void *context, void *compiled, void *sql) {
  const char *said = sql;
  if (!recording || (said[0] == '-' && said[1] == '-')) return 0;
  char *expanded = sqlite3_expanded_sql(compiled);
  fprintf(recording, "%s%c", expanded ? expanded : "a statement without its values", 0);
  sqlite3_free(expanded);
  return 0;
}

static int opened(sqlite3 *db, char **error, const struct sqlite3_api_routines *routines) {
  return recording ? sqlite3_trace_v2(db, SQLITE_TRACE_STMT, statement, NULL) : SQLITE_OK;
}

int statements_begin(void) {
  if (sqlite3_auto_extension((void (*)(void))opened) != SQLITE_OK) return -1;
  recording = open_memstream(&text, &size);
  return recording ? 0 : -1;
}

char *statements_end(size_t *length) {
  int status = fclose(recording);
  recording = NULL;
  *length = size;
  return status == 0 ? text : NULL;
}
