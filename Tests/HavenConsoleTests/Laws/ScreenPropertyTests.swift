import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// What holds for every screen, whatever its size and whatever stands in the records.
@Suite struct ScreenPropertyTests {
  /// The edges of every size class; and of all sizes from 1×1 to 200×60 a share for each scene, so
  /// that together they have them all.
  static func sizes(for scene: Scene) -> [Size] {
    let share = Scene.allCases.firstIndex(of: scene) ?? 0
    let all = (1...60).flatMap { height in (1...200).map { Size(width: $0, height: height) } }
    let edges = [5, 6, 15, 16, 23, 24, 31, 32].flatMap { height in
      [39, 40, 59, 60, 79, 80, 119, 120, 180].map { Size(width: $0, height: height) }
    }
    let count = Scene.allCases.count
    return edges + all.filter { ($0.width * 7 + $0.height * 13) % count == share }
  }

  @Test(
    "every scene draws at every size with the cursor inside the screen", arguments: Scene.allCases)
  func everySize(scene: Scene) {
    let stage = scene.rehearser
    let lost = Self.sizes(for: scene).filter { size in
      let (surface, cursor) = stage.draw(size)
      guard let cursor, surface.size == size else { return true }
      return !(0..<size.width).contains(cursor.x) || !(0..<size.height).contains(cursor.y)
    }
    #expect(
      lost.isEmpty, "\(lost.count) sizes, as \(lost.prefix(3).map { stage.draw($0).cursor as Any })"
    )
  }

  @Test(
    "the same state drawn twice is the same screen, over whatever was there",
    arguments: Scene.allCases)
  func twice(scene: Scene) {
    let stage = scene.rehearser
    var (surface, cursor) = stage.draw()
    let first = surface
    surface.fill(Rect(surface.size), "#", role: .error)
    let again = ConsoleView.draw(stage.state, into: &surface, stage.context)
    #expect(again == cursor)
    for y in 0..<surface.size.height { #expect(surface.row(y) == first.row(y)) }
    cursor = nil
  }

  @Test(
    "every size class says how many wait, the oldest wait and that an alarm is not acknowledged",
    arguments: GoldenScreens.sizes)
  func always(size: Size) {
    let stage = rehearse(Rehearser(size: size)) {
      $0.fill(Array(Cast.rows.prefix(4)), alarms: [Cast.alarm])
    }
    let screen = stage.screen
    #expect(screen.contains("1:23:20"))
    #expect(screen.contains("1*"))
    #expect(screen.contains("4 wait") || screen.contains("wait 4"))
  }

  /// Escape sequences, direction marks, tags, wide and combining characters, wrong UTF-8.
  static let hostile = [
    "\u{1B}[2J\u{1B}]0;title\u{07}", "\u{202E}txt.exe\u{202C}",
    "a\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}",
    "\u{200B}\u{FEFF}\u{E0041}", "漢字かな交じり文をとても長く書いてみるとどうなるか試す", "\u{9B}31m\u{7F}\u{00}",
    "one\ntwo\r\nthree\tfour", String(repeating: "🏳️‍🌈", count: 40), "\u{FFFD}\u{FFFE}",
  ]

  @Test(
    "hostile text in every field of every record draws only safe cells",
    arguments: hostile, [GlyphSet.unicode, .ascii])
  func hostileRecords(text: String, glyphs: GlyphSet) {
    for stage in Self.hostileStages(text) {
      for size in GoldenScreens.sizes {
        let (surface, _) = stage.draw(size, glyphs: glyphs)
        for scalar in surface.text().unicodeScalars where scalar != "\n" {
          #expect(Self.isSafe(scalar, glyphs), "U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  private static func isSafe(_ scalar: Unicode.Scalar, _ glyphs: GlyphSet) -> Bool {
    if glyphs.isASCII { return (0x20...0x7E).contains(scalar.value) }
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      return false
    default: return true
    }
  }

  private static func hostileStages(_ text: String) -> [Rehearser] {
    var row = Cast.rows[0]
    row.ownerName = text
    var detail = Cast.detail(row)
    detail.initials = text
    detail.safeContact = text
    detail.preferredMethod = text
    detail.nextAction = text
    detail.events = [
      ContactEvent(kind: .taken, at: Cast.now, staffName: text, detail: text)
    ]
    let identity = ContactIdentity(
      id: row.id, name: text, callback: text, subject: text, note: text, attachments: [text])
    let queue = rehearse {
      $0.fill([row])
      $0.reply(.contact(ReadContact(.id(row.id))), .contact(detail))
      $0.reply(.reveal(RevealContact(contact: row.id)), .identity(identity))
      $0.press(.f(3))
      $0.paste(text)
    }
    let reader = rehearse(queue) { $0.press(.enter) }
    return [
      queue, reader, intake(text, detail, identity, page: 0),
      intake(text, detail, identity, page: IntakeForm.form.pages.count),
    ]
      + [feedback(text)] + supervisor(text) + help(text)
  }

  /// What others wrote of beds, services and transfers.
  private static func help(_ text: String) -> [Rehearser] {
    let start = rehearse {
      $0.fill()
      $0.take([IntakeForm.support: text])
    }
    let beds = rehearse(start) {
      $0.openBeds(Cast.hostileBoard(text))
      $0.paste(text)
    }
    let services = rehearse(start) { $0.openDirectory([Cast.hostileService(text)]) }
    let transfer = Cast.hostileTransfer(text)
    let transfers = rehearse(start) {
      $0.news([transfer.transfer])
      $0.choose(.transfers)
      $0.reply(
        .transfer(ReadTransfer(.id(transfer.transfer.id))), .openedTransfer(transfer))
    }
    return [
      beds, services, transfers, rehearse(services) { $0.press(.enter) },
      rehearse(start) { $0.choose(.offerTransfer) },
    ]
  }

  /// What others wrote of flags, alarms and the shift.
  private static func supervisor(_ text: String) -> [Rehearser] {
    let pane = rehearse(Rehearser(Cast.mari)) {
      $0.fill()
      $0.openEscalations([Cast.hostileDetail(text).row])
      $0.press(.enter)
      $0.reply(
        .escalation(ReadEscalation(.id(Cast.flags[0].id))), .escalation(Cast.hostileDetail(text)))
    }
    let list = rehearse(pane) { $0.press(.escape) }
    let alarms = rehearse(Rehearser(Cast.mari)) {
      $0.fill()
      $0.openAlarms([Cast.alarm(6, .handedOver, .acknowledged, by: text)])
    }
    let shift = rehearse(Rehearser(Cast.mari)) {
      $0.fill()
      $0.state.queue.surge = Surge(since: Cast.now, by: text, reason: text)
      $0.choose(.shift)
      $0.reply(.shift(ReadShift()), .shift(Cast.hostileShift(text)))
    }
    let file = rehearse {
      $0.fill()
      $0.openCases(Cast.caseList([Cast.hostileCase(text).row]))
      $0.openFile(Cast.hostileCase(text))
    }
    return [pane, list, alarms, shift, rehearse(shift) { $0.choose(.surge) }]
      + [file, rehearse(file) { $0.press(.escape) }]
  }

  private static func intake(
    _ text: String, _ detail: ContactDetail, _ identity: ContactIdentity, page: Int
  ) -> Rehearser {
    rehearse {
      $0.fill()
      var sheet = Cast.complete
      for field in [IntakeForm.name, IntakeForm.happening, IntakeForm.nextAction, IntakeForm.group]
      {
        sheet[field] = text
      }
      $0.take(sheet)
      $0.state.intake?.contact = detail
      $0.state.intake?.identity = identity
      $0.state.intake?.form.company.kept = [
        Cast.kept(IntakeForm.safeNow, text, by: Cast.member(9, text, [.supervisor]))
      ]
      $0.state.intake?.form.company.editors = [
        DraftEditor(
          session: SessionID(rawValue: 9), staff: Cast.mari.id, name: text, field: nil)
      ]
      $0.state.intake?.form.go(toPage: page)
      _ = $0.state.say(text)
    }
  }

  private static func feedback(_ text: String) -> Rehearser {
    rehearse(Rehearser(Cast.member(9, text, [.coordinator]))) {
      $0.fill()
      var row = Cast.register[0]
      row.areaName = text
      row.passedTo = text
      $0.openRegister([row])
      var detail = Cast.feedbackDetail(row)
      detail.answers = Cast.sheet([FeedbackForm.happened: text])
      $0.reply(.feedback(ReadFeedback(feedback: row.id)), .feedback(detail))
      $0.press(.f(5))
      $0.paste(text)
    }
  }
}
