import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ShiftTests {
  @Test("`:go shift` opens the page; what is empty says None, and nothing is left out")
  func page() {
    var stage = rehearse(Rehearser(Cast.mari, size: Size(width: 120, height: 60))) { $0.fill() }
    stage.press(.f(9))
    stage.type("go shift")
    #expect(stage.press(.enter) == [.ask(.shift(ReadShift()))])
    var page = Cast.shiftPage
    page.forms = []
    stage.reply(.shift(ReadShift()), .shift(page))
    for words in [
      "Open flags", "nobody has it, due 14:29 today.", "C-1042 CRIT phone: was due 14:24 today.",
      "Ring Fellside about the room", "None.", "Mari Ilves: Available", "Quiet night.",
      "Audit head 9f2c41d07ab3.",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
  }

  @Test("on paper the page has every line of the screen but its key")
  func printed() {
    let stage = rehearse(Rehearser(Cast.mari, size: Size(width: 120, height: 60))) { $0.fill() }
    let lines = ShiftPrint.lines(Cast.shiftPage, now: stage.now, zone: .utc)
    for words in ["Open flags", "C-1042 CRIT phone: was due 14:24 today.", "Quiet night."] {
      #expect(lines.contains { $0.contains(words) }, "\(words)")
    }
    #expect(lines.last == "Audit head 9f2c41d07ab3.")
  }

  @Test("F5 on the page says “I have read this”, once it is confirmed; then the page is read again")
  func taking() {
    var stage = Scene.shiftPage.rehearser
    stage.press(.f(5))
    #expect(stage.press(.enter, .enter) == [])
    stage.press(.f(5))
    stage.type("Two rooms left")
    let request = AcknowledgeShift(id: Rehearser.entropy, note: "Two rooms left")
    #expect(stage.press(.enter, .right, .enter) == [.ask(.takeShift(request))])
    let effects = stage.reply(.takeShift(request), .done(Done(version: 1, at: stage.now)))
    #expect(effects.last == .ask(.shift(ReadShift())))
  }

  @Test("Q-17 the forecast shows each hour against the target and what it rests on")
  func forecast() {
    let stage = Scene.forecast.rehearser
    #expect(stage.screen.contains("the target is 95 %."))
    #expect(
      stage.screen.contains("17:00 [####------]  41%  22 come in, 3 on shift, 6 needed"))
    for words in Cast.forecast.assumptions.prefix(2) { #expect(stage.screen.contains(words)) }
  }

  @Test("Q-17 surge mode begins with a reason, every screen says so, and it ends with one")
  func surge() {
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    stage.choose(.surge)
    #expect(stage.press(.enter, .right, .enter) == [])
    #expect(stage.screen.contains("Reason is needed."))
    stage.type("Storm")
    let on = SetSurge(id: Rehearser.entropy, isOn: true, reason: "Storm")
    #expect(stage.press(.enter, .enter) == [.ask(.surge(on))])
    stage.state.queue.surge = Surge(since: stage.now, by: "M. Ilves", reason: "Storm")
    for place in Place.allCases {
      stage.state.place = place
      #expect(stage.screen.contains("SURGE"), "\(place)")
    }
    stage.choose(.surge)
    #expect(stage.screen.contains("End surge mode?"))
    stage.type("The storm has passed")
    let off = SetSurge(id: Rehearser.entropy, isOn: false, reason: "The storm has passed")
    #expect(stage.press(.enter, .right, .enter) == [.ask(.surge(off))])
  }

  @Test("ES-07 who is on call, the rota and who is out of office can be read by everybody")
  func rota() {
    let stage = Scene.rota.rehearser
    for words in [
      "Clinical director: T. Wren, Off, on the rota until 06:00",
      "Executive on call: nobody on the rota", "A. Fry, 14:30 yesterday to 14:30 Wed 4 Nov",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
  }

  @Test("ES-07 an absence names its end and who stands in")
  func absence() {
    var stage = rehearse { $0.fill() }
    stage.choose(.absence)
    stage.press(.enter)
    stage.type("tomorrow 8:00")
    stage.press(.enter)
    stage.type("mari")
    let request = SetAbsence(
      id: Rehearser.entropy, staff: nil, from: stage.now,
      to: stage.now + .minutes(17 * 60 + 30), substitute: Cast.mari.id)
    #expect(stage.press(.enter) == [.ask(.absence(request))])
  }

  @Test("the drill's clock moves only in a drill, by what was chosen")
  func drillTime() {
    var live = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    live.choose(.moveTime)
    #expect(live.state.notice?.words == "Only a drill's clock can be moved.")
    var stage = Scene.moveTime.rehearser
    stage.type("2 hours")
    let request = MoveDrillTime(id: Rehearser.entropy, seconds: 7_200)
    #expect(stage.press(.enter, .right, .enter) == [.ask(.moveTime(request))])
    stage.reply(.moveTime(request), .houseTime(HouseTime(offset: 0, difference: 0)))
    #expect(stage.state.notice?.words == "The drill's clock is moved on by 2 hours.")
  }

  @Test("a changed clock is taken over whatever became of its alarm; the safe answer keeps ours")
  func adoptTime() {
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    #expect(stage.state.queue.alarms.allSatisfy { $0.kind != .clockChanged })
    stage.choose(.adoptTime)
    #expect(stage.press(.enter) == [])
    stage.choose(.adoptTime)
    let request = AdoptSystemTime(id: Rehearser.entropy)
    #expect(stage.press(.right, .enter) == [.ask(.adoptTime(request))])
  }
}
