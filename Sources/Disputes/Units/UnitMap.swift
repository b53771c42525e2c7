/// Values by unit, kept in the order of the codes.
///
/// For the few units of a command this is faster than hashing, which must first be made ready for
/// codes at each start.
public struct UnitMap<Value> {
  @usableFromInline
  var rows: [(unit: UnitCode, value: Value)] = []

  /// Makes an empty map.
  public init() {}

  /// The value of a unit, if there is one.
  @inlinable
  public subscript(unit: UnitCode) -> Value? {
    get {
      let place = place(of: unit)
      return place < rows.count && rows[place].unit == unit ? rows[place].value : nil
    }
    set {
      let place = place(of: unit)
      if place < rows.count, rows[place].unit == unit { rows.remove(at: place) }
      if let newValue { rows.insert((unit, newValue), at: place) }
    }
  }

  /// Where a unit stands, or would stand.
  @inlinable
  func place(of unit: UnitCode) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension UnitMap: Sendable where Value: Sendable {}
