import Casework
import Disputes
import Storage
import Wording

extension Text {
  /// The message for a finding of `check`.
  init(for finding: Finding) {
    switch finding {
    case .damaged(let words):
      self.init("SQLite: \(words)", "SQLite：\(words)")
    case .migration(let name):
      self.init(
        "Migration \(name) is not the one this program knows.", "迁移 \(name) 与本程序不符。")
    case .schema(let name):
      self.init(
        "Schema: \(name) is missing, changed, or not this program's.",
        "结构：\(name) 缺失、被改动，或不属于本程序。")
    case .gap(let position):
      self.init("Entry \(position): an entry is missing before it.", "第 \(position) 笔：其前有缺失。")
    case .receivedBackwards(let position):
      self.init(
        "Entry \(position) was received before the one ahead of it.", "第 \(position) 笔：接收时间早于前一笔。")
    case .runningHash(let position):
      self.init(
        "Entry \(position): the running hash does not follow.", "第 \(position) 笔：累计哈希不符。")
    case .unreadable(let position):
      self.init("Entry \(position) cannot be read.", "第 \(position) 笔无法读取。")
    case .record(let position, let subject):
      let name = Text.name(of: subject)
      self.init(
        "Entry \(position) (\(name)): what it says is not what was hashed.",
        "第 \(position) 笔（\(name)）：内容与哈希不符。")
    case .payload(let position, let subject):
      let name = Text.name(of: subject)
      self.init(
        "Entry \(position) (\(name)): the payload is not what its kind carries.",
        "第 \(position) 笔（\(name)）：内容与事件种类不符。")
    case .sequence(let number, let sequence):
      self.init(
        "Case \(number): an event is missing before the \(sequence)th, or it is not linked.",
        "案件 \(number)：第 \(sequence) 个事件之前缺失或链接不符。")
    case .number(let number):
      self.init(
        "Case \(number): the number does not follow from its parts.", "案件 \(number)：编号与其组成不符。")
    case .empty(let number):
      self.init("Case \(number) has no event.", "案件 \(number) 没有事件。")
    case .impossible(let number):
      self.init(
        "Case \(number): its events lead to something that cannot be.",
        "案件 \(number)：其事件推出不可能的结果。")
    case .party(let number, let party):
      self.init(
        "Case \(number): party \(party) is missing or is not who the events say.",
        "案件 \(number)：第 \(party) 个当事人缺失或与事件不符。")
    case .text(let number, let sequence, let field):
      self.init(
        "Case \(number), event \(sequence): the text of \(field) is not the one committed to.",
        "案件 \(number) 第 \(sequence) 个事件：\(field) 的文本与承诺不符。")
    case .goneText(let number, let sequence, let field):
      self.init(
        "Case \(number), event \(sequence): the text of \(field) is gone, and no event erased it.",
        "案件 \(number) 第 \(sequence) 个事件：\(field) 的文本已不存在，且无删除事件。")
    case .strayText(let number, let sequence, let field):
      self.init(
        "Case \(number), event \(sequence): a text of \(field) belongs to nothing.",
        "案件 \(number) 第 \(sequence) 个事件：\(field) 的文本无所属。")
    case .missingRow(let table, let key):
      self.init(
        "\(table) \(key): a row that follows from the log is missing.",
        "\(table) \(key)：缺少应由日志推得的行。")
    case .strayRow(let table, let key):
      self.init(
        "\(table) \(key): a row does not follow from the log.", "\(table) \(key)：存在日志推不出的行。")
    case .changedColumn(let table, let key, let column):
      self.init(
        "\(table) \(key): \(column) holds something else than follows from the log.",
        "\(table) \(key)：\(column) 与日志推得的值不符。")
    case .seal(let table, let count, let sealed):
      let written = sealed.map { "\($0)" } ?? "?"
      self.init(
        "\(table): its rows are not those that were written (\(count) found, \(written) written).",
        "\(table)：其中的行与写入时不符（现有 \(count) 行，写入 \(written) 行）。")
    case .searchIndex:
      self.init(
        "The index that finds cases by their words is not what the texts make it.",
        "检索索引与文本不符。")
    }
  }

  private static func name(of subject: LogSubject) -> String {
    switch subject {
    case .dispute(let number): number.description
    case .register(let register): register.rawValue
    }
  }
}

extension FindingsPage.Group {
  /// The title of the group.
  var title: Text {
    switch self {
    case .file: Text("The file and its log", "文件与日志")
    case .anchor: Text("The state that was stated elsewhere", "他处记载的状态")
    case .rules: Text("Events that no rule admits", "不合规则的事件")
    case .numbers: Text("Numbers", "编号")
    case .closings: Text("Closings that lack something (remarks)", "材料不全的结案（提示）")
    case .notes: Text("Noted (remarks)", "其他（提示）")
    }
  }
}
