#!/usr/bin/env bash
# What decides by dates, on days that tell: the tests of the commands, and the demo, each with a clock
# that begins there, in surroundings that no test may notice. Needs what `swift build --build-tests`
# makes; the shipped program is static and takes no other clock.
# Usage: dates.sh SWIFT…
set -euo pipefail

cd "$(dirname "$0")/../.."
# A leap day, the last minute of a year, a Sunday of Spring Festival, and a year far from any calendar.
days=(2028-02-29T12:00 2026-12-31T23:59 2027-02-07T10:00 2030-08-08T08:00)
tests='List|Overdue|Agenda|Calendar|DeadlineCommand|Report|Layout|Rate|Journey|WrongClock|Minor'
around=(
  env -u USER -u LOGNAME LANG=zh_CN.UTF-8 TZ=America/New_York COLUMNS=30 NO_COLOR=1
  JIEFEN_UNIT=nowhere JIEFEN_OFFICER=nobody JIEFEN_DB=/nowhere/jiefen.db
)
said=$(mktemp)
trap 'rm -f "$said"' EXIT

for day in "${days[@]}"; do
  shift_by=$((($(date -d "$day+08:00" +%s) - $(date +%s)) * 1000))
  if "${around[@]}" TEST_NOW="$day" "$@" test --skip-build \
      --filter "CommandTests\.($tests)[A-Za-z]*Tests/" > "$said" 2>&1 \
    && grep -q "Test run with [1-9]" "$said" \
    && "${around[@]}" HOME=/nowhere LD_PRELOAD="$PWD/.build/debug/libTestClock.so" \
      TEST_CLOCK_SHIFT="$shift_by" Tests/EndToEnd/demo.sh .build/debug/jiefen >> "$said" 2>&1
  then
    echo "dates: $day: passed"
  else
    grep '✘' "$said" || tail -n 40 "$said"
    echo "dates: $day: FAILED"
    failed=1
  fi
done
exit "${failed:-0}"
