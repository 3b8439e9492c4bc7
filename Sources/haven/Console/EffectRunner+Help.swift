import HavenConsole
import HavenDomain
import HavenStore

/// The questions about beds, referrals and warm transfers.
extension EffectRunner {
  /// A newer search stops the one before.
  private static let referralLane = Desk.Lane("referrals")

  func sendBeds(_ ask: Ask) {
    switch ask {
    case .beds(let request): perform(request, for: ask) { .beds($0) }
    case .holdBed(let request): perform(request, for: ask) { .bed($0) }
    case .releaseBed(let request): perform(request, for: ask) { .bed($0) }
    case .placeInBed(let request): perform(request, for: ask) { .bed($0) }
    case .leaveBed(let request): perform(request, for: ask) { .bed($0) }
    case .turnAway(let request): perform(request, for: ask) { .done($0) }
    case .waitForBed(let request): perform(request, for: ask) { .wait($0) }
    case .stopWaitingForBed(let request): perform(request, for: ask) { .done($0) }
    default: break
    }
  }

  func sendHandingOn(_ ask: Ask) {
    switch ask {
    case .findReferrals(let request):
      perform(request, for: ask, lane: Self.referralLane) { .referrals($0) }
    case .refer(let request): perform(request, for: ask) { .madeReferral($0) }
    case .answerReferral(let request): perform(request, for: ask) { .madeReferral($0) }
    case .madeReferrals(let request): perform(request, for: ask) { .madeReferrals($0) }
    case .transfers(let request): perform(request, for: ask) { .transfers($0) }
    case .transfer(let request): perform(request, for: ask) { .openedTransfer($0) }
    case .offerTransfer(let request): perform(request, for: ask) { .openedTransfer($0) }
    case .joinTransfer(let request): perform(request, for: ask) { .openedTransfer($0) }
    case .readBackFact(let request): perform(request, for: ask) { .openedTransfer($0) }
    case .releaseTransfer(let request): perform(request, for: ask) { .openedTransfer($0) }
    case .returnTransfer(let request): perform(request, for: ask) { .transfer($0) }
    default: break
    }
  }
}
