import HavenDomain
import Testing

@Suite("A field's check")
struct FieldCheckTests {
  static let options = [Option("a", "First"), Option("b", "Second")]

  private func words(_ kind: Field.Kind, _ text: String) -> String? {
    FieldCheck.problem(
      Field("field", "Field", "Prompt.", kind), answers(["field": text]), now: monday, zone: .utc)?
      .words
  }

  private func warning(_ kind: Field.Kind, _ text: String) -> String? {
    FieldCheck.warning(
      Field("field", "Field", "Prompt.", kind), answers(["field": text]), now: monday, zone: .utc)?
      .words
  }

  @Test(
    "takes telephone numbers as people write them",
    arguments: ["999", "+44 161 496 0000", "(0161) 496-0000", "0161.496.0000 x12", "#31#123"])
  func phone(text: String) {
    #expect(words(.phone, text) == nil && warning(.phone, text) == nil)
  }

  @Test(
    "says what a telephone number is, where it is none, and keeps it as it was typed",
    arguments: [
      "12", "+ -", "call me", "0161 496 0000 ask Jo", "٠١٦١٤٩٦", "一二三四", "½½½½", "①②③",
      String(repeating: "1", count: 21),
    ])
  func notPhone(text: String) {
    #expect(words(.phone, text) == nil)
    #expect(warning(.phone, text) != nil)
  }

  @Test(
    "IN-15 takes a name of any script and any sign without a word",
    arguments: ["Jo", "O’Neill", "美咲", "نور", "🌊🌊", "\u{202E}Ada", "Nguyễn Thị Ánh", "X Æ"])
  func names(text: String) {
    #expect(warning(.name, text) == nil && words(.name, text) == nil)
  }

  @Test(
    "asks to look again at a name of one letter, and at one of more than 200",
    arguments: ["J", "美", "🌊", String(repeating: "n", count: 500)])
  func oddNames(text: String) {
    #expect(warning(.name, text) != nil && words(.name, text) == nil)
  }

  @Test(
    "IN-15 counts people in digits, and takes other words as they are",
    arguments: [
      ("2", false), ("0", false), ("41", true), ("two", true), ("-1", true), ("99999999999", true),
    ])
  func counts(text: String, isOdd: Bool) {
    #expect((warning(.count, text) != nil) == isOdd)
    #expect(words(.count, text) == nil)
  }

  @Test("asks to look again at a due time that is past, and at no other")
  func pastTimes() {
    #expect(warning(.time(.future), "-2d") == "This time is past already.")
    #expect(warning(.time(.future), "+2d") == nil && warning(.time(.past), "-2d") == nil)
  }

  @Test(
    "takes addresses, plus signs and all",
    arguments: ["a@b.cd", "jo.doe+x@mail.example.org", "é@example.org", " a@b.cd "])
  func email(text: String) {
    #expect(words(.email, text) == nil)
  }

  @Test(
    "says what an address looks like, where it is none",
    arguments: [
      "a", "@", "a@", "@b.cd", "a@b", "a@b.", "a@.b", "a@b..c", "a@b@c.de", "a b@c.de", "a@b.c d",
    ])
  func notEmail(text: String) {
    #expect(words(.email, text)?.contains("name@example.org") == true)
  }

  @Test("takes the values of a choice and no others")
  func choices() {
    #expect(words(.choice(.fixed(Self.options)), "a") == nil)
    #expect(words(.choice(.fixed(Self.options)), "First") != nil)
    #expect(words(.several(Self.options), "b,a") == nil)
    #expect(words(.several(Self.options), "a,c") != nil)
    #expect(words(.yesNo, "yes") == nil)
    #expect(words(.yesNo, "no") == nil)
    #expect(words(.yesNo, "perhaps") != nil)
    #expect(words(.tick, "yes") == nil)
    #expect(words(.tick, "x") != nil)
  }

  @Test("leaves to the store what only the store knows, and takes any words as words")
  func free() {
    #expect(words(.choice(.staff), "17") == nil)
    #expect(words(.choice(.serviceAreas), "3") == nil)
    #expect(words(.line, "'; DROP TABLE contacts; --") == nil)
    #expect(words(.area, "\u{202E}two\nlines") == nil)
  }

  @Test("repeats a time that it could not read, with examples")
  func times() {
    #expect(words(.time(.future), "tomorrow 9:00") == nil)
    #expect(words(.time(.past), "soonish") == "“soonish” is no time. \(TimeEntry.help)")
  }

  @Test("asks for what is required, and for nothing else")
  func required() {
    let field = Field("field", "Their name", "Name?", .line, required: true)
    let missing = FieldCheck.problem(field, answers(["field": "  "]), now: monday, zone: .utc)
    #expect(missing == FormProblem("field", "Their name is needed."))
    #expect(words(.line, "") == nil)
    #expect(words(.phone, " ") == nil)
  }
}
