import CLinux

/// A signed head of the chain at the end of an epoch.
struct AuditCheckpoint: Equatable, Sendable {
  var epoch: Int64
  var sequence: Int64
  var mac: [UInt8]
  var at: Int64
  var signature: [UInt8]

  /// Reads `epoch, sequence, mac, at, signature`.
  init(_ row: Row) throws {
    epoch = try row.int64(0)
    sequence = try row.int64(1)
    mac = try row.bytes(2)
    at = try row.int64(3)
    signature = try row.bytes(4)
  }

  /// `1 epoch sequence mac signature at`, the bytes as hexadecimal digits.
  var line: String {
    "1 \(epoch) \(sequence) \(Hexadecimal.digits(mac)) \(Hexadecimal.digits(signature)) \(at)\n"
  }

  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 6, words[0] == "1", let epoch = Int64(words[1]),
      let sequence = Int64(words[2]), let mac = Hexadecimal.bytes(words[3]),
      let signature = Hexadecimal.bytes(words[4]), let at = Int64(words[5])
    else { return nil }
    self.epoch = epoch
    self.sequence = sequence
    self.mac = mac
    self.signature = signature
    self.at = at
  }
}

/// The append-only file of signed heads beside the database.
///
/// Who rewrites the database must rewrite this file as well; where it is copied to another machine
/// (syslog, backup) they cannot.
final class AuditHeads {
  private static let longestLine = 256

  private let file: FileDescriptor

  init(files: DatabaseFiles) throws {
    file = try files.openSide(files.auditHeads, appending: true)
  }

  /// The epoch of the last whole line; -1 in an empty file.
  func lastEpoch() throws -> Int64 {
    let size = Int(lseek(file.number, 0, Int32(SEEK_END)))
    let tail = try read(from: max(0, size - 2 * Self.longestLine), to: size)
    let lines = Self.wholeLines(tail)
    return lines.last.flatMap { AuditCheckpoint(line: $0) }?.epoch ?? -1
  }

  /// A line cut off by a crash is closed first, so that it spoils nothing after it.
  func append(_ checkpoints: [AuditCheckpoint]) throws {
    guard !checkpoints.isEmpty else { return }
    let size = Int(lseek(file.number, 0, Int32(SEEK_END)))
    let last = try read(from: max(0, size - 1), to: size)
    let lead = last.isEmpty || last == [0x0A] ? "" : "\n"
    let bytes = Array((lead + checkpoints.map(\.line).joined()).utf8)
    guard write(file.number, bytes, bytes.count) == bytes.count, fdatasync(file.number) == 0 else {
      throw DatabaseFiles.refusal("the audit heads", errno: haven_errno())
    }
  }

  /// Every head in the file, and how many lines are none.
  func all() throws -> (checkpoints: [AuditCheckpoint], unreadable: Int) {
    let size = Int(lseek(file.number, 0, Int32(SEEK_END)))
    let lines = String(decoding: try read(from: 0, to: size), as: UTF8.self)
      .split(separator: "\n")
    let checkpoints = lines.compactMap { AuditCheckpoint(line: $0) }
    return (checkpoints, lines.count - checkpoints.count)
  }

  private static func wholeLines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  private func read(from start: Int, to end: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: end - start)
    guard pread(file.number, &bytes, bytes.count, start) == bytes.count else {
      throw DatabaseFiles.refusal("the audit heads", errno: haven_errno())
    }
    return bytes
  }
}

/// Bytes as hexadecimal digits and back.
enum Hexadecimal {
  static func digits(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func bytes(_ digits: Substring) -> [UInt8]? {
    let values = digits.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard values.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: values.count, by: 2) {
      guard let high = values[place], let low = values[place + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
