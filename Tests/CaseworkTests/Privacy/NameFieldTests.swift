import Casework
import Disputes
import Testing

/// What of a name field is a name, and what is not.
@Suite struct NameFieldTests {
  private static func masked(_ text: String, _ field: String) -> String {
    Masking.narrative(text, Marks(names: [field]))
  }

  static let aliasWords = [
    "曾用名", "又名", "别名", "原名", "小名", "绰号", "化名", "外号", "诨号", "别号", "诨名", "乳名", "花名", "艺名", "笔名",
    "网名", "昵称", "人称", "俗称", "又称", "自称", "又叫", "人叫", "都叫", "人送外号",
  ]

  @Test(arguments: aliasWords) func `an alias needs no surname behind a word for one`(word: String)
  {
    for alias in ["大炮", "阿河", "黑旋风", "张小山"] {
      for said in [
        "\(word)\(alias)", "\(word)：\(alias)", "\(word):\(alias)", "\(word) \(alias)",
        "\(word)“\(alias)”",
        "\(word)\"\(alias)\"", "\(word)「\(alias)」", "\(word)叫\(alias)", "\(word)是\(alias)",
        "\(word)为\(alias)",
      ] {
        for field in [
          "张大山（\(said)）", "张大山(\(said))", "张大山，\(said)", "张大山 \(said)", "张大山\(said)", "\(said)",
          "张大山、\(said)等3人", "张大山[\(said)]、李小河",
        ] {
          #expect(Self.masked("听\(alias)说", field) == "听\(alias.prefix(1))*说", "\(field)")
          let isWhole = field == said
          #expect(isWhole || Self.masked("听张大山说", field) == "听张*说", "\(field)")
          #expect(Self.masked("这个\(word)", field) == "这个\(word)", "\(field)")
        }
      }
    }
  }

  @Test(arguments: ["“大炮”", "\"大炮\"", "「大炮」", "『大炮』", "‘大炮’", "〝大炮〞", "＂大炮＂"])
  func `an alias stands in quotes`(alias: String) {
    for field in [
      "张大山\(alias)", "张大山（\(alias)）", "张大山 \(alias)", alias, "张大山\(alias)等3人", "张大山\(alias)、李小河",
    ] {
      #expect(Self.masked("听大炮说", field) == "听大*说", "\(field)")
      #expect(Self.masked("来了3人", field) == "来了3人")
    }
  }

  /// Quotes in a firm's name, or around a part of one name.
  @Test(arguments: [
    ("丽水市“好又多”超市", "好又多"), ("碧湖镇「方便」商店", "方便"), ("张“大山”", "大山"), ("张大山“户主”", "户主"),
    ("张大山（又名不详）", "不详"),
  ]) func `not all in quotes is an alias`(field: String, word: String) {
    #expect(Self.masked("与\(word)争执", field) == "与\(word)争执")
  }

  @Test(arguments: ["丶", "丨", "﹑", "､", "ヽ", "㇔", "⼂", "、", "|", "·", "•", "/", "；", "-", "～", "。"])
  func `what looks like a comma between names separates them`(sign: String) {
    for field in ["张小三\(sign)李小四", "张三\(sign)李四\(sign)王小五"] {
      for name in field.split(separator: Character(sign)) {
        #expect(Self.masked("听\(name)说", field) == "听\(name.prefix(1))*说", "\(field)")
      }
    }
    #expect(Self.masked("张\(sign)大山来", "张大山").hasPrefix("张*来") || sign == "；" || sign == "。")
  }

  static let places = [
    "3组", "第3组", "三组", "第三小组", "二队", "2队", "第二生产队", "五社", "碧一村", "碧一村3组", "碧湖镇碧一村二队", "5户", "12号",
    "302室",
    "3幢", "2栋", "1排", "解放街", "村民", "碧一村村民", "3组组长", "二队队长", "碧一村主任", "3号业主", "碧湖镇书记", "宏达建筑公司",
    "丽水市宏达有限公司经理",
  ]

  @Test(arguments: places) func `a name is found behind a place, a group or a role`(place: String) {
    for (name, rest) in [
      ("张三", ""), ("李小四", ""), ("欧阳小河", ""), ("张三", "夫妇"), ("张三", "等5人"), ("李四", "13812345678"),
    ] {
      let field = place + name + rest
      #expect(Self.masked("听\(name)说", field) == "听\(name.prefix(1))*说", "\(field)")
    }
    for name in ["张三、李四", "王五和李四"] {
      #expect(Self.masked("听李四说", place + name) == "听李*说", "\(place)\(name)")
    }
  }

