public import Casework
public import Disputes

/// A small city for tests: two counties with townships and villages, and a county without any.
public enum Places {
  /// The city.
  public static let city = code("331100000000")
  /// A county with two townships.
  public static let liandu = code("331102000000")
  /// A township with two villages.
  public static let bihu = code("331102101000")
  /// A township with one village.
  public static let dagangtou = code("331102102000")
  /// A village of Bihu.
  public static let baoding = code("331102101201")
  /// Another village of Bihu.
  public static let gaoxi = code("331102101202")
  /// The village of Dagangtou.
  public static let lichun = code("331102102201")
  /// A county with one township.
  public static let qingtian = code("331121000000")
  /// The township of Qingtian.
  public static let wenxi = code("331121101000")
  /// A village of Wenxi, with the name of one in Bihu.
  public static let anotherGaoxi = code("331121101201")
  /// A county with nothing below it.
  public static let zone = code("331151000000")
  /// A unit code that does not exist.
  public static let nowhere = code("999999999999")

  /// All units, each after its parent.
  public static let records: [UnitRecord] = [
    UnitRecord(code: city, name: "丽水市", level: .city, parent: nil),
    UnitRecord(code: liandu, name: "莲都区", level: .county, parent: city),
    UnitRecord(code: qingtian, name: "青田县", level: .county, parent: city),
    UnitRecord(code: zone, name: "开发区", level: .county, parent: city),
    UnitRecord(code: bihu, name: "碧湖镇", level: .township, parent: liandu),
    UnitRecord(code: dagangtou, name: "大港头镇", level: .township, parent: liandu),
    UnitRecord(code: wenxi, name: "温溪镇", level: .township, parent: qingtian),
    UnitRecord(code: baoding, name: "保定村", level: .village, parent: bihu),
    UnitRecord(code: gaoxi, name: "高溪村", level: .village, parent: bihu),
    UnitRecord(code: lichun, name: "利春村", level: .village, parent: dagangtou),
    UnitRecord(code: anotherGaoxi, name: "高溪村", level: .village, parent: wenxi),
  ]

  /// Two mediation teams, of a township and a county.
  public static let teams: [Team] = [("laoyang", "老杨调解室", bihu), ("heshi", "和事佬", liandu)]
    .compactMap { code, name, unit in
      TeamCode(code).map { Team(code: $0, name: name, unit: unit) }
    }

  /// A unit code from a valid literal.
  public static func code(_ text: String) -> UnitCode {
    guard let code = UnitCode(text) else { preconditionFailure("\(text) is no unit code") }
    return code
  }

  /// An officer code from a valid literal.
  public static func officer(_ text: String) -> OfficerCode {
    guard let code = OfficerCode(text) else { preconditionFailure("\(text) is no officer code") }
    return code
  }

  /// A category from a valid literal.
  public static func category(_ text: String) -> Disputes.Category {
    guard let category = Disputes.Category(code: text) else {
      preconditionFailure("\(text) is no category")
    }
    return category
  }
}
