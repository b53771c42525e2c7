internal import Glibc

/// Writes a file that appears under its name only once it is complete.
///
/// The bytes go to a temporary file in the same folder; `commit` syncs file and folder and renames.
/// Without `commit` nothing is left. A device, a pipe or a file reached through a stream of the
/// process (`/dev/stdout`) is written directly, since a rename would replace it.
public final class NewFile {
  /// Where to write.
  public let output: Output

  private let unfinished: UnfinishedFile?
  private let device: Descriptor?
  private let path: String
  private let replacing: Bool

  /// Creates the temporary file.
  ///
  /// A symbolic link is followed: its target is replaced, the link stays.
  /// - Throws: `FileError`; its cause is `exists` where the file is there and is not to be replaced,
  ///   `danglingLink` for a link that leads nowhere.
  public init(_ path: String, replacing: Bool = true) throws(FileError) {
    let kind = Files.kind(path)
    self.replacing = replacing
    if kind == .special || kind == .file && NewFile.isStream(path) {
      let device = try Descriptor.open(path, O_WRONLY | O_APPEND)
      self.path = path
      output = Output(number: device.number, path: path)
      unfinished = nil
      self.device = consume device
      return
    }
    if kind == .folder { throw FileError(path: path, operation: .create, code: EISDIR) }
    if kind != nil && !replacing { throw FileError(path: path, operation: .create, code: EEXIST) }
    if kind == nil, Files.look(path, followingLink: false) != nil {
      throw FileError(path: path, operation: .create, code: ENOLINK)
    }
    self.path = kind == nil ? path : Files.resolved(path)
    let file = try UnfinishedFile(beside: self.path)
    output = Output(number: file.file.number, path: path)
    unfinished = file
    device = nil
  }

  /// Whether a path names an open stream of the process.
  private static func isStream(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || path.hasPrefix("/dev/fd/")
      || path.hasPrefix("/proc/self/fd/")
  }

  /// Flushes, syncs to disk, and renames the file to its final name.
  public func commit() throws(FileError) {
    try output.flush()
    try unfinished?.place(as: path, replacing: replacing)
  }
}

/// A new file belongs to one thread, as its output does.
@available(*, unavailable)
extension NewFile: Sendable {}
