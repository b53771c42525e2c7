#!/usr/bin/env bash
# The main job on an example database: each command, and what it prints.
# Usage: demo.sh PROGRAM
set -euo pipefail

program=$(realpath "${1:?usage: demo.sh PROGRAM}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$program" "$folder/jiefen"
export PATH="$folder:$PATH" JIEFEN_DB="$folder/demo.db" XDG_CONFIG_HOME="$folder/config"
export JIEFEN_OFFICER=li.ming
unset JIEFEN_UNIT

say() { printf '\n# %s\n' "$*"; }

# Shows a command as a person types it, then runs it.
run() {
  local shown='$ jiefen' word
  for word in "$@"; do
    case $word in *[\ \;\(\)]*) shown+=" '$word'" ;; *) shown+=" $word" ;; esac
  done
  printf '%s\n' "$shown"
  jiefen "$@" 2>&1
}

say "A new database: the city of Lishui with its counties and townships, and two villages of one"
run init
run unit add 331102100215 碧一村委会 --level village --parent 碧湖镇
run unit add 331102100216 下街村委会 --level village --parent 碧湖镇

say "A village registers a dispute between neighbours and gets a number"
run intake --unit 碧一村委会 --at 2026-03-02 --category 邻里 --applicant 张大山 --phone 13800005678 \
  --respondent 李小河 --summary "张大山家排水沟改道，雨水流入李小河家院内，两家多次争吵" --accept
case=$(jiefen list --format csv 2>/dev/null | sed -n 2p | cut -d, -f1)

say "It tries, and sends the case up; the township signs for it and sends it on to the county"
run session "$case" --unit 碧一村委会 --date 2026-03-05 --mediator 老李 --text 双方各执一词
run escalate "$case" --unit 碧一村委会 --at 2026-03-06 --reason 涉及镇里排水管网
run receive "$case" --unit 碧湖镇 --at 2026-03-09
run escalate "$case" --unit 碧湖镇 --at 2026-03-10 --reason 须住建部门核定管网 --tried 镇里两次调解，差管网图
run receive "$case" --unit 莲都区 --at 2026-03-12

say "The county reaches a written agreement and closes the case"
run agree "$case" --unit 莲都区 --at 2026-03-20 --form written \
  --term 李小河家补偿张大山家500元@2026-04-20 --term 张大山家恢复原排水沟
run close "$case" --unit 莲都区 --at 2026-03-20 --outcome written_agreement
run show "$case" --unit 莲都区 --history

say "A second village, a closing; then a case that comes back, and two that stay open"
run intake --unit 下街村委会 --at 2026-03-03 --category 0901 --applicant 王五 --respondent 赵六 \
  --summary 承包地边界不清 --accept
run close 1 --unit 下街村委会 --at 2026-03-11 --outcome oral_agreement --term 按现有田埂为界
run intake --unit 下街村委会 --at 2026-03-10 --category 婚恋家庭 --applicant 周七 --respondent 周八 \
  --summary 兄弟分家产争执 --accept
run close 2026-2 --unit 下街村委会 --at 2026-03-16 --outcome settled
run reopen 2026-2 --unit 下街村委会 --at 2026-04-01 --reason 一方反悔
run intake --unit 碧湖镇 --at 2026-03-25 --category 0701 --applicant 陈九 --respondent unknown \
  --summary 工地欠薪，包工头不知去向 --tag enterprise

say "What is still open in the township, for people and for pipes"
run list --open --township 碧湖镇
run list --open --township 331102100000 --format csv

say "What waits for the township today, and what is late in it and below it"
run today --unit 碧湖镇
run report overdue --unit 碧湖镇

say "Closure rates of the first quarter by township, as a table and as CSV"
run report closure-rate --by township --within 莲都区 --from 2026-01-01 --to 2026-03-31
run export closure-rates --by village --within 碧湖镇 --from 2026-01-01 --to 2026-03-31 -o "$folder/rates.csv"
sed -n 1,4p "$folder/rates.csv"

say "At the end of March the reopened case still counted as closed: the past does not move"
run report closure-rate --within 碧湖镇 --from 2026-01-01 --to 2026-03-31 --as-of 2026-03-31

say "The month as its regular report has it"
run report monthly --for 碧湖镇 --period 2026-03 | sed -n 1,24p

say "And everything can be verified: what was exported, and the whole file"
run report verify "$folder/rates.csv"
run check
