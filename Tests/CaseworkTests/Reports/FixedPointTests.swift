import Casework
import Testing

@Suite struct FixedPointTests {
  @Test(arguments: [
    (7_913, 8_438, "93.78"), (6_217, 6_368, "97.63"), (23_974, 24_932, "96.16"),
    (22_345, 24_932, "89.62"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 8, "12.50"),
    // An exact half goes up.
    (1, 800, "0.13"), (3, 800, "0.38"), (0, 5, "0.00"), (5, 5, "100.00"), (7, 5, "140.00"),
  ])
  func `a share has two decimals, half up`(part: Int, whole: Int, text: String) {
    #expect(FixedPoint.percent(part, of: whole)?.description == text)
  }

  @Test(arguments: [(7, 2, "3.5"), (1, 20, "0.1"), (1, 21, "0.0"), (0, 3, "0.0"), (10, 1, "10.0")])
  func `a mean has one decimal, half up`(sum: Int, count: Int, text: String) {
    #expect(FixedPoint.mean(sum, of: count)?.description == text)
  }

  @Test(arguments: [
    (100, 110, "+10.00"), (100, 90, "-10.00"), (800, 801, "+0.13"), (800, 799, "-0.13"),
    (5, 5, "0.00"), (3, 0, "-100.00"),
  ])
  func `a change has a sign, and a fall looks like a rise of its size`(
    before: Int, now: Int, text: String
  ) {
    #expect(FixedPoint.change(from: before, to: now)?.signed == text)
  }

  @Test func `nothing is divided by nothing`() {
    #expect(FixedPoint.percent(0, of: 0) == nil)
    #expect(FixedPoint.mean(0, of: 0) == nil)
    #expect(FixedPoint.change(from: 0, to: 3) == nil)
  }

  @Test func `points are the difference of what is printed`() throws {
    let now = try #require(FixedPoint.percent(2, of: 3))
    let before = try #require(FixedPoint.percent(3, of: 4))
    #expect((now - before).signed == "-8.33")
  }
}
