/// The check digit of ISO 7064 MOD 11,10 over decimal digits.
public enum CheckDigit {
  /// Computes the check digit of these digits; the standard's own example is 0794 → 5.
  public static func of(_ digits: some Sequence<Int>) -> Int {
    let product = digits.reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }
}
