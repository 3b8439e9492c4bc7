/// Which identifiers were said back to somebody and agreed (IN-08).
public struct ReadBack: Hashable, Sendable {
  /// Those that were given, in the order in which they are read out.
  public let given: [FieldID]
  /// Of those the ones that were ticked. One that was changed after its tick is to be read again.
  public let agreed: Set<FieldID>

  public init(_ answers: Answers) {
    let kept = IntakeForm.form.kept(answers)
    let given = IntakeForm.readBackFields.filter(kept.hasText)
    let chosen = Set(answers.chosen(IntakeForm.readBack))
    let tickedAt = answers.changedAt[IntakeForm.readBack]
    self.given = given
    agreed = Set(
      given.filter { field in
        // One tick for all of them was how earlier versions asked.
        guard chosen.contains(field.rawValue) || chosen == ["yes"], let tickedAt,
          let changed = answers.changedAt[field]
        else { return false }
        return changed <= tickedAt
      })
  }

  public var missing: [FieldID] { given.filter { !agreed.contains($0) } }

  /// What to tick, each with its words: `Name: Ada Quill`.
  public static func options(_ answers: Answers) -> [Option] {
    ReadBack(answers).given.map { field in
      let label = IntakeForm.form.field(field)?.label ?? field.rawValue
      return Option(field.rawValue, "\(label): \(answers.text(field) ?? "")")
    }
  }

  /// Nothing where a life is at risk, where they would rather not, or where all was read.
  static func problem(_ answers: Answers) -> FormProblem? {
    guard ["verbal", "written"].contains(answers.text(IntakeForm.consent)),
      answers[IntakeForm.readBack]?.text != nil || answers[IntakeForm.readBack] == nil
    else { return nil }
    let missing = ReadBack(answers).missing
    guard !missing.isEmpty else { return nil }
    let labels = missing.map { (IntakeForm.form.field($0)?.label ?? "").lowercased() }
    return FormProblem(
      IntakeForm.readBack, "Read back and tick: \(SentenceList.words(labels)).")
  }
}
