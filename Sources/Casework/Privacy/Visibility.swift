public import Disputes

/// How much of what is private about a case a unit gets to see.
public enum Visibility: Hashable, Sendable {
  /// Nothing: a dispute of minors is the holder's and its superiors' alone (strict confidentiality).
  ///
  /// Only whoever is asked to take it over or to help with it knows that there is such a case; for all
  /// others it is as if there were none, see `Viewer`.
  case withheld
  /// Everything masked, and nothing of what was said in a session.
  case masked
  /// Everything as it was typed; what was said in a session only for whom that is meant
  /// (在线调解规则 article 18).
  case revealed(withSessions: Bool)

  /// Whether texts stand there as they were typed.
  public var isRevealed: Bool {
    if case .revealed = self { true } else { false }
  }

  /// Whether what was said in a session stands there.
  public var showsSessions: Bool { self == .revealed(withSessions: true) }

  /// Finds what a unit sees of a case with these tags and that holder; nobody in particular is no
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

/// For whom cases are looked for: from a unit that must not know of a dispute of minors, it is hidden
/// everywhere, as if there were no such case.
public enum Viewer: Hashable, Sendable {
  /// The program itself, which goes through all cases and tells nobody.
  case everything
  /// A unit; nobody in particular is no unit.
  case unit(UnitCode?)
}

extension DeedKind {
  /// Whether a unit may do it from which what is private about the case is withheld: only what it was
  /// asked for, to take the case over or to help with it.
  public var isPossibleUnseen: Bool {
    !Set(rule.standings).isDisjoint(with: [.target, .helper])
  }
}

extension CaseFinder {
  /// Whether a unit may know that there is a case of that number.
  public func knows(_ unit: UnitCode?, of number: CaseNumber) throws -> Bool {
    try !candidates(.whole(number), seenBy: unit, limit: 1).isEmpty
  }
}

extension Inquiry {
  /// The numbers of the cases of which a unit must not know.
  public func hidden(from unit: UnitCode?) throws -> Set<CaseNumber> {
    var filter = CaseFilter()
    filter.tag = .minor
    filter.viewer = .everything
    let all = try numbers(filter)
    guard !all.isEmpty else { return [] }
    filter.viewer = .unit(unit)
    return Set(all).subtracting(try numbers(filter))
  }
}

extension UnitDirectory {
  /// Whether a unit may know that there is such a case: who sees it, and who is asked to take it over
  /// or to help with it.
  public func knows(_ unit: UnitCode?, of dispute: Case) throws -> Bool {
    guard dispute.tags.contains(.minor), try visibility(of: unit, into: dispute) == .withheld
    else { return true }
    guard let unit = try working(unit) else { return false }
    let asked = [dispute.openOffer?.target].compactMap(\.self) + dispute.helpers
    return try asked.contains { try standIns(for: $0).contains { $0.code == unit } }
  }

  /// What a unit sees of a case.
  public func visibility(
    of unit: UnitCode?, into dispute: Case, reveals: Bool = false
  ) throws -> Visibility {
    Visibility(
      of: try working(unit), into: dispute.tags,
      heldBy: try confidant(holding: dispute.holder), reveals: reveals)
  }

  /// What a unit sees of a case in a list.
  public func visibility(of unit: UnitCode?, into line: CaseLine) throws -> Visibility {
    // Most cases are open to masked view by all, and a list looks up no unit for them.
    guard line.tags.contains(.minor) else { return .masked }
    return Visibility(
      of: try working(unit), into: line.tags, heldBy: try confidant(holding: line.holder))
  }

  /// The unit that looks; one that does not work today is nobody in particular.
  func working(_ code: UnitCode?) throws -> UnitCode? {
    try code.flatMap(unit).flatMap { $0.stands(on: today) ? $0.code : nil }
  }

  /// The holder of a case with all above it; where it was closed, with who stands in for it and all
  /// above that.
  public func confidant(holding code: UnitCode) throws -> Unit? {
    let chain = try standIns(for: code)
    guard let holder = chain.first else { return nil }
    var path = holder.path
    for unit in chain.dropFirst() { path += unit.path.filter { !path.contains($0) } }
    return Unit(
      code: code, name: holder.name, level: holder.level, above: Array(path.dropFirst()),
      validFrom: holder.validFrom, validTo: holder.validTo, successor: holder.successor)
  }

  /// The unit and, where it was closed by today, those that stand in for it one after another.
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
