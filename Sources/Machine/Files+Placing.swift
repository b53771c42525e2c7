internal import CMachine
internal import Glibc

/// Renames finished files, so that a name always leads to a complete file.
extension Files {
  /// Gives a file a second name, so that it survives when another file takes the first.
  ///
  /// On a file system without hard links the file is renamed at once.
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
    // An old kernel or file system has no `RENAME_NOREPLACE`.
    guard [EINVAL, ENOSYS].contains(errno) else { throw .last(.rename, other) }
    // `link`, unlike `rename`, fails if the name is taken.
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

  /// Whether the file system has no hard links, as on memory sticks.
  private static func hasNoLinks(_ code: Int32) -> Bool {
    [EPERM, ENOSYS, EOPNOTSUPP, EMLINK].contains(code)
  }
}
