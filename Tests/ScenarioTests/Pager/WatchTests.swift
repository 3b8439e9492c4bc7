import CLinux
import Foundation
import Rehearsal
import Testing

/// `haven watch` with the house's commands, on the real binary: nobody has a console open.
@Suite("haven watch")
struct WatchTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private var page: String { shell.scratch.file("page") }

  /// `haven.conf` beside the key.
  private func configure(_ text: String, mode: mode_t = 0o600) throws -> String {
    let path = shell.scratch.file("config/haven/haven.conf")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try #require(chmod(path, mode) == 0)
    return path
  }

  /// A notifier that does so much.
  private func notifier(_ script: String, _ more: String = "") throws {
    try shell.write("notify.sh", Array("#!/bin/sh\n\(script)\n".utf8))
    try #require(chmod(shell.scratch.file("notify.sh"), 0o700) == 0)
    _ = try configure("notify.command = \(shell.scratch.file("notify.sh"))\n\(more)\n")
  }

  private func watch() throws -> Sitting {
    try Sitting("watch", "--as", "Ira Stone", columns: 200, in: shell.scratch)
  }

  private func flag() throws -> String {
    try shell.flag(
      as: "Bea Whitlock", "--contact", try shell.call(), "--reason", "suicide", "--note",
      "on the roof")
  }

  private func message(_ number: String) throws -> [String: Any] {
    let shown = try shell.run(as: "Mari Ilves", "escalation", "show", number, "--json")
    return (shown.object["messages"] as? [[String: Any]])?.first ?? [:]
  }

  private func wait(_ number: String, _ state: String, tries: Int) throws -> [String: Any] {
    var found: [String: Any] = [:]
    try shell.wait(for: "a message that is \(state)") {
      found = try message(number)
      return found["state"] as? String == state && found["attempts"] as? Int == tries
    }
    return found
  }

  @Test("ES-08 carries a rung's message on standard input: no client, no reason; SIGTERM ends it")
  func delivered() throws {
    try notifier("cat >'\(page).new' && mv '\(page).new' '\(page)'; echo taken")
    let watch = try watch()
    let number = try flag()
    let message = try wait(number, "delivered", tries: 1)
    #expect(message["exitStatus"] as? Int == 0 && message["output"] as? String == "taken")
    let text = shell.text(page)
    #expect(text.hasPrefix("escalation: \(number)\nrung: supervisor\nto: R. Osei (staff 1)\n"))
    for word in ["Wanda", "Mirelle", "pantry", "roof", "suicide", "555"] {
      #expect(!text.lowercased().contains(word.lowercased()), "\(word)")
    }
    let words = try shell.run(as: "Mari Ilves", "escalation", "show", number).out
    #expect(words.contains("to R. Osei: delivered, exit status 0: taken\n"), "\(words)")
    watch.pty.signal(SIGTERM)
    #expect(try watch.pty.waitForExit() == .code(128 + SIGTERM))
  }

  @Test("ES-06 calls the next rung when its time has come, and says so in a line")
  func climbs() throws {
    try notifier("cat >>'\(page)'")
    let watch = try watch()
    let number = try flag()
    _ = try wait(number, "delivered", tries: 1)
    try shell.pass(.minutes(31))
    try watch.see("1 rungs called")
    try shell.wait(for: "the clinical director's page") {
      shell.text(page).contains("rung: clinical director\nto: T. Wren")
    }
  }

  @Test("ES-08 tries a notifier that fails again, later, and shows what it said")
  func fails() throws {
    try notifier("echo 'mailbox full'; exit 1")
    let watch = try watch()
    let number = try flag()
    let first = try wait(number, "failed", tries: 1)
    #expect(first["exitStatus"] as? Int == 1 && first["output"] as? String == "mailbox full")
    try shell.pass(.seconds(16))
    _ = try wait(number, "failed", tries: 2)
    let words = try shell.run(as: "Mari Ilves", "escalation", "show", number).out
    #expect(
      words.contains("not delivered; tried again, exit status 1, tried 2 times: mailbox full"),
      "\(words)")
    #expect(watch.pty.process > 0)
  }

  @Test("ES-08 cuts off a notifier that hangs")
  func hangs() throws {
    try notifier("exec sleep 300", "notify.timeout = 1 s")
    let watch = try watch()
    let number = try flag()
    let cut = try wait(number, "failed", tries: 1)
    #expect(cut["exitStatus"] is Int == false)
    #expect((cut["output"] as? String)?.hasPrefix("cut off: it took longer than 1 s") == true)
    watch.pty.signal(SIGINT)
    #expect(try watch.pty.waitForExit() == .code(128 + SIGINT))
  }

  @Test("a haven.conf that others may write, or with a bad line, is refused with file and line")
  func refused() throws {
    let open = try configure("notify.command = /bin/true\n", mode: 0o666)
    let others = try shell.run("watch")
    #expect(others.code == 65 && others.err.contains("\(open) can be written by others"))
    for (text, line) in [("# ours\nnotify.comand = /bin/true\n", 2), ("notify.command = page", 1)] {
      let path = try configure(text)
      let refused = try shell.run("watch")
      #expect(
        refused.code == 65 && refused.err.contains("\(path), line \(line): "), "\(refused.err)")
      #expect(refused.out.isEmpty)
    }
    #expect(try shell.run("--read-only", "watch").code == 65)
    _ = try configure("")
    #expect(try shell.run("--read-only", "watch").code == 77)
  }
}
