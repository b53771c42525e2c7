public import Disputes

extension Party<String> {
  /// What a respondent not yet known is called.
  public static var unknownNames: [String] { ["unknown", "不详", "未知"] }

  /// Makes the party of a name as it was typed: a person, an organisation, or one not yet known.
  ///
  /// Neither a ledger nor a clerk in a hurry says what a party is, so a name of three characters or
  /// more is an organisation's where it ends like one, and else a person's.
  public init(named name: String, role: PartyRole, phone: String? = nil) {
    let isUnknown = role == .respondent && Self.unknownNames.contains(name)
    self.init(
      role: role, kind: isUnknown ? .unknown : Self.kind(of: name), name: isUnknown ? nil : name,
      phone: phone)
  }

  private static func kind(of name: String) -> PartyKind {
    // Three bytes to a character; what a person is called is seldom one of these words.
    guard name.utf8.count >= 9, organisationEndings.contains(where: name.hasBytes(atEnd:))
    else { return .person }
    return .organisation
  }
}

extension String {
  /// As `hasSuffix`, but for characters that stand for themselves only.
  fileprivate func hasBytes(atEnd ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

private let organisationEndings = [
  "公司", "集团", "厂", "店", "超市", "合作社", "旅行社", "报社", "村委会", "居委会", "业委会",
  "委员会", "协会", "商会", "学校", "小学", "中学", "大学", "幼儿园", "医院", "卫生院", "法院",
  "检察院", "局", "所", "中心", "银行", "政府", "办事处", "村民小组",
]
