import Casework

extension Page {
  /// The page as JSON: each part under the name of its kind.
  package func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("title", title)
      writer.member("subtitle", subtitle)
      writer.key("parts")
      writer.array { writer in
        for part in parts { writer.object { write(part, into: &$0) } }
      }
      writer.key("footer")
      writer.array { writer in
        for line in footer { writer.value(line) }
      }
    }
    writer.newline()
    return writer.take()
  }

  private func write(_ part: Part, into writer: inout JSONWriter) {
    switch part {
    case .heading(let text): writer.member("heading", text)
    case .paragraph(let text): writer.member("paragraph", text)
    case .table(let listing, let caption):
      writer.member("caption", caption)
      listing.writeMembers(into: &writer)
    case .bars(let chart): chart.write(into: &writer)
    case .lines(let chart): chart.write(into: &writer)
    }
  }
}

extension BarChart {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.member("chart", "bars")
    writer.member("title", title)
    writer.key("bars")
    writer.array { writer in
      for bar in bars {
        writer.object { writer in
          writer.member("label", bar.label)
          writer.member("part", bar.part)
          writer.member("whole", bar.whole)
          writer.member("percent", number: bar.percent)
        }
      }
    }
  }
}

extension LineChart {
  fileprivate func write(into writer: inout JSONWriter) {
    writer.member("chart", "lines")
    writer.member("title", title)
    writer.key("points")
    writer.array { writer in
      for point in points { writer.value(point) }
    }
    writer.key("series")
    writer.array { writer in
      for series in series {
        writer.object { writer in
          writer.member("name", series.name)
          writer.key("values")
          writer.array { writer in
            for point in points.indices { writer.value(series[point]) }
          }
        }
      }
    }
  }
}
