import Casework
import Disputes
import Presentation
import Storage
import Wording

/// Erases the data of a party and prints a certificate.
enum PartyErase: Command {
  static var subject: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
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
      throw Verdict(.cancelled, context.canAsk ? Message.nothingChanged : Message.eraseNeedsYes)
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
    desk.office.isDryRun = isDryRun
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
