import Machine
import Storage
import Wording

extension Text {
  /// The message for a database that cannot be used.
  init(for error: StorageError) {
    switch error {
    case .missing(let path):
      self.init(
        "There is no database at \(path). Make one: jiefen init", "没有数据库 \(path)。请先新建：jiefen init")
    case .exists(let path):
      self.init(
        "There is a file already at \(path); it was left as it is.", "\(path) 已存在，未作改动。")
    case .danglingLink(let path): self.init(danglingLink: path)
    case .leftover(let path), .foreignJournal(let path), .severalNames(let path, _),
      .mounted(let path):
      self.init(inTheWay: path, error)
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
      let reason =
        switch reason {
        case .file(let error): Text(reasonOf: error)
        case .database(let words): Text(words, words)
        }
      self.init(
        "The database is of version \(version) and is brought up to date before it is used, after a copy "
          + "was made beside it; \(path) could not be written (\(reason.english)). Nothing was changed. Possible: "
          + "make room; whoever may write there opens it once, as with jiefen list; or work on a copy: "
          + "jiefen restore FILE --db COPY --series DIGIT",
        "数据库为版本 \(version)，使用前须先在旁复制一份并升级；无法写入 \(path)（\(reason.chinese)），未作改动。"
          + "请腾出空间，或由有写入权限的人打开一次（如 jiefen list），"
          + "或另存副本使用：jiefen restore 文件 --db 副本 --series 数字")
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
      self.init(
        "The disk is full; nothing was changed. A quota or a limit on the size of files (ulimit -f) is "
          + "told the same way.",
        "磁盘已满，未作改动（配额或文件大小限制 ulimit -f 亦作此提示）。")
    case .outOfMemory:
      self.init(
        "There is not enough memory; nothing was changed.", "内存不足，未作改动。")
    case .tooLarge:
      self.init(
        "A text of this length cannot be kept (at most 1,000,000,000 bytes); nothing was changed.",
        "文字过长，无法保存（最多 1,000,000,000 字节），未作改动。")
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
        "Case \(number) does not take event \(sequence) now; nothing was changed. "
          + "See: jiefen check",
        "案件 \(number) 不接受第 \(sequence) 个事件，未作改动。请运行 jiefen check。")
    case .position(let found, let expected):
      self.init(
        "The log does not take entry \(found), but \(expected); nothing was changed. "
          + "See: jiefen check",
        "日志应为第 \(expected) 笔而非第 \(found) 笔，未作改动。请运行 jiefen check。")
    case .constraint(let words):
      self.init(
        "What is to be written does not fit what the database holds (\(words)); nothing was changed. "
          + "See: jiefen check",
        "要写入的内容与数据库不符（\(words)），未作改动。请运行 jiefen check。")
    case .failed(let words):
      self.init("The database refused: \(words). Nothing was changed.", "数据库拒绝：\(words)，未作改动。")
    }
  }

  /// The message for a file that cannot be used.
  init(for error: FileError) {
    guard error.cause != .danglingLink else {
      self.init(danglingLink: error.path)
      return
    }
    self.init(for: Text(reasonOf: error), inFile: error.path)
  }

  /// The words of the system for a failed file operation.
  init(reasonOf error: FileError) {
    let chinese =
      switch error.cause {
      case .notFound: "没有该文件或文件夹"
      case .exists: "文件已存在"
      case .notPermitted: "没有权限"
      case .noSpace: "磁盘空间不足"
      case .overQuota: "超出磁盘配额"
      case .beyondFileSize: "超过文件大小限制"
      case .readOnly: "文件系统只读"
      case .isFolder: "是文件夹"
      case .notFolder: "不是文件夹"
      case .nameTooLong: "文件名过长"
      case .tooManyOpenFiles: "打开的文件过多"
      case .tooManyLinks: "链接过多或循环"
      case .inputOutput: "输入输出错误"
      case .closedPipe: "管道已关闭"
      case .invalidText: "不是有效的文本"
      case .danglingLink: "链接失效"
      case .tooLarge: "文件过大"
      case .other: "系统错误 \(error.code)（\(error.reason)）"
      }
    self.init(error.reason, chinese)
  }

  /// The message for an error about a file, which names the file.
  init(for error: FileFault) {
    self.init(for: Text(for: error.cause) ?? Text("", ""), inFile: error.path)
  }

  private init(for words: Text, inFile path: String) {
    let stream = Terminal.Stream.allCases.first { $0.name == path }
    let name =
      switch stream ?? (path == "-" ? .input : nil) {
      case .input: Text("standard input", "标准输入")
      case .output: Text("standard output", "标准输出")
      case .error: Text("standard error", "标准错误输出")
      case nil: Text(path, path)
      }
    self.init("\(name.english): \(words.english)", "\(name.chinese)：\(words.chinese)")
  }
}

