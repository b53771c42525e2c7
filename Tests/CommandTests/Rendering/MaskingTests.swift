import Casework
import Disputes
import Testing

@Suite struct MaskingTests {
  @Test(arguments: [
    ("电话１３９１２３４５６７８", "电话139****5678"), ("138.1234.5678", "138****5678"),
    ("138–1234–5678", "138****5678"), ("138 1234 5678", "138****5678"), ("500.00元", "500.00元"),
    ("2026.03.31", "2026.03.31"), ("信箱 zhang.san@qq.com，", "信箱 z*@qq.com，"),
    ("13812345678@163.com", "1*@163.com"), ("mail @ home", "mail @ home"),
    ("解放街八十八号", "解放街*号"), ("三〇一室", "*室"), ("二十弄", "*弄"), ("3月五号", "3月五号"),
    ("五月十号", "五月十号"), ("3月5号", "3月5号"), ("幢2单元301", "幢*单元*"), ("3幢二单元三零一", "*幢*单元*"),
    ("微信号：zhangsan_88，", "微信号：z***，"), ("加微信wxid123456", "加微信w***"), ("QQ 12345", "QQ 1***"),
    ("QQ号是987654321", "QQ号是9***"), ("vx:lao-li99", "vx:l***"), ("微信转账500元", "微信转账500元"),
    ("微信群里争吵", "微信群里争吵"), ("浙K12345轿车", "浙K***轿车"), ("浙KD12345", "浙K***"), ("浙K·12A45", "浙K***"),
    ("粤Z1234港", "粤Z***"), ("新A级景区", "新A级景区"), ("浙K线", "浙K线"), ("护照E12345678", "护照E***"),
    ("通行证H1234567890", "通行证H***"), ("证号33250219900101123X", "证号332502********123X"),
    ("91330000MA27XYA12Y", "913300********A12Y"),
    ("卡号6222021001112223334", "卡号622202*********3334"),
    ("6222 0210 0111 2223 334", "622202*********3334"), ("解放街88-1号", "解放街*-*号"),
    ("解放街88之1号", "解放街*之*号"), ("3#楼", "*#楼"), ("A座1201", "A座*"), ("GB11643", "GB11643"),
    ("2026-03-31T09:30", "2026-03-31T09:30"), ("4G信号", "4G信号"), ("COVID-19", "COVID-19"),
    ("一方反悔，三次调解", "一方反悔，三次调解"), ("赔偿５００元", "赔偿５００元"),
    ("13800005678一直打不通", "138****5678一直打不通"), ("电话13800005678陆小明", "电话138****5678陆小明"),
    ("解放街第88号", "解放街第*号"), ("13812345678/13987654321", "138****5678/139****4321"),
  ])
  func `personal numbers are masked in each way of writing them`(text: String, masked: String) {
    #expect(Masking.narrative(text) == masked)
  }

  /// What is certainly no person's.
  @Test(arguments: [
    "地铁四号线", "4号线", "地铁4号站口", "〔2009〕158号", "丽政发〔2009〕158号", "第12号", "第十二号公告", "一号文件",
    "2026年", "2009年5月", "2019-2021年", "2019-2020-2021", "2026-03-31 09:30", "2026/3/31",
    "2026.3.1-2026.3.15",
    "二〇二六年三月", "1500000元", "1234567.89元", "12345678元", "1500000平方米", "80万元", "￥5,000",
    "1,234,567.00", "331102100000-2026-00001-6", "民法典第1165条", "第二十三条", "人民调解法第28条", "三室一厅",
    "3室2厅", "12345热线", "110", "12368", "〔2026〕浙1102民初123号", "（2026）浙1102民初123号", "318国道",
    "G25高速", "5月10号", "上月十号", "01 02 03 04 05 06 07", "1 2 3 4 5 6 7 8 9 10", "8号台风", "3号令", "二号提案",
  ])
  func `what is certainly no person is left as it is`(text: String) {
    #expect(Masking.narrative(text) == text)
    #expect(Masking.narrative("关于\(text)的争议") == "关于\(text)的争议")
  }

  /// A day that was mistyped is told as it was typed, a number in its place is not.
  @Test(arguments: [
    ("2026-13-45", true), ("2026.2.30", true), ("2026年13月1号", true), ("31/12/2026", true),
    ("20261345", true),
    ("2026-03-31T25:00:00+08:00", true), ("13812345678", false), ("138 1234 5678", false),
    ("张大山", false),
    ("2123456", false), ("332502199001011234", false), ("2026-03-31 13812345678", false),
    ("", false),
  ])
  func `what is meant as a day is told from a number`(text: String, isDay: Bool) {
    #expect(Masking.isLikeMoment(text) == isDay)
  }

