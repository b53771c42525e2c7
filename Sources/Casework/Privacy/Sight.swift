public import Disputes

/// How much of what is private about a case a unit gets to see.
public enum Sight: Hashable, Sendable {
  /// Nothing: a dispute of minors is the holder's and its superiors' alone (strict confidentiality).
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

extension UnitDirectory {
  /// What a unit sees of a case.
  public func sight(
    of unit: UnitCode?, into dispute: Case, reveals: Bool = false
  ) throws -> Sight {
    Sight(
      of: unit, into: dispute.tags, heldBy: try confidant(holding: dispute.holder), reveals: reveals
    )
  }

  /// What a unit sees of a case in a list.
  public func sight(of unit: UnitCode?, into line: CaseLine) throws -> Sight {
    // Most cases are open to masked view by all, and a list looks up no unit for them.
    guard line.tags.contains(.minor) else { return .masked }
    return Sight(of: unit, into: line.tags, heldBy: try confidant(holding: line.holder))
  }

  /// The holder of a case with all above it; where it was closed, with who stands in for it and all
  /// above that.
  public func confidant(holding code: UnitCode) throws -> Unit? {
    guard let holder = try unit(code) else { return nil }
    var (last, path) = (holder, holder.path)
    while let next = last.follower(), !path.contains(next) || next == last.parent,
      let unit = try unit(next)
    {
      path += unit.path.filter { !path.contains($0) }
      last = unit
    }
    return Unit(
      code: code, name: holder.name, level: holder.level, above: Array(path.dropFirst()),
      validFrom: holder.validFrom, validTo: holder.validTo, successor: holder.successor)
  }
}
