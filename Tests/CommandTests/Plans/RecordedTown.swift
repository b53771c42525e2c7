import CStatements
import Disputes
import Foundation
import Machine
import SQLite
import Testing

@testable import Presentation
@testable import jiefen

/// A town in which every statement that a command runs is written down.
struct RecordedTown {
  private let town: Town
  private let now = Program.now
  /// The statements with their values in them, by the command that ran them first.
  private(set) var statements: [(command: String, statement: String)] = []

  init() throws { town = try Town() }

  /// Runs a command for a unit in this process, and gives the first line of its data.
  @discardableResult
  mutating func callAsFunction(_ unit: String, _ words: [String]) throws -> String {
    var data = ""
    try #require(statements_begin() == 0)
    defer { record(words) }
    let console = Console(width: 80, data: { data += $0 }, talk: { _ in })
    try town.perform(words, of: unit, at: now, saying: console)
    return String(data.prefix { $0 != "\n" })
  }

  /// How each statement is run.
  func plans() throws -> [(command: String, plan: QueryPlan)] {
    let path = town.program.folder.appendingPathComponent("cases.db").path
    let db = try Connection(path: path, access: .readWrite)
    try db.define("spells") { _, _ in false }
    return try statements.map { ($0.command, try QueryPlan(of: $0.statement, in: db)) }
  }

  private mutating func record(_ words: [String]) {
    var length = 0
    guard let text = unsafe statements_end(&length) else { return }
    defer { unsafe free(text) }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: text, count: length))
    let command = words.joined(separator: " ")
    statements += bytes.split(separator: 0).map { (command, String(decoding: $0, as: UTF8.self)) }
  }
}
