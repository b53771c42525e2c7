package import Disputes

extension Label {
  /// The label of a field, by its stored name.
  package static func field(_ name: String) -> Text {
    let parts = name.split(separator: ".").map(String.init)
    if parts.count == 3, parts[0] == "party", let field = partyField(parts[2]) {
      return Text("\(field.english) of party \(parts[1])", "第\(parts[1])个当事人\(field.chinese)")
    }
    if parts.count == 2, parts[0] == "term" {
      return Text("term \(parts[1])", "第\(parts[1])条条款")
    }
    return plainField(name) ?? Text(name, name)
  }

  private static func partyField(_ name: String) -> Text? {
    TextField.PartyField(rawValue: name).map { ofParty($0) }
  }

  /// The label of a field of a party.
  package static func ofParty(_ field: TextField.PartyField) -> Text {
    switch field {
    case .name: Text("name", "姓名")
    case .phone: Text("phone", "电话")
    case .document: Text("document number", "证件号码")
    case .address: Text("address", "住址")
    }
  }

  private static func plainField(_ name: String) -> Text? {
    switch name {
    case "category": Text("category", "类别")
    case "grade": Text("grade", "等级")
    case "source": Text("source", "来源")
    case "tags": Text("tags", "标签")
    case "people": Text("number of people (--people)", "涉及人数（--people）")
    case "amount": Text("amount in yuan (--amount)", "涉及金额（--amount）")
    case "number": Text("number of the case", "案件编号")
    case "summary": Text("summary", "概况")
    case "place": Text("place", "地点")
    case "foreign_number":
      Text("number it has elsewhere (--foreign-number)", "对接案号（--foreign-number）")
    case "reason": Text("reason (--reason)", "理由（--reason）")
    case "tried": Text("account of what was tried (--tried)", "已做工作（--tried）")
    case "mediator": Text("mediator (--mediator)", "调解员（--mediator）")
    case "present": Text("list of who came (--present)", "到场人员（--present）")
    case "text": Text("text", "文字内容")
    case "basis": Text("basis (--basis)", "依据（--basis）")
    case "failure": Text("reason of a failed mediation (--reason)", "调解不成原因（--reason）")
    case "door": Text("right door (--door)", "应走的途径（--door）")
    default: nil
    }
  }

  /// What was attempted: the command and the event that it records.
  package static func asked(_ kind: DeedKind) -> Text {
    let command: String? =
      switch kind {
      case .offered: "escalate, send-down, transfer"
      case .sentBack: "verify --fail"
      default: command(for: kind)
      }
    let label = of(kind)
    guard let command else { return Text("'\(label.english)'", "“\(label.chinese)”") }
    return Text("'\(command)' (\(label.english))", "“\(label.chinese)”（\(command)）")
  }
}
