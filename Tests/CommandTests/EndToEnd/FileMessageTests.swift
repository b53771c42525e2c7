import Foundation
import Machine
import SQLite
import Testing
import Wording

@testable import jiefen

/// Every message about a file names it, in the reader's language.
@Suite struct FileMessageTests {
  /// Commands that use a file; `¤` is its path, `~` the folder of the test.
  static let commands: [String] = [
    "list --db ¤", "check --db ¤", "note 1 --text x --db ¤", "today --db ¤", "backup ~/b.db --db ¤",
    "check ¤", "check --against ¤", "check ¤ --anchors", "anchor keep ¤", "restore ¤ --yes",
    "init --db ¤", "init --db ~/new.db --units ¤", "import cases ¤", "import units ¤",
    "import calendar ¤", "report verify ¤", "note 1 --text-file ¤", "note 1 --private-file ¤",
    "intake --category 02 --applicant 甲某 --summary-file ¤", "backup ¤", "export cases -o ¤",
    "report monthly -o ¤ --format html",
  ]

  /// What may be wrong with a file.
  enum Wrong: String, CaseIterable {
    case missing, folder, unreadable, empty, words, binary, damaged, newer, loop, dangling
    case belowFile = "words/x"
    case belowMissing = "nothing/x"
    case tooLong
  }

  private func town(_ language: String) throws -> Town {
    let town = try Town(language)
    let folder = town.program.folder
    func path(_ wrong: Wrong) -> String { folder.appendingPathComponent(wrong.rawValue).path }
    try FileManager.default.createDirectory(
      atPath: path(.folder), withIntermediateDirectories: false)
    _ = try town.file("empty", [])
    _ = try town.file("words", Array(String(repeating: "neither this nor that\n", count: 50).utf8))
    _ = try town.file("binary", (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 201) })
    _ = try town.file("unreadable", Array("x".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path(.unreadable))
    let database = try Data(contentsOf: folder.appendingPathComponent("cases.db"))
    var damaged = [UInt8](database)
    for page in stride(from: 4_096, to: damaged.count, by: 4_096) {
      for index in page..<min(page + 200, damaged.count) { damaged[index] = 0xFF }
    }
    _ = try town.file("damaged", damaged)
    _ = try town.file("newer", [UInt8](database))
    try Connection(path: path(.newer), access: .readWrite).execute(
      script: """
        INSERT INTO schema_migration (position, name, sha256)
        SELECT 999, '0999_x', sha256 FROM schema_migration LIMIT 1
        """)
    for (link, target) in [(Wrong.loop, "loop"), (.dangling, "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: path(link), withDestinationPath: target)
    }
    return town
  }

  @Test(arguments: Wrong.allCases, ["en", "zh"])
  func `every command names the file that is wrong`(wrong: Wrong, language: String) throws {
    let town = try town(language)
    let folder = town.program.folder
    let database = folder.appendingPathComponent("cases.db")
    let before = try Data(contentsOf: database)
    let name = wrong == .tooLong ? String(repeating: "x", count: 300) : wrong.rawValue
    let path = folder.appendingPathComponent(name).path
    for line in Self.commands {
      let words = line.split(separator: " ").map {
        String($0).replacing("¤", with: path).replacing("~", with: folder.path)
      }
      let run = try town.run(Town.city, words)
      // A message about a very long name shows its beginning.
      let isNamed =
        switch wrong {
        case .tooLong: run.err.contains(path.prefix(40))
        // The folder that cannot be made or entered is named.
        // An empty text is a text.
        case .empty where line.hasPrefix("note") || line.hasPrefix("intake"): true
        case .belowFile, .belowMissing: run.err.contains(path.dropLast("/x".count))
        default: run.err.contains(path)
        }
      // Where the file is well, there is no case 1 in it, or no anchor of it.
      #expect([0, 3].contains(run.code) || isNamed, "\(line): \(run.code) \(run.err)")
      if language == "zh" {
        for words in ["No such", "denied", "directory", "File name", "too many", "Too many"] {
          #expect(!run.err.contains(words), "\(line): \(run.err)")
        }
      }
      for made in ["new.db", "b.db", "missing", "cases.db-wal", "cases.db-shm"]
      where wrong == .missing || made != "missing" {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent(made))
      }
      try before.write(to: database)
    }
  }

  @Test(arguments: commands, ["en", "zh"])
  func `an empty name of a file is told with its option`(line: String, language: String) throws {
    let program = try Program(language)
    let words = line.split(separator: " ").map { $0 == "¤" ? "" : String($0) }
    let run = try program.run(words, ["JIEFEN_UNIT": Town.city])
    let place = try #require(words.firstIndex(of: ""))
    let option = words[place - 1].hasPrefix("-") ? words[place - 1] : "<"
    #expect(run.code == 64, "\(line): \(run.err)")
    let name = option == "-o" ? "--output" : option
    #expect(run.err.hasPrefix("jiefen: \(name)"), "\(line): \(run.err)")
    #expect(run.err.contains(language == "zh" ? "文件名为空" : "name of the file is empty"))
  }

  @Test func `a damaged database is named wherever it is found out`() throws {
    let town = try town("en")
    let folder = town.program.folder
    let path = folder.appendingPathComponent("cases.db").path
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(
      atPath: folder.appendingPathComponent("damaged").path, toPath: path)
    for line in ["list", "today", "show 1", "export cases", "note 1 --text x", "unit list"] {
      let run = try town.run(Town.city, line.split(separator: " ").map(String.init))
      #expect(run.code == 7 && run.err.contains(path), "\(line): \(run.err)")
    }
  }

  /// Every cause of a failed operation, by an error number of it.
  static let causes: [Int32] = [
    ENOENT, EEXIST, EACCES, EPERM, ENOSPC, EDQUOT, EFBIG, EROFS, EISDIR, ENOTDIR, ENAMETOOLONG,
    EMFILE, ENFILE, ELOOP, EMLINK, EIO, EPIPE, EILSEQ, ENOLINK, EOVERFLOW, ETIMEDOUT,
  ]

  @Test(arguments: causes)
  func `the system's words are in both languages`(code: Int32) {
    let text = Text(for: FileError(path: "/p", operation: .open, code: code))
    #expect(text.english.contains("/p") && text.chinese.contains("/p"))
    let isKnown = code != ETIMEDOUT
    let english = text.chinese.replacing("/p", with: "").contains { $0.isASCII && $0.isLetter }
    #expect(english != isKnown || code == ETIMEDOUT, "\(text.chinese)")
    if code == ETIMEDOUT { #expect(text.chinese.contains("\(ETIMEDOUT)"), "\(text.chinese)") }
  }
}
