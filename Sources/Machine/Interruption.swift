internal import Glibc
internal import Synchronization

/// Removes files in the making where the process is told to end before they are whole.
///
/// The handler only removes names and lets the signal have its way: what it reads stands in memory
/// of its own, which is written before a file is made.
enum Interruption {
  /// The names of one file, to be removed until its end.
  final class Watch {
    private let places: [Int]

    /// Has these names removed; where very many files are made at once, the last are not.
    init(_ paths: [String]) {
      _ = Interruption.isListening
      places = paths.compactMap(Interruption.take)
    }

    /// Ends it: the names are somebody else's from now on.
    func end() { places.forEach(Interruption.release) }
  }

  private static let capacity = 256

  // Written under the lock and read by the handler alone; a place holds a whole name or none.
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: capacity)
      unsafe names.initialize(repeating: nil, count: capacity)
      return unsafe names
    }()
  private static let lock = Mutex(())

  private static func take(_ path: String) -> Int? {
    lock.withLock { _ in
      guard let free = (0..<capacity).first(where: { unsafe names[$0] == nil }) else { return nil }
      unsafe names[free] = unsafe strdup(path)
      return free
    }
  }

  private static func release(_ place: Int) {
    lock.withLock { _ in
      guard let name = unsafe names[place] else { return }
      unsafe names[place] = nil
      unsafe free(name)
    }
  }

  /// Whether the signals are heard that end a process; one that is ignored, as behind nohup, stays so.
  private static let isListening: Bool = {
    _ = unsafe names
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM] {
      var present = sigaction()
      guard unsafe sigaction(number, nil, &present) == 0,
        unsafe present.__sigaction_handler.sa_handler == nil
      else { continue }
      signal(number) { number in
        var place = 0
        while place < Interruption.capacity {
          if let name = unsafe Interruption.names[place] { unsafe unlink(name) }
          place += 1
        }
        signal(number, nil)
        raise(number)
      }
    }
    return true
  }()
}
