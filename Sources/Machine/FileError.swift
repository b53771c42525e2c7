internal import Glibc

/// A failed file operation: which file, what was attempted, and why it failed.
public struct FileError: Error, Equatable, Sendable {
  /// Names what was attempted.
  public enum Operation: String, Equatable, Sendable {
    case open, read, write, create, rename, remove, synchronize
  }

  /// The reasons that callers treat or word differently.
  public enum Cause: Equatable, Sendable {
    case notFound, exists, notPermitted, noSpace, readOnly, isFolder, notFolder
    case nameTooLong, tooManyOpenFiles, tooManyLinks, overQuota, beyondFileSize, inputOutput
    case closedPipe, invalidText
    /// A symbolic link leads nowhere.
    case danglingLink
    /// It is larger than the limit given.
    case tooLarge
    /// Any other error number.
    case other
  }

  /// The path as the caller gave it, or a name such as `standard output`.
  public let path: String
  /// What was attempted.
  public let operation: Operation
  /// The error number of the operating system.
  public let code: Int32

  /// Creates an error from an error number of the operating system.
  public init(path: String, operation: Operation, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  /// The reason.
  public var cause: Cause {
    switch code {
    case ENOENT: .notFound
    case EEXIST: .exists
    case EACCES, EPERM: .notPermitted
    case ENOSPC: .noSpace
    case EDQUOT: .overQuota
    case EFBIG: .beyondFileSize
    case ELOOP, EMLINK: .tooManyLinks
    case EROFS: .readOnly
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case ENAMETOOLONG: .nameTooLong
    case EMFILE, ENFILE: .tooManyOpenFiles
    case EIO: .inputOutput
    case EPIPE: .closedPipe
    case EILSEQ: .invalidText
    case ENOLINK: .danglingLink
    case EOVERFLOW: .tooLarge
    default: .other
    }
  }

  /// The operating system's message, in English.
  public var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// The error for the call that has just failed, from `errno`.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(path: path, operation: operation, code: errno)
  }
}

extension FileError: CustomStringConvertible {
  /// The path and the reason in one line.
  public var description: String { "\(path): \(reason)" }
}
