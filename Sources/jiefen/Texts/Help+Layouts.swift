// What the help says about the regular reports.

extension Help {
  static let reportingUnit = Text(
    "Whose report: that unit and everything below it; else the acting unit, else the city.",
    "报告单位（含下级）；缺省为操作单位，再缺省为市。")
  static let period = Text(
    "Of which period; a day stands for the one in which it lies; else the last complete one.",
    "报告期；写日期则取其所在的一期；缺省为上一个完整的期。")
  static let periodForm = Text("period", "期")
  static let layoutAsOf = Text(
    "Count what had happened by then; else by the end of the period, or by now.",
    "统计时点；缺省为期末，未结束的期为现在。")

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
