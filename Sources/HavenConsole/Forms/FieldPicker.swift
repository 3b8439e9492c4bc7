import Canvas
import HavenDomain

/// The allowed values of a field, opened with F4: found by typing the start of any word, chosen
/// with Enter, or with its number.
struct FieldPicker: Equatable, Sendable {
  enum Value: Hashable, Sendable {
    case option(String)
    case without(Answer)
  }

  var field: FieldID
  var choice: Choice<Value>
  /// Several may be chosen; Space marks.
  var isSeveral: Bool
  var marked: Set<String> = []

  init(_ field: Field, options: [Option], answers: Answers) {
    let answer = answers[field.id]
    self.field = field.id
    var values = options.map { Choice<Value>.Option(.option($0.id), DisplayText($0.label)) }
    // What the staff decide is not for the caller to decline.
    for none in field.isOurs ? [] : [Answer.notAsked, .declined, .unknown] {
      values.append(Choice.Option(.without(none), DisplayText(none.words)))
    }
    switch field.kind {
    case .several, .readBack: isSeveral = true
    default: isSeveral = false
    }
    let current: Value? =
      switch answer {
      case nil: nil
      case .given(let text): .option(text)
      case .some(let none): Value.without(none)
      }
    // Over typed words nothing is chosen yet, so that F4 and Enter do not wipe them out.
    let isOverWords = field.kind.isTyped && answer?.text != nil
    let isListed = values.contains { $0.id == current }
    let first = isOverWords ? nil : values.first?.id
    choice = Choice(values, selection: isListed ? current : first)
    if case .readBack = field.kind {
      marked = Set(ReadBack(answers).agreed.map(\.rawValue))
    } else if isSeveral {
      marked = Set(answers.chosen(field.id))
    }
  }
}
