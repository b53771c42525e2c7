import Storage

extension Ending {
  static func code(of error: StorageError) -> Code {
    switch error {
    case .newer, .changedMigration, .damaged, .notACasebook: .integrity
    case .unknownCase, .unknownUnit: .unknown
    case .busy, .moved: .busy
    case .missing, .exists, .noCopy, .readOnly, .full, .unreachable, .sequence, .position,
      .constraint, .failed:
      .failed
    }
  }
}

extension Text {
  /// What is said where the database cannot be used.
  init(for error: StorageError) {
    switch error {
    case .missing(let path):
      self.init(
        "There is no database at \(path). Make one: jiefen init", "没有数据库 \(path)。请先新建：jiefen init")
    case .exists(let path):
      self.init(
        "There is a file already at \(path); it was left as it is.", "\(path) 已存在，未作改动。")
    case .notACasebook(let path):
      self.init("\(path) is no database of jiefen.", "\(path) 不是解纷数据库。")
    case .newer(let found, let known):
      self.init(
        "The database is of version \(found); this program knows \(known). Install the newer program.",
        "数据库版本为 \(found)，本程序只支持到 \(known)，请安装新版程序。")
    case .changedMigration(let name):
      self.init(
        "The database was made by another program: migration \(name) differs.",
        "数据库由其他程序生成：迁移 \(name) 不一致。")
    case .noCopy(let version, let path, let reason):
      self.init(
        "The database is of version \(version) and is brought up to date only after a copy was made; "
          + "\(path) could not be written (\(reason)). Nothing was changed. Possible: make room or "
          + "get the right to write there, or work on a copy with --db.",
        "数据库为版本 \(version)，升级前须先复制一份；无法写入 \(path)（\(reason)），未作改动。"
          + "请腾出空间或取得写入权限，或复制后用 --db 打开副本。")
    case .damaged(let words):
      self.init(
        "The database is damaged (\(words)). Keep the file; see: jiefen check",
        "数据库已损坏（\(words)）。请保留文件，并运行 jiefen check。")
    case .readOnly:
      self.init(
        "The database may only be read here; nothing was changed.", "数据库只读，未作改动。")
    case .moved(let path):
      self.init(
        "\(path) was removed or replaced while it was open; nothing was changed. Try again.",
        "\(path) 在使用中被移走或替换，未作改动，请重试。")
    case .full:
      self.init("The disk is full; nothing was changed.", "磁盘已满，未作改动。")
    case .busy:
      self.init(
        "Others are writing; nothing was changed. Try again.", "数据库忙，未作改动，请重试。")
    case .unreachable(let words):
      self.init("The database cannot be reached (\(words)).", "无法访问数据库（\(words)）。")
    case .unknownCase(let number):
      self.init("There is no case \(number).", "没有案件 \(number)。")
    case .unknownUnit(let code):
      self.init("There is no unit \(code).", "没有单位 \(code)。")
    case .sequence(let number, let sequence):
      self.init(
        "Case \(number) does not take event \(sequence) now; nothing was changed.",
        "案件 \(number) 不接受第 \(sequence) 个事件，未作改动。")
    case .position(let found, let expected):
      self.init(
        "The log does not take entry \(found), but \(expected); nothing was changed.",
        "日志应为第 \(expected) 笔而非第 \(found) 笔，未作改动。")
    case .constraint(let words), .failed(let words):
      self.init("The database refused: \(words). Nothing was changed.", "数据库拒绝：\(words)，未作改动。")
    }
  }
}
