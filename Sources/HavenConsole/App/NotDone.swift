import Canvas
import HavenDomain

/// What the store would not or could not do: said in words, and nothing typed is lost.
extension ConsoleState {
  mutating func notDone(
    _ ask: Ask, _ refusal: Refusal?, _ words: String, _ context: Context
  ) -> [Effect] {
    switch ask {
    case .queue(let request):
      let retry = queue.failed(request, isForGood: refusal != nil)
      if retry.isEmpty { return [] }
      return retry + [say(words, .error)]
    case .saveDraft(let request): return saveNotDone(request, refusal, words, context)
    case .complete:
      intake?.form.isSubmitted = false
      if case .invalid(let problems)? = refusal { intake?.form.show(problems) }
      if refusal == .leaseLost { return leaseLost(context) }
    case .logFeedback:
      feedback.form?.isSubmitted = false
      if case .invalid(let problems)? = refusal { feedback.form?.show(problems) }
    case .release, .handOver:
      if refusal == .leaseLost { return leaseLost(context) }
    case .take, .add: isTaking = false
    // Nobody asked aloud: the line stays away, and the next save asks again.
    case .findPeople(let request):
      if people.asked == request { people.asked = nil }
      return []
    case .register: feedback.reading = nil
    case .feedback(let request):
      if let effects = askToSign(request, refusal) { return effects }
    case .escalations(let request): escalations.failed(request)
    case .cases(.list(let request)): cases.failed(request)
    case .alarms: alarms.isReading = false
    case .shift, .forecast, .rota: shift.isReading = false
    // What is at hand for oneself is no reason to disturb anybody.
    case .care: return []
    case .startFeedback, .openDraft: feedback.isOpening = false
    case .join, .news, .tellFocus, .chooseText:
      if let effects = companyNotDone(ask, refusal, words, context) { return effects }
    case .beds: beds.isReading = false
    case .findReferrals(let request): referrals.failed(request)
    case .transfers: transfers.isReading = false
    case .oversight(let asked):
      if let effects = oversightNotDone(asked, refusal) {
        return effects + (refusal.map { _ in [say(words, .warning)] } ?? [])
      }
    case .letterFacts: letters.asked = nil
    default: break
    }
    return [say(words, refusal == nil ? .error : .warning)]
  }
}
