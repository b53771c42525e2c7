public import Disputes

/// What is wrong in which line and column of a table.
public struct LedgerError: Error, Hashable, Sendable {
  /// The line in which the row begins, from 1.
  public let line: Int
  /// The name of the column as the file has it; none where the row as a whole is at fault.
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
  // The first row
  /// The file has a column of a name that none of ours has.
  case unknownColumn(String, allowed: [String])
  /// The file lacks a column that it must have.
  case missingColumn(String)
  /// Two columns of the file, or two mappings, stand for the same one of ours.
  case columnTwice(String)
  /// A mapping names a column that the file does not have.
  case mappedColumnMissing(String)

  // One value
  /// The row lacks a value that it must have.
  case missing(LedgerValue)
  /// The value is none that is allowed.
  case malformed(String, allowed: LedgerValue)
  /// Several kinds of dispute have that name.
  case ambiguousCategory(String, [Disputes.Category])
  /// The unit cannot be told.
  case unit(WorkError)
  /// The acting unit is neither that unit nor above it.
  case notYours(UnitCode, acting: UnitCode)

  // Several values together
  /// The value is given, but not what it belongs to.
  case without(String)
  /// The value is given although that other value excludes it.
  case excluded(by: String)
  /// The state that is said is not the one that the other values imply.
  case otherState(said: State, implied: State)
  /// What was not over before the file began is moved and verified at the desk.
  case atDesk
  /// A rule of the domain forbids what the row says.
  case refused(Refusal)

  // The file and what was imported before
  /// The reference stands in that earlier line with other content.
  case repeated(String, firstLine: Int)
  /// The code stands in that earlier line with other content.
  case repeatedUnit(UnitCode, firstLine: Int)
  /// The case that was imported under the reference, or has the number, says otherwise there.
  case conflict(CaseNumber)
  /// Ledgers that have become one by the closing of units have the reference for different cases.
  case shared([CaseNumber])
  /// A batch of so many rows that it cannot be one transaction needs a reference in every row.
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
