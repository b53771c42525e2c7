import Wording

/// Messages about invalid paths.
extension Message {
  static func tooLarge(_ path: String, megabytes: Int) -> Text {
    Text(
      "\(path) has more than \(megabytes) MB, the most that is read here; nothing was changed. Is it the "
        + "right file? A larger ledger can be imported in parts.",
      "\(path) 超过 \(megabytes) MB，是此处可读取的上限，未作改动。请确认文件是否正确；更大的台账可分批导入。")
  }

  static func emptyFileName(_ option: String) -> Text {
    Text(
      "\(option): the name of the file is empty. Name a file. Nothing was made or changed.",
      "\(option)：文件名为空，请指定文件。未作改动。")
  }

  static func badPath(
    _ text: String, _ fault: DatabasePath.Fault, _ origin: DatabasePath.Origin
  ) -> Text {
    let place = place(of: origin), why = why(fault, text)
    return Text(
      "\(place.english)\(why.english) Nothing was made or changed.",
      "\(place.chinese)\(why.chinese)未作改动。")
  }

  private static func place(of origin: DatabasePath.Origin) -> Text {
    switch origin {
    case .argument: Text("", "")
    case .option: Text("--db: ", "--db：")
    case .output: Text("--output: ", "--output：")
    case .variable: Text("JIEFEN_DB: ", "JIEFEN_DB：")
    case .settings(let path): Text("\(path), db: ", "\(path) 的 db：")
    }
  }

  private static func why(_ fault: DatabasePath.Fault, _ text: String) -> Text {
    switch fault {
    case .empty: Text("the path is empty. Name a file.", "路径为空，请指定文件。")
    case .stream:
      Text(
        "- is no file, and a database cannot be read or written as a stream. Name a file.",
        "“-”不是文件，数据库不能以数据流读写，请指定文件。")
    case .memory:
      Text(
        "\(text) would be a database that is gone at the end of the command. Name a file.",
        "\(text) 在命令结束时即消失，请指定文件。")
    case .address:
      Text(
        "\(text) is an address; a path is needed, as /home/li/cases.db. A file of that name: ./\(text)",
        "\(text) 是网址形式；需要路径，如 /home/li/cases.db。确有此名的文件请写 ./\(text)")
    case .otherHome:
      Text(
        "\(text): only ~ alone is known, as your own home: ~/cases.db. A file of that name: ./\(text)",
        "\(text)：只认识表示自己主目录的 ~，如 ~/cases.db。确有此名的文件请写 ./\(text)")
    case .noHome:
      Text(
        "\(text): nobody knows where your home is, as HOME is not set. Say the whole path.",
        "\(text)：未设置 HOME，无法得知主目录，请写完整路径。")
    case .quoted:
      Text(
        "\(text) begins with a quotation mark. Say the path without it; a file of that name: ./\(text)",
        "\(text) 以引号开头，请去掉引号；确有此名的文件请写 ./\(text)")
    case .folder:
      Text("\(text) names a folder. Name a file in it.", "\(text) 是文件夹，请指定其中的文件。")
    case .journal:
      Text(
        "\(text) has the name of a file beside a database, not of a database. Name that one.",
        "\(text) 是数据库附属文件的名称，请指定数据库本身。")
    case .relative:
      Text(
        "\(text) would be another file in each folder that one stands in. Say the whole path, from / or "
          + "from ~ on.",
        "\(text) 是相对路径，在不同文件夹中会指向不同文件，请写以 / 或 ~ 开头的完整路径。")
    }
  }
}
