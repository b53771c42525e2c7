/// Writes JSON text piece by piece, with members in the order of the calls.
///
/// The caller is responsible for nesting: a member needs an open object, an end its beginning. To
/// stream, call `take` between elements.
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("number", "42")
///       $0.member("overdue", false)
///     }
///     json.take()  // {"number":"42","overdue":false}
public struct JSONWriter: Sendable {
  /// The layout of the text.
  public enum Layout: Equatable, Sendable {
    /// No white space.
    case compact
    /// One line per value, indented by two spaces.
    case pretty
  }

  private struct Level {
    let isObject: Bool
    var isEmpty = true
  }

  private let layout: Layout
  private var text = ""
  private var levels: [Level] = []
  private var hasKey = false

  /// Creates a writer.
  public init(_ layout: Layout = .compact) {
    self.layout = layout
  }

  /// Returns the text written since the last call, and clears it.
  public mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// Begins an object.
  public mutating func beginObject() { begin("{", isObject: true) }

  /// Ends the innermost object.
  public mutating func endObject() { end("}", isObject: true) }

  /// Begins an array.
  public mutating func beginArray() { begin("[", isObject: false) }

  /// Ends the innermost array.
  public mutating func endArray() { end("]", isObject: false) }

  /// Writes an object with what the body writes into it.
  public mutating func object<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array with what the body writes into it.
  public mutating func array<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes the name of a member; its value must come next.
  public mutating func key(_ name: String) {
    precondition(levels.last?.isObject == true && !hasKey, "a key needs an object")
    separate()
    Self.appendQuoted(name, to: &text)
    text += layout == .pretty ? ": " : ":"
    hasKey = true
  }

  /// Writes a string, or null.
  public mutating func value(_ string: String?) {
    beginValue()
    if let string { Self.appendQuoted(string, to: &text) } else { text += "null" }
  }

  /// Writes an integer, or null.
  public mutating func value(_ integer: (some BinaryInteger)?) {
    beginValue()
    text += integer.map { $0.description } ?? "null"
  }

  /// Writes true or false, or null.
  public mutating func value(_ boolean: Bool?) {
    beginValue()
    text += boolean.map { $0 ? "true" : "false" } ?? "null"
  }

  /// Writes null.
  public mutating func null() {
    beginValue()
    text += "null"
  }

  /// Writes the text of a number as it is, such as `93.78`, or null.
  ///
  /// Text that is no JSON number is written as a string, so that the output stays valid.
  public mutating func value(number: String?) {
    guard let number else { return null() }
    guard Self.isNumber(number) else { return value(number) }
    beginValue()
    text += number
  }

  /// Writes a member with a string, or null.
  public mutating func member(_ name: String, _ string: String?) {
    key(name)
    value(string)
  }

  /// Writes a member with an integer, or null.
  public mutating func member(_ name: String, _ integer: (some BinaryInteger)?) {
    key(name)
    value(integer)
  }

  /// Writes a member with true or false, or null.
  public mutating func member(_ name: String, _ boolean: Bool?) {
    key(name)
    value(boolean)
  }

  /// Writes a member with the text of a number, or null.
  public mutating func member(_ name: String, number: String?) {
    key(name)
    value(number: number)
  }

  /// Writes a line end after a complete value, as NDJSON requires.
  public mutating func newline() {
    precondition(levels.isEmpty, "a line end stands between values")
    text += "\n"
  }

  private mutating func begin(_ bracket: String, isObject: Bool) {
    beginValue()
    text += bracket
    levels.append(Level(isObject: isObject))
  }

  private mutating func end(_ bracket: String, isObject: Bool) {
    precondition(levels.last?.isObject == isObject && !hasKey, "an end needs its beginning")
    let isEmpty = levels.removeLast().isEmpty
    if !isEmpty { breakLine() }
    text += bracket
  }

  private mutating func beginValue() {
    if hasKey {
      hasKey = false
    } else {
      precondition(levels.last?.isObject != true, "a value in an object needs a key")
      separate()
    }
  }

  /// Writes the separator before an element.
  private mutating func separate() {
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { text += "," }
    levels[last].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    text += "\n"
    for _ in levels { text += "  " }
  }
}