  @Test func `a number of a court stays, the names and long numbers in it do not`() {
    #expect(Masking.reference("(2026)浙1102民初123号") == "(2026)浙1102民初123号")
    #expect(
      Masking.reference("张大山 13812345678", Marks(names: ["张大山"])) == "张* 138****5678")
  }

  // Fields of a party

  @Test(arguments: [
    ("13812345678（儿子张小山）", "138****5678*"), ("13812345678张小山", "138****5678*"),
    ("张小山13812345678", "****"),
    ("138 1234 5678", "138****5678"), ("一三八一二三四五六七八", "138****5678"),
    ("05782123456转801", "057****3456*"),
    ("2123456", "****"), ("邻居家", "****"), ("13812345678、13987654321", "138****5678*"),
  ])
  func `of a phone number with a remark only the number is told`(phone: String, masked: String) {
    #expect(Masking.phone(phone) == masked)
  }

  @Test(arguments: [
    ("33250219900101123X", "332502********123X"), ("91330000MA27XYA12Y", "913300********A12Y"),
    ("332502900101123", "332502*****1123"), ("6222021001112223334", "622202*********3334"),
    ("驾驶证330000199001011234张三丰", "****"), ("护照E12345678张三丰张三丰张三丰", "****"),
    ("军官证 南字第12345678号", "****"), ("社保330000199001011234", "****"), ("户口本王五及其妻李四户号123456", "****"),
    ("ZHANGSANFENG123456", "****"), ("E12345678", "****"), ("330000199001011234张三丰", "****"),
  ])
  func `of a document only the form of its number is told`(document: String, masked: String) {
    #expect(Masking.document(document) == masked)
  }

  @Test(arguments: [
    ("解放街88号", "解放街*"), ("碧湖镇", "碧湖镇"), ("碧湖镇碧一村", "碧湖镇碧一村"), ("碧一村张大山家", "碧一村*"),
    ("张大山家门口", "张*"), ("丽水市莲都区解放街８８号", "丽水市莲都区解放街*"), ("王五菜市场", "王*"), ("12幢", "*"),
  ])
  func `an address is told up to the street or village`(address: String, masked: String) {
    #expect(Masking.address(address) == masked)
  }

  @Test(arguments: [
    (" 张小三 ", "张*"), ("张　小三", "张*"), ("\u{200B}张小三", "张*"), ("张小三、王小四", "张*"), ("John Smith", "J*"),
    ("·", "*"), ("", ""),
  ])
  func `a name is told by its first character`(name: String, masked: String) {
    #expect(Masking.name(name) == masked)
  }

  @Test(arguments: [
    // Whose it is shows in the name.
    ("王五超市", "王*"), ("李小店", "李*"), ("王建所", "王*"), ("张三丰五金店", "张*"), ("王建国有限公司", "王*"),
    ("張大山餐馆", "張*"), ("欧阳锋诊所", "欧阳*"), ("李小河律师事务所", "李*"), ("陆伍商行", "陆*"), (" 王五超市", "王*"),
    ("华五超市", "华*"), ("金小明小吃店", "金*"), ("王五市场", "王*"), ("李四幼儿园", "李*"), ("赵六药局", "赵*"),
    // Nobody owns it, or its name is a word.
    ("碧湖镇人民政府", "碧湖*"), ("丽水市农业银行", "丽水*"), ("华为公司", "华为*"), ("陈家村村民委员会", "陈家*"),
    ("武义县自来水公司", "武义*"), ("江山市人民法院", "江山*"), ("云和县公安局", "云和*"), ("中国移动公司", "中国*"),
    ("金华火腿集团", "金华*"), ("万达集团", "万达*"), ("阿里巴巴公司", "阿里*"), ("碧湖镇王五超市", "碧湖*"),
    ("李村派出所", "李村*"), ("张村乡卫生院", "张村*"),
  ])
  func `an organisation is told by two characters, or the surname of its owner`(
    name: String, masked: String
  ) {
    #expect(Masking.name(name, isOrganisation: true) == masked)
  }

  @Test(arguments: [("王五超市", "王五"), ("王建国超市", "王建国"), ("欧阳锋诊所", "欧阳锋"), ("李小店", "李小")])
  func `the owner whose name a shop bears is masked in texts`(shop: String, owner: String) {
    var marks = Marks()
    marks.add(name: shop, kind: .organisation)
    #expect(!Masking.narrative("与\(owner)争执", marks).contains(owner))
    #expect(!Masking.narrative("在\(shop)争执", marks).contains(owner))
  }
}
