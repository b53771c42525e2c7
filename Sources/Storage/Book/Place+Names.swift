import Machine
import SQLite

/// A file with two hard links would get two journals that overwrite each other's changes.
extension Place {
  /// Other paths to the same file.
  enum OtherNames: Equatable {
    case none
    /// Hard links: one of them in the same folder if found, and one there that has a journal, if
    /// any.
    case folder(String?, journaled: String?)
    /// The file itself is a mount point, so it has a name elsewhere.
    case mount
  }

  /// Looks for other names of the file; usually the link count alone decides.
  ///
  /// A name counts as the only one if the journal in use is beside it and beside no other.
  func otherNames(_ look: Files.Look?) -> OtherNames {
    guard let look else { return .none }
    if look.isMounted(at: path) { return .mount }
    guard look.links > 1 else { return .none }
    let (own, others) = namesInFolder(of: look)
    guard look.links > own.count + 1 else { return .none }
    let journaled = others.first { Files.exists($0 + "-wal") }
    let isWhole = look.links == own.count + others.count + 1
    if isWhole, journaled == nil, Files.exists(path + "-wal") { return .none }
    return .folder(others.first, journaled: journaled)
  }

  /// Refuses to write to a file that has several names.
  func refuse(_ others: OtherNames) throws(StorageError) {
    switch others {
    case .none: break
    case .folder(let name, journaled: let journaled):
      throw .severalNames(path: asked, other: journaled ?? name)
    case .mount: throw .mounted(path: asked)
    }
  }

  /// Throws if the path no longer leads to the same file, or the file has got another name.
  ///
  /// Called within a write transaction, so no restore is running: a second name left by a killed
  /// restore is removed.
  func requireSame() throws {
    guard let look else { return }
    guard let now = Files.look(asked), now.identity == look.identity else {
      throw StorageError.moved(path: asked)
    }
    guard now.links > 1 || now.isMounted(at: path) else { return }
    try refuse(otherNames(now))
    for name in namesInFolder(of: now).own { try? Files.remove(name) }
  }

  /// The other names of a file in its folder; temporary names given by this program are listed
  /// separately.
  private func namesInFolder(of look: Files.Look) -> (own: [String], others: [String]) {
    let folder = Files.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let names = ((try? Files.names(in: folder)) ?? []).sorted().filter { other in
      other != name
        && Files.look(Files.join(folder, other), followingLink: false)?.identity == look.identity
    }
    let isOwn = { (other: String) in
      UnfinishedFile.isOurs(other) || other.hasPrefix("\(name).replaced-")
    }
    return (
      names.filter(isOwn).map { Files.join(folder, $0) },
      names.filter { !isOwn($0) }.map { Files.join(folder, $0) }
    )
  }
}
