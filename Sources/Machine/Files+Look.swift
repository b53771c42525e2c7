internal import CMachine
internal import Glibc

extension Files {
  /// Tells what stands under a path.
  public enum Kind: Equatable, Sendable {
    case file, folder
    /// A symbolic link, where it is not followed.
    case link
    /// A device, a pipe or a socket.
    case special
  }

  /// Tells two files apart, whatever their names are.
  public struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
  }

  /// What one look at a path tells of the file there.
  public struct Look: Sendable {
    /// What it is.
    public let kind: Kind
    /// Which file it is.
    public let identity: Identity
    /// How many bytes it has.
    public let size: Int
    /// How many names it has.
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

    /// Tells whether the file is mounted alone under this path, and so has a name elsewhere.
    public func isMounted(at path: String) -> Bool {
      if let isMount { return isMount }
      // Before Linux 5.8 only the list of all mounts tells.
      guard let list = try? Files.read("/proc/self/mountinfo") else { return false }
      return Files.isMounted(at: Files.resolved(path), among: String(decoding: list, as: UTF8.self))
    }
  }

  /// Looks at what stands under a path, or at a symbolic link itself; nil where nothing can be seen.
  public static func look(_ path: String, followingLink: Bool = true) -> Look? {
    var seen = jiefen_look()
    guard unsafe jiefen_look_at(path, followingLink ? 1 : 0, &seen) == 0 else { return nil }
    return Look(seen)
  }

  /// Returns what stands under a path, links followed, or nil where nothing does.
  public static func kind(_ path: String) -> Kind? { look(path)?.kind }

  /// Tells whether anything that can be reached stands under a path.
  public static func exists(_ path: String) -> Bool { look(path) != nil }

  /// Returns which file stands under a path, links followed, or nil where none does.
  public static func identity(of path: String) -> Identity? { look(path)?.identity }

  /// Tells whether a list of mounts, as Linux keeps it, has a path: its spaces and the like are
  /// written there in octal.
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
