import CLinux
import Testing

@testable import HavenStore

@Suite("The master key")
struct MasterKeyTests {
  let scratch: Scratch
  let files: DatabaseFiles

  init() throws {
    scratch = try Scratch()
    files = try scratch.files()
  }

  @Test("is 32 bytes that only its owner reads, and derives the same keys when read again")
  func roundTrip() throws {
    let made = try MasterKey.create(at: scratch.key, for: files)
    #expect(scratch.mode(of: scratch.key) == 0o400)
    let read = try MasterKey.load(from: scratch.key, for: files)
    let message: [UInt8] = [1, 2, 3]
    #expect(
      HMAC256.of(message, key: try made.key(for: .audit))
        == HMAC256.of(message, key: try read.key(for: .audit)))
    #expect(
      HMAC256.of(message, key: try made.key(for: .audit))
        != HMAC256.of(message, key: try made.key(for: .search)))
  }

  @Test("is never written over another")
  func keepsExisting() throws {
    _ = try MasterKey.create(at: scratch.key, for: files)
    #expect(throws: StoreError.key(.exists(path: scratch.key))) {
      try MasterKey.create(at: scratch.key, for: files)
    }
  }

  @Test("is never kept beside the database")
  func notBeside() throws {
    let beside = scratch.folder + "/data/haven.key"
    #expect(throws: StoreError.key(.besideDatabase(path: beside))) {
      try MasterKey.create(at: beside, for: files)
    }
    #expect(throws: StoreError.key(.besideDatabase(path: beside))) {
      try MasterKey.load(from: beside, for: files)
    }
  }

  @Test("that is missing says so")
  func missing() {
    #expect(throws: StoreError.key(.missing(path: scratch.key))) {
      try MasterKey.load(from: scratch.key, for: files)
    }
  }

  @Test("of another size is refused", arguments: [0, 31, 33])
  func wrongSize(bytes: Int) {
    scratch.write([UInt8](repeating: 7, count: bytes), to: "config/haven.key")
    chmod(scratch.key, 0o400)
    #expect(throws: StoreError.key(.wrongSize(path: scratch.key, bytes: bytes))) {
      try MasterKey.load(from: scratch.key, for: files)
    }
  }

  @Test(
    "that others could read or change is refused", arguments: [0o404, 0o600, 0o444] as [UInt32])
  func wrongMode(mode: UInt32) {
    scratch.write([UInt8](repeating: 7, count: 32), to: "config/haven.key")
    chmod(scratch.key, mode)
    #expect(
      throws: StoreError.key(.wrongMode(path: scratch.key, mode: "0" + String(mode, radix: 8)))
    ) {
      try MasterKey.load(from: scratch.key, for: files)
    }
  }

  @Test("behind a link is refused")
  func link() {
    scratch.write([UInt8](repeating: 7, count: 32), to: "config/real.key")
    chmod(scratch.folder + "/config/real.key", 0o400)
    symlink(scratch.folder + "/config/real.key", scratch.key)
    #expect(throws: StoreError.self) { try MasterKey.load(from: scratch.key, for: files) }
  }

  @Test("HKDF-Expand is that of RFC 5869, test case 1's first block by our label form")
  func derivation() throws {
    let memory = LockedMemory()
    let key = try memory.key { place in for i in 0..<32 { place[i] = UInt8(i) } }
    var expected = [UInt8]()
    let info = Array("haven wrap".utf8) + [0, 1]
    expected = HMAC256.of(info, key: key)
    let derived = try key.derived("wrap")
    #expect(derived.withBytes { Array($0) } == expected)
  }

  @Test("memory that was given back holds nothing")
  func wiped() throws {
    let memory = LockedMemory()
    var first: SecretKey? = try memory.key { $0.copyBytes(from: repeatElement(0xAA, count: 32)) }
    first = nil
    #expect(first == nil)
    let next = try memory.key { _ in }
    #expect(next.withBytes { Array($0) } == [UInt8](repeating: 0, count: 32))
  }
}
