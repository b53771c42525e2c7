/// The records of a saved report in any format, each with its place.
struct SavedTable {
  typealias Place = SavedReportFault.Place

  /// A record: the text of each column.
  struct Record: Hashable {
    let place: Place
    let fields: [String: String]
  }

  private(set) var records: [Record] = []
  private(set) var total: Record?

  /// Parses a file; its beginning tells the format.
  init(reading bytes: [UInt8]) throws(SavedReportFault) {
    let text: String
    do throws(TextError) {
      text = try TextEncoding.utf8.decode(bytes)
    } catch {
      throw .text(error)
    }
    guard let first = text.utf8.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw .notAReport
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try read(json: text)
    } else {
      try read(table: text)
    }
  }

  private static func lines(_ text: String) -> [(number: Int, text: String)] {
    text.lines.enumerated().map { ($0.offset + 1, String($0.element)) }
      .filter { !$0.text.isEmpty }
  }

  private static func isReport(_ names: some Collection<String>) -> Bool {
    names.contains("report") && names.contains("log_hash")
  }
}

// MARK: - JSON

extension SavedTable {
  private mutating func read(json text: String) throws(SavedReportFault) {
    let lines = SavedTable.lines(text)
    if let first = lines.first, case .object(let members)? = try? JSON(tabular: first.text),
      members["rows"] == nil
    {
      guard SavedTable.isReport(members.keys) else { throw .notAReport }
      for line in lines {
        guard case .object(let members)? = try? JSON(tabular: line.text) else {
          throw .json(line: line.number)
        }
        records.append(try record(members, .line(line.number)))
      }
      return
    }
    let whole: JSON
    do throws(JSONFault) {
      whole = try JSON(tabular: text)
    } catch {
      let before = Array(text.utf8.prefix(error.offset))
      throw .json(line: 1 + LineCount.ends(in: before[...]))
    }
    guard case .object(let members) = whole, case .array(let rows)? = members["rows"] else {
      throw .notAReport
    }
    for (index, row) in rows.enumerated() {
      guard case .object(let fields) = row else { throw .notAReport }
      records.append(try record(fields, .row(index + 1)))
    }
    guard case .object(let fields)? = members["total"] else { throw .notAReport }
    total = try record(fields, .total)
    if let total, !SavedTable.isReport(total.fields.keys) { throw .notAReport }
  }

  private func record(
    _ members: [String: JSON], _ place: Place
  ) throws(SavedReportFault) -> Record {
    var fields: [String: String] = [:]
    for (name, value) in members {
      switch value {
      case .string(let text): fields[name] = text
      case .integer(let number): fields[name] = String(number)
      case .array(let values):
        fields[name] = values.map { value in
          if case .string(let text) = value { text } else { value.canonical }
        }.joined(separator: " ")
      case .bool, .object: throw .badColumn(name, value.canonical, place)
      }
    }
    return Record(place: place, fields: fields)
  }
}

// MARK: - Tables

extension SavedTable {
  private mutating func read(table text: String) throws(SavedReportFault) {
    guard text.prefix(while: { !$0.isNewline }).contains("\t") else {
      var reader = CSVReader(text: text)
      guard let header = try SavedTable.next(&reader) else { throw .notAReport }
      try SavedTable.requireNames(header.fields, line: header.line)
      while let row = try SavedTable.next(&reader) {
        add(row.fields, header.fields, line: row.line)
      }
      return
    }
    let lines = SavedTable.lines(text)
    let names = SavedTable.fields(lines[0].text)
    try SavedTable.requireNames(names, line: lines[0].number)
    for line in lines.dropFirst() {
      let fields = SavedTable.fields(line.text)
      guard fields.count == names.count else {
        throw .table(.ragged(line: line.number, found: fields.count, expected: names.count))
      }
      add(fields, names, line: line.number)
    }
  }

  private static func next(_ reader: inout CSVReader) throws(SavedReportFault) -> CSVRow? {
    do throws(CSVError) {
      return try reader.next()
    } catch {
      throw .table(error)
    }
  }

  private static func requireNames(_ names: [String], line: Int) throws(SavedReportFault) {
    guard isReport(names) else { throw .notAReport }
    do throws(CSVError) {
      _ = try CSVColumns(CSVRow(line: line, fields: names))
    } catch {
      throw .table(error)
    }
  }

  private mutating func add(_ fields: [String], _ names: [String], line: Int) {
    records.append(
      Record(
        place: .line(line), fields: Dictionary(zip(names, fields), uniquingKeysWith: { $1 })))
  }

  /// Splits a TSV line and resolves the escapes of tab, line end and backslash.
  private static func fields(_ line: String) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
      var (text, isEscaped) = ("", false)
      for character in field {
        guard isEscaped || character != "\\" else {
          isEscaped = true
          continue
        }
        let plain: [Character: Character] = ["t": "\t", "n": "\n", "r": "\r"]
        text.append(isEscaped ? plain[character] ?? character : character)
        isEscaped = false
      }
      return text
    }
  }
}
