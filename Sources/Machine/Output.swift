internal import Glibc

/// Collects text and writes it to a file descriptor in pieces of about 60 KB.
///
/// Without `flush` the rest of the buffer is lost: errors at the end of an output must not go
/// unseen, so there is no implicit flush. A closed pipe ends the program by SIGPIPE; if that signal
/// is ignored, the error's cause is `closedPipe` and the caller ends silently.
public final class Output {
  private static let pieceSize = 60 * 1024

  private let number: Int32
  private let path: String
  private var buffer: [UInt8] = []

  /// Creates an output on a descriptor that its owner closes.
  init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Creates a buffered output on the standard output or the standard error.
  public static func standard(_ stream: Terminal.Stream = .output) -> Output {
    Output(number: stream.rawValue, path: stream.name)
  }

  /// Appends text as UTF-8.
  public func write(_ text: String) throws(FileError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Appends bytes as they are.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Appends the bytes of a file.
  public func write(contentsOf path: String) throws(FileError) {
    let input = try Input(path)
    while let chunk = try input.next() { try write(chunk) }
  }

  /// Writes everything collected so far; after an error the buffer is empty.
  public func flush() throws(FileError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    var done = 0
    while done < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        Result { () throws(FileError) -> Int in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
          return try retrying(.write, path) {
            unsafe Glibc.write(number, rest.baseAddress, rest.count)
          }
        }
      }
      done += try written.get()
    }
  }
}

/// An output belongs to one thread: its buffer has no lock.
@available(*, unavailable)
extension Output: Sendable {}
