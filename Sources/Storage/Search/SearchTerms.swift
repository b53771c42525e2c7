import Casework
import Disputes
import SQLite

/// What the index is asked for: every term of the words, and the area.
struct SearchTerms {
  /// The words of which the terms do not say that they stand in one text; the texts do.
  let unsure: [String]
  private let terms: [String]

  /// So many terms leave few cases over; the rest of a long phrase is for the texts to tell.
  private static let mostTerms = 24

  /// Cuts the words of a filter; nothing where none has a character that the index knows.
  init?(_ filter: CaseFilter) {
    let words = filter.search.map { word in (word, SearchTerm.sought(in: word)) }
    let sought = Set(words.flatMap(\.1).prefix(SearchTerms.mostTerms))
    guard !sought.isEmpty else { return nil }
    unsure = words.compactMap { word, terms in
      let length = FoldedText(word).scalars.count
      let isTerm = terms.count == 1 && terms.allSatisfy { $0.length == length }
      return isTerm && terms.isSubset(of: sought) ? nil : word
    }
    var terms = sought.map(\.query).sorted()
    if let area = filter.area, area.level != .city {
      terms.append("\"\(SearchTerm.area(area.code))\"")
    }
    self.terms = terms
  }

  /// Counts the cases that have all the terms, up to a limit.
  func hits(upTo limit: Int, in db: Connection) throws(SQLiteError) -> Int {
    try db.value("SELECT count(*) FROM (\(cases()) LIMIT \(limit))")
  }

  /// Asks for the cases that have all the terms, registered in one of the months if any are named.
  func cases(in months: [Int] = []) -> SQL {
    let months = months.map { "\"\(SearchTerm.month($0))\"" }.joined(separator: " OR ")
    let match = (terms + (months.isEmpty ? [] : ["(\(months))"])).joined(separator: " AND ")
    return "SELECT rowid AS id FROM private_search WHERE private_search MATCH \(match)"
  }
}

extension SearchTerm {
  /// How many characters it has.
  fileprivate var length: Int { second == nil ? 1 : 2 }

  /// The term as FTS5 is asked for it.
  fileprivate var query: String { "\"\(first)\(second.map(String.init) ?? "")\"" }
}
