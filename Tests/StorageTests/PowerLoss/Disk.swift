import CPowerLoss
import Casework
import Foundation
import Machine
import Storage
import Support

/// A folder of its own whose disk can lose its power, be full or fail.
final class Disk {
  let folder: String
  var path: String { Files.join(folder, "cases.db") }
  private var number: Int32?

  /// Makes the disk; the seed decides what survives.
  init(seed: UInt64, holding bytes: [UInt8]? = nil) throws {
    folder = try Files.createTemporaryFolder()
    if let bytes { try Files.write(bytes, to: path) }
    number = unsafe powerloss_begin(folder, seed)
  }

  deinit {
    cutPower()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Plans a fault at the operation with that number from the beginning.
  func plan(_ fault: powerloss_fault, at operation: Int) {
    if let number { powerloss_plan(number, Int64(operation), fault) }
  }

  /// Lets a disk that was full have room again.
  func makeRoom() { plan(POWERLOSS_FULL, at: 0) }

  var operations: Int { number.map { Int(powerloss_operations($0)) } ?? 0 }
  var hasFailed: Bool { number.map { powerloss_has_failed($0) } ?? false }

  /// Leaves what survives in the folder, which is an ordinary one from then on.
  func cutPower() {
    if let number { powerloss_end(number) }
    number = nil
  }
}
