import Canvas
import HavenDomain

/// The words at hand, over a form or a prompt: found by typing, inserted with Enter.
public struct WordsState: Equatable, Sendable {
  var query = TextEditor("")
  /// Among the entries that fit.
  var selected = 0
}

/// Something in the list of words, and what Enter does with it.
struct WordsEntry: Equatable {
  enum Act: Equatable {
    case insert(String)
    /// Goes to the part that a step speaks of.
    case go(PhraseSection)
    /// Opens the three questions of Template 1>2>3.
    case build
    /// To be read.
    case read
  }

  var section: PhraseSection
  var text: String
  var act: Act
  /// What is said of it under the list.
  var foot: String
}

/// The entries of the list, made from the phrases and the time of day.
struct WordsSheet {
  private(set) var entries: [WordsEntry]
  let list: PhraseList

  init(_ coach: PhraseCoach, _ time: TimeSpeak, query: String = "") {
    list = coach.list
    entries = Self.all(coach.list, time)
    let filter = WordFilter(query)
    guard !filter.isEmpty else { return }
    let named = time.reading(query).map { Self.time($0) }
    entries =
      (named.map { [$0] } ?? [])
      + entries.filter { filter.matches($0.text, $0.section.title) }
  }

  /// What a part is for, after its name.
  func heading(_ section: PhraseSection) -> String {
    switch section {
    case .glad: list.glad.meaning
    case .sure: list.sure.meaning
    case .sorry: list.sorry.meaning
    case .empathy: "Empathy phrases"
    case .steps: "What you can do"
    case .questions: "Step 5"
    case .template, .answers: "When you have to say no"
    case .time: "Type any time to insert it: fri 12:00"
    case .progress: "What is happening, by when and by who"
    case .never: "What to leave unsaid"
    }
  }

  private static func all(_ list: PhraseList, _ time: TimeSpeak) -> [WordsEntry] {
    let by = time.suggestions.first ?? ""
    func phrases(_ section: PhraseSection, _ all: [String], _ foot: String) -> [WordsEntry] {
      all.map { text in
        let text = TimeSpeak.fill(text, by: by)
        return WordsEntry(section: section, text: text, act: .insert(text), foot: foot)
      }
    }
    return phrases(.glad, list.glad.phrases, list.glad.meaning)
      + phrases(.sure, list.sure.phrases, list.sure.meaning)
      + phrases(.sorry, list.sorry.phrases, list.sorry.meaning)
      + phrases(.empathy, list.empathy, list.sorry.meaning)
      + list.steps.enumerated().map { step($1, number: $0 + 1) }
      + phrases(.questions, list.questions, "Step 5: ask questions to understand the problem.")
      + [template(list)] + list.answers.map { answer($0, by) }
      + time.suggestions.map { self.time($0) }
      + phrases(.progress, list.progress, list.informing.joined(separator: ". "))
      + unsaid(list, by)
  }

  private static func step(_ step: PhraseList.Step, number: Int) -> WordsEntry {
    let act = step.see.map { WordsEntry.Act.go($0) } ?? .read
    return WordsEntry(
      section: .steps, text: "\(number). \(step.title)", act: act,
      foot: step.actions.joined(separator: " "))
  }

  private static func template(_ list: PhraseList) -> WordsEntry {
    let parts = list.template.enumerated().map { "\($0 + 1): \($1)." }
    return WordsEntry(
      section: .template, text: "Write an answer in three parts", act: .build,
      foot: parts.joined(separator: " "))
  }

  private static func answer(_ answer: PreparedAnswer, _ by: String) -> WordsEntry {
    let text = TimeSpeak.fill(answer.reply.text, by: by)
    return WordsEntry(section: .answers, text: answer.request, act: .insert(text), foot: text)
  }

  private static func time(_ words: String) -> WordsEntry {
    WordsEntry(
      section: .time, text: words, act: .insert(words),
      foot: "A time that they can hold us to, in the place of one that is none.")
  }

  /// A phrase that two lists have stands here once.
  private static func unsaid(_ list: PhraseList, _ by: String) -> [WordsEntry] {
    var seen: Set<String> = []
    return list.avoided.filter { seen.insert($0.phrase).inserted }.map { avoided in
      WordsEntry(
        section: .never, text: "“\(avoided.phrase)”: \(avoided.instead(by: by))", act: .read,
        foot: "\(avoided.kind.row), never \(avoided.kind.words). \(avoided.why).")
    }
  }
}
