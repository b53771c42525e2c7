package import Casework
package import Disputes
package import Wording

/// What waits for a unit, as one screen.
package struct TodayScreen {
  /// How many cases of a longer section are shown.
  package static let handful = 5

  private let unit: String
  package let agenda: Agenda
  /// What is late below the unit; nil if it has no subordinate units.
  private let below: LateCount?
  /// How to see the rest of a section, and what is late below.
  private let commands: (rest: (Agenda.Section) -> String, below: String)

  package init(
    unit: String, agenda: Agenda, below: LateCount?,
    commands: (rest: (Agenda.Section) -> String, below: String)
  ) {
    self.unit = unit
    self.agenda = agenda
    self.below = below
    self.commands = commands
  }

  /// The lines, cut to the width if given.
  package func lines(
    _ warnings: Warnings, fitting width: Int? = nil, hasColours: Bool = false
  ) throws -> [String] {
    var warnings = warnings
    let names = UnitNames(warnings.directory)
    func painted(_ text: String, _ colour: Colour?) -> String {
      guard hasColours, let colour else { return text }
      return colour.start + text + Colour.end
    }
    let day = Message.today(warnings.today, in: warnings.rules.calendar)
    var lines = [painted("\(TerminalText.visible(unit))  \(day)", .bold)]
    if agenda.isEmpty { lines += ["", Message.nothingWaits(for: unit).description] }
    let items = try agenda.parts.map { part in
      try part.cases.map { try AgendaItem($0, in: part.section, &warnings, names) }
    }
    let room = items.joined().map { DisplayWidth.of($0.when) }.max() ?? 0
    for (part, items) in zip(agenda.parts, items) where part.count > 0 {
      let title = painted(Message.title(part).description, .bold)
      lines += ["", "\(title)\(Message.byCommands(Label.commands(for: part.section)))"]
      for item in items {
        let number = item.dispute.line.number.description
        let gap = String(repeating: " ", count: room - DisplayWidth.of(item.when) + 2)
        let start = "\(item.isLate ? "!" : " ") \(number)  "
        let said = TerminalText.visible(item.words)
        let free = width.map { $0 - DisplayWidth.of(start) - room - 2 }
        let shown = free.map { DisplayWidth.shortened(said, columns: max(4, $0)) } ?? said
        lines.append(start + painted(item.when, item.colour) + gap + shown)
      }
      if items.count < part.count {
        let rest = Message.more(part.count - items.count, commands.rest(part.section))
        lines.append("  \(rest)")
      }
    }
    if let below {
      lines += ["", Message.below(below, commands.below).description]
    }
    return lines
  }
}

/// A case in a section, in words.
struct AgendaItem {
  let dispute: WatchedCase
  let due: Day?
  let daysLeft: Int?
  let isLate: Bool
  let isSoon: Bool
  /// The unit that acts next.
  let next: (code: UnitCode, name: String)?
  /// The time left.
  let when: String
  /// Parties, special marks and summary.
  let words: String

  init(
    _ dispute: WatchedCase, in section: Agenda.Section, _ warnings: inout Warnings,
    _ names: UnitNames
  ) throws {
    let line = dispute.line
    let due = dispute.due(in: section)
    self.dispute = dispute
    self.due = due
    next = try names.nextActor(of: line)
    isLate = due.map { $0 < warnings.today } ?? false
    daysLeft = due.map { warnings.daysLeft(until: $0) }
    if let due, !isLate {
      // A term of an agreement is shown only once it is near.
      isSoon =
        section == .perform
        ? true : try warnings.isSoon(due, section.clock ?? .handling, of: line)
    } else {
      isSoon = false
    }
    if let due, let daysLeft {
      let mark = dispute.isMarkedProvisional(in: section, on: warnings.today) ? "~" : ""
      when = "\(Message.left(daysLeft, until: due, on: warnings.today))\(mark)"
    } else {
      when = dispute.endedAt.map { Message.closed(on: $0.day).description } ?? ""
    }
    words = AgendaItem.words(dispute, in: section, next: next?.name)
  }

  var colour: Colour? { isLate ? .red : isSoon ? .yellow : nil }

  private static func words(
    _ dispute: WatchedCase, in section: Agenda.Section, next: String?
  ) -> String {
    let line = dispute.line
    var words: [String] = []
    switch section {
    case .sign, .verify, .assist: words.append("← \(line.holderName)")
    case .unanswered: words.append("→ \(next ?? "")")
    case .accept, .handle, .perform, .callBack: break
    }
    if line.state == .suspended { words.append("[\(Label.of(line.state))]") }
    if let urgency = dispute.urgency { words.append("[\(Label.reminder(urgency))]") }
    words.append(line.summary ?? "*")
    return words.joined(separator: " ")
  }
}

extension WatchedCase {
  /// Whether its deadline in a section gets the mark `~` (provisional).
  package func isMarkedProvisional(in section: Agenda.Section, on day: Day) -> Bool {
    guard line.isProvisional, section.clock != nil, let due = due(in: section) else { return false }
    return due >= day
  }
}

extension Agenda {
  /// What the marks in it mean.
  package func remarks(on day: Day) -> [Text] {
    let isMarked = parts.contains { part in
      part.cases.contains { $0.isMarkedProvisional(in: part.section, on: day) }
    }
    return isMarked ? [Message.provisional] : []
  }
}
