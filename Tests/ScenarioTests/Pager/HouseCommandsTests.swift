import HavenDomain
import Testing

@testable import haven

@Suite("The house's commands")
struct HouseCommandsTests {
  @Test("are read as they are written: ES-01 each rung may have one of its own")
  func reads() throws {
    let commands = try HouseCommands(
      parsing: """
        # who is called
        notify.command = /usr/bin/page --all
        notify.clinical-director.command = /usr/bin/page --to "P. Holm, mobile" # she is far away
        notify.timeout = 45 s
        dispatch.command = /usr/bin/send "a # b"
        mail.command = /usr/bin/mail -s "A letter"
        mail.coordinator = records@house.example
        """)
    #expect(commands.mail == ["/usr/bin/mail", "-s", "A letter"])
    #expect(commands.coordinator == "records@house.example")
    #expect(commands.command(for: .supervisor) == ["/usr/bin/page", "--all"])
    #expect(
      commands.command(for: .clinicalDirector) == ["/usr/bin/page", "--to", "P. Holm, mobile"])
    #expect(commands.dispatch == ["/usr/bin/send", "a # b"])
    #expect(commands.timeout == .seconds(45))
    #expect(commands.reachable == HouseCommands.roles)
  }

  @Test(
    "say what is wrong, and in which line",
    arguments: [
      ("notify.comand = /bin/true", 1, "no setting “notify.comand”"),
      ("\n\nnonsense", 3, "Write key = value"),
      ("notify.command = page", 1, "whole path"),
      ("notify.command =", 1, "whole path"),
      ("notify.command = /bin/a\nnotify.command = /bin/b", 2, "set twice"),
      ("notify.timeout = 9 h", 1, "1 s to 60 s"), ("notify.timeout = 61 s", 1, "1 s to 60 s"),
      ("dispatch.command = /bin/a \"b", 1, "not closed"),
      ("mail.command = mail", 1, "whole path"), ("mail.coordinator = -x", 1, "no email address"),
    ])
  func refuses(text: String, line: Int, words: String) {
    #expect {
      _ = try HouseCommands(parsing: text)
    } throws: { error in
      guard let error = error as? HouseCommands.ParseError else { return false }
      return error.line == line && error.words.contains(words)
    }
  }

  @Test("a rung without a command is not reachable")
  func none() throws {
    #expect(try HouseCommands(parsing: "").isEmpty)
    let one = try HouseCommands(parsing: "notify.executive.command = /bin/true")
    #expect(one.reachable == [.executiveOnCall])
  }
}
