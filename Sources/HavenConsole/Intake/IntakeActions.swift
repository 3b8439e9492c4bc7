import HavenDomain

/// The five steps by name, for talk that is not linear (IN-01): found with the palette.
extension ActionCatalogue {
  static let intakeSteps: [ConsoleAction] = [
    step(.stepOne, 0), step(.stepTwo, 1), step(.stepThree, 2), step(.stepFour, 3),
    step(.stepFive, 4),
  ]

  private static func step(_ id: ActionID, _ index: Int) -> ConsoleAction {
    let title = IntakeForm.form.steps[index].title
    return ConsoleAction(
      id, label: "Step \(index + 1)", sentence: "Go to step \(index + 1) of the intake: \(title).",
      contexts: [.intake], whyNot: { $0.whyNoForm() })
  }
}
