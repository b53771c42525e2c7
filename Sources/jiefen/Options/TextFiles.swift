import Casework
import Disputes
import Machine
import Storage
import Wording

/// Kinds of files that are read whole, with a size limit in MB, so that an endless device cannot
/// exhaust memory.
enum InputFile: Int {
  /// Free texts, settings, calendars.
  case text = 4
  /// A saved report.
  case report = 64
  /// A ledger of a million rows.
  case table = 512

  /// Reads the file; `-` is the standard input.
  ///
  /// - Throws: `Verdict` if it is larger; `FileError`.
  func read(_ path: String) throws -> [UInt8] {
    do throws(FileError) {
      return try Files.read(path, atMost: rawValue << 20)
    } catch {
      guard error.cause == .tooLarge else { throw error }
      throw Verdict(.refused, Message.tooLarge(error.path, megabytes: rawValue))
    }
  }
}

/// The text files named in a command line, each read once, because the standard input cannot be
/// read twice.
final class TextFiles {
  private var texts: [String: String] = [:]

  /// The whole of a file; `-` is the standard input.
  ///
  /// - Throws: `TextError` for invalid bytes, with their place; `FileError`.
  func text(of path: String) throws -> String {
    if let text = texts[path] { return text }
    let whole = try FileFault.reading(path) {
      try TextEncoding.utf8.decode(InputFile.text.read(path))
    }
    // Editors add a final newline, which is not part of the text.
    let text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
    texts[path] = text
    return text
  }
}
