package import Casework

extension Text {
  /// The message for a file that is not a saved report.
  package init(for fault: SavedReportFault) {
    switch fault {
    case .notAReport:
      self.init(
        "This is no saved report. Expected is what 'jiefen report … --format csv|tsv|json|ndjson' "
          + "or 'jiefen export closure-rates' wrote.",
        "这不是已保存的报表。应为 jiefen report … --format csv|tsv|json|ndjson 或 "
          + "jiefen export closure-rates 所写的文件。")
    case .empty:
      self.init(
        "The file has no record, so it does not say which question it answers. "
          + "A report without rows can be verified as json, whose total says so.",
        "文件没有任何记录，无从得知其统计口径。没有行的报表请存为 json，其合计会注明。")
    case .text(let error): self.init(for: error)
    case .table(let error): self.init(for: error)
    case .json(let line):
      self.init(
        "Line \(line): this is no JSON of a report, or the file was cut there.",
        "第 \(line) 行：不是报表的 JSON，或文件在此处被截断。")
    case .unknownColumn(let name, let place):
      self.init(
        "\(place.text.english): no such report has a column '\(Quotation.cut(name))'.",
        "\(place.text.chinese)：此类报表没有“\(Quotation.cut(name))”列。")
    case .missingColumn(let name, let place):
      self.init(
        "\(place.text.english): the column '\(Quotation.cut(name))' is not there.",
        "\(place.text.chinese)：缺少“\(Quotation.cut(name))”列。")
    case .badColumn(let name, let text, let place):
      self.init(
        "\(place.text.english): '\(Quotation.cut(text))' is no value of \(name).",
        "\(place.text.chinese)：“\(Quotation.cut(text))”不是 \(name) 的值。")
    case .otherStatement(let name, let text, let expected, let place):
      self.init(
        "\(place.text.english): \(name) is '\(Quotation.cut(text))', but the first record says '\(expected)'; "
          + "a report answers one question.",
        "\(place.text.chinese)：\(name) 为“\(Quotation.cut(text))”，首条记录为“\(expected)”；一份报表只能有一个口径。")
    case .badFigure(let name, let text, let place):
      self.init(
        "\(place.text.english): '\(Quotation.cut(text))' in column '\(Quotation.cut(name))' is no figure.",
        "\(place.text.chinese)：“\(Quotation.cut(name))”列的“\(Quotation.cut(text))”不是数字。")
    case .repeatedRow(let key, let place):
      let keys = [key.row, key.column].filter { !$0.isEmpty }.joined(separator: "/")
      self.init(
        "\(place.text.english): the row '\(Quotation.cut(keys))' stands there twice.",
        "\(place.text.chinese)：行“\(Quotation.cut(keys))”重复。")
    }
  }

  /// The message for a report that does not belong to this log.
  package init(for fault: AnchorFault) {
    switch fault {
    case .notReached(let position, let last):
      self.init(
        "The report was made at log \(position), but this log ends at \(last): it is another "
          + "file's, or the end of this log was cut off.",
        "报表依据日志 \(position)，而本库日志止于 \(last)：不是同一数据库，或日志末尾被截去。")
    case .otherLog(let position):
      self.init(
        "This log is whole, but has another hash at \(position): the report was made from another "
          + "file, or its log_hash was altered.",
        "本库日志完整，但 \(position) 处的哈希不同：报表出自其他数据库，或其 log_hash 被改动。")
    case .changed(let position):
      self.init(
        "This log was changed: entry \(position) is not what was received. See: jiefen check",
        "本库日志已被改动：第 \(position) 笔与收录时不同。请运行 jiefen check。")
    }
  }

  /// The message for a figure whose cases cannot be listed.
  package init(for fault: CellFault) {
    switch fault {
    case .malformed(let text, let hasColumns):
      let form = hasColumns ? "ROW/COLUMN/FIGURE, total/FIGURE" : "ROW/FIGURE, total/FIGURE"
      self = Message.badValue(text, field: "--cell", allowed: [form])
    case .unknownRow(let text, let keys):
      self = Text.unknown(text, Text("row", "行"), keys)
    case .unknownColumn(let text, let keys):
      self = Text.unknown(text, Text("column", "列"), keys)
    case .unknownFigure(let text, let names):
      self = Text.unknown(text, Text("figure to list", "可列出的项"), names)
    case .rate(let name, let counts):
      let names = counts.map { "'\($0)'" }
      self.init(
        "'\(Quotation.cut(name))' is a rate and has no cases of its own; list \(names.joined(separator: " or ")).",
        "“\(Quotation.cut(name))”是比率，本身没有案件；可列出 \(names.joined(separator: " 或 "))。")
    }
  }

  private static func unknown(_ text: String, _ what: Text, _ known: [String]) -> Text {
    let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    return Text(
      "This report has no \(what.english) '\(Quotation.cut(text))'; there are: \(list).",
      "本报表没有\(what.chinese)“\(Quotation.cut(text))”；有：\(list)。")
  }
}

extension SavedReportFault.Place {
  fileprivate var text: Text {
    switch self {
    case .line(let number): Text("Line \(number)", "第 \(number) 行")
    case .row(let number): Text("Row \(number)", "第 \(number) 条")
    case .total: Text("Total", "合计")
    }
  }
}
