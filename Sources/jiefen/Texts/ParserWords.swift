import Casework

/// The words of the argument parser, which speaks English only.
enum ParserWords {
  /// Gives a complaint of the parser in the language of this run, in the form of our own.
  static func complaint(_ message: String, width: Int) -> String {
    var lines: [String] = []
    // Where nothing at all was given the parser adds the whole help; its usage is enough.
    if let help = message.firstRange(of: "\n\nOVERVIEW: "),
      let start = message.firstRange(of: "\nUSAGE: ")
    {
      let synopsis = message[start.upperBound...].prefix { $0 != "\n" }
      let command = String(synopsis.prefix { $0 != "<" && $0 != "[" }).trimmed
      return complaint(
        message[..<help.lowerBound] + "\nUsage: \(synopsis)\n"
          + "  See '\(command) --help' for more information.", width: width)
    }
    for line in message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("Error: ") {
        lines.append("jiefen: " + sentence(String(line.dropFirst(7))) + hint(for: line))
      } else if line.hasPrefix("Help:  ") {
        lines.append(Text("Help: ", "说明：").description + names(String(line.dropFirst(7))))
      } else if line.hasPrefix("Usage: ") {
        lines += synopsisLines(String(line.dropFirst(7)), width: width)
      } else if line.hasPrefix("  See '"), !line.hasPrefix("  See 'jiefen ") {
        lines.append(sentence(line.replacing("  See '", with: "  See 'jiefen ")))
      } else {
        lines.append(sentence(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The title of a section, which the parser shouts.
  static func title(_ line: String) -> String {
    let known = [
      ("ARGUMENTS:", Text("Arguments", "参数")), ("OPTIONS:", Text("Options", "选项")),
      ("SUBCOMMANDS:", Text("Commands", "命令")),
      ("\(Help.casesGroup.description.uppercased()) SUBCOMMANDS:", Help.casesGroup),
      ("\(Help.othersGroup.description.uppercased()) SUBCOMMANDS:", Help.othersGroup),
    ]
    guard let title = known.first(where: { $0.0 == line })?.1 else { return line }
    return Text("\(title.english):", "\(title.chinese)：").description
  }

  /// A synopsis behind its title, broken into lines.
  static func synopsisLines(_ synopsis: String, width: Int) -> [String] {
    let title = Text("Usage: ", "用法：").description
    let indent = DisplayWidth.of(title)
    let words = self.synopsis(synopsis, width: width - indent)
    return LineBreaking.lines(of: words, width: width, startingAt: indent, indent: indent)
      .enumerated().map { $0.offset == 0 ? title + $0.element : $0.element }
  }

  /// A synopsis; one that is too long says `<options>` for those that may be left out.
  private static func synopsis(_ synopsis: String, width: Int) -> String {
    guard DisplayWidth.of(synopsis) > width else { return names(synopsis) }
    var kept = ""
    var depth = 0
    var index = synopsis.startIndex
    while index < synopsis.endIndex {
      let rest = synopsis[index...]
      if depth == 0, rest.hasPrefix("[-") {
        depth = 1
      } else if depth > 0 {
        depth += rest.first == "[" ? 1 : rest.first == "]" ? -1 : 0
      } else {
        kept.append(rest.first ?? " ")
      }
      index = synopsis.index(after: index)
    }
    let words = kept.split(separator: " ").filter { $0 != "]" }
    guard kept.count < synopsis.count else { return names(synopsis) }
    // The name of the command stands before the first thing in angle brackets.
    let place = words.firstIndex { $0.hasPrefix("<") || $0.hasPrefix("-") } ?? words.endIndex
    return names(
      (words[..<place] + ["[<options>]"] + words[place...]).joined(separator: " "))
  }

  /// The names of values for which the parser takes those of our properties.
  static func names(_ text: String) -> String {
    guard Language.current == .chinese else { return text }
    return valueNames.reduce(text) { $0.replacing("<\($1.0)>", with: "<\($1.1)>") }
  }

  /// Gives a sentence of the parser in the language of this run.
  static func sentence(_ line: String) -> String {
    guard Language.current == .chinese else { return line }
    var words = names(line)
    if words.hasSuffix(")"),
      let start = ["(values: ", "(default: "].compactMap({
        words.firstRange(of: $0)?.lowerBound
      }).first
    {
      let values = words[start...].dropFirst().dropLast()
        .replacing("values: ", with: "可用：").replacing("; default: ", with: "；缺省：")
        .replacing("default: ", with: "缺省：")
      words = String(words[..<start]).trimmed + "（\(values)）"
    }
    words = sentences.reduce(words) { $0.replacing($1.0, with: $1.1) }
    for (english, chinese) in [("'.", "'。"), ("'?", "'？")] where words.hasSuffix(english) {
      words = words.dropLast(2) + chinese
    }
    return words
  }

  /// Says in which forms a time is written, where one was not.
  private static func hint(for line: String) -> String {
    let times = [Help.time, Help.day, Help.range].map { "<\($0)>'" }
    guard line.contains("is invalid for"), times.contains(where: { line.contains($0) })
    else { return "" }
    return Text(". ", "。").description + Message.formsOfTime.description
  }

  private static let valueNames = [
    ("number", "编号"), ("code", "代码"), ("name", "名称"), ("file", "文件"), ("shell", "外壳"),
    ("year", "年份"), ("options", "选项"), ("subcommand", "命令"), ("subcommands", "命令"),
  ]

  private static let sentences = [
    ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少值："),
    ("Missing one of: ", "须给出其一："),
    ("Missing required subcommand.", "缺少命令。"),
    ("Unknown option ", "未知选项 "),
    ("Invalid option: ", "无效选项："),
    ("Unexpected argument ", "多余的参数 "),
    (" unexpected arguments: ", " 个多余的参数："),
    (". Did you mean ", "。是否想用 "),
    ("The value ", "值 "),
    (" is invalid for ", " 不能用于 "),
    (". Please provide one of the following:", "。可用："),
    (". Please provide one of ", "。可用："),
    ("' and '", "' 和 '"),
    ("' or '", "' 或 '"),
    ("The option ", "选项 "),
    (" does not take any value, but ", " 不带值，却给出了 "),
    (" was specified.", "。"),
    ("Value to be set with ", "重复给出 "),
    (" had already been set with ", "，此前已有 "),
    ("flag '", "'"),
    ("Show the version.", "显示版本。"),
    ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示命令的帮助。"),
    ("' for detailed help.", "' 查看详细帮助。"),
    ("' for more information.", "' 查看更多信息。"),
    ("See '", "见 '"),
  ]
}
