internal import Glibc

/// Writes a file that appears under its name only when it is complete.
///
/// The bytes go to a temporary file in the same folder, with mode 0600; `commit` brings file and
/// folder to the disk and renames. A file that is not committed leaves nothing behind. A target
/// that is a device or a pipe is written directly, since a rename would replace it.
public final class NewFile {
  /// Takes what is to be written.
  public let output: Output

  private let file: Descriptor
  private let path: String
  private let temporary: String?
  private let replacing: Bool
  private var isCommitted = false

  /// Creates the temporary file.
  ///
  /// A symbolic link is followed, so that it survives and its target is replaced.
  /// - Throws: `FileError`; its cause is `exists` where the file is there and is not to be replaced.
  public init(_ path: String, replacing: Bool = true) throws(FileError) {
    let kind = Files.kind(path)
    if kind == .special {
      self.temporary = nil
      self.path = path
      let file = try Descriptor.open(path, O_WRONLY)
      self.output = Output(number: file.number, path: path)
      self.file = consume file
    } else {
      if kind == .folder { throw FileError(path: path, operation: .create, code: EISDIR) }
      if kind != nil && !replacing {
        throw FileError(path: path, operation: .create, code: EEXIST)
      }
      let target = kind == nil ? path : Files.resolved(path)
      let temporary = try Files.temporaryPath(beside: target)
      let file = try Self.create(temporary, for: path)
      self.path = target
      self.temporary = temporary
      self.output = Output(number: file.number, path: path)
      self.file = consume file
    }
    self.replacing = replacing
  }

  deinit {
    if let temporary, !isCommitted { unsafe unlink(temporary) }
  }

  /// Writes what is buffered, waits for the disk, and gives the file its name.
  public func commit() throws(FileError) {
    try output.flush()
    guard let temporary else { return }
    try Files.place(temporary, as: path, replacing: replacing)
    isCommitted = true
  }

  /// Creates the temporary file; an error names the file that the caller asked for.
  private static func create(
    _ temporary: String, for path: String
  ) throws(FileError) -> Descriptor {
    do {
      return try Descriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, operation: .create)
    } catch {
      throw FileError(path: path, operation: .create, code: error.code)
    }
  }
}

/// A new file belongs to one thread, as its output does.
@available(*, unavailable)
extension NewFile: Sendable {}
