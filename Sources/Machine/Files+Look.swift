internal import CMachine
internal import Glibc

extension Files {
  /// What kind of file a path leads to.
  public enum Kind: Equatable, Sendable {
    case file, folder
    /// A symbolic link that was not followed.
    case link
    /// A device, a pipe or a socket.
    case special
  }

  /// Identifies a file independently of its names: device and inode.
  public struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  /// The result of one `stat` call.
  public struct Look: Sendable {
    /// What it is.
    public let kind: Kind
    /// The device and inode.
    public let identity: Identity
    /// How many bytes it has.
    public let size: Int
    /// The number of hard links.
    public let links: Int
    /// Its permission bits, such as 0600.
    public let mode: UInt32
    let owner: UInt32
    let group: UInt32
    private let isMount: Bool?

    fileprivate init(_ seen: jiefen_look) {
      kind =
        switch seen.mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
      identity = Identity(device: seen.device, number: seen.number)
      size = Int(clamping: seen.size)
      links = Int(clamping: seen.links)
      mode = seen.mode & 0o7777
      (owner, group) = (seen.owner, seen.group)
      isMount = seen.is_mount < 0 ? nil : seen.is_mount == 1
    }

    /// Tells whether the file itself is a mount point at this path (a bind mount), and so has a
    /// name elsewhere.
    public func isMounted(at path: String) -> Bool {
      if let isMount { return isMount }
      // Before Linux 5.8 only the list of all mounts can tell.
      guard let list = try? Files.read("/proc/self/mountinfo") else { return false }
      return Files.isMounted(at: Files.resolved(path), among: String(decoding: list, as: UTF8.self))
    }
  }

  /// Examines a path, or a symbolic link itself; nil if nothing is there or permission is denied.
  public static func look(_ path: String, followingLink: Bool = true) -> Look? {
    var seen = jiefen_look()
    guard unsafe jiefen_look_at(path, followingLink ? 1 : 0, &seen) == 0 else { return nil }
    return Look(seen)
  }

  /// The kind of file at a path, following links; nil if there is none.
  public static func kind(_ path: String) -> Kind? { look(path)?.kind }

  /// Tells whether a path, following links, leads to anything.
  public static func exists(_ path: String) -> Bool { look(path) != nil }

  /// The identity of the file at a path, following links; nil if there is none.
  public static func identity(of path: String) -> Identity? { look(path)?.identity }

  /// Tells whether a list in the format of `/proc/self/mountinfo` has a path; it writes spaces and
  /// the like in octal.
  static func isMounted(at path: String, among list: String) -> Bool {
    let escaped = path.utf8.flatMap { byte -> [UInt8] in
      guard byte <= 0x20 || byte == UInt8(ascii: "\\") else { return [byte] }
      let digits = String(byte, radix: 8)
      return Array("\\\(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)".utf8)
    }
    return list.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      line.split(separator: UInt8(ascii: " ")).dropFirst(4).first?.elementsEqual(escaped) == true
    }
  }
}
