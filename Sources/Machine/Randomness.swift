internal import Glibc

/// Cryptographically secure random bytes of the operating system.
public enum Randomness {
  /// Returns this many random bytes.
  public static func bytes(_ count: Int) throws(FileError) -> [UInt8] {
    // One call of getentropy returns at most 256 bytes.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var piece = [UInt8](repeating: 0, count: min(count, 256))
    while bytes.count < count {
      guard unsafe getentropy(&piece, piece.count) == 0 else { throw .last(.read, "getentropy") }
      bytes += piece.prefix(count - bytes.count)
    }
    return bytes
  }
}
