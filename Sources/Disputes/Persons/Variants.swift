/// Ideographs that are written in several ways: the traditional forms of those that surnames and given
/// names have, and the numerals by which digits are read out or written on receipts.
///
/// The table holds those that occur in names; a traditional form that stands not here is a character
/// of its own.
enum Variants {
  /// The plain form of an ideograph, or the ideograph itself.
  static func plain(_ value: UInt32) -> UInt32 {
    let index = Int(value) - 0x4E00
    let found = table[index]
    return found == 0 ? value : UInt32(found)
  }

  /// By the place of the ideograph; 0 where it is plain.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0xA000 - 0x4E00)
    func put(_ forms: String, _ plain: String) {
      for (form, plain) in zip(forms.unicodeScalars, plain.unicodeScalars) {
        table[Int(form.value) - 0x4E00] = UInt16(plain.value)
      }
    }
    for (forms, plain) in traditional { put(forms, plain) }
    for (forms, digits) in numerals { put(forms, digits) }
    return table
  }()

  private static let numerals = [
    ("零一二三四五六七八九", "0123456789"), ("幺壹贰叁肆伍陆柒捌玖", "1123456789"),
    ("弌貳參陸弍弎", "123623"),
  ]

  /// Traditional forms and other ways of writing, each with the plain one.
  static let traditional = [
    // Surnames.
    ("張劉陳楊趙黃吳孫馬羅鄭謝許鄧馮蕭萧", "张刘陈杨赵黄吴孙马罗郑谢许邓冯肖肖"),
    ("韓呂蘇盧蔣葉餘潘鍾鐘譚範陸廖賈韋", "韩吕苏卢蒋叶余潘钟钟谭范6廖贾韦"),
    ("鄒閻龍萬錢湯賀龔賴樊蘭齊莊顧侯龐", "邹阎龙万钱汤贺龚赖樊兰齐庄顾侯庞"),
    ("邢兪殷閔畢聶喬遲歐陽單駱衛華", "邢俞殷闵毕聂乔迟欧阳单骆卫华"),
    ("魯魏嚴溫紀滿儲應藍婁車馮竇寧闞關", "鲁魏严温纪满储应蓝娄车冯窦宁阚关"),
    ("諸葛錫鮑鄔連蘆盧區檀鳳項邊勞諶費薊", "诸葛锡鲍邬连芦卢区檀凤项边劳谌费蓟"),
    ("談倫繆臧紅涂塗榮習師冼龔顏韶戴樂談", "谈伦缪臧红涂涂荣习师冼龚颜韶戴乐谈"),
    ("於盡麥鄺甯強祿鞏鐵靳橋國賓來權檢閭", "于尽麦邝宁强禄巩铁靳桥国宾来权检闾"),
    // Given names.
    ("東蓮開飛馳騰躍龜鵬鵑鶴鷹鳴鴻鳥貴", "东莲开飞驰腾跃龟鹏鹃鹤鹰鸣鸿鸟贵"),
    ("財寶貞賢質賓贊費資賢賜賦贏購貫", "财宝贞贤质宾赞费资贤赐赋赢购贯"),
    ("軍輝運達進遠遙邁選遜遼鄉醫釋銀", "军辉运达进远遥迈选逊辽乡医释银"),
    ("鋒銘鋼錦鎮鑫鏡鈞銳鑒鑑釗鉅鋁錄錚", "锋铭钢锦镇鑫镜钧锐鉴鉴钊巨铝录铮"),
    ("長門閃問聞閱闊陰陣陽階隊際隨險", "长门闪问闻阅阔阴阵阳阶队际随险"),
    ("雙雲電靈靜韻順預頌領頤題願類風飛", "双云电灵静韵顺预颂领颐题愿类风飞"),
    ("養館馨駿驊驍驕體魚鮮鯤麗麥點齡龍", "养馆馨骏骅骁骄体鱼鲜鲲丽麦点龄龙"),
    ("會偉傑俠個倉們優億儀儉兒內兩冊凈", "会伟杰侠个仓们优亿仪俭儿内两册净"),
    ("凱劃創劍動務勝勛勳勵勇區協卻厲", "凯划创剑动务胜勋勋励勇区协却厉"),
    ("參員啟喚喜單嘉囑圍園圓圖團堅報場", "3员启唤喜单嘉嘱围园圆图团坚报场"),
    ("塵壯壽夢夾奧奮婦媽嬌嬋嫻孫學寧實", "尘壮寿梦夹奥奋妇妈娇婵娴孙学宁实"),
    ("審寫寬將專尋對導層嵐島嶺巒師帶幫", "审写宽将专寻对导层岚岛岭峦师带帮"),
    ("幹庫廠廣張強彌彥彬後徑從復愛愷", "干库厂广张强弥彦彬后径从复爱恺"),
    ("慶憲憶懷戀戰戲揚換擁擇據擎捷換", "庆宪忆怀恋战戏扬换拥择据擎捷换"),
    ("時晉晝暉曉曄曠書會東條極構槍業榮", "时晋昼晖晓晔旷书会东条极构枪业荣"),
    ("標樣樹機橋權歡歲歷殘氣決沖況淚淺", "标样树机桥权欢岁历残气决冲况泪浅"),
    ("渾湯準溝滅滿漁漢漣潔潤澤濟濤濱瀾", "浑汤准沟灭满渔汉涟洁润泽济涛滨澜"),
    ("瀟灣為烏無煒煙煥熱燁燈燦爍爭爺牆", "潇湾为乌无炜烟焕热烨灯灿烁争爷墙"),
    ("獎獨獻現瑩瑤瓊環璽產畫當療發", "奖独献现莹瑶琼环玺产画当疗发"),
    ("盛監盤禎禮禪種稱穎積穩窮競筆節", "盛监盘祯礼禅种称颖积稳穷竞笔节"),
    ("簡籃籌紅紋納純紗紫細紹終組結絢給", "简篮筹红纹纳纯纱紫细绍终组结绚给"),
    ("絲綠維綺綱緒緣練縣績繼續纓羅義習", "丝绿维绮纲绪缘练县绩继续缨罗义习"),
    ("聖聯聰聲職肅腦臨興舉艷艷莊莖華萊", "圣联聪声职肃脑临兴举艳艳庄茎华莱"),
    ("葦蓀蔥蕓薇蘊藝蘭虎虛號蛟衛裝見規", "苇荪葱芸薇蕴艺兰虎虚号蛟卫装见规"),
    ("視覺親觀訓記許設詩詠詢詳誠誕語說", "视觉亲观训记许设诗咏询详诚诞语说"),
    ("調諒論諾謀謙講識證讓豐豔貝負貢賈", "调谅论诺谋谦讲识证让丰艳贝负贡贾"),
    ("軒輕載輝輪輯轉輿農迴遠鄰鄭銓銅鉉", "轩轻载辉轮辑转舆农回远邻郑铨铜铉"),
    ("陳陸隆霽霧頻顯顧飄餘駕驥驗鴛鶯鸞", "陈6隆霁雾频显顾飘余驾骥验鸳莺鸾"),
    ("麟黃黨齊綵彩銳釵鈴鋭囍峯峰晧皓喆哲", "麟黄党齐彩彩锐钗铃锐喜峰峰皓皓哲哲"),
    ("昇昆淩凌寳宝徳德卽即濶阔買賣", "升昆凌凌宝宝德德即即阔阔买卖"),
    ("髮濃爲恆跡彊眞煇遊暱戶靑", "发浓为恒迹强真辉游昵户青"),
    ("嶽嵗緻綉繡鄕衆眾群羣裏裡夥台臺", "岳岁致绣绣乡众众群群里里伙台台"),
  ]
}
