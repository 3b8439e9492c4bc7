import CSQLite
import Foundation
import Rehearsal
import Testing

/// A script that uses the product's commands, on a database of its own.
final class Shell {
  /// What a command left behind.
  struct Outcome {
    var code: Int32
    var out: String
    var err: String

    /// Standard output as one JSON value.
    var json: Any? {
      try? JSONSerialization.jsonObject(with: Data(out.utf8), options: [.fragmentsAllowed])
    }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
    var list: [[String: Any]] { json as? [[String: Any]] ?? [] }
    /// Standard output as JSON Lines.
    var lines: [[String: Any]] {
      out.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  let scratch: Scratch
  var database: String { scratch.file("haven.db") }

  /// - Parameter founded: with a database already made.
  init(founded: Bool = true, drill: Bool = false) throws {
    scratch = try Scratch()
    guard founded else { return }
    let made = try run(
      ["init", "--org", "Harbour Line", "--admin", "Robin Osei", "--zone", "Europe/London"]
        + (drill ? ["--drill"] : []))
    try #require(made.code == 0, "\(made.err)")
  }

  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String?] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input.map { Array($0.utf8) }, environment: environment)
  }

  /// - Parameter output: a shell redirection instead of the file that is read back.
  func run(
    _ arguments: [String], input: [UInt8]? = nil, output: String? = nil,
    environment: [String: String?] = [:]
  ) throws -> Outcome {
    let (inFile, outFile, errFile) = (scratch.file("in"), scratch.file("out"), scratch.file("err"))
    try Data(input ?? []).write(to: URL(fileURLWithPath: inFile))
    let line = "exec \"$0\" \"$@\" <'\(inFile)' \(output ?? ">'\(outFile)'") 2>'\(errFile)'"
    let all = scratch.environment.merging(environment) { $1 }
    let result = try Rehearsal.run(["sh", "-c", line, havenBinary] + arguments, environment: all)
    guard case .code(let code) = result.exit else {
      throw ShellError("“haven \(arguments.joined(separator: " "))” ended by \(result.exit)")
    }
    return Outcome(code: code, out: text(outFile), err: text(errFile))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: scratch.file(name)))
  }

  func text(_ path: String) -> String {
    (FileManager.default.contents(atPath: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The one key file that `init` made.
  func keyFile() throws -> String {
    let folder = scratch.file("config/haven")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return folder + "/" + (try #require(names.first { $0.hasSuffix(".key") }))
  }

  /// Everything that the product wrote, as one heap of bytes.
  func everyByte() -> String {
    let walk = FileManager.default.enumerator(atPath: scratch.path)
    var bytes = Data()
    for case let name as String in walk ?? .init() where !["in", "out", "err"].contains(name) {
      bytes += FileManager.default.contents(atPath: scratch.file(name)) ?? Data()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A foreign hand in the database.
  func tamper(_ sql: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    guard sqlite3_open_v2(database, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
      sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK
    else { throw ShellError(String(cString: sqlite3_errmsg(handle))) }
  }
}

/// A step of a test that did not come about.
struct ShellError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
