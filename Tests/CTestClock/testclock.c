// Gives the program another time of day: loaded before the C library (LD_PRELOAD), it shifts what the
// clock says by TEST_CLOCK_SHIFT milliseconds. The shipped program is static and loads nothing.
#define _GNU_SOURCE
#include "include/testclock.h"

#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

int clock_gettime(clockid_t clock, struct timespec *time) {
  int failure = (int)syscall(SYS_clock_gettime, clock, time);
  const char *shift = getenv("TEST_CLOCK_SHIFT");
  if (failure || clock != CLOCK_REALTIME || !shift) return failure;
  long long nanoseconds = time->tv_nsec + (atoll(shift) % 1000) * 1000000;
  time->tv_sec += atoll(shift) / 1000 + (nanoseconds >= 1000000000) - (nanoseconds < 0);
  time->tv_nsec = (nanoseconds + 1000000000) % 1000000000;
  return 0;
}
