extension IntakeForm {
  static let consents = [
    Option("verbal", "Yes, by word of mouth"),
    Option("written", "Yes, in writing"),
    Option("lifeAtRisk", "Life at risk, no consent"),
    Option("anonymous", "No: stays anonymous"),
  ]

  /// IN-16, in the order of the sources; nobody has to be any of these.
  static let groups = [
    Option("dv", "Survivor of domestic abuse"),
    Option("homeless", "Without a home"),
    Option("financial", "In money trouble"),
    Option("recovery", "In recovery"),
    Option("family", "Family or friend"),
    Option("volunteer", "Volunteer"),
    Option("commissioner", "Commissioner or professional"),
    Option("other", "Something else"),
  ]

  static let needOptions = [
    Option("shelter", "A safe place to stay"),
    Option("food", "Food or basics"),
    Option("medical", "Medical care"),
    Option("counselling", "Somebody to talk to"),
    Option("legal", "Legal advice"),
    Option("money", "Money or debt advice"),
    Option("recovery", "Recovery support"),
    Option("children", "Help with children"),
  ]

  /// TR-05, and what else a contact may need.
  static let interventions = [
    Option("shelter", "Shelter placement"),
    Option("warmTransfer", "Warm transfer to mental-health crisis team"),
    Option("rapidFollowUp", "Rapid follow-up within 24 h"),
    Option("referral", "Referral to another service"),
    Option("information", "Information given"),
  ]

  static let methods = [
    Option("phone", "Phone"), Option("text", "Text message"), Option("email", "Email"),
    Option("letter", "Letter"), Option("inPerson", "In person"), Option("none", "No contact"),
  ]

  /// What a step needs before it counts as done on the checklist.
  static func needed(step: Int, _ answers: Answers) -> [Field] {
    let ids: Set<FieldID> =
      switch step {
      case 0:
        [safeNow, danger, medical, "weapon", "children", "assault", "suicidal"]
      case 1: [consent, share, name, location, callback]
      case 2: [group, needs]
      case 3: [intervention]
      default: [owner, nextAction, nextDue]
      }
    return form.visibleFields(step: step, answers).filter { ids.contains($0.id) }
  }

  /// A fixed option's label; the id itself when it is none.
  public static func label(_ field: FieldID, _ id: String) -> String {
    let options: [Option]? =
      switch form.field(field)?.kind {
      case .choice(.fixed(let options)), .several(let options): options
      default: nil
      }
    return options?.first { $0.id == id }?.label ?? id
  }
}
