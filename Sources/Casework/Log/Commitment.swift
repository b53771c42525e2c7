public import Disputes

/// The salted hash of a freely typed text, which the log holds instead of the text.
public struct Commitment: Hashable, Sendable {
  /// SHA-256 of 32 random bytes, the field's name, a zero byte and the text.
  public let digest: Digest

  /// Makes a commitment with a digest from the log.
  public init(_ digest: Digest) { self.digest = digest }

  /// Commits to the text of a field; the salt is stored, and erased, with the text.
  public init(to value: String, of field: TextField, salt: [UInt8]) {
    var bytes = salt
    bytes.reserveCapacity(salt.count + value.utf8.count + 32)
    bytes.append(contentsOf: field.description.utf8)
    bytes.append(0)
    bytes.append(contentsOf: value.utf8)
    digest = Digest(of: bytes)
  }
}

/// A freely typed text, kept apart from the log so that it can be erased.
public struct PrivateText: Hashable, Sendable {
  /// The field it belongs to.
  public let field: TextField
  /// What was typed.
  public let value: String
  /// The 32 random bytes of its commitment.
  public let salt: [UInt8]

  /// Makes a private text.
  public init(_ field: TextField, _ value: String, salt: [UInt8]) {
    self.field = field
    self.value = value
    self.salt = salt
  }

  /// The commitment to it in the log.
  public var commitment: Commitment { Commitment(to: value, of: field, salt: salt) }
}
