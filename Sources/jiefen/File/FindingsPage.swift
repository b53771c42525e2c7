import Casework
import Disputes
import Presentation
import Storage
import Wording

/// The findings of a check, in groups, each with a command that shows the case or entry.
struct FindingsPage {
  /// The groups of findings, in the order of output.
  enum Group: CaseIterable {
    case file, anchor, rules, numbers, closings, notes
  }

  private struct Line {
    let text: Text
    let command: String?
  }

  private let path: String
  private var lines: [Group: [Line]] = [:]
  private var counts: [Group: Int] = [:]
  /// The greatest number shown of a group.
  private static let shown = 20

  /// The number of grave findings.
  private(set) var findings = 0
  /// The number of remarks, which do not make the check fail.
  private(set) var remarks = 0

  init(path: String) { self.path = path }

  mutating func add(_ finding: Finding) {
    findings += 1
    add(Text(for: finding), command: command(showing: finding), to: .file)
  }

  mutating func add(_ comparison: Text) {
    findings += 1
    add(comparison, command: nil, to: .anchor)
  }

  mutating func add(_ finding: AuditFinding) {
    if finding.isGrave { findings += 1 } else { remarks += 1 }
    switch finding {
    case .refused(let number, _, _, _, _), .beforeItsTime(let number, _, _):
      add(Text(for: finding), command: show(number), to: .rules)
    case .missingNumbers(let number, _), .outOfOrder(let number, _):
      add(Text(for: finding), command: show(number), to: .numbers)
    case .incomplete(let number, _, _):
      add(Text(for: finding), command: show(number), to: .closings)
    case .skippedNumbers(_, _, let position), .clockJump(let position, _):
      add(Text(for: finding), command: export(position), to: .notes)
    }
  }

  private mutating func add(_ text: Text, command: String?, to group: Group) {
    counts[group, default: 0] += 1
    guard lines[group, default: []].count < FindingsPage.shown else { return }
    lines[group, default: []].append(Line(text: text, command: command))
  }

  /// Writes the non-empty groups.
  func write(to console: Console) throws {
    for group in Group.allCases {
      guard let lines = lines[group], let count = counts[group] else { continue }
      try console.line("\(Message.title(group.title, count: count))")
      for line in lines {
        try console.line("  " + TerminalText.harmless(line.text.description))
        if let command = line.command { try console.line("    " + TerminalText.harmless(command)) }
      }
      if count > lines.count { try console.line("  \(Message.more(count - lines.count))") }
    }
  }
}

// MARK: - The command that shows it

extension FindingsPage {
  private func command(showing finding: Finding) -> String? {
    switch finding {
    case .damaged, .migration, .schema, .number, .seal, .searchIndex: nil
    case .gap(let position), .receivedBackwards(let position), .runningHash(let position),
      .unreadable(let position):
      export(position)
    case .record(let position, let subject), .payload(let position, let subject):
      if case .dispute(let number) = subject { show(number) } else { export(position) }
    case .sequence(let number, _), .empty(let number), .impossible(let number),
      .party(let number, _), .text(let number, _, _), .goneText(let number, _, _),
      .strayText(let number, _, _):
      show(number)
    case .missingRow(_, let key), .strayRow(_, let key), .changedColumn(_, let key, _):
      // The key of a row about a case begins with the case number.
      key.split(separator: " ").first.flatMap { CaseNumber(String($0)) }.map { show($0) }
    }
  }

  private func show(_ number: CaseNumber) -> String {
    "jiefen show \(number) --history --db \(quotedPath)"
  }

  private func export(_ position: Int) -> String {
    "jiefen export events --after \(max(0, position - 1)) --db \(quotedPath)"
  }

  /// The path, quoted for a shell if needed.
  private var quotedPath: String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x80...: true
      default: false
      }
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
