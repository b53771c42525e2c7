import Casework
import Disputes

extension ListCases {
  /// Finds the units and puts everything together.
  ///
  /// The area is the narrowest of those named; they must lie within each other.
  func filter(in directory: any UnitDirectory, _ context: Context) throws -> CaseFilter {
    let asking = try context.viewer(in: directory)
    let day = context.now.day
    func unit(_ text: String?, _ level: Level?) throws -> Unit? {
      try text.map { try directory.find($0, level: level, on: day) }
    }
    var filter = CaseFilter()
    let areas = try [
      unit(village, .village), unit(township, .township), unit(county, .county), unit(within, nil),
    ].compactMap(\.self).sorted { $0.level > $1.level }
    filter.area = areas.first
    for other in areas.dropFirst() {
      guard let area = areas.first, other.covers(area) else {
        throw UsageFault(Message.areasApart(areas[0].name, other.name))
      }
    }
    filter.holders =
      try unit(holder, nil).map { try directory.thoseActedFor(by: $0, on: day) } ?? []
    filter.waitingFor =
      try unit(waitingFor, nil).map { try directory.thoseActedFor(by: $0, on: day) } ?? []
    filter.states = try states.map { try Reading.code($0, "--state") }
    if open {
      filter.states = states.isEmpty ? CaseFilter.openStates : filter.states.filter(\.isOpen)
      if filter.states.isEmpty { throw UsageFault(Message.openAndEnded) }
    }
    filter.category = try category.map { try CategoryArgument.category($0) }
    filter.grade = try Reading.code(grade, "--grade")
    filter.source = try Reading.code(source, "--source")
    filter.tag = try Reading.code(tag, "--tag")
    filter.overdueOn = overdue ? day : nil
    filter.dueWithin = try dueWithin.map { text in
      guard let days = Int(text), (0...3_660).contains(days) else {
        throw UsageFault(Message.badDueWithin)
      }
      return day...day + days
    }
    let period = try registered.map { text in
      guard let period = RangeArgument(argument: text) else {
        throw UsageFault(
          Message.badValue(
            text, field: "--registered", allowed: ["2026-01-01..2026-03-31", "2026-03"]))
      }
      guard !period.isBackwards else { throw UsageFault(Message.rangeBackwards(text)) }
      return period
    }
    filter.registeredFrom = period?.from?.start
    filter.registeredTo = period?.to?.end
    filter.search = try search.map(words(in:)) ?? []
    filter.viewer = .unit(asking?.code)
    return filter
  }

  private func words(in text: String) throws -> [String] {
    let (bytes, most) = (text.utf8.count, CaseFilter.longestSearch)
    guard bytes <= most else { throw UsageFault(Message.searchTooLong(bytes: bytes, most)) }
    let words = CaseFilter.words(in: text)
    guard words.count <= CaseFilter.mostWords else {
      throw UsageFault(Message.searchTooMany(words.count, CaseFilter.mostWords))
    }
    return words
  }
}
