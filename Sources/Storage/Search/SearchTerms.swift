import Casework
import Disputes
import SQLite

/// The query to the full-text index: all terms of the words, and the area.
struct SearchTerms {
  /// Words for which the terms are necessary but not sufficient; the texts must be read to decide.
  ///
  /// One with a digit or a Latin letter may be part of a number that is masked.
  let unsure: [String]
  private let terms: [String]

  /// This many terms leave few cases; the rest of a long phrase is compared in the texts.
  private static let mostTerms = 24

  /// Splits the words of a filter into terms; nil if no word has a character that is indexed.
  init?(_ filter: CaseFilter) {
    let words = filter.search.map { word in (word, SearchTerm.sought(in: word)) }
    let sought = Set(words.flatMap(\.1).prefix(SearchTerms.mostTerms))
    guard !sought.isEmpty else { return nil }
    unsure = words.compactMap { word, terms in
      let length = FoldedText(word).scalars.count
      let isTerm = terms.count == 1 && terms.allSatisfy { $0.length == length }
      return isTerm && terms.isSubset(of: sought) && !Spelling.mayTell(word) ? nil : word
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

  /// Selects the cases that have all terms, registered in one of the months if any are given.
  func cases(in months: [Int] = []) -> SQL {
    let months = months.map { "\"\(SearchTerm.month($0))\"" }.joined(separator: " OR ")
    let match = (terms + (months.isEmpty ? [] : ["(\(months))"])).joined(separator: " AND ")
    return "SELECT rowid AS id FROM private_search WHERE private_search MATCH \(match)"
  }
}

extension SearchTerm {
  /// How many characters it has.
  fileprivate var length: Int { second == nil ? 1 : 2 }

  /// The term as an FTS5 query string.
  fileprivate var query: String { "\"\(first)\(second.map(String.init) ?? "")\"" }
}
