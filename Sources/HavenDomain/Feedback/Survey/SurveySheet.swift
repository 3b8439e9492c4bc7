/// One copy of the survey in a text: its questions found in their order, and what stands under each.
struct SurveySheet {
  private(set) var answers = SurveyAnswers()
  private(set) var problems: [SurveyReading.Problem] = []
  /// The line of each question that was found.
  private(set) var lines: [ComplaintSurvey.Question: Int] = [:]

  private typealias Token = SurveyText.Token
  private typealias Question = ComplaintSurvey.Question

  /// - Parameter tokens: from the first question on.
  init(_ tokens: ArraySlice<SurveyText.Token>) {
    var parts: [(question: Question, heading: Range<Int>)] = []
    var rest = tokens
    for question in Question.allCases {
      guard let found = SurveyText.find(Self.pattern(question), in: rest) else {
        problems.append(Self.missing(question, after: rest.first?.line ?? line))
        continue
      }
      parts.append((question, found))
      lines[question] = tokens[found.lowerBound].line
      rest = tokens[found.upperBound...]
    }
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count
      let end = isLast ? tokens.endIndex : parts[index + 1].heading.lowerBound
      var body = tokens[part.heading.upperBound..<end]
      if !isLast { body = Self.dropNumber(parts[index + 1].question, from: body) }
      if isLast { body = Self.beforeEnd(body) }
      read(body, of: part.question)
    }
  }

  /// Where it begins.
  var line: Int { lines[.listened] ?? 1 }

  /// A form as it is sent.
  var isUntouched: Bool { answers.isBlank && problems.isEmpty }

  private mutating func read(_ body: ArraySlice<SurveyText.Token>, of question: Question) {
    switch question {
    case .improve:
      answers.improve = SurveyText.prose(
        Self.without(SurveyForm.improveHint, in: body))
    case .method:
      let label = SurveyText.find(
        SurveyText.pattern(ComplaintSurvey.detailsLabel), in: body)
      tick(body[..<(label?.lowerBound ?? body.endIndex)], of: question)
      if let label { answers.details = SurveyText.prose(body[label.upperBound...]) }
    default: tick(body, of: question)
    }
  }

  // MARK: - Boxes

  private mutating func tick(_ body: ArraySlice<SurveyText.Token>, of question: Question) {
    var chosen: [(option: Option, line: Int)] = []
    var remark: [Token] = []
    var rest = body
    while let token = rest.first {
      rest = rest.dropFirst()
      guard case .box(let mark) = token.kind else {
        if token.plain != "" { remark.append(token) }
        continue
      }
      guard let (option, end) = Self.label(in: rest, of: question) else {
        problems.append(Self.strayBox(token, rest, question))
        return
      }
      rest = rest[end...]
      switch Self.isTick(mark) {
      case true?: chosen.append((option, token.line))
      case false?: break
      case nil: problems.append(Self.unclear(token, option))
      }
    }
    if !remark.isEmpty {
      guard let said = Self.option(said: remark, of: question) else {
        problems.append(Self.remarked(remark, question))
        return
      }
      chosen.append((said, remark[0].line))
    }
    guard let first = chosen.first else { return }
    guard let other = chosen.first(where: { $0.option != first.option }) else {
      answers.pick(first.option.id, for: question)
      return
    }
    problems.append(Self.twice(first, other, question))
  }

  /// Ticked, empty, or something that is neither.
  private static func isTick(_ mark: String) -> Bool? {
    if mark.isEmpty || mark == "_" { return false }
    let isCross = mark.count <= 3 && mark.allSatisfy { "xX×".contains($0) }
    return isCross || mark == "✓" || mark == "✔" ? true : nil
  }

  /// The printed answer that follows a box: “Not at all well” before “Not well”.
  private static func label(
    in tokens: ArraySlice<SurveyText.Token>, of question: Question
  ) -> (option: Option, end: Int)? {
    for option in ComplaintSurvey.options(question) {
      let words = SurveyText.pattern(option.label)
      if let end = SurveyText.end(of: words[...], in: tokens) { return (option, end) }
    }
    return nil
  }

  /// The printed answer that a remark repeats, and nothing beside it.
  private static func option(said remark: [SurveyText.Token], of question: Question) -> Option? {
    let said = remark.compactMap(\.plain)
    return ComplaintSurvey.options(question).first { SurveyText.pattern($0.label) == said }
  }

  // MARK: - Parts

  /// Its words; the name of who asks may be any: a form may have been sent under another one.
  private static func pattern(_ question: Question) -> [String] {
    let name = "\u{1}"
    return ComplaintSurvey.words(question, house: name).split(separator: " ").compactMap { word in
      if word == name { return "" }
      let plain = SurveyText.plain(word)
      return plain.isEmpty ? nil : plain
    }
  }

  /// Without the `6.` that stands before the next question.
  private static func dropNumber(
    _ next: Question, from body: ArraySlice<SurveyText.Token>
  ) -> ArraySlice<SurveyText.Token> {
    guard let last = body.last, case .word(let word) = last.kind,
      ["\(next.rawValue).", "\(next.rawValue))"].contains(word)
    else { return body }
    return body.dropLast()
  }

  /// Without our last line and all that a mail program puts after it.
  private static func beforeEnd(
    _ body: ArraySlice<SurveyText.Token>
  ) -> ArraySlice<SurveyText.Token> {
    let end = SurveyText.find(SurveyText.pattern(SurveyForm.end), in: body)?.lowerBound
    let signature = body.indices.first { index in
      body[index].words == "--"
        && !body.contains { other in
          other.line == body[index].line && other.words != "--"
        }
    }
    return body[..<min(end ?? body.endIndex, signature ?? body.endIndex)]
  }

  private static func without(
    _ hint: String, in body: ArraySlice<SurveyText.Token>
  ) -> [SurveyText.Token] {
    guard let found = SurveyText.find(SurveyText.pattern(hint), in: body) else {
      return Array(body)
    }
    return Array(body[..<found.lowerBound] + body[found.upperBound...])
  }
}

