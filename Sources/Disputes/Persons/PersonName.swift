/// Finds the names in a party's name field, and the owner's name in that of an organisation.
public enum PersonName {
  /// Returns the names in a field, folded: the whole field, each name if there are several, and the
  /// name of the owner in that of a shop.
  public static func parts(of field: String) -> [[UInt32]] {
    let whole = FoldedText(field, withPlaces: false).scalars
    var parts: [[UInt32]] = []
    if !isOneName(field) {
      parts = typedParts(of: field).map { FoldedText($0, withPlaces: false).scalars }
    } else if whole.count > 1, !nobody.contains(whole) {
      parts = [whole]
    }
    if !isPerson(whole) {
      parts += shortNames(ofOrganisation: field).filter { !parts.contains($0) }
    }
    return parts
  }

  /// Returns the names in a field as they were typed: the whole field, then each name in it.
  ///
  /// Names are separated by `、 ， , ； ; : / &`, a bracket, a space, or 和, 与 or 及. Spaces and these
  /// words may be part of a name too, so they separate only if each side has two characters or
  /// more. Words for a relation, a role or an alias (张三夫妇, 村民张三, 曾用名张小三) are left out.
  /// Beside digits or any other sign (张三13812345678), what has the form of a person's name is one.
  public static func typedParts(of field: String) -> [String] {
    var found: [String] = []
    var folded: [[UInt32]] = []
    func add(_ name: String) {
      let scalars = FoldedText(name).scalars
      guard scalars.count > 1, !folded.contains(scalars), !nobody.contains(scalars) else { return }
      found.append(name)
      folded.append(scalars)
    }
    add(field)
    let pieces = field.split(whereSeparator: { separators.contains($0) }).map(String.init)
    for (index, piece) in pieces.enumerated() {
      // Text in brackets is often no name: 户主, 已故.
      let isAside = index > 0 && pieces.count > 1 && field.contains(where: brackets.contains)
      for name in names(in: piece) {
        let scalars = FoldedText(name).scalars
        let isNickname = scalars.count == 2 && nicknameSigns.contains(scalars[0])
        if isAside, !isNickname, surname(of: scalars[...]) == 0 || scalars.count > 4 { continue }
        add(name)
      }
    }
    for piece in field.split(whereSeparator: { !$0.isLetter }) {
      for name in names(in: String(piece)) where isPerson(name) { add(name) }
    }
    return found
  }

  /// Whether a field has no character that separates names or belongs to a relation: a fast path
  /// for most names, as lists mask every party they show.
  private static func isOneName(_ field: String) -> Bool {
    for (index, scalar) in field.unicodeScalars.enumerated() {
      switch scalar {
      case "和", "与", "與", "及", "等": return false
      case "夫", "一", "全", "父", "母", "兄", "姐", "家", "先", "女", "本", "之", "的", "妻", "丈", "儿", "法",
        "委", "代", "监", "以", "跟", "诉":
        if index > 1 || index == 0 && callingSigns.contains(scalar) { return false }
      case "\u{4E00}"..."\u{9FFF}":
        if index == 0, callingSigns.contains(scalar) { return false }
      default: return false
      }
    }
    return true
  }

  /// Tells whether a name of two characters may continue with the next character of a text: 李明 in
  /// 李明华.
  public static func mayGoOn(_ name: [UInt32], with next: UInt32) -> Bool {
    guard name.count == 2, compound.contains(name) || surname(of: name[...]) == 1 else {
      return false
    }
    return 0x4E00...0x9FFF ~= next && !followers.contains(next)
  }

