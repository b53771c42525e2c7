import Casework
import Disputes
import Presentation
import Storage
import Wording

extension Context {
  /// Opens the register of calendars and rules for the acting unit.
  func periods(_ book: SQLiteCasebook) throws -> PeriodRegister {
    var register = PeriodRegister(
      book, unit: try actingUnit(in: book)?.code, officer: try officer(), clock: clock,
      salt: salt)
    register.isDryRun = isDryRun
    register.trustsClock = shell.has(.trustsClock)
    return register
  }

  /// Prints the deadlines that a change moved, before and after.
  func report(_ changes: PeriodRegister.Changes, in book: SQLiteCasebook) throws {
    guard !changes.moved.isEmpty || asksForData else { return }
    try write(
      try MovedListing.listing(changes.moved, in: book), titled: Title.movedDeadlines)
  }
}
