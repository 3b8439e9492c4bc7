import CLinux
import Testing

@testable import HavenStore

@Suite("The files around a database")
struct DatabaseFilesTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test("a link in the place of the database is refused")
  func link() throws {
    scratch.write([], to: "data/other.db")
    #expect(symlink(scratch.folder + "/data/other.db", scratch.folder + "/data/haven.db") == 0)
    #expect(throws: StoreError.self) { try scratch.files() }
  }

  @Test("a link in the place of a side file is refused")
  func sideLink() throws {
    scratch.write([], to: "data/elsewhere")
    let files = try scratch.files()
    #expect(symlink(scratch.folder + "/data/elsewhere", files.gate) == 0)
    #expect(throws: StoreError.self) { try Gate(files: files) }
  }

  @Test("a folder that is not there is named, with what to do")
  func noFolder() {
    #expect {
      try DatabaseFiles(path: "/nowhere/at/all/haven.db")
    } throws: { error in
      "\(error)".contains("/nowhere/at/all") && "\(error)".contains("--db")
    }
  }

  @Test(
    "a file system without trustworthy locks is known by its type",
    arguments: [(0x6969, true), (0xFF53_4D42, true), (0x6573_5546, true), (0xEF53, false)])
  func remote(type: Int, isRemote: Bool) {
    #expect((DatabaseFiles.remoteFileSystem(ofType: type) != nil) == isRemote)
  }

  @Test("files are open to owner and group and to nobody else, whatever the umask")
  func modes() throws {
    let (files, connection) = try scratch.database()
    let gate = try Gate(files: files)
    let bell = try Bell(files: files)
    bell.ring()
    try gate.hold(patience: 1_000) { try connection.run("CREATE TABLE t (a INTEGER) STRICT") }
    for path in [files.database, files.gate, files.bell, files.database + "-wal"] {
      #expect(scratch.mode(of: path) == 0o660, "\(path)")
    }
  }

  @Test("an existing database is never made anew")
  func createOnce() throws {
    let files = try scratch.files()
    try files.create(files.database)
    #expect(throws: StoreError.self) { try files.create(files.database) }
  }
}
