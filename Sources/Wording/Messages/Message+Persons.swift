package import Casework
package import Disputes

/// Messages about persons and their rights.
extension Message {
  // Who sees what
  package static let withheld = Text(
    "A dispute of minors: what is private about it is for its holder and the units above it alone.",
    "涉未成年人案件：个人信息仅承办单位及其上级可查阅。")
  package static let sessionsWithheld = Text(
    "What was said in sessions is for the holder and the units above it alone (在线调解规则第十八条).",
    "调解内容仅承办单位及其上级可查阅（在线调解规则第十八条）。")
  package static let cannotRecord = Text(
    "The look cannot be recorded, for the file can only be read; so nothing is shown unmasked.",
    "数据文件只读，无法留下查阅记录，因此不显示未遮蔽内容。")

  package static func rowsWithheld(_ count: Int) -> Text {
    Text(
      "\(Text.counted(count, "case")) of minors without what is private about them.",
      "其中涉未成年人 \(count) 件，未含个人信息。")
  }

  package static func totalAccesses(_ count: Int) -> Text {
    Text(Text.counted(count, "look"), "共 \(count) 次查阅")
  }

  // Erasing
  package static let erasedFields = Text(
    "name, phone, document number, address", "姓名、电话、证件号码、住址")
  package static let nothingChanged = Text(
    "Cancelled; nothing was changed.", "已取消，未作改动。")
  package static let erasedBefore = Text(
    "Erased before, nothing was added.", "此前已删除，未作改动。")
  package static let eraseNeedsYes = Text(
    "Nothing was erased: it cannot be undone, so say --yes.", "未删除：删除不可恢复，请加 --yes 确认。")
  package static let tracesMayStay = Text(
    "The old data is erased, but others use the file or the disk is full, so traces may stay in free "
      + "places of the file until the next erasing or correcting; the same command again removes them.",
    "原数据已删除；但他人正在使用本文件或磁盘已满，文件空闲处可能仍有残留，将在下次删除或更正时清除，也可重新运行本命令清除。")
  package static let noCertificateYet = Text(
    "The data is erased, but others use the file or the disk is full, so traces may stay in free "
      + "places of the file. The same command again, when nobody works on it, removes them and prints "
      + "the certificate.",
    "内容已删除；但他人正在使用本文件或磁盘已满，文件空闲处可能仍有残留。请在无人使用时重新运行本命令，清除残留后出具证明。")
  package static let copiesElsewhere = Text(
    "Backups and exports made before still hold it: erase them too.",
    "此前的备份和导出文件仍含这些内容，须另行删除。")
  package static let nothingErasedByItself = Text(
    "Nothing is erased by itself: jiefen party erase NUMBER PARTY --reason retention",
    "不会自动删除：jiefen party erase 编号 序号 --reason retention")

  package static func eraseForGood(party: Int, texts: Int) -> Text {
    Text(
      "Erase party \(party)" + (texts > 0 ? " and \(Text.counted(texts, "text"))" : "")
        + " for ever?",
      "永久删除第 \(party) 个当事人的信息" + (texts > 0 ? "及 \(texts) 段文字" : "") + "？")
  }

  package static func wouldErase(party: Int, texts: Int) -> Text {
    Text(
      "Would erase party \(party) and \(Text.counted(texts, "text")).",
      "将删除第 \(party) 个当事人的信息及 \(texts) 段文字。")
  }

  package static func textsErased(_ count: Int) -> Text {
    Text(Text.counted(count, "text"), "文字 \(count) 段")
  }

  package static func textsReworded(_ count: Int) -> Text {
    Text("in \(Text.counted(count, "text"))", "并更正文字 \(count) 段")
  }

  // Duplicates
  package static let mayBeSame = Text(
    "Open cases of the same township that may be the same dispute:", "同一乡镇的未结案件中，可能为同一纠纷的有：")
  package static let sameRelatedNew = Text(
    "[s]ame, [r]elated, [n]ew?", "s 同一纠纷 / r 有关联 / n 新纠纷？")
  package static let isRelated = Text(
    "Registered as related; a note in each names the other: jiefen note NUMBER --text …",
    "按有关联登记；可在两案备注对方编号：jiefen note 编号 --text …")

  package static func isSame(_ number: CaseNumber) -> Text {
    Text(
      "Nothing was registered. What is new: jiefen note \(number) --text …; two cases of one "
        + "dispute: jiefen merge.",
      "未登记。新情况请记入 jiefen note \(number) --text …；重复立案用 jiefen merge。")
  }

  package static let copyForHolder = Text(
    "A copy of all data of a person is given by the unit that holds the case or one above it.",
    "当事人全部信息的副本由承办单位或其上级提供。")
  package static let revealNeedsReason = Text(
    "My unit does not hold this case: say why, --reason handling|call_back|audit|person_asked|other.",
    "本单位不是承办单位，须注明原因：--reason handling|call_back|audit|person_asked|other。")
}

extension Label {
  /// A party by its number.
  package static func party(_ number: Int) -> Text {
    Text("party \(number)", "第 \(number) 个当事人")
  }

  package static func of(_ reason: ErasureReason) -> Text {
    switch reason {
    case .retention: Text("the period of keeping is over", "保管期满")
    case .decision: Text("by decision", "依决定")
    }
  }

  package static func of(_ ground: PossibleDuplicate.Ground) -> Text {
    switch ground {
    case .document: Text("same document", "证件相同")
    case .phone: Text("same phone", "电话相同")
    case .name: Text("same name", "姓名相同")
    case .text: Text("similar text", "内容相近")
    }
  }

  package static func of(_ reason: Access.Reason) -> Text {
    switch reason {
    case .handling: Text("handling", "办理需要")
    case .callBack: Text("call back", "回访")
    case .audit: Text("audit", "督查审计")
    case .personAsked: Text("the person asked", "本人申请")
    case .other: Text("other", "其他")
    }
  }
}
