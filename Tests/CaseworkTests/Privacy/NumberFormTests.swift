import Casework
import Disputes
import Testing

/// Numbers of anybody by their form alone, and figures that are nobody's.
@Suite struct NumberFormTests {
  @Test(arguments: ["*", "＊", "/", "_", "~", "|", "…", "、", "和", " - ", "（", "·"])
  func `a phone number with any sign in it is masked`(sign: String) {
    let text = "电话138\(sign)1234\(sign)5678打不通"
    #expect(Masking.narrative(text) == "电话138****5678打不通")
  }

  @Test(arguments: [
    ("13812345678/5679", "138****5678/*"), ("13812345678/79", "138****5678/*"),
    ("13812345678／5679", "138****5678／*"), ("13812345678 / 5679", "138****5678 / *"),
    ("13812345678\\5679", "138****5678\\*"), ("13812345678|5679", "138****5678|*"),
    ("13812345678/5679/5680", "138****5678/*/*"), ("0578-2123456/57", "057****3456/*"),
    ("138-1234-5678/9", "138****5678/*"), ("13812345678/5679元", "138****5678/5679元"),
    ("13812345678/2026年", "138****5678/2026年"),
    ("13812345678/2026-03-31", "138****5678/2026-03-31"),
    ("13812345678/13987654321", "138****5678/139****4321"),
    ("13812345678、500元", "138****5678、500元"), ("2/3", "2/3"), ("2026/3/31", "2026/3/31"),
  ]) func `the other ending of a number is masked with it`(text: String, masked: String) {
    #expect(Masking.narrative("打\(text)。") == "打\(masked)。")
  }

  @Test(arguments: [
    "浙K12345", "浙K_12345", "浙K(12345)", "浙K（12345）", "浙K【12345】", "浙K[12345]", "浙K「12345」",
    "浙（K）12345",
    "浙(K)12345", "浙KD_12345", "浙K-D12345", "浙K_D_12345", "浙K 12 345", "K12345", "k12345", "K·12345",
    "K•12345",
    "K-12345", "K_12345", "KD12345", "K12345F", "K1234A", "K·D12345", "KA1234", "Ｋ１２３４５",
  ]) func `a plate is masked in any writing, also without its province`(plate: String) {
    let masked = Masking.narrative("车\(plate)停在路口")
    for part in ["123", "345", "12 3"] { #expect(!masked.contains(part), "\(masked)") }
    #expect(masked.hasPrefix("车") && masked.hasSuffix("停在路口") && masked.contains("***"))
  }

  @Test(arguments: [
    "G25高速", "GB11643", "GB50016", "A座", "COVID-19", "4G信号", "K线", "A4纸", "新（A）级", "云（2024）", "K1次",
    "N95口罩",
    "DB33", "T5航站楼", "3D12", "QQ", "B超", "K1234次列车", "120000km", "V1.2", "MP3", "2024A1",
  ]) func `what has letters and digits but is no plate is left`(text: String) {
    #expect(Masking.narrative("说\(text)的事") == "说\(text)的事")
  }

  @Test(arguments: [
    "zhangsan@163.com", "zhangsan(at)163.com", "zhangsan (at) 163.com", "zhangsan（at）163.com",
    "zhangsan[at]163.com", "zhangsan [AT] 163.com", "zhangsan{at}163.com", "zhangsan<at>163.com",
    "zhangsan【at】163.com", "zhangsan at 163.com", "zhangsan @ 163.com", "zhangsan @163.com",
    "zhangsan＠163.com", "zhangsan (@) 163.com", "zhangsan( at )mail.example.cn",
  ]) func `a mail address is masked however its sign is written`(mail: String) {
    let masked = Masking.narrative("信箱\(mail)，和a@b.cn")
    #expect(masked.hasPrefix("信箱z*") && masked.hasSuffix("，和a*@b.cn"), "\(masked)")
    #expect(!masked.contains("hangsan"))
    #expect(!Spelling.contains("信箱\(mail)", "zhangs"))
  }

  @Test(arguments: [
    "mail @ home", "@所有人", "look at home", "at 3.5", "A at B", "AT", "bat 1.5m", "三人@村口", "(at)",
  ]) func `what has such a sign but is no address is left`(text: String) {
    #expect(Masking.narrative(text) == text)
  }

  @Test(arguments: [
    "91330000MA27XYA12Y", "9133 0000 MA27 XYA1 2Y", "91330000-MA27XYA1-2Y", "91 330000 MA27XYA12 Y",
    "91·330000·MA27XYA12·Y", "91_330000_MA27XYA12_Y", "9 1 3 3 0 0 0 0 M A 2 7 X Y A 1 2 Y",
    "91.330000.MA27XYA12.Y", "91330000 ma27xya12y", "９１３３００００　ＭＡ２７ＸＹＡ１２Ｙ",
  ]) func `a credit code is masked with spaces or hyphens anywhere`(code: String) {
    #expect(
      Masking.narrative("统一社会信用代码\(code)，法人") == "统一社会信用代码913300********A12Y，法人")
  }

