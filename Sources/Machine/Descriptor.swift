internal import Glibc

/// Owns an open file descriptor and closes it when destroyed.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String

  private init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// Opens or creates a file; a descriptor is never inherited by a child process.
  ///
  /// Never returns 0, 1 or 2, even if a standard stream is closed: its output must not end up in a
  /// file.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0, operation: FileError.Operation = .open
  ) throws(FileError) -> Descriptor {
    let number = try retrying(operation, path) {
      unsafe Glibc.open(path, flags | O_CLOEXEC, mode)
    }
    let file = Descriptor(number: Int32(truncatingIfNeeded: number), path: path)
    guard file.number <= STDERR_FILENO else { return file }
    let above = try retrying(operation, path) {
      fcntl(file.number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    }
    return Descriptor(number: Int32(truncatingIfNeeded: above), path: path)
  }

  /// Calls fsync.
  borrowing func synchronize() throws(FileError) {
    let number = self.number
    _ = try retrying(.synchronize, path) { fsync(number) }
  }
}

/// Retries a system call interrupted by a signal, and throws on any other failure.
func retrying<Count: FixedWidthInteger>(
  _ operation: FileError.Operation, _ path: String, _ call: () -> Count
) throws(FileError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return Int(result) }
    if errno != EINTR { throw .last(operation, path) }
  }
}

/// Appends at most `count` bytes from a descriptor to a buffer; 0 is the end.
func read(
  _ number: Int32, path: String, atMost count: Int, into buffer: inout [UInt8]
) throws(FileError) -> Int {
  var failure: FileError?
  let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { memory, used in
    do throws(FileError) {
      used = try retrying(.read, path) { unsafe Glibc.read(number, memory.baseAddress, count) }
    } catch {
      failure = error
    }
  }
  if let failure { throw failure }
  if buffer.isEmpty { buffer = piece } else { buffer.append(contentsOf: piece) }
  return piece.count
}
