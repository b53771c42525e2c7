import Disputes
import Support
import Testing

@testable import Casework
@testable import Storage

/// Published reports, looked at by a reader who knows what each figure counts.
@Suite struct PublishedTests {
  /// What a reader knows of the figures, written down without looking at the program's own table:
  /// the first is the others, and more where `isMore`.
  private static let known: [(whole: String, parts: [String], isMore: Bool)] = [
    ("registered", ["closed", "open"], false), ("open", ["overdue"], true),
    ("registered", ["reopened"], true), ("due", ["due_closed", "due_open"], false),
    ("due_closed", ["due_on_time"], true), ("due_open", ["due_overdue"], true),
    ("due", ["due_reopened"], true), ("judged", ["resolved"], true),
    (
      "resolved",
      ["resolved_village", "resolved_township", "resolved_county", "resolved_city"], false
    ), ("resolved_locally", ["resolved_village", "resolved_township"], false),
    ("closings", ["called_back"], true), ("called_back", ["answered"], true),
    ("answered", ["satisfied"], true), ("closings", ["performance_due"], true),
    ("performance_due", ["performed"], true), ("endings", ["closings", "returned"], true),
    ("offered", ["received", "refused", "designated", "unanswered"], true),
    ("offered", ["sent_up"], true), ("unanswered", ["unanswered_late"], true),
    ("refused", ["refused_twice", "refused_twice"], true), ("backlog", ["backlog_overdue"], true),
  ]

  private static let definitions: [ReportDefinition] =
    RateDefinition.allCases.map(ReportDefinition.closureRate)
    + [.levels, .movement, .followup, .workload(by: .handler), .workload(by: .team)]

  private static let groupings: [Grouping?] = Grouping.allCases.map(Optional.some) + [nil]

