public import Disputes

/// How much of a case's private data a unit may see.
public enum Visibility: Hashable, Sendable {
  /// Nothing: only the holder and its superiors see a dispute of minors (strict confidentiality).
  ///
  /// Units asked to take it over or to assist know that the case exists; for all others it does
  /// not, see `Viewer`.
  case withheld
  /// Everything masked, without the record of sessions.
  case masked
  /// Everything as it was typed; the record of sessions only for the holder and its superiors
  /// (在线调解规则 article 18).
  case revealed(withSessions: Bool)

  /// Whether texts are shown as typed.
  public var isRevealed: Bool {
    if case .revealed = self { true } else { false }
  }

  /// Whether the record of sessions is shown.
  public var showsSessions: Bool { self == .revealed(withSessions: true) }

  /// Decides what a unit may see of a case with these tags and this holder; `nil` is no particular
  /// unit.
  public init(of unit: UnitCode?, into tags: Set<Tag>, heldBy holder: Unit?, reveals: Bool = false)
  {
    let isConfidant = unit.map { holder?.path.contains($0) ?? false } ?? false
    if tags.contains(.minor), !isConfidant {
      self = .withheld
    } else {
      self = reveals ? .revealed(withSessions: isConfidant) : .masked
    }
  }
}

/// The viewer of a query; a dispute of minors is hidden from a unit that may not know of it, as if
/// there were no such case.
public enum Viewer: Hashable, Sendable {
  /// The program itself, which sees all cases and shows them to nobody.
  case everything
  /// A unit, or `nil` for no particular one.
  case unit(UnitCode?)
}

extension DeedKind {
  /// Whether a unit may do it that sees nothing of the case: only what it was asked for, to take
  /// the case over or to assist.
  public var isPossibleUnseen: Bool {
    !Set(rule.standings).isDisjoint(with: [.target, .helper])
  }
}

extension CaseFinder {
  /// Tells whether a unit may know that a case exists.
  public func knows(_ unit: UnitCode?, of number: CaseNumber) throws -> Bool {
    try !candidates(.whole(number), seenBy: unit, limit: 1).isEmpty
  }
}

extension Inquiry {
  /// Returns the numbers of the cases that are hidden from a viewer.
  public func hidden(from viewer: Viewer) throws -> Set<CaseNumber> {
    if viewer == .everything { return [] }
    var filter = CaseFilter()
    filter.tag = .minor
    filter.viewer = .everything
    let all = try numbers(filter)
    guard !all.isEmpty else { return [] }
    filter.viewer = viewer
    return Set(all).subtracting(try numbers(filter))
  }
}

extension UnitDirectory {
  /// Tells whether a unit may know that a case exists: it may see it, or was asked to take it over
  /// or to assist.
  public func knows(_ unit: UnitCode?, of dispute: Case) throws -> Bool {
    guard dispute.tags.contains(.minor), try visibility(of: unit, into: dispute) == .withheld
    else { return true }
    guard let unit = try working(unit) else { return false }
    let asked = [dispute.openOffer?.target].compactMap(\.self) + dispute.helpers
    return try asked.contains { try standIns(for: $0).contains { $0.code == unit } }
  }

  /// Returns what a unit may see of a case, masked.
  public func visibility(of unit: UnitCode?, into dispute: Case) throws -> Visibility {
    try visibility(of: unit, into: dispute, reveals: false)
  }

  /// Returns what a unit may see of a case, as typed if it reveals.
  func visibility(of unit: UnitCode?, into dispute: Case, reveals: Bool) throws -> Visibility {
    Visibility(
      of: try working(unit), into: dispute.tags,
      heldBy: try confidant(holding: dispute.holder), reveals: reveals)
  }

  /// Returns the viewer's unit; `nil` if it does not exist today.
  func working(_ code: UnitCode?) throws -> UnitCode? {
    try code.flatMap(unit).flatMap { $0.stands(on: today) ? $0.code : nil }
  }

  /// Returns the holder of a case with a `path` of all units that may see everything: itself, its
  /// stand-ins if it is closed, and all above them.
  public func confidant(holding code: UnitCode) throws -> Unit? {
    let chain = try standIns(for: code)
    guard let holder = chain.first else { return nil }
    var path = holder.path
    for unit in chain.dropFirst() { path += unit.path.filter { !path.contains($0) } }
    return Unit(
      code: code, name: holder.name, level: holder.level, above: Array(path.dropFirst()),
      validFrom: holder.validFrom, validTo: holder.validTo, successor: holder.successor)
  }

  /// Returns the unit and, if it is closed today, its stand-ins one after another.
  private func standIns(for code: UnitCode) throws -> [Unit] {
    var chain: [Unit] = []
    var next: UnitCode? = code
    while let code = next, !chain.contains(where: { $0.code == code }), let unit = try unit(code) {
      chain.append(unit)
      next = unit.follower(on: today)
    }
    return chain
  }
}
