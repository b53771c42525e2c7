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
      ("number", Label.number, Cell(dispute.number.description)),
      ("state", Label.state, Cell(dispute.state.rawValue, Label.of(dispute.state))),
      (
        "category", Label.category,
        Cell(
          .text(dispute.category.description),
          shown: "\(Label.of(dispute.category)) (\(dispute.category))")
      ),
      ("grade", Label.grade, Cell(dispute.grade.rawValue, Label.of(dispute.grade))),
      ("source", Label.source, Cell(dispute.source.rawValue, Label.of(dispute.source))),
      (
        "tags", Label.tags,
        Cell(
          .text(dispute.tags.sorted().map(\.rawValue).joined(separator: ";")),
          shown: dispute.tags.sorted().map { Label.of($0).description }.joined(separator: ", "))
      ),
      ("area", Label.area, try unit(dispute.area.first)),
      ("registered_by", Label.registeredBy, try unit(dispute.registrar)),
      ("registered_at", Label.registeredAt, Cell(dispute.registeredAt.description)),
      ("holder", Label.holdingUnit, try unit(dispute.holder)),
      ("waiting_for", Label.waitingFor, try unit(dispute.nextActor(in: units, on: day))),
      ("offered_to", Label.offeredTo, try unit(dispute.openOffer?.target)),
      ("due_on", Label.handlingDue, due(dispute, isOverdue: isOverdue)),
      ("overdue", Label.overdue, Cell(.truth(isOverdue), shown: "")),
      ("next_due_on", Label.nextStepDue, Cell(dispute.nextDue?.description)),
      (
        "life", Label.whichLife,
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
        "parties", Label.parties,
        view.visibility == .withheld ? Cell(nil) : parties(view)
      ),
      ("people", Label.people, dispute.people.map { Cell($0) } ?? Cell(nil)),
      ("amount", Label.amountYuan, dispute.amount.map { Cell($0) } ?? Cell(nil)),
      ("place", Label.place, Cell(view.text(.place))),
      ("foreign_number", Label.foreignNumber, Cell(view.text(.foreignNumber))),
      ("summary", Label.summary, Cell(view.text(.summary))),
      ("agreement", Label.agreement, agreement(view)),
      ("outcome", Label.outcome, outcome(dispute)),
      ("ended_at", Label.endedAt, Cell(dispute.ending?.at.description)),
      (
        "merged_into", Label.mergedInto,
        Cell(dispute.ending?.mergedInto.map { nameOfCase($0) })
      ),
      (
        "reminder", Label.reminderInForce,
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
      ? Label.overdueRemark : isProvisional ? Label.provisionalRemark : Label.blank
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
