#pragma once
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift cannot import, and sqlite3_db_config is variadic. */
static inline int haven_bind_text(sqlite3_stmt *s, int at, const char *text, int count) {
  return sqlite3_bind_text(s, at, text, count, SQLITE_TRANSIENT);
}
static inline int haven_bind_blob(sqlite3_stmt *s, int at, const void *bytes, int count) {
  return sqlite3_bind_blob(s, at, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
static inline void haven_result_text(sqlite3_context *c, const void *bytes, int count) {
  sqlite3_result_text(c, (const char *)bytes, count, SQLITE_TRANSIENT);
}
static inline void haven_result_blob(sqlite3_context *c, const void *bytes, int count) {
  sqlite3_result_blob(c, bytes, count, SQLITE_TRANSIENT);
}
/* Turns a switch on and gives back what SQLite then says that it is. */
static inline int haven_switch_on(sqlite3 *db, int option) {
  int now = -1;
  return sqlite3_db_config(db, option, 1, &now) == SQLITE_OK ? now : -1;
}
