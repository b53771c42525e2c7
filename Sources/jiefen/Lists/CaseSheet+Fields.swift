import Casework
import Disputes

extension CaseSheet {
  /// The labelled lines of a case, in the order in which they are read.
  static func fields(
    _ dossier: Dossier, visibility: Visibility, on day: Day,
    nameOfUnit: (UnitCode) throws -> String,
    nameOfCase: (CaseNumber) -> String, in directory: any UnitDirectory
  ) throws -> [(name: String, title: Text, field: Cell)] {
    let dispute = dossier.dispute
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
    ] + contents(dossier, visibility, nameOfCase)
  }

  /// Summary, outcome and the like.
  private static func contents(
    _ dossier: Dossier, _ visibility: Visibility, _ nameOfCase: (CaseNumber) -> String
  ) -> [(name: String, title: Text, field: Cell)] {
    let dispute = dossier.dispute
    func shown(_ text: String?, _ mask: (String) -> String) -> String? {
      visibility == .withheld ? nil : text.map { visibility.isRevealed ? $0 : mask($0) }
    }
    func narrative(_ text: String?) -> String? {
      shown(text) { Masking.narrative($0, dossier.marks) }
    }
    return [
      (
        "parties", Text("parties", "当事人"),
        visibility == .withheld ? Cell(nil) : parties(dossier, isRevealed: visibility.isRevealed)
      ),
      ("people", Text("people", "涉及人数"), dispute.people.map { Cell($0) } ?? Cell(nil)),
      ("amount", Text("amount (yuan)", "金额（元）"), dispute.amount.map { Cell($0) } ?? Cell(nil)),
      (
        "place", Text("place", "地点"),
        Cell(shown(dossier.text(.place)) { Masking.place($0, dossier.marks) })
      ),
      (
        "foreign_number", Text("foreign number", "对接案号"),
        Cell(
          shown(dossier.text(.foreignNumber)) { Masking.reference($0, dossier.marks) })
      ),
      ("summary", Text("summary", "概况"), Cell(narrative(dossier.text(.summary)))),
      (
        "agreement", Text("agreement", "协议"),
        agreement(dossier) { narrative($0) ?? "*" }
      ),
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
  private static func parties(_ dossier: Dossier, isRevealed: Bool) -> Cell {
    Cell(
      .text(
        parties(
          dossier, isRevealed: isRevealed, role: \.rawValue, nobody: PartyKind.unknown.rawValue)),
      shown: parties(
        dossier, isRevealed: isRevealed, role: { Label.of($0).description },
        nobody: Label.of(PartyKind.unknown).description))
  }

  private static func parties(
    _ dossier: Dossier, isRevealed: Bool, role: (PartyRole) -> String, nobody: String
  ) -> String {
    dossier.dispute.parties.enumerated().map { index, party in
      let number = index + 1
      let isOrganisation = party.kind == .organisation
      var words: [String] = []
      if let name = dossier.text(.name, ofParty: number) {
        words.append(isRevealed ? name : Masking.name(name, isOrganisation: isOrganisation))
      } else {
        words.append(party.kind == .unknown ? nobody : "*")
      }
      words.append("(\(role(party.role)))")
      if let phone = dossier.text(.phone, ofParty: number) {
        words.append(isRevealed ? phone : Masking.phone(phone))
      }
      if let document = dossier.text(.document, ofParty: number) {
        words.append(isRevealed ? document : Masking.document(document))
      }
      if let address = dossier.text(.address, ofParty: number) {
        words.append(isRevealed ? address : Masking.place(address, dossier.marks))
      }
      return words.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func agreement(
    _ dossier: Dossier, _ narrative: (String?) -> String
  ) -> Cell {
    guard let agreement = dossier.dispute.agreement else { return Cell(nil) }
    let terms = zip(agreement.dues, agreement.performedAt).enumerated().map { index, term in
      let text = index < dossier.terms.count ? narrative(dossier.terms[index]) : "*"
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
