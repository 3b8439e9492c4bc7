import Canvas
import HavenDomain

@testable import HavenConsole

/// Two people in one form, and what becomes of forms that were left.
extension Scene {
  var company: Rehearser {
    switch self {
    case .formJoined: joined
    case .draftsHeld, .discardDraft: left
    default: host
    }
  }

  /// A supervisor at the side of an agent.
  private var joined: Rehearser {
    rehearse(Rehearser(Cast.mari)) { stage in
      stage.fill()
      let request = JoinDraft(id: Rehearser.entropy, which: .contact(Cast.contact))
      stage.reply(.join(request), .joined(Cast.joined()))
    }
  }

  /// The agent, whom a supervisor joined.
  private var host: Rehearser {
    rehearse { stage in
      stage.fill()
      stage.take(Cast.complete, focus: IntakeForm.name)
      guard self != .formJoinedByOther else {
        stage.hear(Cast.news(version: 1, in: IntakeForm.location))
        return
      }
      let kept = Cast.kept(IntakeForm.name, "Juno Sample", by: Cast.mari)
      stage.hear(Cast.news(version: 2, in: IntakeForm.name, kept: [kept]))
      if self == .formChoosing { stage.press(.f(4)) }
    }
  }

  private var left: Rehearser {
    rehearse(Rehearser(Cast.mari)) { stage in
      stage.fill()
      var held = Cast.draft(.intake)
      held.heldBy = Cast.robin.id
      held.heldByName = Cast.robin.shortName
      stage.reply(.drafts(ListDrafts()), .drafts([held, Cast.draft(.feedback)]))
      if self == .discardDraft { stage.press(.down, .delete) }
    }
  }
}
