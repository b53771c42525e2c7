package import Casework

/// Page titles.
package enum Title {
  package static let cases = Text("Cases", "案件清单")
  package static let casesOut = Text("Ledger of cases", "案件台账")
  package static let today = Text("What waits", "待办事项")
  package static let overdue = Text("Late cases", "超期事项")
  package static let events = Text("Events of the log", "日志事件")
  package static let rowsOfImport = Text("Import, row by row", "导入结果")
  package static let changesOfUnits = Text("Changes of units", "单位变更")
  package static let units = Text("Units", "单位名册")
  package static let officers = Text("Officers", "经办人名册")
  package static let teams = Text("Teams", "调解团队名册")
  package static let anchors = Text("Anchors of logs", "日志锚点")
  package static let field = Text("field", "项目")
  package static let content = Text("content", "内容")

  /// A report.
  package static func of(_ report: ReportName) -> Text {
    switch report {
    case .closureRate: Text("Closure rate", "办结率")
    case .levels: Text("Where disputes were resolved", "化解层级")
    case .movement: Text("Movement of cases", "案件流转")
    case .followup: Text("Calls back, performance and returns", "回访、履行与反弹")
    case .workload: Text("Work of units and teams", "办理工作量")
    }
  }

  /// One case.
  package static func of(caseNumbered number: String) -> Text {
    Text("Case \(number)", "案件 \(number)")
  }

  /// How the deadlines of a case were counted.
  package static func deadlines(of number: String) -> Text {
    Text("Deadlines of case \(number)", "案件 \(number) 的期限")
  }

  package static let verification = Text("Verification of a report", "报表核对")
  package static let rules = Text("Rules of periods", "办理期限规则")
  package static let referenceTerms = Text("Terms of other procedures", "其他程序的期限")
  package static let movedDeadlines = Text("Deadlines that moved", "变动的期限")
  package static let kept = Text("What is kept of a party", "当事人个人信息")
  package static let mentions = Text("Texts that mention the party", "提及该当事人的文字")
  package static let accesses = Text("Who looked", "查阅记录")
  package static let certificate = Text("Certificate of erasure", "个人信息删除证明")
  package static let keptLongEnough = Text("Kept long enough", "保管期满案件")
  package static let history = Text("What happened", "办理经过")
}
