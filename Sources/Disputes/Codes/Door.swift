/// The place to which parties are referred if a centre cannot resolve their dispute (人民调解法 article
/// 26).
public enum Door: String, CaseIterable, Sendable {
  case court
  case arbitration
  case reconsideration
  case police
  case department
  case petition
  case otherCentre = "other_centre"
  case none
}