  /// Small books, each with all its published reports.
  private func reports(seed: UInt64, _ body: (Casework.Report, TableQuestion) throws -> Void) throws
  {
    let book = MemoryCasebook()
    let end = try RandomLives(seed: seed, steps: 160 + Int(seed) * 40, amends: false).write(
      to: book)
    var dice = Dice(seed: seed)
    let middle = Instant(
      milliseconds: (RandomLives.start.milliseconds + end.milliseconds) / 2)
    for definition in Self.definitions {
      for rows in Self.groupings {
        let isWorkload = definition.name == .workload
        let columns = isWorkload || dice.hits(oneIn: 2) ? nil : dice.pick(Self.groupings)
        let (from, to) = dice.pick([(nil, nil), (middle, nil), (nil, middle), (middle, end)])
        let question = TableQuestion(
          [], by: rows, and: columns, from: from, to: to, asOf: end,
          within: nil, returnedWithin: 30)
        let comparison: Comparison? =
          from != nil && to != nil && columns == nil ? dice.pick([.previous, .year]) : nil
        do {
          let report = try book.report(definition, question, comparedWith: comparison)
          try body(report, question)
        } catch is ReportFault {
          // Not every layout is one of every report.
        }
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `every relation between figures holds in every cell`(seed: UInt64) throws {
    var used: Set<String> = []
    try reports(seed: seed) { report, _ in
      for (figures, question) in [(report.figures, report.question)]
        + (report.earlier.map { [($0.figures, $0.question)] } ?? [])
      {
        for row in report.rows.map({ question.rows == nil ? nil : $0.key }) + [nil] {
          for column in report.columns.map({ $0.key as String? }) + [nil] {
            let counts = figures.counts(row: row, column: column)
            let groupings = [
              row == nil ? nil : question.rows, column == nil ? nil : question.columns,
            ]
            for relation in Relation.all
            where relation.holds(in: question, groupings.compactMap(\.self)) {
              let counted = report.definition.measures
              let all = counted.union(
                counted.isSuperset(of: [.registered, .open]) ? [.closed] : [])
              guard ([relation.whole] + relation.parts).allSatisfy(all.contains) else { continue }
              func count(_ measure: Measure) -> Int {
                measure == .closed ? counts[.registered] - counts[.open] : counts[measure]
              }
              let parts = relation.parts.reduce(0) { $0 + count($1) }
              let whole = count(relation.whole)
              #expect(
                relation.isWhole ? whole == parts : whole >= parts,
                "\(relation) \(whole) \(parts) \(report.definition.name) \(question)")
              if parts > 0 { used.insert("\(relation.whole) \(relation.parts)") }
            }
          }
        }
      }
    }
    #expect(used.count >= 15, "\(used)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `no small count of any published report follows from what is shown`(seed: UInt64) throws {
    var (looked, hidden) = (0, 0)
    var dice = Dice(seed: seed)
    try reports(seed: seed) { report, question in
      let published = report.published()
      for period in report.earlier == nil ? [Casework.Report.Period.asked] : [.asked, .before] {
        var reader = Reader()
        reader.read(published, period, Self.known)
        hidden += reader.small.count
        let some = reader.small.shuffled(using: &dice).prefix(10)
        if let (name, count) = some.first(where: { !reader.mayBeOther($0.name) }) {
          Issue.record(
            "\(name) is \(count): \(report.definition.name) \(period), \(reader.table)")
        }
        looked += 1
      }
    }
    #expect(looked > 100 && hidden > 300)
  }
}

/// What somebody finds out who has a published table and knows what its figures count.
private struct Reader {
  /// The unknown ones by name, with the numbers that each may be.
  private var bounds: [(low: Int, high: Int)] = []
  private var truth: [Int] = []
  private var names: [String: Int] = [:]
  private var sums: [(whole: Int, parts: [Int])] = []
  private var touching: [[Int]] = []

  /// The counts from one to four that are held back.
  private(set) var small: [(name: String, count: Int)] = []

  private mutating func add(_ count: Int, _ low: Int, _ high: Int) -> Int {
    bounds.append((low, high))
    truth.append(count)
    touching.append([])
    return bounds.count - 1
  }

  private mutating func link(_ whole: Int, _ parts: [Int]) {
    for place in Set(parts + [whole]) { touching[place].append(sums.count) }
    sums.append((whole, parts))
  }

  mutating func read(
    _ report: Casework.Report, _ period: Casework.Report.Period,
    _ known: [(whole: String, parts: [String], isMore: Bool)]
  ) {
    let question = report.question
    let rows = (question.rows == nil ? [] : report.rows.map { $0.key as String? }) + [nil]
    let columns = report.columns.map { $0.key as String? } + [nil]
    var printed: [String] = []
    for case .count(let measure) in report.definition.columns.map(\.figure)
    where !printed.contains(measure.rawValue) {
      printed.append(measure.rawValue)
    }
    for row in rows {
      for column in columns {
        let place = report.place(row: row, column: column)
        for name in printed {
          guard let measure = Measure(rawValue: name) else { continue }
          let count = place.counts(period)[measure]
          let full = "\(name) \(row ?? "·") \(column ?? "·")"
          if case .count(let shown) = report.value(of: .count(measure), period, at: place) {
            names[full] = add(shown, shown, shown)
          } else {
            names[full] = add(count, 1, 400)
            if 1...4 ~= count { small.append((full, count)) }
          }
        }
        let suffix = " \(row ?? "·") \(column ?? "·")"
        for (whole, parts, isMore) in known {
          guard let whole = names[whole + suffix] else { continue }
          let found = parts.compactMap { names[$0 + suffix] }
          guard !found.isEmpty, isMore || found.count == parts.count else { continue }
          let rest = truth[whole] - found.reduce(0) { $0 + truth[$1] }
          link(whole, isMore ? found + [add(rest, 0, 400)] : found)
        }
      }
    }
    for name in printed where name != "refused_twice" {
      if let grouping = question.rows, grouping != .tag {
        for column in columns {
          let all = rows.compactMap { names["\(name) \($0 ?? "·") \(column ?? "·")"] }
          if let whole = all.last { link(whole, Array(all.dropLast())) }
        }
      }
      if let grouping = question.columns, grouping != .tag {
        for row in rows {
          let all = columns.compactMap { names["\(name) \(row ?? "·") \($0 ?? "·")"] }
          if let whole = all.last { link(whole, Array(all.dropLast())) }
        }
      }
    }
  }

  /// All that is printed and more than nothing.
  var table: String {
    names.filter { bounds[$0.value].high > 0 }.map { name, place in
      "\(name): \(truth[place])\(bounds[place].low < bounds[place].high ? "*" : "")"
    }.sorted().joined(separator: ", ")
  }

  /// Whether the table leaves it open what a count is: another number is looked for that fits all sums.
  func mayBeOther(_ name: String) -> Bool {
    guard let place = names[name] else { return false }
    // A search that takes too long has not found out either.
    var steps = 1_500
    for wanted in [1, 2, 3, 4, 5, 6] where wanted != truth[place] {
      var bounds = bounds
      bounds[place] = (wanted, wanted)
      if solves(&bounds, from: [place], &steps) { return true }
    }
    return steps <= 0
  }

  private func solves(
    _ bounds: inout [(low: Int, high: Int)], from moved: [Int], _ steps: inout Int
  ) -> Bool {
    steps -= 1
    guard steps > 0, narrow(&bounds, from: moved) else { return false }
    // What may be as it is in truth is left so; only what must move is tried.
    guard
      let next = bounds.indices.first(where: {
        bounds[$0].low < bounds[$0].high
          && !(bounds[$0].low...bounds[$0].high ~= truth[$0])
      }) ?? bounds.indices.first(where: { bounds[$0].low < bounds[$0].high })
    else { return true }
    let (low, high) = bounds[next]
    let near = min(max(truth[next], low), high)
    for value in [near, near + 1, near - 1, near + 2, near - 2] where low...high ~= value {
      var tried = bounds
      tried[next] = (value, value)
      if solves(&tried, from: [next], &steps) {
        bounds = tried
        return true
      }
    }
    return false
  }

  /// Narrows the bounds until nothing moves; false where no number is left.
  private func narrow(_ bounds: inout [(low: Int, high: Int)], from moved: [Int]) -> Bool {
    var waiting = moved.flatMap { touching[$0] }
    while let index = waiting.popLast() {
      let (whole, parts) = sums[index]
      let low = parts.reduce(0) { $0 + bounds[$1].low }
      let high = parts.reduce(0) { $0 + bounds[$1].high }
      var changed: [Int] = []
      func set(_ place: Int, _ least: Int, _ most: Int) {
        let new = (low: max(bounds[place].low, least), high: min(bounds[place].high, most))
        if new != bounds[place] {
          bounds[place] = new
          changed.append(place)
        }
      }
      set(whole, low, high)
      let (least, most) = bounds[whole]
      for part in parts {
        let (own, ownMost) = bounds[part]
        let times = parts.count { $0 == part }
        guard times == 1 else { continue }
        set(part, least - (high - ownMost), most - (low - own))
      }
      for place in changed {
        guard bounds[place].low <= bounds[place].high else { return false }
        waiting += touching[place]
      }
    }
    return true
  }
}
