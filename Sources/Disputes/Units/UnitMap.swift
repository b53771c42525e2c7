/// A map from units to values, sorted by code.
///
/// For the few units of a command it is faster than a dictionary, whose hashing has a start-up
/// cost.
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

  /// The index of a unit, or the index at which it would be inserted.
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
