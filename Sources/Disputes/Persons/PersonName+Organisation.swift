// The names of organisations, which often bear that of their owner.
extension PersonName {
  /// Returns how many characters of an organisation's name may be shown unmasked: two, or only the
  /// surname if it begins with one, as shops often bear the name of their owner (王五超市).
  ///
  /// Public bodies (a government, a court, a village) and names that begin with a place are taken
  /// to bear no person's name. A surname that is also a common word (华, 金, 云) counts only before a
  /// small trade: 华为公司 does not begin with one.
  public static func shownLength(ofOrganisation name: String) -> Int {
    shownLength(of: form(of: name)[...])
  }

  private static func shownLength(of folded: ArraySlice<UInt32>) -> Int {
    let surname = surname(of: folded)
    guard surname > 0, !isPublic(folded), endOfPlace(in: folded) == nil else { return 2 }
    if surname == 1, words.contains(folded[folded.startIndex]),
      !trades.contains(where: folded.ends(with:))
    {
      return 2
    }
    return surname
  }

  /// Returns the names by which people call an organisation, folded: that of its owner (王五 for
  /// 王五超市), its name without town and form (大山建材 for 丽水市大山建材有限公司), also without its
  /// business (大山公司), and all of these for the firm of which it is a branch.
  public static func shortNames(ofOrganisation name: String) -> [[UInt32]] {
    shortNames(FoldedText(name, withPlaces: false).scalars, form(of: name))
  }

  private static func shortNames(_ folded: [UInt32], _ form: [UInt32]) -> [[UInt32]] {
    let short = shortNames(in: form)
    var names = short.parts.map { Array(folded[$0]) }
    if let brand = short.brand { names.append(folded[brand] + company) }
    let end = form.indices.dropLast().first { limited.contains(where: form[...$0].ends(with:)) }
    if let end {
      let firm = Array(folded[...end])
      names += [firm] + shortNames(firm, Array(form[...end]))
    }
    return names
  }

  /// Returns the same names as they were typed.
  public static func typedShortNames(ofOrganisation name: String) -> [String] {
    let folded = FoldedText(name)
    let bytes = Array(name.utf8)
    return shortNames(in: form(of: name)).parts.map { part in
      let (first, last) = (folded.places[part.lowerBound], folded.places[part.upperBound - 1])
      return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
    }
  }

  /// Returns the parts of a name that name an organisation, and the part without its business.
  private static func shortNames(in name: [UInt32]) -> (parts: [Range<Int>], brand: Range<Int>?) {
    var found: [Range<Int>] = []
    if let owner = endOfOwner(in: name[...]) { found.append(0..<owner) }
    var start = 0
    while let end = endOfPlace(in: name[start...]) { start = end }
    guard !isPublic(name[...]) else { return (found, nil) }
    if start > 0, let owner = endOfOwner(in: name[start...]), isPerson(Array(name[start..<owner])) {
      found.append(start..<owner)
    }
    guard let form = (companies + trades).first(where: name[...].ends(with:)) else {
      return (found, nil)
    }
    var end = name.count - form.count
    var parts: [Range<Int>] = []
    while let field = fields.first(where: name[start..<end].ends(with:)) {
      // A shorter one, or one without a trade, may be a common word.
      if end - start > 3 { parts.append(start..<end) }
      end -= field.count
    }
    guard !parts.isEmpty, !fields.contains(Array(name[start..<end])) else { return (found, nil) }
    return (found + parts, end - start > 1 ? start..<end : nil)
  }

  /// Returns the end of the owner's name in the name of an organisation.
  private static func endOfOwner(in name: ArraySlice<UInt32>) -> Int? {
    let surname = surname(of: name)
    guard shownLength(of: name) == surname, let trade = trades.first(where: name.ends(with:)) else {
      return nil
    }
    var owner = name.dropLast(trade.count)
    // 王建国五金经营部: the goods are not part of the name.
    while let ware = wares.first(where: { owner.count > surname + $0.count && owner.ends(with: $0) }
    ) {
      owner.removeLast(ware.count)
    }
    let given = owner.count - surname
    return 1...2 ~= given && !isPlace(owner) && !fields.contains(Array(owner))
      ? owner.endIndex : nil
  }

