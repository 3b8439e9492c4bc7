import HavenDomain
import HavenStore
import Rehearsal
import Synchronization

@testable import haven

/// A drill on a real database, with a clock moved by hand: an hour of it takes a few seconds.
final class DrillStage {
  let scratch: Scratch
  let core: DeskCore
  let shift: DrillShift
  /// The person at the seat.
  let seated: Principal
  private let time = HandMovedClock()

  /// Monday 2 November 2026, 10:00 UTC.
  static let start = Instant(seconds: 1_793_613_600)

  init(seat: DrillSeat = .agent, seed: UInt64 = 1, pace: Double = 1) throws {
    scratch = try Scratch()
    core = try DeskCore.create(
      NewOrganisation(
        name: "Drill", administrator: DrillCast.founder, unixUser: 1_000, zone: "UTC",
        isDrill: true), path: scratch.file("haven.db"), key: scratch.file("config/haven.key"),
      surroundings: time.surroundings)
    shift = DrillShift(
      core: core, seat: seat, seed: seed, pace: pace, now: time.surroundings.moment)
    let founder = try core.signIn(.unixUser(1_000), terminal: "")
    try shift.open(founder: founder.principal)
    seated = try core.signIn(.named(seat.name, unixUser: 1_000), terminal: "").principal
  }

  var now: Instant { time.instant }
  var queue: QueueWindow {
    get throws {
      try core.perform(ReadQueue(count: 500, includesFollowUp: true), by: seated)
    }
  }

  func sign(_ name: String) throws -> Principal {
    try core.signIn(.named(name, unixUser: 1_000), terminal: "").principal
  }

  /// Plays so long; `look` is called whenever something may have happened.
  func play(_ span: Duration, look: (DrillStage) throws -> Void = { _ in }) throws {
    let end = now + span
    while now < end {
      let pause = try shift.play()
      try look(self)
      time.advance(pause)
    }
  }
}

/// Time as the test says.
private final class HandMovedClock: Sendable {
  private let now = Atomic(DrillStage.start.milliseconds)

  var instant: Instant { Instant(milliseconds: now.load(ordering: .relaxed)) }

  func advance(_ duration: Duration) {
    now.wrappingAdd(duration.wholeMilliseconds, ordering: .relaxed)
  }

  var surroundings: Surroundings {
    Surroundings(
      moment: { [self] in
        let wall = now.load(ordering: .relaxed)
        return Moment(wall: wall, boot: wall - 1_000_000, bootID: "boot")
      }, zone: { _ in .utc })
  }
}
