import HavenDomain
import Testing

@Suite("A form")
struct FormTests {
  static let form = Form(
    kind: .feedback,
    steps: [
      Form.Step(
        "One",
        [
          Field("opener", "Opener", "Open?", .yesNo),
          Field("shut", "Shut", "Behind it.", .line, required: true),
          Field(
            "inner", "Inner", "Only if yes.", .line, required: true, onlyIf: ("opener", ["yes"])),
        ]),
      Form.Step("Two", [Field("ours", "Ours", "We say.", .line, required: true, ours: true)]),
    ],
    gates: [Form.Gate(opener: "opener", fields: ["shut"], words: "Open first.")])

  private func problems(_ sheet: Answers) -> [FormProblem] {
    Self.form.problems(sheet, now: monday, zone: .utc)
  }

  @Test("asks only what matters, given what was answered")
  func conditions() {
    func visible(_ sheet: Answers) -> [FieldID] {
      Self.form.visibleFields(step: 0, sheet).map(\.id)
    }
    #expect(visible(Answers()) == ["opener", "shut"])
    #expect(visible(answers(["opener": "no"])) == ["opener", "shut"])
    #expect(visible(answers(["opener": "yes"])) == ["opener", "shut", "inner"])
    var declined = Answers()
    declined.set("opener", to: .declined, at: monday)
    #expect(visible(declined) == ["opener", "shut"])
  }

  @Test("keeps a gate shut until its opener has words, and says why", arguments: AnswersTests.all)
  func gates(_ answer: Answer) {
    var sheet = Answers()
    sheet.set("opener", to: answer, at: monday)
    let opens = answer.text.map { !$0.isEmpty } ?? false
    #expect(Self.form.whyShut("shut", sheet) == (opens ? nil : "Open first."))
    #expect(Self.form.whyShut("ours", sheet) == nil)
  }

  @Test("names all that is missing, in the order of its fields")
  func missing() {
    #expect(problems(Answers()).map(\.field) == ["shut", "ours"])
    #expect(problems(answers(["opener": "yes"])).map(\.field) == ["shut", "inner", "ours"])
    #expect(problems(answers(["opener": "no", "shut": "x", "ours": "y"])).isEmpty)
  }

  @Test("IN-13 takes any non-answer for a caller's question, and none for what is ours to decide")
  func nonAnswers() {
    for answer in [Answer.notAsked, .declined, .unknown] {
      var sheet = answers(["opener": "yes"])
      for field: FieldID in ["shut", "inner", "ours"] { sheet.set(field, to: answer, at: monday) }
      #expect(problems(sheet) == [FormProblem("ours", "Ours is needed.")])
    }
  }

  @Test("does not complete with an answer behind a shut gate")
  func behindGate() {
    #expect(
      problems(answers(["shut": "x", "ours": "y"])) == [FormProblem("shut", "Open first.")])
  }

  @Test("lets a record keep the answers that are asked and open, and no others")
  func kept() {
    let all = answers(["opener": "yes", "shut": "s", "inner": "i", "ours": "o", "stray": "?"])
    #expect(Set(Self.form.kept(all).byField.keys) == ["opener", "shut", "inner", "ours"])
    let closed = answers(["opener": "no", "shut": "s", "inner": "i"])
    #expect(Set(Self.form.kept(closed).byField.keys) == ["opener", "shut"])
    #expect(Self.form.kept(answers(["shut": "s", "inner": "i"])) == Answers())
    #expect(Set(Self.form.kept(closed).changedAt.keys) == ["opener", "shut"])
  }

  @Test("finds its fields and counts how far one has come")
  func finding() {
    #expect(Self.form.step(of: "ours") == 1)
    #expect(Self.form.step(of: "none") == nil)
    #expect(Self.form.field("inner")?.label == "Inner")
    #expect(Self.form.field("none") == nil)
    let progress = Self.form.progress(step: 0, answers(["opener": "yes", "shut": "x"]))
    #expect(progress == (2, 3))
  }
}
