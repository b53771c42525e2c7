internal import CMachine
internal import Glibc

/// A temporary file in the folder of its target, with mode 0600, until it is complete and renamed.
///
/// Unless placed, it is deleted together with SQLite's journals, also when a signal ends the
/// process. What a killed process leaves is recognised by its name and by its lock being free.
public final class UnfinishedFile {
  /// The temporary path.
  public let path: String
  let file: Descriptor
  private let watch: Interruption.Watch
  private var isPlaced = false

  /// The suffixes of the files that SQLite creates beside a database.
  public static let companions = ["-wal", "-shm", "-journal"]
  private static let prefix = ".new-"

  /// Creates an empty file in the folder of a target; errors name the target.
  public init(beside target: String) throws(FileError) {
    let path = Files.join(
      Files.folder(of: target), UnfinishedFile.prefix + (try Files.randomName()))
    watch = Interruption.Watch([path] + UnfinishedFile.companions.map { path + $0 })
    self.path = path
    do {
      file = try UnfinishedFile.create(path)
    } catch {
      watch.end()
      throw FileError(path: target, operation: .create, code: error.code)
    }
  }

  private static func create(_ path: String) throws(FileError) -> Descriptor {
    let file = try Descriptor.open(
      path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, operation: .create)
    // Without file locks, left-over files cannot be told from live ones and are not removed.
    _ = flock(file.number, LOCK_EX | LOCK_NB)
    // Another process may have removed it as a left-over before it was locked.
    if Files.look(path) == nil { return try create(path) }
    return file
  }

  deinit {
    if !isPlaced { UnfinishedFile.remove(path) }
    watch.end()
  }

  /// Appends the present contents of another file.
  public func take(contentsOf other: String) throws(FileError) {
    let output = Output(number: file.number, path: path)
    try output.write(contentsOf: other)
    try output.flush()
  }

  /// Syncs the file to disk and renames it to its target.
  ///
  /// - Throws: `FileError`; its cause is `exists` where the name is taken and is not to be replaced.
  public func place(as target: String, replacing: Bool) throws(FileError) {
    try file.synchronize()
    try Files.rename(path, to: target, replacing: replacing)
    isPlaced = true
    try Files.synchronizeFolder(of: target)
  }

  /// Copies owner, group, permission bits and access control list from another file.
  ///
  /// Only root can change the owner; for other users only the group is changed.
  public func takeAccess(of other: String) throws(FileError) {
    guard let look = Files.look(other) else { throw .last(.open, other) }
    let number = file.number
    guard
      fchown(number, look.owner, look.group) == 0 || fchown(number, .max, look.group) == 0,
      fchmod(number, look.mode) == 0, unsafe jiefen_copy_access_list(other, number) == 0
    else { throw .last(.create, other) }
  }

  /// If run by root, gives a new file to the owner of its folder.
  public func giveToOwnerOfFolder() throws(FileError) {
    guard geteuid() == 0, let look = Files.look(Files.folder(of: path)) else { return }
    guard fchown(file.number, look.owner, look.group) == 0 else { throw .last(.create, path) }
  }
}

/// Belongs to one thread.
@available(*, unavailable)
extension UnfinishedFile: Sendable {}

// MARK: - What was left over

extension UnfinishedFile {
  /// Temporary files that killed processes left.
  public struct Leftovers: Sendable {
    /// What was removed.
    public var removed: [String] = []
    /// What could not be removed.
    public var staying: [String] = []
  }

  /// Removes from a folder what killed processes left; files of live processes stay.
  public static func removeLeftovers(in folder: String) -> Leftovers {
    var found = Leftovers()
    let names = ((try? Files.names(in: folder)) ?? []).filter(isOurs).sorted()
    for name in names {
      let path = Files.join(folder, name)
      if let file = try? Descriptor.open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK) {
        let isFree = flock(file.number, LOCK_EX | LOCK_NB) == 0
        // A live process holds it. Without file locks it is reported and stays.
        if !isFree, errno == EWOULDBLOCK { continue }
        if isFree { remove(path) }
      }
      if Files.look(path, followingLink: false) == nil {
        found.removed.append(path)
      } else {
        found.staying.append(path)
      }
    }
    return found
  }

  /// Tells whether a name is that of a temporary file of this program.
  public static func isOurs(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return name.hasPrefix(prefix) && digits.count == 16
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func remove(_ path: String) {
    for suffix in companions + [""] { try? Files.remove(path + suffix) }
  }
}
