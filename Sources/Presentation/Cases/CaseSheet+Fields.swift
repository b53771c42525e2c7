package import Casework
package import Disputes
package import Wording

extension CaseSheet {
  /// The labelled lines of a case, in the order in which they are read.
  package static func fields(
    _ view: CaseView, on day: Day, nameOfUnit: (UnitCode) throws -> String,
    nameOfCase: (CaseNumber) -> String, in directory: any UnitDirectory
  ) throws -> [(name: String, title: Text, field: Cell)] {
    let dispute = view.dispute
    func unit(_ code: UnitCode?) throws -> Cell {
      guard let code else { return Cell(nil) }
      return Cell(.text(code.description), shown: "\(try nameOfUnit(code)) (\(code))")
    }
    let units = try self.units(of: dispute, on: day, in: directory)
    let isOverdue = dispute.isOverdue(on: day)
    return [
      ("number", Text("number", "编号"), Cell(dispute.number.description)),
      ("state", Text("state", "状态"), Cell(dispute.state.rawValue, Label.of(dispute.state))),
      (
        "category", Text("category", "类别"),
        Cell(
          .text(dispute.category.description),
          shown: "\(Label.of(dispute.category)) (\(dispute.category))")
      ),
      ("grade", Text("grade", "等级"), Cell(dispute.grade.rawValue, Label.of(dispute.grade))),
      ("source", Text("source", "来源"), Cell(dispute.source.rawValue, Label.of(dispute.source))),
      (
        "tags", Text("tags", "标签"),
        Cell(
          .text(dispute.tags.sorted().map(\.rawValue).joined(separator: ";")),
          shown: dispute.tags.sorted().map { Label.of($0).description }.joined(separator: ", "))
      ),
      ("area", Text("area", "属地"), try unit(dispute.area.first)),
      ("registered_by", Text("registered by", "登记单位"), try unit(dispute.registrar)),
      (
        "registered_at", Text("registered at", "登记时间"), Cell(dispute.registeredAt.description)
      ),
      ("holder", Text("holder", "承办单位"), try unit(dispute.holder)),
      ("waiting_for", Text("waiting for", "待办单位"), try unit(dispute.nextActor(in: units, on: day))),
      ("offered_to", Text("offered to", "流转至"), try unit(dispute.openOffer?.target)),
      ("due_on", Text("due", "办理期限"), due(dispute, isOverdue: isOverdue)),
      ("overdue", Text("overdue", "超期"), Cell(.truth(isOverdue), shown: "")),
      (
        "next_due_on", Text("next step due", "下一步期限"), Cell(dispute.nextDue?.description)
      ),
      (
        "life", Text("life", "第几次办理"),
        Cell(.integer(dispute.life), shown: dispute.life > 1 ? "\(dispute.life)" : "")
      ),
    ] + contents(view, nameOfCase)
  }

  /// Summary, outcome and the like.
  private static func contents(
    _ view: CaseView, _ nameOfCase: (CaseNumber) -> String
  ) -> [(name: String, title: Text, field: Cell)] {
    let dispute = view.dispute
    return [
      (
        "parties", Text("parties", "当事人"),
        view.visibility == .withheld ? Cell(nil) : parties(view)
      ),
      ("people", Text("people", "涉及人数"), dispute.people.map { Cell($0) } ?? Cell(nil)),
      ("amount", Text("amount (yuan)", "金额（元）"), dispute.amount.map { Cell($0) } ?? Cell(nil)),
      ("place", Text("place", "地点"), Cell(view.text(.place))),
      ("foreign_number", Text("foreign number", "对接案号"), Cell(view.text(.foreignNumber))),
      ("summary", Text("summary", "概况"), Cell(view.text(.summary))),
      ("agreement", Text("agreement", "协议"), agreement(view)),
      ("outcome", Text("outcome", "结果"), outcome(dispute)),
      ("ended_at", Text("ended at", "办结时间"), Cell(dispute.ending?.at.description)),
      (
        "merged_into", Text("merged into", "并入"),
        Cell(dispute.ending?.mergedInto.map { nameOfCase($0) })
      ),
      (
        "reminder", Text("reminder", "督办"),
        dispute.reminder.map { Cell($0.urgency.rawValue, Label.of($0.urgency)) } ?? Cell(nil)
      ),
    ]
  }

  /// The holder and the next actor, followed to its successors if it was closed.
  private static func units(
    of dispute: Case, on day: Day, in directory: any UnitDirectory
  ) throws -> Units {
    var units = Units()
    if let holder = try directory.unit(dispute.holder) { units.insert(holder) }
    var next = dispute.nextActor(in: units)
    while let code = next, code == dispute.holder || units[code] == nil,
      let unit = try units[code] ?? directory.unit(code)
    {
      units.insert(unit)
      next = unit.follower(on: day)
    }
    return units
  }

  private static func due(_ dispute: Case, isOverdue: Bool) -> Cell {
    guard dispute.state.isOpen else {
      return Cell(.text(dispute.clocks.due.description), shown: "")
    }
    let isProvisional = dispute.state.isOpen && dispute.clocks.handling.due.isProvisional
    let remark =
      isOverdue
      ? Text(" (overdue)", "（超期）") : isProvisional ? Text(" (provisional)", "（暂定）") : Text("", "")
    return Cell(
      .text(dispute.clocks.due.description), shown: "\(dispute.clocks.due)\(remark)",
      colour: isOverdue ? .red : nil)
  }

  /// The parties: codes in data, labels for people.
  private static func parties(_ view: CaseView) -> Cell {
    Cell(
      .text(parties(view, role: \.rawValue, nobody: PartyKind.unknown.rawValue)),
      shown: parties(
        view, role: { Label.of($0).description }, nobody: Label.of(PartyKind.unknown).description))
  }

  private static func parties(
    _ view: CaseView, role: (PartyRole) -> String, nobody: String
  ) -> String {
    view.dispute.parties.enumerated().map { index, party in
      let fields = TextField.PartyField.allCases.map { view.text($0, ofParty: index + 1) }
      let name = fields[0] ?? (party.kind == .unknown ? nobody : "*")
      return ([name, "(\(role(party.role)))"] + fields.dropFirst().compactMap(\.self))
        .joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func agreement(_ view: CaseView) -> Cell {
    guard let agreement = view.dispute.agreement else { return Cell(nil) }
    let texts = view.terms
    let terms = zip(agreement.dues, agreement.performedAt).enumerated().map { index, term in
      let text = index < texts.count ? texts[index] ?? "*" : "*"
      let due = term.0.map { " @\($0)" } ?? ""
      let performed = term.1.map { " ✓ \($0.day)" } ?? ""
      return "\(index + 1). \(text)\(due)\(performed)"
    }
    func words(_ form: String) -> String {
      (["\(form) \(agreement.at.day)"] + terms).joined(separator: "\n")
    }
    return Cell(
      .text(words(agreement.form.rawValue)), shown: words(Label.of(agreement.form).description))
  }

  private static func outcome(_ dispute: Case) -> Cell {
    guard let ending = dispute.ending, let outcome = ending.outcome else { return Cell(nil) }
    var words = Label.of(outcome).description
    if let failure = ending.failure { words += ": \(Label.of(failure))" }
    if let door = ending.door { words += ": \(Label.of(door))" }
    return Cell(.text(outcome.rawValue), shown: words)
  }
}
