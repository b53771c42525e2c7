package import Casework
import Disputes

extension Text {
  /// The message for an audit finding.
  package init(for finding: AuditFinding) {
    switch finding {
    case .refused(let number, let kind, let sequence, let position, let refusal):
      let (label, words) = (Label.of(kind), Text(for: refusal))
      self.init(
        "Case \(number), event \(sequence) (entry \(position), \(label.english)): \(words.english)",
        "案件 \(number) 第 \(sequence) 个事件（第 \(position) 笔，\(label.chinese)）：\(words.chinese)")
    case .beforeItsTime(let number, let sequence, let position):
      self.init(
        "Case \(number), event \(sequence) (entry \(position)): it was received before it happened.",
        "案件 \(number) 第 \(sequence) 个事件（第 \(position) 笔）：接收早于发生。")
    case .missingNumbers(let number, let count):
      self.init(
        "Case \(number): \(Text.counted(count, "number")) before it belong to no case.",
        "案件 \(number)：其前有 \(count) 个编号没有案件。")
    case .outOfOrder(let number, let position):
      self.init(
        "Case \(number) (entry \(position)) came into the log after a higher number.",
        "案件 \(number)（第 \(position) 笔）：晚于更大的编号进入日志。")
    case .skippedNumbers(let number, let count, let position):
      self.init(
        "Case \(number): \(Text.counted(count, "number")) before it skipped by the restore of entry "
          + "\(position).",
        "案件 \(number)：其前 \(count) 个编号因第 \(position) 笔所载的恢复而跳过。")
    case .incomplete(let number, let sequence, let lack):
      let words = Text.lacking(lack)
      self.init(
        "Case \(number), event \(sequence): \(words.english)",
        "案件 \(number) 第 \(sequence) 个事件：\(words.chinese)")
    case .clockJump(let position, let days):
      self.init(
        "Entry \(position): \(days) days after the one before it.",
        "第 \(position) 笔：距前一笔 \(days) 天。")
    }
  }

  private static func lacking(_ lack: AuditFinding.Lack) -> Text {
    switch lack {
    case .terms: Text("closed by an agreement without terms.", "以协议结案而无协议条款。")
    case .session: Text("mediation failed without a session.", "调解不成而无调解记录。")
    case .foreignNumber:
      Text("referred without the number that it has there.", "引导至其他途径而无对接案号。")
    case .verification: Text("closed without being verified.", "重大案件未经验证而结案。")
    }
  }
}
