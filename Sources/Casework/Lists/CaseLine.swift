public import Disputes

/// One case in a list, as everybody may see it: names and numbers of people are masked.
public struct CaseLine: Hashable, Sendable {
  /// Its number.
  public let number: CaseNumber
  /// Its state.
  public let state: State
  /// The kind of dispute.
  public let category: Disputes.Category
  /// How hard it is.
  public let grade: Grade
  /// Where it came from.
  public let source: Source
  /// The unit where the dispute is.
  public let area: UnitCode
  /// The present name of the area.
  public let areaName: String
  /// The unit responsible now.
  public let holder: UnitCode
  /// The present name of the holder.
  public let holderName: String
  /// The unit that must act next.
  public let waitingFor: UnitCode?
  /// The name of the unit that must act next.
  public let waitingForName: String?
  /// When it was registered.
  public let registeredAt: Instant
  /// The last day of handling.
  public let dueOn: Day
  /// Whether that day may still move, as the calendar of a year is not published yet.
  public let isProvisional: Bool
  /// The special groups it belongs to for reports.
  public let tags: Set<Tag>
  /// The masked names of the parties, separated by semicolons; `nil` if they are withheld.
  public private(set) var parties: String?
  /// What it is about, masked; `nil` if it is withheld or erased.
  public private(set) var summary: String?

  /// Makes a line, masking the stored parties and summary; `merged` are the parties of the cases
  /// merged with it, whom the summary may name.
  public init(
    number: CaseNumber, state: State, category: Disputes.Category, grade: Grade, source: Source,
    area: UnitCode, areaName: String, holder: UnitCode, holderName: String,
    waitingFor: UnitCode?, waitingForName: String?, registeredAt: Instant, dueOn: Day,
    isProvisional: Bool, parties: [StoredParty], merged: [StoredParty] = [], summary: String?,
    tags: Set<Tag>
  ) {
    self.number = number
    self.state = state
    self.category = category
    self.grade = grade
    self.source = source
    self.area = area
    self.areaName = areaName
    self.holder = holder
    self.holderName = holderName
    self.waitingFor = waitingFor
    self.waitingForName = waitingForName
    self.registeredAt = registeredAt
    self.dueOn = dueOn
    self.isProvisional = isProvisional
    self.tags = tags
    self.parties = parties.map(\.maskedName).joined(separator: ";")
    self.summary = summary.map { summary in
      var marks = Marks()
      for party in parties + merged { party.add(to: &marks) }
      return Masking.narrative(summary, marks)
    }
  }

  /// The line without private data.
  var withheld: CaseLine {
    var line = self
    (line.parties, line.summary) = (nil, nil)
    return line
  }

  /// The line for a list that several units read: without private data for a dispute of minors.
  public var forAnyone: CaseLine { tags.contains(.minor) ? withheld : self }

  /// Tells whether the handling deadline has passed on that day while the case is open.
  public func isOverdue(on day: Day) -> Bool { state.isHandled && dueOn < day }
}

/// A party as stored, of which a list shows the masked name.
public struct StoredParty: Hashable, Sendable {
  private let kind: PartyKind
  private let name: String?
  private let phone, document, address: String?

  /// Makes a party from its data; `nil` stands for what is unknown or erased.
  public init(
    kind: PartyKind, name: String?, phone: String?, document: String?, address: String?
  ) {
    self.kind = kind
    self.name = name
    self.phone = phone
    self.document = document
    self.address = address
  }

  fileprivate var maskedName: String {
    guard let name else { return kind == .unknown ? PartyKind.unknown.rawValue : "*" }
    return Masking.name(name, isOrganisation: kind == .organisation)
  }

  fileprivate func add(to marks: inout Marks) {
    if let name { marks.add(name: name, kind: kind) }
    if let phone { marks.add(phone, .phone, kind: kind) }
    if let document { marks.add(document, .document, kind: kind) }
    if let address { marks.add(address, .address, kind: kind) }
  }
}

extension UnitDirectory {
  /// Returns a listed case without what is withheld from a viewer.
  public func shown(_ line: CaseLine, to viewer: Viewer) throws -> CaseLine {
    // Everybody may see most cases masked, so a list looks up no unit for them.
    guard line.tags.contains(.minor), case .unit(let unit) = viewer else { return line }
    let visibility = Visibility(
      of: try working(unit), into: line.tags, heldBy: try confidant(holding: line.holder))
    return visibility == .withheld ? line.withheld : line
  }
}
