internal import Glibc

/// Reads and writes whole files; new ones get mode 0600 and are synced to disk.
public enum Files {
  /// Reads a whole file; `-` is the standard input.
  /// - Throws: `FileError`; its cause is `tooLarge` where there are more bytes than that.
  public static func read(
    _ path: String, atMost limit: Int = .max
  ) throws(FileError) -> [UInt8] {
    try Input(path).rest(atMost: limit)
  }

  /// Writes a file atomically: a reader sees the old or the new contents, never a part.
  /// - Throws: `FileError`; its cause is `exists` where the file is there and is not to be replaced.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = true
  ) throws(FileError) {
    let file = try NewFile(path, replacing: replacing)
    try file.output.write(bytes)
    try file.commit()
  }

  /// Creates a folder and those above it that are missing, each with mode 0700.
  public static func createFolder(_ path: String) throws(FileError) {
    if kind(path) == .folder { return }
    let parent = folder(of: path)
    if parent != path { try createFolder(parent) }
    if unsafe mkdir(path, 0o700) == 0 { return }
    let error = FileError.last(.create, path)
    // Another process may have created it meanwhile.
    guard error.cause == .exists && kind(path) == .folder else { throw error }
  }

  /// Creates an empty temporary folder with mode 0700, in `TMPDIR` or another folder.
  public static func createTemporaryFolder(
    in parent: String = Environment.live.temporaryFolder
  ) throws(FileError) -> String {
    let path = join(parent, "tmp-\(try randomName())")
    guard unsafe mkdir(path, 0o700) == 0 else { throw .last(.create, path) }
    return path
  }

  /// Returns the permission bits of a file, such as 0600.
  public static func mode(_ path: String) throws(FileError) -> UInt32 {
    guard let look = look(path) else { throw .last(.open, path) }
    return look.mode
  }

  /// Sets the permission bits of a file that is the user's own.
  public static func setMode(_ path: String, _ mode: UInt32) throws(FileError) {
    guard unsafe chmod(path, mode) == 0 else { throw .last(.open, path) }
  }

  /// Removes a file, a link or an empty folder, if it exists.
  public static func remove(_ path: String) throws(FileError) {
    if unsafe Glibc.remove(path) == 0 || errno == ENOENT { return }
    throw .last(.remove, path)
  }

  /// Calls fsync on the folder that holds this file, so that a rename is durable.
  public static func synchronizeFolder(of path: String) throws(FileError) {
    do {
      try Descriptor.open(folder(of: path), O_RDONLY | O_DIRECTORY).synchronize()
    } catch  where error.code == EINVAL {
      // Some network and memory-stick file systems do not support this; there is no alternative.
    }
  }

  /// Returns the names in a folder, in no order.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .last(.read, folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Returns the folder part of a path: `.` where it has none.
  public static func folder(of path: String) -> String {
    var bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1 && bytes.last == slash { bytes.removeLast() }
    guard let index = bytes.lastIndex(of: slash) else { return "." }
    bytes.removeSubrange(index...)
    while bytes.last == slash { bytes.removeLast() }
    return bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self)
  }

  /// Joins a folder and a name by one slash.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// Returns the path with all links followed, or the path itself where that fails.
  public static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  static func randomName() throws(FileError) -> String {
    try Randomness.bytes(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
