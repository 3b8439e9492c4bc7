import CLinux
import HavenDomain
import HavenStore
import Testing

@testable import haven

/// One sheet behind two real desks: its owner at the one, a supervisor who joined at the other.
struct SheetAtDesks: SharedSheet {
  let draft: Draft
  private let cores: [DeskCore]
  private let people: [Principal]

  init(_ shell: Shell) throws {
    let key = try shell.keyFile()
    let cores = try (0..<2).map { _ in
      try DeskCore.open(
        path: shell.database, key: key, surroundings: .system(), isReadOnly: false)
    }
    let people = try zip(cores, ["Robin Osei", "Mari Ilves"]).map { core, name in
      try core.signIn(.named(name, unixUser: Int(getuid())), terminal: "").principal
    }
    let made = try cores[0].perform(
      StartFeedbackDraft(id: SystemRandom.requestID()), by: people[0])
    _ = try cores[1].perform(
      JoinDraft(id: SystemRandom.requestID(), which: .draft(made.id)), by: people[1])
    _ = try cores[0].perform(
      TellFocus(id: SystemRandom.requestID(), draft: made.id, field: nil), by: people[0])
    draft = try cores[0].perform(OpenDraft(draft: made.id), by: people[0])
    self.cores = cores
    self.people = people
  }

  func answer(
    _ ask: FormSeat.Ask, from seat: Int, at now: Instant
  ) throws -> FormSeat.Reply {
    let (core, person) = (cores[seat], people[seat])
    switch ask {
    case .save(let request): return .saved(try core.perform(request, by: person))
    case .choose(let request): return .saved(try core.perform(request, by: person))
    case .news(let request): return .news(try core.perform(request, by: person))
    }
  }

  func read() throws -> (answers: Answers, kept: [KeptText]) {
    let now = try cores[0].perform(OpenDraft(draft: draft.id), by: people[0])
    return (now.answers, now.kept)
  }
}
