import Casework
import Disputes
import SQLite
import Support
import Testing

@testable import Storage

/// Every column that can hold what somebody typed, and how it is rid of a person.
///
/// A column that is added stands here, or these tests fail.
@Suite struct TextColumnTests {
  /// Codes of closed lists, of units and of cases: nobody types there.
  private static let codes = """
    log_access.reason log_access.unit log_case.number log_case.unit log_entry.kind
    log_entry.register log_entry.unit log_kind.kind log_kind.register private_party.kind
    private_party.role private_reference.unit private_text.field state_call.performance
    state_call.satisfaction state_case.area state_case.calls_back state_case.category
    state_case.city state_case.county state_case.grade state_case.holder state_case.merged_into
    state_case.number_key state_case.offer_target state_case.outcome state_case.reminder
    state_case.source state_case.state state_case.tags state_case.township state_case.village
    state_case.waiting_for state_cohort.city state_cohort.county state_cohort.township
    state_correction.field state_correction.old_value state_helper.unit state_number.unit
    state_offer.direction state_offer.ending state_offer.sender state_offer.target
    state_officer.unit state_team.unit state_turn.arrival state_turn.city state_turn.county
    state_turn.outcome state_turn.state state_turn.township state_turn.unit state_turn.village
    state_unit.code state_unit.parent state_unit.path state_unit.successor
    private_seal.name schema_migration.name schema_migration.sha256 schema_migration.sql
    """
  /// Hashes and random bytes, which say nothing of what they are of.
  private static let hashes = """
    log_entry.hash log_entry.running_hash log_request.key log_request.request
    private_party.name_salt private_party.phone_salt private_party.document_salt
    private_party.address_salt private_reference.content private_reference.salt private_text.salt
    private_seal.digest
    """
  /// What an office is called: public, shown to all, searched by exact name, lasting as the log.
  ///
  /// An officer acts for an office under a code, of letters and digits only; a team's name is
  /// refused where it is a person's. The payload has no text of a case, only commitments.
  private static let offices = """
    log_access.officer log_entry.officer log_entry.payload state_officer.code state_team.code
    state_team.name state_turn.team state_unit.name
    """
  /// What is typed of people.
  ///
  /// Masked in every output unless revealed; gone once it is erased.
  private static let typed = """
    private_party.address private_party.document private_party.name private_party.phone
    private_reference.reference private_text.value
    """
  /// What follows from that: the index of words, where only summary, place and names are searched.
  private static let index = """
    private_search.terms private_search_config.k private_search_config.v private_search_data.block
    private_search_idx.pgno private_search_idx.segid private_search_idx.term
    """

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  @Test func `every column that can hold a text has its place in the table`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0))
    let columns: [String] = try book.db.all(
      """
      SELECT t.name || '.' || c.name
      FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND c.type NOT IN ('INTEGER', 'REAL') AND t.name NOT LIKE 'sqlite_%'
      """
    ) { row throws(SQLiteError) in try row[0] }
    let tables = [Self.codes, Self.hashes, Self.offices, Self.typed, Self.index].map(Self.words)
    let known = tables.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(Set(columns).subtracting(known).isEmpty)
    #expect(tables.reduce(0) { $0 + $1.count } == known.count)
    #expect((Self.words(Self.typed)).isSubset(of: columns))
  }

  /// Who is planted, in every field in which a text may be typed.
  private static let secrets = [
    "曾金福", "13812345678", "11010519491231002X", "碧一村曾家大院",
  ]

  private func plant(in book: SQLiteCasebook) throws -> CaseNumber {
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let all = "曾 金福，138-1234-5678，110105 19491231 002x，碧一村曾家大院"
    let number = try book.intake(hour: 1) { said in
      said.parties[0] = Party(
        role: .applicant, name: "曾金福", phone: "13812345678", document: "11010519491231002X",
        address: "碧一村曾家大院")
      (said.summary, said.place, said.foreignNumber) = (all, all, all)
    }
    try book.act(
      [
        .accepted, .assigned(.mediator(all)), .noted(all),
        .sessionRecorded(Session(mediator: all, present: all, text: all)),
        .corrected(.summary(all), reason: all), .corrected(.place(all), reason: all),
        .agreed(Agreement(.oral, terms: [.init(all), .init("x" + all)])),
        .partyCorrected(PartyCorrection(party: 1, kind: nil, phone: "13812345678"), reason: all),
        .partyAdded(Party(role: .other, name: "李四")),
        .partyErased(Erasure(party: 3, reason: .decision, basis: all)),
        .offered(Offering(.up, to: Places.liandu, reason: all, tried: all)),
      ], on: number, hour: 2)
    try book.write(dryRun: false) { transaction in
      try transaction.remember(
        ImportReference(
          unit: Places.bihu, reference: all, number: number, salt: .salt, content: .zero))
    }
    return number
  }

  @Test func `nothing of an erased person stays in any column, in any spelling`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0))
    let number = try plant(in: book)
    let columns = Self.words(Self.codes + " " + Self.offices + " " + Self.typed)
    func found() throws -> Set<String> {
      Set(
        try columns.filter { column in
          let parts = column.split(separator: ".").map(String.init)
          guard parts[0] != "schema_migration" else { return false }
          return try Self.secrets.contains { secret in
            let count: Int = try book.db.value(
              "SELECT count(*) FROM \(raw: parts[0]) WHERE spells(\(raw: parts[1]), \(secret))")
            return count > 0
          }
        })
    }
    // So that the second look says something.
    #expect(try found() == Self.words(Self.typed))
    let mentions = try #require(try book.dossier(of: number)).mentions(ofParty: 1)
    try book.act(
      [.partyErased(Erasure(party: 1, reason: .decision, basis: "x", texts: mentions))], on: number,
      hour: 3)
    #expect(try found().isEmpty)
    for secret in Self.secrets {
      var filter = CaseFilter()
      filter.search = [secret]
      #expect(try book.numbers(filter).isEmpty)
    }
  }
}
