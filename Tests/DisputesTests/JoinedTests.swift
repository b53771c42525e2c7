import Disputes
import Testing

@Suite struct JoinedTests {
  @Test(
    arguments: [
      ([], ""), (["一"], "一"), (["一", "二", "三"], "一, 二, 三"), (["", ""], ", "),
    ] as [([String], String)])
  func `texts are joined in their order, a separator between each two`(
    _ texts: [String], _ joined: String
  ) {
    #expect(texts.joined(separator: ", ") == joined)
  }
}
