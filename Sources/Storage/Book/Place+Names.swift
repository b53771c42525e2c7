import Machine
import SQLite

/// A file under two names has two journals, and each would overwrite what the other says.
extension Place {
  /// What else leads to the file than its path.
  enum OtherNames: Equatable {
    case none
    /// Other names: one of them in the same folder, and one there that has a journal beside it.
    case folder(String?, journaled: String?)
    /// The file is mounted alone.
    case mount
  }

  /// Looks for other names of the file, which is a matter of one number as a rule.
  ///
  /// A name is as good as the only one where the journal that is in use stands beside it alone.
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

  /// Refuses to write under one of several names.
  func refuse(_ others: OtherNames) throws(StorageError) {
    switch others {
    case .none: break
    case .folder(let name, journaled: let journaled):
      throw .severalNames(path: asked, other: journaled ?? name)
    case .mount: throw .mounted(path: asked)
    }
  }

  /// Throws unless the path still leads to the same file, and to no other way to it.
  ///
  /// A transaction that writes is open: no restore is under way, so a second name that a killed one
  /// left is removed.
  func requireSame() throws {
    guard let look else { return }
    guard let now = Files.look(asked), now.identity == look.identity else {
      throw StorageError.moved(path: asked)
    }
    guard now.links > 1 || now.isMounted(at: path) else { return }
    try refuse(otherNames(now))
    for name in namesInFolder(of: now).own { try? Files.remove(name) }
  }

  /// The other names of a file in its folder; those that this program gives to it on the way to
  /// another name stand by themselves.
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
