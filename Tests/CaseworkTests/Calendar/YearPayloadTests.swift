import Casework
import Disputes
import Testing

@Suite struct YearPayloadTests {
  private static let text =
    #"{"days":[{"day":"2027-01-01","kind":"rest","name":"元旦"},"#
    + #"{"day":"2027-01-02","kind":"make_up","name":"元旦"}],"notices":["通知"],"year":2027}"#

  private func year(_ text: String) throws -> WorkCalendar.Year? {
    guard case .object(let members) = try JSON(reading: text) else { return nil }
    return WorkCalendar.Year(members: members)
  }

  @Test func `a year has one text in the log`() throws {
    let year = try #require(try year(Self.text))
    #expect(JSON.object(year.members).canonical == Self.text)
    #expect(year.days.map(\.kind) == [.rest, .makeUp] && year.notices == ["通知"])
  }

  @Test(arguments: 2015...2026)
  func `every shipped year comes back from the log`(number: Int) throws {
    let year = try #require(WorkCalendar.shipped[number])
    let text = JSON.object(year.members).canonical
    #expect(try self.year(text) == year)
  }

  @Test(arguments: [
    ("2027}", "1899}"), (#""year":2027"#, #""yeas":2027"#), (#"["通知"]"#, "[7]"),
    ("rest", "weekday"), ("rest", "holiday"),
    ("2027-01-01", "2027-01-03"), ("2027-01-02", "2027-01-01"), ("2027-01-02", "2027-01-32"),
    ("2027-01-02", "2027-01-05"), (#""name":"元旦"},"#, #""name":""},"#),
    (#""kind":"rest","#, ""),
  ])
  func `a year that no file could bring is none`(_ part: String, _ other: String) throws {
    #expect(try year(Self.text.replacing(part, with: other)) == nil)
  }
}
