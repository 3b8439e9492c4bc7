import Canvas
import HavenDomain
import Testing

@testable import HavenConsole
@testable import HavenStore
@testable import haven

/// One person's form at a console, and the requests of it that are on their way.
struct FormSeat {
  enum Ask: Equatable {
    case save(SaveDraft)
    case choose(ChooseText)
    case news(ReadDraftNews)
  }

  var form: FormState
  /// Sent and not answered.
  var out: [Ask] = []
  /// Answered by the store; the console does not know yet.
  var answers: [(ask: Ask, reply: Reply?)] = []

  enum Reply {
    case saved(SavedDraft)
    case news(DraftNews)
  }

  static let options: @Sendable (Field.Choices) -> [Option] = { choices in
    if case .fixed(let options) = choices { options } else { [] }
  }

  /// The effects that are requests go out; timers the test moves by hand.
  mutating func send(_ effects: [Effect]) {
    for case .ask(let ask) in effects {
      switch ask {
      case .saveDraft(let request): out.append(.save(request))
      case .chooseText(let request): out.append(.choose(request))
      case .news(let request): out.append(.news(request))
      default: break
      }
    }
  }

  /// An answer comes to the console; nil where the store could not write.
  mutating func take(_ ask: Ask, _ reply: Reply?, at now: Instant) {
    switch (ask, reply) {
    case (.save(let request), .saved(let saved)): send(form.saved(request, saved, at: now))
    case (.save(let request), _): send(form.saveFailed(request))
    case (.choose(let request), .saved(let saved)): form.chosen(request, saved)
    case (.choose(let request), _): out.append(.choose(request))
    case (.news, .news(let news)): send(form.took(news))
    case (.news, _): form.company.isReading = false
    }
  }

  mutating func press(_ press: KeyPress, at now: Instant) {
    _ = form.handle(
      press, options: Self.options, in: Size(width: 50, height: 5), at: now)
  }

  mutating func save(_ id: RequestID, at now: Instant) {
    let context = Context(
      now: now, zone: .utc, size: Size(width: 80, height: 24), entropy: id)
    send(form.save(context, id: 0))
  }
}

/// The store's side of one sheet.
protocol SharedSheet {
  mutating func answer(
    _ ask: FormSeat.Ask, from seat: Int, at now: Instant
  ) throws -> FormSeat.Reply
  /// As it stands, with the texts that wait for somebody to choose.
  func read() throws -> (answers: Answers, kept: [KeptText])
}

/// In memory: what `SaveDraft`, `ChooseText` and `ReadDraftNews` do.
struct SheetInMemory: SharedSheet {
  var sheet = AnswerSheet()
  var version = 1
  var done: [RequestID: SavedDraft] = [:]
  let sessions = [SessionID(rawValue: 1), SessionID(rawValue: 2)]
  /// Switched off to see the test fail.
  var keepsTexts = true

  mutating func answer(_ ask: FormSeat.Ask, from seat: Int, at now: Instant) -> FormSeat.Reply {
    switch ask {
    case .save(let request):
      let known = request.version
      return .saved(
        once(request.id, known, seat, now) { sheet, save in
          sheet.apply(request.changes, focus: request.focus, save)
        })
    case .choose(let request):
      return .saved(
        once(request.id, request.version, seat, now) { sheet, save in
          sheet.choose(request.change, over: request.kept, save)
        })
    case .news(let request): return .news(news(since: request.version, seat, now))
    }
  }

  private mutating func once(
    _ id: RequestID, _ known: Int, _ seat: Int, _ now: Instant,
    _ change: (inout AnswerSheet, AnswerSheet.Save) -> Void
  ) -> SavedDraft {
    let isRepeated = done[id] != nil
    if !isRepeated {
      version += 1
      let by = AnswerSheet.Author(
        session: sessions[seat], staff: StaffID(rawValue: Int64(seat + 1)))
      change(
        &sheet,
        AnswerSheet.Save(
          form: .feedback, by: by, known: known, version: version, present: Set(sessions)))
      done[id] = SavedDraft(version: version, at: now, others: [])
    }
    var reply = done[id] ?? SavedDraft(version: version, at: now, others: [])
    reply.others = others(since: known, seat)
    reply.kept = kept
    reply.upTo = version
    return reply
  }

  func read() -> (answers: Answers, kept: [KeptText]) { (sheet.answers, kept) }

  private var kept: [KeptText] {
    keepsTexts ? sheet.kept.map { $0.text(name: "") } : []
  }

  private func others(since known: Int, _ seat: Int) -> [FieldNews] {
    sheet.changedSince(known, except: sessions[seat]).map { change, last in
      FieldNews(change: change, version: last.version, by: last.by?.staff, byName: "")
    }
  }

  func news(since known: Int, _ seat: Int, _ now: Instant) -> DraftNews {
    DraftNews(
      version: version, savedAt: now, changes: others(since: known, seat), kept: kept,
      editors: [])
  }
}
