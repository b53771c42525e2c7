import Disputes
import Testing

struct FoldTests {
  @Test(arguments: Situation.allCases, DeedKind.allCases)
  func `each event counts in the sequence and leaves one unit responsible`(
    _ situation: Situation, _ kind: DeedKind
  ) throws {
    guard DeedTable.verdict(on: kind, in: situation) == .possible else { return }
    let before = try Life.still(in: situation, readyFor: kind).dispute
    let after = try Life.still(in: situation, readyFor: kind).doing(kind).dispute
    #expect(after.sequence == before.sequence + 1)
    #expect(after.steps.last?.unit == after.holder)
    #expect(after.steps.dropLast().allSatisfy { $0.until != nil })
    #expect(after.offers.dropLast().allSatisfy { $0.ending != nil })
    #expect((after.nextActor(in: .all) != nil) == after.state.isOpen)
    #expect((after.nextDue != nil) == after.state.isOpen)
    #expect((after.ending != nil) == (after.state == .concluded || !after.state.isOpen))
    #expect(after.number == before.number && after.area == before.area)
    #expect(after.registrar == before.registrar && after.registeredAt == before.registeredAt)
  }

  /// The states that a deed may lead to.
  private static func states(after kind: DeedKind, from state: State) -> Set<State> {
    switch kind {
    case .accepted, .received, .designated, .resumed, .sentBack: [.handling]
    case .declined: [.declined]
    case .suspended: [.suspended]
    case .concluded: [.concluded, .closed]
    case .verified: [.closed]
    case .reopened: [.handling, .registered]
    case .merged, .voided: [.void]
    case .registered, .partyAdded, .assigned, .offered, .refused, .recalled, .placed, .assistAsked,
      .assistAnswered, .sessionRecorded, .noted, .extended, .urged, .agreed, .performed,
      .followedUp, .corrected, .partyCorrected, .partyErased:
      [state]
    }
  }

  @Test(arguments: Situation.allCases, DeedKind.allCases)
  func `each event leads to the state of the table`(
    _ situation: Situation, _ kind: DeedKind
  ) throws {
    guard DeedTable.verdict(on: kind, in: situation) == .possible else { return }
    let after = try Life.still(in: situation, readyFor: kind).doing(kind).dispute
    #expect(Self.states(after: kind, from: situation.state).contains(after.state))
  }

  /// A damaged log may hold anything in any order.
  @Test(arguments: Situation.allCases)
  func `no event traps, wherever it stands in the log`(_ situation: Situation) throws {
    let life = try Life.still(in: situation)
    for sample in TextSample.all {
      for instant in [.on(9), Instant(milliseconds: .max), Instant(milliseconds: .min)] {
        let once = life.forced(sample.deed, at: instant)
        #expect(once.dispute.sequence == life.dispute.sequence + 1)
        for second in TextSample.all {
          let twice = once.forced(second.deed, at: .on(10)).dispute
          #expect(twice.steps.last?.unit == twice.holder)
        }
      }
    }
  }

  static let extremes: [Deed<String>] = [
    .extending(.max), .extending(.min), .performed(term: .min), .performed(term: .max),
    .suspended(.other, until: Day(number: .max)), .suspended(.other, until: Day(number: .min)),
    .agreement(due: []), .agreement(due: [Day(number: .max)]), .correcting(.people(.max)),
    .correcting(.amount(.min)),
  ]

  @Test(arguments: extremes)
  func `huge numbers of a damaged log do not overflow`(_ deed: Deed<String>) throws {
    let life = try Life().then(.accepted)
    let dispute = life.forced(deed).forced(deed).forced(.resumed).dispute
    #expect(dispute.sequence == life.dispute.sequence + 3)
    #expect(dispute.nextDue != nil)
  }

  @Test(arguments: extremes)
  func `huge numbers are refused or admitted, never a trap`(_ deed: Deed<String>) throws {
    for instant in [Instant(milliseconds: .max), Instant(milliseconds: .min), .on(9)] {
      let event = Event(
        deed, by: .bihu, officer: .li, occurredAt: instant, recordedAt: instant)
      let dispute = try Life().then(.accepted).dispute
      let after = try? dispute.admitting(event, in: .all)
      #expect((after?.sequence ?? 3) == 3)
    }
  }

  @Test func `a second registration in the log changes nothing`() throws {
    let life = try Life()
    let again = life.forced(.registered(.usual), at: .on(0)).dispute
    #expect(again.parties == life.dispute.parties && again.state == .registered)
  }

  @Test func `a mediator replaces a team`() throws {
    let life = try Life().then(.assigned(.team(.elders)))
    #expect(life.dispute.team == .elders)
    #expect(try life.then(.assigned(.mediator("Zhou"))).dispute.team == nil)
  }
}
