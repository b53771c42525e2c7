import Foundation
import Testing

/// A ledger whose columns are shifted: an error tells line, column and what is possible, and nothing
/// of a person.
@Suite struct ShiftedLedgerTests {
  private static let row = [
    ("external_ref", "A-1"), ("registered_at", "2026-03-01"), ("unit", "碧湖镇"), ("area", "碧湖镇"),
    ("category", "02"), ("grade", "ordinary"), ("source", "visit"), ("summary", "水沟"),
    ("applicant", "张三"), ("respondent", "李四"), ("phone", "13800001111"), ("people", "3"),
    ("amount", "500"), ("place", "村口"), ("tags", ""), ("accepted_at", "2026-03-01"),
    ("closed_at", "2026-03-05"), ("outcome", "settled"), ("closed_by", "碧湖镇"),
    ("verified_at", ""), ("state", "closed"), ("number", ""),
  ]
  /// What is private, each with what an error must not tell of it.
  private static let secrets = [
    ("欧阳大山", "大山"), ("张大山", "大山"), ("John Smith", "Smith"), ("买买提·艾力", "艾力"), ("张大山、李小河", "小河"),
    ("13912345678", "1234"), ("0578-2123456", "2345"), ("654321x", "654321"), ("浙K12345", "12345"),
    ("浙 K·D12345", "12345"), ("332502199001011234", "0101"), ("E12345678", "1234"),
    ("碧湖镇人民街12号", "12号"), ("碧一村张家大院", "大院"), ("zhangsan@163.com", "zhangsan"),
  ]

  @Test(arguments: ["en", "zh"])
  func `each column with each private value`(language: String) throws {
    let town = try Town(language)
    var count = 0
    for (index, (column, _)) in Self.row.enumerated() {
      for (secret, part) in Self.secrets {
        var fields = Self.row.map(\.1)
        fields[index] = "\"\(secret)\""
        let text =
          Self.row.map(\.0).joined(separator: ",") + "\n" + fields.joined(separator: ",") + "\n"
        let path = try town.file("shifted.csv", Array(text.utf8))
        for more in [[], ["--keep-going"]] {
          let run = try town.run(Town.township, ["import", "cases", path, "--dry-run"] + more)
          guard run.code != 0 else { continue }
          count += 1
          #expect(!run.all.contains(part), "\(column): \(run.all)")
          #expect(run.all.contains(column) && run.all.contains("2"), "\(run.all)")
        }
      }
    }
    #expect(count > 200)
  }

  @Test(arguments: [
    ("registered_at", "2026-13-45"), ("grade", "hard"), ("source", "vist"),
    ("category", "9999"), ("people", "0"), ("unit", "碧湖乡"),
    ("unit", "331102100999"), ("number", "331102100201-2026-00001-6"),
  ]) func `a code, a date or a place that is wrong is told`(
    column: String, value: String
  ) throws {
    let town = try Town()
    let fields = Self.row.map { $0.0 == column ? value : $0.1 }
    let text =
      Self.row.map(\.0).joined(separator: ",") + "\n" + fields.joined(separator: ",") + "\n"
    let path = try town.file("wrong.csv", Array(text.utf8))
    let run = try town(Town.township, "import", "cases", path)
    #expect(run.code != 0 && run.err.contains(value), "\(run.err)")
  }

  @Test func `two rows with one reference are told by their lines`() throws {
    let town = try Town()
    let path = try town.file(
      "twice.csv",
      Array(
        "external_ref,registered_at,category,summary,applicant\n张大山-1,2026-03-01,02,水,李四\n张大山-1,2026-03-02,02,火,李四\n"
          .utf8))
    let run = try town(Town.township, "import", "cases", path)
    #expect(run.code == 6 && run.err.contains("line 2") && !run.err.contains("大山"), "\(run.err)")
  }
}
