internal import CMachine
internal import Glibc

/// Gives finished files their names: what is under a name is always whole.
extension Files {
  /// Gives a file a second name, so that it stays when its first one is given to another.
  ///
  /// Where a file system knows no links, the file loses the first name at once.
  /// - Throws: `FileError`; its cause is `exists` where the name is taken.
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
    if unsafe jiefen_rename_to_free(path, other) == 0 { return }
    // An old system, or file system, cannot do that in one step.
    guard [EINVAL, ENOSYS].contains(errno) else { throw .last(.rename, other) }
    // A link, unlike a rename, fails where the name is taken.
    if unsafe link(path, other) == 0 {
      unsafe unlink(path)
      return
    }
    guard hasNoLinks(errno) else { throw .last(.rename, other) }
    if look(other, followingLink: false) != nil {
      throw FileError(path: other, operation: .rename, code: EEXIST)
    }
    guard unsafe Glibc.rename(path, other) == 0 else { throw .last(.rename, other) }
  }

  /// Some file systems, as on memory sticks, know no links: then look, and rename.
  private static func hasNoLinks(_ code: Int32) -> Bool {
    [EPERM, ENOSYS, EOPNOTSUPP, EMLINK].contains(code)
  }
}