  /// What clerks type instead of an unknown name.
  private static let nobody = Set(
    folded(
      "业主 村民 群众 居民 匿名 不详 不明 未知 无名 无名氏 某人 当事人 申请人 被申请人 丈夫 妻子 儿子 女儿 父亲 母亲 配偶 等人 "
        + callings.joined(separator: " ")))
  /// Words before a name for an alias or a role.
  private static let callings = [
    "曾用名", "又名", "别名", "原名", "小名", "绰号", "化名", "法定代表人", "委托代理人", "代理人", "负责人", "经营者",
    "联系人", "监护人", "法人", "户主", "业主", "村民", "居民", "群众", "租户", "承租人", "出租人", "房东", "店主", "老板", "车主",
    "司机", "家长", "原告", "被告", "申请人", "被申请人", "当事人", "投诉人", "举报人", "死者", "伤者",
  ]
  /// The characters with which these words begin.
  private static let callingSigns = Set(callings.compactMap(\.unicodeScalars.first))
  /// With what a nickname of two characters begins: 小张, 老李, 阿河.
  private static let nicknameSigns = Set(FoldedText("小老阿").scalars)
  /// Words after a name for relatives or a title.
  private static let relations = [
    "夫妇", "夫妻", "一家", "全家", "父子", "父女", "母子", "母女", "兄弟", "姐妹", "兄妹", "姐弟", "家属", "先生", "女士",
    "本人", "之子", "之女", "之妻", "之夫", "之父", "之母", "之兄", "之弟", "之孙", "的儿子", "的女儿", "的妻子", "的丈夫",
    "的父亲", "的母亲", "父亲", "母亲", "妻子", "丈夫", "儿子", "女儿", "家长", "法定代理人", "法定代表人", "委托代理人", "代理人",
    "监护人", "以及", "跟", "诉",
  ]
  /// Characters that often follow a name and are hardly ever part of one.
  private static let followers = Set(
    FoldedText(
      "的和与及或在说称来去家是被把将对向跟同等要未不没已也又都有无因到找打住两先女老户之于给让请叫讲认反拒提"
        + "骂推砍占拆欠借还付赔租买卖签从带开停挡堵种养受伤报投告诉申答承愿则即就曾仍再还只才很且但而并为由以"
        + "这那此其他她它们及某儿妻父母兄弟姐妹夫妇嫂叔伯侄孙隔邻门屋房院宅车店厂田地墙屋身表当去回进出上下"
        + "应须能可会想需做作用收交取拿放搬修建盖挖填倒吵争闹殴伤致造损拖赶逼骗盗"
    ).scalars)
  private static let separators = Set<Character>("、，,；;:：/／&＆|｜+＋（）()[]【】《》<>\n\r\t")
  private static let brackets = Set<Character>("（）()[]【】")

  private static func names(in piece: String) -> [String] {
    var names = [piece]
    for separator in [" ", "\u{3000}", "\u{A0}", "和", "与", "與", "及"] as [Character] {
      names = names.flatMap { name -> [String] in
        let parts = name.split(separator: separator).map(String.init)
        guard parts.count > 1, parts.allSatisfy({ FoldedText($0).scalars.count > 1 }) else {
          return [name]
        }
        return [name] + parts
      }
    }
    return names.flatMap(related)
  }

  /// Strips words for an alias or a relation from a name, and also returns a person named after
  /// them: 张三等五人, 张三夫妇, 张三之子张小三.
  private static func related(_ name: String) -> [String] {
    let calling = callings.first { name.hasPrefix($0) }
    let bare = String(name.dropFirst(calling?.count ?? 0))
    if bare.isEmpty { return [] }
    let relation = (["等"] + relations).compactMap { bare.firstRange(of: $0) }
      .filter { bare.distance(from: bare.startIndex, to: $0.lowerBound) > 1 }
      .min { $0.lowerBound < $1.lowerBound }
    guard let relation else { return [bare] }
    let other = String(bare[relation.upperBound...])
    return [String(bare[..<relation.lowerBound])] + (isPerson(other) ? [other] : [])
  }

  /// Tells whether a name has the form of a person's: a surname and one or two characters, and not
  /// the ending of a place.
  public static func isPerson(_ name: String) -> Bool {
    isPerson(FoldedText(name, withPlaces: false).scalars)
  }

  private static func isPerson(_ folded: [UInt32]) -> Bool {
    let surname = surname(of: folded[...])
    guard surname == 2 || surname == 1 && !words.contains(folded[0]), !isPlace(folded[...]) else {
      return false
    }
    return 1...2 ~= folded.count - surname
  }

