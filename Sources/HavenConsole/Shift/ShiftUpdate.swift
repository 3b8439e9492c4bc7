import Canvas
import HavenDomain

/// The shift page, the forecast, surge, the rota, and the house's time.
extension ConsoleState {
  mutating func shiftAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .shift: return read(.shift, .shift(ReadShift()))
    case .forecast:
      return read(.forecast, .forecast(ReadForecast(hours: ShiftState.forecastHours)))
    case .onCall: return read(.rota, .rota(ReadRota()))
    case .takeShift: open(.takeShift())
    case .surge: open(.surge(queue.surge, context))
    case .absence: open(.absence(staff: staff, me: me.id))
    case .moveTime: open(.moveTime())
    default: open(.adoptTime())
    }
    return []
  }

  private mutating func read(_ subject: Reader.Subject, _ ask: Ask) -> [Effect] {
    if case .reader? = overlay { overlay = nil }
    open(.reader(Reader(subject)))
    shift.isReading = true
    return [.ask(ask)]
  }

  /// Nil when the answer is about something else.
  mutating func shiftAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    switch (ask, reply) {
    case (.shift, .shift(let page)): shift.page = page
    case (.forecast, .forecast(let forecast)): shift.forecast = forecast
    case (.rota, .rota(let rota)): shift.rota = rota
    case (.takeShift, .done):
      return [say("You have the shift. Your name and the time stand on the page.")] + readAgain()
    case (.surge(let request), .done):
      let words =
        request.isOn
        ? "Surge mode is on. Every screen says so; late waits are one alarm."
        : "Surge mode is off."
      return [say(words)]
    case (.absence(let request), .done):
      let until = TimeWords.moment(request.to, now: context.now, in: context.zone)
      return [say("You are out of office until \(until).")] + readAgain()
    case (.moveTime(let request), .houseTime):
      let length = TimeWords.length(.seconds(request.seconds))
      return [say("The drill's clock is moved on by \(length).")]
    case (.adoptTime, .houseTime):
      return [say("The system's time is taken over. Clocks that run moved with it.")]
    default: return nil
    }
    shift.isReading = false
    return []
  }

  /// What is open over the panes is read again.
  private func readAgain() -> [Effect] {
    guard case .reader(let reader)? = overlay else { return [] }
    switch reader.subject {
    case .shift: return [.ask(.shift(ReadShift()))]
    case .rota: return [.ask(.rota(ReadRota()))]
    default: return []
    }
  }

  func whyNotMoveTime() -> String? {
    organisation.isDrill ? whyNotHandle(.readQueue) : "Only a drill's clock can be moved."
  }

  /// An alarm that was acknowledged leaves the clock as wrong as before: the store alone knows
  /// whether there is anything to take over, and says so.
  func whyNotAdoptTime() -> String? { whyNotHandle(.handleEscalation) }
}
