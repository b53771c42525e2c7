public import Disputes

/// A record's place in this file: what stays here when the case travels.
public struct LogEntry: Hashable, Sendable {
  /// Its place in the file, from 1 without gaps.
  public let position: Int
  /// When this file received it; never before the entry ahead of it.
  public let receivedAt: Instant
  /// What was received.
  public let record: LogRecord
  /// The anchor over everything up to here.
  public let runningHash: Digest

  /// Takes an entry as it was read.
  public init(position: Int, receivedAt: Instant, record: LogRecord, runningHash: Digest) {
    self.position = position
    self.receivedAt = receivedAt
    self.record = record
    self.runningHash = runningHash
  }
}

/// The end of a file's log: what the next entry builds on, and the anchor that reports state.
public struct LogHead: Hashable, Sendable {
  /// The position of the last entry; 0 where there is none.
  public let position: Int
  /// When the last entry was received.
  public let receivedAt: Instant
  /// When the last entry was written down, by the clock of the machine that wrote it.
  public let recordedAt: Instant
  /// The running hash after the last entry.
  public let runningHash: Digest

  /// Takes the end of a log.
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

  /// Gives a record its place behind this end.
  public func entry(of record: LogRecord, now: Instant) -> LogEntry {
    let receivedAt = max(now, self.receivedAt)
    let position = self.position + 1
    return LogEntry(
      position: position, receivedAt: receivedAt, record: record,
      runningHash: LogHead.runningHash(
        after: runningHash, record: record.hash, position: position, receivedAt: receivedAt))
  }

  /// SHA-256 of the running hash before, the record's hash, the position and the time of receipt,
  /// both as eight bytes with the highest first.
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
  /// The end of the log once this entry is its last.
  public var head: LogHead {
    LogHead(
      position: position, receivedAt: receivedAt, recordedAt: record.recordedAt,
      runningHash: runningHash)
  }
}
