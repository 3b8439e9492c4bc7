import CLinux
import Foundation
import Rehearsal
import Testing

/// Contacts given in options and, one a line, on standard input.
@Suite struct ContactAddTests {
  @Test("every good line is added, and every bad one named with its number")
  func mixedLines() throws {
    let shell = try Shell()
    let input = """
      {"channel": "phone", "name": "Jo Example", "emergency": true}
      {"channel": "pigeon"}

      not json
      {"channel": "email", "subjct": "help"}
      {"channel": "text", "note": 7}
      {"channel": "letter", "received": "yesterday 10:00"}
      ["phone"]
      """
    let result = try shell.run("contact", "add", "--json", input: input)
    #expect(result.code == 65)
    #expect(result.lines.map { $0["line"] as? Int } == [1, 7])
    for words in [
      "line 2: “pigeon” is no channel", "line 4: not JSON", "Did you mean “subject”?",
      "line 6: “note” must be text", "line 8:", "Added 2. Not added: lines 2, 4, 5, 6, 8.",
    ] {
      #expect(result.err.contains(words), "\(words) in \(result.err)")
    }
    #expect(try shell.run("queue", "--json").list.count == 2)
  }

  @Test("lines that are all good end with 0, each with its contact")
  func goodLines() throws {
    let shell = try Shell()
    let result = try shell.run(
      "contact", "add", "-", input: "{\"channel\":\"chat\"}\r\n{\"channel\":\"web chat\"}")
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out.split(separator: "\n").count == 2)
    #expect(result.err.isEmpty)
    #expect(try shell.run("contact", "add", "-").code == 0, "nothing to add is done")
    #expect(try shell.run("contact", "add").code == 65, "a script that forgot everything")
  }

  @Test("a line that is too long, and one that is no UTF-8, are named; the rest is added")
  func hostileLines() throws {
    let shell = try Shell()
    let long =
      "{\"channel\":\"phone\",\"note\":\"" + String(repeating: "x", count: 3 << 20) + "\"}\n"
    let deep = String(repeating: "[", count: 100_000) + "\n"
    let wrong: [UInt8] =
      Array("{\"channel\":\"phone\",\"name\":\"".utf8) + [0xFF, 0xFE] + Array("\"}\n".utf8)
    let input = Array(long.utf8) + wrong + Array(deep.utf8) + Array("{\"channel\":\"text\"}\n".utf8)
    let result = try shell.run(["contact", "add", "-"], input: input)
    #expect(result.code == 65)
    #expect(result.err.contains("line 1: longer than 1 MiB"))
    #expect(result.err.contains("line 2: not UTF-8"))
    #expect(result.err.contains("line 3: not JSON"))
    #expect(try shell.run("queue", "--json").list.count == 1)
  }

  @Test("a line with a message's id that is known adds nothing")
  func knownMessage() throws {
    let shell = try Shell()
    let line = "{\"channel\":\"portal\",\"messageId\":\"T-9\"}\n"
    let result = try shell.run("contact", "add", "--json", input: line + line)
    #expect(result.lines.map { $0["known"] as? Bool } == [false, true])
    #expect(try shell.run("queue", "--json").list.count == 1)
  }

  @Test("Q-15 every channel can be entered, as its name is written or typed")
  func channels() throws {
    let shell = try Shell()
    let typed = [
      "phone", "text", "chat", "email", "portal", "in-person", "website", "social", "letter",
    ]
    let input = typed.map { "{\"channel\": \"\($0)\"}\n" }.joined()
    let result = try shell.run("contact", "add", "--json", input: input)
    #expect(result.code == 0, "\(result.err)")
    #expect(Set(result.lines.compactMap { $0["channel"] as? String }).count == typed.count)
  }

  @Test("a time that is no time, or is still to come, is refused", arguments: ["later", "+2h"])
  func badTimes(_ time: String) throws {
    let shell = try Shell()
    let result = try shell.run("contact", "add", "--channel", "phone", "--received", time)
    #expect(result.code == 65)
    #expect(result.err.contains("“\(time)”"))
    #expect(try shell.run("queue", "--json").out == "[]\n")
  }

  @Test("a contact that came in earlier has waited since then")
  func received() throws {
    let shell = try Shell()
    let added = try shell.run(
      "contact", "add", "--channel", "phone", "--received", "-2h", "--emergency", "--json")
    #expect(try #require(added.object["waitingSeconds"] as? Int) >= 7_200)
    #expect(try #require(added.object["secondsLeft"] as? Int) < 0)
  }

  @Test("options and standard input together are refused")
  func both() throws {
    let shell = try Shell()
    #expect(try shell.run("contact", "add", "-", "--channel", "phone").code == 64)
    #expect(try shell.run("contact", "add", "file.json").code == 64)
    #expect(try shell.run("contact", "add", "--name", "Jo").code == 65, "a channel is needed")
  }

  @Test("whoever stops listening loses no contact")
  func brokenPipe() throws {
    let shell = try Shell()
    let line = "{\"channel\":\"text\"}\n"
    let input = Array(String(repeating: line, count: 5).utf8)
    let result = try shell.run(["contact", "add", "-"], input: input, output: ">/dev/full")
    #expect(result.code == 74)
    #expect(result.err.contains("Standard output"))
    #expect(try shell.run("queue", "--json").list.count == 5)
  }

  @Test("stopped half-way, it says from which line on nothing was added")
  func stopped() throws {
    let shell = try Shell()
    let line = """
      trap : INT; { echo '{"channel":"text"}'; echo '{"channel":"chat"}'; cat "$1"; } |
        "$0" contact add - 2>"$2"; echo ended $?
      """
    let (fifo, errors) = (shell.scratch.file("fifo"), shell.scratch.file("errors"))
    #expect(mkfifo(fifo, 0o600) == 0)
    let pty = try Pty(
      ["sh", "-c", line, havenBinary, fifo, errors], environment: shell.scratch.environment)
    try pty.wait("both contacts") { $0.text.components(separatedBy: " waits: ").count == 3 }
    try pty.press("Ctrl-C")
    try pty.wait(for: "ended 130")
    #expect(shell.text(errors).contains("Added: 2. From line 3 on nothing was added."))
    #expect(try shell.run("queue", "--json").list.count == 2)
  }

  @Test("while the database is locked no line is added, and the words say so")
  func locked() throws {
    let shell = try Shell()
    let gate = haven_open(shell.database + "-gate", O_RDWR, 0)
    defer { close(gate) }
    #expect(haven_flock(gate, LOCK_EX) == 0)
    let result = try shell.run("contact", "add", "-", "--wait", "0", input: "{}\n")
    #expect(result.code == 69)
    #expect(result.err.contains("busy"))
  }
}
