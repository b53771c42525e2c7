import Testing

@testable import Casework

/// When two summaries tell of the same dispute.
@Suite struct DuplicateTests {
  private static let told = "两家因排水沟走向多次争执，村里调解两次没有结果，要求恢复原状"

  @Test(arguments: [
    told, "两家因排水沟走向多次争执，村里调解两次没有结果，要求恢复原状。", "张大山来访反映：" + told,
    "两家因为排水沟的走向多次发生争执，村里调解过两次没有结果，现要求恢复原状",
    "两家因排水沟走向争执，村里已调解两次，没有结果，要求恢复排水沟原状",
  ])
  func `the same told again is alike`(text: String) {
    #expect(Bigrams(Self.told).likeness(to: Bigrams(text)) >= TextLikeness.threshold)
  }

  @Test(arguments: [
    "", "排水沟", "两家因宅基地边界争执，村里调解未果，要求重新丈量", "楼上漏水，要求赔偿装修损失",
    // The pair of questions that are most alike among those that people asked of other disputes.
    "超市买的面包在保质期内发霉了，不小心吃了一口，要求赔偿",
  ])
  func `another dispute is not`(text: String) {
    #expect(Bigrams(Self.told).likeness(to: Bigrams(text)) < TextLikeness.threshold)
  }

  @Test func `what two questions have in common by chance is not enough`() {
    let pairs = [
      ("找擅长劳动合同纠纷的律师", "找擅长债务追回的律师"),
      ("摩托车无牌无证驾驶造成交通事故，有责任吗", "无牌无证驾驶摩托被交警扣后怎样才能取回车？"),
    ]
    for (one, other) in pairs {
      let likeness = Bigrams(one).likeness(to: Bigrams(other))
      #expect(likeness > 0 && likeness < TextLikeness.threshold)
      #expect(likeness == Bigrams(other).likeness(to: Bigrams(one)))
    }
    #expect(Bigrams(Self.told).likeness(to: Bigrams(Self.told)) == 1)
  }
}
