import Disputes
import Support

// From the registration to the end, as often as it really happens so.

extension Life {
  /// Adds everything that happens after the registration.
  mutating func live() {
    guard registration.category.isMediable else {
      wait(1...5)
      return add([
        dice.hits(oneIn: 2)
          ? .concluded(Conclusion(.referred, door: .court))
          : .declined(reason: phrase(Vocabulary.reasons), door: .petition)
      ])
    }
    if dice.hits(oneIn: 60) {
      wait(1...3)
      return add([
        .declined(reason: phrase(Vocabulary.reasons), door: dice.pick([.court, .police]))
      ])
    }
    isAcceptedAtOnce = dice.chance(80)
    if !isAcceptedAtOnce {
      wait(0...3)
      add([.accepted])
    }
    if dice.hits(oneIn: 120) {
      wait(0...4)
      return add([.voided(reason: "重复登记。")], by: registrar)
    }
    if dice.chance(20) { move() }
    if dice.chance(20) { sit() }
    if dice.hits(oneIn: 25) { detour() }
    // A few go on for months, and some of them for ever.
    if dice.hits(oneIn: 20) { wait(dice.hits(oneIn: 12) ? 2_000...4_000 : 40...500) }
    conclude()
    if dice.chance(20) { callBack() }
    if dice.hits(oneIn: 60) { flareUp() }
  }

  /// The holder offers the case to another unit, mostly the one above, which takes it.
  private mutating func move() {
    wait(1...6)
    let reason = phrase(Vocabulary.reasons)
    let (direction, target) = way()
    add([
      .offered(
        Offering(
          direction, to: target.code, reason: reason,
          tried: direction == .up ? phrase(Vocabulary.attempts) : nil))
    ])
    wait(0...4)
    if dice.hits(oneIn: 15), target.code != registrar.code {
      return add([.refused(reason: "请先在本级核实。")], by: target)
    }
    add([.received], by: target)
    holder = target
    if dice.hits(oneIn: 8) { move() }
  }

  private mutating func way() -> (Direction, Unit) {
    let neighbour = region.unit(holder.level, around: region.village(&dice))
    guard let above = region.parent(of: holder) else {
      return (.down, region.unit(.county, around: region.village(&dice)))
    }
    return dice.hits(oneIn: 8) && neighbour.code != holder.code
      ? (.sideways, neighbour) : (.up, above)
  }

  private mutating func sit() {
    wait(1...7)
    add([
      .sessionRecorded(
        Session(
          mediator: Narrator.person(&dice), present: "双方当事人及家属",
          text: phrase(Vocabulary.sessions)))
    ])
  }

  /// Handling rests, takes longer, or is urged.
  private mutating func detour() {
    wait(1...5)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0:
      let until = now.day + Int.random(in: 10...40, using: &dice)
      add([.suspended(dice.pick(SuspensionReason.allCases), until: until)])
      wait(5...10)
      add([.resumed])
    case 1:
      add([.extended(Extending(days: 10, reason: "双方同意再谈一次。", partiesAgree: true))])
    case 2:
      guard let above = region.parent(of: holder) else { return }
      add([.urged(.plain)], by: above)
    case _:
      add(
        [.corrected(.amount(Int.random(in: 601...900, using: &dice) * 100), reason: "金额有误。")],
        by: registrar)
    }
  }

  private mutating func conclude() {
    switch registration.grade {
    case .simple: wait(0...3)
    case .ordinary: wait(1...18)
    case .complex, .major: wait(4...32)
    }
    let share = Int.random(in: 0..<100, using: &dice)
    // What is promised for a day is written down.
    let due =
      share < 75 && dice.hits(oneIn: 9) ? now.day + Int.random(in: 5...60, using: &dice) : nil
    switch share {
    case 0..<75:
      let form = due == nil && share < 45 ? AgreementForm.oral : .written
      add([
        .agreed(Agreement(form, terms: [.init(phrase(Vocabulary.terms), due: due)])),
        .concluded(Conclusion(form == .oral ? .oralAgreement : .writtenAgreement)),
      ])
    case 75..<86: add([.concluded(Conclusion(.settled))])
    case 86..<90: add([.concluded(Conclusion(.withdrawn))])
    case 90..<97: add([.concluded(Conclusion(.failed, failure: dice.pick(Failure.allCases)))])
    case _: add([.concluded(Conclusion(.referred, door: dice.pick([.court, .arbitration])))])
    }
    if registration.grade.needsVerification {
      wait(1...4)
      add([.verified], by: region.parent(of: holder) ?? holder, another: true)
    }
    // Nearly everybody does what was promised, and the holder notes it.
    if let due, !dice.hits(oneIn: 20) {
      wait(1...max(1, due - now.day))
      add([.performed(term: 1)])
    }
  }

  private mutating func callBack() {
    wait(5...30)
    add([.followedUp(dice.hits(oneIn: 9) ? .no : .yes, .yes)], by: registrar)
  }

  /// The dispute flares up and begins a new life.
  private mutating func flareUp() {
    wait(5...120)
    add([.reopened(holder: holder.code, reason: "对方没有履行约定。")])
    conclude()
  }
}
