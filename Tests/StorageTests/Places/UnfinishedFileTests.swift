import Foundation
import Testing

@testable import Machine

/// What is being made, and what killed runs leave of it.
@Suite struct UnfinishedFileTests {
  private let folder: String

  init() throws { folder = try Files.createTemporaryFolder() }

  private func path(_ name: String) -> String { Files.join(folder, name) }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test
  func `what nobody holds is removed with what stands beside it, and what is being made stays`()
    throws
  {
    defer { clean() }
    let left = path(".new-0123456789abcdef")
    for suffix in ["", "-wal", "-shm", "-journal"] { try Files.write([1], to: left + suffix) }
    let others = [".new-letter", ".new-0123456789ABCDEF", ".new-0123456789abcdef0", "x.new-0123"]
    for name in others { try Files.write([1], to: path(name)) }
    let making = try UnfinishedFile(beside: path("a"))
    let found = UnfinishedFile.removeLeftovers(in: folder)
    #expect(found.removed == [left] && found.staying.isEmpty)
    let names = try Files.names(in: folder)
    #expect(Set(names.map(path)) == Set(others.map(path) + [making.path]))
    try making.place(as: path("a"), replacing: false)
    #expect(Files.exists(path("a")) && !Files.exists(making.path))
  }

  @Test func `a list of mounts is read with its octal numbers`() {
    let list = """
      22 1 8:1 / / rw,relatime - ext4 /dev/root rw
      36 22 8:1 /a/cases.db /srv/解纷\\040data/a\\134b.db rw - ext4 /dev/root rw
      """
    #expect(Files.isMounted(at: "/", among: list))
    #expect(Files.isMounted(at: "/srv/解纷 data/a\\b.db", among: list))
    for other in ["/srv", "/a/cases.db", "/srv/解纷 data", ""] {
      #expect(!Files.isMounted(at: other, among: list), "\(other)")
    }
  }

  @Test func `a link to nowhere is not written through`() throws {
    defer { clean() }
    try System.link(path("none"), path("link"))
    let error = #expect(throws: FileError.self) { try Files.write([1], to: path("link")) }
    #expect(error?.cause == .danglingLink)
    #expect(try Files.names(in: folder) == ["link"])
  }
}
