package import Casework
import Disputes

// Labels in reports.

extension Label {
  package static func of(_ name: ReportName) -> Text {
    switch name {
    case .closureRate: Text("closure rate", "办结率")
    case .levels: Text("where disputes are resolved", "各层级化解情况")
    case .movement: Text("movement between units", "流转情况")
    case .followup: Text("what became of closed cases", "回访履行反弹情况")
    case .workload: Text("workload", "工作量")
    }
  }

  package static func of(_ definition: RateDefinition) -> Text {
    switch definition {
    case .cohort:
      Text(
        "of the cases registered in the period, those closed by the as-of time",
        "期内登记案件中，截至统计时点已结案的比例")
    case .flow:
      Text(
        "closings that took effect in the period and stand, per case registered in it",
        "期内生效且未重开的结案数与期内登记数之比")
    case .due:
      Text(
        "of the cases whose handling deadline lies in the period, those closed by the as-of time",
        "办理期限在期内届满的案件（应结案）中，截至统计时点已结案的比例")
    case .success:
      Text(
        "of the closings of the period after a mediation, those that resolved the dispute",
        "期内生效且未重开的调解结案（化解或调解不成）中，化解的比例")
    case .local:
      Text(
        "of the disputes resolved in the period, those resolved by a village or township",
        "期内化解的纠纷中，由村(社区)或乡镇(街道)化解的比例")
    }
  }

  package static func of(_ grouping: Grouping) -> Text {
    switch grouping {
    case .county: Text("county", "县(市、区)")
    case .township: Text("township", "乡镇(街道)")
    case .village: Text("village", "村(社区)")
    case .month: Text("month", "月份")
    case .category: Text("category", "类别")
    case .grade: Text("grade", "等级")
    case .source: Text("source", "来源")
    case .tag: Text("tag", "标签")
    case .level: Text("level", "层级")
    case .handler: Text("handler", "办理单位")
    case .team: Text("team", "调解团队")
    case .people: Text("people", "涉及人数")
    }
  }

  package static func of(_ comparison: Comparison) -> Text {
    switch comparison {
    case .previous: Text("the period before", "环比")
    case .year: Text("the same period a year before", "同比")
    }
  }

  /// The title of a column.
  package static func of(_ column: ReportDefinition.Column) -> Text? {
    switch column.figure {
    case .count(let measure): Label.of(measure)
    case .indicator(let indicator): Label.of(indicator)
    case .nothing: nil
    }
  }

  package static func of(_ indicator: Indicator) -> Text {
    switch indicator {
    case .closureRate: Text("rate %", "办结率%")
    case .flowRate: Text("flow rate %", "期内办结率%")
    case .dueRate: Text("due rate %", "结案率%")
    case .onTimeRate: Text("on time %", "按期结案率%")
    case .successRate: Text("success %", "调解成功率%")
    case .localRate: Text("local %", "就地化解率%")
    case .villageRate: Text("village %", "村级%")
    case .townshipRate: Text("township %", "乡镇级%")
    case .countyRate: Text("county %", "县级%")
    case .cityRate: Text("city %", "市级%")
    case .upwardRate: Text("upward %", "上行率%")
    case .transitMean: Text("mean days", "平均在途天数")
    case .callbackRate: Text("called back %", "回访率%")
    case .satisfactionRate: Text("satisfied %", "满意率%")
    case .performanceRate: Text("performed %", "履行率%")
    case .returnRate: Text("returned %", "反弹率%")
    }
  }
}

extension Report.Heading {
  /// The label of the key.
  package func label(by grouping: Grouping?) -> String {
    if let name { return name }
    let label: Text? =
      switch grouping {
      case .category: Disputes.Category(code: key).map { Label.of($0) }
      case .grade: Grade(rawValue: key).map { Label.of($0) }
      case .source: Source(rawValue: key).map { Label.of($0) }
      case .tag: key.isEmpty ? Text("no tag", "无标签") : Tag(rawValue: key).map { Label.of($0) }
      case .level: Level(code: key).map { Label.of($0) }
      case .team: key.isEmpty ? Text("no team", "无团队") : nil
      case .people: key.isEmpty ? Text("not stated", "未填") : nil
      case nil: Label.total
      case .month, .county, .township, .village, .handler: nil
      }
    return label?.description ?? key
  }
}
