import Casework
import CommandLine
import Disputes
import Machine
import Wording

extension Text {
  /// The message for an invalid command line, with the usage of the command.
  init(for error: MisreadWords) {
    let manual = error.verb.manual
    let usage = manual.usage(width: Terminal.width(of: .error)).joined(separator: "\n")
    let more = Help.explained(manual.path)
    self.init(
      "\(error.why.english)\n\(usage)\n  \(more.english)",
      "\(error.why.chinese)\n\(usage)\n  \(more.chinese)"
    )
  }

  init(for fault: WordReader.Fault) {
    switch fault {
    case .unknownOption(let name, let nearest):
      self.init(
        "Unknown option '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? ""),
        "未知选项 '\(name)'。" + (nearest.map { "是否想用 '\($0)'？" } ?? ""))
    case .ambiguousOption(let name, let options):
      self.init(
        "'\(name)' may be \(options.joined(separator: ", ")).",
        "'\(name)' 可能是 \(options.joined(separator: "、"))。")
    case .missingValue(let option, let found?) where !option.hasPrefix("--"):
      self.init(
        "Missing value for '\(option)': '\(found)' is read as an option.",
        "缺少值：'\(option)'（'\(found)' 被视为选项）。")
    case .missingValue(let option, let found?):
      self.init(
        "Missing value for '\(option)': '\(found)' is read as an option; a text that begins with a "
          + "hyphen is written \(option)=TEXT.",
        "缺少值：'\(option)'（'\(found)' 被视为选项；以连字符开头的文字请写作 \(option)=文字）。")
    case .missingValue(let option, nil):
      self.init("Missing value for '\(option)'.", "缺少值：'\(option)'。")
    case .needlessValue(let flag, _):
      self.init("The option '\(flag)' takes no value.", "选项 '\(flag)' 不带值。")
    case .unexpectedWord(let word):
      self.init("Unexpected argument '\(word)'.", "多余的参数 '\(word)'。")
    }
  }

  /// The message for invalid fields, which names the options.
  init(for fault: ActionFault) {
    switch fault {
    case .missing(.applicant): self = Message.noApplicant
    case .missing(let key): self = Message.missing(key)
    case .badValue(let text, let key, let allowed):
      self = Message.badValue(text, field: Message.name(of: key), allowed: allowed)
    case .badCode(let text): self = Message.badCode(text)
    case .unknownCategory(let text): self = Message.unknownCategory(text)
    case .ambiguousCategory(let text, let found): self = Message.ambiguousCategory(text, found)
    case .badDue(let text): self = Message.badDue(text)
    case .exactlyOne(let keys): self = Message.oneOf(keys.map(Message.name))
    case .together(let first, let second):
      self = Message.together(Message.name(of: first), Message.name(of: second))
    case .needs(let key, let other, let values):
      self = Message.goesWith(Message.name(of: key), Message.name(of: other), values)
    case .ofNobody(let key): self = Message.numberOfNobody(key.name)
    case .twiceOfPerson(let key): self = Message.twoOfPerson(key.name)
    case .nobodyAbove: self = Message.nobodyAbove
    case .approverActs(let unit, let acting): self = Message.approverActs(unit, acting: acting)
    case .areasApart(let area, let other): self = Message.areasApart(area, other)
    case .openAndEnded: self = Message.openAndEnded
    case .backwards(let text, _): self = Message.rangeBackwards(text)
    case .outOfRange(let key, let range): self = Message.outOfRange(Message.name(of: key), range)
    case .searchTooLong(let bytes, let most): self = Message.searchTooLong(bytes: bytes, most)
    case .searchTooMany(let words, let most): self = Message.searchTooMany(words, most)
    case .unitNeeded: self = Message.noUnit
    case .badUnitCode(let text): self = Message.badUnitCode(text)
    case .badOfficer(let text): self = Message.badOfficer(text)
    case .badYear(let text): self = Message.badYear(text)
    case .threeGroupings: self = Message.threeGroupings
    case .periodBackwards: self = Message.periodBackwards
    case .future(.knownAt): self = Message.futureKnownAt
    case .future: self = Message.futureAsOf
    case .yearOrPosition(let text): self = Message.yearOrPosition(text)
    case .positionBehindEnd(let last): self = Message.positionBehindEnd(last: last)
    case .whoseReport: self = Message.whichUnit
    case .badPeriod(let text, let rhythm):
      self = Message.badValue(text, field: "--period", allowed: Label.forms(of: rhythm))
    case .futurePeriod(let period, let running):
      self = Message.futurePeriod(period, running: running)
    case .beforePeriod(let period): self = Message.asOfBefore(period)
    }
  }
}

extension Message {
  /// The name of a field's option or argument.
  static func name(of key: FieldKey) -> String {
    switch key {
    case .number, .party, .anyUnit, .newCode, .newName, .year, .clock, .ruleSet, .savedReport,
      .table, .checkedFile, .statedAnchor, .backupFile, .restoreFile, .shell:
      "<\(key.valueName)>"
    default: "--\(key.name)"
    }
  }

  static func missing(_ key: FieldKey) -> Text {
    guard key != .summary, key != .noteText else {
      return oneOf(["--\(key.name)", "--\(key.name)-file"])
    }
    return Text("Missing '\(name(of: key))'.", "缺少参数 '\(name(of: key))'。")
  }

  static func oneOf(_ names: [String]) -> Text {
    guard names.count == 2 else {
      return Text(
        "Say exactly one of \(names.joined(separator: ", ")).",
        "\(names.joined(separator: "、")) 须给且只给一个。")
    }
    return Text(
      "Say either \(names[0]) or \(names[1]).", "\(names[0]) 与 \(names[1]) 须给且只给一个。")
  }

  static func together(_ first: String, _ second: String) -> Text {
    Text(
      "\(first) and \(second) go together: say both or neither.", "\(first) 与 \(second) 须同时给出或都不给。")
  }

  static func goesWith(_ name: String, _ other: String, _ values: [String]) -> Text {
    let said = values.filter { !$0.isEmpty }
    return Text(
      "\(name) goes with \(([other] + [said.joined(separator: " or ")]).filter { !$0.isEmpty }.joined(separator: " ")).",
      "\(name) 只与 \(([other] + [said.joined(separator: " 或 ")]).filter { !$0.isEmpty }.joined(separator: " ")) 同用。"
    )
  }

  static func optionsFirst(_ command: String) -> Text {
    Text(
      "Options come after the command: jiefen \(command) --option …",
      "选项写在命令之后：jiefen \(command) --选项 …")
  }

  static func outOfRange(_ name: String, _ range: ClosedRange<Int>) -> Text {
    Text(
      "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).",
      "\(name) 为 \(range.lowerBound) 至 \(range.upperBound) 的整数。")
  }
}
