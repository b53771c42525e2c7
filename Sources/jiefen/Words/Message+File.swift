import Casework
import Disputes
import Storage
import Wording

/// Messages about the file as a whole: backups, restores, checks.
extension Message {
  // Copies
  static func copied(_ receipt: CopyReceipt) -> Text {
    let head = receipt.head
    return Text(
      "Copied and checked: \(Text.counted(receipt.cases, "case")), \(counted(entries: head.position)). "
        + "State of the log: \(head.position):\(head.runningHash)",
      "已备份并校验：案件 \(receipt.cases) 件，日志 \(head.position) 笔。"
        + "日志状态：\(head.position):\(head.runningHash)")
  }

  static func backupIsDatabase(_ path: String) -> Text {
    Text(
      "\(path) is the database itself; nothing was written. Name another file.",
      "\(path) 就是数据库本身，未写入任何内容。请指定其他文件。")
  }

  static func backupExists(_ path: String) -> Text {
    Text(
      "There is something already at \(path); it was left as it is. Possible: another name, such as "
        + "one with the date, or move that file away first.",
      "\(path) 已存在，未作改动。可改用其他名称（如带日期），或先移走原文件。")
  }

  static func unsound(_ error: UnsoundCopy) -> Text {
    let first = error.findings.first.map { Text(for: $0) } ?? Text("", "")
    return Text(
      "\(error.path) does not pass the check (\(Text.counted(error.count, "finding"))): \(first.english) "
        + "The copy of it was removed and nothing was changed. See: jiefen check \(error.path)",
      "\(error.path) 未通过校验（\(error.count) 处）：\(first.chinese)其副本已删除，未作改动。"
        + "详见：jiefen check \(error.path)")
  }

  static func upgraded(_ upgrade: Upgrade) -> Text {
    Text(
      "The database was of version \(upgrade.version) and has been brought up to date; as it was, "
        + "it stands at \(upgrade.copy)",
      "数据库原为版本 \(upgrade.version)，已升级；升级前的副本：\(upgrade.copy)")
  }

  /// The file has several hard links and was read under one of them.
  static func mayMissJournal(_ path: String) -> Text {
    Text(
      "\(path) has another name: what was written under that one and still stands in a journal beside "
        + "it is not seen here.",
      "\(path) 另有其他名称；以其他名称写入而仍在其旁日志文件中的内容，此处看不到。")
  }

  // What was left over
  static func leftoversRemoved(_ paths: [String]) -> Text {
    Text(
      "Removed what a run that was killed had left of an unfinished copy: "
        + paths.joined(separator: ", "),
      "已删除被中断的运行留下的未完成副本：\(paths.joined(separator: "、"))")
  }

  static func leftoversStay(_ paths: [String]) -> Text {
    Text(
      "A run that was killed has left an unfinished copy, which holds names and may not be removed "
        + "here. Remove it: \(paths.joined(separator: ", "))",
      "被中断的运行留下了未完成副本，内含个人信息，此处无权删除，请自行删除：\(paths.joined(separator: "、"))")
  }

  // Restoring
  static func restoreOfItself(_ path: String) -> Text {
    Text(
      "\(path) is the database itself; there is nothing to put in its place.",
      "\(path) 就是数据库本身，无需恢复。")
  }

  static func noBackup(_ path: String) -> Text {
    Text("There is no file \(path); nothing was changed.", "没有文件 \(path)，未作改动。")
  }

  static func inUse(_ path: String) -> Text {
    Text(
      "\(path) is in use by another process; nothing was changed. Try again when nobody works on it.",
      "\(path) 正被其他进程使用，未作改动。请待无人使用时重试。")
  }

  static func seriesNeeded(_ path: String, isThere: Bool) -> Text {
    let why =
      isThere
      ? Text("\(path) cannot be read whole", "无法完整读取 \(path)")
      : Text("There is no file at \(path)", "\(path) 不存在")
    return Text(
      "\(why.english), so nobody knows which numbers were given out since the backup, and none may be "
        + "given twice. Say --series with a digit that no machine of these units uses; or with the "
        + "digit of the backup, if nothing was registered since.",
      "\(why.chinese)，无法得知备份之后已发出的编号，而编号不得重复使用。"
        + "请用 --series 指定各单位均未使用的序列号；如备份后没有新登记，可指定原序列号。")
  }

