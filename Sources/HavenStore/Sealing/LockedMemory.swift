import CCrypto
import CLinux
import Synchronization

/// Holds keys in pages that are never swapped, never dumped, and wiped when let go.
///
/// A page holds 128 keys; a console needs one or two pages. Where the system forbids locking
/// (`RLIMIT_MEMLOCK`), keys are still kept out of dumps, and `isLocked` says so.
final class LockedMemory: Sendable {
  private static let pageSize = 4_096

  private struct State {
    var pages: [UInt] = []
    var free: [UInt] = []
    var isLocked = true
  }
  private let state = Mutex(State())

  var isLocked: Bool { state.withLock { $0.isLocked } }

  deinit {
    state.withLock { state in
      for page in state.pages {
        guard let start = UnsafeMutableRawPointer(bitPattern: page) else { continue }
        OPENSSL_cleanse(start, Self.pageSize)
        munmap(start, Self.pageSize)
      }
    }
  }

  /// A place for one key, filled by `fill`.
  func key(_ fill: (UnsafeMutableRawBufferPointer) throws -> Void) throws -> SecretKey {
    let address = try state.withLock { state in
      if state.free.isEmpty { try addPage(to: &state) }
      return state.free.removeLast()
    }
    guard let start = UnsafeMutableRawPointer(bitPattern: address) else {
      throw StoreError.notSaved(reason: "out of memory")
    }
    let key = SecretKey(at: start, of: self)
    try fill(UnsafeMutableRawBufferPointer(start: start, count: SecretKey.size))
    return key
  }

  fileprivate func giveBack(_ start: UnsafeMutableRawPointer) {
    OPENSSL_cleanse(start, SecretKey.size)
    state.withLock { $0.free.append(UInt(bitPattern: start)) }
  }

  private func addPage(to state: inout sending State) throws {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let start = mmap(nil, Self.pageSize, PROT_READ | PROT_WRITE, flags, -1, 0),
      UInt(bitPattern: start) != .max
    else { throw StoreError.notSaved(reason: "out of memory") }
    if mlock(start, Self.pageSize) != 0 { state.isLocked = false }
    madvise(start, Self.pageSize, Int32(MADV_DONTDUMP))
    let first = UInt(bitPattern: start)
    state.pages.append(first)
    state.free += stride(
      from: first, to: first + UInt(Self.pageSize), by: SecretKey.size)
  }
}

/// 32 secret bytes in locked memory, wiped when the last user lets go.
final class SecretKey: @unchecked Sendable {
  static let size = 32

  private let start: UnsafeMutableRawPointer
  private let memory: LockedMemory

  fileprivate init(at start: UnsafeMutableRawPointer, of memory: LockedMemory) {
    self.start = start
    self.memory = memory
  }

  deinit { memory.giveBack(start) }

  /// Lends the bytes; they must not be copied out.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    try body(UnsafeRawBufferPointer(start: start, count: Self.size))
  }

  /// Lends a copy to be sealed, and wipes it.
  func withCopy<Value>(_ body: ([UInt8]) throws -> Value) rethrows -> Value {
    var copy = withBytes { [UInt8]($0) }
    defer { copy.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    return try body(copy)
  }

  /// HKDF-Expand of one block (RFC 5869 §2.3): a key for one purpose, named by its label.
  func derived(_ label: String, context: [UInt8] = []) throws -> SecretKey {
    let info = Array("haven ".utf8) + Array(label.utf8) + [0] + context + [1]
    return try memory.key { place in
      withBytes { HMAC256.write(key: $0, over: info, to: place) }
    }
  }

  /// A fresh random key in the same memory.
  func random() throws -> SecretKey { try memory.key(Randomness.fill) }

  /// A key from bytes that were just unsealed; the caller's copy is wiped.
  func sibling(wiping bytes: inout [UInt8]) throws -> SecretKey {
    defer { bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    guard bytes.count == Self.size else { throw StoreError.damaged(what: "a wrapped key") }
    return try memory.key { $0.copyBytes(from: bytes) }
  }
}
