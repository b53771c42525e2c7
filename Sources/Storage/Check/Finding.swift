public import Casework
public import Disputes

/// Something in a casebook that does not fit, with its place.
public enum Finding: Hashable, Sendable {
  /// SQLite finds the file itself damaged; in its words.
  case damaged(String)
  /// The migrations that the file has had are not those of this program; in words.
  case migration(name: String)
  /// A table, an index or a trigger is missing, changed, or not this program's.
  case schema(name: String)
  /// An entry is missing before this position.
  case gap(position: Int)
  /// An entry was received before the one ahead of it.
  case receivedBackwards(position: Int)
  /// The running hash does not follow from the entries up to here.
  case runningHash(position: Int)
  /// A row of the log cannot be read at all.
  case unreadable(position: Int)
  /// What an entry says is not what was hashed.
  case record(position: Int, subject: LogSubject)
  /// The payload of a record is not what its kind carries.
  case payload(position: Int, subject: LogSubject)
  /// An event of the case is missing before this sequence.
  case sequence(CaseNumber, Int)
  /// The number of a case does not follow from its parts.
  case number(String)
  /// A case has no event.
  case empty(CaseNumber)
  /// The events of a case lead to something that cannot be, or name a unit that is not known.
  case impossible(CaseNumber)
  /// A party is not who the events say it is, or is missing.
  case party(CaseNumber, Int)
  /// A private text is not the one to which the event is committed.
  case text(CaseNumber, sequence: Int, field: TextField)
  /// A private text is gone, and no event erased it.
  case goneText(CaseNumber, sequence: Int, field: TextField)
  /// A private text belongs to nothing that an event says.
  case strayText(CaseNumber, sequence: Int, field: String)
  /// A row that follows from the log is missing.
  case missingRow(table: String, key: String)
  /// A row does not follow from the log.
  case strayRow(table: String, key: String)
  /// A column of a row holds something else than follows from the log.
  case changedColumn(table: String, key: String, column: String)
  /// The rows of a table outside the chain of the log are not those that were written there: how many
  /// there are, and how many there should be, if that is known.
  case seal(table: String, count: Int, sealed: Int?)
  /// The index of words is not what the texts make it; the word would be telling.
  case searchIndex
}
