import Canvas
import HavenDomain

/// What the store would not or could not do: said in words, and nothing typed is lost.
extension ConsoleState {
  mutating func notDone(
    _ ask: Ask, _ refusal: Refusal?, _ words: String, _ context: Context
  ) -> [Effect] {
    switch ask {
    case .queue(let request):
      queue.failed(request)
      return refusal == nil ? [say(words, .error)] : []
    case .saveDraft(let request): return saveNotDone(request, refusal, words)
    case .complete:
      if case .invalid(let problems)? = refusal { intake?.form.show(problems) }
      if refusal == .leaseLost { return leaseLost() }
    case .logFeedback:
      if case .invalid(let problems)? = refusal { feedback.form?.show(problems) }
    case .release, .handOver:
      if refusal == .leaseLost { return leaseLost() }
    default: break
    }
    return [say(words, refusal == nil ? .error : .warning)]
  }

  private mutating func saveNotDone(
    _ request: SaveDraft, _ refusal: Refusal?, _ words: String
  ) -> [Effect] {
    let isIntake = request.draft == intake?.form.draft.id
    if refusal == .leaseLost, isIntake { return leaseLost() }
    let retry =
      isIntake
      ? intake?.form.saveFailed(request) ?? [] : feedback.form?.saveFailed(request) ?? []
    return retry + [say("Not saved yet: \(words) It is tried again.", .error)]
  }
}
