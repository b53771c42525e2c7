import CMigrations
import Casework
import SQLite

extension Migration {
  /// All migrations built into the program, oldest first.
  static let all: [Migration] = (0..<jiefen_migration_count()).map { index in
    // The name is a C literal, the text an array of the program: both live as long as it does.
    let name = unsafe String(cString: jiefen_migration_at(index).name)
    return Migration(
      name: name, sql: String(decoding: text(at: index), as: UTF8.self),
      sha256: Digest(of: text(at: index)).description)
  }

  private static func text(at index: Int) -> [UInt8] {
    let migration = unsafe jiefen_migration_at(index)
    return unsafe Array(UnsafeBufferPointer(start: migration.text, count: migration.length))
  }
}
