import Canvas
import HavenDomain

/// Letters as they are read: before they go out, and afterwards.
enum LettersView {
  /// The letter, with what the coach says under the line that it is about.
  static func preview(_ state: ConsoleState, _ context: Context) -> [(String, Role)] {
    guard let letter = state.letters.letter, let facts = state.letters.facts else {
      return [("Reading.", .dim)]
    }
    var lines: [(String, Role)] = [(facts.reach.words(), .dim)]
    lines += letter.problems.map { ("Not ready: \($0)", .warning) }
    let advice = letter.advice(state.coach)
    if !advice.isEmpty {
      let count = advice.count == 1 ? "1 phrase" : "\(advice.count) phrases"
      lines.append(("\(count) to look at again, marked with ^. It is advice.", .warning))
    }
    lines.append(blank)
    let by = state.timeSpeak(context).suggestions.first ?? ""
    for (index, line) in letter.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines.append(line.isEmpty ? blank : (String(line), .text))
      lines += advice.filter { $0.line == index + 1 }.map { ("^ \($0.advice(by: by))", .warning) }
    }
    while lines.last?.0 == blank.0 { lines.removeLast() }
    return lines
  }

  /// The newest first.
  static func sent(_ letters: [SentLetter], _ context: Context) -> [(String, Role)] {
    letters.reversed().flatMap { letter -> [(String, Role)] in
      var lines: [(String, Role)] = [
        ("Letter \(letter.number): \(letter.line(now: context.now, zone: context.zone))", .heading)
      ]
      if !letter.to.isEmpty { lines.append(("To: \(letter.to)", .dim)) }
      if !letter.place.isEmpty { lines.append(("File: \(letter.place)", .dim)) }
      if !letter.safety.isEmpty { lines.append(("Safe because: \(letter.safety)", .dim)) }
      lines += letter.text.trimmed.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? blank : (String($0), .text)
      }
      return lines + [blank]
    }
  }

  private static let blank = (" ", Role.text)
}

extension FeedbackDetailView {
  /// One line for each letter that went, and how to read them again.
  static func letters(_ detail: FeedbackDetail, _ context: Context) -> [(String, Role)] {
    guard !detail.letters.isEmpty else { return [] }
    let lines = detail.letters.map {
      ("Letter \($0.number): \($0.line(now: context.now, zone: context.zone))", Role.text)
    }
    let key = ActionCatalogue.key(.actions)
    return lines + [("\(key), Letters, reads them again.", .dim)]
  }
}
