import Machine
import Testing

/// A folder that goes away, with what the test left in it.
private final class Folder {
  let path: String

  init() throws { path = try Files.createTemporaryFolder() }

  func callAsFunction(_ name: String) -> String { Files.join(path, name) }

  deinit {
    for name in ["a", "b", "c/d", "c", ".new"] { try? Files.remove(self(name)) }
    try? Files.remove(path)
  }
}

@Suite struct MachineFilesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func `a file comes back as it was written`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Files.write(bytes, to: folder("a"))
    #expect(try Files.read(folder("a")) == bytes)
    let input = try Input(folder("a"))
    var chunks: [UInt8] = []
    while let chunk = try input.next(atMost: 1000) { chunks += chunk }
    #expect(chunks == bytes)
  }

  @Test func `a new file belongs to its owner alone`() throws {
    try Files.write([1], to: folder("a"))
    #expect(try Files.mode(folder("a")) == 0o600)
    try Files.createFolder(folder("c/d"))
    #expect(try Files.mode(folder("c/d")) == 0o700)
    #expect(try Files.mode(folder("c")) == 0o700)
    try Files.createFolder(folder("c/d"))
  }

  @Test func `writing replaces unless it is told not to`() throws {
    try Files.write([1], to: folder("a"))
    try Files.write([2], to: folder("a"))
    let error = #expect(throws: FileError.self) {
      try Files.write([3], to: folder("a"), replacing: false)
    }
    #expect(error?.cause == .exists)
    #expect(try Files.read(folder("a")) == [2])
    try Files.write([4], to: folder("b"), replacing: false)
    #expect(try Files.read(folder("b")) == [4])
  }

  @Test func `a file that appears in between is not replaced either`() throws {
    let file = try NewFile(folder("a"), replacing: false)
    try file.output.write("mine")
    try Files.write(Array("theirs".utf8), to: folder("a"))
    #expect(throws: FileError.self) { try file.commit() }
    #expect(try Files.read(folder("a")) == Array("theirs".utf8))
  }

  @Test func `a file that is not committed leaves nothing behind`() throws {
    do {
      let file = try NewFile(folder("a"))
      try file.output.write("half")
      try file.output.flush()
      #expect(!Files.exists(folder("a")))
    }
    // The folder is empty, else it could not be removed.
    try Files.remove(folder.path)
    #expect(!Files.exists(folder.path))
  }

  @Test func `a device is written directly`() throws {
    try Files.write([1], to: "/dev/null")
    #expect(Files.kind("/dev/null") == .special)
  }

  @Test func `a full disk is named`() throws {
    let error = #expect(throws: FileError.self) {
      try Files.write([1], to: "/dev/full")
    }
    #expect(error?.cause == .noSpace)
    #expect(error?.operation == .write)
    #expect(error?.description == "/dev/full: No space left on device")
  }

  @Test func `an error names the path that was asked for`() throws {
    let missing = folder("missing/x")
    #expect(throws: FileError(path: missing, operation: .open, code: 2)) {
      try Files.read(missing)
    }
    #expect(throws: FileError(path: missing, operation: .create, code: 2)) {
      try Files.write([1], to: missing)
    }
    let error = #expect(throws: FileError.self) { try Files.read("/") }
    #expect(error?.cause == .isFolder)
    #expect(throws: FileError.self) { try Files.write([1], to: folder.path) }
  }

  @Test func `removing what is not there is no error`() throws {
    try Files.remove(folder("missing"))
  }

  @Test(arguments: [
    ("a", "."), ("/a", "/"), ("/a/b", "/a"), ("a/b/", "a"), ("/", "/"), ("", "."), ("a//b", "a"),
    ("//", "/"),
  ])
  func `the folder of a path is what stands before its last name`(path: String, folder: String) {
    #expect(Files.folder(of: path) == folder)
  }

  @Test func `a folder cannot be made where a file stands`() throws {
    try Files.write([1], to: folder("a"))
    #expect(throws: FileError.self) { try Files.createFolder(folder("a")) }
    #expect(throws: FileError.self) { try Files.createFolder(folder("a/b")) }
  }
}
