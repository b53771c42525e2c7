#pragma once
#include <stddef.h>

/// Writes down, for tests, every statement that this thread runs on connections opened from now on,
/// with the values in it; what triggers do inside a statement is not a statement of the program.
/// Returns 0, or -1 where there is no memory.
int statements_begin(void);

/// Ends it and gives the statements, a NUL after each; the caller frees them.
///
/// NULL where there was no memory.
char *statements_end(size_t *length);
