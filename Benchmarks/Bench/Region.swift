import Casework
import Disputes
import Storage
import Support

/// The units among which cases arise, each township as busy as it is large.
struct Region {
  /// Lishui has that many villages.
  private static let villageCount = 2_042

  private let units: [UnitCode: Unit]
  private let villages: [Unit]
  /// Places in `villages`, each as often as its township is busy.
  private let weighted: [Int]

  /// Reads the units of a casebook.
  init(_ book: SQLiteCasebook) throws {
    let all = try book.units(UnitFilter())
    units = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let villages = all.filter { $0.level == .village }
    self.villages = villages
    weighted = villages.indices.flatMap { index in
      let digits = villages[index].code.description.dropFirst(6).prefix(3)
      return [Int](repeating: index, count: 1 + (Int(digits) ?? 0) * 7 % 5)
    }
  }

  /// A village where something happens.
  func village(_ dice: inout Dice) -> Unit { villages[dice.pick(weighted)] }

  /// The unit of that level in which a village lies.
  func unit(_ level: Level, around village: Unit) -> Unit {
    village.path.lazy.compactMap { units[$0] }.first { $0.level == level } ?? village
  }

  /// The unit directly above, if there is one.
  func parent(of unit: Unit) -> Unit? { unit.parent.flatMap { units[$0] } }

  /// Made-up villages of the townships, the codes after those of the townships.
  static func villages(of townships: [Unit], _ dice: inout Dice) -> [UnitRecord] {
    var sizes = [Int](repeating: 4, count: townships.count)
    for _ in 0..<max(0, villageCount - 4 * townships.count) {
      sizes[Int.random(in: sizes.indices, using: &dice)] += 1
    }
    return zip(townships, sizes).flatMap { township, size in
      let first = Int.random(in: 0..<names.count, using: &dice)
      return (0..<size).compactMap { index in
        UnitCode("\(township.code.description.prefix(9))\(200 + index)").map { code in
          UnitRecord(
            code: code, name: names[(first + index * 7) % names.count] + "村", level: .village,
            parent: township.code)
        }
      }
    }
  }

  /// Names that repeat between townships, as they really do; their number and 7 have no divisor in
  /// common, so none repeats within one.
  private static let names: [String] = {
    let first = ["上", "下", "大", "小", "东", "西", "南", "北", "新", "老", "前", "后"]
    let last = ["坑", "岙", "源", "山", "溪", "垟", "岭", "桥", "塘", "湾", "田", "处"]
    return (first.flatMap { front in last.map { front + $0 } }) + ["高溪"]
  }()
}
