internal import Glibc

/// Reads a file or the standard input in chunks.
public final class Input {
  private let file: Descriptor?
  private let number: Int32
  private let path: String

  /// Opens a file for reading; `-` is the standard input.
  public init(_ path: String) throws(FileError) {
    if path == "-" {
      self.file = nil
      self.number = Terminal.Stream.input.rawValue
      self.path = Terminal.Stream.input.name
    } else {
      let file = try Descriptor.open(path, O_RDONLY)
      self.number = file.number
      self.file = consume file
      self.path = path
    }
  }

  /// Reads the next chunk of at most this many bytes, or nil at the end.
  public func next(atMost count: Int = 256 * 1024) throws(FileError) -> [UInt8]? {
    var chunk: [UInt8] = []
    return try read(number, path: path, atMost: count, into: &chunk) == 0 ? nil : chunk
  }

  /// Reads the rest; an endless input, such as a device, is read only slightly beyond the limit.
  /// - Throws: `FileError`; its cause is `tooLarge` where there are more bytes than that.
  public func rest(atMost limit: Int = .max) throws(FileError) -> [UInt8] {
    let tooLarge = FileError(path: path, operation: .read, code: EOVERFLOW)
    let size = try remaining()
    guard size <= limit else { throw tooLarge }
    var bytes: [UInt8] = []
    // One byte more than the file has, so that the second call already sees its end.
    var count = max(64 * 1024, size + 1)
    while try read(number, path: path, atMost: count, into: &bytes) > 0 {
      guard bytes.count <= limit else { throw tooLarge }
      count = max(64 * 1024, bytes.count / 2)
    }
    return bytes
  }

  /// The size of a regular file minus what was read; 0 for a pipe or a terminal.
  private func remaining() throws(FileError) -> Int {
    var information = stat()
    guard unsafe fstat(number, &information) == 0 else { throw .last(.read, path) }
    guard information.st_mode & S_IFMT == S_IFREG else { return 0 }
    return max(0, Int(information.st_size) - max(0, Int(lseek(number, 0, SEEK_CUR))))
  }
}

/// An input belongs to one thread, as it has a read position.
@available(*, unavailable)
extension Input: Sendable {}
