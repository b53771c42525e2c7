import Casework
import Testing

@Suite struct MaskingTests {
  @Test(arguments: [
    ("电话１３９１２３４５６７８", "电话139****5678"), ("138.1234.5678", "138****5678"),
    ("138–1234–5678", "138****5678"), ("138 1234 5678", "138****5678"), ("500.00元", "500.00元"),
    ("2026.03.31", "2026.03.31"), ("信箱 zhang.san@qq.com，", "信箱 z*@qq.com，"),
    ("13812345678@163.com", "1*@163.com"), ("mail @ home", "mail @ home"),
    ("解放街八十八号", "解放街*号"), ("三〇一室", "*室"), ("二十弄", "*弄"), ("3月五号", "3月五号"),
    ("五月十号", "五月十号"), ("3月5号", "3月5号"), ("幢2单元301", "幢*单元*"), ("3幢二单元三零一", "*幢*单元*"),
    ("一方反悔，三次调解", "一方反悔，三次调解"), ("赔偿５００元", "赔偿５００元"),
  ])
  func `personal numbers are masked in each way of writing them`(text: String, masked: String) {
    #expect(Masking.narrative(text) == masked)
  }

  @Test func `a number of a court stays, the names and long numbers in it do not`() {
    #expect(Masking.reference("(2026)浙1102民初123号", names: []) == "(2026)浙1102民初123号")
    #expect(Masking.reference("张大山 13812345678", names: ["张大山"]) == "张* 138****5678")
  }
}
