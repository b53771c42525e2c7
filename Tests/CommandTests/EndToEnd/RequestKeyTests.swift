import Testing

/// The same request by the same key, however its options were typed.
@Suite struct RequestKeyTests {
  private static let usual = [
    "intake", "--category", "02", "--applicant", "张三", "--applicant", "李四", "--phone",
    "13800001111",
    "--summary", "排水", "--tag", "overseas", "--tag", "enterprise", "--accept", "--idempotency-key",
    "k",
  ]

  @Test(arguments: [
    [
      "intake", "--idempotency-key=k", "--accept", "--tag", "enterprise", "--summary=排水",
      "--applicant=张三",
      "--applicant", "李四", "--tag", "overseas", "--phone", "13800001111", "--category=02",
    ],
    [
      "intake", "--cat", "02", "--appl", "张三", "--appl", "李四", "--pho", "13800001111", "--summary",
      "排水",
      "--tag", "overseas", "--tag", "enterprise", "--acc", "--idem", "k", "--trust-clock", "--yes",
    ],
    [
      "intake", "--phone", "13800001111", "--applicant", "张三", "--applicant", "李四", "--summary",
      "排水",
      "--tag", "overseas", "--tag", "enterprise", "--accept", "--idempotency-key", "k",
      "--category", "02",
      "--category", "02", "--lang", "zh",
    ],
    [
      "intake", "--category", "02", "--private-file", "-", "--tag", "overseas", "--tag",
      "enterprise",
      "--accept", "--idempotency-key", "k",
    ],
  ]) func `is one request`(words: [String]) throws {
    let town = try Town()
    let first = try town.run(Town.village, Self.usual)
    let input = "applicant = 张三\nphone = 13800001111\napplicant = 李四\nsummary = 排水\n"
    let again = try town.run(
      Town.village, words, input: words.contains("-") ? Array(input.utf8) : [])
    #expect(first.code == 0 && again.code == 0, "\(again.err)")
    #expect(again.number == first.number)
    #expect(try town.list().count == 1)
  }

  @Test(arguments: [
    ("--applicant 王五", []), ("--grade major", []), ("", ["--accept"]), ("--place 村口", []),
  ]) func `with other answers is another request`(more: String, less: [String]) throws {
    let town = try Town()
    #expect(try town.run(Town.village, Self.usual).code == 0)
    let words =
      Self.usual.filter { !less.contains($0) } + more.split(separator: " ").map(String.init)
    let other = try town.run(Town.village, words)
    #expect(other.code == 6 && other.out.isEmpty, "\(other.err)")
    #expect(other.err.contains("--idempotency-key"))
  }

  @Test func `of whom a number is counts, and of which command the answers are`() throws {
    let town = try Town()
    let words = [
      "intake", "--category", "02", "--summary", "x", "--idempotency-key", "k", "--private-file",
      "-",
    ]
    func said(_ text: String) throws -> Int32 {
      try town.run(Town.village, words, input: Array(text.utf8)).code
    }
    #expect(try said("applicant = 张三\nphone = 13800001111\napplicant = 李四\n") == 0)
    #expect(try said("applicant = 张三\napplicant = 李四\nphone = 13800001111\n") == 6)
    let key = ["--idempotency-key", "j"]
    #expect(try town.run(Town.village, ["accept", "1"] + key).code == 0)
    #expect(try town.run(Town.village, ["resume", "1"] + key).code == 6)
  }

  @Test(arguments: ["", " ", "\u{3000}"]) func `an empty key is refused`(key: String) throws {
    let town = try Town()
    let run = try town.run(
      Town.village,
      [
        "intake", "--category", "02", "--applicant", "张三", "--summary", "x", "--idempotency-key",
        key,
      ])
    #expect(run.code == 64 && run.err.contains("--idempotency-key"))
    #expect(try town.list().isEmpty)
  }

