/// Where a case came from (来源).
public enum Source: String, CaseIterable, Sendable {
  case visit
  case reception
  case grid
  case hotline
  case online
  case inspection
  case police
  case court
  case procuratorate
  case arbitration
  case petition
  case department
  case superior
  case subordinate
  case other
}

/// A special group of cases that the city reports on separately.
public enum Tag: String, CaseIterable, Comparable, Sendable {
  case enterprise
  case overseas
  case minor

  /// Orders tags by code.
  public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }
}
