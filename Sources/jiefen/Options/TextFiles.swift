import Casework
import Disputes
import Machine

/// What is read whole from outside, each up to a size: a device has no end, and memory has one.
enum InputFile: Int {
  /// Free texts, settings, calendars: more than all texts of one command may have.
  case text = 4
  /// A saved report.
  case report = 64
  /// A ledger of a million rows.
  case table = 512

  /// Reads the file; `-` is the standard input.
  ///
  /// - Throws: `Verdict` for one that is larger; `FileError`.
  func read(_ path: String) throws -> [UInt8] {
    do throws(FileError) {
      return try Files.read(path, atMost: rawValue << 20)
    } catch {
      guard error.cause == .tooLarge else { throw error }
      throw Verdict(.refused, Message.tooLarge(error.path, megabytes: rawValue))
    }
  }
}

/// The files of text that a command names, each read once: the standard input has no second reading.
final class TextFiles {
  private var texts: [String: String] = [:]

  /// The whole of a file; `-` is the standard input.
  ///
  /// - Throws: `TextError` for bytes that are no text, with their place; `FileError`.
  func text(of path: String) throws -> String {
    if let text = texts[path] { return text }
    let whole = try TextEncoding.utf8.decode(InputFile.text.read(path))
    // The line end that every editor adds is not part of what was written.
    let text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
    texts[path] = text
    return text
  }
}
