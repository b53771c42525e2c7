import Machine

extension SQLiteCasebook {
  /// Copies the whole casebook into a new file, also while others write to it.
  ///
  /// The copy passes `check` before it gets its name; otherwise it is removed.
  ///
  /// - Throws: `StorageError`, with `.exists` where there is a file already, `.leftover` where a
  ///   journal is; `UnsoundCopy`; `FileError`.
  public func backup(to path: String) throws -> CopyReceipt {
    let place = try Place(path)
    try place.requireFree()
    return try ask {
      let copy = try CasebookCopy(of: db, beside: place.path)
      let receipt = try copy.requireSound(naming: self.path)
      do {
        try copy.file.place(as: place.path, replacing: false)
      } catch let error as FileError where error.cause == .exists {
        throw StorageError.exists(path: path)
      }
      return CopyReceipt(path: path, head: receipt.head, cases: receipt.cases)
    }
  }
}
