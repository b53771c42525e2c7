import Casework
import Testing

@Suite struct PercentTests {
  @Test(arguments: [
    (7_913, 8_438, "93.78"), (6_217, 6_368, "97.63"), (23_974, 24_932, "96.16"),
    (22_345, 24_932, "89.62"), (0, 5, "0.00"), (5, 5, "100.00"), (3, 2, "150.00"),
    // An exact half goes up: 1/16 of a percent and 3/16.
    (1, 1_600, "0.06"), (1, 800, "0.13"), (3, 800, "0.38"),
  ])
  func `a share has two decimals, half up`(part: Int, whole: Int, text: String) {
    #expect(Percent.text(part, of: whole) == text)
  }

  @Test func `nothing of nothing has no percent`() {
    #expect(Percent.text(0, of: 0) == nil)
  }
}
