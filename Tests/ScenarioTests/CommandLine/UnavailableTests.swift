import Foundation
import Rehearsal
import Testing

/// Every way in which the database cannot be had: words that help, and an exit status that scripts
/// can tell apart.
@Suite struct UnavailableTests {
  @Test("without a database the words say how to make one")
  func missing() throws {
    let shell = try Shell(founded: false)
    let result = try shell.run("queue")
    #expect(result.code == 69)
    #expect(result.err.contains("There is no database at \(shell.database)"))
  }

  @Test(
    "what is no database is left alone", arguments: ["text", "sqlite", "empty", "folder", "link"])
  func notOurs(_ kind: String) throws {
    let shell = try Shell()
    let path = shell.scratch.file("other.db")
    switch kind {
    case "text": try shell.write("other.db", Array("a shopping list\n".utf8))
    case "sqlite":
      try shell.write(
        "other.db", Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 4_096))
    case "empty": try shell.write("other.db", [])
    case "folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    default:
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: shell.database)
    }
    let before = FileManager.default.contents(atPath: path)
    let result = try shell.run("--db", path, "--key", try shell.keyFile(), "queue")
    #expect([65, 69].contains(result.code), "\(result.code): \(result.err)")
    #expect(result.err.contains("other.db") || result.code == 65)
    #expect(result.out.isEmpty)
    if kind == "text" || kind == "sqlite" {
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test("a key that is missing, of another database, cut or open to others is named")
  func keys() throws {
    let shell = try Shell()
    let key = try shell.keyFile()
    func refused(_ path: String) throws -> String {
      let result = try shell.run("--key", path, "queue")
      #expect(result.code == 69)
      return result.err
    }
    #expect(try refused(shell.scratch.file("config/none.key")).contains("no key file"))
    try shell.write("config/other.key", [UInt8](repeating: 9, count: 32))
    #expect(chmod(shell.scratch.file("config/other.key"), 0o400) == 0)
    #expect(try refused(shell.scratch.file("config/other.key")).contains("does not belong"))
    try shell.write("config/cut.key", [1, 2, 3])
    #expect(chmod(shell.scratch.file("config/cut.key"), 0o400) == 0)
    #expect(try refused(shell.scratch.file("config/cut.key")).contains("3 bytes"))
    #expect(chmod(key, 0o644) == 0)
    #expect(try refused(key).contains("chmod 0400"))
    #expect(chmod(key, 0o400) == 0)
    #expect(try shell.run("queue").code == 0)
  }

  @Test("a database of a newer haven is not touched")
  func newerMajor() throws {
    let shell = try Shell()
    try shell.tamper("INSERT INTO migration VALUES ('tomorrow', 99, 0, 0)")
    let result = try shell.run("queue")
    #expect(result.code == 69)
    #expect(result.err.contains("newer haven"))
  }

  @Test("a database of a slightly newer haven is read, and not changed")
  func newerMinor() throws {
    let shell = try Shell()
    try shell.tamper("INSERT INTO migration VALUES ('soon', 1, 99, 0)")
    #expect(try shell.run("queue").code == 0)
    let result = try shell.run("contact", "add", "--channel", "phone")
    #expect(result.code == 77)
    #expect(result.err.contains("only be read"))
  }

  @Test("--read-only changes nothing")
  func readOnly() throws {
    let shell = try Shell()
    #expect(try shell.run("queue", "--read-only").code == 0)
    #expect(try shell.run("--read-only", "contact", "add", "--channel", "phone").code == 77)
    #expect(try shell.run("queue", "--json").out == "[]\n")
  }

  @Test(
    "an account that may not open the folder is told so",
    .enabled(if: getuid() == 0, "needs root to become another account"))
  func noPermission() throws {
    let shell = try Shell()
    let command = [
      "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", havenBinary, "queue",
    ]
    let result = try Rehearsal.run(command, environment: shell.scratch.environment)
    #expect(result.exit == .code(69), "\(result.output)")
    #expect(result.output.contains("haven: "))
  }

  @Test("a second init changes nothing")
  func twice() throws {
    let shell = try Shell()
    let result = try shell.run("init", "--org", "Another", "--admin", "Bo Lind")
    #expect(result.code == 69)
    #expect(result.err.contains("Nothing was changed"))
    #expect(try shell.run("staff", "list", "--json").list.count == 1)
  }

  @Test("a row of the audit that a foreign hand changed is found, in words")
  func tampered() throws {
    let shell = try Shell()
    _ = try shell.run("contact", "add", "--channel", "phone")
    try shell.tamper("UPDATE audit SET actor = 7 WHERE sequence = 2")
    let result = try shell.run("audit", "verify", "--json")
    #expect(result.code == 65)
    #expect(result.object["ok"] as? Bool == false)
    #expect((result.object["problems"] as? [String])?.first?.contains("2") == true)
  }

  @Test("PR-07 a role that may not is refused with 77, and so is an account that nobody has")
  func notAllowed() throws {
    let drill = try Shell(drill: true)
    _ = try drill.run("staff", "add", "--name", "Bo Lind", "--role", "agent")
    let refused = try drill.run("--as", "Bo Lind", "audit", "verify")
    #expect(refused.code == 77)
    #expect(refused.err.contains("Your role may not verify the audit"))
    #expect(try drill.run("queue", "--as", "lind").code == 0)
    #expect(try drill.run("queue", "--as", "Nobody").code == 77)
  }

  @Test("output that cannot be written ends with 74")
  func fullDevice() throws {
    let shell = try Shell()
    let result = try shell.run(["queue", "--json"], output: ">/dev/full")
    #expect(result.code == 74)
    #expect(result.err.contains("No space left"))
    #expect(try shell.run(["receive", "email"], output: "<&-").code == 74)
  }
}
