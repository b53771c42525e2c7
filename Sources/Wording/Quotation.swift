import Casework
import Disputes

/// Cuts and masks what a message quotes of the user's input.
package enum Quotation {
  /// A quotation that is longer, in scalars, is cut to `most`; paths are seldom so long.
  package static let longest = 200
  /// What stays of a longer quotation.
  package static let most = 60

  /// The text itself, or its beginning if it is long.
  package static func cut(_ text: String) -> String {
    text.unicodeScalars.count > longest ? String(text.unicodeScalars.prefix(most)) + "…" : text
  }

  /// Masks what a message quotes: a person's number or address may have been typed in a wrong place.
  package static func masking(_ message: String) -> String {
    guard message.utf8.contains(0x27) || message.contains("“") else { return message }
    let characters = Array(message)
    var shown = ""
    var index = 0
    while index < characters.count {
      guard let end = end(ofQuotation: index, in: characters) else {
        shown.append(characters[index])
        index += 1
        continue
      }
      shown.append(characters[index])
      shown += masked(String(characters[index + 1..<end]))
      index = end
    }
    return shown
  }

  /// Returns what is quoted of a text: phone numbers, addresses and the like are masked, and names
  /// beside them; a name alone is shown, as it may be that of a unit.
  package static func masked(_ text: String) -> String {
    let isHarmless =
      text.hasPrefix("/")
      || [LedgerValue.moment, .unit, .number].contains { $0.shown(text) != nil }
    guard !isHarmless, Masking.narrative(text, Marks(names: [])) != text else { return text }
    let names = PersonName.typedParts(of: text).filter(PersonName.isPerson)
    return Masking.narrative(text, Marks(names: names))
  }

  /// Finds the closing sign of a quotation; `nil` if none begins here.
  ///
  /// An apostrophe stands beside a letter.
  private static func end(ofQuotation start: Int, in text: [Character]) -> Int? {
    func isOfWord(_ index: Int) -> Bool {
      text.indices.contains(index) && text[index].isASCII
        && (text[index].isLetter || text[index].isNumber)
    }
    if text[start] == "“" { return text[start...].firstIndex(of: "”") }
    guard text[start] == "'", !isOfWord(start - 1) else { return nil }
    return text.indices[(start + 1)...].first { text[$0] == "'" && !isOfWord($0 + 1) }
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
