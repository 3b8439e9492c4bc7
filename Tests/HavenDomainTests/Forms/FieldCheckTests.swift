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

  @Test(
    "takes telephone numbers as people write them",
    arguments: ["999", "+44 161 496 0000", "(0161) 496-0000", "0161.496.0000 x12", "#31#123"])
  func phone(text: String) {
    #expect(words(.phone, text) == nil)
  }

  @Test(
    "says what a telephone number is, where it is none",
    arguments: ["12", "+ -", "call me", "0161 496 0000 ask Jo", "٠١٦١٤٩٦", "一二三四", "½½½½", "①②③"])
  func notPhone(text: String) {
    #expect(words(.phone, text) != nil)
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
