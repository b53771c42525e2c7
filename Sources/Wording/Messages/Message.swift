package import Casework
package import Disputes

/// Messages, apart from help, labels and refusals.
package enum Message {
  // Values
  /// Lists the units that match an ambiguous text.
  package static func ambiguousUnit(_ text: String, _ names: [String], of count: Int) -> Text {
    let list = names.prefix(20).map { "\n  \($0)" }.joined() + (count > 20 ? "\n  …" : "")
    return Text(
      "'\(text)' may be one of \(count) units; say the code, or above/name:\(list)",
      "“\(text)”可能是 \(count) 个单位之一；请写代码，或“上级/名称”：\(list)")
  }

  package static func badUnitCode(_ text: String) -> Text {
    Text("'\(text)' is no unit code: exactly 12 digits.", "“\(text)”不是单位代码：须为 12 位数字。")
  }

  // After a write
  package static let nothingKept = Text("Dry run: nothing was kept.", "试运行：未保存任何内容。")

  package static func done(_ receipt: Receipt) -> Text {
    let state = Label.of(receipt.dispute.state)
    guard !receipt.isAlreadyDone else {
      return Text(
        "Done before, nothing was added. State: \(state.english).", "此前已办，未作改动。状态：\(state.chinese)。"
      )
    }
    let deeds = receipt.deeds.map { Label.of($0) }
    return Text(
      "Done: \(deeds.map(\.english).joined(separator: ", ")). State: \(state.english).",
      "已办：\(deeds.map(\.chinese).joined(separator: "、"))。状态：\(state.chinese)。")
  }

  /// The next actor, its deadline, and the possible commands.
  package static func next(_ receipt: Receipt, actor: String) -> Text {
    let dispute = receipt.dispute
    let isProvisional = dispute.nextClock?.due.isProvisional ?? false
    let remark = isProvisional ? Text(" (provisional)", "（暂定）") : Text("", "")
    let english = dispute.nextDue.map { " by \($0)\(remark.english)" } ?? ""
    let chinese = dispute.nextDue.map { "，期限 \($0)\(remark.chinese)" } ?? ""
    let usual: [DeedKind] = [
      .accepted, .declined, .received, .refused, .agreed, .concluded, .offered, .resumed,
      .verified,
    ]
    let commands = usual.filter { receipt.nextDeeds.contains($0) }
      .compactMap { Label.command(for: $0) }
    guard !commands.isEmpty else {
      return Text("Next: \(actor)\(english).", "下一步：\(actor)\(chinese)。")
    }
    return Text(
      "Next: \(actor)\(english): \(commands.joined(separator: ", ")).",
      "下一步：\(actor)\(chinese)：\(commands.joined(separator: "、"))。")
  }

  package static func isClockRight(_ error: WorkError) -> Text {
    let words = Text(for: error)
    return Text("\(words.english) Is the clock right?", "\(words.chinese)时钟正确吗？")
  }

  // Lists
  package static func total(_ count: Int) -> Text {
    Text(Text.counted(count, "case"), "共 \(count) 件")
  }

  package static let overdueMark = Text("! past the deadline", "! 已超期")

  package static let provisional = Text(
    "~ provisional: not all holidays up to that day are known yet",
    "~ 暂定：至该日的放假安排尚未全部公布")

  // Units
  package static func totalUnits(_ count: Int) -> Text {
    Text(Text.counted(count, "unit"), "共 \(count) 个单位")
  }

  package static func unitFacts(below: Int, open: Int) -> Text {
    Text(
      "\(Text.counted(below, "unit")) directly below, \(Text.counted(open, "open case")) held.",
      "直接下级 \(below) 个，承办未结案件 \(open) 件。")
  }

  package static func registered(isNew: Bool) -> Text {
    isNew
      ? Text("Registered.", "已登入名册。")
      : Text("Registered before, nothing was added.", "此前已在名册，未作改动。")
  }

  package static func unitAdded(_ name: String, isNew: Bool) -> Text {
    isNew
      ? Text("Added \(name).", "已新增 \(name)。")
      : Text("\(name) was added before, nothing was changed.", "\(name) 此前已新增，未作改动。")
  }

  package static func unitClosed(_ name: String, before: Day?) -> Text {
    before.map {
      Text(
        "\(name) was closed before, on \($0); nothing was changed.",
        "\(name) 此前已于 \($0) 撤销，未作改动。")
    } ?? Text("Closed \(name).", "已撤销 \(name)。")
  }

  /// A number of entries in English.
  package static func counted(entries: Int) -> String {
    entries == 1 ? "1 entry" : "\(entries) entries"
  }

  package static func badValue(_ text: String, field: String, allowed: [String]) -> Text {
    Text(
      "'\(text)' is no value of \(field); allowed: \(allowed.joined(separator: ", ")).",
      "“\(text)”不是 \(field) 的值；可用：\(allowed.joined(separator: "、"))。")
  }

  package static func ambiguousCategory(_ text: String, _ found: [Disputes.Category]) -> Text {
    let english = found.map { "\($0) \(Label.of($0).english)" }
    let chinese = found.map { "\($0) \(Label.of($0).chinese)" }
    return Text(
      "'\(text)' may be:\n  \(english.joined(separator: "\n  "))",
      "“\(text)”可能是：\n  \(chinese.joined(separator: "\n  "))")
  }
}
