import Casework
import Disputes
import Testing

/// A name and a number in every spelling: one folding for masking, searching and duplicates.
@Suite struct SpellingTests {
  static let marks: Marks = {
    var marks = Marks(names: ["张大山", "买买提·艾力", "John Smith", "陆伍", "王小四、李小五", "欧阳 小河"])
    marks.add("13800005678", .phone, kind: .person)
    marks.add("05782123456", .phone, kind: .person)
    marks.add("654321", .phone, kind: .person)
    marks.add("11010519491231002X", .document, kind: .person)
    marks.add("E12345678", .document, kind: .person)
    marks.add("碧一村张家大院", .address, kind: .person)
    return marks
  }()

  /// What stands between the characters of a name somewhere.
  static let joints = [
    " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "\u{1680}", "\u{2000}", "\u{2002}", "\u{2003}",
    "\u{2009}",
    "\u{200A}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{202F}", "\u{205F}", "\u{2060}",
    "\u{3000}", "\u{FEFF}", "\u{AD}", "·", "•", "‧", "・", "･", ".", "．", "⋅", "∙", "-", "－", "—",
    "_", "\u{115F}", "\u{1160}", "\u{2800}", "\u{FFF9}", "\u{FFFB}", "\u{FE0F}", "\u{E0100}",
    "\u{E01EF}", "\u{0301}", "\u{01}", "\u{7F}",
  ]

  static let names = [
    "張大山", "张大山", "買買提·艾力", "买买提艾力", "买买提•艾力", "买买提‧艾力", "买买提.艾力", "JOHN SMITH",
    "john  smith", "ＪＯＨＮ　ＳＭＩＴＨ", "John-Smith", "JohnSmith", "陸伍", "陆五", "王小四", "李小五", "歐陽小河",
    "欧阳小河",
    "碧一村張家大院", "碧一村 张家大院",
  ]

  @Test(arguments: names) func `a name is masked however it is spelt`(name: String) {
    for text in ["涉及\(name)的沟", name, "\(name)，\(name)"] {
      let masked = Masking.narrative(text, Self.marks)
      #expect(!masked.contains(name), "\(masked)")
      #expect(masked.contains("*"))
    }
  }

  @Test(arguments: joints) func `whatever stands within a name hides it not`(joint: String) {
    for (first, second) in [
      ("张", "大山"), ("张大", "山"), ("买买提", "艾力"), ("John", "Smith"), ("王", "小四"),
    ] {
      let masked = Masking.narrative("找\(first)\(joint)\(second)谈", Self.marks)
      #expect(!masked.contains(second), "\(masked)")
      #expect(masked.hasPrefix("找") && masked.hasSuffix("谈"))
    }
  }

  static let numbers = [
    "13800005678", "138-0000-5678", "138/0000/5678", "138_0000_5678", "13 80 00 05 67 8",
    "1.3.8.0.0.0.0.5.6.7.8", "一三八零零零零五六七八", "一三八〇〇〇〇五六七八", "幺三八〇〇〇〇五六七八",
    "壹叁捌零零零零伍陆柒捌", "１３８００００５６７８", "138零零零零5678", "(138)0000-5678", "+86 138 0000 5678",
    "0086-138-0000-5678", "8613800005678", "138\u{3000}0000\u{3000}5678",
    "138\u{200B}0000\u{200B}5678", "138·0000·5678",
    "138 00005678", "1 3 8 0 0 0 0 5 6 7 8", "一 三 八 零 零 零 零 五 六 七 八", "0578-2123456",
    "(0578)2123456",
    "2123456", "654321", "65-43-21", "六五四三二一", "110105 1949 1231 002X", "11010519491231002x",
    "１１０１０５１９４９１２３１００２Ｘ", "110105-19491231-002X", "110105491231002", "E12345678", "e 1234 5678",
    "Ｅ１２３４５６７８",
  ]

  @Test(arguments: numbers) func `a number is masked however it is spelt`(number: String) {
    let masked = Masking.narrative("电话\(number)转", Self.marks)
    #expect(!masked.contains(number) && masked.contains("*"), "\(masked)")
    #expect(masked.hasPrefix("电话") && masked.hasSuffix("转"), "\(masked)")
  }

