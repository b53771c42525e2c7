internal import Glibc

/// Validates the raw bytes of the program's arguments, before Swift repairs invalid UTF-8.
public enum Arguments {
  /// Finds the first argument that is not UTF-8: its index, from 1, and the offset of the bad byte.
  public static func firstMalformed() -> (place: Int, offset: Int)? {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let pointer = unsafe CommandLine.unsafeArgv[place] else { continue }
      if let offset = unsafe firstMalformedByte(of: pointer) { return (place, offset) }
    }
    return nil
  }

  /// Finds the first invalid byte in a C string.
  static func firstMalformedByte(of text: UnsafePointer<CChar>) -> Int? {
    let characters = unsafe UnsafeBufferPointer(start: text, count: strlen(text))
    return unsafe firstMalformedByte(of: characters.map { UInt8(bitPattern: $0) })
  }

  /// Finds the first byte that is not part of valid UTF-8.
  static func firstMalformedByte(of bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += String(Character(scalar)).utf8.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