  @Test func `no error repeats a key`() throws {
    let town = try Town()
    let key = ["--idempotency-key", "张大山13912345678"]
    let number = try town.intake()
    #expect(try town.run(Town.village, ["note", number, "--text", "x"] + key).code == 0)
    let other = try town.run(Town.village, ["note", number, "--text", "y"] + key)
    #expect(other.code == 6 && !other.err.contains("大山") && !other.err.contains("1391"))
  }

  /// Requests that mean the same.
  ///
  /// `#` is an accepted case, `%` one that is only registered, `@` today, `!` a day to come.
  static let alike: [(first: String, again: String)] = [
    ("accept 2", "accept %"), ("accept %", "accept 2026-2"), ("note 1 --text x", "note # --text x"),
    ("note # --text x", "note # --text x --at @"), ("note # --text x --at @", "note # --text x"),
    (
      "intake --category 02 --applicant 甲 --summary x --at 2026-09-01T09:30",
      "intake --category 02 --applicant 甲 --summary x --date=2026年9月1日T09:30:00+08:00"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x --at 2026-09-01",
      "intake --category 02 --applicant 甲 --summary x --at 2026年9月1日"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 邻里 --applicant 甲 --summary x"
    ),
    (
      "intake --category 0299 --applicant 甲 --summary x --amount 0500 --people 03",
      "intake --category 邻里/其他 --applicant 甲 --summary x --amount 500 --people 3"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 02 --applicant 甲 --summary x --grade ordinary --source visit --area 331102100201"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x --area 碧二村委会",
      "intake --category 02 --applicant 甲 --summary x --area 碧湖镇/碧二村委会"
    ),
    (
      "intake --category 02 --applicant 甲 --respondent 乙 --summary x --phone 138-0000-1111",
      "intake --category 02 --respondent 乙 --applicant 甲 --summary x --phone 13800001111"
    ),
    ("escalate # --tried y --reason x", "escalate # --tried y --reason x --to 碧湖镇"),
    (
      "escalate # --tried y --reason x --to 331102100000",
      "escalate 1 --tried y --reason x --to 碧湖镇"
    ),
    ("transfer # --reason x --to 碧二村委会", "transfer # --reason x --to 331102100202"),
    ("assist # --to 碧二村委会", "assist # --to 331102100202"),
    ("merge % --into 1 --reason x", "merge 2 --into # --reason x"),
    ("suspend # --reason papers --until !", "suspend # --reason papers --until !T12:00"),
    ("agree # --form oral --term 付款@!", "agree # --form oral --term 付款@!T00:00"),
    (
      "correct # --field amount --value 0500 --reason x",
      "correct # --field amount --value 500 --reason x"
    ),
    (
      "correct # --field category --value 03 --reason x",
      "correct # --field category --value 人格权 --reason x"
    ),
    (
      "correct # --field tags --value overseas,minor --reason x",
      "correct # --field tags --value minor,overseas --reason x"
    ),
    ("party add # --role other --name 丙", "party add # --role other --name 丙 --kind person"),
    (
      "party add # --role other --name 丙 --phone 138-0000-1111",
      "party add # --role other --name 丙 --phone 13800001111"
    ),
    (
      "party correct # 1 --name 张大川 --reason x", "party correct 1 01 --name 张大川 --reason x"
    ),
    ("close # --outcome withdrawn", "close 1 --outcome withdrawn"),
  ]

  private static func words(_ line: String, _ numbers: [String]) -> [String] {
    let year = numbers[0].split(separator: "-")[1]
    return line.replacing("2026-2", with: "\(year)-2").split(separator: " ").map {
      String($0).replacing("#", with: numbers[0]).replacing("%", with: numbers[1])
        .replacing("@", with: $0.contains("付款") ? "@" : Town.day(0))
        .replacing("!", with: Town.day(20))
    }
  }

