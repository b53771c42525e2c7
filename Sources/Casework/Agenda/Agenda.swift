public import Disputes

/// The work that waits for a unit on one day, by section.
public struct Agenda: Sendable {
  /// A kind of work, in the order of display.
  public enum Section: String, CaseIterable, Sendable {
    /// Registered cases that it holds (受理).
    case accept
    /// Cases that are offered to it (签收).
    case sign
    /// Cases that it handles (办理).
    case handle
    /// Conclusions that it has to verify (验证).
    case verify
    /// Its own offers not answered in time: it may withdraw them or ask for a designation.
    case unanswered
    /// Cases in which it was asked to assist (协办).
    case assist
    /// Cases with a term of the agreement overdue or due within a week (履行).
    case perform
    /// Cases that it registered and can still see, closed within the last 30 days without a
    /// follow-up call (回访).
    case callBack = "call_back"

    /// How many days before its due day a term is listed.
    public static let termNotice = 7
    /// How many days after its closing a case is listed for a follow-up call.
    public static let callBackSpan = 30

    /// The clock that runs for this kind of work, or `nil`.
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
    /// The kind of work.
    public let section: Section
    /// The cases, the earliest due first, up to the requested number.
    public let cases: [WatchedCase]
    /// How many there are in all.
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

  /// The requested sections, including empty ones.
  public let parts: [Part]

  /// Makes an agenda.
  public init(parts: [Part]) { self.parts = parts }

  /// Whether nothing waits.
  public var isEmpty: Bool { parts.allSatisfy { $0.count == 0 } }
}

extension WatchedCase {
  /// The deadline of the work in a section, or `nil` if it has none.
  public func due(in section: Agenda.Section) -> Day? {
    switch section {
    case .accept, .sign, .handle, .verify, .unanswered: nextDueOn
    case .assist: line.dueOn
    case .perform: termDueOn
    case .callBack: nil
    }
  }
}
