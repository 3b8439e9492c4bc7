import Canvas
import HavenDomain

@testable import HavenConsole

/// The help that an agent can give: a bed, a service, warm hands.
extension Scene {
  var helpAtHand: Rehearser {
    rehearse { stage in
      stage.fill(alarms: [Cast.alarm])
      switch self {
      case .transferOffered: stage.news([Cast.transfer(.offered, from: Cast.mari, to: Cast.robin)])
      case .transferNone: stage.choose(.transfers)
      case .beds, .bedsFind, .bedFee, .bedPlace, .turnAway:
        stage.take(Cast.complete)
        beds(&stage)
      case .transferOffer, .transferTicks, .transferRelease, .transferTeam:
        stage.take(Cast.complete)
        transfers(&stage)
      case .referNothing:
        stage.take([IntakeForm.consent: "verbal", IntakeForm.share: "no"])
        stage.openDirectory(Array(Cast.services[2...2]), text: "sign")
        stage.press(.enter)
      default:
        stage.take(Cast.complete)
        referrals(&stage)
      }
    }
  }

  private func beds(_ stage: inout Rehearser) {
    stage.openBeds()
    switch self {
    case .bedsFind: stage.type("family")
    case .bedFee:
      stage.choose(.placeInBed)
      stage.type("320")
    case .bedPlace:
      stage.choose(.placeInBed)
      stage.type("320")
      stage.press(.enter)
      stage.press(.backspace)
      stage.type("3")
      stage.press(.enter)
    case .turnAway: stage.choose(.turnAway)
    default: break
    }
  }

  private func referrals(_ stage: inout Rehearser) {
    switch self {
    case .directoryFind: stage.openDirectory(Array(Cast.services[1...2]), text: "legal")
    case .refer:
      stage.openDirectory()
      stage.press(.down, .enter)
    case .madeReferrals, .answerReferral:
      stage.openDirectory()
      stage.press(.f(4))
      stage.reply(.madeReferrals(ListMadeReferrals()), .madeReferrals(Cast.madeReferrals))
      if self == .answerReferral { stage.press(.f(5)) }
    default: stage.openDirectory()
    }
  }

  private func transfers(_ stage: inout Rehearser) {
    switch self {
    case .transferOffer:
      stage.choose(.transfers)
      stage.press(.f(2))
    case .transferTeam:
      stage.openDirectory()
      stage.press(.f(2))
    case .transferTicks:
      stage.openTransfer(Cast.transfer(.joined, said: [0, 1], ticked: [0]))
    default:
      stage.openTransfer(Cast.transfer(.readBack, said: [0, 1, 2], ticked: [0, 1, 2]))
      stage.press(.enter)
    }
  }
}
