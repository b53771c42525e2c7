extension RecordedTown {
  /// A day of a village, its township and the county, with every command that is run all day.
  static func afterADay() throws -> RecordedTown {
    var run = try RecordedTown()
    try run.cases()
    try run.lists()
    try run.reports()
    return run
  }

  private mutating func cases() throws {
    let (village, township) = (Town.village, Town.township)
    let intake = [
      "intake", "--category", "0201", "--summary", "两家因排水沟走向争执，多次吵闹", "--applicant",
      "张大山", "--respondent", "李小河", "--no-input",
    ]
    let up = ["--reason", "涉及管网", "--tried", "调解两次"]
    let first = try self(village, intake)
    try self(village, ["accept", first])
    try self(village, ["session", first, "--mediator", "老李", "--text", "双方到场"])
    try self(village, ["note", first, "--text", "电话联系"])
    try self(village, ["escalate", first] + up)
    try self(township, ["refuse", first, "--reason", "请先核对"])
    try self(village, ["escalate", first, "--tried", "已核对"] + up.prefix(2))
    try self(township, ["receive", first])
    try self(township, ["agree", first, "--form", "written", "--term", "清理@2030-06-01"])
    try self(township, ["close", first, "--outcome", "written_agreement"])
    try self(township, ["followup", first, "--satisfied", "yes"])
    let second = try self(village, intake + ["--grade", "major", "--accept"])
    try self(village, ["close", second, "--outcome", "settled"])
    try self(township, ["verify", second])
    // The number as it is, and what stands for it.
    for number in [first, "1"] { try self(village, ["show", number]) }
    try self(village, ["show", first, "--history"])
    try self(village, intake)
  }

  private mutating func lists() throws {
    let (township, county) = (Town.township, Town.county)
    let open = [
      [], ["--township", township], ["--village", Town.village], ["--county", county],
      ["--holder", Town.village], ["--waiting-for", Town.village], ["--due-within", "7"],
      ["--search", "排水沟"],
    ]
    let all = [
      [], ["--within", county], ["--township", township], ["--village", Town.village],
      ["--overdue", "--sort", "due"],
      ["--due-within", "7", "--sort", "due"], ["--search", "排水沟", "--county", county],
    ]
    for words in open.map({ ["--open"] + $0 }) + all {
      try self(township, ["list"] + words + ["--limit", "1"])
    }
    for unit in [Town.village, township, county] { try self(unit, ["today"]) }
  }

  private mutating func reports() throws {
    try self(Town.county, ["report", "overdue"])
    for grouping in ["township", "month", "township,month"] {
      try self(
        Town.county, ["report", "closure-rate", "--by", grouping, "--from", "2026-01-01"])
    }
  }
}
