public import Disputes

/// A record with its place in this file's log, which is not part of the record itself.
public struct LogEntry: Hashable, Sendable {
  /// Its position in the log, from 1 without gaps.
  public let position: Int
  /// When this file received it; never before the previous entry.
  public let receivedAt: Instant
  /// The record.
  public let record: LogRecord
  /// The hash over everything up to here.
  public let runningHash: Digest

  /// Makes an entry as stored.
  public init(position: Int, receivedAt: Instant, record: LogRecord, runningHash: Digest) {
    self.position = position
    self.receivedAt = receivedAt
    self.record = record
    self.runningHash = runningHash
  }
}

/// The end of a file's log: the base of the next entry, and the source of anchors.
public struct LogHead: Hashable, Sendable {
  /// The position of the last entry; 0 for an empty log.
  public let position: Int
  /// When the last entry was received.
  public let receivedAt: Instant
  /// When the last entry was recorded, by the clock of the machine that wrote it.
  public let recordedAt: Instant
  /// The running hash after the last entry.
  public let runningHash: Digest

  /// Makes the end of a log.
  public init(position: Int, receivedAt: Instant, recordedAt: Instant, runningHash: Digest) {
    self.position = position
    self.receivedAt = receivedAt
    self.recordedAt = recordedAt
    self.runningHash = runningHash
  }

  /// The end of an empty log.
  public static let empty = LogHead(
    position: 0, receivedAt: Instant(milliseconds: 0), recordedAt: Instant(milliseconds: 0),
    runningHash: .zero)

  /// Returns the entry that puts a record after this end.
  public func entry(of record: LogRecord, now: Instant) -> LogEntry {
    let receivedAt = max(now, self.receivedAt)
    let position = self.position + 1
    return LogEntry(
      position: position, receivedAt: receivedAt, record: record,
      runningHash: LogHead.runningHash(
        after: runningHash, record: record.hash, position: position, receivedAt: receivedAt))
  }

  /// Computes SHA-256 over the previous running hash, the record's hash, the position and the time
  /// of receipt, both as eight big-endian bytes.
  public static func runningHash(
    after previous: Digest, record: Digest, position: Int, receivedAt: Instant
  ) -> Digest {
    var bytes = previous.bytes + record.bytes
    for number in [Int64(position), receivedAt.milliseconds] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
      }
    }
    return Digest(of: bytes)
  }
}

extension LogEntry {
  /// The end of the log after this entry.
  public var head: LogHead {
    LogHead(
      position: position, receivedAt: receivedAt, recordedAt: record.recordedAt,
      runningHash: runningHash)
  }
}
