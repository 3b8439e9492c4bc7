import Canvas
import HavenDomain

/// What calls is heard: bell, title and notification, each second and with each look at the queue.
extension ConsoleState {
  /// What the bell and the window's title have to do now.
  mutating func soundAlarms(_ context: Context) -> [Effect] {
    var effects: [Effect] = []
    let strokes = alarms.bell.strokes(for: queue.alarms, at: context.now)
    if strokes > 0, alarms.signals.hasBell { effects.append(.ring(times: strokes)) }
    let isCalling = alarms.signals.hasTitle && queue.alarms.contains { $0.priority != .normal }
    if isCalling != alarms.isInTitle {
      alarms.isInTitle = isCalling
      effects.append(.title(isCalling: isCalling))
    }
    return effects
  }

  /// Alarms that were not there at the last look.
  mutating func newAlarms(_ new: [Alarm], _ context: Context) -> [Effect] {
    alarms.bell.startAnew(for: new)
    var effects = soundAlarms(context)
    if alarms.signals.hasNotification, new.contains(where: { $0.priority != .normal }) {
      effects.append(.notify)
    }
    return effects
  }

  /// Somebody here has seen it: it calls no more.
  mutating func acknowledged(_ alarm: AlarmID, at now: Instant) {
    guard let index = queue.alarms.firstIndex(where: { $0.id == alarm }) else { return }
    let seen = queue.alarms.remove(at: index)
    let slot = seen.priority.rawValue - 1
    queue.alarmTotals.calling[slot] = max(0, queue.alarmTotals.calling[slot] - 1)
    if seen.state == .unacknowledged { queue.alarmTotals.acknowledged += 1 }
  }
}

// MARK: The list of all that stand

extension ConsoleState {
  mutating func alarmAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .alarms:
      open(.alarms)
      return readAlarms()
    case .acknowledgeThis:
      if case .group(let kind)? = alarms.table.selection {
        alarms.toggle(kind, context)
        return []
      }
      if let alarm = selectedAlarm { open(.acknowledge(alarm, context)) }
    case .shelve:
      guard let alarm = selectedAlarm else { return [] }
      if case .shelved = alarm.state {
        return [.ask(.unshelve(UnshelveAlarm(id: context.id(), alarm: alarm.id)))]
      }
      open(.shelve(alarm))
    default: return switchSignal(id, context)
    }
    return []
  }

  mutating func readAlarms() -> [Effect] {
    guard !alarms.isReading else { return [] }
    alarms.isReading = true
    return [.ask(.alarms(ListAlarms()))]
  }

  mutating func alarmsAnswered(_ list: AlarmList, _ context: Context) {
    alarms.isReading = false
    alarms.answered(list, context)
    queue.alarmTotals = list.totals
  }

  private mutating func switchSignal(_ id: ActionID, _ context: Context) -> [Effect] {
    func words(_ what: String, _ isOn: Bool) -> String {
      "\(what) \(isOn ? "on" : "off"), until you leave the console."
    }
    switch id {
    case .bell:
      alarms.signals.hasBell.toggle()
      return [say(words("The bell is", alarms.signals.hasBell))]
    case .motion:
      alarms.signals.hasMotion.toggle()
      return [say(words("Motion is", alarms.signals.hasMotion))]
    case .notification:
      alarms.signals.hasNotification.toggle()
      return [say(words("Desktop notifications are", alarms.signals.hasNotification))]
    default:
      alarms.signals.hasTitle.toggle()
      let words = words("The alarm in the window's title is", alarms.signals.hasTitle)
      return soundAlarms(context) + [say(words)]
    }
  }

  /// The alarm with the mark, where the list is open.
  var selectedAlarm: Alarm? {
    overlays.contains(.alarms) ? alarms.selected : nil
  }

  func whyNotThisAlarm() -> String? {
    if overlays.contains(.alarms), case .group? = alarms.table.selection { return nil }
    guard let alarm = selectedAlarm else { return "Select an alarm in the list first." }
    guard !alarm.isCalling else { return nil }
    if let name = alarm.acknowledgedBy { return "\(name) has acknowledged it already." }
    return "It does not call."
  }

  func whyNotShelve() -> String? {
    guard let alarm = selectedAlarm else { return "Select an alarm in the list first." }
    return alarm.priority == .critical
      ? "A critical alarm is never shelved. Acknowledge it, and act." : nil
  }
}
