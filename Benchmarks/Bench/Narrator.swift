import Disputes
import Support

/// Makes up the people of one dispute and tells it in the words of the vocabulary.
struct Narrator {
  private let names: (String, String)

  /// Makes up the two sides.
  init(_ dice: inout Dice) {
    names = (Narrator.person(&dice), Narrator.person(&dice))
  }

  /// The summary of a case of that kind: 60 to 200 characters.
  func summary(of kind: Vocabulary.Kind, on day: Day, _ dice: inout Dice) -> String {
    let (_, month, number) = day.parts
    var told =
      "\(month)月\(number)日\(dice.pick(Vocabulary.times))，在\(dice.pick(Vocabulary.places))，"
      + "甲与乙\(dice.pick(Vocabulary.relations))，\(dice.pick(kind.causes))。"
      + "\(dice.pick(Vocabulary.courses))，\(dice.pick(Vocabulary.attempts))。"
      + "甲\(dice.pick(kind.demands))。"
    if dice.hits(oneIn: 2) { told += dice.pick(Vocabulary.details) }
    return filled(told, &dice)
  }

  /// One of some phrases, with names and numbers in their places.
  func phrase(_ phrases: [String], _ dice: inout Dice) -> String {
    filled(dice.pick(phrases), &dice)
  }

  private func filled(_ template: String, _ dice: inout Dice) -> String {
    var text = ""
    for character in template {
      switch character {
      case "甲": text += names.0
      case "乙": text += names.1
      case "#": text += String(Int.random(in: 2...60, using: &dice))
      case "¥": text += String(Int.random(in: 3...3_000, using: &dice) * 50)
      case _: text.append(character)
      }
    }
    return text
  }
}

// MARK: - Parties

extension Narrator {
  /// Two to four parties; now and then the other side is an organisation, or not yet known.
  func parties(_ dice: inout Dice) -> [Party<String>] {
    var parties = [
      Party<String>(role: .applicant, name: names.0, phone: Narrator.phone(&dice)),
      dice.hits(oneIn: 40)
        ? Party(role: .respondent, kind: .unknown, name: nil)
        : dice.hits(oneIn: 6)
          ? Party(role: .respondent, kind: .organisation, name: organisation(&dice))
          : Party(role: .respondent, name: names.1),
    ]
    if dice.hits(oneIn: 3) {
      parties.append(Party(role: .applicant, name: Narrator.person(&dice)))
    }
    if dice.hits(oneIn: 4) {
      parties.append(Party(role: .other, name: Narrator.person(&dice)))
    }
    return parties
  }

  private func organisation(_ dice: inout Dice) -> String {
    "\(names.1.prefix(1))\(dice.pick(Vocabulary.givenNames))\(dice.pick(Vocabulary.organisations))"
  }

  /// A name of two or three characters.
  static func person(_ dice: inout Dice) -> String {
    var name = String(dice.pick(Vocabulary.surnames))
    for _ in 0..<(dice.hits(oneIn: 4) ? 1 : 2) { name.append(dice.pick(Vocabulary.givenNames)) }
    return name
  }

  private static func phone(_ dice: inout Dice) -> String {
    "1\(Int.random(in: 3_000_000_000...9_999_999_999, using: &dice))"
  }
}
