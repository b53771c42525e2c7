/// Definitions of the figures in periodic reports, one line each.
enum Definition {
  static let area = Text(
    "By area: the area frozen at registration; a unit 'itself' has the cases that lie in no unit "
      + "below it. registered: without void, merged and declined cases. closed: closings whose "
      + "effect lies in the stretch and that stand at the as-of time; late: of these, concluded "
      + "behind the deadline. rate: closed / registered of the same stretch (flow), above 100 % "
      + "where older cases were closed. open, overdue: at the as-of time, whenever registered.",
    "按属地：以登记时固定的属地为准，“本级”为不属于下级单位的案件。登记：不计作废、并案、不予受理。"
      + "办结：在该段时间生效且统计时点未重开的结案；超期办结：其中逾期办结的。"
      + "办结率：同一段时间的办结/登记（flow），办结以前登记的案件时可超过 100 %。"
      + "在办、超期：统计时点的数，不论何时登记。")
  static let movement = Text(
    "Movement: by the area of the case. taken in: registered, received, designated, placed or "
      + "reopened in the period; offers made in it. upward %: sent up / taken in.",
    "流转：按案件属地。收案：期内登记、签收、指定、划入或重办；流转：期内发出。上行率：上报/收案。")
  static let monthly = Text(
    "By level: of the unit that closed the case, else of the one that holds it. Registered in the "
      + "period (cohort); resolved: closings by agreement or settlement whose effect lies in it.",
    "办理层级：结案单位的层级，未结的为承办单位。登记：期内登记；调处成功：期内生效且未重开的达成协议或和解结案。")
  static let cohort = Text(
    "Bars (cohort): of the cases registered in the period, those closed at the as-of time.",
    "条形图（cohort）：期内登记案件中，统计时点已结案的比例。")
  static let trend = Text(
    "Lines: registered and closed as in the table by area; open at the end of each month, or at the "
      + "as-of time.",
    "折线图：登记、办结口径同按属地表；在办为各月末（或统计时点）的数。")
  static let analysis = Text(
    "Earlier periods are counted as of the time that corresponds, by what is known now. Change of a "
      + "count in percent, of a rate in points. Closed: cohort. Resolved: closings by agreement or "
      + "settlement, of those by agreement, settlement or failed mediation.",
    "比较期按对应的时点、以现在已知的内容统计；件数比增减百分比，比率比百分点。办结：cohort。"
      + "化解率：达成协议或和解的结案，占协议、和解与调解不成结案之和。")
  static let due = Text(
    "Due: the deadline of handling, as it stood, lies in the period; on time: concluded by it and "
      + "closed.",
    "应结：办理期限（含延期）在期内届满；按期：期限内办结且已结案。")
  static let afterwards = Text(
    "Calls, satisfaction and performance: of closings whose effect lies in the period, by the last "
      + "call and the terms due by the as-of time.",
    "回访、满意、履行：期内生效的结案，以最近一次回访和统计时点前到期的条款为准。")
}
