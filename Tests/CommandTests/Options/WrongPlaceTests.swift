import Casework
import Testing

@testable import Wording
@testable import jiefen

/// A phone or a document number, alone or with a name, typed where something else belongs, in any place of any
/// command.
@Suite struct WrongPlaceTests {
  private static let names = ["柳青青", "欧阳小河"]
  private static let numbers = ["13812345678", "332502199001011237", "0578-2123456", "浙K12345"]
  private static let values =
    numbers + names.flatMap { name in numbers.dropLast().map { name + $0 } }
    + ["碧湖镇/柳青青13812345678", "2026-01-01..柳青青13812345678", "柳青青 13812345678", "02,13812345678"]

  /// What no message may say.
  private static let secrets = names + ["12345678", "0101123", "2123456", "K12345"]

  @Test(arguments: ["en", "zh"])
  func `is not repeated by an error`(language: String) throws {
    let town = try AlteredTown()
    let slots = Verb.allCases.flatMap(OptionFuzzTests.slots)
    var errors = 0
    try town.restore()
    for (place, slot) in slots.filter({ !$0.isPrivatePlace }).enumerated() {
      // Each place has three of them, in turn.
      for (index, value) in Self.values.enumerated() where (index + place) % 6 == 0 {
        let words = slot.words(with: value)
        let (code, said) = try Language.$current.withValue(language == "zh" ? .chinese : .english) {
          try town.ask(words)
        }
        errors += code == 0 ? 0 : 1
        for secret in Self.secrets { #expect(!said.contains(secret), "\(words): \(said)") }
      }
    }
    #expect(errors > 200)
  }

  @Test
  func `an unknown code, date, number or unit is refused in every place, never taken for none`()
    throws
  {
    let town = try AlteredTown()
    try town.restore()
    var places = 0
    for slot in Verb.allCases.flatMap(OptionFuzzTests.slots) {
      switch slot.form?.kind {
      case .code, .category, .moment, .count, .amount, .case, .unit: break
      default: continue
      }
      let run = try town.ask(slot.words(with: "九十九x"))
      #expect([3, 64].contains(run.0) && !run.1.isEmpty, "\(slot.words) \(slot.name): \(run)")
      places += 1
    }
    #expect(places > 200)
  }

  @Test(arguments: [
    ("--柳青青13812345678", 64), ("柳青青13812345678", 64), ("list 柳青青13812345678", 64),
    ("show --tel=13812345678", 64), ("list --category=柳青青13812345678", 64),
    ("report 柳青青13812345678", 64), ("list --tel 13812345678", 64),
    ("officer add 柳青青13812345678", 64), ("list --limit 13812345678", 64),
  ])
  func `is not repeated where no value belongs`(line: String, code: Int32) throws {
    let town = try Town()
    let run = try town.run(Town.village, line.split(separator: " ").map(String.init))
    #expect(run.code == code)
    for secret in Self.secrets { #expect(!run.err.contains(secret), "\(run.err)") }
  }

  @Test(arguments: [
    ("show 331102100000-2026-00001-7", "331102100000-2026-00001-7"), ("show abc", "'abc'"),
    ("list --county 331199", "'331199'"), ("list --county 331102999000", "'331102999000'"),
    ("list --township 碧糊镇", "'碧糊镇'"), ("list --category 98", "'98'"),
    ("list --registered 2026-13", "'2026-13'"),
    ("note 1 --text x --at 2026-02-30", "'2026-02-30'"), ("list --stat open", "'open'"),
    ("lst", "'lst'"), ("calendar show 3000", "'3000'"),
  ])
  func `what is no secret is quoted`(line: String, quoted: String) throws {
    let town = try Town()
    let run = try town.run(Town.village, line.split(separator: " ").map(String.init))
    #expect(run.code != 0 && run.err.contains(quoted), "\(run.err)")
  }

  @Test(arguments: [
    (
      "'柳青青13812345678' and 'O'Brien 13812345678' go.",
      "'柳*138****5678' and 'O'Brien 138****5678' go."
    ),
    ("the clerks' 'jiefen list'; it's 'x'", "the clerks' 'jiefen list'; it's 'x'"),
    ("没有“马坊”和“方溪乡”。", "没有“马坊”和“方溪乡”。"), ("没有柳青青13812345678", "没有柳青青13812345678"),
    ("'13812345678", "'13812345678"),
  ])
  func `only what is quoted is masked`(message: String, shown: String) {
    #expect(Quotation.masking(message) == shown)
  }
}

extension OptionFuzzTests.Slot {
  /// Whether free text or a path belongs there.
  fileprivate var isPrivatePlace: Bool {
    guard let form else {
      return name != "unit" && name != "as" && name != "format" && name != "lang"
    }
    if case .file = form.kind { return true }
    return form.isRestricted
  }
}