  /// What a restore would lose.
  static func restoreLoses(_ loss: Restoration.Loss) -> Text {
    guard loss.isKnown else {
      return Text(
        "The present database cannot be read whole; what was written since the backup would be gone.",
        "当前数据库无法完整读取，备份之后写入的内容将不再可见。")
    }
    let gain = loss.gain > 0
    return Text(
      "Since the backup the present database has received \(counted(entries: loss.entries)) with "
        + "\(Text.counted(loss.cases, "new case")), which would be gone from it."
        + (gain ? " The backup has \(counted(entries: loss.gain)) of its own." : ""),
      "备份之后当前数据库新增 \(loss.entries) 笔记录、\(loss.cases) 件案件，恢复后将不再包含。"
        + (gain ? "备份中另有 \(loss.gain) 笔不同的记录。" : ""))
  }

  static func isToBeReplaced(_ loss: Text) -> Text {
    Text("\(loss.english) Replace it?", "\(loss.chinese)是否替换？")
  }

  static func notRestored(_ loss: Text) -> Text {
    Text(
      "\(loss.english) Nothing was changed. --yes replaces it all the same and keeps it beside.",
      "\(loss.chinese)未作改动。确需替换请加 --yes，原数据库将另存。")
  }

  static func restored(_ receipt: CopyReceipt, over replaced: ReplacedFile?) -> Text {
    let cases = Text.counted(receipt.cases, "case")
    let kept = replaced.map(keptAside) ?? Text("", "")
    return Text(
      "Restored: \(cases), \(counted(entries: receipt.head.position)) from the backup.\(kept.english)",
      "已恢复：案件 \(receipt.cases) 件，备份日志 \(receipt.head.position) 笔。\(kept.chinese)")
  }

  /// Erased data that the restore did not bring back.
  static func notBroughtBack(_ count: Int) -> Text {
    Text(
      "\(Text.counted(count, "text")) that the replaced database had erased or corrected since did not "
        + "come back; where a right value is known: jiefen party correct",
      "原数据库此后删除或更正的 \(count) 处文字未随备份恢复；已知正确内容的，请用 jiefen party correct 补正。")
  }

  /// Where the replaced file is, and what became of its access records.
  private static func keptAside(_ replaced: ReplacedFile) -> Text {
    let place = Text(" The file as it was: \(replaced.path)", "原文件：\(replaced.path)")
    guard let accesses = replaced.accesses else {
      return Text(
        " Who looked at what since the backup stands in the file as it was alone.\(place.english)",
        "备份之后的查看记录仅留在原文件中。\(place.chinese)")
    }
    let taken = accesses.taken, left = accesses.left
    var text = Text("", "")
    if taken > 0 {
      text = Text(
        " \(Text.counted(taken, "record")) of who looked at what taken over.",
        "已带入查看记录 \(taken) 条。")
    }
    if left > 0 {
      text = Text(
        "\(text.english) \(Text.counted(left, "record")) of who looked at cases that the backup has "
          + "not, in the file as it was alone.",
        "\(text.chinese)另有 \(left) 条查看记录所属案件不在备份中，仅留在原文件。")
    }
    return Text("\(text.english)\(place.english)", "\(text.chinese)\(place.chinese)")
  }

  static let villagesComeByImport = Text(
    "City, counties and townships of Lishui (2020). Villages: jiefen import units FILE.csv",
    "已内置丽水市、县、乡镇（2020年）。村(社区)请用：jiefen import units 文件.csv")

  static func initialized(units: Int) -> Text {
    Text("New database with \(Text.counted(units, "unit")).", "已新建数据库，共 \(units) 个单位。")
  }

  static func sound(entries: Int) -> Text {
    Text("Sound: \(counted(entries: entries)).", "完好：共 \(entries) 笔记录。")
  }

  static func damaged(_ findings: Int) -> Text {
    Text(
      "Not sound: \(Text.counted(findings, "finding")). Keep this file as it is, write nothing more to it, "
        + "and tell whoever looks after this machine.",
      "数据不完整：发现 \(findings) 处。请原样保留此文件，不要再写入，并告知维护人员。")
  }
}