  /// Returns how many characters of an organisation's name may be shown unmasked: two, or only the
  /// surname if it begins with one, as shops often bear the name of their owner (王五超市).
  ///
  /// Public bodies (a government, a court, a village) and names that begin with a place are taken
  /// to bear no person's name. A surname that is also a common word (华, 金, 云) counts only before a
  /// small trade: 华为公司 does not begin with one.
  public static func shownLength(ofOrganisation name: String) -> Int {
    shownLength(of: FoldedText(name, withPlaces: false).scalars[...])
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
  /// 王五超市), and its name without town and form (大山建材 for 丽水市大山建材有限公司).
  public static func shortNames(ofOrganisation name: String) -> [[UInt32]] {
    let folded = FoldedText(name, withPlaces: false).scalars
    return shortNames(in: folded).map { Array(folded[$0]) }
  }

  /// Returns the same names as they were typed.
  public static func typedShortNames(ofOrganisation name: String) -> [String] {
    let folded = FoldedText(name)
    let bytes = Array(name.utf8)
    return shortNames(in: folded.scalars).map { part in
      let (first, last) = (folded.places[part.lowerBound], folded.places[part.upperBound - 1])
      return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
    }
  }

  private static func shortNames(in name: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    if let owner = endOfOwner(in: name[...]) { found.append(0..<owner) }
    var start = 0
    while let end = endOfPlace(in: name[start...]) { start = end }
    guard !isPublic(name[...]) else { return found }
    if start > 0, let owner = endOfOwner(in: name[start...]), isPerson(Array(name[start..<owner])) {
      found.append(start..<owner)
    }
    if let form = (companies + trades).first(where: name[...].ends(with:)) {
      let end = name.count - form.count
      // A shorter one, or one without a trade, may be a common word.
      if end - start > 3, (wares + businesses).contains(where: name[start..<end].ends(with:)) {
        found.append(start..<end)
      }
    }
    return found
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
    return 1...2 ~= given && !isPlace(owner) ? owner.endIndex : nil
  }

  /// Whether a name ends like that of a village, a town or a street.
  private static func isPlace(_ name: ArraySlice<UInt32>) -> Bool {
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

  /// The length of the surname at the beginning of a folded name: 0, 1 or 2 characters.
  static func surname(of name: ArraySlice<UInt32>) -> Int {
    guard let first = name.first else { return 0 }
    if name.count > 1, compound.contains([first, name[name.startIndex + 1]]) { return 2 }
    return surnames.contains(first) || words.contains(first) ? 1 : 0
  }

  private static func folded(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { FoldedText(String($0)).scalars }
  }

  private static let publicEndings = folded(
    "政府 委员会 村委会 居委会 业委会 法院 检察院 局 银行 派出所 司法所 办事处 村民小组 卫生院 人民医院 大学 法庭 供电所")
  private static let shops = folded("书局 药局 饭局")
  private static let placeEndings = Set(FoldedText("村镇乡县市区街路").scalars)
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
  private static let compound = Set(
    folded("欧阳 上官 司马 诸葛 皇甫 尉迟 令狐 慕容 司徒 夏侯 宇文 长孙 公孙 端木 南宫 申屠 轩辕 钟离 淳于 闾丘 拓跋 呼延"))
  private static let surnames = Set(
    FoldedText(
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
        + "钟谭陆汪范廖贾夏韦付傅邹孟熊秦邱丘尹薛闫阎段雷侯史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤施牛樊葛邢齐易乔伍庞颜倪庄"
        + "聂章鲁岳翟殷詹申欧耿焦俞左柳甘祝包符舒阮柯纪梅童凌毕单季裴霍涂苗谷曲翁冉骆蓝游辛靳管柴鲍喻祁蒲房滕屈饶解"
        + "牟艾尤穆卓缪简车项连芦褚娄窦戚岑宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋刁沙巫寇桑郎甄丛仲虞敖巩佘池"
        + "查麻苑迟邝官封谈匡鞠荆胥储栗鄢劳谌奚粟冼蔺楼厉伊郜阚屠朴廉禹祖漆狄索晁芮浦戈辜裘亓邰赖赫茹嵇湛戎茅占练吾留"
        + "兰潘蓝雷应"
    ).scalars)
  private static let words = Set(
    FoldedText("华金万高方安江石云龙温宁海成田文景时国平南明丰和全荣白常尚古盛康乐阳关向路吉农司党蒙").scalars)
}

extension ArraySlice<UInt32> {
  fileprivate func ends(with ending: [UInt32]) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
