import CLinux
import HavenDomain
import HavenStore
import HavenTerminal

/// `haven watch`: lets flags climb and has messages carried while no console is open.
enum WatchCommand {
  static let spec = CommandSpec(
    "watch", "Call the next rung when it is due, and carry messages to pagers, until it is ended.",
    options: [.json],
    notes: [
      "Every console does the same while it is open. Run this as a service, so that a flag climbs "
        + "when nobody has one open.",
      "The commands for pagers and dispatch centres stand in haven.conf beside the key: "
        + "notify.command, notify.supervisor.command, notify.clinical-director.command, "
        + "notify.executive.command, notify.timeout, dispatch.command. They are run without a shell "
        + "and get the message on standard input.",
      "One line is printed each time something was due. An interrupt or SIGTERM ends it.",
    ],
    run: run)

  private struct Line: Encodable, Sendable {
    var at: String
    var rungs: Int
    var raised: Int
    var cleared: Int
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.globals
    let places = try Places(options)
    let commands = try HouseCommands.load(from: places.commands)
    let isJSON = try invocation.format == .json
    let clock = SystemClock()
    let desk = try Desk {
      try DeskCore.open(
        path: places.database, key: places.key, surroundings: .system(clock),
        isReadOnly: options.isReadOnly, patience: options.patience)
    }
    let seat = try SigningIn(desk, as: options.credential).wait()
    guard !seat.isReadOnly else { throw Failure(.notAllowed, "A watch cannot be read-only.") }
    let bell = try BellListener(files: DatabaseFiles(path: places.database))
    let watch = HouseWatch(
      desk: desk, principal: seat.signedIn.principal, isReadOnly: false, clock: clock,
      commands: commands
    ) { fired in say(fired, at: clock.instant(), isJSON: isJSON) }
    let code = sit(watch, bell, clock)
    let closed = Mailbox()
    desk.close { closed.fill() }
    closed.wait(milliseconds: 2_000)
    return code
  }

  /// Until a signal ends it.
  private static func sit(
    _ watch: HouseWatch, _ bell: BellListener, _ clock: SystemClock
  ) -> ExitCode {
    Interruption.listen()
    var descriptors = [pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)]
    while true {
      _ = poll(&descriptors, 1, Int32(clock.millisecondsToNextSecond()))
      do { try Interruption.check() } catch { return error.code }
      if bell.take().rang { watch.heardNews() }
      watch.tick()
    }
  }

  private static func say(_ fired: FiredClocks, at now: Instant, isJSON: Bool) {
    let at = TimeWords.iso(now)
    if isJSON {
      let line = Line(at: at, rungs: fired.rungs, raised: fired.raised, cleared: fired.cleared)
      guard let text = try? JSONText.line(line) else { return }
      try? Output.write(text)
    } else {
      try? Output.write(
        "\(at) \(fired.rungs) rungs called, \(fired.raised) alarms raised, "
          + "\(fired.cleared) cleared\n")
    }
  }
}
