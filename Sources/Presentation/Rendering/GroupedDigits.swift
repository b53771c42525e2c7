/// Writes whole numbers for people, in groups of three digits.
enum GroupedDigits {
  /// Returns a number such as `12,345`.
  static func of(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
