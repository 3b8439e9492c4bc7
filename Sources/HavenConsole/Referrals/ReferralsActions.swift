import Canvas
import HavenDomain

/// The rows of referrals in the table of actions.
extension ActionCatalogue {
  static let referrals: [ConsoleAction] = [
    ConsoleAction(
      .referrals, keys: [KeyPress(.function(3), .shift)], label: "Services",
      sentence: "Search the directory of services as you type, and refer somebody.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readReferrals) }),
    ConsoleAction(
      .refer, keys: [.f(5), .enter], label: "Refer",
      sentence: "Refer the contact at hand to the selected service; of a referral, its answer.",
      contexts: [.referrals], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotRefer() }),
    ConsoleAction(
      .madeReferrals, keys: [.f(4)], label: "Made",
      sentence: "The referrals that wait for an answer, or the directory again.",
      contexts: [.referrals], isShownInFooter: true, whyNot: { $0.whyNotRead(.makeReferrals) }),
    ConsoleAction(
      .transferToTeam, keys: [.f(2)], label: "Transfer",
      sentence: "Warm transfer of the contact in hand to the selected service, on the phone.",
      contexts: [.referrals], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNoService() ?? $0.whyNotOffer() }),
  ]
}

extension ConsoleState {
  func whyNoService() -> String? {
    overlays.contains(.referrals) && referrals.selectedService != nil
      ? nil : "Select a service in the directory first."
  }

  func whyNotRefer() -> String? {
    if overlays.contains(.referrals), referrals.selectedMade != nil {
      return whyNotHandle(.makeReferrals)
    }
    return whyNoService() ?? whyNobodyAtHand() ?? whyNotHandle(.makeReferrals)
  }
}
