package import Casework
package import Disputes

/// Messages about imports and exports.
extension Message {
  package static func imported(_ changes: UnitChanges, closesVanished: Bool) -> Text {
    let vanished = closesVanished ? 0 : changes.vanished.count
    let held = changes.held.count
    let hintEnglish =
      vanished > 0
      ? "; \(vanished) not listed (--close-vanished closes them)"
      : held > 0 ? "; \(held) not listed but left open: they have open cases or units below" : ""
    let hintChinese =
      vanished > 0
      ? "；\(vanished) 个未列出（--close-vanished 可撤销）"
      : held > 0 ? "；\(held) 个未列出但保留：尚有未结案件或下级单位" : ""
    return Text(
      "Units: \(changes.added.count) added, \(changes.renamed.count) renamed, "
        + "\(changes.moved.count) moved, \(changes.closed.count) closed, "
        + "\(changes.unchanged) unchanged\(hintEnglish).",
      "单位：新增 \(changes.added.count)，更名 \(changes.renamed.count)，"
        + "调整 \(changes.moved.count)，撤销 \(changes.closed.count)，"
        + "未变 \(changes.unchanged)\(hintChinese)。")
  }

  package static func imported(_ report: LedgerReport) -> Text {
    Text(
      "Rows: \(report.count(.registered)) registered, \(report.count(.closed)) closed, "
        + "\(report.count(.skipped)) there already, \(report.count(.failed)) failed.",
      "行：登记 \(report.count(.registered))，结案 \(report.count(.closed))，"
        + "已有 \(report.count(.skipped))，失败 \(report.count(.failed))。")
  }

  package static let noReferences = Text(
    "Without a column external_ref the same file imported again registers everything again.",
    "没有 external_ref 列：再次导入同一文件会重复登记。")

  package static func progress(_ progress: LedgerProgress) -> Text {
    let of = progress.total.map { " / \($0)" } ?? ""
    return switch progress.phase {
    case .checking: Text("checked \(progress.rows)\(of)", "已检查 \(progress.rows)\(of)")
    case .writing: Text("written \(progress.rows)\(of)", "已写入 \(progress.rows)\(of)")
    }
  }

  /// Cases that one row cannot represent completely.
  package static func notWhole(_ numbers: [CaseNumber]) -> Text {
    let list = numbers.prefix(20).map { "\n  \($0)" }.joined()
    let rest = numbers.count > 20 ? "\n  …" : ""
    return Text(
      "\(Text.counted(numbers.count, "case")) moved, came back or paused: a row tells only a part:\(list)\(rest)",
      "\(numbers.count) 件曾流转、重办或中止，一行只能表达一部分：\(list)\(rest)")
  }

  package static func totalEntries(_ count: Int) -> Text {
    Text(counted(entries: count), "共 \(count) 笔")
  }
}
