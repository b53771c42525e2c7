import Casework
import Disputes
import Storage
import Support
import Testing

/// A number in a text is found as a whole only, whether the index has its case or not.
@Suite struct NumberSearchTests {
  static let texts = [
    "电话13912345678打不通", "电话139-1234-5678", "证33250219900101123X", "车浙K12345", "2026年12345热线",
    "东门3号", "赔12000元",
  ]
  static let words = [
    "1", "13", "139", "13912", "139123", "1391234567", "13912345678", "5678", "x", "3x", "123x",
    "k1",
    "浙k", "浙k12345", "2026", "202", "12345", "3号", "3", "12", "12000", "话1", "车", "话",
  ]

  @Test func `the index, the texts and the plain casebook agree on every part of a number`() throws
  {
    let file = try CasebookFile()
    let (plain, book) = (MemoryCasebook(), try file.create())
    for book in [plain as any Casebook & Inquiry, book] {
      let register = Office(
        book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
      _ = try register.enter(Places.records, closingVanished: false)
      // More than one block of the index, and some that wait for theirs.
      for index in 0..<260 {
        _ = try book.intake(hour: 60 + index) { said in
          said.summary = Self.texts[index % Self.texts.count]
          said.place = index % 3 == 0 ? "139" : nil
        }
      }
    }
    for word in Self.words {
      for words in [[word], [word, "话"]] {
        var filter = CaseFilter()
        filter.search = words
        let expected = try plain.numbers(filter)
        #expect(try book.numbers(filter) == expected, "\(words)")
        #expect(try book.count(filter) == expected.count)
        #expect(
          try book.lines(filter, sort: .newestFirst, limit: 5)
            == plain.lines(filter, sort: .newestFirst, limit: 5))
      }
    }
    var filter = CaseFilter()
    filter.search = ["139123"]
    #expect(try book.count(filter) == 0)
    filter.search = ["13912345678"]
    #expect(try book.count(filter) == 260 * 2 / 7 + 1)
  }
}
