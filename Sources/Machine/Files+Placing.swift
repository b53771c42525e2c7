internal import Glibc

/// Gives finished files their names: what is under a name is always whole.
extension Files {
  /// Tells two files apart, whatever their names are.
  public struct Identity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    fileprivate init(_ information: stat) {
      device = UInt64(information.st_dev)
      number = UInt64(information.st_ino)
    }
  }

  /// Returns which file stands under a path, links followed, or nil where none does.
  public static func identity(of path: String) -> Identity? {
    var information = stat()
    return unsafe stat(path, &information) == 0 ? Identity(information) : nil
  }

  /// Returns a name for a temporary file in the folder of another, which nobody else has.
  public static func temporaryPath(beside path: String) throws(FileError) -> String {
    join(folder(of: path), ".new-\(try randomName())")
  }

  /// Gives a finished temporary file of the same folder its name, once it has reached the disk.
  ///
  /// - Throws: `FileError`; its cause is `exists` where the name is taken and is not to be replaced.
  public static func place(
    _ temporary: String, as path: String, replacing: Bool
  ) throws(FileError) {
    try Descriptor.open(temporary, O_RDONLY).synchronize()
    try rename(temporary, to: path, replacing: replacing)
    try synchronizeFolder(of: path)
  }

  /// Gives a file a second name, so that it stays when its first one is given to another.
  ///
  /// Where a file system knows no links, the file loses the first name at once.
  public static func keep(_ path: String, aside other: String) throws(FileError) {
    if unsafe link(path, other) == 0 { return }
    guard hasNoLinks(errno) else { throw .last(.rename, other) }
    try rename(path, to: other, replacing: false)
  }

  static func rename(_ path: String, to other: String, replacing: Bool) throws(FileError) {
    if replacing {
      guard unsafe Glibc.rename(path, other) == 0 else { throw .last(.rename, other) }
      return
    }
    // A link, unlike a rename, fails where the name is taken.
    if unsafe link(path, other) == 0 {
      unsafe unlink(path)
      return
    }
    guard hasNoLinks(errno) else { throw .last(.rename, other) }
    if exists(other) { throw FileError(path: other, operation: .rename, code: EEXIST) }
    guard unsafe Glibc.rename(path, other) == 0 else { throw .last(.rename, other) }
  }

  /// Some file systems, as on memory sticks, know no links: then look, and rename.
  private static func hasNoLinks(_ code: Int32) -> Bool {
    [EPERM, ENOSYS, EOPNOTSUPP, EMLINK].contains(code)
  }
}
