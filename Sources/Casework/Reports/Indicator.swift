/// A figure made of two measures: a share in percent, or a mean.
public enum Indicator: String, CaseIterable, Sendable {
  /// 办结率, of those registered.
  case closureRate = "closure_rate"
  /// 办结率, closings of the period per case registered in it; may exceed 100 %.
  case flowRate = "flow_rate"
  /// 结案率 of those that were due (应结案).
  case dueRate = "due_rate"
  /// 按期结案率.
  case onTimeRate = "on_time_rate"
  /// 调解成功率.
  case successRate = "success_rate"
  /// Disputes resolved by village or township, of all resolved.
  case localRate = "local_rate"
  /// Disputes resolved by villages, of all resolved.
  case villageRate = "village_rate"
  /// Disputes resolved by townships, of all resolved.
  case townshipRate = "township_rate"
  /// Disputes resolved by counties, of all resolved.
  case countyRate = "county_rate"
  /// Disputes resolved by the city, of all resolved.
  case cityRate = "city_rate"
  /// 上行率.
  case upwardRate = "upward_rate"
  /// Mean calendar days until an offer was answered.
  case transitMean = "mean_transit_days"
  /// 回访率.
  case callbackRate = "callback_rate"
  /// 满意率.
  case satisfactionRate = "satisfaction_rate"
  /// 履行率.
  case performanceRate = "performance_rate"
  /// 反弹率.
  case returnRate = "return_rate"
}

extension Indicator {
  /// The measure that is divided.
  public var numerator: Measure {
    switch self {
    case .closureRate: .closed
    case .flowRate: .closings
    case .dueRate: .dueClosed
    case .onTimeRate: .dueOnTime
    case .successRate: .resolved
    case .localRate: .resolvedLocally
    case .villageRate: .resolvedVillage
    case .townshipRate: .resolvedTownship
    case .countyRate: .resolvedCounty
    case .cityRate: .resolvedCity
    case .upwardRate: .sentUp
    case .transitMean: .transitDays
    case .callbackRate: .calledBack
    case .satisfactionRate: .satisfied
    case .performanceRate: .performed
    case .returnRate: .returned
    }
  }

  /// The measure by which it is divided.
  public var denominator: Measure {
    switch self {
    case .closureRate, .flowRate: .registered
    case .dueRate, .onTimeRate: .due
    case .successRate: .judged
    case .localRate, .villageRate, .townshipRate, .countyRate, .cityRate: .resolved
    case .upwardRate: .takenIn
    case .transitMean: .answeredOffers
    case .callbackRate: .closings
    case .satisfactionRate: .answered
    case .performanceRate: .performanceDue
    case .returnRate: .endings
    }
  }

  /// Whether it is a mean, not a share.
  public var isMean: Bool { self == .transitMean }

  /// Returns its value for counts; `nil` if the denominator is 0.
  public func value(of counts: Counts) -> FixedPoint? {
    let (part, whole) = (counts[numerator], counts[denominator])
    return isMean ? FixedPoint.mean(part, of: whole) : FixedPoint.percent(part, of: whole)
  }
}
