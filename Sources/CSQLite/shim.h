#pragma once
#include <errno.h>
#include <sqlite3.h>

// Swift cannot call variadic C functions: each option used stands here by its own name.
// They cost no SQL statement, unlike the PRAGMAs of the same effect.

static inline int jiefen_forbid_double_quoted_strings(sqlite3 *db) {
  int status = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  return status == SQLITE_OK ? sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0) : status;
}

static inline int jiefen_enforce_foreign_keys(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, (int *)0);
}

static inline int jiefen_distrust_schema(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}

// Whether closing the last connection moves the write-ahead log into the file and removes it.
static inline int jiefen_leave_journal(sqlite3 *db, int leaves) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leaves, (int *)0);
}

// Has SQLite tell what it notices; only before the first database is opened.
static inline int jiefen_hear(void (*notice)(void *, int, const char *)) {
  return sqlite3_config(SQLITE_CONFIG_LOG, notice, (void *)0);
}

// SQLite itself knows a full disk, but neither a full quota nor a file that may not grow any further.
// It notes the error of the system only after it has taken back what it wrote, so each file is asked too.
static inline int jiefen_is_out_of_room(sqlite3 *db) {
  int errors[3] = {sqlite3_system_errno(db), 0, 0};
  sqlite3_file *journal = 0;
  sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &errors[1]);
  sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  if (journal && journal->pMethods) {
    journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &errors[2]);
  }
  for (int i = 0; i < 3; i++) {
    if (errors[i] == EFBIG || errors[i] == EDQUOT || errors[i] == ENOSPC) return 1;
  }
  return 0;
}
