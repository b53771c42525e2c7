import Disputes
import Testing

struct CategoryTests {
  @Test func `the list has seventeen groups and their kinds, in order`() {
    let all = Disputes.Category.all
    #expect(
      all.filter(\.isGroup).map(\.description) == (1...16).map { $0 < 10 ? "0\($0)" : "\($0)" } + [
        "99"
      ])
    #expect(all.count == 86)
    #expect(all == all.sorted() && Set(all).count == all.count)
  }

  @Test(arguments: Disputes.Category.all)
  func `every category is found by its code and by its names`(_ category: Disputes.Category) {
    #expect(Disputes.Category(code: category.description) == category)
    #expect(Disputes.Category.named(category.chineseName).contains(category))
    #expect(!category.englishName.isEmpty && category.group.isGroup)
    #expect(category.description.hasPrefix(category.group.description))
    let full = "\(category.group.chineseName)/\(category.chineseName)"
    #expect(Disputes.Category.named(full) == (category.isGroup ? [] : [category]))
  }

  @Test func `a name that repeats names several, with its group one`() {
    let others = Disputes.Category.named("其他")
    #expect(others.count == 14)
    #expect(others.allSatisfy { $0.description.hasSuffix("99") })
    #expect(Disputes.Category.named("邻里/其他").map(\.description) == ["0299"])
    #expect(Disputes.Category.named("邻里").map(\.description) == ["02"])
    #expect(Disputes.Category.named("交通事故").map(\.description) == ["0503"])
  }

  @Test(arguments: ["", "/", "邻里/", "/其他", "邻里/其他/其他", "邻里/交通事故", "neighbours", "0201"])
  func `what is no name finds nothing`(_ text: String) {
    #expect(Disputes.Category.named(text).isEmpty)
  }

  @Test(arguments: ["", "0", "2", "00", "17", "98", "0200", "0298", "1401", "9901", "02010", "０２"])
  func `a code that is not in the list is none`(_ code: String) {
    #expect(Disputes.Category(code: code) == nil)
  }

  @Test(arguments: Disputes.Category.all)
  func `all but groups 14 to 16 may be mediated`(_ category: Disputes.Category) {
    #expect(category.isMediable == !["14", "15", "16"].contains(category.group.description))
  }
}
