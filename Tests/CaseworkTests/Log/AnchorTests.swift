import Casework
import Testing

@Suite struct AnchorTests {
  private static let first = String(repeating: "0a", count: 32)
  private static let second = String(repeating: "f1", count: 32)

  private func anchor(_ position: Int?, _ hex: String) -> Anchor? {
    Digest(hex: hex).map { Anchor(position: position, runningHash: $0) }
  }

  @Test func `a state is a position and a hash, or a hash alone`() {
    let (first, second) = (Self.first, Self.second)
    #expect(Anchor("12:\(first)") == anchor(12, first))
    #expect(Anchor("\(second.uppercased())") == anchor(nil, second))
    #expect(Anchor("-1:\(first)") == nil)
    #expect(Anchor("12:\(first.dropLast())x") == nil)
    #expect(Anchor("12:\(first.prefix(15))") == nil)
    #expect(Anchor("12:\(first)0") == nil)
    #expect(Anchor("1:2:\(first)") == nil)
    #expect(Anchor("cases.db") == nil)
    #expect(Anchor("") == nil)
  }

  @Test func `the first digits of a hash, as on paper, stand for it`() throws {
    let hash = try #require(Digest(hex: Self.second))
    let anchor = try #require(Anchor("7:\(Self.second.prefix(16))"))
    #expect(anchor.fits(hash) && !anchor.fits(.zero))
    let page = "Late entries: 0; log 195 \(Self.second.prefix(16))…\n"
    #expect(Anchor(statedIn: page) == Anchor(position: 195, digits: Self.second.prefix(16)))
  }

  /// What was saved, and the position that it states last.
  static let saved: [(text: String, position: Int?)] = [
    ("key,position,log_hash\na,5,\(first)\nb,7,\(second)\n", 7),
    ("\u{FEFF}key,log_hash,position\r\n\"a, \"\"b\"\"\",\(second),8\r\n", 8),
    ("position\tlog_hash\n9\t\(second)\n", 9),
    (
      "[{\"position\": 4, \"log_hash\": \"\(first)\"}, {\"position\":11,\"log_hash\":\"\(second)\"}]",
      11
    ),
    (
      "{\"path\": \"b.db\", \"cases\": 3,\n \"position\": 191,\n \"log_hash\": \"\(second)\"\n}",
      191
    ),
    ("log 12, running hash \(second).\n", nil), ("State: 12:\(second)\n", 12),
    ("<p>position 3</p><p>\(first)</p><p>\(second)</p>", nil),
  ]

  @Test(arguments: saved)
  func `a saved report states where the log stood`(_ saved: (text: String, position: Int?)) {
    #expect(Anchor(statedIn: saved.text) == anchor(saved.position, Self.second))
  }

  @Test(arguments: [
    "", "position,log_hash\n", "position,log_hash\n1,x\n", "{\"log_hash\": null}", "abc",
  ])
  func `other texts state nothing`(text: String) { #expect(Anchor(statedIn: text) == nil) }
}
