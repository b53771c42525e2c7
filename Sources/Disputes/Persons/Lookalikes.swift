/// Characters that look and mean the same as another: letters with diacritics, dictionary radicals,
/// and ideographs that older standards encoded twice.
enum Lookalikes {
  /// The character to compare instead, or `nil` if the character stands for itself.
  static func plain(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xC0...0x17F: letters[Int(value) - 0xC0]
    case 0x2E80...0x2EFF: supplement[value]
    case 0x2F00...0x2FD5: Variants.plain(radicals[Int(value) - 0x2F00])
    case 0xF900...0xFAD9: compatible(at: Int(value) - 0xF900)
    default: nil
    }
  }

  private static func compatible(at index: Int) -> UInt32? {
    let found = ideographs[index]
    if found == 0xFF1D { return nil }
    return 0x4E00...0x9FFF ~= found ? Variants.plain(found) : found
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// The replacements of U+00C0 to U+017F, in the order of Unicode.
  private static let letters = scalars(
    "aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkklllllll"
      + "lllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")

  /// The replacements of the 214 Kangxi radicals, in their order.
  private static let radicals = scalars(
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手"
      + "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
      + "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
      + "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠")

  /// Radicals in the form they take as a part of another character, with their replacements.
  private static let supplement: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      scalars("⺟⺠⻁⻄⻅⻉⻋⻓⻔⻘⻙⻚⻛⻜⻢⻥⻦⻨⻩⻬⻮⻰⻳"), scalars("母民虎西见贝车长门青韦页风飞马鱼鸟麦黄齐齿龙龟")))

  /// The replacements of U+F900 on, in the order of Unicode; ＝ if the ideograph is distinct.
  private static let ideographs = scalars(
    "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄"
      + "鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵"
      + "呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"
      + "燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺"
      + "切度拓糖宅洞暴輻行降見廓兀嗀＝＝塚＝晴＝＝凞猪益礼神祥福靖精羽＝蘒＝諸＝＝逸都＝＝＝飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"
      + "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘＝＝並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"
      + "婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"
      + "變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎")
}
