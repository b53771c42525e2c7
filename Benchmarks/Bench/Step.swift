import Disputes

/// One visit to a desk: what a unit does to a case, when it happened, and when that was written down.
struct Step {
  let deeds: [Deed<String>]
  let unit: UnitCode
  let officer: OfficerCode
  let at: Instant
  let recordedAt: Instant
}
