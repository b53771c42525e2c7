public import Casework
public import Disputes

/// An inconsistency that `check` found in a casebook, and where.
public enum Finding: Hashable, Sendable {
  /// SQLite reports the file as damaged; the message is SQLite's.
  case damaged(String)
  /// A migration recorded in the file differs from this program's.
  case migration(name: String)
  /// A table, an index or a trigger is missing, changed, or not this program's.
  case schema(name: String)
  /// An entry is missing before this position.
  case gap(position: Int)
  /// An entry's time of receipt is earlier than that of the entry before it.
  case receivedBackwards(position: Int)
  /// The running hash does not follow from the entries up to here.
  case runningHash(position: Int)
  /// A row of the log cannot be read at all.
  case unreadable(position: Int)
  /// The content of an entry does not match its hash.
  case record(position: Int, subject: LogSubject)
  /// The payload of a record cannot be decoded for its kind.
  case payload(position: Int, subject: LogSubject)
  /// An event of the case is missing before this sequence.
  case sequence(CaseNumber, Int)
  /// A case number does not match its parts (unit, year, series, ordinal).
  case number(String)
  /// A case has no event.
  case empty(CaseNumber)
  /// The events of a case lead to an impossible state, or name an unknown unit.
  case impossible(CaseNumber)
  /// A party is missing, or its role or kind is not what the events say.
  case party(CaseNumber, Int)
  /// A private text does not match its commitment.
  case text(CaseNumber, sequence: Int, field: TextField)
  /// A private text is missing although no event erased it.
  case goneText(CaseNumber, sequence: Int, field: TextField)
  /// A private text that no event mentions.
  case strayText(CaseNumber, sequence: Int, field: String)
  /// A projection lacks a row that follows from the log.
  case missingRow(table: String, key: String)
  /// A projection has a row that does not follow from the log.
  case strayRow(table: String, key: String)
  /// A column of a projection differs from what follows from the log.
  case changedColumn(table: String, key: String, column: String)
  /// The rows of a table outside the hash chain do not match its seal; with the present row count
  /// and the sealed one, if there is a seal.
  case seal(table: String, count: Int, sealed: Int?)
  /// The full-text index does not match the texts; the word is not named, as it could be a name.
  case searchIndex
}
