/// What is wrong with one answer, in words; what was typed always stays.
///
/// A problem stands against completing, and only where a record cannot do without; all else is a
/// warning: kept as typed, and said.
public enum FieldCheck {
  /// Nil when the answer will do. A staff member or a service area is for the store to check.
  public static func problem(
    _ field: Field, _ answers: Answers, now: Instant, zone: Zone
  ) -> FormProblem? {
    guard answers.hasText(field.id), let text = answers.text(field.id) else {
      let isAnswered = answers.isAnswered(field.id) && !field.isOurs
      let isMissing = field.isRequired && !isAnswered
      return isMissing ? FormProblem(field.id, "\(field.label) is needed.") : nil
    }
    return words(field, text, answers, now: now, zone: zone).map { FormProblem(field.id, $0) }
  }

  /// What to look at again; nil when nothing looks odd.
  public static func warning(
    _ field: Field, _ answers: Answers, now: Instant, zone: Zone
  ) -> FormProblem? {
    guard let text = answers.text(field.id) else { return nil }
    let words: String? =
      switch field.kind {
      case .phone: phoneWords(text)
      case .name: nameWords(text)
      case .count: countWords(text)
      case .birth: FieldHint.birth(field.id, answers, zone: zone)?.warning
      case .ages: AgeList(text).warning
      case .time(.future): pastWords(field.id, answers, zone: zone)
      default: nil
      }
    return words.map { FormProblem(field.id, $0) }
  }

  private static func words(
    _ field: Field, _ text: String, _ answers: Answers, now: Instant, zone: Zone
  ) -> String? {
    switch field.kind {
    case .time(let direction):
      let entry = TimeEntry(now: now, zone: zone, direction: direction)
      return entry.read(text) == nil ? "“\(text)” is no time. \(TimeEntry.help)" : nil
    case .email:
      return isAddress(text)
        ? nil : "“\(text)” is no email address. It looks like name@example.org."
    case .choice(.fixed(let options)):
      return options.contains { $0.id == text } ? nil : "Choose one of the list."
    case .several(let options):
      let isKnown = answers.chosen(field.id).allSatisfy { id in options.contains { $0.id == id } }
      return isKnown ? nil : "Choose from the list."
    case .readBack(let fields):
      let known = Set(fields.map(\.rawValue) + ["yes"])
      return known.isSuperset(of: answers.chosen(field.id)) ? nil : "Choose from the list."
    case .yesNo, .tick:
      return text == "yes" || text == "no" ? nil : "Choose Yes or No."
    case .line, .suggested, .area, .choice, .phone, .name, .count, .birth, .ages:
      return nil
    }
  }
}

// MARK: - Typed words

extension FieldCheck {
  private static func phoneWords(_ text: String) -> String? {
    let digits = text.count { $0.isASCII && $0.isNumber }
    let allowed = text.allSatisfy { $0.isASCII && $0.isNumber || " +-()./x#".contains($0) }
    if !allowed { return "A number has digits 0 to 9, spaces and + only. Words go into the note." }
    if digits < 3 { return "A number has three digits or more." }
    return digits > 20 ? "\(digits) digits are more than a number has." : nil
  }

  /// Any script and any sign is a name; only its length can be a slip of the hand.
  private static func nameWords(_ text: String) -> String? {
    if text.dropFirst().isEmpty { return "One letter alone: is that the name?" }
    return text.utf8.count > 200 && text.dropFirst(200).first != nil
      ? "More than 200 letters: is that all the name?" : nil
  }

  private static func countWords(_ text: String) -> String? {
    guard let count = Int(plain: text, digits: 1...9) else {
      return "A number such as 2 tells how many."
    }
    return count > 40 ? "\(count)? Look once more." : nil
  }

  private static func pastWords(_ field: FieldID, _ answers: Answers, zone: Zone) -> String? {
    guard let time = answers.instant(field, .future, zone: zone),
      let typedAt = answers.changedAt[field], time < typedAt - .minutes(1)
    else { return nil }
    return "This time is past already."
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && !labels.contains { $0.isEmpty }
  }
}

extension Form {
  /// All that stands against completing the form, in the order of its fields.
  public func problems(_ answers: Answers, now: Instant, zone: Zone) -> [FormProblem] {
    steps.indices.flatMap { step in
      visibleFields(step: step, answers).compactMap { field in
        if answers.hasText(field.id), let words = whyNotKept(field.id, answers) {
          return FormProblem(field.id, words)
        }
        return FieldCheck.problem(field, answers, now: now, zone: zone)
      }
    }
  }

  /// All that is kept as it was typed and wants a second look, in the order of the fields.
  public func warnings(_ answers: Answers, now: Instant, zone: Zone) -> [FormProblem] {
    steps.indices.flatMap { step in
      visibleFields(step: step, answers).compactMap {
        FieldCheck.warning($0, answers, now: now, zone: zone)
      }
    }
  }
}
