public import Disputes

extension Party<String> {
  /// The words that stand for an unknown respondent, in any case and with any spaces.
  public static var unknownNames: [String] { ["unknown", "不详", "未知", "不明"] }

  /// Makes a party from a typed name: a person, an organisation or an unknown respondent.
  ///
  /// Ledgers and clerks in a hurry do not state the kind: a name of three characters or more with
  /// the ending of an organisation is one, any other a person. Outer spaces are no part of it.
  public init(named name: String, role: PartyRole, phone: String? = nil) {
    let name = name.trimmed
    let isUnknown =
      role == .respondent && name.utf8.count < 64
      && Self.unknownNames.contains(Spelling.folded(name))
    self.init(
      role: role, kind: isUnknown ? .unknown : Self.kind(of: name), name: isUnknown ? nil : name,
      phone: phone)
  }

  private static func kind(of name: String) -> PartyKind {
    // Three characters of three bytes each; two, such as 张所, may well be a person.
    guard name.utf8.count >= 9, organisationEndings.contains(where: name.hasBytes(atEnd:))
    else { return .person }
    return .organisation
  }
}

extension String {
  /// Tells whether the text ends with these bytes: `hasSuffix` without canonical equivalence.
  fileprivate func hasBytes(atEnd ending: String) -> Bool {
    utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

private let organisationEndings = [
  "公司", "集团", "厂", "店", "超市", "合作社", "旅行社", "报社", "村委会", "居委会", "业委会",
  "委员会", "协会", "商会", "学校", "小学", "中学", "大学", "幼儿园", "医院", "卫生院", "法院",
  "检察院", "局", "所", "中心", "银行", "政府", "办事处", "村民小组",
]
