/// How many cases a list could show.
enum CaseTotal {
  case exactly(Int)
  /// Not counted further.
  case moreThan(Int)
}
