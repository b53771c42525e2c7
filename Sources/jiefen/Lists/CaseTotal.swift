/// How many cases a list could show.
enum CaseTotal {
  case exactly(Int)
  /// More than this; counting stopped.
  case moreThan(Int)
}
