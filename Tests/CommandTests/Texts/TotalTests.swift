import Testing

@testable import Wording
@testable import jiefen

/// How many cases there are beside those that a list shows.
@Suite struct TotalTests {
  @Test func `a total that was not counted further says so in both languages`() {
    let exact = Message.cut(20, of: .exactly(301))
    #expect(exact.english.hasPrefix("20 of 301 cases") && exact.chinese.hasPrefix("共 301 件，"))
    let more = Message.cut(20, of: .moreThan(1_000))
    #expect(more.english.hasPrefix("20 of more than 1000 cases"))
    #expect(more.chinese.hasPrefix("共 1000 件以上，"))
  }
}
