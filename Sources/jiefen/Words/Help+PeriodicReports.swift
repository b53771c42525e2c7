// Help for the periodic reports.

extension Help {

  static let daily = simple(
    "Prints the report of a day: by area, and what is overdue.", "打印日报：按属地、超期案件。",
    "report daily", "report daily --for 碧湖镇 --period 2026-03-31")
  static let weekly = simple(
    "Prints the report of a week: by area, movement, what is overdue.",
    "打印周会商报告：按属地、流转、超期案件。",
    "report weekly --for 莲都区", "report weekly --period 2026-W13 --format html -o week.html")
  static let monthly = simple(
    "Prints the report of a month: by area, the monthly table, charts.",
    "打印月例会报告：按属地、排查调处情况表、图。",
    "report monthly --for 莲都区 --period 2026-03",
    "report monthly --period 2026年3月 --format html -o month.html")
  static let quarterly = simple(
    "Prints the analysis of a quarter: text, tables, charts, hard cases.",
    "打印季研判报告：分析、表、图、疑难案件台账。",
    "report quarterly --for 莲都区 --period 2026-Q1",
    "report quarterly --period 2026-Q1 --format html -o quarter.html")
}