  /// Numbers of people who are no party: nobody knows them, so their form tells.
  @Test(arguments: [
    "13912345678", "139/1234/5678", "139_1234_5678", "13 91 23 45 67 8", "一三九一二三四五六七八",
    "1.3.9.1.2.3.4.5.6.7.8", "(0578)2123456", "（0578）2123456", "13912345678/13787654321",
    "+86-139-1234-5678", "332502 1990 0101 1234", "6222 0210 0111 2223 334",
    "6 2 2 2 0 2 1 0 0 1 1 1 2 2 2 3", "浙 K12345", "浙K-12345", "浙Ｋ１２３４５", "浙k·12345",
  ]) func `a number of anybody is masked however it is grouped`(number: String) {
    let masked = Masking.narrative("联系\(number)。")
    #expect(!masked.contains(number.suffix(6)) && masked.contains("*"), "\(masked)")
  }

  /// What stands between the digits of a number nowhere but where somebody hides it, or lists several.
  static let rare = [
    "•", "，", "、", ",", "：", ":", "*", "|", "=", "…", "·", "\u{2003}", "\u{200A}", "\u{200D}", "＊",
    "｜", "；",
    ";", "～", "~", "^", "&", "!", "→", "─", "—", "\u{2060}", "〜", "×",
  ]

  @Test(arguments: rare) func `whatever stands within the number of anybody hides it not`(
    joint: String
  ) throws {
    for groups in [
      ["139", "1234", "5678"], ["0578", "2123456"], ["010", "6123", "4567"],
      ["332502", "19900101", "1234"], ["332502", "900101", "123"],
      ["6222", "0210", "0111", "2223"],
      ["86", "139", "1234", "5678"],
    ] {
      let number = groups.joined(separator: joint)
      let masked = Masking.narrative("找\(number)谈")
      #expect(!masked.contains(groups.suffix(2).joined(separator: joint)), "\(masked)")
      #expect(masked.hasPrefix("找") && masked.hasSuffix("谈") && masked.contains("*"), "\(masked)")
    }
    var marks = Marks()
    marks.add("13912345678", .phone, kind: .person)
    #expect(Marks.numbers(in: "139\(joint)1234\(joint)5678").contains("13912345678".folded))
  }

  @Test(arguments: [
    ("139-1234-5678 / 0578-2123456", ["13912345678", "05782123456"]),
    ("13912345678 13787654321", ["13912345678", "13787654321"]),
    ("13912345678（儿子）、137 8765 4321", ["13912345678", "13787654321"]), ("转801", []),
    ("13912345678", ["13912345678"]), ("E12345678", ["e12345678"]),
    ("身份证33250219900101123X", ["33250219900101123x"]),
  ])
  func `each number in a field is one by itself`(field: String, numbers: [String]) {
    let found = Marks.numbers(in: field)
    #expect(numbers.allSatisfy { found.contains($0.folded) }, "\(found)")
    #expect(found.isEmpty == numbers.isEmpty)
  }

  @Test(arguments: [
    ("张山", "大山"), ("张大", "张大山"), ("Smithson", "John"), ("Johnson Smithson came", "John Smith"),
    ("7654321", "654321 of 7654321"), ("面积12123456平方", "2123456"), ("2.123456万元", "2123456"),
    ("共2,123,456元", "2123456"), ("9921234560", "2123456"), ("2123456.78元", "2123456"),
    ("住中山街121号", "中山街12"), ("大山里的沟", "张大山"), ("和平路", "张和平"),
  ]) func `what only looks like a name is left`(text: String, _ why: String) {
    var marks = Marks(names: ["张大山", "John Smith", "张和平"])
    marks.add("654321", .phone, kind: .person)
    marks.add("2123456", .phone, kind: .person)
    marks.add("中山街12", .address, kind: .person)
    #expect(marks.isUnnamed(text), "\(why)")
  }

