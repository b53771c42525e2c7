package import Casework

extension FieldKey {
  /// The placeholder for its value; empty for a flag.
  package var valueName: Text {
    switch self {
    case .number: Text("number", "编号")
    case .reason, .summary, .foreignNumber, .place, .present, .sessionText, .noteText, .tried,
      .answer, .closingReason, .value, .address, .erasureBasis, .search, .unitName, .ruleBasis:
      Text("text", "文字")
    case .category: Text("code or Chinese name", "代码或名称")
    case .applicant, .respondent, .mediator, .partyName, .ignored, .newName: Text("name", "姓名")
    case .phone, .partyPhone: Text("phone", "电话")
    case .document, .partyDocument: Text("document", "证件号码")
    case .area, .superior, .target, .helper, .approvedBy, .county, .township, .village, .within,
      .holder, .waitingFor, .disputesWithin, .reportingUnit, .anyUnit, .parent, .successor,
      .ruleUnit, .checkedUnit, .anchorUnit:
      Text("unit", "单位")
    case .grade, .source, .tag, .door, .team, .emergency, .suspensionReason, .urgency, .form,
      .outcome, .satisfied, .performed, .correctedField, .role, .kind, .erasureReason, .state,
      .tagged, .sort, .section, .revealReason, .definition, .comparison, .encoding, .level,
      .newCode, .clock, .clockFilter, .ruleSet, .shell:
      Text("code", "代码")
    case .people, .extensionDays, .termNumber, .party, .limit, .returnedWithin, .after,
      .naturalDays, .workingDays, .months, .warning, .cap, .series, .restoreSeries:
      Text("number", "数")
    case .amount: Text("yuan", "元")
    case .at, .from, .to, .asOf, .knownAt, .periodicAsOf: Text("time", "时间")
    case .until, .retentionDay, .firstDay, .lastDay, .ruleFrom, .ruleTo, .ruleDay: Text("day", "日期")
    case .term, .closingTerm: Text("text[@day]", "内容[@日期]")
    case .into: Text("case", "案件")
    case .dueWithin: Text("days", "天数")
    case .registered: Text("from..to", "起..止")
    case .grouping: Text("rows[,columns]", "行[,列]")
    case .cell: Text("row/figure", "行/项")
    case .period: Text("period", "期")
    case .savedReport, .table, .unitsFile, .checkedFile, .backupFile, .restoreFile:
      Text("file", "文件")
    case .mapping: Text("theirs=ours", "来表列=本列")
    case .year: Text("year", "年份")
    case .against, .statedAnchor: Text("file or hash", "文件或哈希")
    case .accept, .partiesAgree, .fail, .inTexts, .withTexts, .open, .overdue, .history, .reveal,
      .published, .since, .keepGoing, .closeVanished, .closedToo, .reference, .rules, .anchors,
      .repair:
      Text("", "")
    }
  }
}
