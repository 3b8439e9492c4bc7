import Rehearsal
import Testing

/// From the queue to an owner with a next action, by keys alone, on the smallest of usual terminals.
@Suite struct IntakeWalkTests {
  @Test("IN-01 Q-16 an intake is answered to its end, and no file holds a word of it")
  func walk() throws {
    let shell = try Shell(founded: false)
    _ = try shell.run("init", "--org", "Safe Haven Services", "--admin", "Robin Osei")
    let number = try shell.call()
    _ = try shell.run("receive", "email", input: Mail.plain)
    let desk = try shell.console()
    for words in ["Live queue", "2 waiting", "phone", "email", number] { try desk.see(words) }
    #expect(!desk.screen.contains("Wanda"))

    try desk.take()
    try desk.see("Wanda Mirelle, 555 0142")
    try assessSafety(desk)
    try dispatch(desk)
    try settleWhoAndWhere(desk)
    try chooseHelp(desk)
    try handOn(desk, number)

    try desk.see("1 waiting")
    try desk.seeNo("phone")
    let kept = try shell.contact(number)
    #expect(kept["state"] as? String == "followUp")
    #expect(kept["owner"] as? String == "R. Osei")
    #expect(kept["score"] as? Int == 5)
    #expect((3_000...3_600).contains(try #require(kept["secondsLeft"] as? Int)))
    #expect(try shell.run("audit", "verify", "--json").object["ok"] as? Bool == true)
    #expect(shell.found(Self.typed + Mail.words) == [])
    #expect(shell.found(["SQLite format 3"]) != [], "the files were read")
  }

  private static let typed = [
    "Wanda", "Mirelle", "555 0142", "5550142", "pantry", "stairs", "Larkspur", "by text",
    "Harbor Police", "INC-7741", "heron", "Bed for", "Mobile team", "Ring her", "Osei", "Robin",
  ]

  /// TR-01, TR-02: the No lights the three minutes at once.
  private func assessSafety(_ desk: Sitting) throws {
    try desk.answer("n")
    try desk.see("NOT SAFE: dispatch, F6 F5")
    try desk.see("left of 03:00")
    try desk.answer("y", "y", "n", "n", "y", "n")
    try desk.type("He waits on the stairs")
    try desk.see("> What is happening     He waits on the stairs")
  }

  /// ES-09: agency, number and reference, and back to the same field.
  private func dispatch(_ desk: Sitting) throws {
    try desk.press("F6")
    try desk.see("F5 records the dispatch.")
    try desk.see("weapon present 3 + recent assault 2 = 5")
    try desk.press("F5")
    try desk.see("Record dispatch")
    try desk.answer("Harbor Police", "", "INC-7741")
    try desk.see("emergency services dispatched: Harbor Police, 911, INC-7741, R. Osei")
    try desk.see(" after the No (within 03:00)")
    try desk.press("Shift-F6")
    try desk.see("> What is happening     He waits on the stairs")
  }

  /// IN-06: what could find a person stays shut until consent is settled.
  private func settleWhoAndWhere(_ desk: Sitting) throws {
    try desk.press("F5")
    try desk.see("> Consent to record")
    #expect(!desk.screen.contains("  Name"))
    try desk.answer("mouth", " ", "y", "", "", "")
    try desk.see("2 Identity and consent (2 of 4): who and where")
    try desk.answer("Wanda Mirelle", "14 Larkspur Row", "555 0142", "", "", "", "")
    try desk.see("The number is kept back")
    try desk.answer("y", "text", "", "by text", "no mess", "heron", "", "")
    try desk.answer("1", "3", "")
    try desk.see("> Read back and agreed")
    try desk.press("Space")
    try desk.see("Callback number: 555 0142")
    for _ in 0..<6 { try desk.press("Space", "Down") }
    try desk.press("Enter")
    try desk.see("> Calling as")
  }

  private func chooseHelp(_ desk: Sitting) throws {
    try desk.answer("surv")
    try desk.press("F4", "Space", "Down", "Space", "Enter")
    try desk.see("  Needs                 A safe place to stay, Food or basics")
    try desk.answer("")
    try desk.type("Bed for two")
    try desk.press("F5")
    try desk.answer("warm", "Mobile team", "", "y")
    try desk.see("4 Service or referral (2 of 2): limits and other help")
    try desk.press("F5")
    try desk.see("> Owner                 Robin Osei")
  }

  /// TR-06: owner, next action and due; the review says it all in sentences.
  private func handOn(_ desk: Sitting, _ number: String) throws {
    try desk.answer("", "Ring her back", "+1h", "text")
    try desk.press("F5")
    try desk.see("Score 5: weapon present 3 + recent assault 2 = 5.")
    for _ in 0..<12 { try desk.press("Down") }
    for words in [
      "Now: warm transfer to mental-health crisis team, with Mobile team.",
      "Robin Osei will do this next: Ring her back, by ",
    ] { try desk.see(words) }
    try desk.press("Enter")
    try desk.see("\(number) is complete. R. Osei: Ring her back, due ")
    try desk.see("Q1 Live queue")
  }
}
