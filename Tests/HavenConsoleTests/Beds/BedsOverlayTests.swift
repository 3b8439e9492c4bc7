import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct BedsOverlayTests {
  static func stage(_ answers: [FieldID: String] = [:]) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
      $0.openBeds()
    }
  }

  @Test("TR-05 beds show by site and kind, each state in words, and who waits")
  func board() {
    let stage = Self.stage()
    for words in [
      "Beds: 4 of 7 beds free, 1 wait", "single 1 of 2 free, 1 held",
      "held C-1047 to 15:32, 62 min",
      "C-1051 placed, $60 a week", "out of use: being painted", "C-1050 waits",
      "Emergency crisis support is free.",
    ] { #expect(stage.screen.contains(words), "\(words)") }
    #expect(stage.state.beds.selectedRow?.bed.id == BedID(rawValue: 2), "the first that is free")
  }

  @Test("letters find, and every word of a bed is found; Esc goes back")
  func find() {
    var stage = Self.stage()
    stage.type("night")
    #expect(stage.state.beds.table.rows.count == 2)
    for _ in 0..<5 { stage.press(.backspace) }
    stage.type("waits")
    #expect(stage.state.beds.table.rows.count == 1)
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
    stage.openBeds()
    #expect(stage.state.beds.table.rows.count == 8)
  }

  @Test("TR-05 holding a bed fills the open form, through its own answers")
  func hold() {
    var stage = Self.stage()
    let request = HoldBed(id: Rehearser.entropy, bed: BedID(rawValue: 2), contact: Cast.contact)
    #expect(stage.press(.f(5)) == [.ask(.holdBed(request))])
    var row = Cast.beds[1]
    row.standing = Cast.hold(Cast.rows[0], by: Cast.robin, ago: .zero)
    let effects = stage.reply(.holdBed(request), .bed(row))
    #expect(effects.contains(.start(.save, after: FormState.saveDelay)))
    let form = stage.state.intake?.form
    #expect(form?.draft.answers.text(IntakeForm.intervention) == "shelter")
    #expect(form?.draft.answers.text(IntakeForm.partner) == "Fellside house, room 1, B")
    #expect(form?.unsaved.keys.contains(IntakeForm.partner) == true)
    #expect(stage.state.notice?.words.hasPrefix("Fellside house, room 1, B is held") == true)
  }

  @Test("a field with somebody's own words keeps them; what a hold wrote, a later hold replaces")
  func ownWords() {
    var stage = Self.stage([IntakeForm.partner: "Her sister's flat"])
    let held = Cast.bed(
      2, Cast.fellside, "1", "B", .single, Cast.hold(Cast.rows[0], by: Cast.robin))
    let other = Cast.bed(
      5, Cast.nightDoor, "", "Bed 1", .single, Cast.hold(Cast.rows[0], by: Cast.robin))
    func reply(_ row: BedRow, _ stage: inout Rehearser) {
      let request = HoldBed(id: Rehearser.entropy, bed: row.bed.id, contact: Cast.contact)
      stage.reply(.holdBed(request), .bed(row))
    }
    func partner(_ stage: Rehearser) -> String? {
      stage.state.intake?.form.draft.answers.text(IntakeForm.partner)
    }
    reply(held, &stage)
    #expect(partner(stage) == "Her sister's flat")
    stage = Self.stage()
    reply(held, &stage)
    reply(other, &stage)
    #expect(partner(stage) == "Night Door, Bed 1")
    let refer = Refer(
      id: Rehearser.entropy, contact: Cast.contact, service: Cast.services[1].code, shared: [])
    stage.reply(.refer(refer), .madeReferral(Cast.made(4_821, Cast.services[1], ago: .zero)))
    #expect(partner(stage) == "Night Door, Bed 1; Law centre", "a service stands beside the bed")
    let answers = stage.state.intake?.form.draft.answers
    #expect(answers?.text(IntakeForm.intervention) == "shelter")
    let release = ReleaseHold(id: Rehearser.entropy, bed: BedID(rawValue: 5))
    stage.reply(.releaseBed(release), .bed(Cast.beds[4]))
    #expect(partner(stage) == "Law centre")
  }

  @Test("what is being typed in the very field is not lost, and not written over")
  func typing() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.partner)
      $0.type("Aunt Ro")
      $0.openBeds()
    }
    let request = HoldBed(id: Rehearser.entropy, bed: BedID(rawValue: 2), contact: Cast.contact)
    var row = Cast.beds[1]
    row.standing = Cast.hold(Cast.rows[0], by: Cast.robin)
    stage.reply(.holdBed(request), .bed(row))
    stage.press(.escape)
    stage.type("se")
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.partner) == "Aunt Rose")
  }

  @Test("IN-19 the fee comes from the income by the published scale, before anybody is placed")
  func fee() {
    var stage = Self.stage()
    stage.choose(.placeInBed)
    #expect(stage.screen.contains("under $150: $25"))
    stage.type("520")
    stage.press(.enter, .enter)
    #expect(stage.screen.contains("$100 a week, by the scale."))
    #expect(stage.press(.enter) == [], "not yet is the default")
    stage.choose(.placeInBed)
    stage.type("lots")
    stage.press(.enter, .enter)
    #expect(stage.screen.contains("Give the weekly income in whole dollars"))
    for _ in 0..<4 { stage.press(.backspace) }
    stage.type("$520")
    stage.press(.enter, .enter, .right)
    let request = PlaceInBed(
      id: Rehearser.entropy, bed: BedID(rawValue: 2), contact: Cast.contact, weeklyFee: 100)
    #expect(stage.press(.enter) == [.ask(.placeInBed(request))])
  }

  @Test("IN-19 emergency crisis support is free: nobody is asked what they earn")
  func free() {
    var stage = Self.stage()
    stage.type("night door single")
    stage.choose(.placeInBed)
    #expect(stage.screen.contains("Emergency crisis support is free."))
    #expect(!stage.screen.contains("income"))
  }

  @Test("a hold that runs out is said once, quietly, and opens nothing")
  func runsOut() {
    var stage = Self.stage()
    var rows = Cast.beds
    rows[1].standing = Cast.hold(Cast.rows[0], by: Cast.robin, ago: .minutes(89))
    stage.reply(.beds(ListBeds()), .beds(Cast.board(rows)))
    stage.press(.escape)
    stage.wait(.seconds(59))
    #expect(stage.send(.tick) == [])
    stage.wait(.seconds(1))
    #expect(stage.send(.tick).count == 1)
    #expect(stage.state.notice?.words.contains("has run out. The bed is free.") == true)
    #expect(stage.state.overlays.isEmpty && stage.state.place == .intake)
    #expect(stage.send(.tick) == [])
  }

  @Test("what a hold wrote in the open form goes with the hold")
  func runsOutOfForm() {
    var stage = Self.stage()
    let request = HoldBed(id: Rehearser.entropy, bed: BedID(rawValue: 2), contact: Cast.contact)
    stage.press(.f(5))
    var row = Cast.beds[1]
    row.standing = Cast.hold(Cast.rows[0], by: Cast.robin, ago: .zero)
    stage.reply(.holdBed(request), .bed(row))
    stage.press(.escape)
    stage.wait(.minutes(90))
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.intervention) == "shelter")
    stage.send(.tick)
    let answers = stage.state.intake?.form.draft.answers
    #expect(answers?[IntakeForm.partner] == nil && answers?[IntakeForm.intervention] == nil)
  }

  @Test("a colleague's hold is theirs: the reason says whose, and nothing is sent")
  func taken() {
    var stage = Self.stage()
    stage.press(.home)
    #expect(stage.press(.f(5)) == [.start(.notice(1), after: .seconds(8))])
    #expect(stage.state.notice?.words.hasPrefix("M. Ilves has it already.") == true)
  }

  @Test("TR-05 a prompt acts for whom it names, whoever is at hand by then")
  func namedIsMeant() {
    var stage = Self.stage()
    stage.choose(.turnAway)
    stage.type("full")
    stage.state.intake = nil
    stage.state.queue = QueueState()
    let away = TurnAway(
      id: Rehearser.entropy, contact: Cast.contact, site: Cast.fellside.id, reason: .full)
    #expect(stage.press(.enter) == [.ask(.turnAway(away))])
  }

  @Test("TR-05 turned away with the reason; on the waiting list and off it")
  func others() {
    var stage = Self.stage()
    stage.choose(.turnAway)
    stage.type("full")
    let away = TurnAway(
      id: Rehearser.entropy, contact: Cast.contact, site: Cast.fellside.id, reason: .full)
    #expect(stage.press(.enter) == [.ask(.turnAway(away))])
    stage.press(.f(2))
    stage.type("family")
    let wait = WaitForBed(id: Rehearser.entropy, contact: Cast.contact, kind: .familyUnit)
    #expect(stage.press(.enter) == [.ask(.waitForBed(wait))])
    stage.press(.end)
    let stop = StopWaitingForBed(
      id: Rehearser.entropy, contact: Cast.bedWait.contact, kind: .familyUnit)
    #expect(stage.press(.f(2)) == [.ask(.stopWaitingForBed(stop))])
  }

  @Test("who left is asked for once, and the safe answer is that they live there")
  func left() {
    var stage = Self.stage()
    stage.type("C-1051")
    stage.press(.f(5))
    #expect(stage.press(.enter) == [])
    stage.press(.f(5), .right)
    let request = LeaveBed(id: Rehearser.entropy, bed: BedID(rawValue: 3))
    #expect(stage.press(.enter) == [.ask(.leaveBed(request))])
  }
}
