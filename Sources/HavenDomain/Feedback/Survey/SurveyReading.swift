/// What a filled survey says, as far as it says it clearly; the text stays as it came.
///
/// A box is ticked with x, in either case, or ✓. Quotation marks of mail (`> `) and new line breaks
/// do no harm, and a printed answer that is repeated in words under its question counts as ticked.
/// Nothing is guessed: where there are problems, nothing may be entered until a person has settled
/// them in the text. What stands before the first question is a covering letter, and is not read.
public struct SurveyReading: Codable, Hashable, Sendable {
  public struct Problem: Codable, Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// What was read, and what to do.
    public var words: String
    public init(line: Int, words: String) {
      self.line = line
      self.words = words
    }
  }

  public var answers: SurveyAnswers
  /// In the order of their lines. Empty when all of it was understood.
  public var problems: [Problem]
  /// As it came, to the letter.
  public var text: String

  /// Characters of a text that is read at all.
  public static let limit = 100_000

  public init(_ text: String) {
    self.text = text
    answers = SurveyAnswers()
    guard text.count <= Self.limit else {
      problems = [
        Problem(
          line: 1,
          words: "This text is longer than \(Self.limit) characters. Cut all but the survey.")
      ]
      return
    }
    let tokens = SurveyText(text).tokens
    let copies = Self.copies(of: tokens).map { SurveySheet($0) }
    let filled = copies.filter { !$0.isUntouched }
    switch (copies.first, filled.first) {
    case (nil, _):
      problems = [
        Problem(
          line: 1,
          words: "This is no survey: its first question, “\(Self.first)”, is not in it. Send the "
            + "whole form back, with its questions.")
      ]
    case (let blank?, nil):
      problems = blank.problems
      if problems.isEmpty { addRules(to: blank) }
    case (_, let sheet?):
      answers = sheet.answers
      problems = sheet.problems
      if problems.isEmpty { addRules(to: sheet) }
      for other in filled.dropFirst() where other.answers != sheet.answers {
        problems.append(
          Problem(
            line: other.line,
            words: "The survey is in the text twice, and both are filled. Cut one of them."))
      }
    }
    problems.sort { $0.line < $1.line }
  }

  private static let first = ComplaintSurvey.words(.listened, house: "")

  /// Each part of the text that begins with the first question: a reply may quote the empty form.
  private static func copies(of tokens: [SurveyText.Token]) -> [ArraySlice<SurveyText.Token>] {
    let pattern = SurveyText.pattern(first)
    var starts: [Int] = []
    var rest = tokens[...]
    while let found = SurveyText.find(pattern, in: rest) {
      starts.append(found.lowerBound)
      rest = rest[found.upperBound...]
    }
    return starts.indices.map { index in
      let end = starts.indices.contains(index + 1) ? starts[index + 1] : tokens.endIndex
      return tokens[starts[index]..<end]
    }
  }

  private mutating func addRules(to sheet: SurveySheet) {
    problems += SurveyRules.problems(sheet.answers).map { problem in
      let question = Int(problem.field.rawValue).flatMap(ComplaintSurvey.Question.init)
      return Problem(
        line: question.flatMap { sheet.lines[$0] } ?? sheet.line, words: problem.words)
    }
  }
}
