internal import CMachine
internal import Glibc

/// A file in the making: it stands under a name of its own beside its place, private to the user,
/// until it is whole.
///
/// It is gone, with what SQLite makes beside it, unless it is placed: also where the process is told
/// to end. What a killed process leaves is known by its name, and by nobody holding its lock.
public final class UnfinishedFile {
  /// Where it stands meanwhile.
  public let path: String
  let file: Descriptor
  private let watch: Interruption.Watch
  private var isPlaced = false

  /// What a database may have beside it.
  public static let companions = ["-wal", "-shm", "-journal"]
  private static let prefix = ".new-"

  /// Creates an empty file in the folder of another; an error names that other one.
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
    // A file system without locks leaves its unfinished files to whoever finds them.
    _ = flock(file.number, LOCK_EX | LOCK_NB)
    // Somebody who removes what is left over may have come before the lock.
    if Files.look(path) == nil { return try create(path) }
    return file
  }

  deinit {
    if !isPlaced { UnfinishedFile.remove(path) }
    watch.end()
  }

  /// Takes the bytes that another file has now.
  public func take(contentsOf other: String) throws(FileError) {
    let output = Output(number: file.number, path: path)
    try output.write(contentsOf: other)
    try output.flush()
  }

  /// Gives the file its name, once it has reached the disk.
  ///
  /// - Throws: `FileError`; its cause is `exists` where the name is taken and is not to be replaced.
  public func place(as target: String, replacing: Bool) throws(FileError) {
    try file.synchronize()
    try Files.rename(path, to: target, replacing: replacing)
    isPlaced = true
    try Files.synchronizeFolder(of: target)
  }

  /// Gives the file the owner, the group, the permission bits and the access list of another.
  ///
  /// Only root may give a file away; others keep it, and give it to the group that had the other.
  public func takeAccess(of other: String) throws(FileError) {
    guard let look = Files.look(other) else { throw .last(.open, other) }
    let number = file.number
    guard
      fchown(number, look.owner, look.group) == 0 || fchown(number, .max, look.group) == 0,
      fchmod(number, look.mode) == 0, unsafe jiefen_copy_access_list(other, number) == 0
    else { throw .last(.create, other) }
  }

  /// Gives the file to the owner of its folder, where root makes it and nobody has had it before.
  public func giveToOwnerOfFolder() throws(FileError) {
    guard geteuid() == 0, let look = Files.look(Files.folder(of: path)) else { return }
    guard fchown(file.number, look.owner, look.group) == 0 else { throw .last(.create, path) }
  }
}

/// An unfinished file belongs to one thread.
@available(*, unavailable)
extension UnfinishedFile: Sendable {}

// MARK: - What was left over

extension UnfinishedFile {
  /// What killed processes left of their files in the making.
  public struct Leftovers: Sendable {
    /// What was removed.
    public var removed: [String] = []
    /// What may not be removed.
    public var staying: [String] = []
  }

  /// Removes from a folder what killed processes left there; what a living one is making stays.
  public static func removeLeftovers(in folder: String) -> Leftovers {
    var found = Leftovers()
    let names = ((try? Files.names(in: folder)) ?? []).filter(isOurs).sorted()
    for name in names {
      let path = Files.join(folder, name)
      if let file = try? Descriptor.open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK) {
        let isFree = flock(file.number, LOCK_EX | LOCK_NB) == 0
        // Somebody is making it. Where the file system knows no locks, it is named and stays.
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

  /// Tells whether a name is one that this program gives to a file in the making.
  public static func isOurs(_ name: String) -> Bool {
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return name.hasPrefix(prefix) && digits.count == 16
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func remove(_ path: String) {
    for suffix in companions + [""] { try? Files.remove(path + suffix) }
  }
}
