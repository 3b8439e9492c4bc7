import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes that a supervisor lives in: alarms, escalations, clocks, the shift.
extension Scene {
  var supervisor: Rehearser {
    rehearse(Rehearser(Cast.mari, isDrill: self == .moveTime)) { stage in
      switch self {
      case .bandQuiet: stage.fill()
      case .bandAll, .bandCleared, .alarmList, .alarmFlood, .shelve: alarms(&stage)
      case .whyRung, .whyClocks, .whatIf: clocks(&stage)
      case .shiftPage, .forecast, .rota, .surge, .moveTime, .takeShift: shift(&stage)
      default: escalations(&stage)
      }
    }
  }

  private func alarms(_ stage: inout Rehearser) {
    switch self {
    case .bandCleared:
      stage.fill(alarms: [Cast.alarm(6, .highScore, .clearedUnacknowledged)])
      return
    case .alarmFlood:
      stage.fill(alarms: Array(Cast.flood.prefix(20)))
      stage.openAlarms(Cast.flood)
      stage.press(.down)
      return
    default: stage.fill(alarms: Cast.alarms.filter(\.isCalling))
    }
    stage.state.queue.alarmTotals = AlarmTotals(Cast.alarms)
    if self == .bandAll {
      stage.state.queue.surge = Surge(since: stage.now, by: "M. Ilves", reason: "Storm")
      return
    }
    stage.openAlarms(Cast.alarms, off: [.feedbackLate])
    if self == .shelve {
      stage.press(.end, .up, .f(5))
      stage.type("The pager is being mended")
    }
  }

  private func escalations(_ stage: inout Rehearser) {
    stage.fill(alarms: [Cast.alarm])
    stage.openEscalations(self == .escalationsEmpty ? [] : Cast.flags)
    switch self {
    case .escalationOpen:
      stage.press(.enter)
      stage.reply(
        .escalation(ReadEscalation(.id(Cast.flags[0].id))), .escalation(Cast.flagDetail))
    case .haveIt: stage.press(.f(5))
    case .takeOver:
      stage.state.me = Cast.tamsin
      stage.press(.end, .f(5))
    case .resolve:
      stage.press(.end, .f(5))
      stage.type("crisis")
    case .report:
      stage.press(.enter)
      stage.reply(
        .escalation(ReadEscalation(.id(Cast.flags[0].id))), .escalation(Cast.flagDetail))
      if !stage.state.overlays.isEmpty { stage.press(.escape) }
      stage.choose(.report)
    case .callRung: stage.choose(.callRung)
    case .concern:
      stage.press(.down, .down)
      stage.press(.f(8))
    default: break
    }
  }

  private func clocks(_ stage: inout Rehearser) {
    stage.fill(alarms: [Cast.alarm])
    guard self != .whyRung else {
      stage.openEscalations()
      stage.press(.f(4))
      return
    }
    stage.openRegister()
    stage.press(.down, .down, .alt("w"))
    stage.reply(.clocks(ReadClocks(Cast.clockSheet.record)), .clocks(Cast.clockSheet))
    if self == .whatIf {
      stage.press(.down)
      stage.type("tomorrow 9:00")
    }
  }

  private func shift(_ stage: inout Rehearser) {
    stage.fill(alarms: [Cast.alarm])
    switch self {
    case .forecast:
      stage.choose(.forecast)
      stage.reply(.forecast(ReadForecast(hours: 8)), .forecast(Cast.forecast))
    case .rota:
      stage.choose(.onCall)
      stage.reply(.rota(ReadRota()), .rota(Cast.rota))
    case .surge: stage.choose(.surge)
    case .moveTime: stage.choose(.moveTime)
    default:
      stage.choose(.shift)
      stage.reply(.shift(ReadShift()), .shift(Cast.shiftPage))
      if self == .takeShift { stage.press(.f(5)) }
    }
  }
}
