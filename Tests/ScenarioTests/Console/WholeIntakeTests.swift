import Rehearsal
import Testing

/// All five steps, each field of every page, on a terminal without colours and without a mouse.
@Suite struct WholeIntakeTests {
  /// A question: its label, the keys that answer it, and what the record has of it afterwards.
  private struct Question {
    var label: String
    var answering: CursorReader.Answering
    var field: String
    var kept: String?
    var state: String? = "given"

    init(_ label: String, _ answering: CursorReader.Answering, _ field: String, _ kept: String) {
      (self.label, self.answering, self.field, self.kept) = (label, answering, field, kept)
    }

    init(_ label: String, key: String, _ field: String, state: String) {
      (self.label, answering, self.field, self.state) = (label, .keys([key]), field, state)
    }

    /// Ticked and unticked: as if nobody had been there.
    init(tickedBySlip label: String, _ field: String) {
      (self.label, answering, self.field) = (label, .keys(["Space", "Space"]), field)
      state = nil
    }

    /// Words that are kept as they were typed.
    init(_ label: String, types words: String, _ field: String) {
      self.init(label, .keys([words]), field, words)
    }
  }

  @Test("IN-01 the whole intake by keys in 80×24 without colour, the cursor on the focus")
  func walk() throws {
    let shell = try Shell()
    let number = try shell.call()
    let desk = try shell.console(environment: ["NO_COLOR": "1"])
    let reader = CursorReader(desk: desk)
    try desk.take()
    for page in Self.pages {
      try reader.page(page.heading)
      for question in page.questions {
        try reader.focus(on: question.label)
        try reader.answer(question.answering)
        // Enter is a new line in a long text.
        let isArea = ["happening", "support", "summary"].contains(question.field)
        try desk.press(isArea ? "Down" : "Enter")
      }
    }
    try goBackAndForth(desk, reader)
    try readReview(desk)
    try desk.press("Enter")
    try desk.see("\(number) is complete. R. Osei: Ring her, due ")
    #expect(Self.colours(desk.pty.output) == [])
    #expect(try desk.leave() == .code(0))
    try checkRecord(try shell.run("intake", "show", number, "--json").object)
    #expect(try shell.run("audit", "verify").code == 0)
  }

  /// Every page again, from the last to the first by key, and forward to the review.
  private func goBackAndForth(_ desk: Sitting, _ reader: CursorReader) throws {
    try desk.see("Complete the intake")
    for page in Self.pages.reversed() {
      try desk.press("PgUp")
      try reader.page(page.heading)
    }
    try desk.press("Up", "Shift-Tab", "Tab")
    try reader.focus(on: "Weapon within reach?")
    for page in Self.pages.dropFirst() {
      try desk.press("F5")
      try reader.page(page.heading)
    }
    try desk.press("F5")
    try desk.see("Complete the intake")
  }

  private func readReview(_ desk: Sitting) throws {
    let button = try #require(desk.screen.find("[ Complete the intake ]"))
    #expect(desk.screen.cursor.y == button.y, "Enter completes it: the cursor says so")
    try desk.see("You told me that you are safe now. I noted: children.")
    for _ in 0..<14 { try desk.press("Down") }
    for words in [
      "Score 6: children involved 2 = 2, raised to 6.",
      "You can also turn to Night line, because: open all night.",
      "Robin Osei will do this next: Ring her, by ",
      "For whoever helps you next I noted: Speak slowly.",
    ] { try desk.see(words) }
  }

  private func checkRecord(_ record: [String: Any]) throws {
    #expect(record["completed"] as? Bool == true)
    #expect((record["problems"] as? [Any])?.isEmpty == true)
    let steps = try #require(record["steps"] as? [[String: Any]])
    let answers = steps.flatMap { $0["answers"] as? [[String: Any]] ?? [] }
    for question in Self.pages.flatMap(\.questions) {
      let answer = try #require(answers.first { $0["field"] as? String == question.field })
      #expect(answer["answer"] as? String == question.kept, "\(question.label)")
      #expect(answer["state"] as? String == question.state, "\(question.label)")
    }
    let asked = Set(Self.pages.flatMap(\.questions).map(\.field))
    let unasked = answers.compactMap { $0["field"] as? String }.filter { !asked.contains($0) }
    #expect(unasked == [], "every field that is asked was answered")
  }

