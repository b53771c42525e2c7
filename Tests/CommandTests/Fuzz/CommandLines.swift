import Support

/// Command lines out of nearly right ones.
enum CommandLines {
  private static let lines = [
    "list|--open|--township|碧湖镇|--sort|-due|--limit|5|--format|json",
    "list|--registered|2026-01-01..2026-03|--category|邻里/其他|--search=a=b|--state|handling",
    "intake|--category|0201|--applicant|张三|--summary|排水沟|--respondent|李四|--dry-run",
    "intake|--category|02|--applicant|张三|--summary|院墙|--people|3|--amount|500|--tag|minor|--accept",
    "show|42|--history", "show|1|--reveal|--reason|audit|--format|ndjson", "today|--only|late",
    "accept|1|--dry-run", "note|1|--text|已电话联系|--at|2026-03-31T09:30",
    "escalate|1|--reason|难|--tried|调解|--to|碧湖镇|--dry-run",
    "agree|1|--form|oral|--term|赔偿@2027-06-01|--term|道歉|--dry-run",
    "close|1|--outcome|failed|--reason|gap|--dry-run",
    "suspend|1|--reason|papers|--until|2026-12-01",
    "correct|1|--field|summary|--value|好|--reason|误|--dry-run", "merge|1|--into|2|--reason|重复",
    "party|add|1|--role|other|--name|王五|--phone|13812345678|--dry-run",
    "party|export|1|1|--reason|person_asked",
    "report|closure-rate|--by|township,month|--within|莲都区|--known-at|#12",
    "report|overdue|--format|html", "report|monthly|--for|莲都区|--period|2026-03",
    "rule|set|handling|--days|20|--dry-run", "deadline|explain|1", "calendar|show|2026",
    "unit|list|--within|莲都区|--level|village", "unit|add|331102100299|新村|--level|village",
    "officer|add|wang.fang|--dry-run", "access|list|1", "retention|list|--on|2036-01-01", "check",
  ]

  private static let inputs = Mutator(
    lines.map { $0.replacing("|", with: "\n") },
    tokens: [
      "\n--", "\n-", "\n--\n", "\n--no-such\n", "\n--dry-run\n", "\n--help", "\n--format\ncsv",
      "\n--lang\nzh", "\n--lang\nxx", "\n-y\n", "\n--unit\n丽水市\n", "\n--as\n王\n", "=", "\n\n",
      String(repeating: "长/", count: 3_000),
    ])

  /// The words of a seed.
  static func words(_ seed: UInt64) -> [String] {
    inputs.text(seed).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // The system hands no NUL over.
      .map { $0.replacing("\0", with: "") }
  }
}
