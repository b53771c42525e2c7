package import Casework
package import Disputes

/// Labels for codes.
package enum Label {
  package static func of(_ state: State) -> Text {
    switch state {
    case .registered: Text("registered", "已登记")
    case .handling: Text("handling", "办理中")
    case .suspended: Text("suspended", "中止")
    case .concluded: Text("to verify", "办结待验证")
    case .closed: Text("closed", "已结案")
    case .declined: Text("declined", "不予受理")
    case .void: Text("void", "作废")
    }
  }

  package static func of(_ level: Level) -> Text {
    switch level {
    case .city: Text("city", "市")
    case .county: Text("county", "县(市、区)")
    case .township: Text("township", "乡镇(街道)")
    case .village: Text("village", "村(社区)")
    }
  }

  package static func of(_ category: Disputes.Category) -> Text {
    guard !category.isGroup, category.chineseName == "其他" else {
      return Text(category.englishName, category.chineseName)
    }
    return Text(category.englishName, "\(category.group.chineseName)/其他")
  }

  package static func of(_ grade: Grade) -> Text {
    switch grade {
    case .simple: Text("simple", "简单")
    case .ordinary: Text("ordinary", "一般")
    case .complex: Text("complex", "复杂")
    case .major: Text("major", "重大")
    }
  }

  package static func of(_ source: Source) -> Text {
    switch source {
    case .visit: Text("visit", "来访")
    case .reception: Text("reception day", "接访")
    case .grid: Text("grid worker", "网格")
    case .hotline: Text("hotline", "12345热线")
    case .online: Text("online", "网上")
    case .inspection: Text("inspection", "主动排查")
    case .police: Text("police", "公安移送")
    case .court: Text("court", "法院委托")
    case .procuratorate: Text("procuratorate", "检察移送")
    case .arbitration: Text("arbitration", "仲裁移送")
    case .petition: Text("petition", "信访")
    case .department: Text("department", "部门移送")
    case .superior: Text("superior", "上级交办")
    case .subordinate: Text("subordinate", "下级上报")
    case .other: Text("other", "其他")
    }
  }

  package static func of(_ tag: Tag) -> Text {
    switch tag {
    case .enterprise: Text("enterprise", "涉企")
    case .overseas: Text("overseas", "涉侨涉外")
    case .minor: Text("minor", "涉未成年人")
    }
  }

  package static func of(_ outcome: Outcome) -> Text {
    switch outcome {
    case .writtenAgreement: Text("written agreement", "书面协议")
    case .oralAgreement: Text("oral agreement", "口头协议")
    case .settled: Text("settled between the parties", "自行和解")
    case .withdrawn: Text("withdrawn by the applicant", "申请人撤回")
    case .failed: Text("mediation failed", "调解不成")
    case .referred: Text("referred", "引导其他途径")
    }
  }

  package static func of(_ failure: Failure) -> Text {
    switch failure {
    case .gap: Text("the gap is too wide", "分歧过大")
    case .refusal: Text("a party refuses to go on", "当事人拒绝继续调解")
    case .noContact: Text("a party cannot be reached", "无法联系当事人")
    case .timeUp: Text("time is up", "期限届满")
    case .unsigned: Text("a party will not sign", "当事人不签协议")
    case .other: Text("other", "其他")
    }
  }

  package static func of(_ door: Door) -> Text {
    switch door {
    case .court: Text("court", "法院")
    case .arbitration: Text("arbitration", "仲裁")
    case .reconsideration: Text("administrative reconsideration", "行政复议")
    case .police: Text("police", "公安")
    case .department: Text("department", "主管部门")
    case .petition: Text("petition office", "信访")
    case .otherCentre: Text("another centre", "其他综治中心")
    case .none: Text("none", "无")
    }
  }

  package static func of(_ role: PartyRole) -> Text {
    switch role {
    case .applicant: Text("applicant", "申请人")
    case .respondent: Text("respondent", "被申请人")
    case .other: Text("other party", "其他当事人")
    }
  }

  package static func of(_ kind: PartyKind) -> Text {
    switch kind {
    case .person: Text("person", "自然人")
    case .organisation: Text("organisation", "单位")
    case .unknown: Text("not yet known", "身份不详")
    }
  }

  package static func of(_ urgency: Urgency) -> Text {
    switch urgency {
    case .none: Text("none", "无")
    case .plain: Text("plain", "一般督办")
    case .red: Text("red", "红牌督办")
    }
  }

  package static func of(_ form: AgreementForm) -> Text {
    switch form {
    case .written: Text("written", "书面")
    case .oral: Text("oral", "口头")
    }
  }

  package static func of(_ direction: Direction) -> Text {
    switch direction {
    case .up: Text("up", "上报")
    case .down: Text("down", "交办")
    case .sideways: Text("sideways", "转办")
    }
  }

  package static func of(_ standing: Standing) -> Text {
    switch standing {
    case .holder: Text("the unit that holds the case", "承办单位")
    case .target: Text("the unit to which it is offered", "被流转单位")
    case .registrar: Text("the unit that registered it", "登记单位")
    case .superior: Text("a unit above the holder", "承办单位的上级")
    case .registrarSuperior: Text("a unit above the one that registered it", "登记单位的上级")
    case .formerHolder: Text("a unit that held it before", "曾承办单位")
    case .helper: Text("a unit that was asked to assist", "协办单位")
    case .ender: Text("the unit that ended it", "作出结案的单位")
    case .designator: Text("the nearest unit above both", "共同的最近上级")
    }
  }

  package static func of(_ status: LedgerResult.Status) -> Text {
    switch status {
    case .registered: Text("registered", "已登记")
    case .closed: Text("closed", "已结案")
    case .skipped: Text("there already", "已有")
    case .failed: Text("failed", "失败")
    }
  }
}
