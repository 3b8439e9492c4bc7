/// The safety questions for somebody who cannot speak: one at a time, each answered by one sign.
public enum SilentMode {
  /// Said first, in as few words as may be overheard.
  public static let opening =
    "You need not speak. One tap, cough or key is yes. Two is no. Nothing is fine too."

  /// The yes-or-no questions of the safety step, in its order: those without an answer first come
  /// first, and all of them where each has one.
  public static func questions(_ answers: Answers) -> [Field] {
    let all = IntakeForm.form.visibleFields(step: 0, answers).filter { $0.kind == .yesNo }
    let open = all.filter { !answers.isAnswered($0.id) }
    return open.isEmpty ? all : open
  }
}

extension IntakeForm {
  /// Somebody near the caller could read or hear: names, numbers and places go from the screen.
  /// Kept in the answer sheet, asked by no page.
  public static let notAlone: FieldID = "notAlone"
}
