import ArgumentParser
import Casework
import Disputes
import Storage

struct PartyErase: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.partyErase.configuration("erase", below: "party")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Argument(help: ArgumentHelp(Help.partyNumber, valueName: Help.count))
  var party: String

  @Option(
    help: .codes(Help.erasureReason, ErasureReason.self), completion: .codes(ErasureReason.self))
  var reason: String

  @Option(help: ArgumentHelp(Help.erasureBasis, valueName: Help.text))
  var basis: String?

  @Flag(name: .customLong("with-texts"), help: ArgumentHelp(Help.withTexts))
  var withTexts = false

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let party = try Reading.party(party)
    let reason: ErasureReason = try Reading.code(reason, "--reason")
    let format: OutputFormat = try Reading.code(format, "--format") ?? .table
    let book = try context.open(.writing)
    let desk = try context.desk(book, writing)
    let dossier = try book.dossier(number, seenBy: desk.unit)
    let mentions = dossier.mentions(ofParty: party)
    let erasure = Erasure<String>(
      party: party, reason: reason, basis: basis, texts: withTexts ? mentions : [])
    let holdsSomething = dossier.holdsSomething(ofParty: party) || !erasure.texts.isEmpty
    if !holdsSomething, let certificate = try certificate(of: party, in: dossier, book) {
      if writing.isDryRun {
        try context.output.line(dossier.dispute.number.description)
      } else {
        // Whoever erased it may have been stopped before the bytes were gone.
        try certify(certificate, in: book, format, context)
      }
      return try context.output.say(Message.erasedBefore)
    }
    // The rules are asked before the person is.
    let number = dossier.dispute.number
    let trial = try act(erasure, on: number, desk, in: book, isDryRun: true, context)
    guard !writing.isDryRun else {
      try context.output.line(trial.dispute.number.description)
      try context.output.say(Message.wouldErase(party: party, texts: erasure.texts.count))
      return try context.output.say(Message.nothingKept)
    }
    let question = Message.eraseForGood(party: party, texts: erasure.texts.count)
    guard try !holdsSomething || context.confirms(question) else {
      throw Verdict(.cancelled, context.canAsk ? nil : Message.eraseNeedsYes)
    }
    let receipt = try act(erasure, on: number, desk, in: book, isDryRun: false, context)
    let erased = try book.dossier(of: receipt.dispute.number)
    if let certificate = try erased.flatMap({ try certificate(of: party, in: $0, book) }) {
      try certify(certificate, in: book, format, context)
    }
  }

  private func act(
    _ erasure: Erasure<String>, on number: CaseNumber, _ desk: Desk, in book: SQLiteCasebook,
    isDryRun: Bool, _ context: Context
  ) throws -> Receipt {
    var desk = desk
    desk.isDryRun = isDryRun
    return try context.trustingClock(desk) {
      try $0.act(on: number.description, at: writing.moment()) { _, _ in
        var erasure = erasure
        // Somebody may have written meanwhile.
        if withTexts, let dossier = try book.dossier(of: number) {
          erasure.texts = dossier.mentions(ofParty: erasure.party)
        }
        return [.partyErased(erasure)]
      }
    }
  }

  private func certificate(
    of party: Int, in dossier: Dossier, _ book: SQLiteCasebook
  ) throws -> ErasureCertificate? {
    try ErasureCertificate(
      of: party, in: dossier, positions: book.positions(of: dossier.dispute.number),
      directory: book)
  }

  /// Prints the certificate, once the file holds nothing any more of what it says is gone.
  private func certify(
    _ certificate: ErasureCertificate, in book: SQLiteCasebook, _ format: OutputFormat,
    _ context: Context
  ) throws {
    guard try book.scrub() else { throw Verdict(.busy, Message.noCertificateYet) }
    try certificate.page.write(format, to: context.output)
    try context.output.say(Message.copiesElsewhere)
  }
}

/// What was erased of a party, when, by whom, and where the log says so.
struct ErasureCertificate {
  let page: Page

  init?(
    of party: Int, in dossier: Dossier, positions: [Int], directory: any UnitDirectory
  ) throws {
    let found = zip(dossier.events, positions).reversed().first { event, _ in
      if case .partyErased(let said) = event.event.deed { said.party == party } else { false }
    }
    guard let ((record, event), position) = found,
      case .partyErased(let said) = event.deed
    else { return nil }
    var listing = Listing([
      .init("field", Title.field), .init("content", Title.content, isFlexible: true),
    ])
    let unit =
      try directory.unit(record.unit).map { try directory.fullName(of: $0) }
      ?? record.unit.description
    let lines: [(Text, String)] = [
      (Text("case", "案件"), dossier.dispute.number.description),
      (Text("party", "当事人"), Label.party(party).description),
      (Text("erased", "已删除"), Message.erasedFields.description),
      (
        Text("texts erased", "已删除的文字"),
        said.texts.map { "\($0.sequence) \(Label.field($0.field.description))" }
          .joined(separator: "\n")
      ),
      (Text("why", "原因"), Label.of(said.reason).description),
      (Text("erased at", "删除时间"), record.occurredAt.description),
      (Text("unit", "单位"), "\(unit) (\(record.unit))"),
      (Text("officer", "经办人"), record.officer.description),
      (Text("position in the log", "日志位置"), "\(position)"),
      (Text("hash of the entry", "记录哈希"), record.hash.description),
    ]
    listing.rows = lines.filter { !$0.1.isEmpty }.map { [Field($0.0.description), Field($0.1)] }
    page = Page(title: Title.certificate.description, parts: [.table(listing)])
  }
}
