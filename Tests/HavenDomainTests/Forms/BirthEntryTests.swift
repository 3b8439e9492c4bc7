import HavenDomain
import Testing

@Suite("An age or a day of birth")
struct BirthEntryTests {
  /// 2 November 2026.
  static let today = Zone.utc.wallTime(at: monday).date

  private func entry(_ text: String) -> BirthEntry { BirthEntry(text, today: Self.today) }

  @Test(
    "is read as people say it",
    arguments: [
      ("17", 17), ("17 years", 17), (" 17y ", 17), ("17 years old", 17), ("8 months", 0),
      ("6m", 0), ("0", 0), ("14 Mar 2009", 17), ("14 march 2009", 17), ("March 14 2009", 17),
      ("14th Mar 2009", 17), ("2009-03-14", 17), ("14/03/2009", 17), ("14.3.09", 17),
      ("14 Mar 85", 41), ("2 Nov 2008", 18), ("3 Nov 2008", 17), ("2026-11-02", 0), ("120", 120),
      ("29 Feb 2008", 18),
    ])
  func read(text: String, years: Int) {
    #expect(entry(text).years == years)
    #expect(entry(text).warning == nil)
    #expect(entry(text).hint != nil)
  }

  @Test(
    "that nobody has is kept, and said",
    arguments: [
      ("200", "An age of 200? Look once more."), ("121", "An age of 121? Look once more."),
      ("31 Feb 2009", "The calendar has no such day. Try 14 Mar 2009 or 2009-03-14."),
      ("2009-13-01", "The calendar has no such day. Try 14 Mar 2009 or 2009-03-14."),
      ("03/14/2009", "The calendar has no such day. Try 14 Mar 2009 or 2009-03-14."),
      ("29 Feb 2009", "The calendar has no such day. Try 14 Mar 2009 or 2009-03-14."),
      ("3 Nov 2026", "This day is still to come."), ("1 Jan 2999", "This day is still to come."),
      ("1 Jan 1850", "An age of 176? Look once more."),
      ("old", "This is neither an age nor a date. Try 34, 14 Mar 2009 or 2009-03-14."),
      ("17.5", "This is neither an age nor a date. Try 34, 14 Mar 2009 or 2009-03-14."),
      (
        "999999999999999999999",
        "This is neither an age nor a date. Try 34, 14 Mar 2009 or 2009-03-14."
      ),
      ("🌊", "This is neither an age nor a date. Try 34, 14 Mar 2009 or 2009-03-14."),
    ])
  func odd(text: String, words: String) {
    #expect(entry(text).warning == words)
  }

  @Test("says how it was read, so that a slip is seen")
  func hints() {
    #expect(entry("17").hint == "= 17 years")
    #expect(entry("04/05/2009").hint == "= 17 years, born Mon 4 May 2009")
    #expect(entry("2 Nov 2025").hint == "= 1 year, born Sun 2 Nov 2025")
    #expect(entry("8 months").hint == "= under a year")
    #expect(entry("31 Feb 2009").hint == nil)
  }

  @Test("IN-13 C8 counts in the form from the day on which it was typed")
  func typedBefore() {
    let field = Field("birth", "Born", "When?", .birth)
    let typed = answers(["birth": "3 Nov 2026"], at: monday + .days(2))
    #expect(FieldCheck.warning(field, typed, now: monday, zone: .utc) == nil)
    #expect(
      FieldHint.words(field, typed, now: monday, zone: .utc)?.contains("under a year") == true)
  }
}

@Suite("The ages of children")
struct AgeListTests {
  @Test(
    "are read as people say them",
    arguments: [
      ("3, 7, 15", [3, 7, 15]), ("3 7 15", [3, 7, 15]), ("3 and 7", [3, 7]),
      ("3, 7 and 15 years", [3, 7, 15]), ("6 months, 4", [0, 4]), ("6months,4yrs", [0, 4]),
      ("2 weeks", [0]), ("none", []), ("No", []), ("0", [0]), ("3;7", [3, 7]),
    ])
  func read(text: String, ages: [Int]) {
    let list = AgeList(text)
    #expect(list.ages == ages && list.unread.isEmpty && list.warning == nil)
  }

  @Test(
    "that are none are kept, and said",
    arguments: ["x", "3, x", "", ",", "200", "18", "three", "٣"])
  func odd(text: String) {
    #expect(AgeList(text).warning != nil)
  }

  @Test("IN-16 C8 count the children, and an adult among them is not one")
  func count() {
    #expect(AgeList("3, 7, 15").hint == "= 3 children")
    #expect(AgeList("0").hint == "= 1 child")
    #expect(AgeList("3, 19").hint == "= 1 child")
    #expect(AgeList("none").hint == "= no children")
    #expect(AgeList("3, x").hint == nil)
  }
}