  @Test(arguments: alike)
  func `is known by what it means, not by how it is spelled`(
    first: String, again: String
  ) throws {
    let town = try Town()
    let numbers = [try town.intake(), try town.intake(accepted: false)]
    let key = ["--idempotency-key", "k"]
    let once = try town.run(Town.village, Self.words(first, numbers) + key)
    #expect(once.code == 0, "\(once.err)")
    let before = try town(Town.city, "export", "events").out
    for line in [again, first] {
      let twice = try town.run(Town.village, Self.words(line, numbers) + key)
      #expect(twice.code == 0 && twice.number == once.number, "\(line): \(twice.err)")
    }
    #expect(try town(Town.city, "export", "events").out == before)
    let day = try town.later(1)
    let late = try town.run(Town.village, Self.words(first, numbers) + key, day)
    #expect(late.code == 0, "\(late.err)")
    #expect(try town(Town.city, "export", "events").out == before)
  }

  /// Requests that do not mean the same.
  static let others: [(first: String, again: String)] = [
    ("accept 2", "accept #"), ("accept 2", "note 2 --text x"),
    ("note # --text x", "note # --text y"), ("note # --text x", "note % --text x"),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 02 --applicant 甲 --summary x --at 2026-09-01"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x --at 2026-09-01",
      "intake --category 02 --applicant 甲 --summary x --at 2026-09-01T09:30"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 03 --applicant 甲 --summary x"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 02 --applicant 甲 --summary x --grade simple"
    ),
    (
      "intake --category 02 --applicant 甲 --summary x",
      "intake --category 02 --applicant 甲 --summary x --area 碧湖镇"
    ),
    (
      "intake --category 02 --applicant 甲 --applicant 乙 --summary x",
      "intake --category 02 --applicant 甲 --respondent 乙 --summary x"
    ),
    ("escalate # --tried y --reason x", "escalate # --tried y --reason x --emergency violence"),
    ("transfer # --reason x --to 碧二村委会", "transfer # --reason x --to 331102100203"),
    ("agree # --form oral --term 付款@!", "agree # --form written --term 付款@!"),
    ("merge % --into 1 --reason x", "merge 2 --into # --reason y"),
    (
      "party correct # 1 --name 张大川 --reason x",
      "party correct # 1 --name 张大川 --reason x --in-texts"
    ),
    ("party correct # 1 --name 张大川 --reason x", "party correct # 2 --name 张大川 --reason x"),
  ]

  @Test(arguments: others)
  func `that means something else is refused`(first: String, again: String) throws {
    let town = try Town()
    let numbers = [try town.intake(), try town.intake(accepted: false)]
    let key = ["--idempotency-key", "k"]
    let once = try town.run(Town.village, Self.words(first, numbers) + key)
    #expect(once.code == 0, "\(once.err)")
    let before = try town(Town.city, "export", "events").out
    let other = try town.run(Town.village, Self.words(again, numbers) + key)
    #expect(other.code == 6 && other.err.contains("--idempotency-key"), "\(other.err)")
    #expect(try town(Town.city, "export", "events").out == before)
  }

  @Test func `each unit has keys of its own`() throws {
    let town = try Town()
    let words = ["intake", "--category", "02", "--applicant", "甲", "--summary", "x"]
    let units = [Town.village, Town.township, Town.otherTownship]
    let numbers = try units.map {
      try town.run($0, words + ["--idempotency-key", "1"]).number
    }
    #expect(Set(numbers).count == 3)
    for (unit, number) in zip(units, numbers) {
      #expect(try town.run(unit, words + ["--idempotency-key", "1"]).number == number)
      #expect(
        try town.run(unit, ["note", number, "--text", "x", "--idempotency-key", "1"]).code == 6)
    }
  }

  @Test func `two keys are refused, the same one twice is one`() throws {
    let town = try Town()
    let words = ["intake", "--category", "02", "--applicant", "甲", "--summary", "x"]
    let key = ["--idempotency-key", "甲乙13812345678"]
    let two = try town.run(Town.village, words + key + ["--idempotency-key", "2"])
    #expect(two.code == 64 && two.err.contains("--idempotency-key"), "\(two.err)")
    #expect(!two.err.contains("138") && !two.err.contains("甲乙"))
    #expect(try town.list().isEmpty)
    #expect(try town.run(Town.village, words + key + key).code == 0)
  }
}
