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
}
