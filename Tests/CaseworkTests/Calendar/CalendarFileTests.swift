import Casework
import Disputes
import Machine
import Testing

@Suite struct CalendarFileTests {
  private static let json = """
    {
      "$schema": "https://example.org/schema.json", "$id": "https://example.org/2027.json",
      "year": 2027,
      "papers": ["https://example.org/\\u4e00", "https:\\/\\/example.org/2"],
      "days": [
        {"date": "2027-01-01", "isOffDay": true, "name": "\\u5143\\u65e6"},
        {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
        {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
        {"name": "元旦", "date": "2027-01-04", "isOffDay": false}
      ]
    }

    """

  private static let table = """
    date,kind,working,name,source
    2026-12-27,make_up,true,元旦,https://example.org/一; https://example.org/2
    2026-12-31,rest,false,元旦,https://example.org/2
    2027-01-01,rest,false,元旦,https://example.org/2
    2027-01-02,weekday,false,,
    2027-01-04,weekday,true,,

    """

  private static func day(_ text: String) throws -> Day { try #require(Moment(text)).day }

  private static func expected() throws -> WorkCalendar.Year {
    WorkCalendar.Year(
      year: 2027, notices: ["https://example.org/一", "https://example.org/2"],
      days: [
        .init(day: try day("2026-12-27"), kind: .makeUp, name: "元旦"),
        .init(day: try day("2026-12-31"), kind: .rest, name: "元旦"),
        .init(day: try day("2027-01-01"), kind: .rest, name: "元旦"),
      ])
  }

  @Test func `a year is read from JSON, whatever its layout; a Monday at work sets nothing`() throws
  {
    #expect(try CalendarFile.read(Self.json) == Self.expected())
  }

  @Test func `a year is read from a table, whose ordinary days set nothing`() throws {
    #expect(try CalendarFile.read(Self.table) == Self.expected())
    let marked = [0xEF, 0xBB, 0xBF] + Array(Self.table.replacing("\n", with: "\r\n").utf8)
    #expect(try CalendarFile.read(marked) == Self.expected())
  }

  @Test func `a table may list only the days that are set, without what follows from them`() throws
  {
    let year = try CalendarFile.read("name,date,kind\n元旦,2027年1月1日,rest\n元旦,2027-01-02,make_up\n")
    #expect(year.year == 2027 && year.notices.isEmpty)
    #expect(year.days.map(\.kind) == [.rest, .makeUp])
    let bytes: [UInt8] =
      Array("name,date,kind\n".utf8) + [0xD4, 0xAA, 0xB5, 0xA9]
      + Array(",2027-01-01,rest\n".utf8)
    #expect(try CalendarFile.read(bytes, encoding: .gb18030).days.map(\.name) == ["元旦"])
  }

  @Test(arguments: 2015...2026)
  func `what is printed of a year and read again is the same calendar`(year: Int) throws {
    let rows = WorkCalendar.shipped.rows(of: year)
    var text = "date,kind,working,name,source\n"
    for row in rows {
      text += CSVWriter().line([
        row.day.description, row.kind.rawValue, "\(row.isWorking)", row.name ?? "",
        row.source ?? "",
      ])
    }
    let read = try CalendarFile.read(text)
    #expect(read.year == year)
    var calendar = WorkCalendar.shipped
    calendar.enter(read)
    for distance in -40...410 {
      let day = try Self.day("\(year)-01-01") + distance
      #expect(calendar.kind(of: day) == WorkCalendar.shipped.kind(of: day), "\(day)")
      #expect(calendar.name(of: day) == WorkCalendar.shipped.name(of: day), "\(day)")
    }
    // The last days of 2018 and of 2022 stand in two tables, since the next year's notice set them.
    if year != 2018, year != 2022 { #expect(read == WorkCalendar.shipped[year]) }
  }

  private static let header = "date,kind,working,name,source\n"
  private static let newYear = "2027-01-01,rest,false,元旦,\n"

  private static let faults: [(String, CalendarFault)] = [
    ("", .empty), ("\n\n", .empty), (header, .empty), (header + "2027-01-02,weekday,,,\n", .empty),
    ("Hello\n", .unreadable(line: 1)), ("[]", .unreadable(line: 1)),
    ("{\n\"year\": 2027,\n \"days\": [", .unreadable(line: 3)),
    (#"{"days": []}"#, .badMember("year", nil)), (#"{"year": 2027}"#, .badMember("days", nil)),
    (#"{"year": 2027, "days": []}"#, .empty),
    (#"{"year": 2027.0, "days": []}"#, .unreadable(line: 1)),
    (#"{"year": 2027, "papers": "x", "days": []}"#, .badMember("papers", nil)),
    (#"{"year": 2027, "year": 2027, "days": []}"#, .unreadable(line: 1)),
    (#"{"year": 2027, "days": [7]}"#, .badMember("days", .entry(1))),
    (
      #"{"year": 2027, "days": [{"date": "2027-01-01", "name": "元旦"}]}"#,
      .badMember("isOffDay", .entry(1))
    ),
    (
      #"{"year": 2027, "days": [{"date": "2027-02-29", "name": "元旦", "isOffDay": true}]}"#,
      .badDate("2027-02-29", .entry(1))
    ),
    ("date,working\n", .missingColumn("kind")), ("kind,name\n", .missingColumn("date")),
    ("date,kind\n", .missingColumn("name")),
    ("date,kind,name,note\n", .unknownColumn("note")),
    ("date,kind,name,name\n", .table(.duplicateColumn(line: 1, name: "name"))),
    (header + "2027-01-01,rest\n", .table(.ragged(line: 2, found: 2, expected: 5))),
    (header + "2027-13-01,rest,,元旦,\n", .badDate("2027-13-01", .line(2))),
    (header + "2027-01-01T08:00,rest,,元旦,\n", .badDate("2027-01-01T08:00", .line(2))),
    (header + "2027-01-01,holiday,,元旦,\n", .unknownKind("holiday", .line(2))),
    (header + "2027-01-01,rest,no,元旦,\n", .badTruth("no", .line(2))),
    (header + newYear + "2027-01-02,rest,,,\n", .badName("", .line(3))),
    (header + "2027-01-02,rest,,\"元\n旦\",\n", .badName("元\n旦", .line(2))),
    (header + "2027-01-01,rest,,元旦,\"a\nb\"\n", .badNotice("a\nb")),
    (
      header + "2027-01-01,rest,,元旦,\((1...21).map { "n\($0)" }.joined(separator: ";"))\n",
      .tooManyNotices(21)
    ),
  ]

  @Test(arguments: faults)
  func `what cannot be read is named with its place`(_ text: String, _ fault: CalendarFault) {
    #expect(throws: fault) { try CalendarFile.read(text) }
  }

  @Test func `a day is set once, and lies in the year or in the month beside it`() throws {
    let day = try Self.day("2027-01-01")
    #expect(throws: CalendarFault.listedTwice(day, .line(3))) {
      try CalendarFile.read(Self.header + Self.newYear + Self.newYear)
    }
    let far = try Self.day("2026-11-30")
    #expect(throws: CalendarFault.outside(far, year: 2027, .line(4))) {
      try CalendarFile.read(
        Self.header + Self.newYear + "2027-01-02,rest,,元旦,\n2026-11-30,rest,,元旦,\n")
    }
    #expect(throws: CalendarFault.badYear(1899)) {
      try CalendarFile.read(
        #"{"year": 1899, "days": [{"date": "1900-01-01", "name": "元旦", "isOffDay": true}]}"#)
    }
  }

  @Test func `a day made up is a Saturday or Sunday`() throws {
    let monday = try Self.day("2027-01-04")
    #expect(throws: CalendarFault.workedAnyway(monday, .line(2))) {
      try CalendarFile.read(Self.header + "2027-01-04,make_up,true,元旦,\n")
    }
  }

  @Test(arguments: [
    ("2027-01-01,rest,true,元旦,\n", "2027-01-01", true),
    ("2027-01-02,make_up,false,元旦,\n", "2027-01-02", false),
    ("2027-01-02,weekday,true,,\n", "2027-01-02", true),
    ("2027-01-04,weekday,false,,\n", "2027-01-04", false),
  ])
  func `the column of working days must say what kind and weekday say`(
    _ row: String, _ day: String, _ isWorking: Bool
  ) throws {
    let fault = CalendarFault.contradiction(
      try Self.day(day), isWorking: isWorking, .line(2))
    #expect(throws: fault) { try CalendarFile.read(Self.header + row) }
  }

  @Test(.enabled(if: holidays != nil, "needs holidays/ in JIEFEN_DATA"), arguments: 2015...2026)
  func `the shipped calendar is the published one`(year: Int) throws {
    let folder = try #require(holidays)
    let bytes = try Files.read(Files.join(folder, "\(year).json"))
    #expect(try CalendarFile.read(bytes) == WorkCalendar.shipped[year])
  }
}

/// Where the published calendars lie, if they are at hand.
private let holidays: String? = {
  let folder = Files.join(Environment.live["JIEFEN_DATA"] ?? "../shared/data", "holidays")
  return Files.exists(Files.join(folder, "2026.json")) ? folder : nil
}()
