import Casework
import Disputes
import Storage
import Wording

/// Messages about anchors.
extension Message {
  static func anchorKept(_ isNew: Bool, of unit: Unit?) -> Text {
    let whose =
      unit.map { Text("of the file of \($0.name)", "\($0.name) 的数据库") }
      ?? Text("of this log", "本日志")
    let compare = unit == nil ? "jiefen check --anchors" : "jiefen check FILE --anchors"
    guard isNew else {
      return Text(
        "That anchor \(whose.english) was kept before.", "该锚点（\(whose.chinese)）此前已留存。")
    }
    return Text(
      "Kept: an anchor \(whose.english). Compare later with: \(compare)",
      "已留存锚点（\(whose.chinese)）。日后核对：\(compare)")
  }

  static func notOfThisLog(
    _ comparison: LogComparison, _ restores: [(position: Int, replaced: Anchor?)]
  ) -> Text {
    compared(comparison, restores)
      + Text(
        " Nothing was kept. Where the file of a unit stated it, say whose: --from UNIT",
        "未留存。如为某单位的数据库所载，请用 --from 指明单位。")
  }

  static func contradicts(_ kept: KeptAnchor, keptAt: Instant) -> Text {
    let position = kept.anchor.position ?? 0
    return Text(
      "On \(keptAt.day) another hash was kept of position \(position) of that file: "
        + "\(kept.anchor.digits). One log has one; it was changed, or it is another file. "
        + "Nothing was kept. See: jiefen anchor list",
      "\(keptAt.day) 已留存该数据库位置 \(position) 的另一哈希：\(kept.anchor.digits)。"
        + "同一日志只有一个；日志已被改动，或为另一数据库。未留存。见 jiefen anchor list")
  }

  static func noAnchorsKept(of unit: Unit?) -> Text {
    let whose =
      unit.map { Text("the file of \($0.name)", "\($0.name) 数据库") } ?? Text("that log", "该日志")
    return Text(
      "No anchor of \(whose.english) is kept here, so there is nothing to compare. Possible: "
        + "jiefen anchor keep REPORT [--from UNIT]",
      "本库未留存\(whose.chinese)的锚点，无可核对。可用：jiefen anchor keep 报表 [--from 单位]")
  }

  static func whoseAnchors(_ units: [String]) -> Text {
    Text(
      "Anchors of several files are kept here; say whose this one is: --from UNIT "
        + "(\(units.joined(separator: ", "))).",
      "本库留存多个单位数据库的锚点，请用 --from 指明单位（\(units.joined(separator: "、"))）。")
  }

  static let fromNeedsFile = Text(
    "--from goes with --anchors and a FILE: it says whose file that is.",
    "--from 须与 --anchors 及要核验的文件同用，指明该文件属于哪个单位。")

  /// Who kept an anchor; the result of the comparison follows.
  static func keptOn(_ record: LogRecord) -> Text {
    Text(
      "Kept on \(record.recordedAt.day) by \(record.officer): ",
      "\(record.recordedAt.day) 由 \(record.officer) 留存：")
  }

  static func anchorsFit(_ count: Int) -> Text {
    Text(
      "The log contains \(count == 1 ? "the anchor" : "all \(count) anchors") kept of it: up to there "
        + "it is the same as when they were stated.",
      "日志包含所留存的 \(count) 个锚点：截至各锚点，日志与当时一致。")
  }

  static func total(anchors count: Int) -> Text {
    Text("\(Text.counted(count, "anchor")).", "共 \(count) 个锚点。")
  }
}