  /// The codes of every sequence that sets a colour.
  private static func colours(_ output: [UInt8]) -> [Int] {
    let text = String(decoding: output, as: UTF8.self)
    let sequences = text.matches(of: /\u{1b}\[([0-9;]*)m/)
    return sequences.flatMap { $0.1.split(separator: ";").compactMap { Int($0) } }
      .filter { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
  }
}

// MARK: - The questions

extension WholeIntakeTests {
  private typealias Page = (heading: String, questions: [Question])

  private static let pages: [Page] = [
    ("[1 Safety", safety),
    ("2 Identity and consent (1 of ", consent),
    ("2 Identity and consent (2 of 4): who and where", whoAndWhere),
    ("2 Identity and consent (3 of 4): safe contact", safeContact),
    ("2 Identity and consent (4 of 4): household, read-back", household),
    ("[3 Needs", needs),
    ("4 Service or referral (1 of 2): help now", help),
    ("4 Service or referral (2 of 2): limits and other help", limits),
    ("[5 Record", record),
  ]

  /// Each way of answering yes or no, and each way of not answering.
  private static let safety = [
    Question("Safe right now?", .keys(["y"]), "safeNow", "yes"),
    Question("Weapon within reach?", .keys(["2"]), "weapon", "no"),
    Question("Imminent danger?", .keys(["Right", "Right", "Right", "Left"]), "danger", "no"),
    Question("Children there?", .keys(["Space"]), "children", "yes"),
    Question("Medical help needed?", key: "d", "medical", state: "declined"),
    Question("Recent assault?", key: "u", "assault", state: "unknown"),
    Question("Thoughts of suicide?", key: "a", "suicidal", state: "notAsked"),
    Question(
      "What is happening", .keys(["Two doors down", "Enter", "a dog barks"]), "happening",
      "Two doors down\na dog barks"),
  ]

  private static let consent = [
    Question("Consent to record", .pick("Yes, by word"), "consent", "Yes, by word of mouth"),
    Question("Purpose explained", .keys(["Space"]), "purpose", "yes"),
    Question("Consent to share", .keys(["y"]), "share", "yes"),
    Question(
      "Share with whom", .mark(["Those who help here", "Doctor or hospital"]), "shareWith",
      "Those who help here, Doctor or hospital"),
    Question("Share until", types: "+7d", "shareUntil"),
    Question(tickedBySlip: "Consent taken back", "withdrawn"),
  ]

  private static let whoAndWhere = [
    Question("Name", types: "Wanda Mirelle", "name"),
    Question("Where they are", types: "14 Larkspur Row", "location"),
    Question("Callback number", types: "555 0142", "callback"),
    Question("Also known as", types: "Wren", "alias"),
    Question("Age or day of birth", types: "14 Mar 1992", "birth"),
    Question("Language", .keys(["another", "Enter", "Up"]), "language", "Another language"),
    Question("Which language", types: "Võro", "otherLanguage"),
    Question("Interpreter", .pick("Wanted"), "interpreter", "Wanted"),
  ]

  private static let safeContact = [
    Question("Safe to call?", .keys(["y"]), "safeToCall", "yes"),
    Question("Safe ways", .mark(["Phone", "Text message"]), "safeMethod", "Phone, Text message"),
    Question("Another safe number", types: "555 0199", "safeNumber"),
    Question("Safe hours", types: "after six", "safeHours"),
    Question("Voicemail", .pick("Only without our name"), "voicemail", "Only without our name"),
    Question("Code word", types: "heron", "codeWord"),
    Question("Who else may answer", types: "her sister", "mayAnswer"),
    Question("Also to keep in mind", types: "ring twice", "safeContact"),
  ]

  private static let household = [
    Question("Adults", types: "2", "adults"),
    Question("Children, their ages", types: "3, 7", "childrenAges"),
    Question("Who else counts", types: "a cat", "others"),
    Question(
      "Read back and agreed",
      .mark([
        "Name: Wanda Mirelle", "Also known as: Wren", "Where they are: 14 Larkspur Row",
        "Callback number: 555 0142", "Age or day of birth: 14 Mar 1992",
        "Another safe number: 555 0199", "Safe hours: after six", "Code word: heron",
        "Children, their ages: 3, 7",
      ]), "readBack",
      "name,alias,location,callback,birth,safeNumber,safeHours,codeWord,childrenAges"),
  ]

  private static let needs = [
    Question("Calling as", .pick("Survivor of"), "group", "Survivor of domestic abuse"),
    Question(
      "Needs", .mark(["A safe place to stay", "Legal advice"]), "needs",
      "A safe place to stay, Legal advice"),
    Question("Something else", types: "a lift", "otherNeeds"),
    Question("Support agreed", types: "She rests first", "support"),
    Question("Raise the score to", .pick("6"), "raiseTo", "6"),
    Question("Reason for raising", types: "her voice", "raiseReason"),
  ]

  private static let help = [
    Question("Help given", .pick("Information given"), "intervention", "Information given"),
    Question("With whom", types: "Quay Law Centre", "partner"),
    Question("Referral code", types: "RF-77", "referralCode"),
    Question("Their choice", .pick("Yes, accepted"), "accepted", "Yes, accepted"),
  ]

  private static let limits = [
    Question("Limits explained", .keys(["x"]), "limits", "yes"),
    Question("Also pointed to", types: "Night line", "elsewhere"),
    Question("Why there", types: "open all night", "elsewhereWhy"),
    Question("Told of other help", .mark(["Said aloud"]), "told", "Said aloud"),
  ]

  private static let record = [
    Question("Owner", .pick("Robin Osei"), "owner", "Robin Osei"),
    Question("Next action", types: "Ring her", "nextAction"),
    Question("Due", types: "+1h", "nextDue"),
    Question("Preferred contact", .pick("Text message"), "method", "Text message"),
    Question("Follow-up", types: "tomorrow 10:00", "followUp"),
    Question("Summary", types: "Speak slowly", "summary"),
  ]
}
