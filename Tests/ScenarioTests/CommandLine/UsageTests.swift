import Rehearsal
import Testing

@testable import haven

/// What is typed, and how it is understood.
@Suite struct UsageTests {
  @Test("an option means the same to every command that has it")
  func optionsAgree() {
    let all = OptionSpec.global + CommandTable.haven.commands.flatMap(\.options)
    for (name, options) in Dictionary(grouping: all, by: \.name) {
      #expect(Set(options.map { $0.value == nil }).count == 1, "--\(name)")
      #expect(Set(options.map(\.isRepeatable)).count == 1, "--\(name)")
    }
  }

  @Test("every command has a sentence, and help of at most 80 columns")
  func help() {
    let help = HelpText()
    for words in [[]] + CommandTable.haven.commands.map(\.words) + [["contact"]] {
      let text = help.text(on: words)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(words)")
    }
    for command in CommandTable.haven.commands {
      #expect(command.sentence.hasSuffix("."))
      #expect(help.text(on: []).contains("  \(command.name) "))
    }
  }

  @Test(
    "options stand before the command or after it, apart or with =",
    arguments: [
      "--db a queue --all", "queue --db a --all", "queue --all --db=a", "--all --db=a queue",
    ])
  func places(_ line: String) throws {
    let invocation = try Invocation(line.split(separator: " ").map(String.init))
    guard case .command(let command) = invocation.errand else {
      Issue.record("no command")
      return
    }
    #expect(command.name == "queue")
    #expect(invocation.globals.database == "a")
    #expect(invocation.options.has("all"))
  }

  @Test(
    "a slip is answered with the nearest right word",
    arguments: [
      ("queue --jsn", "--json"), ("--thme dark", "--theme"), ("queu", "haven queue"),
      ("contact ad", "haven contact add"), ("contact", "haven contact show"),
      ("staff list --channel phone", "haven contact add"),
    ])
  func nearest(_ line: String, _ hint: String) {
    let error = #expect(throws: UsageError.self) {
      try Invocation(line.split(separator: " ").map(String.init))
    }
    #expect(error?.words.contains(hint) == true, "\(error?.words ?? "")")
  }

  @Test(
    "what cannot be meant is refused",
    arguments: [
      "--db", "--db --json", "queue extra", "queue --json=yes", "--db a --db b", "--wait soon",
      "contact show", "queue --reveal", "-x", "--", "help nonsense", "--all",
    ])
  func refused(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    guard line != "--" else {
      guard case .console = try Invocation(words).errand else {
        Issue.record("dashes alone are nothing")
        return
      }
      return
    }
    #expect(throws: UsageError.self) { try Invocation(words) }
  }

  @Test("after -- everything is a word, and - is one anywhere")
  func dashes() throws {
    #expect(try Invocation(["contact", "show", "--", "--all"]).arguments == ["--all"])
    #expect(try Invocation(["contact", "add", "-"]).arguments == ["-"])
  }

  @Test(
    "help and version ask for nothing else",
    arguments: ["--help", "-h", "help", "queue --help --db"])
  func asksForHelp(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init).filter { $0 != "--db" }
    guard case .help = try Invocation(words).errand else {
      Issue.record("no help")
      return
    }
  }

  @Test("without a terminal the console says so, names the commands and draws nothing")
  func noTerminal() throws {
    let shell = try Shell()
    let result = try shell.run([])
    #expect(result.code == 64)
    #expect(result.out.isEmpty)
    #expect(result.err.contains("contact add"))
    #expect(!result.err.contains("\u{1B}"))
  }

  @Test("an argument that is no UTF-8 is named by its place, and nothing of it is drawn")
  func wrongBytes() throws {
    let scratch = try Scratch()
    let line = "exec \"$0\" contact add --channel phone --name \"$(printf 'J\\377')\""
    let result = try run(["sh", "-c", line, havenBinary], environment: scratch.environment)
    #expect(result.exit == .code(64))
    #expect(result.output.contains("Argument 6 is not UTF-8"))
  }

  @Test("what a person typed cannot command the terminal from an error's words")
  func hostileWords() throws {
    let shell = try Shell()
    let result = try shell.run("contact", "add", "--channel", "\u{1B}]0;x\u{7}")
    #expect(result.code == 65)
    #expect(!result.err.contains("\u{1B}") && !result.err.contains("\u{7}"))
  }

  @Test("names on a command line do not stay where other accounts see them")
  func argumentsAreWiped() throws {
    let shell = try Shell()
    let fifo = shell.scratch.file("fifo")
    // Held at its standard input, the program's own arguments are read by the shell.
    let line = """
      mkfifo "$1"; "$0" --theme 'Jo Example' receive email <"$1" >/dev/null 2>&1 & pid=$!
      exec 3>"$1"; until ! tr '\\0' ' ' </proc/$pid/cmdline | grep -q 'Jo Example'; do
        kill -0 $pid 2>/dev/null || { echo gone; exit; }; done
      tr '\\0' ' ' </proc/$pid/cmdline; exec 3>&-; wait $pid
      """
    let result = try run(
      ["sh", "-c", line, havenBinary, fifo], environment: shell.scratch.environment)
    #expect(result.output.contains("haven"), "it still runs")
    #expect(!result.output.contains("Jo Example"))
  }
}
