/// The four levels of governance centres, by the level number of the statistical code.
public enum Level: Int, CaseIterable, Comparable, Sendable {
  case city = 2
  case county = 3
  case township = 4
  case village = 5

  /// The code of the level on the command line and in files.
  public var code: String {
    switch self {
    case .city: "city"
    case .county: "county"
    case .township: "township"
    case .village: "village"
    }
  }

  /// Parses the code or the number of a level.
  public init?(code: String) {
    guard let level = Level.allCases.first(where: { $0.code == code || "\($0.rawValue)" == code })
    else { return nil }
    self = level
  }

  /// Tells whether the left level is higher up: a county comes before its townships.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
