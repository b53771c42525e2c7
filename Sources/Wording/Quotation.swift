/// Cuts what a message quotes of the user's input.
package enum Quotation {
  /// A quotation that is longer, in scalars, is cut to `most`; paths are seldom so long.
  package static let longest = 200
  /// What stays of a longer quotation.
  package static let most = 60

  /// The text itself, or its beginning if it is long.
  package static func cut(_ text: String) -> String {
    text.unicodeScalars.count > longest ? String(text.unicodeScalars.prefix(most)) + "…" : text
  }

  /// Cuts every passage of a message that is a long part of what was said.
  package static func cutting(_ said: [String], in message: String) -> String {
    let words = Array(message.unicodeScalars)
    let passages = said.map { Array($0.unicodeScalars) }.filter { $0.count > longest }
    guard words.count > longest, !passages.isEmpty else { return message }
    // A passage of that length occurs in what was said if its scalars occur there in that order.
    let known = Set(
      passages.flatMap { passage in
        passage.indices.dropLast(longest).map { passage[$0...($0 + longest)] }
      })
    var result = String.UnicodeScalarView()
    var index = 0
    while index < words.count {
      guard index + longest < words.count, known.contains(words[index...(index + longest)]) else {
        result.append(words[index])
        index += 1
        continue
      }
      result.append(contentsOf: words[index..<(index + most)])
      result.append("…")
      repeat {
        index += 1
      } while index + longest < words.count && known.contains(words[index...(index + longest)])
      index += longest
    }
    return String(result)
  }
}
