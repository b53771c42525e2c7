internal import Glibc
internal import Synchronization

/// Removes temporary files when a signal ends the process.
///
/// The signal handler only unlinks and then re-raises the signal. It reads a preallocated array,
/// which is filled before a file is created.
enum Interruption {
  /// Registers the names of one temporary file until `end` is called.
  final class Watch {
    private let places: [Int]

    /// Registers names; beyond the capacity of 256 names they are silently not registered.
    init(_ paths: [String]) {
      _ = Interruption.isListening
      places = paths.compactMap(Interruption.take)
    }

    /// Unregisters the names: the file is finished or gone.
    func end() { places.forEach(Interruption.release) }
  }

  private static let capacity = 256

  // Written under the lock; the handler reads without it, so a slot holds a complete name or nil.
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

  /// Installs the handler once; signals that are ignored, as under nohup, stay ignored.
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