  /// Whether a name ends like that of a village, a town or a street.
  static func isPlace(_ name: ArraySlice<UInt32>) -> Bool {
    name.last.map(placeEndings.contains) ?? false
  }

  private static func isPublic(_ name: ArraySlice<UInt32>) -> Bool {
    publicEndings.contains(where: name.ends(with:)) && !shops.contains(where: name.ends(with:))
  }

  /// Returns the end of the name of a town, county or province with which a name begins:
  /// 武义县自来水公司, 浙江大山建材有限公司.
  private static func endOfPlace(in name: ArraySlice<UInt32>) -> Int? {
    let first = name.startIndex
    for index in first + 2..<max(first + 2, min(first + 5, name.endIndex - 1)) {
      guard let sign = placeSigns.first(where: { $0[0] == name[index] }) else { continue }
      // In 市场, 区块 and 乡村 the character is no sign of a place.
      return sign.dropFirst().contains(name[index + 1]) ? nil : index + 1
    }
    return nil
  }

  /// Whether a name ends like that of an organisation.
  static func isFirm(_ name: String) -> Bool {
    let folded = form(of: name)[...]
    return isPublic(folded) || (companies + trades).contains(where: folded.ends(with:))
  }

  private static let publicEndings = folded(
    "政府 委员会 村委会 居委会 业委会 法院 检察院 局 银行 派出所 司法所 办事处 村民小组 卫生院 人民医院 大学 法庭 供电所")
  private static let shops = folded("书局 药局 饭局")
  private static let placeSigns = folded("省 市场 县 区块 镇 乡村")
  /// The endings of small businesses' names, longer ones first.
  private static let trades = folded(
    "律师事务所 事务所 工作室 养殖场 经营部 门市部 小卖部 便利店 五金店 小吃店 理发店 服装店 水果店 副食店 小超市 "
      + "超市 商店 饭店 酒店 菜馆 餐馆 诊所 药店 茶馆 作坊 农场 商行 车行 "
      + "店 厂 馆 铺 行 坊 摊 屋 部 所 社 场 园 室 吧 堂 阁 楼 站")
  /// Goods and services of small businesses, longer words first.
  private static let wares = folded(
    "日用百货 日用品 食用菌 工艺品 铝合金 不锈钢 电动车 摩托车 五金 建材 食品 服装 服饰 水果 百货 日用 日化 餐饮 粮油 烟酒 副食 "
      + "文具 家电 电器 家具 汽车 汽配 农资 农机 种子 化肥 饲料 水产 蔬菜 木材 石材 装饰 装修 广告 图文 快餐 小吃 早餐 烧烤 火锅 "
      + "米粉 理发 美发 美容 养生 足浴 口腔 中医 通讯 手机 眼镜 鞋业 窗帘 灯具 卫浴 门窗 钢材 水电 维修 修理 修配 运输 货运 快递 "
      + "物流 养殖 种植 茶叶 香菇 竹木 礼品 花卉 苗木 便民 个体 母婴 电脑 电子 箱包 布艺 童装 粮食 废品 回收 商贸 贸易")
  private static let companies = folded("有限责任公司 股份有限公司 有限公司 公司 集团")
  private static let businesses = folded(
    "科技 置业 建设 建筑 工程 实业 投资 地产 物业 劳务 传媒 酒业 农业 林业 旅游 教育 家政 园林 机械 模具 塑料 制衣 玩具 矿业 石业 纸业 印刷")
  /// What a firm deals with.
  private static let fields = wares + businesses
  private static let limited = folded("有限公司 有限责任公司")
  private static let company = FoldedText("公司").scalars
}

extension ArraySlice<UInt32> {
  fileprivate func ends(with ending: [UInt32]) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
