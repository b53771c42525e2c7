public import Disputes

/// A fault in a table, with its line and column.
public struct LedgerError: Error, Hashable, Sendable {
  /// The line in which the row begins, from 1.
  public let line: Int
  /// The name of the column in the file; `nil` if the row as a whole is at fault.
  public let column: String?
  /// What is wrong.
  public let fault: LedgerFault

  /// Makes an error.
  public init(line: Int, column: String?, fault: LedgerFault) {
    self.line = line
    self.column = column
    self.fault = fault
  }

  init(_ fault: LedgerFault, _ column: LedgerColumn?, line: Int) {
    self.init(line: line, column: column?.name, fault: fault)
  }
}

/// What can be wrong with a table or a row of it.
public enum LedgerFault: Error, Hashable, Sendable {
  // Header row
  /// The file has a column with an unknown name.
  case unknownColumn(String, allowed: [String])
  /// The file lacks a required column.
  case missingColumn(String)
  /// Two columns or mappings of the file stand for the same column.
  case columnTwice(String)
  /// A mapping names a column that the file does not have.
  case mappedColumnMissing(String)

  // Single values
  /// The row lacks a required value.
  case missing(LedgerValue)
  /// The value is not allowed.
  case malformed(String, allowed: LedgerValue)
  /// Several kinds of dispute have this name.
  case ambiguousCategory(String, [Disputes.Category])
  /// The unit is unknown or ambiguous.
  case unit(WorkError)
  /// The acting unit is neither this unit nor above it.
  case notYours(UnitCode, acting: UnitCode)

  // Combinations of values
  /// The value needs another one that is missing.
  case without(String)
  /// The value is excluded by another one.
  case excluded(by: String)
  /// The state contradicts the other values.
  case otherState(said: State, implied: State)
  /// A ledger cannot move or verify a case that this file already follows; that is done at a desk.
  case atDesk
  /// A rule of the domain forbids what the row says.
  case refused(Refusal)

  // Other rows and earlier imports
  /// An earlier line has the same reference with other content.
  case repeated(String, firstLine: Int)
  /// An earlier line has the same unit code with other content.
  case repeatedUnit(UnitCode, firstLine: Int)
  /// The case with this reference or number contradicts the row in this column.
  case conflict(CaseNumber)
  /// Several cases have the reference, in ledgers that became one by the closing of units.
  case shared([CaseNumber])
  /// A batch too large for one transaction needs a reference in every row.
  case referenceNeeded(rowsInOneTransaction: Int)
}

extension LedgerFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .unknownColumn, .missingColumn, .columnTwice, .mappedColumnMissing, .missing, .malformed,
      .without, .excluded, .otherState, .referenceNeeded:
      .usage
    case .ambiguousCategory, .repeated, .repeatedUnit, .conflict, .shared: .conflict
    case .unit(let error): error.category
    case .notYours: .notMine
    case .atDesk: .refused
    case .refused(let refusal): refusal.category
    }
  }
}

extension LedgerError: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { fault.category }
}
