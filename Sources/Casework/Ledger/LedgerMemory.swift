import Disputes

/// What an import remembers of earlier rows; safe if a transaction runs again.
struct LedgerMemory {
  var reader: LedgerReader
  private var firsts: [Reference: (line: Int, content: Int)] = [:]

  private struct Reference: Hashable {
    let unit: UnitCode
    let text: String
  }

  init(_ reader: LedgerReader) { self.reader = reader }

  /// Records a reference; returns the earlier line that has it with other content, or `nil`.
  mutating func note(
    _ reference: String, of unit: UnitCode, content: [UInt8], line: Int
  ) -> Int? {
    // Hashing all bytes with `Hasher` would be slower than their digest.
    let hash = Digest(of: content).hashValue
    guard
      let first = firsts.updateValue((line, hash), forKey: Reference(unit: unit, text: reference))
    else { return nil }
    firsts[Reference(unit: unit, text: reference)] = first
    return first.content == hash ? nil : first.line
  }

  /// Forgets all references, once the checking phase has compared them.
  mutating func forgetReferences() { firsts = [:] }
}

/// A fault in a row whose line is not known yet.
struct LedgerRowFault: Error {
  let fault: LedgerFault
  let column: LedgerColumn?

  init(_ fault: LedgerFault, _ column: LedgerColumn?) {
    self.fault = fault
    self.column = column
  }
}
