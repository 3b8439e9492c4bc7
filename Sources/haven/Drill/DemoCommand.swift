import CLinux
import HavenDomain
import HavenStore

/// `haven demo`: a drill that lives, with a chair in it for whoever wants to see the product.
enum DemoCommand {
  static let spec = CommandSpec(
    "demo", "Open a drill: made-up people come in over all channels, and colleagues take some.",
    options: [
      OptionSpec("pace", "N", "How many times faster than a real shift; 1 if not given."),
      OptionSpec("keep", "FOLDER", "Keep the drill's records there. Else they go when you leave."),
    ],
    notes: [
      "--as agent, supervisor, receptionist, manager or coordinator picks the seat; agent if not "
        + "given.",
      "Every person, number and message in it is made up. It uses a database of its own and leaves "
        + "yours alone.",
    ],
    run: run)

  static let paces = 0.5...20.0

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.globals
    let seat = try seat(options.staff)
    let pace = try pace(invocation.options.value("pace"))
    if options.database != nil || options.key != nil || options.isReadOnly {
      throw UsageError(
        "A drill has a database of its own: leave out --db, --key and --read-only.",
        command: "demo")
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw UsageError("A drill needs a terminal for its screen and keys.", command: "demo")
    }
    let places = try Places(options)
    let theme = try ThemeFiles(folders: places.themes).theme(options.theme)
    let folder = try folder(invocation.options.value("keep"))
    defer { folder.remove() }
    var random = SystemRandomNumberGenerator()
    let player = try DrillPlayer(
      DrillPlayer.Settings(
        folder: folder, seat: seat, pace: pace, seed: random.next(), zone: SystemZone.ofMachine(),
        unixUser: Int(getuid()), surroundings: .system()))
    defer { player.stop() }
    try player.waitUntilReady()
    let code = try ConsoleCommand.run(
      ConsoleCommand.Settings(
        database: folder.database, key: folder.key, commands: .none,
        credential: .named(seat.name, unixUser: Int(getuid())), theme: theme, isReadOnly: false,
        words: HouseWords.forShift(from: places.words),
        letters: HouseLetters.forShift(from: places.letters)),
      isUp: { player.begin() })
    return ExitCode(rawValue: code)
  }

  private static func folder(_ kept: String?) throws(Failure) -> DrillFolder {
    if let kept { return try DrillFolder(kept: kept) }
    return try DrillFolder(temporary: Environment.value("TMPDIR"))
  }

  static func seat(_ typed: String?) throws(UsageError) -> DrillSeat {
    guard let typed else { return .agent }
    guard let seat = DrillSeat(rawValue: typed.lowercased()) else {
      let seats = DrillSeat.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("There is no seat “\(typed)” in a drill. Seats: \(seats).", command: "demo")
    }
    return seat
  }

  static func pace(_ typed: String?) throws(UsageError) -> Double {
    guard let typed else { return 1 }
    guard let pace = Double(typed), paces.contains(pace) else {
      throw UsageError(
        "--pace takes a number from 0.5 to 20, and not “\(typed)”. 2 is twice as fast.",
        command: "demo")
    }
    return pace
  }
}
