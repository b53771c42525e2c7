public import Casework

extension CaseFilter {
  /// Every case, those that are hidden from most among them.
  public static var everything: CaseFilter {
    var filter = CaseFilter()
    filter.viewer = .everything
    return filter
  }
}