  @Test(arguments: [
    ("欧阳·小河", "欧阳"), ("碧湖镇林业站", "林业"), ("云和县林业局", "林业局"), ("碧湖镇王店", "王店"), ("丽水市高中", "高中"),
    ("碧湖镇林场", "林场"),
    ("碧湖镇人民政府", "人民"), ("碧一村村委会", "委会"), ("李村长", "村长"), ("张三组", "三组"),
    ("马路口小学", "路口"), ("丽水市金属公司", "金属"), ("碧一村张家大院", "大院"),
  ]) func `what only follows a place is no name`(field: String, word: String) {
    #expect(Self.masked("与\(word)争执", field) == "与\(word)争执")
  }

  @Test(arguments: ["·", "•", "・", "‧", "∙", "⋅"])
  func `the first part of a name with a dot is masked alone too`(dot: String) {
    for (field, given) in [
      ("古丽娜尔\(dot)买买提", "古丽娜尔"), ("艾力\(dot)买买提等3人", "艾力"), ("村民古丽\(dot)买买提夫妇", "古丽"),
      ("张三、阿依古丽\(dot)买买提", "阿依古丽"),
    ] {
      #expect(Self.masked("听\(given)说", field) == "听\(given.prefix(1))*说", "\(field)")
      #expect(Self.masked("听\(given)买买提说", field) == "听\(given.prefix(1))*说", "\(field)")
    }
  }

  /// How many there are is no part of a name, and no name.
  @Test(arguments: [
    "等5人", "等五人", "等6人", "等陆人", "等 5 人", "等5户", "等六户", "等人", "等多人", "等十余人", "等15人", "等", "等５人",
    "等几户",
  ]) func `the number of people beside a name stays`(others: String) {
    let field = "张三\(others)"
    #expect(Self.masked("\(field)上访", field) == "张*\(others)上访")
    #expect(Self.masked("\(field)上访", "张三") == "张*\(others)上访")
    for text in ["来了5人", "五人上访", "共6户", "六人在场", "5人", "十余人", "多人"] {
      #expect(Self.masked(text, field) == text)
      #expect(Self.masked(text, "张三、李四（6人）") == text)
    }
  }

  @Test(arguments: ["5人", "五户", "十余户", "6家", "多人", "5名"])
  func `a number of people in place of a name is no name`(field: String) {
    #expect(Self.masked("来了\(field)，共\(field)", field) == "来了\(field)，共\(field)")
  }

  @Test(arguments: ["伍小明", "陆小明", "陸小明"]) func `a numeral as a surname is one`(name: String) {
    #expect(Self.masked("听\(name)说", "3组\(name)") == "听\(name.prefix(1))*说")
    #expect(Self.masked("听\(name)说", "王小三（\(name)）") == "听\(name.prefix(1))*说")
  }

  // Firms

  private static func masked(_ text: String, firm: String) -> String {
    var marks = Marks()
    marks.add(name: firm, kind: .organisation)
    return Masking.narrative(text, marks)
  }

  @Test(arguments: [
    "丽水市宏达建筑有限公司", "宏达建筑有限公司", "浙江省丽水市宏达建筑工程有限公司", "丽水市宏达建筑股份有限公司",
    "丽水市宏达建筑有限公司莲都分公司", "丽水市宏达建筑有限公司碧湖项目部", "丽水市宏达建筑有限责任公司青田办事处",
  ]) func `a firm is masked without its business, and as a whole for its branch`(firm: String) {
    for text in ["宏达公司", "宏达建筑", "宏达建筑公司", "宏达建筑有限公司", "宏达建筑莲都分公司"] {
      #expect(Self.masked("与\(text)争执", firm: firm).hasPrefix("与宏*"), "\(text)")
    }
    let head = firm.prefix(while: { $0 != "司" }) + "司"
    #expect(!Self.masked("与\(head)碧湖分公司争执", firm: firm).contains("宏达"))
  }

  @Test(arguments: [
    ("丽水市宏达建筑有限公司", "宏大公司"), ("丽水市宏达建筑有限公司", "建筑公司"), ("丽水市方便食品有限公司", "方便"),
    ("丽水市食品建材有限公司", "食品公司"), ("碧湖镇五金店", "五金"), ("五金店", "五金"), ("六合超市", "六合"), ("五星酒店", "五星"),
    ("丽水市建筑工程公司", "建筑工程"),
  ]) func `a common word in a firm's name is left`(firm: String, word: String) {
    #expect(Self.masked("与\(word)争执", firm: firm) == "与\(word)争执")
  }
}
