import Casework
import Disputes
import Storage
import Wording

/// Messages about a check.
extension Message {
  static let repairAlone = Text(
    "--repair stands alone, without --rules, --against and --anchors.",
    "--repair 不能与 --rules、--against、--anchors 同用。")

  static func sound(entries: Int, remarks: Int) -> Text {
    guard remarks > 0 else { return sound(entries: entries) }
    return Text(
      "Sound: \(counted(entries: entries)), \(Text.counted(remarks, "remark")).",
      "完好：共 \(entries) 笔记录，提示 \(remarks) 处。")
  }

  static func title(_ title: Text, count: Int) -> Text {
    Text("\(title.english): \(count)", "\(title.chinese)：\(count)")
  }

  static func more(_ count: Int) -> Text { Text("… \(count) more", "…… 另有 \(count) 处") }

  static func repaired(_ findings: Int, copy: String) -> Text {
    Text(
      "Repaired: \(Text.counted(findings, "finding")); everything that follows from the log was made "
        + "again. The file as it was: \(copy)",
      "已修复 \(findings) 处，由日志推得的内容已重新生成。修复前的副本：\(copy)")
  }

  static func irreparable(_ error: Irreparable) -> Text {
    let finding = Text(for: error.finding)
    return Text(
      "\(finding.english) That does not follow from anything and cannot be made again; nothing was "
        + "changed. Possible: put a backup in its place: jiefen restore FILE",
      "\(finding.chinese)此内容无法由日志重新生成，未作改动。可用备份恢复：jiefen restore 文件")
  }

  // Against what is stated elsewhere
  static func noAnchor(_ text: String) -> Text {
    Text(
      "'\(text)' is no file and no state of a log: POSITION:HASH, or the hash alone (64 digits).",
      "“\(text)”既不是文件，也不是日志状态：应为 位置:哈希，或单独的哈希（64 位）。")
  }

  static func statesNoAnchor(_ path: String) -> Text {
    Text(
      "\(path) states no position and log_hash; reports as csv or json and copies do.",
      "\(path) 中没有 position 和 log_hash；csv、json 格式的报表及备份中有。")
  }

  static func compared(
    _ comparison: LogComparison, _ restores: [(position: Int, replaced: Anchor?)]
  ) -> Text {
    switch comparison {
    case .contained(let position, let after):
      return Text(
        "The log contains that state of position \(position); \(counted(entries: after)) came after.",
        "日志包含位置 \(position) 的该状态，其后又有 \(after) 笔。")
    case .differs(let position):
      return Text(
        "Position \(position): the log has another entry there than was stated, or another before it.",
        "位置 \(position)：日志在此处或此前的记录与所载不符。") + restored(restores)
    case .cut(let last, let stated):
      return Text(
        "Position \(last + 1): the log ends before it, but it was stated up to \(stated).",
        "位置 \(last + 1)：日志在此之前结束，而所载至 \(stated)。") + restored(restores)
    case .unknown:
      return Text("No entry of the log has that hash.", "日志中没有该哈希。") + restored(restores)
    }
  }

  static func accessesMissing(_ count: Int) -> Text {
    Text(
      "\(Text.counted(count, "record")) of who looked at unmasked data in that copy, gone from here.",
      "该副本中的查阅记录有 \(count) 条在本库中已不存在。")
  }

  /// The restore that may explain it.
  private static func restored(_ restores: [(position: Int, replaced: Anchor?)]) -> Text {
    guard let restore = restores.last else { return Text("", "") }
    let end = restore.replaced?.position
    return Text(
      " Entry \(restore.position) tells of a restore"
        + (end.map { ", which replaced a log of \(counted(entries: $0))." } ?? "."),
      "第 \(restore.position) 笔记载曾恢复备份" + (end.map { "，被替换的日志有 \($0) 笔。" } ?? "。"))
  }
}
