public import Disputes

/// What waits for a unit on one day.
public struct Agenda: Sendable {
  /// What a unit may have to do, in the order in which people read it.
  public enum Section: String, CaseIterable, Sendable {
    /// Registered cases that it holds (受理).
    case accept
    /// Cases that are offered to it (签收).
    case sign
    /// Cases that it handles (办理).
    case handle
    /// Conclusions that it has to verify (验证).
    case verify
    /// Its own offers that nobody answered in time: to withdraw, or to have a unit designated.
    case unanswered
    /// Cases about which it was asked to assist (协办).
    case assist
    /// Terms of agreements that are due within a week or were due (履行).
    case perform
    /// Cases that it registered and may still know of, closed within the last month, whose parties were
    /// not called (回访).
    case callBack = "call_back"

    /// How many days before it is due a term of an agreement is shown.
    public static let termNotice = 7
    /// For how many days after its closing a case is shown whose parties are to be called.
    public static let callBackSpan = 30

    /// The clock that runs for it, if one does.
    public var clock: ClockKind? {
      switch self {
      case .accept: .acceptance
      case .sign, .unanswered: .signIn
      case .handle: .handling
      case .verify: .verification
      case .assist, .perform, .callBack: nil
      }
    }
  }

  /// One section.
  public struct Part: Hashable, Sendable {
    /// What is to be done.
    public let section: Section
    /// The cases, the soonest due first; as many as were asked for.
    public let cases: [WatchedCase]
    /// How many there are.
    public let count: Int
    /// How many of them are late.
    public let late: Int

    /// Makes a section.
    public init(section: Section, cases: [WatchedCase], count: Int, late: Int) {
      self.section = section
      self.cases = cases
      self.count = count
      self.late = late
    }
  }

  /// The sections that were asked for, empty ones included.
  public let parts: [Part]

  /// Makes an agenda.
  public init(parts: [Part]) { self.parts = parts }

  /// Whether nothing waits.
  public var isEmpty: Bool { parts.allSatisfy { $0.count == 0 } }
}

extension WatchedCase {
  /// The day by which a section wants something done; none where there is no deadline.
  public func due(in section: Agenda.Section) -> Day? {
    switch section {
    case .accept, .sign, .handle, .verify, .unanswered: nextDueOn
    case .assist: line.dueOn
    case .perform: termDueOn
    case .callBack: nil
    }
  }
}
