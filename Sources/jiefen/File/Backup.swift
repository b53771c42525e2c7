import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum Backup: Command {
  private static let file = Field.file(.backupFile)
  static var subject: [FieldForm] { [file.form] }
  static var options: [ShellOption] { [.format] }

  static func run(in context: Context) throws {
    let format = context.shell.has(.format) ? try context.format() : nil
    let said = try context.answers[file]
    guard try !context.isDatabase(said) else { throw UsageFault(Message.backupIsDatabase(said)) }
    let file = try context.path(said)
    try context.removeLeftovers(beside: file, context.databasePath())
    guard !Files.exists(file) else { throw Verdict(.failed, Message.backupExists(file)) }
    let receipt: CopyReceipt
    do {
      receipt = try context.open(.reading).backup(to: file)
    } catch StorageError.full {
      throw FileFault(path: file, cause: StorageError.full)
    }
    if let format {
      try Backup.listing(receipt).write(format, to: context.output)
    } else {
      try context.output.writeRaw(receipt.path + "\n")
    }
    try context.output.say(Message.copied(receipt))
  }

  private static func listing(_ receipt: CopyReceipt) -> Listing {
    var listing = Listing([
      .init("path", Label.file), .init("cases", Label.cases, .right),
      .init("position", Label.position, .right),
      .init("log_hash", Label.runningHash),
    ])
    listing.rows = [
      [
        Cell(receipt.path), Cell(receipt.cases), Cell(receipt.head.position),
        Cell(receipt.head.runningHash.description),
      ]
    ]
    return listing
  }
}
