/// Reads a document as strictly as XML is read, and keeps what a test asks of it.
struct Markup {
  /// A document, or the place where it is none.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var names: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []
  /// What a reader sees, with everything that was escaped as it was meant.
  private(set) var text = ""
  private var open: [String] = []
  private var rest: Substring

  init(_ document: String) throws {
    rest = document[...]
    guard take("<!DOCTYPE html>\n") else { throw fault("no document type") }
    while let sign = rest.first {
      if sign == "<" {
        try readTag()
      } else {
        text += try unescaped(String(rest.prefix { $0 != "<" }))
        rest = rest.drop { $0 != "<" }
      }
    }
    guard open.isEmpty else { throw fault("\(open) not ended") }
  }

  private mutating func readTag() throws {
    rest.removeFirst()
    if take("/") {
      let name = takeName()
      guard open.popLast() == name, take(">") else { throw fault("</\(name)>") }
      return
    }
    let name = takeName()
    guard !name.isEmpty else { throw fault("a tag without a name") }
    names.append(name)
    var seen: Set<String> = []
    while take(" ") {
      let attribute = takeName()
      guard seen.insert(attribute).inserted, take("=\"") else { throw fault("<\(name)") }
      let value = rest.prefix { $0 != "\"" && $0 != "<" }
      rest = rest.dropFirst(value.count)
      guard take("\"") else { throw fault("a value of \(attribute)") }
      attributes.append((attribute, try unescaped(String(value))))
    }
    if take("/>") { return }
    guard take(">") else { throw fault("<\(name)") }
    open.append(name)
  }

  private mutating func takeName() -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func take(_ words: String) -> Bool {
    guard rest.hasPrefix(words) else { return false }
    rest = rest.dropFirst(words.count)
    return true
  }

  private func unescaped(_ text: String) throws -> String {
    let signs = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts.removeFirst())
    for part in parts {
      let name = part.prefix { $0 != ";" }
      guard let sign = signs[String(name)], name.count < part.count else {
        throw fault("&\(part.prefix(8))")
      }
      result += sign + part.dropFirst(name.count + 1)
    }
    return result
  }

  private func fault(_ words: String) -> Fault {
    Fault(description: "\(words), at: \(rest.prefix(60))")
  }
}
