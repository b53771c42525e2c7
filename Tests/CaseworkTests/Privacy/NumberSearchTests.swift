import Casework
import Disputes
import Testing

/// A search does not tell a number that is shown masked, one digit after the other.
@Suite struct NumberSearchTests {
  /// What a text says of a person, what of it is masked, and other words that find it.
  static let numbers: [(text: String, masked: String, words: [String])] = [
    ("13912345678", "13912345678", ["139-1234-5678", "一三九一二三四五六七八", "电话13912345678打"]),
    ("139 1234 5678", "13912345678", []), ("139·1234·5678", "13912345678", []),
    ("139、1234、5678", "139、1234、5678", []), ("一三九一二三四五六七八", "13912345678", []),
    ("１３９１２３４５６７８", "13912345678", []), ("①③⑨①②③④⑤⑥⑦⑧", "13912345678", []),
    ("+86 139 1234 5678", "13912345678", ["8613912345678"]),
    ("008613912345678", "13912345678", ["008613912345678"]), ("0578-2123456", "2123456", []),
    ("2123456", "2123456", []), ("33250219900101123X", "33250219900101123x", []),
    ("332502 1990 0101 1234", "332502199001011234", []),
    ("6222 0210 0111 2223 334", "6222021001112223334", []),
    ("浙K12345", "12345", ["浙k 12345"]), ("浙K·D12345", "D12345", ["浙KD12345"]),
    ("浙 K·12 345", "12345", ["浙K12345"]), ("E12345678", "e12345678", []),
    ("微信zhang_san88", "zhang_san88", []), ("zhangsan@163.com", "hangsan", ["zhangsan＠163.com"]),
  ]

  @Test(arguments: numbers)
  func `a part of a number is not found, the whole number is`(
    _ said: (text: String, masked: String, words: [String])
  ) {
    let text = "两家争水，电话\(said.text)打不通"
    for word in said.words + [said.text, said.masked] {
      #expect(Spelling.contains(text, word), "\(word)")
    }
    let shown = Spelling.folded(Masking.narrative(text))
    let whole = Spelling.folded(said.masked)
    // Every part that a search could make longer by one sign, with or without what stands before it.
    let signs = Array("电话" + said.text)
    for length in 1..<signs.count {
      for start in 0...signs.count - length {
        let word = String(signs[start..<start + length])
        let folded = Spelling.folded(word)
        if Spelling.mayTell(word), !folded.contains(whole), !shown.contains(folded) {
          #expect(!Spelling.contains(text, word), "\(word)")
        }
      }
    }
  }

  @Test(arguments: [
    ("2026年春", "2026"), ("2026年春", "202"), ("2026-03-31借款", "2026"), ("2026-03-31借款", "03-31"),
    ("拨打12345热线", "12345"), ("拨打12345热线", "1234"), ("110出警", "110"), ("96345转来", "96345"),
    ("东门3号", "3号"),
    ("东门 3 号", "东门3"), ("一栋302室", "302"), ("赔偿12000-15000元", "12000"), ("赔偿12000-15000元", "15000元"),
    ("175平方米", "175"), ("地铁四号线", "四号"), ("〔2009〕158号", "158"), ("1234567元", "1234567"),
    ("1234567元", "12345"), ("（2026）浙1102民初123号", "浙1102"), ("（2026）浙1102民初123号", "123"),
    ("丽水市大山建材有限公司", "大山建材"), ("张大山家", "大山"), ("张三丰", "张三"), ("三五成群", "五成"), ("A栋", "a"),
    ("13:30到场", "1330"), ("2026、2027、2028年", "2027"), ("第1234567890次", "第"),
    ("电话13912345678", "电话"),
    ("微信zhang_san88", "微信"), ("331102100000-2026-00042-7", "00042"),
  ]) func `what is shown is found by its parts`(text: String, word: String) {
    #expect(Spelling.contains(text, word))
  }

  @Test(arguments: [
    ("两家13912345678与13787654321", "13787654321", true),
    ("13912345678 13787654321", "13912345678", true),
    ("13912345678/13787654321", "13787654321", true), ("13912345678和1391", "1391", true),
    ("13912345678和1391", "13912", false), ("13912345678和1391", "1391234", false),
  ]) func `each number and each place counts by itself`(text: String, word: String, isFound: Bool) {
    #expect(Spelling.contains(text, word) == isFound)
  }
}
