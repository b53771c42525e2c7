import Casework
import Disputes
import Storage
import Wording

/// Erases the data of a party and prints a certificate.
enum PartyErase: Command {
  static var arguments: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
  static var fields: [FieldForm] {
    ErasingParty.fields.filter { $0.key != .party } + [CaseFields.at.form]
  }
  static var options: [ShellOption] { [.format] + ShellOption.writing }

  static func run(in context: Context) throws {
    let party = try context.answers[CaseFields.party]
    let format = try context.format()
    let book = try context.open(.writing)
    let desk = try context.desk(book)
    let dossier = try book.dossier(context.answers[CaseFields.number], seenBy: desk.unit)
    let texts = ErasingParty.erasesTexts(context.answers) ? dossier.mentions(ofParty: party) : []
    let holdsSomething = dossier.holdsSomething(ofParty: party) || !texts.isEmpty
    if !holdsSomething, let certificate = try certificate(of: party, in: dossier, book) {
      if context.isDryRun {
        try context.output.line(dossier.dispute.number.description)
      } else {
        // The first run may have been stopped before the bytes were gone.
        try certify(certificate, in: book, format, context)
      }
      return try context.output.say(Message.erasedBefore)
    }
    // The rules are checked before the user is asked.
    let number = dossier.dispute.number
    let trial = try erase(number, desk, isDryRun: true, context)
    guard !context.isDryRun else {
      try context.output.line(trial.dispute.number.description)
      try context.output.say(Message.wouldErase(party: party, texts: texts.count))
      return try context.output.say(Message.nothingKept)
    }
    let question = Message.eraseForGood(party: party, texts: texts.count)
    guard try !holdsSomething || context.confirms(question) else {
      throw Verdict(.cancelled, context.canAsk ? nil : Message.eraseNeedsYes)
    }
    let receipt = try erase(number, desk, isDryRun: false, context)
    let erased = try book.dossier(of: receipt.dispute.number)
    if let certificate = try erased.flatMap({ try certificate(of: party, in: $0, book) }) {
      try certify(certificate, in: book, format, context)
    }
  }

  private static func erase(
    _ number: CaseNumber, _ desk: Desk, isDryRun: Bool, _ context: Context
  ) throws -> Receipt {
    var desk = desk
    desk.isDryRun = isDryRun
    return try context.trustingClock(desk) {
      try $0.perform(
        ErasingParty.self, context.answers, on: number.description,
        at: context.answers[CaseFields.at])
    }
  }

  private static func certificate(
    of party: Int, in dossier: Dossier, _ book: SQLiteCasebook
  ) throws -> ErasureCertificate? {
    try ErasureCertificate(
      of: party, in: dossier, positions: book.positions(of: dossier.dispute.number),
      directory: book)
  }

  /// Prints the certificate after the erased bytes have been removed from the file.
  private static func certify(
    _ certificate: ErasureCertificate, in book: SQLiteCasebook, _ format: OutputFormat,
    _ context: Context
  ) throws {
    guard try book.scrub() else { throw Verdict(.busy, Message.noCertificateYet) }
    try certificate.page.write(format, to: context.output)
    try context.output.say(Message.copiesElsewhere)
  }
}

/// A certificate: what was erased, when, by whom, and the log position.
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
    listing.rows = lines.filter { !$0.1.isEmpty }.map { [Cell($0.0.description), Cell($0.1)] }
    page = Page(title: Title.certificate.description, parts: [.table(listing)])
  }
}
