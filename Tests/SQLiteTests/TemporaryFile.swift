import Foundation

/// A path for a database in a folder of its own, removed with everything in it.
final class TemporaryFile {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "test.db").path
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func remove() throws {
    try FileManager.default.removeItem(atPath: path)
  }

  /// Puts another file under the same path.
  func replace() throws {
    try FileManager.default.moveItem(atPath: path, toPath: path + "-old")
    try FileManager.default.copyItem(atPath: path + "-old", toPath: path)
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}
