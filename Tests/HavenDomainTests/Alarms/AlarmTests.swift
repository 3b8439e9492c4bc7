import HavenDomain
import Testing

@Suite("Alarms")
struct AlarmTests {
  static func alarm(
    _ kind: AlarmKind, _ id: Int64 = 1, at second: Int = 0, _ state: AlarmState = .unacknowledged
  ) -> Alarm {
    Alarm(id: AlarmID(rawValue: id), kind: kind, state: state, raisedAt: monday + .seconds(second))
  }

  @Test("ISA-18.2 each kind has its row in full: cause, consequence, act, time")
  func rows() {
    for kind in AlarmKind.allCases {
      #expect(kind.words.count < 24 && kind.words.first?.isLowercase == true)
      for text in [kind.cause, kind.consequence, kind.act] {
        #expect(text.hasSuffix(".") && text.count < 90, "\(kind)")
      }
      #expect(kind.time >= .minutes(1))
    }
    #expect(Set(AlarmKind.allCases.map(\.cause)).count == AlarmKind.allCases.count)
  }

  @Test("TR-02 the dispatch alarm leaves the least time, and what a person says has no delay")
  func times() {
    #expect(AlarmKind.allCases.map(\.time).min() == AlarmKind.dispatchLate.time)
    for kind in AlarmKind.allCases where kind.priority == .critical {
      #expect(kind.delay == .zero, "\(kind)")
    }
  }

  @Test(
    "states are said in the words of the standard",
    arguments: [
      (AlarmState.unacknowledged, "UNACK", true), (.acknowledged, "ACK", false),
      (.clearedUnacknowledged, "CLEARED-UNACK", true), (.off, "OFF", false),
      (.shelved(until: monday + .minutes(30)), "SHELVED until 15:00", false),
    ])
  func states(state: AlarmState, words: String, isCalling: Bool) {
    #expect(state.words(in: .utc) == words && state.isCalling == isCalling)
  }

  @Test("totals count by state and priority, and leave out what is off")
  func totals() {
    let totals = AlarmTotals([
      Self.alarm(.unsafe), Self.alarm(.highScore, 2, at: 0, .clearedUnacknowledged),
      Self.alarm(.responseLate, 3), Self.alarm(.actionLate, 4, at: 0, .off),
      Self.alarm(.handedOver, 5, at: 0, .acknowledged),
      Self.alarm(.feedbackLate, 6, at: 0, .shelved(until: monday)),
    ])
    #expect(totals.calling == [2, 1, 0] && totals.acknowledged == 1 && totals.shelved == 1)
  }

  @Test(
    "EEMUA 191 a flood of one kind is one line, of a critical kind never",
    arguments: AlarmKind.allCases)
  func floods(kind: AlarmKind) {
    let three = (1...3).map { Self.alarm(kind, $0, at: Int($0)) }
    #expect(AlarmGroup.groups(three).count == 3)
    let flood = (1...12).map { Self.alarm(kind, $0, at: 20 - Int($0)) }
    let groups = AlarmGroup.groups(flood)
    if kind.priority == .critical {
      #expect(groups.count == 12 && groups.allSatisfy { !$0.isFolded })
    } else {
      #expect(groups.count == 1 && groups[0].isFolded)
    }
    #expect(groups.flatMap(\.alarms) == flood.reversed())
  }

  @Test("Q-05 the gravest come first, then the oldest, whatever the order they came in")
  func order() {
    let late = (1...5).map { Self.alarm(.responseLate, $0, at: Int($0)) }
    let mixed =
      [Self.alarm(.actionLate, 9, at: -50)] + late
      + [Self.alarm(.unsafe, 7, at: 90), Self.alarm(.highScore, 8, at: 40)]
    let groups = AlarmGroup.groups(mixed)
    #expect(groups.map(\.kind) == [.highScore, .unsafe, .responseLate, .actionLate])
    #expect(groups.map(\.alarms.count) == [1, 1, 5, 1])
    let shelved = late.map { alarm in
      var alarm = alarm
      alarm.state = .acknowledged
      return alarm
    }
    #expect(AlarmGroup.groups(shelved).count == 5)
  }

  @Test("a critical alarm is neither shelved nor switched off", arguments: AlarmKind.allCases)
  func neverCritical(kind: AlarmKind) {
    let isCritical = kind.priority == .critical
    #expect((AlarmRules.whyNotShelve(kind) != nil) == isCritical)
    #expect((AlarmRules.whyNotSwitchOff(kind) != nil) == isCritical)
  }

  @Test(
    "shelving takes a reason and half an hour at most",
    arguments: [
      ("known", 1, 0), ("known", 30, 0), ("known", 31, 1), ("known", 0, 1), ("known", -5, 1),
      ("", 30, 1), ("ab", 30, 1), ("  1234 ", 30, 1), ("so", 99, 2), ("Düb", 5, 0),
    ])
  func shelving(reason: String, minutes: Int, problems: Int) {
    #expect(AlarmRules.problems(reason: reason, minutes: minutes).count == problems)
  }
}

@Suite("The alarm report")
struct AlarmReportTests {
  @Test(
    "EEMUA 191 more than ten alarms in ten minutes are a flood",
    arguments: [
      (10, 1, 0), (11, 1, 1), (11, 59, 1), (11, 60, 0), (21, 1, 1), (22, 59, 2), (0, 1, 0),
      (5, 1, 0),
    ])
  func floods(count: Int, secondsBetween: Int, floods: Int) {
    let raised = (0..<count).map { monday + .seconds($0 * secondsBetween) }
    #expect(AlarmReport.floods(raised.reversed()) == floods)
  }

  @Test("a quiet alarm before a flood does not hide it")
  func afterQuiet() {
    let raised = [monday] + (0..<11).map { monday + .seconds(580 + $0 * 50) }
    #expect(AlarmReport.floods(raised) == 1)
  }

  @Test(
    "the middle time is one that was measured",
    arguments: [([], nil), ([7], 7), ([9, 1], 1), ([3, 1, 2], 2)] as [([Int], Int?)])
  func median(seconds: [Int], middle: Int?) {
    #expect(AlarmReport.median(seconds) == middle)
  }
}
