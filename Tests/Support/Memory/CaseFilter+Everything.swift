public import Casework

extension CaseFilter {
  /// A filter for every case, including those hidden from most units.
  public static var everything: CaseFilter {
    var filter = CaseFilter()
    filter.viewer = .everything
    return filter
  }
}
