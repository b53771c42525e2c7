import Casework
import Disputes
import Machine
import Storage
import Support

/// Fills a new casebook with ten years of cases, each event through the desk in the order of time.
///
/// Only the commits are shared: some ten thousand visits are one transaction. The same count and
/// last day make the same log, byte for byte.
struct Decade {
  private let book: SQLiteCasebook
  private let region: Region
  private let first: Day
  private let last: Day
  private let count: Int
  private let salts: Salts
  /// What is still to be done, by the day on which it is written down.
  private var agenda: [[Errand]]
  private(set) var visits = 0
  private(set) var refusals = 0

  /// The next step of a life; the case has its number once it is registered.
  private struct Errand {
    let life: Life
    var step = 0
    var number: CaseNumber?

    var next: Step { life.steps[step] }
  }

  /// Begins a casebook with the units of the region.
  init(at path: String, cases count: Int, until last: Day) throws {
    let first = last.adding(months: -120) + 1
    var dice = Dice(seed: UInt64(count))
    let salts = Salts(seed: UInt64(count) << 32)
    book = try SQLiteCasebook.create(at: path, series: 0, now: first.start) { book in
      guard let officer = OfficerCode("bench") else { return }
      let register = Office(
        book, unit: nil, officer: officer, now: first.start, salt: salts.next)
      _ = try register.enterLishui()
      let townships = try book.units(UnitFilter(level: .township))
      _ = try register.enter(Region.villages(of: townships, &dice), closingVanished: false)
    }
    region = try Region(book)
    self.salts = salts
    self.first = first
    self.last = last
    self.count = count
    agenda = [[Errand]](repeating: [], count: last - first + 1)
  }

  /// Lives all days, and says now and then how far it has come.
  mutating func live(progress: (Day) -> Void) throws {
    var day = 0
    while day < agenda.count {
      // As many days as make a transaction of a good size.
      day = try book.write(dryRun: false) { transaction in
        let start = visits
        var day = day
        while day < agenda.count, visits - start < 30_000 {
          try live(day: day, SharedTransaction(transaction))
          day += 1
        }
        return day
      }
      progress(first + day)
    }
  }

  private mutating func live(day: Int, _ book: SharedTransaction) throws {
    for index in (count * day / agenda.count)..<(count * (day + 1) / agenda.count) {
      var dice = Dice(seed: UInt64(count) &* 0x9E37_79B9 &+ UInt64(index))
      let now = (first + day).officeHour(&dice)
      agenda[day].append(Errand(life: Life(at: now, in: region, dice)))
    }
    // The next one last. What is done today may lead to more that is done today.
    var errands = agenda[day].sorted { $0.next.recordedAt > $1.next.recordedAt }
    agenda[day] = []
    while var errand = errands.popLast() {
      try visit(&errand, book)
      guard errand.step < errand.life.steps.count else { continue }
      let time = errand.next.recordedAt
      let next = time.day - first
      if next == day {
        let place = errands.firstIndex { $0.next.recordedAt < time } ?? errands.endIndex
        errands.insert(errand, at: place)
      } else if next < agenda.count {
        agenda[next].append(errand)
      }
    }
  }

  private mutating func visit(_ errand: inout Errand, _ book: SharedTransaction) throws {
    let step = errand.next
    var desk = Desk(
      book, unit: step.unit, officer: step.officer, now: step.recordedAt, salt: salts.next)
    desk.office.trustsClock = true
    let moment = step.at == step.recordedAt ? nil : Moment.instant(step.at)
    errand.step += 1
    do {
      if let number = errand.number {
        _ = try desk.act(on: number.description, at: moment) { _, _ in step.deeds }
      } else {
        errand.number = try desk.intake(
          errand.life.registration, accepting: errand.life.isAcceptedAtOnce
        ).dispute.number
      }
      visits += 1
    } catch is Refusal {
      // What the rules forbid does not happen, such as an extension after the deadline.
      refusals += 1
    } catch WorkError.unknownCase {
      // Nor does what a unit would do to a dispute of minors that another unit holds by now.
      refusals += 1
    }
  }
}
