import HavenConsole
import HavenDomain
import HavenStore

/// Each question of the console as the request that the desk answers.
extension Ask {
  func outcome(at core: DeskCore, by principal: Principal) -> Outcome {
    do {
      return .done(try reply(core, principal))
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch {
      return .failed("\(error)")
    }
  }

  private func reply(_ core: DeskCore, _ by: Principal) throws -> Reply {
    switch self {
    case .queue(let request): .queue(try core.perform(request, by: by))
    case .contact(let request): .contact(try core.perform(request, by: by))
    case .reveal(let request): .identity(try core.perform(request, by: by))
    case .add(let request): .added(try core.perform(request, by: by))
    case .take(let request): .taken(try core.perform(request, by: by))
    case .release(let request): .done(try core.perform(request, by: by))
    case .handOver(let request): .done(try core.perform(request, by: by))
    case .drafts(let request): .drafts(try core.perform(request, by: by))
    case .openDraft(let request): .draft(try core.perform(request, by: by))
    case .saveDraft(let request): .saved(try core.perform(request, by: by))
    case .complete(let request): .completed(try core.perform(request, by: by))
    case .dispatch(let request): .dispatch(try core.perform(request, by: by))
    case .escalate(let request): .done(try core.perform(request, by: by))
    case .acknowledge(let request): .done(try core.perform(request, by: by))
    case .staff(let request): .staff(try core.perform(request, by: by))
    case .presence(let request): .done(try core.perform(request, by: by))
    case .areas(let request): .areas(try core.perform(request, by: by))
    case .register(let request): .register(try core.perform(request, by: by))
    case .feedback(let request): .feedback(try core.perform(request, by: by))
    case .startFeedback(let request): .draft(try core.perform(request, by: by))
    case .logFeedback(let request): .feedbackRow(try core.perform(request, by: by))
    case .acknowledgeFeedback(let request): .feedbackRow(try core.perform(request, by: by))
    case .outcome(let request): .feedbackRow(try core.perform(request, by: by))
    case .closeFeedback(let request): .feedbackRow(try core.perform(request, by: by))
    }
  }
}