// MARK: - What is said of it

extension SurveySheet {
  private static func missing(
    _ question: ComplaintSurvey.Question, after line: Int
  ) -> SurveyReading.Problem {
    SurveyReading.Problem(
      line: line,
      words:
        "Question \(question.rawValue), “\(ComplaintSurvey.short(question))”, is not in the text "
        + "from here on. Put its words back; its answer may stay blank.")
  }

  private static func strayBox(
    _ box: SurveyText.Token, _ rest: ArraySlice<SurveyText.Token>,
    _ question: ComplaintSurvey.Question
  ) -> SurveyReading.Problem {
    let read = rest.prefix(4).map(\.words).joined(separator: " ")
    let all = ComplaintSurvey.options(question).map(\.label).joined(separator: ", ")
    return SurveyReading.Problem(
      line: box.line,
      words: "Read “\(box.words) \(read)”, which is no answer of question \(question.rawValue). "
        + "There are: \(all).")
  }

  private static func unclear(
    _ box: SurveyText.Token, _ option: Option
  ) -> SurveyReading.Problem {
    SurveyReading.Problem(
      line: box.line,
      words:
        "Read “\(box.words)” before “\(option.label)”. Put an x between the brackets, or leave "
        + "them empty.")
  }

  private static func remarked(
    _ remark: [SurveyText.Token], _ question: ComplaintSurvey.Question
  ) -> SurveyReading.Problem {
    let read = String(remark.map(\.words).joined(separator: " ").prefix(60))
    return SurveyReading.Problem(
      line: remark.first?.line ?? 1,
      words:
        "Read “\(read)” under question \(question.rawValue), which has boxes alone. Put an x in "
        + "one if that is what they mean, and move their words to question 5.")
  }

  private static func twice(
    _ first: (option: Option, line: Int), _ other: (option: Option, line: Int),
    _ question: ComplaintSurvey.Question
  ) -> SurveyReading.Problem {
    SurveyReading.Problem(
      line: first.line,
      words: "Question \(question.rawValue) has two answers: “\(first.option.label)” and, on line "
        + "\(other.line), “\(other.option.label)”. Leave the one that they mean, or none.")
  }
}