  @Test(arguments: [
    "9月1日 A座 12栋", "1 2 3 4 5 6 7 8 9 10", "5 2024 A4", "12345 B超 67890", "9133 0000元",
    "1A 2B 3C 4D",
  ]) func `what is too short or has other signs is no credit code`(text: String) {
    let masked = Masking.narrative("说\(text)。")
    #expect(!masked.contains("********"))
  }

  /// Figures that are nobody's, though as long as a phone number.
  @Test(arguments: [
    "〔2024〕第0012345号", "〔2024〕0012345号", "（2024）第0012345号", "(2024)第1234567号", "[2024]第12345678号",
    "【2024】第12345678号", "丽仲字〔2024〕第 0012345 号".replacing(" ", with: ""), "第12345678号通知",
    "第1234567号公告",
    "第1234567890号决定", "第12345678号令", "第12345678号案", "￥1234567", "¥1234567", "￥ 1234567", "$1234567",
    "€1234567",
    "＄12345678", "人民币1234567", "RMB1234567", "RMB 12345678", "￥1234567.89", "1234567.89",
    "12345678.9", "1234567890.12",
    "20091231", "19991231", "20260331", "20091231、20100101", "20091231-20100101", "20091231晚上",
    "20091231 2人",
    "20091231起", "2009年", "20091231，20100101",
  ]) func `a figure of a document, a sum or a day is left`(text: String) {
    #expect(Masking.narrative("关于\(text)的争议") == "关于\(text)的争议")
    #expect(Masking.narrative(text) == text)
    #expect(Masking.reference(text) == text)
  }

  /// What only begins like one of them.
  @Test(arguments: [
    ("〔2024〕第13812345678号", "138****5678"), ("第13812345678号通知", "138****5678"),
    ("￥13812345678", "138****5678"),
    ("第12345678号", "****"), ("南字第12345678号", "****"), ("￥0212345678", "****"), ("20091331", "****"),
    ("21091231", "****"), ("电话20091231", "****"), ("电话：20091231", "****"), ("电话 20091231", "****"),
    ("联系20091231", "****"), ("020-20091231", "020****1231"),
    ("20091231 13812345678", "138****5678"),
    ("2009123", "****"), ("200912310", "****"), ("138123456.78", "138****5678"),
    ("02123456.78", "****"),
    ("2123456", "****"), ("332502 20091231 1234", "332502********1234"),
  ]) func `a number that may be a person's is masked all the same`(text: String, shown: String) {
    let masked = Masking.narrative("说\(text)的事")
    #expect(masked.contains(shown), "\(masked)")
  }

  /// The party's own number is masked though it looks like a day.
  @Test func `a party's number that looks like a day or a document is masked`() {
    var marks = Marks()
    marks.add("20091231", .phone, kind: .person)
    marks.add("12345678", .document, kind: .person)
    #expect(!Masking.narrative("打20091231", marks).contains("20091231"))
    #expect(!Masking.narrative("证第12345678号通知", marks).contains("12345678"))
  }
}
