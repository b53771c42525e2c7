import ArgumentParser
import Casework
import Machine
import Storage

struct Backup: JiefenCommand {
  static var configuration: CommandConfiguration { Help.backup.configuration("backup") }

  @Argument(help: ArgumentHelp(Help.backupFile, valueName: Help.file))
  var file: String

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let format: OutputFormat? = try Reading.code(format, "--format")
    guard try !FileOptions.isDatabase(file, context) else {
      throw UsageFault(Message.backupIsDatabase(file))
    }
    let file = try context.path(file)
    try context.removeLeftovers(beside: file, context.databasePath())
    guard !Files.exists(file) else { throw Verdict(.failed, Message.backupExists(file)) }
    let receipt = try context.open(.reading).backup(to: file)
    if let format {
      try Backup.listing(receipt).write(format, to: context.output)
    } else {
      try context.output.writeRaw(receipt.path + "\n")
    }
    try context.output.say(Message.copied(receipt))
  }

  private static func listing(_ receipt: CopyReceipt) -> Listing {
    var listing = Listing([
      .init("path", Text("file", "文件")), .init("cases", Text("cases", "案件"), .right),
      .init("position", Text("position", "位置"), .right),
      .init("log_hash", Text("running hash", "累计哈希")),
    ])
    listing.rows = [
      [
        Field(receipt.path), Field(receipt.cases), Field(receipt.head.position),
        Field(receipt.head.runningHash.description),
      ]
    ]
    return listing
  }
}
