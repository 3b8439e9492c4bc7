import HavenDomain
import Testing

@Suite("SV-05 a filled survey as text")
struct SurveyReadingTests {
  static let form = SurveyForm.text(house: "Safe Haven")

  /// The form with the printed answers ticked that are named, each in the part of its question.
  static func filled(
    _ ticks: [(ComplaintSurvey.Question, String)], improve: String = "", details: String = "",
    mark: String = "x"
  ) -> String {
    var question = 0
    return form.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let number = line.first?.wholeNumberValue, line.dropFirst().first == "." {
        question = number
      }
      for (asked, label) in ticks
      where asked.rawValue == question && line == "   [ ] \(label)" {
        return "   [\(mark)] \(label)"
      }
      if line.contains("Please write here:") { return "\(line)\n   \(improve)" }
      if line.contains("provide contact details:") { return "\(line)\n   \(details)" }
      return String(line)
    }.joined(separator: "\n")
  }

  static let all: [(ComplaintSurvey.Question, String)] = [
    (.listened, "Yes"), (.informed, "Not at all well"), (.handling, "Fairly dissatisfied"),
    (.outcome, "Dissatisfied"), (.mayContact, "Yes"), (.method, "Telephone"),
  ]
  static let whole = SurveyAnswers(
    listened: true, informed: .notAtAllWell, handling: .fairlyDissatisfied,
    outcome: .dissatisfied, improve: "Ring back sooner.", mayContact: true, method: .telephone,
    details: "020 7946 0018")
  static let text = filled(all, improve: "Ring back sooner.", details: "020 7946 0018")

  /// As a mail program quotes it.
  static func quoted(_ text: String, _ mark: String = "> ") -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { mark + $0 }
      .joined(separator: "\n")
  }

  /// All its words, broken anew after a number of columns.
  static func reflowed(_ text: String, columns: Int) -> String {
    var lines = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      if lines[lines.count - 1].count + word.count >= columns { lines.append("") }
      lines[lines.count - 1] += word + " "
    }
    return lines.map { "> " + $0 }.joined(separator: "\n")
  }

  static let good: [(String, String)] = [
    ("as it is", text), ("quoted", quoted(text)), ("quoted twice", quoted(quoted(text))),
    ("quoted tightly", quoted(text, ">>")),
    (
      "with a large X",
      filled(all, improve: "Ring back sooner.", details: "020 7946 0018", mark: "X")
    ),
    (
      "with blanks about",
      filled(all, improve: "Ring back sooner.", details: "020 7946 0018", mark: " x ")
    ),
    ("with ticks", filled(all, improve: "Ring back sooner.", details: "020 7946 0018", mark: "✓")),
    ("broken at 40", reflowed(text, columns: 40)), ("broken at 72", reflowed(text, columns: 72)),
    ("on one line", reflowed(text, columns: 100_000)),
    (
      "with line ends of another system",
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    ),
    ("under a covering letter", "Dear all,\nhere it is. [x] as you said.\n\n" + text),
    ("over the quoted empty form", text + "\n\nOn Monday you wrote:\n" + quoted(form)),
    ("under the quoted empty form", quoted(form) + "\n" + text),
    ("over a signature", text + "\n-- \nWilma Sample\n1 Mill Lane"),
    (
      "from a house of another name",
      filled(all, improve: "Ring back sooner.", details: "020 7946 0018").replacing(
        "Safe Haven", with: "The Old Harbour Trust")
    ),
    ("in capitals", text.uppercased().replacing("RING BACK SOONER.", with: "Ring back sooner.")),
  ]

  @Test("is read alike however mail treated it", arguments: good)
  func reads(name: String, text: String) {
    let reading = SurveyReading(text)
    #expect(reading.problems == [], "\(name)")
    var answers = reading.answers
    // Mail may have broken their own words anew too.
    answers.improve = answers.improve.replacing("\n", with: " ")
    answers.details = answers.details.replacing("\n", with: " ")
    #expect(answers == Self.whole, "\(name)")
    #expect(reading.text == text)
  }

  @Test("SV-03 may leave any question blank")
  func blanks() {
    for (question, label) in Self.all where question != .method {
      let reading = SurveyReading(Self.filled([(question, label)]))
      var wanted = SurveyAnswers()
      let option = ComplaintSurvey.options(question).first { $0.label == label }
      wanted.pick(option?.id, for: question)
      #expect(reading.problems == [] && reading.answers == wanted)
    }
  }

  @Test("each printed answer is told from each other", arguments: ComplaintSurvey.Question.allCases)
  func options(question: ComplaintSurvey.Question) {
    for option in ComplaintSurvey.options(question) {
      let ticks = [(question, option.label)] + (question == .method ? [(.mayContact, "Yes")] : [])
      let reading = SurveyReading(Self.reflowed(Self.filled(ticks), columns: 50))
      #expect(reading.problems == [] && reading.answers.picked(question) == option.id)
    }
  }

  @Test("words under question 5 keep their lines, whatever stands in them")
  func prose() {
    let words = "First: ring back.\n> Second, [x] is no box here.\n3. Third."
    let reading = SurveyReading(Self.filled([(.listened, "No")], improve: words))
    #expect(reading.problems == [])
    #expect(
      reading.answers.improve == "First: ring back.\nSecond, [x] is no box here.\n3. Third.")
  }

  @Test("an answer in words under its question counts as ticked")
  func said() {
    let text = Self.form.replacing("   [ ] No\n\n2.", with: "   [ ] No\nYes.\n\n2.")
    let reading = SurveyReading(text)
    #expect(reading.problems == [] && reading.answers == SurveyAnswers(listened: true))
  }

  static let bad: [(String, String, Int, String)] = [
    (
      "two boxes", filled([(.informed, "Very well"), (.informed, "Not well")]), 18,
      "Question 2 has two answers: “Very well” and, on line 21, “Not well”. Leave the one that they mean, or none."
    ),
    (
      "a box and other words",
      filled([(.listened, "No")]).replacing("   [x] No\n", with: "   [x] No\nYes\n"), 14,
      "Question 1 has two answers: “No” and, on line 15, “Yes”. Leave the one that they mean, or none."
    ),
    (
      "another sign", filled([(.informed, "Neither")], mark: "y"), 20,
      "Read “[y]” before “Neither”. Put an x between the brackets, or leave them empty."
    ),
    (
      "a question mark", filled([(.handling, "Neither")], mark: "?"), 28,
      "Read “[?]” before “Neither”."
    ),
    (
      "a remark beside a box",
      filled([(.listened, "Yes")]).replacing("[x] Yes\n", with: "[x] Yes but not at first\n"), 13,
      "Read “but not at first” under question 1, which has boxes alone."
    ),
    (
      "another answer", filled([(.listened, "Yes")]).replacing("[ ] Not well", with: "[x] So-so"),
      21, "Read “[x] So-so [ ] Not at”, which is no answer of question 2."
    ),
    (
      "a question cut out",
      filled([(.listened, "Yes")]).replacing(
        "2. How well were you kept informed about the progress of your\n   complaint?\n", with: ""),
      13, "Question 2, “Kept informed”, is not in the text from here on."
    ),
    ("nothing at all", "", 1, "This is no survey"),
    ("another letter", "Dear all,\nthank you.", 1, "This is no survey"),
    ("nothing filled in", form, 11, "Nothing is answered"),
    (
      "details without a Yes", filled([(.mayContact, "No")], details: "1 Mill Lane"), 48,
      "Question 7 is answered, and question 6 says No."
    ),
    ("far too long", String(repeating: "a ", count: 60_000), 1, "This text is longer than"),
  ]

  @Test("C22 nothing is guessed: line, what was read, and what to do", arguments: bad)
  func refuses(name: String, text: String, line: Int, words: String) {
    let reading = SurveyReading(text)
    let said = reading.problems.map { "\($0.line): \($0.words)" }
    #expect(reading.problems.contains { $0.line == line && $0.words.hasPrefix(words) }, "\(said)")
    #expect(reading.text == text)
    for problem in reading.problems { #expect(NeverUse.found(in: problem.words) == []) }
  }

  @Test("two filled forms in one text are for a person to settle")
  func twice() {
    let reading = SurveyReading(Self.text + "\n" + Self.filled([(.listened, "No")]))
    #expect(reading.problems.count == 1)
    #expect(reading.problems[0].words.hasPrefix("The survey is in the text twice"))
    #expect(SurveyReading(Self.text + "\n" + Self.quoted(Self.text)).problems == [])
  }

  @Test("no text makes it fail: every prefix, and every line left out")
  func prefixes() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      _ = SurveyReading(lines[..<index].joined(separator: "\n"))
      var fewer = lines
      fewer.remove(at: index)
      let reading = SurveyReading(fewer.joined(separator: "\n"))
      if reading.problems.isEmpty { #expect(!reading.answers.isBlank) }
    }
    for hostile in ["[", "[]", "[[[[", "[x", "\u{202E}[x] Yes", "> > >"] {
      #expect(!SurveyReading(hostile).problems.isEmpty)
    }
  }
}
