/// A kind of dispute in the national base-data list: two digits for a group, four for a kind in it.
public struct Category: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The two or four digits.
  public let description: String

  /// Makes the category of a code; returns `nil` if the list has no such code.
  public init?(code: String) {
    guard Category.entry(of: code) != nil else { return nil }
    description = code
  }

  /// The code of the group, the first two digits.
  public var group: Category { Category(known: String(description.prefix(2))) }

  /// Tells whether this is a whole group, not one kind in it.
  public var isGroup: Bool { description.utf8.count == 2 }

  /// The Chinese name, without that of its group.
  public var chineseName: String { Category.entry(of: description)?.chinese ?? description }

  /// The English name, without that of its group.
  public var englishName: String { Category.entry(of: description)?.english ?? description }

  /// Tells whether a governance centre may mediate it.
  ///
  /// Litigation, discipline and ethnic or religious matters (groups 14 to 16) are registered and
  /// referred elsewhere; a centre never resolves them.
  public var isMediable: Bool { !["14", "15", "16"].contains(description.prefix(2)) }

  /// All codes of the list, in order.
  public static let all: [Category] = list.map { Category(known: $0.code) }

  /// Finds the categories with a Chinese name or a `group/kind`; some names, such as 其他, repeat.
  public static func named(_ text: String) -> [Category] {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, parts.count <= 2 else { return [] }
    return all.filter { category in
      category.chineseName == name
        && (parts.count == 1 || (!category.isGroup && category.group.chineseName == parts[0]))
    }
  }

  /// Orders categories by code.
  public static func < (left: Category, right: Category) -> Bool {
    left.description < right.description
  }

  private init(known code: String) { description = code }

  private typealias Entry = (code: String, chinese: String, english: String)

  /// Finds the entry of a code by binary search; the list is sorted by code.
  private static func entry(of code: String) -> Entry? {
    var range = list.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if list[middle].code == code { return list[middle] }
      range =
        list[middle].code < code
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The list of the national base-data standard as systems in use have it, sorted by code.
  private static let list: [Entry] = [
    ("01", "婚恋家庭", "marriage and family"),
    ("0101", "恋爱及婚姻", "courtship and marriage"),
    ("0102", "抚养赡养监护", "support and guardianship"),
    ("0103", "分家与继承", "family division and inheritance"),
    ("0199", "其他", "other family dispute"),
    ("02", "邻里", "neighbours"),
    ("0201", "用水排水通行通风采光", "water, passage, air and light"),
    ("0202", "相邻土地建筑利用", "adjoining land and buildings"),
    ("0203", "相邻污染损害防止", "nuisance between neighbours"),
    ("0299", "其他", "other neighbour dispute"),
    ("03", "人格权", "personality rights"),
    ("0301", "姓名肖像", "name and likeness"),
    ("0302", "名誉隐私", "reputation and privacy"),
    ("0303", "身体健康及人身自由", "body, health and liberty"),
    ("0399", "其他", "other personality right"),
    ("04", "物权", "property"),
    ("0401", "财物返还及损害赔偿", "return of goods and damages"),
    ("0402", "物业及其管理", "property management"),
    ("0403", "房屋等不动产登记", "registration of real estate"),
    ("0499", "其他", "other property dispute"),
    ("05", "侵权", "torts"),
    ("0501", "教育机构", "educational institutions"),
    ("0502", "医疗损害", "medical injury"),
    ("0503", "交通事故", "traffic accidents"),
    ("0504", "环境污染", "environmental pollution"),
    ("0505", "产品责任", "product liability"),
    ("0506", "网络侵权", "torts online"),
    ("0507", "劳务损害", "injury at work for others"),
    ("0599", "其他", "other tort"),
    ("06", "合同", "contracts"),
    ("0601", "消费及服务", "consumption and services"),
    ("0602", "房产买卖租赁", "sale and lease of housing"),
    ("0603", "交易贸易", "trade"),
    ("0604", "运输仓储", "carriage and storage"),
    ("0699", "其他", "other contract"),
    ("07", "劳动人事", "labour and personnel"),
    ("0701", "劳动合同劳务派遣", "labour contracts and dispatch"),
    ("0702", "社会保险", "social insurance"),
    ("0703", "福利待遇", "benefits"),
    ("0704", "人事争议", "personnel disputes"),
    ("0799", "其他", "other labour dispute"),
    ("08", "金融借贷", "finance and loans"),
    ("0801", "证券基金期货", "securities, funds and futures"),
    ("0802", "投资信托理财", "investment and trusts"),
    ("0803", "保险", "insurance"),
    ("0804", "借贷及担保", "loans and guarantees"),
    ("0899", "其他", "other financial dispute"),
    ("09", "土地及资源权属", "land and resource rights"),
    ("0901", "土地承包经营", "contracted farmland"),
    ("0902", "宅基地使用", "homestead use"),
    ("0903", "山林矿产", "forests and minerals"),
    ("0904", "水域水利", "waters and irrigation"),
    ("0999", "其他", "other land dispute"),
    ("10", "其他民商事", "other civil and commercial"),
    ("1001", "知识产权", "intellectual property"),
    ("1002", "公司企业设立解散", "founding and winding up of companies"),
    ("1003", "海事海商", "maritime"),
    ("1004", "竞争", "competition"),
    ("1005", "票据与信用证", "bills and letters of credit"),
    ("1006", "无因管理与不当得利", "unjust enrichment and negotiorum gestio"),
    ("1099", "其他", "other civil dispute"),
    ("11", "城乡建设发展", "urban and rural development"),
    ("1101", "国有土地上房屋征收", "expropriation of housing on state land"),
    ("1102", "农村集体土地征用", "requisition of rural collective land"),
    ("1103", "城乡规划及拆违", "planning and unlawful buildings"),
    ("1104", "基础设施及市政市容", "infrastructure and streets"),
    ("1105", "移民安置", "resettlement"),
    ("1199", "其他", "other development dispute"),
    ("12", "民政", "civil affairs"),
    ("1201", "村(社区)选举和管理", "village elections and affairs"),
    ("1202", "优抚救助", "pensions and relief"),
    ("1203", "区划边界", "boundaries of areas"),
    ("1299", "其他", "other civil affairs"),
    ("13", "其他行政执法", "other administrative enforcement"),
    ("1301", "城市管理", "city management"),
    ("1302", "教育文体", "education, culture and sport"),
    ("1303", "工商税务", "commerce and taxes"),
    ("1304", "安全生产", "work safety"),
    ("1305", "交通运输", "transport"),
    ("1306", "海事渔事", "shipping and fishing"),
    ("1307", "计划生育", "family planning"),
    ("1399", "其他", "other enforcement"),
    ("14", "涉法涉诉", "matters before the courts"),
    ("15", "涉组织涉纪检", "party discipline and organisation"),
    ("16", "涉民族宗教", "ethnic and religious matters"),
    ("99", "其他", "other"),
  ]
}
