/// Finds the names in a party's name field, and the owner's name in that of an organisation.
public enum PersonName {
  /// Returns the names in a field, folded: the whole field, each name if there are several, and the
  /// name of the owner in that of a shop.
  public static func parts(of field: String) -> [[UInt32]] {
    let whole = FoldedText(field, withPlaces: false).scalars
    var parts: [[UInt32]] = []
    if !isOneName(field) {
      parts = typedParts(of: field).map { FoldedText($0, withPlaces: false).scalars }
      // 张三等5人 stays readable but for the name.
      if parts.count > 1, parts.first == whole, let place = field.lastIndex(of: "等"),
        isCount(FoldedText(String(field[place...].dropFirst()), withPlaces: false).scalars)
      {
        parts.removeFirst()
      }
    } else if whole.count > 1, !isNobody(whole) {
      parts = [whole]
      if whole.count > 3, let name = nameBehindWord(in: field) {
        parts.append(FoldedText(name, withPlaces: false).scalars)
      }
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
  /// Beside digits or any other sign (张三13812345678) or behind a place (3组张三), what has the form
  /// of a person's name is one. An alias (绰号大炮, 「阿河」) need not have that form.
  public static func typedParts(of field: String) -> [String] {
    var found: [String] = []
    var folded: [[UInt32]] = []
    func add(_ name: String) {
      let scalars = FoldedText(name).scalars
      guard scalars.count > 1, !folded.contains(scalars), !isNobody(scalars) else { return }
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
        let hasSurname = surname(of: form(of: name)[...]) > 0
        if isAside, !isNickname, !hasSurname || scalars.count > 4 { continue }
        add(name)
      }
    }
    for piece in field.split(whereSeparator: { !$0.isLetter }) {
      for name in names(in: String(piece)) where isPerson(name) { add(name) }
    }
    for alias in aliases(in: field) { add(alias) }
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
        if index > 1 || index == 0 && beginsWithCalling(field) { return false }
      // The last character of a word for an alias behind a name, or a sign that looks like `、`.
      case "名", "号", "称", "叫": if index > 2 { return false }
      case "丶", "丨": return false
      case "\u{4E00}"..."\u{9FFF}":
        if index == 0, callingSigns.contains(scalar), beginsWithCalling(field) { return false }
      default: return false
      }
    }
    return true
  }

  private static func beginsWithCalling(_ field: String) -> Bool {
    callings.contains(where: field.hasPrefix)
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
  /// Words before an alias.
  private static let aliasWords = [
    "曾用名", "人送外号", "又名", "别名", "原名", "小名", "绰号", "化名", "外号", "诨号", "别号", "诨名", "乳名", "花名", "艺名",
    "笔名",
    "网名", "昵称", "人称", "俗称", "又称", "自称", "又叫", "人叫", "都叫",
  ]
  /// Words before a name for an alias or a role.
  private static let callings =
    aliasWords + [
      "法定代表人", "委托代理人", "代理人", "负责人", "经营者",
      "联系人", "监护人", "法人", "户主", "业主", "村民", "居民", "群众", "租户", "承租人", "出租人", "房东", "店主", "老板", "车主",
      "司机", "家长", "组长", "队长", "村长", "主任", "书记", "会计", "经理", "老师", "原告", "被告", "申请人", "被申请人", "当事人",
      "投诉人", "举报人", "死者", "伤者",
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
  private static let behindWords = ["等"] + relations + aliasWords
  /// Characters that often follow a name and are hardly ever part of one.
  private static let followers = Set(
    FoldedText(
      "的和与及或在说称来去家是被把将对向跟同等要未不没已也又都有无因到找打住两先女老户之于给让请叫讲认反拒提"
        + "骂推砍占拆欠借还付赔租买卖签从带开停挡堵种养受伤报投告诉申答承愿则即就曾仍再还只才很且但而并为由以"
        + "这那此其他她它们及某儿妻父母兄弟姐妹夫妇嫂叔伯侄孙隔邻门屋房院宅车店厂田地墙屋身表当去回进出上下"
        + "应须能可会想需做作用收交取拿放搬修建盖挖填倒吵争闹殴伤致造损拖赶逼骗盗"
    ).scalars)
  private static let separators = Set<Character>("、，,；;:：/／&＆|｜+＋（）()[]【】《》<>\n\r\t丶丨﹑､ヽ㇔⼂")
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
    let relation = bare.indices.dropFirst(2).lazy.compactMap { place in
      behindWords.first(where: bare[place...].hasPrefix).map { (place, length: $0.count) }
    }.first
    let head = relation.map { String(bare[..<$0.0]) } ?? bare
    let other = relation.map { String(bare[$0.0...].dropFirst($0.length)) }
      .flatMap { isPerson($0) ? $0 : nil }
    // 古丽娜尔·买买提 is called 古丽娜尔.
    let first = String(head.prefix { !dots.contains($0) })
    let given = first.count > 1 && !compound.contains(form(of: first)) ? first : nil
    return [head]
      + [other, nameBehindWord(in: head), given]
      .compactMap(\.self)
  }

  /// Returns the name at the end of a text behind a place, a group or a role: 3组张三, 碧一村村民张三.
  private static func nameBehindWord(in text: String) -> String? {
    for length in [4, 3, 2] where text.count > length {
      let (before, name) = (text.dropLast(length), String(text.suffix(length)))
      guard isPerson(name),
        before.last.map(groupSigns.contains) ?? false || callings.contains(where: before.hasSuffix)
      else { continue }
      return isFirm(text) ? nil : name
    }
    return nil
  }

  /// Returns what follows a word for an alias or stands in quotes: 大炮 in 绰号：大炮, 阿河 in 李小河「阿河」.
  private static func aliases(in field: String) -> [String] {
    var starts = field.indices.compactMap { place in
      aliasWords.first(where: field[place...].hasPrefix)
        .map { field.index(place, offsetBy: $0.count) }
    }
    if !isFirm(field) {
      // 张“大山” is one name.
      starts += field.indices.filter {
        quotes.contains(field[$0]) && field.distance(from: field.startIndex, to: $0) != 1
      }
    }
    return starts.compactMap { start in
      let alias = field[start...].drop { !$0.isLetter || "叫是为作做".contains($0) }
        .prefix { $0.isLetter && !"等和与及丶".contains($0) }
      return 2...4 ~= alias.count ? String(alias) : nil
    }
  }

  /// The last characters of places and groups, before a name.
  private static let groupSigns = Set<Character>("组队社村户号室幢栋排镇乡县市区街路巷弄司")
  private static let quotes = Set<Character>("“\"＂「『‘〝")
  /// Dots between the parts of a name.
  private static let dots = Set<Character>("·•・‧∙⋅")

  /// Whether a folded name is none, but what clerks type instead, or a number of people: 5人.
  private static func isNobody(_ name: [UInt32]) -> Bool { nobody.contains(name) || isCount(name) }

  private static func isCount(_ text: [UInt32]) -> Bool {
    text.last.map(counted.contains) ?? true
      && text.dropLast().allSatisfy { 0x30...0x39 ~= $0 || numerals.contains($0) }
  }

  private static let counted = Set(FoldedText("人户名家").scalars)
  private static let numerals = Set(FoldedText("十百多余数几两").scalars)

  /// Tells whether a name has the form of a person's: a surname and one or two characters, and not
  /// the ending of a place.
  public static func isPerson(_ name: String) -> Bool { isPerson(form(of: name)) }

  /// Folds a name to examine its form: of all fives and sixes, only 伍 and 陆 are surnames.
  static func form(of name: String) -> [UInt32] {
    var form = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if case .character(0x35...0x36) = Spelling.meaning(of: scalar),
        !"伍陆陸".contains(Character(scalar))
      {
        form.append("7")
      } else {
        form.append(scalar)
      }
    }
    return FoldedText(String(form), withPlaces: false).scalars
  }

  static func isPerson(_ folded: [UInt32]) -> Bool {
    let surname = surname(of: folded[...])
    guard surname == 2 || surname == 1 && !words.contains(folded[0]), !isPlace(folded[...]) else {
      return false
    }
    return 1...2 ~= folded.count - surname
  }

  /// The length of the surname at the beginning of a folded name: 0, 1 or 2 characters.
  static func surname(of name: ArraySlice<UInt32>) -> Int {
    guard let first = name.first else { return 0 }
    if name.count > 1, compound.contains([first, name[name.startIndex + 1]]) { return 2 }
    return surnames.contains(first) || words.contains(first) ? 1 : 0
  }

  static func folded(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { form(of: String($0)) }
  }

  static let placeEndings = Set(FoldedText("村镇乡县市区街路").scalars)
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
  static let words = Set(
    FoldedText("华金万高方安江石云龙温宁海成田文景时国平南明丰和全荣白常尚古盛康乐阳关向路吉农司党蒙").scalars)
}
