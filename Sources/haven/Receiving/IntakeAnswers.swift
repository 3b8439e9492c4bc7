import Canvas
import HavenDomain

/// Answers to an intake's questions as a command is given them: `field=value` words, and with `-` a
/// JSON object on standard input.
struct IntakeAnswers {
  static let limit = 4 << 20

  static let argument = ArgumentSpec(
    "FIELD=VALUE", "An answer, such as consent=verbal; - reads a JSON object of them.",
    isRequired: false, isRepeatable: true)

  static let notes = [
    "A field's value is words, an option's name, or “not asked”, “declined”, “unknown”; nothing "
      + "takes an answer away. “haven intake show” lists the fields of a contact.",
    "What stands on a command line is kept in the shell's history: names and numbers are better "
      + "given on standard input, as {\"consent\": \"verbal\", \"name\": \"Jo Example\"}.",
  ]

  private(set) var typed: [(field: String, value: String)] = []

  /// - Throws: `UsageError` for a word that is no answer, `Failure` for what is no JSON object.
  init(_ words: some Sequence<String>) throws {
    for word in words {
      if word == "-" {
        typed += try Self.object()
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw UsageError("“\(word)” is no answer. One looks like consent=verbal.")
      }
      typed.append((String(parts[0]), String(parts[1])))
    }
  }

  private static func object() throws -> [(field: String, value: String)] {
    let (bytes, total) = try StandardInput.readAll(limit: limit)
    guard total <= limit else {
      throw Failure(.badInput, "Standard input holds more than \(limit >> 20) MiB.")
    }
    guard let members = JSONReader.value(bytes)?.members else {
      throw Failure(
        .badInput, "Standard input is no JSON object such as {\"consent\": \"verbal\"}.")
    }
    return try members.map { member in
      guard let value = words(member.value) else {
        throw Failure(.badInput, "\(member.key): a text, a number, true, false, null or a list.")
      }
      return (member.key, value)
    }
  }

  private static func words(_ value: JSONValue) -> String? {
    switch value {
    case .null: ""
    case .bool(let isYes): isYes ? "yes" : "no"
    case .number(let digits): digits
    case .text(let text): text
    case .list(let list):
      list.allSatisfy { $0.text != nil } ? list.compactMap(\.text).joined(separator: ",") : nil
    case .object: nil
    }
  }

  /// As changes to a sheet, each checked by the form's own rules.
  ///
  /// - Throws: `Failure` that names each field and why, one a line; nothing was changed then.
  func changes(to sheet: Answers, at desk: OpenDesk) throws -> [FieldChange] {
    let form = IntakeForm.form
    var problems: [FormProblem] = []
    var changes: [FieldChange] = []
    for (name, value) in typed {
      let id = FieldID(rawValue: name)
      guard let field = form.field(id) else {
        problems.append(Self.unknown(name))
        continue
      }
      switch AnswerEntry.answer(try staffID(value, field, desk), for: field) {
      case .success(let answer):
        changes.append(FieldChange(field: id, answer: answer, at: desk.now))
      case .failure(let problem): problems.append(problem)
      }
    }
    var answers = sheet
    for change in changes { answers.apply(change) }
    problems += form.refusals(
      of: changes.map(\.field), answers, now: desk.now, zone: desk.zone)
    for change in changes where change.field == IntakeForm.method {
      let chosen = answers.text(change.field) ?? "none"
      if let why = IntakeRules.whyNot(choose: chosen, for: change.field, answers) {
        problems.append(FormProblem(change.field, why))
      }
    }
    guard problems.isEmpty else { throw Failure(.badInput, IntakePage.lines(problems)) }
    return changes
  }

  private func staffID(_ value: String, _ field: Field, _ desk: OpenDesk) throws -> String {
    guard case .choice(.staff) = field.kind, !value.trimmed.isEmpty else { return value }
    return "\(try desk.staff(value).rawValue)"
  }

  private static func unknown(_ name: String) -> FormProblem {
    let near = NearestWord.to(name, in: IntakeForm.form.fields.map(\.id.rawValue))
    let hint = near.map { " Did you mean “\($0)”?" } ?? ""
    return FormProblem(FieldID(rawValue: name), "There is no such question.\(hint)")
  }
}
