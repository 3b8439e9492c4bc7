import CCrypto
import CLinux
import Canvas
import HavenDomain
import HavenTerminal

/// The program: guard the process, read the command line, run it, and say how it ended.
@main
struct Haven {
  static func main() {
    ProcessGuard.harden()
    Terminal.installFatalHandlers()
    haven_ignore_broken_pipe()
    // The process may end while the desk's thread still opens the database: nothing that it uses is
    // taken apart under it.
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
    exit(run().rawValue)
  }

  private static func run() -> ExitCode {
    do {
      return try perform(Invocation(ProgramArguments.take()))
    } catch let error as UsageError {
      Output.complain("\(error.words) \(error.help)")
      return .usage
    } catch {
      let failure = Failure(error)
      if !failure.words.isEmpty { Output.complain(failure.words) }
      return failure.code
    }
  }

  private static func perform(_ invocation: Invocation) throws -> ExitCode {
    switch invocation.errand {
    case .version:
      try Output.write("haven \(Version.current)\n")
    case .help(let words):
      try Output.write(HelpText().text(on: words))
    case .command(let command):
      return try command.run(invocation)
    case .console:
      guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw noConsole }
      return try openConsole(invocation.globals)
    }
    return .done
  }

  /// Where there is no database yet, the first-run page makes one.
  private static func openConsole(_ options: GlobalOptions) throws -> ExitCode {
    let places = try Places(options)
    let theme = try ThemeFiles(folders: places.themes).theme(options.theme)
    if !places.hasDatabase, !options.isReadOnly {
      guard let names = try FirstRunPage.ask(path: places.database, theme: theme) else {
        return .done
      }
      let organisation = NewOrganisation(
        name: names.organisation, administrator: names.administrator, unixUser: Int(getuid()),
        zone: SystemZone.ofMachine(), isDrill: false)
      _ = try places.found(organisation, patience: options.patience)
    }
    let settings = ConsoleCommand.Settings(
      database: places.database, key: places.key,
      commands: try HouseCommands.load(from: places.commands), credential: options.credential,
      theme: theme, isReadOnly: options.isReadOnly,
      words: HouseWords.forShift(from: places.words),
      letters: HouseLetters.forShift(from: places.letters))
    do {
      return ExitCode(rawValue: try ConsoleCommand.run(settings))
    } catch let refusal as Refusal {
      throw Failure(.notAllowed, refusal.words)
    }
  }

  private static var noConsole: UsageError {
    let names = CommandTable.haven.commands.map(\.name).joined(separator: ", ")
    return UsageError(
      "The console needs a terminal for its screen and keys, and this is none. "
        + "These commands work without: \(names).")
  }
}

/// Which haven this is.
enum Version {
  static let current = "0.1.0"
}
