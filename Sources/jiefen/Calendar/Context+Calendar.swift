import Casework
import Disputes
import Machine
import Storage

extension Context {
  /// The calendar of a file.
  func calendar(in book: SQLiteCasebook) throws -> WorkCalendar {
    try book.ruleHistory().latest.calendar
  }

  /// The calendar of the file, or the shipped one where there is no file yet.
  func calendar() throws -> WorkCalendar {
    // A file that was named must be there.
    if !shell.has(.database) {
      guard let path = try namedDatabase() ?? usualDatabase, Files.exists(path) else {
        return .shipped
      }
    }
    return try calendar(in: open(.reading))
  }
}