// MARK: - Names and journals

extension Text {
  /// The message for a dangling symbolic link.
  init(danglingLink path: String) {
    self.init(
      "\(path) is a link that leads nowhere; nothing was made there. Put back what it leads to, or "
        + "name another file.",
      "\(path) 是失效的链接，未生成任何文件。请恢复其所指文件，或指定其他文件。")
  }

  /// The message for a journal or a second hard link that is in the way.
  fileprivate init(inTheWay path: String, _ error: StorageError) {
    switch error {
    case .leftover:
      self.init(
        "\(path) was left by a file that is gone, and may hold the last of its cases; a new file beside "
          + "it would take them for its own. Nothing was made. Possible: put that file back under its "
          + "name, or move the journal away: mv \(path) \(path).old",
        "\(path) 是原数据库遗留的日志文件，可能含有其最后登记的案件；在此新建文件会误将其读入，故未生成。"
          + "可将原数据库放回原处，或先移走该日志文件：mv \(path) \(path).old")
    case .foreignJournal where path.hasSuffix("-journal"):
      let file = path.dropLast("-journal".count)
      self.init(
        "\(path) is the journal of a change that was not finished, and does not make the file beside it "
          + "whole: it is of another file, or others write there now. Nothing was changed. Try again when "
          + "nobody writes; then move it away: mv \(path) \(path).old, see: jiefen check \(file), and put "
          + "the last copy in its place where that finds damage: jiefen restore COPY --db \(file)",
        "\(path) 是未完成改动的回滚日志，与其旁的数据库不符：属于其他文件，或正有程序写入，未作改动。请待无人写入时重试；"
          + "仍如此则移走：mv \(path) \(path).old，运行 jiefen check \(file)，"
          + "如有损坏请用最近的备份恢复：jiefen restore 备份 --db \(file)")
    case .foreignJournal:
      self.init(
        "\(path) does not belong to the file beside it: another file has left it there. It was not read; "
          + "nothing was changed. It may hold cases that stand nowhere else. Possible: put its own file "
          + "back, or move the journal away: mv \(path) \(path).old",
        "\(path) 不属于其旁的数据库，是其他文件遗留的日志文件，未读取，未作改动；其中可能有别处没有的案件。"
          + "可放回其原数据库，或先移走该日志文件：mv \(path) \(path).old")
    case .severalNames(_, let other):
      let name = other.map { Text(" One of them: \($0).", "其一为 \($0)。") } ?? Text("", "")
      self.init(
        "\(path) has several names (hard links), and each would have a journal of its own: what is "
          + "written under one would be lost under the other. Nothing was changed.\(name.english) "
          + "Possible: use the name beside which the journal stands, remove all names but one, or work "
          + "on a copy: jiefen backup, or for a file of an older version "
          + "jiefen restore \(path) --db COPY --series DIGIT",
        "\(path) 有多个名称（硬链接），各有各的日志文件，以一个名称写入的内容会被另一个覆盖，未作改动。\(name.chinese)"
          + "可使用旁有日志文件的名称，或只保留一个名称，或用 jiefen backup 另存副本"
          + "（旧版本文件请用 jiefen restore \(path) --db 副本 --series 数字）。")
    case _:
      self.init(
        "\(path) is mounted as a single file: its journal would not stand beside its other name, and "
          + "what is written would be lost there. Nothing was changed. Possible: mount its folder "
          + "instead, or use its other name.",
        "\(path) 是单独挂载的文件：其日志文件不在另一名称旁，写入的内容会丢失，未作改动。请改为挂载其所在文件夹，或使用原名称。")
    }
  }
}
