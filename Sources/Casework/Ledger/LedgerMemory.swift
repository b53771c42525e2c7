import Disputes

/// What an import has learnt from the rows before; none of it changes when a row comes again.
struct LedgerMemory {
  var reader: LedgerReader
  private var firsts: [Reference: (line: Int, content: Int)] = [:]

  private struct Reference: Hashable {
    let unit: UnitCode
    let text: String
  }

  init(_ reader: LedgerReader) { self.reader = reader }

  /// Notes a reference; returns the earlier line that has it with other content, if there is one.
  mutating func note(
    _ reference: String, of unit: UnitCode, content: [UInt8], line: Int
  ) -> Int? {
    // The bytes one by one would take longer than their digest.
    let hash = Digest(of: content).hashValue
    guard
      let first = firsts.updateValue((line, hash), forKey: Reference(unit: unit, text: reference))
    else { return nil }
    firsts[Reference(unit: unit, text: reference)] = first
    return first.content == hash ? nil : first.line
  }

  /// Forgets the references; rows that were judged are not compared again.
  mutating func forgetReferences() { firsts = [:] }
}

/// What is wrong with a row, before it is known where the row stands.
struct LedgerRowFault: Error {
  let fault: LedgerFault
  let column: LedgerColumn?

  init(_ fault: LedgerFault, _ column: LedgerColumn?) {
    self.fault = fault
    self.column = column
  }
}
