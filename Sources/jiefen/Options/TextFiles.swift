import Casework
import Machine

/// The files of text that a command names, each read once: the standard input has no second reading.
final class TextFiles {
  private var texts: [String: String] = [:]

  /// The whole of a file; `-` is the standard input.
  ///
  /// - Throws: `TextError` for bytes that are no text, with their place; `FileError`.
  func text(of path: String) throws -> String {
    if let text = texts[path] { return text }
    let whole = try TextEncoding.utf8.decode(Files.read(path))
    // The line end that every editor adds is not part of what was written.
    let text = whole.hasSuffix("\n") ? String(whole.dropLast()) : whole
    texts[path] = text
    return text
  }
}

extension Context {
  /// A text that was typed, or the whole of a file.
  func text(_ typed: String?, orFile path: String?) throws -> String? {
    try path.map { try textFiles.text(of: $0) } ?? typed
  }
}
