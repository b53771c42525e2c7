import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// A log that was cut or written anew is found by what others have kept of it.
@Suite struct ComparingTests {
  private let file: CasebookFile
  private let copy: CasebookFile

  init() throws {
    (file, copy) = (try CasebookFile(), try CasebookFile())
    try file.fill()
    try copy.fill()
  }

  private func comparison() throws -> LogComparison {
    try file.open().comparison(with: SQLiteCasebook.openAsItIs(at: copy.path))
  }

  /// Takes the last entries away together with all that follows from them.
  private func cut(_ count: Int, of file: CasebookFile) throws {
    let last = try file.open().head(knownAt: nil).position
    try file.tamper(
      "DROP TRIGGER log_entry_delete; DELETE FROM log_entry WHERE position > \(last - count)")
  }

  @Test func `a copy that is behind is contained`() throws {
    let last = try file.open().head(knownAt: nil).position
    #expect(try comparison() == .contained(position: last, after: 0))
    try cut(3, of: copy)
    #expect(try comparison() == .contained(position: last - 3, after: 3))
  }

  @Test func `a cut tail shows`() throws {
    let head = try file.open().head(knownAt: nil)
    try cut(3, of: file)
    let last = head.position - 3
    #expect(try comparison() == .cut(last: last, stated: head.position))
    let book = try file.open()
    #expect(try book.comparison(with: head.anchor) == .cut(last: last, stated: head.position))
    let bare = Anchor(position: nil, runningHash: head.runningHash)
    #expect(try book.comparison(with: bare) == .unknown)
  }

  @Test(arguments: [1, 7, 30, 31])
  func `each earlier state is contained`(position: Int) throws {
    let book = try file.open()
    let head = try book.head(knownAt: .position(position))
    let after = try book.head(knownAt: nil).position - position
    let contained = LogComparison.contained(position: position, after: after)
    #expect(try book.comparison(with: head.anchor) == contained)
    let bare = Anchor(position: nil, runningHash: head.runningHash)
    #expect(try book.comparison(with: bare) == contained)
    let other = Anchor(position: position + 1, runningHash: head.runningHash)
    #expect(try book.comparison(with: other) == .differs(position: position + 1))
  }

  @Test func `an empty log is contained in every one`() throws {
    let book = try file.open()
    let last = try book.head(knownAt: nil).position
    let contained = LogComparison.contained(position: 0, after: last)
    #expect(try book.comparison(with: LogHead.empty.anchor) == contained)
  }

  @Test func `a look that a copy has is missed where it is gone`() throws {
    let number = try #require(try file.open().numbers(CaseFilter()).first)
    let looks = (0..<3).map { hour in
      Casework.Access(
        to: number, by: Places.bihu, officer: .li, reason: .audit, at: .hour(hour / 2))
    }
    for (file, count) in [(file, 3), (copy, 3)] {
      try SQLiteCasebook.open(at: file.path, access: .writing).write(dryRun: false) { transaction in
        for look in looks.prefix(count) { try transaction.remember(look) }
      }
    }
    func missing() throws -> Int {
      try file.open().accessesMissing(of: SQLiteCasebook.openAsItIs(at: copy.path))
    }
    #expect(try missing() == 0)
    try file.tamper("DROP TRIGGER log_access_delete; DELETE FROM log_access WHERE id = 1")
    #expect(try missing() == 1)
    try file.tamper("DROP TRIGGER log_access_update; UPDATE log_access SET reason = 'other'")
    #expect(try missing() == 3)
  }

  static let changes = [
    "UPDATE log_entry SET payload = '{}' WHERE position = 40",
    "UPDATE log_entry SET officer = 'zhao', hash = randomblob(32) WHERE position >= 40",
    "UPDATE log_entry SET received_at = received_at + 1 WHERE position = 40",
  ]

  @Test(arguments: changes)
  func `the first entry that two files do not share is named`(script: String) throws {
    try file.tamper("DROP TRIGGER log_entry_update; \(script)")
    #expect(try comparison() == .differs(position: 40))
  }
}
