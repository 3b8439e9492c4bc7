import Canvas
import HavenDomain

@testable import HavenConsole

/// What is at hand for whoever works here, and the call to a customer who wrote.
extension Scene {
  var care: Rehearser {
    switch self {
    case .shiftStrain: strain
    case .ring, .ringDetail: ringing
    default: own
    }
  }

  private var own: Rehearser {
    rehearse { stage in
      stage.fill()
      switch self {
      case .tipPinned:
        stage.know(pinned: "boundaries.1")
        stage.take()
      case .cards:
        stage.take()
        stage.choose(.cards)
      case .reflect:
        stage.choose(.reflect)
        stage.type("I kept thinking of the two children.")
        stage.press(.enter)
        stage.type("Next time I ask Mari sooner.")
      default: stage.know(Cast.strain(inARow: 2, minutes: 70))
      }
    }
  }

  private var strain: Rehearser {
    rehearse(Rehearser(Cast.mari)) { stage in
      stage.fill()
      stage.choose(.shift)
      stage.reply(.shift(ReadShift()), .shift(Cast.strainedPage))
      if FrameLayout(stage.size).sizeClass != .wide { stage.press(.end) }
    }
  }

  private var ringing: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      stage.openRegister(Cast.written)
      stage.press(.down)
      if self == .ring {
        stage.choose(.recordCall)
        stage.press(.down)
      }
    }
  }
}

extension Rehearser {
  /// What is at hand, as the store tells it.
  mutating func know(
    _ strain: Strain = .none, pinned: String? = nil, experiments: [Experiment] = []
  ) {
    let mine = MyCare(strain: strain, pinnedTip: pinned, experiments: experiments)
    reply(.care(ReadMyCare()), .care(mine))
  }
}

extension Cast {
  static func strain(inARow: Int, minutes: Int) -> Strain {
    Strain(
      heavy: inARow, heavySinceBreak: inARow, heavyInARow: inARow,
      workingSince: now - .minutes(minutes), busySeconds: 3_000, readySeconds: 900)
  }

  static let strainedPage: ShiftPage = {
    var page = shiftPage
    page.strain = [
      StaffStrain(
        staff: robin.id, name: robin.shortName, presence: .onCall, presenceSince: now,
        strain: Strain(
          heavy: 3, heavySinceBreak: 3, heavyInARow: 1, workingSince: now - .minutes(260),
          busySeconds: 14_000, readySeconds: 1_600)),
      StaffStrain(
        staff: jo.id, name: "J. Tandem", presence: .decompressing,
        presenceSince: now - .minutes(25), strain: .none),
      StaffStrain(
        staff: ines.id, name: ines.shortName, presence: .available, presenceSince: now,
        strain: .none),
    ]
    return page
  }()

  /// A register in which two wrote; one of them was rung.
  static let written: [FeedbackRow] = {
    var rows = register
    rows[0].call = FeedbackCall(
      due: now - .hours(24), doneAt: now - .hours(30), doneBy: "J. Tandem", outcome: .reached)
    rows[1].call = FeedbackCall(due: now + .minutes(150))
    return rows
  }()
}
