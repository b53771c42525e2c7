import Casework
import Disputes
import Support
import Testing

@Suite struct EventExportTests {
  @Test func `each entry is a row, in order, with the text that was hashed`() throws {
    let book = MemoryCasebook()
    try RandomLives(seed: 3, steps: 900).write(to: book)
    var rows: [EventExport.Row] = []
    try EventExport(book).rows(seenBy: .everything) { rows.append($0) }
    #expect(rows.map(\.position) == Array(1...(try book.head().position)))
    #expect(rows.contains { $0.number == nil && $0.sequence == 0 })
    for (row, entry) in zip(rows, try book.entries(after: 0, limit: .max)) {
      #expect(row == EventExport.Row(entry))
      #expect(row.fields.count == EventExport.header.count)
      #expect(row.fields[9] == entry.record.payload)
      #expect(row.fields[10] == entry.record.expectedHash.description)
    }
  }

  @Test func `rows behind a position are given over more than one page`() throws {
    let file = try LedgerFixture()
    let start = try file.book.memory.head().position
    try file.take(ledger((0..<2_100).map { _ in [:] }))
    var positions: [Int] = []
    try EventExport(file.book.memory).rows(after: start, seenBy: .everything) {
      positions.append($0.position)
    }
    #expect(positions == Array(start + 1...(try file.book.memory.head().position)))
    #expect(positions.count > 2_000)
  }
}
