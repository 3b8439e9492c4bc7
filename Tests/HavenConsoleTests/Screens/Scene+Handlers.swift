import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of who handles feedback, of copies and signatures, and of the service areas.
extension Scene {
  var handled: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill(alarms: [Cast.alarm])
      stage.state.staff += Cast.managers
      stage.openRegister()
      switch self {
      case .dossierHandlers: stage.openDossier()
      case .assignManager:
        stage.choose(.assignFeedback)
        stage.press(.down, .down, .tab)
      case .copyGiven: stage.choose(.feedbackCopy)
      case .signTerms:
        stage.press(.enter)
        stage.refuse(
          .feedback(ReadFeedback(feedback: Cast.register[0].id)),
          .wrongState(RegisterTerms.unsigned))
      case .managerAway:
        stage.choose(.managerAway)
        stage.press(.down, .tab)
      case .areaEdit:
        stage.openAreas()
        stage.press(.down, .enter, .tab)
      default:
        stage.openAreas()
        stage.press(.down, .down, .down, .down)
      }
    }
  }
}

extension Cast {
  static let managers = [
    member(11, "Ottoline Reyes", [.manager]), member(12, "Anselm Grove", [.manager]),
    member(13, "Petra Holm", [.manager]),
  ]

  /// A complaint of the Central Service, opened: investigated by who would hear the appeal.
  static var handledDetail: FeedbackDetail {
    var detail = feedbackDetail(register[0])
    let handlers = FeedbackHandlers(
      .complaint, area: ServiceArea.shipped[6], investigators: ["Ottoline Reyes"])
    detail.handlers = handlers.all
    detail.copies = [
      FeedbackCopy(
        .policy, to: .complainant, how: .letter, on: Zone.utc.wallTime(at: now).date,
        staffName: "J. Tandem", at: now)
    ]
    detail.owed = FeedbackCopy.owed(
      .complaint, detail.copies,
      letters: [
        FeedbackEvent(kind: .acknowledged, at: now, staffName: nil, detail: nil)
      ])
    return detail
  }
}

extension Rehearser {
  mutating func openAreas() {
    choose(.serviceAreas)
    reply(.areas(ListServiceAreas()), .areas(ServiceArea.shipped))
  }

  mutating func openDossier() {
    press(.enter)
    reply(
      .feedback(ReadFeedback(feedback: Cast.register[0].id)), .feedback(Cast.handledDetail))
  }
}