  @Test(arguments: [
    ("张小三、王小四", ["王小四"]), ("张三和李四", ["张三", "李四"]), ("张三与李四", ["张三", "李四"]),
    ("张三及李四", ["张三", "李四"]), ("张三&李四", ["张三", "李四"]), ("张三 李四", ["张三", "李四"]),
    ("张三，李四", ["李四"]), ("张三；李四", ["李四"]), ("张三/李四", ["李四"]), ("张三（又名张小三）", ["张三"]),
    ("张大山夫妇", ["张大山"]), ("张大山（曾用名张小山）", ["张大山", "张小山"]), ("代理人：李小明", ["李小明"]),
    ("张大山等3人", ["张大山"]), ("张大山之子", ["张大山"]), ("张大山之子张小山", ["张大山", "张小山"]),
    ("张大山的妻子", ["张大山"]), ("张三父子", ["张三"]), ("法定代表人李小明", ["李小明"]), ("户主王小四", ["王小四"]),
    ("王建国五金经营部", ["王建国"]), ("买买提·艾力夫妇", ["买买提·艾力"]),
    ("张三(李小四)", ["李小四"]), ("张三等五人", ["张三"]), ("李和平", ["李和平"]),
    ("张小三13812345678", ["张小三"]), ("13812345678张小三", ["张小三"]), ("张小三 男", ["张小三"]),
    ("村民张小三", ["张小三"]), ("业主张小三 承租人李小四", ["张小三", "李小四"]), ("张小三138****5678", ["张小三"]),
    ("〔张小三〕", ["张小三"]), ("{张小三}", ["张小三"]), ("张小三*", ["张小三"]), ("@张小三#1", ["张小三"]),
    ("张小三-李小四", ["张小三", "李小四"]), ("张小三—李小四", ["张小三", "李小四"]),
    ("张小三\\李小四", ["张小三", "李小四"]), ("1.张小三2.李小四", ["张小三", "李小四"]),
    ("①张小三②李小四", ["张小三", "李小四"]), ("张小三委托代理人李小四", ["张小三", "李小四"]),
    ("张小三诉李小四", ["张小三", "李小四"]), ("张小三跟李小四", ["张小三", "李小四"]),
    ("张小三以及李小四", ["张小三", "李小四"]), ("张小三母亲", ["张小三"]),
    ("张小三（法定代理人李小四）", ["张小三", "李小四"]), ("张大山（小张）", ["张大山", "小张"]),
    ("李小河「阿河」", ["李小河"]), ("户主：王小四（已故）其子王小五", ["王小四"]),
  ]) func `of several names in a field each is masked`(field: String, names: [String]) {
    let marks = Marks(names: [field])
    for name in names {
      let masked = Masking.narrative("听\(name)说", marks)
      #expect(!masked.contains(name), "\(masked)")
    }
    // What is a part of one name only, or a remark, is not.
    for word in [
      "户主", "平安", "又名", "代理人", "夫妇", "曾用名", "之子", "五金", "村民", "母亲", "已故", "以及", "男",
    ] {
      #expect(Masking.narrative(word, marks) == word)
    }
  }

  @Test(arguments: [
    ("⼤⼭", "大山"), ("⾦⽔⽣", "金水生"), ("⻢龙", "马龙"), ("José", "Jose\u{301}"), ("JOSÉ", "jose"),
    ("Łukasz Šimić", "lukasz simic"), ("蕭萧", "肖肖"), ("髮濃爲恆跡彊眞煇遊暱", "发浓为恒迹强真辉游昵"),
    ("\u{F90A}明", "金明"), ("李\u{F9E1}", "李李"), ("戶靑", "户青"),
  ]) func `what looks like a character is that character`(text: String, plain: String) {
    #expect(Spelling.folded(text) == Spelling.folded(plain))
  }

  @Test(arguments: ["业主", "村民", "群众", "匿名", "不详", "未知"])
  func `a word in the place of a name is no name`(word: String) {
    let text = "\(word)反映漏水"
    #expect(Masking.narrative(text, Marks(names: [word])) == text)
  }

  @Test func `every pair of forms is one character, and folding twice is folding once`() {
    for scalar in (0x4E00...0x9FFF).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      let once = Spelling.folded(String(scalar))
      #expect(once.unicodeScalars.count == 1 && Spelling.folded(once) == once)
    }
    for (traditional, plain) in [("張劉陳", "张刘陈"), ("葉鄭謝", "叶郑谢"), ("龍鳳", "龙凤"), ("〇零", "00")] {
      #expect(Spelling.folded(traditional) == Spelling.folded(plain))
    }
  }

  @Test(arguments: [
    ("买买提·艾力的沟", "买买提艾力", true), ("138-0000-5678", "13800005678", true), ("排水沟", "排 水", true),
    ("A栋", "a栋", true), ("排水", "沟", false), ("13:30", "1330", true), ("水（沟）", "水沟", false),
    ("-", "-", true), ("水", "-", false), ("四号线", "4号线", true),
  ]) func `a word is found however either is spelt`(text: String, word: String, isFound: Bool) {
    #expect(Spelling.contains(text, word) == isFound)
  }
}

extension String {
  fileprivate var folded: [UInt32] { unicodeScalars.map(\.value) }
}

extension Marks {
  fileprivate func isUnnamed(_ text: String) -> Bool {
    !Masking.reference(text, self).contains("*")
      || Masking.reference(text) == Masking.reference(text, self)
  }
}
