#!/usr/bin/env bash
# A year of real units and texts, where they are at hand: JIEFEN_DATA, or a folder beside the project.
# Usage: year.sh PROGRAM
set -euo pipefail

data=${JIEFEN_DATA:-../shared/data}
if ! [ -f "$data/lishui-divisions.csv" ] || ! command -v python3 > /dev/null; then
  echo "year: skipped (needs python3, and lishui-divisions.csv and dispute-texts.csv in JIEFEN_DATA)"
  exit 0
fi
python3 "$(dirname "$0")/year.py" "$1" "$data"
