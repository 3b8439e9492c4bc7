/// What is wrong with one answer, in words; what was typed always stays.
public enum FieldCheck {
  /// Nil when the answer will do. A staff member or a service area is for the store to check.
  public static func problem(
    _ field: Field, _ answers: Answers, now: Instant, zone: Zone
  ) -> FormProblem? {
    guard let text = answers.text(field.id) else {
      let isAnswered = answers.isAnswered(field.id) && !field.isOurs
      let isMissing = field.isRequired && !isAnswered
      return isMissing ? FormProblem(field.id, "\(field.label) is needed.") : nil
    }
    return words(field, text, answers, now: now, zone: zone).map { FormProblem(field.id, $0) }
  }

  private static func words(
    _ field: Field, _ text: String, _ answers: Answers, now: Instant, zone: Zone
  ) -> String? {
    switch field.kind {
    case .time(let direction):
      let entry = TimeEntry(now: now, zone: zone, direction: direction)
      return entry.read(text) == nil ? "“\(text)” is no time. \(TimeEntry.help)" : nil
    case .phone:
      return phoneWords(text)
    case .email:
      return isAddress(text)
        ? nil : "“\(text)” is no email address. It looks like name@example.org."
    case .choice(.fixed(let options)):
      return options.contains { $0.id == text } ? nil : "Choose one of the list."
    case .several(let options):
      let isKnown = answers.chosen(field.id).allSatisfy { id in options.contains { $0.id == id } }
      return isKnown ? nil : "Choose from the list."
    case .yesNo, .tick:
      return text == "yes" || text == "no" ? nil : "Choose Yes or No."
    case .line, .area, .choice:
      return nil
    }
  }

  private static func phoneWords(_ text: String) -> String? {
    let digits = text.count { $0.isASCII && $0.isNumber }
    let allowed = text.allSatisfy { $0.isASCII && $0.isNumber || " +-()./x#".contains($0) }
    if !allowed { return "A number has digits 0 to 9, spaces and + only. Words go into the note." }
    return digits < 3 ? "A number has three digits or more." : nil
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
        if answers.text(field.id) != nil, let words = whyShut(field.id, answers) {
          return FormProblem(field.id, words)
        }
        return FieldCheck.problem(field, answers, now: now, zone: zone)
      }
    }
  }
}
