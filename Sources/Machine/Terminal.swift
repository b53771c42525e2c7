internal import Glibc

/// Tells whether the standard streams are terminals, how large these are, and prompts there.
public enum Terminal {
  /// Upper bound of `COLUMNS` and `LINES`, so that layout arithmetic cannot overflow.
  private static let mostColumns = 10_000

  /// One of the three standard streams, by its descriptor.
  public enum Stream: Int32, CaseIterable, Sendable {
    case input = 0
    case output = 1
    case error = 2

    /// The name that an error message uses for the stream.
    public var name: String {
      switch self {
      case .input: "standard input"
      case .output: "standard output"
      case .error: "standard error"
      }
    }
  }

  /// Tells whether a stream is a terminal.
  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// The width in columns: `COLUMNS`, else that of the terminal, else 80.
  public static func width(_ environment: Environment = .live, of stream: Stream = .output) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      return min(columns, mostColumns)
    }
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  /// The height in lines: `LINES`, else that of the terminal, else 24.
  public static func height(_ environment: Environment = .live, of stream: Stream = .output) -> Int
  {
    if let lines = environment["LINES"].flatMap({ Int($0) }), lines > 0 {
      return min(lines, mostColumns)
    }
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return 24
    }
    return Int(size.ws_row)
  }

  /// Writes a question to the standard error and reads one line as the answer.
  ///
  /// Nothing is read beyond the end of the line. Nil means end of input.
  /// - Throws: `FileError`; its cause is `invalidText` where the answer is not UTF-8.
  public static func ask(_ question: String) throws(FileError) -> String? {
    let output = Output.standard(.error)
    try output.write(question)
    try output.flush()
    return try readLine(from: Stream.input.rawValue)
  }

  static func readLine(from number: Int32) throws(FileError) -> String? {
    let name = Stream.input.name
    var line: [UInt8] = []
    while true {
      var byte: [UInt8] = []
      if try read(number, path: name, atMost: 1, into: &byte) == 0 {
        if line.isEmpty { return nil }
        break
      }
      if byte == [UInt8(ascii: "\n")] { break }
      line += byte
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard let answer = String(validating: line, as: UTF8.self) else {
      throw FileError(path: name, operation: .read, code: EILSEQ)
    }
    return answer
  }
}
